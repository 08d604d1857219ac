using System.Globalization;
using System.Net.Mime;
using System.Text;
using Casework.Api.Administration;
using Casework.Api.Composition;
using Casework.Api.Identity;
using Casework.Api.ReadLog;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Administration;
using Casework.EventStore;
using Casework.EventStore.ReadLog;
using Casework.Projections.Transparency;
using Casework.TransparencyLog;

namespace Casework.Api.Exports;

/// <summary>
/// <c>GET /exports/audit</c>: a part of the log for auditors, streamed. Whoever is none is told that there is nothing. One that was broken off
/// is gone on with by <c>after</c>, the position of the last whole line, and <c>through</c>, which the first answer has named.
/// </summary>
internal static class ExportEndpoints
{
    public const string Path = "/exports/audit";

    /// <summary>Up to which position of the log an export goes.</summary>
    public const string ThroughHeader = "Casework-Export-Through";

    public static void MapExports(this IEndpointRouteBuilder endpoints, CaseworkRuntime runtime) =>
        endpoints.MapGet(Path, http => Send(http, runtime));

    private static async Task Send(HttpContext http, CaseworkRuntime runtime)
    {
        if (http.Caller() is not { Municipality: { } municipality } caller || !Policy.MayAudit(caller, municipality))
        {
            await Refuse(http, StatusCodes.Status404NotFound, "NOT_FOUND", "There is nothing here.", "Hier ist nichts.");
            return;
        }

        if (Asked(http.Request.Query, municipality) is not { } asked)
        {
            await Refuse(
                http, StatusCodes.Status400BadRequest, "EXPORT_MALFORMED",
                "format is csv, jsonl or bundle, pathway a global id, from and to instants; after and through are positions and are given together.",
                "format ist csv, jsonl oder bundle, pathway eine globale Kennung, from und to sind Zeitpunkte; after und through sind Stellen im Protokoll und werden zusammen angegeben.");
            return;
        }

        var reader = new ExportReader(Doer.Of(caller), RequestId.Of(http).Value);
        try
        {
            await Write(http, runtime, asked, new AuditExport(runtime.Log, runtime.ReadLog, reader));
        }
        catch (Exception unrecorded) when (unrecorded is ReadLogUnavailableException or LogUnavailableException or AppenderOverloadedException && !http.Response.HasStarted)
        {
            await Refuse(
                http, StatusCodes.Status503ServiceUnavailable, ReadAccounting.Unavailable, ReadAccounting.KeptBack(new Tongue(German: false)).Message, ReadAccounting.KeptBack(new Tongue(German: true)).Message);
        }
        catch (Exception unproven) when (unproven is LogInconsistentException or CheckpointUntrustedException or TileMissingException && !http.Response.HasStarted)
        {
            await Refuse(
                http, StatusCodes.Status503ServiceUnavailable, "EXPORT_NOT_PROVABLE",
                "The log cannot be proven for the moment. Whoever runs the server is told why by: casework verify",
                "Das Protokoll lässt sich im Augenblick nicht beweisen. Wer den Server betreibt, erfährt den Grund mit: casework verify");
        }
        catch (Exception broken) when (broken is ReadLogUnavailableException or TileMissingException or OperationCanceledException)
        {
            // Cut off in the middle: the client sees that it is not whole.
            http.Abort();
        }
    }

    private static async Task Write(HttpContext http, CaseworkRuntime runtime, Export asked, AuditExport export)
    {
        var cancel = http.RequestAborted;
        var bundle = asked.Format is not AuditFormat.Bundle ? null
            : asked.Through is { } size ? await AuditBundle.Resume(runtime.SignedLog, size, [], cancel)
            : await AuditBundle.Begin(runtime.SignedLog, [], cancel);
        var end = bundle?.Checkpoint.Size ?? await runtime.Log.Head(cancel);
        var through = asked.Through ?? end;
        if (asked.Format is AuditFormat.Bundle ? bundle is null || (asked.After > 0 && bundle.IsOfOlderKeys) : through > end)
        {
            await Refuse(
                http, StatusCodes.Status400BadRequest, "EXPORT_NOT_RESUMABLE",
                "There is no export that ends there, or the log's key was replaced since. Begin anew, without after and through.",
                "Es gibt keine Ausgabe, die dort endet, oder der Schlüssel des Protokolls wurde seitdem gewechselt. Bitte neu beginnen, ohne after und through.");
            return;
        }

        IAuditLines lines = bundle is null ? new PlainLines(asked.Format) : new HashedLines(bundle.Lines);
        // What is signed at the end of a bundle is all of it, also what came in an earlier part.
        if (bundle is not null && asked.After > 0)
            await export.Pass(asked.Scope, lines, asked.After, cancel);
        var (type, suffix) = asked.Format switch
        {
            AuditFormat.Csv => ("text/csv; charset=utf-8", "csv"),
            AuditFormat.Jsonl => ("application/jsonl; charset=utf-8", "jsonl"),
            _ => ("application/jsonl; charset=utf-8", "bundle"),
        };
        http.Response.ContentType = type;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"audit-{asked.Scope.Municipality}.{suffix}\"";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers[ThroughHeader] = through.ToString(CultureInfo.InvariantCulture);
        await export.Write(asked.Scope, asked.Format, lines, asked.After, through, http.Response.Body, progress: null, cancel);
        if (lines is HashedLines hashed)
            await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(bundle!.End(asked.Scope, hashed.Entries, hashed.Hash)), cancel);
    }

    /// <returns>Null when it cannot be understood.</returns>
    private static Export? Asked(IQueryCollection query, string municipality) =>
        Enum.TryParse<AuditFormat>(query["format"], ignoreCase: true, out var format) && Enum.IsDefined(format) && !int.TryParse(query["format"], CultureInfo.InvariantCulture, out _)
        && TryRead(query["pathway"], text => GlobalId.Uuid("Pathway", text), out var pathway)
        && TryRead(query["from"], Instant, out var from) && TryRead(query["to"], Instant, out var to)
        && TryRead(query["after"], Position, out var after) && TryRead(query["through"], Position, out var through)
        && (after is null) == (through is null) && !(after > through)
            ? new Export(new AuditScope(municipality, pathway, from, to), format, after ?? 0, through)
            : null;

    private static bool TryRead<T>(string? text, Func<string, T?> read, out T? value) where T : struct
    {
        value = string.IsNullOrEmpty(text) ? null : read(text);
        return string.IsNullOrEmpty(text) || value is not null;
    }

    private static DateTimeOffset? Instant(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;

    private static long? Position(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : null;

    private static Task Refuse(HttpContext http, int status, string code, string english, string german)
    {
        http.Response.Headers.ContentDisposition = default;
        http.Response.Headers.Remove(ThroughHeader);
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(
            new { title = code, status, code, detail = Tongue.Of(http.Request.Headers.AcceptLanguage).Say(english, german) }, options: null, MediaTypeNames.Application.ProblemJson, http.RequestAborted);
    }

    /// <param name="After">0 for the beginning.</param>
    /// <param name="Through">Null for all there is.</param>
    private sealed record Export(AuditScope Scope, AuditFormat Format, long After, long? Through);
}
