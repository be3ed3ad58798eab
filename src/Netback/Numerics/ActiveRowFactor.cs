namespace Netback.Numerics;

/// <summary>
/// The dense Cholesky factor of M = A_RF H⁻¹ A_RFᵀ for active rows R and free columns F of a program with a positive
/// diagonal Hessian H. Rows that depend on the ones before them are left out.
/// </summary>
internal sealed class ActiveRowFactor
{
    /// <summary>A pivot below this share of its diagonal is rounding: the row depends on others.</summary>
    private const double Dependent = 1e-14;

    private readonly double[][] lower;

    /// <param name="program">The program.</param>
    /// <param name="hessian">H by column.</param>
    /// <param name="isFree">By column.</param>
    /// <param name="candidates">Rows that are to be active.</param>
    public ActiveRowFactor(QuadraticProgram program, double[] hessian, Func<int, bool> isFree, int[] candidates)
    {
        var products = Products(program, hessian, isFree, candidates);
        var (kept, factored) = (new List<int>(), new List<double[]>());
        for (var k = 0; k < candidates.Length; k++)
        {
            var row = new double[kept.Count + 1];
            var pivot = products[k][k];
            for (var a = 0; a < kept.Count; a++)
            {
                var value = products[k][kept[a]];
                for (var b = 0; b < a; b++) value -= row[b] * factored[a][b];
                row[a] = value / factored[a][a];
                pivot -= row[a] * row[a];
            }
            if (!(pivot > Dependent * products[k][k])) continue;
            row[^1] = Math.Sqrt(pivot);
            kept.Add(k);
            factored.Add(row);
        }
        lower = [.. factored];
        Rows = [.. kept.Select(k => candidates[k])];
    }

    /// <summary>The independent ones of the candidates.</summary>
    public int[] Rows { get; }

    /// <summary>Solves M v = b in place, both by position in <see cref="Rows"/>.</summary>
    public void Solve(double[] vector)
    {
        for (var a = 0; a < lower.Length; a++)
        {
            for (var b = 0; b < a; b++) vector[a] -= lower[a][b] * vector[b];
            vector[a] /= lower[a][a];
        }
        for (var a = lower.Length - 1; a >= 0; a--)
        {
            vector[a] /= lower[a][a];
            for (var b = 0; b < a; b++) vector[b] -= lower[a][b] * vector[a];
        }
    }

    private static double[][] Products(QuadraticProgram program, double[] hessian, Func<int, bool> isFree, int[] candidates)
    {
        var place = new int[program.Rows];
        Array.Fill(place, -1);
        for (var k = 0; k < candidates.Length; k++) place[candidates[k]] = k;
        var products = Array.ConvertAll(candidates, _ => new double[candidates.Length]);
        for (var j = 0; j < program.Columns; j++)
        {
            if (!isFree(j)) continue;
            for (var p = program.ColumnStart[j]; p < program.ColumnStart[j + 1]; p++)
            {
                var a = place[program.RowIndex[p]];
                if (a < 0) continue;
                for (var o = program.ColumnStart[j]; o < program.ColumnStart[j + 1]; o++)
                {
                    var b = place[program.RowIndex[o]];
                    if (b >= 0) products[a][b] += program.Value[p] * program.Value[o] / hessian[j];
                }
            }
        }
        return products;
    }
}
