using Casework.GraphQL.Language;
using Casework.GraphQL.Validation;

namespace Casework.GraphQL.Tests.Rules;

public class StoppingAtTheErrorLimit
{
    [Theory]
    [InlineData("nope{0} ", 1_900)]
    [InlineData("...Nope{0} ", 1_900)]
    public void Reports_the_first_five_of_thousands(string selection, int count)
    {
        var selections = string.Concat(Enumerable.Range(0, count).Select(i => selection.Replace("{0}", $"{i}", StringComparison.Ordinal)));

        var errors = DocumentValidator.Validate(RuleSchema.Schema, Parser.Parse($"{{ {selections} }}"));

        Assert.Equal(5, errors.Count);
    }

    [Fact]
    public void Never_suggests_a_name_of_the_schema()
    {
        var document = Parser.Parse("{ trak { name } track(idd: 1) { nam } podcast } fragment F on Trac { name }");

        var errors = DocumentValidator.Validate(RuleSchema.Schema, document, ValidationOptions.Unlimited);

        Assert.NotEmpty(errors);
        Assert.DoesNotContain(errors, error => error.Message.Contains("Did you mean", StringComparison.Ordinal));
    }
}
