namespace Netback.Market.Batch;

/// <summary>How an instance of a batch was solved.</summary>
internal enum BatchStatus
{
    /// <summary>Solved and certified.</summary>
    Solved,

    /// <summary>Not certified: the interior point has to be asked.</summary>
    Uncertain,

    /// <summary>Solved and certified by the interior point; lane columns are not filled.</summary>
    SolvedFromNothing,

    /// <summary>Neither method has a certified answer.</summary>
    NotSolved,
}

/// <summary>The solution of an instance, in original units. Valid until the solver goes on; keep what is needed of it.</summary>
internal sealed class BatchPoint(int fixedColumns, int laneColumns, int rows)
{
    public BatchStatus Status { get; set; }

    /// <summary>Values of the columns that are not lanes.</summary>
    public double[] Fixed { get; } = new double[fixedColumns];

    /// <summary>Tonnes contained a year of the lane columns.</summary>
    public double[] Flow { get; } = new double[laneColumns];

    /// <summary>USD per tonne contained of the lane columns, rents and rows apart, where there is a flow.</summary>
    public double[] FlowCost { get; } = new double[laneColumns];

    /// <summary>Lane columns that may have a flow.</summary>
    public List<int> Used { get; } = [];

    /// <summary>Row duals.</summary>
    public double[] Dual { get; } = new double[rows];

    public BatchResiduals Residuals { get; set; }

    /// <summary>Objective, USD a year.</summary>
    public double Objective { get; set; }
}

/// <summary>The certificate of an instance: relative residuals as the market's certificate defines them.</summary>
internal readonly record struct BatchResiduals(double Primal, double Dual, double Complementarity, double Gap, double LargestMineralGap)
{
    public double Worst => Math.Max(Math.Max(Primal, Dual), Math.Max(Complementarity, Math.Max(Gap, LargestMineralGap)));
}
