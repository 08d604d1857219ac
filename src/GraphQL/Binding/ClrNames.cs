namespace Casework.GraphQL.Binding;

/// <summary>CLR types as C# writes them.</summary>
internal static class ClrNames
{
    public static string Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return $"{Of(underlying)}?";
        if (type.IsArray)
            return $"{Of(type.GetElementType()!)}[]";
        if (type.IsGenericType)
            return $"{type.Name.AsSpan(0, type.Name.IndexOf('`'))}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>";
        return type.DeclaringType is { } outer && !type.IsGenericParameter ? $"{Of(outer)}.{type.Name}" : type.Name;
    }
}
