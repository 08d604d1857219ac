using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Validation;

/// <summary>
/// Finds fields that cannot be merged. Each selection set is collected once and each pair of fragments compared once;
/// work and depth are bounded, and a document beyond the bound is refused rather than believed.
/// </summary>
internal sealed class FieldMerging(ValidationContext context)
{
    private const int MaxNesting = 128;
    private const int MaxConflicts = 64;

    private readonly Dictionary<SelectionSet, FieldCollection> _collections = new(ReferenceEqualityComparer.Instance);

    // Keys are the numbers of two collections; the value tells whether they were compared as exclusive only.
    private readonly Dictionary<long, bool> _comparedFragments = [];
    private readonly Dictionary<long, bool> _comparedFields = [];
    private int _comparisons;
    private int _conflicts;
    private int _nesting;
    private bool _stopped;

    /// <summary>Conflicts among the fields of one selection set, the fragments it spreads included.</summary>
    public IReadOnlyList<FieldConflict> ConflictsWithin(SelectionSet selections, CompositeType? parent)
    {
        if (_stopped)
            return [];

        List<FieldConflict>? conflicts = null;
        var own = Collect(selections, parent);
        foreach (var (name, fields) in own.Fields)
        {
            for (var i = 0; i < fields.Count - 1; i++)
            {
                for (var j = i + 1; j < fields.Count && !_stopped; j++)
                    AddConflict(ref conflicts, name, fields[i], fields[j], exclusive: false);
            }
        }

        var fragments = Fragments(own);
        for (var i = 0; i < fragments.Count; i++)
        {
            CompareWithFragment(ref conflicts, own, fragments[i], exclusive: false);
            for (var j = i + 1; j < fragments.Count && !_stopped; j++)
                CompareFragments(ref conflicts, fragments[i], fragments[j], exclusive: false);
        }

        return conflicts ?? [];
    }

    private void CompareWithFragment(
        ref List<FieldConflict>? conflicts,
        FieldCollection fields,
        FieldCollection fragment,
        bool exclusive)
    {
        var unread = new Stack<FieldCollection>([fragment]);
        while (unread.TryPop(out var next))
        {
            if (next == fields || !IsFirst(_comparedFields, Pair(fields, next), exclusive) || !Spend())
                continue;

            Compare(ref conflicts, fields, next, exclusive);
            foreach (var spread in Fragments(next))
                unread.Push(spread);
        }
    }

    private void CompareFragments(
        ref List<FieldConflict>? conflicts,
        FieldCollection left,
        FieldCollection right,
        bool exclusive)
    {
        Stack<(FieldCollection Left, FieldCollection Right)>? unread = null;
        var pair = (Left: left, Right: right);
        do
        {
            if (pair.Left == pair.Right || !IsFirst(_comparedFragments, Unordered(pair.Left, pair.Right), exclusive) || !Spend())
                continue;

            Compare(ref conflicts, pair.Left, pair.Right, exclusive);
            foreach (var spread in Fragments(pair.Left))
                (unread ??= []).Push((spread, pair.Right));
            foreach (var spread in Fragments(pair.Right))
                (unread ??= []).Push((pair.Left, spread));
        }
        while (unread is not null && unread.TryPop(out pair));
    }

    private void Compare(ref List<FieldConflict>? conflicts, FieldCollection left, FieldCollection right, bool exclusive)
    {
        foreach (var (name, fields) in left.Fields)
        {
            if (!right.Fields.TryGetValue(name, out var others))
                continue;
            foreach (var field in fields)
            {
                foreach (var other in others)
                {
                    if (_stopped)
                        return;
                    AddConflict(ref conflicts, name, field, other, exclusive);
                }
            }
        }
    }

    private void AddConflict(
        ref List<FieldConflict>? conflicts,
        string name,
        CollectedField left,
        CollectedField right,
        bool exclusive)
    {
        if (!Spend() || Conflict(name, left, right, exclusive) is not { } conflict)
            return;

        (conflicts ??= []).Add(conflict);
        if (++_conflicts >= MaxConflicts)
            _stopped = true;
    }

    private FieldConflict? Conflict(string name, CollectedField left, CollectedField right, bool exclusive)
    {
        // Two different object types: no object has both fields, so only the shape of the answers must agree.
        exclusive |= left.Parent != right.Parent && left.Parent is ObjectType && right.Parent is ObjectType;
        if (DirectConflict(left, right, exclusive) is { } reason)
            return new FieldConflict(name, reason, [left.Node], [right.Node]);

        var causes = ConflictsBetween(left, right, exclusive);
        return causes is null ? null : FieldConflict.Below(name, left.Node, right.Node, causes);
    }

