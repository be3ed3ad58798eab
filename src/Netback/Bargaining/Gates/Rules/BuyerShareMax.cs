using Netback.World;

namespace Netback.Bargaining.Gates.Rules;

/// <summary>
/// At most the threshold of the site's shipments goes to places that <c>of</c> picks; without <c>of</c>, to any one country.
/// Passing means selling the rest elsewhere, or less.
/// </summary>
internal sealed class BuyerShareMax : GateRule
{
    public override string Name => "buyer_share_max";

    public override Judgement Judge(GateSubject subject) =>
        subject.IfIdle ?? Judgement.AtMost(Largest(subject).Share, subject.Threshold);

    public override Cure CureOf(GateSubject subject)
    {
        var buyer = Largest(subject).Buyer;
        return GateSubject.OthersThan(Selector.Parse(buyer)) is { } others
            ? new Cure(FormattableString.Invariant($"at most {subject.Threshold:0.###} of {subject.Commodity.Id} to {buyer}, the rest elsewhere"))
            {
                Change = subject.Bound(others, 1 - subject.Threshold),
            }
            : new Cure("not computed: name in of single places, countries, blocs or clubs");
    }

    private static (string Buyer, double Share) Largest(GateSubject subject) => subject.Of.IsAll
        ? subject.Shipments.GroupBy(row => subject.View.CountryOfPlace(row.Destination))
            .Select(group => (Buyer: group.Key, Share: group.Sum(row => row.Quantity) / subject.Shipped))
            .OrderByDescending(item => item.Share).ThenBy(item => item.Buyer, StringComparer.Ordinal).First()
        : (subject.Of.Text, subject.ShareOf(row => subject.IsIn(subject.Of, row.Destination)));
}
