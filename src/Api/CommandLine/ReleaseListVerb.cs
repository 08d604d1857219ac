using System.CommandLine;
using Casework.Api.Composition;

namespace Casework.Api.CommandLine;

internal sealed class ReleaseListVerb : Verb
{
    public ReleaseListVerb() : base("list", "What was prepared and what was published, in its order, and by whom.", "release list", "release list --json")
    {
    }

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        await using var runtime = await CaseworkRuntime.StartOrJoin(context.Settings, context.Loggers, cancel);
        var releases = (await runtime.Releases.Read(cancel)).State.Releases;
        context.Terminal.Answer(
            new { releases = releases.Select(ReleaseOptions.Shown) },
            releases.IsEmpty ? ["Nothing is prepared or published."] :
            [
                .. releases.Select(release =>
                    $"{release.Schema}  {ReleaseOptions.NameOf(release.Table),-15}  {release.Period,-7}  prepared by {release.PreparedBy}, {(release.PublishedBy is { } by ? $"published by {by}" : "waits for a second person")}"),
            ]);
        return ExitCode.Ok;
    }
}
