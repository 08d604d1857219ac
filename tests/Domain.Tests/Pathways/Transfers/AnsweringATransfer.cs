using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.DegreeAssessments;
using Casework.Domain.Pathways.Household;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Needs;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Residence;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Pathways.Transfers;

public class AnsweringATransfer : TransferSpec
{
    private static readonly ResidenceEvent.ResidenceStatusRecorded _status = new(Id(11), "25-1", Day("2027-03-31"));
    private static readonly LanguageEvent.LevelAssessed _level = new(LanguageLevel.A2, AssessmentMethod.PlacementTest);
    private static readonly LanguageEvent.EntitlementGranted _entitlement = new(EntitlementBasis.Claim, CourseType.General, 700, Day("2027-01-31")) { RuleSet = "language-admission-open" };

    [Fact]
    public void Hands_facts_over_on_their_days_with_their_origin()
    {
        GivenOpened();
        Given("2025-03-01", _status);
        Given("2025-04-01", _level, _entitlement);
        var (status, level) = (AtSender.Entries[^3], AtSender.Entries[^2]);
        Given(Request());
        When(Accept);
        ThenBoth(
            [new TransferEvent.PathwayHandedOver(TransferId, Target)],
            [Opened, _status, _level, _entitlement, new TransferEvent.PathwayTakenOver(TransferId, Sender, Target, [new(DeadlineKind.ResidenceStatus, Id(11), 289)])]);

        Assert.Equal((Day("2025-03-01"), new EntryOrigin(Sender, status.Id, status.RecordedAt)), (Handed<ResidenceEvent.ResidenceStatusRecorded>().EffectiveOn, Handed<ResidenceEvent.ResidenceStatusRecorded>().Origin));
        Assert.Equal(new EntryOrigin(Sender, level.Id, level.RecordedAt), Handed<LanguageEvent.LevelAssessed>().Origin);
        Assert.Null(Handed<TransferEvent.PathwayTakenOver>().Origin);
        Assert.Equal((PathwayStatus.Open, Target, Today), (AtTarget.State.CaseFile.Status, AtTarget.State.Arrival.Municipality, AtTarget.State.CaseFile.QuietSince));
    }

    [Fact]
    public void Hands_over_what_counts_as_corrected()
    {
        GivenOpened();
        Given("2025-04-01", _level);
        var entry = AtSender.Log[^1].Id;
        Given("2025-05-01", new CorrectionEvent.EntryCorrected(entry, _level with { Level = LanguageLevel.B1 }, Day("2025-04-02"), "Misread."));
        Given(Request());
        Given(Accept);
        Assert.Equal((LanguageLevel.B1, Day("2025-04-02"), entry), (((LanguageEvent.LevelAssessed)Handed<LanguageEvent.LevelAssessed>().Event).Level, Handed<LanguageEvent.LevelAssessed>().EffectiveOn, Handed<LanguageEvent.LevelAssessed>().Origin!.EntryId));
        Assert.DoesNotContain(AtTarget.Log, known => known.Event is CorrectionEvent);
    }

    [Fact]
    public void Hands_over_nothing_that_no_basis_covers()
    {
        GivenOpened(
            new LifecycleEvent.CaseworkerAssigned("ada"),
            new LifecycleEvent.ContactRecorded(ContactChannel.Phone, "Spoke of the brother."),
            new NeedEvent.NeedFlagRaised(Id(12), NeedKind.GenderBasedViolence, null),
            new HousingEvent.HousingPlaced(Id(13), HousingKind.OwnLease, Sender, "Am Wall 1"),
            new HouseholdEvent.MemberLinked(Id(14), HouseholdRelation.Spouse),
            new ParticipationEvent.ForumAttended(default),
            new ProtectionEvent.ConsentGiven(ConsentPurpose.Casework, null, "ar", ConsentChannel.Written, "1"),
            new ProtectionEvent.LegalHoldPlaced(Id(15), LegalHoldGround.Audit, "Audit."),
            _level);
        Given(Request([new(DisclosedField.Identity, DisclosureBasis.TaskOfAnOffice)]));
        Given(Accept);
        Assert.Equal(
            [typeof(TransferEvent.TransferOffered), typeof(ArrivalEvent.PathwayOpened), typeof(TransferEvent.PathwayTakenOver)],
            AtTarget.Log.Select(entry => entry.Event.GetType()));
    }

