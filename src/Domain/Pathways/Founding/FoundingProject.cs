using static Casework.Domain.Pathways.Founding.FoundingEvent;

namespace Casework.Domain.Pathways.Founding;

/// <summary>One business on its way from the idea to its end.</summary>
public sealed record FoundingProject(Guid Id)
{
    public FoundingStep Step { get; private init; }

    /// <summary>Null when what is known began without the idea.</summary>
    public IdeaRecorded? Idea { get; private init; }

    public DateOnly? IdeaOn { get; private init; }

    public bool? Viable { get; private init; }

    public bool? Permitted { get; private init; }

    public DateOnly? RegisteredOn { get; private init; }

    public DateOnly? StartedOn { get; private init; }

    public DateOnly? ClosedOn { get; private init; }

    public BusinessEnd? End { get; private init; }

    public static FoundingProject Evolve(FoundingProject project, DateOnly on, FoundingEvent @event) => @event switch
    {
        IdeaRecorded e => project with { Idea = e, IdeaOn = on },
        AdviceReceived => project.At(FoundingStep.Advised),
        PlanReviewed e => project.At(FoundingStep.Planned) with { Viable = e.Viable },
        PermissionChecked e => project.At(FoundingStep.PermissionChecked) with { Permitted = e.Permitted },
        BusinessRegistered => project.At(FoundingStep.Registered) with { RegisteredOn = project.RegisteredOn ?? on },
        BusinessStarted => project.At(FoundingStep.Operating) with { StartedOn = project.StartedOn ?? on },
        BusinessClosed e => project.At(FoundingStep.Closed) with { ClosedOn = project.ClosedOn ?? on, End = project.End ?? e.Reason },
        _ => project,
    };

    private FoundingProject At(FoundingStep step) => this with { Step = Step < step ? step : Step };
}

/// <summary>In the order in which a business goes through them; some are left out.</summary>
public enum FoundingStep { Idea, Advised, Planned, PermissionChecked, Registered, Operating, Closed }
