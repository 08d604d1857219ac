using Casework.Domain.HealthFiles;
using static Casework.Domain.HealthFiles.HealthEvent;

namespace Casework.Domain.Tests.HealthFiles;

public class KeepingToTheDayOfAHealthEntry : HealthSpec
{
    private static readonly ScreeningOffered _offered = new(Id(1), Sealed(ScreeningKind.Psychosocial));
    private static readonly ReferralMade _made = new(Id(2), Sealed(HealthPlace.FamilyDoctor));

    [Fact]
    public void Answers_a_screening_or_a_referral_on_the_day_it_was_made()
    {
        Given("2026-02-01", Opened, _offered, _made);
        When(new RecordScreening(Id(1)), on: "2026-02-01");
        Then(new ScreeningDone(Id(1)));
        When(new AcceptReferral(Id(2)), on: "2026-02-01");
        Then(new ReferralAccepted(Id(2)));
        When(new EndReferral(Id(2), ReferralEnd.Completed), on: "2026-02-01");
        Then(new ReferralEnded(Id(2), Sealed(ReferralEnd.Completed)));
    }

    [Fact]
    public void Says_nothing_when_a_screening_is_declined_again_on_the_same_day()
    {
        Given("2026-02-01", Opened, _offered);
        Given("2026-02-03", new ScreeningDeclined(Id(1)));
        When(new DeclineScreening(Id(1)), on: "2026-02-03");
        ThenNothing();
    }

    [Fact]
    public void Knows_no_referral_of_which_only_the_end_is_there()
    {
        Given("2026-02-01", Opened, new ReferralAccepted(Id(2)));
        Assert.Null(File.Made(Id(2)));
    }

    [Fact]
    public void Has_an_entry_on_its_own_day_only()
    {
        Given("2026-02-01", Opened, _offered);
        Assert.True(File.Has(_offered, Day("2026-02-01")));
        Assert.False(File.Has(_offered, Day("2026-02-02")));
    }
}
