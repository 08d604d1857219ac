using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Casework.Api.Tests.Subscriptions;

/// <summary>A subscription over server-sent events, one connection.</summary>
internal sealed class EventStream : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpResponseMessage _response;
    private readonly StreamReader _reader;
    private Task<ServerEvent?>? _ahead;

    private EventStream(HttpResponseMessage response, Stream body) => (_response, _reader) = (response, new StreamReader(body));

    public HttpStatusCode Status => _response.StatusCode;

    public bool IsStream => _response.Content.Headers.ContentType?.MediaType == "text/event-stream";

    public static async Task<EventStream> Open(HttpClient http, string token, string query, object? variables = null, string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        if (lastEventId is not null)
            request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId);
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new EventStream(response, await response.Content.ReadAsStreamAsync());
    }

    /// <summary>The next event; null when the stream has ended, be it broken off.</summary>
    public async Task<ServerEvent?> Next()
    {
        var next = _ahead ?? Read();
        _ahead = null;
        return await next.WaitAsync(Patience);
    }

    /// <summary>The next responses to events.</summary>
    public async Task<IReadOnlyList<ServerEvent>> Take(int count)
    {
        var events = new List<ServerEvent>();
        while (events.Count < count)
        {
            var next = await Next();
            Assert.NotNull(next);
            Assert.Equal("next", next.Type);
            events.Add(next);
        }

        return events;
    }

    /// <summary>Whether nothing comes for a while.</summary>
    public async Task<bool> IsSilent(TimeSpan during)
    {
        _ahead ??= Read();
        return await Task.WhenAny(_ahead, Task.Delay(during)) != _ahead;
    }

    /// <summary>The whole body, when it is not a stream or has an end.</summary>
    public Task<string> Rest() => _reader.ReadToEndAsync().WaitAsync(Patience);

    public void Dispose()
    {
        _response.Dispose();
        _reader.Dispose();
    }

    private async Task<ServerEvent?> Read()
    {
        var (id, type, data) = ((string?)null, "message", "");
        try
        {
            while (await _reader.ReadLineAsync() is { } line)
            {
                if (line.StartsWith("id: ", StringComparison.Ordinal))
                    id = line[4..];
                else if (line.StartsWith("event: ", StringComparison.Ordinal))
                    type = line[7..];
                else if (line.StartsWith("data: ", StringComparison.Ordinal))
                    data += line[6..];
                else if (line.Length == 0 && type != "message")
                    return new ServerEvent(id, type, data.Length == 0 ? default : JsonDocument.Parse(data).RootElement);
            }
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or ObjectDisposedException)
        {
        }

        return null;
    }
}

/// <param name="Data">A GraphQL response.</param>
internal sealed record ServerEvent(string? Id, string Type, JsonElement Data)
{
    public IReadOnlyList<string?> Codes => Data.TryGetProperty("errors", out var errors)
        ? [.. errors.EnumerateArray().Select(error => error.GetProperty("extensions").GetProperty("code").GetString())]
        : [];
}
