using System.Collections.Immutable;

namespace Casework.Domain.Duplicates;

/// <summary>The words of a name as they sound, in their order.</summary>
public sealed class SoundingName
{
    private readonly string _inAnyOrder;

    public SoundingName(string name)
    {
        Words = [.. NameSound.Words(name).Select(word => new SoundingWord(word, NameSound.Skeleton(word)))];
        _inAnyOrder = string.Join(' ', Words.Select(word => word.Sound).Order(StringComparer.Ordinal));
    }

    public ImmutableArray<SoundingWord> Words { get; }

    /// <summary>The same words in whatever order; a name without a word is like no other.</summary>
    public bool IsSame(SoundingName other) => Words.Length > 0 && _inAnyOrder == other._inAnyOrder;
}

/// <param name="Skeleton"><see cref="NameSound.Skeleton"/>.</param>
public sealed record SoundingWord(string Sound, string Skeleton);

/// <summary>The names of a person.</summary>
public sealed class SoundingNames(string given, string family)
{
    public SoundingName Given { get; } = new(given);

    public SoundingName Family { get; } = new(family);
}
