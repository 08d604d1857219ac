using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Transfers;

namespace Casework.Domain.Tests.Pathways;

/// <summary>Makes events and commands of any type out of few values, so that what they say often meets. The seed decides.</summary>
public sealed class Arbitrary(int seed)
{
    private static readonly string[] _texts = ["Amal", "Krankenpfleger"];

    private static readonly string[] _wrongTexts = ["", " ", "13003000", "SYR", "ar", "43414", new('x', 5000)];

    private static readonly Dictionary<string, string[]> _textsOf = new()
    {
        ["Municipality"] = ["13003000", "13072074"],
        ["Nationality"] = ["SYR", "POL"],
        ["TrainingCountry"] = ["SYR", "POL"],
        ["Language"] = ["ar", "pt-BR"],
        ["PreferredLanguage"] = ["ar", "pt-BR"],
        ["Statement"] = ["The hospital asks for the insurance.", "Nobody else can be reached at this hour."],
        ["Status"] = ["REFUGEE", "TOLERATED"],
        ["Occupation"] = ["43414", "81302"],
        ["Mentor"] = ["ada", "ben"],
        ["Interpreter"] = ["pool-1", "pool-2"],
        ["Area"] = ["13", "08"],
        ["DocumentHash"] = [new('a', 64), new('b', 64)],
    };

    private static readonly int[] _numbers = [-1, 0, 1, 3, 6, 12, 60, 300, 700, int.MaxValue];

    private static readonly decimal[] _decimals = [-1m, 0m, 10m, 20m, 40m, 200m];

    private static readonly ConcurrentDictionary<Type, (ConstructorInfo Constructor, List<(string Name, Type Type, bool MayBeNull)> Parameters)> _shapes = new();

    private readonly Random _random = new(seed);

    public static DateOnly Today { get; } = new(2026, 6, 15);

    /// <summary>Each has three ids of its own: what ended for all ids of one begins anew in the next.</summary>
    public int Generation { get; set; }

    /// <summary>The day around which days lie.</summary>
    public DateOnly Now { get; set; } = Today;

    public T Pick<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];

    public bool OneIn(int times) => _random.Next(times) == 0;

    /// <summary>Most days are the last few, some are of the last two years, a few are to come.</summary>
    public DateOnly Day() => Now.AddDays(_random.Next(3) > 0 ? _random.Next(-4, 4) : _random.Next(-700, 40));

    public PathwayEvent Event(Type type) => (PathwayEvent)Record(type);

    public PathwayEvent Event() => Event(Pick(PathwayEvents.StoredNames).Type);

    public PathwayCommand Command(Type type) => (PathwayCommand)Record(type) with { EffectiveOn = OneIn(2) ? Today : Day() };

    private object Record(Type type)
    {
        var (constructor, parameters) = _shapes.GetOrAdd(type, Shape);
        return constructor.Invoke([.. parameters.Select(parameter =>
            parameter.MayBeNull && OneIn(2) ? null : Value(parameter.Type, parameter.Name))]);
    }

    private static (ConstructorInfo Constructor, List<(string Name, Type Type, bool MayBeNull)> Parameters) Shape(Type type)
    {
        var constructor = type.GetConstructors().Single();
        var context = new NullabilityInfoContext();
        return (constructor, [.. constructor.GetParameters().Select(parameter =>
            (parameter.Name!, parameter.ParameterType, context.Create(parameter).WriteState == NullabilityState.Nullable))]);
    }

    private List<T> Several<T>() => [.. Enumerable.Range(0, _random.Next(3)).Select(_ => (T)Record(typeof(T)))];

    private string Text(string name) => Pick(OneIn(20) ? _wrongTexts : _textsOf.GetValueOrDefault(name, _texts));

    private object Value(Type type, string name)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsEnum)
            return Enum.GetValuesAsUnderlyingType(plain) is IList values ? Enum.ToObject(plain, values[_random.Next(values.Count)]!) : throw new NotSupportedException();

        return plain switch
        {
            _ when plain == typeof(string) => Text(name),
            _ when plain == typeof(int) => Pick(_numbers),
            _ when plain == typeof(decimal) => Pick(_decimals),
            _ when plain == typeof(bool) => OneIn(2),
            _ when plain == typeof(Guid) => new Guid(_random.Next(1, 4) + (3 * Generation), 0, 0, new byte[8]),
            _ when plain == typeof(DateOnly) => OneIn(3) ? Day().AddYears(-30) : Day(),
            _ when plain == typeof(DateTimeOffset) => new DateTimeOffset(Day(), new TimeOnly(_random.Next(24), 0), TimeSpan.Zero),
            _ when plain == typeof(Personal<string>) => OneIn(10) ? Personal<string>.Erased : new Personal<string>(Text(name)),
            _ when plain == typeof(Personal<DateOnly>) => OneIn(10) ? Personal<DateOnly>.Erased : new Personal<DateOnly>(Day().AddYears(-30)),
            _ when plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(Personal<>) =>
                Activator.CreateInstance(plain, Value(plain.GetGenericArguments()[0], name))!,
            _ when plain == typeof(PathwayEvent) => Event(),
            _ when plain == typeof(IReadOnlyList<DisclosedField>) => Enumerable.Range(0, _random.Next(3)).Select(_ => Pick(Enum.GetValues<DisclosedField>())).ToList(),
            _ when plain == typeof(IReadOnlyList<string>) => Enumerable.Range(0, _random.Next(3)).Select(_ => Text(name)).ToList(),
            _ when plain == typeof(IReadOnlyList<HandedField>) => Several<HandedField>(),
            _ when plain == typeof(IReadOnlyList<OfferedClock>) => Several<OfferedClock>(),
            _ when plain == typeof(IReadOnlyList<RemainingTime>) => Several<RemainingTime>(),
            _ => throw new NotSupportedException($"There is no arbitrary {plain}."),
        };
    }
}
