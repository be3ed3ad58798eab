using System.Globalization;
using Netback.Data.Cases;
using Netback.Data.Schema;
using Netback.Studies.Dossiers;
using Netback.Studies.Observed;
using Netback.World;
using Evidence = Netback.Data.Cases.Evidence;

namespace Netback.Data.Dossiers;

/// <summary>Collects what the rows of a case say of one mineral.</summary>
internal sealed class DossierReading
{
    private readonly CaseTables tables;
    private readonly HashSet<string> goods;
    private readonly ILookup<string, CaseRow> recipes;

    public DossierReading(CaseTables tables, string mineral)
    {
        this.tables = tables;
        goods = tables["commodities"].Rows.Where(row => row["mineral"] == mineral).Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        recipes = tables["recipes"].Rows.ToLookup(row => row["process"] ?? "", StringComparer.Ordinal);
    }

    public DossierFacts Facts(string mineral) => new()
    {
        Mineral = mineral,
        Sites = [.. tables["sites"].Rows.Select(site => Site(site, Capacities(site.Id))).Where(site => site.Capacities.Count > 0)],
        Prices = [.. tables["observations"].Rows.Where(row => row["kind"] == "price" && ObservedUnits.ReadRatio(row["unit"]) is null && Has(row, "commodity")).Select(Price)],
        Observations = [.. tables["observations"].Rows.Where(row => row["kind"] != "stock").Select(ObservationRows.Of)],
        Evidence = [.. Rows().SelectMany(Evidence.Of)],
    };

    private bool Has(CaseRow row, string column) => row[column] is { } id && goods.Contains(id);

    private bool IsOfProcess(CaseRow process) => recipes[process.Id].Any(row => Has(row, "commodity"));

    /// <summary>Rows whose figures are the mineral's own; ways for goods are everybody's.</summary>
    private IEnumerable<CaseRow> Rows() =>
    [
        .. tables["commodities"].Rows.Where(row => goods.Contains(row.Id)),
        .. tables["assays"].Rows.Where(row => Has(row, "commodity")),
        .. tables["supplies"].Rows.Where(row => Has(row, "commodity")),
        .. tables["processes"].Rows.Where(IsOfProcess),
        .. tables["recipes"].Rows.Where(row => Has(row, "commodity")),
        .. tables["demands"].Rows.Where(row => Has(row, "commodity")),
        .. tables["contracts"].Rows.Where(row => Has(row, "commodity")),
        .. tables["observations"].Rows.Where(row => Has(row, "commodity")),
    ];

    /// <summary>What a site can yield of the mineral's goods.</summary>
    private List<KnownCapacity> Capacities(string site) =>
        [.. tables["supplies"].Rows.Where(row => row["site"] == site && Has(row, "commodity")).Select(row => new KnownCapacity(row["commodity"] ?? "", row.Number("capacity")))
            .Concat(tables["processes"].Rows.Where(row => row["site"] == site).SelectMany(Yields))
            .GroupBy(capacity => capacity.Commodity)
            .Select(group => new KnownCapacity(group.Key, group.Any(capacity => capacity.Tonnes is null) ? null : group.Sum(capacity => capacity.Tonnes)))];

    private IEnumerable<KnownCapacity> Yields(CaseRow process) => recipes[process.Id].Where(row => Has(row, "commodity") && row.Number("amount") > 0)
        .Select(row => new KnownCapacity(row["commodity"] ?? "", process.Number("capacity") * row.Number("amount")));

    private KnownSite Site(CaseRow row, IReadOnlyList<KnownCapacity> capacities) => new()
    {
        Id = row.Id,
        Name = row["name"] ?? row.Id,
        Place = tables["places"].Find(row["place"] ?? "")?["name"] ?? "",
        Country = tables["places"].Find(row["place"] ?? "")?["country"] ?? "",
        Kind = row["kind"],
        Status = row["status"],
        Opens = row.Year("opens"),
        Closes = row.Year("closes"),
        Owners = Owners(row),
        Capacities = capacities,
    };

    /// <summary><c>Kazatomprom 51 %, Orano 49 %</c>; who runs it where no owner is named.</summary>
    private string Owners(CaseRow site)
    {
        var stakes = tables["ownership"].Rows.Where(row => row["asset"] == site.Id).OrderByDescending(row => row.Number("share")).ToList();
        return stakes.Count > 0
            ? string.Join(", ", stakes.Select(row => $"{NameOf(row["actor"])} {((row.Number("share") ?? 0) * 100).ToString("0.#", CultureInfo.InvariantCulture)} %"))
            : site["operator"] is { } runs ? $"run by {NameOf(runs)}" : "";
    }

    private string NameOf(string? actor) => tables["actors"].Find(actor ?? "")?["name"] ?? actor ?? "";

    private static KnownPrice Price(CaseRow row) => new(row.Id, row.Year("year") ?? 0, row["commodity"] ?? "", row["place"] ?? "", row.Number("value") ?? 0,
        row["unit"] ?? "", row["used_in_calibration"] == "yes", row["note"]);
}
