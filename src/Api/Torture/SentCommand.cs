namespace Casework.Api.Torture;

/// <summary>A command, to be sent as often as it takes.</summary>
/// <param name="Mutation">The field.</param>
internal sealed record SentCommand(Guid CommandId, string Mutation, object Input);
