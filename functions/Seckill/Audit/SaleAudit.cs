using System.Text.Json.Serialization;
using Mall.Functions.Orders;
using Mall.Functions.Payments;

namespace Mall.Functions.Seckill;

/// <summary>A mismatch. <see cref="Kind"/> is a stable word; <see cref="TicketId"/> or the two numbers say what it is about.</summary>
public sealed record SaleMismatch(
    string Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? TicketId = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Expected = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Actual = null);

/// <summary>Promised units without a ticket yet, and where they are.</summary>
/// <param name="Unsent">In the gate's outbox.</param>
/// <param name="Queued">In the queue, or being worked on.</param>
/// <param name="DeadLettered">In a dead letter, until an operator replays or releases it.</param>
public sealed record UnitsInFlight(long Unsent, long Queued, long DeadLettered);

/// <summary>Whether a sale adds up. Units in flight count as held.</summary>
/// <param name="IsMoving">The sums were not compared because the sale moved all the time; the tickets were.</param>
/// <param name="Gate">As the database has it; only a ready gate is compared.</param>
public sealed record SaleAuditReport(
    string SaleId,
    long Initial,
    long Restocked,
    long Returned,
    long Available,
    long Held,
    long Sold,
    long InFlight,
    UnitsInFlight Flight,
    bool Balanced,
    IReadOnlyList<SaleMismatch> Mismatches,
    GateStatus Gate,
    bool GateCompared,
    bool IsMoving,
    DateTimeOffset At);

/// <summary>Compares Redis, tickets, orders, payments and the queue of one sale. A running sale moves meanwhile, so the audit looks again: only a difference that is there every time is a
/// mismatch.</summary>
internal sealed class SaleAudit(SaleAuditReads reads, SaleStore sales, TimeProvider time)
{
    private const int Looks = 4;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    /// <summary>Null when there is no such sale. A split sale's audit is that of all its buckets, and of their sums.</summary>
    public async Task<SaleAuditReport?> RunAsync(string saleId, CancellationToken cancellationToken) =>
        await sales.FindAsync(saleId, cancellationToken) is { IsSplit: true } sale ? await RunSplitAsync(sale, cancellationToken) : await RunOneAsync(saleId, cancellationToken);

    private async Task<SaleAuditReport> RunSplitAsync(Sale sale, CancellationToken cancellationToken)
    {
        var buckets = new List<SaleAuditReport>();
        foreach (var id in SaleBuckets.IdsOf(sale))
        {
            buckets.Add(await RunOneAsync(id, cancellationToken) ?? throw new InvalidOperationException($"The bucket {id} vanished."));
        }

        var (onTheWay, differences) = await CompareSumsAsync(sale.Id, cancellationToken);
        List<SaleMismatch> mismatches = [.. buckets.SelectMany(bucket => bucket.Mismatches), .. differences];
        return new SaleAuditReport(
            sale.Id, buckets.Sum(bucket => bucket.Initial) + onTheWay, buckets.Sum(bucket => bucket.Restocked), buckets.Sum(bucket => bucket.Returned), buckets.Sum(bucket => bucket.Available) + onTheWay,
            buckets.Sum(bucket => bucket.Held), buckets.Sum(bucket => bucket.Sold), buckets.Sum(bucket => bucket.InFlight),
            new UnitsInFlight(buckets.Sum(bucket => bucket.Flight.Unsent), buckets.Sum(bucket => bucket.Flight.Queued), buckets.Sum(bucket => bucket.Flight.DeadLettered)),
            mismatches.Count == 0, mismatches, buckets.Max(bucket => bucket.Gate), buckets.TrueForAll(bucket => bucket.GateCompared), buckets.Exists(bucket => bucket.IsMoving), time.GetUtcNow());
    }

    /// <summary>The buckets of a sale have together what the sale got. Compared only when no units moved while they were read.</summary>
    private async Task<(long OnTheWay, IEnumerable<SaleMismatch> Mismatches)> CompareSumsAsync(string saleId, CancellationToken cancellationToken)
    {
        for (var look = 1; ; look++)
        {
            var sale = (await sales.FindAsync(saleId, cancellationToken))!;
            var before = await sales.BucketsAsync(sale, cancellationToken);
            var after = await sales.BucketsAsync(sale, cancellationToken);
            var isQuiet = sale.PendingMove is null && before.Select(bucket => (bucket.Version, bucket.PendingMove)).SequenceEqual(after.Select(bucket => (bucket.Version, bucket.PendingMove)));
            var sums = SaleSums.Of(sale, after);
            if (isQuiet || look == Looks)
            {
                return (sums.Initial - after.Sum(bucket => bucket.Initial), isQuiet ? Differences(sale, sums) : []);
            }

            await Task.Delay(BetweenLooks, time, cancellationToken);
        }
    }

