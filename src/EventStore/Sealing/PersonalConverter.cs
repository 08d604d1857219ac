using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Casework.EventStore;

/// <summary>
/// A personal value is stored as one sealed string, or as <c>{"$erased": true}</c> when it was erased before it was written.
/// Outside the log's own scopes it is written in the open as <c>{"$personal": value}</c>.
/// </summary>
internal sealed class PersonalConverter<TPersonal, T>(string purpose) : JsonConverter<TPersonal>
    where TPersonal : struct
{
    private static readonly Func<T?, Guid?, TPersonal> Create = Creator();
    private static readonly Func<TPersonal, T?> Value = Getter<T?>("Value");
    private static readonly Func<TPersonal, bool> IsErased = Getter<bool>("IsErased");
    private static readonly Func<TPersonal, Guid?> Subject = HasSubject ? Getter<Guid?>("Subject") : _ => null;
    private static readonly TPersonal Erased = (TPersonal)typeof(TPersonal).GetProperty("Erased")!.GetValue(null)!;

    private static bool HasSubject => typeof(TPersonal).GetProperty("Subject") is not null;

    public override TPersonal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String)
            return Unseal(reader.GetString()!, options);
        if (reader.TokenType is not JsonTokenType.StartObject)
            throw new JsonException("A personal value is neither sealed nor marked.");

        using var marked = JsonDocument.ParseValue(ref reader);
        if (marked.RootElement.TryGetProperty("$erased", out _))
            return Erased;
        Guid? subject = marked.RootElement.TryGetProperty("$subject", out var named) ? named.GetGuid() : null;
        return Create(marked.RootElement.GetProperty("$personal").Deserialize<T>(options), subject);
    }

    public override void Write(Utf8JsonWriter writer, TPersonal value, JsonSerializerOptions options)
    {
        if (!IsErased(value) && SealingScope.Current is { } sealing)
        {
            writer.WriteStringValue(sealing.Add(new PersonalField(Subject(value), purpose, Plaintext(value, options))));
            return;
        }

        writer.WriteStartObject();
        if (IsErased(value))
        {
            writer.WriteBoolean("$erased", true);
        }
        else
        {
            writer.WritePropertyName("$personal");
            JsonSerializer.Serialize(writer, Value(value), options);
            if (Subject(value) is { } subject)
                writer.WriteString("$subject", subject);
        }

        writer.WriteEndObject();
    }

    private static byte[] Plaintext(TPersonal value, JsonSerializerOptions options) =>
        JsonSerializer.SerializeToUtf8Bytes(Value(value), options);

    private static TPersonal Unseal(string text, JsonSerializerOptions options)
    {
        var scope = UnsealingScope.Current ?? throw new SealBrokenException("sealed data can be read through the log only");
        if (scope.Open(text) is not { } plaintext)
            return Erased;
        var value = JsonSerializer.Deserialize<T>(plaintext, options);
        CryptographicOperations.ZeroMemory(plaintext);
        return Create(value, SealedField.TryParse(text, out var field) && HasSubject ? scope.SubjectToName(field) : null);
    }

    private static Func<T?, Guid?, TPersonal> Creator()
    {
        var value = Expression.Parameter(typeof(T));
        var subject = Expression.Parameter(typeof(Guid?));
        var made = Expression.New(typeof(TPersonal).GetConstructor([typeof(T)])!, value);
        var named = typeof(TPersonal).GetProperty("Subject") is { CanWrite: true } property
            ? Expression.MemberInit(made, Expression.Bind(property, subject))
            : (Expression)made;
        return Expression.Lambda<Func<T?, Guid?, TPersonal>>(named, value, subject).Compile();
    }

    private static Func<TPersonal, TResult> Getter<TResult>(string name)
    {
        var personal = Expression.Parameter(typeof(TPersonal));
        return Expression.Lambda<Func<TPersonal, TResult>>(Expression.Property(personal, name), personal).Compile();
    }
}
