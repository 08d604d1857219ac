namespace Casework.Projections.Questions;

/// <summary>A page of this size is not given.</summary>
public sealed class PageSizeException(string argument, int requested, string reason)
    : Exception($"The page cannot be given: {reason}. A page has from 0 to {PageRequest.MostSize} rows.")
{
    /// <summary><c>first</c> or <c>last</c>.</summary>
    public string Argument { get; } = argument;

    public int Requested { get; } = requested;

    public int Default { get; } = PageRequest.DefaultSize;

    public int Most { get; } = PageRequest.MostSize;
}
