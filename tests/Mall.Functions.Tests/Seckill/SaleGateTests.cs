namespace Mall.Functions.Tests.Seckill;

/// <summary>What <see cref="SaleGateProperties"/> does not do: many at once, many buyers, fillings that meet, a server that is gone; and examples of releases and offers.</summary>
public sealed class SaleGateTests(RealRedis redis) : RedisShopTests(redis, ("Seckill:BuyerBurst", "10000"), ("Seckill:MaxLapsed", "2"))
{
    [Fact]
    public async Task Enter_Again_IsTheSameTicketUnsentUntilItWasSent()
    {
        var sale = await OpenedAsync(Sales.ASale());
        var won = (await Gate.EnterAsync(sale, "lilei", addressId: "home")).Intent!;

        var unsent = await Gate.EnterAsync(sale, "lilei");
        await Gate.SentAsync(sale.Id, [won.TicketId]);
        var sent = await Gate.EnterAsync(sale, "lilei");

        Assert.Equal((GateCode.YoursUnsent, won), (unsent.Code, unsent.Intent));
        Assert.Equal((GateCode.Yours, won with { AddressId = null }), (sent.Code, sent.Intent));
        Assert.Equal((1, 1), await TakenAndWinsAsync(sale));
        Assert.Empty(await Gate.OutboxAsync(sale.Id, TimeSpan.Zero));
    }

    /// <summary>Such a server gives its scripts to replicas and keeps them when it restarts, so a gate that lost wins would go on selling.</summary>
    [Fact]
    public async Task Rebuild_OnAServerBeforeSeven_IsRefusedAndTheSaleStaysShut()
    {
        // The client takes the version from the connection string if it may not ask the server.
        await using var shop = await OpenShopAsync(("Redis:ConnectionString", (await Redis.SettingsAsync())[0].Value + ",version=6.2,$INFO=,$HELLO="));
        var sale = await shop.SaleAsync();

        var refusal = await Assert.ThrowsAsync<NotSupportedException>(() => shop.Get<RebuildGate>().RunAsync(sale.Id, default));

        Assert.Contains("6.2", refusal.Message, StringComparison.Ordinal);
        Assert.Equal((GateStatus.Cold, 0), await shop.SaleAsync(sale.Id) is var now ? (now.Gate, now.Generation) : default);
        Assert.Null(await Gate.StateAsync(sale.Id));
    }

