using Netback.Data.Cases;
using Netback.Tests.Cases;

namespace Netback.Tests.Withholding;

/// <summary>
/// The sound case with guarded rows in every table, public rows that name them, guarded and public scenarios and episodes, and an overlay.
/// The figures, names and notes of what is guarded are the test's to choose.
/// </summary>
internal sealed class GuardedCase : IDisposable
{
    private readonly TemporaryFolder folder = TestCases.CopySound();

    /// <param name="figure">Makes a guarded figure from a plain one.</param>
    /// <param name="word">Part of every guarded name, title and note.</param>
    public GuardedCase(Func<double, string> figure, string word)
    {
        foreach (var (table, rows) in Rows(figure, word)) Append(table, rows);
        folder.Write($"scenarios/{word}-plan.yaml", $"title: {word} plan\nvisibility: negotiation\nset:\n  - {{ where: \"links rail-1\", column: capacity, value: {figure(91000)} }}\n");
        folder.Write("scenarios/adds.yaml", $"title: A guarded row in an open scenario\nadd:\n  measures: [ {{ measure: {word}-tax, kind: export_tax, commodity: apt, origin: CHN, value: {figure(31)}, unit: USD/t, visibility: internal }} ]\n");
        folder.Write("scenarios/names.yaml", "title: Names a guarded row beside an open one\nset:\n  - { where: \"links rail-1;guarded-rail\", column: capacity, times: 2 }\n");
        folder.Write("scenarios/matches.yaml", "title: Needs a guarded row\ndrop: [ \"contracts guarded-offtake\" ]\n");
        folder.Write("episodes/hushed.yaml", $"title: {word} episode\nvisibility: internal\nmineral: tungsten\n" + Observed("port", figure(37)));
        folder.Write("episodes/told.yaml", "title: An open episode\nmineral: tungsten\n" + Observed("port", "1.1"));
        folder.Write("episodes/elsewhere.yaml", "title: An open episode of a guarded place\nmineral: tungsten\n" + Observed("guarded-place", "1.1"));
        folder.WriteBeside($"{word}-deal/links.csv", $"link,from,to,mode,cost,visibility\nrail-1,,,,{figure(11)},\nown-rail,mine,port,rail,{figure(12)},\nopen-rail,mine,port,rail,400,public\n");
        folder.WriteBeside($"{word}-deal/contracts.csv", $"contract,seller_site,buyer,commodity,quantity,price,note\nown-deal,coastal,hamburg,apt,{figure(41)},{figure(36000)},{word} terms\n");
    }

    public string Folder => folder.Folder;

    public IReadOnlyList<string> Overlays => [folder.Beside(WordOfOverlay)];

    public void Dispose() => folder.Dispose();

    private string WordOfOverlay => Path.GetFileName(Directory.GetDirectories(Path.GetDirectoryName(Folder)!, "*-deal").Single());

    private static string Observed(string place, string after) =>
        $"observed:\n  - {{ outcome: o, kind: price, commodity: apt, place: {place}, before: 1, after: {after}, unit: index, source: s1, confidence: B }}\n";

