namespace Casework.Domain.Pathways.Language;

public sealed record RecordChildcare(ChildcareStatus Status) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var recorded = new LanguageEvent.ChildcareRecorded(Status);
        return pathway.Latest<LanguageEvent.ChildcareRecorded>(EffectiveOn) == recorded ? Decision<PathwayEvent>.Nothing : recorded;
    }
}
