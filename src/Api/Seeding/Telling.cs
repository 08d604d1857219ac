using Casework.Domain.HealthFiles;
using Casework.Domain.Pathways;

namespace Casework.Api.Seeding;

/// <summary>A story while it is being told: what would come after the last day is left out, and days are put in order.</summary>
internal sealed class Telling(SeededRandom random, Newcomer newcomer, DateOnly lastDay)
{
    private readonly List<Story.Step> _steps = [];
    private readonly List<Story.HealthStep> _health = [];
    private readonly List<Story.Step> _afterwards = [];

    public SeededRandom Random => random;

    public Newcomer Newcomer { get; set; } = newcomer;

    public DateOnly Arrived => Newcomer.ArrivedOn;

    /// <summary>The day on which the file was opened.</summary>
    public DateOnly Opened { get; set; }

    /// <summary>A second caseworker of the municipality.</summary>
    public string Colleague { get; set; } = "";

    /// <summary>Whether the residence status asks for a permit for each job.</summary>
    public bool NeedsWorkPermits { get; set; }

    public bool IsNaturalised { get; set; }

    /// <summary>The latest day told of so far.</summary>
    public DateOnly Last { get; private set; }

    public DateOnly Later(DateOnly day, int least, int most) => day.AddDays(random.Between(least, most));

    /// <param name="by">Who gives it; null for the caseworker.</param>
    /// <returns>False when the day is past the story's end.</returns>
    public bool On(DateOnly day, PathwayCommand command, string? by = null) => day <= lastDay && Now(day, command, by) != Guid.Empty;

    /// <summary>In the story even when it comes after its last day.</summary>
    /// <returns>The command's id.</returns>
    public Guid Now(DateOnly day, PathwayCommand command, string? by = null)
    {
        _steps.Add(new(random.Uuid(), command with { EffectiveOn = day }, by));
        Last = day > Last ? day : Last;
        return _steps[^1].CommandId;
    }

    /// <returns>False when the day is past the story's end.</returns>
    public bool InHealthFile(DateOnly day, HealthCommand command)
    {
        if (day > lastDay)
            return false;

        _health.Add(new(random.Uuid(), command with { EffectiveOn = day }));
        return true;
    }

    /// <param name="by">Who gives it; null for the caseworker.</param>
    /// <returns>False when the day is past the story's end.</returns>
    public bool Afterwards(DateOnly day, PathwayCommand command, string? by = null)
    {
        if (day > lastDay)
            return false;

        _afterwards.Add(new(random.Uuid(), command with { EffectiveOn = day }, by));
        return true;
    }

    /// <summary>Each part in the order of its days.</summary>
    public Story Told(string caseworker) => new(Newcomer.Municipality, caseworker, [.. _steps.OrderBy(step => step.Command.EffectiveOn)])
    {
        Health = [.. _health.OrderBy(step => step.Command.EffectiveOn)],
        Afterwards = [.. _afterwards.OrderBy(step => step.Command.EffectiveOn)],
    };
}
