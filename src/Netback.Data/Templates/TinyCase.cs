using Netback.Data.Cases;
using Netback.Data.Schema;

namespace Netback.Data.Templates;

/// <summary>The case that <c>netback new</c> writes. Its figures are invented, graded D, and there to be replaced.</summary>
internal static class TinyCase
{
    private const int BaseYear = 2025;

    private const string Scenario = """
        title: A second track doubles the railway
        set:
          - { where: "links mine-port", column: capacity, times: 2, source: example, confidence: D, note: invented }

        """;

    private static readonly (string Table, string Rows)[] Tables =
    [
        ("countries", """
            country,name,bloc
            KAZ,Kazakhstan,
            CHN,China,
            """),
        ("places", """
            place,name,country,lat,lon,kind
            mine,Mine,KAZ,48,75,hub
            port,Port,CHN,35,119,seaport
            """),
        ("commodities", """
            commodity,mineral,form,contained,price,market,source,confidence,note
            concentrate,tungsten,concentrate,0.5,32000,port,example,D,invented
            apt,tungsten,intermediate,0.7,38000,port,example,D,invented
            """),
        ("links", """
            link,from,to,mode,km,cost,days,capacity,country,corridors,source,confidence,note
            mine-port,mine,port,rail,5000,150,14,3000,KAZ;CHN,east,example,D,invented
            """),
        ("sites", """
            site,name,place,kind,status
            pit,Pit,mine,mine,operating
            smelter,Smelter,port,plant,operating
            """),
        ("supplies", """
            supply,site,commodity,cost,slope,capacity,source,confidence,note
            pit-ore,pit,concentrate,18000,4,2500,example,D,invented
            """),
        ("processes", """
            process,site,cost,capacity,source,confidence,note
            smelt,smelter,2400,5000,example,D,invented
            """),
        ("recipes", """
            process,commodity,amount,source,confidence,note
            smelt,concentrate,-1,example,D,invented
            smelt,apt,0.97,example,D,invented
            """),
        ("demands", """
            demand,place,commodity,quantity,price,elasticity,choke,source,confidence,note
            use,port,apt,1800,38000,-0.25,114000,example,D,choke three times the price
            """),
        ("sources", """
            source,title,note
            example,an invented example,replace it and every row that names it
            """),
    ];

    /// <summary>Files of the case: name and text.</summary>
    public static IEnumerable<(string File, string Text)> Files(string name)
    {
        var tables = Tables.Select(table => (Schema: CaseSchema.Find(table.Table) ?? throw new InvalidOperationException(table.Table), Rows: Rows(table.Rows))).ToList();
        yield return (PackageReader.FileName, PackageWriter.Text(name, name, BaseYear,
            tables.Select(table => (table.Schema, TableWriter.ColumnsOf(table.Schema, table.Rows)))));
        foreach (var (schema, rows) in tables) yield return (schema.FileName, TableWriter.Text(schema, rows));
        yield return ("scenarios/second-track.yaml", Scenario.ReplaceLineEndings("\n"));
    }

    /// <summary>Rows of one of its tables; none where it has not that table.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> RowsOf(string table) =>
        Tables.Where(own => own.Table == table).SelectMany(own => Rows(own.Rows));

    /// <summary>Rows of a text in CSV, each by column; absent cells are left out.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string text)
    {
        var records = CsvRecords.Split(text).Select(record => record.Cells).ToList();
        return [.. records.Skip(1).Select(cells => (IReadOnlyDictionary<string, string>)records[0].Zip(cells)
            .Where(pair => pair.Second.Length > 0).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }
}
