namespace Mall.Functions.Tests.Scale;

/// <summary>A place that everybody, or every winner, has to pass.</summary>
/// <param name="Name">What it is.</param>
/// <param name="PerSecond">How many one server of it serves in a second.</param>
/// <param name="Servers">How many serve at the same time.</param>
/// <param name="WinnersOnly">The losers have left before it.</param>
internal sealed record Station(string Name, double PerSecond, int Servers = 1, bool WinnersOnly = false);

/// <summary>What a sale is asked for.</summary>
/// <param name="ArrivalsPerSecond">Requests a second, at random moments (Poisson).</param>
/// <param name="Seconds">How long they come.</param>
/// <param name="Units">The first so many win.</param>
internal sealed record SaleLoad(double ArrivalsPerSecond, double Seconds, int Units);

/// <summary>How a station was.</summary>
/// <param name="Utilisation">The part of the time, from its first to its last customer, in which it was at work.</param>
/// <param name="LongestQueue">How many waited at most.</param>
/// <param name="P99Wait">Seconds that one in a hundred waits at least, without the service itself.</param>
internal sealed record StationReport(string Name, int Served, double Utilisation, int LongestQueue, double P99Wait);

/// <param name="Stations">In the order in which they are passed.</param>
/// <param name="LastAnswer">Seconds until the last caller knew.</param>
/// <param name="LastOrder">Seconds until the last winner's order was on its way.</param>
internal sealed record SaleReport(IReadOnlyList<StationReport> Stations, int Answered, int Orders, double LastAnswer, double LastOrder)
{
    public StationReport Bottleneck => Stations.MaxBy(station => station.P99Wait)!;
}

/// <summary>A sale as a line of queues, event by event: first come, first served at each station, exponential service times, one source of chance with a seed. It says where a
/// line grows and how long it takes to shrink; it says nothing about code.</summary>
internal sealed class SaleSimulation(IReadOnlyList<Station> stations, SaleLoad load, int seed = 1)
{
    private readonly Random _chance = new(seed);
    private readonly PriorityQueue<(int Station, Caller Caller, bool Leaves), (double At, long Order)> _events = new();
    private readonly State[] _states = [.. stations.Select(_ => new State())];
    private long _scheduled;

    public SaleReport Run()
    {
        var arrivals = 0;
        for (var at = Next(load.ArrivalsPerSecond); at < load.Seconds; at += Next(load.ArrivalsPerSecond))
        {
            Schedule(at, 0, new Caller(IsWinner: arrivals++ < load.Units), leaves: false);
        }

        var (answered, orders, lastAnswer, lastOrder) = (0, 0, 0.0, 0.0);
        while (_events.TryDequeue(out var next, out var time))
        {
            var (station, caller, leaves) = next;
            if (leaves)
            {
                Leave(station, time.At);
                station++;
            }

            while (station < stations.Count && stations[station].WinnersOnly && !caller.IsWinner)
            {
                station++;
            }

            // The answer is given before the first place that only winners see behind the queue.
            if (!caller.IsAnswered && (station == stations.Count || stations[station].Name is "drain"))
            {
                caller.IsAnswered = true;
                answered++;
                lastAnswer = time.At;
            }

            if (station < stations.Count)
            {
                Enter(station, caller, time.At);
            }
            else if (caller.IsWinner)
            {
                orders++;
                lastOrder = time.At;
            }
        }

        return new SaleReport([.. stations.Select((station, i) => _states[i].Report(station))], answered, orders, lastAnswer, lastOrder);
    }

    private void Enter(int station, Caller caller, double at)
    {
        var state = _states[station];
        state.First = Math.Min(state.First, at);
        if (state.Busy < stations[station].Servers)
        {
            Serve(station, caller, at, at);
        }
        else
        {
            state.Waiting.Enqueue((caller, at));
            state.LongestQueue = Math.Max(state.LongestQueue, state.Waiting.Count);
        }
    }

    private void Leave(int station, double at)
    {
        var state = _states[station];
        state.Busy--;
        state.Last = at;
        if (state.Waiting.TryDequeue(out var next))
        {
            Serve(station, next.Caller, next.Since, at);
        }
    }

    private void Serve(int station, Caller caller, double since, double at)
    {
        var state = _states[station];
        var duration = Next(stations[station].PerSecond);
        state.Busy++;
        state.BusyTime += duration;
        state.Waits.Add(at - since);
        Schedule(at + duration, station, caller, leaves: true);
    }

    private void Schedule(double at, int station, Caller caller, bool leaves) => _events.Enqueue((station, caller, leaves), (at, _scheduled++));

    /// <summary>A random time whose mean is one over the rate.</summary>
    private double Next(double perSecond) => -Math.Log(1 - _chance.NextDouble()) / perSecond;

    private sealed class Caller(bool IsWinner)
    {
        public bool IsWinner { get; } = IsWinner;

        public bool IsAnswered { get; set; }
    }

    private sealed class State
    {
        public Queue<(Caller Caller, double Since)> Waiting { get; } = new();

        public List<double> Waits { get; } = [];

        public int Busy { get; set; }

        public double BusyTime { get; set; }

        public double First { get; set; } = double.MaxValue;

        public double Last { get; set; }

        public int LongestQueue { get; set; }

        public StationReport Report(Station station)
        {
            Waits.Sort();
            var span = Math.Max(Last - First, 1e-9) * station.Servers;
            return new StationReport(station.Name, Waits.Count, Waits.Count == 0 ? 0 : BusyTime / span, LongestQueue, Waits.Count == 0 ? 0 : Waits[(int)(Waits.Count * 0.99)]);
        }
    }
}
