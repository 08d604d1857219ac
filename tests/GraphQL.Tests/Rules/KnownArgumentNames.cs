namespace Casework.GraphQL.Tests.Rules;

public class KnownArgumentNames : RuleSpec
{
    [Theory]
    [InlineData("{ track(id: 1) { name(short: true) window(from: 1, to: 2) title @tag(name: \"x\") } __type(name: \"Track\") { name } }")]
    public void Accepts(string document) => IsValid(document);

    [Theory]
    [InlineData(
        "{ track(number: 1) { name } }",
        "Unknown argument \"number\" on field \"Query.track\". (1:9)")]
    [InlineData(
        "{ track { window(from: 1, until: 2) artist { tracks(last: 1) { name } } } }",
        "Unknown argument \"last\" on field \"Artist.tracks\". (1:53)",
        "Unknown argument \"until\" on field \"Track.window\". (1:27)")]
    [InlineData(
        "{ track { name @tag(nope: 1) } }",
        "Unknown argument \"nope\" on directive \"@tag\". (1:21)")]
    [InlineData(
        "{ __type(nam: \"Track\", name: \"x\") { name } }",
        "Unknown argument \"nam\" on field \"<meta>.__type\". (1:10)")]
    [InlineData(
        "{ playable { next(x: 1) { name } } }",
        "Unknown argument \"x\" on field \"Playable.next\". (1:19)")]
    public void Refuses(string document, params string[] errors) => HasErrors(document, errors);
}
