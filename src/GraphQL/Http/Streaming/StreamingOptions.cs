namespace Casework.GraphQL.Http.Streaming;

/// <summary>Limits of answers that take as long as the client listens.</summary>
public sealed record StreamingOptions
{
    /// <summary>An idle stream carries a comment, and a socket a ping, this often; a socket that is silent for twice as long is half-open and left.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>How long a client may take to read what is sent; then it is left.</summary>
    public TimeSpan ReaderPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>From a socket's opening to its connection_init, and as long again for the host to say who it is.</summary>
    public TimeSpan InitTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a client may take to answer a socket's close.</summary>
    public TimeSpan CloseTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Sockets, event streams and reservations of them, in all.</summary>
    public int MaxStreams { get; init; } = 10_000;

    /// <summary>The same for one caller.</summary>
    public int MaxStreamsPerCaller { get; init; } = 100;

    /// <summary>Operations at a time on one socket or one reserved stream.</summary>
    public int MaxOperations { get; init; } = 100;

    /// <summary>Pings a client may send between two of the server's.</summary>
    public int MaxPings { get; init; } = 100;

    /// <summary>How long a reservation waits for its stream.</summary>
    public TimeSpan ReservationTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock by which features expire, pings are sent and patience ends.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
