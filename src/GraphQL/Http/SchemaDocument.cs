using System.Security.Cryptography;
using System.Text;
using Casework.GraphQL.TypeSystem;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Casework.GraphQL.Http;

/// <summary>The schema as SDL for download, with an entity tag so that an unchanged one is not sent again.</summary>
internal sealed class SchemaDocument
{
    private readonly byte[] _text;
    private readonly EntityTagHeaderValue _tag;

    public SchemaDocument(Schema schema)
    {
        _text = Encoding.UTF8.GetBytes(SchemaPrinter.Print(schema));
        _tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(_text).AsSpan(0, 16))}\"");
    }

    public Task Send(HttpContext http)
    {
        http.Response.Headers.ETag = _tag.ToString();
        http.Response.Headers.CacheControl = "private, no-cache";
        if (IsKnown(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        http.Response.ContentType = "application/graphql; charset=utf-8";
        http.Response.ContentLength = _text.Length;
        return HttpMethods.IsHead(http.Request.Method)
            ? Task.CompletedTask
            : http.Response.Body.WriteAsync(_text, http.RequestAborted).AsTask();
    }

    private bool IsKnown(HttpRequest request)
    {
        foreach (var tag in request.GetTypedHeaders().IfNoneMatch)
        {
            if (tag == EntityTagHeaderValue.Any || tag.Compare(_tag, useStrongComparison: false))
                return true;
        }

        return false;
    }
}
