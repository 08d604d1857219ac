using System.Text;
using Casework.Api.Import;
using Casework.Api.Surveys;
using Casework.Domain.Pathways;
using Casework.Domain.Surveys;

namespace Casework.Api.Tests.Surveys;

public class ReadingASurveyFile
{
    private const string Header = "wave,question,area,respondents,measure,value,low,high,source";
    private const string Right = "2024,TRUST_IN_PEOPLE,130,812,MEAN,5.9,5.7,6.1,\"Survey, table 3\"";

    [Fact]
    public async Task Reads_each_line_as_a_figure()
    {
        using var file = await Read($"{Header}\r\n{Right}\r\n");

        Assert.Empty(file.Errors);
        Assert.Equal((2, new SurveyValue("TRUST_IN_PEOPLE", 2024, "130", 812, SurveyMeasure.Mean, 5.9m, 5.7m, 6.1m, "Survey, table 3")), Assert.Single(file.Values));
        Assert.Equal(64, file.Digest.Length);
    }

    [Theory]
    [InlineData("2024,TRUST_IN_PEOPLE,130,812,MEAN,5.9,5.7,6.1", null, "ROW_MALFORMED")]
    [InlineData("2024,TRUST_IN_PEOPLE,130,,MEAN,5.9,5.7,6.1,x", "respondents", "VALUE_MISSING")]
    [InlineData("last year,TRUST_IN_PEOPLE,130,812,MEAN,5.9,5.7,6.1,x", "wave", "NUMBER_INVALID")]
    [InlineData("2024,TRUST_IN_PEOPLE,130,-812,MEAN,5.9,5.7,6.1,x", "respondents", "NUMBER_INVALID")]
    [InlineData("2024,TRUST_IN_PEOPLE,130,812,MEDIAN,5.9,5.7,6.1,x", "measure", "CODE_UNKNOWN")]
    [InlineData("2024,TRUST_IN_PEOPLE,130,812,MEAN,\"5,9\",5.7,6.1,x", "value", "NUMBER_INVALID")]
    [InlineData("2024,TRUST_IN_PEOPLE,130,812,MEAN,5.9,5.7,NaN,x", "high", "NUMBER_INVALID")]
    [InlineData("2024,TRUST_IN_PEOPLE,130,812,MEAN,5.9,5.7,6.1,\"a\tb\"", "source", "TEXT_HAS_CONTROL_CHARACTER")]
    public async Task Names_line_column_and_code_of_what_is_wrong(string line, string? column, string code)
    {
        using var file = await Read($"{Header}\n{Right}\n{line}\n");

        var error = Assert.Single(file.Errors);
        Assert.Equal((3, column, code), (error.Line, error.Column, error.Code));
        Assert.Single(file.Values);
    }

    [Fact]
    public async Task Names_the_line_of_a_figure_that_cannot_be()
    {
        using var file = await Read($"{Header}\n{Right}\nnonsense\n{Right.Replace("130", "13003000", StringComparison.Ordinal)}\n");
        var flaw = Assert.Single(new ImportSurvey(file.Digest, [.. file.Values.Select(one => one.Value)])
            .Flaws(SurveyLedger.Initial, SurveysOfTheHouse.Areas, new Circumstances(new(2026, 11, 22), Api.Composition.Rules.OfTheHouse)));

        var error = file.At(flaw);
        Assert.Equal((4, "area", "SURVEY_AREA_TOO_FINE"), (error.Line, error.Column, error.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("wave,question,area,respondents,measure,value,low,high\n")]
    [InlineData(Header + ",name\n")]
    [InlineData(Header + ",wave\n")]
    public async Task Reads_no_file_of_other_columns(string text) => await Assert.ThrowsAsync<ArrivalsFileException>(() => Read(text));

    private static async Task<SurveyFile> Read(string text)
    {
        var path = new FileInfo(Path.GetTempFileName());
        try
        {
            await File.WriteAllTextAsync(path.FullName, text, new UTF8Encoding(false));
            path.Refresh();
            return await SurveyFile.Read(path, CancellationToken.None);
        }
        finally
        {
            path.Delete();
        }
    }
}
