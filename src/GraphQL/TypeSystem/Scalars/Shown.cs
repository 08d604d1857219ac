using System.Globalization;
using System.Text;
using System.Text.Json;
using Casework.GraphQL.Language;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.TypeSystem.Scalars;

/// <summary>Values as messages show them, cut short so that no message grows with its input.</summary>
internal static class Shown
{
    private const int MaxItems = 10;
    private const int MaxText = 200;

    public static string Of(Value literal) => Cut(Printer.Print(literal));

    public static string Of(JsonElement value)
    {
        var text = new StringBuilder();
        Append(text, value, depth: 0);
        return Cut(text.ToString());
    }

    private static void Append(StringBuilder text, JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when depth > 2:
                text.Append("[Object]");
                break;
            case JsonValueKind.Array when depth > 2:
                text.Append("[Array]");
                break;
            case JsonValueKind.Object:
                AppendObject(text, value, depth);
                break;
            case JsonValueKind.Array:
                AppendList(text, value, depth);
                break;
            case JsonValueKind.String:
                text.Append('"').Append(JsonEncodedText.Encode(value.GetString()!, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)).Append('"');
                break;
            case JsonValueKind.Number when value.TryGetDouble(out var number) && Math.Abs(number) < 1e15 && number == Math.Floor(number):
                text.Append(number.ToString("0", CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void AppendObject(StringBuilder text, JsonElement value, int depth)
    {
        var first = true;
        foreach (var property in value.EnumerateObject())
        {
            if (text.Length > MaxText)
                break;
            text.Append(first ? "{ " : ", ").Append(property.Name).Append(": ");
            Append(text, property.Value, depth + 1);
            first = false;
        }

        text.Append(first ? "{}" : " }");
    }

    private static void AppendList(StringBuilder text, JsonElement value, int depth)
    {
        text.Append('[');
        var length = value.GetArrayLength();
        for (var i = 0; i < Math.Min(length, MaxItems); i++)
        {
            if (i > 0)
                text.Append(", ");
            Append(text, value[i], depth + 1);
        }

        if (length > MaxItems)
            text.Append(CultureInfo.InvariantCulture, $", ... {length - MaxItems} more item{(length == MaxItems + 1 ? "" : "s")}");
        text.Append(']');
    }

    private static string Cut(string text)
    {
        if (text.Length <= MaxText)
            return text;
        var end = char.IsHighSurrogate(text[MaxText - 1]) ? MaxText - 1 : MaxText;
        return string.Concat(text.AsSpan(0, end), "...");
    }
}
