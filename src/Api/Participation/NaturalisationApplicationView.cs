using Casework.Domain.Pathways.Participation;

namespace Casework.Api.Participation;

/// <summary>An application that was filed.</summary>
internal sealed record NaturalisationApplicationView(Guid ApplicationId, NaturalisationApplication Application)
{
    public NaturalisationRoute Route => Application.Route;

    public DateOnly FiledOn => Application.FiledOn!.Value;

    public bool? Granted => Application.Granted;

    public DateOnly? DecidedOn => Application.DecidedOn;

    public DateOnly? CeremonyOn => Application.CeremonyOn;
}
