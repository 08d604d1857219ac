using System.Net.WebSockets;
using System.Text.Json;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Http.Requests;
using Casework.GraphQL.Http.Streaming;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace Casework.GraphQL.Http.WebSockets;

/// <summary>One socket that speaks graphql-transport-ws, from its opening to its close.</summary>
/// <seealso href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md"/>
internal sealed class SocketConnection(WebSocket socket, HttpContext http, SocketSurroundings around, StreamCount.Place place) : IDisposable
{
    private const int LongestId = 256;
    private readonly GraphQLHttpOptions _options = around.Options;
    private readonly StreamingOptions _limits = around.Options.Streaming;
    private readonly SocketInbox _inbox = new(socket, around.Options.MaxBodyBytes);
    private readonly SocketOutbox _outbox = new(socket, around.Options.Streaming);
    private readonly ActiveOperations _operations = new(around.Options.Streaming.MaxOperations);
    private readonly TaskCompletionSource<(int Code, string Reason)> _closing = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _initialising = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<RequestFeatures> _acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _over = new();
    private RequestFeatures? _features;
    private Task _connecting = Task.CompletedTask;
    private long _heard;
    private int _pings;

    public async Task Run()
    {
        _heard = _limits.Clock.GetTimestamp();
        using var shutdown = around.Stopping.UnsafeRegister(
            static connection => ((SocketConnection)connection!).Close(CloseCode.GoingAway, "The server is shutting down."), this);
        var receiving = Receive();
        var watching = Watch();
        await Task.WhenAny(receiving, _closing.Task);
        var (code, reason) = _closing.Task.IsCompleted ? await _closing.Task : (CloseCode.Normal, "");
        _closing.TrySetResult((code, reason));
        await _over.CancelAsync();
        if (receiving.IsCompleted)
            place.Dispose(); // The client has gone: its place is free before it hears our answer to that.
        var ended = Task.WhenAll(_operations.Close(), watching, _connecting);
        await _outbox.Close(code, reason);
        await receiving.WaitAsync(_limits.CloseTimeout, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (socket.State != WebSocketState.Closed)
        {
            socket.Abort();
            http.Abort();
        }

        await receiving;
        await ended;
    }

    public void Dispose()
    {
        _inbox.Dispose();
        _outbox.Dispose();
        _over.Dispose();
    }

    /// <summary>The first reason counts.</summary>
    private void Close(int code, string reason) => _closing.TrySetResult((code, reason));

    private async Task Receive()
    {
        try
        {
            while (true)
            {
                var (text, problem) = await _inbox.Receive();
                _heard = _limits.Clock.GetTimestamp();
                if (text is null && problem is null)
                    return;
                if (problem is not null)
                    Close(CloseCode.BadRequest, problem);
                else if (!_closing.Task.IsCompleted)
                    await Handle(text!);
                if (_closing.Task.IsCompleted)
                {
                    await _inbox.Drain();
                    return;
                }
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException or ConnectionAbortedException or IOException)
        {
            // The client has gone without a word, or was cut off.
        }
    }

    private async Task Handle(byte[] text)
    {
        JsonDocument? message = null;
        try
        {
            message = around.Reader.Parse(text);
            if (await Handle(message))
                message = null;
        }
        catch (RefusedRequestException refused)
        {
            Close(CloseCode.BadRequest, refused.Message);
        }
        finally
        {
            message?.Dispose();
        }
    }

    /// <returns>Whether the message is still needed.</returns>
    private async ValueTask<bool> Handle(JsonDocument message)
    {
        var root = message.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
            throw RefusedRequestException.Malformed("A message is an object with a type.");
        switch (RequestMessage.Text(type))
        {
            case "connection_init":
                Initialise(Payload(root)?.Clone());
                return false;
            case "ping":
                await Answer(Payload(root));
                return false;
            case "pong":
                Payload(root);
                return false;
            case "subscribe":
                return await Subscribe(message);
            case "complete":
                _operations.Complete(Id(root));
                return false;
            default:
                throw RefusedRequestException.Malformed("The type of the message is not known.");
        }
    }

    private void Initialise(JsonElement? payload)
    {
        if (_initialising.TrySetResult())
            _connecting = Connect(payload);
        else
            Close(CloseCode.TooManyInits, "Too many initialisation requests");
    }

    private async Task Connect(JsonElement? payload)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(_over.Token);
        patience.CancelAfter(_limits.InitTimeout);
        try
        {
            await Task.Yield();
            var features = _options.Connect is { } connect ? await connect(http, payload, patience.Token).AsTask().WaitAsync(patience.Token) : _options.Features(http);
            if (features is null || features.Expires <= _limits.Clock.GetUtcNow())
            {
                Close(CloseCode.Forbidden, "Forbidden");
                return;
            }

            if (!place.TakeFor(_options.CallerOf(features)))
            {
                Close(CloseCode.TryAgainLater, "You have too many streams open.");
                return;
            }

            _features = features;
            _acknowledged.TrySetResult(features);
            await _outbox.Send(SocketMessages.Ack, _over.Token);
        }
        catch (OperationCanceledException) when (!_over.IsCancellationRequested)
        {
            Close(CloseCode.InitTimeout, "Connection initialisation timeout");
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // The client has gone meanwhile.
        }
        catch (Exception failure)
        {
            ExecutionLog.ExecutionFailed(around.Logger, failure, Guid.CreateVersion7().ToString("N"));
            Close(CloseCode.InternalError, "Internal server error");
        }
    }

    private async ValueTask Answer(JsonElement? payload)
    {
        if (Interlocked.Increment(ref _pings) > _limits.MaxPings)
            Close(CloseCode.BadRequest, "Too many pings.");
        else if (payload is { } given)
            await _outbox.Send(SocketMessages.PongWith, System.Text.Encoding.UTF8.GetBytes(given.GetRawText()), SocketMessages.End, isWanted: null, _over.Token);
        else
            await _outbox.Send(SocketMessages.Pong, _over.Token);
    }

    private async ValueTask<bool> Subscribe(JsonDocument message)
    {
        if (_features is not { } features)
        {
            Close(CloseCode.Unauthorized, "Unauthorized");
            return false;
        }

        var id = Id(message.RootElement);
        if (!message.RootElement.TryGetProperty("payload", out var payload))
            throw RefusedRequestException.Malformed("A subscribe message has a payload.");
        var request = RequestReader.FromJson(payload);
        var operation = new ActiveOperation(id);
        switch (_operations.Add(operation))
        {
            case Admission.Admitted:
                operation.Running = Task.Run(
                    async () =>
                    {
                        using (message)
                            await new SocketExecution(around, _outbox, _operations, features, Close).Run(operation, request);
                    },
                    CancellationToken.None);
                return true;
            case Admission.Exists:
                Close(CloseCode.SubscriberExists, $"Subscriber for {id} already exists");
                return false;
            case Admission.TooMany:
                await SocketExecution.SendError(
                    _outbox, id, [new GraphQLError("Too many operations are active on this socket.", extensions: ErrorCodes.Extensions("TOO_MANY_OPERATIONS"))], _over.Token);
                return false;
            default:
                return false;
        }
    }

    /// <summary>Ends what never begins, expires, or is there no more.</summary>
    private async Task Watch()
    {
        try
        {
            await _initialising.Task.WaitAsync(_limits.InitTimeout, _limits.Clock, _over.Token);
            var features = await _acknowledged.Task.WaitAsync(_over.Token);
            using var lifetime = new StreamLifetime(_limits.Clock, features, _over.Token);
            while (true)
            {
                await Task.Delay(_limits.KeepAlive, _limits.Clock, lifetime.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (lifetime.IsExpired)
                {
                    Close(CloseCode.Forbidden, "What was known of the caller has expired.");
                    return;
                }

                _over.Token.ThrowIfCancellationRequested();
                if (_limits.Clock.GetElapsedTime(_heard) > _limits.KeepAlive * 2)
                {
                    socket.Abort();
                    return;
                }

                Volatile.Write(ref _pings, 0);
                await _outbox.Send(SocketMessages.Ping, _over.Token);
            }
        }
        catch (TimeoutException)
        {
            Close(CloseCode.InitTimeout, "Connection initialisation timeout");
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // The socket is over.
        }
    }

    private static JsonElement? Payload(JsonElement message)
    {
        if (!message.TryGetProperty("payload", out var payload) || payload.ValueKind == JsonValueKind.Null)
            return null;
        return payload.ValueKind == JsonValueKind.Object ? payload : throw RefusedRequestException.Malformed("A payload is an object.");
    }

    private static string Id(JsonElement message) =>
        message.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && RequestMessage.Text(id) is { Length: > 0 and <= LongestId } text
            ? text
            : throw RefusedRequestException.Malformed($"An id is text of 1 to {LongestId} characters.");
}
