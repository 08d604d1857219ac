namespace Casework.Testing;

/// <summary>What tests measured, a line each, appended to the file that CASEWORK_TEST_REPORT names; nowhere without it.</summary>
public static class Report
{
    private const int Attempts = 200;
    private static readonly string? File = Environment.GetEnvironmentVariable("CASEWORK_TEST_REPORT");
    private static readonly Lock Writing = new();

    public static void Line(string text)
    {
        if (File is not { Length: > 0 })
            return;
        lock (Writing)
        {
            // Another test process may be writing its own line.
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    using var file = new FileStream(File, FileMode.Append, FileAccess.Write, FileShare.Read);
                    using var writer = new StreamWriter(file);
                    writer.WriteLine(text);
                    return;
                }
                catch (IOException) when (attempt < Attempts)
                {
                    Thread.Sleep(10);
                }
            }
        }
    }
}
