using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Validation;

/// <summary>The fields of a selection set by response name, inline fragments opened, and the fragments it spreads.</summary>
internal sealed class FieldCollection
{
    private readonly Dictionary<string, List<CollectedField>> _fields = [];
    private readonly HashSet<string> _spread = [];
    private readonly List<string> _spreads = [];

    public FieldCollection(int number, SelectionSet selections, CompositeType? parent, Schema schema)
    {
        Number = number;
        Collect(selections, parent, schema);
    }

    /// <summary>Different for each collection of a document.</summary>
    public int Number { get; }

    public Dictionary<string, List<CollectedField>> Fields => _fields;

    /// <summary>Names of fragments, each once, in the order of the text.</summary>
    public IReadOnlyList<string> Spreads => _spreads;

    /// <summary>What the spread fragments select, known once somebody has asked.</summary>
    public IReadOnlyList<FieldCollection>? Fragments { get; set; }

    private void Collect(SelectionSet selections, CompositeType? parent, Schema schema)
    {
        foreach (var selection in selections.Selections)
        {
            switch (selection)
            {
                case Field field:
                    Add(new CollectedField(field, parent, parent is null ? null : schema.Field(parent, field.Name)));
                    break;
                case FragmentSpread spread:
                    if (_spread.Add(spread.Name))
                        _spreads.Add(spread.Name);
                    break;
                case InlineFragment fragment:
                    var type = fragment.TypeCondition is { } condition
                        ? schema.Type(condition.Name) as CompositeType
                        : parent;
                    Collect(fragment.SelectionSet, type, schema);
                    break;
            }
        }
    }

    // The same field written again conflicts with nothing that the first does not conflict with.
    private void Add(CollectedField field)
    {
        if (!_fields.TryGetValue(field.Node.ResponseName, out var others))
            _fields[field.Node.ResponseName] = [field];
        else if (!others[^1].IsSame(field))
            others.Add(field);
    }
}
