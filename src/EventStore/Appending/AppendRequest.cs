namespace Casework.EventStore;

/// <summary>One command's events for one or several streams: all are appended, or none.</summary>
/// <param name="Command">Its id belongs to the tenant of the first stream.</param>
/// <param name="Streams">At least one, each stream once. The first is the one a repeat is answered for.</param>
public sealed record AppendRequest(CommandMeta Command, IReadOnlyList<StreamAppend> Streams);
