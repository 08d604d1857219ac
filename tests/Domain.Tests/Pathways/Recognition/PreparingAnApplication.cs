using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Recognition;
using static Casework.Domain.Pathways.Recognition.RecognitionEvent;

namespace Casework.Domain.Tests.Pathways.Recognition;

public class PreparingAnApplication : RecognitionSpec
{
    [Fact]
    public void Begins_with_advice()
    {
        GivenOpened();
        When(new AdviseOnRecognition(Nurse, "Advice centre"));
        Then(new RecognitionAdvised(Nurse, "Advice centre"));
        Assert.Equal(RecognitionPhase.Advised, Procedure.Phase);
    }

    [Fact]
    public void Chooses_the_occupation_before_anything_is_filed()
    {
        GivenOpened(new RecognitionAdvised(Nurse, "Advice centre"));
        When(new ChooseReferenceOccupation(Nurse, "Nurse", Regulated: true));
        Then(new ReferenceOccupationChosen(Nurse, "Nurse", Regulated: true));
        Assert.Equal(RecognitionPhase.OccupationChosen, Procedure.Phase);
    }

    [Fact]
    public void Chooses_no_occupation_once_it_is_filed()
    {
        GivenFiled();
        When(new ChooseReferenceOccupation(Nurse, "Nurse", Regulated: true));
        ThenRejected(RecognitionRejection.AlreadyFiled);
    }

    [Fact]
    public void Takes_advice_and_evidence_also_later()
    {
        GivenFiled();
        When(new AdviseOnRecognition(Nurse, "Advice centre"));
        Then(new RecognitionAdvised(Nurse, "Advice centre"));
        When(new PresentRecognitionEvidence(Nurse, "Certificate of employment"));
        Then(new EvidencePresented(Nurse, "Certificate of employment"));
        Assert.Equal(RecognitionPhase.Filed, Procedure.Phase);
    }

    [Fact]
    public void Mandates_an_employer()
    {
        GivenOpened();
        When(new MandateEmployer(Nurse, "Clinic"));
        Then(new EmployerMandateGiven(Nurse, "Clinic"));
        Assert.Equal(Today, Procedure.MandatedOn);
    }

    [Fact]
    public void Is_no_application_yet()
    {
        GivenOpened(new RecognitionAdvised(Nurse, "Advice centre"));
        When(new ConfirmRecognitionReceipt(Nurse, []));
        ThenRejected(RecognitionRejection.NotFound);
    }

    public static TheoryData<PathwayCommand, string> Blank => new()
    {
        { new AdviseOnRecognition(Nurse, " "), "Office" },
        { new ChooseReferenceOccupation(Nurse, "", Regulated: false), "ReferenceOccupation" },
        { new MandateEmployer(Nurse, " "), "Employer" },
        { new PresentRecognitionEvidence(Nurse, ""), "Evidence" },
    };

    [Theory]
    [MemberData(nameof(Blank))]
    public void Is_refused_without_a_text(PathwayCommand command, string field)
    {
        GivenOpened();
        When(command);
        ThenRejected(PathwayRejection.TextMissing, at: field);
    }
}
