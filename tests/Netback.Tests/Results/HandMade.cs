using Netback.Data.Results;
using Netback.Market.Results;
using Netback.World;

namespace Netback.Tests.Results;

/// <summary>A small result written by hand: one row per file, and a run.</summary>
internal static class HandMade
{
    public static readonly RunDescription Run = new()
    {
        Version = "1.2.3",
        CaseName = "tiny",
        CaseHash = "00ff",
        Year = 2025,
        Settings = new Settings { BaseYear = 2025 },
        Scenarios = ["open"],
        Sets = ["links/rail/cost=40"],
        Changes = ["links/rail: cost 50 became 40"],
    };

    public static readonly MarketResult Solved = new()
    {
        Certificate = new Certificate
        {
            Status = SolveStatus.Solved,
            Objective = 100.5,
            Welfare = 101,
            PrimalResidual = 1e-12,
            DualResidual = 0,
            Complementarity = 2.5e-13,
            Gap = 1e-14,
            GapByMineral = [new("tungsten", 1e-14)],
            Bridge = [new("objective", 100.5), new("contract_penalty_is_a_transfer", 0.5), new("welfare", 101)],
            Iterations = 9,
            RouteColumns = 3,
        },
        Prices =
        [
            new("mine", "conc", PriceSide.Gate, "pit", 7722, 77.22, "mtu WO3", true),
            new("port", "conc", PriceSide.Delivered, null, 8000, null, null, false),
        ],
        Shipments =
        [
            new("conc", "pit", "KAZ", "port", 1000, ["rail-ab", "rail-bc"], 7722,
                new PriceParts(200, 50, 20, 8, 0, -0.0, 0, 0, 0), 8000),
        ],
        Netbacks = [new("pit", "conc", 7722, 7722, "port", 8000, new PriceParts(200, 50, 20, 8, 0, 0, 0, 0, 0), 0, false)],
        Contracts = [new("c1", ContractStatus.Short, 900, 100, null, 12.5, 800000, 0)],
        Supplies = [new("u", 1000, 7722, 1.0 / 3)],
        Processes = [new("x", 0, -5, 0)],
        Demands = [new("d", 1000, 8000)],
        Links = [new("rail-ab", 1538.4615384615386, 0, null, 0, true)],
        Measures = [new("ban", "in-force", 0, null, 0, 0)],
        Accounts = [new("KAZ", "producer_surplus", 1e20)],
        Dependence = [new("KAZ", "conc", "route", "RUS", 1, null)],
    };

    public static readonly MarketResult Infeasible = new()
    {
        Certificate = new Certificate
        {
            Status = SolveStatus.Infeasible,
            PrimalResidual = double.NaN,
            Conflict = ["contracts/c1", "supplies/u"],
            Reason = "these rows cannot all hold",
        },
    };
}
