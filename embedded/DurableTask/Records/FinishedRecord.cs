using Google.Protobuf;
using P = Microsoft.DurableTask.Protobuf;

namespace Mall.Embedded.DurableTask.Records;

/// <summary>What can still be asked about an execution after its end.</summary>
/// <param name="Started">See <see cref="CreatedRecord.Started"/>.</param>
/// <param name="Events">What happened, as <see cref="Protocol.FinishedHistory"/> wrote it; null when it was too much, or an earlier version wrote the record.</param>
internal sealed record FinishedRecord(
    string Id,
    string Name,
    P.OrchestrationStatus Status,
    long CreatedTicks,
    long UpdatedTicks,
    byte[] Started,
    string? Output,
    string? CustomStatus,
    P.TaskFailureDetails? Failure,
    byte[]? Events = null)
{
    /// <summary>Fields that stay in memory come first: the replay at the start does not read the payloads.</summary>
    public FieldWriter Write(long number)
    {
        var writer = FieldWriter.Begin(RecordKind.Finished, number);
        writer.Text(Id);
        writer.Text(Name);
        writer.Byte((byte)Status);
        writer.Int64(CreatedTicks);
        writer.Int64(UpdatedTicks);
        writer.Bytes(Started);
        writer.Text(Output);
        writer.Text(CustomStatus);
        writer.Bytes(Failure?.ToByteArray());
        writer.Bytes(Events);
        return writer;
    }

    public static FinishedRecord Read(ReadOnlySpan<byte> record)
    {
        var reader = new FieldReader(record);
        return new FinishedRecord(
            reader.Text()!,
            reader.Text()!,
            (P.OrchestrationStatus)reader.Byte(),
            reader.Int64(),
            reader.Int64(),
            reader.Bytes()!,
            reader.Text(),
            reader.Text(),
            reader.Bytes() is { } failure ? P.TaskFailureDetails.Parser.ParseFrom(failure) : null,
            reader.IsAtEnd ? null : reader.Bytes());
    }
}
