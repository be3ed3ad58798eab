using System.Text.Json;
using System.Text.Json.Serialization;
using Netback.Ensembles;
using Netback.Ensembles.Sampling;

namespace Netback.Data.Ensembles;

/// <summary>
/// Everything that fixes the bytes of an ensemble, as it stands in <c>plan.json</c>: runs with the same plan give the same futures, wherever
/// and in how many pieces they are solved.
/// </summary>
public sealed record EnsemblePlan
{
    /// <summary>Futures a file: the unit of resuming and of sharing among machines.</summary>
    public const int DefaultFuturesPerFile = 64;

    public required string Version { get; init; }
    public required string Case { get; init; }
    public required int Year { get; init; }
    public required SamplingMethod Method { get; init; }
    public required long Samples { get; init; }
    public required long Seed { get; init; }
    public int FuturesPerFile { get; init; } = DefaultFuturesPerFile;

    /// <summary>In the order of solving: neighbouring futures are the scenarios of one sample.</summary>
    public required IReadOnlyList<PlannedScenario> Scenarios { get; init; }
    public required IReadOnlyList<PlannedInput> Inputs { get; init; }
    public required IReadOnlyList<PlannedOutput> Outputs { get; init; }

    [JsonIgnore]
    public long Futures => Samples * Scenarios.Count;

    [JsonIgnore]
    public long Files => (Futures + FuturesPerFile - 1) / FuturesPerFile;

    internal string Text => JsonSerializer.Serialize(this, PlanJson.Default.EnsemblePlan) + "\n";

    /// <summary>The plan of a text; null where it is none.</summary>
    internal static EnsemblePlan? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, PlanJson.Default.EnsemblePlan);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The points that the futures stand on.</summary>
    internal SampleDesign Design => new(Method, Samples, Seed, Inputs.Select(input => input.Draw));
}

/// <summary>A scenario with the hash of all that was read for it.</summary>
public sealed record PlannedScenario(string Scenario, string Hash);

/// <summary>An uncertain figure: its address, the draw it takes part in, and the 5, 50 and 95 % points of its value.</summary>
public sealed record PlannedInput(string Target, string Draw, bool IsOpposite, double Low, double Median, double High)
{
    public static PlannedInput Of(UncertainFigure figure) => new(figure.Target, figure.Draw, figure.IsOpposite,
        figure.Distribution.Quantile(0.05), figure.Distribution.Quantile(0.5), figure.Distribution.Quantile(0.95));
}

/// <summary>A number recorded of every future, and its value in the first scenario without any draw.</summary>
public sealed record PlannedOutput(string Name, string Unit, string Meaning, double? Base);

[JsonSerializable(typeof(EnsemblePlan))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n", UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
internal sealed partial class PlanJson : JsonSerializerContext;
