namespace Casework.GraphQL.TypeSystem.Scalars;

/// <summary>The codecs that come with the engine, by the name of their scalar.</summary>
public static class ScalarCodecs
{
    /// <summary>Int, Float, String, Boolean and ID, which every schema has.</summary>
    public static IReadOnlyDictionary<string, ScalarCodec> Specified { get; } = new Dictionary<string, ScalarCodec>
    {
        ["Int"] = new IntCodec(),
        ["Float"] = new FloatCodec(),
        ["String"] = new StringCodec(),
        ["Boolean"] = new BooleanCodec(),
        ["ID"] = new IdCodec(),
    };

    /// <summary>Used when the SDL defines a scalar of that name.</summary>
    public static IReadOnlyDictionary<string, ScalarCodec> Custom { get; } = new Dictionary<string, ScalarCodec>
    {
        ["UUID"] = new UuidCodec(),
        ["DateTime"] = new DateTimeCodec(),
        ["LocalDate"] = new LocalDateCodec(),
        ["LocalTime"] = new LocalTimeCodec(),
        ["Long"] = new LongCodec(),
        ["Decimal"] = new DecimalCodec(),
        ["URL"] = new UrlCodec(),
        ["Duration"] = new DurationCodec(),
    };
}
