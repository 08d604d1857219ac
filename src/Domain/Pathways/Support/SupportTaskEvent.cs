namespace Casework.Domain.Pathways.Support;

/// <summary>
/// What is done for a newcomer with authorities, housing or health access. A task done by mistake is reopened by retracting
/// that entry. Stored forever.
/// </summary>
public abstract record SupportTaskEvent : PathwayEvent
{
    private SupportTaskEvent()
    {
    }

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("support_task_opened", typeof(SupportTaskOpened)),
        ("support_task_blocked", typeof(SupportTaskBlocked)),
        ("support_task_unblocked", typeof(SupportTaskUnblocked)),
        ("support_task_done", typeof(SupportTaskDone)),
    ];

    /// <param name="DueOn">Null when no day was agreed.</param>
    public sealed record SupportTaskOpened(Guid TaskId, SupportTopic Topic, Personal<string> Text, DateOnly? DueOn) : SupportTaskEvent;

    public sealed record SupportTaskBlocked(Guid TaskId, SupportBlock Block, Personal<string>? Note) : SupportTaskEvent;

    public sealed record SupportTaskUnblocked(Guid TaskId) : SupportTaskEvent;

    public sealed record SupportTaskDone(Guid TaskId, SupportTaskOutcome Outcome) : SupportTaskEvent;
}

public enum SupportTopic { Housing, HealthAccess, Degrees, Authorities, Benefits, Childcare, Banking, Debts, Legal, Other }

public enum SupportBlock { DocumentMissing, WaitingForAuthority, NoAppointment, NoInterpreter, NotReached, Other }

public enum SupportTaskOutcome { Solved, ReferredOn, NoLongerNeeded, NotPossible }
