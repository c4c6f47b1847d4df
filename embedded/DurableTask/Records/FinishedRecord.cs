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
    P.TaskFailureDetails? Failure,
    byte[]? Events = null)
{
    /// <summary>Fields that stay in memory come first: the replay at the start does not read the payloads. The empty one was a custom status, and is still in the format.</summary>
    public PayloadWriter Write(long number) => RecordHeader.Begin(RecordKind.Finished, number)
        .OptionalText(Id)
        .OptionalText(Name)
        .Byte((byte)Status)
        .Fixed64(CreatedTicks)
        .Fixed64(UpdatedTicks)
        .OptionalBytes(Started)
        .OptionalText(Output)
        .OptionalText(null)
        .OptionalBytes(Failure?.ToByteArray())
        .OptionalBytes(Events);

    public static FinishedRecord Read(ReadOnlySpan<byte> record)
    {
        RecordHeader.Read(record, out var fields);
        var (id, name, status) = (fields.OptionalText()!, fields.OptionalText()!, (P.OrchestrationStatus)fields.Byte());
        var (created, updated, started, output, _) = (fields.Fixed64(), fields.Fixed64(), fields.OptionalBytes()!, fields.OptionalText(), fields.OptionalText());
        return new FinishedRecord(
            id,
            name,
            status,
            created,
            updated,
            started,
            output,
            fields.OptionalBytes() is { } failure ? P.TaskFailureDetails.Parser.ParseFrom(failure) : null,
            fields.Rest.IsEmpty ? null : fields.OptionalBytes());
    }
}
