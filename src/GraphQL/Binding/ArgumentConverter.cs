using System.Reflection;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Binding;

/// <summary>An input of a field or argument as the CLR type asks for it, <see cref="Optional{T}"/> included.</summary>
internal sealed class ArgumentConverter
{
    private readonly InputConverter _converter;
    private readonly Func<object?, object>? _wrap;

    private ArgumentConverter(SchemaType type, Type clrType)
    {
        if (!clrType.IsGenericType || clrType.GetGenericTypeDefinition() != typeof(Optional<>))
        {
            if (!type.IsNonNull && clrType.IsValueType && Nullable.GetUnderlyingType(clrType) is null)
                throw new InputBindingException($"{type} may be null, but {ClrNames.Of(clrType)} may not.");
            _converter = InputConverter.For(type, clrType);
            return;
        }

        var inner = clrType.GetGenericArguments()[0];
        _converter = InputConverter.For(type, inner);
        _wrap = typeof(ArgumentConverter).GetMethod(nameof(Wrapper), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(inner).Invoke(null, null) as Func<object?, object>;
        Absent = Activator.CreateInstance(clrType);
    }

    /// <summary>What stands for an input left out.</summary>
    public object? Absent { get; }

    /// <exception cref="InputBindingException">The types do not fit.</exception>
    public static ArgumentConverter For(SchemaType type, Type clrType) => new(type, clrType);

    public object? Given(object? value)
    {
        var converted = value is null ? null : _converter.Convert(value);
        return _wrap is null ? converted : _wrap(converted);
    }

    private static Func<object?, object> Wrapper<T>() => static value => new Optional<T>(value is null ? default! : (T)value);
}
