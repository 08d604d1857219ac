namespace Casework.EventStore;

/// <summary>A value that the program was started with, such as an environment variable: for where no file can be laid out. Does not change while it runs.</summary>
/// <param name="name">Of the setting, for people.</param>
/// <param name="value">The ring; its parts may be separated by semicolons.</param>
public sealed class KeyVariableSource(string name, string value) : IKeySource
{
    public string Name => name;

    public string Read() => value;
}
