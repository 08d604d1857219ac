namespace Casework.Api.Configuration;

/// <summary>How the GraphQL endpoint takes requests.</summary>
internal sealed record GraphQLSettings
{
    private const int MostInABatch = 10;
    private const int LongestTimeout = 300;

    /// <summary>Origins other than the server's own whose pages may open a WebSocket.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>A manifest of trusted documents, or a folder of manifests and documents.</summary>
    public string? TrustedDocuments { get; init; }

    public bool TrustedDocumentsOnly { get; init; }

    public bool AutomaticPersistedQueries { get; init; }

    public int MaxBatch { get; init; }

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether browsers get GraphiQL; null where the environment decides.</summary>
    public bool? GraphiQL { get; init; }

    /// <exception cref="ConfigurationInvalidException">Something is malformed or contradicts itself.</exception>
    public static GraphQLSettings Read(IConfiguration configuration)
    {
        var settings = new GraphQLSettings
        {
            AllowedOrigins = Origins(configuration),
            TrustedDocuments = Setting.TrustedDocuments.In(configuration),
            TrustedDocumentsOnly = Setting.TrustedDocumentsOnly.Flag(configuration),
            AutomaticPersistedQueries = Setting.AutomaticPersistedQueries.Flag(configuration),
            MaxBatch = Setting.MaxBatch.Number(configuration, 0, MostInABatch) ?? 0,
            Timeout = TimeSpan.FromSeconds(Setting.GraphQLTimeout.Number(configuration, 1, LongestTimeout) ?? 10),
            GraphiQL = Setting.GraphiQL.In(configuration) is null ? null : Setting.GraphiQL.Flag(configuration),
        };
        settings.RefuseContradictions();
        return settings;
    }

    private void RefuseContradictions()
    {
        if (TrustedDocuments is not null && !File.Exists(TrustedDocuments) && !Directory.Exists(TrustedDocuments))
            throw new ConfigurationInvalidException($"{Setting.TrustedDocuments.Key}: there is no file or folder {TrustedDocuments}.");
        if (TrustedDocumentsOnly && TrustedDocuments is null)
            throw new ConfigurationInvalidException($"{Setting.TrustedDocumentsOnly.Key} needs {Setting.TrustedDocuments.Key}.");
        if (TrustedDocumentsOnly && AutomaticPersistedQueries)
            throw new ConfigurationInvalidException($"Give {Setting.TrustedDocumentsOnly.Key} or {Setting.AutomaticPersistedQueries.Key}, not both.");
    }

    private static string[] Origins(IConfiguration configuration)
    {
        var origins = (Setting.AllowedOrigins.In(configuration) ?? "").Split((char[])[',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var origin in origins)
        {
            var isOrigin = Uri.TryCreate(origin, UriKind.Absolute, out var address)
                && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
                && address.GetLeftPart(UriPartial.Authority).Equals(origin, StringComparison.OrdinalIgnoreCase);
            if (!isOrigin)
                throw new ConfigurationInvalidException($"{Setting.AllowedOrigins.Key} lists origins such as https://app.example, without a path; \"{origin}\" is none.");
        }

        return origins;
    }
}
