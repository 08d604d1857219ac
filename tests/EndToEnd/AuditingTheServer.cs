using System.Text.Json;
using Casework.EndToEnd.Servers;
using Casework.Testing;
using Microsoft.AspNetCore.Http;

namespace Casework.EndToEnd;

/// <summary>The public audits of GraphQL over HTTP, each of them passed without a warning.</summary>
[Collection(WithCasework.Name)]
public sealed class AuditingTheServer(CaseworkServer casework)
{
    private const int Audits = 61;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Finds_nothing_in_the_engine()
    {
        await using var server = await EngineServer.Start();

        AllOk(await NodeScript.Run("auditing/audit.mjs", Patience, server.Address));
    }

    [Fact]
    public async Task Finds_nothing_in_Casework()
    {
        var found = await NodeScript.Run("auditing/audit.mjs", Patience, $"{casework.Address}/graphql", casework.Token);

        AllOk(found);
        Report.Line($"graphql-http audit {found.GetProperty("ok").GetInt32()}/{found.GetProperty("total").GetInt32()}");
    }

    [Fact]
    public async Task Finds_a_server_that_answers_200_to_what_is_no_request()
    {
        await using var wrong = await EngineServer.Start(static (http, next) =>
        {
            http.Response.OnStarting(() =>
            {
                if (http.Response.StatusCode == StatusCodes.Status400BadRequest)
                    http.Response.StatusCode = StatusCodes.Status200OK;
                return Task.CompletedTask;
            });
            return next(http);
        });

        var ended = await NodeScript.Try("auditing/audit.mjs", Patience, wrong.Address);

        Assert.Equal(1, ended.Exit);
        var found = JsonDocument.Parse(ended.Output).RootElement;
        Assert.True(found.GetProperty("ok").GetInt32() < Audits);
        Assert.NotEmpty(found.GetProperty("warnings").EnumerateArray().Concat(found.GetProperty("errors").EnumerateArray()));
    }

    private static void AllOk(JsonElement found)
    {
        Assert.Equal((Audits, Audits), (found.GetProperty("ok").GetInt32(), found.GetProperty("total").GetInt32()));
        Assert.All(["notices", "warnings", "errors"], kind => Assert.Empty(found.GetProperty(kind).EnumerateArray()));
    }
}
