using System.Diagnostics;
using System.Globalization;
using System.Text;
using Casework.GraphQL.Language;
using Casework.GraphQL.Tests.Rules;
using Casework.GraphQL.Validation;
using Casework.Testing;
using Xunit.Abstractions;

namespace Casework.GraphQL.Tests.Language;

/// <summary>
/// New random documents, whole and damaged, for as many seconds as CASEWORK_FUZZ_SECONDS says, from the seed CASEWORK_FUZZ_SEED or a new one.
/// Each document has a seed of its own, so that one that fails can be made again.
/// </summary>
public class FuzzingForLonger(ITestOutputHelper output)
{
    private const int Repetitions = 5;
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(50);

    [Fact]
    public void Parsing_and_validating_ends_soon_with_an_answer()
    {
        var length = TimeSpan.FromSeconds(Setting("CASEWORK_FUZZ_SECONDS") ?? 2);
        var first = Setting("CASEWORK_FUZZ_SEED") ?? Environment.TickCount & int.MaxValue;
        output.WriteLine($"CASEWORK_FUZZ_SEED={first}");
        var started = Stopwatch.GetTimestamp();
        var (seed, refused) = (first, 0);
        for (; Stopwatch.GetElapsedTime(started) < length; seed = unchecked(seed + 1))
        {
            if (!IsTaken(seed))
                refused++;
        }

        var documents = unchecked(seed - first);
        Report.Line($"H4  fuzzing from seed {first,-24} {documents:N0} documents, {refused:N0} no GraphQL, none slow");
        Assert.True(documents > 0);
        Assert.InRange(refused, documents / 10, documents - 1);
    }

    private static bool IsTaken(int seed)
    {
        var generator = new DocumentGenerator(seed);
        var source = Encoding.UTF8.GetBytes(generator.Next());
        if (seed % 4 != 0)
            generator.Damage(source);

        // A busy machine may keep any one run waiting: it is too slow if it always is.
        for (var repetition = 1; ; repetition++)
        {
            var begun = Stopwatch.GetTimestamp();
            var taken = Validates(source, seed);
            if (Stopwatch.GetElapsedTime(begun) <= Longest)
                return taken;
            Assert.True(repetition < Repetitions, $"Seed {seed}: took longer than {Longest.TotalMilliseconds} ms, {Repetitions} times. {Encoding.UTF8.GetString(source)}");
        }
    }

    private static bool Validates(byte[] source, int seed)
    {
        try
        {
            DocumentValidator.Validate(RuleSchema.Schema, Parser.Parse(source));
            return true;
        }
        catch (GraphQLSyntaxException)
        {
            return false;
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"Seed {seed}: {Encoding.UTF8.GetString(source)}", failure);
        }
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
