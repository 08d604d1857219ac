namespace Casework.Api.CommandLine;

/// <summary>Files with content of cases: for their owner's eyes alone.</summary>
internal static class ExportFiles
{
    private const UnixFileMode OwnersAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <exception cref="VerbFailedException">The file cannot be written.</exception>
    public static async Task Write(FileInfo file, string text, CancellationToken cancel)
    {
        try
        {
            await using var stream = Open(file, FileMode.Create);
            await using var writer = new StreamWriter(stream);
            await writer.WriteAsync(text.AsMemory(), cancel);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(file, failure);
        }
    }

    public static FileStream Open(FileInfo file, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows() && mode is not FileMode.Open)
            options.UnixCreateMode = OwnersAlone;
        return new FileStream(file.FullName, options);
    }

    public static VerbFailedException NotWritable(FileInfo file, Exception failure) =>
        new("FILE_NOT_WRITABLE", $"{file} cannot be written: {failure.Message}", ExitCode.BadEnvironment);
}
