using Casework.Domain.Pathways;

namespace Casework.Domain.Staffing;

/// <summary>A command on the staff of a municipality.</summary>
public abstract record StaffCommand
{
    /// <summary>The day from which what the command says holds.</summary>
    public DateOnly EffectiveOn { get; init; }

    /// <summary>The one way in.</summary>
    public Decision<StaffEvent> DecideOn(Staff staff, Circumstances now) =>
        now.IsPossible(EffectiveOn) ? Decide(staff, now) : PathwayRejection.EffectiveDateImpossible.At(nameof(EffectiveOn));

    protected abstract Decision<StaffEvent> Decide(Staff staff, Circumstances now);
}
