namespace Casework.Domain.Pathways.Erasure;

public static class ErasureRejection
{
    public static readonly Rejection Erased = new(
        "PATHWAY_ERASED",
        "The data of this person are erased: nothing more is recorded here.",
        "Die Daten dieser Person sind gelöscht: Hier wird nichts mehr erfasst.");

    public static readonly Rejection LegalHold = new(
        "ERASURE_LEGAL_HOLD",
        "A legal hold is in force: nothing of the pathway is erased.",
        "Es besteht eine Löschsperre: In diesem Fall wird nichts gelöscht.");

    public static readonly Rejection Restricted = new(
        "ERASURE_RESTRICTED",
        "The processing is restricted: what is no longer needed is kept until that is lifted.",
        "Die Verarbeitung ist eingeschränkt: Nicht mehr benötigte Daten bleiben bis zur Aufhebung erhalten.")
    { Field = nameof(ProposeErasure.Basis) };

    public static readonly Rejection StillNeeded = new(
        "ERASURE_STILL_NEEDED",
        "The file is open: its data are needed, and are erased on another basis only.",
        "Der Fall ist offen: Die Daten werden gebraucht und nur auf anderer Grundlage gelöscht.")
    { Field = nameof(ProposeErasure.Basis) };

    public static readonly Rejection MustBeKept = new(
        "ERASURE_MUST_BE_KEPT",
        "The law demands that these data are kept (Art. 17(3)(b) GDPR); the period is not over.",
        "Diese Daten sind gesetzlich aufzubewahren (Art. 17 Abs. 3 Buchst. b DSGVO); die Frist läuft noch.")
    { Field = nameof(ProposeErasure.Basis) };

    public static readonly Rejection TransferOpen = new(
        "ERASURE_TRANSFER_OPEN",
        "Another municipality is asked to take the file over. End that first.",
        "Eine andere Kommune ist um Übernahme gebeten. Das ist zuerst zu beenden.");

    public static readonly Rejection AlreadyDecided = new(
        "ERASURE_ALREADY_DECIDED",
        "This erasure is decided already.",
        "Diese Löschung ist bereits beschlossen.")
    { Field = nameof(ProposeErasure.Scope) };

    public static readonly Rejection ConfirmedApart = new(
        "ERASURE_CONFIRMED_APART",
        "An erasure cannot be undone: it has a confirmation of its own.",
        "Eine Löschung ist unumkehrbar: Sie wird gesondert bestätigt.")
    { Field = nameof(ConfirmErasure.ProposalId) };
}
