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

    /// <summary>The method that turns the returned type into a <see cref="ResolverResult"/>.</summary>
    public static MethodInfo Adapter(Type returned)
    {
        var name = !returned.IsGenericType ? nameof(FromValue)
            : returned.GetGenericTypeDefinition() == typeof(Task<>) ? nameof(FromTask)
            : returned.GetGenericTypeDefinition() == typeof(ValueTask<>) ? nameof(FromValueTask)
            : nameof(FromValue);
        return typeof(ResultTask).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(ResultOf(returned)!);
    }

    private static ResolverResult FromValue<T>(T value) => ResolverResult.Of((object?)value);

    private static ResolverResult FromTask<T>(Task<T> task) => ResolverResult.Of(task);

    private static ResolverResult FromValueTask<T>(ValueTask<T> task) =>
        task.IsCompletedSuccessfully ? ResolverResult.Of((object?)task.Result) : ResolverResult.Of(task.AsTask());
}
