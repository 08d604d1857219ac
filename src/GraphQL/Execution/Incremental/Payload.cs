namespace Casework.GraphQL.Execution.Incremental;

/// <summary>What one later response tells.</summary>
internal sealed class Payload
{
    public List<(string Id, object[] Path, string? Label)> Pending { get; } = [];
    public List<(string Id, object[]? SubPath, PartResult Result)> Incremental { get; } = [];
    public List<(string Id, IReadOnlyList<GraphQLError> Errors)> Completed { get; } = [];
    public Dictionary<string, object?> Extensions { get; } = [];

    public bool IsEmpty => Pending.Count == 0 && Incremental.Count == 0 && Completed.Count == 0;

    public IReadOnlyList<GraphQLError> Errors =>
        [.. Incremental.SelectMany(entry => entry.Result.Errors), .. Completed.SelectMany(entry => entry.Errors)];

    public static void WritePending(ResponseWriter writer, List<(string Id, object[] Path, string? Label)> pending)
    {
        writer.Raw("\"pending\":["u8);
        foreach (var (id, path, label) in pending)
        {
            writer.Raw("{\"id\":"u8);
            writer.String(id);
            writer.Raw(",\"path\":"u8);
            ErrorWriter.WriteValue(writer, path);
            if (label is not null)
            {
                writer.Raw(",\"label\":"u8);
                writer.String(label);
            }

            writer.Raw("},"u8);
        }

        writer.Close((byte)']');
    }

    /// <summary>The payload as a response. What it tells of data is given back.</summary>
    public GraphQLResponse ToResponse(string? operationName, bool hasNext)
    {
        var writer = new ResponseWriter();
        writer.Byte((byte)'{');
        if (Pending.Count > 0)
        {
            WritePending(writer, Pending);
            writer.Byte((byte)',');
        }

        if (Incremental.Count > 0)
            WriteIncremental(writer);
        if (Completed.Count > 0)
            WriteCompleted(writer);
        if (Extensions.Count > 0)
        {
            ErrorWriter.WriteExtensions(writer, Extensions);
            writer.Byte((byte)',');
        }

        writer.Raw("\"hasNext\":"u8);
        writer.Boolean(hasNext);
        writer.Byte((byte)'}');
        return new GraphQLResponse(writer, ResponseOutcome.Executed, Errors) { OperationName = operationName, HasNext = hasNext };
    }

    private void WriteIncremental(ResponseWriter writer)
    {
        writer.Raw("\"incremental\":["u8);
        foreach (var (id, subPath, result) in Incremental)
        {
            writer.Raw("{\"id\":"u8);
            writer.String(id);
            if (subPath is not null)
            {
                writer.Raw(",\"subPath\":"u8);
                ErrorWriter.WriteValue(writer, subPath);
            }

            using var data = result.Data!;
            writer.Raw(data.Written.Span[0] == (byte)'[' ? ",\"items\":"u8 : ",\"data\":"u8);
            writer.Raw(data.Written.Span);
            if (result.Errors.Count > 0)
            {
                writer.Byte((byte)',');
                ErrorWriter.WriteErrors(writer, result.Errors);
            }

            writer.Raw("},"u8);
        }

        writer.Close((byte)']');
        writer.Byte((byte)',');
    }

    private void WriteCompleted(ResponseWriter writer)
    {
        writer.Raw("\"completed\":["u8);
        foreach (var (id, errors) in Completed)
        {
            writer.Raw("{\"id\":"u8);
            writer.String(id);
            if (errors.Count > 0)
            {
                writer.Byte((byte)',');
                ErrorWriter.WriteErrors(writer, errors);
            }

            writer.Raw("},"u8);
        }

        writer.Close((byte)']');
        writer.Byte((byte)',');
    }
}
