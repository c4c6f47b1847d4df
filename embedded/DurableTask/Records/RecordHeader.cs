namespace Mall.Embedded.DurableTask.Records;

/// <summary>What every record begins with: the format's version, the kind, and the number of the execution. The record's fields follow.</summary>
internal readonly record struct RecordHeader(byte Version, RecordKind Kind, long Number)
{
    /// <summary>The version that this release writes. The fields can be read only if the header has it.</summary>
    public const byte Current = 2;

    /// <summary>Begins a record in the thread's own writer (<see cref="PayloadWriter.Rent"/>).</summary>
    public static PayloadWriter Begin(RecordKind kind, long number) => PayloadWriter.Rent().Byte(Current).Byte((byte)kind).Number(number);

    /// <param name="fields">Stands before the record's fields.</param>
    public static RecordHeader Read(ReadOnlySpan<byte> record, out PayloadReader fields)
    {
        fields = new PayloadReader(record);
        return new RecordHeader(fields.Byte(), (RecordKind)fields.Byte(), fields.Number());
    }

    public static RecordKind KindOf(ReadOnlySpan<byte> record) => Read(record, out _).Kind;
}
