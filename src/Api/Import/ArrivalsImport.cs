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
    private const int Together = 5 * AtOnce;

    private readonly ConcurrentQueue<RowError> _errors = [];
    private readonly ConcurrentQueue<ArrivalDouble> _doubles = [];
    private int _imported;
    private int _known;
    private int _skipped;
    private long _rows;

    /// <summary>Whether nothing is recorded.</summary>
    public bool OnlyChecks => pathways is null;

    public async Task<ImportOutcome> Run(ArrivalsFile file, IProgress<long> progress, CancellationToken cancel)
    {
        // While some rows are recorded, the next are looked at.
        var recording = Task.CompletedTask;
        try
        {
            foreach (var read in Batches(WithoutRepeats(file.Rows())))
            {
                var looked = await Look(read, cancel);
                await recording;
                recording = Import(looked, read.Count, progress, cancel);
            }
        }
        finally
        {
            await recording;
        }

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
        var rows = new List<(ArrivalRow Row, IReadOnlyList<DatedCommand> Commands)>(read.Count);
        foreach (var (row, error) in read)
        {
            IReadOnlyList<DatedCommand> commands = [.. row?.Commands.Select(command => command.On(today.Date)) ?? []];
            if (row is null)
                _errors.Enqueue(error!);
            else if (PathwayStream.Decide(PathwayHistory.Initial, commands, rules).Refusal is { } refusal)
                _errors.Enqueue(Of(row, refusal));
            else
                rows.Add((row, commands));
        }

        var (known, found) = await doubles.Look(rows.ConvertAll(row => row.Row), cancel);
        return rows.ConvertAll(row => new LookedAt(row.Row, row.Commands, known.Contains(row.Row.Pathway.Id), found.GetValueOrDefault(row.Row.Pathway.Id)));
    }

    private async Task Import(List<LookedAt> rows, int read, IProgress<long> progress, CancellationToken cancel)
    {
        var left = rows.Where(row => !IsDone(row)).ToList();
        if (pathways is not null)
            await pathways.MakeKeys(left.Where(row => !row.IsKnown).Select(row => row.Row.Pathway), cancel);
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

        progress.Report(Interlocked.Add(ref _rows, read));
    }

    /// <returns>True when nothing is to be recorded of the row.</returns>
    private bool IsDone(LookedAt row)
    {
        if (pathways is not null && (handling is not DoubleHandling.Skip || row.Double is null))
            return false;

        if (row.Double is { } found)
            _doubles.Enqueue(found with { Outcome = pathways is null ? DoubleOutcome.Reported : DoubleOutcome.Skipped });
        if (pathways is not null)
            _skipped++;
        else
            Interlocked.Increment(ref row.IsKnown ? ref _known : ref _imported);
        return true;
    }

    private async Task Record(PathwayStream log, LookedAt looked, CancellationToken cancel)
    {
        var (row, commands) = (looked.Row, looked.Commands);
        var content = SHA256.HashData([.. commands.SelectMany(dated => CommandContent.Hash(row.Pathway.Id, dated.Command))]);
        var meta = new CommandMeta(row.CommandId, content, Actor, RoleNames.Of(Role.Caseworker));
        try
        {
            var (refusal, repeated, suspected) = looked.Suspects(handling) is { } other
                ? await log.OpenSuspecting(row.Pathway, meta, commands, new SuspectDuplicate(other).On(today.Date), cancel)
                : await log.Open(row.Pathway, meta, commands, cancel) is var opened ? (opened.Refusal, opened.Repeated, false) : default;
            if (refusal is not null)
                _errors.Enqueue(Of(row, refusal));
            else
                Interlocked.Increment(ref repeated ? ref _known : ref _imported);
            if (refusal is null && !repeated && looked.Double is { } found)
                _doubles.Enqueue(found with { Outcome = suspected ? DoubleOutcome.Suspected : DoubleOutcome.Reported });
        }
        catch (CommandIdReusedException)
        {
            _errors.Enqueue(new RowError(row.Line, "reference", "REFERENCE_REUSED", "The reference was imported before with other content."));
        }
    }

    private static RowError Of(ArrivalRow row, Rejection rejection) => new(row.Line, row.ColumnOf(rejection), rejection.Code, rejection.English);

    private sealed record LookedAt(ArrivalRow Row, IReadOnlyList<DatedCommand> Commands, bool IsKnown, ArrivalDouble? Double)
    {
        public Guid? Suspects(DoubleHandling handling) => handling is DoubleHandling.Suspect ? Double?.OtherPathway : null;
    }
}

/// <param name="Imported">Rows that this run recorded (or would record).</param>
/// <param name="Known">Rows that had been imported before.</param>
/// <param name="Skipped">Rows that were left out because their person may have a file.</param>
/// <param name="Doubles">Rows of this run whose person may have a file.</param>
internal sealed record ImportOutcome(int Rows, int Imported, int Known, int Skipped, IReadOnlyList<ArrivalDouble> Doubles, IReadOnlyList<RowError> Errors);
