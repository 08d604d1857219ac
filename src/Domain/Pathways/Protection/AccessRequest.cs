using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Protection;

/// <summary>The person asked what is known of them (Art. 15 GDPR).</summary>
/// <param name="ReceivedOn">Null when only what came after is known.</param>
/// <param name="RuleSet">The rule set that says by when it is answered.</param>
public sealed record AccessRequest(Guid Id, DateOnly? ReceivedOn = null, string? RuleSet = null)
{
    public LegalClock Clock { get; init; } = LegalClock.Idle;

    /// <summary>Null while it is not.</summary>
    public DateOnly? AnsweredOn { get; init; }
}
