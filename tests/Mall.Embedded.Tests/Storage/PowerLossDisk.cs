using Microsoft.Win32.SafeHandles;

namespace Mall.Embedded.Tests.Storage;

/// <summary>Knows what an fsync has brought to the disk. When the power fails, the rest is in any state: of every sector the old or the new content.</summary>
internal sealed class PowerLossDisk : JournalDisk
{
    private const int Sector = 512;

    private readonly Lock _gate = new();
    private readonly Dictionary<SafeFileHandle, string> _open = [];
    private readonly Dictionary<string, byte[]> _safe = [];

    public override SafeFileHandle Create(string path) => Opened(base.Create(path), path);

    public override SafeFileHandle OpenExisting(string path) => Opened(base.OpenExisting(path), path);

    public override SafeFileHandle OpenMark(string path) => Opened(base.OpenMark(path), path);

    public override void Flush(SafeFileHandle file)
    {
        base.Flush(file);
        Keep(file);
    }

    public override void FlushMark(SafeFileHandle file, string folder)
    {
        base.FlushMark(file, folder);
        Keep(file);
    }

    /// <summary>What the next start finds.</summary>
    public TestFolder Fail(TestFolder folder, Random random)
    {
        lock (_gate)
        {
            TestFolder left = folder.Copy();
            foreach (string path in Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories))
            {
                byte[] now = File.ReadAllBytes(path);
                byte[] safe = _safe.GetValueOrDefault(path, []);
                File.WriteAllBytes(Path.Combine(left.Path, Path.GetRelativePath(folder.Path, path)), Mixed(safe, now, random));
            }

            return left;
        }
    }

    private static byte[] Mixed(byte[] safe, byte[] now, Random random)
    {
        // The length is of some moment since the fsync, too.
        int length = random.Next(3) switch
        {
            0 => safe.Length,
            1 => now.Length,
            _ => random.Next(Math.Min(safe.Length, now.Length), Math.Max(safe.Length, now.Length) + 1),
        };
        byte[] mixed = new byte[length];
        for (int at = 0; at < length; at += Sector)
        {
            byte[] from = random.Next(2) == 0 ? safe : now;
            int end = Math.Min(at + Sector, Math.Min(length, from.Length));
            if (at < end)
            {
                from.AsSpan(at..end).CopyTo(mixed.AsSpan(at));
            }
        }

        return mixed;
    }

    private SafeFileHandle Opened(SafeFileHandle file, string path)
    {
        lock (_gate)
        {
            _open[file] = path;
            return file;
        }
    }

    /// <summary>What is in the file now may be more than the fsync promises, but not less: read before it, it would be less than there is.</summary>
    private void Keep(SafeFileHandle file)
    {
        lock (_gate)
        {
            byte[] bytes = new byte[RandomAccess.GetLength(file)];
            _ = RandomAccess.Read(file, bytes, 0);
            _safe[_open[file]] = bytes;
        }
    }
}
