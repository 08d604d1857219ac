using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Api.Configuration;
using Casework.Api.Erasure;
using Casework.Api.Exports;
using Casework.Api.Tests.CommandLine;
using Casework.Domain;
using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Skills;
using Casework.EventStore;
using Casework.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Casework.Api.Tests.Erasure;

/// <summary>Over the files of a private PostgreSQL: database, write-ahead log and log; the keys; and what was exported elsewhere.</summary>
public sealed class LeavingNothingOnTheDisk : IDisposable
{
    private const string Town = "13003000";
    private static readonly string[] Canaries = ["CanaryFamilyDisk", "CanaryGivenDisk", "CanarySkillDisk", "CanaryNoteDisk"];

    private readonly DataFolder _data = new();
    private readonly string _elsewhere = TestFolder.Create();
    private readonly string _values = Path.GetTempFileName();

    public void Dispose()
    {
        _data.Dispose();
        Directory.Delete(_elsewhere, recursive: true);
        File.Delete(_values);
    }

    [Fact]
    public async Task Once_what_an_erasure_leaves_behind_is_scrubbed()
    {
        await File.WriteAllLinesAsync(_values, Canaries);
        await using var runtime = await CaseworkRuntime.Start(new CaseworkSettings { DataFolder = _data.Path }, NullLoggerFactory.Instance, default);
        var pathway = await Seeded(runtime);
        var answer = Path.Combine(_elsewhere, "answer");
        Assert.Equal(0, (await Run("export", "person", "--municipality", Town, "--pathway", $"{pathway.Id}", "--language", "en", "--out", answer)).Exit);
        Assert.Equal(0, (await Run("export", "audit", "--municipality", Town, "--format", "bundle", "--out", Path.Combine(_elsewhere, "audit.bundle"))).Exit);

        // The control: all of them are found where they may be, and nowhere else.
        var before = await Scan();
        Assert.Contains(before, found => found.Place.Contains("/pg_wal/", StringComparison.Ordinal));
        Assert.Equal([1, 2, 3, 4], before.Where(found => found.Place == Path.Combine(answer, "access.html")).Select(found => found.Value).Order());
        Assert.DoesNotContain(before, found => found.Place.EndsWith("audit.bundle", StringComparison.Ordinal) || found.Place.Contains("/log/", StringComparison.Ordinal));
        Assert.Empty(await Scrub(runtime));
        Assert.Contains(await Scan(), found => found.Place.Contains("/base/", StringComparison.Ordinal));
        Assert.Contains(await Tables(runtime), found => found.Place == "table pathway_summaries");

        await Erase(runtime, pathway);

        Assert.False(File.Exists(Path.Combine(answer, "access.html")));
        Assert.Empty(await Tables(runtime));
        // Old rows and the write-ahead log still tell.
        Assert.NotEmpty(await Scan());
        var scrubbed = await Run("erase", "--scrub", "--json");
        Assert.Equal((0, 0), (scrubbed.Exit, scrubbed.Document.GetProperty("remains").GetArrayLength()));
        var scanned = await Run("erase", "--scan", _values, "--folder", _elsewhere, "--json");
        Assert.Equal("[]", scanned.Document.GetProperty("found").GetRawText());
        Assert.Equal(0, scanned.Exit);
    }

    [Fact]
    public void Takes_back_what_was_exported_once_its_time_is_over()
    {
        var notes = new ExportNotes(Path.Combine(_elsewhere, "notes"));
        var (soon, late) = (new FileInfo(Path.Combine(_elsewhere, "soon.html")), new FileInfo(Path.Combine(_elsewhere, "late.html")));
        var (now, person) = (new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), Guid.NewGuid());
        foreach (var (file, written) in new[] { (soon, now.AddDays(-30)), (late, now.AddDays(-29)) })
        {
            notes.Add(Town, person, [file], Rules.OfTheHouse, written);
            File.WriteAllText(file.FullName, "x");
        }

        Assert.Empty(notes.Expire(new DateOnly(2026, 2, 28)).Deleted);
        Assert.Equal([soon.FullName], notes.Expire(new DateOnly(2026, 3, 1)).Deleted);
        Assert.Equal((false, true), (File.Exists(soon.FullName), File.Exists(late.FullName)));
        // What was written after an erasure of a part holds nothing of it, and nobody else's is touched.
        Assert.Empty(notes.Erase(Town, person, now.AddDays(-30)).Deleted);
        Assert.Empty(notes.Erase("13072000", person, now).Deleted);
        Assert.Equal([late.FullName], notes.Erase(Town, person, now).Deleted);
        Assert.Empty(notes.Read());
    }

    private static async Task<StreamKey> Seeded(CaseworkRuntime runtime)
    {
        var pathway = new StreamKey(Town, Guid.NewGuid());
        await Give(runtime, pathway, "ada", new OpenPathway(Town, Canaries[1], Canaries[0], new DateOnly(1990, 5, 1), "SYR", "ar", new DateOnly(2026, 1, 5)));
        await Give(runtime, pathway, "ada", new AddSkillEvidence(Guid.NewGuid(), Canaries[2], SkillSource.Reference, null));
        await Give(runtime, pathway, "ada", new RecordContact(ContactChannel.Phone, (Personal<string>)Canaries[3]));
        await CaughtUp(runtime);
        return pathway;
    }

    private static async Task Erase(CaseworkRuntime runtime, StreamKey pathway)
    {
        var erasure = Guid.CreateVersion7();
        await Give(runtime, pathway, "ada", new ProposeErasure(erasure, ErasureScope.Person, ErasureBasis.UnlawfulProcessing));
        await Give(runtime, pathway, "clara", new ConfirmErasure(erasure));
        Assert.NotNull(await runtime.Erasing.CarryOut(pathway, erasure, default));
        await CaughtUp(runtime);
    }

    private static async Task Give(CaseworkRuntime runtime, StreamKey pathway, string who, PathwayCommand command)
    {
        var meta = CommandContent.Meta(Guid.CreateVersion7(), pathway.Id, command, new Caller(who, Role.Caseworker, Town));
        Assert.Null((await runtime.Pathways.Transact(pathway, meta, null, Casework.Api.Pathways.CommandDates.On(command, new Today(TimeProvider.System).Date), default)).Refusal);
    }

    private static async Task CaughtUp(CaseworkRuntime runtime) =>
        await runtime.Projections.WaitFor(ReadModels.Names, await runtime.Log.Head(default), TimeSpan.FromMinutes(1), default);

    private static Task<IReadOnlyList<string>> Scrub(CaseworkRuntime runtime) => Scrubbing.Run(runtime.Database.OwnerConnection, runtime.Database.MaintenanceConnection, default);

    private static async Task<IReadOnlyList<Residue>> Tables(CaseworkRuntime runtime)
    {
        await using var owner = Npgsql.NpgsqlDataSource.Create(runtime.Database.OwnerConnection);
        return await new ResidueScan(Canaries).Tables(owner, default);
    }

    private Task<IReadOnlyList<Residue>> Scan() => new ResidueScan(Canaries).Files([_data.Path, _elsewhere], path => Assert.Fail(path), new Progress<long>(), default);

    private Task<Finished> Run(params string[] arguments) => CaseworkProcess.Run(_data.Development, arguments);
}
