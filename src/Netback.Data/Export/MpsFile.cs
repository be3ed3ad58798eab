using System.Globalization;
using System.Text;
using Netback.Data.Results;
using Netback.Market.Export;
using Netback.World;

namespace Netback.Data;

/// <summary>
/// Writes the arc model of a world as free-format MPS with QUADOBJ (upper triangle of the Hessian, ½xᵀPx), minimising minus
/// the market's objective; comments at the top map the short names to the case's ids.
/// </summary>
public static class MpsFile
{
    /// <summary>Writes beside the file, then renames, so that nothing is left half-written.</summary>
    public static void Write(string path, CaseWorld world, CancellationToken cancel = default) => Write(path, ArcModel.Of(world), cancel);

    /// <summary>The same with a model.</summary>
    public static void Write(string path, NamedProgram model, CancellationToken cancel = default)
    {
        StagedFile.Write(path, beside =>
        {
            using var writer = new StreamWriter(beside, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
            Write(writer, model, cancel);
        });
    }

    /// <summary>Writes a model.</summary>
    public static void Write(TextWriter writer, NamedProgram model, CancellationToken cancel = default)
    {
        WriteNames(writer, model);
        writer.WriteLine("NAME netback");
        WriteRows(writer, model);
        WriteColumns(writer, model, cancel);
        WriteRightHandSides(writer, model);
        WriteRanges(writer, model);
        WriteBounds(writer, model);
        WriteHessian(writer, model);
        writer.WriteLine("ENDATA");
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static void WriteNames(TextWriter writer, NamedProgram model)
    {
        writer.WriteLine("* Netback arc model: minimise minus welfare (less contract penalties); USD and tonnes contained a year");
        for (var i = 0; i < model.RowNames.Count; i++) writer.WriteLine($"* {model.RowNames[i]} {model.RowMeanings[i]}");
        for (var j = 0; j < model.ColumnNames.Count; j++) writer.WriteLine($"* {model.ColumnNames[j]} {model.ColumnMeanings[j]}");
    }

    private static void WriteRows(TextWriter writer, NamedProgram model)
    {
        writer.WriteLine("ROWS");
        writer.WriteLine(" N COST");
        for (var i = 0; i < model.Program.Rows; i++) writer.WriteLine($" {KindOf(model, i)} {model.RowNames[i]}");
    }

    private static char KindOf(NamedProgram model, int row)
    {
        var (low, high) = (model.Program.RowLower[row], model.Program.RowUpper[row]);
        return low == high ? 'E' : double.IsFinite(low) ? 'G' : double.IsFinite(high) ? 'L' : 'N';
    }

    private static void WriteColumns(TextWriter writer, NamedProgram model, CancellationToken cancel)
    {
        writer.WriteLine("COLUMNS");
        var program = model.Program;
        for (var j = 0; j < program.Columns; j++)
        {
            cancel.ThrowIfCancellationRequested();
            var name = model.ColumnNames[j];
            if (program.Q[j] != 0) writer.WriteLine($" {name} COST {Text(program.Q[j])}");
            for (var k = program.ColumnStart[j]; k < program.ColumnStart[j + 1]; k++)
            {
                writer.WriteLine($" {name} {model.RowNames[program.RowIndex[k]]} {Text(program.Value[k])}");
            }
            if (program.Q[j] == 0 && program.ColumnStart[j] == program.ColumnStart[j + 1]) writer.WriteLine($" {name} COST 0");
        }
    }

    private static void WriteRightHandSides(TextWriter writer, NamedProgram model)
    {
        writer.WriteLine("RHS");
        for (var i = 0; i < model.Program.Rows; i++)
        {
            var value = double.IsFinite(model.Program.RowLower[i]) ? model.Program.RowLower[i] : model.Program.RowUpper[i];
            if (value != 0 && double.IsFinite(value)) writer.WriteLine($" RHS {model.RowNames[i]} {Text(value)}");
        }
    }

    private static void WriteRanges(TextWriter writer, NamedProgram model)
    {
        writer.WriteLine("RANGES");
        for (var i = 0; i < model.Program.Rows; i++)
        {
            var (low, high) = (model.Program.RowLower[i], model.Program.RowUpper[i]);
            if (low != high && double.IsFinite(low) && double.IsFinite(high)) writer.WriteLine($" RNG {model.RowNames[i]} {Text(high - low)}");
        }
    }

    /// <summary>Columns start at 0 unless told otherwise; a bound of 0 above is written as fixed, which every reader takes alike.</summary>
    private static void WriteBounds(TextWriter writer, NamedProgram model)
    {
        writer.WriteLine("BOUNDS");
        for (var j = 0; j < model.Program.Columns; j++)
        {
            var (low, high, name) = (model.Program.Lower[j], model.Program.Upper[j], model.ColumnNames[j]);
            if (low == high)
            {
                writer.WriteLine($" FX BND {name} {Text(low)}");
                continue;
            }
            if (double.IsNegativeInfinity(low)) writer.WriteLine(double.IsPositiveInfinity(high) ? $" FR BND {name}" : $" MI BND {name}");
            else if (low != 0) writer.WriteLine($" LO BND {name} {Text(low)}");
            if (double.IsFinite(high)) writer.WriteLine($" UP BND {name} {Text(high)}");
        }
    }

    private static void WriteHessian(TextWriter writer, NamedProgram model)
    {
        if (model.Program.P.All(value => value == 0)) return;
        writer.WriteLine("QUADOBJ");
        for (var j = 0; j < model.Program.Columns; j++)
        {
            var name = model.ColumnNames[j];
            if (model.Program.P[j] != 0) writer.WriteLine($" {name} {name} {Text(model.Program.P[j])}");
        }
    }
}
