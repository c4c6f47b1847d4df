using Mall.Embedded.Redis;

namespace Mall.Embedded.Tests.Redis;

public sealed class ServerLogTests : FolderTests
{
    [Fact]
    public void Write_KeepsTheLinesAndTheLastOne()
    {
        string path = Path.Combine(Folder.Path, "redis.log");
        using (var log = new ServerLog(path))
        {
            log.Write("one");
            log.Write(" two ");
            log.Write(" ");
            Assert.Equal("two", log.LastLine);
        }

        Assert.Equal(["one", " two "], File.ReadAllLines(path));
    }

    /// <summary>The line comes on a thread of the pool, where an exception would be the end of the process.</summary>
    [Fact]
    public void Write_DiskFull_GoesOnWithoutTheFile()
    {
        if (!File.Exists("/dev/full"))
        {
            return;
        }

        using var log = new ServerLog("/dev/full");
        log.Write("MISCONF Errors writing to the AOF file: No space left on device");
        log.Write("and again");
        Assert.Equal("and again", log.LastLine);
    }
}
