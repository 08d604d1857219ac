using System.Text.Json;
using System.Text.Json.Serialization;

namespace Casework.EventStore;

internal sealed class PersonalConverterFactory(PersonalMarker marker, string purpose) : JsonConverterFactory
{
    public static bool Marks(PersonalMarker marker, Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == marker.OpenGeneric;

    public override bool CanConvert(Type typeToConvert) => Marks(marker, typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var personal = Nullable.GetUnderlyingType(typeToConvert);
        var converter = typeof(PersonalConverter<,>).MakeGenericType(personal ?? typeToConvert, (personal ?? typeToConvert).GetGenericArguments()[0]);
        var instance = (JsonConverter)Activator.CreateInstance(converter, purpose)!;
        return personal is null
            ? instance
            : (JsonConverter)Activator.CreateInstance(typeof(OptionalPersonalConverter<>).MakeGenericType(personal), instance)!;
    }
}
