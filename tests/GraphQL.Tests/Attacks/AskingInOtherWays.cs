using System.Text;
using static Casework.GraphQL.Tests.Attacks.AttackedServer;

namespace Casework.GraphQL.Tests.Attacks;

[Collection(Alone.Name)]
public class AskingInOtherWays(AttackedServer server)
{
    [Theory]
    [InlineData(10)]
    [InlineData(5_000)]
    public async Task G16_batches(int size)
    {
        var batch = Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat("""{"query":"mutation{change}"}""", size)) + "]");
        await server.Refused($"G16 a batch of {size:N0}", batch, 400, "");
        Assert.Equal(0, server.Called.Changes);
    }

    [Fact]
    public async Task G16_a_thousand_passwords()
    {
        var batch = Encoding.UTF8.GetBytes("[" + Text.Each(1_000, i => $$"""{"query":"mutation{login(password:\"{{i}}\")}"}""").Replace("} {", "},{", StringComparison.Ordinal) + "]");
        await server.Refused("G16 1,000 logins in a batch", batch, 400, "");
        await server.Refused("G16 1,000 logins by aliases", Body("mutation{" + Text.Each(1_000, i => $"a{i}:login(password:\"{i}\")") + "}"), 400, "GRAPHQL_PARSE_FAILED");
        await server.Refused("G16 31 logins by aliases", Body("mutation{" + Text.Each(31, i => $"a{i}:login(password:\"{i}\")") + "}"), 400, "GRAPHQL_VALIDATION_FAILED");
        Assert.Equal(0, server.Called.Logins);
    }

    [Fact]
    public async Task G20_the_schema_where_it_is_closed()
    {
        (string, string) asPublic = ("X-Public", "1");
        await Refused("G20 a guess at a field", "{helo}", asPublic, "GRAPHQL_VALIDATION_FAILED");
        await Refused("G20 a guess at __schema", "{__schema{directive}}", asPublic, "GRAPHQL_VALIDATION_FAILED");
        await Refused("G20 introspection", "{__schema{types{name}}}", asPublic, "INTROSPECTION_FORBIDDEN");
        await Refused("G20 introspection by __type", "{__type(name:\"Query\"){name}}", asPublic, "INTROSPECTION_FORBIDDEN");
        await Refused("G20 introspection behind a fragment", "{...F} fragment F on Query{x:__schema{types{name}}}", asPublic, "INTROSPECTION_FORBIDDEN");
    }

    [Fact]
    public async Task G21_requests_that_other_sites_can_cause()
    {
        await server.Bounded("G21 a mutation by GET", "refused 405", () => server.Get("/graphql?query=mutation{change}"), reply => Assert.Equal((405, "POST"), (reply.Status, reply.Allow)));
        await server.Bounded("G21 GET with cookies, no preflight header", "refused 400", () => server.Get("/graphql?query={hello}", ("Cookie", "a=b")), reply => Assert.Equal(400, reply.Status));
        await server.Bounded("G21 GET across sites", "refused 400", () => server.Get("/graphql?query={hello}", ("Sec-Fetch-Site", "cross-site")), reply => Assert.Equal(400, reply.Status));
        foreach (var (type, body) in new[]
        {
            ("application/x-www-form-urlencoded", "query=mutation{change}"),
            ("text/plain", """{"query":"mutation{change}"}"""),
            ("application/graphql", "mutation{change}"),
            ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n{\"query\":\"mutation{change}\"}\r\n--x--"),
        })
        {
            await server.Bounded($"G21 POST {type.Split(';')[0]}", "refused 415", () => server.Post(Encoding.UTF8.GetBytes(body), type), reply => Assert.Equal(415, reply.Status));
        }

        Assert.Equal(0, server.Called.Changes);
    }

    [Theory]
    [InlineData("qwerty cop { abc }")]
    [InlineData("{ fail }")]
    [InlineData("{ hello(text: 7) }")]
    [InlineData("query($x: Nothing) { hello(x: $x) }")]
    public Task G22_errors_that_tell_too_much(string query) => server.Bounded($"G22 {query}", "masked", () => server.Post(Body(query)), reply =>
    {
        Assert.NotEmpty(reply.Codes);
        foreach (var secret in new[] { "select", "vault", "Npgsql", "   at ", "Exception", "Casework.", ".cs" })
            Assert.DoesNotContain(secret, reply.Text, StringComparison.OrdinalIgnoreCase);
    });

    [Fact]
    public Task G23_traces() => server.Bounded(
        "G23 asking for traces", "no extensions", () => server.Post(Body("{hello}"), headers: [("X-Apollo-Tracing", "1"), ("Apollo-Federation-Include-Trace", "ftv1")]),
        reply => Assert.Equal("""{"data":{"hello":"Hello"}}""", reply.Text));

    [Fact]
    public async Task G25_uploads()
    {
        const string operations = """{"query":"mutation{change}","variables":{"file":null}}""";
        await Upload("G25 one file for many variables", operations, """{"0":["variables.a","variables.b","variables.c"]}""", "0", "a.svg", "<svg onload='alert(1)'/>");
        await Upload("G25 a path as a file's name", operations, """{"0":["variables.file"]}""", "0", "../../etc/passwd", "x");
        await Upload("G25 10,000 parts", operations, """{"0":["variables.file"]}""", "0", "a.txt", string.Concat(Enumerable.Range(0, 10_000).Select(i => $"\r\n--x\r\nContent-Disposition: form-data; name=\"{i}\"\r\n\r\n")));
        Assert.Equal(0, server.Called.Changes);
    }

    private Task Refused(string name, string query, (string, string) header, string code) => server.Bounded(
        name, $"refused 400 {code}", () => server.Post(Body(query), headers: header), reply =>
        {
            Assert.Equal((400, code), (reply.Status, reply.Codes[0]));
            Assert.DoesNotContain("Did you mean", reply.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("\"hello\"", reply.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("directives", reply.Text, StringComparison.Ordinal);
        });

    private Task Upload(string name, string operations, string map, string part, string file, string content)
    {
        var body = Encoding.UTF8.GetBytes(
            $"--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n{operations}\r\n--x\r\nContent-Disposition: form-data; name=\"map\"\r\n\r\n{map}\r\n"
            + $"--x\r\nContent-Disposition: form-data; name=\"{part}\"; filename=\"{file}\"\r\n\r\n{content}\r\n--x--\r\n");
        return server.Bounded(name, "refused 415", () => server.Post(body, "multipart/form-data; boundary=x", ("GraphQL-Preflight", "1")), reply => Assert.Equal(415, reply.Status));
    }
}
