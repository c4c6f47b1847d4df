namespace Mall.Embedded.Redis;

/// <summary>Writes the server's output to a file, never to the host's console. Each host begins a new file.</summary>
internal sealed class ServerLog : IDisposable
{
    // Bytes. A server that prints endlessly must not fill the disk.
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

    /// <summary>The last line that was not blank, which may say why the server ended.</summary>
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
                // For example a full disk. An exception on this pool thread would end the process. LastLine still tells why the server ended.
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

    // Not the writer: its lines are flushed, and after a failure it would try again.
    private void Close()
    {
        _closed = true;
        _file.Dispose();
    }
}
