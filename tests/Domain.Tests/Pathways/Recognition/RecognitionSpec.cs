using Casework.Domain.Pathways.Recognition;
using static Casework.Domain.Pathways.Recognition.RecognitionEvent;

namespace Casework.Domain.Tests.Pathways.Recognition;

public abstract class RecognitionSpec : PathwaySpec
{
    protected const string ClockRules = "recognition-clock-bqfg";
    protected const string OutcomeRules = "recognition-outcomes-bqfg";
    protected const string MeasureRules = "recognition-measures-bqfg";

    protected static Guid Nurse => Id(1);

    protected static Guid Baker => Id(2);

    protected RecognitionProcedure Procedure => Pathway.Recognition.Procedures[Nurse];

    protected static RecognitionFiled Filed(
        bool regulated = true, RecognitionTrack track = RecognitionTrack.Standard, string country = "SYR", Guid? id = null) =>
        new(id ?? Nurse, "Nurse", regulated, "Land authority", track, country) { RuleSet = ClockRules };

    /// <summary>Filed on 1 March 2026.</summary>
    protected void GivenFiled(bool regulated = true, RecognitionTrack track = RecognitionTrack.Standard, string country = "SYR")
    {
        GivenOpened();
        Given("2026-03-01", Filed(regulated, track, country));
    }

    /// <summary>Filed on 1 March 2026, documents complete on 15 March: to be decided by 15 June.</summary>
    protected void GivenComplete(bool regulated = true, RecognitionTrack track = RecognitionTrack.Standard, string country = "SYR")
    {
        GivenFiled(regulated, track, country);
        Given("2026-03-15", new DocumentsCompleted(Nurse) { RuleSet = ClockRules });
    }

    /// <summary>As <see cref="GivenComplete"/>, decided on 1 May 2026.</summary>
    protected void GivenDecided(RecognitionOutcome outcome, bool regulated = true, string country = "SYR")
    {
        GivenComplete(regulated, country: country);
        Given("2026-05-01", new RecognitionDecided(Nurse, outcome) { RuleSet = OutcomeRules });
    }
}
