using System.Text.Json.Nodes;
using Casework.Api.Tests.Schema;
using Casework.GraphQL.TypeSystem;

namespace Casework.Api.Tests.Access;

/// <summary>Where an id can be given: an argument of a root's field, or a field of an input object below one.</summary>
internal sealed record Place(ObjectType Root, OutputField Field, IReadOnlyList<InputValue> Path)
{
    private const int Deepest = 4;

    public SchemaType Type => Path[^1].Type.Named;

    public bool IsCommand => Root == Contract.Schema.Mutation;

    public override string ToString() => $"{Field.Coordinate}({string.Join('.', Path.Select(step => step.Name))})";

    /// <summary>All there are: of ids, and of texts that could be taken for one.</summary>
    public static IEnumerable<Place> All(ObjectType root) =>
        from field in root.Fields from argument in field.Arguments from path in Below([argument]) select new Place(root, field, path);

    /// <summary>The field's arguments as a document writes them, with a value here and what must be given elsewhere.</summary>
    /// <param name="pathway">Whose id is given where another one must be.</param>
    public string Arguments(string value, string pathway)
    {
        var given = Field.Arguments.Where(argument => argument.IsRequired || argument == Path[0]).Select(argument =>
            $"{argument.Name}: {Literal.Of(argument == Path[0] ? With(argument.Type, 1, value, pathway) : new MinimalInput(pathway).Value(argument.Type), argument.Type)}");
        return string.Join(", ", given);
    }

    private JsonNode With(SchemaType type, int step, string value, string pathway)
    {
        if (type.Nullable is ListType list)
            return new JsonArray(With(list.ItemType, step, value, pathway));
        if (type.Nullable is not InputObjectType input)
            return JsonValue.Create(value);

        var given = input.IsOneOf ? [] : new MinimalInput(pathway).Of(input);
        given[Path[step].Name] = With(Path[step].Type, step + 1, value, pathway);
        return given;
    }

    private static IEnumerable<IReadOnlyList<InputValue>> Below(IReadOnlyList<InputValue> path) => path[^1].Type.Named switch
    {
        ScalarType { Name: "ID" or "UUID" or "String" } when path[^1].Name is not "commandId" => [path],
        InputObjectType input when path.Count < Deepest && !path.SkipLast(1).Any(step => step.Type.Named == input) => input.Fields.SelectMany(field => Below([.. path, field])),
        _ => [],
    };
}
