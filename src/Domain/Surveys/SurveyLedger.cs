using System.Collections.Immutable;
using static Casework.Domain.Surveys.SurveyEvent;

namespace Casework.Domain.Surveys;

/// <summary>What was imported of surveys, and what of it stands.</summary>
public sealed record SurveyLedger
{
    public static SurveyLedger Initial { get; } = new();

    /// <summary>In the order in which they were imported.</summary>
    private ImmutableList<ImportedSurveyValue> All { get; init; } = [];

    /// <summary>What stands, by question, year and area.</summary>
    public IReadOnlyList<ImportedSurveyValue> Standing => StandingAt(long.MaxValue);

    /// <summary>What stood when the log had that many entries.</summary>
    public IReadOnlyList<ImportedSurveyValue> StandingAt(long logSize) =>
    [
        .. All.Where(one => one.Position <= logSize && !(one.WithdrawnAt <= logSize))
            .OrderBy(one => one.Value.Question, StringComparer.Ordinal).ThenBy(one => one.Value.Wave).ThenBy(one => one.Value.Area, StringComparer.Ordinal),
    ];

    /// <returns>Null when none stands.</returns>
    public SurveyValue? Find(string question, int wave, string area) =>
        All.Find(one => one.WithdrawnAt is null && one.Value.Question == question && one.Value.Wave == wave && one.Value.Area == area)?.Value;

    /// <summary>Never fails, never decides.</summary>
    /// <param name="position">The event's place in the log.</param>
    public static SurveyLedger Evolve(SurveyLedger ledger, SurveyEvent @event, DateTimeOffset at, long position) => @event switch
    {
        SurveyImported e => ledger with { All = ledger.All.AddRange(e.Values.Select(value => new ImportedSurveyValue(value, at, position))) },
        SurveyWaveWithdrawn e => ledger with
        {
            All = [.. ledger.All.Select(one => one.WithdrawnAt is null && one.Value.Question == e.Question && one.Value.Wave == e.Wave ? one with { WithdrawnAt = position } : one)],
        },
        _ => ledger,
    };
}

/// <param name="Position">Its place in the log.</param>
public sealed record ImportedSurveyValue(SurveyValue Value, DateTimeOffset ImportedAt, long Position)
{
    /// <summary>The place in the log from which it no longer stands; null while it does.</summary>
    public long? WithdrawnAt { get; init; }
}
