using System.Globalization;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Language;

internal readonly partial struct SyntaxWriter
{
    private void WriteType(TypeReference type)
    {
        switch (type)
        {
            case NamedTypeReference named:
                text.Append(named.Name);
                break;
            case ListTypeReference list:
                text.Append('[');
                WriteType(list.Type);
                text.Append(']');
                break;
            case NonNullTypeReference nonNull:
                WriteType(nonNull.Type);
                text.Append('!');
                break;
        }
    }

    private void WriteValue(Value value)
    {
        switch (value)
        {
            case Variable variable:
                text.Append('$').Append(variable.Name);
                break;
            case IntValue integer:
                text.Append(integer.Value);
                break;
            case FloatValue number:
                text.Append(number.Value);
                break;
            case StringValue { Block: true } block:
                WriteBlockString(block.Value);
                break;
            case StringValue line:
                WriteString(line.Value);
                break;
            case BooleanValue boolean:
                text.Append(boolean.Value ? "true" : "false");
                break;
            case NullValue:
                text.Append("null");
                break;
            case EnumValue member:
                text.Append(member.Value);
                break;
            case ListValue list:
                WriteList(list);
                break;
            case ObjectValue fields:
                WriteObject(fields);
                break;
        }
    }

    private void WriteList(ListValue list)
    {
        var start = text.Length;
        text.Append('[');
        for (var i = 0; i < list.Values.Count; i++)
        {
            if (i > 0)
                text.Append(", ");
            OnOneLine.WriteValue(list.Values[i]);
        }

        text.Append(']');
        if (oneLine || text.Length - start <= LineLength)
            return;

        text.Length = start;
        text.Append('[');
        foreach (var value in list.Values)
        {
            Inner.NewLine();
            Inner.WriteValue(value);
        }

        NewLine();
        text.Append(']');
    }

    private void WriteObject(ObjectValue value)
    {
        if (value.Fields.Count == 0)
        {
            text.Append("{}");
            return;
        }

        var start = text.Length;
        text.Append("{ ");
        for (var i = 0; i < value.Fields.Count; i++)
        {
            if (i > 0)
                text.Append(", ");
            OnOneLine.WriteNamed(value.Fields[i].Name, value.Fields[i].Value);
        }

        text.Append(" }");
        if (oneLine || text.Length - start <= LineLength)
            return;

        text.Length = start;
        text.Append('{');
        foreach (var field in value.Fields)
        {
            Inner.NewLine();
            Inner.WriteNamed(field.Name, field.Value);
        }

        NewLine();
        text.Append('}');
    }

    private void WriteDefault(Value? value)
    {
        if (value is null)
            return;
        text.Append(" = ");
        WriteValue(value);
    }

    private void WriteDescription(StringValue? description)
    {
        if (description is null)
            return;
        WriteValue(description);
        NewLine();
    }

    private void WriteString(string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' or (>= '\x7F' and <= '\x9F') => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }

    // Quotes and breaks are placed so that the block string's own algorithm gives back exactly this value.
    private void WriteBlockString(string value)
    {
        var lines = BlockString.Lines(value);
        var single = lines.Count == 1;
        var restIndented = lines.Count > 1 && lines.Skip(1).All(line => line.Length == 0 || line[0] is ' ' or '\t');
        var endsInTripleQuote = value.EndsWith("\"\"\"", StringComparison.Ordinal);
        var closeOnNewLine = (value.EndsWith('"') && !endsInTripleQuote) || value.EndsWith('\\');
        var breakBoth = !single || value.Length > 70 || closeOnNewLine || restIndented || endsInTripleQuote;
        var startsBlank = single && value.Length > 0 && value[0] is ' ' or '\t';

        text.Append("\"\"\"");
        if ((breakBoth && !startsBlank) || restIndented)
            NewLine();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
                NewLine();
            text.Append(lines[i].Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal));
        }

        if (breakBoth || closeOnNewLine)
            NewLine();
        text.Append("\"\"\"");
    }
}
