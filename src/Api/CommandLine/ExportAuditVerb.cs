using System.CommandLine;
using System.Globalization;
using Casework.Api.Composition;
using Casework.Api.Exports;
using Casework.Api.ReadLog;
using Casework.Api.Transparency;
using Casework.Domain.Access;
using Casework.Domain.Administration;
using Casework.EventStore.ReadLog;
using Casework.Projections.Transparency;
using Casework.TransparencyLog;

namespace Casework.Api.CommandLine;

internal sealed class ExportAuditVerb : Verb
{
    private readonly Option<string> _municipality = new("--municipality") { Description = "Whose log, by its official key.", Required = true };
    private readonly Option<Guid?> _pathway = new("--pathway") { Description = "Only of the pathway with this uuid." };
    private readonly Option<DateTimeOffset?> _from = new("--from") { Description = "None recorded before this instant." };
    private readonly Option<DateTimeOffset?> _to = new("--to") { Description = "None recorded from this instant on." };
    private readonly Option<AuditFormat> _format = new("--format")
    {
        Description = "csv, jsonl, or bundle: the entries as they were logged with a proof of each, signed, to be checked without this program.",
        DefaultValueFactory = _ => AuditFormat.Csv,
    };
    private readonly Option<FileInfo> _out = new("--out") { Description = "The file to write.", Required = true };
    private readonly Option<bool> _resume = new("--resume") { Description = "Go on after the last whole line of an export that was broken off." };

    private readonly Option<FileInfo[]> _kept = new("--kept")
    {
        Description = "With bundle: a checkpoint that was kept, or an earlier bundle. The new one proves that the log grew out of it. Can be given again.",
    };

    public ExportAuditVerb() : base(
        "audit",
        "Write what happened in a municipality for auditors: every entry as it is stored, what is sealed stays sealed, nothing of health files and special needs. CSV cells that a spreadsheet would take for formulas begin with an apostrophe.",
        "export audit --municipality 09162000 --format csv --out audit.csv",
        "export audit --municipality 09162000 --from 2026-01-01T00:00:00Z --format jsonl --out audit.jsonl",
        "export audit --municipality 09162000 --format bundle --kept audit-2025.bundle --out audit-2026.bundle",
        "export audit --municipality 09162000 --format csv --out audit.csv --resume")
    {
        foreach (var option in new Option[] { _municipality, _pathway, _from, _to, _format, _out, _kept, _resume })
            Options.Add(option);
        Validators.Add(given =>
        {
            if (given.GetResult(_kept) is not null && given.GetValue(_format) is not AuditFormat.Bundle)
                given.AddError("--kept goes with --format bundle.");
        });
    }

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        var scope = new AuditScope(arguments.GetValue(_municipality)!, arguments.GetValue(_pathway), arguments.GetValue(_from), arguments.GetValue(_to));
        var (format, file) = (arguments.GetValue(_format), arguments.GetValue(_out)!);
        await using var database = await LogVerb.Open(context, cancel);
        await using var log = PathwayLog.Open(database.Application, PathwayLog.Key(context.Settings));
        await using var signed = format is AuditFormat.Bundle ? SignedLog.AtRest(database.Application, context) : null;
        await using var recorder = new ReadRecorder(database.Application, database.Prepared is not null, context.Loggers.CreateLogger<ReadRecorder>(), new ReadRecorderLimits { Patience = TimeSpan.FromSeconds(30) });
        var unfinished = new AuditFile(file);
        var known = arguments.GetValue(_resume) ? Known(unfinished, scope, format) : null;
        if (known is null && file.Exists)
            throw new VerbFailedException("EXPORT_EXISTS", $"{file} is there already. Name another file, or go on with --resume.", ExitCode.BadArguments);
        var bundle = signed is null ? null : await Bundle(signed, known, arguments.GetValue(_kept) ?? [], cancel);
        var progress = known ?? new AuditProgress(scope, format, bundle?.Checkpoint.Size ?? await log.Head(cancel));
        try
        {
            unfinished.Begin(progress);
            await using var stream = ExportFiles.Open(file, FileMode.OpenOrCreate);
            var after = AuditFile.CutToLastLine(stream, format);
            var export = new AuditExport(log, recorder, ExportReader.AtTheMachine(Purpose.Audit));
            var written = await context.Terminal.Follow(
                "Writing the export", Math.Max(1, progress.Through), report => export.Write(scope, format, bundle?.Lines ?? new PlainLines(format), after, progress.Through, stream, report, cancel));
            if (bundle is not null)
                await bundle.Seal(stream, scope, cancel);
            await stream.FlushAsync(cancel);
            unfinished.Finish();
            context.Terminal.Answer(
                new { file = file.FullName, format = format.ToString().ToLowerInvariant(), entries = written, resumedAfter = after, through = progress.Through },
                string.Create(CultureInfo.InvariantCulture, $"{written:N0} entries up to position {progress.Through} in {file.FullName}{(after > 0 ? $", after position {after}" : "")}."));
            return ExitCode.Ok;
        }
        catch (ReadLogUnavailableException)
        {
            throw new VerbFailedException(ReadAccounting.Unavailable, "Who takes the export must be recorded first, and that is not possible for the moment. Go on with --resume.");
        }
        catch (TileMissingException missing)
        {
            throw new VerbFailedException("TILE_MISSING", $"{missing.Message} Look with: casework verify");
        }
        catch (FormatException wrong)
        {
            throw new VerbFailedException("EXPORT_NOT_RESUMABLE", $"{file} is no export that was broken off: {wrong.Message}", ExitCode.BadArguments);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw ExportFiles.NotWritable(file, failure);
        }
    }

    private static async Task<AuditBundle> Bundle(SignedLog log, AuditProgress? known, FileInfo[] kept, CancellationToken cancel)
    {
        try
        {
            var checkpoints = new List<KeptCheckpoint>(kept.Length);
            foreach (var file in kept)
                checkpoints.Add(await KeptFile.Read(file, cancel));
            return known is null
                ? await AuditBundle.Begin(log, checkpoints, cancel)
                : await AuditBundle.Resume(log, known.Through, checkpoints, cancel)
                    ?? throw new VerbFailedException("EXPORT_NOT_RESUMABLE", "The checkpoint that the bundle began with is not there any more.", ExitCode.BadArguments);
        }
        catch (CheckpointUntrustedException untrusted)
        {
            throw new VerbFailedException("CHECKPOINT_UNTRUSTED", untrusted.Message);
        }
        catch (TileMissingException missing)
        {
            throw new VerbFailedException("TILE_MISSING", $"{missing.Message} Look with: casework verify");
        }
    }

    private static AuditProgress Known(AuditFile file, AuditScope scope, AuditFormat format) => file.Unfinished() is { } known && known.Scope == scope && known.Format == format
        ? known
        : throw new VerbFailedException("EXPORT_NOT_RESUMABLE", "There is no export of the same scope and format that was broken off.", ExitCode.BadArguments);
}
