using Casework.Domain.Pathways.Work;
using static Casework.Domain.Pathways.Work.WorkEvent;

namespace Casework.Domain.Tests.Pathways.Work;

public abstract class WorkSpec : PathwaySpec
{
    protected static Guid First => Id(1);

    protected static Guid Second => Id(2);

    protected WorkStage Work => Pathway.Work;

    protected static SpellStarted Started(SpellKind kind = SpellKind.Employment, decimal hours = 40, Guid? id = null) =>
        new(id ?? First, kind, "Bakery", "29222", hours, QualificationMatch.Below);

    protected static StartSpell Start(SpellKind kind = SpellKind.Employment, decimal hours = 40, Guid? id = null) =>
        new(id ?? First, kind, "Bakery", "29222", hours, QualificationMatch.Below);
}
