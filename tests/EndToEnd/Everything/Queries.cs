using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;

namespace Casework.EndToEnd.Everything;

public sealed class Queries
{
    public INode? Node(Thing root, Optional<object?> id, ResolverContext field) => Answer.Of<INode?>(root, field, ("id", id));

    public Task<IReadOnlyList<INode?>?> Nodes(Thing root, Optional<object?> ids, ResolverContext field) =>
        Answer.Later<IReadOnlyList<INode?>?>(root, field, ("ids", ids));

    public IReadOnlyList<IFound?>? Search(Thing root, Optional<object?> text, Optional<object?> levels, Optional<object?> limit, ResolverContext field) =>
        Answer.Of<IReadOnlyList<IFound?>?>(root, field, ("text", text), ("levels", levels), ("limit", limit));

    public Task<IAnimal?> Animal(Thing root, ResolverContext field) => Answer.Later<IAnimal?>(root, field);

    public IPet? Pet(Thing root, ResolverContext field) => Answer.Of<IPet?>(root, field);

    public Human? Human(Thing root, Optional<object?> id, Optional<object?> at, ResolverContext field) =>
        Answer.Of<Human?>(root, field, ("id", id), ("at", at));

    public INamed? Named(Thing root, ResolverContext field) => Answer.Of<INamed?>(root, field);

    public string? Echo(
        Thing root,
        Optional<object?> @int,
        Optional<object?> @float,
        Optional<object?> @string,
        Optional<object?> boolean,
        Optional<object?> id,
        Optional<object?> level,
        Optional<object?> any,
        Optional<object?> list,
        Optional<object?> nested,
        Optional<object?> texts,
        ResolverContext field) => Answer.Of<string?>(
        root,
        field,
        ("int", @int),
        ("float", @float),
        ("string", @string),
        ("boolean", boolean),
        ("id", id),
        ("level", level),
        ("any", any),
        ("list", list),
        ("nested", nested),
        ("texts", texts));

    public int? Deep(Thing root, Optional<object?> deep, Optional<object?> old, ResolverContext field) =>
        Answer.Of<int?>(root, field, ("deep", deep), ("old", old));

    public Task<IFound?> Pick(Thing root, Optional<object?> by, ResolverContext field) => Answer.Later<IFound?>(root, field, ("by", by));

    public IReadOnlyList<IFound?>? Picks(Thing root, Optional<object?> by, ResolverContext field) =>
        Answer.Of<IReadOnlyList<IFound?>?>(root, field, ("by", by));

    public string? Point(Thing root, Optional<object?> at, ResolverContext field) => Answer.Of<string?>(root, field, ("at", at));

    public IReadOnlyList<IAnimal?>? Filter(Thing root, Optional<object?> where, ResolverContext field) =>
        Answer.Of<IReadOnlyList<IAnimal?>?>(root, field, ("where", where));

    public Place? Place(Thing root, Optional<object?> points, ResolverContext field) => Answer.Of<Place?>(root, field, ("points", points));

    public Task<IReadOnlyList<Toy?>?> Toys(Thing root, ResolverContext field) => Answer.Later<IReadOnlyList<Toy?>?>(root, field);
}

public sealed class Mutations
{
    public Task<ChangePayload?> Change(Thing root, Optional<object?> input, ResolverContext field) =>
        Answer.Later<ChangePayload?>(root, field, ("input", input));

    public bool? Reset(Thing root, ResolverContext field) => Answer.Of<bool?>(root, field);

    public INamed? Rename(Thing root, Optional<object?> id, Optional<object?> name, ResolverContext field) =>
        Answer.Of<INamed?>(root, field, ("id", id), ("name", name));

    public IPet? Adopt(Thing root, Optional<object?> by, ResolverContext field) => Answer.Of<IPet?>(root, field, ("by", by));
}

public sealed class Subscriptions
{
    public IAsyncEnumerable<int?> Ticks(Thing root, Optional<object?> from, ResolverContext field) => Answer.Events<int?>(root, field, ("from", from));

    public IAsyncEnumerable<Human?> Changed(Thing root, Optional<object?> id, ResolverContext field) => Answer.Events<Human?>(root, field, ("id", id));

    public IAsyncEnumerable<IFound?> Found(Thing root, ResolverContext field) => Answer.Events<IFound?>(root, field);
}
