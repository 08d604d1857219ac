using System.Security.Cryptography;
using System.Text;

namespace Casework.GraphQL.Tests.Http;

public class PersistingQueriesAutomatically
{
    [Fact]
    public async Task Takes_a_query_once_and_its_hash_afterwards()
    {
        await using var host = await Start();
        var first = await host.Post(ByHash("{hello}"), "application/json");
        Assert.Equal(
            (200, """{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}"""), ((int)first.Status, first.Body));
        Assert.Equal("""{"data":{"hello":"Hello"}}""", (await host.Post(WithText("{hello}"))).Body);
        Assert.Equal("""{"data":{"hello":"Hello"}}""", (await host.Post(ByHash("{hello}"))).Body);
        Assert.Equal("""{"data":{"hello":"Hello"}}""", (await host.Get($"/graphql?extensions={Extension("{hello}")}")).Body);
    }

    [Fact]
    public async Task Refuses_a_hash_of_something_else_and_does_not_keep_it()
    {
        await using var host = await Start();
        var answer = await host.Post($$"""{"query":"{who}","extensions":{{Extension("{hello}")}}}""");
        Assert.Contains("DOCUMENT_ID_MISMATCH", answer.Body, StringComparison.Ordinal);
        Assert.Contains("PERSISTED_QUERY_NOT_FOUND", (await host.Post(ByHash("{hello}"))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_nothing_of_a_caller_without_a_name()
    {
        await using var host = await Start();
        Assert.Equal(200, (int)(await host.Post(WithText("{__typename}"), caller: "nobody")).Status);
        Assert.Contains("PERSISTED_QUERY_NOT_FOUND", (await host.Post(ByHash("{__typename}"))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_off_unless_asked_for()
    {
        await using var host = await HttpHost.Start();
        Assert.Equal(
            """{"errors":[{"message":"PersistedQueryNotSupported","extensions":{"code":"PERSISTED_QUERY_NOT_SUPPORTED"}}]}""", (await host.Post(ByHash("{hello}"))).Body);
        Assert.Equal("""{"data":{"hello":"Hello"}}""", (await host.Post(WithText("{hello}"))).Body);
        Assert.Contains("PERSISTED_QUERY_NOT_SUPPORTED", (await host.Post(ByHash("{hello}"))).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"version":2,"sha256Hash":"a"}""")]
    [InlineData("""{"version":"1","sha256Hash":"a"}""")]
    [InlineData("""{"version":1}""")]
    [InlineData("""{"version":1,"sha256Hash":1}""")]
    [InlineData("7")]
    public async Task Refuses_extensions_it_does_not_understand(string extension)
    {
        await using var host = await Start();
        Assert.Equal(400, (int)(await host.Post($$$"""{"query":"{hello}","extensions":{"persistedQuery":{{{extension}}}}}""", "application/json")).Status);
    }

    [Fact]
    public async Task Keeps_no_more_than_it_may_and_what_is_asked_for_longest()
    {
        await using var host = await HttpHost.Start(options => options with { AutomaticPersistedQueries = true, MaxPersistedQueries = 20 });
        await host.Post(WithText("{hello}"));
        for (var number = 0; number < 100; number++)
        {
            await host.Post(WithText($"{{q{number}:hello}}"));
            Assert.Equal(200, (int)(await host.Post(ByHash("{hello}"))).Status);
        }

        Assert.Equal(400, (int)(await host.Post(ByHash("{q0:hello}"))).Status);
        Assert.Equal(200, (int)(await host.Post(ByHash("{q99:hello}"))).Status);
    }

    private static Task<HttpHost> Start() => HttpHost.Start(options => options with { AutomaticPersistedQueries = true });

    private static string ByHash(string query) => $$"""{"extensions":{{Extension(query)}}}""";

    private static string WithText(string query) => $$"""{"query":"{{query}}","extensions":{{Extension(query)}}}""";

    private static string Extension(string query) =>
        $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query)))}}}"}}""";
}
