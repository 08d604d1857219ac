using System.Diagnostics;
using Casework.EventStore.Migrations;
using Casework.EventStore.Postgres;
using Casework.EventStore.Tests.Tickets;
using Casework.EventStore.Verifying;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Casework.EventStore.Tests.Faults;

/// <summary>A migrated PostgreSQL of a test's own, which writes through and may be broken; with writers that keep a book of what they were told.</summary>
internal sealed class FaultyCluster : IAsyncDisposable
{
    private readonly PrivatePostgres _postgres;
    private readonly List<Acknowledged> _acknowledged = [];
    private readonly Lock _lock = new();

    private FaultyCluster(PrivatePostgres postgres, string folder)
    {
        (_postgres, Folder) = (postgres, folder);
        Superuser = NpgsqlDataSource.Create(postgres.ConnectionString(role: DatabaseRole.Superuser));
        Node = new TicketLog(postgres.ConnectionString(), options => options with { Appender = options.Appender with { RetryFor = TimeSpan.FromSeconds(1) } });
    }

    public string Folder { get; }

    public string DataDirectory => Path.Combine(_postgres.DataFolder, "cluster");

    public TicketLog Node { get; }

    public NpgsqlDataSource Superuser { get; }

    public string Owner => _postgres.ConnectionString(role: DatabaseRole.Owner);

    public int? Postmaster => _postgres.ProcessId;

    public IReadOnlyCollection<Acknowledged> Acknowledged
    {
        get
        {
            lock (_lock)
                return [.. _acknowledged];
        }
    }

    /// <param name="folder">Empty; gone with the cluster.</param>
    public static async Task<FaultyCluster> Start(string folder, Dictionary<string, string>? settings = null, string? binaries = null)
    {
        var options = new PrivatePostgresOptions(Path.Combine(folder, "data")) { Settings = settings ?? [], FallbackFolder = Path.Combine(folder, "fallback") };
        var postgres = await PrivatePostgres.Start(binaries is null ? options : options with { BinaryFolder = binaries }, NullLogger.Instance, default);
        var cluster = new FaultyCluster(postgres, folder);
        await Database.Migrate(cluster.Owner, default);
        return cluster;
    }

    /// <summary>Writers that go on until they are told to stop, whatever breaks. A command nobody answered is sent again.</summary>
    public Task Write(int writers, CancellationToken done, int padding = 10) => Task.WhenAll(Enumerable.Range(0, writers).Select(async _ =>
    {
        while (!done.IsCancellationRequested)
        {
            var (ticket, command) = (TicketLog.NewTicket(), TicketLog.Command());
            while (!done.IsCancellationRequested && !await Tell(ticket, command, padding))
                await Task.Delay(20, CancellationToken.None);
        }
    }));

    public async Task<bool> Tell(StreamKey ticket, CommandMeta command, int padding = 10)
    {
        try
        {
            var told = await Node.Add(ticket, command, null, new TicketEvent.Opened(Text(padding), Priority.Normal, new DateOnly(2026, 1, 1)), new TicketEvent.Counted(1));
            lock (_lock)
                _acknowledged.Add(new Acknowledged(command.CommandId, told.Position));
            return true;
        }
        catch (Exception e) when (e is NpgsqlException or LogUnavailableException or AppenderOverloadedException)
        {
            return false;
        }
    }

    /// <summary>Waits until so many more commands are acknowledged.</summary>
    public async Task<TimeSpan> Acknowledges(int more)
    {
        var (began, wanted) = (Stopwatch.GetTimestamp(), Acknowledged.Count + more);
        while (Acknowledged.Count < wanted)
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(40), $"Only {Acknowledged.Count} of {wanted} commands are acknowledged.");
            await Task.Delay(5);
        }

        return Stopwatch.GetElapsedTime(began);
    }

    /// <summary>SIGKILL to the postmaster and its children at once; it is started again by itself.</summary>
    public void Kill()
    {
        if (Postmaster is not { } postmaster)
            return;
        using var kill = Process.Start("sh", ["-c", $"kill -STOP {postmaster}; kill -KILL {postmaster} $(ps -o pid= --ppid {postmaster}) 2>/dev/null"]);
        kill.WaitForExit();
    }

    public Task<VerificationReport> Verify() => Verification.Run(Node.Database, Node.Log.Decode, Acknowledged, null, default);

    public async Task<T> Ask<T>(string question)
    {
        await using var command = Superuser.CreateCommand(question);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>What PostgreSQL itself has said.</summary>
    public string Said() => string.Concat(Directory.EnumerateFiles(Path.Combine(DataDirectory, "log")).Select(ReadShared));

    public async ValueTask DisposeAsync()
    {
        await Node.DisposeAsync();
        await Superuser.DisposeAsync();
        await _postgres.DisposeAsync();
    }

    private static string ReadShared(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }

    private static string Text(int length) => Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(length));
}
