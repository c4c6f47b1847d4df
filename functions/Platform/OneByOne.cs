using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Platform;

/// <summary>Does a timer's work on each document that the timer found, separately. A failed document is logged, counted and put off: for ten seconds, then twice as long each time, at most two
/// minutes. The others go on. Only this instance remembers it: another instance may try the document once more, which does no harm.</summary>
internal sealed partial class OneByOne(TimeProvider time, ILogger<OneByOne> logger)
{
    private const int AtOnce = 8;

    // So many failures without a success are not the documents' fault. The next run begins with the untried ones.
    private const int FailuresOfARun = 24;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<(string Work, string Id), PutOff> _putOff = new();

    private sealed record PutOff(int Failures, DateTimeOffset Until);

    /// <summary>How many documents of this work are put off. The timer must query for that many more, or they would hide the others.</summary>
    public int CountOf(string work) => _putOff.Count(entry => entry.Key.Work == work);

    /// <param name="work">The timer's name.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="idOf">Its unique id.</param>
    /// <param name="run">Does the work on one; an exception is its failure.</param>
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

    // The timer no longer finds it: it was done elsewhere, or is gone.
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
