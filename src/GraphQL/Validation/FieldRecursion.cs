using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Validation;

/// <summary>
/// How often one field stands inside itself on a path from the root down: for each field with a selection the most, each
/// fragment looked at once. What a client learns of the schema itself has limits of its own and is left out.
/// </summary>
internal sealed class FieldRecursion(ValidationContext context)
{
    private static readonly IReadOnlyDictionary<OutputField, int> Nothing = new Dictionary<OutputField, int>();
    private readonly Dictionary<string, IReadOnlyDictionary<OutputField, int>> _fragments = [];

    /// <summary>The field that stands inside itself more often than it may, if there is one.</summary>
    public OutputField? Excessive(OperationDefinition operation)
    {
        foreach (var (field, times) in Of(operation.SelectionSet, context.Schema.Root(operation.Operation)))
        {
            if (times > context.Options.MaxFieldRecursion)
                return field;
        }

        return null;
    }

    private IReadOnlyDictionary<OutputField, int> Of(SelectionSet selections, CompositeType? parent)
    {
        Dictionary<OutputField, int>? most = null;
        foreach (var selection in selections.Selections)
        {
            foreach (var (field, times) in Of(selection, parent))
            {
                most ??= [];
                if (times > most.GetValueOrDefault(field))
                    most[field] = times;
            }
        }

        return most ?? Nothing;
    }

    private IReadOnlyDictionary<OutputField, int> Of(Selection selection, CompositeType? parent) => selection switch
    {
        Field { SelectionSet: { } inner, Name: var name } => Under(parent is null ? null : context.Schema.Field(parent, name), inner),
        InlineFragment fragment => Of(fragment.SelectionSet, fragment.TypeCondition is { } type ? context.Schema.Type(type.Name) as CompositeType : parent),
        FragmentSpread spread => Of(spread),
        _ => Nothing,
    };

    private IReadOnlyDictionary<OutputField, int> Under(OutputField? field, SelectionSet inner)
    {
        if (field?.DeclaringType is null)
            return Nothing;

        var below = Of(inner, field.Type.Named as CompositeType);
        return new Dictionary<OutputField, int>(below) { [field] = below.GetValueOrDefault(field) + 1 };
    }

    private IReadOnlyDictionary<OutputField, int> Of(FragmentSpread spread)
    {
        if (_fragments.TryGetValue(spread.Name, out var known))
            return known;
        if (context.Fragment(spread.Name) is not { } fragment)
            return Nothing;

        // That a fragment stands within itself, another rule says.
        _fragments[spread.Name] = Nothing;
        return _fragments[spread.Name] = Of(fragment.SelectionSet, context.Schema.Type(fragment.TypeCondition.Name) as CompositeType);
    }
}
