using System.CommandLine;
using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Domain.Releases;
using Casework.Projections;

namespace Casework.Api.CommandLine;

internal sealed class ReleaseWithdrawVerb : Verb
{
    private readonly ReleaseOptions _options;

    public ReleaseWithdrawVerb() : base(
        "withdraw", "Take back what is prepared and not published. No figure was made of it, so nothing is spent, and another may be prepared. Exit code 1: refused.",
        "release withdraw --table quarterly_flows --period 2026-Q3 --as ada") => _options = new ReleaseOptions(this);

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        await using var runtime = await CaseworkRuntime.StartOrJoin(context.Settings, context.Loggers, cancel);
        var asked = _options.Asked(arguments);
        var command = new WithdrawRelease(ReleaseStreams.IdOf(asked.Schema, asked.Table, asked.Period));
        var outcome = await runtime.Releases.Withdraw(_options.Meta(arguments, command.ReleaseId, command), command, new Today(TimeProvider.System).Date, cancel);
        if (outcome.Refusal is { } refusal)
            throw new VerbFailedException(refusal.Code, refusal.English);
        context.Terminal.Answer(
            new { id = command.ReleaseId, asked.Schema, asked.Table, asked.Period, withdrawn = true },
            $"Withdrawn: {asked.Schema} {ReleaseOptions.NameOf(asked.Table)} {asked.Period}. Nothing is spent; it can be prepared again.");
        return ExitCode.Ok;
    }
}
