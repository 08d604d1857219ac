namespace Casework.Domain.Pathways.Protection;

/// <summary>What the person says against an entry that stays as it is (Art. 16 GDPR).</summary>
public sealed record Disagreement(Guid Id, Guid EntryId, Personal<string> Statement, DateOnly NotedOn);
