using System.Text;
using Netback.Data.Schema;

namespace Netback.Data.Cases;

/// <summary>Reads a text file whole, or says why not.</summary>
internal static class SafeFile
{
    /// <summary>Largest file read, bytes.</summary>
    public const long Largest = 64L << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without a byte order mark; null where it cannot be read, and then the bag holds why.</summary>
    /// <param name="folder">Folder that the file must lie in; null: anywhere.</param>
    /// <param name="path">The file.</param>
    /// <param name="display">The file as messages name it.</param>
    /// <param name="what">What was expected there, for instance <c>a table</c>.</param>
    /// <param name="bag">Where problems go.</param>
    public static string? Read(string? folder, string path, string display, string what, ProblemBag bag)
    {
        if (Directory.Exists(path)) return Refuse(bag, display, "a folder", what, "put a file in its place");
        var file = new FileInfo(path);
        if (!file.Exists) return Refuse(bag, display, "no such file", what, "create it or correct the name");
        if (folder is not null && !SafePath.IsInside(folder, path))
        {
            return Refuse(bag, display, "a link that leads out of the case's folder", what, "copy the file into the folder");
        }
        try
        {
            return Decode(path, display, bag);
        }
        catch (IOException)
        {
            return Refuse(bag, display, "a file that cannot be read", what, "check that it is a plain file and that nothing else is writing it");
        }
        catch (UnauthorizedAccessException)
        {
            return Refuse(bag, display, "a file that you may not read", what, "give yourself the right to read it");
        }
    }

    private static string? Decode(string path, string display, ProblemBag bag)
    {
        using var stream = File.OpenRead(path);
        if (stream.Length > Largest)
        {
            return Refuse(bag, display, $"a file of {Numbers.Text(stream.Length >> 20)} MB", $"at most {Numbers.Text(Largest >> 20)} MB",
                "split off what the case does not need");
        }
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var start = bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        try
        {
            var text = Strict.GetString(bytes, start, bytes.Length - start);
            var zero = text.IndexOf('\0', StringComparison.Ordinal);
            return zero < 0 ? text : Refuse(bag, display, LineOf(text[..zero]), "a zero byte");
        }
        catch (DecoderFallbackException)
        {
            var valid = LongestValid(bytes, start);
            return Refuse(bag, display, LineOf(Strict.GetString(bytes, start, valid - start)), "bytes that are not UTF-8");
        }
    }

    /// <summary>Where the first byte stands that is not UTF-8.</summary>
    private static int LongestValid(byte[] bytes, int start)
    {
        var position = start;
        while (Rune.DecodeFromUtf8(bytes.AsSpan(position), out _, out var length) == System.Buffers.OperationStatus.Done) position += length;
        return position;
    }

    private static int LineOf(string before) => before.Count(c => c == '\n') + 1;

    private static string? Refuse(ProblemBag bag, string display, int line, string found)
    {
        bag.Add(display, line, null, found, "text in UTF-8", "save the file as UTF-8 (in a spreadsheet: CSV UTF-8)");
        return null;
    }

    private static string? Refuse(ProblemBag bag, string display, string found, string expected, string remedy)
    {
        bag.Add(display, null, null, found, expected, remedy);
        return null;
    }
}
