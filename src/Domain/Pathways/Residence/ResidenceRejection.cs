namespace Casework.Domain.Pathways.Residence;

public static class ResidenceRejection
{
    public static readonly Rejection StatusUnknown = new(
        "RESIDENCE_STATUS_UNKNOWN",
        "The rules of that day know no such residence status.",
        "Die Regeln dieses Tages kennen keinen solchen Aufenthaltsstatus.")
    { Field = nameof(RecordResidenceStatus.Status) };

    public static readonly Rejection EndsBeforeStart = new(
        "RESIDENCE_ENDS_BEFORE_START",
        "The status or permit would end before it begins.",
        "Der Status oder die Erlaubnis würde vor dem Beginn enden.")
    { Field = nameof(RecordResidenceStatus.ValidUntil) };

    public static readonly Rejection StatusAlreadyKnown = new(
        "RESIDENCE_STATUS_ALREADY_KNOWN",
        "A status with this id is already recorded with other particulars. Correct that entry.",
        "Ein Status mit dieser Kennung ist bereits mit anderen Angaben erfasst. Dieser Eintrag ist zu berichtigen.")
    { Field = nameof(RecordResidenceStatus.StatusId) };

    public static readonly Rejection PermitAlreadyKnown = new(
        "WORK_PERMIT_ALREADY_KNOWN",
        "A permit with this id is already recorded with other particulars. Correct that entry.",
        "Eine Erlaubnis mit dieser Kennung ist bereits mit anderen Angaben erfasst. Dieser Eintrag ist zu berichtigen.")
    { Field = nameof(RecordWorkPermit.PermitId) };
}
