using System.Security.Cryptography;
using System.Text;

namespace Casework.Domain.Releases;

/// <summary>
/// Which municipalities have figures of their own. Public figures alone say so, never what is counted, and what they have said holds for four
/// years.
/// </summary>
/// <param name="LastYear">The fourth.</param>
/// <param name="LeastFlow">A municipality of which fewer are expected in a year has no figures of its own.</param>
/// <param name="Source">Of the expected numbers.</param>
public sealed record Geography(int FirstYear, int LastYear, int LeastFlow, string Source, IReadOnlyList<Association> Associations)
{
    /// <summary>For how many years boundaries are fixed.</summary>
    public const int Years = 4;

    /// <summary>The finest, in their order: each municipality is in one of them.</summary>
    public IReadOnlyList<ReleaseArea> Areas { get; } = [.. Associations.SelectMany(association => Cells(association, LeastFlow))];

    /// <summary>Whole associations, in their order.</summary>
    public IReadOnlyList<ReleaseArea> Wholes { get; } = [.. Associations.Select(association => new ReleaseArea(association.Code, association.Name, Keys(association.Municipalities)))];

    /// <summary>Names the boundaries: the same text for the same ones only.</summary>
    public string Digest { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n',
        Associations.SelectMany(association => Cells(association, LeastFlow)).Select(area => $"{area.Code} {string.Join(',', area.Municipalities)}")
            .Concat(Associations.Select(association => $"{association.Code} {string.Join(',', Keys(association.Municipalities))}"))
            .Prepend($"{FirstYear}-{LastYear}")))));

    public bool Covers(ReportPeriod period) => FirstYear <= period.Year && period.Year <= LastYear;

    private static IEnumerable<ReleaseArea> Cells(Association association, int leastFlow)
    {
        foreach (var municipality in association.Municipalities.Where(one => one.ExpectedFlow >= leastFlow).OrderBy(one => one.Key, StringComparer.Ordinal))
            yield return new(municipality.Key, municipality.Name, [municipality.Key]);
        if (association.Municipalities.Where(one => one.ExpectedFlow < leastFlow).ToList() is { Count: > 0 } small)
            yield return new($"{association.Code}-REST", association.Name, Keys(small));
    }

    private static IReadOnlyList<string> Keys(IEnumerable<ReportingMunicipality> municipalities) => [.. municipalities.Select(one => one.Key).Order(StringComparer.Ordinal)];
}

/// <summary>Municipalities that report together.</summary>
/// <param name="Code">Its own, or the key of a district.</param>
public sealed record Association(string Code, string Name, IReadOnlyList<ReportingMunicipality> Municipalities);

/// <param name="Key">Official municipality key (AGS), eight digits.</param>
/// <param name="ExpectedFlow">How many are expected in a year to reach a milestone there, by public figures.</param>
public sealed record ReportingMunicipality(string Key, string Name, int ExpectedFlow);
