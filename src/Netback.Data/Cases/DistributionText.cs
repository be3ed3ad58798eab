using Netback.Data.Schema;
using Netback.Numerics;

namespace Netback.Data.Cases;

/// <summary>
/// Reads a distribution from its name and its parameters, <c>name:value</c> pairs with semicolons between, in the unit of the figure;
/// with <c>times:yes</c> they multiply the figure's value.
/// </summary>
internal static class DistributionText
{
    /// <summary>Parameters by shape; those with a question mark may be left out.</summary>
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["lognormal"] = ["spread?", "low?", "median?", "high?"],
        ["normal"] = ["low", "high"],
        ["uniform"] = ["low", "high"],
        ["loguniform"] = ["low", "high"],
        ["triangular"] = ["low", "mode?", "high"],
        ["discrete"] = ["values", "weights?"],
    };

    /// <summary>What is wrong with parameters.</summary>
    internal sealed record Fault(string Found, string Expected, string Remedy);

    /// <summary>Reads the distribution of a figure.</summary>
    /// <param name="shape">A known shape.</param>
    /// <param name="parameters">As in the cell; null where it is empty.</param>
    /// <param name="value">The figure's value.</param>
    /// <param name="distribution">The distribution, where there is no fault.</param>
    public static Fault? Read(string shape, string? parameters, double value, out Distribution? distribution)
    {
        distribution = null;
        var given = new Dictionary<string, double[]>(StringComparer.Ordinal);
        var isTimes = false;
        foreach (var part in CaseRow.Split(parameters))
        {
            var (name, text) = Evidence.Pair(part);
            if (name == "times" && text is "yes" or "no") isTimes = text == "yes";
            else if (name is null || Known[shape].All(known => known.TrimEnd('?') != name)) return Unknown(shape, part);
            else if (Values(text) is not { } values || (values.Length > 1 && shape != "discrete")) return new Fault(Words.Quote(part), "a number", "write for instance low:0.5");
            else given[name] = values;
        }
        var missing = Known[shape].Where(name => !name.EndsWith('?') && !given.ContainsKey(name)).ToList();
        if (missing.Count > 0) return new Fault("nothing", $"{Words.And(missing)} for {shape}", $"write for instance {Example(shape)}");
        distribution = Build(shape, given, value, isTimes ? value : 1);
        return distribution is null ? new Fault(Words.Quote(parameters), Order(shape), $"write for instance {Example(shape)}") : null;
    }

    private static Distribution? Build(string shape, Dictionary<string, double[]> given, double value, double unit)
    {
        double? Of(string name) => given.TryGetValue(name, out var values) ? values[0] * unit : null;
        var (low, high) = (Of("low") ?? double.NaN, Of("high") ?? double.NaN);
        return shape switch
        {
            "lognormal" => Lognormal(given, value, low, Of("median"), high),
            "normal" when low <= high => new NormalDistribution(low, high),
            "uniform" when low <= high => new UniformDistribution(low, high),
            "loguniform" when low > 0 && low <= high => new LogUniformDistribution(low, high),
            "triangular" when (Of("mode") ?? value) is var mode && low <= mode && mode <= high => new TriangularDistribution(low, mode, high),
            "discrete" => Discrete([.. given["values"].Select(number => number * unit)], given.GetValueOrDefault("weights")),
            _ => null,
        };
    }

    private static LognormalDistribution? Lognormal(Dictionary<string, double[]> given, double value, double low, double? median, double high)
    {
        if (given.TryGetValue("spread", out var spread))
        {
            return given.Count == 1 && value > 0 && spread[0] >= 0 ? new LognormalDistribution(value / (1 + spread[0]), value, value * (1 + spread[0])) : null;
        }
        var middle = median ?? Math.Sqrt(low * high);
        return low > 0 && low <= middle && middle <= high ? new LognormalDistribution(low, middle, high) : null;
    }

    private static DiscreteDistribution? Discrete(double[] values, double[]? weights)
    {
        weights ??= [.. values.Select(_ => 1.0)];
        return weights.Length == values.Length && weights.All(weight => weight >= 0) && weights.Sum() > 0 ? new DiscreteDistribution(values, weights) : null;
    }

    private static double[]? Values(string text)
    {
        var values = text.Split('|', StringSplitOptions.TrimEntries).Select(part => part.Length == 0 ? null : Numbers.Read(part)).ToList();
        return values.TrueForAll(number => number is not null) ? [.. values.Select(number => number ?? 0)] : null;
    }

    private static Fault Unknown(string shape, string part) => new(
        Words.Quote(part), $"{Words.Or([.. Known[shape].Select(name => name.TrimEnd('?')), "times"])} for {shape}", $"write for instance {Example(shape)}");

    private static string Order(string shape) => shape switch
    {
        "lognormal" => "a spread of at least 0 on a positive figure, or 0 < low ≤ median ≤ high",
        "loguniform" => "0 < low ≤ high",
        "triangular" => "low ≤ mode ≤ high (mode is the figure's value where it is not given)",
        "discrete" => "as many weights as values, none negative, not all zero",
        _ => "low ≤ high",
    };

    private static string Example(string shape) => shape switch
    {
        "lognormal" => "spread:0.3, or low:80; high:130",
        "discrete" => "values:0|100; weights:3|1",
        "triangular" => "low:50; mode:80; high:120",
        _ => "low:80; high:120",
    };
}
