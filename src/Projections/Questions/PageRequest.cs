namespace Casework.Projections.Questions;

/// <summary>Which page of a read model is asked for.</summary>
/// <param name="First">How many from the start; <see cref="DefaultSize"/> when neither is given, never both.</param>
/// <param name="After">Only those after this cursor.</param>
/// <param name="Last">How many from the end.</param>
/// <param name="Before">Only those before this cursor.</param>
/// <param name="Order">Ties are broken by the read model's key, in the direction of the last term.</param>
/// <param name="CountTotal">Whether to count all that match, whatever the page.</param>
/// <param name="Select">GraphQL names of the properties to read; the others keep their default. Null reads all of them.</param>
/// <param name="Rows">Whether rows are wanted; without them only what is around them is asked for, and nothing when that is nothing.</param>
/// <param name="LookNext">Whether to find out if there is more after the page; false is then said of it.</param>
/// <param name="LookPrevious">Whether to find out if there is more before the page; false is then said of it.</param>
public sealed record PageRequest(
    int? First = null,
    string? After = null,
    int? Last = null,
    string? Before = null,
    Filter? Where = null,
    IReadOnlyList<Order>? Order = null,
    bool CountTotal = false,
    IReadOnlyCollection<string>? Select = null,
    bool Rows = true,
    bool LookNext = true,
    bool LookPrevious = true)
{
    public const int DefaultSize = 10;

    public const int MostSize = 100;

    internal bool Backward => Last is not null;

    /// <summary>Whether one row more than the page tells something.</summary>
    internal bool LookBeyond => Backward ? LookPrevious : LookNext;

    /// <exception cref="PageSizeException">The size is negative, too large, or given twice.</exception>
    internal int Size()
    {
        if (First is not null && Last is not null)
            throw new PageSizeException("last", Last.Value, "first and last cannot be given together");
        var (argument, size) = Last is { } last ? ("last", last) : ("first", First ?? DefaultSize);
        return size switch
        {
            < 0 => throw new PageSizeException(argument, size, $"{argument} cannot be negative"),
            > MostSize => throw new PageSizeException(argument, size, $"{argument} is more than {MostSize}"),
            _ => size,
        };
    }
}
