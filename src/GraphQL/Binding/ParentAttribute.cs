namespace Casework.GraphQL.Binding;

/// <summary>Marks the parameter of a resolver method that takes the object the field is asked of.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute : Attribute;
