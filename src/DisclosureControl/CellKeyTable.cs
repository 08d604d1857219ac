namespace Casework.DisclosureControl;

/// <summary>
/// By how much the cell-key method changes a count: for each count the probabilities of what is published instead. The change depends
/// on who is counted, by the sum of their random keys, so that the same people are always published as the same number.
/// </summary>
/// <remarks>
/// The probabilities are those of maximum entropy whose changes have the mean 0 and the variance asked for, that reach no further than the largest
/// change, publish no number that is blocked, and grow towards the true count. Averaging over tables undoes it: a heuristic, for tables that are
/// made once.
/// </remarks>
/// <seealso href="https://doi.org/10.1007/978-3-319-45381-1">Giessing (2016), Computational issues in the design of transition probabilities</seealso>
public sealed class CellKeyTable : IDisclosureControl
{
    private readonly List<Transition[]> _rows;
    private readonly int _largestChange;

    private CellKeyTable(List<Transition[]> rows, int largestChange) => (_rows, _largestChange) = (rows, largestChange);

    public Guarantee Guarantee => Guarantee.Heuristic;

    /// <summary>For counts of 0 and up; the last row is for all counts from its own on.</summary>
    public IReadOnlyList<IReadOnlyList<Transition>> Rows => _rows;

    /// <param name="largestChange">1 or more, up or down.</param>
    /// <param name="variance">Of the change; above 0.</param>
    /// <param name="blocked">Counts from 1 to this are never published.</param>
    /// <param name="staying">The probability that a count that may be published stays; from 0 to below 1.</param>
    /// <exception cref="ArgumentException">No probabilities fulfil this.</exception>
    public static CellKeyTable Generate(int largestChange, double variance, int blocked, double staying)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(largestChange, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(variance);
        ArgumentOutOfRangeException.ThrowIfNegative(blocked);
        if (staying is not (>= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(staying), staying, "A probability is from 0 to below 1 here.");
        var rows = new List<Transition[]> { new Transition[] { new(0, 1) } };
        for (var count = 1; count <= blocked + largestChange + 1; count++)
            rows.Add(new MaximumEntropy(count, largestChange, blocked, variance, staying).Solve());
        return new CellKeyTable(rows, largestChange);
    }

    /// <summary>What is published.</summary>
    /// <param name="count">0 or more.</param>
    /// <param name="cellKey">The sum of the keys of those who are counted, in 64 bits, overflow dropped.</param>
    public int Of(int count, ulong cellKey)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var row = Math.Min(count, _rows.Count - 1);
        var left = cellKey / Math.Pow(2, 64);
        foreach (var transition in _rows[row])
        {
            left -= transition.Probability;
            if (left < 0)
                return count + transition.Published - row;
        }

        return count + _rows[row][^1].Published - row;
    }

    public IReadOnlyList<int?> Protect(FrequencyTable table) => [.. table.Counts.Zip(table.Keys, (count, key) => (int?)Of(count, key))];

    /// <summary>With which probability a count is published as a number.</summary>
    public double Probability(int count, int published)
    {
        var row = Math.Min(count, _rows.Count - 1);
        return Array.Find(_rows[row], transition => count + transition.Published - row == published)?.Probability ?? 0;
    }

    /// <summary>How far apart the published numbers of a count and of one more lie: 1 where one look tells them apart, 0 where none does.</summary>
    public double NeighbourDistance(int count)
    {
        var (one, other) = (Probabilities(count), Probabilities(count + 1));
        return one.Keys.Union(other.Keys).Sum(published => Math.Abs(one.GetValueOrDefault(published) - other.GetValueOrDefault(published))) / 2;
    }

    public override string ToString() => $"largest change {_largestChange}, {_rows.Sum(row => row.Length)} transitions";

    private Dictionary<int, double> Probabilities(int count)
    {
        var row = Math.Min(count, _rows.Count - 1);
        return _rows[row].ToDictionary(transition => count + transition.Published - row, transition => transition.Probability);
    }
}

/// <summary>That a count is published as a number, with its probability.</summary>
public sealed record Transition(int Published, double Probability);
