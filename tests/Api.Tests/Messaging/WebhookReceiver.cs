using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Casework.Api.Tests.Messaging;

/// <summary>A receiver of webhooks on loopback, which takes what is rightly signed and keeps it.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<WebhookCall> _calls = [];
    private readonly ConcurrentQueue<WebhookCall> _taken = [];
    private readonly WebApplication _server;

    private WebhookReceiver(string secret, Func<WebhookCall, HttpResponse, Task>? answer)
    {
        Secret = secret;
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            var call = new WebhookCall(http.Request.Path, http.Request.ContentType!, http.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString()), body.ToArray());
            _calls.Enqueue(call);
            if (!call.IsSignedWith(Secret))
                http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            else if (answer is not null)
                await answer(call, http.Response);
            if (http.Response.StatusCode < 300)
                _taken.Enqueue(call);
        });
    }

    /// <summary>The one secret it knows.</summary>
    public string Secret { get; set; }

    public Uri Address => new(_server.Urls.Single() + "/hooks");

    /// <summary>Whatever came, in order.</summary>
    public IReadOnlyList<WebhookCall> Calls => [.. _calls];

    /// <summary>What was answered with success, in order.</summary>
    public IReadOnlyList<WebhookCall> Taken => [.. _taken];

    public static string NewSecret() => $"whsec_{Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}";

    public static async Task<WebhookReceiver> Start(string? secret = null, Func<WebhookCall, HttpResponse, Task>? answer = null)
    {
        var receiver = new WebhookReceiver(secret ?? NewSecret(), answer);
        await receiver._server.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}

internal sealed record WebhookCall(string Path, string ContentType, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public string Id => Headers["webhook-id"];

    public string Text => Encoding.UTF8.GetString(Body);

    public JsonElement Event { get; } = JsonDocument.Parse(Body).RootElement;

    /// <summary>As a receiver does it who has only read the specification.</summary>
    public bool IsSignedWith(string secret)
    {
        var timestamp = Headers["webhook-timestamp"];
        var age = DateTimeOffset.UtcNow - DateTimeOffset.FromUnixTimeSeconds(long.Parse(timestamp, CultureInfo.InvariantCulture));
        var expected = HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), Encoding.UTF8.GetBytes($"{Id}.{timestamp}.").Concat(Body).ToArray());
        return age.Duration() < Tolerance
            && Headers["webhook-signature"].Split(' ').Any(signature => signature == $"v1,{Convert.ToBase64String(expected)}");
    }
}
