using System.Text.Json;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.DegreeAssessments;
using Casework.Domain.Pathways.Founding;
using Casework.Domain.Pathways.Household;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Needs;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Residence;
using Casework.Domain.Pathways.Schooling;
using Casework.Domain.Pathways.Skills;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Pathways.Work;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Pathways.Transfers;

public class CoveringWhatIsHandedOver : TransferSpec
{
    public static TheoryData<PathwayEvent, DisclosedField?> Classes => new()
    {
        { Opened, DisclosedField.Identity },
        { new ResidenceEvent.ResidenceStatusRecorded(Id(1), "25-1", null), DisclosedField.ResidenceStatus },
        { new HousingEvent.ResidenceObligationRecorded(Id(1), "13", ObligationStart.ProtectionRecognised, Day("2028-06-01")), DisclosedField.ResidenceStatus },
        { new HousingEvent.ResidenceObligationLifted(Id(1), ObligationLift.Training), DisclosedField.ResidenceStatus },
        { new HouseholdEvent.GuardianAppointed(Id(1), GuardianKind.Person, "Rana Haddad"), DisclosedField.Household },
        { new HouseholdEvent.GuardianshipEnded(Id(1), GuardianshipEnd.Replaced), DisclosedField.Household },
        { new HouseholdEvent.UnaccompaniedMinorRecorded(), DisclosedField.Household },
        { new LanguageEvent.ChildcareRecorded(ChildcareStatus.Needed), DisclosedField.Language },
        { new SchoolingEvent.PlaceRequested(Id(1), SchoolKind.Primary), DisclosedField.Schooling },
        { new RecognitionEvent.DocumentsCompleted(Id(1)), DisclosedField.Recognition },
        { new DegreeAssessmentEvent.AssessmentFeePaid(Id(1)), DisclosedField.Recognition },
        { new WorkEvent.JobSearchStarted(), DisclosedField.Work },
        { new SkillsEvent.SkillAssessed("welding", SkillFinding.Shown, SkillAssessmentMethod.Test), DisclosedField.Work },
        { new FoundingEvent.IdeaRecorded(Id(1), "A garage"), DisclosedField.Work },
        { new ParticipationEvent.ForumAttended(ForumKind.PublicForum), DisclosedField.Participation },
        { new HouseholdEvent.MemberLinked(Id(1), HouseholdRelation.Spouse), null },
        { new HousingEvent.HousingPlaced(Id(1), HousingKind.OwnLease, Sender, "Am Wall 1"), null },
        { new NeedEvent.NeedFlagRaised(Id(1), NeedKind.GenderBasedViolence, null), null },
        { new LifecycleEvent.ContactRecorded(ContactChannel.Phone, "Spoke of the brother."), null },
    };

    [Theory]
    [MemberData(nameof(Classes))]
    public void Goes_by_the_class_of_a_fact(PathwayEvent fact, DisclosedField? field) => Assert.Equal(field, TransferRules.FieldOf(fact));

    [Theory]
    [InlineData(DeadlineKind.Receipt, DisclosedField.Recognition)]
    [InlineData(DeadlineKind.Decision, DisclosedField.Recognition)]
    [InlineData(DeadlineKind.Cooperation, DisclosedField.Recognition)]
    [InlineData(DeadlineKind.Objection, DisclosedField.Recognition)]
    [InlineData(DeadlineKind.Restitution, DisclosedField.Recognition)]
    [InlineData(DeadlineKind.DegreeAssessment, DisclosedField.Recognition)]
    [InlineData(DeadlineKind.ResidenceStatus, DisclosedField.ResidenceStatus)]
    [InlineData(DeadlineKind.WorkPermit, DisclosedField.ResidenceStatus)]
    [InlineData(DeadlineKind.Transfer, null)]
    public void Goes_by_the_class_of_a_clock(DeadlineKind clock, DisclosedField? field) => Assert.Equal(field, TransferRules.FieldOf(clock));

    [Fact]
    public void Waits_for_an_answer_no_longer_than_any_rule_ever_said()
    {
        Assert.Equal(30, TransferRules.LongestWait(new([Rule("a-1", "case.transfer", 14), Rule("a-2", "case.transfer", 30), Rule("a-3", "case.transfer", 7), Rule("b-1", "another", 99)])));
        Assert.Equal(0, TransferRules.LongestWait(new([])));
    }

    [Fact]
    public void Hands_over_the_clocks_of_covered_facts_only()
    {
        GivenOpened(new ResidenceEvent.ResidenceStatusRecorded(Id(11), "25-1", Day("2027-03-31")));
        Given(Request([new(DisclosedField.Identity, DisclosureBasis.TaskOfAnOffice), new(DisclosedField.Recognition, DisclosureBasis.TaskOfAnOffice)]));
        When(Accept);
        ThenBoth([new TransferEvent.PathwayHandedOver(TransferId, Target)], [Opened, new TransferEvent.PathwayTakenOver(TransferId, Sender, Target, [])]);
    }

    [Fact]
    public void Is_not_enough_without_who_the_person_is()
    {
        GivenOpened(new ProtectionEvent.ConsentGiven(ConsentPurpose.Referral, Target, "ar", ConsentChannel.Written, "1"));
        Given(Request([new(DisclosedField.Identity, DisclosureBasis.Consent), new(DisclosedField.Language, DisclosureBasis.TaskOfAnOffice)]));
        Given("2026-06-15", new ProtectionEvent.ConsentWithdrawn(ConsentPurpose.Referral, Target));
        When(Accept);
        ThenRejected(TransferRejection.HeldUp);
    }

