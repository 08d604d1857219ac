using System.Net.Sockets;
using Casework.Api.Composition;
using Casework.Api.Configuration;
using Casework.EventStore;
using Casework.EventStore.Erasing;
using Casework.EventStore.Migrations;
using Casework.EventStore.Postgres;
using Casework.Projections.Transparency;
using Microsoft.AspNetCore.Connections;
using Npgsql;

namespace Casework.Api.CommandLine;

/// <summary>What an exception means to the person who typed the verb: a code, one sentence, a number for scripts.</summary>
internal sealed record Failure(ExitCode Exit, string Code, string Message)
{
    /// <returns>Null for what nobody foresaw: that is a bug, and its stack belongs in the log.</returns>
    public static Failure? Of(Exception exception) => exception switch
    {
        VerbFailedException e => new(e.Exit, e.Code, e.Message),
        ConfigurationInvalidException e => new(ExitCode.BadArguments, "CONFIGURATION_INVALID", e.Message),
        PrivatePostgresException e => new(ExitCode.BadEnvironment, "POSTGRESQL_UNAVAILABLE", e.Message),
        DatabaseUnreachableException e => new(ExitCode.BadEnvironment, "DATABASE_UNREACHABLE", e.Message),
        LogInconsistentException e => new(ExitCode.Failed, "LOG_INCONSISTENT", e.Message),
        WrongKeyEncryptionKeyException e => new(ExitCode.BadArguments, "WRONG_KEY", e.Message),
        ErasureRegisterBrokenException e => new(ExitCode.Failed, "ERASURE_REGISTER_BROKEN", e.Message),
        MigrationException e => new(ExitCode.Failed, "MIGRATION_FAILED", e.Message),
        IOException { InnerException: AddressInUseException } e => new(ExitCode.BadEnvironment, "ADDRESS_IN_USE", $"{AddressIn(e.Message)} is in use by another program. Stop it, or choose another address with --urls."),
        SocketException e => new(ExitCode.BadEnvironment, "ADDRESS_UNAVAILABLE", $"The address to serve cannot be had: {e.Message}."),
        LogUnavailableException => new(ExitCode.BadEnvironment, "DATABASE_UNREACHABLE", "The connection to the database was lost. Nothing that was recorded is lost; give the same command again once it answers."),
        NpgsqlException { IsTransient: true } => new(ExitCode.BadEnvironment, "DATABASE_UNREACHABLE", "The connection to the database was lost. Try again once it answers."),
        UnauthorizedAccessException e => new(ExitCode.BadEnvironment, "ACCESS_DENIED", e.Message),
        _ => null,
    };

    private static string AddressIn(string kestrelsMessage) =>
        kestrelsMessage.Split(' ').Select(word => word.TrimEnd(':', '.')).FirstOrDefault(word => word.Contains("://", StringComparison.Ordinal)) ?? "The address to serve";
}
