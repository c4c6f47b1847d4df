using System.Security.Cryptography;
using System.Text.Json;

namespace Mall.LedgerCheck;

/// <summary>What is wrong, and from which index on nothing can be vouched for.</summary>
internal sealed record Fault(long Index, string Why);

/// <summary>An exported ledger. Of entries it keeps the hashes only: 32 bytes each.</summary>
internal sealed class Ledger
{
    private const int LeavesOfAPiece = 1 << 16;

    private readonly List<Head> _heads = [];
    private readonly HashSet<Int128> _transactions = [];
    private readonly SortedDictionary<(string Account, string Currency), long> _balances = [];
    private readonly List<byte[]> _leaves = [];
    private (byte[] Name, long First, long Sum) _transaction = ([], 0, 0);
    private Fault? _fault;

    /// <summary>Entries that were taken.</summary>
    public long Size { get; private set; }

    public int HeadCount => _heads.Count;

    /// <summary>Entries that a head covers.</summary>
    public long Covered => _heads.Count == 0 ? 0 : _heads.Max(head => head.Size);

    /// <summary>Debits less credits of each account, in minor units.</summary>
    public IEnumerable<KeyValuePair<(string Account, string Currency), long>> Balances => _balances;

    /// <summary>The next line. After the first fault entries are not looked at any more.</summary>
    public void Take(ReadOnlySpan<byte> line, string place)
    {
        if (!IsEntry(line))
        {
            _heads.Add(Head.Read(line, place));
        }
        else if (_fault is null)
        {
            TakeEntry(Entry.Read(line, place));
        }
    }

    /// <summary>The first fault. Null: all is right.</summary>
    public Fault? FindFault(PublicKeys keys)
    {
        if (_heads.Count == 0)
        {
            return _fault ?? throw new BadInputException("There is no signed head in it, so nothing says what the ledger has to be.");
        }

        var (tree, vouched) = (new Hashes(), 0L);
        var known = _fault?.Index ?? Size;
        foreach (var head in _heads.OrderBy(head => head.Size))
        {
            if (!keys.Signed(head))
            {
                return new Fault(vouched, $"The head at {head.Size} entries is not signed by a key that was given.");
            }

            if (head.Size > known)
            {
                return _fault ?? new Fault(Size, $"{head.Size} entries were signed, and there are {Size}: the end was cut off.");
            }

            for (; vouched < head.Size; vouched++)
            {
                tree.Append(LeafAt(vouched));
            }

            if (tree.Root != head.RootHash)
            {
                var before = _heads.Where(other => other.Size < head.Size).Select(other => other.Size).DefaultIfEmpty(0).Max();
                return new Fault(before, $"Of the entries {before} to {head.Size - 1} at least one is not what was signed.");
            }
        }

        return _fault ?? (_transaction.Sum == 0 ? null : Unbalanced);
    }

    private Fault Unbalanced => new(_transaction.First, "Debits and credits of its transaction are not equal.");

    // Entries and heads are told apart by their first member.
    private static bool IsEntry(ReadOnlySpan<byte> line) => line.StartsWith("{\"leafHash\""u8);

    private void TakeEntry(Entry entry)
    {
        Span<byte> leaf = stackalloc byte[Hashes.Length];
        Hashes.Leaf(entry.Bytes, leaf);
        if (entry.Index != Size)
        {
            _fault = new Fault(Size, $"Entry {entry.Index} stands in its place.");
        }
        else if (!Convert.ToHexStringLower(leaf).Equals(entry.LeafHash, StringComparison.Ordinal))
        {
            _fault = new Fault(Size, "Its hash does not fit its text.");
        }
        else if (!IsNextOfTransaction(entry))
        {
            return;
        }
        else
        {
            Keep(leaf);
            var account = (entry.Account, entry.Currency);
            _balances[account] = _balances.GetValueOrDefault(account) + entry.Amount;
        }
    }

