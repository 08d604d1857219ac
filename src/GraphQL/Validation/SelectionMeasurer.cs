using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Validation;

/// <summary>Measures selection sets, each fragment once.</summary>
internal sealed class SelectionMeasurer(ValidationContext context)
{
    // The measuring recurses from fragment to fragment, so their nesting is bounded before it is followed.
    public const int MaxFragmentNesting = 64;

    private readonly Dictionary<string, SelectionMeasure> _fragments = [];
    private int _nesting;

    public SelectionMeasure Measure(SelectionSet selections)
    {
        var total = default(SelectionMeasure);
        foreach (var selection in selections.Selections)
        {
            total = total.And(selection switch
            {
                Field field => Measure(field),
                InlineFragment fragment => Measure(fragment.SelectionSet),
                FragmentSpread spread => Measure(spread),
                _ => default,
            });
        }

        return total;
    }

    private SelectionMeasure Measure(Field field)
    {
        var inner = field.SelectionSet is { } selections ? Measure(selections) : default;
        return inner.Under(field.Name, field.Alias is not null);
    }

    private SelectionMeasure Measure(FragmentSpread spread)
    {
        if (_fragments.TryGetValue(spread.Name, out var known))
            return known;
        if (context.Fragment(spread.Name) is not { } fragment)
            return default;
        if (_nesting == MaxFragmentNesting)
            return new SelectionMeasure { FragmentNesting = MaxFragmentNesting + 1 };

        // A fragment within itself counts as nothing here: that it is an error, another rule says.
        _fragments[spread.Name] = default;
        _nesting++;
        var measure = Measure(fragment.SelectionSet);
        _nesting--;
        measure = measure with { FragmentNesting = measure.FragmentNesting + 1 };
        return _fragments[spread.Name] = measure;
    }
}
