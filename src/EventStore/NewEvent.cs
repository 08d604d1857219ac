namespace Casework.EventStore;

/// <summary>An event on its way into the log.</summary>
/// <param name="EffectiveOn">When it was true.</param>
/// <param name="RuleSet">The rule set it was decided under.</param>
/// <param name="Id">A version-7 uuid; the log takes a fresh one when it is null.</param>
/// <param name="Origin">Where it was recorded first, when it was taken over from another stream.</param>
public sealed record NewEvent<TEvent>(TEvent Event, DateOnly EffectiveOn, string? RuleSet = null, Guid? Id = null, EventOrigin? Origin = null);
