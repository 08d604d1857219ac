namespace Casework.Projections.Tests.Questions;

/// <summary>PostgreSQL's order of uuids: byte by byte as they are written.</summary>
internal sealed class UuidOrder : IComparer<Guid>
{
    public static UuidOrder Instance { get; } = new();

    public int Compare(Guid x, Guid y) => string.CompareOrdinal(x.ToString(), y.ToString());
}
