using System.Text;
using System.Text.Json;
using Casework.Domain.Administration;

namespace Casework.Api.Exports;

/// <summary>An export on its way into a file, and beside it what it takes to go on after a break.</summary>
internal sealed class AuditFile(FileInfo file)
{
    private const int LongestLine = 4 * 1024 * 1024;

    private FileInfo Beside => new($"{file.FullName}.unfinished");

    /// <returns>Null when there is nothing to go on with.</returns>
    public AuditProgress? Unfinished() =>
        Beside.Exists && file.Exists ? JsonSerializer.Deserialize<AuditProgress>(File.ReadAllText(Beside.FullName)) : null;

    public void Begin(AuditProgress progress) => File.WriteAllText(Beside.FullName, JsonSerializer.Serialize(progress));

    public void Finish() => Beside.Delete();

    /// <summary>Cuts off what is not a whole line.</summary>
    /// <returns>The position of the last entry; 0 when there is none.</returns>
    /// <exception cref="FormatException">The file is no export of that format.</exception>
    public static long CutToLastLine(FileStream stream, AuditFormat format)
    {
        var end = stream.Length;
        while (end > 0)
        {
            end = EndOfLine(stream, end);
            stream.SetLength(end);
            if (end == 0)
                return 0;
            var start = EndOfLine(stream, end - 1);
            if (AuditLine.PositionOf(Read(stream, start, end), format) is { } position)
            {
                stream.Seek(0, SeekOrigin.End);
                return position;
            }

            // What stands before the first entry and behind the last: it is written anew.
            end = start;
            stream.SetLength(end);
        }

        return 0;
    }

    /// <returns>Behind the last line feed before an offset; 0 when there is none.</returns>
    private static long EndOfLine(FileStream stream, long before)
    {
        var buffer = new byte[64 * 1024];
        while (before > 0)
        {
            var size = (int)Math.Min(buffer.Length, before);
            stream.Seek(before - size, SeekOrigin.Begin);
            stream.ReadExactly(buffer, 0, size);
            var found = buffer.AsSpan(0, size).LastIndexOf((byte)'\n');
            if (found >= 0)
                return before - size + found + 1;
            before -= size;
        }

        return 0;
    }

    private static string Read(FileStream stream, long start, long end)
    {
        if (end - start > LongestLine)
            throw new FormatException("A line is longer than any of an export.");
        var line = new byte[end - start];
        stream.Seek(start, SeekOrigin.Begin);
        stream.ReadExactly(line);
        return Encoding.UTF8.GetString(line);
    }
}

/// <param name="Through">The last position that the export looks at.</param>
internal sealed record AuditProgress(AuditScope Scope, AuditFormat Format, long Through);
