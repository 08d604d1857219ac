using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Casework.EndToEnd.Browser;

/// <summary>Everything that a window's pages ask for, and everything they complain of.</summary>
internal sealed class Traffic
{
    private readonly ConcurrentQueue<Uri> _asked = new();
    private readonly ConcurrentQueue<string> _complaints = new();

    private Traffic() { }

    /// <summary>The origins that were asked, as the server's would be written: a socket counts as its server.</summary>
    public IEnumerable<string> Origins => _asked
        .Select(address => new UriBuilder(address) { Scheme = address.Scheme switch { "ws" => "http", "wss" => "https", var other => other } })
        .Select(address => $"{address.Scheme}://{address.Host}:{address.Port}")
        .Distinct();

    public IEnumerable<string> Paths => _asked.Select(address => address.AbsolutePath);

    public IEnumerable<string> Complaints => _complaints;

    public static Traffic Of(IBrowserContext window)
    {
        var traffic = new Traffic();
        window.Request += (_, request) => traffic.Note(request.Url);
        window.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                traffic._complaints.Enqueue(message.Text);
        };
        window.WebError += (_, error) => traffic._complaints.Enqueue(error.Error);
        window.Page += (_, page) => page.WebSocket += (_, socket) => traffic.Note(socket.Url);
        return traffic;
    }

    // What a page holds in itself, data: and blob:, is asked of nobody.
    private void Note(string url)
    {
        var address = new Uri(url);
        if (address.Scheme is not ("data" or "blob"))
            _asked.Enqueue(address);
    }
}
