using Casework.Api.Founding;
using Casework.Api.Pathways;
using Casework.Domain;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Work;

namespace Casework.Api.Work;

/// <param name="Day">The day asked about.</param>
internal sealed record WorkView(Pathway State, DateOnly Day) : StageView(StageName.Work, typeof(WorkEvent), State)
{
    public WorkStatus Status => State.Work.Status;

    public WorkProfileView? Profile => State.Work.Profile is { } known ? new(known) : null;

    public DateOnly? SeekingSince => State.Work.IsSeeking ? State.Work.SearchSince : null;

    public DateOnly? FirstJobOn => State.Work.FirstJob?.StartedOn;

    public DateOnly? FirstEmploymentOn => State.Work.FirstEmploymentOn;

    public bool? RetainedAfter6Months => State.Work.IsRetained(6, Day);

    public bool? RetainedAfter12Months => State.Work.IsRetained(12, Day);

    public IReadOnlyList<FoundingProjectView> Foundings =>
    [
        .. from project in State.Founding.Projects.Values
           where project.Idea is not null
           orderby project.IdeaOn, project.Id
           select new FoundingProjectView(project),
    ];

    public IReadOnlyList<SpellView> Spells =>
    [
        .. from spell in State.Work.Spells.Values
           where spell.StartedOn is not null
           orderby spell.StartedOn, spell.Id
           select new SpellView(spell, State.Find<WorkEvent.SpellStarted>(started => started.SpellId == spell.Id)!),
    ];
}

internal sealed record SpellView(Spell Spell, WorkEvent.SpellStarted Started)
{
    public Guid SpellId => Spell.Id;

    public SpellKind Kind => Started.Kind;

    public Personal<string> Employer => Started.Employer;

    public string? Occupation => Started.Occupation;

    public decimal HoursPerWeek => Started.HoursPerWeek;

    public QualificationMatch? Match => Started.Match;

    public DateOnly StartedOn => Spell.StartedOn!.Value;

    public DateOnly? EndedOn => Spell.EndedOn;

    public SpellEnd? EndReason => Spell.EndReason;
}
