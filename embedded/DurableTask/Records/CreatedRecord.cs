namespace Mall.Embedded.DurableTask.Records;

/// <summary>The start of an execution.</summary>
/// <param name="StartAtTicks">Start time in UTC ticks; 0 to start at once.</param>
/// <param name="Started">The encoded history event <c>ExecutionStarted</c>, with input, version and tags.</param>
internal sealed record CreatedRecord(string Id, string Name, long CreatedTicks, long StartAtTicks, string? TraceParent, byte[] Started)
{
    public FieldWriter Write(long number)
    {
        var writer = FieldWriter.Begin(RecordKind.Created, number);
        writer.Text(Id);
        writer.Text(Name);
        writer.Int64(CreatedTicks);
        writer.Int64(StartAtTicks);
        writer.Text(TraceParent);
        writer.Bytes(Started);
        return writer;
    }

    public static CreatedRecord Read(ReadOnlySpan<byte> record)
    {
        var reader = new FieldReader(record);
        return new CreatedRecord(reader.Text()!, reader.Text()!, reader.Int64(), reader.Int64(), reader.Text(), reader.Bytes()!);
    }
}