    [Fact]
    public void Carries_a_consent_only_when_it_named_the_target()
    {
        var named = new ProtectionEvent.ConsentGiven(ConsentPurpose.Referral, Target, "ar", ConsentChannel.Written, "1");
        GivenOpened(named, named with { Recipient = "Caritas" }, new ProtectionEvent.ConsentGiven(ConsentPurpose.Research, null, "ar", ConsentChannel.Written, "1"));
        Given(Request());
        Given(Accept);
        Assert.Equal(named, Handed<ProtectionEvent.ConsentGiven>().Event);
    }

    [Fact]
    public void Leaves_out_what_was_consented_to_and_is_withdrawn_by_then()
    {
        GivenOpened(_level, new ProtectionEvent.ConsentGiven(ConsentPurpose.Referral, Target, "ar", ConsentChannel.Written, "1"));
        Given(Request([new(DisclosedField.Identity, DisclosureBasis.TaskOfAnOffice), new(DisclosedField.Language, DisclosureBasis.Consent)]));
        Given("2026-06-15", new ProtectionEvent.ConsentWithdrawn(ConsentPurpose.Referral, Target));
        Given(Accept);
        Assert.DoesNotContain(AtTarget.Log, entry => entry.Event is LanguageEvent or ProtectionEvent);
    }

    [Fact]
    public void Is_held_up_when_no_basis_is_left_for_who_the_person_is()
    {
        GivenOpened(new ProtectionEvent.ConsentGiven(ConsentPurpose.Referral, Target, "ar", ConsentChannel.Written, "1"));
        Given(Request([new(DisclosedField.Identity, DisclosureBasis.Consent)]));
        Given("2026-06-15", new ProtectionEvent.ConsentWithdrawn(ConsentPurpose.Referral, Target));
        When(Accept);
        ThenRejected(TransferRejection.HeldUp);
    }

    [Fact]
    public void Is_held_up_by_an_obligation_that_came_meanwhile_without_a_word_of_it()
    {
        GivenOpened();
        Given(Request());
        Given("2026-06-01", new HousingEvent.ResidenceObligationRecorded(Id(4), "13", ObligationStart.ProtectionRecognised, Day("2028-06-01")));
        When(Accept);
        ThenRejected(TransferRejection.HeldUp);
        Assert.Null(Decision.Rejection!.Rule);
    }

    [Fact]
    public void Is_held_up_by_a_restriction_that_came_meanwhile()
    {
        GivenOpened();
        Given(Request());
        Given("2026-06-15", new ProtectionEvent.ProcessingRestricted(Id(4), RestrictionGround.AccuracyContested, "Another name."));
        When(Accept);
        ThenRejected(TransferRejection.HeldUp);
    }

    [Fact]
    public void Is_held_up_for_somebody_who_is_erased()
    {
        Given("2025-01-10", Opened with { GivenName = Personal<string>.Erased, FamilyName = Personal<string>.Erased });
        Given(Request());
        When(Accept);
        ThenRejected(TransferRejection.HeldUp);
    }

    [Fact]
    public void Lets_the_decision_clock_go_on_with_the_days_that_are_left()
    {
        // Three months from 1 April end on 1 July; five days of them are suspended until 30 May: 6 July, 21 days from 15 June.
        GivenOpened();
        Given("2026-03-15", new RecognitionEvent.RecognitionFiled(Id(3), "Pflegefachfrau", true, "Amt", RecognitionTrack.Standard, "SYR") { RuleSet = "recognition-clock-bqfg" });
        Given("2026-03-20", new RecognitionEvent.ReceiptConfirmed(Id(3), []));
        Given("2026-04-01", new RecognitionEvent.DocumentsCompleted(Id(3)) { RuleSet = "recognition-clock-bqfg" });
        Given("2026-05-25", new RecognitionEvent.ClockSuspended(Id(3), SuspensionReason.InformationRequested, Day("2026-05-30")));
        Given("2026-05-28", new RecognitionEvent.ClockResumed(Id(3)));
        var before = Clock(AtSender, DeadlineKind.Decision);
        Given(Request());
        Given(Accept);

        var (left, goesOn) = (Clock(AtSender, DeadlineKind.Decision), Clock(AtTarget, DeadlineKind.Decision));
        Assert.Equal((Day("2026-07-06"), ClockState.Running), (before.DueOn, before.State));
        Assert.Equal((ClockState.Transferred, Today), (left.State, left.EndedOn));
        Assert.Equal((Today, Day("2026-07-06"), ClockState.Running), (goesOn.StartedOn, goesOn.DueOn, goesOn.State));
        Assert.Contains(new RemainingTime(DeadlineKind.Decision, Id(3), 21), ((TransferEvent.PathwayTakenOver)Handed<TransferEvent.PathwayTakenOver>().Event).Clocks);
        Assert.Equal(RecognitionPhase.InReview, AtTarget.State.Recognition.Procedures[Id(3)].Phase);
    }

