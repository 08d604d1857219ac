using Casework.Api.Pathways;
using Casework.Domain;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Work;

namespace Casework.Api.Work;

internal sealed record WorkView(Pathway State) : StageView(StageName.Work, typeof(WorkEvent), State)
{
    public WorkStatus Status => State.Work.Status;

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

    public decimal HoursPerWeek => Started.HoursPerWeek;

    public QualificationMatch? Match => Started.Match;

    public DateOnly StartedOn => Spell.StartedOn!.Value;

    public DateOnly? EndedOn => Spell.EndedOn;

    public SpellEnd? EndReason => Spell.EndReason;
}
