using Casework.Domain.Pathways.Recognition;

namespace Casework.Api.Recognition;

/// <summary>Restitution as far as it has come, with the last day to ask for it.</summary>
internal sealed record RestitutionView(Restitution Known, DateOnly? RequestUntil)
{
    public DateOnly? ObstacleEndedOn => Known.ObstacleEndedOn;

    public DateOnly? RequestedOn => Known.RequestedOn;

    public bool ForceMajeure => Known.ForceMajeure;

    public bool? Granted => Known.Granted;

    public DateOnly? DecidedOn => Known.DecidedOn;
}
