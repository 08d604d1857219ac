using System.CommandLine;
using System.Globalization;
using Casework.Api.Administration;
using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Api.Identity;
using Casework.Api.Retention;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Administration;
using Casework.Projections;

namespace Casework.Api.CommandLine;

internal sealed class RetentionRunVerb : Verb
{
    private readonly Option<string> _municipality = new("--municipality") { Description = "The official municipality key, eight digits.", Required = true };
    private readonly Option<string?> _as = new("--as") { Description = "Who proposes: the subject of a caseworker's token. Needed unless --dry-run is given." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Say what would be proposed, and record nothing." };

    public RetentionRunVerb() : base(
        "run",
        "Propose the erasure of files whose period of keeping is over (schema/rules/case.retention.json, case.erasure.json). Nothing is erased: the data-protection officer confirms each. "
        + "Works beside running servers and can be run again. Exit code 1: something stands against the erasure of at least one file that is due.",
        "retention run --municipality 13003000 --dry-run", "retention run --municipality 13003000 --as ada --json")
    {
        foreach (var option in new Option[] { _municipality, _as, _dryRun })
            Options.Add(option);
        _municipality.Validators.Add(given =>
        {
            if (!CallerClaims.IsMunicipalityKey(given.Tokens[0].Value))
                given.AddError("--municipality takes eight digits, such as 13003000.");
        });
        Validators.Add(given =>
        {
            if (given.GetValue(_dryRun) == (given.GetValue(_as) is not null))
                given.AddError("Say either --dry-run or --as and who proposes.");
        });
    }

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        var (municipality, proposer) = (arguments.GetRequiredValue(_municipality), arguments.GetValue(_as));
        await using var runtime = await CaseworkRuntime.StartOrJoin(context.Settings, context.Loggers, cancel);
        var run = new RetentionRun(runtime.Pathways, new RetentionCandidates(runtime.Reads), new Today(TimeProvider.System).Date);
        var (due, lookedAt) = await context.Terminal.Follow("Looking for files to be erased", total: null, progress => run.Run(municipality, proposer, progress, cancel));
        if (proposer is not null)
        {
            var done = new AdministrationEvent.RetentionRunDone(lookedAt, due.Count, due.Count(one => one.Step is RetentionStep.Proposed));
            await new AdministrationStream(runtime.Log).Record(municipality, done, Doer.AtTheMachine(Purpose.SystemOperation), cancel);
        }

        context.Terminal.Answer(
            new
            {
                municipality,
                dryRun = proposer is null,
                lookedAt,
                files = due.Select(one => new { pathwayId = GlobalId.Of("Pathway", one.Pathway), one.Pathway, one.Reason, one.Since, one.RuleSet, one.Step, erasureId = one.Erasure, one.Refusal }),
            },
            [
                string.Create(CultureInfo.InvariantCulture, $"{lookedAt:N0} files looked at, {due.Count:N0} kept long enough{(proposer is null ? "; nothing was recorded." : ".")}"),
                .. due.Select(one => string.Create(CultureInfo.InvariantCulture, $"  {one.Pathway} since {one.Since:yyyy-MM-dd} ({one.RuleSet}): {Say(one)}")),
            ]);
        return due.Any(one => one.Step is RetentionStep.Refused) ? ExitCode.Failed : ExitCode.Ok;
    }

    private static string Say(RetentionOutcome one) => one.Step switch
    {
        RetentionStep.Proposed => $"proposed as {one.Erasure}; the data-protection officer confirms it",
        RetentionStep.Waiting => $"proposed before as {one.Erasure}, waits for the data-protection officer",
        RetentionStep.Refused => $"{one.Refusal} stands against it",
        _ => "would be proposed",
    };
}
