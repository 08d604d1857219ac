namespace Casework.EndToEnd.Streaming;

/// <param name="Position">From 1.</param>
/// <param name="Text">What was appended.</param>
public sealed record Entry(int Position, string Text);
