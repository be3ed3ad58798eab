using Netback.Numerics;
using Netback.Tests.Support;
using Shouldly;
using Xunit;

namespace Netback.Tests.Contracts;

/// <summary>What every solver of quadratic programs has to do; each solver is one class below.</summary>
public abstract class QuadraticSolverContract
{
    private const double Infinity = double.PositiveInfinity;

    internal abstract QuadraticSolution Solve(QuadraticProgram program);

    private void Finds(ProgramText text, double objective)
    {
        var program = text.Build();
        var solution = Solve(program);
        solution.Status.ShouldBe(QuadraticStatus.Optimal);
        var measured = OptimalityCheck.Measure(program, solution.X, solution.Y);
        measured.PrimalResidual.ShouldBeLessThanOrEqualTo(1e-8);
        measured.DualResidual.ShouldBeLessThanOrEqualTo(1e-8);
        measured.Gap.ShouldBeLessThanOrEqualTo(1e-8);
        for (var j = 0; j < program.Columns; j++) solution.Z[j].ShouldBe(measured.Z[j], 1e-8 * (1 + Math.Abs(measured.Z[j])));
        OptimalityCheck.Objective(program, solution.X).ShouldBe(objective, 1e-8 * (1 + Math.Abs(objective)));
    }

    private void Reports(ProgramText text, QuadraticStatus status) => Solve(text.Build()).Status.ShouldBe(status);

    [Fact]
    public void A_linear_program_is_solved_at_a_corner() => Finds(
        new ProgramText().Column(-3).Column(-5).AtMost(4, 1).AtMost(12, 0, 2).AtMost(18, 3, 2), -36);

    [Fact]
    public void A_quadratic_program_is_solved_inside_its_bounds() => Finds(
        new ProgramText().Column(-4, 2).Column(-6, 4).AtMost(100, 1, 1), -4 - 4.5);

    [Fact]
    public void A_quadratic_program_is_solved_on_a_row() => Finds(
        // minimise x² + y² with x + y ≥ 2: at (1, 1).
        new ProgramText().Column(0, 2).Column(0, 2).AtLeast(2, 1, 1), 2);

    [Fact]
    public void A_degenerate_corner_where_many_rows_meet_is_found() => Finds(
        new ProgramText().Column(-1).Column(-1).AtMost(1, 1, 0).AtMost(1, 0, 1).AtMost(2, 1, 1).AtMost(3, 2, 1).AtMost(3, 1, 2).AtMost(0, 1, -1), -2);

    [Fact]
    public void A_face_of_optima_gives_one_of_them() => Finds(
        new ProgramText().Column(1).Column(1).Column(2).Equal(3, 1, 1, 1), 3);

    [Fact]
    public void Free_columns_go_below_zero() => Finds(
        new ProgramText().Column(1, 2, -Infinity).Column(1, 0, -Infinity).AtLeast(-5, 1, 1), -5);

    [Fact]
    public void A_column_with_only_an_upper_bound_goes_to_where_its_row_stops_it() => Finds(
        new ProgramText().Column(1, 0, -Infinity, 4).AtLeast(-7, 1), -7);

    [Fact]
    public void Equality_rows_hold_exactly() => Finds(
        // Two equations leave one direction: x = (1 + t, 1 − 2t, t).
        new ProgramText().Column(0, 2).Column(0, 2).Column(0, 2).Equal(2, 1, 1, 1).Equal(3, 2, 1, 0), 11.0 / 6);

    [Fact]
    public void Range_rows_stop_at_either_end()
    {
        Finds(new ProgramText().Column(1).Column(2).Row(2, 5, 1, 1), 2);
        Finds(new ProgramText().Column(-1).Column(-2).Row(2, 5, 1, 1), -10);
    }

    [Fact]
    public void Fixed_columns_stay_and_the_rest_goes_round_them() => Finds(
        new ProgramText().Column(5, 0, 2, 2).Column(1).AtLeast(10, 1, 2), 10 + 4);

    [Fact]
    public void Bounds_that_cross_are_infeasible() => Reports(
        new ProgramText().Column(1, 0, 3, 2).AtLeast(0, 1), QuadraticStatus.Infeasible);

