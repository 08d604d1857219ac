using System.CommandLine;
using Casework.EventStore.Projecting;

namespace Casework.Api.CommandLine;

internal sealed class ProjectionsResumeVerb : Verb
{
    private readonly Argument<string> _name = ProjectionNames.One();

    public ProjectionsResumeVerb() : base(
        "resume", "Let a read model go on, exactly where it was paused or parked.",
        "projections resume PathwayDeadlines", "projections resume PathwayDeadlines --json") =>
        Arguments.Add(_name);

    protected override Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel) =>
        Change(context, arguments.GetValue(_name)!, "goes on", (projections, name) => projections.Resume(name, cancel), cancel);

    public static async Task<ExitCode> Change(VerbContext context, string name, string outcome, Func<ProjectionRuntime, string, Task> change, CancellationToken cancel)
    {
        await using var projections = await ProjectionsAtRest.Open(context, cancel);
        var before = await ProjectionsRetryVerb.StatusOf(projections.Runtime, name, cancel);
        await change(projections.Runtime, name);
        var now = await ProjectionsRetryVerb.StatusOf(projections.Runtime, name, cancel);
        context.Terminal.Answer(
            new { name, before = before.State, now.State, now.Checkpoint, now.Head, now.Lag },
            $"{name} {outcome} at position {now.Checkpoint} of {now.Head}; it was {before.State}.");
        return ExitCode.Ok;
    }
}
