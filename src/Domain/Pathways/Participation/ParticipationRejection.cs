namespace Casework.Domain.Pathways.Participation;

public static class ParticipationRejection
{
    public static readonly Rejection VolunteerRoleAlreadyKnown = new(
        "VOLUNTEER_ROLE_ALREADY_KNOWN",
        "A volunteer role with this id is already recorded with other particulars. Correct that entry.",
        "Ein Ehrenamt mit dieser Kennung ist bereits mit anderen Angaben erfasst. Dieser Eintrag ist zu berichtigen.")
    { Field = nameof(TakeVolunteerRole.RoleId) };

    public static readonly Rejection VolunteerRoleNotFound = new(
        "VOLUNTEER_ROLE_NOT_FOUND",
        "There is no volunteer role with this id on this pathway.",
        "Auf diesem Weg gibt es kein Ehrenamt mit dieser Kennung.")
    { Field = nameof(EndVolunteerRole.RoleId) };

    public static readonly Rejection VolunteerRoleAlreadyEnded = new(
        "VOLUNTEER_ROLE_ALREADY_ENDED",
        "The volunteer role has ended on another day already.",
        "Das Ehrenamt ist bereits an einem anderen Tag beendet.")
    { Field = nameof(EndVolunteerRole.RoleId) };

    public static readonly Rejection VolunteerRoleEndsBeforeStart = new(
        "VOLUNTEER_ROLE_ENDS_BEFORE_START",
        "The volunteer role would end before it starts.",
        "Das Ehrenamt würde vor seinem Beginn enden.")
    { Field = nameof(PathwayCommand.EffectiveOn) };

    public static readonly Rejection TermEndsBeforeStart = new(
        "TERM_ENDS_BEFORE_START",
        "The term would end before it starts.",
        "Die Amtszeit würde vor ihrem Beginn enden.")
    { Field = nameof(SeatBoardMember.TermEndsOn) };

    public static readonly Rejection SeatAlreadyHeld = new(
        "BOARD_SEAT_ALREADY_HELD",
        "The person holds a seat on this board on this day.",
        "Die Person hat an diesem Tag bereits einen Sitz in diesem Beirat.")
    { Field = nameof(SeatBoardMember.Municipality) };

    public static readonly Rejection SeatNotHeld = new(
        "BOARD_SEAT_NOT_HELD",
        "The person holds no seat on this board on this day.",
        "Die Person hat an diesem Tag keinen Sitz in diesem Beirat.")
    { Field = nameof(LeaveBoard.Municipality) };

    public static readonly Rejection ApplicationAlreadyKnown = new(
        "NATURALISATION_ALREADY_KNOWN",
        "An application with this id is already recorded with other particulars. Correct that entry.",
        "Ein Antrag mit dieser Kennung ist bereits mit anderen Angaben erfasst. Dieser Eintrag ist zu berichtigen.")
    { Field = nameof(FileNaturalisation.ApplicationId) };

    public static readonly Rejection ApplicationNotFound = new(
        "NATURALISATION_NOT_FOUND",
        "There is no application for naturalisation with this id on this day.",
        "An diesem Tag gibt es keinen Einbürgerungsantrag mit dieser Kennung.")
    { Field = nameof(DecideNaturalisation.ApplicationId) };

    public static readonly Rejection AlreadyDecided = new(
        "NATURALISATION_ALREADY_DECIDED",
        "The application has been decided already, on another day or otherwise.",
        "Über den Antrag ist bereits entschieden, an einem anderen Tag oder anders.")
    { Field = nameof(DecideNaturalisation.ApplicationId) };

    public static readonly Rejection NotGranted = new(
        "NATURALISATION_NOT_GRANTED",
        "Naturalisation has not been granted on this day.",
        "Die Einbürgerung ist an diesem Tag nicht bewilligt.")
    { Field = nameof(HoldNaturalisationCeremony.ApplicationId) };

    public static readonly Rejection CeremonyAlreadyHeld = new(
        "NATURALISATION_CEREMONY_ALREADY_HELD",
        "The ceremony has been held on another day already.",
        "Die Feier hat bereits an einem anderen Tag stattgefunden.")
    { Field = nameof(HoldNaturalisationCeremony.ApplicationId) };
}
