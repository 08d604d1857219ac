using System.CommandLine;
using Casework.Api.Administration;
using Casework.Api.Composition;
using Casework.Domain.Access;

namespace Casework.Api.CommandLine;

internal sealed class MigrateVerb() : Verb(
    "migrate", "Bring the database's schema up to this program. Safe to repeat, and beside running servers.",
    "migrate", "migrate --json")
{
    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        await using var database = await DatabaseConnections.OpenOrJoin(context.Settings, context.Loggers, cancel);
        var applied = await database.Migrate(Doer.AtTheMachine(Purpose.SystemOperation), cancel);
        context.Terminal.Answer(
            new { applied },
            applied.Count == 0 ? ["The schema was up to date."] : applied.Select(name => $"Applied {name}"));
        return ExitCode.Ok;
    }
}
