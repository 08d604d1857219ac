namespace Casework.GraphQL.Language;

/// <summary>What a source text may be at most. The parser stops at the first excess.</summary>
public sealed record ParserOptions
{
    /// <summary>For documents that clients send.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>For schema files of our own.</summary>
    public static ParserOptions Schema { get; } = new()
    {
        MaxBytes = 16 * 1024 * 1024,
        MaxTokens = 1_000_000,
        MaxDirectivesPerLocation = 32,
        MaxDirectives = 1_000_000,
    };

    /// <summary>Length of the source text in bytes.</summary>
    public int MaxBytes { get; init; } = 100 * 1024;

    /// <summary>Tokens, comments among them.</summary>
    public int MaxTokens { get; init; } = 8_000;

    /// <summary>Nesting of selection sets, list and object values and list types.</summary>
    public int MaxDepth { get; init; } = 64;

    public int MaxDirectivesPerLocation { get; init; } = 4;

    /// <summary>Directives in the whole document.</summary>
    public int MaxDirectives { get; init; } = 50;
}
