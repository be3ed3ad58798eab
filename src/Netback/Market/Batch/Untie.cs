using Netback.Market.Structure;
using Netback.Numerics;
using Netback.Numerics.Parametric;

namespace Netback.Market.Batch;

/// <summary>
/// Moves the data of a reference a little, each figure by its own amount, so that its solution is the only one and every
/// balance has goods to price: some goods stand at every gate and delivered balance, limits and costs differ. On the way to an
/// instance all of it is taken back.
/// </summary>
internal static class Untie
{
    public static void Move(MarketStructure structure, BatchProgram program, ProgramVectors vectors, double share)
    {
        var random = new RandomStream(1, "reference", "untie");
        double Amount() => share * (0.5 + random.NextUniform());
        double SizeOf(int commodity) => commodity < 0 ? 1 : program.Units.Size[commodity];
        for (var j = 0; j < program.Fixed + program.Known; j++)
        {
            var commodity = j < program.Fixed ? structure.Columns[j].Commodity : program.CommodityOf(j - program.Fixed);
            vectors.Cost[j] += Amount() * SizeOf(commodity);
            vectors.High[j] += Amount() * SizeOf(commodity);
        }
        for (var i = 0; i < structure.Rows.Count; i++)
        {
            var size = Amount() * SizeOf(structure.Rows[i].Commodity);
            var at = program.Family.Columns + i;
            if (structure.Rows[i].Sense == RowSense.AtMost) vectors.High[at] += size;
            else if (structure.Rows[i].Sense == RowSense.AtLeast) vectors.Low[at] -= size;
        }
    }
}
