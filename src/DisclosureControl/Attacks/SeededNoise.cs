namespace Casework.DisclosureControl.Attacks;

/// <summary>Noise that can be foreseen, for attacks that have to come out the same again. Nothing that is released is made with it.</summary>
public static class SeededNoise
{
    public static ExactRandom Of(Random random) => new(bytes => random.NextBytes(bytes.Span));
}
