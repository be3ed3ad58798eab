using Netback.Market.Results;
using Netback.Studies;

namespace Netback.Cli;

/// <summary>Changes in tables; what rounding and the solver's tolerance leave is shown as none.</summary>
internal sealed class ChangeText
{
    /// <summary>An amount below this share of all accounts is none.</summary>
    private const double NoMoney = 1e-9;

    /// <summary>A change of a price or quantity below this share of it is none.</summary>
    private const double NoShare = 1e-6;

    private readonly double nothing;

    /// <summary>For changes against a market.</summary>
    public ChangeText(MarketResult reference) => nothing = NoMoney * reference.Accounts.Sum(row => Math.Abs(row.Value));

    public bool IsSomething(double usd) => Math.Abs(usd) > nothing;

    /// <summary>Million USD.</summary>
    public string Millions(double usd) => IsSomething(usd) ? NumberText.Plain(usd / 1e6, 3) : "0";

    /// <summary>A share with its sign.</summary>
    public static string Share(double change) => Math.Abs(change) < NoShare ? "0 %" : NumberText.Signed(change, FigureUnit.Share);

    /// <summary>Tonnes with their sign.</summary>
    /// <param name="change">The change.</param>
    /// <param name="of">Tonnes that it is a change of.</param>
    public static string Tonnes(double change, double of) => Math.Abs(change) <= NoShare * of ? "0" : (change > 0 ? "+" : "") + NumberText.Plain(change, 3);
}
