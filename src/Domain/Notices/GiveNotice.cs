namespace Casework.Domain.Notices;

/// <summary>Gives a notice once: whoever comes second finds it given.</summary>
public sealed record GiveNotice(NoticeEvent.NoticeGiven Notice)
{
    public Decision<NoticeEvent> Decide(Notice notice) => notice.Given is null ? Notice : Decision<NoticeEvent>.Nothing;
}
