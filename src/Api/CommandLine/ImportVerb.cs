using System.CommandLine;
using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Api.Import;

namespace Casework.Api.CommandLine;

internal sealed class ImportVerb : Verb
{
    private static readonly string Columns = string.Join(
        Environment.NewLine, ArrivalColumn.All.Select(column => $"  {column.Name,-20}{(column.Required ? "" : "(optional) ")}{column.Meaning}"));

    private readonly Argument<FileInfo> _file = new("file") { Description = "A CSV file (RFC 4180) in UTF-8, comma or semicolon, with a header." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Check every row and record nothing." };

    public ImportVerb() : base(
        "import",
        $"Import arrivals from a CSV file. Rows that are refused are listed with line and column; the others are imported, each once however often the file is.{Environment.NewLine}{Environment.NewLine}Columns:{Environment.NewLine}{Columns}{Environment.NewLine}{Environment.NewLine}Exit codes: 0 all rows are imported, 1 some were refused, 2 the file cannot be read.",
        "import arrivals.csv --dry-run", "import arrivals.csv", "import arrivals.csv --json")
    {
        Arguments.Add(_file);
        Options.Add(_dryRun);
    }

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        var path = arguments.GetRequiredValue(_file);
        var dryRun = arguments.GetValue(_dryRun);
        if (!path.Exists)
            throw new VerbFailedException("FILE_NOT_FOUND", $"There is no file {path}.", ExitCode.BadArguments);

        await using var stream = path.OpenRead();
        using var file = await Readable(() => Task.FromResult(new ArrivalsFile(stream)));
        var runtime = dryRun ? null : await CaseworkRuntime.StartOrJoin(context.Settings, context.Loggers, cancel);
        await using var _ = runtime;
        var import = new ArrivalsImport(runtime?.Pathways, Rules.OfTheHouse, new Today(TimeProvider.System));
        var outcome = await Readable(() => context.Terminal.Follow($"{(dryRun ? "Checking" : "Importing")} {path.Name}", Rows(path), progress => import.Run(file, progress, cancel)));
        context.Terminal.Answer(
            new { dryRun, outcome.Rows, outcome.Imported, outcome.Known, refused = outcome.Errors.Count, outcome.Errors },
            [
                $"{outcome.Rows} rows: {outcome.Imported} {(dryRun ? "can be imported" : "imported")}, {outcome.Known} imported before, {outcome.Errors.Count} refused.",
                .. outcome.Errors.Select(error => $"  {error}"),
            ]);
        return outcome.Errors.Count == 0 ? ExitCode.Ok : ExitCode.Failed;
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
}
