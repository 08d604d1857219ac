using Casework.Api.Schema;
using Casework.Domain;
using Casework.Domain.Pathways;
using Casework.EventStore;
using Casework.GraphQL.Execution;

namespace Casework.Api.Commands;

/// <summary>A command on its way to the log: what the domain or the log has against it becomes an error of the contract.</summary>
internal static class Attempt
{
    public static async ValueTask<TPayload> Of<TState, TPayload>(
        Task<Transacted<TState, Rejection>> command, Func<Transacted<TState, Rejection>, TPayload> accepted, Func<CommandError, TPayload> refused, Tongue tongue)
        where TState : notnull
    {
        try
        {
            var outcome = await command;
            return outcome.Refusal switch
            {
                null => accepted(outcome),
                { Code: var code } when code == PathwayRejection.NotFound.Code => refused(CommandError.NotFound.In(tongue)),
                var refusal => refused(CommandError.Refused.Of(refusal, tongue)),
            };
        }
        catch (StaleVersionException stale)
        {
            return refused(stale.Current == 0 ? CommandError.NotFound.In(tongue) : CommandError.StaleVersion.At(stale.Current, tongue));
        }
        catch (CommandIdReusedException)
        {
            return refused(CommandError.CommandIdReused.In(tongue));
        }
        catch (StreamContendedException)
        {
            return refused(CommandError.Contended.In(tongue));
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
}
