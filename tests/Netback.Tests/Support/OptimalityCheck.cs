using Netback.Numerics;

namespace Netback.Tests.Support;

/// <summary>Measures how far a point and its duals are from optimal, on the program as given.</summary>
internal static class OptimalityCheck
{
    public static QuadraticSolution Measure(QuadraticProgram program, double[] x, double[] y)
    {
        var (activity, size) = (new double[program.Rows], new double[program.Rows]);
        var (reduced, dualSize) = (new double[program.Columns], new double[program.Columns]);
        for (var j = 0; j < program.Columns; j++)
        {
            reduced[j] = program.P[j] * x[j] + program.Q[j];
            dualSize[j] = Math.Abs(program.P[j] * x[j]) + Math.Abs(program.Q[j]);
            for (var k = program.ColumnStart[j]; k < program.ColumnStart[j + 1]; k++)
            {
                var (i, value) = (program.RowIndex[k], program.Value[k]);
                activity[i] += value * x[j];
                size[i] += Math.Abs(value * x[j]);
                reduced[j] -= value * y[i];
                dualSize[j] += Math.Abs(value * y[i]);
            }
        }
        var (primal, dual, products) = (0.0, 0.0, 0.0);
        for (var i = 0; i < program.Rows; i++)
        {
            Add(activity[i], size[i], program.RowLower[i], program.RowUpper[i], y[i], 1 + Math.Abs(y[i]));
        }
        for (var j = 0; j < program.Columns; j++)
        {
            Add(x[j], Math.Abs(x[j]), program.Lower[j], program.Upper[j], reduced[j], 1 + dualSize[j]);
        }
        void Add(double value, double scale, double low, double high, double price, double priceScale)
        {
            primal = Math.Max(primal, Math.Max(low - value, value - high) / (1 + scale));
            if (double.IsNegativeInfinity(low)) dual = Math.Max(dual, price / priceScale);
            else if (price > 0) products += price * Math.Abs(value - low);
            if (double.IsPositiveInfinity(high)) dual = Math.Max(dual, -price / priceScale);
            else if (price < 0) products -= price * Math.Abs(high - value);
        }
        return new QuadraticSolution
        {
            Status = QuadraticStatus.Optimal,
            X = x,
            Y = y,
            Z = reduced,
            Iterations = 0,
            PrimalResidual = primal,
            DualResidual = dual,
            Gap = products / (1 + Math.Abs(Objective(program, x))),
        };
    }

    /// <summary>½ Σ p x² + Σ q x.</summary>
    public static double Objective(QuadraticProgram program, double[] x)
    {
        var sum = 0.0;
        for (var j = 0; j < program.Columns; j++) sum += (0.5 * program.P[j] * x[j] + program.Q[j]) * x[j];
        return sum;
    }
}
