using Casework.EventStore;

namespace Casework.Api.Exports;

/// <summary>What an export consists of.</summary>
internal interface IAuditLines
{
    /// <summary>What stands before the first entry; empty where nothing does.</summary>
    public string Header { get; }

    /// <returns>Each event's line, with its end, in their order.</returns>
    public ValueTask<IReadOnlyList<string>> Of(IReadOnlyList<StoredEvent> events, CancellationToken cancel);
}
