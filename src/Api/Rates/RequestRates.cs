using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Casework.Api.Configuration;
using Casework.Api.Identity;
using Casework.Domain.Access;

namespace Casework.Api.Rates;

/// <summary>Takes so many requests of one caller, and of one network address, and answers the others 429 with what is left of their quota.</summary>
/// <seealso href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/"/>
internal sealed class RequestRates : IDisposable
{
    private readonly Dictionary<Role, Rate?> _roles;
    private readonly PartitionedRateLimiter<(string Key, Rate Rate)> _buckets = PartitionedRateLimiter.Create<(string Key, Rate Rate), string>(
        asked => RateLimitPartition.GetTokenBucketLimiter(asked.Key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = asked.Rate.Burst,
            TokensPerPeriod = asked.Rate.PerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        }));

    private readonly Rate? _address;

    public RequestRates(ServerLimits limits, bool isDevelopment)
    {
        _roles = Enum.GetValues<Role>().ToDictionary(role => role, role => limits.RateOf(role, isDevelopment));
        _address = limits.RateOfAddress(isDevelopment);
    }

    /// <summary>Before anybody looks at the token: guessing tokens is limited too.</summary>
    public Task OfAddress(HttpContext http, RequestDelegate next) => _address is null
        ? next(http)
        : Take(http, next, "address", $"address {Network(http.Connection.RemoteIpAddress)}", _address);

    /// <summary>Once it is known who asks.</summary>
    public Task OfSubject(HttpContext http, RequestDelegate next) => http.Caller() is { } caller && _roles[caller.Role] is { } rate
        ? Take(http, next, "subject", $"{caller.Role} {caller.Subject}", rate)
        : next(http);

    public void Dispose() => _buckets.Dispose();

    private Task Take(HttpContext http, RequestDelegate next, string policy, string key, Rate rate)
    {
        using var lease = _buckets.AttemptAcquire((key, rate));
        var left = _buckets.GetStatistics((key, rate))?.CurrentAvailablePermits ?? 0;
        var headers = http.Response.Headers;
        headers.Append("RateLimit-Policy", $"\"{policy}\";q={rate.Burst};w={Seconds(rate.Burst, rate)}");
        headers.Append("RateLimit", $"\"{policy}\";r={left};t={Seconds(rate.Burst - left, rate)}");
        return lease.IsAcquired ? next(http) : Refuse(http, lease);
    }

    private static Task Refuse(HttpContext http, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var given) ? given : TimeSpan.FromSeconds(1);
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        http.Response.Headers.RetryAfter = $"{Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds))}";
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsJsonAsync(
            new { errors = new[] { new { message = "Too many requests. Try again later.", extensions = new { code = "RATE_LIMITED" } } } }, http.RequestAborted);
    }

    private static long Seconds(long requests, Rate rate) => (requests + rate.PerSecond - 1) / rate.PerSecond;

    // One customer has a whole /64 of IPv6 addresses.
    private static string Network(IPAddress? address) => address switch
    {
        null => "local",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
