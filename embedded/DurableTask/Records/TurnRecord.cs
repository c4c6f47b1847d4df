using System.Text;

namespace Mall.Embedded.DurableTask.Records;

/// <summary>One action that the orchestrator asked for.</summary>
/// <param name="Id">The worker's number for the action; the answer carries it.</param>
/// <param name="Input">An activity's input as JSON.</param>
internal readonly record struct ScheduledAction(ActionKind Kind, int Id, string? Name, long FireAtTicks, string? Input)
{
    public static ScheduledAction Task(int id, string name, string? input) => new(ActionKind.TaskScheduled, id, name, 0, input);

    public static ScheduledAction Timer(int id, long fireAtTicks) => new(ActionKind.TimerCreated, id, null, fireAtTicks, null);
}

/// <summary>One turn: a run of the orchestrator from one wait to the next.</summary>
/// <param name="NowTicks">The current time for the orchestrator's code.</param>
/// <param name="Consumed">The delivered items in order: <see cref="NextMessage"/>, or the id of a timer that fired.</param>
internal sealed record TurnRecord(long NowTicks, IReadOnlyList<int> Consumed, IReadOnlyList<ScheduledAction> Actions)
{
    public const int NextMessage = -1;

    /// <summary>Limit in bytes for the payloads of one turn; a journal record holds a little more.</summary>
    public const int MaxPayloadBytes = 60 << 20;

    public long PayloadBytes
    {
        get
        {
            long bytes = 0;
            for (int i = 0; i < Actions.Count; i++)
            {
                bytes += Size(Actions[i].Name) + Size(Actions[i].Input);
            }

            return bytes;
        }
    }

    public PayloadWriter Write(long number)
    {
        var writer = RecordHeader.Begin(RecordKind.Turn, number).Fixed64(NowTicks).Number(Consumed.Count);
        foreach (int item in Consumed)
        {
            writer.Number(item + 1);
        }

        writer.Number(Actions.Count);
        foreach (var action in Actions)
        {
            writer.Byte((byte)action.Kind).Number(action.Id).OptionalText(action.Name).Fixed64(action.FireAtTicks).OptionalText(action.Input);
        }

        return writer;
    }

    /// <param name="withInputs">True to read the inputs, which only an activity that must run again needs. A replayed history has only kinds and names.</param>
    public static TurnRecord Read(ReadOnlySpan<byte> record, bool withInputs = false)
    {
        RecordHeader.Read(record, out var fields);
        long now = fields.Fixed64();
        int[] consumed = new int[fields.Count()];
        for (int i = 0; i < consumed.Length; i++)
        {
            consumed[i] = fields.Count() - 1;
        }

        var actions = new ScheduledAction[fields.Count()];
        for (int i = 0; i < actions.Length; i++)
        {
            actions[i] = new ScheduledAction((ActionKind)fields.Byte(), fields.Count(), fields.OptionalText(), fields.Fixed64(), withInputs ? fields.OptionalText() : null);
            if (!withInputs)
            {
                fields.TryOptional(out _);
            }
        }

        return new TurnRecord(now, consumed, actions);
    }

    private static int Size(string? text) => text is null ? 0 : Encoding.UTF8.GetByteCount(text);
}
