using Netback.Market.Results;
using Netback.Tests.Support;
using Xunit;

namespace Netback.Tests.Properties;

/// <summary>A thousand random worlds: the answer is certified, agrees with the second method and holds only numbers.</summary>
[Trait("lane", "slow")]
public sealed class CertifiedWorlds
{
    [Fact]
    public void Every_world_is_solved_with_every_residual_below_one_in_a_million() => Laws.Hold(SolvedWorld.All, item =>
    {
        var certificate = item.Result.Certificate;
        return certificate.Status != SolveStatus.Solved
            ? [$"{certificate.Status} {certificate.Reason} primal {certificate.PrimalResidual:g2} dual {certificate.DualResidual:g2} complementarity {certificate.Complementarity:g2} gap {certificate.Gap:g2}"]
            : new[] { certificate.PrimalResidual, certificate.DualResidual, certificate.Complementarity, certificate.Gap }
                .Concat(certificate.GapByMineral.Select(row => (double?)row.Gap))
                .Where(residual => !(residual <= 1e-6)).Select(residual => $"a residual of {residual}");
    });

    [Fact]
    public void The_objective_is_that_of_the_second_method() => Laws.Hold(SolvedWorld.Certified, item =>
        Laws.Differ("objective", item.Result.Certificate.Objective ?? double.NaN, item.Second.Objective,
            1e-7 * Math.Max(Math.Abs(item.Second.Objective), item.SmallestTrade)));

    [Fact]
    public void Firm_contracts_that_cannot_be_met_are_refused_with_the_rows_that_conflict() =>
        Laws.Hold(SolvedWorld.All.Where(item => item.Refused is not null), item =>
            item.Refused is { Certificate: { Status: SolveStatus.Infeasible, Conflict.Count: > 0 } } ? [] : [$"{item.Refused?.Certificate.Status}"]);

    [Fact]
    public void Every_number_reported_is_finite() => Laws.Hold(SolvedWorld.Certified, item =>
    {
        var result = item.Result;
        IEnumerable<object>[] tables =
        [
            result.Prices, result.Shipments, result.Shipments.Select(row => (object)row.Parts), result.Netbacks,
            result.Netbacks.Select(row => (object)row.Parts), result.Contracts, result.Supplies, result.Processes,
            result.Demands, result.Links, result.Measures, result.Accounts, result.Dependence, result.Certificate.Bridge,
        ];
        return tables.SelectMany(rows => rows).SelectMany(row => row.GetType().GetProperties()
            .Where(property => property.GetIndexParameters().Length == 0 && property.GetValue(row) is double value && !double.IsFinite(value))
            .Select(property => $"{row} {property.Name}"));
    });
}
