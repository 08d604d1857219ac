using System.CommandLine;
using Casework.Api.Administration;
using Casework.Api.Codes;
using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Api.Exports;
using Casework.Api.ReadLog;
using Casework.Api.Rights;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Administration;
using Casework.EventStore;
using Casework.EventStore.ReadLog;

namespace Casework.Api.CommandLine;

internal sealed class ExportPersonVerb : Verb
{
    private static readonly string[] FileNames = ["access.html", "access.json", "portability.json", "portability.schema.json"];

    private readonly Option<string> _municipality = new("--municipality") { Description = "Whose file it is, by its official key.", Required = true };
    private readonly Option<Guid> _pathway = new("--pathway") { Description = "The pathway's uuid.", Required = true };
    private readonly Option<LabelLanguage> _language = LanguageOption.New();
    private readonly Option<DirectoryInfo> _out = new("--out") { Description = "The folder to write into; it is made if it is missing.", Required = true };

    public ExportPersonVerb() : base(
        "person",
        "Answer a person who asks which data are processed about them (Art. 15 GDPR): a page to print and the same as JSON, with recipients, purposes, retention and when the data were looked up; and what the person may take along (Art. 20). Names of other people and of staff are left out.",
        "export person --municipality 09162000 --pathway 5d2a0d3e-6f3b-4c52-9a5f-0d8c3f0c1a01 --out answer",
        "export person --municipality 09162000 --pathway 5d2a0d3e-6f3b-4c52-9a5f-0d8c3f0c1a01 --language en --out answer --json")
    {
        foreach (var option in new Option[] { _municipality, _pathway, _language, _out })
            Options.Add(option);
    }

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        await using var runtime = await CaseworkRuntime.StartOrJoin(context.Settings, context.Loggers, cancel);
        var pathway = new StreamKey(arguments.GetValue(_municipality)!, arguments.GetValue(_pathway));
        var reports = new AccessReports(
            runtime.Pathways, runtime.HealthFiles, new ReadLogReader(runtime.Database.Application, runtime.Reads),
            CodesOfTheHouse.Of(CaseworkSchema.Contract, Rules.OfTheHouse), new Today(TimeProvider.System), TimeProvider.System);
        // Recorded first: whoever is told that there is no such file has asked for it, too.
        await Record(runtime, pathway, cancel);
        var (notes, folder) = (new ExportNotes(context.Settings.ExportNotes), arguments.GetValue(_out)!);
        var note = notes.Add(pathway.Tenant, pathway.Id, FileNames.Select(name => new FileInfo(Path.Combine(folder.FullName, name))), Rules.OfTheHouse, DateTimeOffset.UtcNow);
        if (await reports.Of(pathway, arguments.GetValue(_language), withProtectedFiles: true, cancel) is not { } report)
        {
            notes.Withdraw(note);
            throw new VerbFailedException("PATHWAY_NOT_FOUND", "There is no such pathway in that municipality.");
        }

        await new AdministrationStream(runtime.Log).Record(pathway.Tenant, new AdministrationEvent.PersonExported(pathway.Id), Doer.AtTheMachine(Purpose.OwnData), cancel);
        folder.Create();
        foreach (var (name, text) in FileNames.Zip([AccessReportFiles.Html(report), AccessReportFiles.Json(report), PortableData.Json(report), PortableData.Schema]))
            await ExportFiles.Write(new FileInfo(Path.Combine(folder.FullName, name)), text, cancel);
        if (!notes.Stands(note))
        {
            notes.TakeBack(note);
            throw new VerbFailedException("ERASED_MEANWHILE", "The person was erased meanwhile. The files are deleted again.");
        }

        context.Terminal.Answer(
            new { folder = folder.FullName, files = FileNames, entries = report.History.Count, recipients = report.Recipients.Count, lookUps = report.LookedUp.Count, note.ExpiresOn },
            $"{report.History.Count} entries, {report.Recipients.Count} recipients and {report.LookedUp.Count} look-ups in {folder.FullName}. Read through free text before you hand it over: it may name others. The files are deleted on {note.ExpiresOn:yyyy-MM-dd} by: casework export purge");
        return ExitCode.Ok;
    }

    private static async Task Record(CaseworkRuntime runtime, StreamKey pathway, CancellationToken cancel)
    {
        try
        {
            await ExportRecord.Person(runtime.ReadLog, ExportReader.AtTheMachine(Purpose.OwnData), pathway, cancel);
        }
        catch (ReadLogUnavailableException)
        {
            throw new VerbFailedException(ReadAccounting.Unavailable, "Who takes the export must be recorded first, and that is not possible for the moment.");
        }
    }
}
