using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Casework.GraphQL.Http.Requests;

/// <summary>Reads GraphQL requests from JSON and from URL parameters.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-Request"/>
internal sealed class RequestReader(GraphQLHttpOptions options)
{
    private readonly JsonDocumentOptions _json = new() { MaxDepth = options.MaxJsonDepth, AllowDuplicateProperties = false };

    /// <exception cref="RefusedRequestException">It is no JSON.</exception>
    public JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json, _json);
        }
        catch (JsonException)
        {
            throw RefusedRequestException.Malformed("The body is not valid JSON.");
        }
    }

    /// <exception cref="RefusedRequestException">It is no GraphQL request.</exception>
    public static RequestMessage FromJson(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
            throw RefusedRequestException.Malformed("The request must be a JSON object.");

        var message = default(RequestMessage);
        foreach (var property in body.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Null)
                continue;
            if (property.NameEquals("query"u8))
                message = message with { Query = Utf8(Expect(property.Value, "query", JsonValueKind.String)) };
            else if (property.NameEquals("variables"u8))
                message = message with { Variables = Expect(property.Value, "variables", JsonValueKind.Object) };
            else if (property.NameEquals("operationName"u8))
                message = message with { OperationName = RequestMessage.Text(Expect(property.Value, "operationName", JsonValueKind.String)) };
            else if (property.NameEquals("extensions"u8))
                message = message with { Extensions = Expect(property.Value, "extensions", JsonValueKind.Object) };
            else if (property.NameEquals("documentId"u8))
                message = message with { DocumentId = RequestMessage.Text(Expect(property.Value, "documentId", JsonValueKind.String)) };
        }

        return message;
    }

    /// <exception cref="RefusedRequestException">It is no GraphQL request.</exception>
    public RequestMessage FromUrl(IQueryCollection parameters) => new()
    {
        Query = Text(parameters, "query") is { Length: > 0 } query ? Encoding.UTF8.GetBytes(query) : default(ReadOnlyMemory<byte>?),
        DocumentId = Text(parameters, "documentId") is { Length: > 0 } id ? id : null,
        OperationName = Text(parameters, "operationName") is { Length: > 0 } name ? name : null,
        Variables = JsonObject(parameters, "variables"),
        Extensions = JsonObject(parameters, "extensions"),
    };

    private static JsonElement Expect(JsonElement value, string name, JsonValueKind kind) => value.ValueKind == kind
        ? value
        : throw RefusedRequestException.Malformed($"Parameter \"{name}\" must be {(kind == JsonValueKind.Object ? "an object" : "a string")}.");

    /// <summary>The document's bytes, taken from the body as they are unless they hold escapes.</summary>
    private static ReadOnlyMemory<byte> Utf8(JsonElement query)
    {
        var raw = JsonMarshal.GetRawUtf8Value(query)[1..^1];
        return raw.Contains((byte)'\\') ? Encoding.UTF8.GetBytes(RequestMessage.Text(query)) : raw.ToArray();
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
                _ => throw RefusedRequestException.Malformed($"Parameter \"{name}\" must be an object."),
            };
        }
        catch (JsonException)
        {
            throw RefusedRequestException.Malformed($"Parameter \"{name}\" is not valid JSON.");
        }
    }

    private static string? Text(IQueryCollection parameters, string name) => parameters[name] switch
    {
        [] => null,
        [var single] => single,
        _ => throw RefusedRequestException.Malformed($"Parameter \"{name}\" is given more than once."),
    };
}
