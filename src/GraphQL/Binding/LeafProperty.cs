using System.Reflection;
using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Binding;

/// <summary>Reads one property of an object and writes its leaf value, without boxing it.</summary>
internal abstract class LeafProperty
{
    public abstract Written Write(ResultWriter result, object parent);

    public static LeafProperty Create(PropertyInfo property, Type parentType, ValueWriter writer) =>
        (LeafProperty)Activator.CreateInstance(typeof(LeafProperty<>).MakeGenericType(property.PropertyType), property, parentType, writer)!;
}

internal sealed class LeafProperty<T>(PropertyInfo property, Type parentType, ValueWriter writer) : LeafProperty
{
    private readonly ValueWriter<T> _writer = (ValueWriter<T>)writer;
    private Func<object, T>? _read;

    public override Written Write(ResultWriter result, object parent) =>
        _writer.Write(result, (_read ??= PropertyReader.Compile<T>(property, parentType))(parent));
}
