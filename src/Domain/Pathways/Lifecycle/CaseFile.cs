namespace Casework.Domain.Pathways.Lifecycle;

public sealed record CaseFile
{
    public static CaseFile Initial { get; } = new();

    public static CaseFile Evolve(CaseFile state, Entry entry) => entry.Event switch
    {
        _ => state,
    };
}
