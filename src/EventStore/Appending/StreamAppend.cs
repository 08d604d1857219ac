namespace Casework.EventStore;

/// <summary>The part of a command that concerns one stream.</summary>
/// <param name="StreamType">The snake_case name stored in <c>mt_streams.type</c> when the stream starts.</param>
/// <param name="ExpectedVersion">The version the decision was taken on; 0 for a stream that must not exist yet.</param>
/// <param name="Events">May be empty: then the version is only checked.</param>
public sealed record StreamAppend(
    StreamKey Stream,
    string StreamType,
    long ExpectedVersion,
    IReadOnlyList<NewEvent<object>> Events);
