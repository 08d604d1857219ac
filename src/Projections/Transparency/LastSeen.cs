namespace Casework.Projections.Transparency;

/// <summary>
/// The last checkpoint that this node has seen signed, in a file outside of the database. A database that was put back, with
/// everything it remembers of itself, is told by it.
/// </summary>
public sealed class LastSeen(string path)
{
    public string Path { get; } = path;

    /// <summary>The same of the read log, in a file beside it.</summary>
    public LastSeen OfTheReadLog => new($"{Path}.read-log");

    /// <returns>The signed note; null when there is none.</returns>
    public string? Read() => File.Exists(Path) ? File.ReadAllText(Path) : null;

    public void Write(string note)
    {
        if (Read() != note)
            TransparencyKeys.Replace(Path, note);
    }
}
