namespace Netback.Bargaining.Gates.Rules;

/// <summary>The site lies in what <c>of</c> picks. No change within the model moves a site.</summary>
internal sealed class OriginIn : GateRule
{
    public override string Name => "origin_in";

    public override Judgement Judge(GateSubject subject) =>
        new(subject.IsIn(subject.Of, subject.Site.Place) ? GateStatus.Pass : GateStatus.Fail);

    public override Cure CureOf(GateSubject subject) => new($"none: {subject.Site.Id} cannot move");
}
