using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Reviews;
using Casework.Domain.Pathways.Work;

namespace Casework.Domain.Tests.Pathways.Corrections;

public class CorrectingAnEntry : PathwaySpec
{
    private static readonly ArrivalEvent.AllocatedToMunicipality _wrong = new("13072074", AllocationBasis.Quota);
    private static readonly ArrivalEvent.AllocatedToMunicipality _right = new("13072075", AllocationBasis.Quota);
    private static readonly Guid _second = EntryId(2);

    public static TheoryData<PathwayEvent> Uncorrectable =>
    [
        new LifecycleEvent.MarkedDormant(OpenedOn),
        new LifecycleEvent.Closed(ClosingReason.NoNeed, DuplicateOf: null),
        new LifecycleEvent.Reopened("is back"),
        new LifecycleEvent.ComplianceWarningRaised("UNITS_EXCEEDED", "course"),
        new CorrectionEvent.EntryRetracted(EntryId(99), "never happened"),
        new ReviewEvent.ReviewFlagRaised(EntryId(99), EntryId(98)),
        new FourEyesEvent.FourEyesExpired(Id(1)),
        new ProtectionEvent.ConsentWithdrawn(ConsentPurpose.Story, Recipient: null),
        new CorrectionEvent.EntryCorrected(EntryId(1), Opened, OpenedOn, "typing error"),
    ];

    [Fact]
    public void Replaces_what_it_says()
    {
        GivenOpened(_wrong);
        When(new CorrectEntry(_second, _right, OpenedOn, "typing error"));
        Then(new CorrectionEvent.EntryCorrected(_second, _right, OpenedOn, "typing error"));
        Assert.Equal("13072075", Pathway.Arrival.Municipality);
    }

    [Fact]
    public void Moves_it_to_another_day()
    {
        GivenOpened(_wrong);
        Given("2026-03-01", _right);
        When(new CorrectEntry(_second, _wrong, Day("2026-03-02"), "moved later"));
        Then(new CorrectionEvent.EntryCorrected(_second, _wrong, Day("2026-03-02"), "moved later"));
        Assert.Equal("13072074", Pathway.Arrival.Municipality);
    }

    [Fact]
    public void Can_be_done_again()
    {
        GivenOpened(_wrong, new CorrectionEvent.EntryCorrected(_second, _right, OpenedOn, "typing error"));
        When(new CorrectEntry(_second, _wrong, OpenedOn, "it was right"));
        Then(new CorrectionEvent.EntryCorrected(_second, _wrong, OpenedOn, "it was right"));
        Assert.Equal("13072074", Pathway.Arrival.Municipality);
    }

    [Fact]
    public void Does_nothing_when_the_entry_says_so_already()
    {
        GivenOpened(_wrong, new CorrectionEvent.EntryCorrected(_second, _right, OpenedOn, "typing error"));
        When(new CorrectEntry(_second, _right, OpenedOn, "another reason"));
        ThenNothing();
    }

    [Fact]
    public void Of_a_decision_takes_two_people()
    {
        var granted = new LanguageEvent.EntitlementGranted(EntitlementBasis.Claim, CourseType.General, 700, Day("2026-12-31")) { RuleSet = "language-courses-2017" };
        GivenOpened(granted);
        When(new CorrectEntry(_second, granted with { ValidUntil = Day("2026-11-30") }, OpenedOn, "typing error"));
        ThenRejected(FourEyesRejection.Required, at: "EntryId");
    }

    [Fact]
    public void Works_on_a_closed_file()
    {
        GivenOpened(_wrong, new LifecycleEvent.Closed(ClosingReason.MovedAway, DuplicateOf: null));
        When(new CorrectEntry(_second, _right, OpenedOn, "typing error"));
        Then(new CorrectionEvent.EntryCorrected(_second, _right, OpenedOn, "typing error"));
        Assert.Equal(PathwayStatus.Closed, Pathway.CaseFile.Status);
    }

    [Fact]
    public void Puts_a_name_right()
    {
        GivenOpened();
        When(new CorrectEntry(EntryId(1), Opened with { GivenName = "Amaal" }, OpenedOn, "passport seen"));
        Then(new CorrectionEvent.EntryCorrected(EntryId(1), Opened with { GivenName = "Amaal" }, OpenedOn, "passport seen"));
    }

    [Fact]
    public void Is_refused_when_there_is_no_such_entry()
    {
        GivenOpened();
        When(new CorrectEntry(EntryId(99), _right, OpenedOn, "typing error"));
        ThenRejected(CorrectionRejection.EntryNotFound, at: "EntryId");
    }

    [Fact]
    public void Is_refused_when_the_entry_is_retracted()
    {
        GivenOpened(_wrong, new CorrectionEvent.EntryRetracted(_second, "never happened"));
        When(new CorrectEntry(_second, _right, OpenedOn, "typing error"));
        ThenRejected(CorrectionRejection.EntryIsRetracted, at: "EntryId");
    }

