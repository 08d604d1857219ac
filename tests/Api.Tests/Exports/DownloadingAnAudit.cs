using System.Net;
using System.Text.Json;
using Casework.Api.Exports;
using Casework.Api.Tests.Testing;
using Casework.Domain.Access;
using Casework.Domain.Administration;
using Casework.Projections.Transparency;

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
    [InlineData("?format=7")]
    [InlineData("?format=2")]
    [InlineData("?format=csv&pathway=x")]
    [InlineData("?format=csv&from=yesterday")]
    [InlineData("?format=csv&after=3")]
    [InlineData("?format=csv&through=3")]
    [InlineData("?format=csv&after=4&through=3")]
    [InlineData("?format=csv&after=-1&through=3")]
    public async Task Refuses_what_it_does_not_understand(string query)
    {
        using var response = await Get(Callers.Auditor, query);
        Assert.Equal((HttpStatusCode.BadRequest, "EXPORT_MALFORMED"), (response.StatusCode, await Code(response)));
    }

    [Fact]
    public async Task Streams_a_bundle_that_others_check_and_goes_on_with_one_that_was_broken_off()
    {
        await api.As(Callers.Ada).Open();
        await api.As(Callers.Ada).Open();
        using var response = await Get(Callers.Auditor, "?format=bundle");
        var whole = await response.Content.ReadAsStringAsync();
        var through = Assert.Single(response.Headers.GetValues("Casework-Export-Through"));
        var report = await Check(whole);
        Assert.Equal((HttpStatusCode.OK, "audit-13003000.bundle"), (response.StatusCode, response.Content.Headers.ContentDisposition?.FileName));
        Assert.True(report.Entries >= 2);

        // The log has grown, and the rest is that of the same checkpoint.
        await api.As(Callers.Ada).Open();
        var lines = whole.Split('\n');
        var first = string.Join('\n', lines[..2]) + "\n";
        var position = JsonDocument.Parse(lines[1]).RootElement.GetProperty("index").GetInt64() + 1;
        using var rest = await Get(Callers.Auditor, $"?format=bundle&after={position}&through={through}");
        var resumed = first + await rest.Content.ReadAsStringAsync();
        Assert.Equal(lines[..^2], resumed.Split('\n')[..^2]);
        Assert.Equal(report.Entries, (await Check(resumed)).Entries);
        // A line that is missing is found.
        using var torn = new StringReader(string.Join('\n', lines.Where((_, number) => number != 1)));
        Assert.NotEmpty((await BundleCheck.Run(torn, keys: null, CancellationToken.None)).Violations);

        // Who took it, and that it was taken in two parts, is in the log.
        var taken = (await api.As(Callers.Auditor).Ask("{ auditActs(kinds: [ADMINISTRATION], first: 2) { nodes { actor ... on AdministrativeAct { type details { name value } } } } }")).Data.At("auditActs.nodes");
        Assert.Equal(["audit_exported", "audit_exported"], taken.EnumerateArray().Select(act => act.Text("type")));
        Assert.Equal([$"FORMAT BUNDLE, AFTER {position}, THROUGH {through}", $"FORMAT BUNDLE, THROUGH {through}"], taken.EnumerateArray().Select(act => string.Join(", ", act.Each("details", "name").Zip(act.Each("details", "value"), (name, value) => $"{name} {value}"))));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    public async Task Goes_on_with_lines_that_were_broken_off(string format)
    {
        await api.As(Callers.Ada).Open();
        await api.As(Callers.Ada).Open();
        using var response = await Get(Callers.Auditor, $"?format={format}");
        var whole = await response.Content.ReadAsStringAsync();
        var through = Assert.Single(response.Headers.GetValues("Casework-Export-Through"));
        await api.As(Callers.Ada).Open();

        var end = whole.IndexOf('\n', whole.IndexOf('\n', StringComparison.Ordinal) + 1) + 1;
        var position = AuditLine.PositionOf(whole[..end].TrimEnd().Split('\n')[^1], Enum.Parse<AuditFormat>(format, ignoreCase: true));
        using var rest = await Get(Callers.Auditor, $"?format={format}&after={position}&through={through}");

        Assert.Equal(whole, whole[..end] + await rest.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("?format=bundle&after=0&through=999999")]
    [InlineData("?format=csv&after=0&through=999999")]
    public async Task Goes_on_with_nothing_that_never_was(string query)
    {
        await api.As(Callers.Ada).Open();
        using var response = await Get(Callers.Auditor, query);
        Assert.Equal((HttpStatusCode.BadRequest, "EXPORT_NOT_RESUMABLE"), (response.StatusCode, await Code(response)));
    }

    [Fact]
    public async Task Gives_no_bundle_of_a_log_that_was_tampered_with()
    {
        await api.As(Callers.Ada).Open();
        using (var whole = await Get(Callers.Auditor, "?format=bundle"))
            Assert.Equal(HttpStatusCode.OK, whole.StatusCode);
        // Its own inverse.
        const string Flip = "set session_replication_role = replica; update casework.transparency_checkpoints set root = set_byte(root, 0, get_byte(root, 0) # 255)";
        await api.Server.Runtime.SignedLog.SignNow(default);
        await api.Database.Execute(Flip);
        try
        {
            using var refused = await Get(Callers.Auditor, "?format=bundle");
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "EXPORT_NOT_PROVABLE"), (refused.StatusCode, await Code(refused)));
        }
        finally
        {
            await api.Database.Execute(Flip);
        }
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

    private static async Task<BundleReport> Check(string bundle)
    {
        using var reader = new StringReader(bundle);
        var report = await BundleCheck.Run(reader, keys: null, CancellationToken.None);
        Assert.Empty(report.Violations);
        return report;
    }

    private Task<HttpResponseMessage> Get(Caller caller, string query) => api.As(caller).Send(new HttpRequestMessage(HttpMethod.Get, $"/exports/audit{query}"));

    private static async Task<string?> Code(HttpResponseMessage response) => JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString();
}
