namespace Mall.Embedded.ServiceBus;

/// <summary>Reads an <see cref="RecordKind.Enqueue"/> record: time, entity, the sequence number of the scheduled message that this record replaces (0 for none),
/// the table of target paths, and the messages. Each message has flags, optionally its duplicate-detection key and scheduled time, its targets, and its content.</summary>
internal ref struct EnqueueRecord
{
    public const byte HasKey = 1;
    public const byte IsScheduled = 2;

    private PayloadReader _reader;
    private int _left;

    public EnqueueRecord(ReadOnlySpan<byte> payload)
    {
        _reader = new PayloadReader(payload);
        _reader.Byte();
        Time = _reader.Fixed64();
        Entity = _reader.Text();
        Replaced = _reader.Number();
        var namesStart = _reader.Position;
        Names = new string[_reader.Count()];
        for (var i = 0; i < Names.Length; i++)
        {
            Names[i] = _reader.Text();
        }

        EncodedNames = payload[namesStart.._reader.Position];
        _left = _reader.Count();
    }

    /// <summary>One store that gets the current message.</summary>
    public readonly record struct Target(int Name, long SequenceNumber, long EnqueuedSequenceNumber, long TimeToLive);

    public long Time { get; }

    public string Entity { get; }

    public long Replaced { get; }

    public string[] Names { get; }

    public ReadOnlySpan<byte> EncodedNames { get; }

    public byte Flags { get; private set; }

    public UInt128 Key { get; private set; }

    public long ScheduledTime { get; private set; }

    public List<Target> Targets { get; } = [];

    public ReadOnlySpan<byte> Content { get; private set; }

    public bool Next()
    {
        if (_left-- <= 0)
        {
            return false;
        }

        Flags = _reader.Byte();
        Key = (Flags & HasKey) != 0 ? _reader.Fixed128() : default;
        ScheduledTime = (Flags & IsScheduled) != 0 ? _reader.Fixed64() : 0;
        Targets.Clear();
        for (var count = _reader.Count(); count > 0; count--)
        {
            Targets.Add(new(_reader.Count(), _reader.Number(), _reader.Number(), _reader.Number()));
        }

        Content = _reader.Bytes(_reader.Count());
        return true;
    }

    public static PayloadWriter Start(long time, string entity, long replaced, ReadOnlySpan<byte> names, int count) =>
        PayloadWriter.Rent().Byte((byte)RecordKind.Enqueue).Fixed64(time).Text(entity).Number(replaced).Bytes(names).Number(count);

    public static void StartMessage(PayloadWriter writer, UInt128? key, long scheduledTime, int targets)
    {
        writer.Byte((byte)((key.HasValue ? HasKey : 0) | (scheduledTime != 0 ? IsScheduled : 0)));
        if (key.HasValue)
        {
            writer.Fixed128(key.Value);
        }

        if (scheduledTime != 0)
        {
            writer.Fixed64(scheduledTime);
        }

        writer.Number(targets);
    }

    public static void WriteTarget(PayloadWriter writer, in Target target) =>
        writer.Number(target.Name).Number(target.SequenceNumber).Number(target.EnqueuedSequenceNumber).Number(target.TimeToLive);

    public static void EndMessage(PayloadWriter writer, ReadOnlySpan<byte> content) => writer.Number(content.Length).Bytes(content);

    /// <summary>The content of the message with this number in that store.</summary>
    public static byte[] FindContent(ReadOnlySpan<byte> payload, string path, long sequenceNumber)
    {
        var record = new EnqueueRecord(payload);
        var name = Array.FindIndex(record.Names, each => string.Equals(each, path, StringComparison.OrdinalIgnoreCase));
        while (record.Next())
        {
            foreach (var target in record.Targets)
            {
                if (target.Name == name && target.SequenceNumber == sequenceNumber)
                {
                    return record.Content.ToArray();
                }
            }
        }

        throw new InvalidDataException($"The Service Bus journal does not hold message {sequenceNumber} of {path} where it should.");
    }
}
