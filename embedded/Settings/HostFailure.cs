namespace Mall.Embedded.Settings;

/// <summary>Ends the running host for a reason that only its operator can put right (a full disk, say): one sentence on stderr, exit code 1.</summary>
/// <param name="stop">Begins the ordinary stop of the process.</param>
internal sealed class HostFailure(Action stop)
{
    private int _raised;

    public void Raise(string sentence)
    {
        if (Interlocked.Exchange(ref _raised, 1) != 0)
        {
            return;
        }

        Environment.ExitCode = 1;
        try
        {
            Console.Error.WriteLine(sentence);
        }
        catch (IOException)
        {
            // stderr is a file on the same full disk: there is nobody left to tell, and all the more reason to stop.
        }

        stop();
    }
}
