using System.Security.Cryptography;
using Casework.Api.Pathways;
using Casework.Api.Schema;
using Casework.Domain;
using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Lifecycle;
using Casework.EventStore;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;
using Casework.Projections;

namespace Casework.Api.Commands;

/// <summary>Takes a command to its pathway: who, once, on which version; then the domain decides and the log records.</summary>
internal sealed class CommandDesk(PathwayStream pathways, Today today)
{
    private const int MostAtOnce = 500;

    // So many form a batch of the log; more would only wait.
    private const int Together = 96;

    public async ValueTask<CommandPayload> Handle(InputObject input, PathwayCommand command, Caller caller, Tongue tongue, CancellationToken cancel)
    {
        var commandId = input.Get<Guid>("commandId");
        if (caller.Municipality is not { } municipality || !Policy.MayChange(caller, municipality))
            return CommandPayload.Refused(CommandError.NotFound.In(tongue));

        if (command is OpenPathway open && open.Municipality != municipality)
            return CommandPayload.Refused(CommandError.Refused.Of(AccessRejection.OtherMunicipality.At(nameof(open.Municipality)), tongue));

        return PathwayOf(input, command, municipality, commandId) is { } pathway
            ? await Handle(new StreamKey(municipality, pathway), commandId, command is OpenPathway ? null : input.Get<int?>("expectedVersion"), command, caller, tongue, cancel)
            : CommandPayload.Refused(CommandError.NotFound.In(tongue));
    }

    /// <summary>A command that is not given by everybody who works on cases, and may be recorded in other streams, too.</summary>
    /// <param name="may">Whether the caller gives such commands in a municipality.</param>
    /// <param name="beside">What is recorded there; null for nothing.</param>
    public async ValueTask<CommandPayload> Handle(
        InputObject input, PathwayCommand command, Caller caller, Tongue tongue, Func<Caller, string, bool> may,
        Func<StreamKey, Pathway, IReadOnlyList<PathwayEvent>, CancellationToken, Task<Beside>>? beside, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || !may(caller, municipality) || GlobalId.Uuid("Pathway", input.Get<string>("pathwayId")) is not { } pathway)
            return CommandPayload.Refused(CommandError.NotFound.In(tongue));

        var (stream, expected, dated) = (new StreamKey(municipality, pathway), input.Get<int?>("expectedVersion"), command.On(today.Date));
        var meta = CommandContent.Meta(input.Get<Guid>("commandId"), pathway, command, caller);
        return await Attempt.Of(
            beside is null
                ? pathways.Transact(stream, meta, expected, dated, cancel)
                : pathways.Transact(stream, meta, expected, dated, (state, events, stop) => beside(stream, state, events, stop), cancel),
            outcome => Accepted(pathway, outcome, caller, tongue), CommandPayload.Refused, tongue);
    }

    /// <summary>The same command on many pathways, each decided and recorded by itself: one that is refused hinders no other.</summary>
    public async ValueTask<BulkPayload> HandleMany(InputObject input, PathwayCommand command, Caller caller, Tongue tongue, CancellationToken cancel)
    {
        var ids = input.Get<IReadOnlyList<string>>("pathwayIds");
        if (ids.Count is 0 or > MostAtOnce)
            throw new GraphQLException(tongue.Say($"Name 1 to {MostAtOnce} pathways.", $"Es sind 1 bis {MostAtOnce} Fälle zu nennen."), "INVALID_BULK_SIZE");

        var commandId = input.Get<Guid>("commandId");
        var results = new BulkResult[ids.Count];
        await Parallel.ForEachAsync(ids.Index(), new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = cancel }, async (item, stop) =>
        {
            var payload = caller.Municipality is { } municipality && Policy.MayChange(caller, municipality) && GlobalId.Uuid("Pathway", item.Item) is { } pathway
                ? await Handle(new StreamKey(municipality, pathway), Uuid8.Of(SHA256.HashData([.. commandId.ToByteArray(), .. pathway.ToByteArray()])), null, command, caller, tongue, stop)
                : CommandPayload.Refused(CommandError.NotFound.In(tongue));
            results[item.Index] = new BulkResult(item.Item, payload);
        });
        return new BulkPayload(results);
    }

    private async ValueTask<CommandPayload> Handle(StreamKey stream, Guid commandId, int? expected, PathwayCommand command, Caller caller, Tongue tongue, CancellationToken cancel)
    {
        var pathway = stream.Id;
        if (command is ClosePathway { DuplicateOf: { } other } && other == pathway)
            return CommandPayload.Refused(CommandError.Refused.Of(LifecycleRejection.DuplicateOfItself.At(nameof(ClosePathway.DuplicateOf)), tongue));

        if (command is MutualCommand { OtherPathway: var member } && member == pathway)
            return CommandPayload.Refused(CommandError.Refused.Of(OtherPathwayRejection.IsThisOne.At(nameof(MutualCommand.OtherPathway)), tongue));

        var meta = CommandContent.Meta(commandId, pathway, command, caller);
        return await Attempt.Of(
            pathways.Transact(stream, meta, expected, command.On(today.Date), cancel),
            outcome => Accepted(pathway, outcome, caller, tongue), CommandPayload.Refused, tongue);
    }

    private static Guid? PathwayOf(InputObject input, PathwayCommand command, string municipality, Guid commandId) =>
        command is OpenPathway ? PathwayId.Of(municipality, commandId) : GlobalId.Uuid("Pathway", input.Get<string>("pathwayId"));

    private CommandPayload Accepted(Guid pathway, Transacted<PathwayHistory, Rejection> outcome, Caller caller, Tongue tongue) => new(
        new PathwayView(pathway, LeftToSee.Of(outcome.State.State, caller), checked((int)outcome.Version), AsOf.Now, today.Date, pathways.Rules),
        checked((int)outcome.Version),
        outcome.Position,
        Warning.Of(outcome, tongue),
        null);
}
