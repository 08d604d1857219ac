namespace Casework.GraphQL.Execution;

/// <summary>The selection below a field, fragments and conditions resolved.</summary>
public readonly struct Selection
{
    private readonly PlanField _field;

    internal Selection(PlanField field) => _field = field;

    /// <summary>Whether a field is selected, on whichever type; by its name in the schema, a path with dots: <c>edges.node.title</c>.</summary>
    public bool Selects(string path) => _field.Selection is { } selection && Selects(selection, path);

    /// <summary>The names of the fields selected at a path, on whichever type, each once; none when the path is not selected.</summary>
    public IEnumerable<string> Names(string path)
    {
        var level = _field.Selection is { } selection ? new List<PlanSelection> { selection } : [];
        foreach (var name in path.Split('.'))
        {
            level =
            [
                .. from at in level
                   from type in at.Objects
                   from field in type.Selected
                   where field.Bound.Field.Name == name && field.Selection is not null
                   select field.Selection,
            ];
        }

        return level.SelectMany(at => at.Objects).SelectMany(type => type.Selected).Select(field => field.Bound.Field.Name).Distinct();
    }

    private static bool Selects(PlanSelection selection, ReadOnlySpan<char> path)
    {
        var dot = path.IndexOf('.');
        var name = dot < 0 ? path : path[..dot];
        foreach (var type in selection.Objects)
        {
            foreach (var field in type.Selected)
            {
                if (!name.SequenceEqual(field.Bound.Field.Name))
                    continue;
                if (dot < 0 || (field.Selection is { } inner && Selects(inner, path[(dot + 1)..])))
                    return true;
            }
        }

        return false;
    }
}
