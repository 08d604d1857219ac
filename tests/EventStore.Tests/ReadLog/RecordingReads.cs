using Casework.EventStore.ReadLog;
using Casework.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Casework.EventStore.Tests.ReadLog;

public sealed class RecordingReads(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string Town = "13003000";
    private const string Other = "13072000";

    private readonly List<NpgsqlDataSource> _sources = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var source in _sources)
            await source.DisposeAsync();
    }

    [Fact]
    public async Task Waits_for_the_commit_where_the_answer_does()
    {
        await using var recorder = Recorder(new ReadRecorderLimits { Linger = TimeSpan.FromMinutes(1) });
        var pathway = Guid.NewGuid();

        recorder.Record([Entry("before", [pathway])]);
        await recorder.RecordBeforeAnswering([Entry("grave", [pathway, Guid.NewGuid()])], default);

        // The one that had to be there took the one that waited along.
        var found = await Reader().OfPathway(Town, pathway, new ReadLogRange(null, null, null, 10), default);
        Assert.Equal(["grave", "before"], found.Select(read => read.Entry.Operation));
        Assert.Equal(2, found[0].Entry.Streams.Count);
    }

    [Fact]
    public async Task Writes_what_waits_within_a_moment_and_when_it_ends()
    {
        var (soon, last) = (Guid.NewGuid(), Guid.NewGuid());
        await using (var recorder = Recorder())
        {
            recorder.Record([Entry("soon", [soon])]);
            for (var wait = 0; await Count(soon) == 0 && wait < 100; wait++)
                await Task.Delay(50);
            Assert.Equal(1, await Count(soon));
            recorder.Record([Entry("last", [last])]);
        }

        Assert.Equal(1, await Count(last));
    }

    [Fact]
    public async Task Keeps_every_field_as_it_was()
    {
        await using var recorder = Recorder();
        var pathways = Enumerable.Range(0, 30).Select(_ => Guid.NewGuid()).ToArray();
        var entry = new ReadEntry(
            Town, new DateTimeOffset(2026, 11, 22, 10, 0, 0, 123, TimeSpan.Zero), "ada \"ö\"", "AUDITOR", "AUDIT", ReadChannel.Subscription, ReadDecision.Forbidden,
            null, new string('a', 64), "trace", 24, pathways, ["Pathway.person", "Query.pathways"], 7);

        await recorder.RecordBeforeAnswering([Entry("one", []), entry, Entry("other", [pathways[3]])], default);

        var read = Assert.Single(await Reader().OfActor(Town, "ada \"ö\"", new ReadLogRange(null, null, null, 10), default));
        Assert.Equivalent(entry, read.Entry, strict: true);
        Assert.Equal(["other", null], (await Reader().OfPathway(Town, pathways[3], new ReadLogRange(null, null, null, 10), default)).Select(found => found.Entry.Operation));
    }

    [Fact]
    public async Task Is_one_chain_without_gap_whichever_nodes_write()
    {
        await using var pooler = await PgBouncer.Start(database.AppConnectionString);
        ReadRecorder[] nodes = [Recorder(), Recorder(), Recorder(connection: pooler.ConnectionString, prepare: false)];
        try
        {
            await Task.WhenAll(Enumerable.Range(0, 120).Select(number => number % 3 == 0
                ? Task.Run(() => nodes[number % nodes.Length].Record([Entry($"n{number}", [Guid.NewGuid()])]))
                : nodes[number % nodes.Length].RecordBeforeAnswering([Entry($"n{number}", [Guid.NewGuid()]), Entry($"m{number}", [])], default)));
        }
        finally
        {
            foreach (var node in nodes)
                await node.DisposeAsync();
        }

        var (entries, wrong) = await ReadLogCheck.Run(Source(database.AppConnectionString), default);
        Assert.Empty(wrong);
        Assert.Equal((entries, entries), (await database.Ask<long>("select max(number) from casework.read_entries"), await database.Ask<long>("select count(*) from casework.read_entries")));
        Assert.True(await database.Ask<long>("select count(*) from casework.read_blocks") > 3);
        Assert.Equal(120 + 80, await database.Ask<long>("select count(*) from casework.read_entries where operation ~ '^[nm][0-9]+$'"));
    }

    [Fact]
    public async Task Keeps_answers_back_while_nothing_can_be_written_and_counts_what_is_lost()
    {
        await using var recorder = Recorder(new ReadRecorderLimits { QueueLength = 3, Patience = TimeSpan.FromMilliseconds(300) });
        var town = "01001000";
        await database.Execute("revoke insert on casework.read_lines from casework_app");
        try
        {
            await Assert.ThrowsAsync<ReadLogUnavailableException>(() => recorder.RecordBeforeAnswering([Entry("grave", [], town)], default));
            for (var number = 0; number < 5; number++)
                recorder.Record([Entry($"ordinary {number}", [], town)]);

            Assert.NotNull(recorder.Failure);
            Assert.True(recorder.LostInAll > 0);
        }
        finally
        {
            await database.Execute("grant insert on casework.read_lines to casework_app");
        }

        await recorder.RecordBeforeAnswering([Entry("again", [], town)], default);
        for (var wait = 0; recorder.Failure is not null && wait < 100; wait++)
            await Task.Delay(50);
        recorder.Record([Entry("after", [], town)]);
        await recorder.RecordBeforeAnswering([Entry("last", [], town)], default);

        Assert.Null(recorder.Failure);
        Assert.Equal(recorder.LostInAll, await database.Ask<long>($"select sum(results) from casework.read_entries where tenant_id = '{town}' and decision = {(int)ReadDecision.Lost}"));
    }

    [Fact]
    public async Task Loses_no_neighbour_of_an_entry_that_the_database_refuses()
    {
        await using var recorder = Recorder(new ReadRecorderLimits { Linger = TimeSpan.FromSeconds(1) });
        var pathway = Guid.NewGuid();

        recorder.Record([Entry("good", [pathway])]);
        recorder.Record([Entry("no tenant", [], tenant: "")]);
        await recorder.RecordBeforeAnswering([Entry("good, too", [pathway])], default);

        Assert.Equal(2, await Count(pathway));
        Assert.Equal(1, recorder.LostInAll);
    }

    [Fact]
    public async Task Writes_a_block_once_however_often_it_is_sent()
    {
        var pathway = Guid.NewGuid();
        using var reads = new WaitingReads(Town);
        reads.Add([Entry("sent again", [pathway]), Entry("beside it", [pathway])], first: 0, waiter: null);
        var block = new ReadBlock([new ReadSlice(reads, 0..1)]);

        for (var sent = 0; sent < 3; sent++)
            await block.Write(Source(database.AppConnectionString), prepare: sent > 0, default);

        Assert.Equal(2, await Count(pathway));
        Assert.Equal(1L, await database.Ask<long>($"select count(*) from casework.read_pathways where pathway_id = '{pathway}'"));
        Assert.Empty((await ReadLogCheck.Run(Source(database.AppConnectionString), default)).Wrong);
    }

    [Theory]
    [InlineData("read_blocks")]
    [InlineData("read_lines")]
    [InlineData("read_pathways")]
    [InlineData("read_actors")]
    public async Task Cannot_be_changed_afterwards(string table)
    {
        await using (var recorder = Recorder())
            await recorder.RecordBeforeAnswering([Entry("kept", [Guid.NewGuid()])], default);
        var column = table is "read_blocks" ? "number" : "block";
        foreach (var statement in new[] { $"update casework.{table} set {column} = {column} + 1", $"delete from casework.{table}", $"truncate casework.{table} cascade" })
        {
            var owner = await Assert.ThrowsAsync<PostgresException>(() => Run(database.OwnerConnectionString, statement));
            Assert.Contains("append only", owner.MessageText, StringComparison.Ordinal);
            var application = await Assert.ThrowsAsync<PostgresException>(() => Run(database.AppConnectionString, statement));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, application.SqlState);
        }
    }

    [Fact]
    public async Task Shows_a_municipality_its_own_entries_only()
    {
        await using var recorder = Recorder();
        var pathway = Guid.NewGuid();
        await recorder.RecordBeforeAnswering([Entry("ours", [pathway]), Entry("theirs", [pathway], Other)], default);

        Assert.Equal("ours", Assert.Single(await Reader().OfPathway(Town, pathway, new ReadLogRange(null, null, null, 10), default)).Entry.Operation);
        Assert.Equal("theirs", Assert.Single(await Reader().OfPathway(Other, pathway, new ReadLogRange(null, null, null, 10), default)).Entry.Operation);
        foreach (var table in new[] { "read_lines", "read_entries", "read_pathways", "read_actors", "read_blocks" })
        {
            Assert.Equal(0L, await Scalar(database.AppConnectionString, $"select count(*) from casework.{table}"));
            // The negative control: they are there to be seen.
            Assert.NotEqual(0L, await Scalar(database.SuperuserConnectionString, $"select count(*) from casework.{table}"));
        }
    }

    [Fact]
    public async Task Is_read_from_the_latest_back_page_by_page()
    {
        await using var recorder = Recorder();
        var pathway = Guid.NewGuid();
        for (var number = 0; number < 7; number++)
            await recorder.RecordBeforeAnswering([Entry($"p{number}", [pathway]), Entry("between", [])], default);

        var seen = new List<string?>();
        for (long? before = null; ;)
        {
            var page = await Reader().OfPathway(Town, pathway, new ReadLogRange(null, null, before, 3), default);
            seen.AddRange(page.Select(read => read.Entry.Operation));
            if (page.Count < 3)
                break;
            before = page[^1].Number;
        }

        Assert.Equal(["p6", "p5", "p4", "p3", "p2", "p1", "p0"], seen);
    }

    internal static ReadEntry Entry(string operation, IReadOnlyList<Guid> pathways, string tenant = Town) => new(
        tenant, DateTimeOffset.FromUnixTimeMilliseconds(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()), "ada", "CASEWORKER", "CASE_MANAGEMENT",
        ReadChannel.Query, ReadDecision.Shown, operation, null, "request", 1, pathways, [], pathways.Count);

    private ReadRecorder Recorder(ReadRecorderLimits? limits = null, string? connection = null, bool prepare = true) =>
        new(Source(connection ?? database.AppConnectionString), prepare, NullLogger.Instance, limits);

    private ReadLogReader Reader() => new(Source(database.AppConnectionString), new TenantReads(Source(database.AppConnectionString)));

    private async Task<int> Count(Guid pathway) => (await Reader().OfPathway(Town, pathway, new ReadLogRange(null, null, null, 10), default)).Count;

    private NpgsqlDataSource Source(string connection)
    {
        var source = LogDatabase.Connect(connection);
        _sources.Add(source);
        return source;
    }

    private static async Task Run(string connection, string statement)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> Scalar(string connection, string question)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(question);
        return await command.ExecuteScalarAsync();
    }
}
