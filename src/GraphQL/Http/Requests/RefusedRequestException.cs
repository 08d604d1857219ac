using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Casework.GraphQL.Http.Requests;

/// <summary>A request that does not come to execution.</summary>
internal sealed class RefusedRequestException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;

    /// <summary>What the answer says beside the status.</summary>
    public (string Name, string Value)? Header { get; init; }

    public static RefusedRequestException Malformed(string message) => new(StatusCodes.Status400BadRequest, message);

    public static RefusedRequestException NotAllowed(string message, string allow) =>
        new(StatusCodes.Status405MethodNotAllowed, message) { Header = (HeaderNames.Allow, allow) };
}
