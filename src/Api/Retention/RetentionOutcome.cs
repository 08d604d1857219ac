using Casework.Domain.Pathways.Erasure;

namespace Casework.Api.Retention;

/// <summary>What became of a file whose period of keeping is over.</summary>
/// <param name="Since">The last day of keeping it.</param>
/// <param name="Erasure">The proposal that waits for the data-protection officer; null where there is none.</param>
/// <param name="Refusal">The code of what stands against it; null where nothing does.</param>
internal sealed record RetentionOutcome(Guid Pathway, RetentionReason Reason, DateOnly Since, string RuleSet, RetentionStep Step, Guid? Erasure = null, string? Refusal = null);

internal enum RetentionStep
{
    /// <summary>Would be proposed: the run was a dry one.</summary>
    Due,

    /// <summary>Its erasure is proposed now.</summary>
    Proposed,

    /// <summary>Its erasure was proposed before and waits.</summary>
    Waiting,

    /// <summary>Something stands against it.</summary>
    Refused,
}
