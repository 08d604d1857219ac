namespace Casework.DisclosureControl;

/// <summary>
/// The cells of a table by one or more characteristics, with all sums: in each dimension place 0 is the sum and the categories follow.
/// Cells are numbered with the last dimension running fastest.
/// </summary>
public sealed class TableShape
{
    private readonly int[] _steps;

    /// <param name="categories">How many each dimension has, the sum not counted.</param>
    public TableShape(params IReadOnlyList<int> categories)
    {
        if (categories.Count == 0 || categories.Any(many => many < 1))
            throw new ArgumentException("A table has dimensions, and each has categories.", nameof(categories));
        Categories = [.. categories];
        _steps = new int[categories.Count];
        Cells = 1;
        for (var dimension = categories.Count - 1; dimension >= 0; dimension--)
        {
            _steps[dimension] = Cells;
            Cells *= categories[dimension] + 1;
        }
    }

    public IReadOnlyList<int> Categories { get; }

    public int Cells { get; }

    public int Cell(params IReadOnlyList<int> place)
    {
        var cell = 0;
        for (var dimension = 0; dimension < _steps.Length; dimension++)
            cell += place[dimension] * _steps[dimension];
        return cell;
    }

    /// <summary>Where a cell stands in a dimension; 0 when it is the sum.</summary>
    public int Place(int cell, int dimension) => cell / _steps[dimension] % (Categories[dimension] + 1);

    /// <summary>The cell that stands elsewhere in one dimension.</summary>
    public int Moved(int cell, int dimension, int place) => cell + ((place - Place(cell, dimension)) * _steps[dimension]);

    /// <summary>Whether everybody in one cell is in the other.</summary>
    public bool IsWithin(int cell, int other) =>
        Enumerable.Range(0, _steps.Length).All(dimension => Place(other, dimension) is var place && (place == 0 || place == Place(cell, dimension)));

    /// <summary>Each sum, in each dimension, with what it is the sum of.</summary>
    public IEnumerable<(int Sum, IReadOnlyList<int> Parts)> Sums() =>
        from dimension in Enumerable.Range(0, _steps.Length)
        from cell in Enumerable.Range(0, Cells)
        where Place(cell, dimension) == 0
        select (cell, (IReadOnlyList<int>)[.. Enumerable.Range(1, Categories[dimension]).Select(place => Moved(cell, dimension, place))]);
}
