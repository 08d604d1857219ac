namespace Casework.Domain.Pathways.Schooling;

/// <param name="DocumentHash">SHA-256 of the document, 64 hexadecimal digits.</param>
public sealed record RecordSchoolCertificate(
    Guid CertificateId, SchoolCertificate Certificate, string Issuer, DateOnly IssuedOn, string DocumentHash) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var recorded = new SchoolingEvent.CertificateRecorded(CertificateId, Certificate, Issuer, IssuedOn, DocumentHash);
        if (SchoolingShape.Flaw(recorded, now) is { } flaw)
            return flaw;

        return pathway.Find<SchoolingEvent.CertificateRecorded>(known => known.CertificateId == CertificateId) switch
        {
            null => recorded,
            var known when known == recorded => Decision<PathwayEvent>.Nothing,
            _ => SchoolingRejection.CertificateAlreadyKnown.At(nameof(CertificateId)),
        };
    }
}
