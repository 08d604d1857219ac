namespace Casework.GraphQL.Execution;

internal sealed class LeafWriter<T>(Action<ResponseWriter, T> write) : LeafWriter where T : notnull
{
    internal override Type ClrType => typeof(T);

    internal void Write(ResponseWriter writer, T value) => write(writer, value);

    internal override void WriteBoxed(ResponseWriter writer, object value) => write(writer, (T)value);
}
