namespace Casework.Domain;

/// <summary>
/// Personal data: sealed wherever it is stored, gone when the person's key is destroyed. <see cref="Subject"/> names the
/// person when it is not the one the stream is about.
/// </summary>
public readonly record struct Personal<T>(T? Value)
{
    public Guid? Subject { get; init; }

    public bool IsErased { get; init; }

    public static Personal<T> Erased { get; } = new() { IsErased = true };

    public static implicit operator Personal<T>(T value) => new(value);

    public override string ToString() => IsErased ? "(erased)" : "(sealed)";
}
