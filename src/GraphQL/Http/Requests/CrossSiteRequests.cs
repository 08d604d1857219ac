using Microsoft.AspNetCore.Http;

namespace Casework.GraphQL.Http.Requests;

/// <summary>Tells requests that a page of another site can make a browser send with the user's cookies.</summary>
internal static class CrossSiteRequests
{
    /// <summary>Such a page can cause a GET, but no header of ours.</summary>
    /// <exception cref="RefusedRequestException">It may be one, and has no header that proves otherwise.</exception>
    public static void RefuseGet(HttpRequest request, IReadOnlyList<string> preflightHeaders)
    {
        foreach (var header in preflightHeaders)
        {
            if (request.Headers.ContainsKey(header))
                return;
        }

        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var isRisk = site.Length == 0 ? request.Headers.Cookie.Count > 0 : site is not ("same-origin" or "none");
        if (isRisk)
            throw RefusedRequestException.Malformed($"A GET across sites needs the header {preflightHeaders[0]}: 1.");
    }

    /// <summary>A browser names the page's origin when it opens a socket, and asks nobody whether it may.</summary>
    public static bool IsForeignOrigin(HttpRequest request, IReadOnlyList<string> allowedOrigins)
    {
        var origin = request.Headers.Origin;
        if (origin.Count == 0)
            return false;
        if (origin is not [{ } named] || !Uri.TryCreate(named, UriKind.Absolute, out var address))
            return true;

        // The scheme is not compared: behind a proxy that ends TLS the two differ.
        return !address.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)
            && !allowedOrigins.Contains(named, StringComparer.OrdinalIgnoreCase);
    }
}
