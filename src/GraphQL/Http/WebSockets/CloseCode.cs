namespace Casework.GraphQL.Http.WebSockets;

/// <summary>Why the server closes a socket.</summary>
/// <seealso href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md"/>
internal static class CloseCode
{
    public const int Normal = 1000;

    /// <summary>The server shuts down; clients come back, perhaps to another node.</summary>
    public const int GoingAway = 1001;

    public const int TryAgainLater = 1013;
    public const int BadRequest = 4400;
    public const int Unauthorized = 4401;
    public const int Forbidden = 4403;
    public const int SubprotocolNotAcceptable = 4406;
    public const int InitTimeout = 4408;
    public const int SubscriberExists = 4409;
    public const int TooManyInits = 4429;
    public const int InternalError = 4500;
}
