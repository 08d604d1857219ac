namespace Casework.Api.Overload;

internal static partial class OverloadLog
{
    [LoggerMessage(3501, LogLevel.Warning, "The database has not answered for {Patience}: requests are turned away until it does")]
    public static partial void DoesNotAnswer(ILogger logger, TimeSpan patience);

    [LoggerMessage(3502, LogLevel.Warning, "The database answers again")]
    public static partial void Answers(ILogger logger);
}
