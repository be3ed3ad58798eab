using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Netback.Web.Document;

/// <summary>The built front end that this program carries; null where it was built without Node, and then pages are plain.</summary>
internal sealed class FrontEnd
{
    private const string Prefix = "web/";

    public FrontEnd(string script, string mapScript, string style) => (Script, MapScript, Style) = (script, mapScript, style);

    /// <summary>The one carried.</summary>
    public static FrontEnd? Carried { get; } = Read();

    /// <summary>Draws everything but the map.</summary>
    public string Script { get; }

    /// <summary>Draws the map, with its base map; run when a map is first looked at.</summary>
    public string MapScript { get; }
    public string Style { get; }

    /// <summary>The source of a content-security policy that lets exactly this text run.</summary>
    public static string HashOf(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    private static FrontEnd? Read() =>
        Text("app.js") is { } script && Text("map.js") is { } map && Text("app.css") is { } style ? new FrontEnd(script, map, style) : null;

    private static string? Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name);
        if (stream is null) return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
