namespace Mall.Embedded.DurableTask.Records;

/// <summary>One thing that the orchestrator asked for. Its id is its place among all actions of the execution.</summary>
internal readonly record struct OrchestratorAction(ActionKind Kind, string? Name, long FireAtTicks, string? Target, byte[]? Payload)
{
    public static OrchestratorAction Task(string name, byte[]? input) => new(ActionKind.TaskScheduled, name, 0, null, input);

    public static OrchestratorAction Timer(long fireAtTicks) => new(ActionKind.TimerCreated, null, fireAtTicks, null, null);

    public static OrchestratorAction Event(string target, string name, byte[]? payload) => new(ActionKind.EventSent, name, 0, target, payload);
}

/// <summary>One run of the orchestrator from one wait to the next.</summary>
/// <param name="NowTicks">The turn's time, which the code saw as the current time.</param>
/// <param name="Consumed">What was delivered, in order: <see cref="NextMessage"/>, or the id of a timer that fired.</param>
/// <param name="CancelledTimers">Timers that need not be armed again.</param>
internal sealed record TurnRecord(
    long NowTicks, IReadOnlyList<int> Consumed, IReadOnlyList<OrchestratorAction> Actions, IReadOnlyList<int> CancelledTimers, byte[]? CustomStatus)
{
    public const int NextMessage = -1;

    /// <summary>Of everything that one turn asks for; a record of the journal takes a little more.</summary>
    public const int MaxPayloadBytes = 60 << 20;

    public long PayloadBytes
    {
        get
        {
            long bytes = CustomStatus?.Length ?? 0;
            for (int i = 0; i < Actions.Count; i++)
            {
                var action = Actions[i];
                bytes += action.Kind == ActionKind.TaskScheduled ? (action.Payload?.Length ?? 0) + 3L * action.Name!.Length : 0;
            }

            return bytes;
        }
    }

    public FieldWriter Write(long number)
    {
        var writer = FieldWriter.Begin(RecordKind.Turn, number);
        writer.Int64(NowTicks);
        writer.Bytes(CustomStatus);
        writer.VarInt((ulong)Consumed.Count);
        foreach (int item in Consumed)
        {
            writer.VarInt((ulong)(item + 1));
        }

        writer.VarInt((ulong)Actions.Count);
        foreach (var action in Actions)
        {
            writer.Byte((byte)action.Kind);
            writer.Text(action.Name);
            writer.Int64(action.FireAtTicks);
            writer.Bytes(action.Kind == ActionKind.TaskScheduled ? action.Payload : null);
        }

        writer.VarInt((ulong)CancelledTimers.Count);
        foreach (int timer in CancelledTimers)
        {
            writer.VarInt((ulong)timer);
        }

        return writer;
    }

    /// <param name="withInputs">Replaying needs only kinds and names; the inputs are for an activity that has to be run again.</param>
    public static TurnRecord Read(ReadOnlySpan<byte> record, bool withInputs = false)
    {
        var reader = new FieldReader(record);
        long now = reader.Int64();
        byte[]? customStatus = reader.Bytes();
        int[] consumed = new int[reader.Int()];
        for (int i = 0; i < consumed.Length; i++)
        {
            consumed[i] = reader.Int() - 1;
        }

        var actions = new OrchestratorAction[reader.Int()];
        for (int i = 0; i < actions.Length; i++)
        {
            var kind = (ActionKind)reader.Byte();
            string? name = reader.Text();
            long fireAt = reader.Int64();
            byte[]? input = null;
            if (withInputs)
            {
                input = reader.Bytes();
            }
            else
            {
                reader.Span();
            }

            actions[i] = new OrchestratorAction(kind, name, fireAt, null, input);
        }

        int[] cancelled = new int[reader.Int()];
        for (int i = 0; i < cancelled.Length; i++)
        {
            cancelled[i] = reader.Int();
        }

        return new TurnRecord(now, consumed, actions, cancelled, customStatus);
    }
}
