namespace Casework.Domain.Pathways.Arrival;

public sealed record ArrivalStage
{
    public static ArrivalStage Initial { get; } = new();

    public static ArrivalStage Evolve(ArrivalStage state, Entry entry) => entry.Event switch
    {
        _ => state,
    };
}
