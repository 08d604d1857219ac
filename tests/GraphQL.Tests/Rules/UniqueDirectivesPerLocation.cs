namespace Casework.GraphQL.Tests.Rules;

public class UniqueDirectivesPerLocation : RuleSpec
{
    [Theory]
    [InlineData("{ track @onField { name @onField } }")]
    [InlineData("{ track @tag @tag(name: \"x\") @onField { name } }")]
    public void Accepts(string document) => IsValid(document);

    [Theory]
    [InlineData(
        "{ track { name @onField @onField } }",
        "The directive \"@onField\" can only be used once at this location. (1:16, 1:25)")]
    [InlineData(
        "{ track @onField @tag @onField @onField { name @include(if: true) @include(if: false) } }",
        "The directive \"@include\" can only be used once at this location. (1:48, 1:67)",
        "The directive \"@onField\" can only be used once at this location. (1:9, 1:23)",
        "The directive \"@onField\" can only be used once at this location. (1:9, 1:32)")]
    public void Refuses(string document, params string[] errors) => HasErrors(document, errors);
}
