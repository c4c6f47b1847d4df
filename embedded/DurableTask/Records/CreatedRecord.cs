namespace Mall.Embedded.DurableTask.Records;

/// <summary>The start of an execution.</summary>
/// <param name="Started">The encoded history event <c>ExecutionStarted</c>, with input, version and tags.</param>
internal sealed record CreatedRecord(string Id, string Name, long CreatedTicks, string? TraceParent, byte[] Started)
{
    public PayloadWriter Write(long number) => RecordHeader.Begin(RecordKind.Created, number)
        .OptionalText(Id)
        .OptionalText(Name)
        .Fixed64(CreatedTicks)
        .OptionalText(TraceParent)
        .OptionalBytes(Started);

    public static CreatedRecord Read(ReadOnlySpan<byte> record)
    {
        RecordHeader.Read(record, out var fields);
        return new CreatedRecord(fields.OptionalText()!, fields.OptionalText()!, fields.Fixed64(), fields.OptionalText(), fields.OptionalBytes()!);
    }
}
