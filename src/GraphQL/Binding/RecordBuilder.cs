using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Binding;

/// <summary>
/// Builds records of one type from input objects: by constructor parameters and settable properties of the fields' names. What fits is
/// found out at once, what builds is compiled with the first record.
/// </summary>
internal sealed class RecordBuilder
{
    private static readonly ConcurrentDictionary<(InputObjectType, Type, Type?), RecordBuilder> Builders = new();

    [ThreadStatic]
    private static HashSet<(InputObjectType, Type)>? t_beingMade;

    private readonly Lazy<Func<object?[], object>> _construct;
    private readonly Func<InputObject, object?, object?>[] _parameters;
    private readonly (Func<InputObject, bool> Given, Func<InputObject, object?, object?> Value, Lazy<Action<object, object?>> Set)[] _properties;

    private RecordBuilder(InputObjectType input, Type target, Type? othersType)
    {
        var constructor = Constructor(target);
        var parameters = constructor?.GetParameters() ?? [];
        _construct = Construct(target, constructor, parameters);
        _parameters = [.. parameters.Select(parameter => Source(input, othersType, target, parameter))];
        _properties =
        [
            .. from property in target.GetProperties(BindingFlags.Public | BindingFlags.Instance)
               where property.SetMethod is { IsPublic: true }
                   && !Array.Exists(parameters, parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase))
               let field = input.Field(Names.Camel(property.Name))
               let other = othersType?.GetProperty(property.Name)
               where field is not null || other is not null
               let keepsDefault = other is null && IsNullableFor(field!, property.PropertyType)
               select (
                   other is not null ? static _ => true
                   : keepsDefault ? value => value.Has(field!) && value.Raw(field!) is not null
                   : (Func<InputObject, bool>)(value => value.Has(field!)),
                   Read(field, other, keepsDefault ? typeof(Nullable<>).MakeGenericType(property.PropertyType) : property.PropertyType, absent: null),
                   Setter(property)),
        ];
    }

    /// <exception cref="InputBindingException">The record needs something that the input type does not have.</exception>
    public static RecordBuilder For(InputObjectType input, Type target, Type? othersType) =>
        Builders.GetOrAdd((input, target, othersType), static key => Make(key.Item1, key.Item2, key.Item3));

    public static bool IsBeingMade(InputObjectType input, Type target) => t_beingMade?.Contains((input, target)) == true;

    private static RecordBuilder Make(InputObjectType input, Type target, Type? othersType)
    {
        var outermost = (t_beingMade ??= []).Add((input, target));
        try
        {
            return new RecordBuilder(input, target, othersType);
        }
        finally
        {
            if (outermost)
                t_beingMade.Remove((input, target));
        }
    }

    public object Build(InputObject input, object? others)
    {
        var arguments = new object?[_parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = _parameters[i](input, others);

        var built = _construct.Value(arguments);
        foreach (var (given, value, set) in _properties)
        {
            if (given(input))
                set.Value(built, value(input, others));
        }

        return built;
    }

    private static ConstructorInfo? Constructor(Type target) => target.GetConstructors()
        .Where(candidate => candidate.GetParameters() is not [{ ParameterType: var single }] || single != target)
        .MaxBy(candidate => candidate.GetParameters().Length)
        ?? (target.IsValueType ? null : throw new InputBindingException($"{ClrNames.Of(target)} has no public constructor."));

    private static Lazy<Func<object?[], object>> Construct(Type target, ConstructorInfo? constructor, ParameterInfo[] parameters)
    {
        if (target.IsAbstract)
            throw new InputBindingException($"{ClrNames.Of(target)} is abstract.");
        var values = Expression.Parameter(typeof(object?[]));
        var built = constructor is null
            ? Expression.New(target)
            : Expression.New(constructor, parameters.Select((parameter, i) => Unboxed(Expression.ArrayIndex(values, Expression.Constant(i)), parameter.ParameterType)));
        return new(Expression.Lambda<Func<object?[], object>>(Expression.Convert(built, typeof(object)), values).Compile);
    }

    private static Func<InputObject, object?, object?> Source(InputObjectType input, Type? othersType, Type target, ParameterInfo parameter)
    {
        var field = input.Field(Names.Camel(parameter.Name!));
        var other = othersType?.GetProperties().FirstOrDefault(
            property => string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
        if (field is null && other is null && !parameter.HasDefaultValue)
        {
            throw new InputBindingException(
                $"{ClrNames.Of(target)} needs \"{parameter.Name}\", which input object \"{input.Name}\" does not have.");
        }

        return Read(field, other, parameter.ParameterType, parameter.HasDefaultValue ? parameter.DefaultValue : null);
    }

    /// <summary>A property that cannot hold the field's null: null leaves it as it is.</summary>
    private static bool IsNullableFor(InputValue field, Type property) =>
        !field.Type.IsNonNull && property.IsValueType && Nullable.GetUnderlyingType(property) is null && !IsOptional(property);

    private static bool IsOptional(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>);

    private static Func<InputObject, object?, object?> Read(InputValue? field, PropertyInfo? other, Type clrType, object? absent)
    {
        if (other is not null)
        {
            if (!clrType.IsAssignableFrom(other.PropertyType))
                throw new InputBindingException($"\"{other.Name}\" is {ClrNames.Of(other.PropertyType)}, not {ClrNames.Of(clrType)}.");
            return (_, others) => other.GetValue(others);
        }

        if (field is null)
            return (_, _) => absent;
        var converter = ArgumentConverter.For(field.Type, clrType);
        return (input, _) => input.Has(field) ? converter.Given(input.Raw(field)) : absent ?? converter.Absent;
    }

    private static Lazy<Action<object, object?>> Setter(PropertyInfo property)
    {
        var target = Expression.Parameter(typeof(object));
        var value = Expression.Parameter(typeof(object));
        var instance = property.DeclaringType!.IsValueType
            ? Expression.Unbox(target, property.DeclaringType)
            : Expression.Convert(target, property.DeclaringType);
        return new(Expression.Lambda<Action<object, object?>>(
            Expression.Call(instance, property.SetMethod!, Unboxed(value, property.PropertyType)), target, value).Compile);
    }

    /// <summary>null becomes default(T), so that a nullable input fits a value type only where the schema rules null out.</summary>
    internal static Expression Unboxed(Expression value, Type type) => type.IsValueType
        ? Expression.Condition(
            Expression.ReferenceEqual(value, Expression.Constant(null)), Expression.Default(type), Expression.Unbox(value, type))
        : Expression.Convert(value, type);
}
