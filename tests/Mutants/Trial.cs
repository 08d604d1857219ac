using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Casework.Mutants;

/// <summary>Runs mutants in processes of their own, and starts another one when a mutant hangs or breaks it.</summary>
internal sealed class Trial(string folder, int members, Action<string> progress)
{
    // One test run of all tests takes a fraction of that.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan PatienceAtStart = TimeSpan.FromMinutes(5);

    private readonly HashSet<int> _killed = [];
    private readonly HashSet<int> _once = [];

    /// <returns>Those that no test notices.</returns>
    public List<Mutant> Survivors(IReadOnlyList<Mutant> mutants)
    {
        var open = mutants.ToList();
        var done = new HashSet<int>();
        while (open.Count > 0)
        {
            Run(new(members, open, Alone: false), done);
            open.RemoveAll(mutant => done.Contains(mutant.Id));
        }

        var survivors = mutants.Where(mutant => !_killed.Contains(mutant.Id)).ToList();
        var remembered = survivors.Where(mutant => _once.Contains(mutant.Member)).ToList();
        foreach (var (i, mutant) in remembered.Index())
        {
            progress($"{mutant.File}: in a process of its own, {i + 1} of {remembered.Count}");
            Run(new(members, [mutant], Alone: true), done);
        }

        return survivors.FindAll(mutant => !_killed.Contains(mutant.Id));
    }

    private void Run(Order order, HashSet<int> done)
    {
        var file = Path.Combine(folder, "order.json");
        File.WriteAllText(file, JsonSerializer.Serialize(order));
        using var worker = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["work", folder, file]) { RedirectStandardOutput = true, RedirectStandardInput = true })!;
        var tried = (int?)null;
        var before = done.Count;
        while (Line(worker, tried is null && done.Count == before ? PatienceAtStart : Patience) is { } line)
        {
            var about = line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            switch (line.Split(' ')[0])
            {
                case "try":
                    tried = Id(about);
                    break;
                case "killed":
                    _killed.Add(Id(about));
                    Done(Id(about));
                    break;
                case "survived":
                    Done(Id(about));
                    if (order.Mutants.First(mutant => mutant.Id == Id(about)) is var survivor && (order.Alone || !_once.Contains(survivor.Member)))
                        progress($"nothing notices {survivor.Place}");
                    break;
                case "once":
                    _once.Add(Id(about));
                    break;
            }
        }

        if (!worker.HasExited)
            worker.Kill();
        worker.WaitForExit();
        // It never came back, or took the process with it: nobody could overlook that.
        if (tried is { } lost)
        {
            _killed.Add(lost);
            Done(lost);
        }
        else if (worker.ExitCode != 0)
        {
            throw new InvalidOperationException($"The tests could not be run: exit code {worker.ExitCode}.");
        }

        void Done(int mutant)
        {
            tried = null;
            done.Add(mutant);
            if (!order.Alone && done.Count % 100 == 0)
                progress($"{done.Count} mutants tried, {_killed.Count} killed");
        }
    }

    /// <returns>Null when no line came in time, or none will come.</returns>
    private static string? Line(Process worker, TimeSpan patience)
    {
        var line = worker.StandardOutput.ReadLineAsync();
        return line.Wait(patience) ? line.Result : null;
    }

    private static int Id(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
