using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Casework.Api.Tests.Testing;
using Casework.Testing;

namespace Casework.Api.Tests.Attacks;

/// <summary>Connections that hold on to the server, and bytes that no client library would send.</summary>
public class SpeakingBadHttp(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private const string Post = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    [Fact]
    public Task G28_a_body_of_one_byte_a_second() => Dropped(
        "a body of one byte a second", $"{Post}Authorization: Bearer {Token}\r\nContent-Length: 1000\r\n\r\n", "{", TimeSpan.FromSeconds(1), "408");

    [Fact]
    public Task G28_headers_that_never_end() => Dropped("headers of one byte a second", "GET /graphql HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", "x", TimeSpan.FromSeconds(1), "408");

    [Fact]
    public Task G28_chunks_without_end() => Dropped(
        "chunks without end", $"{Post}Authorization: Bearer {Token}\r\nTransfer-Encoding: chunked\r\n\r\n", $"4000\r\n{new string(' ', 0x4000)}\r\n", TimeSpan.Zero, "413");

    [Fact]
    public Task G28_a_flood_of_headers() => Dropped("a flood of headers", "GET /graphql HTTP/1.1\r\nHost: localhost\r\n", $"X-Header: {new string('x', 1_000)}\r\n", TimeSpan.Zero, "431");

    [Fact]
    public Task G28_a_line_without_end() => Dropped("a request line without end", "GET /graphql?query=", new string('x', 1_000), TimeSpan.Zero, "414");

    [Fact]
    public async Task G28_two_lengths() => await Dropped("two lengths", $"{Post}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "\r\n", TimeSpan.FromSeconds(1), "4");

    private string Token => api.Server.Token(Callers.Ada, TimeSpan.FromHours(1));

    /// <summary>Sends the start and then the rest again and again, until the server answers or hangs up.</summary>
    private async Task Dropped(string name, string start, string rest, TimeSpan pause, string status)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", api.Http.BaseAddress!.Port);
        await using var stream = socket.GetStream();
        using var patience = new CancellationTokenSource(Patience);
        using var answered = CancellationTokenSource.CreateLinkedTokenSource(patience.Token);
        var started = Stopwatch.GetTimestamp();
        var reading = Read(stream, answered, patience.Token);
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(start), answered.Token);
            while (!answered.IsCancellationRequested)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(rest), answered.Token);
                await Task.Delay(pause, answered.Token);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException)
        {
        }

        var answer = await reading;
        Assert.False(patience.IsCancellationRequested, $"{name}: the server still listened after {Patience.TotalSeconds} s.");
        Assert.StartsWith($"HTTP/1.1 {status}", answer, StringComparison.Ordinal);
        Report.Line(string.Create(CultureInfo.InvariantCulture, $"G28 {name,-40} dropped {answer.Split(' ')[1],-36} after {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s"));
        Assert.Equal("""{"data":{"__typename":"Query"}}""", (await api.As(Callers.Ada).Ask("{ __typename }")).Text);
    }

    private static async Task<string> Read(NetworkStream stream, CancellationTokenSource answered, CancellationToken cancel)
    {
        var buffer = new byte[4096];
        try
        {
            return Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer, cancel));
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException)
        {
            return "";
        }
        finally
        {
            await answered.CancelAsync();
        }
    }
}
