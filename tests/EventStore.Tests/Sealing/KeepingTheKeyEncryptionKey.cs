namespace Casework.EventStore.Tests.Sealing;

public class KeepingTheKeyEncryptionKey
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("casework-key-").FullName, "kek");

    [Fact]
    public void Makes_a_file_only_when_asked()
    {
        Assert.Throws<FileNotFoundException>(() => KeyEncryptionKey.FromFile(_file));
        Assert.False(File.Exists(_file));

        var made = KeyEncryptionKey.FromFile(_file, createIfMissing: true);

        Assert.Equal(made.Id, KeyEncryptionKey.FromFile(_file).Id);
        Assert.Equal(made.Id, KeyEncryptionKey.FromFile(_file, createIfMissing: true).Id);
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(_file)!));
    }

    [Fact]
    public void Lets_only_its_owner_read_the_file()
    {
        KeyEncryptionKey.FromFile(_file, createIfMissing: true);

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(_file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("c2hvcnQ=")]
    public void Refuses_a_file_that_holds_no_key(string content)
    {
        File.WriteAllText(_file, content);

        Assert.Contains(_file, Assert.Throws<InvalidDataException>(() => KeyEncryptionKey.FromFile(_file, createIfMissing: true)).Message, StringComparison.Ordinal);
    }
}
