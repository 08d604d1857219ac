using Casework.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Casework.GraphQL.Http;

/// <summary>Serves one schema according to GraphQL over HTTP.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/"/>
internal sealed class GraphQLTransport(SchemaExecutor executor, GraphQLHttpOptions options, ILogger logger)
{
    private const int PartialSuccess = 294;

    // RFC 6750, section 3: a request without a token is told no more than the scheme.
    private const string Challenge = "Bearer";
    private readonly RequestReader _reader = new(options);
    private readonly SchemaDocument _schema = new(executor.Schema);

    public async Task Serve(HttpContext http)
    {
        if (http.Request.Query.ContainsKey("sdl"))
        {
            await ServeSchema(http);
            return;
        }

        var mediaType = ResponseMediaType.Negotiate(http.Request);
        try
        {
            await Execute(http, mediaType);
        }
        catch (RefusedRequestException refused)
        {
            if (refused.Allow is not null)
                http.Response.Headers.Allow = refused.Allow;
            await Refuse(http, mediaType, refused.Status, new GraphQLError(refused.Message));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            http.Abort();
        }
        catch (BadHttpRequestException bad)
        {
            await Refuse(http, mediaType, bad.StatusCode, new GraphQLError("The request could not be read."));
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            var correlationId = Guid.CreateVersion7().ToString("N");
            ExecutionLog.ExecutionFailed(logger, failure, correlationId);
            var extensions = ErrorCodes.Extensions(ErrorCodes.Internal);
            extensions["correlationId"] = correlationId;
            await Refuse(
                http, mediaType, StatusCodes.Status500InternalServerError, new GraphQLError("Unexpected Execution Error", extensions: extensions));
        }
    }

    public Task ServeSchema(HttpContext http)
    {
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            http.Response.Headers.Allow = "GET, HEAD";
            return Refuse(http, ResponseMediaType.Json, StatusCodes.Status405MethodNotAllowed, new GraphQLError("The schema is read by GET."));
        }

        var features = options.Features(http);
        if (features.Anonymous)
        {
            http.Response.Headers.WWWAuthenticate = Challenge;
            return Refuse(http, ResponseMediaType.Json, StatusCodes.Status401Unauthorized, SchemaExecutor.UnauthenticatedError);
        }

        return features.AllowIntrospection
            ? _schema.Send(http)
            : Refuse(
                http,
                ResponseMediaType.Json,
                StatusCodes.Status403Forbidden,
                new GraphQLError("Introspection is not permitted.", extensions: ErrorCodes.Extensions(ErrorCodes.IntrospectionForbidden)));
    }

    private async Task Execute(HttpContext http, string? mediaType)
    {
        if (mediaType is null)
        {
            throw new RefusedRequestException(
                StatusCodes.Status406NotAcceptable, "Responses are application/graphql-response+json or application/json in UTF-8.");
        }

        var cancel = http.RequestAborted;
        if (HttpMethods.IsPost(http.Request.Method))
        {
            var (request, body) = await _reader.FromBody(http.Request, cancel);
            using (body)
                await Answer(http, mediaType, request, cancel);
        }
        else if (HttpMethods.IsGet(http.Request.Method) && options.AllowGet)
        {
            CheckPreflight(http.Request);
            await Answer(http, mediaType, _reader.FromUrl(http.Request.Query), cancel);
        }
        else
        {
            throw new RefusedRequestException(
                StatusCodes.Status405MethodNotAllowed, "Requests come by POST or GET.", options.AllowGet ? "GET, POST" : "POST");
        }
    }

    private async ValueTask Answer(HttpContext http, string mediaType, GraphQLRequest request, CancellationToken cancel)
    {
        using var response = await executor.Execute(request, options.Features(http), cancel);
        if (response.Outcome == ResponseOutcome.NotAQuery)
            throw new RefusedRequestException(StatusCodes.Status405MethodNotAllowed, "By GET there are only queries.", "POST");
        if (response.Outcome == ResponseOutcome.Unauthenticated)
            http.Response.Headers.WWWAuthenticate = Challenge;
        await Send(http, mediaType, Status(response, mediaType), response.Body);
    }

    private int Status(GraphQLResponse response, string mediaType) => response.Outcome switch
    {
        ResponseOutcome.Unauthenticated => StatusCodes.Status401Unauthorized,
        ResponseOutcome.Refused when mediaType == ResponseMediaType.GraphQLResponse => StatusCodes.Status400BadRequest,
        ResponseOutcome.Executed or ResponseOutcome.NoData when options.UseDraftStatusCodes && mediaType == ResponseMediaType.GraphQLResponse
            && response.Errors.Count > 0 => PartialSuccess,
        _ => StatusCodes.Status200OK,
    };

    /// <summary>A page of another site can make a browser send a GET with the user's cookies, but no header of ours.</summary>
    private void CheckPreflight(HttpRequest request)
    {
        foreach (var header in options.PreflightHeaders)
        {
            if (request.Headers.ContainsKey(header))
                return;
        }

        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var isRisk = site.Length == 0 ? request.Headers.Cookie.Count > 0 : site is not ("same-origin" or "none");
        if (isRisk)
        {
            throw new RefusedRequestException(
                StatusCodes.Status400BadRequest, $"A GET across sites needs the header {options.PreflightHeaders[0]}: 1.");
        }
    }

    private static async Task Refuse(HttpContext http, string? mediaType, int status, GraphQLError error)
    {
        using var response = SchemaExecutor.Refused([error], ResponseOutcome.Refused);
        await Send(http, mediaType ?? ResponseMediaType.Json, status, response.Body);
    }

    private static ValueTask Send(HttpContext http, string mediaType, int status, ReadOnlyMemory<byte> body)
    {
        var response = http.Response;
        response.StatusCode = status;
        response.ContentType = mediaType;
        response.ContentLength = body.Length;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Accept";
        var written = response.BodyWriter.WriteAsync(body, http.RequestAborted);
        return written.IsCompletedSuccessfully ? default : Finish(written);
    }

    private static async ValueTask Finish(ValueTask<System.IO.Pipelines.FlushResult> written) => await written;
}
