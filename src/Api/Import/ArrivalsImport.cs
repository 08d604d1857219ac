using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using Casework.Api.Commands;
using Casework.Api.Pathways;
using Casework.Domain;
using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Duplicates;
using Casework.EventStore;

namespace Casework.Api.Import;

/// <summary>
/// Imports arrivals, each by the commands everybody gives, recorded as one. A row is imported once, however often its file
/// is: the id of its command comes from municipality and reference. A row that is refused or interrupted leaves nothing.
/// A row whose person may have a file is imported all the same, and suspected by the same command.
/// </summary>
/// <param name="pathways">Where to record; null when rows are only checked.</param>
internal sealed class ArrivalsImport(PathwayStream? pathways, Domain.Rules.RuleBook rules, Today today, ArrivalDoubles doubles, DoubleHandling handling = DoubleHandling.Suspect)
{
    public const string Actor = Doubles.Import;

    private const int AtOnce = 96;
    private const int Together = 10 * AtOnce;

    private readonly ConcurrentQueue<RowError> _errors = [];
    private readonly ConcurrentQueue<ArrivalDouble> _doubles = [];
    private readonly List<ArrivalRow> _linked = [];
    private readonly HashSet<Guid> _accepted = [];
    private int _imported;
    private int _known;
    private int _skipped;
    private long _rows;

    /// <summary>Whether nothing is recorded.</summary>
    public bool OnlyChecks => pathways is null;

    public async Task<ImportOutcome> Run(ArrivalsFile file, IProgress<long> progress, CancellationToken cancel)
    {
        // While some rows are recorded, the next are looked at, and suspicions of those before recorded.
        var recording = Task.FromResult(new List<LookedAt>());
        var (suspecting, before) = (Task.CompletedTask, Task.CompletedTask);
        try
        {
            foreach (var read in Batches(WithoutRepeats(file.Rows())))
            {
                var looked = await Look(read, cancel);
                await recording;
                await before;
                before = suspecting;
                recording = Record(looked, cancel);
                suspecting = Suspect(recording, before, read.Count, progress, cancel);
            }
        }
        finally
        {
            await suspecting;
        }

        await Link(cancel);
        return new ImportOutcome(
            (int)_rows, _imported, _known, _skipped, [.. _doubles.OrderBy(found => found.Line)], [.. _errors.OrderBy(error => error.Line)]);
    }

    private static IEnumerable<(ArrivalRow? Row, RowError? Error)> WithoutRepeats(IEnumerable<(ArrivalRow? Row, RowError? Error)> rows)
    {
        var lines = new Dictionary<(string, string), int>();
        foreach (var (row, error) in rows)
        {
            if (row is null || lines.TryAdd((row.Open.Municipality, row.Reference), row.Line))
                yield return (row, error);
            else
                yield return (null, new RowError(row.Line, "reference", "REFERENCE_REPEATED", $"The reference stands in line {lines[(row.Open.Municipality, row.Reference)]} already."));
        }
    }

    // What can be read before a line that cannot is done first.
    private static IEnumerable<IReadOnlyList<(ArrivalRow? Row, RowError? Error)>> Batches(IEnumerable<(ArrivalRow? Row, RowError? Error)> rows)
    {
        using var next = rows.GetEnumerator();
        for (ExceptionDispatchInfo? unreadable = null; unreadable is null;)
        {
            var batch = new List<(ArrivalRow?, RowError?)>(Together);
            try
            {
                while (batch.Count < Together && next.MoveNext())
                    batch.Add(next.Current);
            }
            catch (ArrivalsFileException broken)
            {
                unreadable = ExceptionDispatchInfo.Capture(broken);
            }

            if (batch.Count > 0)
                yield return batch;
            unreadable?.Throw();
            if (batch.Count < Together)
                yield break;
        }
    }

    private async Task<List<LookedAt>> Look(IReadOnlyList<(ArrivalRow? Row, RowError? Error)> read, CancellationToken cancel)
    {
        var rows = new List<(ArrivalRow Row, IReadOnlyList<DatedCommand> Commands, Decided<PathwayEvent, Rejection> Opening)>(read.Count);
        foreach (var (row, error) in read)
        {
            IReadOnlyList<DatedCommand> commands = [.. row?.Commands.Select(command => command.On(today.Date)) ?? []];
            if (row is null)
                _errors.Enqueue(error!);
            else if (Decide(commands) is var opening && (opening.Refusal ?? LinkRefusal(row, commands)) is { } refusal)
                _errors.Enqueue(Of(row, refusal));
            else
                rows.Add((row, commands, opening));
        }

        var (known, found) = await doubles.Look(rows.ConvertAll(row => row.Row), cancel);
        return rows.ConvertAll(row => new LookedAt(row.Row, row.Commands, row.Opening, known.Contains(row.Row.Pathway.Id), found.GetValueOrDefault(row.Row.Pathway.Id)));
    }

