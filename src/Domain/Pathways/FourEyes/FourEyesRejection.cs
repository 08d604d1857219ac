namespace Casework.Domain.Pathways.FourEyes;

public static class FourEyesRejection
{
    public static readonly Rejection Required = new(
        "FOUR_EYES_REQUIRED",
        "This changes a decision: propose it, so that a second person can confirm it.",
        "Dies ändert eine Entscheidung: Es ist vorzuschlagen, damit eine zweite Person es bestätigen kann.");

    public static readonly Rejection SamePerson = new(
        "FOUR_EYES_SAME_PERSON",
        "Somebody else has to confirm or reject what you proposed.",
        "Was Sie vorgeschlagen haben, muss jemand anderes bestätigen oder ablehnen.")
    { Field = nameof(ConfirmProposal.ProposalId) };

    public static readonly Rejection NobodyNamed = new(
        "FOUR_EYES_NOBODY_NAMED",
        "It is not known who acts.",
        "Es ist nicht bekannt, wer handelt.");

    public static readonly Rejection NotRequired = new(
        "FOUR_EYES_NOT_REQUIRED",
        "This entry is no decision: change it directly.",
        "Dieser Eintrag ist keine Entscheidung: Er kann unmittelbar geändert werden.");

    public static readonly Rejection ProposalNotFound = new(
        "PROPOSAL_NOT_FOUND",
        "There is no such proposal on this pathway.",
        "Diesen Vorschlag gibt es in diesem Fall nicht.")
    { Field = nameof(ConfirmProposal.ProposalId) };

    public static readonly Rejection ProposalAlreadyKnown = new(
        "PROPOSAL_ALREADY_KNOWN",
        "A proposal with this id is already recorded with other particulars.",
        "Ein Vorschlag mit dieser Kennung ist bereits mit anderen Angaben erfasst.")
    { Field = nameof(ConfirmProposal.ProposalId) };

    public static readonly Rejection ProposalSettled = new(
        "PROPOSAL_SETTLED",
        "The proposal has been confirmed, rejected or left to expire.",
        "Der Vorschlag ist bestätigt, abgelehnt oder verfallen.")
    { Field = nameof(ConfirmProposal.ProposalId) };

    public static readonly Rejection ProposalExpired = new(
        "PROPOSAL_EXPIRED",
        "The time to decide on the proposal is over. Propose it anew.",
        "Die Zeit für die Entscheidung über den Vorschlag ist abgelaufen. Er ist neu einzubringen.")
    { Field = nameof(ConfirmProposal.ProposalId) };

    public static readonly Rejection ProposalNotExpired = new(
        "PROPOSAL_NOT_EXPIRED",
        "There is still time to decide on the proposal.",
        "Über den Vorschlag kann noch entschieden werden.")
    { Field = nameof(ExpireProposal.ProposalId) };

    public static readonly Rejection BeforeProposal = new(
        "FOUR_EYES_BEFORE_PROPOSAL",
        "This day is before the proposal was made.",
        "Dieser Tag liegt vor dem Vorschlag.")
    { Field = nameof(PathwayCommand.EffectiveOn) };
}
