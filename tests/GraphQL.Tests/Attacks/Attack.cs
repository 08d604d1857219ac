namespace Casework.GraphQL.Tests.Attacks;

/// <summary>An attack: answered as it must be, at a bounded price, with the server there for the next request.</summary>
internal static class Attack
{
    /// <summary>Refused with that status and code.</summary>
    public static Task Refused(this AttackedServer server, string name, byte[] body, int status, string code) => server.Bounded(
        name, $"refused {status} {code}".TrimEnd(), () => server.Post(body), reply => Assert.Equal((status, code), (reply.Status, reply.Codes is [var first, ..] ? first : null)));

    /// <summary>Legal and harmless, so answered; never from what is kept of an earlier try.</summary>
    public static Task Answered(this AttackedServer server, string name, byte[] body)
    {
        const string start = "{\"query\":\"";
        var tries = 0;
        return server.Bounded(
            name,
            "answered",
            () => server.Post([.. body.AsSpan(0, start.Length), .. " ".Times(tries++).Select(blank => (byte)blank), .. body.AsSpan(start.Length)]),
            reply => Assert.True(reply is { Status: 200, Codes.Count: 0 }, reply.Text));
    }

    public static async Task Bounded(this AttackedServer server, string name, string outcome, Func<Task<Reply>> attack, Action<Reply> check)
    {
        await Testing.Bounded.Run(name, outcome, async () => check(await attack()));
        var next = await server.Post(AttackedServer.Body("{ hello }"));
        Assert.Equal((200, """{"data":{"hello":"Hello"}}"""), (next.Status, next.Text));
    }
}
