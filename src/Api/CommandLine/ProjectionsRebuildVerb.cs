using System.CommandLine;
using Casework.Api.Administration;
using Casework.Domain.Access;
using Casework.EventStore.Projecting;

namespace Casework.Api.CommandLine;

internal sealed class ProjectionsRebuildVerb : Verb
{
    private readonly Argument<string[]> _names = ProjectionNames.SeveralOrAll();
    private readonly Option<bool> _anew = new("--anew") { Description = "Start over, also where an earlier rebuild was stopped half way." };

    public ProjectionsRebuildVerb() : base(
        "rebuild", "Build read models anew beside the living ones, which serve meanwhile, and swap them in. One that was stopped or killed is taken up where it was.",
        "projections rebuild", "projections rebuild PathwaySummaries", "projections rebuild PathwayTimelines --anew --json")
    {
        Arguments.Add(_names);
        Options.Add(_anew);
    }

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        await using var projections = await ProjectionsAtRest.Open(context, cancel);
        var rebuilt = new List<Rebuilt>();
        var acts = new AdministrationStream(projections.Log);
        foreach (var name in ProjectionNames.OrAll(arguments.GetValue(_names)))
        {
            var done = await RebuildProgressLines.Follow(context.Terminal, $"Rebuilding {name}", progress => Rebuild(projections.Runtime, name, arguments.GetValue(_anew), progress, cancel));
            await acts.Rebuilt(done, Doer.AtTheMachine(Purpose.SystemOperation), cancel);
            rebuilt.Add(done);
        }

        context.Terminal.Answer(
            new
            {
                rebuilt = rebuilt.Select(one => new
                {
                    name = one.Projection,
                    one.Version,
                    checkpoint = one.Through,
                    one.Events,
                    one.PartsTakenOver,
                    one.PartsInAll,
                    seconds = Math.Round(one.Elapsed.TotalSeconds, 2),
                    eventsPerSecond = Math.Round(one.Speed),
                    swapMilliseconds = Math.Round(one.Swap.TotalMilliseconds, 1),
                }),
            },
            rebuilt.Select(one => $"{one.Projection} v{one.Version} is rebuilt up to position {one.Through}: {one.Events} events in {one.Elapsed.TotalSeconds:f1} s ({one.Speed:f0}/s), swapped in {one.Swap.TotalMilliseconds:f0} ms{(one.PartsTakenOver > 0 ? $"; {one.PartsTakenOver} of {one.PartsInAll} parts had been done before" : "")}."));
        return ExitCode.Ok;
    }

    private static async Task<Rebuilt> Rebuild(ProjectionRuntime projections, string name, bool anew, IProgress<RebuildProgress> progress, CancellationToken cancel)
    {
        try
        {
            return await projections.Rebuild(name, anew, progress, cancel);
        }
        catch (RebuildImpossibleException e)
        {
            throw new VerbFailedException("REBUILD_IMPOSSIBLE", e.Message, ExitCode.Failed);
        }
        catch (Exception e) when (ProjectionFailure.Of(e) is { } reason)
        {
            throw new VerbFailedException("EVENT_NOT_TAKEN", $"{name} cannot take an event, and its table is as it was: {reason} What is done is kept; rebuild again once the program is mended.", ExitCode.Failed);
        }
    }
}
