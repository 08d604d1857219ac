using System.CommandLine;
using Casework.Api.Composition;
using Casework.Api.FactSheets;
using Casework.Api.Releases;
using Casework.Projections;

namespace Casework.Api.CommandLine;

internal sealed class FactSheetVerb : Verb
{
    private readonly Argument<FileInfo> _file = new("file") { Description = "Title, fact, myth, why it is wrong, conclusion, in German and English, as docs/fact-sheets/work.json has them." };
    private readonly Option<Schema.LabelLanguage> _language = LanguageOption.New();

    public FactSheetVerb() : base(
        "fact-sheet",
        "Write a fact sheet against a myth with released figures and their ranges. A number that is no citation of a released figure is refused. Exit codes: 0 written, 1 refused.",
        "fact-sheet docs/fact-sheets/work.json", "fact-sheet docs/fact-sheets/work.json --language en --json")
    {
        Arguments.Add(_file);
        Options.Add(_language);
    }

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        var file = arguments.GetValue(_file)!;
        if (!file.Exists)
            throw new VerbFailedException("FILE_NOT_FOUND", $"There is no file {file}.", ExitCode.BadArguments);
        var sheet = FactSheet.Parse(await File.ReadAllTextAsync(file.FullName, cancel));
        await using var runtime = await CaseworkRuntime.StartOrJoin(context.Settings, context.Loggers, cancel);
        var releases = await new CouncilReleases(runtime.Reads).All(schema: null, table: null, cancel);
        var written = sheet.Written(arguments.GetValue(_language), [.. releases.Select(release => ReleasePaper.Read(release.Json))]);
        context.Terminal.Answer(new { title = written[0], fact = written[1], myth = written[2], why = written[3], conclusion = written[4] }, written.SelectMany(paragraph => new[] { paragraph, "" }).SkipLast(1));
        return ExitCode.Ok;
    }
}
