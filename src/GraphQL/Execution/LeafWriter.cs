namespace Casework.GraphQL.Execution;

/// <summary>Writes the values of one CLR type as results of a scalar or enum type.</summary>
public abstract class LeafWriter
{
    private protected LeafWriter() { }

    internal abstract Type ClrType { get; }

    internal abstract void WriteBoxed(ResponseWriter writer, object value);

    /// <param name="write">Writes one JSON value, or throws <see cref="TypeSystem.ScalarCoercionException"/> before it writes anything.</param>
    public static LeafWriter Of<T>(Action<ResponseWriter, T> write) where T : notnull => new LeafWriter<T>(write);
}
