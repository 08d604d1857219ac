using Casework.GraphQL.Execution;
using Casework.GraphQL.Http.Answers;
using Casework.GraphQL.Http.Negotiation;
using Casework.GraphQL.Http.Requests;
using Casework.GraphQL.Http.Streaming;
using Casework.GraphQL.Http.TrustedDocuments;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Casework.GraphQL.Http.ServerSentEvents;

/// <summary>GraphQL over SSE in its single connection mode: PUT reserves a stream, GET opens it, POST executes on it, DELETE ends an operation.</summary>
/// <seealso href="https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md#single-connection-mode"/>
internal sealed class ReservedStreams(
    SchemaExecutor executor, GraphQLHttpOptions options, DocumentSource documents, StreamCount count, ILogger logger, CancellationToken stopping)
{
    private const string TokenHeader = "X-GraphQL-Event-Stream-Token";
    private const int LongestId = 256;
    private readonly Reservations _reservations = new(options.Streaming);

    /// <returns>Null when the request has nothing to do with a reserved stream.</returns>
    public static string? TokenOf(HttpRequest request)
    {
        if (request.Headers.TryGetValue(TokenHeader, out var header))
            return header.ToString();
        return request.QueryString.HasValue && request.Query.TryGetValue("token", out var token) ? token.ToString() : null;
    }

    public async Task Reserve(HttpContext http)
    {
        var features = options.Features(http);
        if (features.Anonymous)
            throw new RefusedRequestException(StatusCodes.Status401Unauthorized, "Authentication is required.");
        var place = count.TakePlace("reservation");
        var caller = options.CallerOf(features);
        if (StreamedAnswer.Crowded(place, caller) is { } crowded)
        {
            place?.Dispose();
            throw crowded;
        }

        var reservation = _reservations.Add(caller, place!);
        JsonAnswer.Head(http.Response, "text/plain; charset=utf-8", StatusCodes.Status201Created);
        await http.Response.WriteAsync(reservation.Token, http.RequestAborted);
    }

    public async Task Open(HttpContext http, string token)
    {
        var features = options.Features(http);
        var reservation = Find(token, features);
        if (!reservation.TakeOnce())
            throw new RefusedRequestException(StatusCodes.Status409Conflict, "The stream is open already.");
        var format = EventStreamFormat.Instance;
        JsonAnswer.Head(http.Response, format.MediaType, StatusCodes.Status200OK);
        try
        {
            await using var body = new StreamedBody(http, options.Streaming);
            await body.Open(format.First, format.Beat);
            reservation.Open(body);
            using var ends = CancellationTokenSource.CreateLinkedTokenSource(body.Over, reservation.Over, stopping);
            using var lifetime = new StreamLifetime(options.Streaming.Clock, features, ends.Token);
            await Task.Delay(Timeout.InfiniteTimeSpan, lifetime.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            // Before the body is: what runs writes to it.
            await _reservations.Remove(reservation);
        }
        finally
        {
            await _reservations.Remove(reservation);
        }
    }

    /// <summary>The answer to the request itself says only that the operation runs, or why it does not.</summary>
    public async Task Execute(HttpContext http, Accepted accepted, RequestMessage message, RequestFeatures features, string token)
    {
        var reservation = Find(token, features);
        if (message.Extension("operationId") is not { Length: > 0 and <= LongestId } id)
            throw RefusedRequestException.Malformed($"Extension \"operationId\" must be text of 1 to {LongestId} characters.");
        var operation = new ActiveOperation(id);
        Admit(reservation, operation);
        var runs = false;
        try
        {
            // The body's buffer is given back when the request is answered; its operation lives on.
            var request = documents.Find(message with { Variables = message.Variables?.Clone() }, features.Anonymous, out var problem);
            var stream = request is null
                ? new ResponseStream(SchemaExecutor.Refused([problem!], ResponseOutcome.Refused))
                : await executor.Stream(request, features, operation.Ended);
            if (stream.Single is { Outcome: not (ResponseOutcome.Executed or ResponseOutcome.NoData) } refused)
            {
                using (refused)
                    await JsonAnswer.SendRefusal(http, accepted.Refusal, refused);
                return;
            }

            runs = true;
            operation.Running = Task.Run(() => Run(reservation, operation, stream), CancellationToken.None);
            http.Response.StatusCode = StatusCodes.Status202Accepted;
        }
        finally
        {
            if (!runs)
                reservation.Operations.Finish(operation);
        }
    }

    public void Stop(HttpContext http, string? token)
    {
        var features = options.Features(http);
        var reservation = Find(token ?? "", features);
        var id = http.Request.Query["operationId"].ToString();
        if (id.Length == 0)
            throw RefusedRequestException.Malformed("Parameter \"operationId\" is missing.");
        reservation.Operations.Complete(id);
        http.Response.StatusCode = StatusCodes.Status200OK;
    }

    private Reservation Find(string token, RequestFeatures features) =>
        (features.Anonymous ? null : _reservations.Find(token, options.CallerOf(features)))
        ?? throw new RefusedRequestException(StatusCodes.Status404NotFound, "There is no such stream.");

    private static void Admit(Reservation reservation, ActiveOperation operation)
    {
        switch (reservation.Operations.Add(operation))
        {
            case Admission.Exists:
                throw new RefusedRequestException(StatusCodes.Status409Conflict, "An operation of this id is active.");
            case Admission.TooMany:
                throw new RefusedRequestException(StatusCodes.Status429TooManyRequests, "Too many operations are active on this stream.");
            case Admission.Closed:
                throw new RefusedRequestException(StatusCodes.Status404NotFound, "There is no such stream.");
            default:
                return;
        }
    }

    private async Task Run(Reservation reservation, ActiveOperation operation, ResponseStream stream)
    {
        try
        {
            if (stream.Single is { } single)
            {
                using (single)
                    await Send(reservation, operation, single);
            }
            else
            {
                await foreach (var response in stream.Responses!)
                {
                    using (response)
                    {
                        // As with a stream of its own: breaking off makes the client come back with new proof of who it is.
                        if (response.Outcome == ResponseOutcome.Unauthenticated)
                        {
                            reservation.End();
                            return;
                        }

                        await Send(reservation, operation, response);
                    }
                }
            }

            if (reservation.Operations.Remove(operation))
                await (await reservation.Body).Write(ReservedEvents.Complete(operation.Id), default, default, operation.Ended);
        }
        catch (Exception gone) when (gone is OperationCanceledException || !operation.IsActive())
        {
            // The client has gone, or wants no more of it.
        }
        catch (Exception failure)
        {
            ExecutionLog.ExecutionFailed(logger, failure, Guid.CreateVersion7().ToString("N"));
            reservation.End();
        }
        finally
        {
            reservation.Operations.Finish(operation);
        }
    }

    private static async ValueTask Send(Reservation reservation, ActiveOperation operation, GraphQLResponse response)
    {
        var body = await reservation.Body.WaitAsync(operation.Ended);
        await body.Write(ReservedEvents.Next(operation.Id, response.EventId), response.Body, ReservedEvents.End, operation.Ended);
    }
}
