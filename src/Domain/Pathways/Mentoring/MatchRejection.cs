namespace Casework.Domain.Pathways.Mentoring;

public static class MatchRejection
{
    public static Rejection AlreadyKnown { get; } = new(
        "MATCH_ALREADY_KNOWN",
        "A match with this id is already recorded with other particulars.",
        "Eine Patenschaft mit dieser Kennung ist bereits mit anderen Angaben erfasst.")
    { Field = nameof(ProposeMatch.MatchId) };

    public static Rejection MentorHasOne { get; } = new(
        "MATCH_MENTOR_HAS_ONE",
        "A match with this mentor was proposed or is running already.",
        "Mit dieser Patin oder diesem Paten ist bereits eine Patenschaft vorgeschlagen oder im Gang.")
    { Field = nameof(ProposeMatch.Mentor) };

    public static Rejection PeriodNotAllowed { get; } = new(
        "MATCH_PERIOD_NOT_ALLOWED",
        "A match lasts at least a week, and no longer than the rules say for its kind.",
        "Eine Patenschaft dauert mindestens eine Woche und höchstens so lange, wie die Regeln für ihre Art vorsehen.")
    { Field = nameof(ProposeMatch.Weeks) };

    public static Rejection NotFound { get; } = new(
        "MATCH_NOT_FOUND",
        "There is no such match on this pathway.",
        "Diese Patenschaft gibt es in diesem Fall nicht.")
    { Field = nameof(EndMatch.MatchId) };

    public static Rejection AlreadyOver { get; } = new(
        "MATCH_OVER",
        "The match is over on this day.",
        "Die Patenschaft ist an diesem Tag bereits beendet.")
    { Field = nameof(EndMatch.MatchId) };

    public static Rejection NotProposedYet { get; } = new(
        "MATCH_NOT_PROPOSED_YET",
        "This day is before the match was proposed.",
        "Dieser Tag liegt vor dem Vorschlag der Patenschaft.")
    { Field = nameof(EndMatch.EffectiveOn) };

    public static Rejection ConsentMissing { get; } = new(
        "MATCH_CONSENT_MISSING",
        "The person has not consented to matching with volunteers, or has withdrawn the consent.",
        "Die Person hat nicht in die Vermittlung an Ehrenamtliche eingewilligt oder die Einwilligung widerrufen.")
    { Field = nameof(RecordMatchAcceptance.MatchId) };

    public static Rejection EndsWithTheConsent { get; } = new(
        "MATCH_ENDS_WITH_CONSENT",
        "Record the withdrawal of the consent to matching: the match ends with it.",
        "Bitte den Widerruf der Einwilligung in die Vermittlung erfassen: Die Patenschaft endet damit.")
    { Field = nameof(EndMatch.Reason) };
}
