using System.Reflection;
using Casework.Api.Commands;
using Casework.Domain;
using Casework.Projections;

namespace Casework.Api.Codes;

/// <summary>Every code that a command can be refused with, and what it says: read from where it is declared.</summary>
internal static class RefusalCodes
{
    public static IReadOnlyDictionary<string, Label> All { get; } =
        typeof(Rejection).Assembly.GetTypes()
            .Append(typeof(AccessRejection))
            .Where(type => type.Name.EndsWith("Rejection", StringComparison.Ordinal) && type != typeof(Rejection))
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Static))
            .Select(Declared)
            .OfType<Rejection>()
            .OrderBy(rejection => rejection.Code, StringComparer.Ordinal)
            .ToDictionary(rejection => rejection.Code, rejection => new Label(rejection.German, rejection.English));

    // What a refusal is about is not part of its sentence, so any value will do.
    private static object? Declared(MemberInfo member) => member switch
    {
        PropertyInfo property => property.GetValue(null),
        FieldInfo field => field.GetValue(null),
        MethodInfo { IsSpecialName: false } method when method.ReturnType == typeof(Rejection) => method.Invoke(null, [.. method.GetParameters().Select(parameter => parameter.Name)]),
        _ => null,
    };
}
