using Mall.Functions.Orders;
using Mall.Functions.Payments;

namespace Mall.Functions.Seckill;

/// <summary>The rules of a sale, and where it breaks them. Plain comparison of what was read.</summary>
internal sealed class SaleComparison
{
    private readonly List<SaleMismatch> _mismatches = [];
    private readonly SalePicture _picture;

    private SaleComparison(SalePicture picture)
    {
        _picture = picture;
    }

    public static (UnitsInFlight Flight, IReadOnlyList<SaleMismatch> Mismatches) Of(SalePicture picture)
    {
        var comparison = new SaleComparison(picture);
        comparison.CompareCounters();
        comparison.CompareBuyers();
        comparison.CompareBucket();
        comparison.CompareOrders();
        var flight = comparison.CompareGate();
        return (flight, comparison._mismatches);
    }

    private void CompareCounters()
    {
        var sale = _picture.Sale;
        Check(sale.IsBalanced, "sale-unbalanced", null, sale.Initial + sale.Restocked, sale.Available + sale.Held + sale.Sold + sale.Returned);

        if (_picture.IsQuiet)
        {
            Compare("held-differs", Units(TicketStatus.Held), sale.Held);
            Compare("sold-differs", Units(TicketStatus.Sold), sale.Sold);
        }
    }

    private void CompareBuyers()
    {
        foreach (var buyer in _picture.Tickets.Where(IsHolding).GroupBy(ticket => ticket.UserId))
        {
            var (last, units) = (buyer.Max(ticket => ticket.Id), buyer.Sum(ticket => ticket.Quantity));
            Check(buyer.Count() == 1, "buyer-has-two-tickets", last);
            Check(units <= _picture.Sale.PerBuyerLimit, "over-buyer-limit", last, _picture.Sale.PerBuyerLimit, units);
        }
    }

    /// <summary>Each ticket of a bucket is of a buyer who belongs there; so a buyer has one ticket in the sale.</summary>
    private void CompareBucket()
    {
        var (id, count) = (_picture.Sale.Id, SaleBuckets.CountIn(_picture.Sale.Id));
        foreach (var ticket in _picture.Tickets.Where(IsHolding))
        {
            Check(SaleBuckets.IdFor(SaleBuckets.SaleOf(id), count, ticket.UserId) == id, "ticket-in-wrong-bucket", ticket.Id);
        }
    }

    private void CompareOrders()
    {
        var tickets = _picture.Tickets.ToDictionary(ticket => ticket.Id, StringComparer.Ordinal);
        foreach (var ticket in _picture.Tickets)
        {
            if (!_picture.Orders.TryGetValue(ticket.Id, out var order))
            {
                // Its message still exists: the drain or a replay makes the order. A ticket that an operator gave up has none.
                Check(IsInQueue(ticket.Id) || ticket.Reason == LostTickets.Reason, "ticket-without-order", ticket.Id);
            }
            else
            {
                Check(Fits(ticket, order.Status), "order-status-differs", ticket.Id);
                Check(HasItsUnits(ticket, order), "ticket-units-differ", ticket.Id);
            }

            ComparePayment(ticket);
        }

        foreach (var orderId in _picture.Orders.Keys.Where(id => !tickets.ContainsKey(id)))
        {
            _mismatches.Add(new SaleMismatch("order-without-ticket", orderId));
        }
    }

    /// <summary>Units move first, then the order: it may be one step behind its ticket, never ahead.</summary>
    private static bool Fits(Ticket ticket, OrderStatus order) => ticket.Status switch
    {
        TicketStatus.Held => order is OrderStatus.AwaitingPayment,
        TicketStatus.Sold => order is OrderStatus.AwaitingPayment or OrderStatus.Paid or OrderStatus.Shipped or OrderStatus.Completed or OrderStatus.Refunding or OrderStatus.Refunded,
        _ => ticket.Reason switch
        {
            "refunded" => order is OrderStatus.Shipped or OrderStatus.Completed or OrderStatus.Refunding or OrderStatus.Refunded,
            "no-unit" => order is OrderStatus.Rejected,
            _ => order is OrderStatus.AwaitingPayment or OrderStatus.Cancelled or OrderStatus.Rejected,
        },
    };

