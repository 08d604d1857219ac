using System.Net;
using Casework.Api.Tests.CommandLine;

namespace Casework.EndToEnd.GraphiQL;

/// <summary>Who gets the page, and where.</summary>
public sealed class OfferingGraphiQL
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";
    private const string Setting = "Casework__GraphQL__GraphiQL";

    [Fact]
    public async Task Is_off_in_production()
    {
        using var data = new DataFolder();
        await using var server = await RunningServer.Start(data.Production);
        using var page = await Get(server, "/graphql", Browser);
        using var file = await Get(server, "/graphiql/main.js", Browser);

        Assert.Equal((HttpStatusCode.Unauthorized, "application/json"), (page.StatusCode, page.Content.Headers.ContentType?.MediaType));
        Assert.Equal(HttpStatusCode.Unauthorized, file.StatusCode);
    }

    [Fact]
    public async Task Can_be_switched_on_in_production_for_browsers_only()
    {
        using var data = new DataFolder();
        await using var server = await RunningServer.Start(new Dictionary<string, string>(data.Production) { [Setting] = "true" });
        using var page = await Get(server, "/graphql", Browser);

        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.StatusCode, page.Content.Headers.ContentType?.MediaType));
        Assert.Contains("default-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
        foreach (var accept in new[] { null, "*/*", "application/json", "application/json, text/html", "text/html;q=0.5, application/graphql-response+json" })
        {
            using var answer = await Get(server, "/graphql", accept);
            Assert.NotEqual("text/html", answer.Content.Headers.ContentType?.MediaType);
        }

        using var question = await Get(server, "/graphql?query=%7B__typename%7D", Browser);
        Assert.NotEqual("text/html", question.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Serves_files_that_may_be_kept_for_ever_and_no_others()
    {
        using var data = new DataFolder();
        await using var server = await RunningServer.Start(data.Development);
        using var page = await Get(server, "/graphql", Browser);
        var script = (await page.Content.ReadAsStringAsync()).Split("src=\"")[1].Split('"')[0];
        using var file = await Get(server, $"/{script}", "*/*", "br");

        Assert.Equal((HttpStatusCode.OK, "text/javascript"), (file.StatusCode, file.Content.Headers.ContentType?.MediaType));
        Assert.Contains("immutable", file.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("br", file.Content.Headers.ContentEncoding.Single());
        foreach (var path in new[] { "/graphiql/index.html", "/graphiql/other.js", "/graphiql/..%2Fcasework.dll", $"/{script}.br" })
        {
            using var other = await Get(server, path, "*/*");
            Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        }
    }

    private static async Task<HttpResponseMessage> Get(RunningServer server, string path, string? accept, string? encoding = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        if (encoding is not null)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        return await server.Http.SendAsync(request);
    }
}
