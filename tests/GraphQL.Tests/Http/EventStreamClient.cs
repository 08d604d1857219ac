using System.Net;
using System.Text;

namespace Casework.GraphQL.Tests.Http;

/// <summary>Reads an answer of text/event-stream event by event. Nothing is waited for longer than half a minute.</summary>
internal sealed class EventStreamClient : IDisposable
{
    private readonly HttpResponseMessage _answer;
    private readonly StreamReader _lines;
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(30));

    private EventStreamClient(HttpResponseMessage answer, Stream body) => (_answer, _lines) = (answer, new StreamReader(body));

    public HttpStatusCode Status => _answer.StatusCode;

    public string? MediaType => _answer.Content.Headers.ContentType?.MediaType;

    public static Task<EventStreamClient> Post(HttpHost host, string query, string? extensions = null, string? caller = null)
    {
        var body = $$$"""{"query":{{{System.Text.Json.JsonSerializer.Serialize(query)}}},"extensions":{{{extensions ?? "null"}}} }""";
        return Open(host, new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") }, caller);
    }

    public static Task<EventStreamClient> Get(HttpHost host, string path, string? caller = null, string? lastEventId = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (lastEventId is not null)
            request.Headers.Add("Last-Event-ID", lastEventId);
        return Open(host, request, caller);
    }

    /// <summary>The next event, its lines joined by a bar; null at the end of the stream.</summary>
    public async Task<string?> Next(bool comments = false)
    {
        var lines = new List<string>();
        while (await _lines.ReadLineAsync(_patience.Token) is { } line)
        {
            if (line.Length > 0 && (comments || line[0] != ':'))
                lines.Add(line);
            if (line.Length == 0 && lines.Count > 0)
                return string.Join('|', lines);
        }

        return null;
    }

    /// <summary>All of it as it came.</summary>
    public Task<string> Rest() => _lines.ReadToEndAsync(_patience.Token);

    public void Dispose()
    {
        _lines.Dispose();
        _answer.Dispose();
        _patience.Dispose();
    }

    private static async Task<EventStreamClient> Open(HttpHost host, HttpRequestMessage request, string? caller)
    {
        if (request.Headers.Accept.Count == 0)
            request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        if (caller is not null)
            request.Headers.Add("X-Caller", caller);
        using (request)
        {
            var answer = await host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            return new EventStreamClient(answer, await answer.Content.ReadAsStreamAsync());
        }
    }
}