    [Fact]
    public void Rows_that_contradict_each_other_are_infeasible() => Reports(
        new ProgramText().Column(1).Column(1).AtLeast(3, 1, 1).AtMost(2, 1, 1), QuadraticStatus.Infeasible);

    [Fact]
    public void Rows_that_contradict_each_other_through_a_third_are_infeasible() => Reports(
        new ProgramText().Column(1).Column(1).Column(0).AtLeast(3, 1, 0, -1).AtLeast(2, 0, 1, 1).AtMost(1, 1, 1), QuadraticStatus.Infeasible);

    [Fact]
    public void A_linear_program_that_gains_for_ever_is_unbounded() => Reports(
        new ProgramText().Column(-1).Column(0).AtMost(1, 1, -1), QuadraticStatus.Unbounded);

    [Fact]
    public void Curvature_on_one_column_does_not_stop_another_from_gaining_for_ever() => Reports(
        new ProgramText().Column(-1, 1).Column(-1).AtLeast(0, 1, 1), QuadraticStatus.Unbounded);

    [Fact]
    public void Infeasible_comes_before_unbounded() => Reports(
        new ProgramText().Column(-1).Column(0, 0, 0, 1).AtLeast(2, 0, 1), QuadraticStatus.Infeasible);

    [Fact]
    public void A_program_without_anything_is_solved() => Finds(new ProgramText(), 0);

    [Fact]
    public void A_program_without_rows_goes_to_its_bounds() => Finds(
        new ProgramText().Column(1, 0, -2, 5).Column(-1, 0, -2, 5).Column(-2, 1, -2, 5), -2 - 5 - 2);

    [Fact]
    public void Rows_without_entries_and_columns_without_rows_do_no_harm() => Finds(
        new ProgramText().Column(1, 0, 1, 2).Column(0).Row(-1, 1).AtMost(4, 0, 1), 1);

    [Fact]
    public void The_same_row_three_times_says_no_more_than_once() => Finds(
        new ProgramText().Column(1).Column(3).AtLeast(2, 1, 1).AtLeast(2, 1, 1).AtLeast(4, 2, 2).Equal(1, 0, 1).Equal(1, 0, 1), 4);

    [Fact]
    public void The_same_column_twice_gives_the_same_worth() => Finds(
        new ProgramText().Column(2, 0, 0, 1).Column(2, 0, 0, 1).Column(5).AtLeast(3, 1, 1, 1), 9);

    [Fact]
    public void Units_that_differ_by_nine_orders_of_magnitude_do_no_harm() => Finds(
        // minimise 1e6 x + ½·1e−3 y² with 1e−4 x + 1e3 y = 5e5: x = 0, y = 500.
        new ProgramText().Column(1e6).Column(0, 1e-3).Equal(5e5, 1e-4, 1e3), 125);

    [Fact]
    public void Two_markets_a_billion_times_apart_in_value_are_both_solved()
    {
        var program = new ProgramText()
            .Column(-1e5, 1e-2, 0, 1e7).Column(2e4, 0, 0, 5e6).AtLeast(0, -1, 1)
            .Column(-2, 1).Column(1).AtLeast(0, 0, 0, -1, 1).Build();
        var solution = Solve(program);
        solution.Status.ShouldBe(QuadraticStatus.Optimal);
        solution.X[0].ShouldBe(5e6, 1);
        solution.X[2].ShouldBe(1, 1e-6);
        solution.Y[1].ShouldBe(1, 1e-6);
    }

    [Fact]
    public void A_full_column_earns_the_difference_in_its_reduced_cost()
    {
        var solution = Solve(new ProgramText().Column(1, 0, 0, 2).Column(4).AtLeast(5, 1, 1).Build());
        solution.Y[0].ShouldBe(4, 1e-8);
        solution.Z[0].ShouldBe(-3, 1e-8);
        solution.X[1].ShouldBe(3, 1e-8);
    }
}

/// <summary>The production solver.</summary>
public sealed class InteriorPointContract : QuadraticSolverContract
{
    internal override QuadraticSolution Solve(QuadraticProgram program) => InteriorPoint.Solve(program, TestContext.Current.CancellationToken);
}

/// <summary>The second opinion.</summary>
public sealed class DenseQuadraticSolverContract : QuadraticSolverContract
{
    internal override QuadraticSolution Solve(QuadraticProgram program) => DenseQuadraticSolver.Solve(program);
}
