using Casework.Domain.Pathways.Founding;
using static Casework.Domain.Pathways.Founding.FoundingEvent;

namespace Casework.Domain.Tests.Pathways.Founding;

public class KeepingToTheDayOfABusiness : PathwaySpec
{
    private static readonly Guid Tailor = Id(1);

    [Fact]
    public void Takes_a_step_on_the_day_of_the_idea()
    {
        GivenIdea();
        When(new RecordFoundingAdvice(Tailor, "Chamber"), on: "2026-05-01");
        Then(new AdviceReceived(Tailor, "Chamber"));
    }

    [Fact]
    public void Knows_one_day_of_an_idea()
    {
        GivenIdea();
        When(new RecordFoundingIdea(Tailor, "Tailor"), on: "2026-05-01");
        ThenNothing();
        When(new RecordFoundingIdea(Tailor, "Tailor"), on: "2026-05-02");
        ThenRejected(FoundingRejection.IdTaken, at: "FoundingId");
    }

    [Fact]
    public void Starts_on_the_day_of_its_registration_unflagged()
    {
        GivenIdea();
        Given("2026-06-01", new BusinessRegistered(Tailor, "Tailor"));
        When(new StartBusiness(Tailor), on: "2026-06-01");
        Then(new BusinessStarted(Tailor));
    }

    [Fact]
    public void Takes_a_step_on_the_day_on_which_it_closed_and_none_later()
    {
        GivenIdea();
        Given("2026-06-01", new BusinessClosed(Tailor, BusinessEnd.Sold));
        When(new ReviewBusinessPlan(Tailor, Viable: true), on: "2026-06-02");
        ThenRejected(FoundingRejection.Closed, at: "EffectiveOn");
        When(new ReviewBusinessPlan(Tailor, Viable: true), on: "2026-06-01");
        Then(new PlanReviewed(Tailor, Viable: true));
    }

    [Fact]
    public void Closes_on_the_day_of_its_registration_at_the_earliest()
    {
        GivenIdea();
        Given("2026-06-01", new BusinessRegistered(Tailor, "Tailor"));
        When(new CloseBusiness(Tailor, BusinessEnd.Sold), on: "2026-06-01");
        Then(new BusinessClosed(Tailor, BusinessEnd.Sold));
    }

    [Fact]
    public void Closes_on_the_day_of_its_start_at_the_earliest()
    {
        GivenIdea();
        Given("2026-06-01", new BusinessStarted(Tailor));
        When(new CloseBusiness(Tailor, BusinessEnd.Sold), on: "2026-05-31");
        ThenRejected(FoundingRejection.ClosesBeforeStart, at: "EffectiveOn");
        When(new CloseBusiness(Tailor, BusinessEnd.Sold), on: "2026-06-01");
        Then(new BusinessClosed(Tailor, BusinessEnd.Sold));
    }

    private void GivenIdea()
    {
        GivenOpened();
        Given("2026-05-01", new IdeaRecorded(Tailor, "Tailor"));
    }
}
