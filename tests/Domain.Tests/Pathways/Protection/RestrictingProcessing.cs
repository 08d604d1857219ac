using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.EmergencyAccess;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Pathways.Work;
using static Casework.Domain.Pathways.Protection.ProtectionEvent;

namespace Casework.Domain.Tests.Pathways.Protection;

public class RestrictingProcessing : PathwaySpec
{
    private static readonly ProcessingRestricted _restricted = new(Id(4), RestrictionGround.AccuracyContested, "another name");
    private static readonly RestrictProcessing _restrict = new(Id(4), RestrictionGround.AccuracyContested, "another name");

    private static LiftRestriction Lift(string informedOn = "2026-06-15") => new(Id(4), Day(informedOn), "settled");

    [Fact]
    public void Keeps_the_data_and_does_nothing_else_with_them()
    {
        GivenOpened();
        When(_restrict);
        Then(_restricted);
        Assert.True(Pathway.DataProtection.IsRestricted);
        Assert.Equal(CaseState.Restricted, CaseStates.Of(Pathway));
        When(new StartJobSearch());
        ThenRejected(ProtectionRejection.Restricted);
    }

    [Fact]
    public void Ends_when_the_last_restriction_is_lifted()
    {
        GivenOpened(_restricted, _restricted with { RestrictionId = Id(5) });
        When(Lift());
        Then(new RestrictionLifted(Id(4), Today, "settled"));
        Assert.True(Pathway.DataProtection.IsRestricted);
        When(Lift() with { RestrictionId = Id(5) });
        ThenAccepted();
        Given(Today, new RestrictionLifted(Id(5), Today, "settled"));
        Assert.False(Pathway.DataProtection.IsRestricted);
        Assert.Equal(CaseState.Open, CaseStates.Of(Pathway));
        When(new StartJobSearch());
        ThenAccepted();
    }

    [Fact]
    public void Is_lifted_once_the_person_was_told()
    {
        GivenOpened(_restricted);
        When(Lift("2026-06-16"));
        ThenRejected(ProtectionRejection.PersonNotInformed, at: "PersonInformedOn");
        When(Lift("1899-12-31"));
        ThenRejected(ProtectionRejection.PersonNotInformed);
        When(Lift("2026-06-14"));
        ThenAccepted();
        When(Lift(), on: "2026-06-16");
        ThenRejected(ProtectionRejection.RestrictionAhead, at: "EffectiveOn");
    }

    [Fact]
    public void Is_lifted_once_and_not_before()
    {
        GivenOpened();
        When(Lift());
        ThenRejected(ProtectionRejection.RestrictionNotFound, at: "RestrictionId");
        Given("2026-06-10", _restricted);
        When(Lift("2026-06-01"), on: "2026-06-09");
        ThenRejected(ProtectionRejection.RestrictionNotFound);
        When(Lift("2026-06-01"), on: "2026-06-10");
        ThenAccepted();
        Given("2026-06-12", new RestrictionLifted(Id(4), Day("2026-06-12"), "settled"));
        When(Lift());
        ThenRejected(ProtectionRejection.RestrictionAlreadyLifted, at: "RestrictionId");
    }

    [Fact]
    public void Begins_at_once_and_says_why()
    {
        GivenOpened();
        When(_restrict, on: "2026-06-16");
        ThenRejected(ProtectionRejection.RestrictionAhead, at: "EffectiveOn");
        When(_restrict with { Reason = " " });
        ThenRejected(PathwayRejection.TextMissing, at: "Reason");
        GivenOpened(_restricted);
        When(Lift() with { Reason = "" });
        ThenRejected(PathwayRejection.TextMissing, at: "Reason");
        When(_restrict with { Ground = RestrictionGround.NeededForClaims });
        ThenRejected(ProtectionRejection.RestrictionAlreadyKnown, at: "RestrictionId");
    }

    [Fact]
    public void Is_known_by_its_ground_and_its_days()
    {
        GivenOpened();
        Given("2026-06-01", _restricted with { Ground = RestrictionGround.NeededForClaims });
        Given("2026-06-12", new RestrictionLifted(Id(4), Day("2026-06-10"), "settled"));
        Assert.Equal(new Restriction(Id(4), RestrictionGround.NeededForClaims, Day("2026-06-01"), Day("2026-06-12")), Pathway.DataProtection.Restrictions[Id(4)]);
    }

    [Fact]
    public void Is_recorded_also_where_only_its_lifting_was_known()
    {
        GivenOpened();
        Given("2026-06-12", new RestrictionLifted(Id(4), Day("2026-06-10"), "settled"));
        When(_restrict, on: "2026-06-01");
        Then(_restricted);
        Assert.False(Pathway.DataProtection.IsRestricted);
    }

