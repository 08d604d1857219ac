using System.Security.Cryptography;

namespace Casework.EventStore;

/// <summary>Collects the personal values of the event this thread is writing, and leaves placeholders in its body.</summary>
internal sealed class SealingScope : IDisposable
{
    [ThreadStatic]
    private static SealingScope? _current;

    private readonly SealingScope? _outer;
    private readonly List<PersonalField> _fields = [];

    private SealingScope()
    {
        _outer = _current;
        _current = this;
    }

    public static SealingScope? Current => _current;

    /// <summary>What placeholders begin with: random and told to nobody, so that no text a user writes can pass for one.</summary>
    public static string Placeholder { get; } = $"s0.{RandomNumberGenerator.GetHexString(32, lowercase: true)}.";

    public IReadOnlyList<PersonalField> Fields => _fields;

    public static SealingScope Begin() => new();

    public string Add(PersonalField field)
    {
        _fields.Add(field);
        return $"{Placeholder}{_fields.Count - 1}";
    }

    public void Dispose() => _current = _outer;
}
