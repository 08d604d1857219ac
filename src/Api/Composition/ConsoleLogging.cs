using Microsoft.Extensions.Logging.Console;

namespace Casework.Api.Composition;

/// <summary>Logs to standard error, since standard output holds answers: sentences in development, JSON elsewhere.</summary>
internal static class ConsoleLogging
{
    public static void Configure(ILoggingBuilder logging, IConfiguration configuration, IHostEnvironment environment, LogLevel least)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(least);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("Npgsql", LogLevel.Warning);
        // What a failed start means is said once, as a sentence.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        logging.AddConfiguration(configuration.GetSection("Logging"));
        if (environment.IsDevelopment())
            logging.AddSimpleConsole(format => (format.SingleLine, format.TimestampFormat) = (true, "HH:mm:ss "));
        else
            logging.AddJsonConsole(format => (format.UseUtcTimestamp, format.TimestampFormat, format.IncludeScopes) = (true, "O", true));
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
