using System.Net;
using System.Net.Sockets;

namespace Casework.Api.Torture;

/// <summary>
/// A wire to PostgreSQL that can be cut, slowed and stalled. An exchange is what a client sends up to its Sync and what comes back:
/// around it the wire is cut before the statement has gone, or after it was committed and before the client hears of it.
/// </summary>
internal sealed class Wire : IAsyncDisposable
{
    private static readonly TimeSpan WhileStalled = TimeSpan.FromMilliseconds(20);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _upstream;
    private readonly CancellationTokenSource _stop = new();
    private readonly HashSet<TcpClient> _open = [];
    private readonly Lock _lock = new();
    private readonly Task _accepting;

    /// <param name="upstream">PostgreSQL's port on this machine.</param>
    public Wire(int upstream)
    {
        _upstream = upstream;
        _listener.Start();
        _accepting = Task.Run(Accept);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What happens to the next exchange.</summary>
    public Func<WireFate> Fate { get; set; } = () => WireFate.Pass;

    /// <summary>Before anything is handed on, in either direction.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Hands on one byte at a time.</summary>
    public bool ByteByByte { get; set; }

    /// <summary>Hands on nothing, and keeps everything for later.</summary>
    public bool Stalled { get; set; }

    public void Heal()
    {
        (Fate, Delay, ByteByByte, Stalled) = (() => WireFate.Pass, TimeSpan.Zero, false, false);
    }

    /// <returns>How many connections were cut.</returns>
    public int CutAll()
    {
        lock (_lock)
        {
            var cut = _open.Count;
            foreach (var end in _open)
                end.Close();
            _open.Clear();
            return cut / 2;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        CutAll();
        await _accepting;
        _stop.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
                _ = Carry(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The wire is taken down.
        }
    }

    private async Task Carry(TcpClient client)
    {
        using var near = client;
        using var far = new TcpClient();
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, _upstream, _stop.Token);
            (near.NoDelay, far.NoDelay) = (true, true);
            lock (_lock)
            {
                _open.Add(near);
                _open.Add(far);
            }

            var exchange = new Exchange();
            await Task.WhenAny(HandOn(near.GetStream(), far.GetStream(), exchange, fromClient: true), HandOn(far.GetStream(), near.GetStream(), exchange, fromClient: false));
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Cut, at one end or the other.
        }
        finally
        {
            lock (_lock)
            {
                _open.Remove(near);
                _open.Remove(far);
            }
        }
    }

    private async Task HandOn(NetworkStream from, NetworkStream to, Exchange exchange, bool fromClient)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer, _stop.Token) is var read and > 0)
        {
            if (fromClient && EndsWithSync(buffer.AsSpan(0, read)))
                exchange.Fate = Fate();
            if (exchange.Fate is WireFate.CutBefore)
                return;
            // An answer has begun only when its statement has ended, unless it is very long: what is committed stays so.
            if (!fromClient && exchange.Fate is WireFate.CutAfter)
                return;
            while (Stalled)
                await Task.Delay(WhileStalled, _stop.Token);
            if (Delay > TimeSpan.Zero)
                await Task.Delay(Delay, _stop.Token);
            for (var sent = 0; sent < read;)
            {
                var some = ByteByByte ? 1 : read - sent;
                await to.WriteAsync(buffer.AsMemory(sent, some), _stop.Token);
                sent += some;
            }
        }
    }

    private static bool EndsWithSync(ReadOnlySpan<byte> sent) => sent.EndsWith("S\0\0\0\u0004"u8);

    private sealed class Exchange
    {
        public WireFate Fate { get; set; }
    }
}
