using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Mall.Embedded.Storage;

/// <summary>
/// The bytes of a journal file, little-endian: a header of 64 bytes, then records, each at a multiple of 8:
/// <c>[u32 payload length][u32 checksum][payload][zeros up to a multiple of 8]</c>.
/// </summary>
internal static class JournalFormat
{
    public const int HeaderBytes = 64;
    public const int RecordHeaderBytes = 8;

    /// <summary>Largest payload in bytes. A greater length in a file is damage.</summary>
    public const int MaxPayloadBytes = 64 << 20;

    private const ulong Magic = 0x4C4E524A4C4C414D; // "MALLJRNL"
    private const uint CompactedFlag = 1;
    private const int HeaderChecksumOffset = HeaderBytes - sizeof(uint);

    /// <summary>Bytes that a record with such a payload takes in the file.</summary>
    public static int RecordBytes(int payloadLength) => (RecordHeaderBytes + payloadLength + 7) & ~7;

    /// <summary>CRC-32C of the payload alone. It needs no position, so it is computed outside of any lock.</summary>
    public static uint PayloadChecksum(ReadOnlySpan<byte> payload)
    {
        uint crc = uint.MaxValue;
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(payload);
        foreach (ulong word in words)
        {
            crc = BitOperations.Crc32C(crc, word);
        }

        foreach (byte rest in payload[(words.Length * sizeof(ulong))..])
        {
            crc = BitOperations.Crc32C(crc, rest);
        }

        return crc;
    }

    /// <summary>Checksum of a record. It binds the payload to its length and to this place in this file, so that neither stale bytes
    /// nor a record copied from elsewhere pass as valid.</summary>
    public static uint RecordChecksum(uint payloadChecksum, int payloadLength, ulong salt, long offset)
    {
        return BitOperations.Crc32C(BitOperations.Crc32C(payloadChecksum, salt ^ (ulong)offset), (uint)payloadLength);
    }

    /// <summary>Writes a whole record with its padding; <paramref name="target"/> has exactly <see cref="RecordBytes"/>.</summary>
    public static void WriteRecord(Span<byte> target, ReadOnlySpan<byte> payload, uint payloadChecksum, ulong salt, long offset)
    {
        target[^8..].Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(target, (uint)payload.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(target[4..], RecordChecksum(payloadChecksum, payload.Length, salt, offset));
        payload.CopyTo(target[RecordHeaderBytes..]);
    }

    /// <summary>The payload length that the record at the start of <paramref name="bytes"/> states, or -1 if it is impossible.</summary>
    public static int PayloadLength(ReadOnlySpan<byte> bytes)
    {
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        return length > MaxPayloadBytes ? -1 : (int)length;
    }

    /// <summary>Whether <paramref name="record"/>, which has the right length, is a valid record of that place.</summary>
    public static bool IsValid(ReadOnlySpan<byte> record, int payloadLength, ulong salt, long offset)
    {
        ReadOnlySpan<byte> payload = record.Slice(RecordHeaderBytes, payloadLength);
        return BinaryPrimitives.ReadUInt32LittleEndian(record[4..]) == RecordChecksum(PayloadChecksum(payload), payloadLength, salt, offset)
            && !record[(RecordHeaderBytes + payloadLength)..].ContainsAnyExcept((byte)0);
    }

    public static void WriteHeader(Span<byte> target, JournalFile file)
    {
        target[..HeaderBytes].Clear();
        BinaryPrimitives.WriteUInt64LittleEndian(target, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(target[8..], file.Id);
        BinaryPrimitives.WriteUInt32LittleEndian(target[12..], file.Compacted ? CompactedFlag : 0);
        BinaryPrimitives.WriteInt64LittleEndian(target[16..], file.FirstSegment);
        BinaryPrimitives.WriteInt64LittleEndian(target[24..], file.LastSegment);
        BinaryPrimitives.WriteUInt64LittleEndian(target[32..], file.Salt);
        BinaryPrimitives.WriteUInt32LittleEndian(target[HeaderChecksumOffset..], PayloadChecksum(target[..HeaderChecksumOffset]));
    }

    /// <summary>Null when the header is damaged.</summary>
    public static JournalFile? ReadHeader(ReadOnlySpan<byte> header, string path, int id)
    {
        if (BinaryPrimitives.ReadUInt64LittleEndian(header) != Magic
            || BinaryPrimitives.ReadUInt32LittleEndian(header[HeaderChecksumOffset..]) != PayloadChecksum(header[..HeaderChecksumOffset]))
        {
            return null;
        }

        var file = new JournalFile
        {
            Path = path,
            Id = BinaryPrimitives.ReadInt32LittleEndian(header[8..]),
            FirstSegment = BinaryPrimitives.ReadInt64LittleEndian(header[16..]),
            LastSegment = BinaryPrimitives.ReadInt64LittleEndian(header[24..]),
            Salt = BinaryPrimitives.ReadUInt64LittleEndian(header[32..]),
            Compacted = (BinaryPrimitives.ReadUInt32LittleEndian(header[12..]) & CompactedFlag) != 0,
        };
        return file.Id == id ? file : null;
    }
}
