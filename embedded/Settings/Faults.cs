namespace Mall.Embedded.Settings;

/// <summary>Decides which operation meets which <see cref="Fault"/>. Each fault has its own random generator, so one setting does not change the decisions of another. The meter
/// <c>Mall.Embedded</c> counts the faults: <c>embedded.faults</c> with the tag <c>kind</c>. Thread-safe.</summary>
internal sealed class Faults
{
    private readonly FaultOptions _options;
    private readonly Die[] _dice;
    private readonly Random _extent;

    public Faults(FaultOptions options)
    {
        _options = options;
        _dice = [.. Enum.GetValues<Fault>().Select(fault => new Die(options.Probabilities.GetValueOrDefault(fault), new Random(HashSeed(options.Seed, (int)fault))))];
        _extent = new Random(HashSeed(options.Seed, _dice.Length));
    }

    /// <summary>No faults until a test asks for one.</summary>
    public Faults()
        : this(new FaultOptions())
    {
    }

    /// <summary>Whether faults can happen without a test that asks for them.</summary>
    public bool AreOn => Array.Exists(_dice, die => die.Probability > 0);

    public TimeSpan LongestDelay => _options.LongestDelay;

    /// <summary>Whether an operation can meet the fault now; for callers that would have to prepare for it.</summary>
    public bool CanHit(Fault fault) => _dice[(int)fault] is var die && (die.Probability > 0 || Volatile.Read(ref die.Forced) > 0);

    /// <summary>Whether this operation meets the fault.</summary>
    public bool Hit(Fault fault)
    {
        if (!CanHit(fault))
        {
            return false;
        }

        var die = _dice[(int)fault];
        lock (die)
        {
            bool forced = die.Forced > 0;
            if (forced)
            {
                die.Forced--;
            }

            // Always draws a number, so that a fault forced by a test does not shift later decisions.
            if (die.Random.NextDouble() >= die.Probability && !forced)
            {
                return false;
            }

            die.Hits++;
        }

        HostMeters.CountFault(fault);
        return true;
    }

    /// <summary>Makes the next operations that can meet the fault meet it; for tests.</summary>
    public void Next(Fault fault, int count = 1)
    {
        lock (_dice[(int)fault])
        {
            _dice[(int)fault].Forced += count;
        }
    }

    /// <summary>Number of operations that met the fault.</summary>
    public int Count(Fault fault) => Volatile.Read(ref _dice[(int)fault].Hits);

    /// <summary>A random delay: more than zero, at most the longest delay.</summary>
    public TimeSpan Delay()
    {
        lock (_extent)
        {
            return TimeSpan.FromTicks(_extent.NextInt64(1, _options.LongestDelay.Ticks + 1));
        }
    }

    /// <summary>A random number below <paramref name="count"/>.</summary>
    public int Below(int count)
    {
        lock (_extent)
        {
            return _extent.Next(count);
        }
    }

    public override string ToString() => $"seed {_options.Seed}, " + string.Join(
        ", ", Enum.GetValues<Fault>().Where(fault => _dice[(int)fault].Probability > 0).Select(fault => FormattableString.Invariant($"{fault} {_dice[(int)fault].Probability}")));

    private static int HashSeed(int seed, int number) => unchecked((seed * 397) ^ (number * 7919));

    private sealed class Die(double probability, Random random)
    {
        public int Forced;
        public int Hits;

        public double Probability { get; } = probability;

        public Random Random { get; } = random;
    }
}
