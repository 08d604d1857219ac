using Casework.Api.CommandLine;
using Casework.Projections.Transparency;

namespace Casework.Api.Transparency;

/// <summary>Keys that somebody names on the command line, because whom to believe is never asked of the server.</summary>
internal static class GivenKeys
{
    /// <exception cref="VerbFailedException">One of them is none.</exception>
    public static PublishedKeys Read(IEnumerable<string> given)
    {
        try
        {
            return new PublishedKeys([.. given.Select(PublishedKey.Parse).DistinctBy(key => key.Key)]);
        }
        catch (FormatException malformed)
        {
            throw new VerbFailedException("KEY_MALFORMED", malformed.Message, ExitCode.BadArguments);
        }
    }
}
