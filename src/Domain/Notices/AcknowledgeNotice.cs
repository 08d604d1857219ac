namespace Casework.Domain.Notices;

/// <summary>
/// Whom a notice is for, or who stands in for them, has read it; one in the inbox is read by whoever of the municipality takes it up.
/// </summary>
public sealed record AcknowledgeNotice(Guid NoticeId)
{
    /// <summary>The day on which it was read.</summary>
    public DateOnly EffectiveOn { get; init; }

    public AcknowledgeNotice On(DateOnly day) => this with { EffectiveOn = day };

    /// <param name="caseworker">Who has read it.</param>
    /// <param name="standsInFor">Whose work that caseworker does while they are away.</param>
    public Decision<NoticeEvent> Decide(Notice notice, string caseworker, IReadOnlyCollection<string> standsInFor) => notice switch
    {
        // Of somebody else's not even that it is there.
        { Given: null } => NoticeRejection.NotFound.At(nameof(NoticeId)),
        { Given.Addressee: { } addressee } when addressee != caseworker && !standsInFor.Contains(addressee) => NoticeRejection.NotFound.At(nameof(NoticeId)),
        { AcknowledgedBy: not null } => Decision<NoticeEvent>.Nothing,
        _ => new NoticeEvent.NoticeAcknowledged(caseworker),
    };
}
