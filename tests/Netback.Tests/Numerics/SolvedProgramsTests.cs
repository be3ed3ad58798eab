using Netback.Numerics;
using Shouldly;
using Xunit;

namespace Netback.Tests.Numerics;

public sealed class SolvedProgramsTests
{
    [Fact]
    public void A_program_with_the_same_numbers_has_the_solution_found_before_and_one_with_others_has_its_own()
    {
        var known = new SolvedPrograms(1 << 20);
        var first = known.Solve(Nearest(3), TestContext.Current.CancellationToken);
        known.Solve(Nearest(3), TestContext.Current.CancellationToken).ShouldBeSameAs(first);
        known.Solve(Nearest(Math.BitIncrement(3)), TestContext.Current.CancellationToken).ShouldNotBeSameAs(first);
        first.X[0].ShouldBe(3, 1e-12);
    }

    [Fact]
    public void A_solve_that_was_cancelled_is_not_remembered()
    {
        var known = new SolvedPrograms(1 << 20);
        known.Solve(Nearest(3), new CancellationToken(canceled: true));
        known.Solve(Nearest(3), TestContext.Current.CancellationToken).Status.ShouldBe(QuadraticStatus.Optimal);
    }

    [Fact]
    public void What_was_not_asked_for_lately_is_forgotten_and_what_was_is_kept()
    {
        var map = new RecentMap<int, string>(limit: 8);
        for (var key = 0; key < 100; key++)
        {
            map.Keep(key, $"{key}", 1);
            map.Find(0).ShouldBe("0");
        }
        map.Find(99).ShouldBe("99");
        map.Find(1).ShouldBeNull();
        map.Keep(0, "another", 1).ShouldBe("0", "the first one stays");
    }

    /// <summary>The point nearest to a number: ½ x² − a x.</summary>
    private static QuadraticProgram Nearest(double number) => new()
    {
        Rows = 1,
        Columns = 1,
        P = [1],
        Q = [-number],
        Lower = [double.NegativeInfinity],
        Upper = [double.PositiveInfinity],
        RowLower = [-10],
        RowUpper = [10],
        ColumnStart = [0, 1],
        RowIndex = [0],
        Value = [1],
    };
}
