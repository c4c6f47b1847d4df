using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Platform;

/// <summary>Does the work of a timer on each document that it found, each for itself. One that fails is logged, counted and put off: first for ten seconds, then for twice as long each time, at most for two minutes.
/// The others go on. Who was put off is known to this instance alone and is not written down: another instance tries it once more, which does no harm.</summary>
internal sealed partial class OneByOne(TimeProvider time, ILogger<OneByOne> logger)
{
    private const int AtOnce = 8;

    // So many failures and no success say that it is not up to the documents. The next run begins with those that were not tried.
    private const int FailuresOfARun = 24;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<(string Work, string Id), PutOff> _putOff = new();

    private sealed record PutOff(int Failures, DateTimeOffset Until);

    /// <summary>How many documents of this work are put off: by so many more than it wants to do the timer has to look for, or they would hide the others.</summary>
    public int CountOf(string work) => _putOff.Count(entry => entry.Key.Work == work);

    /// <param name="work">The timer's name.</param>
    /// <param name="documents">What it found.</param>
    /// <param name="idOf">Unique among them.</param>
    /// <param name="run">Does the work on one. What it throws is that one's failure.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public async Task RunAsync<T>(
        string work, IReadOnlyCollection<T> documents, Func<T, string> idOf, Func<T, CancellationToken, Task> run, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        ForgetGone(work, now);
        var (failures, successes) = (0, 0);
        await Parallel.ForEachAsync(
            documents.Where(document => !(_putOff.TryGetValue((work, idOf(document)), out var waits) && waits.Until > now)),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (document, token) =>
            {
                if (Volatile.Read(ref successes) == 0 && Volatile.Read(ref failures) >= FailuresOfARun)
                {
                    return;
                }

                var key = (work, idOf(document));
                try
                {
                    await run(document, token);
                    Interlocked.Increment(ref successes);
                    _putOff.TryRemove(key, out _);
                }
                catch (Exception e) when (!token.IsCancellationRequested)
                {
                    Interlocked.Increment(ref failures);
                    Telemetry.BackgroundFailures.Of(work).Add();
                    var putOff = Next(_putOff.GetValueOrDefault(key), now);
                    _putOff[key] = putOff;
                    LogPutOff(e, work, key.Item2, putOff.Failures, putOff.Until);
                }
            });
    }

    private static PutOff Next(PutOff? earlier, DateTimeOffset now)
    {
        var failures = (earlier?.Failures ?? 0) + 1;
        var pause = FirstPause * Math.Pow(2, Math.Min(failures - 1, 10));
        return new PutOff(failures, now + (pause < LongestPause ? pause : LongestPause));
    }

    // Nobody found it when it was due: it was done elsewhere, or is gone.
    private void ForgetGone(string work, DateTimeOffset now)
    {
        foreach (var (key, putOff) in _putOff)
        {
            if (key.Work == work && putOff.Until + LongestPause < now)
            {
                _putOff.TryRemove(key, out _);
            }
        }
    }

    [LoggerMessage(17, LogLevel.Error, "{Work} failed with the document {Id} (failure {Failures}); it is put off until {Until}.")]
    private partial void LogPutOff(Exception e, string work, string id, int failures, DateTimeOffset until);
}
