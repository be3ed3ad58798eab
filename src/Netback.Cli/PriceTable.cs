using Netback.Market.Results;
using Netback.Quantities;

namespace Netback.Cli;

/// <summary>Prices as plain aligned text.</summary>
internal static class PriceTable
{
    private const string NotUnique = "*";

    public static void Write(TextWriter output, IReadOnlyList<PriceRow> prices)
    {
        var hasTradePrices = prices.Any(row => row.TradePrice is not null);
        string[] headings = ["commodity", "place", "at", ">USD/t contained", "", ">trade price", "unit"];
        var table = new TextTable(hasTradePrices ? headings : headings[..^2]);
        foreach (var row in prices.OrderBy(row => row.Commodity, StringComparer.Ordinal))
        {
            table.Add(hasTradePrices ? CellsOf(row) : CellsOf(row)[..^2]);
        }
        table.Write(output);
        if (prices.Any(row => !row.IsUnique))
        {
            output.WriteLine();
            output.WriteLine($"{NotUnique} other prices clear the market as well: do not quote this one alone");
        }
    }

    private static string[] CellsOf(PriceRow row) =>
    [
        row.Commodity,
        row.Place,
        row.Site is { } site ? $"gate of {site}" : "delivered",
        Readable.Number(row.Price),
        row.IsUnique ? "" : NotUnique,
        row.TradePrice is { } price ? Readable.Number(price) : "",
        row is { TradePrice: not null, TradeUnit: { } unit } ? $"USD/{unit}" : "",
    ];
}
