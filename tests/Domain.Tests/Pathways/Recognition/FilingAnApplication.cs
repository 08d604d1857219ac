using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.Recognition.RecognitionEvent;

namespace Casework.Domain.Tests.Pathways.Recognition;

public class FilingAnApplication : RecognitionSpec
{
    private static FileRecognition File => new(Nurse, "Nurse", Regulated: true, "Land authority", RecognitionTrack.Standard, "SYR");

    [Theory]
    [InlineData(RecognitionTrack.Standard)]
    [InlineData(RecognitionTrack.EuProfession)]
    [InlineData(RecognitionTrack.Accelerated)]
    public void Names_the_rules_of_the_clock(RecognitionTrack track)
    {
        GivenOpened(new EmployerMandateGiven(Nurse, "Clinic"));
        When(File with { Track = track });
        Then(Filed(track: track));
        Assert.Equal(RecognitionPhase.Filed, Procedure.Phase);
    }

    [Fact]
    public void Is_refused_for_an_occupation_whose_application_is_open()
    {
        GivenFiled();
        When(File with { ProcedureId = Baker, ReferenceOccupation = " nurse " });
        ThenRejected(RecognitionRejection.AlreadyOpen, at: "ReferenceOccupation");
    }

    [Fact]
    public void Is_possible_for_another_occupation_at_the_same_time()
    {
        GivenFiled();
        When(File with { ProcedureId = Baker, ReferenceOccupation = "Baker" });
        Then(Filed(id: Baker) with { ReferenceOccupation = "Baker" });
        Assert.Equal(2, Pathway.Recognition.Procedures.Count);
    }

    [Theory]
    [InlineData(RecognitionOutcome.None)]
    [InlineData(RecognitionOutcome.RefusedNonCooperation)]
    public void Is_possible_again_after_a_decision_with_new_evidence(RecognitionOutcome outcome)
    {
        GivenDecided(outcome);
        When(File with { ProcedureId = Baker });
        ThenRejected(RecognitionRejection.NothingNewToDecide, at: "ReferenceOccupation");
        Given("2026-04-30", new EvidencePresented(Baker, "Known before the decision"));
        When(File with { ProcedureId = Baker });
        ThenRejected(RecognitionRejection.NothingNewToDecide);
        Given("2026-05-10", new EvidencePresented(Baker, "Certificate of employment"));
        When(File with { ProcedureId = Baker });
        Then(Filed(id: Baker));
    }

    [Fact]
    public void Is_possible_again_after_a_follow_up_qualification_that_was_passed()
    {
        GivenDecided(RecognitionOutcome.Partial, regulated: false);
        Given("2026-05-10", new MeasureChosen(Nurse, CompensationMeasure.FollowUpQualification, Months: 1));
        When(File with { ProcedureId = Baker, Regulated = false });
        ThenRejected(RecognitionRejection.NothingNewToDecide);
        Given("2026-06-10", new MeasureFinished(Nurse, Passed: true));
        When(File with { ProcedureId = Baker, Regulated = false });
        Then(Filed(regulated: false, id: Baker));
    }

    [Fact]
    public void Is_refused_on_the_accelerated_track_without_an_employer_who_was_mandated_by_then()
    {
        GivenOpened();
        When(File with { Track = RecognitionTrack.Accelerated });
        ThenRejected(RecognitionRejection.AcceleratedNeedsMandate, at: "Track");
        Given("2026-06-10", new EmployerMandateGiven(Nurse, "Clinic"));
        When(File with { Track = RecognitionTrack.Accelerated }, on: "2026-06-09");
        ThenRejected(RecognitionRejection.AcceleratedNeedsMandate);
        When(File with { Track = RecognitionTrack.Accelerated }, on: "2026-06-10");
        Then(Filed(track: RecognitionTrack.Accelerated));
    }

    [Fact]
    public void Is_possible_again_after_a_withdrawal()
    {
        GivenFiled();
        Given("2026-04-01", new RecognitionWithdrawn(Nurse));
        When(File with { ProcedureId = Baker });
        Then(Filed(id: Baker));
    }

    [Fact]
    public void Is_refused_under_an_id_that_means_another_application()
    {
        GivenFiled();
        When(File with { ReferenceOccupation = "Baker" }, on: "2026-03-01");
        ThenRejected(RecognitionRejection.IdTaken, at: "ProcedureId");
        When(File, on: "2026-03-02");
        ThenRejected(RecognitionRejection.IdTaken);
    }

    [Theory]
    [InlineData("", "Chamber", "ReferenceOccupation")]
    [InlineData("Nurse", " ", "Authority")]
    public void Is_refused_without_an_occupation_or_an_authority(string occupation, string authority, string field)
    {
        GivenOpened();
        When(File with { ReferenceOccupation = occupation, Authority = authority });
        ThenRejected(PathwayRejection.TextMissing, at: field);
    }

    [Theory]
    [InlineData("Syria")]
    [InlineData("SY")]
    [InlineData("syr")]
    public void Is_refused_when_the_country_is_no_code(string country)
    {
        GivenOpened();
        When(File with { TrainingCountry = country });
        ThenRejected(RecognitionRejection.CountryInvalid, at: "TrainingCountry");
    }

    [Fact]
    public void Is_refused_on_the_EU_track_for_a_non_regulated_occupation()
    {
        GivenOpened();
        When(File with { Track = RecognitionTrack.EuProfession, Regulated = false });
        ThenRejected(RecognitionRejection.EuTrackNeedsRegulatedOccupation, at: "Track");
    }

    [Fact]
    public void Is_refused_when_no_rule_of_the_clock_is_in_force()
    {
        GivenOpened();
        When(File, on: "2012-03-31");
        ThenRejected(RuleRejection.NoneInForce("recognition.clock"), under: "recognition.clock");
    }
}
