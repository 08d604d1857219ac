namespace Casework.EventStore.Tests.Simulating;

/// <summary>How often what breaks, in percent of the exchanges with the database; drawn anew for each seed.</summary>
internal sealed record Faults(int LostBefore, int LostAfter, int Twice, int Slow, int CrashEveryMs, int LeasesEndEveryMs)
{
    public static Faults None { get; } = new(0, 0, 0, 0, 0, 0);

    public static Faults Draw(Random random) => new(random.Next(12), random.Next(12), random.Next(8), random.Next(10), random.Next(2) * random.Next(50, 300), random.Next(2) * random.Next(10, 80));
}
