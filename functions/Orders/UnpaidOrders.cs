using Mall.Functions.Platform;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Orders;

/// <summary>Keeps an account from holding units of many orders that it does not pay. The limit is a soft one: an instance knows how many there are as of at most a second ago, and counts what is placed there
/// since. So requests at once on one instance do not pass the limit; who places orders on several instances in the same second may pass it once, by no more than the limit for each of them, and who paid or
/// cancelled one may be refused for a second more.</summary>
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
