using System.Collections;
using Casework.GraphQL.Execution.Incremental;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Execution;

/// <summary>
/// Completes values into the response, field by field in the order of the plan. Values of stored fields are there
/// already; properties are read now. A field that fails in a non-null place takes its object back from the response.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors"/>
internal sealed partial class ResultWriter(OperationRun run, ResponseWriter response, IncrementalWork? work = null)
{
    private PathStep[] _path = new PathStep[16];
    private int _depth;
    private int _discarding;
    private PlanField? _field;

    public ResponseWriter Response { get; } = response;

    /// <summary>Steps into a list; <see cref="At"/> tells where in it.</summary>
    public void Enter(int index) => Push(new PathStep(null, index));

    public void At(int index) => _path[_depth - 1] = new PathStep(null, index);

    public void Leave() => _depth--;

    public Written Fail(Exception failure)
    {
        if (_discarding == 0)
            run.Report(failure, _field!, Path());
        return Written.Failed;
    }

    public Written FailNull()
    {
        if (_discarding == 0)
        {
            run.Report(
                new GraphQLError(
                    $"Cannot return null for non-nullable field {_field!.Coordinate}.",
                    _field.Locations,
                    Path(),
                    ErrorCodes.Extensions(ErrorCodes.NullForNonNull)));
        }

        return Written.Failed;
    }

    /// <returns>Value, or Failed when the object as a whole is to be null.</returns>
    public Written WriteObject(PlanObject plan, object parent)
    {
        // Every object of every answer comes by here, whatever returned it.
        if (plan.IsAccounted && _discarding == 0)
            run.Account?.Show(plan.Marks, parent);
        return plan.IsSplit ? WriteSplit(plan, parent) : WriteFields(plan, parent);
    }

    private Written WriteFields(PlanObject plan, object parent)
    {
        Response.Byte((byte)'{');
        var result = Written.Value;
        foreach (var field in plan.Fields)
        {
            Response.Raw(field.Key);
            var start = Response.Position;
            var written = WriteField(field, parent);
            if (written != Written.Value)
            {
                if (written == Written.Failed && field.IsNonNull)
                {
                    // Stored values are taken in order, so those of the fields that follow must be passed over.
                    if (!plan.HasStored)
                        return Written.Failed;
                    if (result == Written.Value)
                        _discarding++;
                    result = Written.Failed;
                }

                Response.Truncate(start);
                Response.Null();
            }

            Response.Byte((byte)',');
        }

        if (result == Written.Failed)
            _discarding--;
        Response.Close((byte)'}');
        return result;
    }

    private Written WriteField(PlanField field, object parent)
    {
        var outer = _field;
        _field = field;
        Push(new PathStep(field.ResponseName, 0));
        var depth = _depth;
        var discarding = _discarding;
        Written written;
        try
        {
            written = WriteValue(field, parent);
        }
        catch (Exception failure)
        {
            (_depth, _discarding) = (depth, discarding);
            written = Fail(failure);
        }

        if (written == Written.Null && field.IsNonNull)
            written = FailNull();
        if (written == Written.Failed)
            Forget();
        _depth--;
        _field = outer;
        return written;
    }

    private Written WriteValue(PlanField field, object parent)
    {
        if (field.Kind == PlanFieldKind.TypeName)
        {
            Response.Raw(field.TypeName);
            return Written.Value;
        }

        if (field.Kind == PlanFieldKind.Stored)
        {
            var stored = run.TakeStored(field);
            if (stored is FieldFailure failure)
                return Fail(failure.Exception);
            if (field.Stream is not null)
                return WriteStreamed(field, stored);
            return field.Selection is null
                ? field.Bound.Values!.WriteBoxed(this, stored)
                : WriteComposite(stored, field.NullableType, field.Selection);
        }

        if (field.IsGuarded && run.Decide(field) is var decision && decision != AccessDecision.Allow)
            return decision == AccessDecision.Hide ? Written.Null : Fail(run.Denial(field));

        return field.Kind == PlanFieldKind.Leaf
            ? field.Bound.Leaf!.Write(this, parent)
            : WriteComposite(field.Bound.Property!.Read(parent), field.NullableType, field.Selection!);
    }

    private Written WriteComposite(object? value, SchemaType type, PlanSelection selection)
    {
        if (value is null)
            return Written.Null;
        if (type is not ListType list)
            return WriteObject(selection.For(value), value);

        Response.Byte((byte)'[');
        Enter(0);
        var written = value is IReadOnlyList<object?> items
            ? WriteList(items, list.ItemType, selection)
            : WriteSequence((IEnumerable)value, list.ItemType, selection);
        Leave();
        Response.Close((byte)']');
        return written;
    }

    private Written WriteList(IReadOnlyList<object?> items, SchemaType itemType, PlanSelection selection)
    {
        var result = Written.Value;
        var nullable = itemType.Nullable;
        var isNonNull = itemType.IsNonNull;
        var count = items.Count;
        for (var i = 0; i < count; i++)
        {
            At(i);
            result = WriteItem(items[i], nullable, isNonNull, selection, result);
            if (result == Written.Failed && !selection.HasStored)
                return result;
        }

        if (result == Written.Failed)
            _discarding--;
        return result;
    }

    private Written WriteSequence(IEnumerable items, SchemaType itemType, PlanSelection selection)
    {
        var result = Written.Value;
        var index = 0;
        foreach (var item in items)
        {
            At(index++);
            result = WriteItem(item, itemType.Nullable, itemType.IsNonNull, selection, result);
            if (result == Written.Failed && !selection.HasStored)
                return result;
        }

        if (result == Written.Failed)
            _discarding--;
        return result;
    }

    private Written WriteItem(object? item, SchemaType type, bool isNonNull, PlanSelection selection, Written soFar)
    {
        var start = Response.Position;
        var depth = _depth;
        var discarding = _discarding;
        Written written;
        try
        {
            written = WriteComposite(item, type, selection);
        }
        catch (Exception failure)
        {
            (_depth, _discarding) = (depth, discarding);
            written = Fail(failure);
        }

        if (written == Written.Null && isNonNull)
            written = FailNull();
        if (written != Written.Value)
        {
            if (written == Written.Failed)
                Forget();
            if (written == Written.Failed && isNonNull)
            {
                if (soFar == Written.Value && selection.HasStored)
                    _discarding++;
                soFar = Written.Failed;
            }

            Response.Truncate(start);
            Response.Null();
        }

        Response.Byte((byte)',');
        return soFar;
    }

    private void Push(PathStep step)
    {
        if (_depth == _path.Length)
            Array.Resize(ref _path, _depth * 2);
        _path[_depth++] = step;
    }

    private object[] Path()
    {
        var path = new object[_depth];
        for (var i = 0; i < path.Length; i++)
            path[i] = _path[i].Name ?? (object)_path[i].Index;
        return path;
    }

    private readonly record struct PathStep(string? Name, int Index);
}
