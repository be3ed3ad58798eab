using System.Reflection;
using System.Text;
using Netback.Studies.Language;

namespace Netback.Data;

/// <summary>The languages that come with the program: a file each in the folder <c>Languages</c>.</summary>
public static class Languages
{
    private const string Folder = "languages/";
    private static readonly Assembly Here = typeof(Languages).Assembly;
    private static readonly Dictionary<string, Lazy<Phrasebook>> Books = Here.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .ToDictionary(name => name[Folder.Length..], name => new Lazy<Phrasebook>(() => Read(name)), StringComparer.Ordinal);

    /// <summary>The language of files, commands and, unless told otherwise, pages.</summary>
    public static Phrasebook English => Of("en");

    /// <summary>Codes of all languages, in ordinal order.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Books.Keys.Order(StringComparer.Ordinal)];

    /// <summary>A language by its code.</summary>
    /// <exception cref="KeyNotFoundException">There is no such language; <see cref="Codes"/> has them all.</exception>
    public static Phrasebook Of(string code) => Books[code].Value;

    private static Phrasebook Read(string resource)
    {
        using var stream = Here.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"no resource {resource}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Phrasebook.Read(resource[Folder.Length..], reader.ReadToEnd());
    }
}
