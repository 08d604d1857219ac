namespace Casework.Domain.Pathways.Work;

public sealed record StartJobSearch : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var search = new WorkEvent.JobSearchStarted();
        var alreadySeeking = pathway.Work.IsSeeking && pathway.Work.SearchSince <= EffectiveOn;
        return alreadySeeking || pathway.Has(search, EffectiveOn) ? Decision<PathwayEvent>.Nothing : search;
    }
}
