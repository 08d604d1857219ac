using System.Text;
using System.Text.Json;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution.Incremental;
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
    private readonly ExecutionOptions _options;
    private readonly bool _inParts;
    private readonly HashSet<Directive> _parts = new(ReferenceEqualityComparer.Instance);
    private int _fields;
    private int _slots;
    private int _accessSlots;
    private int _argumentMarks;
    private bool _usesIntrospection;

    private OperationPlanner(BoundSchema bound, Document document, VariableValues variables, ExecutionOptions options, bool inParts)
    {
        _bound = bound;
        _variables = variables;
        _options = options;
        _inParts = inParts;
        _fragments = document.Definitions.OfType<FragmentDefinition>().ToDictionary(fragment => fragment.Name);
    }

    /// <param name="bound">The schema with its resolvers.</param>
    /// <param name="document">A valid document.</param>
    /// <param name="operation">One of its operations.</param>
    /// <param name="variables">Read for the conditions of directives alone.</param>
    /// <param name="options">How many fields and parts there may be.</param>
    /// <param name="inParts">Whether @defer and @stream are honoured.</param>
    /// <param name="documentHash">Of the document's text, for telemetry.</param>
    /// <exception cref="GraphQLException">There are more.</exception>
    public static OperationPlan Plan(
        BoundSchema bound, Document document, OperationDefinition operation, VariableValues variables, ExecutionOptions options, bool inParts, string documentHash)
    {
        var planner = new OperationPlanner(bound, document, variables, options, inParts);
        var type = bound.Schema.Root(operation.Operation)!;
        var root = planner.Object(type, [(operation.SelectionSet, null)], ordinal: 0, within: []);
        var isStatic = operation.Operation == OperationType.Query
            && operation.VariableDefinitions.Count == 0
            && planner._parts.Count == 0
            && Array.TrueForAll(root.Fields, field => field.Bound.IsIntrospection);
        return new OperationPlan(operation, root, planner._slots, planner._accessSlots, planner._usesIntrospection, isStatic, planner._parts.Count > 0)
        {
            DocumentHash = documentHash,
            ArgumentMarks = planner._argumentMarks,
        };
    }

    /// <param name="type">The object type.</param>
    /// <param name="selectionSets">The merged ones, each with the innermost @defer around it.</param>
    /// <param name="ordinal">The type's place among the possible ones.</param>
    /// <param name="within">The uses of @defer whose part is being planned.</param>
    private PlanObject Object(ObjectType type, List<(SelectionSet Selections, DeferUsage? Usage)> selectionSets, int ordinal, DeferUsage[] within)
    {
        var collected = new CollectedFields();
        foreach (var (selections, usage) in selectionSets)
            Collect(type, selections, usage, collected);

        var bound = _bound.Object(type);
        if (!collected.HasDeferred && within.Length == 0)
            return new PlanObject(bound, Fields(bound, collected.Fields, within), ordinal);

        var partition = FieldPartition.Of(collected.Fields, within);
        var now = Fields(bound, partition.Now, within);
        var later = partition.Later.ConvertAll(part =>
            new PlanDeferred(part.Usages, new PlanObject(bound, Fields(bound, part.Fields, part.Usages), ordinal: 0)));
        return new PlanObject(bound, now, ordinal, [.. collected.Usages], [.. later]);
    }

    private PlanField[] Fields(BoundObject bound, OrderedDictionary<string, List<FieldDetails>> collected, DeferUsage[] within)
    {
        var fields = new PlanField[collected.Count];
        var index = 0;
        foreach (var (responseName, details) in collected)
            fields[index++] = Field(bound, responseName, details, within);
        return fields;
    }

    private void Collect(ObjectType type, SelectionSet selectionSet, DeferUsage? usage, CollectedFields collected)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (!DirectiveConditions.IsIncluded(selection.Directives, _variables))
                continue;
            switch (selection)
            {
                case Field field:
                    collected.Add(field, usage);
                    break;
                case InlineFragment inline when Applies(inline.TypeCondition, type):
                    Collect(type, inline.SelectionSet, Usage(inline.Directives, usage, collected) ?? usage, collected);
                    break;
                case FragmentSpread spread when _fragments.TryGetValue(spread.Name, out var fragment) && Applies(fragment.TypeCondition, type):
                    var begun = Usage(spread.Directives, usage, collected: null);
                    if (!collected.Visit(spread.Name, begun ?? usage))
                        break;
                    if (begun is not null)
                        collected.Usages.Add(begun);
                    Collect(type, fragment.SelectionSet, begun ?? usage, collected);
                    break;
                default:
                    break;
            }
        }
    }

    private DeferUsage? Usage(IReadOnlyList<Directive> directives, DeferUsage? parent, CollectedFields? collected)
    {
        if (!_inParts || DirectiveConditions.Active(directives, "defer", _variables) is not { } directive)
            return null;
        CountPart(directive);
        var usage = new DeferUsage(directive, DirectiveConditions.Label(directive), parent);
        collected?.Usages.Add(usage);
        return usage;
    }

    private void CountPart(Directive directive)
    {
        if (_parts.Add(directive) && _parts.Count > _options.MaxPendingParts)
            throw new GraphQLException($"The operation defers and streams in more than {_options.MaxPendingParts} places.", ErrorCodes.TooManyParts);
    }

    private PlanField Field(BoundObject parent, string responseName, List<FieldDetails> details, DeferUsage[] within)
    {
        if (++_fields > _options.MaxFields)
            throw new GraphQLException($"The operation selects more than {_options.MaxFields} fields.", ErrorCodes.TooManyFields);

        var node = details[0].Node;
        var bound = parent.Field(node.Name);
        var type = bound.Field.Type;
        var selection = type.Named is CompositeType composite ? Selection(composite, details, within) : null;
        var stream = type.Nullable is ListType ? Stream(details, type) : null;
        if (bound.Field == _bound.Schema.SchemaField || bound.Field == _bound.Schema.TypeField)
            _usesIntrospection = true;

        var kind = bound switch
        {
            { IsTypeName: true } => PlanFieldKind.TypeName,
            { Method: not null } => PlanFieldKind.Stored,
            _ when stream is not null => PlanFieldKind.Stored,
            _ when selection is null => PlanFieldKind.Leaf,
            _ when selection.HasStored => PlanFieldKind.Stored,
            _ => PlanFieldKind.Object,
        };
        foreach (var argument in node.Arguments)
            _argumentMarks |= bound.ArgumentMarks.GetValueOrDefault(argument.Name);
        var access = bound.Access == AccessRule.Everyone ? null : bound.Access;
        var guarded = GuardedArgument.Of(node, bound, _bound.Inputs);
        return new PlanField
        {
            Bound = bound,
            Node = node,
            ResponseName = responseName,
            Key = Encoding.UTF8.GetBytes($"\"{responseName}\":"),
            Kind = kind,
            NullableType = type.Nullable,
            IsNonNull = type.IsNonNull,
            Locations = [.. details.Select(each => SourceLocation.From(each.Node.Location))],
            Coordinate = $"{parent.Type.Name}.{bound.Field.Name}",
            Arguments = PlanArguments.Plan(bound.Method?.Arguments ?? [], node),
            Selection = selection,
            Stream = stream,
            Slot = kind == PlanFieldKind.Stored ? _slots++ : -1,
            Access = access,
            GuardedArguments = guarded,
            AccessSlot = access is null && guarded.Length == 0 ? -1 : _accessSlots++,
            Marks = bound.Marks | (selection?.Objects.Aggregate(0, (marks, each) => marks | each.Marks) ?? 0),
            TypeName = kind == PlanFieldKind.TypeName ? JsonSerializer.SerializeToUtf8Bytes(parent.Type.Name) : [],
        };
    }

    private PlanSelection Selection(CompositeType type, List<FieldDetails> details, DeferUsage[] within)
    {
        var selectionSets = details.ConvertAll(each => (each.Node.SelectionSet!, each.Usage));
        var possible = _bound.Schema.PossibleTypes(type);
        var objects = new PlanObject[possible.Count];
        for (var i = 0; i < objects.Length; i++)
            objects[i] = Object(possible[i], selectionSets, ordinal: i, within);
        return new PlanSelection(type, objects, _bound);
    }

    /// <summary>Streamed items wait for nothing but their list, so a @defer in them has none above it.</summary>
    private PlanStream? Stream(List<FieldDetails> details, SchemaType type)
    {
        if (!_inParts || DirectiveConditions.Active(details[0].Node.Directives, "stream", _variables) is not { } directive)
            return null;
        CountPart(directive);
        var selection = type.Named is CompositeType composite
            ? Selection(composite, details.ConvertAll(each => each with { Usage = null }), within: [])
            : null;
        return new PlanStream(DirectiveConditions.Label(directive), DirectiveConditions.Argument(directive, "initialCount"), selection);
    }

    private bool Applies(NamedTypeReference? condition, ObjectType type) =>
        condition is null || (_bound.Schema.Type(condition.Name) is CompositeType composite && _bound.Schema.IsPossible(composite, type));
}
