using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Casework.Api.Scenarios;

/// <summary>What a server answered to one request.</summary>
/// <param name="Codes">Of the errors beside or in place of the data.</param>
/// <param name="Text">As it came.</param>
internal sealed record ScenarioAnswer(JsonElement? Data, IReadOnlyList<string> Codes, string Text)
{
    /// <exception cref="HttpRequestException">The server does not answer.</exception>
    public static async Task<ScenarioAnswer> Ask(HttpClient server, string token, string query, JsonNode? variables, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = JsonContent.Create(new JsonObject { ["query"] = query, ["variables"] = variables }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/graphql-response+json"));
        using var response = await server.SendAsync(request, cancel);
        return Read(response.StatusCode, await response.Content.ReadAsStringAsync(cancel));
    }

    private static ScenarioAnswer Read(HttpStatusCode status, string text)
    {
        try
        {
            var answer = JsonDocument.Parse(text).RootElement;
            var (data, errors) = (Member(answer, "data"), Member(answer, "errors"));
            if (errors is { ValueKind: JsonValueKind.Array } list)
                return new(data, [.. list.EnumerateArray().Select(Code)], text);
            if (data is not null)
                return new(data, [], text);
        }
        catch (JsonException)
        {
            // Something else than the API answers: the status says what there is to say.
        }

        return new(null, [$"HTTP_{(int)status}"], text);
    }

    private static string Code(JsonElement error) =>
        Member(error, "extensions") is { } extensions && Member(extensions, "code") is { ValueKind: JsonValueKind.String } code ? code.GetString()! : "NO_CODE";

    private static JsonElement? Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : null;
}
