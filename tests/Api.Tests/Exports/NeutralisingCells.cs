using System.Text;
using Casework.Api.Exports;
using CsvHelper;

namespace Casework.Api.Tests.Exports;

public class NeutralisingCells
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1+cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("  =1")]
    [InlineData("\uFF1D1")]
    public void Puts_an_apostrophe_before_what_a_spreadsheet_takes_for_a_formula(string value) =>
        Assert.StartsWith("'", Assert.Single(Parsed(value)), StringComparison.Ordinal);

    [Theory]
    [InlineData("plain")]
    [InlineData("")]
    [InlineData("a=b")]
    [InlineData("say \"hello\", twice")]
    [InlineData("{\"json\":[1,2]}")]
    [InlineData("Zoë, ﻿ش")]
    public void Leaves_everything_else_as_it_is(string value) => Assert.Equal([value, value], Parsed(value, value));

    [Fact]
    public void Keeps_a_record_on_its_line() => Assert.Equal(["a b  c"], Parsed("a\nb\r\nc"));

    private static List<string> Parsed(params string[] cells)
    {
        var line = new StringBuilder();
        foreach (var cell in cells)
        {
            if (line.Length > 0)
                line.Append(',');
            CsvCell.Write(line, cell);
        }

        using var csv = CsvReader.Create(new MemoryStream(Encoding.UTF8.GetBytes($"{string.Join(',', cells.Select((_, number) => $"c{number}"))}\r\n{line}\r\n")), new CsvReaderOptions());
        csv.ReadHeader();
        Assert.True(csv.Read());
        var parsed = cells.Select((_, number) => csv.GetString($"c{number}")!).ToList();
        Assert.False(csv.Read());
        return parsed;
    }
}
