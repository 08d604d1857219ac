using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Casework.Api.Torture;

/// <summary>A client of both servers, over HTTP, that takes nothing for granted.</summary>
internal sealed class TortureClient(IReadOnlyList<ServerUnderTest> servers) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 512, ConnectTimeout = TimeSpan.FromSeconds(2) }) { Timeout = TimeSpan.FromSeconds(20) };

    /// <summary>Why there was no answer, and how often.</summary>
    public ConcurrentDictionary<string, int> Unanswered { get; } = new();

    public async Task<Heard> Send(SentCommand command, int server, CancellationToken cancel)
    {
        var type = $"{char.ToUpperInvariant(command.Mutation[0])}{command.Mutation[1..]}Input!";
        var answer = await Ask(
            $"mutation($input: {type}) {{ {command.Mutation}(input: $input) {{ pathway {{ id }} position errors {{ ... on Error {{ code }} }} }} }}", new { input = command.Input }, server, cancel);
        if (answer is not { ValueKind: JsonValueKind.Object } data || data.GetProperty(command.Mutation) is not { ValueKind: JsonValueKind.Object } payload)
            return new Heard(HeardKind.Unknown);
        return payload.GetProperty("position") is { ValueKind: JsonValueKind.Number } position
            ? new Heard(HeardKind.Ok, position.GetInt64(), payload.GetProperty("pathway").GetProperty("id").GetString())
            : new Heard(HeardKind.Failed);
    }

    /// <returns>The data; null when there was none, or an error beside it.</returns>
    public async Task<JsonElement?> Ask(string query, object? variables, int server, CancellationToken cancel)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(servers[server].Address, "/graphql")) { Content = JsonContent.Create(new { query, variables }) };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", servers[server].Token);
            using var response = await _http.SendAsync(request, cancel);
            var body = await response.Content.ReadFromJsonAsync<JsonElement>(cancel);
            if (!body.TryGetProperty("errors", out var errors) && body.TryGetProperty("data", out var data))
                return data;
            Note(errors.ValueKind is JsonValueKind.Array ? errors[0].GetProperty("extensions").GetProperty("code").GetString()! : $"{response.StatusCode}");
            return null;
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or IOException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            Note(e is HttpRequestException { HttpRequestError: var error } ? $"{error}" : e.GetType().Name);
            return null;
        }
    }

    public async Task<bool> IsReady(int server, CancellationToken cancel)
    {
        try
        {
            using var response = await _http.GetAsync(new Uri(servers[server].Address, "/health/ready"), cancel);
            return response.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return false;
        }
    }

    public void Dispose() => _http.Dispose();

    private void Note(string reason) => Unanswered.AddOrUpdate(reason, 1, (_, times) => times + 1);
}
