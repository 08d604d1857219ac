namespace Casework.Domain.Pathways.Language;

public sealed record LanguageStage
{
    public static LanguageStage Initial { get; } = new();

    public static LanguageStage Evolve(LanguageStage state, Entry entry) => entry.Event switch
    {
        _ => state,
    };
}
