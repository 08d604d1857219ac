using System.Buffers.Text;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Questions;

public class TamperingWithCursors(SmallTown town) : IClassFixture<SmallTown>
{
    private const string ByName = "pathways(first: 2, order: [{ familyName: ASC }]) { pageInfo { endCursor } }";

    [Fact]
    public async Task Is_noticed_at_every_character()
    {
        var cursor = await Cursor(ByName, "pathways");
        for (var at = 0; at < cursor.Length; at++)
        {
            var changed = cursor.ToCharArray();
            changed[at] = changed[at] == 'A' ? 'B' : 'A';
            Assert.Equal(["INVALID_CURSOR"], await Codes("pathways(after: $cursor, order: [{ familyName: ASC }]) { totalCount }", new string(changed)));
            Assert.Equal(["INVALID_CURSOR"], await Codes("pathways(before: $cursor, order: [{ familyName: ASC }]) { nodes { id } }", cursor[..at]));
        }

        Assert.Empty(await Codes("pathways(after: $cursor, order: [{ familyName: ASC }]) { nodes { id } }", cursor));
    }

    [Theory]
    [InlineData("auditActs", "auditActs(first: 2)", "")]
    [InlineData("readLog", "readLog(first: 2, actor: \"ada\")", "actor: \"ada\", ")]
    public async Task Is_noticed_at_every_byte_of_what_auditors_page_through(string field, string page, string arguments)
    {
        await Cursor(ByName, "pathways");
        await Cursor(ByName, "pathways");
        var auditor = town.Api.As(Callers.Auditor);
        var cursor = (await auditor.Ask($"{{ {page} {{ pageInfo {{ endCursor }} }} }}")).Data.Text($"{field}.pageInfo.endCursor")!;
        var question = $"query($cursor: String) {{ {field}({arguments}after: $cursor) {{ nodes {{ __typename }} }} }}";
        var bytes = Base64Url.DecodeFromChars(cursor);

        for (var at = 0; at < bytes.Length; at++)
        {
            foreach (var flipped in new byte[] { 1, 128 })
            {
                bytes[at] ^= flipped;
                Assert.Equal(["INVALID_CURSOR"], (await auditor.Ask(question, new { cursor = Base64Url.EncodeToString(bytes) })).Codes);
                bytes[at] ^= flipped;
            }

            Assert.Equal(["INVALID_CURSOR"], (await auditor.Ask(question, new { cursor = Base64Url.EncodeToString(bytes.AsSpan(0, at)) })).Codes);
        }

        Assert.Empty((await auditor.Ask(question, new { cursor })).Codes);
        Assert.Equal(["INVALID_CURSOR"], (await town.Api.As(Callers.Auditor with { Municipality = Callers.OtherTown }).Ask(question, new { cursor })).Codes);
        Assert.Equal(["INVALID_CURSOR"], (await auditor.Ask(question, new { cursor = await Cursor(ByName, "pathways") })).Codes);
    }

    [Theory]
    [InlineData("pathways(after: $cursor) { nodes { id } }")]
    [InlineData("pathways(after: $cursor, order: [{ familyName: DESC }]) { nodes { id } }")]
    [InlineData("pathways(after: $cursor, order: [{ familyName: ASC }, { status: ASC }]) { __typename }")]
    [InlineData("deadlines(after: $cursor) { nodes { id } }")]
    [InlineData("deadlines(before: $cursor, order: [{ caseworker: ASC }]) { totalCount }")]
    public async Task Includes_using_it_elsewhere(string question)
    {
        Assert.Equal(["INVALID_CURSOR"], await Codes(question, await Cursor(ByName, "pathways")));
        Assert.Equal(["INVALID_CURSOR"], await Codes(question, (await Cursor(ByName, "pathways")).ToUpperInvariant()));
    }

    [Fact]
    public async Task Includes_using_one_of_another_municipality()
    {
        var cursor = await Cursor(ByName, "pathways");
        var answer = await town.Api.As(Callers.Ben).Ask("query($cursor: String) { pathways(after: $cursor, order: [{ familyName: ASC }]) { nodes { id } } }", new { cursor });
        Assert.Equal(["INVALID_CURSOR"], answer.Codes);
    }

    [Fact]
    public async Task Does_not_include_taking_it_to_another_server_of_the_same_keys()
    {
        var cursor = await Cursor(ByName, "pathways");
        var answer = await town.BehindPooler.As(Callers.Ada).Ask("query($cursor: String) { pathways(after: $cursor, order: [{ familyName: ASC }]) { nodes { id } } }", new { cursor });
        Assert.Equal(3, answer.Data.At("pathways.nodes").GetArrayLength());
    }

    private async Task<string> Cursor(string question, string field) =>
        (await town.Api.As(Callers.Ada).Ask($"{{ {question} }}")).Data.Text($"{field}.pageInfo.endCursor")!;

    private async Task<IReadOnlyList<string>> Codes(string question, string cursor) =>
        (await town.Api.As(Callers.Ada).Ask($"query($cursor: String) {{ {question} }}", new { cursor })).Codes;
}