    private static IEnumerable<SaleMismatch> Differences(Sale sale, Sale sums) =>
        new SaleMismatch[] { new("buckets-differ", null, sale.Initial, sums.Initial), new("buckets-restocked-differ", null, sale.Restocked, sums.Restocked) }
            .Where(compared => compared.Expected != compared.Actual);

    private async Task<SaleAuditReport?> RunOneAsync(string saleId, CancellationToken cancellationToken)
    {
        HashSet<(string, string?)>? suspects = null;
        for (var look = 1; ; look++)
        {
            if (await reads.ReadAsync(saleId, cancellationToken) is not { } picture)
            {
                return null;
            }

            var found = SaleComparison.Of(picture);
            var mismatches = found.Mismatches.Where(mismatch => suspects?.Contains((mismatch.Kind, mismatch.TicketId)) ?? true).ToList();
            if (mismatches.Count == 0 || look == Looks)
            {
                return ReportOf(picture, found.Flight, mismatches);
            }

            suspects = [.. mismatches.Select(mismatch => (mismatch.Kind, mismatch.TicketId))];
            await Task.Delay(BetweenLooks, time, cancellationToken);
        }
    }

    private SaleAuditReport ReportOf(SalePicture picture, UnitsInFlight flight, IReadOnlyList<SaleMismatch> mismatches)
    {
        var sale = picture.Sale;
        var inFlight = flight.Unsent + flight.Queued + flight.DeadLettered;
        return new SaleAuditReport(
            sale.Id, sale.Initial, sale.Restocked, sale.Returned, sale.Available - inFlight, sale.Held + inFlight, sale.Sold, inFlight, flight, mismatches.Count == 0, mismatches,
            sale.Gate, picture.Gate is not null, !picture.IsQuiet, time.GetUtcNow());
    }
}

/// <summary>A sale's data, read in the order in which a ticket travels: gate, queue, database. So a ticket on its way is seen at least once.</summary>
/// <param name="IsQuiet">Nothing changed while it was read, so the sums belong together.</param>
/// <param name="Gate">Null when there is nothing to compare: Redis does not answer, the gate is not ready, or the sale is closed and forgotten there.</param>
/// <param name="Queued">Ticket ids and units of the messages in the queue.</param>
/// <param name="Dead">The same of the dead letters.</param>
/// <param name="Orders">By their ids.</param>
/// <param name="Payments">By the ids of their orders.</param>
internal sealed record SalePicture(
    Sale Sale,
    bool IsQuiet,
    GateState? Gate,
    IReadOnlyList<GateTicket> GateTickets,
    IReadOnlyDictionary<string, int> Queued,
    IReadOnlyDictionary<string, int> Dead,
    IReadOnlyList<Ticket> Tickets,
    IReadOnlyDictionary<string, AuditedOrder> Orders,
    IReadOnlyDictionary<string, AuditedPayment> Payments);

/// <summary>An order's status and units. <see cref="ToReturn"/> units come back by its refunds, or came back; of those, <see cref="Returned"/> are back for sure.</summary>
public sealed record AuditedOrder(string Id, OrderStatus Status, int Ordered, int ToReturn, int Returned)
{
    public static AuditedOrder Of(Order order)
    {
        var refunds = (order.Refunds ?? []).Where(refund => refund.Restock).ToList();
        return new AuditedOrder(
            order.Id, order.Status, order.Lines.Sum(line => line.Quantity), Units(refunds), Units(refunds.Where(refund => refund.Status == RefundStatus.Succeeded)));
    }

    private static int Units(IEnumerable<OrderRefund> refunds) => refunds.SelectMany(refund => refund.Items).Sum(item => item.Quantity);
}

/// <summary>A payment's status, and whether money that came was or will be given back.</summary>
public sealed record AuditedPayment(string Id, PaymentStatus Status, bool IsRefunded)
{
    public static AuditedPayment Of(Payment payment) => new(payment.Id, payment.Status, payment.Attempts.All(attempt => payment.StatusOf(attempt) != AttemptStatus.Paid));
}
