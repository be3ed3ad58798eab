using System.Globalization;
using Netback.Data;
using Netback.Tests.Cases;
using Netback.World;
using Shouldly;
using Xunit;

namespace Netback.Tests.Ensembles;

public sealed class FigureChangesTests
{
    public static TheoryData<string, double, double> Figures => new()
    {
        { "supplies/u1/cost", 1000, 1250 }, { "supplies/u1/slope", 2, 3 }, { "supplies/u1/capacity", 5000, 4000 },
        { "supplies/u2/price", 6000, 7000 }, { "supplies/u2/quantity", 400, 300 }, { "supplies/u2/capacity", 800, 900 },
        { "processes/x-coastal/cost", 1500, 1400 }, { "processes/x-coastal/slope", 0.1, 0.3 }, { "processes/x-coastal/capacity", 5000, 100 },
        { "links/rail-1/cost", 30, 31 }, { "links/rail-1/days", 4, 9 }, { "links/rail-1/capacity", 90000, 20000 }, { "links/rail-1/background", 10000, 50000 },
        { "places/yard/transfer_cost", 16, 20 }, { "places/yard/transfer_days", 1, 3 },
        { "demands/d-line/intercept", 30000, 31000 }, { "demands/d-line/slope", 10, 11 },
        { "demands/d-point/price", 38000, 41000 }, { "demands/d-point/quantity", 500, 650 }, { "demands/d-point/elasticity", -0.5, -0.8 },
        { "demands/d-stiff/choke", 60000, 50000 }, { "demands/d-stiff/quantity", 100, 90 }, { "demands/d-flat/intercept", 9000, 9500 }, { "demands/d-flat/quantity", 300, 250 },
        { "conduct/firm+apt+bloc:east/theta", 0, 0.4 },
        { "frictions/pit+CHN+mineral:tungsten/cost", -20, 5 }, { "frictions/pit+CHN+mineral:tungsten/slope", 0.1, 0.2 },
        { "contracts/offtake/quantity", 100, 80 }, { "contracts/offtake/price", 37000, 36000 }, { "contracts/part/share", 0.25, 0.5 }, { "contracts/part/penalty", 500, 900 },
    };

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_figure_changed_in_the_world_is_the_figure_changed_in_the_case(string target, double from, double to)
    {
        var (first, last) = (target.IndexOf('/'), target.LastIndexOf('/'));
        var change = new FigureChange(target[..first], target[(first + 1)..last], target[(last + 1)..], from, to);
        FigureChanges.Columns(change.Table).ShouldContain(change.Column);
        var request = new CaseRequest { Folder = TestCases.Sound };

        var changed = new FigureChanges([change]).Apply(TestCases.Open(request).World);

        var read = TestCases.Open(request with { Sets = [string.Create(CultureInfo.InvariantCulture, $"{target}={to}")] }).World;
        Numbers(changed).ShouldBe(Numbers(read), 1e-9);
        Numbers(changed).ShouldNotBe(Numbers(TestCases.Open(request).World));
    }

    /// <summary>Every number of the tables that can change.</summary>
    private static List<double> Numbers(CaseWorld world) =>
    [
        .. new IEnumerable<object>[] { world.Supplies, world.Processes, world.Links, world.Places, world.Demands, world.Measures, world.Conducts, world.Frictions, world.Contracts }
            .SelectMany(rows => rows).SelectMany(NumbersOf),
    ];

    private static IEnumerable<double> NumbersOf(object row) => row.GetType().GetProperties()
        .Where(property => property.PropertyType == typeof(double) || property.PropertyType == typeof(double?))
        .Select(property => property.GetValue(row) is double number ? number : -1);
}
