using System.Net;
using Casework.Api.Configuration;
using Casework.EventStore.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Casework.Api.Tests.CommandLine;

public sealed class VerifyingByHand : IDisposable
{
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Says_yes_on_a_stopped_server_and_no_beside_a_running_one_whose_log_was_tampered_with()
    {
        Assert.Equal(0, (await CaseworkProcess.Run(_data.Development, "seed", "--pathways", "10")).Exit);
        var clean = await CaseworkProcess.Run(_data.Development, "verify", "--json");
        Assert.Equal(0, clean.Exit);
        Assert.InRange(clean.Document.GetProperty("entries").GetInt64(), 10, 10_000);
        Assert.Equal(0, clean.Document.GetProperty("violations").GetArrayLength());

        await using var server = await RunningServer.Start(_data.Development);
        Assert.Equal(0, (await CaseworkProcess.Run(_data.Development, "verify")).Exit);
        await Tamper("delete from casework.mt_events where seq_id = 5");
        var told = Path.Combine(_data.Path, "told");
        await File.WriteAllTextAsync(told, $"{Guid.Empty}\n");
        var broken = await CaseworkProcess.Run(_data.Development, "verify", "--json", "--acknowledged", told);

        Assert.Equal(1, broken.Exit);
        var found = broken.Document.GetProperty("violations").EnumerateArray().Select(violation => (violation.GetProperty("invariant").GetString(), violation.GetProperty("name").GetString())).ToList();
        Assert.All([("I1", "ACKNOWLEDGED_IS_DURABLE"), ("I5", "LOG_ORDER"), ("I3", "ONCE"), ("I4", "STREAM_VERSIONS")], one => Assert.Contains(one, found));
        using var response = await server.Ask("/health/live");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);

        var sentences = await CaseworkProcess.Run(_data.Development, "verify");
        Assert.Contains("I5 LogOrder, position 5: Positions 5 to 5 are missing.", sentences.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_list_that_it_cannot_read()
    {
        var told = Path.Combine(_data.Path, "told");
        await File.WriteAllTextAsync(told, "no id\n");

        Assert.Equal((2, 2), (
            (await CaseworkProcess.Run(_data.Development, "verify", "--acknowledged", told)).Exit,
            (await CaseworkProcess.Run(_data.Development, "verify", "--acknowledged", told + "-not-there")).Exit));
    }

    private async Task Tamper(string statement)
    {
        var postgres = await PrivatePostgres.Join(new CaseworkSettings { DataFolder = _data.Path }.PrivatePostgres, NullLogger.Instance, default);
        await using var superuser = NpgsqlDataSource.Create(postgres!.ConnectionString(role: DatabaseRole.Superuser));
        await using var command = superuser.CreateCommand($"set session_replication_role = replica; {statement}");
        await command.ExecuteNonQueryAsync();
    }
}
