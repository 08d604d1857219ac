namespace Casework.Domain.Pathways.Work;

public sealed record WorkStage
{
    public static WorkStage Initial { get; } = new();

    public static WorkStage Evolve(WorkStage state, Entry entry) => entry.Event switch
    {
        _ => state,
    };
}
