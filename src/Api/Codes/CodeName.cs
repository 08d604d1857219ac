using System.Text.Json;

namespace Casework.Api.Codes;

/// <summary>A code as the schema writes it: in SCREAMING_SNAKE_CASE.</summary>
internal static class CodeName
{
    public static string Of<T>(T code) where T : Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(code.ToString());
}
