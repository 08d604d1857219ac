namespace Casework.Domain.Pathways.Work;

public static class WorkRejection
{
    public static readonly Rejection OccupationInvalid = new(
        "OCCUPATION_CODE_INVALID",
        "The occupation is not a five-digit code of the KldB 2010.",
        "Der Beruf ist kein fünfstelliger Schlüssel der KldB 2010.")
    { Field = nameof(StartSpell.Occupation) };

    public static readonly Rejection ExperienceInvalid = new(
        "EXPERIENCE_OUT_OF_RANGE",
        "The years of experience cannot be right.",
        "Die Jahre der Berufserfahrung können nicht stimmen.")
    { Field = nameof(RecordWorkProfile.YearsOfExperience) };

    public static readonly Rejection HoursOutOfRange = new(
        "HOURS_OUT_OF_RANGE",
        "The weekly hours must be more than 0 and at most what can be entered.",
        "Die Wochenstunden müssen über 0 liegen und dürfen das Höchstmaß der Eingabe nicht überschreiten.")
    { Field = nameof(StartSpell.HoursPerWeek) };

    public static readonly Rejection SpellAlreadyKnown = new(
        "SPELL_ALREADY_KNOWN",
        "A spell with this id is already recorded with other particulars. Correct that entry.",
        "Ein Zeitraum mit dieser Kennung ist bereits mit anderen Angaben erfasst. Dieser Eintrag ist zu berichtigen.")
    { Field = nameof(StartSpell.SpellId) };

    public static readonly Rejection SpellNotFound = new(
        "SPELL_NOT_FOUND",
        "There is no spell with this id on this pathway.",
        "Auf diesem Weg gibt es keinen Zeitraum mit dieser Kennung.")
    { Field = nameof(EndSpell.SpellId) };

    public static readonly Rejection SpellAlreadyEnded = new(
        "SPELL_ALREADY_ENDED",
        "The spell has ended already, on another day or for another reason. Correct that entry.",
        "Der Zeitraum ist bereits beendet, an einem anderen Tag oder aus einem anderen Grund. Dieser Eintrag ist zu berichtigen.")
    { Field = nameof(EndSpell.SpellId) };

    public static readonly Rejection SpellEndsBeforeStart = new(
        "SPELL_ENDS_BEFORE_START",
        "The spell would end before it starts.",
        "Der Zeitraum würde vor seinem Beginn enden.")
    { Field = nameof(PathwayCommand.EffectiveOn) };
}
