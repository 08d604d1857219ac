using System.Net.Mime;
using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Api.Identity;
using Casework.Api.ReadLog;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.EventStore.ReadLog;

namespace Casework.Api.Exports;

/// <summary><c>GET /exports/audit</c>: a part of the log for auditors, streamed. Whoever is none is told that there is nothing.</summary>
internal static class ExportEndpoints
{
    public const string Path = "/exports/audit";

    public static void MapExports(this IEndpointRouteBuilder endpoints, CaseworkRuntime runtime) =>
        endpoints.MapGet(Path, http => Send(http, runtime));

    private static async Task Send(HttpContext http, CaseworkRuntime runtime)
    {
        if (http.Caller() is not { Municipality: { } municipality } caller || !Policy.MayAudit(caller, municipality))
        {
            await Refuse(http, StatusCodes.Status404NotFound, "NOT_FOUND", "There is nothing here.", "Hier ist nichts.");
            return;
        }

        var query = http.Request.Query;
        if (!Enum.TryParse<AuditFormat>(query["format"], ignoreCase: true, out var format) || format is AuditFormat.Bundle || !Enum.IsDefined(format)
            || !TryRead(query["pathway"], text => GlobalId.Uuid("Pathway", text), out var pathway)
            || !TryRead(query["from"], Instant, out var from) || !TryRead(query["to"], Instant, out var to))
        {
            await Refuse(
                http, StatusCodes.Status400BadRequest, "EXPORT_MALFORMED",
                "format is csv or jsonl, pathway a global id, from and to instants.", "format ist csv oder jsonl, pathway eine globale Kennung, from und to sind Zeitpunkte.");
            return;
        }

        var reader = new ExportReader(caller.Subject, RoleNames.Of(caller.Role), PurposeNames.Of(caller.Purpose), RequestId.Of(http).Value);
        var scope = new AuditScope(municipality, pathway, from, to);
        try
        {
            var through = await runtime.Log.Head(http.RequestAborted);
            http.Response.ContentType = format is AuditFormat.Csv ? "text/csv; charset=utf-8" : "application/jsonl; charset=utf-8";
            http.Response.Headers.ContentDisposition = $"attachment; filename=\"audit-{municipality}.{(format is AuditFormat.Csv ? "csv" : "jsonl")}\"";
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers.XContentTypeOptions = "nosniff";
            await new AuditExport(runtime.Log, runtime.ReadLog, reader).Write(scope, new PlainLines(format), after: 0, through, http.Response.Body, progress: null, http.RequestAborted);
        }
        catch (ReadLogUnavailableException) when (!http.Response.HasStarted)
        {
            http.Response.Headers.ContentDisposition = default;
            await Refuse(
                http, StatusCodes.Status503ServiceUnavailable, ReadAccounting.Unavailable, ReadAccounting.KeptBack(new Tongue(German: false)).Message, ReadAccounting.KeptBack(new Tongue(German: true)).Message);
        }
        catch (Exception broken) when (broken is ReadLogUnavailableException or OperationCanceledException)
        {
            // Cut off in the middle: the client sees that it is not whole.
            http.Abort();
        }
    }

    private static bool TryRead<T>(string? text, Func<string, T?> read, out T? value) where T : struct
    {
        value = string.IsNullOrEmpty(text) ? null : read(text);
        return string.IsNullOrEmpty(text) || value is not null;
    }

    private static DateTimeOffset? Instant(string text) => DateTimeOffset.TryParse(
        text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;

    private static Task Refuse(HttpContext http, int status, string code, string english, string german)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(
            new { title = code, status, code, detail = Tongue.Of(http.Request.Headers.AcceptLanguage).Say(english, german) }, options: null, MediaTypeNames.Application.ProblemJson, http.RequestAborted);
    }
}
