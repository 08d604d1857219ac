using System.Globalization;
using System.Text;

namespace Casework.Api.Tests.Import;

/// <summary>Writes arrivals files for tests. A line is any text, so that it may be broken.</summary>
internal static class Arrivals
{
    public const string Header = "reference,municipality,given_name,family_name,born_on,nationality,preferred_language,arrived_on,opened_on,facility,caseworker";

    public static string Row(
        string reference,
        string municipality = "13003000",
        string given = "Amal",
        string family = "Example",
        string born = "1990-05-01",
        string nationality = "SYR",
        string language = "ar",
        string arrived = "2026-03-02",
        string opened = "",
        string facility = "Erstaufnahme Nord",
        string caseworker = "demo-caseworker-1") =>
        string.Join(',', reference, municipality, given, family, born, nationality, language, arrived, opened, facility, caseworker);

    /// <summary>Of people who are nobody's double.</summary>
    public static string[] Rows(int count, string prefix = "A") => [.. Enumerable.Range(1, count).Select(number => Stranger($"{prefix}-{number}", number))];

    /// <summary>A row of a person who is nobody's double.</summary>
    public static string Stranger(string reference, int number)
    {
        var born = new DateOnly(1920 + (number % 90), 1 + (number / 90 % 12), 13 + (number / 1080 % 15));
        return Row(reference, given: Name(-number), family: Name(number), born: born.ToString("O", CultureInfo.InvariantCulture));
    }

    private static string Name(int number)
    {
        const string consonants = "bdfgklmnprst";
        const string vowels = "aiou";
        var mixed = new Random(number);
        return string.Concat(Enumerable.Range(0, 5).Select(_ => $"{consonants[mixed.Next(consonants.Length)]}{vowels[mixed.Next(vowels.Length)]}"));
    }

    public static byte[] File(params IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Prepend(Header).Select(line => line + "\n")));
}
