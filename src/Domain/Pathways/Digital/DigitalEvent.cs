namespace Casework.Domain.Pathways.Digital;

/// <summary>What somebody can do with digital means, to choose courses that fit. Stored forever.</summary>
public abstract record DigitalEvent : PathwayEvent
{
    private DigitalEvent()
    {
    }

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("digital_skill_assessed", typeof(DigitalSkillAssessed)),
        ("digital_course_completed", typeof(DigitalCourseCompleted)),
    ];

    /// <param name="Level">0 none, 1 with help, 2 alone, 3 helps others.</param>
    public sealed record DigitalSkillAssessed(int Level) : DigitalEvent;

    public sealed record DigitalCourseCompleted(DigitalCourse Course, string Provider) : DigitalEvent;
}

public enum DigitalCourse { DeviceBasics, OnlineServices, OfficeSoftware, SafetyOnline, OnlineLearning }
