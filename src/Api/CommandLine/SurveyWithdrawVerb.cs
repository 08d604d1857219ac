using System.CommandLine;
using System.Text.Json;
using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Domain.Access;
using Casework.Domain.Surveys;
using Casework.Projections;

namespace Casework.Api.CommandLine;

internal sealed class SurveyWithdrawVerb : Verb
{
    private readonly Option<string> _question = new("--question") { Description = "Its code.", Required = true };
    private readonly Option<int> _wave = new("--wave") { Description = "The year.", Required = true };
    private readonly Option<SurveyWithdrawal> _reason = new("--reason") { Description = "entered_in_error, or corrected_at_source.", Required = true };
    private readonly Option<string> _as = new("--as") { Description = "Who does it: the subject of an administrator's token.", Required = true };

    public SurveyWithdrawVerb() : base(
        "withdraw", "Take back all figures of a question and a year, so that right ones can be imported. Reports that hold them stay as they are. Exit code 1: there are none.",
        "survey withdraw --question TRUST_IN_PEOPLE --wave 2025 --reason corrected_at_source --as ada")
    {
        foreach (var option in new Option[] { _question, _wave, _reason, _as })
            Options.Add(option);
        _reason.CustomParser = given =>
        {
            if (Enum.GetValues<SurveyWithdrawal>().Cast<SurveyWithdrawal?>().FirstOrDefault(reason => JsonNamingPolicy.SnakeCaseLower.ConvertName($"{reason}") == given.Tokens[0].Value) is { } known)
                return known;
            given.AddError("--reason takes one of entered_in_error, corrected_at_source.");
            return default;
        };
    }

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        await using var runtime = await CaseworkRuntime.StartOrJoin(context.Settings, context.Loggers, cancel);
        var command = new WithdrawSurveyWave(arguments.GetRequiredValue(_question), arguments.GetRequiredValue(_wave), arguments.GetRequiredValue(_reason));
        var meta = CommandContent.Meta(Guid.CreateVersion7(), SurveyStreams.Stream.Id, command, new Caller(arguments.GetRequiredValue(_as), Role.Administrator));
        if ((await runtime.Surveys.Withdraw(meta, command, new Today(TimeProvider.System).Date, cancel)).Refusal is { } refusal)
            throw new VerbFailedException(refusal.Code, refusal.English);
        context.Terminal.Answer(new { command.Question, command.Wave, command.Reason }, $"Withdrawn: {command.Question} of {command.Wave}.");
        return ExitCode.Ok;
    }
}
