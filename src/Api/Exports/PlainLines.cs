using Casework.Domain.Administration;
using Casework.EventStore;

namespace Casework.Api.Exports;

/// <summary>Events to be read by people and programs.</summary>
internal sealed class PlainLines(AuditFormat format) : IAuditLines
{
    public string Header => AuditLine.Header(format);

    public ValueTask<IReadOnlyList<string>> Of(IReadOnlyList<StoredEvent> events, CancellationToken cancel) => new([.. events.Select(stored => AuditLine.Of(stored, format))]);
}
