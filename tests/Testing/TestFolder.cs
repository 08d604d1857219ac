namespace Casework.Testing;

/// <summary>A temporary folder that others may enter, as the user must whom PostgreSQL runs as when root tests.</summary>
public static class TestFolder
{
    public static string Create()
    {
        var folder = Directory.CreateTempSubdirectory("casework-tests-");
        if (!OperatingSystem.IsWindows())
            folder.UnixFileMode |= UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        return folder.FullName;
    }
}
