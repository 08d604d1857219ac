using System.Net;
using System.Text.Json;
using Casework.Api.Tests.CommandLine;

namespace Casework.Api.Tests.Health;

public sealed class LookingAtHealth : IDisposable
{
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Turns_red_while_the_database_is_gone_and_green_when_it_was_started_again()
    {
        await using var server = await RunningServer.Start(_data.Development);

        var checks = await Until(server, HttpStatusCode.OK);
        Assert.All(["database", "migrations", "projections"], check => Assert.Equal("healthy", Status(checks, check)));

        _data.KillPostgreSql();
        // The checks ask side by side, so one may still have been answered where another met the end of it.
        var stopped = await Until(server, HttpStatusCode.ServiceUnavailable, body => Status(body, "database") == "unhealthy");

        Assert.Equal("unhealthy", Status(stopped, "database"));
        Assert.DoesNotContain("casework_owner", stopped.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await server.Ask("/health/live")).StatusCode);
        await Until(server, HttpStatusCode.OK);
    }

    private static async Task<JsonElement> Until(RunningServer server, HttpStatusCode wanted, Predicate<JsonElement>? also = null)
    {
        var giveUp = DateTime.UtcNow.AddSeconds(30);
        while (true)
        {
            using var response = await server.Ask("/health/ready");
            var body = await response.Content.ReadAsStringAsync();
            var checks = JsonDocument.Parse(body).RootElement;
            if (response.StatusCode == wanted && also?.Invoke(checks) is not false)
                return checks;
            Assert.True(DateTime.UtcNow < giveUp, body);
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
    }

    private static string? Status(JsonElement body, string check) => body.GetProperty("checks").GetProperty(check).GetProperty("status").GetString();
}
