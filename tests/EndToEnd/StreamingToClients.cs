using System.Text.Json;
using Casework.EndToEnd.Streaming;

namespace Casework.EndToEnd;

/// <summary>The clients of graphql-ws and graphql-sse, the latter in both of its modes, against the engine.</summary>
public sealed class StreamingToClients
{
    private static readonly string[] Events =
    [
        "0 first", "1 second",
        "2 away-once", "3 still-once", "4 back-once",
        "5 away-twice", "6 still-twice", "7 back-twice",
    ];

    [Fact]
    public async Task Answers_and_goes_on_after_restarts_without_losing_or_doubling_an_event()
    {
        await using var server = await LedgerServer.Start();

        var found = await NodeScript.Run("transports/clients.mjs", TimeSpan.FromMinutes(2), server.Address, server.Control);

        Assert.Equal(3, found.EnumerateObject().Count());
        Assert.All(found.EnumerateObject(), transport =>
        {
            var result = transport.Value;
            Assert.True(result.GetProperty("query").GetBoolean());
            Assert.True(result.GetProperty("mutation").GetBoolean());
            Assert.Equal(["""{"fails":null} REFUSED"""], Texts(result, "fieldError"));
            Assert.Equal("GRAPHQL_VALIDATION_FAILED", result.GetProperty("invalid").GetString());
            Assert.Equal("NOT_NOW", result.GetProperty("refused").GetString());
            Assert.Equal(Events, Texts(result, "events"));
            Assert.Equal(transport.Name == "graphql-ws" ? 4403 : 401, result.GetProperty("stranger").GetInt32());
        });
    }

    private static IEnumerable<string?> Texts(JsonElement result, string name) =>
        result.GetProperty(name).EnumerateArray().Select(text => text.GetString());
}
