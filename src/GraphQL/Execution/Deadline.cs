namespace Casework.GraphQL.Execution;

/// <summary>Cancels when the time is up or the client has gone.</summary>
internal sealed class Deadline : CancellationTokenSource
{
    private readonly CancellationTokenRegistration _client;

    public Deadline(TimeSpan timeout, TimeProvider time, CancellationToken client)
        : base(timeout, time) =>
        _client = client.UnsafeRegister(static deadline => ((Deadline)deadline!).Cancel(), this);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _client.Dispose();
        base.Dispose(disposing);
    }
}