    private static string? DirectConflict(CollectedField left, CollectedField right, bool exclusive)
    {
        if (!exclusive && left.Node.Name != right.Node.Name)
            return $"\"{left.Node.Name}\" and \"{right.Node.Name}\" are different fields";
        if (!exclusive && !ArgumentEquality.Same(left.Node.Arguments, right.Node.Arguments))
            return "they have differing arguments";
        if (StreamConflict(left.Node, right.Node) is { } overlap)
            return overlap;
        if (Differ(left.Definition?.Type, right.Definition?.Type))
            return $"they return conflicting types \"{left.Definition?.Type}\" and \"{right.Definition?.Type}\"";
        return null;
    }

    private static string? StreamConflict(Field left, Field right)
    {
        if (left.Directives.Count == 0 && right.Directives.Count == 0)
            return null;
        var (leftStream, rightStream) = (Stream(left), Stream(right));
        if (leftStream is null && rightStream is null)
            return null;
        const string Reason = "they have overlapping stream directives";
        return leftStream is not null && rightStream is not null && ArgumentEquality.Same(leftStream.Arguments, rightStream.Arguments)
            ? $"{Reason}. See https://github.com/graphql/defer-stream-wg/discussions/100"
            : Reason;

        static Directive? Stream(Field field) => field.Directives.FirstOrDefault(directive => directive.Name == "stream");
    }

    private List<FieldConflict>? ConflictsBetween(CollectedField left, CollectedField right, bool exclusive)
    {
        if (left.Node.SelectionSet is not { } leftSet || right.Node.SelectionSet is not { } rightSet)
            return null;

        if (++_nesting > MaxNesting)
            Stop();
        List<FieldConflict>? conflicts = null;
        var leftFields = Collect(leftSet, left.Definition?.Type.Named as CompositeType);
        var rightFields = Collect(rightSet, right.Definition?.Type.Named as CompositeType);
        if (!_stopped)
            Compare(ref conflicts, leftFields, rightFields, exclusive);

        var leftFragments = Fragments(leftFields);
        var rightFragments = Fragments(rightFields);
        foreach (var fragment in rightFragments)
            CompareWithFragment(ref conflicts, leftFields, fragment, exclusive);
        foreach (var fragment in leftFragments)
            CompareWithFragment(ref conflicts, rightFields, fragment, exclusive);
        foreach (var leftFragment in leftFragments)
        {
            foreach (var rightFragment in rightFragments)
                CompareFragments(ref conflicts, leftFragment, rightFragment, exclusive);
        }

        _nesting--;
        return conflicts;
    }

    private static bool Differ(SchemaType? left, SchemaType? right) => (left, right) switch
    {
        (null, _) or (_, null) => false,
        (ListType a, ListType b) => Differ(a.ItemType, b.ItemType),
        (NonNullType a, NonNullType b) => Differ(a.Nullable, b.Nullable),
        (ListType or NonNullType, _) or (_, ListType or NonNullType) => true,
        _ => (left.IsLeaf || right.IsLeaf) && left != right,
    };

    // A pair found free of conflicts where it could overlap is free of them where it cannot.
    private static bool IsFirst(Dictionary<long, bool> compared, long pair, bool exclusive)
    {
        if (compared.TryGetValue(pair, out var comparedExclusive) && (exclusive || !comparedExclusive))
            return false;

        compared[pair] = exclusive;
        return true;
    }

    private static long Unordered(FieldCollection left, FieldCollection right) =>
        left.Number < right.Number ? Pair(left, right) : Pair(right, left);

    private static long Pair(FieldCollection left, FieldCollection right) => ((long)left.Number << 32) | (uint)right.Number;

    private IReadOnlyList<FieldCollection> Fragments(FieldCollection fields) => fields.Fragments ??= Read(fields.Spreads);

    private List<FieldCollection> Read(IReadOnlyList<string> names)
    {
        var fragments = new List<FieldCollection>(names.Count);
        foreach (var name in names)
        {
            if (context.Fragment(name) is { } fragment)
                fragments.Add(Collect(fragment.SelectionSet, context.Schema.Type(fragment.TypeCondition.Name) as CompositeType));
        }

        return fragments;
    }

    private FieldCollection Collect(SelectionSet selections, CompositeType? parent)
    {
        if (!_collections.TryGetValue(selections, out var fields))
            _collections[selections] = fields = new FieldCollection(_collections.Count, selections, parent, context.Schema);
        return fields;
    }

    private bool Spend()
    {
        if (!_stopped && ++_comparisons > context.Options.MaxComparisons)
            Stop();
        return !_stopped;
    }

    private void Stop()
    {
        if (_stopped)
            return;
        _stopped = true;
        context.Report(
            context.Document.Definitions[0],
            $"Document needs more than {context.Options.MaxComparisons} comparisons, or more than {MaxNesting} nested ones, to show that its fields can be merged.");
    }
}
