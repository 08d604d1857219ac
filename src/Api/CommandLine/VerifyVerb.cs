using System.CommandLine;
using Casework.Api.Composition;
using Casework.Api.Verifying;
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

    private readonly Option<bool> _logOnly = new("--log-only") { Description = "Leave the read models out, which are folded anew to be compared." };

    public VerifyVerb() : base(
        "verify",
        "Look through the whole log for anything lost, doubled, made up, out of order or unreadable, and compare the read models with it. Changes none of them; safe beside running servers. Exit codes: 0 nothing found, 1 violations found.",
        "verify", "verify --json", "verify --log-only", "verify --acknowledged told.txt")
    {
        Options.Add(_acknowledged);
        Options.Add(_logOnly);
    }

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        var acknowledged = arguments.GetValue(_acknowledged) is { } file ? await Read(file, cancel) : null;
        await using var database = await DatabaseConnections.OpenOrJoin(context.Settings, context.Loggers, cancel);
        if (!await Database.IsCurrent(database.Application, cancel))
            throw new VerbFailedException("SCHEMA_NOT_CURRENT", "The schema is not this program's. Run: casework migrate");

        await using var log = PathwayLog.Open(database.Application, PathwayLog.Key(context.Settings));
        var head = await log.Head(cancel);
        var report = await Follow(context.Terminal, head, progress => Verification.Run(database.Application, log.Decode, acknowledged, progress, cancel));
        var (wrong, notChecked) = arguments.GetValue(_logOnly) ? ([], []) : await CheckReadModels(database, log, context, cancel);
        List<Violation> violations = [.. report.Violations, .. wrong];
        var count = report.ViolationCount + wrong.Count;
        context.Terminal.Answer(
            new { report.Entries, report.Commands, report.Head, violationCount = count, violations = violations.Select(Shown), notChecked },
            [
                $"{report.Entries} entries, {report.Commands} commands{(acknowledged is null ? "" : $", {acknowledged.Count} acknowledged")}: {(count == 0 ? "nothing is wrong" : $"{count} violations")}.",
                .. violations.Select(violation => $"  {violation}"),
                .. notChecked.Select(reason => $"  {reason}"),
            ]);
        return count == 0 ? ExitCode.Ok : ExitCode.Failed;
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

    private static async Task<(IReadOnlyList<Violation> Violations, IReadOnlyList<string> Unchecked)> CheckReadModels(
        DatabaseConnections database, EventLog log, VerbContext context, CancellationToken cancel)
    {
        await using var projections = ReadModels.Of(database, log, PathwayLog.Key(context.Settings), context.Loggers);
        return await ReadModelCheck.Run(projections, cancel);
    }

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
