using System.Linq.Expressions;
using System.Reflection;
using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Binding;

/// <summary>Reads one property of an object and writes its leaf value, without boxing it.</summary>
internal abstract class LeafProperty
{
    public abstract Written Write(ResultWriter result, object parent);

    public static LeafProperty Create(PropertyInfo property, Type parentType, ValueWriter writer) =>
        (LeafProperty)Activator.CreateInstance(
            typeof(LeafProperty<>).MakeGenericType(property.PropertyType), PropertyReader.Typed(property, parentType), writer)!;
}

internal sealed class LeafProperty<T>(Delegate read, ValueWriter writer) : LeafProperty
{
    private readonly Func<object, T> _read = (Func<object, T>)read;
    private readonly ValueWriter<T> _writer = (ValueWriter<T>)writer;

    public override Written Write(ResultWriter result, object parent) => _writer.Write(result, _read(parent));
}

/// <summary>Compiles property getters.</summary>
internal static class PropertyReader
{
    public static Func<object, object?> Boxed(PropertyInfo property, Type parentType)
    {
        var parent = Expression.Parameter(typeof(object));
        return Expression.Lambda<Func<object, object?>>(
            Expression.Convert(Access(property, parentType, parent), typeof(object)), parent).Compile();
    }

    public static Delegate Typed(PropertyInfo property, Type parentType)
    {
        var parent = Expression.Parameter(typeof(object));
        return Expression.Lambda(
            typeof(Func<,>).MakeGenericType(typeof(object), property.PropertyType), Access(property, parentType, parent), parent).Compile();
    }

    private static MemberExpression Access(PropertyInfo property, Type parentType, ParameterExpression parent) => Expression.Property(
        parentType.IsValueType ? Expression.Unbox(parent, parentType) : Expression.Convert(parent, parentType), property);
}
