using System.IO.Compression;
using System.Text;
using static Casework.GraphQL.Tests.Attacks.AttackedServer;

namespace Casework.GraphQL.Tests.Attacks;

[Collection(Alone.Name)]
public class SendingBadText(AttackedServer server)
{
    private const string Unread = "GRAPHQL_PARSE_FAILED";

    [Fact]
    public async Task G13_comments()
    {
        var padded = Body("#\n".Times(19_000_000) + "{hello}");
        await server.Refused("G13 38 MB of comments", padded, 413, "");
        await server.Refused("G13 8,000 comments", Body("#\n".Times(8_000) + "{hello}"), 400, Unread);
        await server.Answered("G13 7,000 comments", Body("#\n".Times(7_000) + "{hello}"));

        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            await gzip.WriteAsync(padded);
        await server.Bounded(
            "G13 38 MB of comments, packed", "refused 400", () => server.Post(packed.ToArray(), headers: ("Content-Encoding", "gzip")), reply => Assert.Equal(400, reply.Status));
    }

    [Fact]
    public async Task G14_long_strings()
    {
        await server.Refused("G14 a string of 10 MB", Body($"{{hello(text:\"{"x".Times(10_000_000)}\")}}"), 413, "");
        await server.Refused("G14 a document of 200 KB", Body($"{{hello(text:\"{"x".Times(200_000)}\")}}"), 400, Unread);
        await server.Answered("G14 a string of 90 KB", Body($"{{hello(text:\"{"x".Times(90_000)}\")}}"));
        await server.Answered("G14 a block string of 40,000 lines", Body($"{{hello(text:\"\"\"{"\n ".Times(40_000)}x\"\"\")}}"));
        await server.Answered("G14 15,000 escapes", Body($"{{hello(text:\"{"\\u00e4".Times(15_000)}\")}}"));
    }

    [Theory]
    [InlineData("half a surrogate pair", "{hello(text:\"\\uD800\")}")]
    [InlineData("the halves the wrong way round", "{hello(text:\"\\uDC00\\uD800\")}")]
    [InlineData("an escape beyond Unicode", "{hello(text:\"\\u{110000}\")}")]
    [InlineData("an escape that is none", "{hello(text:\"\\u00zz\")}")]
    [InlineData("NUL between fields", "{hello \0}")]
    [InlineData("a string without an end", "{hello(text:\"")]
    [InlineData("a block string without an end", "{hello(text:\"\"\"")]
    public Task G14_bad_characters(string what, string query) => server.Bounded($"G14 {what}", "refused 400", () => server.Post(Body(query)), reply =>
        Assert.Equal((400, Unread), (reply.Status, reply.Codes[0])));

    [Fact]
    public async Task G14_bytes()
    {
        // Any Unicode character may stand in a string since the edition of September 2025.
        await server.Answered("G14 NUL in a string", Body("{hello(text:\"\0\")}"));
        await server.Answered("G14 a byte order mark in the document", Body("\uFEFF{hello}"));
        await server.Refused("G14 a document that is not UTF-8", [.. "{\"query\":\"{hello} #"u8, 0xC3, 0x28, .. "\"}"u8], 400, Unread);
        await server.Refused("G14 a body of NULs", new byte[200_000], 400, "");
        await server.Refused("G14 a body of one quotation mark", "\""u8.ToArray(), 400, "");
        await server.Refused("G14 a surrogate half in JSON", Encoding.ASCII.GetBytes("""{"query":"{hello}\ud800"}"""), 400, "");
    }
}
