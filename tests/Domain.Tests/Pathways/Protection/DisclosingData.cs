using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Decisions;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Reviews;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Pathways.Protection;

public class DisclosingData : PathwaySpec
{
    private const string RuleSet = "disclosure-bases-1";
    private static readonly IReadOnlyList<DisclosedField> _fields = [DisclosedField.Identity, DisclosedField.Language];

    [Theory]
    [InlineData(RecipientKind.PublicOffice, DisclosureBasis.TaskOfAnOffice)]
    [InlineData(RecipientKind.School, DisclosureBasis.TaskOfAnOffice)]
    [InlineData(RecipientKind.Health, DisclosureBasis.VitalInterests)]
    [InlineData(RecipientKind.ImmigrationAuthority, DisclosureBasis.DutyToInformImmigrationAuthority)]
    [InlineData(RecipientKind.Police, DisclosureBasis.PoliceRequest)]
    [InlineData(RecipientKind.Police, DisclosureBasis.CourtOrder)]
    public void Is_possible_on_a_basis_of_the_closed_list(RecipientKind kind, DisclosureBasis basis)
    {
        GivenOpened();
        When(Disclose(kind, basis));
        Then(Made(kind, basis) with { RuleSet = RuleSet });
    }

    [Theory]
    [InlineData(RecipientKind.ImmigrationAuthority, DisclosureBasis.Consent)]
    [InlineData(RecipientKind.ImmigrationAuthority, DisclosureBasis.TaskOfAnOffice)]
    [InlineData(RecipientKind.ImmigrationAuthority, DisclosureBasis.PoliceRequest)]
    [InlineData(RecipientKind.Police, DisclosureBasis.Consent)]
    [InlineData(RecipientKind.Police, DisclosureBasis.TaskOfAnOffice)]
    [InlineData(RecipientKind.Police, DisclosureBasis.VitalInterests)]
    [InlineData(RecipientKind.Employer, DisclosureBasis.TaskOfAnOffice)]
    [InlineData(RecipientKind.Volunteer, DisclosureBasis.VitalInterests)]
    public void Is_refused_on_any_other(RecipientKind kind, DisclosureBasis basis)
    {
        GivenOpened(Consent(ConsentPurpose.Referral, "somebody"), Consent(ConsentPurpose.Matching), Consent(ConsentPurpose.Casework));
        When(Disclose(kind, basis));
        ThenRejected(ProtectionRejection.BasisNotAllowed, at: "Basis", under: RuleSet);
    }

    [Fact]
    public void To_immigration_authorities_and_the_police_never_rests_on_consent() =>
        Assert.All([RecipientKind.ImmigrationAuthority, RecipientKind.Police], kind =>
            Assert.DoesNotContain("Consent", RulesOfTheHouse.Book.At(MakeDisclosure.Topic, Today)!.Texts($"bases.{kind}")));

    [Fact]
    public void Is_ruled_for_every_kind_of_recipient()
    {
        var rule = RulesOfTheHouse.Book.At(MakeDisclosure.Topic, Today)!;
        Assert.All(Enum.GetNames<RecipientKind>(), kind => Assert.All(rule.Texts($"bases.{kind}"), basis => Assert.True(Enum.IsDefined(Enum.Parse<DisclosureBasis>(basis)))));
        Assert.All(Enum.GetNames<RecipientKind>(), kind => Assert.NotEmpty(rule.Texts($"bases.{kind}")));
    }

    [Theory]
    [InlineData(RecipientKind.Association, ConsentPurpose.Referral, "somebody")]
    [InlineData(RecipientKind.Employer, ConsentPurpose.Referral, "somebody")]
    [InlineData(RecipientKind.Research, ConsentPurpose.Research, null)]
    [InlineData(RecipientKind.Volunteer, ConsentPurpose.Matching, null)]
    public void By_consent_needs_a_consent_to_that_purpose(RecipientKind kind, ConsentPurpose purpose, string? recipient)
    {
        GivenOpened();
        When(Disclose(kind, DisclosureBasis.Consent));
        ThenRejected(ProtectionRejection.ConsentMissing, at: "Basis", under: RuleSet);
        Given("2026-06-01", Consent(purpose, recipient));
        When(Disclose(kind, DisclosureBasis.Consent));
        Then(Made(kind, DisclosureBasis.Consent) with { RuleSet = RuleSet });
    }

    [Fact]
    public void By_consent_is_refused_for_another_recipient_and_after_the_withdrawal()
    {
        GivenOpened(Consent(ConsentPurpose.Referral, "somebody else"));
        When(Disclose(RecipientKind.Association, DisclosureBasis.Consent));
        ThenRejected(ProtectionRejection.ConsentMissing);
        Given("2026-06-01", Consent(ConsentPurpose.Referral, "somebody"));
        Given("2026-06-15", new ProtectionEvent.ConsentWithdrawn(ConsentPurpose.Referral, "somebody"));
        When(Disclose(RecipientKind.Association, DisclosureBasis.Consent));
        ThenRejected(ProtectionRejection.ConsentMissing);
    }

