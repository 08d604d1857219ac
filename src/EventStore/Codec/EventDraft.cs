namespace Casework.EventStore;

/// <summary>A body whose personal values are still placeholders: strings of <c>Placeholder</c> and an index into <c>Fields</c>.</summary>
internal sealed record EventDraft(EventType Type, byte[] Body, string Placeholder, IReadOnlyList<PersonalField> Fields);
