namespace Casework.EventStore.Verifying;

/// <summary>Something that must not be.</summary>
/// <param name="What">A sentence for an operator, without anything from inside an event.</param>
/// <param name="Position">The place in the log it is about, where there is one.</param>
/// <param name="Stream">The stream it is about, where there is one.</param>
/// <param name="Command">The command id it is about, where there is one.</param>
public sealed record Violation(Invariant Invariant, string What, long? Position = null, StreamKey? Stream = null, Guid? Command = null)
{
    /// <summary>As the reliability catalogue names it: I1, I2 …</summary>
    public string Code => $"I{(int)Invariant}";

    public override string ToString()
    {
        var about = string.Concat(
            Position is { } position ? $", position {position}" : "", Stream is { } stream ? $", stream {stream}" : "", Command is { } command ? $", command {command}" : "");
        return $"{Code} {Invariant}{about}: {What}";
    }
}