    [Theory]
    [MemberData(nameof(Uncorrectable))]
    public void Is_refused_for_what_runs_the_file_and_for_corrections(PathwayEvent entry)
    {
        GivenOpened(entry);
        When(new CorrectEntry(_second, entry, Today, "typing error"));
        ThenRejected(CorrectionRejection.EntryNotCorrectable, at: "EntryId");
    }

    [Fact]
    public void Is_refused_with_an_entry_of_another_kind()
    {
        GivenOpened(_wrong);
        When(new CorrectEntry(_second, new ArrivalEvent.FirstReceptionEntered("Haus am Hafen"), OpenedOn, "typing error"));
        ThenRejected(CorrectionRejection.ReplacementOfOtherKind, at: "Replacement");
    }

    [Fact]
    public void Is_refused_when_it_would_move_the_file_to_another_municipality()
    {
        GivenOpened();
        When(new CorrectEntry(EntryId(1), Opened with { Municipality = "13072074" }, OpenedOn, "typing error"));
        ThenRejected(CorrectionRejection.MunicipalityStays, at: "Replacement.Municipality");
    }

    [Fact]
    public void Is_refused_with_what_could_not_have_been_recorded()
    {
        GivenOpened(_wrong);
        When(new CorrectEntry(_second, _wrong with { Municipality = "Rostock" }, OpenedOn, "typing error"));
        ThenRejected(ArrivalRejection.MunicipalityKeyInvalid, at: "Replacement.Municipality");
    }

    [Fact]
    public void Is_refused_with_a_contact_that_says_nothing()
    {
        GivenOpened(new LifecycleEvent.ContactRecorded(ContactChannel.Phone, "called"));
        When(new CorrectEntry(_second, new LifecycleEvent.ContactRecorded(ContactChannel.Phone, ""), OpenedOn, "typing error"));
        ThenRejected(PathwayRejection.TextMissing, at: "Replacement.Note");
    }

    [Fact]
    public void Is_refused_with_units_below_one()
    {
        GivenOpened(new LanguageEvent.EntitlementGranted(EntitlementBasis.Claim, CourseType.General, 700, Day("2026-12-31")));
        When(new CorrectEntry(_second, new LanguageEvent.EntitlementGranted(EntitlementBasis.Claim, CourseType.General, 0, Day("2026-12-31")), OpenedOn, "typing error"));
        ThenRejected(LanguageRejection.UnitsInvalid, at: "Replacement.GrantedUnits");
    }

    public static TheoryData<PathwayEvent, PathwayEvent, string> Flawed => new()
    {
        {
            new RecognitionEvent.RecognitionFiled(Id(1), "Pflegefachmann", Regulated: true, "Landesamt", RecognitionTrack.Standard, "SYR"),
            new RecognitionEvent.RecognitionFiled(Id(1), "Pflegefachmann", Regulated: true, "Landesamt", RecognitionTrack.Standard, "Syria"),
            "TRAINING_COUNTRY_INVALID"
        },
        {
            new WorkEvent.ProfileRecorded(Occupation: null, YearsOfExperience: 3, HasFormalQualification: true),
            new WorkEvent.ProfileRecorded(Occupation: "nurse", YearsOfExperience: 3, HasFormalQualification: true),
            "OCCUPATION_CODE_INVALID"
        },
        {
            new ParticipationEvent.EuLocalVoterRegistered("13003000"),
            new ParticipationEvent.EuLocalVoterRegistered("Rostock"),
            "MUNICIPALITY_KEY_INVALID"
        },
    };

    [Theory]
    [MemberData(nameof(Flawed))]
    public void Is_refused_in_every_stage_with_what_could_not_have_been_recorded(PathwayEvent said, PathwayEvent replacement, string code)
    {
        GivenOpened(said);
        When(new CorrectEntry(_second, replacement, OpenedOn, "typing error"));
        ThenRejected(new Rejection(code, "", ""));
    }

    [Fact]
    public void Is_refused_with_a_level_that_the_exam_does_not_attest()
    {
        GivenOpened(
            new LanguageEvent.ExamRegistered(Id(2), CourseId: null, ExamType.Dtz, OpenedOn),
            new LanguageEvent.ExamTaken(Id(2), ExamOutcome.Passed, LanguageLevel.B1));
        When(new CorrectEntry(EntryId(3), new LanguageEvent.ExamTaken(Id(2), ExamOutcome.Passed, LanguageLevel.B2), OpenedOn, "typing error"));
        ThenRejected(LanguageRejection.DtzLevelImpossible, at: "Replacement.Level");
    }

    [Fact]
    public void Is_refused_on_an_impossible_day()
    {
        GivenOpened(_wrong);
        When(new CorrectEntry(_second, _wrong, Day("1899-12-31"), "typing error"));
        ThenRejected(PathwayRejection.EffectiveDateImpossible, at: "CorrectedEffectiveOn");
    }

    [Fact]
    public void Is_refused_without_a_reason()
    {
        GivenOpened(_wrong);
        When(new CorrectEntry(_second, _right, OpenedOn, " "));
        ThenRejected(PathwayRejection.TextMissing, at: "Reason");
    }
}
