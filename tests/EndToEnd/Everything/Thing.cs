namespace Casework.EndToEnd.Everything;

/// <summary>A value of an object type of <c>everything.graphql</c>. All that it answers follows from its seed.</summary>
/// <param name="seed">What tells it from others.</param>
/// <param name="mayFail">Whether some of its fields are null or throw.</param>
public class Thing(uint seed, bool mayFail)
{
    public uint Seed { get; } = seed;
    public bool MayFail { get; } = mayFail;
}

public interface INode;

public interface INamed : INode;

public interface IAnimal : INamed;

public interface IPet;

public interface IFound;

public interface IProblem;

public sealed class Dog(uint seed, bool mayFail) : Thing(seed, mayFail), IAnimal, IPet, IFound
{
    public string? Id => Answer.Property<string>(this, "Dog.id");
    public int? Legs => Answer.Property<int?>(this, "Dog.legs");
    public string? Nick => Answer.Property<string>(this, "Dog.nick");
    public Human? Owner => Answer.Property<Human>(this, "Dog.owner");
}

public sealed class Cat(uint seed, bool mayFail) : Thing(seed, mayFail), IAnimal, IPet, IFound
{
    public string? Id => Answer.Property<string>(this, "Cat.id");
    public int? Legs => Answer.Property<int?>(this, "Cat.legs");
    public int? Lives => Answer.Property<int?>(this, "Cat.lives");
}

public sealed class Human(uint seed, bool mayFail) : Thing(seed, mayFail), INamed, IFound
{
    public string? Id => Answer.Property<string>(this, "Human.id");
    public Human? Spouse => Answer.Property<Human>(this, "Human.spouse");
    public Place? Home => Answer.Property<Place>(this, "Human.home");
}

public sealed class Toy(uint seed, bool mayFail) : Thing(seed, mayFail), IFound
{
    public string? Label => Answer.Property<string>(this, "Toy.label");
    public Level? Squeak => Answer.Property<Level?>(this, "Toy.squeak");
    public IReadOnlyList<string?>? Seen => Answer.Property<IReadOnlyList<string?>>(this, "Toy.seen");
    public IReadOnlyList<IReadOnlyList<int?>?>? Matrix => Answer.Property<IReadOnlyList<IReadOnlyList<int?>?>>(this, "Toy.matrix");
}

public sealed class Place(uint seed, bool mayFail) : Thing(seed, mayFail)
{
    public double? X => Answer.Property<double?>(this, "Place.x");
    public double? Y => Answer.Property<double?>(this, "Place.y");
    public IReadOnlyList<Human?>? People => Answer.Property<IReadOnlyList<Human?>>(this, "Place.people");
}

public sealed class NotThere(uint seed, bool mayFail) : Thing(seed, mayFail), IProblem
{
    public string? Message => Answer.Property<string>(this, "NotThere.message");
    public string? Id => Answer.Property<string>(this, "NotThere.id");
}

public sealed class Refused(uint seed, bool mayFail) : Thing(seed, mayFail), IProblem
{
    public string? Message => Answer.Property<string>(this, "Refused.message");
    public Level? Level => Answer.Property<Level?>(this, "Refused.level");
}

public sealed class ChangePayload(uint seed, bool mayFail) : Thing(seed, mayFail)
{
    public Human? Human => Answer.Property<Human>(this, "ChangePayload.human");
    public IReadOnlyList<IProblem?>? Errors => Answer.Property<IReadOnlyList<IProblem?>>(this, "ChangePayload.errors");
    public int? Version => Answer.Property<int?>(this, "ChangePayload.version");
}

public enum Language
{
    De,
    En,
    Nds,
    Ar,
}

public enum Level
{
    Low,
    Middle,
    High,
}

public enum Unit
{
    Kg,
    G,
}
