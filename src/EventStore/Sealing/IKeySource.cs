namespace Casework.EventStore;

/// <summary>Where the key-encryption key comes from. Read again while the program runs, so that a rotation needs no restart.</summary>
public interface IKeySource
{
    /// <summary>As people name it.</summary>
    public string Name { get; }

    /// <summary>The <see cref="KeyRing"/> as text.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public string Read();
}
