namespace Casework.GraphQL.Execution;

/// <summary>Where a planned field's value comes from when the response is written.</summary>
internal enum PlanFieldKind
{
    /// <summary>__typename: known while planning.</summary>
    TypeName,

    /// <summary>A property whose leaf value is read and written in one go.</summary>
    Leaf,

    /// <summary>A property with objects, without any stored field below.</summary>
    Object,

    /// <summary>Resolved before writing: a resolver's result, or a property with stored fields below it.</summary>
    Stored,
}
