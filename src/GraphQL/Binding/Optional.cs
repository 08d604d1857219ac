namespace Casework.GraphQL.Binding;

/// <summary>A value that may have been left out, which is not the same as null.</summary>
public readonly record struct Optional<T>
{
    public Optional(T value) => (HasValue, Value) = (true, value);

    /// <summary>Whether it was given.</summary>
    public bool HasValue { get; }

    /// <summary>The value given; default(T) when it was left out.</summary>
    public T Value { get; } = default!;

    public static implicit operator Optional<T>(T value) => new(value);

    public T Or(T fallback) => HasValue ? Value : fallback;
}
