using Netback.Market.Accounting;
using Netback.Market.Results;
using Netback.Quantities;

namespace Netback.Studies.Tracing;

/// <summary>Lines of accounts, contracts and measures: what they are made of, row by row of the case.</summary>
internal static class AccountTrace
{
    private const int MostParts = 12;

    public static FigureReason Of(MarketResult result, AccountRow row)
    {
        var parts = Ledger.Parts(result.Bookings, row.Country, row.Item)
            .OrderByDescending(part => Math.Abs(part.Value)).ThenBy(part => part.From, StringComparer.Ordinal).ToList();
        List<string> lines =
        [
            $"{row.Item}: {Formula(row.Item)}",
            $"Σ over {Counted.Of(parts.Count, "row")} = {NumberText.Money(row.Value, 5)} a year",
            .. parts.Take(MostParts).Select(part => $"{part.From}: {NumberText.Money(part.Value, 5)}"),
            .. parts.Count > MostParts ? [$"({parts.Count - MostParts} more: {NumberText.Money(parts.Skip(MostParts).Sum(part => part.Value), 5)})"] : Array.Empty<string>(),
        ];
        return new FigureReason(lines, [.. parts.Take(MostParts).Select(part => RowReference.Of(part.From))]);
    }

    public static FigureReason Of(ContractRow row) => new(
    [
        $"delivered {Readable.Number(row.Quantity)} t a year, short {Readable.Number(row.Shortfall)}",
        $"transfer = (price - delivered price) x quantity where a price is agreed: {NumberText.Money(row.Transfer, 5)} a year; penalty paid {NumberText.Money(row.PenaltyPaid, 5)}",
        $"dual = what one tonne less would be worth: {Readable.Number(row.Dual)} USD/t",
    ], [new RowReference("contracts", row.Contract)]);

    public static FigureReason Of(MeasureRow row) => new(
    [
        row.Price is { } price ? $"{row.Status}: {Readable.Number(price)} USD/t on {Readable.Number(row.Quantity)} t a year" : row.Status,
        $"paid {NumberText.Money(row.Paid, 5)}, received {NumberText.Money(row.Received, 5)} a year",
    ], [new RowReference("measures", row.Measure)]);

    private static string Formula(string item) => item switch
    {
        "producer_surplus" => "gate price x tonnes mined, less the area under the marginal cost",
        "processing_margin" => "worth of what is made less worth of what is taken in, less the area under the marginal cost",
        "user_surplus" => "area under the willingness to pay, less price x tonnes used",
        "markup" => "mark-up of sellers with market power x tonnes delivered",
        "link_rent" => "rent of full links x gross tonnes, in equal parts to the countries of the link",
        "friction_rent" => "½ x slope x square of the pair's tonnes, to the buyer's country",
        "contract_transfer" => "transfers, penalties and losses on forced tonnes under contracts",
        "quota_rent" => "rent of the quota x tonnes under it",
        "floor_outlay" => "what holding a floor costs the public purse",
        "floor_payback" => "what comes back above the strike",
        _ => "rate x tonnes concerned",
    };
}
