using System.Collections.Frozen;
using System.Globalization;
using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Cost;

/// <summary>
/// The weights of a schema: those that its @cost and @listSize give, else 1 for an object and for an input object and 0 for
/// a leaf.
/// </summary>
/// <seealso href="https://ibm.github.io/graphql-specs/cost-spec.html"/>
internal sealed class CostModel
{
    private const string Cost = "cost";
    private const string ListSize = "listSize";
    private readonly FrozenDictionary<OutputField, double> _fields;
    private readonly FrozenDictionary<NamedType, double> _types;
    private readonly FrozenDictionary<InputValue, double> _inputs;
    private readonly FrozenDictionary<OutputField, ListSizeRule> _lists;

    private CostModel(Schema schema, List<string> problems)
    {
        var outputs = schema.Types.OfType<FieldsType>().SelectMany(type => type.Fields).ToList();
        var inputs = outputs.SelectMany(field => field.Arguments).Concat(schema.Types.OfType<InputObjectType>().SelectMany(type => type.Fields));
        _fields = outputs.ToFrozenDictionary(field => field, field => Weight(field.AppliedDirectives, field.Type.Named, field.Coordinate, problems));
        _types = schema.Types.ToFrozenDictionary(type => type, type => Weight(type.AppliedDirectives, type, type.Name, problems));
        _inputs = inputs.ToFrozenDictionary(input => input, input => Weight(input.AppliedDirectives, input.Type.Named, input.Name, problems));
        _lists = outputs.Where(field => Applied(field.AppliedDirectives, ListSize) is not null)
            .ToFrozenDictionary(field => field, field => Rule(field, Applied(field.AppliedDirectives, ListSize)!, schema, problems));
    }

    /// <param name="schema">May use the directives or not.</param>
    /// <param name="problems">Takes what they say that cannot be meant.</param>
    public static CostModel Of(Schema schema, List<string> problems) => new(schema, problems);

    /// <summary>Of one call; the fields that every schema has are not called but looked up.</summary>
    public double Weight(OutputField field) => _fields.GetValueOrDefault(field);

    /// <summary>Of one object, or one value.</summary>
    public double Weight(NamedType type) => _types.GetValueOrDefault(type);

    public double Weight(InputValue input) => _inputs.GetValueOrDefault(input);

    public ListSizeRule? Size(OutputField field) => _lists.GetValueOrDefault(field);

    private static AppliedDirective? Applied(IReadOnlyList<AppliedDirective> applied, string name) => applied.FirstOrDefault(directive => directive.Name == name);

    private static double Weight(IReadOnlyList<AppliedDirective> applied, NamedType type, string of, List<string> problems)
    {
        if (Applied(applied, Cost) is not { } cost)
            return type is CompositeType or InputObjectType ? 1 : 0;
        if (Number(cost.Argument("weight")) is { } weight)
            return weight;
        problems.Add($"@cost on {of} has no weight of zero or more.");
        return 0;
    }

    private static ListSizeRule Rule(OutputField field, AppliedDirective applied, Schema schema, List<string> problems)
    {
        var requiresOne = (applied.Argument("requireOneSlicingArgument") ?? schema.Directive(ListSize)?.Argument("requireOneSlicingArgument")?.DefaultValue) is not BooleanValue { Value: false };
        var rule = new ListSizeRule(Number(applied.Argument("assumedSize")), applied.Names("slicingArguments"), applied.Names("sizedFields"), requiresOne);
        foreach (var argument in rule.SlicingArguments.Where(name => field.Argument(name) is null))
            problems.Add($"@listSize on {field.Coordinate} names the argument {argument}, which there is not.");
        foreach (var sized in rule.SizedFields.Where(name => (field.Type.Named as FieldsType)?.Field(name) is null))
            problems.Add($"@listSize on {field.Coordinate} names the field {sized}, which its type does not have.");
        return rule;
    }

    private static double? Number(Value? value)
    {
        var text = value switch
        {
            IntValue number => number.Value,
            FloatValue number => number.Value,
            StringValue quoted => quoted.Value,
            _ => null,
        };
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && weight >= 0 && double.IsFinite(weight) ? weight : null;
    }
}
