namespace Casework.GraphQL.Validation;

/// <summary>What a valid document may ask for at most.</summary>
public sealed record ValidationOptions
{
    public static ValidationOptions Default { get; } = new();

    /// <summary>No limit on what a document selects, for documents of our own.</summary>
    public static ValidationOptions Unlimited { get; } = new()
    {
        MaxErrors = int.MaxValue,
        MaxFields = int.MaxValue,
        MaxExpandedFields = int.MaxValue,
        MaxRootAliases = int.MaxValue,
        MaxAliases = int.MaxValue,
        MaxDepth = int.MaxValue,
        MaxIntrospectionDepth = int.MaxValue,
        MaxIntrospectionLists = int.MaxValue,
        MaxFieldRecursion = int.MaxValue,
    };

    /// <summary>Validation stops after that many errors.</summary>
    public int MaxErrors { get; init; } = 5;

    /// <summary>Fields in the document as written.</summary>
    public int MaxFields { get; init; } = 2_000;

    /// <summary>Fields of one operation when each fragment spread is replaced by the fragment.</summary>
    public int MaxExpandedFields { get; init; } = 10_000;

    /// <summary>Aliases at the root of one operation, fragments expanded.</summary>
    public int MaxRootAliases { get; init; } = 30;

    /// <summary>Aliases of one operation, fragments expanded.</summary>
    public int MaxAliases { get; init; } = 200;

    /// <summary>Levels of fields, fragments expanded; a root field is level 1.</summary>
    public int MaxDepth { get; init; } = 12;

    /// <summary>Levels of fields from __schema or __type down, that field being level 1.</summary>
    public int MaxIntrospectionDepth { get; init; } = 15;

    /// <summary>Lists of fields or types that may stand inside one another in an introspection query.</summary>
    public int MaxIntrospectionLists { get; init; } = 1;

    /// <summary>How often one field of one type may stand on a path from the root down, fragments expanded, introspection apart.</summary>
    public int MaxFieldRecursion { get; init; } = 3;

    /// <summary>Pairs of fields or fragments that are compared to see whether they can be merged.</summary>
    public int MaxComparisons { get; init; } = 50_000;
}
