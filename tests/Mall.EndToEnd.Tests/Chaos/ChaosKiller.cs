namespace Mall.EndToEnd.Tests.Chaos;

/// <summary>Kills an instance, the host or Redis, again and again, each as often.</summary>
internal sealed class ChaosKiller(int seed, ChaosMall mall, TimeSpan every)
{
    private readonly Random _random = new(seed);

    public int Kills { get; private set; }

    public async Task KillAsync(CancellationToken over)
    {
        Func<Task>[] victims = [mall.KillInstanceAsync, mall.KillHostAsync, RedisAsync];
        try
        {
            while (true)
            {
                _random.Shuffle(victims);
                foreach (var victim in victims)
                {
                    await Task.Delay(every * (0.7 + (0.6 * _random.NextDouble())), over);
                    await victim();
                    Kills++;
                }
            }
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // It is over.
        }
    }

    private Task RedisAsync()
    {
        mall.KillRedis();
        return Task.CompletedTask;
    }
}
