using System.Net;
using Casework.TransparencyLog;

namespace Casework.Api.Transparency;

/// <summary>A log as anybody sees it, over HTTP.</summary>
internal sealed class WatchedLog(Uri server) : IDisposable
{
    private const int LargestAnswer = 64 * 1024;

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(30), MaxResponseContentBufferSize = LargestAnswer };

    /// <returns>Null while nothing was signed.</returns>
    /// <exception cref="HttpRequestException">It does not answer.</exception>
    public Task<string?> Checkpoint(CancellationToken cancel) => Note("checkpoint", cancel);

    /// <summary>What was signed last of the read log.</summary>
    /// <inheritdoc cref="Checkpoint"/>
    public Task<string?> ReadLog(CancellationToken cancel) => Note("read-log", cancel);

    public async ValueTask<ReadOnlyMemory<byte>?> Tile(TileId tile, CancellationToken cancel)
    {
        using var response = await _http.GetAsync(At(tile.Path), cancel);
        if (response.StatusCode == HttpStatusCode.NotFound)
            return null;
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync(cancel);
    }

    public void Dispose() => _http.Dispose();

    private async Task<string?> Note(string path, CancellationToken cancel)
    {
        using var response = await _http.GetAsync(At(path), cancel);
        if (response.StatusCode == HttpStatusCode.NotFound)
            return null;
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(cancel);
    }

    private Uri At(string path) => new($"{server.AbsoluteUri.TrimEnd('/')}{TransparencyEndpoints.Path}/{path}");
}
