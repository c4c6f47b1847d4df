using Google.Protobuf;
using Mall.Embedded.DurableTask.Protocol;
using Mall.Embedded.DurableTask.Records;
using P = Microsoft.DurableTask.Protobuf;

namespace Mall.Embedded.DurableTask.Store;

/// <summary>The history of one execution in the form that the worker gets: an encoded <c>OrchestratorRequest</c>, to which events are appended. Used by one turn at a time.</summary>
internal sealed class History
{
    // The protobuf tags of OrchestratorRequest's fields 3 and 4; both hold messages.
    private const byte PastEvent = 0x1A;
    private const byte NewEvent = 0x22;

    private readonly List<int> _newEvents = [];
    private byte[] _request;
    private int _length;
    private bool _hasTurns;

    public History(long number, CreatedRecord created)
    {
        Created = created;
        var head = new P.OrchestratorRequest { InstanceId = created.Id, ExecutionId = number.ToString("x32", null) };
        _length = head.CalculateSize();
        _request = new byte[Math.Max(1024, 2 * (_length + created.Started.Length))];
        head.WriteTo(_request.AsSpan(0, _length));
    }

    public CreatedRecord Created { get; }

    /// <summary>The <c>OrchestratorRequest</c>: events of earlier turns as past events, those of the current turn as new events.</summary>
    public ReadOnlySpan<byte> Request => _request.AsSpan(0, _length);

    /// <summary>Approximate memory in bytes.</summary>
    public int Cost => 256 + _request.Length + Created.Started.Length;

    public void BeginTurn(long now, IReadOnlyList<Arrival> arrived)
    {
        Append(HistoryEvents.TurnStarted(now), NewEvent);
        if (!_hasTurns)
        {
            Created.Started.CopyTo(Reserve(Created.Started.Length, NewEvent));
        }

        foreach (var one in arrived)
        {
            Append(one.Message is { } message ? HistoryEvents.From(message, now) : HistoryEvents.TimerFired(one.TimerId, one.FireAtTicks, now), NewEvent);
        }
    }

    public void EndTurn(long now, IReadOnlyList<ScheduledAction> actions)
    {
        foreach (int at in _newEvents)
        {
            _request[at] = PastEvent;
        }

        _newEvents.Clear();
        _hasTurns = true;
        foreach (var action in actions)
        {
            Append(HistoryEvents.From(action, now), PastEvent);
        }
    }

    private void Append(P.HistoryEvent added, byte tag) => added.WriteTo(Reserve(added.CalculateSize(), tag));

    /// <summary>Appends tag and length, and returns the room for the event itself.</summary>
    private Span<byte> Reserve(int size, byte tag)
    {
        const int head = 1 + 5;
        if (_length + head + size > _request.Length)
        {
            Array.Resize(ref _request, Math.Max(2 * _request.Length, _length + head + size));
        }

        if (tag == NewEvent)
        {
            _newEvents.Add(_length);
        }

        _request[_length++] = tag;
        uint rest = (uint)size;
        for (; rest >= 0x80; rest >>= 7)
        {
            _request[_length++] = (byte)(rest | 0x80);
        }

        _request[_length++] = (byte)rest;
        _length += size;
        return _request.AsSpan(_length - size, size);
    }
}
