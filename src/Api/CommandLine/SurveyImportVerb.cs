using System.CommandLine;
using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Api.Import;
using Casework.Api.Surveys;
using Casework.Domain.Access;
using Casework.Domain.Surveys;
using Casework.Projections;

namespace Casework.Api.CommandLine;

internal sealed class SurveyImportVerb : Verb
{
    private static readonly string Columns = string.Join(Environment.NewLine, SurveyFile.Columns.Select(column => $"  {column.Name,-12} {column.Meaning}"));

    private readonly Argument<FileInfo> _file = new("file") { Description = "CSV in UTF-8, comma or semicolon; the first line names the columns." };
    private readonly Option<string> _as = new("--as") { Description = "Who does it: the subject of an administrator's token.", Required = true };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Say what is wrong with the file, and import nothing." };

    public SurveyImportVerb() : base(
        "import",
        $"Import figures of surveys from a CSV file: all of them, or none. Every line that is wrong is named with its column. The same file twice changes nothing.{Environment.NewLine}{Environment.NewLine}Columns:{Environment.NewLine}{Columns}{Environment.NewLine}{Environment.NewLine}Exit codes: 0 imported, 1 lines are wrong and nothing was imported, 2 the file cannot be read.",
        "survey import docs/examples/survey.csv --as ada --dry-run", "survey import docs/examples/survey.csv --as ada --json")
    {
        Arguments.Add(_file);
        Options.Add(_as);
        Options.Add(_dryRun);
    }

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        var path = arguments.GetRequiredValue(_file);
        if (!path.Exists)
            throw new VerbFailedException("FILE_NOT_FOUND", $"There is no file {path}.", ExitCode.BadArguments);

        using var file = await Readable(path, cancel);
        var command = new ImportSurvey(file.Digest, [.. file.Values.Select(one => one.Value)]);
        await using var runtime = await CaseworkRuntime.StartOrJoin(context.Settings, context.Loggers, cancel);
        var today = new Today(TimeProvider.System).Date;
        var errors = file.Errors.Concat((await runtime.Surveys.Flaws(command, today, cancel)).Select(file.At)).OrderBy(error => error.Line).ToList();
        if (errors.Count == 0 && !arguments.GetValue(_dryRun))
            await Import(runtime, command, arguments.GetRequiredValue(_as), today, cancel);
        Answer(context.Terminal, file, errors, arguments.GetValue(_dryRun));
        return errors.Count == 0 ? ExitCode.Ok : ExitCode.Failed;
    }

    private static async Task Import(CaseworkRuntime runtime, ImportSurvey command, string actor, DateOnly today, CancellationToken cancel)
    {
        var meta = CommandContent.Meta(Guid.CreateVersion7(), SurveyStreams.Stream.Id, command, new Caller(actor, Role.Administrator));
        if ((await runtime.Surveys.Import(meta, command, today, cancel)).Refusal is { } refusal)
            throw new VerbFailedException(refusal.Code, refusal.English);
    }

    private static void Answer(Terminal terminal, SurveyFile file, List<RowError> errors, bool dryRun)
    {
        var imported = errors.Count == 0 && !dryRun ? file.Values.Count : 0;
        terminal.Answer(
            new { dryRun, rows = file.Values.Count + file.Errors.Count, imported, file.Digest, errors },
            [
                errors.Count > 0 ? $"{errors.Count} lines are wrong. Nothing was imported." : dryRun ? $"{file.Values.Count} figures can be imported." : $"{imported} figures stand.",
                .. errors.Select(error => $"  {error}"),
            ]);
    }

    private static async Task<SurveyFile> Readable(FileInfo path, CancellationToken cancel)
    {
        try
        {
            return await SurveyFile.Read(path, cancel);
        }
        catch (ArrivalsFileException unreadable)
        {
            throw new VerbFailedException("FILE_UNREADABLE", unreadable.Message, ExitCode.BadArguments);
        }
    }
}
