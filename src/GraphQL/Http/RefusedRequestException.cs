namespace Casework.GraphQL.Http;

/// <summary>A request that does not come to execution.</summary>
internal sealed class RefusedRequestException(int status, string message, string? allow = null) : Exception(message)
{
    public int Status { get; } = status;

    /// <summary>The methods to allow, for status 405.</summary>
    public string? Allow { get; } = allow;
}
