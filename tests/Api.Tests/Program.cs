using System.Globalization;
using Casework.Api.Tests.Durability;

namespace Casework.Api.Tests;

/// <summary>A writing process for the tests that kill one: <c>write DATA-FOLDER STORIES SEED</c>.</summary>
public static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is not ["write", var folder, var stories, var seed])
            return 2;

        await WritingProcess.Write(folder, int.Parse(stories, CultureInfo.InvariantCulture), ulong.Parse(seed, CultureInfo.InvariantCulture));
        return 0;
    }
}
