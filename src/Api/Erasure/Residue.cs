namespace Casework.Api.Erasure;

/// <summary>A value that was to be gone and is still somewhere. Never says the value: it may be somebody's name.</summary>
/// <param name="Value">Which of the given ones, from 1.</param>
/// <param name="Place">A file, or a table of the database.</param>
/// <param name="Count">In how many rows; for a file how often.</param>
internal sealed record Residue(int Value, string Place, long Count);
