using System.Diagnostics;
using Casework.Bench.Load;
using Casework.Bench.Servers;

namespace Casework.Bench.GraphQL;

/// <summary>One question asked of several servers: of us, of the bare endpoint, and of a peer.</summary>
internal sealed record Contest(string Name, IReadOnlyList<Side> Sides)
{
    public static IEnumerable<Contest> All(House house, ServerProcess ours, ServerProcess bare, ServerProcess? postgraphile)
    {
        yield return new Contest("typename", [.. Sides([Questions.TypeName], [null], ["/typename"], Questions.TypeName, [null])]);
        yield return new Contest("pathway", [.. Sides(
            [Questions.Pathway],
            [.. house.Pathways.Select(Questions.PathwayVariables)],
            [.. house.Pathways.Select(id => $"/pathway/{id}")],
            PostGraphile.Pathway,
            [.. house.Pathways.Select(id => new { id, first = Questions.PageSize })])]);
        yield return new Contest("page", [.. Sides(
            [Questions.Page], [Questions.PageVariables], ["/page"], PostGraphile.Page, [new { caseworker = Questions.Caseworker, first = Questions.PageSize }])]);
        yield return new Contest("introspection", [.. Sides([IntrospectionQuery.Text], [null], ["/introspection"], IntrospectionQuery.Text, [null])]);

        IEnumerable<Side> Sides(string[] query, object?[] variables, string[] paths, string peerQuery, object?[] peerVariables)
        {
            yield return new Side(ours.Process, new HttpLoad(ours.Address, [.. variables.Select(some => Questions.Post(ours.Address, "/graphql", query[0], some, house.Token))]));
            yield return new Side(bare.Process, new HttpLoad(bare.Address, [.. paths.Select(path => Questions.Get(bare.Address, path))]));
            if (postgraphile is not null)
                yield return new Side(postgraphile.Process, new HttpLoad(postgraphile.Address, [.. peerVariables.Select(some => Questions.Post(postgraphile.Address, "/graphql", peerQuery, some))]));
        }
    }
}

internal sealed record Side(Process Process, HttpLoad Load);
