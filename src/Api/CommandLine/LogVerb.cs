using System.CommandLine;
using Casework.Api.Composition;
using Casework.EventStore.Migrations;

namespace Casework.Api.CommandLine;

/// <summary>What looks after the event log. Alone it says how large the log is.</summary>
internal sealed class LogVerb : Verb
{
    public LogVerb() : base(
        "log", "Look after the event log: how it grows, what is recorded, archive finished pathways. Works beside running servers.",
        "log stats", "log tail --municipality 09162000", "log archive --quiet-for 730")
    {
        foreach (var verb in new Verb[] { new LogStatsVerb(), new LogTailVerb(), new LogArchiveVerb() })
            Subcommands.Add(verb);
    }

    /// <exception cref="VerbFailedException">The schema is not this program's.</exception>
    public static async Task<DatabaseConnections> Open(VerbContext context, CancellationToken cancel)
    {
        var database = await DatabaseConnections.OpenOrJoin(context.Settings, context.Loggers, cancel);
        if (await Database.IsCurrent(database.Application, cancel))
            return database;

        await database.DisposeAsync();
        throw new VerbFailedException("SCHEMA_NOT_CURRENT", "The schema is not this program's. Run: casework migrate");
    }

    protected override Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel) => LogStatsVerb.Say(context, cancel);
}
