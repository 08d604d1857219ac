using System.Text;

namespace Casework.GraphQL.Language;

/// <summary>Gives the same name the same string across documents. Its size is fixed, so no client can make it grow.</summary>
internal static class NameCache
{
    private const int Slots = 8192;
    private const int LongestKept = 64;
    private static readonly string?[] Names = new string?[Slots];

    /// <summary>The string for <paramref name="name"/>, which is ASCII by the grammar.</summary>
    public static string Get(ReadOnlySpan<byte> name, uint hash)
    {
        if (name.Length > LongestKept)
            return Encoding.ASCII.GetString(name);

        // Racing writers can only replace one correct string by another.
        ref var slot = ref Names[(hash ^ (hash >> 15)) % Slots];
        var kept = slot;
        if (kept is not null && Ascii.Equals(name, kept))
            return kept;

        return slot = Encoding.ASCII.GetString(name);
    }
}
