using System.Globalization;
using Casework.Api.Schema;
using Casework.Api.Tests.Schema;
using Casework.GraphQL.TypeSystem;

namespace Casework.Api.Tests.Attacks;

/// <summary>Queries over every field of the schema, with aliases, arguments, fragments and introspection, the same for the same seed: as somebody searches who hopes that one of them tells something.</summary>
internal sealed class RandomSearch(int seed, IReadOnlyList<Guid> known)
{
    private const int Deepest = 4;

    private static readonly string[] Types = ["Pathway", "TimelineEntry", "Deadline", "Notice", "CouncilRelease"];
    private static readonly string[] Introspection = ["__schema { types { name fields { name } } }", "__type(name: \"Pathway\") { fields { name description } }", "__typename"];

    private readonly Random _random = new(seed);

    /// <summary>Fields of the query type that were asked for.</summary>
    public HashSet<string> Asked { get; } = [];

    public string Next()
    {
        var roots = Enumerable.Range(0, 1 + _random.Next(4)).Select(number => _random.Next(25) == 0 ? $"i{number}: {Of(Introspection)}" : Root(number));
        return $"{{ {string.Join(' ', roots)} }}";
    }

    private string Root(int number)
    {
        var field = Of(Contract.Schema.Query.Fields);
        Asked.Add(field.Name);
        return $"a{number}: {Field(field, Deepest)}";
    }

    private string Field(OutputField field, int depth)
    {
        // A position would make the question wait for what may never come.
        var arguments = field.Arguments.Where(argument => argument.Name != "minPosition" && (argument.IsRequired || _random.Next(2) == 0)).Select(argument => $"{argument.Name}: {Value(argument.Type, 3)}").ToList();
        return $"{field.Name}{(arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})")}{(field.Type.Named is CompositeType type ? $" {{ {Selection(type, depth - 1)} }}" : "")}";
    }

    private string Selection(CompositeType type, int depth)
    {
        if (type is not ObjectType at)
        {
            var possible = Of(Contract.Schema.PossibleTypes(type).ToList());
            return $"__typename ... on {possible.Name} {{ {Selection(possible, depth)} }}";
        }

        var fields = at.Fields.Where(field => depth > 0 || field.Type.Named is not CompositeType).ToList();
        if (fields.Count == 0)
            return "__typename";
        return string.Join(' ', Enumerable.Range(0, 1 + _random.Next(4)).Select(number => $"f{depth}{number}: {Field(Of(fields), depth)}"));
    }

    private string Value(SchemaType type, int depth) => type.Nullable switch
    {
        ListType list => $"[{Value(list.ItemType, depth)}]",
        InputObjectType input => Input(input, depth),
        EnumType @enum => Of(@enum.Members).Name,
        ScalarType { Name: "Int" } => _random.Next(1, 60).ToString(CultureInfo.InvariantCulture),
        ScalarType { Name: "Long" or "Decimal" } => _random.Next(10).ToString(CultureInfo.InvariantCulture),
        ScalarType { Name: "Boolean" } => _random.Next(2) == 0 ? "true" : "false",
        ScalarType { Name: "LocalDate" } => $"\"{2020 + _random.Next(7)}-0{1 + _random.Next(9)}-1{_random.Next(10)}\"",
        ScalarType { Name: "DateTime" } => $"\"{2020 + _random.Next(7)}-0{1 + _random.Next(9)}-01T00:00:00Z\"",
        ScalarType { Name: "UUID" } => $"\"{Of(known)}\"",
        ScalarType { Name: "ID" } => $"\"{GlobalId.Of(Of(Types), Of(known))}\"",
        _ => $"\"{Of(["%", SearchingAsTheCouncil.Canary, "13003000", "ada", "Milestone", $"{Of(known)}"])}\"",
    };

    private string Input(InputObjectType input, int depth)
    {
        var some = depth == 0 && !input.Fields.Any(field => field.IsRequired) ? [] : input.Fields.Where(field => field.IsRequired).ToList();
        if (depth > 0 && some.Count == 0)
            some.Add(Of(input.Fields));
        return $"{{ {string.Join(", ", some.Select(field => $"{field.Name}: {Value(field.Type, depth - 1)}"))} }}";
    }

    private T Of<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}
