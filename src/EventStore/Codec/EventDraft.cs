namespace Casework.EventStore;

/// <summary>A body whose personal values are still placeholders: strings of <see cref="SealingScope.Placeholder"/> and an index into <c>Fields</c>.</summary>
internal sealed record EventDraft(EventType Type, byte[] Body, IReadOnlyList<PersonalField> Fields);
