using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Decisions;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Pathways.Decisions;

public class TakingItUnderItsOwnRules : PathwaySpec
{
    private static readonly LanguageEvent.EntitlementGranted _admitted = new(EntitlementBasis.Admitted, CourseType.General, 700, Day("2026-03-01"));

    [Fact]
    public void Follows_the_rule_set_that_it_names_and_not_that_of_its_day()
    {
        GivenOpened();
        Given("2025-03-01", _admitted with { RuleSet = "language-admission-frozen-2026" });
        Assert.Equal("ADMISSION_FROZEN", Retake(2).Then.Refusal?.Code);
    }

    [Fact]
    public void Names_first_the_rule_set_it_was_taken_under_and_then_the_others_by_name()
    {
        var open = Rules.Named("language-admission-open")!;
        Rules = new RuleBook([.. Rules.RuleSets.Where(set => set != open), open with { Id = "z-admission" }]);
        GivenOpened();
        Given("2025-03-01", _admitted with { RuleSet = "z-admission" });
        Assert.Equal(["z-admission", "language-courses-2017"], Retake(2).Applied().Select(set => set.Id));
    }

    [Fact]
    public void Names_the_rule_set_it_was_taken_under_even_when_nothing_hangs_on_it()
    {
        GivenOpened();
        Given("2025-03-01", _admitted with { RuleSet = "case-dormancy-1" });
        Assert.Equal(["case-dormancy-1", "language-admission-open", "language-courses-2017"], Retake(2).Applied().Select(set => set.Id));
        Rules = new RuleBook([.. Rules.RuleSets.Reverse()]);
        Assert.Equal(["case-dormancy-1", "language-admission-open", "language-courses-2017"], Retake(2).Applied().Select(set => set.Id));
    }

    [Fact]
    public void Takes_what_was_recorded_later_for_the_fact_that_it_was()
    {
        var consent = new ProtectionEvent.ConsentGiven(ConsentPurpose.Referral, "somebody", "ar", ConsentChannel.Written, "2026-1");
        Given("2024-01-10", Opened with { ArrivedOn = Day("2024-01-08") });
        Given("2024-11-01", consent);
        Given("2024-12-01", new ProtectionEvent.DisclosureMade(Id(5), RecipientKind.Association, "somebody", DisclosureBasis.Consent, [DisclosedField.Identity]) { RuleSet = "disclosure-bases-1" });
        Given("2026-06-01", new CorrectionEvent.EntryRetracted(EntryId(2), "another person's signature"));

        Assert.True(Retake(3).IsAsRecorded);
        Assert.Null(Retake(3).Corrected().Refusal);
        Assert.Equal(["CONSENT_MISSING"], Retake(3).Corrected().Warnings);
    }

    [Fact]
    public void Sees_nothing_but_corrections_of_what_came_later()
    {
        GivenOpened();
        Given("2025-03-01", new LifecycleEvent.ContactRecorded(ContactChannel.Phone, Note: null), new CorrectionEvent.EntryCorrected(EntryId(2), new LifecycleEvent.ContactRecorded(ContactChannel.Phone, Note: null), Day("2025-02-01"), "wrong day"));
        Given("2025-09-01", new LifecycleEvent.MarkedDormant(Day("2025-02-01")) { RuleSet = "case-dormancy-1" });
        Given("2025-08-01", new LifecycleEvent.ContactRecorded(ContactChannel.Phone, Note: null));
        Assert.True(Retake(4).IsAsRecorded);
        Assert.True(Retake(4).Corrected().IsLike(Retake(4).Then));
        Given("2025-10-01", new CorrectionEvent.EntryRetracted(EntryId(3), "the first day was right"));
        Assert.Equal(new LifecycleEvent.MarkedDormant(Day("2025-03-01")) { RuleSet = "case-dormancy-1" }, Retake(4).Corrected().Fact);
    }

    private RetakenDecision Retake(int version) => RetakenDecision.Of(History.Log, EntryId(version), Rules)!;
}
