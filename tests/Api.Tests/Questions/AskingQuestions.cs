using System.Runtime.CompilerServices;
using Casework.Testing;

namespace Casework.Api.Tests.Questions;

/// <summary>Each .graphql file beside this is asked; every statement sent for it and its answer are in the files beside it.</summary>
public class AskingQuestions(SmallTown town) : IClassFixture<SmallTown>
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder(), "*.graphql").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public async Task Sends_these_statements_and_answers_this(string file)
    {
        var (answer, statements) = await Read(file).Ask(town, town.Api.Server);
        Snapshot.Matches(statements, $"{file}.sql");
        Snapshot.Matches(answer, $"{file}.json");
    }

    [Theory, MemberData(nameof(Files))]
    public async Task Sends_the_same_when_it_is_prepared_and_behind_a_pooler(string file)
    {
        var question = Read(file);
        var first = await question.Ask(town, town.BehindPooler);
        for (var again = 0; again < 4; again++)
            Assert.Equal(first, await question.Ask(town, town.Api.Server));
    }

    [Fact]
    public async Task Of_another_question_sends_other_statements()
    {
        var question = Read("pathways-columns");
        var (answer, statements) = await new Question(question.Text.Replace("openSpells", "openRecognitions", StringComparison.Ordinal)).Ask(town, town.Api.Server);
        Assert.NotEqual(File.ReadAllText(Path.Combine(Folder(), "pathways-columns.sql")), statements);
        Assert.NotEqual(File.ReadAllText(Path.Combine(Folder(), "pathways-columns.json")), answer);
    }

    private static Question Read(string file) => new(File.ReadAllText(Path.Combine(Folder(), $"{file}.graphql")));

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
