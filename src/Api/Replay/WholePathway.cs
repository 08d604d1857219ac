using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.GraphQL.Execution;
using Casework.GraphQL.TypeSystem;

namespace Casework.Api.Replay;

/// <summary>
/// A file value by value, asked of the schema itself as its caller: what the caller may not ask for is not in it, and a field that is added to
/// the schema is.
/// </summary>
/// <param name="executor">The schema's, which is not made yet when this is.</param>
internal sealed class WholePathway(GraphQL.TypeSystem.Schema schema, Func<SchemaExecutor> executor)
{
    /// <summary>Between the values of a list.</summary>
    public const char Separator = '\u001f';

    private readonly ConcurrentDictionary<(Role, Purpose), byte[]> _documents = new();

    /// <param name="id">The pathway's global id.</param>
    /// <param name="version">So many entries of it, as <c>upTo</c> of <c>replay</c>.</param>
    /// <returns>In the order of the schema; what has no value is left out. Nothing before the file was opened.</returns>
    public async ValueTask<IReadOnlyList<StateValue>> Read(string id, int version, DateOnly? effective, Caller caller, CancellationToken cancel)
    {
        var request = new GraphQLRequest(_documents.GetOrAdd((caller.Role, caller.Purpose), _ => Document(caller)))
        {
            Variables = JsonSerializer.SerializeToElement(new { id, upTo = version, effective }),
            QueriesOnly = true,
        };
        var features = new RequestFeatures { AllowIntrospection = false, Limits = new RequestLimits { MaxCost = int.MaxValue } }.Set(caller).Set(new Tongue(German: false));
        using var response = await executor().Execute(request, features, cancel);
        if (response.Errors is [var first, ..])
            throw new InvalidOperationException($"A pathway cannot be read whole: {first.Message}");

        using var answer = JsonDocument.Parse(response.Body);
        var values = new List<StateValue>();
        var pathway = answer.RootElement.GetProperty("data").GetProperty("replay").GetProperty("pathway");
        if (pathway.ValueKind == JsonValueKind.Object)
            Add(values, Pathway, pathway, "", []);
        return values;
    }

    private ObjectType Pathway => (ObjectType)schema.Type("Pathway")!;

    private byte[] Document(Caller caller)
    {
        var text = new StringBuilder("query WholePathway($id: ID!, $upTo: Int!, $effective: LocalDate) { replay(pathwayId: $id, upTo: $upTo, effective: $effective) { pathway ");
        Select(text, Pathway, caller, []);
        return Encoding.UTF8.GetBytes(text.Append(" } }").ToString());
    }

    private static void Select(StringBuilder text, ObjectType type, Caller caller, IReadOnlyList<ObjectType> within)
    {
        text.Append('{');
        foreach (var field in PathwayFields.Of(type, [.. within, type]).Where(field => FieldAccess.Of(field.AppliedDirectives, type.AppliedDirectives)?.Permits(caller) == true))
        {
            text.Append(' ').Append(field.Name);
            if (field.Type.Named is ObjectType inner)
                Select(text, inner, caller, [.. within, type]);
        }

        text.Append(" }");
    }

    private static void Add(List<StateValue> values, ObjectType type, JsonElement @object, string path, IReadOnlyList<StatePlace> place)
    {
        foreach (var member in @object.EnumerateObject())
        {
            var field = type.Field(member.Name)!;
            var at = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            switch (member.Value.ValueKind)
            {
                case JsonValueKind.Null:
                    break;
                case JsonValueKind.Object:
                    Add(values, (ObjectType)field.Type.Named, member.Value, at, [.. place, new(member.Name, null)]);
                    break;
                case JsonValueKind.Array when field.Type.Named is ObjectType item:
                    foreach (var (index, one) in member.Value.EnumerateArray().Index())
                        Add(values, item, one, $"{at}[{Identity(item, one) ?? $"{index}"}]", [.. place, new(member.Name, index + 1)]);
                    break;
                case JsonValueKind.Array:
                    if (member.Value.GetArrayLength() > 0)
                        values.Add(new StateValue(at, [.. place, new(member.Name, null)], string.Join(Separator, member.Value.EnumerateArray()), Codes(field)));
                    break;
                default:
                    values.Add(new StateValue(at, [.. place, new(member.Name, null)], Text(member.Value), Codes(field)));
                    break;
            }
        }
    }

    /// <summary>What tells an item of a list from its siblings whatever its place: the first id that it has.</summary>
    private static string? Identity(ObjectType type, JsonElement item) =>
        item.EnumerateObject()
            .Where(member => type.Field(member.Name)!.Type is NonNullType { Named.Name: "ID" or "UUID" })
            .Select(member => member.Value.GetString())
            .FirstOrDefault();

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static string? Codes(OutputField field) => field.Type.Named is EnumType codes ? codes.Name : null;
}