    private bool IsNextOfTransaction(Entry entry)
    {
        if (!entry.Transaction.SequenceEqual(_transaction.Name))
        {
            if (_transaction.Sum != 0)
            {
                _fault = Unbalanced;
                return false;
            }

            var name = entry.Transaction.ToArray();
            if (!_transactions.Add(System.Buffers.Binary.BinaryPrimitives.ReadInt128LittleEndian(SHA256.HashData(name))))
            {
                _fault = new Fault(Size, "Its transaction was there before.");
                return false;
            }

            _transaction = (name, Size, 0);
        }

        _transaction.Sum += entry.Amount;
        return true;
    }

    private void Keep(ReadOnlySpan<byte> leaf)
    {
        if (Size % LeavesOfAPiece == 0)
        {
            _leaves.Add(new byte[LeavesOfAPiece * Hashes.Length]);
        }

        leaf.CopyTo(LeafAt(Size));
        Size++;
    }

    private Span<byte> LeafAt(long index) => _leaves[(int)(index / LeavesOfAPiece)].AsSpan((int)(index % LeavesOfAPiece) * Hashes.Length, Hashes.Length);

    /// <summary>An entry's line: <see cref="Bytes"/> is what is hashed, the rest is read from it. <see cref="Amount"/> is above zero for a debit, below for a credit.</summary>
    private readonly ref struct Entry
    {
        public ReadOnlySpan<byte> Bytes { get; private init; }

        public string LeafHash { get; private init; }

        public long Index { get; private init; }

        public ReadOnlySpan<byte> Transaction { get; private init; }

        public string Account { get; private init; }

        public string Currency { get; private init; }

        public long Amount { get; private init; }

        public static Entry Read(ReadOnlySpan<byte> line, string place)
        {
            try
            {
                var reader = new Utf8JsonReader(line);
                reader.Read();
                var leafHash = "";
                var bytes = ReadOnlySpan<byte>.Empty;
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var isEntry = reader.ValueTextEquals("entry"u8);
                    var isHash = reader.ValueTextEquals("leafHash"u8);
                    reader.Read();
                    var start = (int)reader.TokenStartIndex;
                    if (isHash)
                    {
                        leafHash = reader.GetString()!;
                    }

                    reader.Skip();
                    if (isEntry)
                    {
                        bytes = line[start..(int)reader.BytesConsumed];
                    }
                }

                return reader.BytesConsumed == line.Length || !reader.Read() ? ReadMembers(bytes, leafHash) : throw new JsonException();
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
            {
                throw new BadInputException($"{place}: the entry cannot be read.");
            }
        }

        private static Entry ReadMembers(ReadOnlySpan<byte> bytes, string leafHash)
        {
            var (index, amount) = (-1L, 0L);
            string? account = null, currency = null;
            var transaction = ReadOnlySpan<byte>.Empty;
            var reader = new Utf8JsonReader(bytes);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.ValueSpan;
                reader.Read();
                switch (name)
                {
                    case var _ when name.SequenceEqual("index"u8):
                        index = reader.GetInt64();
                        break;
                    case var _ when name.SequenceEqual("account"u8):
                        account = reader.GetString();
                        break;
                    case var _ when name.SequenceEqual("currency"u8):
                        currency = reader.GetString();
                        break;
                    case var _ when name.SequenceEqual("debit"u8):
                        amount += reader.GetInt64();
                        break;
                    case var _ when name.SequenceEqual("credit"u8):
                        amount -= reader.GetInt64();
                        break;
                    case var _ when name.SequenceEqual("transaction"u8):
                        transaction = reader.TokenType == JsonTokenType.String ? reader.ValueSpan : throw new JsonException();
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            return account is null || currency is null || transaction.IsEmpty
                ? throw new JsonException()
                : new Entry { Bytes = bytes, LeafHash = leafHash, Index = index, Transaction = transaction, Account = account, Currency = currency, Amount = amount };
        }
    }
}