    [Fact]
    public void Lets_a_clock_stand_still_that_stood_still()
    {
        // 61 of three months' 91 days are over on 1 June, when another procedure begins that has no set end.
        GivenOpened();
        Given("2026-03-15", new RecognitionEvent.RecognitionFiled(Id(3), "Pflegefachfrau", true, "Amt", RecognitionTrack.Standard, "SYR") { RuleSet = "recognition-clock-bqfg" });
        Given("2026-04-01", new RecognitionEvent.DocumentsCompleted(Id(3)) { RuleSet = "recognition-clock-bqfg" });
        Given("2026-06-01", new RecognitionEvent.OtherProcedureOrdered(Id(3), OtherProcedure.WorkSample));
        Given(Request());
        Given(Accept);
        Assert.Equal((null, ClockState.Suspended), (Clock(AtTarget, DeadlineKind.Decision).DueOn, Clock(AtTarget, DeadlineKind.Decision).State));
        Assert.Contains(new RemainingTime(DeadlineKind.Decision, Id(3), 30), ((TransferEvent.PathwayTakenOver)Handed<TransferEvent.PathwayTakenOver>().Event).Clocks);

        AtTarget = Record(AtTarget, new RecognitionEvent.ClockResumed(Id(3)), Day("2026-06-25"), null);
        Assert.Equal(Day("2026-07-25"), Clock(AtTarget, DeadlineKind.Decision).DueOn);
    }

    [Fact]
    public void Keeps_an_overdue_clock_overdue_and_a_degree_assessment_on_its_day()
    {
        GivenOpened();
        Given("2026-01-15", new RecognitionEvent.RecognitionFiled(Id(3), "Pflegefachfrau", true, "Amt", RecognitionTrack.Standard, "SYR") { RuleSet = "recognition-clock-bqfg" });
        Given("2026-06-10", new DegreeAssessmentEvent.DegreeAssessmentRequested(Id(6), "BSc", "SYR", ForBlueCard: true));
        Given("2026-06-11", new DegreeAssessmentEvent.AssessmentDocumentsCompleted(Id(6)), new DegreeAssessmentEvent.AssessmentFeePaid(Id(6)));
        var (receipt, degree) = (Clock(AtSender, DeadlineKind.Receipt), Clock(AtSender, DeadlineKind.DegreeAssessment));
        Given(Request());
        Given(Accept);
        Assert.True(receipt.DueOn < Today);
        Assert.Equal((receipt.DueOn, ClockState.Missed), (Clock(AtTarget, DeadlineKind.Receipt).DueOn, Clock(AtTarget, DeadlineKind.Receipt).StateOn(Today)));
        Assert.Equal(degree.DueOn, Clock(AtTarget, DeadlineKind.DegreeAssessment).DueOn);
    }

