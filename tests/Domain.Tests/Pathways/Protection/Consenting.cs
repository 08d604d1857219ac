using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Protection;

namespace Casework.Domain.Tests.Pathways.Protection;

public class Consenting : PathwaySpec
{
    private static readonly ProtectionEvent.ConsentGiven _story = new(ConsentPurpose.Story, Recipient: null, "ar", ConsentChannel.WithInterpreter, "2026-1");
    private static readonly ProtectionEvent.ConsentGiven _referral = new(ConsentPurpose.Referral, "Women's centre", "ar", ConsentChannel.Written, "2026-1");

    [Fact]
    public void Covers_its_purpose_from_its_day_on()
    {
        GivenOpened();
        When(new GiveConsent(_story.Purpose, _story.Recipient, _story.Language, _story.Channel, _story.TextVersion));
        Then(_story);
        Assert.False(Pathway.DataProtection.HasConsent(ConsentPurpose.Story, null, Today.AddDays(-1)));
        Assert.True(Pathway.DataProtection.HasConsent(ConsentPurpose.Story, null, Today));
        Assert.False(Pathway.DataProtection.HasConsent(ConsentPurpose.Research, null, Today));
    }

    [Fact]
    public void To_a_referral_covers_one_recipient()
    {
        GivenOpened();
        When(new GiveConsent(_referral.Purpose, _referral.Recipient, _referral.Language, _referral.Channel, _referral.TextVersion));
        Then(_referral);
        Assert.True(Pathway.DataProtection.HasConsent(ConsentPurpose.Referral, "Women's centre", Today));
        Assert.False(Pathway.DataProtection.HasConsent(ConsentPurpose.Referral, "Another centre", Today));
    }

    [Fact]
    public void Ends_for_the_future_when_it_is_withdrawn()
    {
        GivenOpened(_story);
        When(new WithdrawConsent(ConsentPurpose.Story, Recipient: null));
        Then(new ProtectionEvent.ConsentWithdrawn(ConsentPurpose.Story, Recipient: null));
        Assert.True(Pathway.DataProtection.HasConsent(ConsentPurpose.Story, null, Today.AddDays(-1)));
        Assert.False(Pathway.DataProtection.HasConsent(ConsentPurpose.Story, null, Today));
    }

    [Fact]
    public void Is_withdrawn_for_its_purpose_alone()
    {
        GivenOpened(_story, _referral);
        When(new WithdrawConsent(ConsentPurpose.Referral, "Women's centre"));
        Then(new ProtectionEvent.ConsentWithdrawn(ConsentPurpose.Referral, "Women's centre"));
        Assert.True(Pathway.DataProtection.HasConsent(ConsentPurpose.Story, null, Today));
        Assert.False(Pathway.DataProtection.HasConsent(ConsentPurpose.Referral, "Women's centre", Today));
    }

    [Fact]
    public void Can_be_given_again()
    {
        GivenOpened(_story);
        Given("2026-02-01", new ProtectionEvent.ConsentWithdrawn(ConsentPurpose.Story, Recipient: null));
        When(new GiveConsent(_story.Purpose, _story.Recipient, _story.Language, _story.Channel, "2026-2"));
        Then(_story with { TextVersion = "2026-2" });
        Assert.Equal([Day("2026-02-01"), (DateOnly?)null], Pathway.DataProtection.Consents.Select(consent => consent.WithdrawnOn));
        Assert.False(Pathway.DataProtection.HasConsent(ConsentPurpose.Story, null, Day("2026-03-01")));
        Assert.True(Pathway.DataProtection.HasConsent(ConsentPurpose.Story, null, Today));
    }

    [Fact]
    public void Is_withdrawn_also_where_none_is_known()
    {
        GivenOpened();
        When(new WithdrawConsent(ConsentPurpose.Matching, Recipient: null));
        Then(new ProtectionEvent.ConsentWithdrawn(ConsentPurpose.Matching, Recipient: null), new LifecycleEvent.ComplianceWarningRaised("CONSENT_WAS_NOT_GIVEN", "Matching"));
    }

    [Fact]
    public void Is_withdrawn_on_a_closed_file_too()
    {
        GivenOpened(_story, new LifecycleEvent.Closed(ClosingReason.MovedAway, DuplicateOf: null));
        When(new WithdrawConsent(ConsentPurpose.Story, Recipient: null));
        Then(new ProtectionEvent.ConsentWithdrawn(ConsentPurpose.Story, Recipient: null));
    }

    [Theory]
    [InlineData(ConsentPurpose.Referral, null, "CONSENT_NEEDS_RECIPIENT")]
    [InlineData(ConsentPurpose.Referral, " ", "TEXT_MISSING")]
    [InlineData(ConsentPurpose.Casework, "Women's centre", "CONSENT_HAS_NO_RECIPIENT")]
    public void Is_refused_with_the_wrong_recipient(ConsentPurpose purpose, string? recipient, string code)
    {
        GivenOpened();
        Personal<string>? to = recipient is null ? default(Personal<string>?) : recipient;
        When(new GiveConsent(purpose, to, "ar", ConsentChannel.Written, "2026-1"));
        ThenRejected(new Rejection(code, "", ""), at: "Recipient");
        When(new WithdrawConsent(purpose, to));
        ThenRejected(new Rejection(code, "", ""), at: "Recipient");
    }

    [Fact]
    public void Is_refused_without_a_language_or_a_text()
    {
        GivenOpened();
        When(new GiveConsent(ConsentPurpose.Story, Recipient: null, "Arabic!", ConsentChannel.Written, "2026-1"));
        ThenRejected(ArrivalRejection.LanguageTagInvalid, at: "Language");
        When(new GiveConsent(ConsentPurpose.Story, Recipient: null, "ar", ConsentChannel.Written, ""));
        ThenRejected(PathwayRejection.TextMissing, at: "TextVersion");
    }
}
