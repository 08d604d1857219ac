using System.Text.Json.Serialization;

namespace Casework.EventStore;

/// <summary>What the host tells the codec about its types.</summary>
public sealed record CodecOptions
{
    /// <summary>
    /// A property whose declared type is this, or an abstract type derived from it, is written with the stored name of its
    /// value: <c>{"$type": "language_level_assessed", …}</c>. Null: no event contains another.
    /// </summary>
    public Type? PolymorphicBase { get; init; }

    /// <summary>The type that marks personal data; null: nothing is sealed.</summary>
    public PersonalMarker? Personal { get; init; }

    /// <summary>Converters for the host's own value types.</summary>
    public IReadOnlyList<JsonConverter> Converters { get; init; } = [];
}
