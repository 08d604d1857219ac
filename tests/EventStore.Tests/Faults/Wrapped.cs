using System.Diagnostics;

namespace Casework.EventStore.Tests.Faults;

/// <summary>The installed programs of PostgreSQL, with a shell line before the server itself.</summary>
internal static class Wrapped
{
    public static string Binaries(string folder, string line)
    {
        var real = Installed();
        var wrapped = Directory.CreateDirectory(Path.Combine(folder, "bin")).FullName;
        // A copy finds its siblings beside itself; a link would be followed to the real ones.
        foreach (var program in new[] { "initdb", "pg_ctl" })
            File.Copy(Path.Combine(real, program), Path.Combine(wrapped, program));
        Script("postgres", $"#!/bin/sh\ncase \"$*\" in *--version|*-V|*--boot*|*--single*|*--check*) ;; *) {line} ;; esac\nexec {Path.Combine(real, "postgres")} \"$@\"\n");
        return wrapped;

        void Script(string name, string text)
        {
            var path = Path.Combine(wrapped, name);
            File.WriteAllText(path, text);
            using var chmod = Process.Start("chmod", ["755", path]);
            chmod.WaitForExit();
        }
    }

    private static string Installed()
    {
        using var find = Process.Start(new ProcessStartInfo("sh", ["-c", "for d in \"$CASEWORK_PG_BIN\" /usr/lib/postgresql/*/bin /usr/local/bin; do [ -x \"$d/postgres\" ] && [ -x \"$d/initdb\" ] && echo \"$d\"; done | tail -n 1"]) { RedirectStandardOutput = true })!;
        return find.StandardOutput.ReadToEnd().Trim();
    }
}
