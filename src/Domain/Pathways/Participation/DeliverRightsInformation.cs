namespace Casework.Domain.Pathways.Participation;

/// <param name="Language">BCP 47.</param>
/// <param name="Version">The edition of the information.</param>
public sealed record DeliverRightsInformation(string Language, string Version, InformationChannel Channel) : PathwayCommand
{
    protected override bool WorksOnRestrictedFiles => true;

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
        ParticipationFact.Record(pathway, new ParticipationEvent.RightsInformationDelivered(Language, Version, Channel), EffectiveOn);
}
