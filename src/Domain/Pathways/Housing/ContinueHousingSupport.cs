namespace Casework.Domain.Pathways.Housing;

/// <summary>Support after a move, or taken up again.</summary>
public sealed record ContinueHousingSupport(HousingSupport Support) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var continued = new HousingEvent.HousingSupportContinued(Support);
        var lastOfTheDay = pathway.Entries.FindLast(entry =>
            entry.EffectiveOn == EffectiveOn && (entry.Event == continued || entry.Event is HousingEvent.HousingSupportEnded));
        return lastOfTheDay?.Event == continued || pathway.Housing.Supports.Contains(Support) ? Decision<PathwayEvent>.Nothing : continued;
    }
}
