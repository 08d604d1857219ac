using Casework.EventStore;
using Npgsql;

namespace Casework.Api.CommandLine;

/// <summary>What an event that a projection cannot take is called to an operator.</summary>
internal static class ProjectionFailure
{
    /// <returns>Null for what has another cause, such as the way to the database.</returns>
    public static string? Of(Exception exception) => exception switch
    {
        EventUndecodableException e => $"event {e.EventId} ({e.StoredName}) at position {e.Position} cannot be read.",
        NpgsqlException or OperationCanceledException or IOException or TimeoutException or VerbFailedException => null,
        InvalidOperationException or ArgumentException or FormatException or KeyNotFoundException or InvalidCastException or NullReferenceException or NotSupportedException or ArithmeticException =>
            $"{exception.GetType().Name}: {exception.Message}",
        _ => null,
    };
}
