using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace Casework.GraphQL.Binding;

/// <summary>
/// Reads one property of objects. Compiled when it is first read, since most requests ask for few of a schema's fields and compiling
/// them all takes longer than everything else of a start; and once in a process, whatever schemas it stands in.
/// </summary>
internal sealed class PropertyReader(PropertyInfo property, Type parentType)
{
    private static readonly ConcurrentDictionary<(PropertyInfo, Type Parent, Type Value), Lazy<Delegate>> Compiled = new();

    private Func<object, object?>? _read;

    public object? Read(object parent) => (_read ??= Compile<object?>(property, parentType))(parent);

    /// <typeparam name="T">The property's type, or one that it converts to.</typeparam>
    public static Func<object, T> Compile<T>(PropertyInfo property, Type parentType) =>
        (Func<object, T>)Compiled.GetOrAdd((property, parentType, typeof(T)), static key => new(() => Compile<T>(key.Item1, key.Parent, Expression.Parameter(typeof(object))))).Value;

    private static Func<object, T> Compile<T>(PropertyInfo property, Type parentType, ParameterExpression parent)
    {
        var typed = parentType.IsValueType ? Expression.Unbox(parent, parentType) : Expression.Convert(parent, parentType);
        return Expression.Lambda<Func<object, T>>(Expression.Convert(Expression.Property(typed, property), typeof(T)), parent).Compile();
    }
}
