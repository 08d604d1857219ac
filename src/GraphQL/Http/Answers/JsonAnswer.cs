using Casework.GraphQL.Execution;
using Casework.GraphQL.Http.Negotiation;
using Casework.GraphQL.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Casework.GraphQL.Http.Answers;

/// <summary>Sends one response with its status.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-Response"/>
internal static class JsonAnswer
{
    private const int PartialSuccess = 294;

    // RFC 6750, section 3: a request without a token is told no more than the scheme.
    private const string Challenge = "Bearer";

    public static ValueTask Send(HttpContext http, string mediaType, GraphQLResponse response, bool draftStatusCodes)
    {
        if (response.Outcome == ResponseOutcome.NotAQuery)
            throw RefusedRequestException.NotAllowed("By GET there are only queries.", "POST");
        if (response.Outcome == ResponseOutcome.NotStreamed)
            throw NotStreamed();
        if (response.Outcome == ResponseOutcome.Unauthenticated)
            http.Response.Headers.WWWAuthenticate = Challenge;
        return Send(http, mediaType, Status(response, mediaType, draftStatusCodes), response.Body);
    }

    /// <summary>A response that is not what was asked for, in whatever media type.</summary>
    public static ValueTask SendRefusal(HttpContext http, string mediaType, GraphQLResponse response) => response.Outcome == ResponseOutcome.Refused
        ? Send(http, mediaType, StatusCodes.Status400BadRequest, response.Body)
        : Send(http, mediaType, response, draftStatusCodes: false);

    /// <summary>For a subscription that was asked for in one response.</summary>
    public static RefusedRequestException NotStreamed() => new(
        StatusCodes.Status406NotAcceptable, "A subscription is answered in text/event-stream: accept that, or open a WebSocket of protocol graphql-transport-ws.");

    /// <summary>A request that was not executed. Who has not said who asks is told nothing else about it.</summary>
    public static async ValueTask Refuse(HttpContext http, string mediaType, int status, GraphQLError error, bool anonymous)
    {
        if (anonymous)
        {
            http.Response.Headers.WWWAuthenticate = Challenge;
            (status, error) = (StatusCodes.Status401Unauthorized, SchemaExecutor.UnauthenticatedError);
        }

        using var response = SchemaExecutor.Refused([error], ResponseOutcome.Refused);
        await Send(http, mediaType, status, response.Body);
    }

    /// <summary>What every answer carries: it belongs to one caller, and to no cache.</summary>
    public static void Head(HttpResponse response, string mediaType, int status)
    {
        response.StatusCode = status;
        response.ContentType = mediaType;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Accept";
    }

    private static int Status(GraphQLResponse response, string mediaType, bool draftStatusCodes) => response.Outcome switch
    {
        ResponseOutcome.Unauthenticated => StatusCodes.Status401Unauthorized,
        ResponseOutcome.Refused when mediaType == ResponseMediaType.GraphQLResponse => StatusCodes.Status400BadRequest,
        ResponseOutcome.Executed when draftStatusCodes && mediaType == ResponseMediaType.GraphQLResponse && response.Errors.Count > 0 => PartialSuccess,
        _ => StatusCodes.Status200OK,
    };

    private static ValueTask Send(HttpContext http, string mediaType, int status, ReadOnlyMemory<byte> body)
    {
        var response = http.Response;
        Head(response, mediaType, status);
        if (status == PartialSuccess)
            http.Features.Get<IHttpResponseFeature>()!.ReasonPhrase = "Partial Success";
        response.ContentLength = body.Length;
        if (HttpMethods.IsHead(http.Request.Method))
            return default;
        var written = response.BodyWriter.WriteAsync(body, http.RequestAborted);
        return written.IsCompletedSuccessfully ? default : Finish(written);
    }

    private static async ValueTask Finish(ValueTask<System.IO.Pipelines.FlushResult> written) => await written;
}
