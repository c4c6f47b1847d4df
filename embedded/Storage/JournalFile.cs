using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Mall.Embedded.Storage;

/// <summary>One file of a journal: a raw segment (first = last), or the compacted form of a range of segments.</summary>
internal sealed class JournalFile
{
    public const string Extension = ".journal";
    public const string TemporaryExtension = ".tmp";

    public required string Path { get; init; }
    public required int Id { get; init; }
    public required long FirstSegment { get; init; }
    public required long LastSegment { get; init; }

    /// <summary>Random; part of every checksum in the file.</summary>
    public required ulong Salt { get; init; }

    public bool Compacted { get; init; }

    /// <summary>Null until the writer reaches the file.</summary>
    public SafeFileHandle? Handle { get; set; }

    /// <summary>Bytes written, header included. Only the writer changes it.</summary>
    public long Length { get; set; }

    /// <summary>Has bytes written since the last fsync.</summary>
    public volatile bool NeedsSync;

    /// <summary>The file is new, and its name may not be on the disk yet.</summary>
    public volatile bool NeedsFolderSync;

    /// <summary>A compaction has replaced the file; it stays open for a while.</summary>
    public volatile bool Retired;

    public static JournalFile New(string folder, int id, long firstSegment, long lastSegment, bool compacted)
    {
        Span<byte> salt = stackalloc byte[sizeof(ulong)];
        RandomNumberGenerator.Fill(salt);
        return new JournalFile
        {
            Path = System.IO.Path.Combine(folder, id.ToString("x8", CultureInfo.InvariantCulture) + Extension),
            Id = id,
            FirstSegment = firstSegment,
            LastSegment = lastSegment,
            Salt = BitConverter.ToUInt64(salt),
            Compacted = compacted,
        };
    }

    /// <summary>The id in a file's name; -1 for any other name.</summary>
    public static int IdFromName(string path)
    {
        string name = System.IO.Path.GetFileNameWithoutExtension(path);
        return name.Length == 8 && int.TryParse(name, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int id) && id > 0 ? id : -1;
    }

    /// <summary>One record's payload. A small one costs one read.</summary>
    public byte[] Read(long offset)
    {
        SafeFileHandle handle = Handle ?? throw Damage(offset, "it was never written");
        Span<byte> first = stackalloc byte[2048];
        first = first[..RandomAccess.Read(handle, first, offset)];
        int length = first.Length < JournalFormat.RecordHeaderBytes ? -1 : JournalFormat.PayloadLength(first);
        if (length < 0)
        {
            throw Damage(offset, "there is no record");
        }

        int size = JournalFormat.RecordBytes(length);
        if (size <= first.Length)
        {
            return JournalFormat.IsValid(first[..size], length, Salt, offset)
                ? first.Slice(JournalFormat.RecordHeaderBytes, length).ToArray()
                : throw Damage(offset, "the checksum is wrong");
        }

        byte[] record = new byte[size];
        first.CopyTo(record);
        int have = first.Length;
        while (have < size)
        {
            int read = RandomAccess.Read(handle, record.AsSpan(have), offset + have);
            if (read == 0)
            {
                throw Damage(offset, "the record is cut off");
            }

            have += read;
        }

        return JournalFormat.IsValid(record, length, Salt, offset)
            ? record.AsSpan(JournalFormat.RecordHeaderBytes, length).ToArray()
            : throw Damage(offset, "the checksum is wrong");
    }

    private InvalidDataException Damage(long offset, string what) => new($"The journal {Path} is damaged at offset {offset}: {what}.");
}
