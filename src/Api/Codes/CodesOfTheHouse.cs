using Casework.Api.Composition;
using Casework.Api.Import;
using Casework.Api.Replay;
using Casework.Api.Surveys;
using Casework.Domain.Administration;
using Casework.Domain.HealthFiles;
using Casework.Domain.Notices;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Residence;
using Casework.Domain.Releases;
using Casework.Domain.Rules;
using Casework.Domain.Staffing;
using Casework.Domain.Surveys;
using Casework.GraphQL.TypeSystem;
using Casework.Projections;

namespace Casework.Api.Codes;

/// <summary>The codes of this program: the enums of its schema, and those that the schema knows as text.</summary>
internal static class CodesOfTheHouse
{
    /// <exception cref="CodeListsInvalidException">A code has no name in both languages, or a name has no code.</exception>
    public static CodeLists Of(GraphQL.TypeSystem.Schema schema, RuleBook rules) => CodeLists.Of(Listed(schema, rules), Texts(EmbeddedFiles.Under("codes/")));

    public static IReadOnlyList<ListedCodes> Listed(GraphQL.TypeSystem.Schema schema, RuleBook rules) =>
    [
        .. schema.Types.OfType<EnumType>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal))
            .Select(type => new ListedCodes(type.Name, [.. type.Members.Select(member => new ListedCodes.One(member.Name, member.DeprecationReason))])),
        new("AdministrationFactType", AdministrationEvent.StoredNames.Select(stored => stored.Name)),
        new("FactType", PathwayEvents.StoredNames.Select(stored => stored.Name)),
        new("HealthFactType", HealthEvent.StoredNames.Select(stored => stored.Name)),
        new("ImportErrorCode", RowError.Codes),
        new(StateNames.Fields, PathwayFields.Names(schema)),
        new("RefusalCode", RefusalCodes.All.Keys),
        new("ReleaseFactType", ReleaseEvent.StoredNames.Concat(SurveyEvent.StoredNames).Select(stored => stored.Name)),
        new("ResidenceStatusCode", rules.RuleSets.Where(set => set.Topic == WorkPermission.StatusTopic).SelectMany(set => set.Values.Keys).Distinct()),
        new("RuleTopic", rules.RuleSets.Select(set => set.Topic).Distinct()),
        new("StaffFactType", StaffEvent.StoredNames.Concat(NoticeEvent.StoredNames).Select(stored => stored.Name)),
        new("SurveyQuestion", SurveysOfTheHouse.Catalogue.Questions.Select(question => question.Code)),
        new("WarningCode", Labels.OfTheHouse.Warnings.Keys),
    ];

    public static IReadOnlyDictionary<string, ListText> Texts(IEnumerable<(string Name, string Json)> files) => ListTexts.Read(files)
        .With("AdministrationFactType", Labels.OfTheHouse.AdministrationFacts)
        .With("FactType", Labels.OfTheHouse.Facts)
        .With("HealthFactType", Labels.OfTheHouse.HealthFacts)
        .With("RefusalCode", RefusalCodes.All)
        .With("ReleaseFactType", Labels.OfTheHouse.ReleaseFacts)
        .With("ResidenceStatusCode", Labels.OfTheHouse.ResidenceStatuses)
        .With("StaffFactType", Labels.OfTheHouse.StaffFacts)
        .With("StageName", Labels.OfTheHouse.Stages)
        .With("WarningCode", Labels.OfTheHouse.Warnings);
}
