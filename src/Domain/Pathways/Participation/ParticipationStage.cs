namespace Casework.Domain.Pathways.Participation;

public sealed record ParticipationStage
{
    public static ParticipationStage Initial { get; } = new();

    public static ParticipationStage Evolve(ParticipationStage state, Entry entry) => entry.Event switch
    {
        _ => state,
    };
}
