using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Casework.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Casework.GraphQL.Http;

/// <summary>Reads a GraphQL request from a body or from URL parameters.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-Request"/>
internal sealed class RequestReader(GraphQLHttpOptions options)
{
    private readonly JsonDocumentOptions _json = new() { MaxDepth = options.MaxJsonDepth, AllowDuplicateProperties = false };

    /// <exception cref="RefusedRequestException">It is no GraphQL request.</exception>
    public async ValueTask<(GraphQLRequest Request, JsonDocument Owner)> FromBody(HttpRequest request, CancellationToken cancel)
    {
        if (!IsJson(request.ContentType))
            throw new RefusedRequestException(StatusCodes.Status415UnsupportedMediaType, "Send the request as application/json in UTF-8.");
        if (request.ContentLength > options.MaxBodyBytes)
            throw TooLarge();

        var document = Parse(await Body(request, cancel));
        try
        {
            return (FromJson(document.RootElement), document);
        }
        catch (InvalidOperationException)
        {
            document.Dispose();
            throw Invalid("The request holds text that is not valid Unicode.");
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    /// <exception cref="RefusedRequestException">It is no GraphQL request.</exception>
    public GraphQLRequest FromUrl(IQueryCollection parameters)
    {
        if (Text(parameters, "query") is not { Length: > 0 } query)
            throw Invalid("Parameter \"query\" is missing.");
        JsonObject(parameters, "extensions");
        return new GraphQLRequest(query)
        {
            OperationName = Text(parameters, "operationName") is { Length: > 0 } name ? name : null,
            Variables = JsonObject(parameters, "variables"),
            QueriesOnly = true,
        };
    }

    private static GraphQLRequest FromJson(JsonElement body)
    {
        if (body.ValueKind == JsonValueKind.Array)
            throw Invalid("Batches of requests are not accepted.");
        if (body.ValueKind != JsonValueKind.Object)
            throw Invalid("The request must be a JSON object.");
        if (!body.TryGetProperty("query", out var query) || query.ValueKind == JsonValueKind.Null)
            throw Invalid("Parameter \"query\" is missing.");
        if (query.ValueKind != JsonValueKind.String)
            throw Invalid("Parameter \"query\" must be a string.");
        Optional(body, "extensions", JsonValueKind.Object);
        return new GraphQLRequest(Utf8(query))
        {
            OperationName = Optional(body, "operationName", JsonValueKind.String) is { } name ? name.GetString() : null,
            Variables = Optional(body, "variables", JsonValueKind.Object),
        };
    }

    private static JsonElement? Optional(JsonElement body, string name, JsonValueKind kind)
    {
        if (!body.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == kind
            ? value
            : throw Invalid($"Parameter \"{name}\" must be {(kind == JsonValueKind.Object ? "an object" : "a string")}.");
    }

    /// <summary>The document's bytes, taken from the body as they are unless they hold escapes.</summary>
    private static ReadOnlyMemory<byte> Utf8(JsonElement query)
    {
        var raw = JsonMarshal.GetRawUtf8Value(query)[1..^1];
        return raw.Contains((byte)'\\') ? Encoding.UTF8.GetBytes(query.GetString()!) : raw.ToArray();
    }

    private async ValueTask<byte[]> Body(HttpRequest request, CancellationToken cancel)
    {
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancel);
            if (read.Buffer.Length > options.MaxBodyBytes)
                throw TooLarge();
            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json, _json);
        }
        catch (JsonException)
        {
            throw Invalid("The body is not valid JSON.");
        }
    }

    private JsonElement? JsonObject(IQueryCollection parameters, string name)
    {
        if (Text(parameters, name) is not { Length: > 0 } text)
            return null;
        try
        {
            using var document = JsonDocument.Parse(text, _json);
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.Object => document.RootElement.Clone(),
                JsonValueKind.Null => null,
                _ => throw Invalid($"Parameter \"{name}\" must be an object."),
            };
        }
        catch (JsonException)
        {
            throw Invalid($"Parameter \"{name}\" is not valid JSON.");
        }
    }

    private static string? Text(IQueryCollection parameters, string name) => parameters[name] switch
    {
        [] => null,
        [var single] => single,
        _ => throw Invalid($"Parameter \"{name}\" is given more than once."),
    };

    private static bool IsJson(string? contentType) =>
        contentType == "application/json"
        || (MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (StringSegment.IsNullOrEmpty(type.Charset) || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)));

    private static RefusedRequestException Invalid(string message) => new(StatusCodes.Status400BadRequest, message);

    private RefusedRequestException TooLarge() =>
        new(StatusCodes.Status413PayloadTooLarge, $"The body is larger than {options.MaxBodyBytes} bytes.");
}
