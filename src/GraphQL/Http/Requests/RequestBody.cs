using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Casework.GraphQL.Http.Requests;

/// <summary>Reads a body of JSON, not larger than it may be and not compressed: what unpacks to a million times its size is not unpacked.</summary>
internal static class RequestBody
{
    /// <exception cref="RefusedRequestException">It is too large, or no JSON in UTF-8.</exception>
    public static async ValueTask<ReadOnlyMemory<byte>> Read(HttpRequest request, int maxBytes, CancellationToken cancel)
    {
        if (!IsJson(request.ContentType))
            throw new RefusedRequestException(StatusCodes.Status415UnsupportedMediaType, "Send the request as application/json in UTF-8.");
        if (!StringValues.IsNullOrEmpty(request.Headers.ContentEncoding) && request.Headers.ContentEncoding != "identity")
        {
            throw new RefusedRequestException(StatusCodes.Status415UnsupportedMediaType, "Send the request uncompressed.")
            {
                Header = (HeaderNames.AcceptEncoding, "identity"),
            };
        }

        if (request.ContentLength > maxBytes)
            throw TooLarge(maxBytes);

        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancel);
            if (read.Buffer.Length > maxBytes)
                throw TooLarge(maxBytes);
            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static bool IsJson(string? contentType) =>
        contentType == "application/json"
        || (MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (StringSegment.IsNullOrEmpty(type.Charset) || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)));

    private static RefusedRequestException TooLarge(int maxBytes) =>
        new(StatusCodes.Status413PayloadTooLarge, $"The body is larger than {maxBytes} bytes.");
}
