namespace Casework.EventStore.Tests.Sealing;

public class MakingAKeyFile
{
    [Fact]
    public void Gives_all_who_come_at_once_the_same_key()
    {
        for (var round = 0; round < 20; round++)
        {
            var folder = Directory.CreateTempSubdirectory("casework-key-").FullName;
            try
            {
                var path = Path.Combine(folder, "key");
                using var start = new Barrier(12);
                var ids = new string[start.ParticipantCount];
                var threads = Enumerable.Range(0, ids.Length).Select(number => new Thread(() =>
                {
                    start.SignalAndWait();
                    ids[number] = KeyEncryptionKey.FromFile(path, createIfMissing: true).Id;
                })).ToList();
                threads.ForEach(thread => thread.Start());
                threads.ForEach(thread => thread.Join());

                Assert.Single(ids.Distinct());
                Assert.Equal(ids[0], KeyEncryptionKey.FromFile(path).Id);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    [Fact]
    public void Leaves_a_key_that_is_there()
    {
        var folder = Directory.CreateTempSubdirectory("casework-key-").FullName;
        var path = Path.Combine(folder, "key");
        KeyFile.MakeOnce(path, () => "first");
        KeyFile.MakeOnce(path, () => throw new InvalidOperationException("There is one already."));

        Assert.Equal("first", File.ReadAllText(path));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Directory.Delete(folder, recursive: true);
    }
}
