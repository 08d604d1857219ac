namespace Casework.EndToEnd.Everything;

/// <summary>32 bits of a text, the same in C# and JavaScript: FNV-1a over UTF-16, then mixed.</summary>
internal static class Hash
{
    public static uint Of(string text)
    {
        var hash = 2166136261u;
        foreach (var unit in text)
            hash = unchecked((hash ^ unit) * 16777619);
        return Mixed(hash);
    }

    public static uint Mix(uint hash, uint with) => Mixed(unchecked(hash + (0x9E3779B9u * (with + 1))));

    private static uint Mixed(uint hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
            hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
            return hash ^ (hash >> 16);
        }
    }
}
