using Casework.Domain.Pathways.Arrival;
using static Casework.Domain.Pathways.Participation.ParticipationEvent;

namespace Casework.Domain.Pathways.Participation;

/// <summary>What an event of this stage must look like, whether it is recorded or put in the place of another.</summary>
public static class ParticipationShape
{
    /// <returns>The refusal; null when nothing is wrong.</returns>
    public static Rejection? Flaw(ParticipationEvent @event, DateOnly on) => @event switch
    {
        RightsInformationDelivered e when !Shape.IsLanguageTag(e.Language) => ArrivalRejection.LanguageTagInvalid.At(nameof(e.Language)),
        RightsInformationDelivered e => Shape.Text(e.Version, nameof(e.Version)),
        RightsInformationAcknowledged e when !Shape.IsLanguageTag(e.Language) => ArrivalRejection.LanguageTagInvalid.At(nameof(e.Language)),
        RightsInformationAcknowledged e => Shape.Text(e.Version, nameof(e.Version)),
        BoardCandidacyAdmitted e => Municipality(e.Municipality),
        BoardMemberSeated e => Municipality(e.Municipality) ?? (e.TermEndsOn < on ? ParticipationRejection.TermEndsBeforeStart : null),
        BoardMemberLeft e => Municipality(e.Municipality),
        EuLocalVoterRegistered e => Municipality(e.Municipality),
        _ => null,
    };

    private static Rejection? Municipality(string key) =>
        Shape.IsMunicipalityKey(key) ? null : ArrivalRejection.MunicipalityKeyInvalid.At(nameof(BoardMemberSeated.Municipality));
}
