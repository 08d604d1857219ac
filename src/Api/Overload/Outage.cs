using Casework.Api.Schema;
using Casework.GraphQL.Execution;
using Npgsql;

namespace Casework.Api.Overload;

/// <summary>What clients are told while the database does not answer, or when it went away beneath a single request.</summary>
internal static class Outage
{
    public const string Code = "UNAVAILABLE";

    public static string Message(Tongue tongue) => tongue.Say(
        "The service cannot answer for the moment. Send the same again, a command with the same command id.",
        "Der Dienst kann im Augenblick nicht antworten. Bitte dasselbe noch einmal senden, einen Vorgang mit derselben Vorgangsnummer.");

    /// <summary>Null where the database is not to blame.</summary>
    public static GraphQLException? Explain(Exception failure, RequestFeatures features) => failure switch
    {
        NpgsqlException { IsTransient: true } or PostgresException { SqlState: ['5', '7', 'P', ..] } => new GraphQLException(Message(features.Get<Tongue>()), Code),
        // PostgreSQL has the request's time too, and is the first to notice that it is over when we are busy.
        PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } => new GraphQLException("The request took too long and was stopped.", ErrorCodes.Timeout),
        _ => null,
    };
}
