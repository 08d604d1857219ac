namespace Casework.Domain.Pathways.Participation;

/// <param name="Municipality">Official municipality key (AGS), eight digits.</param>
/// <param name="TermEndsOn">The last day of the term.</param>
public sealed record SeatBoardMember(string Municipality, DateOnly TermEndsOn) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var seated = new ParticipationEvent.BoardMemberSeated(Municipality, TermEndsOn);
        return !pathway.Has(seated, EffectiveOn) && pathway.Participation.Seats.GetValueOrDefault(Municipality)?.IsHeldOn(EffectiveOn) is true
            ? ParticipationRejection.SeatAlreadyHeld
            : ParticipationFact.Record(pathway, seated, EffectiveOn, IsTooLong(now) ? new("BOARD_TERM_TOO_LONG", Municipality) : null);
    }

    private bool IsTooLong(Circumstances now) =>
        Shape.IsMunicipalityKey(Municipality)
        && now.Rules.At(Eligibility.BoardElectionTopic(Municipality), EffectiveOn) is { } rule
        && TermEndsOn > EffectiveOn.AddYears(rule.Number("termYears"));
}
