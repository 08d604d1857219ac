using System.Collections.Concurrent;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Binding;

/// <summary>Turns coerced inputs into the CLR type a host asks for. Made once per pair of types.</summary>
internal abstract class InputConverter
{
    private static readonly ConcurrentDictionary<(SchemaType, Type), InputConverter> Converters = new();

    /// <param name="value">A coerced input, not null.</param>
    public abstract object? Convert(object value);

    /// <exception cref="InputBindingException">The types do not fit.</exception>
    public static InputConverter For(SchemaType type, Type clrType) =>
        Converters.GetOrAdd((type, clrType), static pair => Create(pair.Item1, pair.Item2));

    private static InputConverter Create(SchemaType type, Type clrType)
    {
        var target = Nullable.GetUnderlyingType(clrType) ?? clrType;
        if (target == typeof(object))
            return Same.Instance;

        return type.Nullable switch
        {
            ListType list => ListConverter.Create(list, target),
            InputObjectType when target == typeof(InputObject) => Same.Instance,
            InputObjectType input => new RecordConverter(input, target),
            EnumType @enum => EnumConverter.Create(@enum, target),
            ScalarType scalar => ScalarConverter.Create(scalar, target),
            _ => throw new InputBindingException($"{type} is no input type."),
        };
    }

    private sealed class Same : InputConverter
    {
        public static readonly Same Instance = new();

        public override object Convert(object value) => value;
    }

    private sealed class RecordConverter(InputObjectType input, Type target) : InputConverter
    {
        // A record may hold itself: its builder is then still being made.
        private RecordBuilder? _builder = RecordBuilder.IsBeingMade(input, target) ? null : RecordBuilder.For(input, target, othersType: null);

        public override object Convert(object value) =>
            (_builder ??= RecordBuilder.For(input, target, othersType: null)).Build((InputObject)value, others: null);
    }
}
