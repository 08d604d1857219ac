using Casework.Domain;
using Casework.Domain.Pathways.Founding;

namespace Casework.Api.Founding;

/// <summary>A business whose idea is recorded.</summary>
internal sealed record FoundingProjectView(FoundingProject Project)
{
    public Guid FoundingId => Project.Id;

    public FoundingStep Step => Project.Step;

    public Personal<string> Idea => Project.Idea!.Idea;

    public DateOnly IdeaOn => Project.IdeaOn!.Value;

    public bool? Viable => Project.Viable;

    public bool? Permitted => Project.Permitted;

    public DateOnly? RegisteredOn => Project.RegisteredOn;

    public DateOnly? StartedOn => Project.StartedOn;

    public DateOnly? ClosedOn => Project.ClosedOn;

    public BusinessEnd? End => Project.End;
}
