using static Casework.Domain.Pathways.Digital.DigitalEvent;

namespace Casework.Domain.Pathways.Digital;

/// <summary>What an event of digital skills must look like, whether it is recorded or put in the place of another.</summary>
public static class DigitalShape
{
    private const int HighestLevel = 3;

    /// <returns>The refusal; null when nothing is wrong.</returns>
    public static Rejection? Flaw(DigitalEvent @event) => @event switch
    {
        DigitalSkillAssessed { Level: < 0 or > HighestLevel } e => DigitalRejection.LevelOutOfRange.At(nameof(e.Level)),
        DigitalCourseCompleted e => Shape.Text(e.Provider, nameof(e.Provider)),
        _ => null,
    };
}
