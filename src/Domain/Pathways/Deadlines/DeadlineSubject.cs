namespace Casework.Domain.Pathways.Deadlines;

/// <summary>What a deadline is about.</summary>
/// <param name="Id">Within the stage: of a recognition procedure, for example.</param>
public sealed record DeadlineSubject(StageName Stage, Guid Id);
