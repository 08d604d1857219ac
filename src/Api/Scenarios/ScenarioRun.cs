using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.GraphQL.TypeSystem;

namespace Casework.Api.Scenarios;

/// <summary>One run of a scenario, through the public API. Its ids are its own, so that it can be run again on the same server.</summary>
internal sealed class ScenarioRun(Scenario scenario, HttpClient server, ScenarioTokens tokens)
{
    private const string Answered = "pathway { id } position warnings { code } errors { ... on Error { code message } }";
    private const string AnsweredWithoutPathway = "position errors { ... on Error { code message } }";
    private const string PositionVariable = "position";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ScenarioNames _names = new(Guid.NewGuid(), new Today(TimeProvider.System).Date);
    private long _position;

    /// <summary>Takes the steps in their order until one is not as it is told.</summary>
    /// <exception cref="HttpRequestException">The server does not answer.</exception>
    public async Task<ScenarioOutcome> Take(CancellationToken cancel)
    {
        for (var number = 1; number <= scenario.Steps.Count; number++)
        {
            var step = scenario.Steps[number - 1];
            if (await Take(step, number, cancel) is { } difference)
                return new(scenario, $"step {number} ({step.As}, {step.Name}): {difference}");
        }

        return new(scenario, null);
    }

    /// <returns>What differs from what is told; null when nothing does.</returns>
    private Task<string?> Take(ScenarioStep step, int number, CancellationToken cancel) => step switch
    {
        ScenarioStep.Command command => Give(command, number, cancel),
        ScenarioStep.Question question => Ask(question, cancel),
        _ => throw new UnreachableException(),
    };

    private async Task<string?> Give(ScenarioStep.Command command, int number, CancellationToken cancel)
    {
        var mutation = command.Mutation;
        var query = $"mutation($input: {char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input!) {{ {mutation}(input: $input) {{ {(ShowsPathway(mutation) ? Answered : AnsweredWithoutPathway)} }} }}";
        var answer = await Ask(command, pathway: null, query, new JsonObject { ["input"] = Input(command, number) }, cancel);
        if (answer.Data is not { ValueKind: JsonValueKind.Object } data || answer.Codes.Count > 0)
            return $"expected an answer, actual {answer.Text}";

        var payload = data.GetProperty(mutation);
        List<JsonElement> errors = payload.GetProperty("errors") is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];
        var refused = errors is [var first, ..] ? first.GetProperty("code").GetString() : null;
        if (refused != command.Refused)
            return $"expected {command.Refused ?? "that it is accepted"}, actual {(refused is null ? "that it is accepted" : $"{refused}: {errors[0].GetProperty("message")}")}";
        if (refused is not null)
            return null;

        List<string> warnings = payload.TryGetProperty("warnings", out var flagged) ? [.. flagged.EnumerateArray().Select(warning => warning.GetProperty("code").GetString()!).Order(StringComparer.Ordinal)] : [];
        if (!warnings.SequenceEqual(command.Warnings.Order(StringComparer.Ordinal)))
            return $"expected the warnings [{string.Join(", ", command.Warnings)}], actual [{string.Join(", ", warnings)}]";

        _position = payload.GetProperty("position").GetInt64();
        if (command.Save is { } name)
            _names.Save(name, payload.GetProperty("pathway").GetProperty("id").GetString()!);
        return null;
    }

    // What others than caseworkers are answered shows no pathway. Of one that the contract does not know, the server says so.
    private static bool ShowsPathway(string mutation) => CaseworkSchema.Contract.Mutation!.Field(mutation)?.Type.Named is not ObjectType payload || payload.Field("pathway") is not null;

    private JsonObject Input(ScenarioStep.Command command, int number)
    {
        var input = command.Input is { } told ? _names.Resolve(told)!.AsObject() : new JsonObject();
        input["commandId"] = _names.Made($"step {number}");
        if (command.EffectiveOn is { } day)
            input["effectiveOn"] = _names.Resolve(day);
        if (command.On is { } pathway)
            input["pathwayId"] = _names.Saved(pathway);
        else if (!input.ContainsKey("municipality"))
            input["municipality"] = command.In ?? scenario.Municipality;
        return input;
    }

    private async Task<string?> Ask(ScenarioStep.Question question, CancellationToken cancel)
    {
        var variables = question.Variables is { } told ? _names.Resolve(told)!.AsObject() : new JsonObject();
        if (question.Query.Contains($"${PositionVariable}", StringComparison.Ordinal) && !variables.ContainsKey(PositionVariable))
            variables[PositionVariable] = _position;
        var answer = await Ask(question, question.Of is { } pathway ? _names.Saved(pathway) : null, question.Query, variables, cancel);
        if (question.Refused is { } refused)
            return answer.Codes.Contains(refused) ? null : $"expected {refused}, actual {answer.Text}";
        if (answer.Data is not { } data || answer.Codes.Count > 0)
            return $"expected an answer, actual {answer.Text}";

        foreach (var (path, expected) in question.Expect)
        {
            if (Difference(path, JsonSerializer.SerializeToElement(_names.Resolve(expected)), AnswerPath.Find(data, path, _names)) is { } difference)
                return difference;
        }

        foreach (var (name, path) in question.Save)
        {
            if (AnswerPath.Find(data, path, _names) is not { ValueKind: JsonValueKind.String } value)
                return $"{path}: expected a text to save, actual {data}";
            _names.Save(name, value.GetString()!);
        }

        return null;
    }

    private static string? Difference(string path, JsonElement expected, JsonElement? actual) =>
        actual is { } found && JsonElement.DeepEquals(expected, found)
            ? null
            : $"{path}: expected {JsonSerializer.Serialize(expected, Readable)}, actual {(actual is { } other ? JsonSerializer.Serialize(other, Readable) : "nothing")}";

    private Task<ScenarioAnswer> Ask(ScenarioStep step, string? pathway, string query, JsonObject variables, CancellationToken cancel) =>
        ScenarioAnswer.Ask(server, tokens.Of(step.As, step.In ?? scenario.Municipality, pathway), query, variables, cancel);
}
