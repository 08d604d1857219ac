namespace Casework.GraphQL.Cost;

/// <summary>What @listSize says of a field.</summary>
/// <param name="AssumedSize">The size where no slicing argument is given; null: the server's default.</param>
/// <param name="SlicingArguments">Arguments that say the size: a number, or a list of what is asked for.</param>
/// <param name="SizedFields">The fields of the answer that have that size, such as the edges of a connection; the field itself when there are none.</param>
/// <param name="RequiresOneSlicingArgument">Whether exactly one of them must be given.</param>
internal sealed record ListSizeRule(
    double? AssumedSize, IReadOnlyList<string> SlicingArguments, IReadOnlyList<string> SizedFields, bool RequiresOneSlicingArgument);
