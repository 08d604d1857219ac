namespace Casework.GraphQL.Execution;

/// <summary>What a subscription's source gives when its events have names to go on from.</summary>
/// <typeparam name="T">The value of the subscription's root field.</typeparam>
public readonly record struct SubscriptionEvent<T>(T Value, string Id);
