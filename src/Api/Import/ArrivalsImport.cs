using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Casework.Api.Commands;
using Casework.Api.Pathways;
using Casework.Domain;
using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.EventStore;
using Casework.Projections;

namespace Casework.Api.Import;

/// <summary>
/// Imports arrivals, each by the commands everybody gives, recorded as one. A row is imported once, however often its file
/// is: the id of its command comes from municipality and reference. A row that is refused or interrupted leaves nothing.
/// </summary>
internal sealed class ArrivalsImport(PathwayStream? pathways, Domain.Rules.RuleBook rules, Today today)
{
    public const string Actor = "arrivals-import";
    private const int AtOnce = 96;

    private readonly ConcurrentQueue<RowError> _errors = [];
    private int _imported;
    private int _known;

    /// <summary>Without a log to record in, rows are only checked.</summary>
    public async Task<ImportOutcome> Run(ArrivalsFile file, IProgress<long> progress, CancellationToken cancel)
    {
        var rows = 0L;
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        await Parallel.ForEachAsync(WithoutRepeats(file.Rows()), options, async (read, stop) =>
        {
            if (read.Row is { } row)
                await Import(row, stop);
            else
                _errors.Enqueue(read.Error!);
            progress.Report(Interlocked.Increment(ref rows));
        });
        return new ImportOutcome((int)rows, _imported, _known, [.. _errors.OrderBy(error => error.Line)]);
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

    private async Task Import(ArrivalRow row, CancellationToken cancel)
    {
        IReadOnlyList<DatedCommand> commands = [.. row.Commands.Select(command => command.On(today.Date))];
        if (pathways is not null)
            await Record(pathways, row, commands, cancel);
        else if (PathwayStream.Decide(PathwayHistory.Initial, commands, rules).Refusal is { } refusal)
            _errors.Enqueue(Of(row, refusal));
        else
            Interlocked.Increment(ref _imported);
    }

    private async Task Record(PathwayStream log, ArrivalRow row, IReadOnlyList<DatedCommand> commands, CancellationToken cancel)
    {
        var pathway = new StreamKey(row.Open.Municipality, PathwayId.Of(row.Open.Municipality, CommandId(row)));
        var content = SHA256.HashData([.. commands.SelectMany(dated => CommandContent.Hash(pathway.Id, dated.Command))]);
        try
        {
            var (refusal, repeated) = await log.Open(
                pathway, new CommandMeta(CommandId(row), content, Actor, RoleNames.Of(Role.Caseworker)), commands, cancel);
            if (refusal is not null)
                _errors.Enqueue(Of(row, refusal));
            else
                Interlocked.Increment(ref repeated ? ref _known : ref _imported);
        }
        catch (CommandIdReusedException)
        {
            _errors.Enqueue(new RowError(row.Line, "reference", "REFERENCE_REUSED", "The reference was imported before with other content."));
        }
    }

    private static RowError Of(ArrivalRow row, Rejection rejection) => new(row.Line, Column(rejection.Field), rejection.Code, rejection.English);

    private static string? Column(string? field) => field switch
    {
        null => null,
        nameof(PathwayCommand.EffectiveOn) => "opened_on",
        _ => string.Concat(field.Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}")),
    };

    private static Guid CommandId(ArrivalRow row) =>
        Uuid8.Of(SHA256.HashData(Encoding.UTF8.GetBytes($"arrivals-import {row.Open.Municipality} {row.Reference}")));
}

/// <param name="Imported">Rows that this run recorded (or would record).</param>
/// <param name="Known">Rows that had been imported before.</param>
internal sealed record ImportOutcome(int Rows, int Imported, int Known, IReadOnlyList<RowError> Errors);
