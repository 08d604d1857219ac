using System.Reflection;

namespace Casework.Domain.Tests.Pathways;

/// <summary>Codes are for programs and never change; sentences are for people, in both languages.</summary>
public class Refusing
{
    private static readonly List<Rejection> _all =
    [
        .. typeof(Rejection).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Rejection", StringComparison.Ordinal) && type != typeof(Rejection))
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Static))
            .Select(member => member switch
            {
                PropertyInfo property => property.GetValue(null),
                FieldInfo field => field.GetValue(null),
                MethodInfo { IsSpecialName: false, ReturnType: var type } method when type == typeof(Rejection) =>
                    method.Invoke(null, [.. method.GetParameters().Select(parameter => (object)parameter.Name!)]),
                _ => null,
            })
            .OfType<Rejection>(),
    ];

    [Fact]
    public void Is_done_with_many_codes() => Assert.True(_all.Count > 50);

    [Fact]
    public void Uses_no_code_twice() => Assert.Empty(_all.GroupBy(rejection => rejection.Code).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void Writes_codes_in_capitals() => Assert.All(_all, rejection => Assert.Matches("^[A-Z0-9]+(_[A-Z0-9]+)*$", rejection.Code));

    [Fact]
    public void Speaks_both_languages() => Assert.All(_all, rejection =>
    {
        Assert.EndsWith(".", rejection.English, StringComparison.Ordinal);
        Assert.EndsWith(".", rejection.German, StringComparison.Ordinal);
        Assert.NotEqual(rejection.English, rejection.German);
    });
}
