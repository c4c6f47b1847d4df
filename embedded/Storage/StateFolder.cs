using System.Globalization;
using System.Text;

namespace Mall.Embedded.Storage;

/// <summary>The folder with the state of one host, locked until this object is disposed of.</summary>
internal sealed class StateFolder : IDisposable
{
    /// <summary>Format of everything in the folder. Raised when this release can no longer read some older part; there are no migrations.</summary>
    public const int Format = 3;

    private const string FormatFile = "format";

    private readonly FileStream _lock;

    private StateFolder(string path, FileStream @lock)
    {
        Path = path;
        _lock = @lock;
        Secrets = new Secrets(System.IO.Path.Combine(path, "secrets.json"));
    }

    /// <summary>Absolute path.</summary>
    public string Path { get; }

    public Secrets Secrets { get; }

    /// <summary>Creates the folder if necessary and locks it. The lock ends with the process, however that ends.</summary>
    /// <exception cref="StartupException">Another process uses the folder, another release wrote it, or it cannot be written.</exception>
    public static StateFolder Open(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        string lockPath = System.IO.Path.Combine(path, "lock");

        // On Windows others cannot read the locked file, so the process id for the error message is in a file of its own.
        string pidPath = System.IO.Path.Combine(path, "pid");
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The state folder {path} cannot be created: {cause.Message.TrimEnd('.')}.", cause);
        }

        FileStream taken;
        try
        {
            taken = new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException cause)
        {
            throw NotWritable(path, cause);
        }
        catch (IOException cause) when (IsTaken(lockPath))
        {
            throw new StartupException($"The state folder {path} is in use by process {ReadPid(pidPath)}.", cause);
        }
        catch (IOException cause)
        {
            throw NotWritable(path, cause);
        }

        try
        {
            File.WriteAllText(pidPath, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            CheckFormat(path);
            return new StateFolder(path, taken);
        }
        catch (Exception cause)
        {
            taken.Dispose();
            throw cause is IOException or UnauthorizedAccessException ? NotWritable(path, cause) : cause;
        }
    }

    public void Dispose() => _lock.Dispose();

    /// <summary>Checks the format file. It is on the disk before anything else is written, so state without it is from a release before it existed: format 1.</summary>
    private static void CheckFormat(string path)
    {
        string file = System.IO.Path.Combine(path, FormatFile);
        string expected = Format.ToString(CultureInfo.InvariantCulture);
        string? found = File.Exists(file) ? File.ReadAllText(file).Trim()
            : File.Exists(System.IO.Path.Combine(path, "secrets.json")) || Directory.EnumerateFiles(path, "*" + JournalFile.Extension, SearchOption.AllDirectories).Any() ? "1"
            : null;
        if (found is null)
        {
            AtomicFile.Write(file, Encoding.ASCII.GetBytes(expected));
        }
        else if (found != expected)
        {
            throw new StartupException(
                $"The state folder {path} has format {found}, but this release reads only format {expected}: move the folder away or delete it to start empty, or use the release that wrote it.");
        }
    }

    private static StartupException NotWritable(string path, Exception cause)
    {
        return new StartupException($"The state folder {path} cannot be written: {cause.Message.TrimEnd('.')}.", cause);
    }

    /// <summary>Tells a lock from a full disk or a read-only file system: a locked file exists, and opening it for reading fails, too.</summary>
    private static bool IsTaken(string lockPath)
    {
        try
        {
            using FileStream probe = new(lockPath, FileMode.Open, FileAccess.Read, FileShare.None);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static string ReadPid(string pidPath)
    {
        try
        {
            string pid = File.ReadAllText(pidPath).Trim();
            return pid.Length == 0 ? "(unknown)" : pid;
        }
        catch (IOException)
        {
            return "(unknown)";
        }
    }
}
