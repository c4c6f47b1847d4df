namespace Mall.Embedded.Redis;

/// <summary>What the server prints: in a file, never on the host's console. Begins anew with each host.</summary>
internal sealed class ServerLog : IDisposable
{
    // A server that prints without end must not fill the disk.
    private const long MaxBytes = 4 << 20;

    private readonly Lock _gate = new();
    private readonly StreamWriter _writer;
    private bool _closed;

    public ServerLog(string path)
    {
        Path = path;
        _writer = new StreamWriter(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete)) { AutoFlush = true };
    }

    public string Path { get; }

    /// <summary>The last thing that was not blank: why it ended, if it said so.</summary>
    public string LastLine { get; private set; } = "";

    public void Write(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return;
        }

        lock (_gate)
        {
            LastLine = line.Trim();
            if (!_closed && _writer.BaseStream.Length < MaxBytes)
            {
                _writer.WriteLine(line);
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
            _writer.Dispose();
        }
    }
}
