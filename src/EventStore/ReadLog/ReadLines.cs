namespace Casework.EventStore.ReadLog;

/// <summary>What a municipality has of a block.</summary>
/// <param name="First">Which of the block's entries is its first, from zero.</param>
/// <param name="Bytes">Where in the block: UTF-8, each entry as JSON (<see cref="ReadDigest"/>), with a line feed between two.</param>
internal sealed record ReadLines(string Tenant, int First, int Count, Range Bytes);
