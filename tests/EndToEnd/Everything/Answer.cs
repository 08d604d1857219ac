using System.Collections.Concurrent;
using System.Reflection;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;

namespace Casework.EndToEnd.Everything;

/// <summary>
/// What a field answers, made from a hash of its object, its coordinate and its arguments. <c>differential/answers.mjs</c>
/// follows the same rule.
/// </summary>
internal static class Answer
{
    private static readonly ConcurrentDictionary<Type, Type[]> Kinds = new();

    public static T Of<T>(Thing parent, ResolverContext field, params ReadOnlySpan<(string Name, Optional<object?> Value)> arguments) =>
        Made<T>(parent, field.Coordinate, arguments);

    public static async Task<T> Later<T>(Thing parent, ResolverContext field, params (string Name, Optional<object?> Value)[] arguments)
    {
        await Task.Yield();
        return Made<T>(parent, field.Coordinate, arguments);
    }

    /// <summary>Three of them.</summary>
    public static IAsyncEnumerable<T> Events<T>(Thing parent, ResolverContext field, params ReadOnlySpan<(string Name, Optional<object?> Value)> arguments)
    {
        var hash = HashOf(parent, field.Coordinate, arguments);
        return Made(parent, hash);

        static async IAsyncEnumerable<T> Made(Thing parent, uint hash)
        {
            for (var i = 0u; i < 3; i++)
            {
                await Task.Yield();
                yield return (T)Value(typeof(T), Hash.Mix(hash, i), parent.MayFail)!;
            }
        }
    }

    public static T? Property<T>(Thing parent, string coordinate) => Made<T?>(parent, coordinate, []);

    private static T Made<T>(Thing parent, string coordinate, ReadOnlySpan<(string Name, Optional<object?> Value)> arguments)
    {
        var hash = HashOf(parent, coordinate, arguments);
        return (T)Value(typeof(T), hash, parent.MayFail)!;
    }

    /// <exception cref="GraphQLException">The field is one that fails.</exception>
    private static uint HashOf(Thing parent, string coordinate, ReadOnlySpan<(string Name, Optional<object?> Value)> arguments)
    {
        var hash = Hash.Of($"{parent.Seed}|{coordinate}|{Canonical.Of(arguments)}");
        return parent.MayFail && hash % 23 == 5 && coordinate is not ("Cat.owner" or "Human.weight")
            ? throw new GraphQLException($"{coordinate} fails.", "FAILS")
            : hash;
    }

    private static object? Value(Type type, uint hash, bool mayFail)
    {
        if (mayFail && hash % 19 == 0)
            return null;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return List(type.GetGenericArguments()[0], hash, mayFail);

        var value = Nullable.GetUnderlyingType(type) ?? type;
        if (value == typeof(string))
            return hash % 5 == 0 ? $"s{hash} \"ü\" \n \U0001F600" : $"s{hash}";
        if (value == typeof(int))
            return (int)(hash % 2001) - 1000;
        if (value == typeof(double))
            return ((int)(hash % 4001) - 2000) / 8.0;
        if (value == typeof(bool))
            return ((hash >> 3) & 1) == 1;
        if (value.IsEnum)
            return Enum.GetValuesAsUnderlyingType(value) is var members ? Enum.ToObject(value, members.GetValue((int)(hash % members.Length))!) : null;

        var kinds = Kinds.GetOrAdd(value, KindsOf);
        return Activator.CreateInstance(kinds[hash % kinds.Length], Hash.Mix(hash, 100), mayFail);
    }

    private static Array List(Type item, uint hash, bool mayFail)
    {
        var items = Array.CreateInstance(item, (int)((hash >> 8) % 4));
        for (var i = 0; i < items.Length; i++)
            items.SetValue(Value(item, Hash.Mix(hash, (uint)i), mayFail), i);
        return items;
    }

    private static Type[] KindsOf(Type type) => type.IsInterface
        ? [.. Assembly.GetExecutingAssembly().GetTypes().Where(kind => kind.IsClass && type.IsAssignableFrom(kind)).OrderBy(kind => kind.Name, StringComparer.Ordinal)]
        : [type];
}