    /// <summary>A sold ticket has what was ordered but what came back. The order asks for it first and says last that it is back.</summary>
    private static bool HasItsUnits(Ticket ticket, AuditedOrder order) =>
        (ticket.Status != TicketStatus.Sold && ticket.Reason != TicketUnits.Refunded)
        || (ticket.Left >= order.Ordered - order.ToReturn && ticket.Left <= order.Ordered - order.Returned);

    private void ComparePayment(Ticket ticket)
    {
        _picture.Payments.TryGetValue(ticket.Id, out var payment);
        if (ticket.Status == TicketStatus.Sold)
        {
            Check(payment is { Status: PaymentStatus.Paid }, "sold-without-payment", ticket.Id);
        }
        else if (ticket.Status == TicketStatus.Released)
        {
            Check(payment is not { Status: PaymentStatus.Paid } || payment.IsRefunded, "paid-without-units", ticket.Id);
        }
    }

    private UnitsInFlight CompareGate()
    {
        var tickets = _picture.Tickets.ToDictionary(ticket => ticket.Id, StringComparer.Ordinal);
        var (unsent, queued, dead) = (0L, 0L, 0L);
        if (_picture.Gate is not { } gate)
        {
            // Only the queue knows of promises now.
            queued = _picture.Queued.Where(message => !tickets.ContainsKey(message.Key)).Sum(message => message.Value);
            dead = _picture.Dead.Where(message => !tickets.ContainsKey(message.Key)).Sum(message => message.Value);
            return new UnitsInFlight(0, queued, dead);
        }

        var inGate = new HashSet<string>(StringComparer.Ordinal);
        foreach (var held in _picture.GateTickets)
        {
            inGate.Add(held.TicketId);
            if (tickets.TryGetValue(held.TicketId, out var ticket))
            {
                // The database knows a release first; a missing unit is told to the gate at the sale's end.
                Check(IsHolding(ticket) || ticket.GatePending is true, "gate-holds-released-ticket", held.TicketId);
                Check(ticket.UserId == held.UserId && ticket.Quantity == held.Quantity, "gate-ticket-differs", held.TicketId);
            }
            else if (held.IsUnsent)
            {
                unsent += held.Quantity;
            }
            else if (_picture.Queued.ContainsKey(held.TicketId))
            {
                queued += held.Quantity;
            }
            else if (_picture.Dead.ContainsKey(held.TicketId))
            {
                dead += held.Quantity;
            }
            else
            {
                _mismatches.Add(new SaleMismatch("promise-without-ticket", held.TicketId));
            }
        }

        foreach (var ticket in _picture.Tickets.Where(IsHolding))
        {
            Check(inGate.Contains(ticket.Id), "ticket-not-in-gate", ticket.Id);
        }

        Check(gate.Taken <= gate.Capacity, "gate-oversold", null, gate.Capacity, gate.Taken);

        if (_picture.IsQuiet)
        {
            Compare("gate-taken-differs", _picture.GateTickets.Sum(ticket => (long)ticket.Quantity), gate.Taken);
            if (gate.Version != _picture.Sale.Version)
            {
                _mismatches.Add(new SaleMismatch("gate-version-differs", null, _picture.Sale.Version, gate.Version));
            }
            else
            {
                Compare("gate-share-differs", _picture.Sale.Share, gate.Share);

                // While units leave, the gate may have given up some that the document still counts.
                var isLeaving = _picture.Sale.PendingMove is { Kind: SaleMoveKind.Take } && gate.Capacity <= _picture.Sale.Capacity;
                Compare("gate-capacity-differs", isLeaving ? gate.Capacity : _picture.Sale.Capacity, gate.Capacity);
            }
        }

        return new UnitsInFlight(unsent, queued, dead);
    }

    private bool IsInQueue(string ticketId) => _picture.Queued.ContainsKey(ticketId) || _picture.Dead.ContainsKey(ticketId);

    private long Units(TicketStatus status) => _picture.Tickets.Where(ticket => ticket.Status == status).Sum(ticket => (long)ticket.Quantity);

    private static bool IsHolding(Ticket ticket) => ticket.Status != TicketStatus.Released;

    private void Check(bool isRight, string kind, string? ticketId, long? expected = null, long? actual = null)
    {
        if (!isRight)
        {
            _mismatches.Add(new SaleMismatch(kind, ticketId, expected, actual));
        }
    }

    private void Compare(string kind, long expected, long actual) => Check(expected == actual, kind, null, expected, actual);
}
