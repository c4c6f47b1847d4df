namespace Mall.Functions.Tests.Builders;

internal static class Sales
{
    /// <summary>A sale that opened a minute ago and is in its first generation.</summary>
    public static Sale ASale(int units = 3, int limit = 1, string? id = null)
    {
        id ??= Ids.New();
        var now = DateTimeOffset.UtcNow;
        return new Sale
        {
            Id = id,
            SaleId = id,
            ProductId = "product-1",
            ProductName = "A phone",
            Category = "phones",
            Price = new Money(100, "CNY"),
            PerBuyerLimit = limit,
            StartsAt = now.AddMinutes(-1),
            EndsAt = now.AddHours(1),
            CreatedAt = now.AddMinutes(-2),
            CreatedBy = "admin-1",
            Mode = SaleMode.Active,
            Initial = units,
            Available = units,
            Version = 1,
            Gate = GateStatus.Ready,
            Generation = 1,
        };
    }

    /// <summary>Puts the sale into Redis as a rebuild does, and opens it.</summary>
    public static Task OpenAsync(this SaleGate gate, Sale sale, params GateBuyer[] buyers) => gate.FillAsync(sale, buyers.ToAsyncEnumerable(), default);

    public static Task<GateAnswer> EnterAsync(this SaleGate gate, Sale sale, string userId, int quantity = 1, string? ticketId = null, string? addressId = null, long solved = Challenges.NotNeeded) =>
        gate.EnterAsync(gate.ScriptsOf(sale.Id, sale.Generation), userId, ticketId ?? $"{sale.Id}.{Ids.New()}", quantity, addressId, solved);

    /// <summary>What is in the outbox, oldest first.</summary>
    public static async Task<List<TicketIntent>> OutboxAsync(this SaleGate gate, string saleId, TimeSpan olderThan) =>
        [.. (await gate.UnsentAsync(saleId, olderThan).ToListAsync()).OrderBy(intent => intent.Position)];

    public static async Task<GateTicket?> TicketOfAsync(this SaleGate gate, string saleId, string userId) => (await gate.FindAsync(saleId, userId)).Ticket;

    /// <summary>As the beginning of a rebuild of the first generation does.</summary>
    public static Task<bool> ShutAsync(this SaleGate gate, string saleId) => gate.ShutAsync(ASale(id: saleId));
}
