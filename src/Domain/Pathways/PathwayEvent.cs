namespace Casework.Domain.Pathways;

/// <summary>What has happened on a newcomer's pathway. Stored forever: add fields, never rename or remove them.</summary>
public abstract record PathwayEvent
{
    private protected PathwayEvent()
    {
    }

    /// <summary>The rule set a decision was taken under; null for a fact.</summary>
    public string? RuleSet { get; init; }
}
