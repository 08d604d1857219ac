using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Casework.Bench.Load;

/// <summary>One kept-alive connection that does no more than finds the end of each response.</summary>
internal sealed class HttpConnection : IDisposable
{
    private readonly Socket _socket;
    private byte[] _buffer = new byte[64 * 1024];
    private int _body;
    private int _end;

    private HttpConnection(Socket socket) => _socket = socket;

    public string Body => Encoding.UTF8.GetString(_buffer, _body, _end - _body);

    public static async Task<HttpConnection> Open(IPEndPoint server)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server);
        return new HttpConnection(socket);
    }

    /// <exception cref="InvalidOperationException">The response is not 200.</exception>
    public async ValueTask Exchange(byte[] request)
    {
        await _socket.SendAsync(request);
        var filled = 0;
        _end = -1;
        while (_end < 0 || filled < _end)
        {
            if (filled == _buffer.Length)
                Array.Resize(ref _buffer, filled * 2);
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(filled));
            if (read == 0)
                throw new InvalidOperationException("The server closed the connection.");
            filled += read;
            if (_end < 0)
                FindEnd(filled);
        }
    }

    public void Dispose() => _socket.Dispose();

    private void FindEnd(int filled)
    {
        var received = _buffer.AsSpan(0, filled);
        var head = received.IndexOf("\r\n\r\n"u8);
        if (head < 0)
            return;
        if (!received.StartsWith("HTTP/1.1 200"u8))
            throw new InvalidOperationException(Encoding.UTF8.GetString(received[..Math.Min(filled, 600)]));

        _body = head + 4;
        var length = received[..head].IndexOf("ontent-"u8) is var at && at >= 0 ? Length(received[..head]) : -1;
        if (length >= 0)
            _end = _body + length;
        else if (received.EndsWith("\r\n0\r\n\r\n"u8))
            _end = filled;
    }

    private static int Length(ReadOnlySpan<byte> head)
    {
        foreach (var name in (ReadOnlySpan<string>)["Content-Length: ", "content-length: "])
        {
            var at = head.IndexOf(Encoding.ASCII.GetBytes(name));
            if (at >= 0 && Utf8Parser.TryParse(head[(at + name.Length)..], out int length, out _))
                return length;
        }

        return -1;
    }
}
