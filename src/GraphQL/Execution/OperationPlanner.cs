using System.Text;
using System.Text.Json;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution.Inputs;
using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Execution;

/// <summary>Collects and merges an operation's fields for every object type they may be asked of.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#CollectFields()"/>
internal sealed class OperationPlanner
{
    private readonly BoundSchema _bound;
    private readonly Dictionary<string, FragmentDefinition> _fragments;
    private readonly VariableValues _variables;
    private readonly int _maxFields;
    private int _fields;
    private int _slots;
    private int _accessSlots;
    private bool _usesIntrospection;

    private OperationPlanner(BoundSchema bound, Document document, VariableValues variables, int maxFields)
    {
        _bound = bound;
        _variables = variables;
        _maxFields = maxFields;
        _fragments = document.Definitions.OfType<FragmentDefinition>().ToDictionary(fragment => fragment.Name);
    }

    /// <param name="bound">The schema with its resolvers.</param>
    /// <param name="document">A valid document.</param>
    /// <param name="operation">One of its operations.</param>
    /// <param name="variables">Read for @skip and @include alone.</param>
    /// <param name="maxFields">The most fields after fragments are put in.</param>
    /// <exception cref="GraphQLException">It has more fields.</exception>
    public static OperationPlan Plan(BoundSchema bound, Document document, OperationDefinition operation, VariableValues variables, int maxFields)
    {
        var planner = new OperationPlanner(bound, document, variables, maxFields);
        var type = bound.Schema.Root(operation.Operation)!;
        var root = planner.Object(type, [operation.SelectionSet], ordinal: 0);
        var isStatic = operation.Operation == OperationType.Query
            && operation.VariableDefinitions.Count == 0
            && Array.TrueForAll(root.Fields, field => field.Bound.IsIntrospection);
        return new OperationPlan(operation, root, planner._slots, planner._accessSlots, planner._usesIntrospection, isStatic);
    }

    private PlanObject Object(ObjectType type, IReadOnlyList<SelectionSet> selectionSets, int ordinal)
    {
        var collected = new OrderedDictionary<string, List<Field>>();
        var visited = new HashSet<string>();
        foreach (var selectionSet in selectionSets)
            Collect(type, selectionSet, collected, visited);

        var bound = _bound.Object(type);
        var fields = new PlanField[collected.Count];
        var index = 0;
        foreach (var (responseName, nodes) in collected)
            fields[index++] = Field(bound, responseName, nodes);
        return new PlanObject(bound, fields, ordinal);
    }

    private void Collect(ObjectType type, SelectionSet selectionSet, OrderedDictionary<string, List<Field>> collected, HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (!IsIncluded(selection.Directives))
                continue;
            switch (selection)
            {
                case Field field:
                    if (!collected.TryGetValue(field.ResponseName, out var nodes))
                        collected.Add(field.ResponseName, nodes = []);
                    nodes.Add(field);
                    break;
                case InlineFragment inline when Applies(inline.TypeCondition, type):
                    Collect(type, inline.SelectionSet, collected, visited);
                    break;
                case FragmentSpread spread when visited.Add(spread.Name) && _fragments.TryGetValue(spread.Name, out var fragment)
                    && Applies(fragment.TypeCondition, type):
                    Collect(type, fragment.SelectionSet, collected, visited);
                    break;
                default:
                    break;
            }
        }
    }

    private PlanField Field(BoundObject parent, string responseName, List<Field> nodes)
    {
        if (++_fields > _maxFields)
            throw new GraphQLException($"The operation selects more than {_maxFields} fields.", ErrorCodes.TooManyFields);

        var bound = parent.Field(nodes[0].Name);
        var type = bound.Field.Type;
        var selection = type.Named is CompositeType composite ? Selection(composite, nodes) : null;
        if (bound.Field == _bound.Schema.SchemaField || bound.Field == _bound.Schema.TypeField)
            _usesIntrospection = true;

        var kind = bound switch
        {
            { IsTypeName: true } => PlanFieldKind.TypeName,
            { Method: not null } => PlanFieldKind.Stored,
            _ when selection is null => PlanFieldKind.Leaf,
            _ when selection.HasStored => PlanFieldKind.Stored,
            _ => PlanFieldKind.Object,
        };
        var access = bound.Access == AccessRule.Everyone ? null : bound.Access;
        return new PlanField
        {
            Bound = bound,
            ResponseName = responseName,
            Key = Encoding.UTF8.GetBytes($"\"{responseName}\":"),
            Kind = kind,
            NullableType = type.Nullable,
            IsNonNull = type.IsNonNull,
            Locations = [.. nodes.Select(node => SourceLocation.From(node.Location))],
            Coordinate = $"{parent.Type.Name}.{bound.Field.Name}",
            Arguments = PlanArguments.Plan(bound.Method?.Arguments ?? [], nodes[0]),
            Selection = selection,
            Slot = kind == PlanFieldKind.Stored ? _slots++ : -1,
            Access = access,
            AccessSlot = access is null ? -1 : _accessSlots++,
            TypeName = kind == PlanFieldKind.TypeName ? JsonSerializer.SerializeToUtf8Bytes(parent.Type.Name) : [],
        };
    }

    private PlanSelection Selection(CompositeType type, List<Field> nodes)
    {
        var selectionSets = nodes.ConvertAll(node => node.SelectionSet!);
        var possible = _bound.Schema.PossibleTypes(type);
        var objects = new PlanObject[possible.Count];
        for (var i = 0; i < objects.Length; i++)
            objects[i] = Object(possible[i], selectionSets, ordinal: i);
        return new PlanSelection(type, objects, _bound);
    }

    private bool Applies(NamedTypeReference? condition, ObjectType type) =>
        condition is null || (_bound.Schema.Type(condition.Name) is CompositeType composite && _bound.Schema.IsPossible(composite, type));

    private bool IsIncluded(IReadOnlyList<Directive> directives)
    {
        foreach (var directive in directives)
        {
            if (directive.Name == "skip" && If(directive))
                return false;
            if (directive.Name == "include" && !If(directive))
                return false;
        }

        return true;
    }

    private bool If(Directive directive) => directive.Arguments[0].Value switch
    {
        BooleanValue truth => truth.Value,
        Variable variable => _variables.TryGet(variable.Name, out var value) && value is true,
        _ => false,
    };
}
