using Casework.GraphQL.Execution;
using Casework.GraphQL.Http.Answers;
using Casework.GraphQL.Http.Incremental;
using Casework.GraphQL.Http.Negotiation;
using Casework.GraphQL.Http.Requests;
using Casework.GraphQL.Http.ServerSentEvents;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Casework.GraphQL.Http.Streaming;

/// <summary>Answers a request over HTTP by a client that takes several responses: in one, if that is all there are, or as they come.</summary>
internal sealed class StreamedAnswer(SchemaExecutor executor, GraphQLHttpOptions options, StreamCount count, CancellationToken stopping)
{
    public async ValueTask Send(HttpContext http, Accepted accepted, GraphQLRequest request, RequestFeatures features)
    {
        // Cancelled as well when the client turns out to take no answer of this kind, which closes what was opened for it.
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        var stream = await executor.Stream(request, features, ends.Token);
        if (stream.Single is { } single)
        {
            using (single)
                await SendSingle(http, accepted, single);
            return;
        }

        var format = Format(stream.IsSubscription ? accepted.Subscription : accepted.Incremental);
        using var place = format is null || !stream.IsSubscription ? null : count.TakePlace("response");
        var refusal = format is null ? JsonAnswer.NotStreamed()
            : stream.IsSubscription ? Crowded(place, options.CallerOf(features))
            : null;
        using var shutdown = stream.IsSubscription ? stopping.UnsafeRegister(static ends => ((CancellationTokenSource)ends!).Cancel(), ends) : default;
        if (refusal is not null)
        {
            await ends.CancelAsync();
            await foreach (var response in stream.Responses!)
                response.Dispose();
            throw refusal;
        }

        await SendAll(http, format!, stream, ends);
    }

    public static RefusedRequestException? Crowded(StreamCount.Place? place, string? caller)
    {
        if (place is null)
            return new RefusedRequestException(StatusCodes.Status503ServiceUnavailable, "Too many streams are open.") { Header = (HeaderNames.RetryAfter, "5") };
        return place.TakeFor(caller)
            ? null
            : new RefusedRequestException(StatusCodes.Status429TooManyRequests, "You have too many streams open.") { Header = (HeaderNames.RetryAfter, "5") };
    }

    /// <summary>For a document that was not found.</summary>
    public async ValueTask SendSingle(HttpContext http, Accepted accepted, GraphQLResponse single)
    {
        var format = accepted.PrefersStream ? Format(accepted.Incremental) : null;
        if (format is null || single.Outcome is ResponseOutcome.Unauthenticated or ResponseOutcome.NotAQuery || HttpMethods.IsHead(http.Request.Method))
        {
            await JsonAnswer.Send(http, accepted.Refusal, single, options.UseDraftStatusCodes);
            return;
        }

        JsonAnswer.Head(http.Response, format.MediaType, StatusCodes.Status200OK);
        await using var body = new StreamedBody(http, options.Streaming);
        await body.Open(format.First, beat: default);
        await body.Write(format.Before(single), single.Body, format.After, http.RequestAborted);
        await body.Write(format.Last, default, default, http.RequestAborted);
    }

    private async Task SendAll(HttpContext http, ResponseFormat format, ResponseStream stream, CancellationTokenSource ends)
    {
        JsonAnswer.Head(http.Response, format.MediaType, StatusCodes.Status200OK);
        await using var body = new StreamedBody(http, options.Streaming);
        await using var cutOff = body.Over.UnsafeRegister(static ends => ((CancellationTokenSource)ends!).Cancel(), ends);
        await body.Open(format.First, format.Beat);
        await foreach (var response in stream.Responses!)
        {
            using (response)
            {
                // The client is to come back with new proof of who it is: the stream breaks off, which clients take for a reason to.
                if (response.Outcome == ResponseOutcome.Unauthenticated)
                    return;
                await body.Write(format.Before(response), response.Body, format.After, ends.Token);
            }
        }

        if (!ends.IsCancellationRequested)
            await body.Write(format.Last, default, default, ends.Token);
    }

    private static ResponseFormat? Format(StreamFormat format) => format switch
    {
        StreamFormat.EventStream => EventStreamFormat.Instance,
        StreamFormat.Multipart => MultipartFormat.Instance,
        StreamFormat.MultipartSubscription => MultipartSubscriptionFormat.Instance,
        _ => null,
    };
}
