namespace Mall.Benchmarks.Load;

/// <summary>Callers of one kind: a closed loop of so many connections, each sending its next request when it has its answer.</summary>
/// <param name="Tokens">A file with an access token a line; each request takes the next of those from <paramref name="First"/> on, and after <paramref name="Count"/> begins anew. None: no token.</param>
/// <param name="Once">Ends when each token was used once.</param>
internal sealed record Lane(string Method, string Path, int Connections, string? Tokens = null, int First = 0, int Count = 0, bool Once = false);

/// <param name="Seconds">How long; null until it is told to stop.</param>
/// <param name="WarmUp">Seconds before, of which nothing is counted.</param>
/// <param name="Held">Makes itself ready and then waits to be released.</param>
internal sealed record LoadSpec(int Port, double? Seconds, Lane[] Lanes, double WarmUp = 0, bool Held = false);

/// <summary>What was answered within one second of a run.</summary>
internal sealed record Second(long Requests, double P99, double Max);

/// <summary>What one lane saw. Latencies in milliseconds; <paramref name="Series"/> without the last second, which was not a whole one.</summary>
internal sealed record LaneResult(
    double Seconds, long Requests, double P50, double P99, double CorrectedP99, double Max, Second[] Series, Dictionary<int, long> Statuses, Dictionary<int, string> Codes)
{
    public double Rate => Requests / Seconds;

    public IEnumerable<double> Rates => Series.Select(second => (double)second.Requests);

    public long Of(int status) => Statuses.GetValueOrDefault(status);

    /// <summary>Each status with the code of the first refusal.</summary>
    public string Text => string.Join(", ", Statuses.OrderBy(s => s.Key).Select(s => $"{s.Value:N0}x {s.Key}{(Codes.GetValueOrDefault(s.Key) is { } code ? $" {code}" : "")}"));

    public LaneResult OrFail() => Statuses.Keys.All(status => status is >= 200 and < 300) ? this : throw new InvalidOperationException($"Not all requests succeeded: {Text}.");

    public Row ToRow(string what, string note = "") => new(
        what, Rate, P50, P99, $"max {Max:0} ms, p99 corrected {CorrectedP99:0.0}; a second: {(Series.Length == 0 ? "-" : $"{Rates.Min():N0} - {Rates.Max():N0}")}; {Seconds:0.0} s; {note}{Text}");
}
