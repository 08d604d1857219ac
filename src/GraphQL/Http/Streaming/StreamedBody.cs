using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Casework.GraphQL.Http.Streaming;

/// <summary>
/// The body of a streamed answer. Several may write, each its piece whole and only when the one before has gone out, so that a
/// client that reads slowly slows down what is written for it; one that does not read in time is cut off.
/// </summary>
internal sealed class StreamedBody(HttpContext http, StreamingOptions options) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _over = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
    private CancellationTokenSource _patience = new();
    private Task _beating = Task.CompletedTask;
    private bool _wroteSinceBeat;

    /// <summary>Passed when the client has gone or was cut off, or the stream has ended.</summary>
    public CancellationToken Over => _over.Token;

    /// <summary>Sends the head, so that the client knows the stream to be open, and keeps the connection from falling asleep.</summary>
    /// <param name="beat">Sent when nothing else was for a while; empty: nothing is.</param>
    public async ValueTask Open(ReadOnlyMemory<byte> first, ReadOnlyMemory<byte> beat)
    {
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        // What proxies such as nginx know as: pass each piece on at once.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        await http.Response.StartAsync(_over.Token);
        await Write(first, default, default, _over.Token);
        if (!beat.IsEmpty)
            _beating = Beat(beat);
    }

    /// <exception cref="OperationCanceledException">The client has gone, was cut off, or the caller has cancelled.</exception>
    public async ValueTask Write(ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> body, ReadOnlyMemory<byte> after, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            _over.Token.ThrowIfCancellationRequested();
            _wroteSinceBeat = true;
            var writer = http.Response.BodyWriter;
            writer.Write(before.Span);
            writer.Write(body.Span);
            writer.Write(after.Span);
            var flushing = writer.FlushAsync(_over.Token);
            if (flushing.IsCompletedSuccessfully)
                _ = flushing.Result;
            else
                await Patiently(flushing.AsTask());
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _beating;
        _patience.Dispose();
        _over.Dispose();
        _turn.Dispose();
    }

    private async Task Patiently(Task flushing)
    {
        if (!_patience.TryReset())
        {
            _patience.Dispose();
            _patience = new CancellationTokenSource();
        }

        _patience.CancelAfter(options.ReaderPatience);
        try
        {
            await flushing.WaitAsync(_patience.Token);
        }
        catch (OperationCanceledException) when (_patience.IsCancellationRequested)
        {
            http.Abort();
            await _over.CancelAsync();
            await flushing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
        finally
        {
            _patience.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    private async Task Beat(ReadOnlyMemory<byte> beat)
    {
        using var timer = new PeriodicTimer(options.KeepAlive);
        try
        {
            while (await timer.WaitForNextTickAsync(_over.Token))
            {
                if (!_wroteSinceBeat)
                    await Write(beat, default, default, _over.Token);
                _wroteSinceBeat = false;
            }
        }
        catch (OperationCanceledException)
        {
            // The stream is over.
        }
    }
}
