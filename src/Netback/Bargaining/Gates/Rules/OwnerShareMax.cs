using Netback.World;

namespace Netback.Bargaining.Gates.Rules;

/// <summary>
/// Owners that <c>of</c> picks, themselves or through a parent, hold at most the threshold. An actor is picked by id, country, bloc
/// or a club that its country is in. Shares that nobody is listed for may be theirs: unknown, unless it makes no difference.
/// Passing means selling down, which moves the excess share of the profit to the buyer of the stake.
/// </summary>
internal sealed class OwnerShareMax : GateRule
{
    /// <summary>Parents looked through at most; a longer chain is a circle.</summary>
    private const int LongestChain = 20;

    /// <summary>Unlisted shares below this are rounding.</summary>
    private const double Rounding = 1e-6;

    public override string Name => "owner_share_max";

    public override Judgement Judge(GateSubject subject)
    {
        var stakes = StakesOf(subject);
        var held = Held(subject, stakes);
        var unlisted = Math.Max(0, 1 - stakes.Sum(stake => stake.Share));
        var judgement = Judgement.AtMost(held, subject.Threshold);
        return judgement.Status == GateStatus.Fail || unlisted <= Rounding || Judgement.AtMost(held + unlisted, subject.Threshold).Status == GateStatus.Pass
            ? judgement
            : new Judgement(GateStatus.Unknown, held, FormattableString.Invariant(
                $"rows of ownership for {subject.Site.Id}: who holds the {100 * unlisted:0.#} % that nobody is listed for"));
    }

    public override Cure CureOf(GateSubject subject)
    {
        var excess = Held(subject, StakesOf(subject)) - subject.Threshold;
        return new Cure(FormattableString.Invariant($"{subject.Of} sells {100 * excess:0.#} % of {subject.Site.Id} to others")) { ProfitShare = excess };
    }

    /// <summary>Shares of the site; where none are listed, of what works there.</summary>
    private static List<Stake> StakesOf(GateSubject subject)
    {
        var world = subject.View.World;
        List<Stake> Of(string asset) => [.. world.Ownership.Where(stake => stake.Asset == asset)];
        if (Of(subject.Site.Id) is { Count: > 0 } own) return own;
        return world.Supplies.Where(supply => supply.Site == subject.Site.Id).Select(supply => supply.Id)
            .Concat(world.Processes.Where(process => process.Site == subject.Site.Id).Select(process => process.Id))
            .Select(Of).FirstOrDefault(stakes => stakes.Count > 0) ?? [];
    }

    private static double Held(GateSubject subject, List<Stake> stakes)
    {
        var actors = subject.View.World.Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        bool IsPicked(string id)
        {
            for (var chain = 0; chain < LongestChain && actors.TryGetValue(id, out var actor); chain++)
            {
                if (subject.Of.Matches(atom => Holds(subject, atom, actor))) return true;
                if (actor.Parent is null) return false;
                id = actor.Parent;
            }
            return false;
        }
        return stakes.Where(stake => IsPicked(stake.Actor)).Sum(stake => stake.Share);
    }

    private static bool Holds(GateSubject subject, SelectorAtom atom, Actor actor) =>
        (atom.Kind is AtomKind.Name && (atom.Value == actor.Id || atom.Value == actor.Bloc))
        || (atom.Kind is AtomKind.Bloc && atom.Value == actor.Bloc)
        || (actor.Country is { } country && subject.Index.HoldsForCountry(atom, country));
}
