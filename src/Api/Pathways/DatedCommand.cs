using Casework.Domain.Pathways;

namespace Casework.Api.Pathways;

/// <summary>A command and the day on which it is decided.</summary>
internal sealed record DatedCommand(PathwayCommand Command, DateOnly Today);

internal static class CommandDates
{
    /// <summary>What names no effective day is true today.</summary>
    public static DatedCommand On(this PathwayCommand command, DateOnly today) =>
        new(command.EffectiveOn == default ? command with { EffectiveOn = today } : command, today);
}
