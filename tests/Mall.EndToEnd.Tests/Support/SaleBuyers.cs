using System.Collections.Concurrent;

namespace Mall.EndToEnd.Tests.Support;

/// <summary>A promise of the mall: the ticket, and who has it.</summary>
internal sealed record PromisedTicket(string SaleId, string TicketId, string UserId);

/// <summary>Buyers who want into a sale, pay or forget to pay, and ask again when they got no answer. Each buyer is somebody new. They write down every promise that the mall
/// made; about a request in which the mall died they know nothing.</summary>
internal sealed class SaleBuyers(int seed, Func<string, string> tokenOf)
{
    private readonly Random _random = new(seed);
    private int _buyers;

    public ConcurrentDictionary<string, PromisedTicket> Promised { get; } = new();

    /// <summary>What the mall answered to a payment: ticket id, and "paid" or "refunded".</summary>
    public ConcurrentBag<(string TicketId, string Status)> Charged { get; } = [];

    /// <summary>Buys in these sales until the mall is killed.</summary>
    public async Task BuyAsync(Uri mall, IReadOnlyList<string> sales, CancellationToken killed)
    {
        string? userId = null;
        while (!killed.IsCancellationRequested)
        {
            // Who got no answer asks again; everybody else is somebody new.
            userId ??= $"buyer-{seed}-{Interlocked.Increment(ref _buyers)}";
            using var client = new MallClient(mall, tokenOf(userId));
            try
            {
                if (await EnterAsync(client, sales[Next(sales.Count)], userId) is { } ticket && Next(10) < 6)
                {
                    await PayAsync(client, ticket.TicketId, killed);
                }

                userId = null;
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
            {
                // The mall was killed in the middle of a request.
                if (!killed.IsCancellationRequested)
                {
                    throw;
                }
            }
        }
    }

    private async Task<PromisedTicket?> EnterAsync(MallClient client, string saleId, string userId)
    {
        var answer = await client.PostAsync($"/seckill/sales/{saleId}/tickets");
        switch (answer.Status)
        {
            case HttpStatusCode.Accepted or HttpStatusCode.OK:
                var ticket = new PromisedTicket(saleId, answer.Text("ticketId"), userId);
                return Promised.GetOrAdd(ticket.TicketId, ticket);
            case HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests:
                return null;
            case HttpStatusCode.ServiceUnavailable:
                await Task.Yield();
                return null;
            default:
                throw new InvalidOperationException($"Entering a sale answered {answer.Status}: {answer.Body}");
        }
    }

    private async Task PayAsync(MallClient client, string orderId, CancellationToken killed)
    {
        // The order is made from the queue.
        Answer started;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while ((started = await client.PostAsync($"/orders/{orderId}/pay", new { provider = "simulated" })).Status == HttpStatusCode.NotFound)
        {
            await timer.WaitForNextTickAsync(killed);
        }

        if (started.Status is HttpStatusCode.Conflict or HttpStatusCode.ServiceUnavailable)
        {
            return;
        }

        var answer = (await client.PostAsync($"/payments/simulated/{started.Expect(HttpStatusCode.Created).Text("paymentId")}", new { outcome = "paid" })).Expect(HttpStatusCode.OK);
        Charged.Add((orderId, answer.Text("status")));
    }

    private int Next(int below)
    {
        lock (_random)
        {
            return _random.Next(below);
        }
    }
}
