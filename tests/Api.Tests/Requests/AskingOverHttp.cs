using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Casework.Api.Tests.Access;
using Casework.Api.Tests.Schema;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Requests;

/// <summary>What HTTP itself says about a request, before anything is asked or commanded.</summary>
public class AskingOverHttp(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private readonly ApiClient _ada = api.As(Callers.Ada);

    [Fact]
    public async Task By_GET_answers_queries()
    {
        using var response = await Get("/graphql?query={__typename}");

        Assert.Equal((HttpStatusCode.OK, """{"data":{"__typename":"Query"}}"""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task By_GET_refuses_commands()
    {
        var before = await api.Recorded();
        var mutation = Uri.EscapeDataString($$"""mutation { recordContact(input: { commandId: "{{Guid.NewGuid()}}", pathwayId: "{{await _ada.Open()}}", channel: PHONE }) { version } }""");
        using var response = await Get($"/graphql?query={mutation}");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        Assert.Equal(before.Events + 1, (await api.Recorded()).Events);
    }

    [Theory]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task By_another_method_is_refused(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/graphql") { Content = JsonContent.Create(new { query = "{ __typename }" }) };
        using var response = await _ada.Send(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD", "POST", "PUT", "DELETE"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("")]
    [InlineData("query { __typename }")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{ "query": 7 }""")]
    [InlineData("""{ "query": "{ __typename }", "variables": [] }""")]
    [InlineData("""[{ "query": "{ __typename }" }]""")]
    [InlineData("""{ "query": "{ nothing }" }""")]
    [InlineData("""{ "query": "{ __typename" }""")]
    public async Task With_a_body_that_is_no_request_is_refused(string body)
    {
        using var response = await Post(new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("\"errors\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/graphql")]
    public async Task With_another_media_type_is_refused(string type)
    {
        using var response = await Post(new StringContent("""{ "query": "{ __typename }" }""", Encoding.UTF8, type));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData(256 * 1024, HttpStatusCode.OK)]
    [InlineData((256 * 1024) + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Takes_a_quarter_of_a_mebibyte(int size, HttpStatusCode status)
    {
        const string Request = """{ "query": "{ __typename }" }""";
        using var response = await Post(new StringContent(Request.PadRight(size), Encoding.UTF8, "application/json"));

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Without_a_length_takes_no_more()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StreamContent(new MemoryStream(new byte[400 * 1024])) };
        request.Headers.TransferEncodingChunked = true;
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await _ada.Send(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task With_a_token_that_is_not_valid_is_refused_alike_whatever_is_wrong()
    {
        var valid = api.Server.Token(Callers.Ada, TimeSpan.FromHours(1));
        string[] bad =
        [
            "",
            "Bearer",
            "Bearer nonsense",
            $"Basic {valid}",
            $"Bearer {valid[..^4]}AAAA",
            $"Bearer {api.Server.Token(Callers.Ada, TimeSpan.FromHours(1), DateTimeOffset.UtcNow.AddHours(-2))}",
            $"Bearer {api.Server.Token(Callers.Ada, TimeSpan.FromHours(1), DateTimeOffset.UtcNow.AddHours(2))}",
        ];
        var answers = new List<string>();
        foreach (var path in new[] { "/graphql", "/graphql/schema.graphql", "/graphql?sdl", "/graphql?query={__typename}" })
        {
            foreach (var authorization in bad)
                answers.Add(await Unauthorized(path, authorization));
        }

        Assert.Single(answers.Distinct());
        using var accepted = await Bare("/graphql?query={__typename}", $"Bearer {valid}");
        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
    }

    [Theory]
    [InlineData("/graphql/schema.graphql")]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql?query={__schema{queryType{name}}}")]
    [InlineData("/graphql?query={__typename%20me{subject}}")]
    public async Task Without_a_token_is_refused(string path) =>
        Assert.Contains("Authentication is required.", await Unauthorized(path, authorization: null), StringComparison.Ordinal);

    [Fact]
    public async Task Without_a_token_is_refused_every_field_of_the_roots()
    {
        var before = await api.Recorded();
        foreach (var type in new[] { Contract.Schema.Query, Contract.Schema.Mutation! })
        {
            var way = new Way([], type);
            foreach (var field in type.Fields)
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Probe.Document(way, [field], "nonsense") }) };
                request.Headers.TryAddWithoutValidation("Accept", "application/graphql-response+json");
                using var refused = await api.Http.SendAsync(request);
                Assert.Equal((HttpStatusCode.Unauthorized, field.Name), (refused.StatusCode, field.Name));
            }
        }

        Assert.Equal(before, await api.Recorded());
    }

    private async Task<string> Unauthorized(string path, string? authorization)
    {
        using var refused = await Bare(path, authorization);
        Assert.Equal((HttpStatusCode.Unauthorized, path, authorization), (refused.StatusCode, path, authorization));
        Assert.StartsWith("Bearer", refused.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        return await refused.Content.ReadAsStringAsync();
    }

    private async Task<HttpResponseMessage> Bare(string path, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        request.Headers.TryAddWithoutValidation("Accept", "application/graphql-response+json");
        return await api.Http.SendAsync(request);
    }

    private async Task<HttpResponseMessage> Get(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await _ada.Send(request);
    }

    private async Task<HttpResponseMessage> Post(HttpContent body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = body };
        return await _ada.Send(request);
    }
}
