namespace Casework.Domain.Releases;

/// <summary>What a reader of a release has to know. It depends on the table alone, never on what was counted.</summary>
public enum QualityRemark
{
    NoiseAdded,
    LateEntriesCountWhenReleased,
    RetractionsNotSubtracted,
    PeopleCountOnce,
    HouseholdsCountOnce,
    QuartersRevised,
    ChildrenByAssociation,
    ReleasedFiguresOnly,
    SurveysWithoutGuarantee,
}

public static class QualityRemarks
{
    public static IReadOnlyList<QualityRemark> Of(ReleaseTable table) => table switch
    {
        ReleaseTable.QuarterlyFlows =>
            [QualityRemark.NoiseAdded, QualityRemark.LateEntriesCountWhenReleased, QualityRemark.PeopleCountOnce, QualityRemark.HouseholdsCountOnce],
        ReleaseTable.YearlyFlows =>
        [
            QualityRemark.NoiseAdded, QualityRemark.LateEntriesCountWhenReleased, QualityRemark.RetractionsNotSubtracted, QualityRemark.PeopleCountOnce,
            QualityRemark.HouseholdsCountOnce, QualityRemark.QuartersRevised, QualityRemark.ChildrenByAssociation,
        ],
        ReleaseTable.AnnualReport =>
        [
            QualityRemark.ReleasedFiguresOnly, QualityRemark.NoiseAdded, QualityRemark.RetractionsNotSubtracted, QualityRemark.PeopleCountOnce, QualityRemark.HouseholdsCountOnce,
            QualityRemark.QuartersRevised, QualityRemark.ChildrenByAssociation, QualityRemark.SurveysWithoutGuarantee,
        ],
        _ => [QualityRemark.NoiseAdded, QualityRemark.PeopleCountOnce],
    };
}
