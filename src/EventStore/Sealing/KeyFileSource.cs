namespace Casework.EventStore;

/// <summary>A file that only its owner can read.</summary>
public sealed class KeyFileSource(string path) : IKeySource
{
    public string Name => path;

    public string Read() => File.ReadAllText(path);

    /// <summary>Puts another ring in its place, whole or not at all.</summary>
    public void Replace(KeyRing ring) => KeyFile.Replace(path, ring.ToString());
}