    [Fact]
    public void Closes_the_sender_s_file_and_refuses_what_is_commanded_there()
    {
        GivenOpened(new ProtectionEvent.LegalHoldPlaced(Id(16), LegalHoldGround.Audit, "Audit."));
        Given(Request());
        Given(Accept);
        Assert.Equal((PathwayStatus.Closed, ClosingReason.MovedAway, Today), (AtSender.State.CaseFile.Status, AtSender.State.CaseFile.ClosingReason, AtSender.State.CaseFile.StatusSince));
        PathwayCommand[] refused = [new RecordContact(ContactChannel.Phone, null), new ReopenPathway("Back."), new CorrectEntry(AtSender.Log[0].Id, Opened, Today, "No."), new GiveConsent(ConsentPurpose.Story, null, "ar", ConsentChannel.Spoken, "1")];
        Assert.All(refused, command => Assert.Equal(TransferRejection.HandedOver, OnSender(command).Rejection));
        PathwayCommand[] kept = [new PlaceLegalHold(Id(15), LegalHoldGround.Audit, "Audit."), new ReleaseLegalHold(Id(16), "Over."), new WithdrawConsent(ConsentPurpose.Casework, null)];
        Assert.All(kept, command => Assert.Null(OnSender(command).Rejection));
        When(Request() with { TransferId = Id(9) });
        ThenRejected(TransferRejection.HandedOver);
    }

    [Fact]
    public void Is_named_to_who_would_link_somebody_with_the_file() => Assert.Equal(
        TransferRejection.OtherHandedOver.Code, MutualCommand.OfTheOther(TransferRejection.HandedOver).Code);

    [Fact]
    public void Leaves_nothing_of_the_person_to_see_at_the_sender()
    {
        GivenOpened(_level, new HouseholdEvent.MemberLinked(Id(14), HouseholdRelation.Spouse), new ProtectionEvent.ConsentGiven(ConsentPurpose.Research, null, "ar", ConsentChannel.Written, "1"));
        Assert.Same(AtSender.State, HandedOverFile.Of(AtSender.State));
        Given(Request());
        Given(Accept);
        var left = HandedOverFile.Of(AtSender.State);
        Assert.All(left.Entries, entry => Assert.Equal((true, true, true), entry.Event is ArrivalEvent.PathwayOpened opened ? (opened.GivenName.IsErased, opened.BornOn.IsErased, opened.Nationality.IsErased) : default));
        Assert.NotEqual(LanguageStage.Initial, AtSender.State.Language);
        Assert.Equal((LanguageStage.Initial, 0, 0), (left.Language, left.Household.Members.Count, left.DataProtection.Consents.Count));
        Assert.Equal((Target, Today), (left.Transfers.Away!.Municipality, left.Transfers.Away.EndedOn));
        Assert.Equal([DeadlineKind.Transfer], DeadlineBoard.Of(left, Rules).Select(deadline => deadline.Kind));
    }

    [Fact]
    public void Ends_the_links_of_the_household_where_they_stand()
    {
        GivenOpened(new HouseholdEvent.MemberLinked(Id(14), HouseholdRelation.Spouse), new HouseholdEvent.MemberLinked(Id(16), HouseholdRelation.Sibling));
        Given("2025-06-01", new HouseholdEvent.MemberUnlinked(Id(16), UnlinkReason.MovedOut));
        Given(Request());
        When(Accept);
        Assert.Equal(
            [new TransferEvent.PathwayHandedOver(TransferId, Target), new HouseholdEvent.MemberUnlinked(Id(14), UnlinkReason.MovedOut)], Decision.Sender);

        var other = Pathway.Initial with { Household = HouseholdStage.Evolve(HouseholdStage.Initial, new Entry(Id(1), 1, Today, default, new HouseholdEvent.MemberLinked(SenderFile, HouseholdRelation.Spouse))) };
        Assert.Equal([new HouseholdEvent.MemberUnlinked(SenderFile, UnlinkReason.MovedOut)], MovedMember.Unlink(other, SenderFile).Events);
        Assert.Empty(MovedMember.Unlink(Pathway.Initial, SenderFile).Events);
    }

    [Fact]
    public void Ends_the_time_for_an_answer_on_both_boards()
    {
        GivenOpened();
        Given(Request());
        Given(Accept);
        Assert.Equal((ClockState.Met, ClockState.Met), (Clock(AtSender, DeadlineKind.Transfer).State, Clock(AtTarget, DeadlineKind.Transfer).State));
    }

    [Fact]
    public void Can_be_a_no_with_its_reason()
    {
        GivenOpened();
        Given(Request());
        When(Reject);
        ThenBoth(
            [new TransferEvent.TransferRejected(TransferId, Target, TransferRefusal.NotMovedHere)],
            [new TransferEvent.TransferRejected(TransferId, Sender, TransferRefusal.NotMovedHere)]);
        Assert.Equal((TransferState.Rejected, TransferRefusal.NotMovedHere, PathwayStatus.Open), (AtSender.State.Transfers.All[^1].State, AtSender.State.Transfers.All[^1].Refusal, AtSender.State.CaseFile.Status));
    }

