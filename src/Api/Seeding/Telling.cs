using Casework.Domain.Pathways;

namespace Casework.Api.Seeding;

/// <summary>A story while it is being told: what would come after the last day is left out, and days are put in order.</summary>
internal sealed class Telling(SeededRandom random, DateOnly lastDay)
{
    private readonly List<PathwayCommand> _commands = [];

    public SeededRandom Random => random;

    public Origin Origin { get; set; } = Origin.All[0];

    public DateOnly Arrived { get; set; }

    /// <summary>The latest day told of so far.</summary>
    public DateOnly Last { get; private set; }

    public DateOnly Later(DateOnly day, int least, int most) => day.AddDays(random.Between(least, most));

    /// <returns>False when the day is past the story's end.</returns>
    public bool On(DateOnly day, PathwayCommand command)
    {
        if (day > lastDay)
            return false;

        Now(day, command);
        return true;
    }

    /// <summary>In the story even when it comes after its last day.</summary>
    public void Now(DateOnly day, PathwayCommand command)
    {
        _commands.Add(command with { EffectiveOn = day });
        Last = day > Last ? day : Last;
    }

    /// <summary>In the order of their days, each with a command id of its own.</summary>
    public IReadOnlyList<Story.Step> Steps() =>
        [.. _commands.OrderBy(command => command.EffectiveOn).Select(command => new Story.Step(random.Uuid(), command))];
}
