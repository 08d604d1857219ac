using System.Text.Json;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Http.Answers;
using Casework.GraphQL.Http.Batching;
using Casework.GraphQL.Http.Negotiation;
using Casework.GraphQL.Http.Requests;
using Casework.GraphQL.Http.ServerSentEvents;
using Casework.GraphQL.Http.Streaming;
using Casework.GraphQL.Http.TrustedDocuments;
using Casework.GraphQL.Http.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Casework.GraphQL.Http;

/// <summary>Serves one schema according to GraphQL over HTTP.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/"/>
internal sealed class GraphQLTransport(
    SchemaExecutor executor, GraphQLHttpOptions options, ILogger logger, DocumentSource documents, StreamedAnswer streams, ReservedStreams reserved, SocketEndpoint sockets)
{
    private readonly AcceptHeader _accept = new();
    private readonly RequestReader _reader = new(options);
    private readonly BatchAnswer _batches = new(executor, documents, options);
    private readonly SchemaDocument _schema = new(executor.Schema);

    public Task Serve(HttpContext http)
    {
        var request = http.Request;
        if (request.QueryString.HasValue && request.Query.ContainsKey("sdl"))
            return ServeSchema(http);
        return !HttpMethods.IsPost(request.Method) && http.WebSockets.IsWebSocketRequest ? sockets.Serve(http) : Guard(http, documentId: null);
    }

    /// <summary>A document named by the path.</summary>
    public Task ServePersisted(HttpContext http) => Guard(http, (string)http.GetRouteValue("documentId")!);

    public async Task ServeSchema(HttpContext http)
    {
        var features = options.Features(http);
        if (features.Anonymous)
        {
            await JsonAnswer.Refuse(http, ResponseMediaType.Json, StatusCodes.Status401Unauthorized, SchemaExecutor.UnauthenticatedError, anonymous: true);
        }
        else if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            http.Response.Headers.Allow = "GET, HEAD";
            await JsonAnswer.Refuse(
                http, ResponseMediaType.Json, StatusCodes.Status405MethodNotAllowed, new GraphQLError("The schema is read by GET."), anonymous: false);
        }
        else if (!features.AllowIntrospection)
        {
            var error = new GraphQLError("Introspection is not permitted.", extensions: ErrorCodes.Extensions(ErrorCodes.IntrospectionForbidden));
            await JsonAnswer.Refuse(http, ResponseMediaType.Json, StatusCodes.Status403Forbidden, error, anonymous: false);
        }
        else
        {
            await _schema.Send(http);
        }
    }

    private async Task Guard(HttpContext http, string? documentId)
    {
        var accepted = _accept.Read(http.Request.Headers.Accept);
        try
        {
            await Execute(http, accepted, documentId);
        }
        catch (RefusedRequestException refused)
        {
            if (refused.Header is var (name, value))
                http.Response.Headers[name] = value;
            await Refuse(http, accepted, refused.Status, new GraphQLError(refused.Message));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            http.Abort();
        }
        catch (BadHttpRequestException bad)
        {
            await Refuse(http, accepted, bad.StatusCode, new GraphQLError("The request could not be read."));
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            var correlationId = Guid.CreateVersion7().ToString("N");
            ExecutionLog.ExecutionFailed(logger, failure, correlationId);
            var extensions = ErrorCodes.Extensions(ErrorCodes.Internal);
            extensions["correlationId"] = correlationId;
            var error = new GraphQLError("Unexpected Execution Error", extensions: extensions);
            await JsonAnswer.Refuse(http, accepted.Refusal, StatusCodes.Status500InternalServerError, error, anonymous: false);
        }
    }

    private ValueTask Refuse(HttpContext http, Accepted accepted, int status, GraphQLError error) =>
        JsonAnswer.Refuse(http, accepted.Refusal, status, error, options.Features(http).Anonymous);

    private Task Execute(HttpContext http, Accepted accepted, string? documentId)
    {
        if (documentId is null && HttpMethods.IsPut(http.Request.Method))
            return reserved.Reserve(http);
        if (accepted.Single is null && !accepted.Streams)
        {
            throw new RefusedRequestException(
                StatusCodes.Status406NotAcceptable, "Responses are application/graphql-response+json or application/json in UTF-8, text/event-stream or multipart/mixed.");
        }

        var token = documentId is null ? ReservedStreams.TokenOf(http.Request) : null;
        if (HttpMethods.IsPost(http.Request.Method))
            return Post(http, accepted, documentId, token);
        if (options.AllowGet && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)))
            return Get(http, accepted, documentId, token);
        if (documentId is null && HttpMethods.IsDelete(http.Request.Method))
        {
            reserved.Stop(http, token);
            return Task.CompletedTask;
        }

        throw RefusedRequestException.NotAllowed(
            "Requests come by POST or GET, reservations of streams by PUT and DELETE.", options.AllowGet ? "GET, HEAD, POST, PUT, DELETE" : "POST, PUT, DELETE");
    }

    private async Task Post(HttpContext http, Accepted accepted, string? documentId, string? token)
    {
        using var json = _reader.Parse(await RequestBody.Read(http.Request, options.MaxBodyBytes, http.RequestAborted));
        var features = options.Features(http);
        if (token is not null)
            await reserved.Execute(http, accepted, RequestReader.FromJson(json.RootElement), features, token);
        else if (json.RootElement.ValueKind == JsonValueKind.Array && documentId is null)
            await _batches.Send(http, accepted, json.RootElement, features, ReportsCost(http.Request));
        else
            await Answer(http, accepted, RequestReader.FromJson(json.RootElement), features, documentId);
    }

    private Task Get(HttpContext http, Accepted accepted, string? documentId, string? token)
    {
        CrossSiteRequests.RefuseGet(http.Request, options.PreflightHeaders);
        if (token is not null)
            return reserved.Open(http, token);
        return Answer(http, accepted, _reader.FromUrl(http.Request.Query) with { QueriesOnly = true }, options.Features(http), documentId).AsTask();
    }

    private async ValueTask Answer(HttpContext http, Accepted accepted, RequestMessage message, RequestFeatures features, string? documentId)
    {
        message = message with { DocumentId = documentId ?? message.DocumentId, ReportCost = ReportsCost(http.Request) };
        if (accepted.Streams && http.Request.Headers["Last-Event-ID"] is [{ Length: > 0 } lastEventId])
            message = message with { LastEventId = lastEventId };
        var request = documents.Find(message, features.Anonymous, out var problem);
        if (request is not null && accepted.Streams && !HttpMethods.IsHead(http.Request.Method))
        {
            await streams.Send(http, accepted, request, features);
            return;
        }

        using var response = request is not null ? await executor.Execute(request, features, http.RequestAborted) : Unknown(problem!, features);
        await streams.SendSingle(http, accepted, response);
    }

    private static GraphQLResponse Unknown(GraphQLError problem, RequestFeatures features) => features.Anonymous
        ? SchemaExecutor.Refused([SchemaExecutor.UnauthenticatedError], ResponseOutcome.Unauthenticated)
        : SchemaExecutor.Refused([problem], ResponseOutcome.Refused);

    private static bool ReportsCost(HttpRequest request) => request.Headers.ContainsKey("GraphQL-Cost");
}
