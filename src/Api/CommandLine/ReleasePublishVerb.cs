using System.CommandLine;
using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Domain.Releases;
using Casework.Projections;

namespace Casework.Api.CommandLine;

internal sealed class ReleasePublishVerb : Verb
{
    private readonly ReleaseOptions _options;

    public ReleasePublishVerb() : base(
        "publish", "Give a prepared release to everybody, as somebody else than who has prepared it. What it costs is spent. Exit code 1: refused.",
        "release publish --table quarterly_flows --period 2026-Q3 --as ben", "release publish --table yearly_flows --period 2025 --as ben --json") =>
        _options = new ReleaseOptions(this);

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        await using var runtime = await CaseworkRuntime.StartOrJoin(context.Settings, context.Loggers, cancel);
        var asked = _options.Asked(arguments);
        var command = new PublishRelease(ReleaseStreams.IdOf(asked.Schema, asked.Table, asked.Period));
        var release = ReleaseOptions.Accepted(
            await runtime.Releases.Publish(_options.Meta(arguments, command.ReleaseId, command), command, new Today(TimeProvider.System).Date, cancel), command.ReleaseId);
        context.Terminal.Answer(
            ReleaseOptions.Shown(release), $"Published: {asked.Schema} {ReleaseOptions.NameOf(asked.Table)} {asked.Period}, {release.Cells.Count} figures, prepared by {release.PreparedBy}.");
        return ExitCode.Ok;
    }
}
