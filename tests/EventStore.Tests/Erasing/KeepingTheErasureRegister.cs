using Casework.EventStore.Erasing;

namespace Casework.EventStore.Tests.Erasing;

public class KeepingTheErasureRegister
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("casework-register-").FullName, "folder", "register");

    private ErasureRegister Register => new(_file);

    [Fact]
    public async Task Keeps_each_erasure_once_in_its_order()
    {
        var (first, second) = (Erasure(1), Erasure(2));
        Assert.Empty(await Register.Read(default));

        Assert.Equal(1, (await Register.Add(first, default)).Number);
        Assert.Equal(2, (await Register.Add(second, default)).Number);
        Assert.Equal(1, (await Register.Add(first with { At = DateTimeOffset.UnixEpoch }, default)).Number);

        Assert.Equal([first, second], (await Register.Read(default)).Select(entry => entry.Erasure));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(_file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task Takes_them_from_many_at_once()
    {
        await Task.WhenAll(Enumerable.Range(1, 20).Select(number => Task.Run(() => Register.Add(Erasure(number), default))));

        Assert.Equal(Enumerable.Range(1, 20), (await Register.Read(default)).Select(entry => (int)entry.Number));
    }

    [Theory]
    [InlineData(0)] // A letter of a hash.
    [InlineData(100)] // A letter of what was erased.
    public async Task Notices_what_was_altered(int place)
    {
        await Fill(3);
        var bytes = await File.ReadAllBytesAsync(_file);
        bytes[place] = bytes[place] == (byte)'1' ? (byte)'2' : (byte)'1';
        await File.WriteAllBytesAsync(_file, bytes);

        await Assert.ThrowsAsync<ErasureRegisterBrokenException>(() => Register.Read(default));
        await Assert.ThrowsAsync<ErasureRegisterBrokenException>(() => Register.Add(Erasure(9), default));
    }

    [Fact]
    public async Task Notices_a_line_that_is_missing_or_moved()
    {
        await Fill(3);
        var lines = await File.ReadAllLinesAsync(_file);

        await File.WriteAllTextAsync(_file, $"{lines[0]}\n{lines[2]}\n");
        Assert.Contains("line 2", (await Assert.ThrowsAsync<ErasureRegisterBrokenException>(() => Register.Read(default))).Message, StringComparison.Ordinal);
        await File.WriteAllTextAsync(_file, $"{lines[1]}\n{lines[0]}\n{lines[2]}\n");
        await Assert.ThrowsAsync<ErasureRegisterBrokenException>(() => Register.Read(default));

        // The control: as it was it is fine.
        await File.WriteAllTextAsync(_file, $"{string.Join('\n', lines)}\n");
        Assert.Equal(3, (await Register.Read(default)).Count);
    }

    [Fact]
    public async Task Leaves_out_what_a_crash_cut_off_and_goes_on()
    {
        await Fill(2);
        await File.AppendAllTextAsync(_file, "0123456789abcdef");

        Assert.Equal(2, (await Register.Read(default)).Count);
        await Register.Add(Erasure(3), default);
        Assert.Equal([1, 2, 3], (await Register.Read(default)).Select(entry => (int)entry.Number));
    }

    private async Task Fill(int count)
    {
        for (var number = 1; number <= count; number++)
            await Register.Add(Erasure(number), default);
    }

    private static RegisteredErasure Erasure(int number) => new(
        new Guid(number, 0, 0, new byte[8]), "13003000", new Guid(number, 1, 0, new byte[8]), null, "Person", "Objection", "ada", "ben",
        new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));
}
