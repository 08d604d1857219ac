using System.Reflection;
using System.Text;
using Casework.Domain;
using Casework.Domain.Pathways;
using Casework.EventStore;
using Xunit.Sdk;

namespace Casework.Projections.Tests.Stored;

/// <summary>
/// An event that changes its shape, even by one field, is registered in the next shape, lifted from the last one, and gets
/// a second example beside the first: <c>name.2.json</c> beside <c>name.1.json</c>.
/// </summary>
public class StoringPathwayEvents
{
    private static readonly EventCodec Codec = new(Pathways.Types, Pathways.Codec);

    public static TheoryData<string> Names => [.. Pathways.Types.StoredNames.Select(stored => stored.Name)];

    public static TheoryData<string> Examples => [.. Past.Examples()];

    [Theory, MemberData(nameof(Names))]
    public void Writes_what_it_has_always_written(string name)
    {
        var shape = Pathways.Types.ShapeOf(name);

        Past.Is(
            $"{name}.{shape}.json", Encoding.UTF8.GetString(Codec.Write(Example(name))) + "\n",
            $"{name} is stored otherwise than before. Register it in shape {shape + 1}, lift shape {shape} to it, and add {name}.{shape + 1}.json.");
    }

    [Theory, MemberData(nameof(Examples))]
    public void Reads_whatever_was_ever_stored(string example)
    {
        var (name, shape) = NameAndShape(example);

        var read = Codec.Read(name, Encoding.UTF8.GetBytes(Past.Read($"{example}.json")), shape);

        Assert.Equal(TypeOf(name), read.GetType());
        if (shape == Pathways.Types.ShapeOf(name))
            Assert.Equal(Example(name), read);
    }

    [Fact]
    public void Has_an_example_of_every_shape_of_every_event_and_no_other() =>
        Assert.Equal(
            Pathways.Types.StoredNames
                .SelectMany(stored => Enumerable.Range(1, Pathways.Types.ShapeOf(stored.Name)).Select(shape => $"{stored.Name}.{shape}"))
                .Order(StringComparer.Ordinal),
            Past.Examples());

    [Fact]
    public void Leaves_no_property_of_an_example_empty() =>
        Assert.Empty(StoredExamples.All.SelectMany(example => example.GetType().GetProperties()
            .Where(property => property.GetValue(example) is null or "" or Array { Length: 0 })
            .Select(property => $"{example.GetType().Name}.{property.Name}")));

    [Fact]
    public void Keeps_the_names_of_values() =>
        Past.Is(
            "values.txt",
            string.Concat(Enums.Select(type => $"{type.Name}: {string.Join(' ', Enum.GetNames(type).Order(StringComparer.Ordinal))}\n")),
            "Values are stored by name: one that is new is added to values.txt, none is ever renamed or removed.");

    [Fact]
    public void Notices_a_body_that_changed_and_keeps_the_old()
    {
        var past = Past.Read("pathway_opened.1.json");

        Assert.Throws<TrueException>(() => Past.Is("pathway_opened.1.json", past.Replace("GivenName", "FirstName", StringComparison.Ordinal), "otherwise"));

        Assert.Equal(past, Past.Read("pathway_opened.1.json"));
    }

    private static IEnumerable<Type> Enums => Pathways.Types.StoredNames
        .SelectMany(stored => stored.Type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        .Select(property => Plain(property.PropertyType))
        .Where(type => type.IsEnum)
        .Distinct()
        .OrderBy(type => type.Name, StringComparer.Ordinal);

    private static Type Plain(Type type) =>
        Nullable.GetUnderlyingType(type) is { } present ? Plain(present)
        : type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Personal<>) || type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)) ? Plain(type.GetGenericArguments()[0])
        : type;

    private static (string Name, int Shape) NameAndShape(string example) =>
        (example[..example.LastIndexOf('.')], int.Parse(example[(example.LastIndexOf('.') + 1)..], System.Globalization.CultureInfo.InvariantCulture));

    private static Type TypeOf(string name) => Pathways.Types.StoredNames.Single(stored => stored.Name == name).Type;

    private static PathwayEvent Example(string name) => StoredExamples.Of(TypeOf(name));
}
