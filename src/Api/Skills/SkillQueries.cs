using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways.Skills;
using Casework.GraphQL.Execution;
using Casework.Projections;

namespace Casework.Api.Skills;

/// <summary>Who can do what.</summary>
internal sealed class SkillQueries(PathwaySkills skills, Freshness freshness)
{
    public async ValueTask<Connection<SkillHolderView>?> Skills(
        string name, int? first, string? after, int? last, string? before, long? minPosition, ResolverContext context, Caller caller, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || !Policy.MayList(caller, municipality))
            return null;

        var page = PageArguments.Read(first, after, last, before, where: null, order: null, context);
        await freshness.Wait(minPosition, cancel);
        return await PageArguments.Answer(skills.Page(municipality, name, page, cancel), row => new SkillHolderView(row));
    }
}

internal sealed record SkillHolderView(PathwaySkill Row)
{
    public string PathwayId => GlobalId.Of("Pathway", Row.PathwayId);

    public string Skill => Row.Skill;

    public int Evidence => Row.Evidence;

    public SkillFinding? Finding => Row.Finding;

    public DateOnly? AssessedOn => Row.AssessedOn;

    public string? Caseworker => Row.Caseworker;
}
