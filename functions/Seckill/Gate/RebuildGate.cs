using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Seckill;

public enum RebuildOutcome
{
    /// <summary>The gate sells again.</summary>
    Ready,

    /// <summary>The gate needs no filling (any more).</summary>
    NotNeeded,

    /// <summary>Another instance does it, or overtook this one.</summary>
    Elsewhere,

    /// <summary>The server lost data meanwhile: begin again.</summary>
    ServerLost,
}

/// <summary>Fills a sale's gate from the database so that it sells, for the first time or after Redis lost something. docs/seckill.md explains why no promise is lost and no unit is promised
/// twice, wherever it stops.</summary>
internal sealed partial class RebuildGate(
    GateLeases leases, SaleStore sales, TicketStore tickets, GateCheck check, SaleGate gate, QueuedIntents queue, IntentSender sender, TicketMaker maker, TimeProvider time, ILogger<RebuildGate> logger)
{
    private const int AtOnce = 500;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <exception cref="GateUnavailableException">Redis does not answer; the sale stays shut.</exception>
    /// <exception cref="NotSupportedException">Redis is too old; the sale stays shut.</exception>
    public async Task<RebuildOutcome> RunAsync(string saleId, CancellationToken cancellationToken)
    {
        await using var lease = await leases.TryTakeAsync(saleId, cancellationToken);
        if (lease is null)
        {
            return RebuildOutcome.Elsewhere;
        }

        if (await sales.FindAsync(saleId, cancellationToken) is not { } sale || await check.OfAsync(sale) != GateNeed.Fill)
        {
            return RebuildOutcome.NotNeeded;
        }

        // Fails here if Redis is gone or too old: nothing is raised.
        await gate.StateAsync(saleId);
        await gate.RequireVersionAsync(saleId);
        try
        {
            return await RebuildAsync(sale, lease, cancellationToken);
        }
        catch (GateServerLostException)
        {
            return RebuildOutcome.ServerLost;
        }
        catch (GateLeaseLostException)
        {
            return RebuildOutcome.Elsewhere;
        }
    }

    private async Task<RebuildOutcome> RebuildAsync(Sale found, GateLease lease, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        if (await sales.TryRaiseAsync(found, cancellationToken) is not { } raised)
        {
            return RebuildOutcome.Elsewhere;
        }

        LogBegan(raised.Id, raised.Generation);
        IReadOnlyList<GateBuyer> lost = [];
        if (raised.Gate == GateStatus.Rebuilding)
        {
            // From here on no script of an older generation gives a ticket, on any server that anybody reaches.
            if (!await gate.ShutAsync(raised))
            {
                return RebuildOutcome.Elsewhere;
            }

            var shutAt = time.GetTimestamp();
            await SendLeftAsync(found, lease, cancellationToken);
            lost = await WaitForPromisesAsync(raised, shutAt, lease, cancellationToken);
            if (await sales.TryMoveAsync(raised, GateStatus.Filling, cancellationToken) is null)
            {
                return RebuildOutcome.Elsewhere;
            }
        }

        // Read the rules again: an operator may have changed them. Read the tickets only now: nobody adds one any more.
        if (await sales.FindAsync(raised.Id, cancellationToken) is not { } sale || sale.Generation != raised.Generation)
        {
            return RebuildOutcome.Elsewhere;
        }

        var count = 0;
        if (!await gate.FillAsync(sale, BuyersAsync(), cancellationToken))
        {
            return RebuildOutcome.Elsewhere;
        }

        if (!await gate.IsLoadedAsync(sale))
        {
            return RebuildOutcome.ServerLost;
        }

        if (await sales.TryMoveAsync(sale with { Gate = GateStatus.Filling }, GateStatus.Ready, cancellationToken) is not { } ready)
        {
            return RebuildOutcome.Elsewhere;
        }

        LogReady(ready.Id, ready.Generation, count, (long)time.GetElapsedTime(began).TotalMilliseconds);
        await gate.TellChangedAsync(ready.Id);
        return RebuildOutcome.Ready;

        async IAsyncEnumerable<GateBuyer> BuyersAsync()
        {
            foreach (var buyer in lost)
            {
                yield return buyer;
            }

            await foreach (var buyer in tickets.BuyersAsync(sale.Id, lease.RenewAsync, cancellationToken))
            {
                count++;
                yield return buyer;
            }
        }
    }

    /// <summary>Sends what the server's outbox still has, so winners who heard nothing keep their tickets; not what the last filling gave up.</summary>
    private async Task SendLeftAsync(Sale found, GateLease lease, CancellationToken cancellationToken)
    {
        // Sent intents leave the outbox while it is read, which may hide others: read until nothing new is found.
        var sent = new HashSet<string>(StringComparer.Ordinal);
        int before;
        do
        {
            before = sent.Count;
            var left = gate.UnsentAsync(found.Id, null, cancellationToken).Where(intent => intent.Generation >= found.CountsFrom && !sent.Contains(intent.TicketId));
            await foreach (var some in left.Chunk(AtOnce).WithCancellation(cancellationToken))
            {
                await lease.RenewAsync(cancellationToken);
                await Task.WhenAll(some.Select(sender.SendAsync));
                sent.UnionWith(some.Select(intent => intent.TicketId));
            }
        }
        while (sent.Count > before);
    }

    /// <summary>Waits until every promised ticket is in the database. Returns a buyer for each unreadable dead letter: he keeps his units until an operator releases them.</summary>
    private async Task<IReadOnlyList<GateBuyer>> WaitForPromisesAsync(Sale sale, long shutAt, GateLease lease, CancellationToken cancellationToken)
    {
        // After this wait a buyer who asked before the gate was shut has his answer, and every 202 has its intent in the queue.
        if (SeckillOptions.PromiseWindow - time.GetElapsedTime(shutAt) is { Ticks: > 0 } rest)
        {
            await Task.Delay(rest, time, cancellationToken);
        }

        var from = 0L;
        while (true)
        {
            await lease.RenewAsync(cancellationToken);
            var before = await queue.DeadAsync(sale.Id, cancellationToken);
            if (await queue.FirstAsync(sale.Id, from, cancellationToken) is { } first)
            {
                // Earlier messages are of other sales; the drain does this one.
                from = first;
                await Task.Delay(BetweenLooks, time, cancellationToken);
            }
            else if (from > 0)
            {
                from = 0;
            }
            else
            {
                // A letter replayed since the look into the queue is in neither: look again.
                var after = await queue.DeadAsync(sale.Id, cancellationToken);
                if (before.All(letter => after.Exists(other => other.SequenceNumber == letter.SequenceNumber)))
                {
                    return await LostAsync(sale, after, lease, cancellationToken);
                }
            }
        }
    }

    /// <summary>Makes tickets of the readable letters now: once the gate is filled, intents of older generations no longer count, and these must when they are replayed. Nobody knows the
    /// buyer or the units of the others; when in doubt, undersell.</summary>
    private async Task<IReadOnlyList<GateBuyer>> LostAsync(Sale sale, List<ServiceBusReceivedMessage> letters, GateLease lease, CancellationToken cancellationToken)
    {
        var unreadable = new Dictionary<string, GateBuyer>(StringComparer.Ordinal);
        foreach (var some in letters.Chunk(TicketStore.MaxPerBatch))
        {
            await lease.RenewAsync(cancellationToken);
            var known = await tickets.FindAsync(sale.Id, [.. some.Select(QueuedIntents.TicketIdOf)], cancellationToken);
            var missing = new List<TicketIntent>();
            foreach (var letter in some.Where(letter => !known.ContainsKey(QueuedIntents.TicketIdOf(letter))))
            {
                if (IntentIn(letter) is { } intent && intent.SaleId == sale.Id)
                {
                    missing.Add(intent);
                }
                else
                {
                    var ticketId = QueuedIntents.TicketIdOf(letter);
                    unreadable[ticketId] = new GateBuyer(UnknownBuyer(ticketId), ticketId, sale.PerBuyerLimit, 0, DateTimeOffset.UnixEpoch, 0, null);
                }
            }

            if (missing.Count > 0)
            {
                await maker.HoldAsync(sale.Id, [.. missing.DistinctBy(intent => intent.TicketId)], cancellationToken);
            }
        }

        return [.. unreadable.Values];
    }

    private static TicketIntent? IntentIn(ServiceBusReceivedMessage letter)
    {
        try
        {
            return TicketIntent.Read(letter.Body);
        }
        catch (JsonException)
        {
            // Hence the dead letter.
            return null;
        }
    }

    /// <summary>The user id that holds an unreadable dead letter's units.</summary>
    public static string UnknownBuyer(string ticketId) => "unknown." + ticketId;

    [LoggerMessage(80, LogLevel.Warning, "The gate of the sale {SaleId} is being filled, generation {Generation}.")]
    private partial void LogBegan(string saleId, int generation);

    [LoggerMessage(81, LogLevel.Warning, "The gate of the sale {SaleId} is ready, generation {Generation}: {Count} buyers, {Milliseconds} ms.")]
    private partial void LogReady(string saleId, int generation, int count, long milliseconds);
}
