using Netback.World;

namespace Netback.Checks;

/// <summary>A shortfall needs a cost: the contract's penalty, or the reference price of what is owed.</summary>
internal static class ContractChecks
{
    public static IEnumerable<Finding> Run(CaseWorld world)
    {
        var prices = world.Commodities.ToDictionary(commodity => commodity.Id, commodity => commodity.Price, StringComparer.Ordinal);
        return world.Contracts
            .Where(contract => contract.Penalty is null && prices[contract.Commodity] is null)
            .Select(contract => new Finding("contracts", contract.Id, "penalty", $"nothing, and no price of {contract.Commodity} either",
                "a penalty, or a reference price of the commodity", "give one of the two, so that a shortfall has a cost"));
    }
}