    [Fact]
    public async Task Enter_ManyAtOnce_SellsExactlyWhatIsThere()
    {
        var sale = await OpenedAsync(Sales.ASale(units: 50));

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Gate.EnterAsync(sale, $"user-{i % 100}")));

        Assert.Equal(50, answers.Count(answer => answer.Code == GateCode.Won));
        Assert.Equal(50, answers.Where(answer => answer.Intent is not null).Select(answer => answer.Intent!.TicketId).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, 50).Select(i => (long)i), answers.Where(answer => answer.Code == GateCode.Won).Select(answer => answer.Intent!.Position).Order());
    }

    [Fact]
    public async Task Release_OfAHeldTicket_FreesItOnce()
    {
        var sale = await OpenedAsync(Sales.ASale(units: 2, limit: 2));
        var won = (await Gate.EnterAsync(sale, "lilei", 2)).Intent!;
        var before = (await Gate.StateAsync(sale.Id))!.Epoch;

        Assert.Equal(2, (await Gate.ReleaseAsync(sale, won.TicketId, "lilei", false, []))!.Freed);
        Assert.Equal(0, (await Gate.ReleaseAsync(sale, won.TicketId, "lilei", false, []))!.Freed);

        Assert.Equal((0, 1), await TakenAndWinsAsync(sale));
        Assert.Equal(before + 1, (await Gate.StateAsync(sale.Id))!.Epoch);
        Assert.Empty(await Gate.OutboxAsync(sale.Id, TimeSpan.Zero));
        Assert.Null(await Gate.TicketOfAsync(sale.Id, "lilei"));
        var again = await Gate.EnterAsync(sale, "lilei");
        Assert.Equal((GateCode.Won, 2L, false), (again.Code, again.Intent!.Position, again.Intent.TicketId == won.TicketId));
    }

    [Fact]
    public async Task Release_WithPeopleWaiting_OffersInOrder()
    {
        var sale = await OpenedAsync(Sales.ASale(units: 2, limit: 2));
        var won = (await Gate.EnterAsync(sale, "lilei", 2)).Intent!;

        var release = await Gate.ReleaseAsync(
            sale, won.TicketId, "lilei", false, [new("wei", 1, "t.1", "home"), new("fang", 2, "t.2", null), new("min", 1, "t.3", null), new("jun", 1, "t.4", null)]);

        Assert.Equal([("wei", "t.1", true, "home"), ("min", "t.3", true, null)], release!.Offers.Select(o => (o.UserId, o.TicketId, o.IsOffer, o.AddressId)));
        Assert.Empty(release.Holders);
        Assert.Equal(GateCode.YoursUnsent, (await Gate.EnterAsync(sale, "min")).Code);
        Assert.Equal(release.Offers, await Gate.OutboxAsync(sale.Id, TimeSpan.Zero));
        Assert.Equal(["wei"], (await Gate.ReleaseAsync(sale, "t.9", "nobody", false, [new("wei", 1, "t.5", null)]))!.Holders);
    }

    [Fact]
    public async Task Release_TooManyLapses_MakesHimWait()
    {
        var sale = await OpenedAsync(Sales.ASale());
        for (var i = 0; i < 2; i++)
        {
            var won = await Gate.EnterAsync(sale, "lilei");
            Assert.Equal(GateCode.Won, won.Code);
            await Gate.ReleaseAsync(sale, won.Intent!.TicketId, "lilei", true, []);
        }

        var answer = await Gate.EnterAsync(sale, "lilei");

        Assert.Equal(GateCode.Lapsed, answer.Code);
        Assert.InRange(answer.Wait, TimeSpan.FromMinutes(8), TimeSpan.FromMinutes(10));
        Assert.Equal(GateCode.Won, (await Gate.EnterAsync(sale, "hanmeimei")).Code);
    }

    [Fact]
    public async Task Apply_ARestock_OffersItToWhoWaits()
    {
        var sale = await OpenedAsync(Sales.ASale(units: 1));
        await Gate.EnterAsync(sale, "lilei");

        var release = await Gate.ApplyAsync(sale with { Version = 2, Restocked = 1 }, [new("wei", 1, "t.1", null)]);

        Assert.Equal(["wei"], release!.Offers.Select(offer => offer.UserId));
        Assert.Equal(GateCode.SoldOut, (await Gate.EnterAsync(sale, "hanmeimei")).Code);
    }

    [Fact]
    public async Task Fill_WithBuyers_KeepsTheirTicketsPlacesAndLapses()
    {
        var sale = Sales.ASale(units: 4, limit: 2);
        var at = DateTimeOffset.FromUnixTimeMilliseconds(1_790_000_000_123);

        await Gate.OpenAsync(sale, new("lilei", "t.1", 2, 7, at, 0, null), new("wei", null, 0, 9, at, 2, DateTimeOffset.UtcNow.AddMinutes(5)), new("fang", null, 0, 3, at, 1, null));

        Assert.Equal((2, 9), await TakenAndWinsAsync(sale));
        Assert.Equal(new GateTicket("t.1", "lilei", 2, 7, at, false), await Gate.TicketOfAsync(sale.Id, "lilei"));
        Assert.Equal(["lilei"], await Gate.TicketsAsync(sale.Id).Select(ticket => ticket.UserId).ToListAsync());
        Assert.Equal(GateCode.Lapsed, (await Gate.EnterAsync(sale, "wei")).Code);
        Assert.Equal(10, (await Gate.EnterAsync(sale, "fang")).Intent!.Position);
    }

    [Fact]
    public async Task Fill_OvertakenByANewerOne_WritesNothingMore()
    {
        var sale = Sales.ASale();

        var overtaken = await Gate.FillAsync(sale, Slow(), default);

        Assert.False(overtaken);
        Assert.False(await Gate.FillAsync(sale, AsyncEnumerable.Empty<GateBuyer>(), default));
        Assert.Equal(2, (await Gate.StateAsync(sale.Id))!.Generation);
        Assert.Empty(await Gate.TicketsAsync(sale.Id).ToListAsync());

        async IAsyncEnumerable<GateBuyer> Slow()
        {
            Assert.True(await Gate.FillAsync(sale with { Generation = 2 }, AsyncEnumerable.Empty<GateBuyer>(), default));
            yield return new GateBuyer("lilei", "t.1", 1, 1, DateTimeOffset.UtcNow, 0, null);
        }
    }

    [Fact]
    public async Task Tickets_OfManyBuyers_AreAllThere()
    {
        var sale = Sales.ASale(units: 5000);
        var at = DateTimeOffset.FromUnixTimeMilliseconds(1_790_000_000_123);

        await Gate.OpenAsync(sale, [.. Enumerable.Range(1, 3000).Select(i => new GateBuyer($"user-{i}", $"t.{i}", 1, i, at, 0, null))]);

        Assert.Equal(3000, (await Gate.TicketsAsync(sale.Id).ToListAsync()).DistinctBy(ticket => ticket.UserId).Count());
        Assert.Equal((3000, 3000), await TakenAndWinsAsync(sale));
    }

    [Fact]
    public async Task WithoutRedis_EveryCallSaysSo()
    {
        await using var shop = await TestShop.OpenAsync();
        var gate = shop.Get<SaleGate>();
        var sale = Sales.ASale();

        await Assert.ThrowsAsync<GateUnavailableException>(() => gate.EnterAsync(sale, "lilei"));
        await Assert.ThrowsAsync<GateUnavailableException>(() => gate.StateAsync(sale.Id));
        await Assert.ThrowsAsync<GateUnavailableException>(() => gate.ReleaseAsync(sale, "t.1", "lilei", false, []));
        await Assert.ThrowsAsync<GateUnavailableException>(() => gate.LoadAsync(sale));
    }

    private async Task<(long, long)> TakenAndWinsAsync(Sale sale) => await Gate.StateAsync(sale.Id) is { } state ? (state.Taken, state.Wins) : default;
}
