using Casework.GraphQL.Execution;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Binding;

/// <summary>Compares a field's type with the CLR type of its values.</summary>
internal sealed class ResultShape(
    Schema schema,
    IReadOnlyDictionary<string, Type> clrTypes,
    IReadOnlyDictionary<EnumType, LeafWriter> enums,
    IReadOnlyDictionary<Type, LeafConversion> conversions)
{
    /// <summary>The item type of a CLR list; null when the type is none.</summary>
    public static Type? ItemType(Type type)
    {
        if (type == typeof(string))
            return null;
        if (type.IsArray)
            return type.GetElementType();
        var sequence = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>)
            ? type
            : Array.Find(type.GetInterfaces(), candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>));
        return sequence?.GetGenericArguments()[0];
    }

    /// <summary>What is wrong, or null when values of the CLR type can stand for the type.</summary>
    public string? Mismatch(SchemaType type, Type clrType)
    {
        switch (type.Nullable)
        {
            case ListType list:
                return ItemType(clrType) is { } item
                    ? Mismatch(list.ItemType, item)
                    : $"{type} is a list, {ClrNames.Of(clrType)} is none";
            case ScalarType or EnumType:
                return Leaf(type, clrType) is null ? $"{ClrNames.Of(clrType)} cannot be written as {type.Nullable}" : null;
            case ObjectType @object:
                return !clrTypes.TryGetValue(@object.Name, out var bound)
                    ? $"{@object.Name} is bound to no CLR type"
                    : bound.IsAssignableFrom(Nullable.GetUnderlyingType(clrType) ?? clrType) ? null : $"{@object.Name} is bound to {ClrNames.Of(bound)}, not {ClrNames.Of(clrType)}";
            case CompositeType @abstract:
                return schema.PossibleTypes(@abstract).Any(possible =>
                        clrTypes.TryGetValue(possible.Name, out var candidate)
                        && (clrType.IsAssignableFrom(candidate) || candidate.IsAssignableFrom(clrType)))
                    ? null
                    : $"no possible type of {@abstract.Name} is bound to a kind of {ClrNames.Of(clrType)}";
            default:
                return $"{type} is no output type";
        }
    }

    /// <summary>What writes values of a type that is a leaf or a list of leaves; null when they do not fit.</summary>
    public ValueWriter? Writer(SchemaType type, Type clrType)
    {
        if (type.Nullable is not ListType list)
            return Leaf(type, clrType);
        if (ItemType(clrType) is not { } item || Writer(list.ItemType, item) is not { } items)
            return null;
        return (ValueWriter)Activator.CreateInstance(
            typeof(ListValueWriter<,>).MakeGenericType(clrType, item), items, list.ItemType.IsNonNull)!;
    }

    private ValueWriter? Leaf(SchemaType type, Type clrType)
    {
        if (conversions.TryGetValue(clrType, out var conversion))
            return Leaf(type, conversion.To) is { } inner ? conversion.Writer(inner) : null;

        var underlying = Nullable.GetUnderlyingType(clrType);
        var leaf = type.Named switch
        {
            ScalarType scalar => scalar.Codec?.WriterFor(underlying ?? clrType),
            EnumType @enum => EnumLeaf(@enum, underlying ?? clrType),
            _ => null,
        };
        if (leaf is null || leaf.ClrType != (underlying ?? clrType))
            return null;
        var writer = underlying is null ? typeof(ScalarValueWriter<>) : typeof(NullableValueWriter<>);
        return (ValueWriter)Activator.CreateInstance(writer.MakeGenericType(leaf.ClrType), leaf)!;
    }

    private LeafWriter? EnumLeaf(EnumType type, Type clrType) => clrType == typeof(string)
        ? EnumLeaves.ForNames(type)
        : enums.TryGetValue(type, out var bound) && bound.ClrType == clrType ? bound : null;
}
