using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Language;

namespace Casework.Domain.Tests.Pathways.Language;

public class ProvingALevel : LanguageSpec
{
    private static readonly string _hash = new('a', 64);

    private static readonly RecordExternalCertificate _record = new(Certificate, LanguageLevel.B2, "Goethe-Institut", Day("2024-05-05"), _hash);

    private static readonly LanguageEvent.ExternalCertificateRecorded _recorded =
        new(Certificate, LanguageLevel.B2, "Goethe-Institut", Day("2024-05-05"), _hash);

    [Fact]
    public void Takes_a_certificate()
    {
        GivenOpened();
        When(_record);
        Then(_recorded);
        Assert.Equal(LanguageLevel.B2, Pathway.Language.AttainedLevel);
    }

    [Fact]
    public void Takes_the_highest_of_all()
    {
        GivenOpened(_recorded, _recorded with { CertificateId = Id(4), Level = LanguageLevel.A1 });
        Assert.Equal(LanguageLevel.B2, Pathway.Language.AttainedLevel);
    }

    [Theory]
    [InlineData("")]
    [InlineData("aaaa")]
    [InlineData("gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg")]
    public void Is_refused_with_a_hash_that_is_none(string hash)
    {
        GivenOpened();
        When(_record with { DocumentHash = hash });
        ThenRejected(LanguageRejection.DocumentHashInvalid, at: "DocumentHash");
    }

    [Fact]
    public void Is_refused_without_an_issuer()
    {
        GivenOpened();
        When(_record with { Issuer = " " });
        ThenRejected(PathwayRejection.TextMissing, at: "Issuer");
    }

    [Fact]
    public void Is_refused_with_a_certificate_of_tomorrow()
    {
        GivenOpened();
        When(_record with { IssuedOn = Today.AddDays(1) });
        ThenRejected(LanguageRejection.CertificateFromTheFuture, at: "IssuedOn");
    }

    [Fact]
    public void Is_refused_when_the_certificate_is_known_otherwise()
    {
        GivenOpened(_recorded);
        When(_record with { Level = LanguageLevel.C1 });
        ThenRejected(LanguageRejection.CertificateAlreadyKnown, at: "CertificateId");
    }

    [Fact]
    public void Does_nothing_when_the_certificate_is_known()
    {
        GivenOpened(_recorded);
        When(_record);
        ThenNothing();
    }

    [Fact]
    public void Falls_back_when_evidence_is_revoked()
    {
        GivenOpened(_recorded, _recorded with { CertificateId = Id(4), Level = LanguageLevel.A2 });
        When(new RevokeLanguageEvidence(Certificate, "forged"));
        Then(new LanguageEvent.EvidenceRevoked(Certificate, "forged"));
        Assert.Equal(LanguageLevel.A2, Pathway.Language.AttainedLevel);
    }

    [Fact]
    public void Falls_back_when_the_result_of_an_exam_is_revoked()
    {
        GivenRegistered();
        Given("2026-05-20", new LanguageEvent.ExamTaken(Exam, ExamOutcome.Passed, LanguageLevel.B1));
        When(new RevokeLanguageEvidence(Exam, "sat by somebody else"));
        Then(new LanguageEvent.EvidenceRevoked(Exam, "sat by somebody else"));
        Assert.Null(Pathway.Language.AttainedLevel);
    }

    [Fact]
    public void Has_nothing_to_revoke_in_a_failed_exam()
    {
        GivenRegistered();
        Given("2026-05-20", Failed);
        When(new RevokeLanguageEvidence(Exam, "forged"));
        ThenRejected(LanguageRejection.EvidenceNotFound, at: "EvidenceId");
    }

    [Fact]
    public void Is_revoked_for_a_reason_only()
    {
        GivenOpened(_recorded);
        When(new RevokeLanguageEvidence(Certificate, ""));
        ThenRejected(PathwayRejection.TextMissing, at: "Reason");
    }
}
