namespace Mall.EndToEnd.Tests.Fuzz;

/// <summary>Sales in which Mallory buys and waits, and one that an administrator plays with. Each has a product of its own. Whatever is asked, they must add up.</summary>
/// <param name="Open">Anybody may buy in it.</param>
/// <param name="SoldOut">Its only unit is the bystander's, who does not pay; Mallory waits for it.</param>
/// <param name="Played">An administrator pauses, restocks and closes it.</param>
/// <param name="BystandersTicket">Of the sale that is sold out.</param>
/// <param name="MallorysTicket">Of the open sale.</param>
/// <param name="PlayedTicket">Mallory's, in the sale that is played with.</param>
internal sealed record FuzzSales(string Open, string SoldOut, string Played, string BystandersTicket, string MallorysTicket, string PlayedTicket)
{
    private const int Units = 1_000;
    private const int UnitsOfProduct = 100_000;

    /// <summary>The products of the two sales that nobody but buyers touches.</summary>
    public required string[] Traded { get; init; }

    /// <summary>The product of the sale that is played with.</summary>
    public required string PlayedProduct { get; init; }

    public static async Task<FuzzSales> OpenAsync(MallClient admin, MallClient bystander, MallClient mallory)
    {
        string[] products = [await admin.NewProductAsync(UnitsOfProduct), await admin.NewProductAsync(UnitsOfProduct), await admin.NewProductAsync(UnitsOfProduct)];
        var open = await admin.NewSaleAsync(products[0], Units, limit: 3);
        var soldOut = await admin.NewSaleAsync(products[1], 1);
        var played = await admin.NewSaleAsync(products[2], Units, limit: 3);
        var watched = await TicketAsync(bystander, soldOut);
        var ticket = await TicketAsync(mallory, open);
        var playedTicket = await TicketAsync(mallory, played);
        await Eventually.Async(
            () => mallory.PostAsync($"/seckill/sales/{soldOut}/waiting", new { quantity = 1 }), answer => answer.Status is HttpStatusCode.Created or HttpStatusCode.OK, "a place in line");
        return new FuzzSales(open, soldOut, played, watched, ticket, playedTicket) { Traded = products[..2], PlayedProduct = products[2] };
    }

    /// <summary>Waits until each of them adds up; the units of each, wherever they are, and the bystander's ticket.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TotalsAsync(MallClient admin, MallClient bystander)
    {
        var totals = new Dictionary<string, string>();
        foreach (var sale in (string[])[Open, SoldOut, Played])
        {
            var audit = (await admin.AwaitBalanceAsync(sale)).Expect(HttpStatusCode.OK).Body;
            long Number(string name) => audit.GetProperty(name).GetInt64();
            totals[$"sale {sale}, units that are nowhere or twice"] =
                $"{Number("initial") + Number("restocked") - Number("returned") - Number("available") - Number("held") - Number("sold")}";
        }

        totals["the bystander's ticket"] = (await bystander.GetAsync($"/seckill/tickets/{BystandersTicket}")).Expect(HttpStatusCode.OK).Body.GetRawText();
        return totals;
    }

    private static async Task<string> TicketAsync(MallClient buyer, string sale)
    {
        var ticket = (await buyer.EnterSaleAsync(sale)).Expect(HttpStatusCode.Accepted).Text("ticketId");
        await buyer.AwaitOrderAsync(ticket, "awaitingPayment");
        return ticket;
    }
}
