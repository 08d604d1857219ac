using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Api.Import;

/// <summary>One line of an arrivals file, well formed.</summary>
/// <param name="Line">Its first line in the file, from 1.</param>
/// <param name="Reference">The sender's own id of the arrival: the same reference is imported once.</param>
internal sealed record ArrivalRow(int Line, string Reference, OpenPathway Open, string? Facility, string? Caseworker)
{
    public DateOnly OpenedOn => Open.EffectiveOn;

    public IEnumerable<PathwayCommand> Commands =>
    [
        Open,
        .. Caseworker is { } caseworker ? [new AssignCaseworker(caseworker) { EffectiveOn = OpenedOn }] : Array.Empty<PathwayCommand>(),
        .. Facility is { } facility ? [new EnterFirstReception(facility) { EffectiveOn = OpenedOn }] : Array.Empty<PathwayCommand>(),
    ];
}
