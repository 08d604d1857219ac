using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Deadlines;

namespace Casework.Domain.Notices;

/// <summary>
/// Somebody is told that a clock is three quarters over, or has run out. Each notice is a stream of its own, named by its clock,
/// its level and whom it is for, so that there is never a second one. No personal data of the newcomer. Stored forever.
/// </summary>
public abstract record NoticeEvent
{
    private NoticeEvent()
    {
    }

    public const string StreamType = "deadline_notice";

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("notice_given", typeof(NoticeGiven)),
        ("notice_acknowledged", typeof(NoticeAcknowledged)),
    ];

    /// <param name="AboutId">What the clock is about, within the stage.</param>
    /// <param name="DueOn">The last day in time, as the clock ran when the notice was given.</param>
    /// <param name="Addressee">A caseworker, by the subject of their token; null for the municipality's inbox.</param>
    /// <param name="InPlaceOf">The caseworker or lead whom the addressee stands in for; null for nobody.</param>
    public sealed record NoticeGiven(
        Guid PathwayId, StageName Stage, Guid AboutId, DeadlineKind Kind, DateOnly DueOn, NoticeLevel Level, string? Addressee, NoticeReason Reason, string? InPlaceOf) : NoticeEvent;

    /// <param name="By">Who has read it.</param>
    public sealed record NoticeAcknowledged(string By) : NoticeEvent;
}

/// <summary>How much of the clock is over. Rows hold the numbers.</summary>
public enum NoticeLevel
{
    ThreeQuartersOver,
    Missed,

    /// <summary>The clock has begun by something that its addressee is to know of at once.</summary>
    Begun,
}

/// <summary>Why it is for this addressee. Rows hold the numbers.</summary>
public enum NoticeReason
{
    Assigned,
    Deputy,
    Lead,
    Unassigned,

    /// <summary>For whoever watches over data protection.</summary>
    DataProtection,
}
