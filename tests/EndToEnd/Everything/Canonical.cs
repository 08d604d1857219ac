using System.Globalization;
using System.Text;
using Casework.GraphQL.Binding;
using Casework.GraphQL.TypeSystem;

namespace Casework.EndToEnd.Everything;

/// <summary>Coerced arguments as one text, the same in C# and JavaScript: what was given or has a default, in order of names.</summary>
internal static class Canonical
{
    public static string Of(ReadOnlySpan<(string Name, Optional<object?> Value)> arguments)
    {
        var given = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in arguments)
        {
            if (value.HasValue)
                given[name] = value.Value;
        }

        var text = new StringBuilder();
        AppendFields(text, given);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append('n');
                break;
            case bool truth:
                text.Append(truth ? 't' : 'f');
                break;
            case string words:
                text.Append(CultureInfo.InvariantCulture, $"s{words.Length}:{words}");
                break;
            case EnumMember member:
                Append(text, member.Name);
                break;
            case object?[] items:
                text.Append('[');
                foreach (var item in items)
                    Append(text, item);
                text.Append(']');
                break;
            case InputObject input:
                AppendFields(text, new SortedDictionary<string, object?>(input.Given.ToDictionary(name => name, object? (name) => input.Get<object?>(name)), StringComparer.Ordinal));
                break;
            case IDictionary<string, object?> fields:
                AppendFields(text, new SortedDictionary<string, object?>(fields, StringComparer.Ordinal));
                break;
            case int or long or double:
                text.Append(CultureInfo.InvariantCulture, $"d{BitConverter.DoubleToInt64Bits(Convert.ToDouble(value, CultureInfo.InvariantCulture) + 0.0):x16}");
                break;
            default:
                throw new InvalidOperationException($"{value.GetType()} is no coerced input.");
        }
    }

    private static void AppendFields(StringBuilder text, SortedDictionary<string, object?> fields)
    {
        text.Append('{');
        foreach (var (name, value) in fields)
        {
            text.Append(name).Append('=');
            Append(text, value);
        }

        text.Append('}');
    }
}
