using Casework.EventStore.Postgres;

namespace Casework.EventStore.Tests.Postgres;

public sealed class RefusingAFolder : PostgresSpec
{
    [Fact]
    public async Task That_another_server_uses_names_its_process()
    {
        await using var first = await Start();

        var refused = await Assert.ThrowsAsync<PrivatePostgresException.FolderInUse>(() => Start());

        Assert.Equal(Environment.ProcessId, refused.ProcessId);
        Assert.Contains($"process {Environment.ProcessId}", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, await Ask(first.ConnectionString(), "select 1"));
    }

    [Fact]
    public async Task That_is_somebody_elses_leaves_it_as_it_is()
    {
        Directory.CreateDirectory(Data);
        await File.WriteAllTextAsync(Path.Combine(Data, "letters.txt"), "Dear");

        var refused = await Assert.ThrowsAsync<PrivatePostgresException.FolderIsForeign>(() => Start());

        Assert.Contains("letters.txt", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["letters.txt"], Directory.EnumerateFileSystemEntries(Data).Select(Path.GetFileName));
    }

    [Fact]
    public async Task That_another_major_version_wrote_names_both()
    {
        await using (await Start())
        {
        }

        var version = Path.Combine(Data, "cluster", "PG_VERSION");
        var ours = (await File.ReadAllTextAsync(version)).Trim();
        await File.WriteAllTextAsync(version, "14\n");
        var refused = await Assert.ThrowsAsync<PrivatePostgresException.OtherMajorVersion>(() => Start());
        Assert.Contains("written by PostgreSQL 14", refused.Message, StringComparison.Ordinal);

        await File.WriteAllTextAsync(version, ours + "\n");
        await using var again = await Start();
        Assert.Equal(1, await Ask(again.ConnectionString(), "select 1"));
    }

    [Fact]
    public async Task Is_not_what_missing_binaries_are_told_as()
    {
        var empty = Directory.CreateDirectory(Path.Combine(Root, "bin")).FullName;

        var missing = await Assert.ThrowsAsync<PrivatePostgresException.BinariesMissing>(() => Start(Options with { BinaryFolder = empty }));

        Assert.Equal([empty], missing.Searched);
        Assert.Contains("apt-get install postgresql-15", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_happen_to_one_whose_making_was_cut_off()
    {
        Directory.CreateDirectory(Path.Combine(Data, "cluster.new", "base"));
        await File.WriteAllTextAsync(Path.Combine(Data, "cluster.new", "PG_VERSION"), "15\n");

        await using var postgres = await Start();

        Assert.Equal(1, await Ask(postgres.ConnectionString(), "select 1"));
    }
}
