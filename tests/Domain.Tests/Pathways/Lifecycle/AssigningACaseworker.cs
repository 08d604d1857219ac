using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Tests.Pathways.Lifecycle;

public class AssigningACaseworker : PathwaySpec
{
    [Fact]
    public void Makes_them_responsible()
    {
        GivenOpened();
        When(new AssignCaseworker("ben"));
        Then(new LifecycleEvent.CaseworkerAssigned("ben"));
        Assert.Equal("ben", Pathway.CaseFile.Caseworker);
    }

    [Fact]
    public void Does_nothing_when_they_are_responsible_already()
    {
        GivenOpened(new LifecycleEvent.CaseworkerAssigned("ben"));
        When(new AssignCaseworker("ben"));
        ThenNothing();
    }

    [Fact]
    public void Returns_to_a_former_caseworker_on_the_same_day()
    {
        GivenOpened();
        Given(Today, new LifecycleEvent.CaseworkerAssigned("ben"), new LifecycleEvent.CaseworkerAssigned("ada"));
        When(new AssignCaseworker("ben"));
        Then(new LifecycleEvent.CaseworkerAssigned("ben"));
    }

    [Fact]
    public void For_a_past_day_leaves_the_present_caseworker_responsible()
    {
        GivenOpened();
        Given("2026-05-01", new LifecycleEvent.CaseworkerAssigned("ada"));
        When(new AssignCaseworker("ben"), on: "2026-04-01");
        Then(new LifecycleEvent.CaseworkerAssigned("ben"));
        Assert.Equal("ada", Pathway.CaseFile.Caseworker);
    }

    [Fact]
    public void Is_refused_without_a_name()
    {
        GivenOpened();
        When(new AssignCaseworker(" "));
        ThenRejected(PathwayRejection.TextMissing, at: "Caseworker");
    }

    [Fact]
    public void Is_refused_with_an_endless_name()
    {
        GivenOpened();
        When(new AssignCaseworker(new string('b', 201)));
        ThenRejected(PathwayRejection.TextTooLong, at: "Caseworker");
    }
}
