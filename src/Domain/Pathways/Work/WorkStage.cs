using System.Collections.Immutable;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.Work.WorkEvent;

namespace Casework.Domain.Pathways.Work;

/// <summary>Profile, search and spells. Spells may overlap.</summary>
public sealed record WorkStage
{
    public static WorkStage Initial { get; } = new();

    public ProfileRecorded? Profile { get; private init; }

    /// <summary>The day on which the latest search began; null when there was none.</summary>
    public DateOnly? SearchSince { get; private init; }

    /// <summary>By spell id.</summary>
    public ImmutableDictionary<Guid, Spell> Spells { get; private init; } = ImmutableDictionary<Guid, Spell>.Empty;

    public IEnumerable<Spell> OpenSpells => Spells.Values.Where(spell => spell.IsOpen).OrderBy(spell => spell.StartedOn).ThenBy(spell => spell.Id);

    /// <summary>The first paid work: a mini-job, employment or self-employment.</summary>
    public Spell? FirstJob => First(spell => spell.IsPaidWork);

    /// <summary>The start of the first employment subject to social insurance.</summary>
    public DateOnly? FirstEmploymentOn => First(spell => spell.Kind is SpellKind.Employment)?.StartedOn;

    /// <returns>
    /// Whether there is employment subject to social insurance so many months after the first began; null when none did, or when
    /// that is after the day.
    /// </returns>
    public bool? IsRetained(int months, DateOnly day) =>
        FirstEmploymentOn?.LaterByMonths(months) is { } at && at <= day
            ? Spells.Values.Any(spell => spell.Kind is SpellKind.Employment && spell.StartedOn <= at && spell.ReachesInto(at))
            : null;

    public WorkStatus Status =>
        OpenSpells.Any(spell => spell.IsPaidWork) ? WorkStatus.InWork
        : OpenSpells.Any(spell => spell.Kind is SpellKind.VocationalTraining) ? WorkStatus.InTraining
        : OpenSpells.Any() ? WorkStatus.InMeasure
        : IsSeeking ? WorkStatus.Seeking
        : Spells.Values.Any(spell => spell.StartedOn is not null) ? WorkStatus.OutOfWork
        : Profile is not null ? WorkStatus.Profiled
        : WorkStatus.Unassessed;

    /// <summary>A search goes on until a spell begins, and is taken up again by starting it anew.</summary>
    public bool IsSeeking => SearchSince is { } since && !Spells.Values.Any(spell => spell.StartedOn >= since || spell.IsOpen);

    public static WorkStage Evolve(WorkStage state, Entry entry) => entry.Event switch
    {
        ProfileRecorded e => state with { Profile = e },
        JobSearchStarted => state with { SearchSince = entry.EffectiveOn },
        SpellStarted e => state.With(state.Spell(e.SpellId) with
        {
            Kind = e.Kind,
            HoursPerWeek = e.HoursPerWeek,
            StartedOn = entry.EffectiveOn,
        }),
        SpellEnded e => state.With(state.Spell(e.SpellId) with { EndedOn = entry.EffectiveOn, EndReason = e.Reason }),
        _ => state,
    };

    private Spell Spell(Guid id) => Spells.GetValueOrDefault(id) ?? new(id);

    private WorkStage With(Spell spell) => this with { Spells = Spells.SetItem(spell.Id, spell) };

    private Spell? First(Func<Spell, bool> condition) =>
        Spells.Values.Where(spell => spell.StartedOn is not null && condition(spell)).OrderBy(spell => spell.StartedOn).ThenBy(spell => spell.Id).FirstOrDefault();
}

public enum WorkStatus { Unassessed, Profiled, Seeking, InMeasure, InTraining, InWork, OutOfWork }
