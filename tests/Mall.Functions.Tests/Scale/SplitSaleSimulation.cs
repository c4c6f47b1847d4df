namespace Mall.Functions.Tests.Scale;

/// <summary>A sale of buckets. Limits are those of docs/scale.md.</summary>
/// <param name="Buckets">1: not split.</param>
/// <param name="Instances">That serve doors.</param>
/// <param name="Buyers">Who come, each once and again as long as he is told to try again.</param>
/// <param name="Seconds">In which they come, at random moments.</param>
/// <param name="Units">What there is; each wants one.</param>
internal sealed record SplitSale(int Buckets, int Instances, long Buyers, double Seconds, long Units)
{
    public double RequestsPerInstance { get; init; } = 1_000;

    public double ScriptsPerSecond { get; init; } = 50_000;

    /// <summary>Of sixteen units of Service Bus Premium; a ticket is sent, received and completed.</summary>
    public double MessageOperationsPerSecond { get; init; } = 192_000;

    public double OperationsPerTicket { get; init; } = 3;

    public double RequestUnitsOfPartition { get; init; } = 10_000;

    public double RequestUnitsPerTicket { get; init; } = 12;

    public double ActionsPerSecond { get; init; } = 6_000;

    public double ActionsPerOrder { get; init; } = 5;
}

/// <param name="Sold">Units that were won.</param>
/// <param name="SoldOut">Seconds until the last unit was won.</param>
/// <param name="Promised">Seconds until the queue had the last winner's ticket, which is his 202.</param>
/// <param name="LastAnswer">Seconds until the last buyer knew for good.</param>
/// <param name="TriesAgain">Answers "try again".</param>
/// <param name="Moves">Of units between two buckets.</param>
/// <param name="GateBusy">The part of the time until the sale was sold out in which the busiest gate was at work.</param>
/// <param name="Drained">Seconds until the last ticket was in the database.</param>
/// <param name="Ordered">Seconds until the last order was under way.</param>
internal sealed record SplitSaleReport(long Sold, double SoldOut, double Promised, double LastAnswer, long TriesAgain, long Moves, double GateBusy, double Drained, double Ordered);

/// <summary>A sale of buckets for many more buyers than <see cref="SaleSimulation"/> can follow one by one: it counts those who are at each place, in steps of ten milliseconds. As in the shop, an instance learns from the gate's
/// first refusal that a bucket is dry, what others have left it knows as of the last second, and once a second units are moved to dry buckets that buyers ask for, half of what the richest has.</summary>
internal sealed class SplitSaleSimulation(SplitSale sale, int seed = 1)
{
    private const double Step = 0.01;
    private const int StepsPerSecond = 100;

    // Redis__CallTimeout.
    private const double CallTimeout = 1;

    private readonly Random _chance = new(seed);