    [Theory]
    [InlineData("accept")]
    [InlineData("reject")]
    [InlineData("withdraw")]
    [InlineData("expire")]
    public void Is_final_whatever_came_first(string first)
    {
        GivenOpened();
        Given(Request());
        if (first is "expire")
            Today = Day("2026-07-14");
        Given(Named(first));
        var (sender, target) = (AtSender.State.Transfers.All[^1].State, AtTarget.State.Transfers.All[^1].State);
        Assert.Equal(sender, target);

        foreach (var later in new[] { "accept", "reject", "withdraw" }.Where(name => name != first))
        {
            When(Named(later));
            ThenRejected(TransferRejection.NotOpen);
        }

        When(Named("expire"));
        ThenNothing();
        When(Named(first));
        ThenNothing();
    }

    [Fact]
    public void Is_too_late_when_the_time_is_over_even_if_nobody_has_noticed()
    {
        GivenOpened();
        Given(Request());
        Today = Day("2026-07-13");
        When(Expire);
        ThenRejected(TransferRejection.NotYetExpired);

        Today = Day("2026-07-14");
        foreach (var late in new TransferCommand[] { Accept, Reject, Withdraw })
        {
            When(late);
            ThenRejected(TransferRejection.Expired);
        }

        When(Expire);
        ThenBoth([new TransferEvent.TransferExpired(TransferId, Target)], [new TransferEvent.TransferExpired(TransferId, Sender)]);
        Assert.Equal((ClockState.Missed, ClockState.Missed), (Clock(AtSender, DeadlineKind.Transfer).State, Clock(AtTarget, DeadlineKind.Transfer).State));
    }

    [Fact]
    public void Takes_a_transfer_that_there_is()
    {
        GivenOpened();
        foreach (var command in new TransferCommand[] { Accept, Reject, Withdraw, Expire })
        {
            When(command);
            ThenRejected(TransferRejection.NotFound);
        }
    }

    [Fact]
    public void Comes_back_by_a_transfer_back_with_what_was_added_there()
    {
        GivenOpened();
        Given("2025-03-01", _level);
        Given(Request());
        Given(Accept);
        AtTarget = Record(AtTarget, new LanguageEvent.LevelAssessed(LanguageLevel.B1, AssessmentMethod.Interview), Day("2026-07-01"), null);
        Assert.Equal((TargetFile, SenderFile), (AtSender.State.Transfers.FileIn(Target), AtTarget.State.Transfers.FileIn(Sender)));

        (AtSender, AtTarget, Today) = (AtTarget, AtSender, Day("2026-07-10"));
        Given(new RequestTransfer(Id(9), Target, Sender, TransferReason.Moved, Today, Everything, TargetFile, SenderFile));
        Assert.True(AtTarget.State.Transfers.IsAway);
        When(new AcceptTransfer(Id(9), Target, Sender));
        ThenBoth(
            [new TransferEvent.PathwayHandedOver(Id(9), Sender)],
            [new LanguageEvent.LevelAssessed(LanguageLevel.B1, AssessmentMethod.Interview), new TransferEvent.PathwayTakenOver(Id(9), Target, Sender, [])]);
        Assert.Equal((PathwayStatus.Active, null, false, Sender), (AtTarget.State.CaseFile.Status, AtTarget.State.CaseFile.ClosingReason, AtTarget.State.Transfers.IsAway, AtTarget.State.Arrival.Municipality));
        Assert.True(AtSender.State.Transfers.IsAway);
    }

    private static TransferCommand Named(string name) => name switch { "accept" => Accept, "reject" => Reject, "withdraw" => Withdraw, _ => Expire };

    private Deadline Clock(PathwayHistory history, DeadlineKind kind) => Assert.Single(DeadlineBoard.Of(history.State, Rules), deadline => deadline.Kind == kind);

    private Decision<PathwayEvent> OnSender(PathwayCommand command) =>
        (command with { EffectiveOn = Today }).DecideOn(AtSender.State, new Circumstances(Today, Rules) { Actor = "ada" });
}
