using Casework.Api.Tests.CommandLine;

namespace Casework.Api.Tests.Configuration;

public class ShowingTheConfiguration
{
    [Fact]
    public async Task Masks_passwords()
    {
        var shown = await CaseworkProcess.Run(
            new Dictionary<string, string> { ["ConnectionStrings__Casework"] = "Host=db.example;Username=casework;Password=quite-secret" }, "config", "--json");

        Assert.Equal(0, shown.Exit);
        var connection = shown.Document.GetProperty("settings").EnumerateArray().Single(setting => setting.GetProperty("key").GetString() == "ConnectionStrings:Casework");
        Assert.Contains("db.example", connection.GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("quite-secret", shown.Output + shown.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Masks_a_connection_string_that_cannot_be_read()
    {
        var shown = await CaseworkProcess.Run(new Dictionary<string, string> { ["ConnectionStrings__Casework"] = "quite-secret;;=" }, "config");

        Assert.DoesNotContain("quite-secret", shown.Output + shown.Errors, StringComparison.Ordinal);
    }
}
