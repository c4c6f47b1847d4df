using Mall.Embedded.DurableTask.Records;

namespace Mall.Embedded.DurableTask.Store;

/// <summary>The decoded history of one execution: what a turn replays. Used by one turn at a time.</summary>
internal sealed class History(CreatedRecord created)
{
    public CreatedRecord Created { get; } = created;

    public List<TurnRecord> Turns { get; } = [];

    /// <summary>All messages that turns have consumed, in order.</summary>
    public List<Message> Messages { get; } = [];

    /// <summary>All actions of all turns; an action's id is its index.</summary>
    public List<OrchestratorAction> Actions { get; } = [];

    /// <summary>How much memory it takes, roughly.</summary>
    public int Cost { get; private set; } = 512 + (created.Input?.Length ?? 0);

    public void Add(TurnRecord turn)
    {
        Turns.Add(turn);
        foreach (var action in turn.Actions)
        {
            // Inputs were handed to the activities; replaying compares names only.
            Actions.Add(action with { Payload = null });
        }

        Cost += 160 + (turn.Actions.Count * 56);
    }

    public void Add(Message message)
    {
        Messages.Add(message);
        Cost += 96 + (message.Payload?.Length ?? 0);
    }
}
