using System.Reflection;

namespace Casework.GraphQL.Binding;

/// <summary>Brings whatever a resolver method returns to one shape.</summary>
internal static class ResultTask
{
    /// <summary>The result inside a Task or ValueTask; the type itself when it is neither; null for one without a result.</summary>
    public static Type? ResultOf(Type returned)
    {
        if (returned == typeof(void) || returned == typeof(Task) || returned == typeof(ValueTask))
            return null;
        return returned.IsGenericType
            && (returned.GetGenericTypeDefinition() == typeof(Task<>) || returned.GetGenericTypeDefinition() == typeof(ValueTask<>))
            ? returned.GetGenericArguments()[0]
            : returned;
    }

    /// <summary>The method that turns the returned type into a ValueTask of object.</summary>
    public static MethodInfo Adapter(Type returned)
    {
        var name = !returned.IsGenericType ? nameof(FromValue)
            : returned.GetGenericTypeDefinition() == typeof(Task<>) ? nameof(FromTask)
            : returned.GetGenericTypeDefinition() == typeof(ValueTask<>) ? nameof(FromValueTask)
            : nameof(FromValue);
        return typeof(ResultTask).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(ResultOf(returned)!);
    }

    private static ValueTask<object?> FromValue<T>(T value) => new(value);

    private static ValueTask<object?> FromTask<T>(Task<T> task) =>
        task.IsCompletedSuccessfully ? new(task.Result) : Await(task);

    private static ValueTask<object?> FromValueTask<T>(ValueTask<T> task) =>
        task.IsCompletedSuccessfully ? new(task.Result) : Await(task);

    private static async ValueTask<object?> Await<T>(Task<T> task) => await task.ConfigureAwait(false);

    private static async ValueTask<object?> Await<T>(ValueTask<T> task) => await task.ConfigureAwait(false);
}
