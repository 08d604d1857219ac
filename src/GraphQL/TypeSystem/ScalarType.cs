namespace Casework.GraphQL.TypeSystem;

/// <seealso href="https://spec.graphql.org/September2025/#sec-Scalars"/>
public sealed class ScalarType : NamedType
{
    internal ScalarType(string name) : base(name) { }

    public string? SpecifiedByUrl { get; internal set; }

    /// <summary>What reads and writes the scalar's values. A scalar without one takes every value and cannot be bound.</summary>
    public ScalarCodec? Codec { get; internal set; }
}
