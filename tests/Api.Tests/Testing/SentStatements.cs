using System.Collections.Concurrent;
using System.Diagnostics;
using Casework.Testing;

namespace Casework.Api.Tests.Testing;

/// <summary>What Npgsql sent since this was made, as its activities tell it: each one round trip with the texts of its statements.</summary>
internal sealed class SentStatements : IDisposable
{
    private readonly ConcurrentQueue<RoundTrip> _sent = [];
    private readonly ActivityListener _listener;

    public SentStatements()
    {
        _listener = new ActivityListener
        {
            // The server's own activities carry a request's trace to its statements.
            ShouldListenTo = source => source.Name is "Npgsql" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Note,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Those of a request.</summary>
    public IReadOnlyList<string> Of(ActivityTraceId trace) => [.. _sent.Where(sent => sent.Trace == trace).Select(sent => sent.Text)];

    /// <summary>Those to a database.</summary>
    public IReadOnlyList<string> To(TestDatabase database) => [.. _sent.Where(sent => sent.Database == database.Name).Select(sent => sent.Text)];

    public void Dispose() => _listener.Dispose();

    private void Note(Activity activity)
    {
        if (activity.Source.Name == "Npgsql" && activity.GetTagItem("db.query.text") is string text)
            _sent.Enqueue(new RoundTrip(activity.TraceId, activity.GetTagItem("db.namespace") as string, text));
    }

    private sealed record RoundTrip(ActivityTraceId Trace, string? Database, string Text);
}
