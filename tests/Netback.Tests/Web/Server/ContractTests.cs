using System.Net;
using System.Text.Json;
using Netback.Tests.Cases;
using Shouldly;
using Xunit;

namespace Netback.Tests.Web.Server;

/// <summary>The interface document, held against what the server does.</summary>
public sealed class ContractTests
{
    [Fact]
    public async Task Every_address_of_the_contract_answers_with_what_it_promises()
    {
        await using var served = await ServedCase.Start(TestCases.Sound, TestContext.Current.CancellationToken);
        var contract = await served.Get("openapi/v1.json");
        contract.GetProperty("openapi").GetString().ShouldBe("3.1.1");
        foreach (var path in contract.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                var address = new Uri(path.Name[1..].Replace("{id}", "base", StringComparison.Ordinal), UriKind.Relative);
                var answer = await served.Client.SendAsync(new HttpRequestMessage(new HttpMethod(operation.Name.ToUpperInvariant()), address));
                answer.StatusCode.ShouldBe(HttpStatusCode.OK, path.Name);
                var schema = operation.Value.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema");
                Faults(contract, schema, await ServedCase.Read(answer), path.Name).ShouldBeEmpty();
            }
        }
    }

    [Fact]
    public async Task A_refusal_is_a_problem_as_the_contract_has_it()
    {
        await using var served = await ServedCase.Start(TestCases.Sound, TestContext.Current.CancellationToken);
        var contract = await served.Get("openapi/v1.json");
        var schema = contract.GetProperty("components").GetProperty("schemas").GetProperty("Problem");
        foreach (var answer in new[] { await served.Post("api/solve", "drop: [ nothing ]"), await served.Post("api/runs/none", ""), await served.Post("api/solve", "x", "text/plain") })
        {
            Faults(contract, schema, await ServedCase.Read(answer), "problem").ShouldBeEmpty();
        }
    }

    /// <summary>Where a value lacks what its schema requires or is of another type; enough of JSON Schema for our contract.</summary>
    private static IEnumerable<string> Faults(JsonElement contract, JsonElement schema, JsonElement value, string where)
    {
        if (schema.TryGetProperty("$ref", out var reference)) schema = contract.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]);
        if (schema.TryGetProperty("type", out var type) && !IsOf(type, value)) return [$"{where}: {value.ValueKind} is not {type}"];
        if (schema.TryGetProperty("enum", out var choices) && choices.EnumerateArray().All(choice => choice.GetString() != value.GetString())) return [$"{where}: {value}"];
        return value.ValueKind switch
        {
            JsonValueKind.Object => FaultsOfObject(contract, schema, value, where),
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) => value.EnumerateArray().SelectMany(item => Faults(contract, items, item, where + "[]")),
            _ => [],
        };
    }

    private static IEnumerable<string> FaultsOfObject(JsonElement contract, JsonElement schema, JsonElement value, string where)
    {
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString() ?? "") : [];
        foreach (var name in required.Where(name => !value.TryGetProperty(name, out _))) yield return $"{where}: no {name}";
        foreach (var property in value.EnumerateObject())
        {
            var own = schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(property.Name, out var known) ? known
                : schema.TryGetProperty("additionalProperties", out var any) && any.ValueKind == JsonValueKind.Object ? any : (JsonElement?)null;
            if (own is { } of) foreach (var fault in Faults(contract, of, property.Value, $"{where}.{property.Name}")) yield return fault;
        }
    }

    private static bool IsOf(JsonElement type, JsonElement value) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Any(one => IsOf(one, value))
        : (type.GetString(), value.ValueKind) switch
        {
            ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("null", JsonValueKind.Null) => true,
            ("number" or "integer", JsonValueKind.Number) or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
            _ => false,
        };
}
