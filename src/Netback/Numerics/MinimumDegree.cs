namespace Netback.Numerics;

/// <summary>
/// Fill-reducing order of a symmetric matrix by approximate minimum degree on the quotient graph: eliminated nodes become
/// elements that stand for the cliques they leave behind, degrees are bounded as in Amestoy, Davis and Duff (1996),
/// equation 4. Supervariables are not merged. Ties go to the node that entered the degree list last, so the order
/// depends on the pattern alone.
/// </summary>
internal sealed class MinimumDegree
{
    private readonly int size;
    private readonly List<int>[] neighbours;
    private readonly List<int>[] elements;
    private readonly List<int>?[] members;
    private readonly int[] degree;
    private readonly int[] head;
    private readonly int[] next;
    private readonly int[] previous;
    private readonly int[] mark;
    private readonly int[] outside;
    private readonly int[] outsideStamp;
    private readonly bool[] isEliminated;
    private int stamp;
    private int lowest;

    private MinimumDegree(int size, List<int>[] neighbours)
    {
        (this.size, this.neighbours) = (size, neighbours);
        elements = new List<int>[size];
        members = new List<int>?[size];
        (degree, head, next, previous) = (new int[size], new int[size + 1], new int[size], new int[size]);
        (mark, outside, outsideStamp, isEliminated) = (new int[size], new int[size], new int[size], new bool[size]);
        Array.Fill(head, -1);
        for (var i = size - 1; i >= 0; i--)
        {
            elements[i] = [];
            degree[i] = neighbours[i].Count;
            Link(i);
        }
    }

    /// <summary>The order of elimination of a graph given by neighbour lists without loops or repeats; the lists are used up.</summary>
    public static int[] Order(List<int>[] neighbours)
    {
        var work = new MinimumDegree(neighbours.Length, neighbours);
        var order = new int[neighbours.Length];
        for (var k = 0; k < order.Length; k++)
        {
            order[k] = work.PopLowest();
            work.Eliminate(order[k]);
        }
        return order;
    }

    private void Link(int i)
    {
        var d = degree[i];
        (previous[i], next[i]) = (-1, head[d]);
        if (head[d] >= 0) previous[head[d]] = i;
        head[d] = i;
        lowest = Math.Min(lowest, d);
    }

    private void Unlink(int i)
    {
        if (next[i] >= 0) previous[next[i]] = previous[i];
        if (previous[i] >= 0) next[previous[i]] = next[i];
        else head[degree[i]] = next[i];
    }

    private int PopLowest()
    {
        while (head[lowest] < 0) lowest++;
        var node = head[lowest];
        Unlink(node);
        isEliminated[node] = true;
        return node;
    }

    private void Eliminate(int pivot)
    {
        var clique = CliqueOf(pivot);
        foreach (var element in elements[pivot]) members[element] = null;
        members[pivot] = clique;
        CountOutside(clique);
        foreach (var i in clique) Update(i, pivot, clique.Count);
        elements[pivot] = [];
        neighbours[pivot] = [];
    }

    /// <summary>Nodes that the pivot touches directly or through an element; marked with the current stamp.</summary>
    private List<int> CliqueOf(int pivot)
    {
        stamp++;
        mark[pivot] = stamp;
        var clique = new List<int>();
        void Take(List<int> nodes)
        {
            foreach (var i in nodes)
            {
                if (isEliminated[i] || mark[i] == stamp) continue;
                mark[i] = stamp;
                clique.Add(i);
            }
        }
        Take(neighbours[pivot]);
        foreach (var element in elements[pivot])
        {
            if (members[element] is { } nodes) Take(nodes);
        }
        return clique;
    }

    /// <summary>For every element that touches the clique: how many of its nodes lie outside it.</summary>
    private void CountOutside(List<int> clique)
    {
        foreach (var i in clique)
        {
            foreach (var element in elements[i])
            {
                if (members[element] is not { } nodes) continue;
                if (outsideStamp[element] != stamp)
                {
                    nodes.RemoveAll(node => isEliminated[node]);
                    (outsideStamp[element], outside[element]) = (stamp, nodes.Count);
                }
                outside[element]--;
            }
        }
    }

    private void Update(int i, int pivot, int cliqueSize)
    {
        Unlink(i);
        neighbours[i].RemoveAll(other => isEliminated[other] || mark[other] == stamp);
        elements[i].RemoveAll(element => members[element] is null || outside[element] == 0);
        var reach = neighbours[i].Count + cliqueSize - 1;
        foreach (var element in elements[i]) reach += outside[element];
        elements[i].Add(pivot);
        degree[i] = Math.Min(reach, size - 1);
        Link(i);
    }
}
