namespace Casework.EventStore;

/// <summary>What opens the sealed fields of the event this thread is reading.</summary>
internal sealed class UnsealingScope(Guid eventId, Guid streamId, IReadOnlyList<JsonStrings.Found> strings, Func<SealedField, byte[]?> keyOf) : IDisposable
{
    [ThreadStatic]
    private static UnsealingScope? _current;

    private UnsealingScope? _outer;

    public static UnsealingScope? Current => _current;

    public UnsealingScope Enter()
    {
        _outer = _current;
        _current = this;
        return this;
    }

    public void Dispose() => _current = _outer;

    /// <returns>The person a value names: null when it is the one the stream is about.</returns>
    public Guid? SubjectToName(SealedField field) => field.Subject == streamId ? null : field.Subject;

    /// <returns>The plaintext, or null when the key was destroyed.</returns>
    /// <exception cref="SealBrokenException">Not a sealed field of this event and place, or altered.</exception>
    public byte[]? Open(string text)
    {
        // The place is taken from the stored body, so lifting an old shape may move a sealed field.
        var places = strings.Where(found => found.Text == text).Take(2).ToList();
        if (places.Count != 1 || !SealedField.TryParse(text, out var field))
            throw new SealBrokenException("a sealed field is malformed or stands in two places");
        return keyOf(field) is { } key ? field.Open(key, eventId, places[0].Pointer) : null;
    }
}
