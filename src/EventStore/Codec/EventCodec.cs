using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Casework.EventStore;

/// <summary>
/// Events to JSON in UTF-8 and back: property names as declared, enums as strings, dates ISO 8601. Old shapes are lifted on
/// reading. <see cref="Write"/> and <see cref="Read"/> leave personal values in the open as <c>{"$personal": …}</c>: for
/// golden examples, never for storage. The log itself seals them.
/// </summary>
public sealed class EventCodec
{
    private readonly EventTypes _types;
    private readonly CodecOptions _options;
    private readonly JsonSerializerOptions _json;

    public EventCodec(EventTypes types, CodecOptions options)
    {
        _types = types;
        _options = options;
        _json = new JsonSerializerOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            // jsonb keeps its own key order, so $type need not come first.
            AllowOutOfOrderMetadataProperties = true,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WriteEventsPolymorphically, MarkPersonal } },
        };
        _json.Converters.Add(new JsonStringEnumConverter());
        foreach (var converter in options.Converters)
            _json.Converters.Add(converter);
        if (options.Personal is { } personal)
            _json.Converters.Add(new PersonalConverterFactory(personal, PersonalMarker.DefaultPurpose));
    }

    /// <summary>The body as it would be stored, with personal values in the open.</summary>
    /// <exception cref="UnknownEventTypeException">The type is not registered.</exception>
    public byte[] Write(object @event) => JsonSerializer.SerializeToUtf8Bytes(@event, _types.Of(@event.GetType()).ClrType, _json);

    /// <summary>Reads a body with personal values in the open, lifting an old shape.</summary>
    /// <exception cref="UnknownEventTypeException">The name, or a way up from the shape, is not registered.</exception>
    /// <exception cref="JsonException">The body does not fit the type.</exception>
    public object Read(string storedName, ReadOnlySpan<byte> body, int shape = 1)
    {
        var type = _types.Named(storedName);
        return JsonSerializer.Deserialize(shape < type.Shape ? Lift(type, body, shape) : body, type.ClrType, _json)
            ?? throw new JsonException($"The body of {storedName} is null.");
    }

    internal bool Seals => _options.Personal is not null;

    internal EventDraft Draft(object @event)
    {
        var type = _types.Of(@event.GetType());
        using var sealing = SealingScope.Begin();
        return new EventDraft(type, JsonSerializer.SerializeToUtf8Bytes(@event, type.ClrType, _json), sealing.Fields);
    }

    internal object ReadSealed(string storedName, int shape, byte[] body, UnsealingScope unsealing)
    {
        using (unsealing.Enter())
            return Read(storedName, body, shape);
    }

    private byte[] Lift(EventType type, ReadOnlySpan<byte> body, int shape)
    {
        var node = JsonNode.Parse(body) ?? throw new JsonException($"The body of {type.Name} is null.");
        for (; shape < type.Shape; shape++)
            node = _types.LiftFrom(type.Name, shape)(node);
        return JsonSerializer.SerializeToUtf8Bytes(node, _json);
    }

    private void WriteEventsPolymorphically(JsonTypeInfo info)
    {
        if (_options.PolymorphicBase?.IsAssignableFrom(info.Type) != true || !info.Type.IsAbstract)
            return;
        info.PolymorphismOptions = new JsonPolymorphismOptions
        {
            TypeDiscriminatorPropertyName = "$type",
            UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization,
        };
        foreach (var (name, type) in _types.StoredNames.Where(entry => info.Type.IsAssignableFrom(entry.Type)))
            info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(type, name));
    }

    private void MarkPersonal(JsonTypeInfo info)
    {
        if (_options.Personal is not { } personal)
            return;
        foreach (var property in info.Properties)
        {
            if (property.AttributeProvider is not System.Reflection.MemberInfo member)
                continue;
            var purpose = personal.PurposeOf?.Invoke(member);
            if (PersonalConverterFactory.Marks(personal, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType))
                property.CustomConverter = purpose is null ? property.CustomConverter : new PersonalConverterFactory(personal, purpose);
            else if (personal.IsText?.Invoke(member) is true)
                property.CustomConverter = TextConverterOf(property.PropertyType, new TextConverter(purpose ?? PersonalMarker.DefaultPurpose));
        }
    }

    private static JsonConverter TextConverterOf(Type type, TextConverter text) =>
        type == typeof(string) ? text
        : type == typeof(IReadOnlyList<string>) ? new TextsConverter(text)
        : throw new NotSupportedException($"{type} is no text that can be sealed: use string or IReadOnlyList<string>.");
}
