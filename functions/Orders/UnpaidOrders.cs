using Microsoft.Extensions.Options;

namespace Mall.Functions.Orders;

/// <summary>Keeps an account from holding units in many unpaid orders. The limit is soft: an instance knows the number as of at most a second ago, and adds what is placed there since. So
/// simultaneous requests on one instance stay within the limit; a shopper on several instances in the same second may exceed it once, by at most the limit for each, and one who just paid or
/// cancelled may be refused for another second.</summary>
internal sealed class UnpaidOrders(OrderStore orders, IOptions<OrdersOptions> options, TimeProvider time)
{
    private readonly RecentReads<Counter> _recent = new(time, capacity: 10_000);

    /// <summary>Counts one more order of the account; the refusal when it has too many.</summary>
    public async Task<Refusal?> AddAsync(string userId, CancellationToken cancellationToken)
    {
        var most = options.Value.MaxUnpaid;
        var counter = await _recent.GetAsync(userId, async () => new Counter(await orders.CountUnpaidAsync(userId, CancellationToken.None)), cancellationToken);
        return counter.TryAdd(most) ? null : OrderErrors.TooManyUnpaid(most);
    }

    private sealed class Counter(long count)
    {
        private readonly Lock _lock = new();
        private long _count = count;

        public bool TryAdd(int most)
        {
            lock (_lock)
            {
                var isRoom = _count < most;
                _count += isRoom ? 1 : 0;
                return isRoom;
            }
        }
    }
}
