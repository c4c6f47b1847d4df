using System.Collections.Concurrent;

namespace Mall.EndToEnd.Tests.Support;

/// <summary>Buyers of a sale of whom each asks until he has a ticket or hears that nothing is left, whatever he is told meanwhile. The mall has <see cref="OwnTokens"/>.</summary>
internal sealed class PatientBuyers(MallProcess mall, string saleId)
{
    private readonly ConcurrentDictionary<string, string> _promised = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _refusals = new(StringComparer.Ordinal);

    /// <summary>The ticket of each buyer who has one.</summary>
    public IReadOnlyDictionary<string, string> Promised => _promised;

    /// <summary>The codes of what they were refused with.</summary>
    public IEnumerable<string> Refusals => _refusals.Keys;

    public Task BuyAsync(int from, int count) => Task.WhenAll(Enumerable.Range(from, count).Select(BuyOneAsync));

    /// <summary>Waits until everybody has what he was promised: his ticket, and an order that he can pay.</summary>
    public async Task AssertServedAsync()
    {
        foreach (var (userId, ticketId) in _promised)
        {
            using var buyer = mall.As(userId);
            await buyer.AwaitOrderAsync(ticketId, "awaitingPayment");
            Assert.Equal(ticketId, (await buyer.GetAsync($"/seckill/sales/{saleId}/ticket")).Expect(HttpStatusCode.OK).Text("ticketId"));
        }
    }

    private async Task BuyOneAsync(int number)
    {
        var userId = $"buyer-{number}";
        using var buyer = mall.As(userId);
        var answer = await Eventually.Async(
            async () =>
            {
                var answer = await buyer.PostAsync($"/seckill/sales/{saleId}/tickets");
                if (answer.Code is { } code)
                {
                    _refusals[code] = true;
                }

                return answer;
            },
            answer => answer.Status is HttpStatusCode.Accepted or HttpStatusCode.OK || answer.Code == "sold-out",
            "a ticket, or none to be left");
        if (answer.Code is null)
        {
            _promised[userId] = answer.Text("ticketId");
        }
    }
}
