namespace Casework.Api.Codes;

/// <summary>The codes there are of one list, in their order; each needs a name in both languages.</summary>
internal sealed record ListedCodes(string Name, IReadOnlyList<ListedCodes.One> Codes)
{
    public ListedCodes(string name, IEnumerable<string> codes) : this(name, [.. codes.Select(code => new One(code, null))]) { }

    public sealed record One(string Code, string? DeprecationReason);
}
