using System.CommandLine;
using Casework.Api.Composition;
using Casework.EventStore;
using Casework.EventStore.Migrations;
using Casework.EventStore.Verifying;

namespace Casework.Api.CommandLine;

internal sealed class VerifyVerb : Verb
{
    private readonly Option<FileInfo> _acknowledged = new("--acknowledged")
    {
        Description = "A file of command ids that callers were told are recorded, one a line: each must be there.",
    };

    public VerifyVerb() : base(
        "verify",
        "Look through the whole log for anything lost, doubled, made up, out of order or unreadable. Reads only; safe beside running servers. Exit codes: 0 nothing found, 1 violations found.",
        "verify", "verify --json", "verify --acknowledged told.txt") => Options.Add(_acknowledged);

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        var acknowledged = arguments.GetValue(_acknowledged) is { } file ? await Read(file, cancel) : null;
        await using var database = await DatabaseConnections.OpenOrJoin(context.Settings, context.Loggers, cancel);
        if (!await Database.IsCurrent(database.Application, cancel))
            throw new VerbFailedException("SCHEMA_NOT_CURRENT", "The schema is not this program's. Run: casework migrate");

        await using var log = PathwayLog.Open(database.Application, PathwayLog.Key(context.Settings));
        var head = await log.Head(cancel);
        var report = await Follow(context.Terminal, head, progress => Verification.Run(database.Application, log.Decode, acknowledged, progress, cancel));
        context.Terminal.Answer(
            new { report.Entries, report.Commands, report.Head, violationCount = report.ViolationCount, violations = report.Violations.Select(Shown) },
            [
                $"{report.Entries} entries, {report.Commands} commands{(acknowledged is null ? "" : $", {acknowledged.Count} acknowledged")}: {(report.IsClean ? "nothing is wrong" : $"{report.ViolationCount} violations")}.",
                .. report.Violations.Select(violation => $"  {violation}"),
            ]);
        return report.IsClean ? ExitCode.Ok : ExitCode.Failed;
    }

    /// <summary>A violation as JSON shows it.</summary>
    internal static object Shown(Violation violation) => new
    {
        invariant = violation.Code,
        name = violation.Invariant,
        violation.Position,
        tenant = violation.Stream?.Tenant,
        stream = violation.Stream?.Id,
        violation.Command,
        violation.What,
    };

    private static async Task<VerificationReport> Follow(Terminal terminal, long head, Func<IProgress<long>, Task<VerificationReport>> verify)
    {
        try
        {
            return await terminal.Follow("Verifying the log", Math.Max(1, head), verify);
        }
        catch (WrongKeyEncryptionKeyException wrong)
        {
            throw new VerbFailedException("WRONG_KEY", wrong.Message, ExitCode.BadArguments);
        }
    }

    private static async Task<List<Acknowledged>> Read(FileInfo file, CancellationToken cancel)
    {
        if (!file.Exists)
            throw new VerbFailedException("FILE_NOT_FOUND", $"There is no file {file}.", ExitCode.BadArguments);

        var told = new List<Acknowledged>();
        await foreach (var line in File.ReadLinesAsync(file.FullName, cancel))
        {
            if (line.Length == 0)
                continue;
            told.Add(Guid.TryParse(line.Trim(), out var id)
                ? new Acknowledged(id)
                : throw new VerbFailedException("FILE_UNREADABLE", $"\"{line}\" in {file} is not a command id.", ExitCode.BadArguments));
        }

        return told;
    }
}
