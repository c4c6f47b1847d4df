using System.Diagnostics;

namespace Mall.Functions.Tests.Seckill;

/// <summary>The door over a real Redis, a database and a queue that writes down what it is given.</summary>
public sealed class EnterSeckillTests(RealRedis redis) : RedisShopTests(redis, ("Seckill:BuyerBurst", "6"), ("Seckill:BuyerRate", "1"))
{
    private SaleViews Views => Shop.Get<SaleViews>();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var home = new Address("home", "Li Lei", "+8613800138000", "1 Nanjing Road", null, "Shanghai", "Shanghai", "200000", "CN", true);
        await Shop.Get<UserStore>().TryCreateAsync(ShopSteps.Shopper("lilei") with { Addresses = [home] }, default);
    }

    [Fact]
    public async Task Enter_AFreeUnit_IsAcceptedWithATicketAndItsIntentIsQueued()
    {
        var sale = await OpenedAsync(Sales.ASale(limit: 3));

        var answer = await Shop.EnterAsync(sale.Id, "lilei", new { quantity = 2, addressId = "home" });

        var ticketId = answer.Body.GetProperty("ticketId").GetString()!;
        Assert.Equal(202, answer.Status);
        Assert.Equal($"/api/v1/seckill/tickets/{ticketId}", answer.Headers.Location);
        Assert.Equal(
            $$"""{"ticketId":"{{ticketId}}","saleId":"{{sale.Id}}","quantity":2,"status":"held","position":1,"orderId":"{{ticketId}}"}""", answer.Body.GetRawText());
        Assert.Equal(sale.Id, Ticket.SaleIdOf(ticketId));
        var message = Assert.Single(Assert.Single(Shop.SentBatches));
        Assert.Equal((ticketId, sale.Id), (message.MessageId, message.Subject));
        var intent = message.Body.ToObjectFromJson<TicketIntent>(Json.Options)!;
        Assert.Equal((ticketId, "lilei", 2, 1, 1, "home"), (intent.TicketId, intent.UserId, intent.Quantity, intent.Position, intent.Generation, intent.AddressId));
    }

    /// <summary>Through the queue as a property of the message; through the gate's outbox, should the process end before that, behind the address.</summary>
    [Theory]
    [InlineData("home")]
    [InlineData(null)]
    public async Task Enter_WhenSomebodyFollowsTraces_TheIntentHasTheTraceOfTheRequest(string? addressId)
    {
        var sale = await OpenedAsync(Sales.ASale(limit: 3));
        using var request = new Activity("request").SetParentId("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01").Start();
        string? seen = null;
        Shop.OnSendingBatch = async (_, _) => seen ??= Assert.Single(await Gate.OutboxAsync(sale.Id, TimeSpan.Zero)).TraceParent;

        await Shop.EnterAsync(sale.Id, "lilei", new { addressId });

        var message = Assert.Single(Assert.Single(Shop.SentBatches));
        Assert.Equal((request.Id, request.Id), (seen, message.ApplicationProperties[MessageTraces.Property]));
        Assert.DoesNotContain(request.TraceId.ToHexString(), message.Body.ToString(), StringComparison.Ordinal);
        Assert.Equal(addressId, message.Body.ToObjectFromJson<TicketIntent>(Json.Options)!.AddressId);
    }

    [Fact]
    public async Task Enter_WhenNobodyFollowsTraces_NothingIsAddedToTheIntent()
    {
        var sale = await OpenedAsync(Sales.ASale());
        using var request = new Activity("request").SetParentId("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00").Start();

        await Shop.EnterAsync(sale.Id, "lilei");

        Assert.Empty(Assert.Single(Assert.Single(Shop.SentBatches)).ApplicationProperties);
    }

    [Theory]
    [InlineData("u1|2|3|1000|4|0|home", "home", null)]
    [InlineData("u1|2|3|1000|4|0|", null, null)]
    [InlineData("u1|2|3|1000|4|0|home|00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "home", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")]
    [InlineData("u1|2|3|1000|4|0||00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", null, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")]
    public void Intent_OfTheOutbox_WithAndWithoutATrace_IsRead(string text, string? addressId, string? traceParent)
    {
        var intent = TicketIntent.Parse("s1", "s1.t1", text);

        Assert.Equal(("u1", 2, 3, 4, addressId, traceParent), (intent.UserId, intent.Quantity, intent.Position, intent.Generation, intent.AddressId, intent.TraceParent));
    }

    /// <summary>At least so many: other tests enter sales, too.</summary>
    [Fact]
    public async Task Enter_Answers_AreCountedByOutcome()
    {
        var sale = await OpenedAsync(Sales.ASale());
        var before = Telemetry.Admissions.Counts;

        await Shop.EnterAsync(sale.Id, "lilei");
        await Shop.EnterAsync(sale.Id, "lilei");
        await Shop.EnterAsync(sale.Id, "hanmei", new { quantity = 999 });

        var after = Telemetry.Admissions.Counts;
        Assert.All(["won", "had-it", "buyer-limit"], outcome => Assert.True(after[outcome] > before.GetValueOrDefault(outcome), outcome));
    }

    [Theory]
    [InlineData("lilei", "office")]
    [InlineData("hanmei", "home")]
    public async Task Enter_WithAnAddressThatTheBuyerHasNot_Is400AndTakesNothing(string userId, string addressId)
    {
        var sale = await OpenedAsync(Sales.ASale());

        var answer = await Shop.EnterAsync(sale.Id, userId, new { addressId });

        Assert.Equal((400, "addressId"), (answer.Status, Assert.Single(answer.Body.GetProperty("errors").EnumerateObject()).Name));
        Assert.Equal(0, await TakenAsync(sale));
    }

    /// <summary>Who is told no by the local view costs no look at the database, and who names no address none either.</summary>
    [Fact]
    public async Task Enter_WithoutAnAddressOrInVain_ReadsNoAccount()
    {
        var (open, soldOut) = (await OpenedAsync(Sales.ASale()), await OpenedAsync(Sales.ASale(units: 1)));
        await Shop.EnterAsync(soldOut.Id, "lilei");
        await Views.RefreshAllAsync(default);
        var reads = 0;
        Shop.BeforeRequest = request => Task.FromResult(request.RequestUri!.AbsolutePath.Contains("/users/", StringComparison.Ordinal) ? ++reads : 0);

        Assert.Equal(202, (await Shop.EnterAsync(open.Id, "hanmei")).Status);
        Assert.Equal("sold-out", (await Shop.EnterAsync(soldOut.Id, "hanmei", new { addressId = "home" })).Code);
        Assert.Equal(0, reads);
    }

    [Fact]
    public async Task Enter_WithoutABody_IsOneUnit()
    {
        var sale = await OpenedAsync(Sales.ASale());

        Assert.Equal(1, (await Shop.EnterAsync(sale.Id, "lilei")).Body.GetProperty("quantity").GetInt32());
    }

    [Theory]
    [InlineData("""{"quantity":0}""")]
    [InlineData("""{"quantity":-1}""")]
    [InlineData("""{"quantity":"2"}""")]
    [InlineData("""{"quantity":1.5}""")]
    [InlineData("""{"addressId":"a|b"}""")]
    [InlineData("""{"addressId":""}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("{} {}")]
    public async Task Enter_ABadBody_IsInvalidAndTakesNothing(string body)
    {
        var sale = await OpenedAsync(Sales.ASale());

        var answer = await Shop.EnterAsync(sale.Id, "lilei", System.Text.Encoding.UTF8.GetBytes(body));

        Assert.Equal((400, "invalid-request"), (answer.Status, answer.Code));
        Assert.Equal(0, await TakenAsync(sale));
    }

    [Fact]
    public async Task Enter_BeyondTheLimit_IsRefusedAndTakesNothing()
    {
        var sale = await OpenedAsync(Sales.ASale(limit: 2));

        Assert.Equal((409, "buyer-limit"), (await Shop.EnterAsync(sale.Id, "lilei", new { quantity = 3 })).Told);
        Assert.Equal(0, await TakenAsync(sale));
    }

    [Fact]
    public async Task Enter_AHugeBody_IsTooLarge()
    {
        var sale = await OpenedAsync(Sales.ASale());

        Assert.Equal(413, (await Shop.EnterAsync(sale.Id, "lilei", new { addressId = new string('a', 5000) })).Status);
    }

    [Theory]
    [InlineData("no-such-sale")]
    [InlineData("'; drop")]
    public async Task Enter_AnUnknownSale_IsNotFound(string saleId) => Assert.Equal((404, "sale-not-found"), (await Shop.EnterAsync(saleId, "lilei")).Told);

    [Fact]
    public async Task Enter_ASaleThatWasUnknownASecondAgo_IsRead()
    {
        var sale = Sales.ASale();
        await Shop.EnterAsync(sale.Id, "lilei");
        await OpenedAsync(sale);

        Shop.Clock.Advance(TimeSpan.FromSeconds(1.1));

        Assert.Equal(202, (await Shop.EnterAsync(sale.Id, "lilei")).Status);
    }

    [Fact]
    public async Task Enter_Again_IsTheSameTicketWith200()
    {
        var sale = await OpenedAsync(Sales.ASale());
        var first = await Shop.EnterAsync(sale.Id, "lilei");
        await SentAsync(sale, first);

        var second = await Shop.EnterAsync(sale.Id, "lilei");

        Assert.Equal((202, 200), (first.Status, second.Status));
        Assert.Equal(first.Body.GetRawText(), second.Body.GetRawText());
        Assert.Single(Shop.SentBatches);
    }

    [Fact]
    public async Task Enter_WhenTheQueueIsDown_PromisesNothingAndThenSendsTheSameTicket()
    {
        var sale = await OpenedAsync(Sales.ASale());
        Shop.ServiceBusIsDown = true;
        var refused = await Shop.EnterAsync(sale.Id, "lilei");
        var held = await Gate.TicketOfAsync(sale.Id, "lilei");
        Shop.ServiceBusIsDown = false;

        var answer = await Shop.EnterAsync(sale.Id, "lilei");

        Assert.Equal((503, "try-again", "1"), (refused.Status, refused.Code, refused.Headers.RetryAfter.ToString()));
        Assert.Equal((202, held!.TicketId), (answer.Status, answer.Body.GetProperty("ticketId").GetString()));
        Assert.Equal(held.TicketId, Assert.Single(Assert.Single(Shop.SentBatches)).MessageId);
    }

    [Fact]
    public async Task Enter_ASoldOutSale_IsToldSoAndByTheViewWithoutRedis()
    {
        var sale = await OpenedAsync(Sales.ASale(units: 1));
        var won = await Shop.EnterAsync(sale.Id, "lilei");
        await SentAsync(sale, won);
        Assert.Equal((409, "sold-out"), (await Shop.EnterAsync(sale.Id, "hanmeimei")).Told);
        await Views.RefreshAllAsync(default);

        // A gate that was asked would say that it is shut.
        await Gate.ShutAsync(sale);

        Assert.Equal((409, "sold-out"), (await Shop.EnterAsync(sale.Id, "wei")).Told);
        Assert.Equal((503, "sale-rebuilding"), (await Shop.EnterAsync(sale.Id, "lilei")).Told);
    }

    [Fact]
    public async Task Enter_ByAHolderOfASoldOutSale_IsHisTicket()
    {
        var sale = await OpenedAsync(Sales.ASale(units: 1));
        var won = (await Gate.EnterAsync(sale, "lilei")).Intent!;
        await Views.ReadAsync(sale.Id, default);
        Assert.Equal((409, "sold-out"), (await Shop.EnterAsync(sale.Id, "hanmeimei")).Told);

        var answer = await Shop.EnterAsync(sale.Id, "lilei");

        Assert.Equal((202, won.TicketId), (answer.Status, answer.Body.GetProperty("ticketId").GetString()));
    }

    [Fact]
    public async Task Enter_AfterARelease_IsSoldAgainOnEveryInstanceThatListens()
    {
        var sale = await OpenedAsync(Sales.ASale(units: 1));
        var won = (await Gate.EnterAsync(sale, "lilei")).Intent!;
        await using var other = await OpenShopAsync();
        using var ears = other.Make<Broadcasts>();
        await ears.StartAsync(default);
        var channel = RedisConnection.ChannelOf(SeckillNames.Changed);
        await Eventually.BecomesTrueAsync(async () => await other.Get<RedisConnection>().CallAsync(db => db.PublishAsync(channel, "nothing")) > 0);
        var views = other.Get<SaleViews>();
        var before = await views.ReadAsync(sale.Id, default);
        Assert.Equal(GateCode.SoldOut, before.Refusal("hanmeimei", other.Clock.GetUtcNow()));

        await Gate.ReleaseAsync(sale, won.TicketId, "lilei", false, []);

        await Eventually.BecomesTrueAsync(async () => views.Find(sale.Id)!.Refusal("hanmeimei", other.Clock.GetUtcNow()) is null);
        await ears.StopAsync(default);
    }

    [Theory]
    [InlineData(SaleMode.Paused, 0, "sale-paused")]
    [InlineData(SaleMode.Closing, 0, "sale-closed")]
    [InlineData(SaleMode.Closed, 0, "sale-closed")]
    [InlineData(SaleMode.Active, 1, "sale-not-open")]
    [InlineData(SaleMode.Active, -2, "sale-closed")]
    public async Task Enter_WhenItIsNotOpen_IsToldSoByViewAndGate(SaleMode mode, int hours, string code)
    {
        var sale = Sales.ASale();
        sale = await OpenedAsync(sale with { Mode = mode, StartsAt = sale.StartsAt.AddHours(hours), EndsAt = sale.EndsAt.AddHours(hours) });
        Assert.Equal((409, code), (await Shop.EnterAsync(sale.Id, "lilei")).Told);

        // A view from before the change.
        var changed = await OpenedAsync(Sales.ASale());
        Assert.Equal(202, (await Shop.EnterAsync(changed.Id, "lilei")).Status);
        await Gate.ApplyAsync(sale with { Id = changed.Id, Version = 2 }, []);

        Assert.Equal((409, code), (await Shop.EnterAsync(changed.Id, "hanmeimei")).Told);
    }

    [Fact]
    public async Task Enter_TooOften_IsRateLimited()
    {
        var sale = await OpenedAsync(Sales.ASale());

        var answers = new List<Answer>();
        while (answers.Count < 1000 && answers.LastOrDefault()?.Status != 429)
        {
            answers.Add(await Shop.EnterAsync(sale.Id, "lilei"));
        }

        Assert.Equal((429, "rate-limited", "1"), (answers[^1].Status, answers[^1].Code, answers[^1].Headers.RetryAfter.ToString()));
        Assert.InRange(answers.Count, 7, 100);
        Assert.Equal(202, (await Shop.EnterAsync(sale.Id, "hanmeimei")).Status);
    }

    [Fact]
    public async Task Enter_AfterTheServerLostItsScripts_IsRebuildingUntilTheyAreLoaded()
    {
        var sale = await OpenedAsync(Sales.ASale());
        Assert.Equal(202, (await Shop.EnterAsync(sale.Id, "lilei")).Status);
        await Shop.Get<RedisConnection>().CallAsync(db => db.ExecuteAsync("SCRIPT", "FLUSH"));

        var answer = await Shop.EnterAsync(sale.Id, "hanmeimei");

        Assert.Equal((503, "sale-rebuilding", "1"), (answer.Status, answer.Code, answer.Headers.RetryAfter.ToString()));
        Assert.Equal((503, "sale-rebuilding"), (await Shop.EnterAsync(sale.Id, "hanmeimei")).Told);

        await Gate.LoadAsync(sale);
        await Views.RefreshAllAsync(default);
        Assert.Equal(202, (await Shop.EnterAsync(sale.Id, "hanmeimei")).Status);
    }

    [Fact]
    public async Task Enter_AfterARebuild_GoesOnInTheNewGeneration()
    {
        var sale = await OpenedAsync(Sales.ASale(units: 2));
        var won = await Shop.EnterAsync(sale.Id, "lilei");
        var ticketId = won.Body.GetProperty("ticketId").GetString()!;
        await Gate.OpenAsync(sale with { Generation = 2 }, new GateBuyer("lilei", ticketId, 1, 1, DateTimeOffset.UtcNow, 0, null));

        // The view is of the old generation; the gate says so.
        Assert.Equal((503, "sale-rebuilding"), (await Shop.EnterAsync(sale.Id, "hanmeimei")).Told);
        await Views.RefreshAllAsync(default);

        Assert.Equal((200, ticketId), (await Shop.EnterAsync(sale.Id, "lilei")) is var again ? (again.Status, again.Body.GetProperty("ticketId").GetString()) : default);
        Assert.Equal(2, (await Shop.EnterAsync(sale.Id, "hanmeimei")).Body.GetProperty("position").GetInt32());
    }

    [Fact]
    public async Task Enter_ASaleThatRedisDoesNotKnow_IsToldFromTheDatabase()
    {
        var started = Sales.ASale() with { Gate = GateStatus.Cold, Generation = 0, StartsAt = Shop.Clock.GetUtcNow(), EndsAt = Shop.Clock.GetUtcNow().AddHours(1) };
        var scheduled = started with { Id = Ids.New(), StartsAt = started.StartsAt.AddMinutes(1) };
        scheduled = scheduled with { SaleId = scheduled.Id };
        await Shop.Get<SaleStore>().TryCreateAsync(started, default);
        await Shop.Get<SaleStore>().TryCreateAsync(scheduled, default);

        Assert.Equal((409, "sale-not-open"), (await Shop.EnterAsync(scheduled.Id, "lilei")).Told);
        Assert.Equal((503, "sale-rebuilding"), (await Shop.EnterAsync(started.Id, "lilei")).Told);
    }

    [Fact]
    public async Task Enter_WithoutRedis_IsTryAgain()
    {
        await using var shop = await TestShop.OpenAsync();

        Assert.Equal((503, "try-again"), (await shop.EnterAsync("sale-1", "lilei")).Told);
    }

    [Fact]
    public async Task Sweep_WhatACrashLeft_IsQueuedAndLeavesTheOutbox()
    {
        var sale = await OpenSaleAsync(stock: 5);
        var old = DateTimeOffset.UtcNow.AddSeconds(-10).ToUnixTimeMilliseconds();
        await Shop.Get<RedisConnection>().CallAsync(db => db.HashSetAsync(SaleKeys.Outbox(sale.Id), "t.1", $"lilei|1|1|{old}|1|0|"));
        await Shop.Get<RedisConnection>().CallAsync(db => db.HashSetAsync(SaleKeys.Outbox(sale.Id), "t.2", $"wei|1|2|{old}|1|1|home"));
        await Gate.EnterAsync(sale, "hanmeimei");

        await Shop.Make<SweepSales>().SweepAsync(default);

        Assert.Equal(["t.1", "t.2"], Shop.SentBatches.SelectMany(batch => batch).Select(message => message.MessageId).Order());
        await Eventually.BecomesTrueAsync(async () => (await Gate.OutboxAsync(sale.Id, TimeSpan.Zero)).Count == 1);
    }

    /// <summary>More than a page of the outbox has.</summary>
    [Fact]
    public async Task Sweep_ThousandsThatAnOutageLeft_AreAllQueuedAndLeaveTheOutbox()
    {
        const int Count = 2500;
        var sale = await OpenSaleAsync(stock: 5);
        var old = DateTimeOffset.UtcNow.AddSeconds(-10).ToUnixTimeMilliseconds();
        await Shop.Get<RedisConnection>().CallAsync(async db =>
        {
            await db.HashSetAsync(
                SaleKeys.Outbox(sale.Id), [.. Enumerable.Range(1, Count).Select(i => new StackExchange.Redis.HashEntry($"{sale.Id}.{i}", $"user-{i}|1|{i}|{old}|1|0|"))]);
            return true;
        });
        Assert.Equal(Count, (await Gate.OutboxAsync(sale.Id, TimeSpan.Zero)).DistinctBy(intent => intent.TicketId).Count());
        Assert.True(await Gate.HasUnsentAsync(sale.Id));

        await Eventually.BecomesTrueAsync(async () =>
        {
            await Shop.Make<SweepSales>().SweepAsync(default);
            return !await Gate.HasUnsentAsync(sale.Id);
        });

        Assert.Equal(Count, Shop.SentBatches.SelectMany(batch => batch).Select(message => message.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task GetMyTicket_OfTheGateOrTheDatabase_IsTheOneHeHas()
    {
        var sale = await OpenedAsync(Sales.ASale());
        Assert.Equal((404, "ticket-not-found"), (await Shop.MyTicketAsync(sale.Id, "lilei")).Told);

        var won = await Shop.EnterAsync(sale.Id, "lilei");
        Assert.Equal(won.Body.GetRawText(), (await Shop.MyTicketAsync(sale.Id, "lilei")).Body.GetRawText());

        var ticketId = won.Body.GetProperty("ticketId").GetString()!;
        var ticket = new Ticket { Id = ticketId, SaleId = sale.Id, UserId = "lilei", Quantity = 1, Position = 1, Status = TicketStatus.Sold, WonAt = Shop.Clock.GetUtcNow() };
        await Shop.Get<CosmosDatabase>().Container(SeckillNames.Container).TryCreateAsync(ticket, sale.Id, default);
        Shop.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("sold", (await Shop.MyTicketAsync(sale.Id, "lilei")).Body.GetProperty("status").GetString());
        Assert.Equal((404, "ticket-not-found"), (await Shop.MyTicketAsync(sale.Id, "hanmeimei")).Told);

        await Gate.ReleaseAsync(sale, ticketId, "lilei", false, []);
        Assert.Equal(ticketId, (await Shop.MyTicketAsync(sale.Id, "lilei")).Body.GetProperty("ticketId").GetString());
    }

    [Fact]
    public void Door_InTheShop_HasLimitsOfItsOwn()
    {
        var trigger = typeof(EnterSeckill).GetMethod(nameof(EnterSeckill.Run))!.GetParameters()[0].GetCustomAttributes(false).OfType<HttpTriggerAttribute>().Single();

        var path = Assert.Single(Shop.Get<IEnumerable<CrowdedPath>>(), crowded => crowded.Is("/" + trigger.Route!.Replace("{saleId}", "a", StringComparison.Ordinal)));
        Assert.Equal(SeckillOptions.DefaultPerAddress, path.PerAddress);
    }

    /// <summary>The intent leaves the outbox in the background.</summary>
    private Task SentAsync(Sale sale, Answer won) =>
        Eventually.BecomesTrueAsync(async () => (await Gate.OutboxAsync(sale.Id, TimeSpan.Zero)).All(intent => intent.TicketId != won.Body.GetProperty("ticketId").GetString()));
}
