namespace Casework.Mutants;

/// <param name="Folder">Below the folder of the domain.</param>
internal sealed record FolderCount(string Folder, int Mutants, int Killed, int Accepted, int Survived);
