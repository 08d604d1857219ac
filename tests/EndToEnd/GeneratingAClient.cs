using Casework.EndToEnd.Servers;

namespace Casework.EndToEnd;

/// <summary>A client in TypeScript, generated from the schema and the operations in <c>operations</c>.</summary>
[Collection(WithCasework.Name)]
public sealed class GeneratingAClient(CaseworkServer casework)
{
    private const string Compiler = "node_modules/typescript/bin/tsc";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Gives_types_that_a_program_is_held_to_and_a_program_that_works()
    {
        var generated = await NodeScript.Run("codegen/generate.mjs", Patience, NodeScript.PathTo("../../schema/casework.graphql"));
        Assert.Equal(Directory.GetFiles(NodeScript.PathTo("operations")).Length, generated.GetProperty("operations").GetInt32());

        var compiled = await NodeScript.Try(Compiler, Patience, "-p", "codegen/tsconfig.json");
        Assert.True(compiled.Exit == 0, compiled.Output);

        var answered = await NodeScript.Run("codegen/generated/js/program.js", Patience, casework.Address, casework.Token);
        Assert.Equal(1, answered.GetProperty("version").GetInt32());
        Assert.Equal("Example", answered.GetProperty("familyName").GetString());
        Assert.Equal("2026-01-05", answered.GetProperty("arrivedOn").GetString());
        Assert.Equal("pathway_opened", Assert.Single(answered.GetProperty("entries").EnumerateArray()).GetString());
        Assert.True(answered.GetProperty("listed").GetBoolean());

        var wrong = await NodeScript.Try(Compiler, Patience, "-p", "codegen/tsconfig.wrong.json");
        Assert.NotEqual(0, wrong.Exit);
        Assert.Contains("Property 'passport' does not exist", Assert.Single(wrong.Output.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }
}