    [Fact]
    public void Is_not_enough_for_a_file_that_was_closed_meanwhile()
    {
        GivenOpened();
        Given(Request());
        Given("2026-06-15", new LifecycleEvent.Closed(ClosingReason.NoNeed, DuplicateOf: null));
        When(Accept);
        ThenRejected(TransferRejection.HeldUp);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Is_not_enough_for_half_a_name(bool given)
    {
        Given("2025-01-10", given ? Opened with { FamilyName = Personal<string>.Erased } : Opened with { GivenName = Personal<string>.Erased });
        Given(Request());
        When(Accept);
        ThenRejected(TransferRejection.HeldUp);
    }

    [Fact]
    public void Takes_a_consent_along_for_the_purpose_for_which_it_named_the_target()
    {
        var named = new ProtectionEvent.ConsentGiven(ConsentPurpose.Referral, Target, "ar", ConsentChannel.Written, "1");
        GivenOpened(named, named with { Purpose = ConsentPurpose.Matching }, named with { Recipient = Personal<string>.Erased });
        Given(Request());
        Given(Accept);
        Assert.Equal(named, Handed<ProtectionEvent.ConsentGiven>().Event);
    }

    [Fact]
    public void Brings_nothing_a_second_time_to_who_had_the_file_before()
    {
        GivenOpened(new LanguageEvent.LevelAssessed(LanguageLevel.A2, AssessmentMethod.PlacementTest));
        Given(Request());
        Given(Accept);
        Turn();
        Given(new RequestTransfer(Id(9), Target, Sender, TransferReason.Moved, Today, Everything, TargetFile, SenderFile));
        Given(new AcceptTransfer(Id(9), Target, Sender));
        Turn();
        Given(Request() with { TransferId = Id(10) });
        When(Accept with { TransferId = Id(10) });
        ThenBoth([new TransferEvent.PathwayHandedOver(Id(10), Target)], [new TransferEvent.PathwayTakenOver(Id(10), Sender, Target, [])]);
    }

    [Fact]
    public void Lets_the_time_for_an_objection_go_on_to_its_day()
    {
        GivenOpened();
        Given("2026-03-15", new RecognitionEvent.RecognitionFiled(Id(3), "Pflegefachfrau", true, "Amt", RecognitionTrack.Standard, "SYR") { RuleSet = "recognition-clock-bqfg" });
        Given("2026-05-20", new RecognitionEvent.RecognitionDecided(Id(3), RecognitionOutcome.None));
        Given("2026-05-25", new RecognitionEvent.DecisionNotified(Id(3), RemedyNotice: true));
        Given(Request());
        Assert.Equal([new OfferedClock(DeadlineKind.Objection, Day("2026-06-25"))], AtTarget.State.Transfers.Open!.Clocks);
        Given(Accept);

        Assert.Equal([new RemainingTime(DeadlineKind.Objection, Id(3), 10)], ((TransferEvent.PathwayTakenOver)Handed<TransferEvent.PathwayTakenOver>().Event).Clocks);
        Assert.Equal((ClockState.Transferred, Today), (Clock(AtSender, DeadlineKind.Objection).State, Clock(AtSender, DeadlineKind.Objection).EndedOn));
        Assert.Equal((Today, Day("2026-06-25"), ClockState.Running), (Clock(AtTarget, DeadlineKind.Objection).StartedOn, Clock(AtTarget, DeadlineKind.Objection).DueOn, Clock(AtTarget, DeadlineKind.Objection).State));
        Assert.Single(Objected("2026-06-25").Events);
        Assert.Contains(Objected("2026-06-26").Events, fact => fact is LifecycleEvent.ComplianceWarningRaised);
    }

    [Fact]
    public void Leaves_an_objection_that_was_made_in_time_as_it_is()
    {
        GivenOpened();
        Given("2026-03-15", new RecognitionEvent.RecognitionFiled(Id(3), "Pflegefachfrau", true, "Amt", RecognitionTrack.Standard, "SYR") { RuleSet = "recognition-clock-bqfg" });
        Given("2026-05-20", new RecognitionEvent.RecognitionDecided(Id(3), RecognitionOutcome.None));
        Given("2026-05-25", new RecognitionEvent.DecisionNotified(Id(3), RemedyNotice: true));
        Given("2026-06-01", new RecognitionEvent.ObjectionFiled(Id(3)));
        var procedure = AtSender.State.Recognition.Procedures[Id(3)];
        Assert.Same(procedure, procedure.TakenOver(Today, new(DeadlineKind.Objection, Id(3), 10)));
    }

    private static RuleSet Rule(string id, string topic, int days) => new(
        id, topic, new(2000, 1, 1), null, RuleStatus.Unverified, "test", new Dictionary<string, JsonElement> { ["daysToAnswer"] = JsonSerializer.SerializeToElement(days) });

    private void Turn() => (AtSender, AtTarget) = (AtTarget, AtSender);

    private Deadline Clock(PathwayHistory history, DeadlineKind kind) => Assert.Single(DeadlineBoard.Of(history.State, Rules), deadline => deadline.Kind == kind);

    private Decision<PathwayEvent> Objected(string on) =>
        (new FileRecognitionObjection(Id(3)) with { EffectiveOn = Day(on) }).DecideOn(AtTarget.State, new Circumstances(Day(on), Rules) { Actor = "ada" });
}
