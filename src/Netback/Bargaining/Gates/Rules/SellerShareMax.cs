using Netback.World;

namespace Netback.Bargaining.Gates.Rules;

/// <summary>
/// Of what the partner's places receive of the commodity, at most the threshold comes from the site's country. At home in the
/// partner a site passes. Passing means a cap on the country's sales to the partner.
/// </summary>
internal sealed class SellerShareMax : GateRule
{
    public override string Name => "seller_share_max";

    public override Judgement Judge(GateSubject subject)
    {
        var (from, all) = Received(subject);
        if (all <= 0) return Judgement.Unknown($"{subject.Requirement.Partner} receives no {subject.Commodity.Id} in this equilibrium");
        return subject.IsIn(Selector.Parse(subject.Requirement.Partner), subject.Site.Place)
            ? new Judgement(GateStatus.Pass, from / all)
            : Judgement.AtMost(from / all, subject.Threshold);
    }

    public override Cure CureOf(GateSubject subject)
    {
        var (from, all) = Received(subject);
        var allowed = subject.MostBeside(all - from);
        return new Cure(FormattableString.Invariant($"at most {allowed:0.#} t/yr of {subject.Commodity.Id} from {subject.Country} to {subject.Requirement.Partner}"))
        {
            Change = subject.Limited("quota", limit => limit with { Site = null, Origin = subject.Country, Destination = subject.Requirement.Partner, Quantity = allowed }),
        };
    }

    private static (double From, double All) Received(GateSubject subject)
    {
        var partner = Selector.Parse(subject.Requirement.Partner);
        var received = subject.View.Result.Shipments.Where(row => row.Commodity == subject.Commodity.Id && subject.IsIn(partner, row.Destination)).ToList();
        return (received.Where(row => row.Origin == subject.Country).Sum(row => row.Quantity), received.Sum(row => row.Quantity));
    }
}
