namespace Netback.Tests.CentralAsia;

/// <summary>Who makes and who takes what in the base, put together from result files and the case's recipes.</summary>
internal sealed class Industry
{
    private readonly CaseFiles files;

    public Industry(CaseFiles files)
    {
        this.files = files;
        var sites = CaseFiles.Table("sites").By("site");
        var supplies = CaseFiles.Table("supplies").By("supply");
        foreach (var row in files.Result("supplies").Rows)
        {
            var supply = supplies[row["supply"]];
            Add(Made, (supply["site"], supply["commodity"]), row.Number("quantity"));
        }
        var processes = CaseFiles.Table("processes").By("process");
        var recipes = CaseFiles.Table("recipes").Rows.ToLookup(row => row["process"], StringComparer.Ordinal);
        foreach (var row in files.Result("processes").Rows)
        {
            var site = processes[row["process"]]["site"];
            foreach (var recipe in recipes[row["process"]])
            {
                var tonnes = row.Number("activity") * recipe.Number("amount");
                if (recipe.Number("amount") > 0) Add(Made, (site, recipe["commodity"]), tonnes);
                else Add(Used, (sites[site]["place"], recipe["commodity"]), -tonnes);
            }
        }
        var demands = CaseFiles.Table("demands").By("demand");
        foreach (var row in files.Result("demands").Rows)
        {
            var demand = demands[row["demand"]];
            Add(Used, (demand["place"], demand["commodity"]), row.Number("quantity"));
        }
    }

    /// <summary>Mined and made, by site and commodity, t/yr.</summary>
    public Dictionary<(string Site, string Commodity), double> Made { get; } = [];

    /// <summary>Used and taken in, by place and commodity, t/yr.</summary>
    public Dictionary<(string Place, string Commodity), double> Used { get; } = [];

    public IEnumerable<(string Site, string Commodity)> Gates => Made.Keys;

    public IEnumerable<(string Place, string Commodity)> Takers => Used.Keys;

    /// <summary>Shipped tonnes by commodity and either end.</summary>
    /// <param name="end">The column <c>site</c> or <c>destination</c>.</param>
    public Dictionary<(string End, string Commodity), double> Shipped(string end)
    {
        var sums = new Dictionary<(string, string), double>();
        foreach (var row in files.Result("shipments").Rows) Add(sums, (row[end], row["commodity"]), row.Number("quantity"));
        return sums;
    }

    private static void Add<TKey>(Dictionary<TKey, double> sums, TKey key, double tonnes) where TKey : notnull =>
        sums[key] = sums.GetValueOrDefault(key) + tonnes;
}
