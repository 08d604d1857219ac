namespace Casework.EventStore.Projecting;

/// <summary>A stream that a projection leaves out since an event that it cannot take: its rows are as they were before.</summary>
/// <param name="Position">The event's place in the log.</param>
/// <param name="Attempts">How often it was tried.</param>
public sealed record ParkedStream(StreamKey Stream, long Position, string Error, int Attempts, DateTimeOffset ParkedAt)
{
    private const int LongestError = 500;

    internal static ParkedStream At(StreamKey stream, long position, Exception e) => new(stream, position, Describe(e), Attempts: 1, DateTimeOffset.UnixEpoch);

    internal static string Describe(Exception e)
    {
        // NUL is the one character that PostgreSQL's text cannot hold.
        var text = $"{e.GetType().Name}: {e.Message}".Replace('\0', '\uFFFD');
        return text[..Math.Min(text.Length, LongestError)];
    }
}
