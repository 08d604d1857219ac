using Casework.Api.Composition;
using Casework.Domain.Releases;

namespace Casework.Api.Releases;

/// <summary>The release schemas this program was built with, from <c>schema/releases</c>.</summary>
internal static class SchemasOfTheHouse
{
    /// <exception cref="InvalidReleaseSchemaException">A file is malformed, or its parts contradict each other.</exception>
    public static ReleaseSchemas All { get; } = ReleaseSchemas.Parse(EmbeddedFiles.Under("releases/"));
}
