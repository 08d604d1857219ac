using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Casework.Api.Tests.Testing;

/// <summary>Somebody who asks over HTTP.</summary>
internal sealed record ApiClient(HttpClient Http, string Token, ServerLog Log)
{
    private const string Answered = """
        pathway { id version }
        version
        position
        warnings { code about message }
        errors { __typename ... on Error { code message ... on RefusedError { path rule } ... on StaleVersionError { currentVersion } } }
        """;

    /// <summary>Accept-Language.</summary>
    public string? Language { get; init; }

    public async Task<Answer> Ask(string query, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        using var response = await Send(request);
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync(), Log);
    }

    public async Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        request.Headers.Authorization ??= new AuthenticationHeaderValue("Bearer", Token);
        if (request.Headers.Accept.Count == 0)
            request.Headers.TryAddWithoutValidation("Accept", "application/graphql-response+json");
        if (Language is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", Language);
        return await Http.SendAsync(request);
    }

    /// <summary>A mutation with exactly this input.</summary>
    public async Task<CommandAnswer> Command(string mutation, object input)
    {
        var type = $"{char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input!";
        var answer = await Ask($"mutation($input: {type}) {{ {mutation}(input: $input) {{ {Answered} }} }}", new { input });
        return new CommandAnswer(answer.Data.GetProperty(mutation));
    }

    /// <summary>A mutation on a pathway, with a command id of its own.</summary>
    /// <param name="on">The effective day; today when null.</param>
    public Task<CommandAnswer> On(string pathway, string mutation, object? fields = null, string? on = null)
    {
        var input = JsonSerializer.SerializeToNode(fields ?? new { })!.AsObject();
        input["commandId"] = JsonValue.Create(Guid.NewGuid());
        input["pathwayId"] = pathway;
        if (on is not null)
            input["effectiveOn"] = on;
        return Command(mutation, input);
    }

    public Task<CommandAnswer> Open(Newcomer newcomer) => Command("openPathway", newcomer);

    /// <returns>The new pathway's global id.</returns>
    public async Task<string> Open() => (await Open(new Newcomer())).Accepted().PathwayId!;
}
