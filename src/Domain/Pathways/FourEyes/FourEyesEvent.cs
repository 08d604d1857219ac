namespace Casework.Domain.Pathways.FourEyes;

/// <summary>What one person proposes takes effect only when another confirms it. Stored forever.</summary>
public abstract record FourEyesEvent : PathwayEvent
{
    private FourEyesEvent()
    {
    }

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("four_eyes_proposed", typeof(FourEyesProposed)),
        ("four_eyes_confirmed", typeof(FourEyesConfirmed)),
        ("four_eyes_rejected", typeof(FourEyesRejected)),
        ("four_eyes_expired", typeof(FourEyesExpired)),
    ];

    /// <param name="Proposed">What is recorded once it is confirmed.</param>
    /// <param name="ProposedBy">The subject of a caseworker's token, as in every name of a person here; not a name.</param>
    public sealed record FourEyesProposed(Guid ProposalId, PathwayEvent Proposed, string ProposedBy) : FourEyesEvent;

    /// <summary>What was proposed follows as an entry of its own.</summary>
    public sealed record FourEyesConfirmed(Guid ProposalId, string ConfirmedBy) : FourEyesEvent;

    public sealed record FourEyesRejected(Guid ProposalId, string RejectedBy, Personal<string> Reason) : FourEyesEvent;

    /// <summary>Nobody decided in time.</summary>
    public sealed record FourEyesExpired(Guid ProposalId) : FourEyesEvent;
}
