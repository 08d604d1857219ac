using Casework.Api.Tests.Schema;
using Casework.Domain.Access;
using Casework.GraphQL.TypeSystem;

namespace Casework.Api.Tests.Access;

/// <summary>How one gets from a root of the schema to a type: fields, each on the type it belongs to.</summary>
internal sealed record Way(IReadOnlyList<(ObjectType On, OutputField Field)> Steps, ObjectType To)
{
    public bool IsCommand => Steps.Count > 0 && Steps[0].On == Contract.Schema.Mutation;

    /// <returns>The shortest of those on which the role is stopped nowhere, or else the shortest.</returns>
    public static Way For(Role role, ObjectType to) =>
        Find(to, (on, field) => Contract.Readers(on, field)!.Contains(role)) ?? Find(to, (_, _) => true) ?? throw new InvalidOperationException($"Nothing leads to {to}.");

    /// <summary>Whether the role comes as far as the type.</summary>
    public bool IsOpenTo(Role role) => Steps.All(step => Contract.Readers(step.On, step.Field)!.Contains(role));

    /// <summary>Where the role is stopped: at a step, or at fields of the type itself; none when nowhere.</summary>
    public IReadOnlyList<string> StopsOf(Role role, IEnumerable<OutputField> fields)
    {
        for (var i = 0; i < Steps.Count; i++)
        {
            if (!Contract.Readers(Steps[i].On, Steps[i].Field)!.Contains(role))
                return [Path(i + 1)];
        }

        return [.. fields.Where(field => !Contract.Readers(To, field)!.Contains(role)).Select(field => string.Join('.', Path(Steps.Count).Split('.', StringSplitOptions.RemoveEmptyEntries).Append(field.Name)))];
    }

    private string Path(int steps) => string.Join('.', Steps.Take(steps).Select(step => step.Field.Name));

    private static Way? Find(ObjectType to, Func<ObjectType, OutputField, bool> open)
    {
        var ways = new Queue<Way>([new([], Contract.Schema.Query), new([], Contract.Schema.Mutation!)]);
        var seen = new HashSet<ObjectType>();
        while (ways.TryDequeue(out var way))
        {
            if (way.To == to)
                return way;
            if (!seen.Add(way.To))
                continue;
            foreach (var field in way.To.Fields.Where(field => field.Type.Named is CompositeType && !LeadsAnywhere(way.To, field) && open(way.To, field)))
            {
                foreach (var next in Contract.Schema.PossibleTypes((CompositeType)field.Type.Named))
                    ways.Enqueue(new([.. way.Steps, (way.To, field)], next));
            }
        }

        return null;
    }

    // To whatever an id names: to nothing certain. Facts of every kind stand in the timeline alone.
    private static bool LeadsAnywhere(ObjectType on, OutputField field) =>
        field.Type.Named == Contract.Schema.Type("Node") || (field.Type.Named == Contract.Schema.Type("PathwayFact") && on.Name != "TimelineEntry");
}
