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

namespace Casework.Api.Commands;

/// <summary>Takes a command to its pathway: who, once, on which version; then the domain decides and the log records.</summary>
internal sealed class CommandDesk(PathwayStream pathways, Today today)
{
    public async ValueTask<CommandPayload> Handle(InputObject input, PathwayCommand command, Caller caller, Tongue tongue, CancellationToken cancel)
    {
        var commandId = input.Get<Guid>("commandId");
        if (caller.Municipality is not { } municipality || !Policy.MayChange(caller, municipality))
            return CommandPayload.Refused(CommandError.NotFound.In(tongue));

        if (command is OpenPathway open && open.Municipality != municipality)
            return CommandPayload.Refused(CommandError.Refused.Of(AccessRejection.OtherMunicipality.At(nameof(open.Municipality)), tongue));

        if (PathwayOf(input, command, municipality, commandId) is not { } pathway)
            return CommandPayload.Refused(CommandError.NotFound.In(tongue));

        if (command is ClosePathway { DuplicateOf: { } other } && other == pathway)
            return CommandPayload.Refused(CommandError.Refused.Of(LifecycleRejection.DuplicateOfItself.At(nameof(ClosePathway.DuplicateOf)), tongue));

        var expected = command is OpenPathway ? null : input.Get<int?>("expectedVersion");
        var meta = new CommandMeta(commandId, CommandContent.Hash(pathway, command), caller.Subject, RoleNames.Of(caller.Role));
        try
        {
            var outcome = await pathways.Transact(new StreamKey(municipality, pathway), meta, expected, command.On(today.Date), cancel);
            return outcome.Refusal switch
            {
                null => Accepted(pathway, outcome, tongue),
                { Code: var code } when code == PathwayRejection.NotFound.Code => CommandPayload.Refused(CommandError.NotFound.In(tongue)),
                var refusal => CommandPayload.Refused(CommandError.Refused.Of(refusal, tongue)),
            };
        }
        catch (StaleVersionException stale)
        {
            return CommandPayload.Refused(stale.Current == 0 ? CommandError.NotFound.In(tongue) : CommandError.StaleVersion.At(stale.Current, tongue));
        }
        catch (CommandIdReusedException)
        {
            return CommandPayload.Refused(CommandError.CommandIdReused.In(tongue));
        }
        catch (StreamContendedException)
        {
            return CommandPayload.Refused(CommandError.Contended.In(tongue));
        }
        catch (Exception e) when (e is LogUnavailableException or AppenderOverloadedException)
        {
            throw new GraphQLException(
                tongue.Say(
                    "It is not certain that this was recorded. Send it again with the same command id.",
                    "Es ist nicht sicher, ob dies erfasst wurde. Bitte mit derselben Vorgangsnummer noch einmal senden."),
                "TRY_AGAIN");
        }
    }

    private static Guid? PathwayOf(InputObject input, PathwayCommand command, string municipality, Guid commandId) =>
        command is OpenPathway ? PathwayId.Of(municipality, commandId) : GlobalId.Uuid("Pathway", input.Get<string>("pathwayId"));

    private CommandPayload Accepted(Guid pathway, Transacted<PathwayHistory, Rejection> outcome, Tongue tongue) => new(
        new PathwayView(pathway, outcome.State.State, checked((int)outcome.Version), AsOf.Now, today.Date, pathways.Rules),
        checked((int)outcome.Version),
        outcome.Position,
        [
            .. outcome.State.Log
                .Where(entry => outcome.EventIds.Contains(entry.Id))
                .Select(entry => entry.Event)
                .OfType<LifecycleEvent.ComplianceWarningRaised>()
                .Select(warning => new Warning(warning.Code, warning.About, WarningTexts.Say(warning.Code, tongue))),
        ],
        null);
}
