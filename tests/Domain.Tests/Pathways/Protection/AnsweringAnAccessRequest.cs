using System.Text.Json;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.Protection.ProtectionEvent;

namespace Casework.Domain.Tests.Pathways.Protection;

public class AnsweringAnAccessRequest : PathwaySpec
{
    private const string Rule = "data-access-request-gdpr";
    private static readonly AccessRequested _requested = new(Id(6)) { RuleSet = Rule };
    private static readonly TransferEvent.TransferRequested _offered = new(Id(1), "13072074", TransferReason.Moved, Day("2026-06-20"), [], Day("2026-07-13"), Id(8));

    private Deadline Clock => Assert.Single(DeadlineBoard.Of(Pathway, Rules));

    [Fact]
    public void Has_a_month()
    {
        GivenOpened();
        When(new ReceiveAccessRequest(Id(6)));
        Then(_requested);
        Assert.Equal((DeadlineKind.AccessRequest, DeadlineNature.Statutory, Id(6), Day("2026-07-15"), Rule), (Clock.Kind, Clock.Nature, Clock.About.Id, Clock.DueOn, Clock.RuleSet));
        Assert.Equal(ClockState.Missed, Clock.StateOn(Day("2026-07-16")));
        Given("2026-07-15", new AccessRequestAnswered(Id(6)));
        Assert.Equal((ClockState.Met, Day("2026-07-15"), Day("2026-07-15")), (Clock.State, Clock.EndedOn, Pathway.DataProtection.AccessRequests[Id(6)].AnsweredOn));
        Assert.All(new PathwayEvent[] { _requested, new AccessRequestExtended(Id(6), 1, "x"), new AccessRequestAnswered(Id(6)) }, @event => Assert.True(DeadlineBoard.IsConcernedBy(@event)));
    }

    [Theory]
    [InlineData(false, "2026-07-04")]
    [InlineData(true, "2026-07-06")]
    public void Has_until_the_next_working_day_when_the_rule_says_so(bool nextWorkingDay, string due)
    {
        GivenOpened();
        Given("2026-06-04", _requested);
        var rule = Rules.Named(Rule)!;
        Rules = new([.. Rules.Without(Rule).RuleSets, rule with { Values = new Dictionary<string, JsonElement>(rule.Values) { ["nextWorkingDay"] = JsonSerializer.SerializeToElement(nextWorkingDay) } }]);
        Assert.Equal(Day(due), Clock.DueOn);
    }

    [Theory]
    [InlineData(0, "ACCESS_REQUEST_EXTENSION_TOO_LONG")]
    [InlineData(1, null)]
    [InlineData(2, null)]
    [InlineData(3, "ACCESS_REQUEST_EXTENSION_TOO_LONG")]
    public void Takes_up_to_two_months_more(int months, string? refused)
    {
        GivenOpened();
        Given("2026-06-01", _requested);
        When(new ExtendAccessRequest(Id(6), months, "many files"));
        if (refused is not null)
        {
            ThenRejected(ProtectionRejection.AccessRequestExtensionTooLong, at: "Months", under: Rule);
            return;
        }

        Then(new AccessRequestExtended(Id(6), months, "many files"));
        Assert.Equal((Day("2026-07-01").AddMonths(months), months), (Clock.DueOn, Clock.ExtendedByMonths));
    }

    [Fact]
    public void Is_extended_once_in_the_first_month_with_a_reason()
    {
        GivenOpened();
        When(new ExtendAccessRequest(Id(6), 1, "many files"));
        ThenRejected(ProtectionRejection.AccessRequestNotFound, at: "RequestId");
        Given("2026-05-15", _requested);
        When(new ExtendAccessRequest(Id(6), 1, " "));
        ThenRejected(PathwayRejection.TextMissing, at: "Reason");
        When(new ExtendAccessRequest(Id(6), 1, "many files"), on: "2026-05-14");
        ThenRejected(ProtectionRejection.AccessRequestNotFound);
        When(new ExtendAccessRequest(Id(6), 1, "many files"), on: "2026-06-16");
        ThenRejected(ProtectionRejection.AccessRequestExtendedTooLate, at: "EffectiveOn", under: Rule);
        foreach (var day in new[] { "2026-05-15", "2026-06-15" })
        {
            When(new ExtendAccessRequest(Id(6), 1, "many files"), on: day);
            ThenAccepted();
        }

        Given("2026-06-01", new AccessRequestExtended(Id(6), 1, "many files"));
        When(new ExtendAccessRequest(Id(6), 1, "more files"));
        ThenRejected(ProtectionRejection.AccessRequestExtendedBefore, at: "RequestId");
    }

