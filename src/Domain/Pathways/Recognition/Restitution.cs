namespace Casework.Domain.Pathways.Recognition;

/// <summary>Restitution after a missed time for an objection (section 60 VwGO), as far as it has come.</summary>
public sealed record Restitution
{
    /// <summary>The day on which nothing kept the applicant from objecting any more; null when that is not known.</summary>
    public DateOnly? ObstacleEndedOn { get; init; }

    /// <summary>Null when nobody asked for it.</summary>
    public DateOnly? RequestedOn { get; init; }

    /// <summary>Whether the request says that force majeure kept the applicant from asking earlier.</summary>
    public bool ForceMajeure { get; init; }

    /// <summary>Null while nothing is decided.</summary>
    public bool? Granted { get; init; }

    public DateOnly? DecidedOn { get; init; }
}
