using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Pathways.Participation;

/// <summary>A fact: of what was never delivered it is flagged.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Version">The edition of the information.</param>
public sealed record AcknowledgeRightsInformation(string Language, string Version) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) => ParticipationFact.Record(
        pathway,
        new ParticipationEvent.RightsInformationAcknowledged(Language, Version),
        EffectiveOn,
        IsDelivered(pathway) ? null : new LifecycleEvent.ComplianceWarningRaised("RIGHTS_INFORMATION_NOT_DELIVERED", "rights_information_acknowledged"));

    private bool IsDelivered(Pathway pathway) => pathway.Entries.Exists(entry => entry.EffectiveOn <= EffectiveOn
        && entry.Event is ParticipationEvent.RightsInformationDelivered delivered && delivered.Language == Language && delivered.Version == Version);
}
