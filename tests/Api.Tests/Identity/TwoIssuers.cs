namespace Casework.Api.Tests.Identity;

/// <summary>Keys that are made once for the tests of a class: those of the issuer that is trusted, and somebody else's of the same names.</summary>
public sealed class TwoIssuers : IDisposable
{
    internal TestKeys Ours { get; } = new();

    internal TestKeys Others { get; } = new();

    public void Dispose()
    {
        Ours.Dispose();
        Others.Dispose();
    }
}
