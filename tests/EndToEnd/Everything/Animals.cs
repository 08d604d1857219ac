using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;

namespace Casework.EndToEnd.Everything;

/// <summary>Fields with arguments, and some without: at once, later, and for all parents in one call.</summary>
public sealed class Animals<T> where T : Thing
{
    public Task<IReadOnlyList<IAnimal?>?> Friends([Parent] T animal, Optional<object?> first, Optional<object?> after, ResolverContext field) =>
        Answer.Later<IReadOnlyList<IAnimal?>?>(animal, field, ("first", first), ("after", after));

    public T? Mother([Parent] T animal, ResolverContext field) => Answer.Of<T?>(animal, field);
}

public sealed class Names<T> where T : Thing
{
    public string? Name([Parent] T named, Optional<object?> lang, Optional<object?> upper, ResolverContext field) =>
        Answer.Of<string?>(named, field, ("lang", lang), ("upper", upper));
}

public sealed class Dogs
{
    public string? Name([Parent] Dog dog, Optional<object?> lang, Optional<object?> upper, Optional<object?> @short, ResolverContext field) =>
        Answer.Of<string?>(dog, field, ("lang", lang), ("upper", upper), ("short", @short));

    public bool? Barks([Parent] Dog dog, Optional<object?> loud, ResolverContext field) => Answer.Of<bool?>(dog, field, ("loud", loud));

    public IReadOnlyList<IReadOnlyList<Toy?>?>? Toys([Parent] Dog dog, ResolverContext field) =>
        Answer.Of<IReadOnlyList<IReadOnlyList<Toy?>?>?>(dog, field);

    public Task<string?> Chip([Parent] Dog dog, ResolverContext field) => Answer.Later<string?>(dog, field);

    public Task<IPet?> Best([Parent] Dog dog, ResolverContext field) => Answer.Later<IPet?>(dog, field);
}

public sealed class Cats
{
    public int? Meows([Parent] Cat cat, Optional<object?> times, Optional<object?> levels, ResolverContext field) =>
        Answer.Of<int?>(cat, field, ("times", times), ("levels", levels));

    public IReadOnlyList<Human?> Owner(IReadOnlyList<Cat> cats, ResolverContext field) =>
        [.. cats.Select(cat => Answer.Of<Human?>(cat, field))];
}

public sealed class Humans
{
    public IReadOnlyList<IPet?>? Pets([Parent] Human human, Optional<object?> where, Optional<object?> order, ResolverContext field) =>
        Answer.Of<IReadOnlyList<IPet?>?>(human, field, ("where", where), ("order", order));

    public Task<Human?> Parent([Parent] Human human, ResolverContext field) => Answer.Later<Human?>(human, field);

    public IReadOnlyList<double?> Weight(IReadOnlyList<Human> humans, Optional<object?> unit, ResolverContext field) =>
        [.. humans.Select(human => Answer.Of<double?>(human, field, ("unit", unit)))];
}

public sealed class Toys
{
    public double? Price([Parent] Toy toy, Optional<object?> @in, ResolverContext field) => Answer.Of<double?>(toy, field, ("in", @in));
}

public sealed class Places
{
    public bool? Near([Parent] Place place, Optional<object?> point, ResolverContext field) => Answer.Of<bool?>(place, field, ("point", point));
}
