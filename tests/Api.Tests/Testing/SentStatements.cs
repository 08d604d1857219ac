using System.Collections.Concurrent;
using System.Diagnostics;
using Casework.Testing;

namespace Casework.Api.Tests.Testing;

/// <summary>What Npgsql sent since this was made, as its activities tell it: each one round trip with the texts of its statements.</summary>
internal sealed class SentStatements : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly ConcurrentQueue<RoundTrip> _sent = [];
    private readonly ConcurrentDictionary<ActivityTraceId, int> _underWay = [];
    private readonly ActivityListener _listener;

    public SentStatements()
    {
        _listener = new ActivityListener
        {
            // The server's own activities carry a request's trace to its statements.
            ShouldListenTo = source => source.Name is "Npgsql" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = Begin,
            ActivityStopped = Note,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Those of a request that was answered: a moment before the round trips of its statements end.</summary>
    public IReadOnlyList<string> Of(ActivityTraceId trace)
    {
        Assert.True(SpinWait.SpinUntil(() => _underWay.GetValueOrDefault(trace) == 0, Patience), "A statement is still under way.");
        return Sent(trace);
    }

    private List<string> Sent(ActivityTraceId trace) => [.. _sent.Where(sent => sent.Trace == trace).Select(sent => sent.Text)];

    /// <summary>Those to a database.</summary>
    public IReadOnlyList<string> To(TestDatabase database) => [.. _sent.Where(sent => sent.Database == database.Name).Select(sent => sent.Text)];

    public void Dispose() => _listener.Dispose();

    private void Begin(Activity activity)
    {
        if (activity.Source.Name == "Npgsql")
            _underWay.AddOrUpdate(activity.TraceId, 1, static (_, before) => before + 1);
    }

    private void Note(Activity activity)
    {
        if (activity.Source.Name != "Npgsql")
            return;
        if (activity.GetTagItem("db.query.text") is string text)
            _sent.Enqueue(new RoundTrip(activity.TraceId, activity.GetTagItem("db.namespace") as string, text));
        _underWay.AddOrUpdate(activity.TraceId, 0, static (_, before) => before - 1);
    }

    private sealed record RoundTrip(ActivityTraceId Trace, string? Database, string Text);
}
