using Casework.Api.Schema;
using Casework.Domain;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Lifecycle;
using Casework.EventStore;

namespace Casework.Api.Commands;

internal sealed record Warning(string Code, string About, string Message)
{
    /// <summary>What a command has recorded although a rule did not allow it.</summary>
    public static IReadOnlyList<Warning> Of(Transacted<PathwayHistory, Rejection> outcome, Tongue tongue) =>
    [
        .. outcome.State.Log
            .Where(entry => outcome.EventIds.Contains(entry.Id))
            .Select(entry => entry.Event)
            .OfType<LifecycleEvent.ComplianceWarningRaised>()
            .Select(warning => new Warning(warning.Code, warning.About, WarningTexts.Say(warning.Code, tongue))),
    ];
}
