namespace Casework.Domain.Pathways.Transfers;

/// <summary>The answer to a command on both sides of a transfer: what each of them records, or the reason for refusing it. Never both.</summary>
public sealed record TransferDecision
{
    private TransferDecision(IReadOnlyList<PathwayEvent> sender, IReadOnlyList<HandedFact> target, Rejection? rejection) =>
        (Sender, Target, Rejection) = (sender, target, rejection);

    public IReadOnlyList<PathwayEvent> Sender { get; }

    public IReadOnlyList<HandedFact> Target { get; }

    public Rejection? Rejection { get; }

    public static TransferDecision Nothing { get; } = new([], [], null);

    public static TransferDecision Of(IReadOnlyList<PathwayEvent> sender, params IReadOnlyList<HandedFact> target) => new(sender, target, null);

    public static implicit operator TransferDecision(Rejection rejection) => new([], [], rejection);
}
