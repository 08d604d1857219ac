using System.Buffers;
using System.Text.Json;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Http.Answers;
using Casework.GraphQL.Http.Negotiation;
using Casework.GraphQL.Http.Requests;
using Casework.GraphQL.Http.TrustedDocuments;
using Microsoft.AspNetCore.Http;

namespace Casework.GraphQL.Http.Batching;

/// <summary>Answers an array of requests with the array of their responses, executed in order within the time of one budget.</summary>
internal sealed class BatchAnswer(SchemaExecutor executor, DocumentSource documents, GraphQLHttpOptions options)
{
    // Timers count whole milliseconds: the one that ended the request before may have been early by a part of two.
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(2);

    /// <exception cref="RefusedRequestException">It is empty, too long, or not of requests.</exception>
    public async ValueTask Send(HttpContext http, Accepted accepted, JsonElement batch, RequestFeatures features, bool reportCost)
    {
        var messages = Messages(batch);
        var mediaType = accepted.Single
            ?? throw new RefusedRequestException(StatusCodes.Status406NotAcceptable, "A batch is answered in application/graphql-response+json or application/json.");
        if (features.Anonymous)
        {
            await JsonAnswer.Refuse(http, mediaType, StatusCodes.Status401Unauthorized, SchemaExecutor.UnauthenticatedError, anonymous: true);
            return;
        }

        var clock = options.Streaming.Clock;
        var started = clock.GetTimestamp();
        using var answer = new ResponseWriter();
        answer.Byte((byte)'[');
        foreach (var message in messages)
        {
            using var response = await Execute(
                message with { ReportCost = reportCost }, features, options.BatchTimeout - clock.GetElapsedTime(started), http.RequestAborted);
            answer.Raw(response.Body.Span);
            answer.Byte((byte)',');
        }

        answer.Close((byte)']');
        JsonAnswer.Head(http.Response, mediaType, StatusCodes.Status200OK);
        http.Response.ContentLength = answer.Written.Length;
        http.Response.BodyWriter.Write(answer.Written.Span);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }

    private async ValueTask<GraphQLResponse> Execute(RequestMessage message, RequestFeatures features, TimeSpan left, CancellationToken cancel)
    {
        if (left < Least)
            return SchemaExecutor.Refused([new GraphQLError("The batch took too long.", extensions: ErrorCodes.Extensions(ErrorCodes.Timeout))], ResponseOutcome.Refused);
        return documents.Find(message, features.Anonymous, out var problem) is { } request
            ? await executor.Execute(request with { Timeout = left }, features, cancel)
            : SchemaExecutor.Refused([problem!], ResponseOutcome.Refused);
    }

    private List<RequestMessage> Messages(JsonElement batch)
    {
        if (options.MaxBatch == 0)
            throw RefusedRequestException.Malformed("Batches of requests are not accepted.");
        if (batch.GetArrayLength() == 0)
            throw RefusedRequestException.Malformed("The batch is empty.");
        if (batch.GetArrayLength() > options.MaxBatch)
            throw RefusedRequestException.Malformed($"A batch holds at most {options.MaxBatch} requests.");
        return [.. batch.EnumerateArray().Select(RequestReader.FromJson)];
    }
}
