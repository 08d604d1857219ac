using System.Text.Json;
using Casework.Domain.Rules;

namespace Casework.Api.Exports;

/// <summary>
/// Which files this program has written with a person's data in the clear, a note for each export in the data folder: so that they are taken
/// back when the person is erased, and when their time is over. What somebody has copied or moved meanwhile it does not know.
/// </summary>
/// <param name="folder">Of the notes.</param>
internal sealed class ExportNotes(string folder)
{
    public const string Topic = "case.exports";

    private const string Suffix = ".json";

    /// <summary>Before the data are read: a crash leaves no file without a note, and whoever erases meanwhile finds it.</summary>
    /// <exception cref="RuleValueMissingException">There is no rule that says how long.</exception>
    public ExportNote Add(string municipality, Guid pathway, IEnumerable<FileInfo> files, RuleBook rules, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var days = (rules.At(Topic, today) ?? throw new InvalidOperationException($"No rule of {Topic} is in force.")).Number("days");
        var note = new ExportNote(Guid.CreateVersion7(), municipality, pathway, [.. files.Select(file => file.FullName)], now, today.AddDays(days));
        Directory.CreateDirectory(folder);
        // Whole or not at all: a crash leaves no half of one.
        var aside = $"{PathOf(note)}.new";
        File.WriteAllText(aside, JsonSerializer.Serialize(note, JsonSerializerOptions.Web));
        File.Move(aside, PathOf(note));
        return note;
    }

    public IReadOnlyList<ExportNote> Read() => !Directory.Exists(folder)
        ? []
        : [.. Directory.EnumerateFiles(folder, $"*{Suffix}").Order(StringComparer.Ordinal).Select(Read).OfType<ExportNote>()];

    /// <summary>Whether nobody has taken the files back since.</summary>
    public bool Stands(ExportNote note) => File.Exists(PathOf(note));

    /// <summary>Nothing was written.</summary>
    public void Withdraw(ExportNote note) => File.Delete(PathOf(note));

    /// <summary>Deletes the files of a person who was erased.</summary>
    /// <param name="until">Those written later hold nothing of what was erased.</param>
    /// <inheritdoc cref="Delete(IReadOnlyList{ExportNote})"/>
    public TakenBack Erase(string municipality, Guid pathway, DateTimeOffset until) =>
        Delete(note => note.Municipality == municipality && note.Pathway == pathway && note.WrittenAt <= until);

    /// <summary>Deletes the files of one export.</summary>
    /// <inheritdoc cref="Delete(IReadOnlyList{ExportNote})"/>
    public TakenBack TakeBack(ExportNote note) => Delete([note]);

    /// <summary>Deletes the files whose time is over.</summary>
    /// <inheritdoc cref="Delete(IReadOnlyList{ExportNote})"/>
    public TakenBack Expire(DateOnly today) => Delete(note => note.ExpiresOn <= today);

    private TakenBack Delete(Func<ExportNote, bool> which) => Delete([.. Read().Where(which)]);

    /// <returns>What was deleted, and what could not be, of which the note stays.</returns>
    private TakenBack Delete(IReadOnlyList<ExportNote> notes)
    {
        var (deleted, left) = (new List<string>(), new List<string>());
        foreach (var note in notes)
        {
            var remaining = note.Files.Where(File.Exists).Where(file => !TryDelete(file)).ToList();
            deleted.AddRange(note.Files.Except(remaining));
            left.AddRange(remaining);
            if (remaining.Count == 0)
                File.Delete(PathOf(note));
        }

        return new TakenBack(deleted, left);
    }

    // Another process that takes files back may have been quicker.
    private static ExportNote? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<ExportNote>(File.ReadAllText(file), JsonSerializerOptions.Web);
        }
        catch (Exception e) when (e is FileNotFoundException or JsonException)
        {
            return null;
        }
    }

    private string PathOf(ExportNote note) => Path.Combine(folder, $"{note.Id}{Suffix}");

    private static bool TryDelete(string file)
    {
        try
        {
            File.Delete(file);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}

/// <summary>Files of exports that are gone, and those that could not be deleted.</summary>
internal sealed record TakenBack(IReadOnlyList<string> Deleted, IReadOnlyList<string> Left);
