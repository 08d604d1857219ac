namespace Casework.Domain.Pathways.Work;

/// <summary>How a newcomer finds and keeps work. Stored forever.</summary>
public abstract record WorkEvent : PathwayEvent
{
    private WorkEvent()
    {
    }

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("work_profile_recorded", typeof(ProfileRecorded)),
        ("job_search_started", typeof(JobSearchStarted)),
        ("work_spell_started", typeof(SpellStarted)),
        ("work_spell_ended", typeof(SpellEnded)),
    ];

    /// <param name="Occupation">The occupation trained for or practised, KldB 2010 code, five digits; null when none.</param>
    public sealed record ProfileRecorded(string? Occupation, int YearsOfExperience, bool HasFormalQualification) : WorkEvent;

    public sealed record JobSearchStarted : WorkEvent;

    public sealed record SpellStarted(
        Guid SpellId, SpellKind Kind, Personal<string> Employer, string? Occupation, decimal HoursPerWeek, QualificationMatch? Match) : WorkEvent;

    public sealed record SpellEnded(Guid SpellId, SpellEnd Reason) : WorkEvent;
}

public enum SpellKind
{
    Internship,
    EntryQualification,
    Measure,
    VocationalTraining,
    MiniJob,
    Employment,
    SelfEmployment,
}

public enum SpellEnd { ContractEnded, Resigned, Dismissed, Completed, Abandoned, Illness, Moved, BusinessClosed }

public enum QualificationMatch { Below, Adequate, Above }
