using Casework.Domain.Pathways.Language;

namespace Casework.Api.Language;

internal sealed record LanguageCertificateView(LanguageEvent.ExternalCertificateRecorded Shown, bool Revoked)
{
    public Guid CertificateId => Shown.CertificateId;

    public LanguageLevel Level => Shown.Level;

    public string Issuer => Shown.Issuer;

    public DateOnly IssuedOn => Shown.IssuedOn;
}
