using Casework.Domain;
using Casework.EventStore;

namespace Casework.Api.Commands;

/// <summary>What a command on a pathway is recorded as in other streams, in the same commit, or why they refuse it.</summary>
internal sealed record Beside(IReadOnlyList<StreamAppend> Appends, Rejection? Refusal = null)
{
    public static Beside Nothing { get; } = new([]);

    public static Beside Refuse(Rejection refusal) => new([], refusal);

    public static Beside Of((StreamAppend? Append, Rejection? Refusal) decided) =>
        decided.Refusal is { } refusal ? Refuse(refusal) : decided.Append is { } append ? new([append]) : Nothing;

    /// <returns>The same with more, unless it is refused.</returns>
    public Beside And(IEnumerable<StreamAppend> more) => Refusal is null ? new([.. Appends, .. more]) : this;
}
