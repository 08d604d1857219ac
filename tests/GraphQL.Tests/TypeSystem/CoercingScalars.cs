using System.Text.Json;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Language;
using Casework.GraphQL.TypeSystem;
using Casework.GraphQL.TypeSystem.Scalars;

namespace Casework.GraphQL.Tests.TypeSystem;

public class CoercingScalars
{
    [Theory]
    [InlineData("Int", "1", "1")]
    [InlineData("Int", "-2147483648", "-2147483648")]
    [InlineData("Float", "1.5", "1.5")]
    [InlineData("Float", "3", "3")]
    [InlineData("String", "\"a\"", "\"a\"")]
    [InlineData("Boolean", "true", "true")]
    [InlineData("ID", "\"x\"", "\"x\"")]
    [InlineData("ID", "12", "\"12\"")]
    [InlineData("Long", "9007199254740993", "9007199254740993")]
    [InlineData("Decimal", "12.50", "12.50")]
    [InlineData("UUID", "\"0192f0c1-7c1e-7d43-9a52-3b1f2c4d5e6f\"", "\"0192f0c1-7c1e-7d43-9a52-3b1f2c4d5e6f\"")]
    [InlineData("DateTime", "\"2025-03-01T09:30:00Z\"", "\"2025-03-01T09:30:00.000Z\"")]
    [InlineData("DateTime", "\"2025-03-01T09:30:00.1239+01:00\"", "\"2025-03-01T09:30:00.123+01:00\"")]
    [InlineData("LocalDate", "\"2024-02-29\"", "\"2024-02-29\"")]
    [InlineData("LocalTime", "\"09:30:00\"", "\"09:30:00\"")]
    [InlineData("LocalTime", "\"09:30:00.25\"", "\"09:30:00.25\"")]
    [InlineData("URL", "\"https://example.org/a?b=c\"", "\"https://example.org/a?b=c\"")]
    [InlineData("Duration", "\"P1DT12H\"", "\"P1DT12H\"")]
    [InlineData("Duration", "\"P2W\"", "\"P14D\"")]
    [InlineData("Duration", "\"-PT1.5S\"", "\"-PT1.5S\"")]
    public void Takes_the_same_values_from_json_and_literals_and_writes_them(string scalar, string value, string written)
    {
        var codec = Codec(scalar);
        using var json = JsonDocument.Parse(value);
        var parsed = codec.ParseValue(json.RootElement);
        Assert.Equal(parsed, codec.ParseLiteral(Parser.ParseValue(value)));
        Assert.IsType(codec.ClrType, parsed);

        using var writer = new ResponseWriter();
        codec.WriterFor(codec.ClrType)!.WriteBoxed(writer, parsed);
        Assert.Equal(written, System.Text.Encoding.UTF8.GetString(writer.Written.Span));
    }

    [Theory]
    [InlineData("Int", "\"1\"", "Int cannot represent non-integer value: \"1\"")]
    [InlineData("Int", "2147483648", "Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("Float", "\"1\"", "Float cannot represent non numeric value: \"1\"")]
    [InlineData("String", "1", "String cannot represent a non string value: 1")]
    [InlineData("Boolean", "1", "Boolean cannot represent a non boolean value: 1")]
    [InlineData("Long", "9223372036854775808", "Long cannot represent non 64-bit signed integer value: 9223372036854775808")]
    [InlineData("Long", "\"1\"", "Long cannot represent non 64-bit signed integer value: \"1\"")]
    [InlineData("UUID", "\"{0192f0c1-7c1e-7d43-9a52-3b1f2c4d5e6f}\"", null)]
    [InlineData("DateTime", "\"2025-03-01T09:30:00\"", "DateTime cannot represent value: \"2025-03-01T09:30:00\". Expected ISO 8601 with an offset such as \"2025-03-01T09:30:00.000Z\".")]
    [InlineData("DateTime", "\"2025-02-30T09:30:00Z\"", null)]
    [InlineData("DateTime", "\"2025-03-01T09:30:00.Z\"", null)]
    [InlineData("LocalDate", "\"2025-02-29\"", "LocalDate cannot represent value: \"2025-02-29\". Expected a date such as \"2025-03-01\".")]
    [InlineData("LocalDate", "\"2025-3-1\"", null)]
    [InlineData("LocalTime", "\"24:00:00\"", null)]
    [InlineData("LocalTime", "\"09:30\"", null)]
    [InlineData("URL", "\"/relative\"", null)]
    [InlineData("Duration", "\"P1M\"", null)]
    [InlineData("Duration", "\"P\"", null)]
    [InlineData("Duration", "\"P1DT\"", null)]
    [InlineData("Duration", "\"PT999999999H\"", null)]
    public void Refuses_other_values_and_says_why(string scalar, string value, string? message)
    {
        var codec = Codec(scalar);
        using var json = JsonDocument.Parse(value);
        var fromJson = Assert.Throws<ScalarCoercionException>(() => codec.ParseValue(json.RootElement));
        var fromLiteral = Assert.Throws<ScalarCoercionException>(() => codec.ParseLiteral(Parser.ParseValue(value)));
        Assert.Equal(message ?? fromJson.Message, fromJson.Message);
        Assert.Equal(fromJson.Message, fromLiteral.Message);
    }

    [Fact]
    public void Refuses_to_write_a_number_that_is_none()
    {
        using var writer = new ResponseWriter();
        Assert.Throws<ScalarCoercionException>(() => Codec("Float").WriterFor(typeof(double))!.WriteBoxed(writer, double.NaN));
    }

    private static ScalarCodec Codec(string name) => ScalarCodecs.Specified.GetValueOrDefault(name) ?? ScalarCodecs.Custom[name];
}
