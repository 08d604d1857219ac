namespace Casework.DisclosureControl;

/// <summary>What a count may be.</summary>
/// <param name="Most">Null when there is no end.</param>
public readonly record struct CountRange(int Least, int? Most)
{
    public static CountRange Anything { get; } = new(0, null);

    public bool IsKnown => Most == Least;

    public static CountRange Exactly(int count) => new(count, count);

    /// <summary>Whether the ends lie further apart than this.</summary>
    public bool IsWiderThan(int width) => Most is not { } most || most - Least > width;
}
