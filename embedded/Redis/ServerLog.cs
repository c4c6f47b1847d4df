namespace Mall.Embedded.Redis;

/// <summary>What the server prints: in a file, never on the host's console. Begins anew with each host.</summary>
internal sealed class ServerLog : IDisposable
{
    // A server that prints without end must not fill the disk.
    private const long MaxBytes = 4 << 20;

    private readonly Lock _gate = new();
    private readonly FileStream _file;
    private readonly StreamWriter _writer;
    private bool _closed;

    public ServerLog(string path)
    {
        Path = path;
        _file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        _writer = new StreamWriter(_file) { AutoFlush = true };
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
            if (_closed)
            {
                return;
            }

            try
            {
                if (_file.Length < MaxBytes)
                {
                    _writer.WriteLine(line);
                }
            }
            catch (IOException)
            {
                // The disk is full, say. On this thread of the pool an exception would end the process; LastLine still tells why the server ended.
                Close();
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            Close();
        }
    }

    // Not the writer: every line is flushed, and after a failure it would try again.
    private void Close()
    {
        _closed = true;
        _file.Dispose();
    }
}
