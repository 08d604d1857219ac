namespace Casework.DisclosureControl;

/// <summary>How many people there are in each cell, sums included, and the sum of their random keys.</summary>
public sealed class FrequencyTable
{
    private readonly int[] _counts;
    private readonly ulong[] _keys;

    private FrequencyTable(TableShape shape) => (Shape, _counts, _keys) = (shape, new int[shape.Cells], new ulong[shape.Cells]);

    public TableShape Shape { get; }

    public IReadOnlyList<int> Counts => _counts;

    /// <summary>In 64 bits, overflow dropped.</summary>
    public IReadOnlyList<ulong> Keys => _keys;

    /// <param name="people">The category of each in each dimension, from 1, and a random key that stays with the person.</param>
    public static FrequencyTable Of(TableShape shape, IEnumerable<(IReadOnlyList<int> Place, ulong Key)> people)
    {
        var table = new FrequencyTable(shape);
        foreach (var (place, key) in people)
            table.Add(shape.Cell(place), 1, key);
        return table;
    }

    /// <param name="counts">Of the cells that are no sums, in their order.</param>
    public static FrequencyTable Of(TableShape shape, IReadOnlyList<int> counts)
    {
        var table = new FrequencyTable(shape);
        foreach (var (cell, count) in Enumerable.Range(0, shape.Cells).Where(cell => IsInner(shape, cell)).Zip(counts))
            table.Add(cell, count, 0);
        return table;
    }

    internal static bool IsInner(TableShape shape, int cell) => Enumerable.Range(0, shape.Categories.Count).All(dimension => shape.Place(cell, dimension) > 0);

    // A cell is part of every cell that has the sum in some of its dimensions.
    private void Add(int cell, int count, ulong key)
    {
        var dimensions = Shape.Categories.Count;
        for (var summed = 0; summed < 1 << dimensions; summed++)
        {
            var at = cell;
            for (var dimension = 0; dimension < dimensions; dimension++)
            {
                if ((summed >> dimension & 1) == 1)
                    at = Shape.Moved(at, dimension, 0);
            }

            _counts[at] += count;
            _keys[at] = unchecked(_keys[at] + key);
        }
    }
}
