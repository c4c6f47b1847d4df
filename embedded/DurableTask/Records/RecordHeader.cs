namespace Mall.Embedded.DurableTask.Records;

/// <summary>What every record begins with: the kind, and the number of the execution. The record's fields follow.</summary>
internal readonly record struct RecordHeader(RecordKind Kind, long Number)
{
    /// <summary>Begins a record in the thread's own writer (<see cref="PayloadWriter.Rent"/>).</summary>
    public static PayloadWriter Begin(RecordKind kind, long number) => PayloadWriter.Rent().Byte((byte)kind).Number(number);

    /// <param name="fields">Stands before the record's fields.</param>
    public static RecordHeader Read(ReadOnlySpan<byte> record, out PayloadReader fields)
    {
        fields = new PayloadReader(record);
        return new RecordHeader((RecordKind)fields.Byte(), fields.Number());
    }

    public static RecordKind KindOf(ReadOnlySpan<byte> record) => (RecordKind)record[0];
}
