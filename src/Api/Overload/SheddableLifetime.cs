using Microsoft.AspNetCore.Http.Features;

namespace Casework.Api.Overload;

/// <summary>A request that may be ended by us while its client still waits: its work stops as if the client had gone, and it is answered nevertheless.</summary>
internal sealed class SheddableLifetime(IHttpRequestLifetimeFeature own, HttpResponse response, CancellationToken gone) : IHttpRequestLifetimeFeature, IDisposable
{
    private readonly CancellationTokenSource _ends = CancellationTokenSource.CreateLinkedTokenSource(gone);
    private CancellationToken? _replaced;
    private volatile bool _isShed;

    public bool IsShed => _isShed;

    public CancellationToken RequestAborted
    {
        get => _replaced ?? _ends.Token;
        set => _replaced = value;
    }

    /// <summary>A stream that has begun goes on: its reader may outlive the outage.</summary>
    public void Shed()
    {
        if (response.HasStarted)
            return;
        _isShed = true;
        _ = _ends.CancelApart();
    }

    /// <summary>The connection, unless the client is still to be answered.</summary>
    public void Abort()
    {
        if (!IsShed)
            own.Abort();
    }

    public void Dispose()
    {
        // What was shed may still be telling those who listen.
        if (!IsShed)
            _ends.Dispose();
    }
}
