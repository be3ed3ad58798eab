namespace Netback.Numerics.Parametric;

/// <summary>
/// The principal pivot transform of a candidate tableau T at the set S of flipped slots, kept as B = T_SS⁻¹ alone: an entry of
/// the current tableau is
/// <code>
///     B            for S × S          −B T_S·          for S × others
///     T·S B        for others × S     T − T·S B T_S·   else
/// </code>
/// Flipping one or two slots updates B in O(|S|²). Cottle, Pang and Stone, The Linear Complementarity Problem (1992), section 2.3.
/// </summary>
internal sealed class FlippedInverse
{
    private const int Spare = 64;

    private double[] inverse = [];
    private double[] weight = [];
    private double[] rowA = [];
    private double[] rowB = [];
    private double[] columnA = [];
    private double[] columnB = [];
    private int[] slots = [];
    private int[] positionOf = [];
    private int stride;

    /// <summary>How many slots are flipped.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<int> Slots => slots.AsSpan(0, Count);

    public bool Holds(int slot) => positionOf[slot] >= 0;

    /// <summary>Back to no flipped slot, for a number of candidates.</summary>
    public void Clear(int candidates)
    {
        for (var i = 0; i < Count; i++) positionOf[slots[i]] = -1;
        Count = 0;
        Extend(candidates);
    }

    /// <summary>The same flipped slots among more candidates.</summary>
    public void Extend(int candidates)
    {
        var known = positionOf.Length;
        if (known >= candidates) return;
        Array.Resize(ref positionOf, candidates + candidates / 4);
        positionOf.AsSpan(known).Fill(-1);
    }

    /// <summary>result = B right, both by position in <see cref="Slots"/>.</summary>
    public void Times(ReadOnlySpan<double> right, Span<double> result)
    {
        for (var i = 0; i < Count; i++) result[i] = Kernels.Dot(inverse.AsSpan(i * stride, Count), right);
    }

