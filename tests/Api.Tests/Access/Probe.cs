using System.Text.Json;
using Casework.Api.Tests.Schema;
using Casework.Api.Tests.Testing;
using Casework.GraphQL.TypeSystem;

namespace Casework.Api.Tests.Access;

/// <summary>Asks for fields of a type by a way that leads to it.</summary>
internal static class Probe
{
    public static Task<Answer> Ask(ApiClient client, Way way, IEnumerable<OutputField> fields, string pathway) => client.Ask(Document(way, fields, pathway));

    public static string Document(Way way, IEnumerable<OutputField> fields, string pathway)
    {
        var selection = string.Join(' ', fields.Select(field => Field(field, field.Type.Named is CompositeType ? "__typename" : null, pathway)));
        for (var i = way.Steps.Count - 1; i >= 0; i--)
        {
            var to = i == way.Steps.Count - 1 ? way.To : way.Steps[i + 1].On;
            selection = Field(way.Steps[i].Field, $"__typename ... on {to.Name} {{ {selection} }}", pathway);
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

    private static string Field(OutputField field, string? selection, string pathway)
    {
        var arguments = field.Arguments.Where(argument => argument.IsRequired || argument.Name == "first").Select(argument => $"{argument.Name}: {Value(argument, pathway)}").ToList();
        return $"{field.Name}{(arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})")}{(selection is null ? "" : $" {{ {selection} }}")}";
    }

    private static string Value(InputValue argument, string pathway) => argument.Type.Named switch
    {
        InputObjectType input => Literal.Of(new MinimalInput(pathway).Of(input), input),
        { Name: "Int" } => "100",
        _ when argument.Type.Nullable is ListType => $"[\"{pathway}\"]",
        _ => $"\"{pathway}\"",
    };
}
