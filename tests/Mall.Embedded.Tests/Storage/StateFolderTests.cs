namespace Mall.Embedded.Tests.Storage;

public sealed class StateFolderTests : FolderTests
{
    private string State => Path.Combine(Folder.Path, "a", "state");

    [Fact]
    public void Open_FolderDoesNotExist_CreatesIt()
    {
        using StateFolder state = StateFolder.Open(State);
        Assert.True(Directory.Exists(State));
        Assert.Equal(State, state.Path);
    }

    [Fact]
    public void Open_Twice_NamesTheProcessThatHasIt()
    {
        using StateFolder state = StateFolder.Open(State);
        StartupException refusal = Assert.Throws<StartupException>(() => StateFolder.Open(State));
        Assert.Equal($"The state folder {State} is in use by process {Environment.ProcessId}.", refusal.Message);
    }

    [Fact]
    public void Open_AfterDispose_Succeeds()
    {
        StateFolder.Open(State).Dispose();
        StateFolder.Open(State).Dispose();
    }

    [Fact]
    public void Open_PathIsAFile_SaysSo()
    {
        string file = Path.Combine(Folder.Path, "file");
        File.WriteAllText(file, "");
        StartupException refusal = Assert.Throws<StartupException>(() => StateFolder.Open(file));
        Assert.StartsWith($"The state folder {file} cannot be created: ", refusal.Message);
    }

    [Fact]
    public void Open_NotWritable_SaysSo()
    {
        // A folder in the place of the lock file cannot be written by anybody, root included.
        Directory.CreateDirectory(Path.Combine(State, "lock"));
        StartupException refusal = Assert.Throws<StartupException>(() => StateFolder.Open(State));
        Assert.StartsWith($"The state folder {State} cannot be written: ", refusal.Message);
    }

    [Fact]
    public void Open_DiskFull_SaysSo()
    {
        if (!File.Exists("/dev/full"))
        {
            return;
        }

        Directory.CreateDirectory(State);
        File.CreateSymbolicLink(Path.Combine(State, "pid"), "/dev/full");
        StartupException refusal = Assert.Throws<StartupException>(() => StateFolder.Open(State));
        Assert.StartsWith($"The state folder {State} cannot be written: No space left on device", refusal.Message);
    }

    [Theory]
    [InlineData("cosmos/00000001.journal")]
    [InlineData("durable/00000001.journal")]
    [InlineData("secrets.json")]
    public void Open_StateFromBeforeThereWasAMark_IsRefusedAndKept(string file)
    {
        string path = Path.Combine(State, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "old");
        StartupException refusal = Assert.Throws<StartupException>(() => StateFolder.Open(State));
        Assert.Equal(
            $"The state folder {State} has format 1, but this release reads only format {StateFolder.Format}: move the folder away or delete it to start empty, or use the release that wrote it.",
            refusal.Message);
        Assert.Equal("old", File.ReadAllText(path));

        // The refusal lets go of the folder and leaves no mark.
        Assert.Throws<StartupException>(() => StateFolder.Open(State));
    }

    [Fact]
    public void Open_StateOfALaterRelease_IsRefused()
    {
        StateFolder.Open(State).Dispose();
        File.WriteAllText(Path.Combine(State, "format"), $"{StateFolder.Format + 1}");
        StartupException refusal = Assert.Throws<StartupException>(() => StateFolder.Open(State));
        Assert.StartsWith($"The state folder {State} has format {StateFolder.Format + 1}, but this release reads only format {StateFolder.Format}: ", refusal.Message);
    }

    [Fact]
    public void Open_OwnState_IsTakenAgain()
    {
        using (StateFolder state = StateFolder.Open(State))
        {
            state.Secrets.GetOrCreate("key", 32);
            Directory.CreateDirectory(Path.Combine(State, "cosmos"));
            File.WriteAllText(Path.Combine(State, "cosmos", "00000001.journal"), "");
        }

        StateFolder.Open(State).Dispose();
    }

    [Fact]
    public void Secrets_SameName_GivesTheSameValueAcrossOpenings()
    {
        string first;
        using (StateFolder state = StateFolder.Open(State))
        {
            first = state.Secrets.GetOrCreate("key", 32);
            Assert.Equal(32, Convert.FromBase64String(first).Length);
            Assert.NotEqual(first, state.Secrets.GetOrCreate("other", 32));
        }

        using StateFolder again = StateFolder.Open(State);
        Assert.Equal(first, again.Secrets.GetOrCreate("key", 32));
    }

    [Fact]
    public void Secrets_OnUnix_AreForTheOwnerOnly()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using StateFolder state = StateFolder.Open(State);
        state.Secrets.GetOrCreate("key", 32);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(State, "secrets.json")));
    }

    [Fact]
    public void Secrets_DamagedFile_IsRefusedAndKept()
    {
        using StateFolder state = StateFolder.Open(State);
        string path = Path.Combine(State, "secrets.json");
        File.WriteAllText(path, "{ \"key\": ");
        StartupException refusal = Assert.Throws<StartupException>(() => state.Secrets.GetOrCreate("key", 32));
        Assert.Contains(path, refusal.Message);
        Assert.Equal("{ \"key\": ", File.ReadAllText(path));
    }
}
