using System.Diagnostics;
using Casework.Api.Configuration;
using Casework.Api.Tests.Testing;
using Casework.EventStore.Migrations;
using Casework.EventStore.Postgres;
using Casework.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Casework.Api.Tests.Faults;

/// <summary>R17 as a frontend meets it: no room for what it wants recorded.</summary>
public sealed class FillingTheDisk(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private const string Mutation = "mutation($input: RecordContactInput!) { recordContact(input: $input) { version errors { __typename } } }";

    private readonly string _folder = TestFolder.Create();
    private readonly string _keys = TestFolder.Create();
    private bool _mounted;

    public void Dispose()
    {
        if (_mounted)
            Shell.Run("umount", "-l", _folder);
        Directory.Delete(_folder, recursive: true);
        Directory.Delete(_keys, recursive: true);
    }

    [Fact]
    public async Task Is_told_plainly_loses_nothing_and_is_over_once_there_is_room()
    {
        // Only root may mount; anybody else fills the quota that a file's size is.
        _mounted = Shell.Run("mount", "-t", "tmpfs", "-o", "size=240m,mode=755", "none", _folder).Exit == 0;
        Assert.True(_mounted || !Environment.IsPrivilegedProcess, "Root could not mount a small disk.");
        var options = new PrivatePostgresOptions(Path.Combine(_folder, "data"))
        {
            FallbackFolder = Path.Combine(_folder, "fallback"),
            Settings = new Dictionary<string, string> { ["min_wal_size"] = "32MB", ["max_wal_size"] = "64MB", ["shared_buffers"] = "16MB" },
        };
        await using var postgres = await PrivatePostgres.Start(options, NullLogger.Instance, default);
        await Database.Migrate(postgres.ConnectionString(role: DatabaseRole.Owner), default);
        await using var server = await ApiServer.Start(database, _keys, new Dictionary<string, string>(ApiServer.Impatient)
        {
            [Setting.Connection.Key] = postgres.ConnectionString(),
            [Setting.OwnerConnection.Key] = postgres.ConnectionString(role: DatabaseRole.Owner),
            [Setting.DirectConnection.Key] = postgres.ConnectionString(),
        });
        var ada = server.As(Callers.Ada);
        var pathway = await ada.Open();

        var filler = Path.Combine(_folder, "filler");
        Fill(filler, postgres.ProcessId!.Value);
        var (acknowledged, refused, input) = (1, default(Answer), Contact(pathway));
        for (var began = Stopwatch.GetTimestamp(); refused is null; input = refused is null ? Contact(pathway) : input)
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromMinutes(1), "The disk does not get full.");
            var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(async _ =>
            {
                var contact = Contact(pathway);
                return (contact, Answer: await ada.Ask(Mutation, new { input = contact }));
            }));
            acknowledged += answers.Count(answer => answer.Answer.Codes.Count == 0);
            (input, refused) = answers.FirstOrDefault(answer => answer.Answer.Codes.Count > 0);
        }

        File.Delete(filler);
        var unsure = 16;
        var watch = Stopwatch.StartNew();
        Answer again;
        while ((again = await ada.Ask(Mutation, new { input })).Codes.Count > 0)
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(40), $"It does not go on: {again.Text}");
            await Task.Delay(100);
        }

        Assert.Contains(Assert.Single(refused.Codes), new[] { "UNAVAILABLE", "TRY_AGAIN", "TIMEOUT" });
        Assert.All(["Npgsql", "postgres", "No space", _folder, "53100", "   at "], secret => Assert.DoesNotContain(secret, refused.Text, StringComparison.OrdinalIgnoreCase));
        // Nothing acknowledged is missing; what had no answer is recorded once or not at all.
        Assert.InRange(again.Data.GetProperty("recordContact").GetProperty("version").GetInt32(), acknowledged + 1, acknowledged + unsure);
        Report.Line($"R17 disk full, seen by a client: {acknowledged} acknowledged, then {refused.Codes.Single()}, going on {watch.Elapsed.TotalSeconds:F1} s after there was room");
    }

    private static object Contact(string pathway) => new
    {
        commandId = Guid.NewGuid(),
        pathwayId = pathway,
        channel = "PHONE",
        effectiveOn = "2026-06-01",
        note = Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(2_900)),
    };

    private void Fill(string filler, int postmaster)
    {
        if (!_mounted)
        {
            Shell.Run("prlimit", "--pid", $"{postmaster}", "--fsize=1048576:1048576");
            return;
        }

        try
        {
            using var file = File.Create(filler);
            while (true)
                file.Write(new byte[4096]);
        }
        catch (IOException)
        {
            // Full.
        }
    }
}
