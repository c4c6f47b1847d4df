using System.Text;

namespace Mall.Embedded.Cosmos.Store;

internal enum RecordKind : byte
{
    DatabaseCreated = 1,
    ContainerCreated = 3,

    /// <summary>The document changes of one request (<see cref="DocumentRecords"/>). A batch is one record, so it is replayed as a whole or not at all.</summary>
    Documents = 6,
}

/// <summary>Records about databases and containers. Each is in the thread's <see cref="PayloadWriter"/> until the next record.</summary>
internal static class MetadataRecords
{
    public static ReadOnlySpan<byte> Database(Database database) =>
        Start(RecordKind.DatabaseCreated, database.Number).Fixed32(database.Timestamp).Bytes(Encoding.UTF8.GetBytes(database.Id)).Written;

    public static ReadOnlySpan<byte> Container(Container container) =>
        Start(RecordKind.ContainerCreated, container.Number)
            .Fixed32(container.Database.Number)
            .Fixed32(container.Timestamp)
            .Fixed64(container.NextRid)
            .Fixed64(container.NextLsn)
            .Bytes(container.Settings.Json).Written;

    private static PayloadWriter Start(RecordKind kind, int number) => PayloadWriter.Rent().Byte((byte)kind).Fixed32(number);
}
