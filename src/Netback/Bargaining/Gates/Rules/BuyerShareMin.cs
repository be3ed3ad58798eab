namespace Netback.Bargaining.Gates.Rules;

/// <summary>
/// At least the threshold of the site's shipments goes to places that <c>of</c> picks: an offtake for the partner, or processing in
/// a trusted country. Passing means selling that share there, or less in all.
/// </summary>
internal sealed class BuyerShareMin : GateRule
{
    public override string Name => "buyer_share_min";

    public override Judgement Judge(GateSubject subject) =>
        subject.IfIdle ?? Judgement.AtLeast(subject.ShareOf(row => subject.IsIn(subject.Of, row.Destination)), subject.Threshold);

    public override Cure CureOf(GateSubject subject) =>
        new(FormattableString.Invariant($"at least {subject.Threshold:0.###} of {subject.Commodity.Id} to {subject.Of}"))
        {
            Change = subject.Bound(subject.Of.Text, subject.Threshold),
        };
}
