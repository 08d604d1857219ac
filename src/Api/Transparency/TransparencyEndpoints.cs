using System.Net.Mime;
using System.Text;
using Casework.Api.Composition;
using Casework.Api.Identity;
using Casework.Domain.Access;
using Casework.EventStore;
using Casework.EventStore.Entries;
using Casework.Projections;
using Casework.Projections.Transparency;
using Casework.TransparencyLog;
using Npgsql;

namespace Casework.Api.Transparency;

/// <summary>
/// The log as C2SP tlog-tiles has it: checkpoint, keys and tiles for everybody, since hashes tell nothing; bundles of entries for
/// auditors, each with the entries of the auditor's own municipality and an empty place for every other one.
/// </summary>
internal static class TransparencyEndpoints
{
    public const string Path = "/transparency";

    private const string PlainText = "text/plain; charset=utf-8";
    private const string Immutable = "public, max-age=31536000, immutable";
    private const string Brief = "public, max-age=2";
    private const int RetryAfterSeconds = 2;

    public static void MapTransparency(this IEndpointRouteBuilder server, CaseworkRuntime runtime)
    {
        var log = runtime.SignedLog;
        var tiles = StoredTiles.Of(runtime.Reads);
        server.MapGet($"{Path}/checkpoint", http => Answer(http, () => Checkpoint(http, log))).AllowAnonymous();
        server.MapGet($"{Path}/read-log", http => Answer(http, () => ReadLog(http, log))).AllowAnonymous();
        server.MapGet($"{Path}/key", http => Answer(http, () => Keys(http, log))).AllowAnonymous();
        server.MapGet($"{Path}/tile/{{**place}}", http => Answer(http, () => Tile(http, tiles))).AllowAnonymous();
        server.MapGet($"{Path}/tile/entries/{{**place}}", http => Answer(http, () => Entries(http, log)));
    }

    private static async Task Answer(HttpContext http, Func<Task> answer)
    {
        try
        {
            await answer();
        }
        catch (Exception e) when (e is NpgsqlException or LogUnavailableException or TimeoutException && !http.Response.HasStarted)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = $"{RetryAfterSeconds}";
        }
    }

    private static async Task Checkpoint(HttpContext http, SignedLog log)
    {
        if (await log.Checkpoints.Latest(http.RequestAborted) is { } latest)
            await Write(http, PlainText, Brief, Encoding.UTF8.GetBytes(latest.Note));
        else
            NotFound(http);
    }

    private static async Task ReadLog(HttpContext http, SignedLog log)
    {
        if (await ReadAnchors.Latest(log.Database, http.RequestAborted) is { } latest)
            await Write(http, PlainText, Brief, Encoding.UTF8.GetBytes(latest));
        else
            NotFound(http);
    }

    private static Task Keys(HttpContext http, SignedLog log) =>
        Write(http, PlainText, Brief, Encoding.UTF8.GetBytes(string.Concat(log.Keys().Keys.Select(key => $"{key}\n"))));

    private static async Task Tile(HttpContext http, ReadTile tiles)
    {
        if (TileId.TryParse($"tile/{http.Request.RouteValues["place"]}", out var tile) && await tiles(tile, http.RequestAborted) is { } hashes)
            await Write(http, MediaTypeNames.Application.Octet, Immutable, hashes);
        else
            NotFound(http);
    }

    private static async Task Entries(HttpContext http, SignedLog log)
    {
        if (http.Caller() is not { Municipality: { } municipality } caller || !Policy.MayAudit(caller, municipality)
            || !TileId.TryParse($"tile/0/{http.Request.RouteValues["place"]}", out var tile)
            || await log.Checkpoints.Latest(http.RequestAborted) is not { } latest || latest.Size < First(tile) + tile.Width)
        {
            NotFound(http);
            return;
        }

        var tenant = Encoding.UTF8.GetBytes(municipality);
        var entries = new List<ReadOnlyMemory<byte>>(tile.Width);
        await EntryReader.Read(
            log.Database, First(tile), First(tile) + tile.Width, entry => entries.Add(IsShown(entry, tenant) ? entry.Bytes.ToArray() : ReadOnlyMemory<byte>.Empty), http.RequestAborted);
        await Write(http, MediaTypeNames.Application.Octet, "private, no-store", EntryBundle.Write(entries));
    }

    // Of health files and needs, already that there are entries says too much.
    private static bool IsShown(StoredEntry entry, byte[] municipality) =>
        entry.Tenant.SequenceEqual(municipality) && StoredEvents.Told.Contains(Encoding.UTF8.GetString(entry.StoredName));

    private static long First(TileId tile) => tile.Index * TileId.FullWidth;

    private static void NotFound(HttpContext http) => http.Response.StatusCode = StatusCodes.Status404NotFound;

    private static async Task Write(HttpContext http, string type, string caching, ReadOnlyMemory<byte> body)
    {
        http.Response.ContentType = type;
        http.Response.ContentLength = body.Length;
        http.Response.Headers.CacheControl = caching;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }
}
