using System.CommandLine;
using System.Globalization;
using Casework.Api.Composition;
using Casework.Api.Surveys;

namespace Casework.Api.CommandLine;

internal sealed class SurveyListVerb : Verb
{
    public SurveyListVerb() : base("list", "The figures of surveys that stand.", "survey list", "survey list --json")
    {
    }

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        await using var runtime = await CaseworkRuntime.StartOrJoin(context.Settings, context.Loggers, cancel);
        var figures = (await runtime.Surveys.Read(cancel)).Standing.Select(one => SurveyFigureView.Of(one, runtime.Surveys.Areas)).ToList();
        context.Terminal.Answer(
            new { figures },
            figures.Count == 0 ? ["No figure of a survey was imported."] :
            [
                .. figures.Select(figure => string.Create(
                    CultureInfo.InvariantCulture, $"{figure.Question,-26} {figure.Wave}  {figure.Area,-4} {figure.Value} ({figure.Low} to {figure.High}), {figure.Respondents} answered; {figure.Source}")),
            ]);
        return ExitCode.Ok;
    }
}
