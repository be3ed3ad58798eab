using System.Globalization;
using Netback.Numerics;

namespace Netback.Tests.Support;

/// <summary>Reads free-format MPS with QUADOBJ into a program: what a stranger's solver would understand from the file.</summary>
internal sealed class MpsText
{
    private readonly Dictionary<string, char> kinds = [];
    private readonly Dictionary<string, double> right = [];
    private readonly Dictionary<string, double> range = [];
    private readonly Dictionary<string, Dictionary<string, double>> columns = [];
    private readonly Dictionary<string, (double Low, double High)> bounds = [];
    private readonly Dictionary<string, double> hessian = [];
    private string? objective;

    private MpsText(string text)
    {
        var section = "";
        foreach (var line in text.Split('\n').Where(line => line.Length > 0 && line[0] != '*'))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (line[0] != ' ') section = words[0];
            else Read(section, words);
        }
    }

    public static QuadraticProgram Parse(string text) => new MpsText(text).Build();

    private void Read(string section, string[] words)
    {
        double Number(int i) => double.Parse(words[i], CultureInfo.InvariantCulture);
        switch (section)
        {
            case "ROWS" when words[0] == "N" && objective is null: objective = words[1]; break;
            case "ROWS": kinds.Add(words[1], words[0][0]); break;
            case "COLUMNS": Column(words[0]).Add(words[1], Number(2)); break;
            case "RHS": right.Add(words[1], Number(2)); break;
            case "RANGES": range.Add(words[1], Number(2)); break;
            case "BOUNDS": Bound(words[0], words[2], words.Length > 3 ? Number(3) : 0); break;
            case "QUADOBJ" when words[0] == words[1]: hessian.Add(words[0], Number(2)); break;
            default: throw new FormatException($"{section}: {string.Join(' ', words)}");
        }
    }

    private Dictionary<string, double> Column(string name)
    {
        if (!columns.TryGetValue(name, out var column)) columns[name] = column = [];
        return column;
    }

    private void Bound(string kind, string name, double value)
    {
        var (low, high) = bounds.GetValueOrDefault(name, (0, double.PositiveInfinity));
        bounds[name] = kind switch
        {
            "UP" => (low, value),
            "LO" => (value, high),
            "FX" => (value, value),
            "MI" => (double.NegativeInfinity, high),
            "FR" => (double.NegativeInfinity, double.PositiveInfinity),
            _ => throw new FormatException(kind),
        };
    }

    private (double Low, double High) RangeOf(string row)
    {
        var (value, width) = (right.GetValueOrDefault(row), range.GetValueOrDefault(row, double.PositiveInfinity));
        return kinds[row] switch
        {
            'E' => (value, value),
            'G' => (value, value + width),
            'L' => (value - width, value),
            _ => (double.NegativeInfinity, double.PositiveInfinity),
        };
    }

    private QuadraticProgram Build()
    {
        var rows = kinds.Keys.Select((name, i) => (name, i)).ToDictionary(item => item.name, item => item.i);
        var names = columns.Keys.ToList();
        var (starts, indices, values) = (new List<int> { 0 }, new List<int>(), new List<double>());
        foreach (var name in names)
        {
            foreach (var entry in columns[name].Where(entry => entry.Key != objective).OrderBy(entry => rows[entry.Key]))
            {
                indices.Add(rows[entry.Key]);
                values.Add(entry.Value);
            }
            starts.Add(indices.Count);
        }
        return new QuadraticProgram
        {
            Rows = rows.Count,
            Columns = names.Count,
            P = [.. names.Select(name => hessian.GetValueOrDefault(name))],
            Q = [.. names.Select(name => columns[name].GetValueOrDefault(objective ?? ""))],
            Lower = [.. names.Select(name => bounds.GetValueOrDefault(name, (0, double.PositiveInfinity)).Item1)],
            Upper = [.. names.Select(name => bounds.GetValueOrDefault(name, (0, double.PositiveInfinity)).Item2)],
            RowLower = [.. rows.Keys.Select(name => RangeOf(name).Low)],
            RowUpper = [.. rows.Keys.Select(name => RangeOf(name).High)],
            ColumnStart = [.. starts],
            RowIndex = [.. indices],
            Value = [.. values],
        };
    }
}
