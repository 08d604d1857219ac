using Casework.Domain.Pathways.Founding;
using static Casework.Domain.Pathways.Founding.FoundingEvent;

namespace Casework.Domain.Tests.Pathways.Founding;

/// <summary>What is known first of a business stays: an entry of the same kind that comes later changes nothing.</summary>
public class KnowingABusiness
{
    private static readonly DateOnly First = new(2026, 2, 1);
    private static readonly DateOnly Later = new(2026, 3, 1);
    private static readonly FoundingProject Idea = new(Guid.Empty);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Keeps_what_the_review_of_the_plan_has_said(bool viable) =>
        Assert.Equal(viable, FoundingProject.Evolve(Idea, First, new PlanReviewed(Guid.Empty, viable)).Viable);

    [Fact]
    public void Was_registered_started_and_closed_on_the_first_day_that_is_known()
    {
        Assert.Equal(First, Twice(new BusinessRegistered(Guid.Empty, "Bakery")).RegisteredOn);
        Assert.Equal(First, Twice(new BusinessStarted(Guid.Empty)).StartedOn);
        Assert.Equal((First, BusinessEnd.Sold), (Closed.ClosedOn, Closed.End));
    }

    private static FoundingProject Closed => FoundingProject.Evolve(
        FoundingProject.Evolve(Idea, First, new BusinessClosed(Guid.Empty, BusinessEnd.Sold)), Later, new BusinessClosed(Guid.Empty, BusinessEnd.Insolvent));

    private static FoundingProject Twice(FoundingEvent @event) => FoundingProject.Evolve(FoundingProject.Evolve(Idea, First, @event), Later, @event);
}
