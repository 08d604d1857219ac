using Casework.EventStore.Messaging;

namespace Casework.EventStore;

/// <summary>The part of a command that concerns one stream.</summary>
/// <param name="StreamType">The snake_case name stored in <c>mt_streams.type</c> when the stream starts.</param>
/// <param name="ExpectedVersion">The version the decision was taken on; 0 for a stream that must not exist yet.</param>
/// <param name="Events">May be empty: then the version is only checked.</param>
public sealed record StreamAppend(
    StreamKey Stream,
    string StreamType,
    long ExpectedVersion,
    IReadOnlyList<NewEvent<object>> Events)
{
    /// <summary>Written with the events, in their transaction.</summary>
    public IReadOnlyList<Message> Messages { get; init; } = [];

    /// <summary>Keys of the stream's messages that are taken back unless they were delivered already.</summary>
    public IReadOnlyList<string> Cancels { get; init; } = [];
}
