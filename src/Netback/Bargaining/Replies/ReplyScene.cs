using Netback.Market.Results;
using Netback.Studies;
using Netback.World;

namespace Netback.Bargaining.Replies;

/// <summary>The market before and under the measure, and the two sides.</summary>
internal sealed record ReplyScene(MarketView Before, MarketView Adopted, Party Power, Party Hosts)
{
    /// <summary>An account is known to this share of the sizes of its items; what changes by less has not changed.</summary>
    private const double Rounding = 1e-8;

    /// <summary>Changes from one market to another: the power's account, the hosts', and what all users gain; USD a year.</summary>
    public (double Power, double Hosts, double Users) Change(MarketView from, MarketView to) =>
        (Difference(from, to, row => Power.Has(row.Country)), Difference(from, to, row => Hosts.Has(row.Country)), Difference(from, to, row => row.Item == "user_surplus"));

    /// <summary>Measures that are in force under the measure and not before it: the measure itself, or those of its scenario.</summary>
    public IEnumerable<Measure> Adoption => Adopted.World.Measures.ExceptBy(Before.World.Measures.Select(measure => measure.Id), measure => measure.Id);

    private static double Difference(MarketView from, MarketView to, Func<AccountRow, bool> isMeant)
    {
        var (old, young) = (from.Result.Accounts.Where(isMeant).ToList(), to.Result.Accounts.Where(isMeant).ToList());
        var change = young.Sum(row => row.Value) - old.Sum(row => row.Value);
        return Math.Abs(change) <= Rounding * old.Concat(young).Sum(row => Math.Abs(row.Value)) ? 0 : change;
    }
}
