using System.CommandLine;
using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Api.Duplicates;
using Casework.Api.Import;
using Casework.Api.Schema;
using Casework.EventStore;
using Casework.EventStore.Projecting;
using Casework.Projections;

namespace Casework.Api.CommandLine;

internal sealed class ImportVerb : Verb
{
    // What looks for doubles: who has which keys, and whose opening was corrected.
    private static readonly string[] LookedInto = [DuplicateKeyProjection.Name, PathwaySummaryProjection.Name, PathwayTimelineProjection.Name];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PatienceOfACheck = TimeSpan.FromSeconds(5);

    private static readonly string Columns = string.Join(
        Environment.NewLine, ArrivalColumn.All.Select(column => $"  {column.Name,-20}{(column.Required ? "" : "(optional) ")}{column.Meaning}"));

    private readonly Argument<FileInfo> _file = new("file") { Description = "A CSV file (RFC 4180) in UTF-8, comma or semicolon, with a header." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Check every row and record nothing. Without a database, rows are compared with each other alone." };
    private readonly Option<DoubleHandling> _duplicates = new("--duplicates")
    {
        Description = "What becomes of a row whose person may have a file: suspect imports it and records the suspicion on both files, report imports and lists it, skip lists it and leaves it out.",
        DefaultValueFactory = _ => DoubleHandling.Suspect,
    };

    public ImportVerb() : base(
        "import",
        $"Import arrivals from a CSV file. Rows that are refused are listed with line and column; the others are imported, each once however often the file is. People who may have a file already are looked for.{Environment.NewLine}{Environment.NewLine}Columns:{Environment.NewLine}{Columns}{Environment.NewLine}{Environment.NewLine}Exit codes: 0 all rows are imported, 1 some were refused or left out, 2 the file cannot be read.",
        "import arrivals.csv --dry-run", "import arrivals.csv", "import arrivals.csv --duplicates skip --json")
    {
        Arguments.Add(_file);
        Options.Add(_dryRun);
        Options.Add(_duplicates);
    }

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        var path = arguments.GetRequiredValue(_file);
        var dryRun = arguments.GetValue(_dryRun);
        if (!path.Exists)
            throw new VerbFailedException("FILE_NOT_FOUND", $"There is no file {path}.", ExitCode.BadArguments);

        await using var stream = path.OpenRead();
        using var file = await Readable(() => Task.FromResult(new ArrivalsFile(stream)));
        var outcome = dryRun
            ? await Check(context, path, file, cancel)
            : await Import(context, path, file, arguments.GetValue(_duplicates), cancel);
        return outcome.Errors.Count + outcome.Skipped == 0 ? ExitCode.Ok : ExitCode.Failed;
    }

    private static async Task<ImportOutcome> Import(VerbContext context, FileInfo path, ArrivalsFile file, DoubleHandling handling, CancellationToken cancel)
    {
        await using var runtime = await CaseworkRuntime.StartOrJoin(context.Settings, context.Loggers, cancel);
        if (await Behind(runtime.Log, runtime.Projections, Patience, cancel) > 0)
        {
            throw new VerbFailedException(
                "DUPLICATES_NOT_SEEN", "Doubles cannot be looked for: the read models do not hold yet what is recorded. See casework projections status. Nothing was imported.");
        }

        // What this run records is remembered until the read models hold it, too.
        var doubles = Doubles(runtime.Log, runtime.Reads, runtime.Hash);
        return await Follow(
            context, path, file, "Importing", new ArrivalsImport(runtime.Pathways, Rules.OfTheHouse, new Today(TimeProvider.System), doubles, handling), new(LooksIntoTheLog: true, Behind: 0), cancel);
    }

    private static async Task<ImportOutcome> Check(VerbContext context, FileInfo path, ArrivalsFile file, CancellationToken cancel)
    {
        await using var rest = await LogAtRest.Find(context, cancel);
        var look = new Look(rest is not null, rest is null ? 0 : await Behind(rest.Log, rest.Projections, PatienceOfACheck, cancel));
        var doubles = rest is null ? ArrivalDoubles.WithinTheFile() : Doubles(rest.Log, rest.Reads, rest.Duplicates);
        return await Follow(context, path, file, "Checking", new ArrivalsImport(null, Rules.OfTheHouse, new Today(TimeProvider.System), doubles), look, cancel);
    }

    private static async Task<ImportOutcome> Follow(
        VerbContext context, FileInfo path, ArrivalsFile file, string title, ArrivalsImport import, Look look, CancellationToken cancel)
    {
        var outcome = await Readable(() => context.Terminal.Follow($"{title} {path.Name}", Rows(path), progress => import.Run(file, progress, cancel)));
        var dryRun = import.OnlyChecks;
        context.Terminal.Answer(
            new
            {
                dryRun,
                outcome.Rows,
                outcome.Imported,
                outcome.Known,
                outcome.Skipped,
                refused = outcome.Errors.Count,
                look.LooksIntoTheLog,
                look.Behind,
                duplicates = outcome.Doubles.Select(found => new
                {
                    found.Line,
                    otherPathwayId = GlobalId.Of("Pathway", found.OtherPathway),
                    found.OtherLine,
                    found.Likeness.Score,
                    found.Likeness.Reasons,
                    found.Candidates,
                    found.Outcome,
                }),
                outcome.Errors,
            },
            [
                $"{outcome.Rows} rows: {outcome.Imported} {(dryRun ? "can be imported" : "imported")}, {outcome.Known} imported before, {outcome.Errors.Count} refused.",
                .. outcome.Errors.Select(error => $"  {error}"),
                .. outcome.Doubles.Count == 0 ? Array.Empty<string>() : [$"{outcome.Doubles.Count} may be of people who have a file{(outcome.Skipped > 0 ? ", and were left out" : "")}."],
                .. outcome.Doubles.Select(found => $"  {found}"),
                .. look.LooksIntoTheLog ? Array.Empty<string>() : ["There is no database to look into: rows were compared with each other alone."],
                .. look.Behind == 0 ? Array.Empty<string>() : [$"The read models lack the last {look.Behind} entries of the log: doubles among those were not seen."],
            ]);
        return outcome;
    }

    private static ArrivalDoubles Doubles(EventLog log, TenantReads reads, KeyHash hash) =>
        new(hash, new DuplicateKeys(reads), new PathwayNames(reads), new PeopleOfPathways(log, new CorrectedEntries(reads)));

    /// <returns>How many entries of those recorded by now the read models still lack when patience ends.</returns>
    private static async Task<long> Behind(EventLog log, ProjectionRuntime projections, TimeSpan patience, CancellationToken cancel)
    {
        var head = await log.Head(cancel);
        return await projections.WaitFor(LookedInto, head, patience, cancel)
            ? 0
            : head - (await projections.Status(cancel)).Where(status => LookedInto.Contains(status.Name)).Min(status => status.Checkpoint);
    }

    private static async Task<T> Readable<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (ArrivalsFileException unreadable)
        {
            throw new VerbFailedException("FILE_UNREADABLE", unreadable.Message, ExitCode.BadArguments);
        }
    }

    /// <summary>About how many: quoted line breaks are counted too.</summary>
    private static long Rows(FileInfo path) => Math.Max(1, File.ReadLines(path.FullName).LongCount() - 1);

    /// <param name="Behind">How many entries were recorded that the read models lacked.</param>
    private sealed record Look(bool LooksIntoTheLog, long Behind);
}
