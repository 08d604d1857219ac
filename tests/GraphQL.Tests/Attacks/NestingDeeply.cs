using static Casework.GraphQL.Tests.Attacks.AttackedServer;

namespace Casework.GraphQL.Tests.Attacks;

[Collection(Alone.Name)]
public class NestingDeeply(AttackedServer server)
{
    // 64 levels are read, and then they are more than may be asked for.
    [Theory]
    [InlineData(7, null)]
    [InlineData(64, "GRAPHQL_VALIDATION_FAILED")]
    [InlineData(65, "GRAPHQL_PARSE_FAILED")]
    [InlineData(20_000, "GRAPHQL_PARSE_FAILED")]
    public Task G1_selections(int levels, string? code) =>
        Expect($"G1  selections {levels:N0} deep", Body("{" + (levels <= 7 ? "a{list{a{list{a{list{" : "a{".Times(levels - 1)) + "hello" + "}".Times(levels)), code);

    [Theory]
    [InlineData("[", "]", 30, "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("[", "]", 65, "GRAPHQL_PARSE_FAILED")]
    [InlineData("[", "]", 20_000, "GRAPHQL_PARSE_FAILED")]
    public Task G2_list_values(string open, string close, int levels, string code) =>
        Expect($"G2  list value {levels:N0} deep", Body("{hello(x:" + open.Times(levels) + close.Times(levels) + ")}"), code);

    [Theory]
    [InlineData(30, null)]
    [InlineData(65, "GRAPHQL_PARSE_FAILED")]
    [InlineData(10_000, "GRAPHQL_PARSE_FAILED")]
    public Task G2_object_values(int levels, string? code) =>
        Expect($"G2  object value {levels:N0} deep", Body("{filter(by:" + "{k:".Times(levels) + "null" + "}".Times(levels) + ")}"), code);

    [Theory]
    [InlineData(30, "GRAPHQL_VALIDATION_FAILED")]
    [InlineData(65, "GRAPHQL_PARSE_FAILED")]
    [InlineData(20_000, "GRAPHQL_PARSE_FAILED")]
    public Task G2_list_types(int levels, string code) =>
        Expect($"G2  list type {levels:N0} deep", Body("query($v:" + "[".Times(levels) + "Int" + "]".Times(levels) + "){hello(x:$v)}"), code);

    [Theory]
    [InlineData(60, null)]
    [InlineData(65, "")]
    [InlineData(100_000, "")]
    public Task G3_variables(int levels, string? code) =>
        Expect($"G3  JSON of variables {levels:N0} deep", BodyWith("{hello}", $$"""{"a":{{"[".Times(levels)}}{{"]".Times(levels)}}}"""), code);

    [Theory]
    [InlineData(60, null)]
    [InlineData(65, "")]
    public Task G3_variables_that_are_read(int levels, string? code) => Expect(
        $"G3  variable read {levels:N0} deep", BodyWith("query($f:Filter){filter(by:$f)}", $$"""{"f":{{"{\"k\":".Times(levels)}}null{{"}".Times(levels)}}}"""), code);

    private Task Expect(string name, byte[] body, string? code) => code is null ? server.Answered(name, body) : server.Refused(name, body, 400, code);
}
