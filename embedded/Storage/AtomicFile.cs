namespace Mall.Embedded.Storage;

/// <summary>A small file that is there whole, old or new, whenever the process or the machine stops.</summary>
internal static class AtomicFile
{
    /// <summary>Writes through a second file. The new content is on the disk itself when this returns.</summary>
    /// <param name="path">May exist.</param>
    /// <param name="content">Written as it is.</param>
    /// <param name="ownerOnly">On Unix, nobody else may read it.</param>
    /// <exception cref="IOException">The disk is full, say; the old file is as it was.</exception>
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
