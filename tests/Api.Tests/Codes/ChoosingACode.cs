using Casework.Api.Tests.Schema;
using Casework.Api.Tests.Testing;
using Casework.Domain.Access;
using Casework.GraphQL.TypeSystem;

namespace Casework.Api.Tests.Codes;

public class ChoosingACode(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    [Theory]
    [InlineData(Role.Caseworker)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Council)]
    [InlineData(Role.Newcomer)]
    [InlineData(Role.Administrator)]
    public async Task Is_answered_to_every_role_with_all_there_is_in_one_question(Role role)
    {
        var answer = await api.As(Callers.Of(role, Guid.NewGuid())).Ask("{ codeLists { name label codes { code label english: label(lang: EN) description source isDeprecated deprecationReason } } }");

        Assert.Empty(answer.Codes);
        Assert.Empty(Contract.Schema.Types.OfType<EnumType>().Select(type => type.Name).Where(name => !name.StartsWith("__", StringComparison.Ordinal)).Except(answer.Data.Each("codeLists", "name")));
        Assert.DoesNotContain("\"label\":\"\"", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_the_order_of_the_schema_whose_texts_are_written_in_another()
    {
        var answer = await api.As(Callers.Ada).Ask("""{ levels: codes(name: "LanguageLevel") { code } stages: codes(name: "StageName") { code label } }""");

        Assert.Equal(["BELOW_A1", "A1", "A2", "B1", "B2", "C1", "C2"], answer.Data.Each("levels", "code"));
        Assert.Equal(((EnumType)Contract.Schema.Type("StageName")!).Members.Select(member => member.Name), answer.Data.Each("stages", "code"));
        Assert.Equal("Ankunft", answer.Data.Each("stages", "label")[0]);
    }

    [Fact]
    public async Task Says_what_refuses_in_both_languages()
    {
        var answer = await api.As(Callers.Ada).Ask("""{ de: codes(name: "RefusalCode") { code label } en: codes(name: "RefusalCode") { label(lang: EN) } }""");
        var at = answer.Data.Each("de", "code").ToList().IndexOf("FOUR_EYES_REQUIRED");

        Assert.Equal(Domain.Pathways.FourEyes.FourEyesRejection.Required.German, answer.Data.Each("de", "label")[at]);
        Assert.Equal(Domain.Pathways.FourEyes.FourEyesRejection.Required.English, answer.Data.Each("en", "label")[at]);
    }
}
