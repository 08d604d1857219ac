using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Binding;

/// <summary>A list becomes an array, a List, or an interface that one of them implements.</summary>
internal sealed class ListConverter<T>(InputConverter items, bool asList) : InputConverter
{
    public override object Convert(object value)
    {
        var inputs = (object?[])value;
        var array = new T[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
            array[i] = inputs[i] is { } item ? (T)items.Convert(item)! : default!;
        return asList ? new List<T>(array) : array;
    }
}

/// <summary>Chooses the converter for a list.</summary>
internal static class ListConverter
{
    public static InputConverter Create(ListType list, Type target)
    {
        var item = target.IsArray ? target.GetElementType()! : target.IsGenericType ? target.GetGenericArguments()[0] : null;
        if (item is null)
            throw new InputBindingException($"{list} cannot become {ClrNames.Of(target)}.");
        var asList = target == typeof(List<>).MakeGenericType(item);
        if (!asList && !target.IsAssignableFrom(item.MakeArrayType()))
            throw new InputBindingException($"{list} cannot become {ClrNames.Of(target)}.");
        return (InputConverter)Activator.CreateInstance(
            typeof(ListConverter<>).MakeGenericType(item), InputConverter.For(list.ItemType, item), asList)!;
    }
}
