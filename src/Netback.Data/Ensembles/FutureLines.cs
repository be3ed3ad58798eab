using System.Globalization;

namespace Netback.Data.Ensembles;

/// <summary>Reads the futures of an ensemble back, one at a time, in their order.</summary>
internal sealed class FutureLines(EnsemblePlan plan, IReadOnlyList<string> files)
{
    private readonly double[] outputs = new double[plan.Outputs.Count];

    /// <summary>Of the future at hand: outputs, NaN where there is none.</summary>
    public ReadOnlySpan<double> Outputs => outputs;

    /// <summary>Of the future at hand: position of its scenario in the plan.</summary>
    public int Scenario { get; private set; }

    public long Sample { get; private set; }

    /// <summary>Goes through all futures; the properties tell of the one at hand.</summary>
    /// <exception cref="InvalidDataException">A file is not as it was written.</exception>
    public IEnumerable<long> All()
    {
        long future = 0;
        foreach (var file in files)
        {
            foreach (var line in File.ReadLines(file))
            {
                (Scenario, Sample) = ((int)(future % plan.Scenarios.Count), future / plan.Scenarios.Count);
                Read(line, file);
                yield return future++;
            }
        }
        if (future != plan.Futures) throw new InvalidDataException(FormattableString.Invariant($"{future} futures where the plan has {plan.Futures}"));
    }

    private void Read(string line, string file)
    {
        var (cell, start) = (0, 0);
        var first = FutureText.OwnColumns + plan.Inputs.Count;
        for (; start <= line.Length; cell++)
        {
            var end = line.IndexOf(',', start) is >= 0 and var comma ? comma : line.Length;
            var text = line.AsSpan(start, end - start);
            if (cell == 0 && !text.SequenceEqual(plan.Scenarios[Scenario].Scenario)) throw new InvalidDataException($"{file}: a future out of its place");
            if (cell >= first && cell - first < outputs.Length)
            {
                outputs[cell - first] = text.IsEmpty ? double.NaN : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
            }
            start = end + 1;
        }
        if (cell != first + outputs.Length) throw new InvalidDataException($"{file}: a future with {cell} cells where there are {first + outputs.Length}");
    }
}
