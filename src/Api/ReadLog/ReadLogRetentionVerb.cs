using System.CommandLine;
using System.Globalization;
using Casework.Api.CommandLine;
using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Api.Transparency;
using Casework.EventStore.ReadLog;
using Casework.Projections.Transparency;
using Npgsql;

namespace Casework.Api.ReadLog;

internal sealed class ReadLogRetentionVerb : Verb
{
    public const string Topic = "read-log.retention";

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only say what would go." };

    public ReadLogRetentionVerb() : base(
        "retention", "Take entries of the read log away whose time is over (rule read-log.retention). Looks through all of it first, and takes nothing from one that was tampered with; that entries go is signed, and casework verify accepts it by the signature alone. Safe beside running servers.",
        "read-log retention --dry-run", "read-log retention --json") => Options.Add(_dryRun);

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        var today = new Today(TimeProvider.System).Date;
        var rule = Rules.OfTheHouse.At(Topic, today) ?? throw new VerbFailedException("RULE_MISSING", $"No rule of {Topic} is in force.");
        var before = new DateTimeOffset(today.AddMonths(-rule.Number("months")), TimeOnly.MinValue, TimeSpan.Zero);
        await using var database = await LogVerb.Open(context, cancel);
        await using var signed = SignedLog.AtRest(database.Application, context);
        await using var owner = NpgsqlDataSource.Create(database.OwnerConnection);
        var retention = new ReadLogRetention(owner, signed.SignNote);
        var entries = 0L;
        if (await retention.Before(before, cancel) is { } head)
        {
            var size = await Look(database, signed, cancel);
            var statement = new ReadLogStatement(signed.Keys().Keys[0].Key.Name, size, head, new ReadLogPruning(before, rule.Id));
            entries = arguments.GetValue(_dryRun)
                ? await Count(owner, head, cancel)
                : await context.Terminal.Follow("Taking entries away", head.Entries, progress => retention.Prune(statement, progress, cancel));
        }

        context.Terminal.Answer(
            new { before, rule = rule.Id, entries, dryRun = arguments.GetValue(_dryRun) },
            string.Create(CultureInfo.InvariantCulture, $"{entries:N0} entries of the read log from before {before:yyyy-MM-dd} {(arguments.GetValue(_dryRun) ? "would go" : "are gone")} ({rule.Id})."));
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

    private static async Task<long> Count(NpgsqlDataSource owner, ReadLogHead head, CancellationToken cancel)
    {
        await using var batch = owner.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand("select set_config('casework.tenant', '*', true)"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand("select coalesce(sum(entries), 0)::bigint from casework.read_lines where block <= $1") { Parameters = { new() { Value = head.Block } } });
        await using var row = await batch.ExecuteReaderAsync(cancel);
        await row.NextResultAsync(cancel);
        await row.ReadAsync(cancel);
        return row.GetInt64(0);
    }
}
