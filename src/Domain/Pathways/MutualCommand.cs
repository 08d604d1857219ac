using Casework.Domain.Pathways.Transfers;

namespace Casework.Domain.Pathways;

/// <summary>A command on two pathways at once: decided on this one, and mirrored on the other. Both are recorded, or neither.</summary>
public abstract record MutualCommand(Guid OtherPathway) : PathwayCommand
{
    /// <param name="pathway">The one that this command is on.</param>
    /// <returns>What the same means for the other.</returns>
    public MutualCommand Mirrored(Guid pathway) => Mirror(pathway) with { EffectiveOn = EffectiveOn };

    /// <returns>Why the command is refused when the other pathway refuses its mirror image.</returns>
    public static Rejection OfTheOther(Rejection refusal) =>
        (refusal.Code == PathwayRejection.NotFound.Code ? OtherPathwayRejection.NotFound
        : refusal.Code == TransferRejection.HandedOver.Code ? TransferRejection.OtherHandedOver
        : refusal.Code == PathwayRejection.Closed.Code ? OtherPathwayRejection.Closed
        : refusal).At(nameof(OtherPathway));

    private protected abstract MutualCommand Mirror(Guid pathway);
}
