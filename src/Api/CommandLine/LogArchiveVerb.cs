using System.CommandLine;
using System.Globalization;
using Casework.Api.Administration;
using Casework.Api.Composition;
using Casework.Domain.Access;
using Casework.Domain.Administration;
using Casework.Domain.Pathways;
using Casework.EventStore.Archiving;
using Casework.Projections;

namespace Casework.Api.CommandLine;

internal sealed class LogArchiveVerb : Verb
{
    private static readonly string[] LastEvents = ["pathway_closed"];

    private readonly Option<int> _quietFor = new("--quiet-for") { Description = "Days for which a closed pathway has been quiet.", DefaultValueFactory = _ => 365 };

    public LogArchiveVerb() : base(
        "archive",
        "Move the events of closed pathways out of the hot part of the log. Nothing is lost, and every reader sees them as before; a pathway that is reopened comes back by itself. Safe to stop, to repeat, and beside running servers.",
        "log archive", "log archive --quiet-for 730", "log archive --quiet-for 0 --json")
    {
        Options.Add(_quietFor);
        _quietFor.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: var text }] && (!int.TryParse(text, out var days) || days is < 0 or > 36_500))
                given.AddError("--quiet-for takes a number of days from 0 to 36500.");
        });
    }

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        await using var database = await LogVerb.Open(context, cancel);
        var now = TimeProvider.System.GetUtcNow();
        var rule = new ArchiveRule(PathwayEvents.StreamType, LastEvents, now.AddDays(-arguments.GetValue(_quietFor)));
        var streams = (await LogStatistics.Read(database.Application, now, cancel)).Streams;
        var moved = await context.Terminal.Follow(
            "Looking at streams", streams, progress => new LogArchive(database.OwnerConnection).Run(rule, new LookedAt(progress), cancel));
        if (moved.Streams > 0)
        {
            await using var log = PathwayLog.Open(database.Application, PathwayLog.Key(context.Settings));
            await new AdministrationStream(log).Record(
                AdministrationStreams.Operation, new AdministrationEvent.PathwaysArchived(moved.LookedAt, moved.Streams, moved.Events), Doer.AtTheMachine(Purpose.SystemOperation), cancel);
        }

        context.Terminal.Answer(
            new { lookedAt = moved.LookedAt, archived = new { moved.Streams, moved.Events } },
            string.Create(CultureInfo.InvariantCulture, $"{moved.Streams:N0} of {moved.LookedAt:N0} streams archived, with {moved.Events:N0} events."));
        return ExitCode.Ok;
    }

    private sealed class LookedAt(IProgress<long> progress) : IProgress<Archived>
    {
        public void Report(Archived value) => progress.Report(value.LookedAt);
    }
}
