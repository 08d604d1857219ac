using System.CommandLine;
using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Api.Processing;
using Casework.Api.Schema;

namespace Casework.Api.CommandLine;

internal sealed class RecordOfProcessingVerb : Verb
{
    private readonly Option<LabelLanguage> _language = LanguageOption.New();
    private readonly Option<FileInfo?> _out = new("--out") { Description = "Write the page into this file instead of printing it." };

    public RecordOfProcessingVerb() : base(
        "record-of-processing", "Make the record of processing activities (Art. 30 GDPR) from the registry of purposes and the rules in force: a page, or with --json for programs. Needs no database.",
        "record-of-processing --language en --out record.html", "record-of-processing --json")
    {
        Options.Add(_language);
        Options.Add(_out);
    }

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        var (language, today) = (arguments.GetValue(_language), new Today(TimeProvider.System).Date);
        var text = context.Terminal.IsJson ? ProcessingRecord.ToJson(Rules.OfTheHouse, today, language) : ProcessingRecord.ToHtml(Rules.OfTheHouse, today, language);
        if (arguments.GetValue(_out) is { } file)
        {
            await ExportFiles.Write(file, text, cancel);
            context.Terminal.Answer(new { file = file.FullName, purposes = ProcessingRecord.Purposes.Count }, $"{ProcessingRecord.Purposes.Count} purposes in {file.FullName}.");
        }
        else
        {
            Console.Out.WriteLine(text.TrimEnd());
        }

        return ExitCode.Ok;
    }
}
