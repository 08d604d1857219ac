namespace Casework.Domain.Notices;

/// <summary>What a decision needs to know of a notice.</summary>
/// <param name="Given">Null before it was given.</param>
/// <param name="AcknowledgedBy">Null while nobody has read it.</param>
public sealed record Notice(NoticeEvent.NoticeGiven? Given = null, string? AcknowledgedBy = null, DateTimeOffset? GivenAt = null, DateTimeOffset? AcknowledgedAt = null)
{
    public static Notice Initial { get; } = new();

    /// <summary>Never fails, never decides. The first of each counts.</summary>
    public static Notice Evolve(Notice notice, NoticeEvent @event, DateTimeOffset at) => @event switch
    {
        NoticeEvent.NoticeGiven e when notice.Given is null => notice with { Given = e, GivenAt = at },
        NoticeEvent.NoticeAcknowledged e when notice.AcknowledgedBy is null => notice with { AcknowledgedBy = e.By, AcknowledgedAt = at },
        _ => notice,
    };
}
