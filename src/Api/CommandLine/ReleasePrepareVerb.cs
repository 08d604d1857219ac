using System.CommandLine;
using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Projections;

namespace Casework.Api.CommandLine;

internal sealed class ReleasePrepareVerb : Verb
{
    private readonly ReleaseOptions _options;

    public ReleasePrepareVerb() : base(
        "prepare", "Fix what a release holds: period, boundaries and the last entry of the log. Nobody sees a figure, and nothing is spent. Exit code 1: refused.",
        "release prepare --table quarterly_flows --period 2026-Q3 --as ada", "release prepare --table yearly_stocks --period 2025 --as ada --json") =>
        _options = new ReleaseOptions(this);

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        await using var runtime = await CaseworkRuntime.StartOrJoin(context.Settings, context.Loggers, cancel);
        var command = _options.Asked(arguments);
        var id = ReleaseStreams.IdOf(command.Schema, command.Table, command.Period);
        var release = ReleaseOptions.Accepted(await runtime.Releases.Prepare(_options.Meta(arguments, id, command), command, new Today(TimeProvider.System).Date, cancel), id);
        context.Terminal.Answer(
            ReleaseOptions.Shown(release),
            $"Prepared: {command.Schema} {ReleaseOptions.NameOf(command.Table)} {command.Period}, on {release.LogSize} entries of the log.", "Somebody else publishes it: casework release publish with the same --table and --period.");
        return ExitCode.Ok;
    }
}
