namespace Mall.Embedded.Settings;

/// <summary>Ends the running host: one sentence on stderr, exit code 1. For failures that only the operator can repair (a full disk, say) and for unforeseen ones: a part of the host that
/// has stopped working must never look like one that is idle.</summary>
/// <param name="stop">Begins the ordinary stop of the process.</param>
internal sealed class HostFailure(Action stop)
{
    // Limits the wait: the process must end even if nobody reads its output any more.
    private static readonly TimeSpan LongestWrite = TimeSpan.FromSeconds(1);

    private int _raised;

    /// <summary>The sentence was printed. Failures that follow from it need no message of their own.</summary>
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

    /// <summary>Prints a sentence on stderr, if somebody reads it.</summary>
    public static void Say(string sentence) => Task.Run(() => Write(sentence)).Wait(LongestWrite);

    /// <summary>Runs a loop that lasts as long as the host. It may end only when the host stops.</summary>
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
            // stderr may be a file on a full disk. Nobody can be told, which is one more reason to stop.
        }
    }
}
