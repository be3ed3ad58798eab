using Netback.Market.Structure;

namespace Netback.Bargaining.Gates.Rules;

/// <summary>
/// At most the threshold (none unless said) of the site's shipments goes by a way that <c>of</c> names: through a country other than
/// the ends, over a link that it controls, along a corridor. Passing means another route, or none.
/// </summary>
internal sealed class RouteAvoids : GateRule
{
    public override string Name => "route_avoids";

    public override Judgement Judge(GateSubject subject)
    {
        if (subject.IfIdle is { } idle) return idle;
        var way = new Way(subject.Index, subject.Of.Text);
        var origin = subject.Index.Places[subject.Site.Place];
        return Judgement.AtMost(subject.ShareOf(row => way.IsOn(origin, [.. row.Route.Select(link => subject.Index.Links[link])])), subject.Threshold);
    }

    public override Cure CureOf(GateSubject subject)
    {
        var (via, allowed) = (subject.Of.Text, subject.Threshold * subject.Shipped);
        return allowed > 0
            ? new Cure(FormattableString.Invariant($"at most {allowed:0.#} t/yr of {subject.Commodity.Id} by way of {via}"))
            {
                Change = subject.Limited("quota", limit => limit with { Via = via, Quantity = allowed }),
            }
            : new Cure($"no {subject.Commodity.Id} by way of {via}") { Change = subject.Limited("transit_ban", limit => limit with { Via = via }) };
    }
}
