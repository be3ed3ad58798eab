using Netback.Studies;

namespace Netback.Cli;

/// <summary>Changes in tables; what rounding and the solver's tolerance leave is shown as none.</summary>
internal static class ChangeText
{
    /// <summary>USD a year below which a change is none, as on the page of a study.</summary>
    private const double NoMoney = 500;

    /// <summary>A change of a price below this share of it is none.</summary>
    private const double NoShare = 1e-6;

    public static bool IsSomething(double usd) => Math.Abs(usd) >= NoMoney;

    /// <summary>Million USD.</summary>
    public static string Millions(double usd) => IsSomething(usd) ? NumberText.Plain(usd / 1e6, 3) : "0";

    /// <summary>A share with its sign.</summary>
    public static string Share(double change) => Math.Abs(change) < NoShare ? "0 %" : NumberText.Signed(change, FigureUnit.Share);

    /// <summary>A number with its sign.</summary>
    public static string Signed(double change, double nothing) => Math.Abs(change) < nothing ? "0" : (change > 0 ? "+" : "") + NumberText.Plain(change, 3);
}
