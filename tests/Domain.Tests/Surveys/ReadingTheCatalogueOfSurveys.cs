using Casework.Domain.Surveys;

namespace Casework.Domain.Tests.Surveys;

public class ReadingTheCatalogueOfSurveys : SurveySpec
{
    [Fact]
    public void Knows_what_ships()
    {
        Assert.Equal((7, 17), (Catalogue.Questions.Count, Catalogue.WiderAreas.Count));
        Assert.All(Catalogue.Questions.Where(question => question.Topic is SurveyTopic.Trust), question => Assert.True(question.LeastRespondents >= 100));
    }

    [Theory]
    [InlineData("\"code\": \"BELONGING\"", "\"code\": \"TRUST_IN_PEOPLE\"", "questions[2].code")]
    [InlineData("\"code\": \"BELONGING\"", "\"code\": \"Belonging\"", "questions[2].code")]
    [InlineData("\"measure\": \"MEAN\", \"lowest\": 0, \"highest\": 10", "\"measure\": \"MEAN\", \"lowest\": 10, \"highest\": 10", "questions[0].highest")]
    [InlineData("\"lowest\": 0, \"highest\": 100,", "\"lowest\": 0, \"highest\": 1,", "questions[3].highest")]
    [InlineData("\"leastRespondents\": 200", "\"leastRespondents\": 0", "questions[3].leastRespondents")]
    [InlineData("\"code\": \"02\"", "\"code\": \"01\"", "widerAreas[2].code")]
    [InlineData("\"code\": \"02\"", "\"code\": \"02000000\"", "widerAreas[2].code")]
    [InlineData("\"measure\": \"SHARE\"", "\"measure\": \"GUESS\"", "$.questions[3].measure")]
    [InlineData("\"source\": \"", "\"remark\": 1, \"source\": \"", "$.remark")]
    public void Says_what_is_wrong(string right, string wrong, string place)
    {
        Assert.Contains(right, Text(), StringComparison.Ordinal);
        var at = Text().IndexOf(right, StringComparison.Ordinal);

        Assert.Equal(place, Assert.Throws<InvalidSurveyCatalogueException>(() => SurveyCatalogue.Parse("questions.json", Text().Remove(at, right.Length).Insert(at, wrong))).Field);
    }

    [Theory]
    [InlineData("null", "The file")]
    [InlineData("", "$")]
    [InlineData("""{"source":"us","questions":[],"widerAreas":[]}""", "questions")]
    [InlineData("""{"source":null,"questions":[],"widerAreas":[]}""", "$.source")]
    [InlineData("""{"source":"us","source":"them","questions":[],"widerAreas":[]}""", "$.source")]
    [InlineData("""{"source":"us","questions":[]}""", "$")]
    [InlineData("""{"source":"us","questions":[{"code":"A","topic":1,"measure":"MEAN","lowest":0,"highest":10,"leastRespondents":1}],"widerAreas":[]}""", "$.questions[0].topic")]
    [InlineData("""{"source":"us","questions":[{"code":"A","topic":"TRUST","measure":"MEAN","lowest":0,"highest":10,"leastRespondents":1}],"widerAreas":[{"code":"DEU","name":"Deutschland"}]}""", "widerAreas[0].code")]
    public void Takes_no_file_that_is_none(string text, string place) =>
        Assert.Equal(place, Assert.Throws<InvalidSurveyCatalogueException>(() => SurveyCatalogue.Parse("questions.json", text)).Field);

    [Fact]
    public void Takes_a_file_of_one_question()
    {
        var read = SurveyCatalogue.Parse("questions.json", """{"source":"us","questions":[{"code":"A","topic":"TRUST","measure":"MEAN","lowest":0,"highest":10,"leastRespondents":1}],"widerAreas":[]}""");
        Assert.Equal(new SurveyQuestion("A", SurveyTopic.Trust, SurveyMeasure.Mean, 0, 10, 1), read.Question("A"));
    }
}
