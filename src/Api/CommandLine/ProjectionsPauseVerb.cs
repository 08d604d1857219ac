using System.CommandLine;

namespace Casework.Api.CommandLine;

internal sealed class ProjectionsPauseVerb : Verb
{
    private readonly Argument<string> _name = ProjectionNames.One();

    public ProjectionsPauseVerb() : base(
        "pause", "Stop a read model where it is, on every server and until it is resumed. It goes on answering.",
        "projections pause PathwayDeadlines", "projections pause PathwayDeadlines --json") =>
        Arguments.Add(_name);

    protected override Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel) =>
        ProjectionsResumeVerb.Change(context, arguments.GetValue(_name)!, "is paused", (projections, name) => projections.Pause(name, cancel), cancel);
}
