using System.Net;
using Casework.Api.CommandLine;
using Casework.TransparencyLog;

namespace Casework.Api.Transparency;

/// <summary>A log as anybody sees it, over HTTP (C2SP tlog-tiles): ours, or that of somebody else.</summary>
/// <param name="log">The address below which its checkpoint lies.</param>
internal sealed class WatchedLog(Uri log) : IDisposable
{
    private const int LargestAnswer = 64 * 1024;
    private const int LargestBundle = TileId.FullWidth * (sizeof(ushort) + EntryBundle.LongestEntry);

    private readonly HttpClient _http = Client(LargestAnswer);
    private readonly HttpClient _bundles = Client(LargestBundle);

    public static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    /// <summary>Whether a failure says that the server does not answer.</summary>
    public static bool IsAway(Exception e, CancellationToken cancel) => e is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested;

    public static VerbFailedException Unreachable(Exception e) => new("SERVER_UNREACHABLE", $"The server does not answer: {e.Message}", ExitCode.BadEnvironment);

    /// <summary>The log of a server of ours.</summary>
    public static WatchedLog Of(Uri server) => new(new Uri($"{server.AbsoluteUri.TrimEnd('/')}{TransparencyEndpoints.Path}"));

    /// <returns>Null while nothing was signed.</returns>
    /// <exception cref="HttpRequestException">It does not answer.</exception>
    public Task<string?> Checkpoint(CancellationToken cancel) => Note("checkpoint", cancel);

    /// <summary>What was signed last of the read log.</summary>
    /// <inheritdoc cref="Checkpoint"/>
    public Task<string?> ReadLog(CancellationToken cancel) => Note("read-log", cancel);

    public ValueTask<ReadOnlyMemory<byte>?> Tile(TileId tile, CancellationToken cancel) => OrFull(_http, tile, static tile => tile.Path, cancel);

    /// <summary>The entries beneath a tile of level 0.</summary>
    /// <returns>Null where they are not for everybody.</returns>
    public ValueTask<ReadOnlyMemory<byte>?> Entries(TileId tile, CancellationToken cancel) =>
        OrFull(_bundles, tile, static tile => $"tile/entries{tile.Path["tile/0".Length..]}", cancel);

    public void Dispose()
    {
        _http.Dispose();
        _bundles.Dispose();
    }

    // A log need not keep what was narrower once it has grown.
    private async ValueTask<ReadOnlyMemory<byte>?> OrFull(HttpClient http, TileId tile, Func<TileId, string> path, CancellationToken cancel)
    {
        var bytes = await Bytes(http, path(tile), cancel);
        if (bytes is null && !tile.IsFull)
            bytes = await Bytes(http, path(tile with { Width = TileId.FullWidth }), cancel);
        // Typed, because a plain null would become memory without bytes.
        return bytes is null ? default(ReadOnlyMemory<byte>?) : bytes.AsMemory();
    }

    private async Task<byte[]?> Bytes(HttpClient http, string path, CancellationToken cancel)
    {
        using var response = await http.GetAsync(At(path), cancel);
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            return null;
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync(cancel);
    }

    private async Task<string?> Note(string path, CancellationToken cancel)
    {
        using var response = await _http.GetAsync(At(path), cancel);
        if (response.StatusCode == HttpStatusCode.NotFound)
            return null;
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(cancel);
    }

    private Uri At(string path) => new($"{log.AbsoluteUri.TrimEnd('/')}/{path}");

    private static HttpClient Client(int largestAnswer) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(30), MaxResponseContentBufferSize = largestAnswer };
}
