using System.Text;
using Casework.EventStore;
using Casework.TransparencyLog;

namespace Casework.Projections.Transparency;

/// <summary>
/// The key that signs the log's checkpoints and the public halves of those before it. They lie in a file outside of the database,
/// readable by its owner only: whoever can write to the database can sign nothing.
/// </summary>
public sealed class TransparencyKeys : IDisposable
{
    private const string OriginLine = "origin ";
    private const string RetiredLine = "retired ";

    private readonly SigningKey _current;

    private TransparencyKeys(SigningKey current, IReadOnlyList<PublishedKey> retired) =>
        (_current, Published) = (current, new PublishedKeys([new PublishedKey(current.Verifier), .. retired]));

    /// <summary>The log's name, in its checkpoints and its keys.</summary>
    public string Origin => _current.Verifier.Name;

    /// <summary>The one that signs, then those it replaced, the youngest first.</summary>
    public PublishedKeys Published { get; }

    /// <summary>Reads the file, and makes it when there is none.</summary>
    /// <param name="origin">The name of a new log; one that no other log has when null.</param>
    /// <exception cref="InvalidDataException">The file does not hold keys.</exception>
    public static TransparencyKeys OpenOrMake(string path, string? origin)
    {
        KeyFile.MakeOnce(path, () =>
        {
            using var key = SigningKey.Generate(origin ?? $"casework/{Guid.NewGuid():n}");
            return Text(key, []);
        });
        return Open(path);
    }

    /// <exception cref="FileNotFoundException">There is no file.</exception>
    /// <exception cref="InvalidDataException">The file does not hold keys.</exception>
    public static TransparencyKeys Open(string path)
    {
        try
        {
            var lines = File.ReadAllLines(path);
            var pem = Array.FindIndex(lines, line => line.StartsWith("-----", StringComparison.Ordinal));
            if (pem < 1 || !lines[0].StartsWith(OriginLine, StringComparison.Ordinal) || !lines[1..pem].All(line => line.StartsWith(RetiredLine, StringComparison.Ordinal)))
                throw new FormatException();
            var retired = lines[1..pem].Select(line => PublishedKey.Parse(line[RetiredLine.Length..])).ToList();
            return new TransparencyKeys(SigningKey.FromPem(lines[0][OriginLine.Length..], string.Join('\n', lines[pem..])), retired);
        }
        catch (FormatException)
        {
            throw new InvalidDataException($"{path} does not hold the keys of a transparency log.");
        }
    }

    /// <summary>Puts a new key in the place of the one that signs, which is published from then on with its last size.</summary>
    /// <param name="lastSize">The largest tree that the old one has signed.</param>
    /// <param name="origin">Begins a log of a new name; null to go on under the same.</param>
    /// <exception cref="FormatException">The name is none of a log.</exception>
    public static TransparencyKeys Rotate(string path, long lastSize, string? origin)
    {
        using var old = Open(path);
        using var key = SigningKey.Generate(origin ?? old.Origin);
        Replace(path, Text(key, [new PublishedKey(old._current.Verifier, lastSize), .. old.Published.Keys.Skip(1)]));
        return Open(path);
    }

    /// <summary>A checkpoint of the log as a signed note.</summary>
    public SignedNote Sign(TreeHead head)
    {
        var text = new Checkpoint(Origin, head).Text;
        return new SignedNote(text, [_current.Sign(text)]);
    }

    /// <summary>Signs what the log says apart from its checkpoints.</summary>
    /// <param name="text">Lines, each ended; the first says what it is.</param>
    /// <exception cref="ArgumentException">Somebody could take it for a checkpoint.</exception>
    public SignedNote SignStatement(string text) =>
        Checkpoint.IsOne(text) ? throw new ArgumentException("A statement must not read as a checkpoint.", nameof(text)) : new SignedNote(text, [_current.Sign(text)]);

    public void Dispose() => _current.Dispose();

    /// <summary>Writes a file that only its owner can read, in one step.</summary>
    internal static void Replace(string path, string content)
    {
        var aside = $"{path}.{Guid.NewGuid():n}.new";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(aside, options))
        {
            file.Write(Encoding.UTF8.GetBytes(content));
            file.Flush(flushToDisk: true);
        }

        File.Move(aside, path, overwrite: true);
    }

    private static string Text(SigningKey key, IReadOnlyList<PublishedKey> retired) =>
        $"{OriginLine}{key.Verifier.Name}\n{string.Concat(retired.Select(old => $"{RetiredLine}{old}\n"))}{key.ToPem()}\n";
}
