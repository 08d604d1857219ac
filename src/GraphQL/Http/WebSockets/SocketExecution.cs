using System.Net.WebSockets;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Http.Requests;
using Casework.GraphQL.Http.Streaming;

namespace Casework.GraphQL.Http.WebSockets;

/// <summary>Executes one operation of a socket: <c>next</c> for each response, then either <c>complete</c> or <c>error</c>, unless the client was first.</summary>
internal sealed class SocketExecution(
    SocketSurroundings around, SocketOutbox outbox, ActiveOperations operations, RequestFeatures features, Action<int, string> close)
{
    private byte[]? _next;

    public async Task Run(ActiveOperation operation, RequestMessage message)
    {
        try
        {
            var isOver = around.Documents.Find(message, features.Anonymous, out var problem) is { } request
                ? await Answer(operation, request)
                : await Refuse(operation, [problem!]);
            if (!isOver && operations.Remove(operation))
                await outbox.Send(SocketMessages.Complete(operation.Id), CancellationToken.None);
        }
        catch (RefusedRequestException refused)
        {
            close(CloseCode.BadRequest, refused.Message);
        }
        catch (Exception gone) when (gone is WebSocketException || !operation.IsActive())
        {
            // The client, or its interest in the answer, has gone.
        }
        catch (OperationCanceledException)
        {
            // The client was cut off.
        }
        catch (Exception failure)
        {
            await Break(operation, failure);
        }
        finally
        {
            operations.Finish(operation);
        }
    }

    public static async ValueTask SendError(SocketOutbox outbox, string id, IReadOnlyList<GraphQLError> errors, CancellationToken cancel)
    {
        using var payload = new ResponseWriter();
        ErrorWriter.WriteList(payload, errors);
        await outbox.Send(SocketMessages.Error(id), payload.Written, SocketMessages.End, isWanted: null, cancel);
    }

    /// <returns>Whether nothing more is to be said of the operation.</returns>
    private async ValueTask<bool> Answer(ActiveOperation operation, GraphQLRequest request)
    {
        var stream = await around.Executor.Stream(request, features, operation.Ended);
        if (stream.Single is { } single)
        {
            using (single)
                return await Next(operation, single);
        }

        await foreach (var response in stream.Responses!)
        {
            using (response)
            {
                if (await Next(operation, response))
                    return true;
            }
        }

        return false;
    }

    private async ValueTask<bool> Next(ActiveOperation operation, GraphQLResponse response)
    {
        // What was known of the caller has ended: the client is to come back with new proof, and takes an error for the end of its subscription.
        if (response.Outcome == ResponseOutcome.Unauthenticated && !features.Anonymous)
        {
            close(CloseCode.Forbidden, "What was known of the caller has expired.");
            return true;
        }

        if (response.Outcome is not (ResponseOutcome.Executed or ResponseOutcome.NoData))
            return await Refuse(operation, response.Errors);
        await outbox.Send(_next ??= SocketMessages.Next(operation.Id), response.Body, SocketMessages.End, operation.IsActive, operation.Ended);
        return false;
    }

    private async ValueTask<bool> Refuse(ActiveOperation operation, IReadOnlyList<GraphQLError> errors)
    {
        if (operations.Remove(operation))
            await SendError(outbox, operation.Id, errors, CancellationToken.None);
        return true;
    }

    private async Task Break(ActiveOperation operation, Exception failure)
    {
        var correlationId = Guid.CreateVersion7().ToString("N");
        ExecutionLog.ExecutionFailed(around.Logger, failure, correlationId);
        var extensions = ErrorCodes.Extensions(ErrorCodes.Internal);
        extensions["correlationId"] = correlationId;
        try
        {
            await Refuse(operation, [new GraphQLError("Unexpected Execution Error", extensions: extensions)]);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // Nobody is there to be told.
        }
    }
}
