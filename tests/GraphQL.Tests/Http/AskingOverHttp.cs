using System.Net.Http.Headers;
using System.Text;

namespace Casework.GraphQL.Tests.Http;

/// <summary>What HTTP itself says about a request: statuses, methods, encodings, and what a caller without a name is told.</summary>
public class AskingOverHttp
{
    [Theory]
    [InlineData("{hello}", true, 200)]
    [InlineData("{hello fail}", true, 294)]
    [InlineData("{hello fail}", false, 200)]
    [InlineData("{must}", true, 200)]
    [InlineData("{nothing}", true, 400)]
    public async Task Tells_partial_success_by_its_status_where_the_draft_is_followed(string query, bool draft, int status)
    {
        await using var host = await HttpHost.Start(options => options with { UseDraftStatusCodes = draft });
        Assert.Equal(status, (int)(await host.Post($$"""{"query":"{{query}}"}""")).Status);
        Assert.Equal(200, (int)(await host.Post($$"""{"query":"{{query}}"}""", "application/json")).Status);
    }

    [Theory]
    [InlineData("POST", "", "application/json", "*/*")]
    [InlineData("POST", "{", "application/json", "*/*")]
    [InlineData("POST", "{}", "application/json", "*/*")]
    [InlineData("POST", "[]", "application/json", "*/*")]
    [InlineData("POST", """{"query":"{nothing}"}""", "application/json", "*/*")]
    [InlineData("POST", """{"query":"{hello}"}""", "text/plain", "*/*")]
    [InlineData("POST", """{"query":"{hello}"}""", "application/json", "image/png")]
    [InlineData("GET", "", "application/json", "*/*")]
    [InlineData("PATCH", "", "application/json", "*/*")]
    public async Task Without_a_name_learns_nothing_from_a_malformed_request(string method, string body, string contentType, string accept)
    {
        await using var host = await HttpHost.Start();
        var (status, _, said) = await Send(host, method, body, contentType, accept, "nobody");
        Assert.Equal((401, """{"errors":[{"message":"Authentication is required.","extensions":{"code":"UNAUTHENTICATED"}}]}"""), (status, said));
        Assert.InRange((await Send(host, method, body, contentType, accept, "ada")).Status, 200, 499);
        Assert.NotEqual(401, (await Send(host, method, body, contentType, accept, "ada")).Status);
    }

    [Theory]
    [InlineData("gzip", 415)]
    [InlineData("br, gzip", 415)]
    [InlineData("identity", 200)]
    public async Task Refuses_bodies_that_are_compressed(string encoding, int status)
    {
        await using var host = await HttpHost.Start();
        using var content = new StringContent("""{"query":"{hello}"}""", Encoding.UTF8, "application/json");
        content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        using var answer = await host.Http.PostAsync(new Uri("/graphql", UriKind.Relative), content);
        Assert.Equal(status, (int)answer.StatusCode);
        if (status == 415)
            Assert.Equal("identity", string.Join(",", answer.Headers.GetValues("Accept-Encoding")));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task Refuses_bodies_that_a_page_of_another_site_can_send(string contentType)
    {
        await using var host = await HttpHost.Start();
        foreach (var preflight in new[] { null, "GraphQL-Preflight", "GraphQL-Require-Preflight" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent("""{"query":"mutation{change}"}""") };
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
            if (preflight is not null)
                request.Headers.Add(preflight, "1");
            Assert.Equal(415, (int)(await host.Send(request)).Status);
        }

        Assert.Equal(0, host.Seen.Changes);
        Assert.Equal(200, (int)(await host.Post("""{"query":"mutation{change}"}""")).Status);
        Assert.Equal(1, host.Seen.Changes);
    }

    [Theory]
    [InlineData("/graphql?query={hello}")]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql/schema.graphql")]
    public async Task By_head_gets_what_get_gets_without_the_body(string path)
    {
        await using var host = await HttpHost.Start();
        using var head = await host.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        using var get = await host.Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal((get.StatusCode, get.Content.Headers.ContentLength), (head.StatusCode, head.Content.Headers.ContentLength));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.NotEqual(0, get.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    [InlineData("*/*")]
    [InlineData(null)]
    public async Task For_a_subscription_in_one_response_is_told_what_to_accept(string? accept)
    {
        await using var host = await HttpHost.Start();
        var answer = await host.Post("""{"query":"subscription{ticked}"}""", accept);
        Assert.Equal(406, (int)answer.Status);
        Assert.Contains("text/event-stream", answer.Body, StringComparison.Ordinal);
        Assert.Equal(0, host.Seen.Ticks.TimesOpened);
    }

    private static async Task<(int Status, string? MediaType, string Body)> Send(
        HttpHost host, string method, string body, string contentType, string accept, string caller)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/graphql");
        if (method != "GET")
            request.Content = new StringContent(body, Encoding.UTF8, contentType);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        var (status, mediaType, said) = await host.Send(request, caller);
        return ((int)status, mediaType, said);
    }
}