    [Fact]
    public void Happens_once_and_not_before_it_was_asked_for()
    {
        GivenOpened();
        When(new AnswerAccessRequest(Id(6)));
        ThenRejected(ProtectionRejection.AccessRequestNotFound, at: "RequestId");
        Given("2026-06-10", _requested);
        When(new AnswerAccessRequest(Id(6)), on: "2026-06-09");
        ThenRejected(ProtectionRejection.AccessRequestNotFound);
        When(new ReceiveAccessRequest(Id(6)));
        ThenRejected(ProtectionRejection.AccessRequestAlreadyKnown, at: "RequestId");
        When(new ReceiveAccessRequest(Id(6)), on: "2026-06-10");
        ThenNothing();
        When(new AnswerAccessRequest(Id(6)), on: "2026-06-10");
        Then(new AccessRequestAnswered(Id(6)));
        When(new AnswerAccessRequest(Id(6)), on: "2026-06-12");
        ThenRejected(ProtectionRejection.AccessRequestAnswered, at: "RequestId");
        When(new ExtendAccessRequest(Id(6), 1, "many files"), on: "2026-06-12");
        ThenRejected(ProtectionRejection.AccessRequestAnswered);
    }

    [Fact]
    public void Happened_on_the_first_day_that_somebody_said_so()
    {
        GivenOpened();
        Given("2026-06-01", _requested);
        Given("2026-06-10", new AccessRequestAnswered(Id(6)));
        Given("2026-06-12", new AccessRequestAnswered(Id(6)));
        Assert.Equal(Day("2026-06-10"), Pathway.DataProtection.AccessRequests[Id(6)].AnsweredOn);
    }

    public static TheoryData<PathwayEvent> Ends =>
    [
        new LifecycleEvent.Closed(ClosingReason.LeftCountry, DuplicateOf: null),
        new ProcessingRestricted(Id(4), RestrictionGround.NeededForClaims, "a claim"),
        new TransferEvent.PathwayHandedOver(Id(1), "13072074"),
    ];

    [Theory]
    [MemberData(nameof(Ends))]
    public void Is_owed_by_who_keeps_the_data_whatever_became_of_the_file(PathwayEvent end)
    {
        GivenOpened(_offered);
        Given("2026-06-01", _requested);
        Given("2026-06-02", end);
        Assert.Contains(DeadlineBoard.Of(HandedOverFile.Of(Pathway), Rules), clock => clock is { Kind: DeadlineKind.AccessRequest, EndedOn: null, State: ClockState.Running });
        foreach (var command in new PathwayCommand[] { new ReceiveAccessRequest(Id(7)), new ExtendAccessRequest(Id(6), 1, "many files"), new AnswerAccessRequest(Id(6)) })
        {
            When(command);
            ThenAccepted();
        }
    }

    [Fact]
    public void Asks_for_a_rule()
    {
        GivenOpened();
        When(new ReceiveAccessRequest(Id(6)), on: "2018-05-24");
        ThenRejected(RuleRejection.NoneInForce(AccessRequestTerms.Topic));
        Given("2026-06-10", _requested with { RuleSet = "gone" });
        Assert.Empty(DeadlineBoard.Of(Pathway, Rules));
        When(new ExtendAccessRequest(Id(6), 1, "many files"));
        ThenRejected(RuleRejection.NoneInForce(AccessRequestTerms.Topic));
    }
}
