using Netback.Market.Structure;
using Netback.Studies.Findings;
using Netback.World;

namespace Netback.Studies.Brief;

/// <summary>Makes the columns of the options: doing nothing, waiting, and every scenario that is an option.</summary>
/// <param name="reference">The base.</param>
/// <param name="hosts">Whose table it is.</param>
/// <param name="product">Commodity of the waterfall; null where there is none.</param>
/// <param name="illustrative">Minerals whose past a naive rule tells better.</param>
internal sealed class OptionTable(RunViews reference, IReadOnlyList<string> hosts, string? product, IReadOnlySet<string> illustrative)
{
    public OptionRow Nothing() => Row(reference, OptionKind.Nothing);

    public OptionRow Wait(RunViews run) => Row(run, OptionKind.Wait);

    public OptionRow Option(RunViews run) => Row(run, OptionKind.Option) with { By = run.Run.State.By, IsForHosts = ConcernsHosts(run.Run.State) };

    /// <summary>What the hosts together gain by a run in one market against another.</summary>
    public double Gain(MarketView view, MarketView other) => Change(HostAccounts.Together(view, hosts), HostAccounts.Together(other, hosts));

    private OptionRow Row(RunViews run, OptionKind kind)
    {
        var row = new OptionRow
        {
            Id = run.Run.Id,
            Title = run.Run.Title,
            Kind = kind,
            Year = run.Run.World.Year,
            Status = StatusText.Of(run.Run.Result.Certificate.Status),
            WorstResidual = run.Run.Result.Certificate.WorstResidual,
        };
        return run.Central is not { } view || reference.Central is not { } before ? row : WithFigures(row, run, view, before);
    }

    private OptionRow WithFigures(OptionRow row, RunViews run, MarketView view, MarketView before)
    {
        var buyer = Exports.Together(view, hosts).LargestBuyer;
        var moves = row.Kind == OptionKind.Nothing ? [] : Minerals(view).Where(mineral => !Effect.On(mineral, view, before).IsNone).ToList();
        return row with
        {
            ByHost = [.. hosts.Select(host => (host, Figure: Account(row.Kind, run, host, other => other.Welfare(host)))).Where(item => item.Figure is not null)
                .Select(item => new HostChange(item.host, item.Figure!))],
            Together = Account(row.Kind, run, "hosts together", other => HostAccounts.Together(other, hosts)),
            IsUnique = HostAccounts.TradesAtUniquePrices(view, hosts) && HostAccounts.TradesAtUniquePrices(before, hosts),
            ValueKept = Figure(run, "value kept", FigureUnit.Share, other => HostAccounts.ValueKept(other, hosts)),
            LargestBuyer = buyer,
            BuyerShare = buyer is null ? null : Figure(run, "share to the largest buyer", FigureUnit.Share, other => Exports.Together(other, hosts).BuyerShare(buyer)),
            Netback = product is null ? null : Figure(run, "netback", FigureUnit.UsdPerTonne, other => HostAccounts.Netback(other, hosts, product)),
            PublicCostOfHosts = HostAccounts.Outlay(view, hosts.Contains) - HostAccounts.Outlay(before, hosts.Contains),
            PublicCostOfOthers = HostAccounts.Outlay(view, country => !hosts.Contains(country)) - HostAccounts.Outlay(before, country => !hosts.Contains(country)),
            Moves = moves,
            Screening = [.. moves.Where(view.World.Settings.Screening.Contains)],
            Illustrative = [.. moves.Where(illustrative.Contains)],
        };
    }

    private static IEnumerable<string> Minerals(MarketView view) => view.World.Commodities.Select(goods => goods.Mineral).Distinct(StringComparer.Ordinal);

    /// <summary>The account itself of doing nothing; of an option its change, draw by draw.</summary>
    private FindingFigure? Account(OptionKind kind, RunViews run, string name, Func<MarketView, double> account) => kind == OptionKind.Nothing
        ? Figure(run, name, FigureUnit.UsdPerYear, view => account(view))
        : Ranges.Between(run, reference, name, FigureUnit.UsdPerYear, (view, other) => Change(account(view), account(other)));

    /// <summary>Accounts that agree to this share of their size agree; what is less is rounding of sums.</summary>
    private const double Rounding = 1e-12;

    private static double Change(double after, double before) =>
        Math.Abs(after - before) <= Rounding * Math.Max(Math.Abs(after), Math.Abs(before)) ? 0 : after - before;

    private static FindingFigure? Figure(RunViews run, string name, FigureUnit unit, Func<MarketView, double?> measure) =>
        Ranges.Between(run, run, name, unit, (view, _) => measure(view));

    /// <summary>True where the scenario does not say who chooses it, or a host is among them.</summary>
    private bool ConcernsHosts(StudyState state)
    {
        if (state.By is null) return true;
        var (selector, index) = (Selector.Parse(state.By), new WorldIndex(state.World));
        return hosts.Any(host => selector.Matches(atom => index.HoldsForCountry(atom, host)));
    }
}