    private Decided<PathwayEvent, Rejection> Decide(IReadOnlyList<DatedCommand> commands) =>
        pathways?.Opening(commands, Actor) ?? PathwayStream.Decide(PathwayHistory.Initial, commands, rules, Actor);

    // The link is recorded when both are open. What is wrong with it on this side refuses the row.
    private Rejection? LinkRefusal(ArrivalRow row, IReadOnlyList<DatedCommand> commands) =>
        row.Link is not { } link ? null
        : link.Reference == row.Reference ? OtherPathwayRejection.IsThisOne.At(nameof(MutualCommand.OtherPathway))
        : PathwayStream.Decide(PathwayHistory.Initial, [.. commands, new DatedCommand(link.Command(row.Open.Municipality), today.Date)], rules, Actor).Refusal;

    /// <returns>Who is a double, for the next step.</returns>
    private async Task<List<LookedAt>> Record(List<LookedAt> rows, CancellationToken cancel)
    {
        var left = rows.Where(row => !IsDone(row)).ToList();
        if (pathways is not null)
        {
            await pathways.MakeKeys(left.Select(row => row.Row.Pathway), cancel);
            await RecordTogether(pathways, left.Where(row => row.Double is null).ToDictionary(row => row.Row.CommandId), cancel);
            left.RemoveAll(row => row.Double is null);
        }

        return left;
    }

    private async Task Suspect(Task<List<LookedAt>> recording, Task before, int read, IProgress<long> progress, CancellationToken cancel)
    {
        var left = await recording;
        await before;
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        while (left.Count > 0)
        {
            // Who is suspected has a file first; suspicions of one file come one after the other.
            var waiting = left.Select(row => row.Row.Pathway.Id).ToHashSet();
            var ready = left.Where(row => row.Suspects(handling) is not { } other || !waiting.Contains(other)).ToList();
            await Parallel.ForEachAsync(ready.GroupBy(row => row.Suspects(handling) ?? row.Row.Pathway.Id), options, async (same, stop) =>
            {
                foreach (var row in same)
                    await Record(pathways!, row, stop);
            });
            left = [.. left.Except(ready)];
        }

        progress.Report(_rows += read);
    }

    /// <returns>True when nothing is to be recorded of the row.</returns>
    private bool IsDone(LookedAt row)
    {
        if (pathways is not null && (handling is not DoubleHandling.Skip || row.Double is null))
            return false;

        if (pathways is null)
        {
            _accepted.Add(row.Row.Pathway.Id);
            Remember(row.Row);
        }

        if (row.Double is { } found)
            _doubles.Enqueue(found with { Outcome = pathways is null ? DoubleOutcome.Reported : DoubleOutcome.Skipped });
        if (pathways is not null)
            _skipped++;
        else
            Interlocked.Increment(ref row.IsKnown ? ref _known : ref _imported);
        return true;
    }

    // Whoever is nobody's double.
    private async Task RecordTogether(PathwayStream log, Dictionary<Guid, LookedAt> rows, CancellationToken cancel)
    {
        var imported = await log.OpenTogether(rows.Values.Select(looked => (looked.Row.Pathway, Meta(looked), looked.Opening)), cancel);
        foreach (var (commandId, reason) in imported.Refused)
        {
            if (reason is not CommandIdReusedException)
                ExceptionDispatchInfo.Throw(reason);
            _errors.Enqueue(Reused(rows[commandId].Row));
            rows.Remove(commandId);
        }

        Interlocked.Add(ref _imported, (int)imported.Recorded);
        Interlocked.Add(ref _known, (int)imported.Repeated);
        foreach (var looked in rows.Values)
            Remember(looked.Row);
    }

