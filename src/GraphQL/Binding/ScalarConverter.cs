using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Casework.GraphQL.Execution;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Binding;

/// <summary>A scalar's own CLR type, or one of the few that hold the same values.</summary>
internal sealed class ScalarConverter(string scalar, Type target, Func<object, object?> convert) : InputConverter
{
    public override object Convert(object value)
    {
        try
        {
            return convert(value) ?? throw new FormatException();
        }
        catch (Exception unfit) when (unfit is FormatException or OverflowException)
        {
            throw new GraphQLException($"{scalar} cannot represent value: {value}", "INVALID_INPUT");
        }
    }

    public static ScalarConverter Create(ScalarType scalar, Type target)
    {
        var source = scalar.Codec?.ClrType
            ?? throw new InputBindingException($"Scalar \"{scalar.Name}\" has no codec, so it cannot become {ClrNames.Of(target)}.");
        Func<object, object?>? convert = (source, target) switch
        {
            _ when target.IsAssignableFrom(source) => static value => value,
            _ when source == typeof(string) && target == typeof(Guid) && scalar.Name == "ID" => static value => Guid.Parse((string)value),
            _ when source == typeof(string) && target == typeof(int) && scalar.Name == "ID" => static value => int.Parse((string)value, CultureInfo.InvariantCulture),
            _ when source == typeof(string) && target == typeof(long) && scalar.Name == "ID" => static value => long.Parse((string)value, CultureInfo.InvariantCulture),
            _ when source == typeof(int) && target == typeof(long) => static value => (long)(int)value,
            _ when source == typeof(int) && target == typeof(short) => static value => checked((short)(int)value),
            _ when source == typeof(int) && target == typeof(byte) => static value => checked((byte)(int)value),
            _ when source == typeof(double) && target == typeof(decimal) => static value => (decimal)(double)value,
            _ when source == typeof(double) && target == typeof(float) => static value => (float)(double)value,
            _ when source == typeof(DateTimeOffset) && target == typeof(DateTime) => static value => ((DateTimeOffset)value).UtcDateTime,
            _ => Implicit(source, target),
        };
        return new ScalarConverter(
            scalar.Name, target, convert ?? throw new InputBindingException($"{scalar.Name} cannot become {ClrNames.Of(target)}; it is {ClrNames.Of(source)}."));
    }

    /// <summary>The target's own implicit conversion from the scalar's CLR type; null when there is none.</summary>
    private static Func<object, object?>? Implicit(Type source, Type target)
    {
        var conversion = target.GetMethod("op_Implicit", BindingFlags.Public | BindingFlags.Static, [source]);
        if (conversion is null || conversion.ReturnType != target)
            return null;
        var value = Expression.Parameter(typeof(object));
        return Expression.Lambda<Func<object, object?>>(
            Expression.Convert(Expression.Convert(Expression.Convert(value, source), target, conversion), typeof(object)), value).Compile();
    }

    public override string ToString() => $"{scalar} to {ClrNames.Of(target)}";
}
