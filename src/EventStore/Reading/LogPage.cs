namespace Casework.EventStore;

/// <summary>A run of the log.</summary>
/// <param name="Events">The events asked for, in log order.</param>
/// <param name="Through">
/// Everything up to here has been looked at, whether it matched or not: where the next page starts after.
/// </param>
/// <param name="Head">The last position of the log when the page was read.</param>
public sealed record LogPage<TEvent>(IReadOnlyList<TEvent> Events, long Through, long Head);