    /// <summary>By table: cells by column. Ids stay, values are the test's.</summary>
    private static IEnumerable<(string Table, string[] Rows)> Rows(Func<double, string> figure, string word)
    {
        const string hidden = "visibility=internal";
        const string secret = "visibility=negotiation";
        yield return ("countries", [$"country=ZZZ|name={word}land|bloc={word}-bloc|{hidden}"]);
        yield return ("groups", [$"group={word}-club|country=KAZ|{hidden}"]);
        yield return ("places", [$"place=guarded-place|name={word} port|country=CHN|lat={figure(33)}|lon=119|transfer_cost={figure(6)}|note={word}|{hidden}"]);
        yield return ("commodities", [$"commodity=guarded-good|mineral={word}ium|form=metal|contained=0.5|price={figure(48000)}|{hidden}"]);
        yield return ("assays", [$"commodity=ore|mineral={word}ium|amount=0.01|{hidden}"]);
        yield return ("links",
        [
            $"link=guarded-rail|from=mine|to=yard|mode=rail|cost={figure(21)}|capacity={figure(45000)}|corridors={word}-way|note={word}|{secret}",
            "link=open-to-guarded|from=port|to=guarded-place|mode=sea|cost=9",
        ]);
        yield return ("freight", [$"link=rail-2|commodity=mineral:tungsten|plus={figure(3)}|note={word}|{hidden}"]);
        yield return ("sites", [$"site=guarded-pit|name={word} pit|place=mine|kind=mine|status=operating|{hidden}", "site=open-site|name=Open site|place=guarded-place|kind=plant|status=operating"]);
        yield return ("supplies",
        [
            $"supply=guarded-ore|site=guarded-pit|commodity=ore|cost={figure(700)}|slope=0.5|capacity={figure(3300)}|low=cost:500|high=cost:{figure(900)}|note={word}|{secret}",
            "supply=open-ore|site=guarded-pit|commodity=ore|cost=800|capacity=100",
        ]);
        yield return ("processes", [$"process=guarded-works|site=inland|cost={figure(3000)}|capacity={figure(400)}|{hidden}"]);
        yield return ("recipes", [$"process=guarded-works|commodity=ore|amount=-1|{hidden}", $"process=guarded-works|commodity=apt|amount=0.91|{hidden}"]);
        yield return ("demands", [$"demand=guarded-use|place=port|commodity=apt|intercept={figure(52000)}|slope=30|note={word}|{secret}"]);
        yield return ("actors", [$"actor=guarded-firm|name={word} Holding|kind=company|country=KAZ|{hidden}"]);
        yield return ("ownership", [$"asset=inland|actor=guarded-firm|share=0.37|{hidden}", "asset=coastal|actor=guarded-firm|share=0.5"]);
        yield return ("conduct", [$"seller=guarded-firm|commodity=apt|theta=0.31|{hidden}"]);
        yield return ("contracts", [$"contract=guarded-offtake|seller_site=coastal|buyer=hamburg|commodity=apt|quantity={figure(70)}|price={figure(35000)}|note={word}|{secret}"]);
        yield return ("frictions", [$"seller=coastal|buyer=DEU|commodity=apt|cost={figure(17)}|{hidden}"]);
        yield return ("measures", [$"measure=guarded-tax|kind=export_tax|commodity=apt|origin=CHN|value={figure(23)}|unit=USD/t|legal={word} decree|{hidden}", "measure=open-tax|kind=export_tax|commodity=guarded-good|value=1|unit=USD/t"]);
        yield return ("requirements", [$"requirement=guarded-gate|partner=ZZZ|rule=buyer_share_min|of=bloc:west|threshold=0.41|{hidden}"]);
        yield return ("paths", [$"target=links/rail-2/capacity|year=2025|value={figure(66000)}|{hidden}", "target=links/guarded-rail/capacity|year=2030|value=5"]);
        yield return ("observations", [$"observation=guarded-o|year=2024|kind=price|commodity=apt|place=port|value={figure(34000)}|unit=USD/t|{hidden}"]);
        yield return ("uncertainties", [$"target=supplies/u1/cost|distribution=uniform|parameters=low:900; high:{figure(1100)}|{hidden}", "target=links/guarded-rail/cost|distribution=uniform|parameters=low:1; high:900"]);
        yield return ("sources", [$"source=guarded-source|title={word} memo|publisher={word}|{hidden}", "source=open-source|title=Open source"]);
    }

    private void Append(string table, string[] rows)
    {
        var file = table + ".csv";
        var records = CsvRecords.Split(File.ReadAllText(Path.Combine(Folder, file))).Select(record => record.Cells).ToList();
        var cells = rows.Select(row => row.Split('|').Select(cell => cell.Split('=', 2)).ToDictionary(cell => cell[0], cell => cell[1])).ToList();
        List<string> header = [.. records[0].Union(cells.SelectMany(row => row.Keys))];
        var lines = records.Skip(1).Select(record => header.Select((_, i) => i < record.Length ? record[i] : ""))
            .Concat(cells.Select(row => header.Select(column => row.GetValueOrDefault(column, ""))));
        folder.Write(file, string.Join('\n', lines.Prepend(header).Select(line => string.Join(',', line.Select(Quoted)))) + "\n");
    }

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\n\"") < 0 ? cell : $"\"{cell}\"";
}
