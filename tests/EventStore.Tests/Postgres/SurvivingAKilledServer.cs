using Casework.EventStore.Postgres;

namespace Casework.EventStore.Tests.Postgres;

public sealed class SurvivingAKilledServer : PostgresSpec
{
    [Fact]
    public async Task Adopts_the_postmaster_that_it_left_behind()
    {
        using var held = await HeldPostgres.Start(Data);
        held.Kill();
        Assert.True(IsAlive(held.Postmaster));

        await using (var adopted = await Start())
        {
            Assert.True(adopted.Adopted);
            Assert.Equal(held.Postmaster, adopted.ProcessId);
            Assert.Equal(1, await Ask(adopted.ConnectionString(), "select 1"));
        }

        Assert.True(await Ends(held.Postmaster));
    }

    [Fact]
    public async Task Refuses_while_it_is_alive()
    {
        using var held = await HeldPostgres.Start(Data);

        var refused = await Assert.ThrowsAsync<PrivatePostgresException.FolderInUse>(() => Start());
        Assert.Equal(held.Server, refused.ProcessId);

        held.Kill();
        await using var after = await Start();
        Assert.True(after.Adopted);
    }

    [Fact]
    public async Task Recovers_when_both_were_killed()
    {
        using var held = await HeldPostgres.Start(Data);
        held.Kill();
        KillHard(held.Postmaster);

        await using var recovered = await Start();

        Assert.False(recovered.Adopted);
        Assert.NotEqual(held.Postmaster, recovered.ProcessId);
        Assert.Equal(1, await Ask(recovered.ConnectionString(), "select 1"));
    }

    [Fact]
    public async Task Is_not_misled_by_a_file_that_names_a_stranger()
    {
        await using (await Start())
        {
        }

        var file = Path.Combine(Data, "cluster", "postmaster.pid");
        await File.WriteAllTextAsync(file, $"{Environment.ProcessId}\n{Path.Combine(Data, "cluster")}\n1\n5432\n/nowhere\n127.0.0.1\n");

        await using var postgres = await Start();

        Assert.False(postgres.Adopted);
        Assert.Equal(1, await Ask(postgres.ConnectionString(), "select 1"));
    }

    [Fact]
    public async Task Replaces_one_that_does_not_let_us_in()
    {
        using var held = await HeldPostgres.Start(Data);
        held.Kill();
        var access = Path.Combine(Data, "cluster", "pg_hba.conf");
        var rules = await File.ReadAllTextAsync(access);
        await File.WriteAllTextAsync(access, "local all all reject\nhost all all 127.0.0.1/32 reject\n");
        using (var reload = System.Diagnostics.Process.Start("kill", ["-HUP", $"{held.Postmaster}"]))
            await reload.WaitForExitAsync();
        await Task.Delay(300);
        await File.WriteAllTextAsync(access, rules);

        await using var replaced = await Start();

        Assert.False(replaced.Adopted);
        Assert.True(await Ends(held.Postmaster));
        Assert.Equal(1, await Ask(replaced.ConnectionString(), "select 1"));
    }
}
