using System.Text;

namespace Mall.Embedded.Cosmos.Store;

/// <summary>Records about databases and containers; rare, so the code is simple.</summary>
internal static class MetadataRecords
{
    public static ReadOnlySpan<byte> Database(RecordWriter writer, Database database) =>
        writer.Start(RecordKind.DatabaseCreated).Int32(database.Number).Int32(database.Timestamp).Bytes(Encoding.UTF8.GetBytes(database.Id)).Written;

    public static ReadOnlySpan<byte> DatabaseDeleted(RecordWriter writer, int number) => writer.Start(RecordKind.DatabaseDeleted).Int32(number).Written;

    public static ReadOnlySpan<byte> Container(RecordWriter writer, RecordKind kind, Container container) =>
        writer.Start(kind)
            .Int32(container.Number)
            .Int32(container.Database.Number)
            .Int32(container.Timestamp)
            .Int32(container.Version)
            .Int64(container.NextRid)
            .Int64(container.NextLsn)
            .Bytes(container.Settings.Json).Written;

    public static ReadOnlySpan<byte> ContainerDeleted(RecordWriter writer, int number) => writer.Start(RecordKind.ContainerDeleted).Int32(number).Written;
}
