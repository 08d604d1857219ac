using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Validation;

internal static class Coordinates
{
    /// <summary>A field as errors name it; the fields that every schema has belong to no type of it.</summary>
    public static string Of(OutputField field) =>
        field.DeclaringType is null ? $"<meta>.{field.Name}" : field.Coordinate;
}
