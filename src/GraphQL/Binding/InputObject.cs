using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Binding;

/// <summary>An input object as the client gave it, defaults filled in: tells a field left out from one set to null.</summary>
public sealed class InputObject
{
    private static readonly object Absent = new();
    private readonly object?[] _values;

    internal InputObject(InputObjectType type)
    {
        Type = type;
        _values = new object?[type.Fields.Count];
        Array.Fill(_values, Absent);
    }

    internal InputObjectType Type { get; }

    /// <summary>Whether the field was given, by the client or by its default; null counts as given.</summary>
    public bool Has(string field) => Type.Field(field) is { } known && Has(known);

    /// <summary>The names of the fields that were given, by the client or by their defaults, in the schema's order.</summary>
    public IEnumerable<string> Given => Type.Fields.Where(Has).Select(given => given.Name);

    /// <summary>The field's value as <typeparamref name="T"/>; default(T) for null and for a field left out.</summary>
    /// <exception cref="InputBindingException">There is no such field, or it is no <typeparamref name="T"/>.</exception>
    public T Get<T>(string field)
    {
        var known = Type.Field(field) ?? throw new InputBindingException($"Input object \"{Type.Name}\" has no field \"{field}\".");
        return Has(known) && Raw(known) is { } value ? (T)InputConverter.For(known.Type, typeof(T)).Convert(value)! : default!;
    }

    /// <summary>
    /// A record built from the fields of the same name as its constructor's parameters and its settable properties; other
    /// fields are ignored. <paramref name="others"/> is an object whose properties fill what the input does not have and go
    /// before it where both do, such as <c>new { AssignedBy = caller.UserId }</c>.
    /// </summary>
    /// <exception cref="InputBindingException">A parameter without a default has no field and no property of its name.</exception>
    public T As<T>(object? others = null) where T : notnull => (T)As(typeof(T), others);

    /// <summary>As <see cref="As{T}"/>, for a type known only at run time.</summary>
    /// <exception cref="InputBindingException">A parameter without a default has no field and no property of its name.</exception>
    public object As(Type type, object? others = null) => RecordBuilder.For(Type, type, others?.GetType()).Build(this, others);

    internal bool Has(InputValue field) => !ReferenceEquals(_values[field.Ordinal], Absent);

    internal object? Raw(InputValue field) => _values[field.Ordinal];

    internal void Set(InputValue field, object? value) => _values[field.Ordinal] = value;
}
