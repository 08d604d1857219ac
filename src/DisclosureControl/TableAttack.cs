namespace Casework.DisclosureControl;

/// <summary>
/// What can be concluded about each cell of a table from what is known of all: the smallest and the largest count with which all sums come
/// out. Counts are whole numbers; for tables of one or two dimensions the bounds are reached, for more they may lie a little outside.
/// </summary>
public sealed class TableAttack
{
    private readonly IReadOnlyList<CountRange> _known;
    private readonly Dictionary<int, int> _variables = [];
    private readonly LinearProgram _program;

    /// <param name="known">Of each cell, sums included.</param>
    /// <exception cref="InvalidOperationException">No counts are like this.</exception>
    public TableAttack(TableShape shape, IReadOnlyList<CountRange> known)
    {
        _known = known;
        var equations = new List<(IReadOnlyList<(int, int)>, int)>();
        foreach (var cell in Enumerable.Range(0, shape.Cells).Where(cell => !known[cell].IsKnown))
            _variables.Add(cell, _variables.Count);
        var variables = _variables.Count;
        // What a cell has beyond the least that it may have is a variable; up to the most, another one fills it up.
        foreach (var (cell, variable) in _variables)
        {
            if (known[cell].Most is { } most)
                equations.Add(([(variable, 1), (variables++, 1)], most - known[cell].Least));
        }

        foreach (var (sum, parts) in shape.Sums())
        {
            var left = parts.Where(_variables.ContainsKey).Select(part => (_variables[part], 1)).ToList();
            if (_variables.TryGetValue(sum, out var whole))
                left.Add((whole, -1));
            equations.Add((left, known[sum].Least - parts.Sum(part => known[part].Least)));
        }

        _program = new LinearProgram(variables, equations);
    }

    /// <summary>Of a table of which some cells are not published and all others as they are.</summary>
    /// <param name="published">Null where nothing is.</param>
    public static TableAttack OnSuppression(TableShape shape, IReadOnlyList<int?> published) =>
        new(shape, [.. published.Select(count => count is { } shown ? CountRange.Exactly(shown) : CountRange.Anything)]);

    /// <summary>Of a table whose counts are rounded to the nearest multiple of an odd number.</summary>
    public static TableAttack OnRounding(TableShape shape, IReadOnlyList<int?> published, int to) =>
        new(shape, [.. published.Select(count => new CountRange(Math.Max(0, count!.Value - (to / 2)), count.Value + (to / 2)))]);

    public CountRange Of(int cell) => _variables.TryGetValue(cell, out var variable)
        ? new CountRange(_known[cell].Least + _program.Smallest(variable).Ceiling(), _known[cell].Least + _program.Largest(variable)?.Floor())
        : _known[cell];
}
