using System.Text;
using Casework.GraphQL.Language;
using Casework.GraphQL.Tests.Rules;
using Casework.GraphQL.Validation;

namespace Casework.GraphQL.Tests.Language;

public class FuzzingTheGrammar
{
    private const int Documents = 3_000;

    [Fact]
    public void Every_generated_document_survives_printing()
    {
        var generator = new DocumentGenerator(seed: 20_260_101);
        for (var i = 0; i < Documents; i++)
        {
            var source = generator.Next();

            var document = Parser.Parse(source, ParserOptions.Schema);
            var printed = document.ToString();

            Assert.Equal(SyntaxTree.Of(document), SyntaxTree.Of(Parser.Parse(printed, ParserOptions.Schema)));
            Assert.Equal(printed, Parser.Parse(printed, ParserOptions.Schema).ToString());
        }
    }

    [Fact]
    public void A_damaged_document_is_parsed_or_refused_and_nothing_else()
    {
        var generator = new DocumentGenerator(seed: 20_260_102);
        var refused = 0;
        for (var i = 0; i < Documents; i++)
        {
            var source = Encoding.UTF8.GetBytes(generator.Next());
            generator.Damage(source);
            try
            {
                DocumentValidator.Validate(RuleSchema.Schema, Parser.Parse(source));
            }
            catch (GraphQLSyntaxException refusal)
            {
                Assert.InRange(refusal.Location.Start, 0, source.Length);
                Assert.InRange(refusal.Location.Line, 1, int.MaxValue);
                Assert.InRange(refusal.Location.Column, 1, int.MaxValue);
                refused++;
            }
        }

        Assert.InRange(refused, Documents / 10, Documents - 1);
    }
}
