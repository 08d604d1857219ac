using Casework.Projections.Questions;
using Casework.Testing;

namespace Casework.Projections.Tests.Questions;

public class AskingWhatCannotBeAsked(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Names_the_property_that_is_unknown()
    {
        await using var worklist = new Worklist(database);

        var filtered = await Assert.ThrowsAsync<UnknownPropertyException>(() => worklist.Page(new PageRequest(Where: new Filter.Condition("id; --", Operator.Eq, 1))));
        var ordered = await Assert.ThrowsAsync<UnknownPropertyException>(() => worklist.Page(new PageRequest(Order: [new("tenant_id")])));
        var read = await Assert.ThrowsAsync<UnknownPropertyException>(() => worklist.Page(new PageRequest(Select: ["*"])));

        Assert.Equal("id; --", filtered.Property);
        Assert.Equal("tenant_id", ordered.Property);
        Assert.Equal("*", read.Property);
    }

    [Theory]
    [InlineData("familyName", Operator.Eq, 1)]
    [InlineData("familyName", Operator.Eq, "NUL\0")]
    [InlineData("openSpells", Operator.Gt, "1")]
    [InlineData("openSpells", Operator.Contains, "1")]
    [InlineData("status", Operator.Eq, "BANISHED")]
    [InlineData("status", Operator.Eq, "2")]
    [InlineData("status", Operator.In, "OPEN")]
    [InlineData("status", Operator.Nin, null)]
    public async Task Names_the_property_whose_value_does_not_fit(string property, Operator op, object? value)
    {
        await using var worklist = new Worklist(database);

        var refusal = await Assert.ThrowsAsync<FilterValueException>(() => worklist.Page(new PageRequest(Where: new Filter.Condition(property, op, value))));

        Assert.Equal(property, refusal.Property);
    }

    [Fact]
    public async Task Takes_the_name_of_a_code_as_GraphQL_writes_it()
    {
        await using var worklist = new Worklist(database);
        var row = Worklist.Random(new Random(1)) with { LanguageLevel = Domain.Pathways.Language.LanguageLevel.BelowA1 };
        await worklist.Insert(Worklist.Tenant, [row]);

        var page = await worklist.Page(new PageRequest(Where: new Filter.Condition("languageLevel", Operator.Eq, "BELOW_A1")));

        Assert.Equal(row, Assert.Single(page.Edges).Node);
    }

    [Fact]
    public async Task Never_reaches_the_statement_as_text()
    {
        await using var worklist = new Worklist(database);
        const string attack = "'; drop table casework.pathway_summaries; --";

        var page = await worklist.Page(new PageRequest(Where: new Filter.Or(
            new Filter.Condition("familyName", Operator.Eq, attack), new Filter.Condition("familyName", Operator.Contains, attack), new Filter.Condition("caseworker", Operator.In, new[] { attack }))));

        Assert.Empty(page.Edges);
        Assert.Empty((await worklist.Page(new PageRequest(Where: new Filter.Condition("familyName", Operator.Eq, attack)))).Edges);
    }
}
