using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Payments;

/// <summary>Callbacks that the simulated provider sends late, more than once, in reverse, and up to ten times again until the shop takes them. They are lost with the process: the provider
/// is a toy, and a shopper whose payment it forgot says "paid" once more.</summary>
internal sealed class SimulatedCallbacks(SimulatedCallbackSender sender, IOptions<SimulatedProviderOptions> options, TimeProvider time, ILogger<SimulatedCallbacks> logger)
    : BackgroundLoop(Pause, time, logger)
{
    private const int Tries = 10;
    private const int MaxWaiting = 100_000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<Callback> _waiting = Channel.CreateBounded<Callback>(MaxWaiting);

    private sealed record Callback(Uri Url, PaymentReport Report, int Tries);

    /// <summary>False when too many wait.</summary>
    public bool TryAdd(Uri url, PaymentReport report) => _waiting.Writer.TryWrite(new Callback(url, report, 0));

    protected override async Task<bool> TurnAsync(CancellationToken stoppingToken)
    {
        var due = new List<Callback>();
        while (_waiting.Reader.TryRead(out var callback))
        {
            due.Add(callback);
        }

        if (options.Value.OutOfOrder)
        {
            due.Reverse();
        }

        foreach (var callback in due)
        {
            await CallBackAsync(callback, stoppingToken);
        }

        return true;
    }

    protected override async Task PauseAsync(CancellationToken stoppingToken)
    {
        await _waiting.Reader.WaitToReadAsync(stoppingToken);
        await Task.Delay(options.Value.CallbackDelay, Time, stoppingToken);
    }

    private async Task CallBackAsync(Callback callback, CancellationToken cancellationToken)
    {
        for (var i = 0; i <= options.Value.Repeat; i++)
        {
            if (await sender.CallBackAsync(callback.Url, callback.Report, cancellationToken) is null && callback.Tries < Tries)
            {
                await Task.Delay(Pause, Time, cancellationToken);
                _waiting.Writer.TryWrite(callback with { Tries = callback.Tries + 1 });
                return;
            }
        }
    }
}
