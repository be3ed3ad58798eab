using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Netback.Checks;
using Netback.Data;

namespace Netback.Web.Server.Api;

/// <summary>Levers as a request brings them: a scenario as JSON or YAML, in UTF-8; nothing where there is no body.</summary>
internal static class LeversBody
{
    public const string Json = "application/json", Yaml = "application/yaml";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonDocumentOptions Plain = new() { AllowDuplicateProperties = false };

    /// <exception cref="BadHttpRequestException">The body is too large, or of another kind.</exception>
    /// <exception cref="CaseException">The body is no text, or not the JSON that it says it is.</exception>
    public static async Task<string?> Read(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        var bytes = body.GetBuffer().AsMemory(0, checked((int)body.Length));
        if (bytes.Length == 0) return null;
        var kind = request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
        if (kind is not (Json or Yaml)) throw new BadHttpRequestException($"Levers are sent as {Json} or {Yaml}.", StatusCodes.Status415UnsupportedMediaType);
        if (kind == Json) CheckJson(bytes);
        try
        {
            return Strict.GetString(bytes.Span);
        }
        catch (DecoderFallbackException)
        {
            throw Wrong(null, "bytes that are not UTF-8", "text in UTF-8", "send it as UTF-8");
        }
    }

    /// <summary>JSON is YAML too and is read as such; what is only YAML is no JSON.</summary>
    private static void CheckJson(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, Plain);
        }
        catch (JsonException e)
        {
            throw Wrong((int?)e.LineNumber + 1, "text that is not JSON", "a scenario in JSON", $"mend the syntax on this line, or send YAML as {Yaml}");
        }
    }

    private static CaseException Wrong(int? line, string found, string expected, string remedy) =>
        new([new Problem(CaseStates.LeversName, line, null, found, expected, remedy)]);
}
