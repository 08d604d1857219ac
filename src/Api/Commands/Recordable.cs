using Casework.Domain;
using Casework.EventStore;

namespace Casework.Api.Commands;

/// <summary>A decision of the domain as the log takes it.</summary>
internal static class Recordable
{
    /// <param name="effectiveOn">When its events were true.</param>
    public static Decided<TEvent, Rejection> On<TEvent>(this Decision<TEvent> decision, DateOnly effectiveOn)
        where TEvent : class => decision.Rejection is { } refusal
        ? Decided<TEvent, Rejection>.Refuse(refusal)
        : Decided<TEvent, Rejection>.Accept([.. decision.Events.Select(@event => new NewEvent<TEvent>(@event, effectiveOn))]);
}