    public static TheoryData<PathwayCommand> Allowed =>
    [
        _restrict with { RestrictionId = Id(5) },
        Lift(),
        new NoteDisagreement(Id(6), EntryId(1), "not so"),
        new GiveConsent(ConsentPurpose.Research, Recipient: null, "ar", ConsentChannel.Written, "1"),
        new WithdrawConsent(ConsentPurpose.Research, Recipient: null),
        new MakeDisclosure(Id(8), RecipientKind.Police, "the police", DisclosureBasis.CourtOrder, [DisclosedField.Identity]),
        new PlaceLegalHold(Id(6), LegalHoldGround.Litigation, "court"),
        new CorrectEntry(EntryId(1), Opened with { GivenName = "Amaal" }, OpenedOn, "as in the passport"),
        new RetractEntry(EntryId(2), "not so"),
        new ProposeErasure(Id(6), ErasureScope.Person, ErasureBasis.LegalObligation),
        new AssignCaseworker("ben"),
        new RecordSubmission(SubmissionKind.Complaint),
        new DeliverRightsInformation("ar", "2026-1", InformationChannel.InPerson),
    ];

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Leaves_to_the_person_and_to_courts_what_is_theirs(PathwayCommand command)
    {
        GivenOpened(new WorkEvent.JobSearchStarted(), _restricted);
        When(command);
        ThenAccepted();
    }

    [Theory]
    [InlineData(DisclosureBasis.TaskOfAnOffice, RecipientKind.PublicOffice, true)]
    [InlineData(DisclosureBasis.PoliceRequest, RecipientKind.Police, true)]
    [InlineData(DisclosureBasis.VitalInterests, RecipientKind.Health, false)]
    [InlineData(DisclosureBasis.Consent, RecipientKind.Research, false)]
    public void Stops_disclosures_that_nobody_agreed_to(DisclosureBasis basis, RecipientKind kind, bool stopped)
    {
        GivenOpened(_restricted, new ConsentGiven(ConsentPurpose.Research, Recipient: null, "ar", ConsentChannel.Written, "1"));
        When(new MakeDisclosure(Id(8), kind, "somebody", basis, [DisclosedField.Identity]));
        if (stopped)
            ThenRejected(ProtectionRejection.Restricted);
        else
            ThenAccepted();
    }

    [Fact]
    public void Does_not_stop_an_objection_and_what_was_proposed()
    {
        GivenOpened(
            new RecognitionEvent.RecognitionFiled(Id(1), "Nurse", Regulated: true, "Office", RecognitionTrack.Standard, "SYR"),
            new RecognitionEvent.RecognitionDecided(Id(1), RecognitionOutcome.None),
            new FourEyesEvent.FourEyesProposed(Id(2), new ErasureEvent.ErasureDecided(Id(2), ErasureScope.Person, ErasureBasis.LegalObligation), "ben"),
            _restricted);
        Given("2026-06-14", new FourEyesEvent.FourEyesProposed(Id(3), new ErasureEvent.ErasureDecided(Id(3), ErasureScope.Health, ErasureBasis.LegalObligation), "ben"));
        When(new FileRecognitionObjection(Id(1)));
        ThenAccepted();
        Given("2026-06-14", new RecognitionEvent.ObstacleEnded(Id(1)));
        When(new RequestRestitution(Id(1), ForceMajeure: false));
        ThenAccepted();
        When(new RejectProposal(Id(3), "no"));
        ThenAccepted();
        When(new ConfirmErasure(Id(3)));
        ThenAccepted();
        When(new RecordErasure(Id(9), Id(1), ErasureScope.Person, ErasureBasis.LegalObligation));
        ThenAccepted();
        When(new ReleaseLegalHold(Id(9), "over"));
        ThenRejected(ProtectionRejection.HoldNotFound);
        When(new ReviewBrokenGlass(Id(9), GlassFinding.Justified, "ok"));
        ThenRejected(GlassRejection.NotFound);
    }

    [Fact]
    public void Leaves_to_see_that_it_is_so()
    {
        GivenOpened(new WorkEvent.JobSearchStarted(), new LifecycleEvent.CaseworkerAssigned("ada"), _restricted, new DisagreementNoted(Id(3), EntryId(1), "not so"));

        var left = RestrictedFile.Of(Pathway);
        Assert.Equal(("ada", true, 0, 1), (left.CaseFile.Caseworker, left.DataProtection.IsRestricted, left.DataProtection.Disagreements.Count, left.Entries.Count));
        Given(Today, new RestrictionLifted(Id(4), Today, "settled"));
        Assert.Same(Pathway, RestrictedFile.Of(Pathway));
    }

    [Fact]
    public void Never_happened_is_nothing_that_is_said_of_it()
    {
        GivenOpened(_restricted, new RestrictionLifted(Id(4), OpenedOn, "settled"), new DisagreementNoted(Id(3), EntryId(1), "not so"));
        foreach (var entry in new[] { 2, 3, 4 })
        {
            When(new RetractEntry(EntryId(entry), "by mistake"));
            ThenRejected(CorrectionRejection.EntryStays);
        }
    }

    [Fact]
    public void Keeps_a_file_where_it_is()
    {
        var fields = new[] { new HandedField(DisclosedField.Identity, DisclosureBasis.TaskOfAnOffice) };
        var request = new RequestTransfer(Id(1), "13003000", "13072074", TransferReason.Moved, Today, fields, Id(8), Id(9));
        GivenOpened();
        Assert.Null(request.Decide(Pathway, Pathway.Initial, new Circumstances(Today, Rules)).Rejection);
        Given("2026-06-14", _restricted);
        Assert.Equal(ProtectionRejection.Restricted, request.Decide(Pathway, Pathway.Initial, new Circumstances(Today, Rules)).Rejection);
    }
}