    [Fact]
    public void Stays_lawful_when_the_consent_is_withdrawn_later()
    {
        GivenOpened(Consent(ConsentPurpose.Referral, "somebody"));
        Given("2026-06-01", new ProtectionEvent.ConsentWithdrawn(ConsentPurpose.Referral, "somebody"));
        When(Disclose(RecipientKind.Association, DisclosureBasis.Consent), on: "2026-05-31");
        Then(Made(RecipientKind.Association, DisclosureBasis.Consent) with { RuleSet = RuleSet });
    }

    [Fact]
    public void On_an_earlier_day_is_a_fact_that_is_flagged()
    {
        GivenOpened();
        When(Disclose(RecipientKind.Police, DisclosureBasis.TaskOfAnOffice), on: "2026-06-14");
        Then(Made(RecipientKind.Police, DisclosureBasis.TaskOfAnOffice), new LifecycleEvent.ComplianceWarningRaised("DISCLOSURE_BASIS_NOT_ALLOWED", $"{Id(5)}"));
    }

    [Fact]
    public void Is_to_be_reviewed_when_the_consent_it_rested_on_was_none()
    {
        GivenOpened(Consent(ConsentPurpose.Referral, "somebody"));
        Given("2026-05-01", Made(RecipientKind.Association, DisclosureBasis.Consent) with { RuleSet = RuleSet });
        When(new RetractEntry(EntryId(2), "another person's signature"));
        Then(new CorrectionEvent.EntryRetracted(EntryId(2), "another person's signature"), new ReviewEvent.ReviewFlagRaised(EntryId(3), EntryId(2)));
    }

    [Fact]
    public void Stands_when_its_recipient_was_erased()
    {
        GivenOpened(Consent(ConsentPurpose.Referral) with { Recipient = Personal<string>.Erased });
        Given("2026-05-01", Made(RecipientKind.Association, DisclosureBasis.Consent) with { Recipient = Personal<string>.Erased, RuleSet = RuleSet });
        Assert.True(RetakenDecision.Of(History.Log, EntryId(3), Rules)!.IsAsRecorded);
    }

    [Fact]
    public void Is_refused_without_fields_and_with_one_twice()
    {
        GivenOpened();
        When(Disclose(RecipientKind.School, DisclosureBasis.TaskOfAnOffice) with { Fields = [] });
        ThenRejected(ProtectionRejection.FieldsMissing, at: "Fields");
        When(Disclose(RecipientKind.School, DisclosureBasis.TaskOfAnOffice) with { Fields = [DisclosedField.Work, DisclosedField.Work] });
        ThenRejected(ProtectionRejection.FieldsMissing, at: "Fields");
    }

    [Fact]
    public void Is_refused_without_a_recipient()
    {
        GivenOpened();
        When(Disclose(RecipientKind.School, DisclosureBasis.TaskOfAnOffice) with { Recipient = " " });
        ThenRejected(PathwayRejection.TextMissing, at: "Recipient");
    }

    [Fact]
    public void Is_refused_under_the_id_of_another()
    {
        GivenOpened();
        Given("2026-06-15", Made(RecipientKind.School, DisclosureBasis.TaskOfAnOffice) with { RuleSet = RuleSet });
        When(Disclose(RecipientKind.School, DisclosureBasis.TaskOfAnOffice) with { Fields = [DisclosedField.Identity] });
        ThenRejected(ProtectionRejection.DisclosureAlreadyKnown, at: "DisclosureId");
        When(Disclose(RecipientKind.School, DisclosureBasis.TaskOfAnOffice), on: "2026-06-14");
        ThenRejected(ProtectionRejection.DisclosureAlreadyKnown, at: "DisclosureId");
    }

    [Fact]
    public void Is_refused_without_a_rule()
    {
        Rules = new RuleBook([.. Rules.RuleSets.Where(set => set.Topic != MakeDisclosure.Topic)]);
        GivenOpened();
        When(Disclose(RecipientKind.School, DisclosureBasis.TaskOfAnOffice));
        ThenRejected(RuleRejection.NoneInForce(MakeDisclosure.Topic));
    }

    private static MakeDisclosure Disclose(RecipientKind kind, DisclosureBasis basis) => new(Id(5), kind, "somebody", basis, _fields);

    private static ProtectionEvent.DisclosureMade Made(RecipientKind kind, DisclosureBasis basis) => new(Id(5), kind, "somebody", basis, _fields);

    private static ProtectionEvent.ConsentGiven Consent(ConsentPurpose purpose, string? recipient = null) => new(purpose, recipient is null ? default(Personal<string>?) : recipient, "ar", ConsentChannel.Written, "2026-1");
}
