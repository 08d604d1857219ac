using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Recognition;
using static Casework.Domain.Pathways.Recognition.RecognitionEvent;

namespace Casework.Domain.Tests.Pathways.Recognition;

public class ConfirmingTheReceipt : RecognitionSpec
{
    [Fact]
    public void Names_the_missing_documents()
    {
        GivenFiled();
        When(new ConfirmRecognitionReceipt(Nurse, ["Diploma"]), on: "2026-04-01");
        Then(new ReceiptConfirmed(Nurse, ["Diploma"]));
        Assert.Equal(RecognitionPhase.Incomplete, Procedure.Phase);
    }

    [Fact]
    public void Leaves_the_procedure_filed_when_nothing_is_missing()
    {
        GivenFiled();
        When(new ConfirmRecognitionReceipt(Nurse, []), on: "2026-03-10");
        Then(new ReceiptConfirmed(Nurse, []));
        Assert.Equal(RecognitionPhase.Filed, Procedure.Phase);
    }

    [Theory]
    [InlineData(RecognitionTrack.Standard, "2026-04-01", "2026-04-02")]
    [InlineData(RecognitionTrack.Accelerated, "2026-03-15", "2026-03-16")]
    public void Is_flagged_when_it_comes_late(RecognitionTrack track, string inTime, string late)
    {
        GivenFiled(track: track);
        When(new ConfirmRecognitionReceipt(Nurse, []), on: late);
        Then(new ReceiptConfirmed(Nurse, []), new LifecycleEvent.ComplianceWarningRaised("RECEIPT_CONFIRMED_LATE", $"{Nurse}"));

        var other = new ConfirmingTheReceipt();
        other.GivenFiled(track: track);
        other.When(new ConfirmRecognitionReceipt(Nurse, []), on: inTime);
        other.Then(new ReceiptConfirmed(Nurse, []));
    }

    [Fact]
    public void Is_refused_a_second_time()
    {
        GivenFiled();
        Given("2026-03-10", new ReceiptConfirmed(Nurse, ["Diploma"]));
        When(new ConfirmRecognitionReceipt(Nurse, ["Diploma", "Passport"]), on: "2026-03-10");
        ThenRejected(RecognitionRejection.ReceiptAlreadyConfirmed);
        When(new ConfirmRecognitionReceipt(Nurse, ["Diploma"]), on: "2026-03-11");
        ThenRejected(RecognitionRejection.ReceiptAlreadyConfirmed);
    }

    [Fact]
    public void Is_refused_with_a_document_that_has_no_name()
    {
        GivenFiled();
        When(new ConfirmRecognitionReceipt(Nurse, ["Diploma", " "]));
        ThenRejected(PathwayRejection.TextMissing, at: "MissingDocuments");
    }

    [Fact]
    public void Is_refused_for_an_unknown_procedure()
    {
        GivenFiled();
        When(new ConfirmRecognitionReceipt(Baker, []));
        ThenRejected(RecognitionRejection.NotFound, at: "ProcedureId");
    }

    [Fact]
    public void Is_refused_before_the_filing()
    {
        GivenFiled();
        When(new ConfirmRecognitionReceipt(Nurse, []), on: "2026-02-28");
        ThenRejected(RecognitionRejection.BeforeFiling, at: "EffectiveOn");
    }

    [Fact]
    public void Is_refused_after_a_withdrawal()
    {
        GivenFiled();
        Given("2026-03-05", new RecognitionWithdrawn(Nurse));
        When(new ConfirmRecognitionReceipt(Nurse, []));
        ThenRejected(RecognitionRejection.Withdrawn);
    }
}
