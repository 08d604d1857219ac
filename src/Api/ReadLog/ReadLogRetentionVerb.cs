using System.CommandLine;
using System.Globalization;
using Casework.Api.Administration;
using Casework.Api.CommandLine;
using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Api.Transparency;
using Casework.Domain.Access;
using Casework.Domain.Administration;
using Casework.EventStore.ReadLog;
using Casework.Projections;
using Casework.Projections.Transparency;
using Npgsql;

namespace Casework.Api.ReadLog;

internal sealed class ReadLogRetentionVerb : Verb
{
    public const string Topic = "read-log.retention";

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only say what would go." };

    public ReadLogRetentionVerb() : base(
        "retention", "Take entries of the read log away whose time is over (rule read-log.retention). Looks through all of it first, and takes nothing from one that was tampered with; what names a file under a legal hold stays, with its block. That entries go is signed, and casework verify accepts it by the signature alone. Safe beside running servers.",
        "read-log retention --dry-run", "read-log retention --json") => Options.Add(_dryRun);

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        var (today, isDry) = (new Today(TimeProvider.System).Date, arguments.GetValue(_dryRun));
        var rule = Rules.OfTheHouse.At(Topic, today) ?? throw new VerbFailedException("RULE_MISSING", $"No rule of {Topic} is in force.");
        var before = new DateTimeOffset(today.AddMonths(-rule.Number("months")), TimeOnly.MinValue, TimeSpan.Zero);
        await using var database = await LogVerb.Open(context, cancel);
        await using var signed = SignedLog.AtRest(database.Application, context);
        await using var log = PathwayLog.Open(database.Application, PathwayLog.Key(context.Settings));
        await using var owner = NpgsqlDataSource.Create(database.OwnerConnection);
        var retention = new ReadLogRetention(owner, signed.SignNote);
        var (entries, kept) = (0L, 0L);
        if (await retention.Before(before, cancel) is { } head)
        {
            var size = await Look(database, signed, cancel);
            var blocks = await retention.Naming(await HeldPathways.Find(log, today, cancel), head, cancel);
            var statement = new ReadLogStatement(signed.Keys().Keys[0].Key.Name, size, head, new ReadLogPruning(before, rule.Id, blocks));
            (entries, kept) = await retention.Count(statement, cancel);
            if (!isDry)
                entries = await context.Terminal.Follow("Taking entries away", head.Entries, progress => retention.Prune(statement, progress, cancel));
            if (!isDry && entries > 0)
            {
                await new AdministrationStream(log).Record(
                    AdministrationStreams.Operation, new AdministrationEvent.ReadLogPruned(before, rule.Id, entries, kept), Doer.AtTheMachine(Purpose.SystemOperation), cancel);
            }
        }

        context.Terminal.Answer(
            new { before, rule = rule.Id, entries, kept, dryRun = isDry },
            string.Create(CultureInfo.InvariantCulture, $"{entries:N0} entries of the read log from before {before:yyyy-MM-dd} {(isDry ? "would go" : "are gone")} ({rule.Id}){(kept > 0 ? $"; {kept:N0} stay, in blocks that name files under a legal hold" : "")}."));
        return ExitCode.Ok;
    }

    /// <returns>The size of the last checkpoint.</returns>
    private static async Task<long> Look(DatabaseConnections database, SignedLog signed, CancellationToken cancel)
    {
        try
        {
            var latest = await signed.SignNow(cancel);
            var (promises, untrusted) = await ReadAnchors.Promises(database.Application, signed.Keys(), [], cancel);
            var (_, wrong) = await ReadLogCheck.Run(database.Application, promises, cancel);
            return untrusted.Concat(wrong).FirstOrDefault() is { } first
                ? throw new VerbFailedException("READ_LOG_DAMAGED", $"Nothing is taken away from a read log that was tampered with: {first} Look with: casework verify")
                : latest.Size;
        }
        catch (CheckpointUntrustedException nothing)
        {
            throw new VerbFailedException("NOTHING_SIGNED", nothing.Message);
        }
    }
}
