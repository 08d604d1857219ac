using System.Text.Json;
using Casework.Api.Composition;
using Microsoft.IdentityModel.Tokens;

namespace Casework.Api.Identity;

/// <summary>
/// Keys of an issuer by OpenID Connect discovery. Cached; asked for again when a token names an unknown key, at most once
/// a minute, and every hour, so that a key the issuer withdrew is forgotten.
/// </summary>
internal sealed class DiscoveredKeys(HttpClient http, Uri authority, string issuer, TimeProvider clock, ILogger logger) : ISigningKeys, IDisposable
{
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan MaxAge = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _asking = new(1);
    private volatile Fetched? _fetched;
    private DateTimeOffset _lastAttempt = DateTimeOffset.MinValue;

    public async ValueTask<SecurityKey?> Find(string keyId, CancellationToken cancel)
    {
        if (IsFresh(_fetched) && _fetched!.Keys.Find(keyId) is { } known)
            return known;

        await _asking.WaitAsync(cancel);
        try
        {
            var now = clock.GetUtcNow();
            if (now - _lastAttempt >= BetweenAttempts)
            {
                _lastAttempt = now;
                await Fetch(cancel);
            }

            return _fetched?.Keys.Find(keyId);
        }
        finally
        {
            _asking.Release();
        }
    }

    public void Dispose()
    {
        http.Dispose();
        _asking.Dispose();
    }

    private bool IsFresh(Fetched? fetched) => fetched is not null && clock.GetUtcNow() - fetched.At < MaxAge;

    private async Task Fetch(CancellationToken cancel)
    {
        try
        {
            using var metadata = JsonDocument.Parse(await http.GetStringAsync(new Uri($"{authority.ToString().TrimEnd('/')}/.well-known/openid-configuration"), cancel));
            var named = metadata.RootElement.GetProperty("issuer").GetString();
            if (named != issuer)
                throw new JsonException($"It names the issuer {named} instead of {issuer}.");

            var location = new Uri(metadata.RootElement.GetProperty("jwks_uri").GetString()!);
            if (location.Scheme != Uri.UriSchemeHttps && !location.IsLoopback)
                throw new JsonException("Its jwks_uri is not https.");

            var keys = KeySet.Parse(await http.GetStringAsync(location, cancel));
            _fetched = new Fetched(keys, clock.GetUtcNow());
            ApiLog.KeysFetched(logger, keys.Count, issuer);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or KeyNotFoundException or UriFormatException or InvalidOperationException or ArgumentException
            || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            // The keys that are known stay in use: an issuer that is away must not lock everybody out.
            ApiLog.KeysNotFetched(logger, issuer, e.Message);
        }
    }

    private sealed record Fetched(KeySet Keys, DateTimeOffset At);
}
