using Casework.Domain.Pathways;

namespace Casework.Domain.HealthFiles;

/// <summary>
/// A command on the health file of a pathway. It is decided without the pathway: neither residence status nor insurance nor
/// progress stands between a person and a referral.
/// </summary>
public abstract record HealthCommand
{
    /// <summary>The day on which what the command says is or was true.</summary>
    public DateOnly EffectiveOn { get; init; }

    /// <summary>The one way in. The first entry opens the file.</summary>
    public Decision<HealthEvent> DecideOn(HealthFile file, Guid pathwayId, Circumstances now)
    {
        if (!now.IsPossible(EffectiveOn))
            return PathwayRejection.EffectiveDateImpossible.At(nameof(EffectiveOn));

        var decision = Decide(file, pathwayId);
        return decision.Events.Count > 0 && file.Log.IsEmpty
            ? Decision<HealthEvent>.Of([new HealthEvent.HealthFileOpened(pathwayId), .. decision.Events])
            : decision;
    }

    protected abstract Decision<HealthEvent> Decide(HealthFile file, Guid pathwayId);

    // Sealed for the person, not for the stream, so that erasing the person erases this too.
    private protected static Personal<T> Of<T>(Guid person, T value) => new(value) { Subject = person };
}
