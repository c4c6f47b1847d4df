using Microsoft.Win32.SafeHandles;

namespace Mall.Embedded.Storage;

/// <summary>All operations of a journal that change the disk. A test can make one fail or look at the folder between two.</summary>
internal class JournalDisk
{
    public static readonly JournalDisk Real = new();

    /// <summary>Creates a file, which must not exist.</summary>
    public virtual SafeFileHandle Create(string path) => File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);

    public virtual SafeFileHandle OpenExisting(string path) => File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);

    public virtual void Write(SafeFileHandle file, ReadOnlySpan<byte> bytes, long offset) => RandomAccess.Write(file, bytes, offset);

    /// <summary>Returns when everything written to the file is on the disk itself.</summary>
    public virtual void Flush(SafeFileHandle file) => RandomAccess.FlushToDisk(file);

    public virtual void SetLength(SafeFileHandle file, long length) => RandomAccess.SetLength(file, length);

    public virtual void Rename(string from, string to) => File.Move(from, to);

    public virtual void Delete(string path) => File.Delete(path);

    /// <summary>Opens or creates the file of a <see cref="SyncMark"/>.</summary>
    public virtual SafeFileHandle OpenMark(string path) => File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);

    public virtual void WriteMark(SafeFileHandle file, ReadOnlySpan<byte> bytes) => RandomAccess.Write(file, bytes, 0);

    /// <summary>Returns when the mark and its file name are on the disk itself.</summary>
    public virtual void FlushMark(SafeFileHandle file, string folder)
    {
        RandomAccess.FlushToDisk(file);
        FolderSync.Flush(folder);
    }

    /// <summary>Returns when the names in the folder (files created, renamed) are on the disk itself.</summary>
    public virtual void FlushFolder(string folder) => FolderSync.Flush(folder);
}
