namespace Casework.EventStore;

/// <summary>
/// After a lost race the callers of one stream on this node take turns instead of racing each other again, and while
/// one has its turn newcomers queue behind it, so that nobody starves.
/// </summary>
internal sealed class Turns : IDisposable
{
    private readonly SemaphoreSlim[] _stripes = [.. Enumerable.Range(0, 1024).Select(_ => new SemaphoreSlim(1))];

    /// <returns>Null when there is no need: nobody lost a race.</returns>
    public async ValueTask<IDisposable?> Take(StreamKey stream, bool lostRace, CancellationToken cancel)
    {
        var stripe = _stripes[(uint)stream.GetHashCode() % (uint)_stripes.Length];
        if (!lostRace && stripe.CurrentCount > 0)
            return null;
        await stripe.WaitAsync(cancel);
        return new Turn(stripe);
    }

    public void Dispose()
    {
        foreach (var stripe in _stripes)
            stripe.Dispose();
    }

    private sealed class Turn(SemaphoreSlim stripe) : IDisposable
    {
        public void Dispose() => stripe.Release();
    }
}
