namespace Casework.Api.Import;

/// <summary>The file as a whole cannot be read. The message is a sentence for the person who gave it.</summary>
internal sealed class ArrivalsFileException(string message) : Exception(message);
