namespace Casework.GraphQL.Binding;

/// <summary>What a resolver method returned: its result, or a task that will have it.</summary>
internal readonly struct ResolverResult
{
    private readonly object? _returned;
    private readonly Func<Task, object?>? _read;

    private ResolverResult(object? returned, Func<Task, object?>? read) => (_returned, _read) = (returned, read);

    /// <summary>The task to be waited for; null when the result is there.</summary>
    public Task? Pending => _read is null ? null : (Task)_returned!;

    /// <summary>The result, which must be there.</summary>
    public object? Value => _read is null ? _returned : _read((Task)_returned!);

    public static ResolverResult Of(object? value) => new(value, null);

    public static ResolverResult Of<T>(Task<T> task) => task.IsCompletedSuccessfully ? Of((object?)task.Result) : new(task, Reader<T>.Read);

    private static class Reader<T>
    {
        public static readonly Func<Task, object?> Read = static task => ((Task<T>)task).GetAwaiter().GetResult();
    }
}
