using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Casework.GraphQL.Execution;

namespace Casework.GraphQL.TypeSystem.Scalars;

/// <summary>An ISO 8601 duration of weeks or of days, hours, minutes and seconds. Years and months have no fixed length.</summary>
internal sealed partial class DurationCodec() : TextCodec<TimeSpan>(
    "Duration", "an ISO 8601 duration without years and months such as \"P1DT12H\"")
{
    protected override bool TryParse(string text, out TimeSpan value)
    {
        value = default;
        var match = Form().Match(text);
        if (!match.Success)
            return false;

        try
        {
            value = match.Groups["weeks"] is { Success: true } weeks
                ? TimeSpan.FromDays(7 * int.Parse(weeks.ValueSpan, CultureInfo.InvariantCulture)) * (text[0] == '-' ? -1 : 1)
                : XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (Exception tooLong) when (tooLong is OverflowException or FormatException)
        {
            return false;
        }
    }

    public override LeafWriter? WriterFor(Type clrType) =>
        clrType == typeof(TimeSpan) ? LeafWriter.Of<TimeSpan>(static (writer, value) => writer.String(XmlConvert.ToString(value))) : null;

    [GeneratedRegex(@"\A-?P(?:(?<weeks>\d{1,7})W|(?=.)(?:\d{1,9}D)?(?:T(?=.)(?:\d{1,9}H)?(?:\d{1,9}M)?(?:\d{1,9}(?:\.\d{1,7})?S)?)?)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
