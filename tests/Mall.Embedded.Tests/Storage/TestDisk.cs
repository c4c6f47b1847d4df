using System.Collections.Concurrent;
using Microsoft.Win32.SafeHandles;

namespace Mall.Embedded.Tests.Storage;

/// <summary>The real disk, with an eye on every operation: it can fail, and it can be looked at before and after.</summary>
internal sealed class TestDisk : JournalDisk
{
    /// <summary>Called before each operation with its name; may throw in its place.</summary>
    public Action<string>? Before { get; set; }

    /// <summary>Names of the operations so far.</summary>
    public ConcurrentQueue<string> Operations { get; } = [];

    /// <summary>Writes only half of the bytes and then fails, as a full disk does.</summary>
    public bool Full { get; set; }

    public override SafeFileHandle Create(string path)
    {
        Note("create");
        return base.Create(path);
    }

    public override void Write(SafeFileHandle file, ReadOnlySpan<byte> bytes, long offset)
    {
        Note("write");
        if (Full)
        {
            base.Write(file, bytes[..(bytes.Length / 2)], offset);
            throw new IOException("No space left on device", 28);
        }

        base.Write(file, bytes, offset);
    }

    public override void Flush(SafeFileHandle file)
    {
        Note("flush");
        base.Flush(file);
    }

    public override void SetLength(SafeFileHandle file, long length)
    {
        Note("set length");
        base.SetLength(file, length);
    }

    public override void Rename(string from, string to)
    {
        Note("rename");
        base.Rename(from, to);
    }

    public override void Delete(string path)
    {
        Note("delete");
        base.Delete(path);
    }

    public override void FlushFolder(string folder)
    {
        Note("flush folder");
        base.FlushFolder(folder);
    }

    private void Note(string operation)
    {
        Before?.Invoke(operation);
        Operations.Enqueue(operation);
    }
}
