using System.Diagnostics.CodeAnalysis;

namespace Casework.GraphQL.Execution;

/// <summary>What a host hands to its resolvers with a request, by type: who calls, which tenant, which connection.</summary>
public sealed class RequestFeatures
{
    private readonly List<KeyValuePair<Type, object>> _features = new(4);

    /// <summary>Whether the request may ask __schema and __type, and read the SDL.</summary>
    public bool AllowIntrospection { get; set; } = true;

    /// <summary>
    /// Nobody has said who asks. Then only <c>__typename</c> is answered, which tells that the server is there; anything else
    /// is refused alike, whether or not it is valid.
    /// </summary>
    public bool Anonymous { get; set; }

    /// <summary>What the caller may ask for, where it differs from the server's options.</summary>
    public RequestLimits? Limits { get; set; }

    /// <summary>When what the host knows of the caller ends, such as a token; no subscription goes on after it.</summary>
    public DateTimeOffset? Expires { get; set; }

    /// <summary>
    /// Asked every few seconds while a stream is open: whether what the host knows of the caller still holds, such as a token that
    /// can be taken back. Null: it holds until it expires.
    /// </summary>
    public Func<ValueTask<bool>>? Holds { get; set; }

    public RequestFeatures Set<T>(T feature) where T : notnull
    {
        _features.Add(new(typeof(T), feature));
        return this;
    }

    public bool TryGet<T>([MaybeNullWhen(false)] out T feature)
    {
        foreach (var (type, value) in _features)
        {
            if (type == typeof(T))
            {
                feature = (T)value;
                return true;
            }
        }

        feature = default;
        return false;
    }

    /// <exception cref="InvalidOperationException">The host has not set it.</exception>
    public T Get<T>() where T : notnull =>
        TryGet<T>(out var feature) ? feature : throw new InvalidOperationException($"The request has no {typeof(T).Name}.");
}
