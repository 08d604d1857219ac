namespace Casework.Domain.Releases;

/// <summary>What a release holds. Rows hold the numbers: new ones are added at the end.</summary>
public enum ReleaseTable
{
    /// <summary>Who reached which milestone in a quarter.</summary>
    QuarterlyFlows,

    /// <summary>The same in a year; the year's quarters are revised so that they add up.</summary>
    YearlyFlows,

    /// <summary>Of those whose file was open at the end of a year, who had reached what.</summary>
    YearlyStocks,

    /// <summary>What was released of a year, with what surveys say: nothing is counted for it.</summary>
    AnnualReport,
}
