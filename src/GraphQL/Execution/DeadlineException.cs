namespace Casework.GraphQL.Execution;

/// <summary>The request's time was up before the field was resolved.</summary>
internal sealed class DeadlineException() : Exception("The request took too long and was stopped.")
{
    public static readonly DeadlineException Instance = new();
}
