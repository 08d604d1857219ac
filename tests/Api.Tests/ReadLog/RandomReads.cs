using System.Text;
using Casework.Api.Tests.Schema;
using Casework.Domain.Access;
using Casework.GraphQL.TypeSystem;

namespace Casework.Api.Tests.ReadLog;

/// <summary>
/// Queries made from the schema, the same for the same seed: any root field that a role may ask, and below it any field that it may read. Ids
/// are always asked for, so that an answer says whose content is in it.
/// </summary>
internal sealed class RandomReads(int seed, Role role, IReadOnlyList<string> pathways, IReadOnlyList<string> entries, IReadOnlyList<string> deadlines)
{
    private const int Deepest = 5;

    // What names its pathways in other objects.
    private static readonly Dictionary<string, string[]> Always = new()
    {
        ["DecisionBasis"] = ["decision"],
        ["DecisionToday"] = ["decision"],
        ["Household"] = ["members", "links"],
        ["DuplicateCandidate"] = ["pathway"],
        ["StateValue"] = ["value"],
        ["StateDifference"] = ["before", "after"],
    };

    // What shows the caller or the program itself, and numbers of many.
    private static readonly string[] WithoutCases =
        ["me", "codes", "codeLists", "residenceStatuses", "ruleSets", "staff", "caseloads", "teamCaseloads", "rightsInformationCoverage", "checkpoints", "consistency"];

    private readonly Random _random = new(seed);
    private int _asked;
    private int _fields;

    /// <returns>An operation's name, which no other has, and its text.</returns>
    public (string Name, string Text) Next()
    {
        var name = $"R{seed}N{_asked++}";
        _fields = 0;
        var roots = Contract.Schema.Query!.Fields.Where(field => !WithoutCases.Contains(field.Name) && MayRead(Contract.Schema.Query!, field)).ToList();
        var text = new StringBuilder($"query {name} {{ ");
        for (var count = 1 + _random.Next(2); count > 0; count--)
            text.Append(Field(roots[_random.Next(roots.Count)], depth: 0)).Append(' ');
        return (name, text.Append('}').ToString());
    }

    private string Field(OutputField field, int depth)
    {
        var alias = $"f{_fields++}";
        var arguments = Arguments(field);
        return $"{alias}: {field.Name}{arguments}{(field.Type.Named is CompositeType composite ? $" {Selection(composite, depth + 1)}" : "")}";
    }

    private string Selection(CompositeType type, int depth) => type is ObjectType @object
        ? $"{{ {Fields(@object, depth)} }}"
        : $"{{ __typename {string.Join(' ', Contract.Schema.PossibleTypes(type).Where(possible => type.Name != "PathwayFact" || possible.Fields.Any(field => field.Name is "otherPathway" or "duplicateOf") || _random.Next(8) == 0).Select(on => $"... on {on.Name} {{ {Fields(on, depth)} }}"))} }}";

    private string Fields(ObjectType type, int depth)
    {
        // Cursors are rows, too: whoever is given one is recorded, so the rows are asked for with them.
        var always = type.Name.EndsWith("Connection", StringComparison.Ordinal) ? ["nodes"]
            : type.Name.EndsWith("Edge", StringComparison.Ordinal) ? ["node"]
            : Always.GetValueOrDefault(type.Name, []);
        var chosen = type.Fields
            .Where(field => MayRead(type, field))
            .Where(field => always.Contains(field.Name) || IsId(field) || (field.Type.Named is CompositeType ? depth < Deepest && _random.Next(3 + depth) == 0 : _random.Next(3) == 0));
        return string.Join(' ', chosen.Select(field => Field(field, depth)).Prepend("__typename"));
    }

    private string Arguments(OutputField field)
    {
        var given = field.Coordinate switch
        {
            "Query.node" => [$"id: {Quoted(Node())}"],
            "Query.nodes" => [$"ids: [{string.Join(", ", Enumerable.Range(0, 1 + _random.Next(5)).Select(_ => Quoted(Node())))}]"],
            "Query.readLog" => [_random.Next(2) == 0 ? $"pathwayId: {Quoted(Of(pathways))}" : "actor: \"ada\""],
            "Query.pathways" when _random.Next(6) == 0 => ["needs: [TORTURE]"],
            _ => field.Arguments.Where(argument => argument.IsRequired).Select(argument => $"{argument.Name}: {Value(argument)}").ToList(),
        };
        if (field.Arguments.Any(argument => argument.Name == "first" && !argument.Type.IsNonNull))
            given = [.. given, $"first: {1 + _random.Next(6)}"];
        return given.Count == 0 ? "" : $"({string.Join(", ", given)})";
    }

    private string Value(InputValue argument) => (argument.Name, argument.Type.Named) switch
    {
        ("eventId", _) => Quoted(Of(entries)),
        (_, ScalarType { Name: "ID" }) => Quoted(Of(pathways)),
        (_, EnumType @enum) => @enum.Members[_random.Next(@enum.Members.Count)].Name,
        (_, ScalarType { Name: "String" }) => "\"a\"",
        (_, ScalarType { Name: "Int" }) => $"{_random.Next(12)}",
        var (name, type) => throw new InvalidOperationException($"Nothing is known to give to {name}: {type.Name}."),
    };

    private string Node() => _random.Next(4) switch { 0 => Of(entries), 1 => Of(deadlines), _ => Of(pathways) };

    private string Of(IReadOnlyList<string> from) => from[_random.Next(from.Count)];

    private bool MayRead(ObjectType type, OutputField field) => Contract.Readers(type, field)!.Contains(role);

    private static bool IsId(OutputField field) => field.Type.Named is ScalarType { Name: "ID" };

    private static string Quoted(string text) => $"\"{text}\"";
}
