namespace Netback.Market.Certify;

/// <summary>Collects residuals: the largest of each kind, and complementarity products by mineral.</summary>
internal sealed class ResidualBook(int commodities)
{
    public double Primal { get; private set; }
    public double Dual { get; private set; }
    public double Complementarity { get; private set; }

    /// <summary>Complementarity products in USD a year, by commodity.</summary>
    public double[] Products { get; } = new double[commodities];

    /// <summary>A violated row or bound, relative.</summary>
    public void AddPrimal(double violation, double measure) => Primal = Largest(Primal, violation, measure);

    /// <summary>A violated dual condition, relative.</summary>
    public void AddDual(double violation, double priceScale) => Dual = Largest(Dual, violation, priceScale);

    /// <summary>A product slack × dual in USD a year, against price × throughput, charged to a commodity.</summary>
    public void AddProduct(double product, double priceTimesThroughput, int commodity)
    {
        Complementarity = Largest(Complementarity, product, priceTimesThroughput);
        Products[commodity] += Math.Abs(product);
    }

    /// <summary>A product of a row that several commodities share: whole in the largest, by share in their gaps.</summary>
    public void AddShared(double product, double money, IEnumerable<(int Commodity, double Share)> shares)
    {
        Complementarity = Largest(Complementarity, product, money);
        foreach (var (commodity, share) in shares) Products[commodity] += Math.Abs(product) * share;
    }

    /// <summary>A gain per unit that is left on many units: a violated dual condition, with its whole worth in the gap.</summary>
    public void AddMissedGain(double gain, double priceScale, double worth, int commodity)
    {
        AddDual(gain, priceScale);
        Products[commodity] += Math.Abs(worth);
    }

    /// <summary>The larger of a residual and a new one; a violation that is no number counts as infinite.</summary>
    private static double Largest(double known, double violation, double measure)
    {
        if (violation <= 0) return known;
        var residual = violation / measure;
        return double.IsNaN(residual) ? double.PositiveInfinity : Math.Max(known, residual);
    }
}
