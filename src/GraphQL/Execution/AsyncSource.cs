using System.Reflection;

namespace Casework.GraphQL.Execution;

/// <summary>
/// Opens what a method returns that gives its values one by one: IAsyncEnumerable of a list's items or a subscription's events, the
/// latter also as <see cref="SubscriptionEvent{T}"/>.
/// </summary>
internal sealed class AsyncSource
{
    private readonly Func<object, AsyncReader> _open;

    private AsyncSource(Type itemType, Func<object, AsyncReader> open)
    {
        ItemType = itemType;
        _open = open;
    }

    /// <summary>The CLR type of one item or event.</summary>
    public Type ItemType { get; }

    /// <returns>Null when the type is no IAsyncEnumerable.</returns>
    public static AsyncSource? For(Type returned)
    {
        var sequence = IsSequence(returned) ? returned : Array.Find(returned.GetInterfaces(), IsSequence);
        if (sequence is null)
            return null;
        var item = sequence.GetGenericArguments()[0];
        var isNamed = item.IsGenericType && item.GetGenericTypeDefinition() == typeof(SubscriptionEvent<>);
        var itemType = isNamed ? item.GetGenericArguments()[0] : item;
        var open = typeof(AsyncSource).GetMethod(isNamed ? nameof(OpenNamed) : nameof(OpenPlain), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(itemType);
        return new AsyncSource(itemType, open.CreateDelegate<Func<object, AsyncReader>>());
    }

    public AsyncReader Open(object source) => _open(source);

    private static bool IsSequence(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>);

    private static AsyncReader<T> OpenPlain<T>(object source) =>
        new((IAsyncEnumerable<T>)source, static value => (value, null));

    private static AsyncReader<SubscriptionEvent<T>> OpenNamed<T>(object source) =>
        new((IAsyncEnumerable<SubscriptionEvent<T>>)source, static named => (named.Value, named.Id));
}