    /// <summary>Column of the current tableau: answers of all basic quantities to the nonbasic quantity of a slot.</summary>
    /// <param name="tableau">Candidates.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="result">Zero outside what is marked; the column.</param>
    /// <param name="touched">Marks of what result held before; where the column may not be zero.</param>
    public void Column(TableauExtension tableau, int slot, Span<double> result, SlotRuns touched)
    {
        for (var at = 0; touched.Next(ref at, tableau.Shared, out var start);) result[start..at].Clear();
        result[tableau.Shared..].Clear();
        touched.Clear();
        var weights = weight.AsSpan(0, Count);
        if (positionOf[slot] is >= 0 and var position)
        {
            for (var i = 0; i < weights.Length; i++) weights[i] = inverse[i * stride + position];
        }
        else
        {
            weights.Clear();
            tableau.AddTimes(slot, 1, result, touched);
            for (var k = 0; k < weights.Length; k++)
            {
                // A column of B is its row but for signs.
                var entry = result[slots[k]];
                if (entry != 0) Kernels.AddTimes(weights, inverse.AsSpan(k * stride, Count), -entry * tableau.Sign(slots[k]));
            }
            for (var i = 0; i < weights.Length; i++) weights[i] *= tableau.Sign(slots[i]);
        }
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] != 0) tableau.AddTimes(slots[i], weights[i], result, touched);
        }
        for (var i = 0; i < weights.Length; i++)
        {
            result[slots[i]] = weights[i];
            if (weights[i] != 0 && slots[i] < tableau.Shared) touched.Mark(slots[i]);
        }
    }

    /// <summary>Flips a slot.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="column">Its column of the current tableau.</param>
    /// <param name="sign">By slot: + where the current basic quantity is a multiplier, − where it is a value.</param>
    public void Flip(int slot, ReadOnlySpan<double> column, ReadOnlySpan<double> sign)
    {
        var isIn = positionOf[slot] < 0;
        if (isIn) Append(slot, column, sign);
        Pivot(positionOf[slot]);
        if (!isIn) Remove(slot);
    }

    /// <summary>Flips two slots at once, where neither can be flipped alone.</summary>
    public void Flip(int first, ReadOnlySpan<double> firstColumn, int second, ReadOnlySpan<double> secondColumn, ReadOnlySpan<double> sign)
    {
        var (isFirstIn, isSecondIn) = (positionOf[first] < 0, positionOf[second] < 0);
        if (isFirstIn) Append(first, firstColumn, sign);
        if (isSecondIn) Append(second, secondColumn, sign);
        Pivot(positionOf[first], positionOf[second]);
        if (!isFirstIn) Remove(first);
        if (!isSecondIn) Remove(second);
    }

    private void Append(int slot, ReadOnlySpan<double> column, ReadOnlySpan<double> sign)
    {
        if (Count == stride) Grow();
        var at = Count++;
        (slots[at], positionOf[slot]) = (slot, at);
        for (var i = 0; i <= at; i++)
        {
            inverse[i * stride + at] = column[slots[i]];
            inverse[at * stride + i] = sign[slot] * sign[slots[i]] * column[slots[i]];
        }
    }

    private void Grow()
    {
        var (size, grown) = (stride + Math.Max(Spare, stride / 2), inverse);
        inverse = new double[size * size];
        for (var i = 0; i < Count; i++) grown.AsSpan(i * stride, Count).CopyTo(inverse.AsSpan(i * size));
        stride = size;
        Array.Resize(ref slots, size);
        (weight, rowA, rowB, columnA, columnB) = (new double[size], new double[size], new double[size], new double[size], new double[size]);
    }

    private void Remove(int slot)
    {
        var (at, last) = (positionOf[slot], --Count);
        positionOf[slot] = -1;
        if (at == last) return;
        inverse.AsSpan(last * stride, Count + 1).CopyTo(inverse.AsSpan(at * stride));
        for (var i = 0; i < Count; i++) inverse[i * stride + at] = i == at ? inverse[last * stride + last] : inverse[i * stride + last];
        (slots[at], positionOf[slots[last]]) = (slots[last], at);
    }

    private void Pivot(int p)
    {
        var scale = 1 / inverse[p * stride + p];
        inverse.AsSpan(p * stride, Count).CopyTo(rowA);
        for (var i = 0; i < Count; i++) columnA[i] = inverse[i * stride + p] * scale;
        for (var i = 0; i < Count; i++)
        {
            if (i != p && columnA[i] != 0) Kernels.AddTimes(inverse.AsSpan(i * stride, Count), rowA.AsSpan(0, Count), -columnA[i]);
        }
        for (var i = 0; i < Count; i++)
        {
            inverse[i * stride + p] = columnA[i];
            inverse[p * stride + i] = -rowA[i] * scale;
        }
        inverse[p * stride + p] = scale;
    }

    private void Pivot(int p, int q)
    {
        var (pp, pq, qp, qq) = (inverse[p * stride + p], inverse[p * stride + q], inverse[q * stride + p], inverse[q * stride + q]);
        var scale = 1 / (pp * qq - pq * qp);
        var (ipp, ipq, iqp, iqq) = (qq * scale, -pq * scale, -qp * scale, pp * scale);
        inverse.AsSpan(p * stride, Count).CopyTo(rowA);
        inverse.AsSpan(q * stride, Count).CopyTo(rowB);
        for (var i = 0; i < Count; i++)
        {
            var (a, b) = (inverse[i * stride + p], inverse[i * stride + q]);
            (columnA[i], columnB[i]) = (a * ipp + b * iqp, a * ipq + b * iqq);
        }
        for (var i = 0; i < Count; i++)
        {
            if (i == p || i == q) continue;
            if (columnA[i] != 0) Kernels.AddTimes(inverse.AsSpan(i * stride, Count), rowA.AsSpan(0, Count), -columnA[i]);
            if (columnB[i] != 0) Kernels.AddTimes(inverse.AsSpan(i * stride, Count), rowB.AsSpan(0, Count), -columnB[i]);
        }
        for (var i = 0; i < Count; i++)
        {
            (inverse[i * stride + p], inverse[i * stride + q]) = (columnA[i], columnB[i]);
            inverse[p * stride + i] = -(ipp * rowA[i] + ipq * rowB[i]);
            inverse[q * stride + i] = -(iqp * rowA[i] + iqq * rowB[i]);
        }
        (inverse[p * stride + p], inverse[p * stride + q], inverse[q * stride + p], inverse[q * stride + q]) = (ipp, ipq, iqp, iqq);
    }
}
