namespace Casework.Projections.Tests.Releases;

public class BlindingCheckpoints
{
    private const string Seed = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    [Fact]
    public void Is_opened_by_who_has_the_opening()
    {
        var opening = BlindedCheckpoint.OpeningOf(Seed);

        Assert.Equal(BlindedCheckpoint.Of(opening, 4711, "cm9vdA=="), BlindedCheckpoint.Of(BlindedCheckpoint.OpeningOf(Seed), 4711, "cm9vdA=="));
        Assert.NotEqual(Seed, opening);
    }

    [Fact]
    public void Tells_no_size_apart_to_who_has_not()
    {
        var (one, other) = (BlindedCheckpoint.OpeningOf(NoiseOfSeed.Draw()), BlindedCheckpoint.OpeningOf(NoiseOfSeed.Draw()));

        // Of the same state two releases say different things, and of all sizes that somebody may try none fits without the opening.
        Assert.NotEqual(BlindedCheckpoint.Of(one, 4711, "cm9vdA=="), BlindedCheckpoint.Of(other, 4711, "cm9vdA=="));
        Assert.DoesNotContain(BlindedCheckpoint.Of(one, 4711, "cm9vdA=="), Enumerable.Range(0, 10_000).Select(size => BlindedCheckpoint.Of(other, size, "cm9vdA==")));
        Assert.Contains(BlindedCheckpoint.Of(one, 4711, "cm9vdA=="), Enumerable.Range(0, 10_000).Select(size => BlindedCheckpoint.Of(one, size, "cm9vdA==")));
    }
}
