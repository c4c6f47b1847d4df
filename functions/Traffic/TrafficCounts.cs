using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Mall.Functions.Traffic;

/// <summary>What this instance has counted of today. Only memory: <see cref="WriteTraffic"/> writes it down every ten seconds.</summary>
internal sealed class TrafficCounts(TimeProvider time)
{
    private const int MaxAgent = 256;

    private readonly Lock _lock = new();
    private readonly Dictionary<DateOnly, byte[]> _salts = [];
    private Counted _today = new(default);
    private Counted? _yesterday;

    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Counts a page that was shown. Of address and browser nothing stays but what they do to the sketch; without the day's salt the visitor is not counted.</summary>
    public void Add(Visit visit, DeviceKind device, IPAddress? address, string userAgent)
    {
        Span<byte> visitor = stackalloc byte[HMACSHA256.HashSizeInBytes];
        lock (_lock)
        {
            var counted = Now();
            if (device == DeviceKind.Bot)
            {
                counted.Bots++;
                return;
            }

            counted.Views++;
            counted.Devices[(int)device]++;
            BoundedCounts.Add(counted.Pages, visit.Page!);
            if (visit.Sale is { } sale)
            {
                BoundedCounts.Add(counted.Sales, sale);
            }

            if (visit.Referrer is { } host)
            {
                BoundedCounts.Add(counted.Referrers, host);
            }

            if (address is not null && _salts.TryGetValue(counted.Day, out var salt))
            {
                Hash(salt, address, userAgent, visitor);
                counted.Visitors.Add(visitor);
            }
        }
    }

    /// <summary>Counts a cart that got its first item.</summary>
    public void AddCart()
    {
        lock (_lock)
        {
            Now().Carts++;
        }
    }

    public bool HasSalt(DateOnly day)
    {
        lock (_lock)
        {
            return _salts.ContainsKey(day);
        }
    }

    /// <summary>Gives a day its salt. It is forgotten when the day is over.</summary>
    public void Salt(DateOnly day, byte[] salt)
    {
        lock (_lock)
        {
            _salts[day] = salt;
        }
    }

    /// <summary>All that is counted of a day, if something came since it was written: what is left of yesterday first.</summary>
    public TrafficDay? Unwritten(string instance)
    {
        lock (_lock)
        {
            _ = Now();
            var counted = _yesterday is { IsWritten: false } ? _yesterday : _today;
            return counted.IsWritten ? null : counted.ToDocument(instance);
        }
    }

    /// <summary>It is written.</summary>
    public void Written(TrafficDay document)
    {
        lock (_lock)
        {
            if ((document.Day == _today.Day ? _today : _yesterday) is { } counted)
            {
                counted.WrittenChanges = document.Views + document.Bots + document.Carts;
            }
        }
    }

    private static void Hash(byte[] salt, IPAddress address, string userAgent, Span<byte> visitor)
    {
        Span<byte> said = stackalloc byte[16 + (MaxAgent * 3)];
        address.TryWriteBytes(said, out var length);
        length += Encoding.UTF8.GetBytes(userAgent.AsSpan(0, Math.Min(userAgent.Length, MaxAgent)), said[length..]);
        HMACSHA256.HashData(salt, said[..length], visitor);
    }

    private Counted Now()
    {
        // A clock that is set back over midnight changes nothing: the day that began goes on.
        var today = Today;
        if (_today.Day < today)
        {
            (_yesterday, _today) = (_today, new Counted(today));
            foreach (var over in _salts.Keys.Where(known => known < today).ToList())
            {
                CryptographicOperations.ZeroMemory(_salts[over]);
                _salts.Remove(over);
            }
        }

        return _today;
    }

    private sealed class Counted(DateOnly day)
    {
        public DateOnly Day => day;

        public long Views { get; set; }

        public long Bots { get; set; }

        public long Carts { get; set; }

        public long[] Devices { get; } = new long[(int)DeviceKind.Bot];

        public Dictionary<string, long> Pages { get; } = [];

        public Dictionary<string, long> Sales { get; } = [];

        public Dictionary<string, long> Referrers { get; } = [];

        public VisitorSketch Visitors { get; } = new();

        public long WrittenChanges { get; set; }

        public bool IsWritten => WrittenChanges == Views + Bots + Carts;

        public TrafficDay ToDocument(string instance) => new()
        {
            Id = instance,
            Day = day,
            IsPart = true,
            Views = Views,
            Bots = Bots,
            Carts = Carts,
            Visitors = Visitors.Store(),
            Pages = new Dictionary<string, long>(Pages),
            Sales = new Dictionary<string, long>(Sales),
            Referrers = new Dictionary<string, long>(Referrers),
            Devices = Devices.Select((count, kind) => (Kind: (DeviceKind)kind, Count: count)).Where(one => one.Count > 0).ToDictionary(one => one.Kind, one => one.Count),
        };
    }
}
