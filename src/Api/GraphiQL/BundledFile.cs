using System.Net.Mime;

namespace Casework.Api.GraphiQL;

/// <summary>A file of the page, and its brotli form where there is one.</summary>
internal sealed record BundledFile(string Path, string? Compressed)
{
    public string MediaType { get; } = System.IO.Path.GetExtension(Path) switch
    {
        ".js" => MediaTypeNames.Text.JavaScript,
        ".css" => MediaTypeNames.Text.Css,
        _ => MediaTypeNames.Application.Octet,
    };
}
