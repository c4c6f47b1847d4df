namespace Mall.Embedded.Cosmos.Batch;

/// <summary>
/// The constants of the binary form of batch requests and responses. Both consist of one segment, then one record per operation or result:
/// <code>
/// segment: 81  F0 D8 FF 7F  presence  total length
/// record : 81  F1 D8 FF 7F  length  crc  bytes
/// row    : 81  schema  presence  fixed fields  variable fields  sparse fields
/// </code>
/// All numbers are little-endian; lengths of variable fields are LEB128.
/// </summary>
internal static class HybridRow
{
    public const byte Version = 0x81;
    public const int SegmentSchema = 0x7FFFD8F0;
    public const int RecordSchema = 0x7FFFD8F1;
    public const int OperationSchema = 0x7FE15470;
    public const int ResultSchema = 0x7FE15471;
    public const int SegmentBytes = 10;

    public const byte TypeFalse = 0x02;
    public const byte TypeTrue = 0x03;
    public const byte TypeInt32 = 0x07;
    public const byte TypeUInt32 = 0x0B;
    public const byte TypeFloat64 = 0x10;
    public const byte TypeUtf8 = 0x14;
}
