namespace Casework.Api.Tests.CommandLine;

public sealed class ServingWithAPrivateDatabase : IDisposable
{
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Is_joined_by_verbs_refused_to_a_second_server_and_stopped_in_order()
    {
        await using var server = await RunningServer.Start(_data.Development);
        var postmaster = _data.Postmaster;

        var beside = await CaseworkProcess.Run(_data.Development, "migrate", "--json");
        Assert.Equal((0, 0), (beside.Exit, beside.Document.GetProperty("applied").GetArrayLength()));
        Assert.Equal(postmaster, _data.Postmaster);

        var second = await CaseworkProcess.Run(_data.Development, "serve", "--urls", "http://127.0.0.1:0", "--json");
        Assert.Equal(3, second.Exit);
        Assert.Contains($"process {server.Said.GetProperty("processId").GetInt32()}", Assert.Single(second.Sentences), StringComparison.Ordinal);

        Assert.Equal((0, ""), await server.Stop());
        // PostgreSQL removes it as the last thing of an orderly shutdown.
        Assert.False(File.Exists(Path.Combine(_data.Path, "postgres", "cluster", "postmaster.pid")));
    }

    [Fact]
    public async Task Keeps_the_data_for_the_next_start()
    {
        string secrets;
        await using (await RunningServer.Start(_data.Development))
            secrets = await File.ReadAllTextAsync(Path.Combine(_data.Path, "key-encryption-key"));

        await using var again = await RunningServer.Start(_data.Development);
        var migrated = await CaseworkProcess.Run(_data.Development, "migrate", "--json");

        Assert.Equal(0, migrated.Document.GetProperty("applied").GetArrayLength());
        Assert.Equal(secrets, await File.ReadAllTextAsync(Path.Combine(_data.Path, "key-encryption-key")));
    }
}
