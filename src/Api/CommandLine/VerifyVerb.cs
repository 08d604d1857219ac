using System.CommandLine;
using Casework.Api.Composition;
using Casework.Api.Transparency;
using Casework.Api.Verifying;
using Casework.EventStore;
using Casework.EventStore.Migrations;
using Casework.EventStore.ReadLog;
using Casework.EventStore.Verifying;
using Casework.Projections.Transparency;
using Casework.TransparencyLog;

namespace Casework.Api.CommandLine;

internal sealed class VerifyVerb : Verb
{
    private readonly Option<FileInfo> _acknowledged = new("--acknowledged")
    {
        Description = "A file of command ids that callers were told are recorded, one a line: each must be there.",
    };

    private readonly Option<bool> _logOnly = new("--log-only") { Description = "Leave the read models out, which are folded anew to be compared." };

    private readonly Option<bool> _proofOnly = new("--proof-only") { Description = "Only hash the log and compare it with what was signed of it: neither decodes an event nor folds a read model." };

    private readonly Option<FileInfo[]> _checkpoints = new("--checkpoint")
    {
        Description = "A checkpoint that was kept elsewhere, as \"casework transparency checkpoint\" printed it, of the log or of the read log, or a witness remembers it. It alone tells that the whole database was exchanged.",
    };

    private readonly Option<string[]> _keys = new("--key") { Description = "Another key to believe checkpoints by, as \"casework transparency key show\" prints it." };

    private readonly Option<long> _from = new("--from-checkpoint")
    {
        Description = "The size of a checkpoint up to which the log was verified before: with --proof-only, entries before it are not hashed again.",
    };

    public VerifyVerb() : base(
        "verify",
        "Look through the whole log for anything lost, doubled, made up, out of order or unreadable, compare it with what was signed of it, and the read models with it. Changes none of them; safe beside running servers. Exit codes: 0 nothing found, 1 violations found.",
        "verify", "verify --json", "verify --log-only", "verify --proof-only --checkpoint kept.txt", "verify --acknowledged told.txt")
    {
        foreach (var option in new Option[] { _acknowledged, _logOnly, _proofOnly, _checkpoints, _keys, _from })
            Options.Add(option);
        Validators.Add(given =>
        {
            if (given.GetResult(_from) is not null && given.GetResult(_proofOnly) is null)
                given.AddError("--from-checkpoint goes with --proof-only: the other checks look at everything.");
            if (given.GetResult(_acknowledged) is not null && given.GetResult(_proofOnly) is not null)
                given.AddError("--acknowledged does not go with --proof-only.");
        });
    }

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        var acknowledged = arguments.GetValue(_acknowledged) is { } file ? await Read(file, cancel) : null;
        var (kept, keys) = await Outside(arguments, context, cancel);
        await using var database = await DatabaseConnections.OpenOrJoin(context.Settings, context.Loggers, cancel);
        if (!await Database.IsCurrent(database.Application, cancel))
            throw new VerbFailedException("SCHEMA_NOT_CURRENT", "The schema is not this program's. Run: casework migrate");

        await using var log = PathwayLog.Open(database.Application, PathwayLog.Key(context.Settings));
        var head = await log.Head(cancel);
        var signed = await Prove(database, head, kept, keys, arguments.GetValue(_from), context.Terminal, cancel);
        var report = arguments.GetValue(_proofOnly)
            ? new VerificationReport(signed.Entries, 0, head, 0, [])
            : await Follow(context.Terminal, head, progress => Verification.Run(database.Application, log.Decode, acknowledged, progress, cancel));
        var (wrong, notChecked) = arguments.GetValue(_logOnly) || arguments.GetValue(_proofOnly) ? ([], []) : await CheckReadModels(database, log, context, cancel);
        var (promises, untrusted) = await ReadAnchors.Promises(database.Application, keys, kept.FindAll(note => ReadLogStatement.Is(note.Note)), cancel);
        var (reads, wrongReads) = await ReadLogCheck.Run(database.Application, promises, cancel);
        List<string> doubtful = [.. wrongReads, .. untrusted];
        List<Violation> violations = [.. report.Violations, .. signed.Violations, .. wrong, .. doubtful.Select(what => new Violation(Invariant.ReadLogIsWhole, what))];
        var count = report.ViolationCount + signed.ViolationCount + wrong.Count + doubtful.Count;
        context.Terminal.Answer(
            new
            {
                report.Entries,
                report.Commands,
                report.Head,
                notarised = signed.Tree.Size,
                root = signed.Tree.Root.ToBase64(),
                signed.Checkpoints,
                reads,
                readsSigned = promises.Heads.Select(promise => promise.Head.Entries).DefaultIfEmpty(0).Max(),
                violationCount = count,
                violations = violations.Select(Shown),
                notChecked,
            },
            [
                $"{report.Entries} entries, {report.Commands} commands{(acknowledged is null ? "" : $", {acknowledged.Count} acknowledged")}, {signed.Tree.Size} notarised under {signed.Checkpoints} checkpoints: {(count == 0 ? "nothing is wrong" : $"{count} violations")}.",
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

    /// <summary>What is believed although it is not in the database: the keys, and checkpoints that were kept elsewhere.</summary>
    private async Task<(List<KeptCheckpoint> Kept, PublishedKeys Keys)> Outside(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        try
        {
            // The last one that this node has seen lies outside of the database, too.
            var seen = SignedLog.LastSeenOf(context.Settings);
            List<KeptCheckpoint> kept = [.. new[] { seen.Read(), seen.OfTheReadLog.Read() }.OfType<string>().Select(note => new KeptCheckpoint("seen last by this node", note))];
            foreach (var file in arguments.GetValue(_checkpoints) ?? [])
                kept.AddRange(await KeptFile.ReadAll(file, cancel));
            return (kept, new PublishedKeys([.. SignedLog.KeysOf(context.Settings).Keys, .. (arguments.GetValue(_keys) ?? []).Select(PublishedKey.Parse)]));
        }
        catch (FormatException malformed)
        {
            throw new VerbFailedException("KEY_MALFORMED", malformed.Message, ExitCode.BadArguments);
        }
    }

    private static async Task<RootReport> Prove(
        DatabaseConnections database, long head, List<KeptCheckpoint> kept, PublishedKeys keys, long from, Terminal terminal, CancellationToken cancel)
    {
        try
        {
            return await terminal.Follow(
                "Comparing the log with what was signed", Math.Max(1, head), progress => new RootVerification(database.Application, keys).Run(kept.FindAll(note => !ReadLogStatement.Is(note.Note)), from, progress, cancel));
        }
        catch (CheckpointUntrustedException untrusted)
        {
            throw new VerbFailedException("CHECKPOINT_UNKNOWN", untrusted.Message, ExitCode.BadArguments);
        }
        catch (TileMissingException missing)
        {
            throw new VerbFailedException("TILE_MISSING", $"{missing.Message} Verify without --from-checkpoint.");
        }
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
