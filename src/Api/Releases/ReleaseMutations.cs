using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain;
using Casework.Domain.Access;
using Casework.Domain.Releases;
using Casework.EventStore;
using Casework.GraphQL.Binding;
using Casework.Projections;

namespace Casework.Api.Releases;

internal sealed class ReleaseMutations(ReleaseStream stream, Today today)
{
    public ValueTask<ReleasePayload> PrepareRelease(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel)
    {
        var command = input.As<PrepareRelease>();
        return Handle(input, ReleaseStreams.IdOf(command.Schema, command.Table, command.Period), command, meta => stream.Prepare(meta, command, today.Date, cancel), caller, tongue);
    }

    public ValueTask<ReleasePayload> PublishRelease(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel)
    {
        var command = input.As<PublishRelease>(new { ReleaseId = GlobalId.Named(ReleasePaper.GlobalName, input.Get<string>("releaseId")) });
        return Handle(input, command.ReleaseId, command, meta => stream.Publish(meta, command, today.Date, cancel), caller, tongue);
    }

    public ValueTask<ReleasePayload> WithdrawRelease(InputObject input, Caller caller, Tongue tongue, CancellationToken cancel)
    {
        var command = input.As<WithdrawRelease>(new { ReleaseId = GlobalId.Named(ReleasePaper.GlobalName, input.Get<string>("releaseId")) });
        return Handle(input, command.ReleaseId, command, meta => stream.Withdraw(meta, command, today.Date, cancel), caller, tongue);
    }

    private static async ValueTask<ReleasePayload> Handle(
        InputObject input, Guid release, object command, Func<CommandMeta, Task<Transacted<ReleaseLedger, Rejection>>> handle, Caller caller, Tongue tongue)
    {
        if (!Policy.MayRelease(caller))
            return ReleasePayload.Refused(CommandError.NotFound.In(tongue));

        var meta = CommandContent.Meta(input.Get<Guid>("commandId"), release, command, caller);
        return await Attempt.Of(
            handle(meta),
            // One that was withdrawn is no longer there.
            outcome => new ReleasePayload(outcome.State.Find(release) is { } known ? new ReleaseView(known) : null, checked((int)outcome.Version), outcome.Position, null), ReleasePayload.Refused, tongue);
    }
}
