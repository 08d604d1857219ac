using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Protection;
using static Casework.Domain.Pathways.Protection.ProtectionEvent;

namespace Casework.Domain.Tests.Pathways.Protection;

/// <summary>Consents and holds hold from their day on, also on a closed file: protection does not end with the case.</summary>
public class ProtectingOnTheDay : PathwaySpec
{
    private static readonly Guid First = Id(1);
    private static readonly DisclosureMade Made = new(First, RecipientKind.PublicOffice, "Jobcenter", DisclosureBasis.Consent, [DisclosedField.Identity, DisclosedField.Work]);

    [Fact]
    public void Goes_on_when_the_file_is_closed()
    {
        GivenOpened();
        Given("2026-02-01", new LifecycleEvent.Closed(ClosingReason.MovedAway, DuplicateOf: null));
        foreach (var command in new PathwayCommand[]
        {
            new GiveConsent(ConsentPurpose.Research, Recipient: null, "de", ConsentChannel.Written, "1"),
            new WithdrawConsent(ConsentPurpose.Research, Recipient: null),
            new PlaceLegalHold(First, LegalHoldGround.Audit, "An audit"),
            new RestrictProcessing(First, RestrictionGround.NeededForClaims, "A claim"),
        })
        {
            When(command);
            ThenAccepted();
        }

        Given("2026-03-01", new LegalHoldPlaced(First, LegalHoldGround.Audit, "An audit"));
        When(new ReleaseLegalHold(First, "The audit is over"));
        ThenAccepted();
        Given("2026-03-01", new ProcessingRestricted(First, RestrictionGround.NeededForClaims, "A claim"));
        When(new LiftRestriction(First, Day("2026-06-10"), "The claim is settled"));
        ThenAccepted();
    }

    [Fact]
    public void Refuses_a_disclosure_of_a_closed_file_for_its_basis_and_not_for_being_closed()
    {
        GivenOpened();
        Given("2026-02-01", new LifecycleEvent.Closed(ClosingReason.MovedAway, DuplicateOf: null));
        When(new MakeDisclosure(First, RecipientKind.Police, "Police", DisclosureBasis.Consent, [DisclosedField.Identity]));
        ThenRejected(ProtectionRejection.BasisNotAllowed);
    }

    [Fact]
    public void Discloses_a_second_time_under_an_id_of_its_own()
    {
        GivenOpened(new ConsentGiven(ConsentPurpose.Research, null, "de", ConsentChannel.Written, "1"), Made);
        When(new MakeDisclosure(Id(2), RecipientKind.Research, "University", DisclosureBasis.Consent, [DisclosedField.Language]));
        ThenAccepted();
    }

    [Fact]
    public void Was_withdrawn_on_the_first_day_that_somebody_said_so()
    {
        GivenOpened();
        Given("2026-02-01", new ConsentGiven(ConsentPurpose.Research, null, "de", ConsentChannel.Written, "1"));
        Given("2026-03-01", new ConsentWithdrawn(ConsentPurpose.Research, null));
        Given("2026-04-01", new ConsentWithdrawn(ConsentPurpose.Research, null));
        Assert.Equal(Day("2026-03-01"), Pathway.DataProtection.Consents.Single().WithdrawnOn);
        Assert.True(Pathway.DataProtection.HasConsent(ConsentPurpose.Research, null, Day("2026-02-28")));
        Assert.False(Pathway.DataProtection.HasConsent(ConsentPurpose.Research, null, Day("2026-03-01")));
    }

    [Fact]
    public void Holds_from_the_day_of_its_ground_and_can_be_released_on_it()
    {
        GivenOpened();
        Given("2026-03-01", new LegalHoldPlaced(First, LegalHoldGround.Inquiry, "An inquiry"));
        Assert.Equal(LegalHoldGround.Inquiry, Pathway.DataProtection.LegalHolds[First].Ground);
        When(new ReleaseLegalHold(First, "It is over"), on: "2026-03-01");
        Then(new LegalHoldReleased(First, "It is over"));
    }

    [Fact]
    public void Places_a_hold_of_which_only_the_release_was_known()
    {
        GivenOpened();
        Given("2026-05-01", new LegalHoldReleased(First, "It is over"));
        When(new PlaceLegalHold(First, LegalHoldGround.Inquiry, "An inquiry"), on: "2026-03-01");
        Then(new LegalHoldPlaced(First, LegalHoldGround.Inquiry, "An inquiry"));
    }

    [Fact]
    public void Tells_disclosures_apart_by_all_that_they_say()
    {
        Assert.Equal(Made, Made with { Fields = [DisclosedField.Identity, DisclosedField.Work] });
        Assert.NotEqual(Made, Made with { Fields = [DisclosedField.Identity] });
        Assert.NotEqual(Made, Made with { DisclosureId = Id(2) });
        Assert.NotEqual(Made, Made with { Recipient = "School" });
        Assert.NotEqual(Made, Made with { RuleSet = "disclosure-bases-1" });
    }
}
