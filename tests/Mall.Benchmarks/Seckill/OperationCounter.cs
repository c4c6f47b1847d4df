namespace Mall.Benchmarks.Seckill;

/// <summary>What something costs in operations: counted while it is done many times, less what timers do meanwhile for nobody.</summary>
internal sealed class OperationCounter
{
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(4);

    private readonly Child _mall;

    private OperationCounter(Child mall, Dictionary<string, double> idle) => (_mall, Idle) = (mall, idle);

    /// <summary>A second's worth of what goes on without anybody.</summary>
    public Dictionary<string, double> Idle { get; }

    public static async Task<OperationCounter> StartAsync(Child mall, TimeSpan idle)
    {
        var before = await mall.MetersAsync();
        await Task.Delay(idle);
        return new OperationCounter(mall, Operations.Between(before, await mall.MetersAsync(), idle.TotalSeconds));
    }

    /// <summary>The same, and what is counted are orders: it is over when so many came into that status.</summary>
    public Task<Dictionary<string, double>> OfEachOrderAsync(int count, string status, Func<Task> act) => OfEachAsync(count, async () =>
    {
        var before = await OrdersAsync(status);
        await act();
        while (await OrdersAsync(status) < before + count)
        {
            await Task.Delay(200);
        }
    });

    /// <summary>Mean of so many.</summary>
    public async Task<Dictionary<string, double>> OfEachAsync(int count, Func<Task> act)
    {
        var clock = Stopwatch.StartNew();
        var before = await _mall.MetersAsync();
        await act();

        // Events and notifications follow.
        await Task.Delay(Settle);
        return Operations.Between(before, await _mall.MetersAsync(), count)
            .ToDictionary(each => each.Key, each => each.Value - (Idle.GetValueOrDefault(each.Key) * clock.Elapsed.TotalSeconds / count));
    }

    private async Task<double> OrdersAsync(string status) => (await _mall.MetersAsync()).GetValueOrDefault($"mall.orders {status}");
}
