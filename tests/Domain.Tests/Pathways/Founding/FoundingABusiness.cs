using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Founding;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Residence;
using static Casework.Domain.Pathways.Founding.FoundingEvent;

namespace Casework.Domain.Tests.Pathways.Founding;

public class FoundingABusiness : PathwaySpec
{
    private static readonly Guid Tailor = Id(1);

    private FoundingProject Project => Pathway.Founding.Projects[Tailor];

    [Fact]
    public void Begins_with_an_idea()
    {
        GivenOpened();
        When(new RecordFoundingIdea(Tailor, "Tailor"));
        Then(new IdeaRecorded(Tailor, "Tailor"));
        Assert.Equal(FoundingStep.Idea, Project.Step);
    }

    public static TheoryData<FoundingCommand, FoundingEvent, FoundingStep> Steps => new()
    {
        { new RecordFoundingAdvice(Tailor, "Chamber"), new AdviceReceived(Tailor, "Chamber"), FoundingStep.Advised },
        { new ReviewBusinessPlan(Tailor, Viable: true), new PlanReviewed(Tailor, Viable: true), FoundingStep.Planned },
        { new CheckFoundingPermission(Tailor, Permitted: true), new PermissionChecked(Tailor, Permitted: true) { RuleSet = "residence-statuses-1" }, FoundingStep.PermissionChecked },
        { new RegisterBusiness(Tailor, "Tailor"), new BusinessRegistered(Tailor, "Tailor"), FoundingStep.Registered },
        { new CloseBusiness(Tailor, BusinessEnd.GivenUp), new BusinessClosed(Tailor, BusinessEnd.GivenUp), FoundingStep.Closed },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public void Goes_on_step_by_step_and_may_leave_some_out(FoundingCommand command, FoundingEvent recorded, FoundingStep step)
    {
        GivenIdea();
        When(command);
        Then(recorded);
        Assert.Equal(step, Project.Step);
    }

    [Fact]
    public void Operates_from_its_start()
    {
        GivenIdea();
        Given("2026-06-01", new BusinessRegistered(Tailor, "Tailor"));
        When(new StartBusiness(Tailor));
        Then(new BusinessStarted(Tailor));
        Assert.Equal((FoundingStep.Operating, Today), (Project.Step, Project.StartedOn));
    }

    [Fact]
    public void Takes_no_step_back_by_a_later_advice()
    {
        GivenIdea();
        Given("2026-06-01", new BusinessRegistered(Tailor, "Tailor"));
        When(new RecordFoundingAdvice(Tailor, "Chamber"));
        Then(new AdviceReceived(Tailor, "Chamber"));
        Assert.Equal(FoundingStep.Registered, Project.Step);
    }

    [Theory]
    [InlineData("REFUGEE", null, false)]
    [InlineData("TEMPORARY_PROTECTION", null, true)]
    [InlineData("TEMPORARY_PROTECTION", false, true)]
    [InlineData("TEMPORARY_PROTECTION", true, false)]
    [InlineData(null, null, false)]
    public void Is_flagged_when_nothing_permits_self_employment(string? status, bool? permitted, bool flagged)
    {
        GivenIdea();
        if (status is not null)
            Given("2025-02-01", new ResidenceEvent.ResidenceStatusRecorded(Id(2), status, null));
        if (permitted is { } answer)
            Given("2026-06-01", new PermissionChecked(Tailor, answer));

        When(new RegisterBusiness(Tailor, "Tailor"));
        PathwayEvent registered = new BusinessRegistered(Tailor, "Tailor");
        Then(flagged ? [registered, new LifecycleEvent.ComplianceWarningRaised("FOUNDING_WITHOUT_PERMISSION", $"{Tailor}")] : [registered]);
    }

    [Fact]
    public void Is_flagged_when_it_starts_unregistered()
    {
        GivenIdea();
        When(new StartBusiness(Tailor));
        Then(new BusinessStarted(Tailor), new LifecycleEvent.ComplianceWarningRaised("BUSINESS_NOT_REGISTERED", $"{Tailor}"));
    }

    [Fact]
    public void Is_refused_without_an_idea_or_before_it()
    {
        GivenIdea();
        When(new StartBusiness(Id(9)));
        ThenRejected(FoundingRejection.NotFound, at: "FoundingId");
        When(new StartBusiness(Tailor), on: "2026-04-30");
        ThenRejected(FoundingRejection.BeforeIdea, at: "EffectiveOn");
    }

    [Fact]
    public void Is_refused_under_an_id_that_means_another_idea()
    {
        GivenIdea();
        When(new RecordFoundingIdea(Tailor, "Bakery"), on: "2026-05-01");
        ThenRejected(FoundingRejection.IdTaken, at: "FoundingId");
    }

    [Fact]
    public void Takes_registration_start_and_end_once()
    {
        GivenIdea();
        Given("2026-06-01", new BusinessRegistered(Tailor, "Tailor"), new BusinessStarted(Tailor));
        When(new RegisterBusiness(Tailor, "Tailor Two"));
        ThenRejected(FoundingRejection.StepAlreadyKnown, at: "FoundingId");
        When(new StartBusiness(Tailor));
        ThenRejected(FoundingRejection.StepAlreadyKnown);
        Given("2026-06-10", new BusinessClosed(Tailor, BusinessEnd.Sold));
        When(new CloseBusiness(Tailor, BusinessEnd.Insolvent));
        ThenRejected(FoundingRejection.StepAlreadyKnown);
    }

    [Fact]
    public void Ends_when_it_closes()
    {
        GivenIdea();
        Given("2026-06-01", new BusinessClosed(Tailor, BusinessEnd.Sold));
        When(new ReviewBusinessPlan(Tailor, Viable: true));
        ThenRejected(FoundingRejection.Closed, at: "EffectiveOn");
    }

    [Fact]
    public void Does_not_close_before_it_was_registered()
    {
        GivenIdea();
        Given("2026-06-01", new BusinessRegistered(Tailor, "Tailor"));
        When(new CloseBusiness(Tailor, BusinessEnd.Sold), on: "2026-05-31");
        ThenRejected(FoundingRejection.ClosesBeforeStart, at: "EffectiveOn");
    }

    [Fact]
    public void Is_refused_without_a_text()
    {
        GivenIdea();
        When(new RecordFoundingIdea(Id(2), " "));
        ThenRejected(PathwayRejection.TextMissing, at: "Idea");
        When(new RecordFoundingAdvice(Tailor, ""));
        ThenRejected(PathwayRejection.TextMissing, at: "Office");
        When(new RegisterBusiness(Tailor, ""));
        ThenRejected(PathwayRejection.TextMissing, at: "BusinessName");
    }

    private void GivenIdea()
    {
        GivenOpened();
        Given("2026-05-01", new IdeaRecorded(Tailor, "Tailor"));
    }
}
