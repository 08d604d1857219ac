namespace Casework.EventStore;

/// <summary>Names a data key within its tenant.</summary>
internal readonly record struct SealedKey(Guid Subject, string Purpose, int Version)
{
    /// <summary>What is made once this one was destroyed.</summary>
    public SealedKey Following() => this with { Version = Version + 1 };

    /// <summary>What a wrapped key is bound to, so that it cannot be moved to another row.</summary>
    public string OwnerIn(string tenant) => $"{tenant}/{Subject:n}/{Purpose}/{Version}";
}
