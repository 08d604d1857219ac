namespace Casework.Api.Transparency;

/// <summary>What the host logs about the transparency log.</summary>
internal static partial class TransparencyLogMessages
{
    [LoggerMessage(3601, LogLevel.Warning, "Witness {Witness} did not cosign the checkpoint of size {Size}: {Reason}")]
    public static partial void NotCosigned(ILogger logger, string witness, long size, string reason);
}
