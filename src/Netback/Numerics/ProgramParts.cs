namespace Netback.Numerics;

/// <summary>
/// The parts of a program that share no row: columns and rows joined by entries, rows left out aside. Columns and rows
/// without any entry are a part together. Ordered by their first column.
/// </summary>
internal sealed class ProgramParts
{
    private readonly QuadraticProgram program;
    private readonly bool[] isOut;
    private readonly int[] parent;
    private readonly List<List<int>> columns = [];
    private readonly List<List<int>> rows = [];

    public ProgramParts(QuadraticProgram program, bool[] isOut)
    {
        (this.program, this.isOut) = (program, isOut);
        // Columns, then rows, then the part of what has no entry.
        var loose = program.Columns + program.Rows;
        parent = [.. Enumerable.Range(0, loose + 1)];
        var isJoined = new bool[loose];
        for (var j = 0; j < program.Columns; j++)
        {
            for (var p = program.ColumnStart[j]; p < program.ColumnStart[j + 1]; p++)
            {
                var row = program.RowIndex[p];
                if (isOut[row]) continue;
                Join(j, program.Columns + row);
                isJoined[j] = isJoined[program.Columns + row] = true;
            }
        }
        for (var node = 0; node < loose; node++)
        {
            if (!isJoined[node]) Join(node, loose);
        }
        Collect();
    }

    public int Count => columns.Count;

    public int[] ColumnsOf(int part) => [.. columns[part]];

    public int[] RowsOf(int part) => [.. rows[part]];

    /// <summary>A part as a program of its own.</summary>
    public QuadraticProgram ProgramOf(int part)
    {
        var (own, place) = (columns[part], new Dictionary<int, int>(rows[part].Count));
        foreach (var row in rows[part]) place[row] = place.Count;
        var (starts, index, values) = (new int[own.Count + 1], new List<int>(), new List<double>());
        for (var k = 0; k < own.Count; k++)
        {
            for (var p = program.ColumnStart[own[k]]; p < program.ColumnStart[own[k] + 1]; p++)
            {
                if (isOut[program.RowIndex[p]]) continue;
                index.Add(place[program.RowIndex[p]]);
                values.Add(program.Value[p]);
            }
            starts[k + 1] = index.Count;
        }
        return new QuadraticProgram
        {
            Rows = rows[part].Count,
            Columns = own.Count,
            P = [.. own.Select(j => program.P[j])],
            Q = [.. own.Select(j => program.Q[j])],
            Lower = [.. own.Select(j => program.Lower[j])],
            Upper = [.. own.Select(j => program.Upper[j])],
            RowLower = [.. rows[part].Select(i => program.RowLower[i])],
            RowUpper = [.. rows[part].Select(i => program.RowUpper[i])],
            ColumnStart = starts,
            RowIndex = [.. index],
            Value = [.. values],
        };
    }

    private void Collect()
    {
        var partOf = new Dictionary<int, int>();
        int PartOf(int node)
        {
            var root = Root(node);
            if (partOf.TryGetValue(root, out var part)) return part;
            columns.Add([]);
            rows.Add([]);
            return partOf[root] = columns.Count - 1;
        }
        for (var j = 0; j < program.Columns; j++) columns[PartOf(j)].Add(j);
        for (var i = 0; i < program.Rows; i++)
        {
            if (!isOut[i]) rows[PartOf(program.Columns + i)].Add(i);
        }
    }

    private void Join(int a, int b) => parent[Root(a)] = Root(b);

    private int Root(int node)
    {
        while (parent[node] != node) node = parent[node] = parent[parent[node]];
        return node;
    }
}
