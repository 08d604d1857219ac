using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Casework.Api.Identity;

namespace Casework.Api.Scenarios;

/// <summary>Reads a scenario. What is malformed is refused with its place, before anything is sent anywhere.</summary>
internal sealed partial class ScenarioFile
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly HashSet<string> _pathways = [];
    private readonly HashSet<string> _values = [];

    private ScenarioFile() { }

    /// <param name="file">What it is called in messages.</param>
    /// <exception cref="ScenarioMalformedException">It cannot be run.</exception>
    public static Scenario Read(string file, string text)
    {
        try
        {
            var scenario = new ScenarioPart(file, JsonDocument.Parse(text, Strict).RootElement).Having("title", "municipality", "steps");
            var title = scenario.Of("title").Having("de", "en");
            var municipality = scenario.Of("municipality");
            var steps = scenario.Of("steps").Items();
            if (steps.Count == 0)
                throw scenario.Wrong("there is no step");

            var reading = new ScenarioFile();
            return new Scenario(
                file, new ScenarioTitle(title.Of("de").Text(), title.Of("en").Text()), Municipality(municipality),
                [.. steps.Select((step, index) => reading.Step(step with { Place = $"{file}, step {index + 1}" }))]);
        }
        catch (JsonException wrong)
        {
            throw new ScenarioMalformedException(wrong.LineNumber is { } line ? $"{file}, line {line + 1}" : file, "this is no JSON, or names a member twice");
        }
    }

    private ScenarioStep Step(ScenarioPart step) =>
        step.Having("as", "in", "of", "mutation", "on", "effectiveOn", "input", "query", "variables", "expect", "save", "refused", "warnings").Find("mutation") is not null
            ? Command(step.Having("as", "in", "mutation", "on", "effectiveOn", "input", "save", "refused", "warnings"))
            : Question(step.Having("as", "in", "of", "query", "variables", "expect", "save", "refused"));

    private ScenarioStep.Command Command(ScenarioPart step)
    {
        var (who, mutation) = (step.Of("as"), step.Of("mutation"));
        if (who.Text() is ScenarioStep.Auditor or ScenarioStep.Newcomer or ScenarioStep.Lead)
            throw who.Wrong("commands are given by caseworkers");
        if (!FieldName().IsMatch(mutation.Text()))
            throw mutation.Wrong("this is no mutation's name");

        var opens = mutation.Text() == ScenarioStep.Command.Opening;
        var (save, refused, warnings) = (step.Find("save"), step.Find("refused"), step.Find("warnings"));
        if (save is not null && !opens)
            throw save.Wrong("only openPathway gives a pathway to save");
        if (refused is not null && (save ?? warnings) is not null)
            throw step.Wrong("what is refused has nothing to save and no warnings");
        if (opens && step.Find("on") is { } unwanted)
            throw unwanted.Wrong("openPathway is on no pathway");

        var on = opens ? null : Pathway(step.Of("on"));
        var input = step.Find("input");
        Known(input?.Members());
        var command = new ScenarioStep.Command(
            who.Text(), mutation.Text(), on, Day(step.Find("effectiveOn")), input?.Json, save?.Text(), refused?.Text(), [.. (warnings?.Items() ?? []).Select(code => code.Text())])
        {
            In = In(step),
        };
        if (command.Save is { } name)
            _pathways.Add(name);
        return command;
    }

    private ScenarioStep.Question Question(ScenarioPart step)
    {
        var (who, of, expect, save, refused) = (step.Of("as").Text(), step.Find("of"), step.Find("expect"), step.Find("save"), step.Find("refused"));
        if (who is ScenarioStep.Newcomer != of is not null)
            throw step.Wrong("\"of\" goes with a newcomer, who needs it");
        if ((expect ?? save ?? refused) is null)
            throw step.Wrong("nothing is expected of the answer");
        if (refused is not null && (expect ?? save) is not null)
            throw step.Wrong("what is refused has no answer");

        Known(step.Find("variables")?.Members());
        var expected = expect?.Members() ?? [];
        Known(expected);
        foreach (var (path, value) in expected)
            Known(value, AnswerPath.Wanted(path));

        var question = new ScenarioStep.Question(
            who, of is null ? null : Pathway(of), step.Of("query").Text(), step.Find("variables")?.Json, expected.ToDictionary(each => each.Name, each => each.Value.Json), refused?.Text(),
            (save?.Members() ?? []).ToDictionary(each => each.Name, each => each.Value.Text()))
        {
            In = In(step),
        };
        _values.UnionWith(question.Save.Keys);
        return question;
    }

    private static string? In(ScenarioPart step) => step.Find("in") is { } municipality ? Municipality(municipality) : null;

    private static string Municipality(ScenarioPart key) =>
        CallerClaims.IsMunicipalityKey(key.Text()) ? key.Text() : throw key.Wrong("a municipality's key has eight digits");

    // One that a municipality is offered is known by a question first.
    private string Pathway(ScenarioPart name) =>
        _pathways.Contains(name.Text()) || _values.Contains(name.Text()) ? name.Text() : throw name.Wrong($"no step before this one saved the pathway \"{name.Text()}\"");

    private static string? Day(ScenarioPart? day) =>
        day is null || ScenarioNames.IsDay(day.Text()) || DateOnly.TryParseExact(day.Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? day?.Text()
            : throw day.Wrong("a day is written as 2026-02-09");

    private void Known(IEnumerable<(string Name, ScenarioPart Value)>? members)
    {
        foreach (var (_, value) in members ?? [])
            Known(value);
    }

    private void Known(ScenarioPart? part)
    {
        switch (part)
        {
            case { Json.ValueKind: JsonValueKind.Object }:
                Known(part.Members());
                break;
            case { Json.ValueKind: JsonValueKind.Array }:
                foreach (var item in part.Items())
                    Known(item);
                break;
            case { Json.ValueKind: JsonValueKind.String }:
                Known(part, [part.Json.GetString()!]);
                break;
        }
    }

    private void Known(ScenarioPart part, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            if (text.StartsWith(ScenarioNames.Today, StringComparison.Ordinal) && !ScenarioNames.IsDay(text) && !ScenarioNames.IsInstant(text))
                throw part.Wrong("a day from that of the run on is written as @today, @today+7 or @today-7");
            if (text is "#" || (text is ['$', .. var name] && !_pathways.Contains(name) && !_values.Contains(name)))
                throw part.Wrong($"no step before this one saved \"{text}\"");
        }
    }

    [GeneratedRegex("^[a-z][A-Za-z0-9]*\\z")]
    private static partial Regex FieldName();
}
