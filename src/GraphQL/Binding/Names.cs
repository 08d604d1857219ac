using System.Text;
using System.Text.Json;

namespace Casework.GraphQL.Binding;

/// <summary>CLR names as the schema writes them.</summary>
internal static class Names
{
    /// <summary>IntakeDate → intakeDate, URL → url.</summary>
    public static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    /// <summary>NotStarted → NOT_STARTED, B1 → B1, SquareMeters2 → SQUARE_METERS2.</summary>
    public static string ScreamingSnake(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = char.IsUpper(name[i]) && i > 0
                && (char.IsLower(name[i - 1]) || char.IsDigit(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord && name[i - 1] != '_')
                text.Append('_');
            text.Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }
}
