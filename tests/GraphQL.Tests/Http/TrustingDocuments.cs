using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Casework.GraphQL.Http.TrustedDocuments;

namespace Casework.GraphQL.Tests.Http;

public sealed class TrustingDocuments : IDisposable
{
    private const string Greeting = "query Greet($n: String) { hello(name: $n) }";
    private const string Changing = "mutation { change }";
    private readonly string _folder = Directory.CreateTempSubdirectory("trusted").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("sha256:")]
    [InlineData("")]
    public async Task Takes_them_by_their_id_in_a_body_a_url_and_a_path(string prefix)
    {
        await using var host = await Start(onlyTrusted: true);
        const string Expected = """{"data":{"hello":"Hello Ada"}}""";
        var id = prefix + Hash(Greeting);
        Assert.Equal(Expected, (await host.Post($$$"""{"documentId":"{{{id}}}","variables":{"n":"Ada"}}""")).Body);
        Assert.Equal(Expected, (await host.Get($$"""/graphql?documentId={{id}}&variables={"n":"Ada"}""")).Body);
        Assert.Equal(Expected, (await host.Get($$"""/graphql/persisted/{{id}}?operationName=Greet&variables={"n":"Ada"}""")).Body);
        Assert.Equal(Expected, (await host.Post("""{"variables":{"n":"Ada"}}""", path: $"/graphql/persisted/{id}")).Body);
        Assert.Equal(Expected, (await host.Post($$$"""{"variables":{"n":"Ada"},"extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{{id}}}" } } }""")).Body);
    }

    [Fact]
    public async Task Takes_no_mutation_by_get()
    {
        await using var host = await Start(onlyTrusted: true);
        Assert.Equal(405, (int)(await host.Get($"/graphql/persisted/{Hash(Changing)}")).Status);
        Assert.Equal(0, host.Seen.Changes);
        Assert.Equal("""{"data":{"change":1}}""", (await host.Post("{}", path: $"/graphql/persisted/{Hash(Changing)}")).Body);
    }

    [Theory]
    [InlineData("""{"query":"{hello}"}""", "TRUSTED_DOCUMENTS_ONLY", true)]
    [InlineData("""{"query":"{hello}"}""", null, false)]
    [InlineData("""{"documentId":"sha256:0000000000000000000000000000000000000000000000000000000000000000"}""", "TRUSTED_DOCUMENT_NOT_FOUND", true)]
    [InlineData("""{"documentId":"sha256:0000000000000000000000000000000000000000000000000000000000000000"}""", "TRUSTED_DOCUMENT_NOT_FOUND", false)]
    [InlineData("""{"documentId":"something"}""", "TRUSTED_DOCUMENT_NOT_FOUND", true)]
    [InlineData("""{"documentId":"GREETING","query":"{hello}"}""", "DOCUMENT_ID_MISMATCH", true)]
    [InlineData("""{"documentId":"GREETING","query":"{hello}"}""", "DOCUMENT_ID_MISMATCH", false)]
    [InlineData("""{"documentId":"FREE","query":"{hello}"}""", "TRUSTED_DOCUMENT_NOT_FOUND", true)]
    [InlineData("""{"documentId":"FREE","query":"{hello}"}""", null, false)]
    [InlineData("""{"documentId":"GREETING"}""", null, true)]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"FREE"}},"query":"{hello}"}""", "TRUSTED_DOCUMENT_NOT_FOUND", true)]
    public async Task Refuses_what_is_not_trusted(string body, string? code, bool onlyTrusted)
    {
        await using var host = await Start(onlyTrusted);
        var answer = await host.Post(body.Replace("GREETING", Hash(Greeting), StringComparison.Ordinal).Replace("FREE", Hash("{hello}"), StringComparison.Ordinal));
        if (code is null)
        {
            Assert.Equal("""{"data":{"hello":"Hello"}}""", answer.Body);
        }
        else
        {
            Assert.Equal(400, (int)answer.Status);
            Assert.Contains($"\"{code}\"", answer.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("\"data\"", answer.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Refuses_ids_that_are_no_text()
    {
        await using var host = await Start(onlyTrusted: false);
        Assert.Equal(400, (int)(await host.Post("""{"documentId":7}""", "application/json")).Status);
        Assert.Equal(400, (int)(await host.Post("""{"documentId":"\ud800"}""", "application/json")).Status);
    }

    [Fact]
    public async Task Tells_a_caller_without_a_name_nothing_of_them()
    {
        await using var host = await Start(onlyTrusted: true);
        var known = await host.Post($$"""{"documentId":"{{Hash(Greeting)}}"}""", caller: "nobody");
        var unknown = await host.Post($$"""{"documentId":"{{Hash("{who}")}}"}""", caller: "nobody");
        Assert.Equal(401, (int)known.Status);
        Assert.Equal(known, unknown);
    }

    [Fact]
    public void Reads_manifests_and_documents_of_a_folder()
    {
        Write("relay.json", new Dictionary<string, string> { [Hash("{hello}")] = "{hello}" });
        Write("deep/apollo.json", new { format = "apollo-persisted-query-manifest", version = 1, operations = new[] { new { id = Hash("{who}"), name = "A", type = "query", body = "{who}" } } });
        Write($"{Hash("{fail}")}.graphql", "{fail}"u8.ToArray());
        Write("named.graphql", "{must}"u8.ToArray());
        Write("notes.txt", "of no interest"u8.ToArray());
        Assert.Equal(4, TrustedDocumentStore.Load(_folder).Count);
        Assert.Equal(1, TrustedDocumentStore.Load(Path.Combine(_folder, "relay.json")).Count);
    }

    [Fact]
    public void Refuses_a_store_with_anything_wrong_and_names_all_of_it()
    {
        Write("other.json", new Dictionary<string, string> { [Hash("{who}")] = "{hello}" });
        Write("md5.json", new Dictionary<string, string> { ["d41d8cd98f00b204e9800998ecf8427e"] = "{hello}" });
        Write("list.json", "[1]"u8.ToArray());
        Write("broken.json", "{"u8.ToArray());
        Write("bare.json", new { operations = new[] { new { id = "x" } } });
        Write("number.json", new Dictionary<string, int> { [Hash("{who}")] = 1 });
        Write($"{Hash("{who}")}.graphql", "{hello}"u8.ToArray());
        Write("latin.graphql", [0x7b, 0xe4, 0x7d]);
        var refused = Assert.Throws<TrustedDocumentsInvalidException>(() => TrustedDocumentStore.Load(_folder));
        Assert.Equal(8, refused.Problems.Count);
        foreach (var name in new[] { "other.json", "md5.json", "list.json", "broken.json", "bare.json", "number.json", "latin.graphql" })
            Assert.Contains(refused.Problems, problem => problem.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public void Refuses_a_store_that_is_empty_or_not_there()
    {
        Assert.Throws<TrustedDocumentsInvalidException>(() => TrustedDocumentStore.Load(_folder));
        Assert.Throws<TrustedDocumentsInvalidException>(() => TrustedDocumentStore.Load(Path.Combine(_folder, "missing")));
    }

    [Fact]
    public async Task Cannot_be_asked_for_alone_without_a_store() =>
        await Assert.ThrowsAsync<ArgumentException>(() => HttpHost.Start(options => options with { TrustedDocumentsOnly = true }));

    private Task<HttpHost> Start(bool onlyTrusted)
    {
        Write("manifest.json", new Dictionary<string, string> { [Hash(Greeting)] = Greeting, ["sha256:" + Hash(Changing)] = Changing });
        var store = TrustedDocumentStore.Load(_folder);
        return HttpHost.Start(options => options with { TrustedDocuments = store, TrustedDocumentsOnly = onlyTrusted });
    }

    private void Write(string name, object content) => Write(name, JsonSerializer.SerializeToUtf8Bytes(content));

    private void Write(string name, byte[] content)
    {
        var file = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
