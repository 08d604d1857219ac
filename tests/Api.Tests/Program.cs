using System.Globalization;
using Casework.Api.Tests.Durability;
using Casework.Api.Tests.Messaging;

namespace Casework.Api.Tests;

/// <summary>Processes for the tests that kill one: <c>write DATA-FOLDER STORIES SEED</c>, and <c>relay</c> as <see cref="RelayingProcess"/> says.</summary>
public static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is ["relay", .. var how])
        {
            await RelayingProcess.Relay(how);
            return 0;
        }

        if (arguments is not ["write", var folder, var stories, var seed])
            return 2;

        await WritingProcess.Write(folder, int.Parse(stories, CultureInfo.InvariantCulture), ulong.Parse(seed, CultureInfo.InvariantCulture));
        return 0;
    }
}
