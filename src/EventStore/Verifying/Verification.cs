using Casework.EventStore.Projecting;
using Npgsql;

namespace Casework.EventStore.Verifying;

/// <summary>
/// Looks through the whole log for anything lost, doubled, made up, out of order or unreadable. Reads only, in constant memory,
/// beside running servers: it speaks of the log up to the head it finds at its beginning.
/// </summary>
public static class Verification
{
    /// <summary>How many violations a report lists; all are counted.</summary>
    public const int MostKept = 1_000;

    /// <param name="database">Logs in as a member of <c>casework_app</c>.</param>
    /// <param name="decode">Opens and decodes; the log's own.</param>
    /// <param name="acknowledged">What callers were told, to be found in the log; null when nobody wrote it down.</param>
    /// <param name="progress">Told how many positions have been looked at.</param>
    /// <exception cref="NpgsqlException">The database cannot be read at all.</exception>
    public static async Task<VerificationReport> Run(
        NpgsqlDataSource database, DecodeEvents decode, IReadOnlyCollection<Acknowledged>? acknowledged, IProgress<long>? progress, CancellationToken cancel)
    {
        var found = new Violations(MostKept);
        if (await HeadCheck.Run(database, found, cancel) is not { } head)
            return new VerificationReport(0, 0, 0, found.Count, found.First);

        await using var commands = new CommandCheck(database, found);
        await commands.Start(head, cancel);
        var entries = await new LogCheck(new LogReader(database, new TenantReads(database)), decode, found).Run(head, commands.Take, progress, cancel);
        await commands.Finish(cancel);
        await StreamCheck.Run(database, found, cancel);
        await MessageCheck.Run(database, found, cancel);
        if (acknowledged is not null)
            await AcknowledgedCheck.Run(database, acknowledged, found, cancel);
        return new VerificationReport(entries, commands.Count, head, found.Count, found.First);
    }
}
