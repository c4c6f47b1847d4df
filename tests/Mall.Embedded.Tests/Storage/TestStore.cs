using System.Buffers.Binary;
using System.Text;
using EmbeddedJournal = Mall.Embedded.Storage.Journal;

namespace Mall.Embedded.Tests.Storage;

/// <summary>The smallest owner there is: numbers with a text; a later record of the same number replaces an earlier one, an empty text removes it.</summary>
internal sealed class TestStore : IJournalOwner, IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<int, (JournalPosition Position, int Length)> _index = [];

    private TestStore()
    {
    }

    public EmbeddedJournal Journal { get; private set; } = null!;

    /// <summary>Every record that the opening replayed, in order.</summary>
    public List<(int Number, string Text)> Replayed { get; } = [];

    public long LiveBytes
    {
        get
        {
            lock (_gate)
            {
                LiveBytesAsked++;
                return _index.Values.Sum(entry => (long)entry.Length);
            }
        }
    }

    /// <summary>How often the journal wanted to know whether a compaction is worth it.</summary>
    public int LiveBytesAsked { get; private set; }

    public Action? BeforeMoved { get; set; }

    public Action? DuringRewrite { get; set; }

    public static TestStore Open(TestFolder folder, JournalOptions? options = null)
    {
        var store = new TestStore();
        store.Journal = EmbeddedJournal.Open(folder.Path, "log", store, options ?? new JournalOptions());
        return store;
    }

    public static byte[] Encode(int number, string text)
    {
        byte[] bytes = new byte[4 + Encoding.UTF8.GetByteCount(text)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        Encoding.UTF8.GetBytes(text, bytes.AsSpan(4));
        return bytes;
    }

    public static (int Number, string Text) Decode(ReadOnlySpan<byte> payload) => (BinaryPrimitives.ReadInt32LittleEndian(payload), Encoding.UTF8.GetString(payload[4..]));

    public JournalPosition Put(int number, string text)
    {
        byte[] payload = Encode(number, text);
        lock (_gate)
        {
            JournalPosition position = Journal.Append(payload);
            Apply(position, number, text, payload.Length);
            return position;
        }
    }

    public async Task PutAsync(int number, string text) => await Journal.WrittenAsync(Put(number, text));

    public string? Get(int number)
    {
        JournalPosition position;
        lock (_gate)
        {
            if (!_index.TryGetValue(number, out (JournalPosition Position, int Length) entry))
            {
                return null;
            }

            position = entry.Position;
        }

        (int found, string text) = Decode(Journal.Read(position));
        return found == number ? text : throw new InvalidOperationException($"{number} was asked for and {found} was found.");
    }

    public SortedDictionary<int, string> Content()
    {
        List<int> numbers;
        lock (_gate)
        {
            numbers = [.. _index.Keys];
        }

        return new SortedDictionary<int, string>(numbers.ToDictionary(number => number, number => Get(number)!));
    }

    void IJournalOwner.Replay(JournalPosition position, ReadOnlySpan<byte> payload)
    {
        (int number, string text) = Decode(payload);
        Replayed.Add((number, text));
        Apply(position, number, text, payload.Length);
    }

    void IJournalOwner.Rewrite(JournalPosition position, ReadOnlySpan<byte> payload, JournalRewriter rewriter)
    {
        DuringRewrite?.Invoke();
        (int number, _) = Decode(payload);
        lock (_gate)
        {
            if (!_index.TryGetValue(number, out (JournalPosition Position, int Length) entry) || entry.Position != position)
            {
                return;
            }
        }

        rewriter.Keep(position, payload);
    }

    void IJournalOwner.Moved(IReadOnlyList<(JournalPosition From, JournalPosition To)> moves)
    {
        BeforeMoved?.Invoke();
        lock (_gate)
        {
            Dictionary<JournalPosition, JournalPosition> map = moves.ToDictionary(move => move.From, move => move.To);
            foreach ((int number, (JournalPosition position, int length)) in _index.ToArray())
            {
                if (map.TryGetValue(position, out JournalPosition to))
                {
                    _index[number] = (to, length);
                }
            }
        }
    }

    public ValueTask DisposeAsync() => Journal.DisposeAsync();

    private void Apply(JournalPosition position, int number, string text, int length)
    {
        if (text.Length == 0)
        {
            _index.Remove(number);
        }
        else
        {
            _index[number] = (position, length);
        }
    }
}
