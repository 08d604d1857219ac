using Casework.Domain.Pathways.Schooling;

namespace Casework.Api.Schooling;

internal sealed record SchoolCertificateView(SchoolingEvent.CertificateRecorded Shown)
{
    public Guid CertificateId => Shown.CertificateId;

    public SchoolCertificate Certificate => Shown.Certificate;

    public string Issuer => Shown.Issuer;

    public DateOnly IssuedOn => Shown.IssuedOn;
}
