using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Xunit.Abstractions;

namespace Casework.Mutants;

/// <summary>
/// The process in which mutants run. It first looks which tests reach which members, then runs for each mutant the tests that
/// reach its member, and says what it does a line at a time: the caller ends it when a mutant never comes back.
/// </summary>
internal sealed class Worker(Tests tests, FieldInfo active, FieldInfo reached, bool[] beforeAnyTest)
{
    public static int Run(string folder, string order)
    {
        EndWithTheCaller();
        var (members, mutants, alone) = JsonSerializer.Deserialize<Order>(File.ReadAllText(order))!;
        var switchboard = Assembly.LoadFrom(Path.Combine(folder, "Casework.Domain.dll")).GetType(Switchboard.TypeName, throwOnError: true)!;
        var active = switchboard.GetField("Mutant")!;
        // What is computed once in a process is computed as this mutant does, so it is switched on before anything runs.
        if (alone)
            active.SetValue(null, mutants[0].Id);

        var (reached, beforeAnyTest) = (switchboard.GetField("Reached")!, new bool[members]);
        reached.SetValue(null, beforeAnyTest);
        using var tests = new Tests(Path.Combine(folder, "Casework.Domain.Tests.dll"));
        var worker = new Worker(tests, active, reached, beforeAnyTest);
        try
        {
            if (alone)
                worker.Try(mutants[0].Id, tests.NearestFirst(mutants[0].File));
            else
                worker.Try(mutants);
            return 0;
        }
        catch (InvalidOperationException failure)
        {
            Console.Error.WriteLine(failure.Message);
            return 2;
        }
    }

    // Its end of the pipe closes, however it ends.
    private static void EndWithTheCaller() => new Thread(() =>
    {
        Console.In.ReadToEnd();
        Environment.Exit(1);
    })
    { IsBackground = true }.Start();

    private void Try(IReadOnlyList<Mutant> mutants)
    {
        // The second time only what does not depend on something that is computed once in a process, or while the tests are looked for.
        using var first = tests.Reach(beforeAnyTest.Length, Mark);
        using var again = tests.Reach(beforeAnyTest.Length, Mark);
        foreach (var member in Enumerable.Range(0, beforeAnyTest.Length).Where(member => beforeAnyTest[member] || first.Of(member).Count > again.Of(member).Count))
            Say("once", Text(member));
        foreach (var mutant in mutants)
            Try(mutant.Id, [again.Of(mutant.Member)]);
    }

    private void Mark(bool[] marks) => reached.SetValue(null, marks);

    private void Try(int mutant, IEnumerable<IReadOnlyList<ITestCase>> rounds)
    {
        Say("try", Text(mutant));
        active.SetValue(null, mutant);
        var killer = rounds.Where(cases => cases.Count > 0).Select(tests.FirstFailure).FirstOrDefault(failure => failure is not null);
        active.SetValue(null, -1);
        Say(killer is null ? "survived" : "killed", Text(mutant));
    }

    private static void Say(string what, string about)
    {
        Console.Out.WriteLine($"{what} {about}");
        Console.Out.Flush();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
