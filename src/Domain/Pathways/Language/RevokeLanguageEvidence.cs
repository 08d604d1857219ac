namespace Casework.Domain.Pathways.Language;

/// <param name="EvidenceId">The exam or the certificate that no longer counts.</param>
public sealed record RevokeLanguageEvidence(Guid EvidenceId, Personal<string> Reason) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var revoked = new LanguageEvent.EvidenceRevoked(EvidenceId, Reason);
        if (LanguageShape.Flaw(revoked, now) is { } flaw)
            return flaw;

        if (!pathway.Language.Evidence.Exists(proof => proof.Id == EvidenceId))
            return LanguageRejection.EvidenceNotFound.At(nameof(EvidenceId));

        return pathway.Language.Revoked.Contains(EvidenceId) ? Decision<PathwayEvent>.Nothing : revoked;
    }
}
