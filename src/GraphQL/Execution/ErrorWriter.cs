using System.Collections;
using System.Globalization;

namespace Casework.GraphQL.Execution;

/// <summary>Writes errors and extensions.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Errors.Error-Result-Format"/>
internal static class ErrorWriter
{
    public static void WriteErrors(ResponseWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        writer.Raw("\"errors\":"u8);
        WriteList(writer, errors);
    }

    public static void WriteList(ResponseWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        writer.Byte((byte)'[');
        foreach (var error in errors)
        {
            Write(writer, error);
            writer.Byte((byte)',');
        }

        writer.Close((byte)']');
    }

    public static void WriteExtensions(ResponseWriter writer, IReadOnlyDictionary<string, object?> extensions)
    {
        writer.Raw("\"extensions\":"u8);
        WriteValue(writer, extensions);
    }

    private static void Write(ResponseWriter writer, GraphQLError error)
    {
        writer.Raw("{\"message\":"u8);
        writer.String(error.Message);
        if (error.Locations.Count > 0)
        {
            writer.Raw(",\"locations\":["u8);
            foreach (var location in error.Locations)
            {
                writer.Raw("{\"line\":"u8);
                writer.Number(location.Line);
                writer.Raw(",\"column\":"u8);
                writer.Number(location.Column);
                writer.Raw("},"u8);
            }

            writer.Close((byte)']');
        }

        if (error.Path is not null)
        {
            writer.Raw(",\"path\":"u8);
            WriteValue(writer, error.Path);
        }

        if (error.Extensions is { Count: > 0 })
        {
            writer.Raw(",\"extensions\":"u8);
            WriteValue(writer, error.Extensions);
        }

        writer.Byte((byte)'}');
    }

    public static void WriteValue(ResponseWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.Null();
                break;
            case string text:
                writer.String(text);
                break;
            case bool truth:
                writer.Boolean(truth);
                break;
            case int number:
                writer.Number(number);
                break;
            case long number:
                writer.Number(number);
                break;
            case decimal number:
                writer.Number(number);
                break;
            case double number when double.IsFinite(number):
                writer.Number(number);
                break;
            case IReadOnlyDictionary<string, object?> entries:
                writer.Byte((byte)'{');
                foreach (var (key, entry) in entries)
                {
                    writer.String(key);
                    writer.Byte((byte)':');
                    WriteValue(writer, entry);
                    writer.Byte((byte)',');
                }

                writer.Close((byte)'}');
                break;
            case IEnumerable items:
                writer.Byte((byte)'[');
                foreach (var item in items)
                {
                    WriteValue(writer, item);
                    writer.Byte((byte)',');
                }

                writer.Close((byte)']');
                break;
            default:
                writer.String(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
