using System.Buffers.Binary;

namespace Mall.Embedded.Cosmos.Store;

/// <summary>
/// The keys (partition key and id) of a container's documents, packed into chunks: otherwise a million small documents would have
/// two million small arrays. Addresses have 32 bits. Removing only counts the garbage; the owner rebuilds the arena when that pays.
/// </summary>
internal sealed class KeyArena
{
    private const int ChunkBits = 16;
    private const int ChunkBytes = 1 << ChunkBits;

    // Stands for a partition key that equals the id.
    private const ushort SameAsId = ushort.MaxValue;

    private readonly List<byte[]> _chunks = [];
    private int _used = ChunkBytes;

    /// <summary>Bytes of removed keys.</summary>
    public long Garbage { get; private set; }

    public long Bytes => (long)_chunks.Count * ChunkBytes;

    public uint Add(ReadOnlySpan<byte> partitionKey, ReadOnlySpan<byte> id)
    {
        bool same = partitionKey.SequenceEqual(id);
        int length = 4 + id.Length + (same ? 0 : partitionKey.Length);
        if (_used + length > ChunkBytes)
        {
            _chunks.Add(GC.AllocateUninitializedArray<byte>(ChunkBytes));
            _used = 0;
        }

        Span<byte> target = _chunks[^1].AsSpan(_used, length);
        uint address = (uint)(((_chunks.Count - 1) << ChunkBits) | _used);
        BinaryPrimitives.WriteUInt16LittleEndian(target, same ? SameAsId : (ushort)partitionKey.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(target[2..], (ushort)id.Length);
        id.CopyTo(target[4..]);
        if (!same)
        {
            partitionKey.CopyTo(target[(4 + id.Length)..]);
        }

        _used += length;
        return address;
    }

    public void Remove(uint address)
    {
        Key key = this[address];
        Garbage += 4 + key.Id.Length + (key.PartitionKey == key.Id ? 0 : key.PartitionKey.Length);
    }

    public Key this[uint address]
    {
        get
        {
            ReadOnlySpan<byte> chunk = _chunks[(int)(address >> ChunkBits)].AsSpan((int)(address & (ChunkBytes - 1)));
            int partitionKey = BinaryPrimitives.ReadUInt16LittleEndian(chunk);
            int id = BinaryPrimitives.ReadUInt16LittleEndian(chunk[2..]);
            return new Key(chunk.Slice(4, id), partitionKey == SameAsId ? chunk.Slice(4, id) : chunk.Slice(4 + id, partitionKey));
        }
    }

    internal readonly ref struct Key(ReadOnlySpan<byte> id, ReadOnlySpan<byte> partitionKey)
    {
        public ReadOnlySpan<byte> Id { get; } = id;

        public ReadOnlySpan<byte> PartitionKey { get; } = partitionKey;

        public bool Is(ReadOnlySpan<byte> otherPartitionKey, ReadOnlySpan<byte> otherId) => Id.SequenceEqual(otherId) && PartitionKey.SequenceEqual(otherPartitionKey);
    }
}
