namespace Casework.EventStore;

/// <summary>A personal value on its way to being sealed.</summary>
/// <param name="Subject">Null: the person the stream is about.</param>
internal sealed record PersonalField(Guid? Subject, string Purpose, byte[] Plaintext);
