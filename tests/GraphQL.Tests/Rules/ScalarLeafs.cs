namespace Casework.GraphQL.Tests.Rules;

public class ScalarLeafs : RuleSpec
{
    [Theory]
    [InlineData("{ track { name artist { name } } }")]
    [InlineData("{ artist { tracks { name } } found { __typename } }")]
    public void Accepts(string document) => IsValid(document);

    [Theory]
    [InlineData(
        "{ track }",
        "Field \"track\" of type \"Track\" must have a selection of subfields. (1:3)")]
    [InlineData(
        "{ artist { name friends } }",
        "Field \"friends\" of type \"[Artist]\" must have a selection of subfields. (1:17)")]
    [InlineData(
        "{ artist { tracks } found }",
        "Field \"found\" of type \"Found\" must have a selection of subfields. (1:21)",
        "Field \"tracks\" of type \"[Track!]!\" must have a selection of subfields. (1:12)")]
    [InlineData(
        "{ track { name { length } } }",
        "Field \"name\" must not have a selection since type \"String\" has no subfields. (1:16)")]
    [InlineData(
        "{ podcast { mood { length } } }",
        "Field \"mood\" must not have a selection since type \"Mood\" has no subfields. (1:18)")]
    [InlineData(
        "{ track { plays(x: 1) { a } } }",
        "Field \"plays\" must not have a selection since type \"Int\" has no subfields. (1:23)",
        "Unknown argument \"x\" on field \"Track.plays\". (1:17)")]
    public void Refuses(string document, params string[] errors) => HasErrors(document, errors);
}
