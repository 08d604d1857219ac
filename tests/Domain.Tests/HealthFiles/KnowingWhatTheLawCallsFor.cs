using Casework.Domain.HealthFiles;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Rules;
using static Casework.Domain.HealthFiles.HealthEvent;

namespace Casework.Domain.Tests.HealthFiles;

public class KnowingWhatTheLawCallsFor : HealthSpec
{
    [Theory]
    [InlineData(HousingStatus.Reception, true)]
    [InlineData(HousingStatus.SharedAccommodation, true)]
    [InlineData(HousingStatus.OwnLease, false)]
    [InlineData(HousingStatus.Unknown, false)]
    public void Names_an_initial_examination_for_those_who_live_together(HousingStatus housing, bool calledFor) =>
        Assert.Equal(calledFor, HealthRules.CallsForInitialExamination(File, housing, Today, Rules));

    [Fact]
    public void Names_it_until_it_is_done()
    {
        Given("2026-01-01", Opened, new ScreeningOffered(Id(1), Sealed(ScreeningKind.Dental)), new ScreeningDone(Id(1)), new ScreeningOffered(Id(2), Sealed(ScreeningKind.InitialExamination)));
        Assert.True(CalledFor());
        Given("2026-01-02", new ScreeningDone(Id(2)));
        Assert.False(CalledFor());
    }

    [Fact]
    public void Names_it_again_when_it_is_not_known_any_more_what_was_done()
    {
        Given("2026-01-01", Opened, new ScreeningOffered(Id(1), Personal<ScreeningKind>.Erased), new ScreeningDone(Id(1)));
        Assert.True(CalledFor());
    }

    [Fact]
    public void Names_nothing_without_a_rule()
    {
        Rules = new RuleBook([]);
        Given("2025-01-01", Opened, new HealthCoverRecorded(Sealed(HealthCover.AsylumSeekersBenefits)));
        Assert.False(CalledFor());
        Assert.Null(HealthRules.CoverChangesOn(File, Rules));
    }

    [Theory]
    [InlineData("2025-01-15", "2028-01-15")]
    [InlineData("2023-01-15", "2024-07-15")]
    public void Counts_the_months_until_the_cover_changes_by_the_rule_of_the_day_on_which_it_began(string since, string changes)
    {
        Given(since, Opened, new HealthCoverRecorded(Sealed(HealthCover.AsylumSeekersBenefits)));
        Assert.Equal(Day(changes), HealthRules.CoverChangesOn(File, Rules));
    }

    [Fact]
    public void Counts_nothing_for_any_other_cover()
    {
        Assert.Null(HealthRules.CoverChangesOn(File, Rules));
        Given("2025-01-01", Opened, new HealthCoverRecorded(Personal<HealthCover>.Erased));
        Assert.Null(HealthRules.CoverChangesOn(File, Rules));
        When(new RecordHealthCover(HealthCover.StatutoryInsurance), on: "2025-02-01");
        Then(new HealthCoverRecorded(Sealed(HealthCover.StatutoryInsurance)));
        Assert.Null(HealthRules.CoverChangesOn(File, Rules));
        Assert.Equal(Day("2025-02-01"), File.CoverSince);
    }

    private bool CalledFor() => HealthRules.CallsForInitialExamination(File, HousingStatus.SharedAccommodation, Today, Rules);
}