    private async Task Record(PathwayStream log, LookedAt looked, CancellationToken cancel)
    {
        try
        {
            var (repeated, suspected) = looked.Suspects(handling) is { } other
                ? await log.OpenSuspecting(looked.Row.Pathway, Meta(looked), looked.Commands, looked.Opening, new SuspectDuplicate(other).On(today.Date), cancel)
                : (await log.Open(looked.Row.Pathway, Meta(looked), looked.Opening, cancel), false);
            Interlocked.Increment(ref repeated ? ref _known : ref _imported);
            if (!repeated && looked.Double is { } found)
                _doubles.Enqueue(found with { Outcome = suspected ? DoubleOutcome.Suspected : DoubleOutcome.Reported });
            Remember(looked.Row);
        }
        catch (CommandIdReusedException)
        {
            _errors.Enqueue(Reused(looked.Row));
        }
    }

    private void Remember(ArrivalRow row)
    {
        if (row.Link is null)
            return;
        lock (_linked)
            _linked.Add(row);
    }

    private async Task Link(CancellationToken cancel)
    {
        if (pathways is null)
        {
            await LookForOthers(cancel);
            return;
        }

        for (List<ArrivalRow> left = [.. _linked.OrderBy(row => row.Line)]; left.Count > 0;)
        {
            // Each pathway once at a time: two links of one would only get in each other's way.
            var busy = new HashSet<Guid>();
            var ready = left.Where(row => busy.Add(row.Pathway.Id) & busy.Add(ArrivalRow.PathwayOf(row.Open.Municipality, row.Link!.Reference))).ToList();
            await Parallel.ForEachAsync(ready, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (row, stop) => await Link(pathways, row, stop));
            left = [.. left.Except(ready)];
        }
    }

    private async Task Link(PathwayStream log, ArrivalRow row, CancellationToken cancel)
    {
        var command = row.Link!.Command(row.Open.Municipality);
        var meta = new CommandMeta(row.Link.CommandId, CommandContent.Hash(row.Pathway.Id, command), Actor, RoleNames.Of(Role.Caseworker), PurposeNames.Of(Purpose.CaseManagement));
        try
        {
            var linked = await log.Transact(row.Pathway, meta, expectedVersion: null, command.On(today.Date), cancel);
            if (linked.Refusal is { } refusal)
                _errors.Enqueue(refusal.Code == OtherPathwayRejection.NotFound.Code ? Unknown(row) : Of(row, refusal));
        }
        catch (CommandIdReusedException)
        {
            _errors.Enqueue(Reused(row));
        }
    }

    private async Task LookForOthers(CancellationToken cancel)
    {
        foreach (var town in _linked.GroupBy(row => row.Open.Municipality))
        {
            var others = town.ToLookup(row => ArrivalRow.PathwayOf(town.Key, row.Link!.Reference));
            var missing = await doubles.Missing(town.Key, [.. others.Select(other => other.Key).Where(other => !_accepted.Contains(other))], cancel);
            foreach (var row in missing.SelectMany(other => others[other]))
                _errors.Enqueue(Unknown(row));
        }
    }

    private static CommandMeta Meta(LookedAt looked)
    {
        var content = SHA256.HashData([.. looked.Commands.SelectMany(dated => CommandContent.Hash(looked.Row.Pathway.Id, dated.Command))]);
        return new CommandMeta(looked.Row.CommandId, content, Actor, RoleNames.Of(Role.Caseworker), PurposeNames.Of(Purpose.CaseManagement));
    }

    private static RowError Reused(ArrivalRow row) => new(row.Line, "reference", "REFERENCE_REUSED", "The reference was imported before with other content.");

    private static RowError Unknown(ArrivalRow row) => new(row.Line, "household_reference", "REFERENCE_UNKNOWN", "There is no pathway of that reference: the person is imported, the link is not.");

    private static RowError Of(ArrivalRow row, Rejection rejection) => new(row.Line, row.ColumnOf(rejection), rejection.Code, rejection.English);

    private sealed record LookedAt(ArrivalRow Row, IReadOnlyList<DatedCommand> Commands, Decided<PathwayEvent, Rejection> Opening, bool IsKnown, ArrivalDouble? Double)
    {
        public Guid? Suspects(DoubleHandling handling) => handling is DoubleHandling.Suspect ? Double?.OtherPathway : null;
    }
}

/// <param name="Imported">Rows that this run recorded (or would record).</param>
/// <param name="Known">Rows that had been imported before.</param>
/// <param name="Skipped">Rows that were left out because their person may have a file.</param>
/// <param name="Doubles">Rows of this run whose person may have a file.</param>
internal sealed record ImportOutcome(int Rows, int Imported, int Known, int Skipped, IReadOnlyList<ArrivalDouble> Doubles, IReadOnlyList<RowError> Errors);
