namespace Casework.Domain.Pathways.Language;

/// <param name="DocumentHash">SHA-256 of the document, 64 hexadecimal digits.</param>
public sealed record RecordExternalCertificate(Guid CertificateId, LanguageLevel Level, string Issuer, DateOnly IssuedOn, string DocumentHash) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var recorded = new LanguageEvent.ExternalCertificateRecorded(CertificateId, Level, Issuer, IssuedOn, DocumentHash);
        if (LanguageShape.Flaw(recorded, now) is { } flaw)
            return flaw;

        return pathway.Find<LanguageEvent.ExternalCertificateRecorded>(known => known.CertificateId == CertificateId) switch
        {
            null => recorded,
            var known when known == recorded => Decision<PathwayEvent>.Nothing,
            _ => LanguageRejection.CertificateAlreadyKnown.At(nameof(CertificateId)),
        };
    }
}
