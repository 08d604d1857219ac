using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Digital;

namespace Casework.Api.Digital;

internal sealed record DigitalSkillsView(Pathway State)
{
    public int? Level => (Assessment?.Event as DigitalEvent.DigitalSkillAssessed)?.Level;

    public DateOnly? AssessedOn => Assessment?.EffectiveOn;

    public IReadOnlyList<CompletedCourseView> Courses =>
    [
        .. from entry in State.Entries
           where entry.Event is DigitalEvent.DigitalCourseCompleted
           select new CompletedCourseView((DigitalEvent.DigitalCourseCompleted)entry.Event, entry.EffectiveOn),
    ];

    private Entry? Assessment => State.Entries.FindLast(entry => entry.Event is DigitalEvent.DigitalSkillAssessed);
}

internal sealed record CompletedCourseView(DigitalEvent.DigitalCourseCompleted Completed, DateOnly CompletedOn)
{
    public DigitalCourse Course => Completed.Course;

    public string Provider => Completed.Provider;
}
