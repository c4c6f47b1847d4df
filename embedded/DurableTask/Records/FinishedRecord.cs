using Microsoft.DurableTask.Client;

namespace Mall.Embedded.DurableTask.Records;

/// <summary>All that is still asked about an execution after its end.</summary>
internal sealed record FinishedRecord(
    string Id,
    string Name,
    OrchestrationRuntimeStatus Status,
    long CreatedTicks,
    long UpdatedTicks,
    byte[]? Input,
    byte[]? Output,
    byte[]? CustomStatus,
    Failure? Failure)
{
    /// <summary>What stays in memory comes first: the replay at start stops before the payloads.</summary>
    public FieldWriter Write(long number)
    {
        var writer = FieldWriter.Begin(RecordKind.Finished, number);
        writer.Text(Id);
        writer.Text(Name);
        writer.Byte((byte)Status);
        writer.Int64(CreatedTicks);
        writer.Int64(UpdatedTicks);
        writer.Bytes(Input);
        writer.Bytes(Output);
        writer.Bytes(CustomStatus);
        writer.Byte(Failure is null ? (byte)0 : (byte)1);
        Failure?.Write(writer);
        return writer;
    }

    public static FinishedRecord Read(ReadOnlySpan<byte> record)
    {
        var reader = new FieldReader(record);
        return new FinishedRecord(
            reader.Text()!,
            reader.Text()!,
            (OrchestrationRuntimeStatus)reader.Byte(),
            reader.Int64(),
            reader.Int64(),
            reader.Bytes(),
            reader.Bytes(),
            reader.Bytes(),
            reader.Byte() == 0 ? null : Failure.Read(ref reader));
    }
}
