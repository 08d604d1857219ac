namespace Casework.GraphQL.Validation;

/// <summary>The size of a selection set with its fragments expanded. Counts saturate instead of overflowing.</summary>
/// <param name="Fields">Fields at any level.</param>
/// <param name="Aliases">Aliases at any level.</param>
/// <param name="RootAliases">Aliases at the outermost level.</param>
/// <param name="Depth">Levels of fields outside introspection.</param>
/// <param name="IntrospectionDepth">Levels of fields from __schema or __type down.</param>
/// <param name="OpenLists">Introspection lists inside one another, for a set that may stand inside introspection.</param>
/// <param name="IntrospectionLists">Introspection lists inside one another, below __schema or __type.</param>
/// <param name="FragmentNesting">Fragment spreads inside one another.</param>
internal readonly record struct SelectionMeasure(
    long Fields,
    long Aliases,
    long RootAliases,
    int Depth,
    int IntrospectionDepth,
    int OpenLists,
    int IntrospectionLists,
    int FragmentNesting)
{
    private const long Saturation = 1L << 40;

    /// <summary>Both selections side by side.</summary>
    public SelectionMeasure And(SelectionMeasure other) => new(
        Math.Min(Saturation, Fields + other.Fields),
        Math.Min(Saturation, Aliases + other.Aliases),
        Math.Min(Saturation, RootAliases + other.RootAliases),
        Math.Max(Depth, other.Depth),
        Math.Max(IntrospectionDepth, other.IntrospectionDepth),
        Math.Max(OpenLists, other.OpenLists),
        Math.Max(IntrospectionLists, other.IntrospectionLists),
        Math.Max(FragmentNesting, other.FragmentNesting));

    /// <summary>A field around this selection.</summary>
    public SelectionMeasure Under(string name, bool aliased)
    {
        var alias = aliased ? 1 : 0;
        var entersIntrospection = name is "__schema" or "__type";
        return this with
        {
            Fields = Math.Min(Saturation, Fields + 1),
            Aliases = Math.Min(Saturation, Aliases + alias),
            RootAliases = alias,
            Depth = entersIntrospection ? 0 : Depth + 1,
            IntrospectionDepth = Math.Max(IntrospectionDepth, entersIntrospection ? Depth + 1 : 0),
            OpenLists = OpenLists + (name is "fields" or "inputFields" or "interfaces" or "possibleTypes" ? 1 : 0),
            IntrospectionLists = Math.Max(IntrospectionLists, entersIntrospection ? OpenLists : 0),
        };
    }
}
