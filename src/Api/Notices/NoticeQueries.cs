using Casework.Api.Codes;
using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Api.Staffing;
using Casework.Domain.Access;
using Casework.Domain.Notices;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Deadlines;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;
using Casework.Projections;

namespace Casework.Api.Notices;

internal sealed class NoticeQueries(DeadlineNotices notices, StaffStream staff, Freshness freshness, Today today)
{
    /// <summary>The caller's own, those of whom they stand in for today, and those of the inbox; for data-protection officers theirs alone.</summary>
    public async ValueTask<Connection<NoticeView>?> Notices(
        int? first, string? after, int? last, string? before, InputObject? where, IReadOnlyList<InputObject>? order, long? minPosition,
        ResolverContext context, Caller caller, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || !NoticeStream.IsAddressed(caller, municipality))
            return null;

        var page = PageArguments.Read(first, after, last, before, where, order, context);
        await freshness.Wait(minPosition, cancel);
        var known = (await staff.Read(municipality, cancel)).State.State;
        IReadOnlyCollection<string?> addressees = Policy.MayList(caller, municipality)
            ? [caller.Subject, .. known.StoodInForBy(caller.Subject, today.Date), null]
            : [NoticeAddressee.DataProtection];
        return await PageArguments.Answer(notices.Page(municipality, addressees, page, cancel), row => new NoticeView(row));
    }
}

internal sealed record NoticeView(DeadlineNotice Row)
{
    public string Id => GlobalId.Of("Notice", Row.Id);

    public NoticeLevel Level => Row.Level;

    public NoticeReason Reason => Row.Reason;

    public string? Addressee => Row.Reason is NoticeReason.DataProtection ? null : Row.Addressee;

    public string? InPlaceOf => Row.InPlaceOf;

    public string PathwayId => GlobalId.Of("Pathway", Row.PathwayId);

    public StageName Stage => Row.Stage;

    public DeadlineKind Kind => Row.Kind;

    public Guid AboutId => Row.AboutId;

    public DateOnly DueOn => Row.DueOn;

    public DateTimeOffset GivenAt => Row.GivenAt;

    public DateTimeOffset? AcknowledgedAt => Row.AcknowledgedAt;

    public string? AcknowledgedBy => Row.AcknowledgedBy;
}

internal sealed class NoticeTitleFields(Labels labels)
{
    public string Title([Parent] NoticeView notice, LabelLanguage lang) =>
        labels.Notices[CodeName.Of(notice.Level)].In(lang);
}
