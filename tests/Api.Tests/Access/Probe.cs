using System.Text.Json;
using Casework.Api.Tests.Pathways;
using Casework.Api.Tests.Schema;
using Casework.Api.Tests.Testing;
using Casework.GraphQL.TypeSystem;

namespace Casework.Api.Tests.Access;

/// <summary>Asks for fields of a type by a way that leads to it.</summary>
internal static class Probe
{
    private const string Trail = "auditTrail";

    /// <summary>A fact that does not stand among the first of a list stands among the last, or in between, or on the other file.</summary>
    public static async Task<Answer> Ask(ApiClient client, Way way, IReadOnlyList<OutputField> fields, LongStory story)
    {
        var first = await client.Ask(Document(way, fields, Restricts(way, fields) ? story.Erased : story.Pathway, story.Decision));
        if (!way.To.Interfaces.Any(one => one.Name == "RecordedFact") || Holds(first, way) || first.Errors.Count > 0)
            return first;

        var last = await client.Ask(Document(way, fields, story.Pathway, story.Decision, page: "last"));
        if (Holds(last, way) || last.Errors.Count > 0)
            return last;
        if (way.Steps[0].Field.Name != Trail)
        {
            var end = (await client.Ask($"{{ pathway(id: \"{story.Pathway}\") {{ timeline(first: 100) {{ pageInfo {{ endCursor }} }} }} }}")).Body.Text("data.pathway.timeline.pageInfo.endCursor");
            var between = await client.Ask(Document(way, fields, story.Pathway, story.Decision).Replace("timeline(first: 100)", $"timeline(first: 100, after: \"{end}\")", StringComparison.Ordinal));
            return Holds(between, way) || between.Errors.Count > 0 ? between : await client.Ask(Document(way, fields, story.Twin, story.Decision));
        }

        var cursor = (await client.Ask($"{{ {Trail}(first: 100) {{ pageInfo {{ endCursor }} }} }}")).Body.Text($"data.{Trail}.pageInfo.endCursor");
        return await client.Ask(Document(way, fields, story.Pathway, story.Decision).Replace($"{Trail}(first: 100)", $"{Trail}(first: 100, after: \"{cursor}\")", StringComparison.Ordinal));
    }

    // What is restricted shows nothing to who is asked next: an erased file refuses it.
    private static bool Restricts(Way way, IReadOnlyList<OutputField> fields) => way.Steps.Select(step => step.Field).Concat(fields).Any(field => field.Name == "restrictProcessing");

    private static bool Holds(Answer answer, Way way) => answer.Text.Contains($"\"{way.To.Name}\"", StringComparison.Ordinal);

    public static string Document(Way way, IEnumerable<OutputField> fields, string pathway, string? decision = null, string page = "first")
    {
        var selection = string.Join(' ', fields.Select(field => Field(field, field.Type.Named is CompositeType ? "__typename" : null, pathway, decision, page)));
        for (var i = way.Steps.Count - 1; i >= 0; i--)
        {
            var to = i == way.Steps.Count - 1 ? way.To : way.Steps[i + 1].On;
            selection = Field(way.Steps[i].Field, $"__typename ... on {to.Name} {{ {selection} }}", pathway, decision, page);
        }

        return $"{(way.IsCommand || way.To == Contract.Schema.Mutation ? "mutation" : "query")} {{ {selection} }}";
    }

    /// <summary>Where fields were refused, as names without the places in lists.</summary>
    public static IReadOnlyList<string> Forbidden(Answer answer) =>
    [
        .. answer.Errors
            .Where(error => error.Text("extensions.code") == "FORBIDDEN")
            .Select(error => string.Join('.', error.At("path").EnumerateArray().Where(step => step.ValueKind == JsonValueKind.String).Select(step => step.GetString())))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    private static string Field(OutputField field, string? selection, string pathway, string? decision, string page)
    {
        var arguments = field.Arguments.Where(argument => argument.IsRequired || argument.Name == page || argument.Name == "pathwayId").Select(argument => $"{argument.Name}: {Value(argument, pathway, decision)}").ToList();
        return $"{field.Name}{(arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})")}{(selection is null ? "" : $" {{ {selection} }}")}";
    }

    private static string Value(InputValue argument, string pathway, string? decision) => argument.Type.Named switch
    {
        _ when argument.Name == "eventId" => $"\"{decision ?? pathway}\"",
        InputObjectType input => Literal.Of(new MinimalInput(pathway).Of(input), input),
        { Name: "UUID" } => $"\"{Guid.Empty}\"",
        EnumType @enum => @enum.Members[0].Name,
        { Name: "Int" } => "100",
        { Name: "Long" } => "1",
        _ when argument.Type.Nullable is ListType => $"[\"{pathway}\"]",
        _ => $"\"{pathway}\"",
    };
}
