using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Casework.GraphQL.Tests.Http;

public sealed class ServingOverHttp : IAsyncLifetime, IDisposable
{
    private readonly HttpClient _client = new();
    private WebApplication _app = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        var executor = GraphQLServer.FromSdl("type Query { hello(name: String): String! who: String fail: Int } type Mutation { change: Int }")
            .Resolvers("Query", new Queries()).Resolvers("Mutation", new Mutations()).Feature<Caller>().Build();
        _app.MapGraphQL("/graphql", executor, new GraphQLHttpOptions
        {
            Features = http => new RequestFeatures { AllowIntrospection = !http.Request.Headers.ContainsKey("X-Public") }
                .Set(new Caller(http.Request.Headers["X-Caller"].ToString())),
        });
        await _app.StartAsync();
        _client.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("application/graphql-response+json;charset=utf-8, application/json;charset=utf-8", "application/graphql-response+json")]
    [InlineData("application/json, application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("application/graphql-response+json;q=0.5, application/json", "application/json")]
    [InlineData("text/html, */*;q=0.1", "application/json")]
    public async Task Answers_in_the_media_type_that_is_accepted(string? accept, string mediaType)
    {
        var answer = await Post("""{"query":"{hello}"}""", accept);
        Assert.Equal((HttpStatusCode.OK, mediaType, """{"data":{"hello":"Hello"}}"""), (answer.Status, answer.MediaType, answer.Body));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json;charset=latin1")]
    public async Task Refuses_other_media_types(string accept) =>
        Assert.Equal(HttpStatusCode.NotAcceptable, (await Post("""{"query":"{hello}"}""", accept)).Status);

    [Theory]
    [InlineData("""{"query":"{"}""", 200, 400)]
    [InlineData("""{"query":"{nothing}"}""", 200, 400)]
    [InlineData("""{"query":"query($n:Int!){hello(name:$n)}"}""", 200, 400)]
    [InlineData("""{"query":"{hello}","operationName":"X"}""", 200, 400)]
    [InlineData("""{"query":"{fail}"}""", 200, 200)]
    [InlineData("{", 400, 400)]
    [InlineData("", 400, 400)]
    [InlineData("[]", 400, 400)]
    [InlineData("1", 400, 400)]
    [InlineData("{}", 400, 400)]
    [InlineData("""{"query":1}""", 400, 400)]
    [InlineData("""{"query":"{hello}","variables":"a"}""", 400, 400)]
    [InlineData("""{"query":"{hello}","variables":[]}""", 400, 400)]
    [InlineData("""{"query":"{hello}","extensions":1}""", 400, 400)]
    [InlineData("""{"query":"{hello}","operationName":{}}""", 400, 400)]
    [InlineData("""{"query":"{hello}","query":"{hello}"}""", 400, 400)]
    [InlineData("""{"query":"{hello}","operationName":null,"variables":null,"extensions":null}""", 200, 200)]
    [InlineData("""{"query":"{h\u0065llo}"}""", 200, 200)]
    [InlineData("""{"query":"{hello(name:\"\ud800\")}"}""", 400, 400)]
    [InlineData("""{"query":"query($n:String){hello(name:$n)}","variables":{"n":"\ud800"}}""", 200, 400)]
    public async Task Has_the_status_its_media_type_calls_for(string body, int json, int graphQL)
    {
        Assert.Equal(json, (int)(await Post(body, "application/json")).Status);
        Assert.Equal(graphQL, (int)(await Post(body, "application/graphql-response+json")).Status);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=latin1")]
    [InlineData(null)]
    public async Task Refuses_bodies_that_are_not_json(string? contentType)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("""{"query":"{hello}"}"""));
        if (contentType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using var answer = await _client.PostAsync(new Uri("/graphql", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Refuses_bodies_that_are_too_large(bool saysSo)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent($$"""{"query":"{hello} #{{new string('x', 256 * 1024)}}"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = !saysSo;
        using var answer = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Refuses_json_that_is_nested_too_deeply()
    {
        var deep = $$$"""{"query":"{hello}","variables":{"a":{{{new string('[', 70) + new string(']', 70)}}}}}""";
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(deep)).Status);
    }

    [Fact]
    public async Task Takes_queries_by_get()
    {
        var answer = await Get("/graphql?query=query($n:String){hello(name:$n)}&variables={\"n\":\"Ada\"}");
        Assert.Equal((HttpStatusCode.OK, """{"data":{"hello":"Hello Ada"}}"""), (answer.Status, answer.Body));
        Assert.Equal(HttpStatusCode.BadRequest, (await Get("/graphql")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Get("/graphql?query={hello}&variables=[")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Get("/graphql?query={hello}&query={hello}")).Status);
    }

    [Fact]
    public async Task Takes_no_mutation_by_get()
    {
        Mutations.Changes = 0;
        using var answer = await _client.GetAsync(new Uri("/graphql?query=mutation{change}", UriKind.Relative));
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "POST", 0), (answer.StatusCode, string.Join(',', answer.Content.Headers.Allow), Mutations.Changes));
        Assert.Equal("""{"data":{"change":1}}""", (await Post("""{"query":"mutation{change}"}""")).Body);
    }

    [Fact]
    public async Task Names_the_methods_it_takes()
    {
        using var answer = await _client.PatchAsync(new Uri("/graphql", UriKind.Relative), null);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "GET,HEAD,POST,PUT,DELETE"), (answer.StatusCode, string.Join(',', answer.Content.Headers.Allow)));
    }

    [Theory]
    [InlineData("Cookie", "a=b", null, 400)]
    [InlineData("Cookie", "a=b", "GraphQL-Preflight", 200)]
    [InlineData("Cookie", "a=b", "GraphQL-Require-Preflight", 200)]
    [InlineData("Sec-Fetch-Site", "cross-site", null, 400)]
    [InlineData("Sec-Fetch-Site", "same-origin", null, 200)]
    [InlineData("Accept-Language", "de", null, 200)]
    public async Task Wants_a_header_for_a_get_that_another_site_may_have_caused(string header, string value, string? preflight, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={hello}");
        request.Headers.TryAddWithoutValidation(header, value);
        if (preflight is not null)
            request.Headers.TryAddWithoutValidation(preflight, "1");
        using var answer = await _client.SendAsync(request);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Hands_the_features_of_the_host_to_resolvers()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={who}");
        request.Headers.Add("X-Caller", "Ada");
        using var answer = await _client.SendAsync(request);
        Assert.Equal("""{"data":{"who":"Ada"}}""", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/graphql/schema.graphql")]
    [InlineData("/graphql?sdl")]
    public async Task Gives_its_schema_once(string path)
    {
        using var first = await _client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.StartsWith("type Query {", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await _client.SendAsync(again)).StatusCode);

        using var other = new HttpRequestMessage(HttpMethod.Get, path);
        other.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\""));
        Assert.Equal(HttpStatusCode.OK, (await _client.SendAsync(other)).StatusCode);

        using var notAllowed = new HttpRequestMessage(HttpMethod.Get, path);
        notAllowed.Headers.Add("X-Public", "1");
        Assert.Equal(HttpStatusCode.Forbidden, (await _client.SendAsync(notAllowed)).StatusCode);
    }

    private async Task<(HttpStatusCode Status, string? MediaType, string Body)> Post(string body, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await _client.SendAsync(request);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync());
    }

    private async Task<(HttpStatusCode Status, string Body)> Get(string path)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public sealed record Caller(string Name);

    public sealed class Queries
    {
        public static string Hello(string? name) => name is null ? "Hello" : $"Hello {name}";
        public static string? Who(Caller caller) => caller.Name;
        public static int? Fail() => throw new GraphQLException("No.", "REFUSED");
    }

    public sealed class Mutations
    {
        public static int Changes { get; set; }
        public static int Change() => ++Changes;
    }
}
