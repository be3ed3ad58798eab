using Netback.Checks;
using Netback.Data.Cases;
using Netback.Data.Results;
using Netback.Data.Schema;
using Netback.Data.Workbooks;

namespace Netback.Data;

/// <summary>Writes workbooks to fill and to import again.</summary>
public static class CaseTemplate
{
    /// <summary>Kinds of templates, and what each is for.</summary>
    public static IReadOnlyList<(string Name, string Purpose)> Kinds { get; } = [.. TemplateKind.All.Select(kind => (kind.Name, kind.Purpose))];

    /// <summary>Writes a template; with a case its ids can be chosen from lists.</summary>
    /// <returns>The tables that it has.</returns>
    /// <exception cref="CaseException">There is no such kind, the case is wrong, or the file cannot be written.</exception>
    public static IReadOnlyList<string> Write(string kind, string path, CaseRequest? request, CancellationToken cancel = default)
    {
        if (TemplateKind.Find(kind) is not { } template)
        {
            var names = TemplateKind.All.Select(known => known.Name).ToList();
            throw Refuse("KIND", Words.Quote(kind), Words.Or(names), Words.DidYouMean(kind, names, "choose one of these"));
        }
        if (!path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) throw Refuse("--out", Words.Quote(CaseSource.Display(path)), "a file that ends in .xlsx", "add the ending");
        if (File.Exists(path)) throw Refuse("--out", $"{CaseSource.Display(path)}, which exists already", "a name that is free", "choose another name: what has been filled in would be lost");
        var bytes = new TemplateWorkbook(template, request is null ? null : CaseReading.TablesOf(request, cancel)).Bytes();
        StagedFile.Write(path, beside => File.WriteAllBytes(beside, bytes));
        return [.. template.Tables.Select(table => table.Name)];
    }

    private static CaseException Refuse(string what, string found, string expected, string remedy) =>
        new([new Problem("command line", null, what, found, expected, remedy)]);
}