    public SplitSaleReport Run()
    {
        var n = sale.Buckets;
        var free = Enumerable.Range(0, n).Select(i => (sale.Units / n) + (i < sale.Units % n ? 1 : 0)).ToArray();
        var (door, gate, again, wins, drain) = (new long[n], new long[n], new Queue<long[]>(), new long[n], new double[n]);
        var (unaware, wanted, busy) = (new long[n], new bool[n], new double[n]);
        var (come, answered, tries, moves, seenFree) = (0L, 0L, 0L, 0L, sale.Units);
        var (soldOut, sent, promised, lastAnswer, drained, orders, ordered) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        Array.Fill(unaware, sale.Instances);
        for (var i = 0; i < StepsPerSecond; i++)
        {
            again.Enqueue(new long[n]);
        }

        for (var step = 0; answered < sale.Buyers || ordered == 0; step++)
        {
            var now = (step + 1) * Step;
            var (refused, back) = (new long[n], new long[n]);
            var coming = Math.Min(sale.Buyers, (long)(sale.Buyers * now / sale.Seconds)) - come;
            come += coming;
            Add(door, Spread(coming));
            Add(door, again.Dequeue());

            // The doors: whoever is told by the local view does not reach the gate, and whoever would wait there for longer than a call may take is told to come again.
            var through = Take(door, (long)(sale.Instances * sale.RequestsPerInstance * Step));
            for (var i = 0; i < n; i++)
            {
                var toGate = free[i] > 0 ? through[i] : Math.Min(through[i], unaware[i]);
                unaware[i] = free[i] > 0 ? sale.Instances : unaware[i] - toGate;
                refused[i] = through[i] - toGate;
                back[i] = Math.Max(0, gate[i] + toGate - (long)(sale.ScriptsPerSecond * CallTimeout));
                tries += back[i];
                gate[i] += toGate - back[i];
                var decided = Math.Min(gate[i], (long)(sale.ScriptsPerSecond * Step));
                gate[i] -= decided;
                var won = Math.Min(decided, free[i]);
                free[i] -= won;
                wins[i] += won;
                refused[i] += decided - won;
                answered += won;
                soldOut = won > 0 ? now : soldOut;
                busy[i] += soldOut == now || free.Sum() > 0 ? decided / sale.ScriptsPerSecond : 0;
            }

            // Sold out is said when all buckets were dry as of the last second; else they come again a second later.
            for (var i = 0; i < n; i++)
            {
                if (seenFree == 0 || n == 1)
                {
                    answered += refused[i];
                    lastAnswer = refused[i] > 0 ? now : lastAnswer;
                }
                else
                {
                    (back[i], tries, wanted[i]) = (back[i] + refused[i], tries + refused[i], wanted[i] || refused[i] > 0);
                }
            }

            again.Enqueue(back);
            if ((step + 1) % StepsPerSecond == 0)
            {
                moves += Balance(free, wanted);
                seenFree = free.Sum();
            }

            // A winner is answered when the one queue has his ticket. Behind that: each bucket's partition, then the scheduler for all.
            var accepted = Math.Min(wins.Sum() - sent, sale.MessageOperationsPerSecond / sale.OperationsPerTicket * Step);
            (sent, promised) = accepted > 0 ? (sent + accepted, now) : (sent, promised);
            for (var i = 0; i < n; i++)
            {
                var written = Math.Min((wins[i] * sent / Math.Max(1, wins.Sum())) - drain[i], sale.RequestUnitsOfPartition / sale.RequestUnitsPerTicket * Step);
                drain[i] += written;
                drained = written > 0 ? now : drained;
            }

            orders += Math.Min(drain.Sum() - orders, sale.ActionsPerSecond / sale.ActionsPerOrder * Step);
            lastAnswer = Math.Max(lastAnswer, promised);
            ordered = answered == sale.Buyers && wins.Sum() - orders < 0.5 ? now : 0;
        }

        return new SplitSaleReport(wins.Sum(), soldOut, promised, lastAnswer, tries, moves, busy.Max() / soldOut, drained, ordered);
    }

    private static long Balance(long[] free, bool[] wanted)
    {
        var moves = 0L;
        for (var i = 0; i < free.Length; i++)
        {
            var richest = Array.IndexOf(free, free.Max());
            if (wanted[i] && free[i] == 0 && free[richest] > 0)
            {
                var units = (free[richest] + 1) / 2;
                (free[richest], free[i], moves) = (free[richest] - units, units, moves + 1);
            }

            wanted[i] = false;
        }

        return moves;
    }

    /// <summary>Each of so many buyers belongs to a bucket by chance, which for many is nearly a normal distribution.</summary>
    private long[] Spread(long number)
    {
        var parts = new long[sale.Buckets];
        var left = number;
        for (var i = 0; i < parts.Length - 1; i++)
        {
            var share = 1.0 / (parts.Length - i);
            var noise = Math.Sqrt(-2 * Math.Log(1 - _chance.NextDouble())) * Math.Cos(2 * Math.PI * _chance.NextDouble());
            parts[i] = Math.Clamp((long)Math.Round((left * share) + (noise * Math.Sqrt(left * share * (1 - share)))), 0, left);
            left -= parts[i];
        }

        parts[^1] = left;
        return parts;
    }

    private static void Add(long[] to, long[] more)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += more[i];
        }
    }

    /// <summary>So many of those who wait, from all buckets alike.</summary>
    private static long[] Take(long[] from, long most)
    {
        var all = from.Sum();
        var part = all <= most ? 1 : most / (double)all;
        var taken = new long[from.Length];
        for (var i = 0; i < from.Length; i++)
        {
            taken[i] = part >= 1 ? from[i] : Math.Min(from[i], (long)Math.Ceiling(from[i] * part));
            from[i] -= taken[i];
        }

        return taken;
    }
}
