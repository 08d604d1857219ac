using System.Reflection;
using System.Security.Cryptography;

namespace Casework.EventStore.Projecting;

/// <summary>
/// Names the code that a projection's rows come from: the modules it is written in and those they use, as compiled. Rows of
/// two different programs are never mixed in one rebuild.
/// </summary>
internal static class ProgramFingerprint
{
    private static readonly string[] Platform = ["System", "Microsoft", "netstandard", "mscorlib", "Npgsql"];

    public static string Of(Projection projection)
    {
        var found = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var code in projection.Code)
            Visit(code.Method.Module.Assembly, found);
        Visit(typeof(ProgramFingerprint).Assembly, found);
        return Convert.ToHexStringLower(SHA256.HashData([.. found.OrderBy(module => module.Key, StringComparer.Ordinal).SelectMany(module => module.Value.ToByteArray())]));
    }

    private static void Visit(Assembly assembly, Dictionary<string, Guid> found)
    {
        if (!found.TryAdd(assembly.FullName ?? assembly.ManifestModule.Name, assembly.ManifestModule.ModuleVersionId))
            return;
        foreach (var used in assembly.GetReferencedAssemblies().Where(used => !Platform.Contains(used.Name?.Split('.')[0])))
            Visit(Assembly.Load(used), found);
    }
}
