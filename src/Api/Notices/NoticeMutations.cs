using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Api.Staffing;
using Casework.Domain.Access;
using Casework.Domain.Notices;
using Casework.GraphQL.Binding;

namespace Casework.Api.Notices;

internal sealed class NoticeMutations(NoticeStream notices, StaffStream staff, Today today)
{
    public async ValueTask<NoticePayload> AcknowledgeNotice(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || !NoticeStream.IsAddressed(caller, municipality))
            return NoticePayload.Refused(CommandError.Refused.Of(NoticeRejection.NotFound, tongue));

        var id = GlobalId.Named("Notice", input.Get<string>("noticeId"));
        var command = input.As<AcknowledgeNotice>(new { NoticeId = id });
        IReadOnlyCollection<string> standsInFor = Policy.MayList(caller, municipality)
            ? [.. (await staff.Read(municipality, cancel)).State.State.StoodInForBy(caller.Subject, today.Date)]
            : [NoticeAddressee.DataProtection];
        var meta = CommandContent.Meta(input.Get<Guid>("commandId"), id, command, caller);
        return await Attempt.Of(
            notices.Acknowledge(municipality, meta, input.Get<int?>("expectedVersion"), command.On(today.Date), standsInFor, cancel),
            outcome => new NoticePayload(new NoticeView(Projections.DeadlineNoticeProjection.Line(id, outcome.State)!), checked((int)outcome.Version), outcome.Position, null),
            NoticePayload.Refused,
            tongue);
    }
}
