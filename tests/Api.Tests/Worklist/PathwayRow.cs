using Casework.Api.Tests.Testing;
using Casework.Domain.Pathways.Language;

namespace Casework.Api.Tests.Worklist;

/// <summary>What the worklist should show of a pathway.</summary>
public sealed record PathwayRow(string Id, string FamilyName, string GivenName, string ArrivedOn, string? Level, string? LastContactOn, int Version, string Status)
{
    /// <summary>By what the order's field sorts; enums by the order of their values.</summary>
    public IComparable? Key(string field) => field switch
    {
        "familyName" => FamilyName,
        "givenName" => GivenName,
        "arrivedOn" => ArrivedOn,
        "lastContactOn" => LastContactOn,
        "languageLevel" => Level is null ? null : (int)Enum.Parse<LanguageLevel>(Level, ignoreCase: true),
        "version" => Version,
        "status" => Status == "OPEN" ? 0 : 1,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not one of this row."),
    };

    /// <summary>What breaks ties.</summary>
    public string Uuid => GlobalIds.Pathway(Id).ToString();
}
