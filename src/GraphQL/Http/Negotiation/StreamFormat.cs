namespace Casework.GraphQL.Http.Negotiation;

/// <summary>How several responses to one request are sent.</summary>
internal enum StreamFormat
{
    None,

    /// <summary>multipart/mixed, one part a response.</summary>
    Multipart,

    /// <summary>multipart/mixed, each response in an envelope, with heartbeats between.</summary>
    MultipartSubscription,

    /// <summary>text/event-stream, one event a response.</summary>
    EventStream,
}
