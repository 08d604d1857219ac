using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Casework.GraphQL.Http.TrustedDocuments;
using Casework.GraphQL.Tests.Http;
using Casework.Testing;

namespace Casework.GraphQL.Tests.Attacks;

/// <summary>Other documents than those which are trusted, where only those are served.</summary>
[Collection(Alone.Name)]
public sealed class LeavingTrustedDocuments : IDisposable
{
    private const string Trusted = "{ hello }";
    private readonly string _folder = Directory.CreateTempSubdirectory("trusted").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("a free query", """{"query":"{who}"}""", "TRUSTED_DOCUMENTS_ONLY")]
    [InlineData("a free mutation", """{"query":"mutation{change}"}""", "TRUSTED_DOCUMENTS_ONLY")]
    [InlineData("an unknown hash", """{"documentId":"sha256:0000000000000000000000000000000000000000000000000000000000000000"}""", "TRUSTED_DOCUMENT_NOT_FOUND")]
    [InlineData("a hash with another query", """{"documentId":"TRUSTED","query":"mutation{change}"}""", "DOCUMENT_ID_MISMATCH")]
    [InlineData("a free query's own hash", """{"documentId":"FREE","query":"mutation{change}"}""", "TRUSTED_DOCUMENT_NOT_FOUND")]
    [InlineData("a persisted query of one's own", """{"query":"mutation{change}","extensions":{"persistedQuery":{"version":1,"sha256Hash":"FREE"}}}""", "TRUSTED_DOCUMENT_NOT_FOUND")]
    [InlineData("100 KB as a hash", """{"documentId":"LONG"}""", "TRUSTED_DOCUMENT_NOT_FOUND")]
    public async Task G27(string what, string body, string code)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "manifest.json"), JsonSerializer.Serialize(new Dictionary<string, string> { [Hash(Trusted)] = Trusted }));
        var store = TrustedDocumentStore.Load(_folder);
        await using var host = await HttpHost.Start(options => options with { TrustedDocuments = store, TrustedDocumentsOnly = true });
        var sent = body.Replace("TRUSTED", Hash(Trusted), StringComparison.Ordinal).Replace("FREE", Hash("mutation{change}"), StringComparison.Ordinal)
            .Replace("LONG", new string('0', 100_000), StringComparison.Ordinal);

        await Bounded.Run($"G27 {what}", $"refused 400 {code}", async () =>
        {
            var (status, _, answer) = await host.Post(sent);
            Assert.Equal(400, (int)status);
            Assert.Contains($"\"{code}\"", answer, StringComparison.Ordinal);
        });

        Assert.Equal(0, host.Seen.Changes);
        Assert.Equal("""{"data":{"hello":"Hello"}}""", (await host.Post($$"""{"documentId":"{{Hash(Trusted)}}"}""")).Body);
    }

    private static string Hash(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));
}
