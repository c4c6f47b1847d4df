namespace Mall.Embedded.DurableTask.Records;

/// <summary>The start of an execution.</summary>
/// <param name="Started">The encoded history event <c>ExecutionStarted</c>, with input, version and tags.</param>
internal sealed record CreatedRecord(string Id, string Name, long CreatedTicks, string? TraceParent, byte[] Started)
{
    // Was for a start at a later time; the field is still in the format.
    private const long NoStartAt = 0;

    public PayloadWriter Write(long number) => RecordHeader.Begin(RecordKind.Created, number)
        .OptionalText(Id)
        .OptionalText(Name)
        .Fixed64(CreatedTicks)
        .Fixed64(NoStartAt)
        .OptionalText(TraceParent)
        .OptionalBytes(Started);

    public static CreatedRecord Read(ReadOnlySpan<byte> record)
    {
        RecordHeader.Read(record, out var fields);
        var (id, name, created, _) = (fields.OptionalText()!, fields.OptionalText()!, fields.Fixed64(), fields.Fixed64());
        return new CreatedRecord(id, name, created, fields.OptionalText(), fields.OptionalBytes()!);
    }
}
