namespace Casework.Domain.Pathways.Support;

/// <param name="OpenedOn">Null when only what came after is known.</param>
/// <param name="Block">What holds it up; null when nothing does.</param>
/// <param name="DoneOn">Null while it is open.</param>
public sealed record SupportTask(
    Guid Id,
    SupportTopic Topic = SupportTopic.Other,
    DateOnly? OpenedOn = null,
    DateOnly? DueOn = null,
    SupportBlock? Block = null,
    DateOnly? ChangedOn = null,
    DateOnly? DoneOn = null,
    SupportTaskOutcome? Outcome = null)
{
    public SupportTaskStatus Status => DoneOn is not null ? SupportTaskStatus.Done : Block is not null ? SupportTaskStatus.Blocked : SupportTaskStatus.Open;
}

public enum SupportTaskStatus { Open, Blocked, Done }
