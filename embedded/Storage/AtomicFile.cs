namespace Mall.Embedded.Storage;

/// <summary>A small file that is always whole, old or new, whenever the process or machine stops.</summary>
internal static class AtomicFile
{
    /// <summary>Writes through a second file. When this returns, the new content is on the disk itself.</summary>
    /// <param name="path">The file; it may exist.</param>
    /// <param name="content">The new content.</param>
    /// <param name="ownerOnly">On Unix, only the owner may read the file.</param>
    /// <exception cref="IOException">For example a full disk. The old file is unchanged.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content, bool ownerOnly = false)
    {
        string temporary = path + ".tmp";
        File.Delete(temporary);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (ownerOnly && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(temporary, options))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
        FolderSync.Flush(Path.GetDirectoryName(path)!);
    }
}
