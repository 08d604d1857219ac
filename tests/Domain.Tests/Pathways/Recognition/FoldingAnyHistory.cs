using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Recognition;
using static Casework.Domain.Pathways.Recognition.RecognitionEvent;

namespace Casework.Domain.Tests.Pathways.Recognition;

public class FoldingAnyHistory : RecognitionSpec
{
    private static readonly RecognitionEvent[] Events =
    [
        Filed(),
        new ReceiptConfirmed(Nurse, ["Diploma"]),
        new ReceiptConfirmed(Nurse, []),
        new DocumentsCompleted(Nurse) { RuleSet = ClockRules },
        new ClockSuspended(Nurse, SuspensionReason.InformationRequested, Day("2026-05-01")),
        new ClockSuspended(Nurse, SuspensionReason.OtherProcedure, Until: null),
        new ClockResumed(Nurse),
        new DeadlineExtended(Nurse, 1, "Expert opinion"),
        new RecognitionDecided(Nurse, RecognitionOutcome.MeasureImposed),
        new MeasureChosen(Nurse, CompensationMeasure.KnowledgeTest, Months: null),
        new MeasureFinished(Nurse, Passed: false),
        new DecisionNotified(Nurse, RemedyNotice: true),
        new DecisionNotified(Nurse, RemedyNotice: false),
        new ObjectionFiled(Nurse),
        new ObstacleEnded(Nurse),
        new RestitutionRequested(Nurse, ForceMajeure: true),
        new RestitutionDecided(Nurse, Granted: true),
        new RestitutionDecided(Nurse, Granted: false),
        new RecognitionWithdrawn(Nurse),
        new RecognitionAdvised(Nurse, "Advice centre"),
        new ReferenceOccupationChosen(Nurse, "Nurse", Regulated: true),
        new EmployerMandateGiven(Nurse, "Clinic"),
        new EvidencePresented(Nurse, "Certificate"),
        new OtherProcedureOrdered(Nurse, OtherProcedure.Exam),
        new RefusalWarned(Nurse, Day("2026-05-20")),
        new AuthorityTransferred(Nurse, Baker, "Chamber", 30),
        new AuthorityTransferred(Baker, Nurse, "Chamber", -30),
        new RecognitionSuperseded(Nurse, Baker),
        new DocumentsCompleted(Baker) { RuleSet = ClockRules },
    ];

    [Fact]
    public void Never_fails_whatever_the_order()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var pathway = Pathway.Initial;
            for (var version = 1; version <= 20; version++)
            {
                var day = Day("2026-03-01").AddDays(random.Next(200));
                pathway = Pathway.Evolve(pathway, new Entry(EntryId(version), version, day, default, Events[random.Next(Events.Length)]));
                Assert.All(DeadlineBoard.Of(pathway, Rules), deadline => Assert.False(deadline.DueOn < deadline.StartedOn));
            }
        }
    }

    [Fact]
    public void Knows_a_procedure_only_once_it_is_filed()
    {
        GivenOpened();
        Given("2026-03-15", new DocumentsCompleted(Nurse) { RuleSet = ClockRules });
        When(new CompleteRecognitionDocuments(Nurse));
        ThenRejected(RecognitionRejection.NotFound);
        Given("2026-03-01", Filed());
        Assert.Equal(RecognitionPhase.InReview, Procedure.Phase);
        Assert.Equal(Day("2026-06-15"), DeadlineBoard.Of(Pathway, Rules)[1].DueOn);
    }

    [Fact]
    public void Takes_late_entries_in_the_order_in_which_they_were_true()
    {
        GivenComplete();
        Given("2026-05-01", new RecognitionDecided(Nurse, RecognitionOutcome.Full));
        Given("2026-04-01", new ReceiptConfirmed(Nurse, ["Diploma"]));
        Assert.Equal(RecognitionPhase.Decided, Procedure.Phase);
        Assert.Equal(Day("2026-04-01"), Procedure.ReceiptClock.EndedOn);
    }

    [Fact]
    public void Compares_receipts_by_their_documents()
    {
        var receipt = new ReceiptConfirmed(Nurse, ["Diploma"]);
        Assert.Equal(receipt, new ReceiptConfirmed(Nurse, new List<string> { "Diploma" }));
        Assert.Equal(receipt.GetHashCode(), new ReceiptConfirmed(Nurse, new List<string> { "Diploma" }).GetHashCode());
        Assert.NotEqual(receipt, new ReceiptConfirmed(Nurse, ["Passport"]));
        Assert.NotEqual(receipt, new ReceiptConfirmed(Baker, ["Diploma"]));
    }
}
