using System.Net;
using System.Text.Json;
using Casework.Api.Tests.Testing;
using Casework.Domain.Access;

namespace Casework.Api.Tests.Exports;

public sealed class DownloadingAnAudit(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    [Fact]
    public async Task Streams_the_log_of_the_municipality_to_its_auditors()
    {
        var id = await api.As(Callers.Ada).Open();
        (await api.As(Callers.Ben).Open(new Newcomer { Municipality = Callers.OtherTown })).Accepted();

        using var response = await Get(Callers.Auditor, "?format=jsonl");
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal((HttpStatusCode.OK, "attachment"), (response.StatusCode, response.Content.Headers.ContentDisposition?.DispositionType));
        Assert.Contains(lines, line => line.GetProperty("pathway").GetGuid() == GlobalIds.Pathway(id));
        Assert.All(lines, line => Assert.Equal(Callers.Town, line.GetProperty("municipality").GetString()));
        using var one = await Get(Callers.Auditor, $"?format=csv&pathway={Uri.EscapeDataString(id)}");
        Assert.Equal(2, (await one.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains(
            (await api.As(Callers.Auditor).Ask($"{{ readLog(pathwayId: \"{id}\") {{ nodes {{ channel actor operation }} }} }}")).Data.At("readLog.nodes").EnumerateArray(),
            read => (read.Text("channel"), read.Text("actor"), read.Text("operation")) == ("EXPORT", "vera", "export audit"));
    }

    [Fact]
    public async Task Tells_everybody_else_that_there_is_nothing()
    {
        foreach (var role in Enum.GetValues<Role>().Where(role => !role.Includes(Role.Auditor)))
        {
            using var response = await Get(Callers.Of(role, Guid.NewGuid()), "?format=csv");
            Assert.Equal((HttpStatusCode.NotFound, "NOT_FOUND"), (response.StatusCode, await Code(response)));
        }

        using var nobody = await api.Http.GetAsync("/exports/audit?format=csv");
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?format=bundle")]
    [InlineData("?format=7")]
    [InlineData("?format=csv&pathway=x")]
    [InlineData("?format=csv&from=yesterday")]
    public async Task Refuses_what_it_does_not_understand(string query)
    {
        using var response = await Get(Callers.Auditor, query);
        Assert.Equal((HttpStatusCode.BadRequest, "EXPORT_MALFORMED"), (response.StatusCode, await Code(response)));
    }

    [Fact]
    public async Task Gives_nothing_that_cannot_be_recorded()
    {
        await api.As(Callers.Ada).Open();
        await api.Database.Execute("revoke insert on casework.read_lines from casework_app");
        try
        {
            using var response = await Get(Callers.Auditor, "?format=jsonl");
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "READ_LOG_UNAVAILABLE"), (response.StatusCode, await Code(response)));
        }
        finally
        {
            await api.Database.Execute("grant insert on casework.read_lines to casework_app");
        }
    }

    private Task<HttpResponseMessage> Get(Caller caller, string query) => api.As(caller).Send(new HttpRequestMessage(HttpMethod.Get, $"/exports/audit{query}"));

    private static async Task<string?> Code(HttpResponseMessage response) => JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString();
}
