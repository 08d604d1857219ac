namespace Casework.Domain.Pathways.Recognition;

public sealed record RecognitionStage
{
    public static RecognitionStage Initial { get; } = new();

    public static RecognitionStage Evolve(RecognitionStage state, Entry entry) => entry.Event switch
    {
        _ => state,
    };
}
