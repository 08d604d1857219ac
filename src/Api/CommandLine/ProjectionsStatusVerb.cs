using System.CommandLine;
using Casework.EventStore.Projecting;

namespace Casework.Api.CommandLine;

internal sealed class ProjectionsStatusVerb() : Verb(
    "status", "Say how each read model stands: checkpoint, lag in events, leader, and what is parked and why. Exits with 1 when something is parked.",
    "projections status", "projections status --json")
{
    protected override Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel) => Say(context, cancel);

    public static async Task<ExitCode> Say(VerbContext context, CancellationToken cancel)
    {
        await using var projections = await ProjectionsAtRest.Open(context, cancel);
        var all = await projections.Runtime.Status(cancel);
        context.Terminal.Answer(new { projections = all.Select(Document) }, all.SelectMany(Lines).DefaultIfEmpty("No projection has run on this database yet."));
        return all.Any(status => status.State == "parked" || status.ParkedStreams.Count > 0) ? ExitCode.Failed : ExitCode.Ok;
    }

    private static object Document(ProjectionStatus status) => new
    {
        status.Name,
        status.Version,
        status.State,
        status.Checkpoint,
        status.Head,
        status.Lag,
        leader = status.Node,
        error = status.Error is null ? null : new { position = status.ErrorPosition, status.Attempts, message = status.Error },
        parkedStreams = status.ParkedStreams.Select(parked => new { parked.Stream.Tenant, parked.Stream.Id, parked.Position, parked.Attempts, message = parked.Error, parked.ParkedAt }),
        rebuild = status.Build is not { } build ? null : new { build.Version, build.Parts, build.PartsInAll, build.Events, running = build.IsRunning, build.StartedAt, build.UpdatedAt },
        status.UpdatedAt,
    };

    private static IEnumerable<string> Lines(ProjectionStatus status)
    {
        yield return $"{status.Name} v{status.Version}: {status.State} at {status.Checkpoint} of {status.Head}, {status.Lag} events behind, led by {status.Node ?? "no node"}";
        if (status.Error is { } error)
            yield return $"  failed at position {status.ErrorPosition}, {status.Attempts} attempts: {error}";
        foreach (var parked in status.ParkedStreams)
            yield return $"  leaves out stream {parked.Stream.Tenant}/{parked.Stream.Id} since position {parked.Position}, {parked.Attempts} attempts: {parked.Error}";
        if (status.Build is { } build)
            yield return $"  rebuild to v{build.Version}: {build.Parts} of {build.PartsInAll} parts, {build.Events} events, {(build.IsRunning ? "running" : "stopped; rebuild goes on from there")}";
    }
}
