using System.Text.Json;

namespace Casework.GraphQL.TypeSystem.Scalars;

/// <summary>The text of a JSON string.</summary>
internal static class JsonText
{
    /// <returns>Null when the value is no string.</returns>
    /// <exception cref="ScalarCoercionException">It holds half a surrogate pair, which is no Unicode text.</exception>
    public static string? Of(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            return null;

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            throw new ScalarCoercionException("The string is not valid Unicode text.");
        }
    }
}
