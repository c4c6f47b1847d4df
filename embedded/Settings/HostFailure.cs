namespace Mall.Embedded.Settings;

/// <summary>Ends the running host: one sentence on stderr, exit code 1. For what only its operator can put right (a full disk, say), and for what nobody foresaw: a part of the host that has
/// stopped working must never look like one that has nothing to do.</summary>
/// <param name="stop">Begins the ordinary stop of the process.</param>
internal sealed class HostFailure(Action stop)
{
    // Somebody may have stopped reading what the process says; it has to end all the same.
    private static readonly TimeSpan LongestWrite = TimeSpan.FromSeconds(1);

    private int _raised;

    /// <summary>The sentence was said; whatever fails because of that needs no more words.</summary>
    public bool IsRaised => Volatile.Read(ref _raised) != 0;

    public void Raise(string sentence)
    {
        if (Interlocked.Exchange(ref _raised, 1) != 0)
        {
            return;
        }

        Environment.ExitCode = 1;
        Say(sentence);
        stop();
    }

    /// <summary>A sentence on stderr, if somebody takes it.</summary>
    public static void Say(string sentence) => Task.Run(() => Write(sentence)).Wait(LongestWrite);

    /// <summary>Runs a loop that goes on for as long as the host does. It may end only because it was told to.</summary>
    public Task RunAsync(string name, Func<Task> loop) => Task.Run(async () =>
    {
        try
        {
            await loop();
        }
        catch (Exception unforeseen)
        {
            Raise($"{name} has failed: {unforeseen}");
        }
    });

    private static void Write(string sentence)
    {
        try
        {
            Console.Error.WriteLine(sentence);
        }
        catch (IOException)
        {
            // stderr is a file on a full disk, say: there is nobody left to tell, and all the more reason to stop.
        }
    }
}
