using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Support;
using Casework.Domain.Pathways.Work;

namespace Casework.Domain.Tests.Pathways.Worklists;

public class MarkingAPathway : PathwaySpec
{
    [Fact]
    public void Leaves_one_without_anything_unmarked()
    {
        Assert.Empty(PathwayMarks.Of(Pathway));
        GivenOpened();
        Assert.Empty(PathwayMarks.Of(Pathway));
    }

    [Fact]
    public void Holds_while_a_task_is_open_or_held_up()
    {
        GivenOpened();
        Given("2026-02-01", new SupportTaskEvent.SupportTaskOpened(Id(1), SupportTopic.Banking, "Open an account", DueOn: null));
        Assert.Equal([PathwayMark.SupportTaskOpen], PathwayMarks.Of(Pathway));
        Given("2026-02-02", new SupportTaskEvent.SupportTaskBlocked(Id(1), SupportBlock.NoAppointment, Note: null));
        Assert.Equal([PathwayMark.SupportTaskBlocked], PathwayMarks.Of(Pathway));
        Given("2026-02-03", new SupportTaskEvent.SupportTaskUnblocked(Id(1)), new SupportTaskEvent.SupportTaskDone(Id(1), SupportTaskOutcome.Solved));
        Assert.Empty(PathwayMarks.Of(Pathway));
    }

    [Fact]
    public void Holds_from_a_legal_hold_to_its_release()
    {
        GivenOpened();
        Given("2026-02-01", new ProtectionEvent.LegalHoldPlaced(Id(1), LegalHoldGround.Audit, "Audit of the year"));
        Assert.Equal([PathwayMark.LegalHold], PathwayMarks.Of(Pathway));
        Given("2026-03-01", new ProtectionEvent.LegalHoldReleased(Id(1), "It is over"));
        Assert.Empty(PathwayMarks.Of(Pathway));
    }

    [Fact]
    public void Holds_until_a_procedure_is_decided()
    {
        GivenOpened();
        Given("2026-02-01", new RecognitionEvent.RecognitionFiled(Id(1), "Nurse", Regulated: true, "Office", RecognitionTrack.Standard, "SYR"));
        Assert.Equal([PathwayMark.RecognitionOpen], PathwayMarks.Of(Pathway));
        Given("2026-03-01", new RecognitionEvent.RecognitionDecided(Id(1), RecognitionOutcome.Full));
        Assert.Empty(PathwayMarks.Of(Pathway));
    }

    [Fact]
    public void Goes_from_looking_for_work_to_being_in_it()
    {
        GivenOpened();
        Given("2026-02-01", new WorkEvent.JobSearchStarted());
        Assert.Equal([PathwayMark.SeekingWork], PathwayMarks.Of(Pathway));
        Given("2026-03-01", new WorkEvent.SpellStarted(Id(1), SpellKind.Employment, "Garage", null, 40, null));
        Assert.Equal([PathwayMark.InWork], PathwayMarks.Of(Pathway));
    }
}
