using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Tests.Seckill;

public sealed class RebuildGateTests(SharedSeckillShop shared, Xunit.Abstractions.ITestOutputHelper output) : IClassFixture<SharedSeckillShop>, IAsyncLifetime
{
    private readonly SeckillShop _shop = shared.Shop;

    private SaleGate Gate => _shop.Gate;

    // What another test left in the queue.
    public Task InitializeAsync() => _shop.DrainAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task FirstFilling_OfANewSale_OpensIt()
    {
        var created = await _shop.CreateSaleAsync(units: 2);

        Assert.Equal(RebuildOutcome.Ready, await _shop.Rebuild.RunAsync(created.Id, default));

        var sale = await _shop.SaleAsync(created.Id);
        Assert.Equal((GateStatus.Ready, 1), (sale.Gate, sale.Generation));
        Assert.Equal(GateCode.Won, (await Gate.EnterAsync(sale, "lilei")).Code);
        Assert.Equal(RebuildOutcome.NotNeeded, await _shop.Rebuild.RunAsync(created.Id, default));
    }

    [Fact]
    public async Task ServerWasKilled_WithATicketInTheQueueAndOneUnsold_KeepsTheOneAndSellsTheOther()
    {
        var sale = await _shop.OpenSaleAsync(units: 2);
        var won = await _shop.WinAsync(sale, "lilei");
        await _shop.KillRedisAsync();
        Assert.Equal(GateCode.Rebuilding, (await Gate.EnterAsync(sale, "hanmeimei")).Code);

        var now = await RebuildAsync(sale, drains: 1);
        Assert.Equal(2, now.Generation);
        Assert.Equal(won.TicketId, (await Gate.EnterAsync(now, "lilei")).Intent!.TicketId);
        Assert.Equal(GateCode.Won, (await Gate.EnterAsync(now, "hanmeimei")).Code);
        Assert.Equal(GateCode.SoldOut, (await Gate.EnterAsync(now, "wei")).Code);
        Assert.Equal(GateCode.Rebuilding, (await Gate.EnterAsync(sale, "wei")).Code);
    }

    [Fact]
    public async Task ServerCameBackOlder_SellsNothingBeforeTheRebuildAndNothingTwiceAfterIt()
    {
        var sale = await _shop.OpenSaleAsync(units: 3);
        await _shop.WinAsync(sale, "lilei");
        var older = _shop.CopyRedisFiles();
        await _shop.WinAsync(sale, "hanmeimei");
        await _shop.WinAsync(sale, "wei");
        await _shop.SetRedisBackAsync(older);

        // It has a unit that was sold. Nobody can buy it.
        Assert.True((await Gate.StateAsync(sale.Id)) is { Taken: < 3 });
        Assert.Equal(GateCode.Rebuilding, (await Gate.EnterAsync(sale, "min")).Code);
        var now = await RebuildAsync(sale, drains: 3);
        Assert.Equal((3, 3), await TakenAsync(now));
        Assert.Equal(GateCode.SoldOut, (await Gate.EnterAsync(now, "min")).Code);
        Assert.Equal(GateCode.Yours, (await Gate.EnterAsync(now, "hanmeimei")).Code);
    }

    [Fact]
    public async Task ServerWasEmptied_ScriptStillThere_SellsNothingUntilItIsRebuilt()
    {
        var sale = await _shop.OpenSaleAsync(units: 2);
        await _shop.WinAsync(sale, "lilei");
        await _shop.CommandAsync("FLUSHALL");

        Assert.Equal(GateCode.Rebuilding, (await Gate.EnterAsync(sale, "hanmeimei")).Code);
        var now = await RebuildAsync(sale, drains: 1);
        Assert.Equal((1, 1), await TakenAsync(now));
        Assert.Equal(GateCode.Yours, (await Gate.EnterAsync(now, "lilei")).Code);
    }

    /// <summary>Nobody can tell them from scripts that a restart lost.</summary>
    [Fact]
    public async Task ScriptsWereFlushed_IsSeenByTheWatchAndRebuilt()
    {
        var sale = await _shop.OpenSaleAsync(units: 2);
        await _shop.WinAsync(sale, "lilei");
        await _shop.CommandAsync("SCRIPT", "FLUSH");
        Assert.Equal(GateCode.Rebuilding, (await Gate.EnterAsync(sale, "lilei")).Code);
        await _shop.DrainAsync();

        await _shop.Shop.Get<GateWatch>().LookAsync(default);

        var now = await _shop.SaleAsync(sale.Id);
        Assert.Equal((GateStatus.Ready, 2), (now.Gate, now.Generation));
        Assert.Equal(GateCode.Yours, (await Gate.EnterAsync(now, "lilei")).Code);
        Assert.Equal((1, 1), await TakenAsync(now));
    }

    [Fact]
    public async Task PromiseInTheQueue_KeepsTheSaleShutUntilItIsATicket()
    {
        var sale = await _shop.OpenSaleAsync();
        await _shop.WinAsync(sale, "lilei");
        var rebuild = await LoseAndBeginRebuildAsync(sale);
        Assert.False(rebuild.IsCompleted);
        await _shop.DrainAsync();

        Assert.Equal(RebuildOutcome.Ready, await rebuild.WaitAsync(HangGuard.Time));
        Assert.Equal((1, 1), await TakenAsync(sale));
    }

    [Fact]
    public async Task PromiseThatADrainHolds_CountsAsInTheQueue()
    {
        var sale = await _shop.OpenSaleAsync();
        var won = await _shop.WinAsync(sale, "lilei");
        await using var receiver = _shop.Bus.Client.CreateReceiver(SeckillNames.Tickets);
        var held = await receiver.ReceiveMessageAsync(HangGuard.Time);
        var rebuild = await LoseAndBeginRebuildAsync(sale);
        await _shop.WriteTicketAsync(won);
        Assert.False(rebuild.IsCompleted);
        await receiver.CompleteMessageAsync(held);

        Assert.Equal(RebuildOutcome.Ready, await rebuild.WaitAsync(HangGuard.Time));
        Assert.Equal((1, 1), await TakenAsync(sale));
    }

    [Fact]
    public async Task PromisesOfOtherSales_KeepNobodyWaiting()
    {
        var other = await _shop.OpenSaleAsync();
        await _shop.WinAsync(other, "lilei");
        var sale = await _shop.OpenSaleAsync();
        await _shop.CommandAsync("DEL", (string)SaleKeys.Sale(sale.Id)!);

        Assert.Equal(RebuildOutcome.Ready, await _shop.Rebuild.RunAsync(sale.Id, default).WaitAsync(HangGuard.Time));
    }

    [Fact]
    public async Task DeadLetter_OfAPromise_KeepsItsUnitsForItsBuyer()
    {
        var sale = await _shop.OpenSaleAsync(units: 3, limit: 2);
        var won = await _shop.WinAsync(sale, "lilei", 2);
        await _shop.Bus.DeadLetterNextAsync(SeckillNames.Tickets);

        var now = await LoseAndRebuildAsync(sale);
        Assert.Equal((2, 1), await TakenAsync(now));
        Assert.Equal((GateCode.Yours, won.TicketId), await Gate.EnterAsync(now, "lilei") is var answer ? (answer.Code, answer.Intent!.TicketId) : default);
        Assert.Equal(2, (await Gate.ReleaseAsync(now, won.TicketId, "lilei", false, []))!.Freed);
    }

    [Fact]
    public async Task DeadLetter_ThatCannotBeRead_KeepsAsManyUnitsAsItMayHavePromised()
    {
        var sale = await _shop.OpenSaleAsync(units: 3, limit: 2);
        await _shop.Bus.SendAsync(SeckillNames.Tickets, $"{sale.Id}.t1", "{ not json", sale.Id);
        await _shop.Bus.DeadLetterNextAsync(SeckillNames.Tickets);

        await LoseAndRebuildAsync(sale);

        Assert.Equal(2, (await Gate.StateAsync(sale.Id))!.Taken);
    }

    [Fact]
    public async Task DeadLetter_WhoseTicketIsThere_IsNotCountedTwice()
    {
        var sale = await _shop.OpenSaleAsync(units: 3);
        await _shop.WriteTicketAsync(await _shop.WinAsync(sale, "lilei"));
        await _shop.Bus.DeadLetterNextAsync(SeckillNames.Tickets);

        await LoseAndRebuildAsync(sale);

        Assert.Equal(1, (await Gate.StateAsync(sale.Id))!.Taken);
    }

    /// <summary>However many letters there are: who does not write his lease for too long is overtaken, and so is the next one.</summary>
    [Fact]
    public async Task DeadLetters_OfMoreThanABatch_AreHeldWithoutThatTheLeaseRunsOut()
    {
        const int Letters = 120;
        var sale = await _shop.OpenSaleAsync(units: Letters + 1);
        for (var i = 0; i < Letters; i++)
        {
            await _shop.WinAsync(sale, $"user-{i}");
            await _shop.Bus.DeadLetterNextAsync(SeckillNames.Tickets);
        }

        var (clock, longest, written) = (_shop.Shop.Clock, TimeSpan.Zero, _shop.Shop.Clock.GetUtcNow());
        _shop.Shop.BeforeRequest = request =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(100));
            if (request.Method == HttpMethod.Put && request.RequestUri!.AbsolutePath.EndsWith("/" + GateLeaseDocument.DocumentId, StringComparison.Ordinal))
            {
                longest = clock.GetUtcNow() - written > longest ? clock.GetUtcNow() - written : longest;
                written = clock.GetUtcNow();
            }

            return Task.CompletedTask;
        };
        try
        {
            Assert.Equal((Letters, Letters), await TakenAsync(await LoseAndRebuildAsync(sale)));
        }
        finally
        {
            _shop.Shop.BeforeRequest = null;
        }

        Assert.InRange(longest, TimeSpan.FromTicks(1), GateLeases.HolderGoneAfter);
    }

    [Fact]
    public async Task SoldAndReleasedTickets_AreWhatTheyWere()
    {
        var sale = await _shop.OpenSaleAsync(units: 3);
        await _shop.WriteTicketAsync(await _shop.EnterAsync(sale, "lilei"), TicketStatus.Sold);
        await _shop.WriteTicketAsync(await _shop.EnterAsync(sale, "wei"), TicketStatus.Released, "unpaid");
        await _shop.WriteTicketAsync(await _shop.EnterAsync(sale, "min"), TicketStatus.Released, "cancelled-by-shopper");

        var now = await LoseAndRebuildAsync(sale);
        Assert.Equal(1, (await Gate.StateAsync(sale.Id))!.Taken);
        Assert.Equal(GateCode.Yours, (await Gate.EnterAsync(now, "lilei")).Code);
        var again = await Gate.EnterAsync(now, "wei");
        Assert.Equal((GateCode.Won, 4L), (again.Code, again.Intent!.Position));
    }

    [Theory]
    [InlineData("unpaid")]
    [InlineData("cancelled-by-shopper")]
    public async Task BuyerWhoLetTooManyLapse_StillPausesAfterwards(string reason)
    {
        var sale = await _shop.OpenSaleAsync(units: 10);
        for (var i = 0; i < 3; i++)
        {
            var won = await _shop.EnterAsync(sale, "lilei");
            await Gate.ReleaseAsync(sale, won.TicketId, "lilei", lapsed: false, []);
            await _shop.WriteTicketAsync(won, TicketStatus.Released, reason);
        }

        var now = await LoseAndRebuildAsync(sale);

        Assert.Equal(GateCode.Lapsed, (await Gate.EnterAsync(now, "lilei")).Code);
    }

    [Fact]
    public async Task ReleaseOfAnOlderGeneration_DoesNothing_AndDoneAgainItFreesTheUnitOnce()
    {
        var sale = await _shop.OpenSaleAsync(units: 1);
        var ticket = await _shop.WriteTicketAsync(await _shop.EnterAsync(sale, "lilei"));
        var now = await LoseAndRebuildAsync(sale);

        Assert.Null(await Gate.ReleaseAsync(sale, ticket.Id, "lilei", false, []));
        Assert.Equal(1, (await Gate.StateAsync(sale.Id))!.Taken);
        Assert.Equal(1, (await Gate.ReleaseAsync(now, ticket.Id, "lilei", false, []))!.Freed);
        Assert.Equal(0, (await Gate.ReleaseAsync(now, ticket.Id, "lilei", false, []))!.Freed);
    }

    [Fact]
    public async Task TicketReleasedBeforeTheFilling_ItsReleaseThatComesLaterFreesNothing()
    {
        var sale = await _shop.OpenSaleAsync(units: 1);
        var won = await _shop.EnterAsync(sale, "lilei");
        await _shop.WriteTicketAsync(won, TicketStatus.Released, "unpaid");
        var now = await LoseAndRebuildAsync(sale);
        await _shop.EnterAsync(now, "wei");

        Assert.Equal(0, (await Gate.ReleaseAsync(now, won.TicketId, "lilei", true, []))!.Freed);
        Assert.Equal(1, (await Gate.StateAsync(sale.Id))!.Taken);
    }

    [Fact]
    public async Task OperatorsChange_DuringTheRebuild_ArrivesAfterIt()
    {
        var sale = await _shop.OpenSaleAsync();
        await _shop.WinAsync(sale, "lilei");
        var rebuild = await LoseAndBeginRebuildAsync(sale);
        await _shop.PatchSaleAsync(sale.Id, PatchOperation.Set("/mode", SaleMode.Paused), PatchOperation.Increment("/version", 1));
        Assert.Null(await Gate.ApplyAsync(await _shop.SaleAsync(sale.Id), []));
        await _shop.DrainAsync();
        await rebuild.WaitAsync(HangGuard.Time);

        Assert.Equal(GateCode.Paused, (await Gate.EnterAsync(await _shop.SaleAsync(sale.Id), "wei")).Code);
    }

    [Fact]
    public async Task OperatorsChange_ThatDidNotArriveAtTheGate_IsAppliedByTheWatch()
    {
        var sale = await _shop.OpenSaleAsync();
        await _shop.PatchSaleAsync(sale.Id, PatchOperation.Set("/mode", SaleMode.Paused), PatchOperation.Increment("/version", 1));

        await _shop.Shop.Get<GateWatch>().LookAsync(default);

        Assert.Equal(GateCode.Paused, (await Gate.EnterAsync(sale, "wei")).Code);
    }

    [Fact]
    public async Task SaleThatWaitsForItsPromises_KeepsTheWatchFromNoOtherAndGivesItsLeaseBackAtTheEnd()
    {
        var sale = await _shop.OpenSaleAsync();
        await _shop.WinAsync(sale, "lilei");
        await _shop.CommandAsync("DEL", (string)SaleKeys.Sale(sale.Id)!);
        using var watch = _shop.Shop.Make<GateWatch>();
        await watch.StartAsync(default);
        try
        {
            await Eventually.BecomesTrueAsync(async () => (await _shop.SaleAsync(sale.Id)).Gate == GateStatus.Rebuilding);
            var other = await _shop.CreateSaleAsync();
            watch.Notify();
            await Eventually.BecomesTrueAsync(async () => (await _shop.SaleAsync(other.Id)).Gate == GateStatus.Ready);
        }
        finally
        {
            await watch.StopAsync(default);
        }

        Assert.Equal(GateStatus.Rebuilding, (await _shop.SaleAsync(sale.Id)).Gate);
        await RebuildAsync(sale, drains: 1);
    }

    [Fact]
    public async Task SaleThatWasClosedMeanwhile_IsNotRaised()
    {
        var sale = await _shop.OpenSaleAsync();
        await _shop.PatchSaleAsync(sale.Id, PatchOperation.Set("/mode", SaleMode.Closed));

        Assert.Null(await _shop.Store.TryRaiseAsync(sale, default));
    }

    /// <summary>The instance is killed behind each of its steps; its lease stays. The buyer's promise is in the queue all the time.</summary>
    [Theory]
    [InlineData("raised")]
    [InlineData("shut")]
    [InlineData("moved on")]
    [InlineData("half filled")]
    [InlineData("filled")]
    public async Task InstanceWasKilled_AfterAnyStep_AnotherGoesOn(string step)
    {
        var sale = await _shop.OpenSaleAsync(units: 4);
        await _shop.WriteTicketAsync(await _shop.EnterAsync(sale, "lilei"));
        await _shop.WinAsync(sale, "hanmeimei");
        await _shop.CommandAsync("FLUSHALL");
        await DieAsync(sale, step);
        await _shop.DrainAsync();

        Assert.Equal(RebuildOutcome.Elsewhere, await _shop.Rebuild.RunAsync(sale.Id, default));
        _shop.Shop.Clock.Advance(GateLeases.HolderGoneAfter);
        Assert.Equal(RebuildOutcome.Ready, await _shop.Rebuild.RunAsync(sale.Id, default).WaitAsync(HangGuard.Time));

        var now = await _shop.SaleAsync(sale.Id);
        Assert.Equal((GateStatus.Ready, 3), (now.Gate, now.Generation));
        Assert.Equal(GateCode.Yours, (await Gate.EnterAsync(now, "lilei")).Code);
        Assert.Equal(GateCode.Yours, (await Gate.EnterAsync(now, "hanmeimei")).Code);
        Assert.Equal(step == "filled" ? (3, 3) : (2, 2), await TakenAsync(now));
    }

    [Fact]
    public async Task RebuildThatWasOvertaken_AndWakesUpAgain_OpensNothingAndShutsNothing()
    {
        var sale = await _shop.OpenSaleAsync(units: 2);
        var older = (await _shop.Store.TryRaiseAsync(sale, default))!;
        var newer = (await _shop.Store.TryRaiseAsync(older, default))!;

        Assert.True(await Gate.ShutAsync(newer));
        Assert.False(await Gate.FillAsync(older, AsyncEnumerable.Empty<GateBuyer>(), default));
        Assert.Null(await Gate.StateAsync(sale.Id));
        Assert.True(await Gate.FillAsync(newer, AsyncEnumerable.Empty<GateBuyer>(), default));
        Assert.False(await Gate.ShutAsync(older));
        await Gate.LoadAsync(older);

        Assert.Equal(GateCode.Won, (await Gate.EnterAsync(newer, "lilei")).Code);
        Assert.Equal(GateCode.Rebuilding, (await Gate.EnterAsync(older, "wei")).Code);
        Assert.Null(await _shop.Store.TryMoveAsync(older, GateStatus.Ready, default));
    }

    /// <summary>The key that names who is filling does not stay for ever; the sale itself tells an overtaken one that it is.</summary>
    [Fact]
    public async Task RebuildThatWasOvertaken_AndWakesUpWhenNobodyFillsAnyMore_ShutsNothing()
    {
        var older = await _shop.OpenSaleAsync(units: 2);
        await _shop.CommandAsync("DEL", (string)SaleKeys.Sale(older.Id)!);
        var now = await RebuildAsync(older);
        Assert.InRange(await KeptForAsync(SaleKeys.Filling(now.Id)), TimeSpan.FromHours(1), TimeSpan.FromDays(1));
        await _shop.CommandAsync("DEL", (string)SaleKeys.Filling(now.Id)!);

        Assert.False(await Gate.ShutAsync(older));
        Assert.False(await Gate.FillAsync(older, AsyncEnumerable.Empty<GateBuyer>(), default));

        Assert.Equal(GateCode.Won, (await Gate.EnterAsync(now, "lilei")).Code);
    }

    /// <summary>The gate forgot a buyer and sold his unit again. His ticket counts; who has no unit is told; then the gate knows everybody again, and nobody may buy twice.</summary>
    [Fact]
    public async Task GateThatSoldMoreThanThereIs_IsRebuiltAndKnowsWhoHasWhat()
    {
        var sale = await _shop.OpenSaleAsync(units: 2);
        await _shop.WriteTicketAsync(await _shop.EnterAsync(sale, "lilei"));
        await _shop.CommandAsync("HDEL", (string)SaleKeys.Buyers(sale.Id)!, "lilei");
        await _shop.CommandAsync("HINCRBY", (string)SaleKeys.Sale(sale.Id)!, "taken", -1);
        await _shop.CommandAsync("DEL", (string)SaleKeys.Outbox(sale.Id)!);
        var (second, third) = (await _shop.EnterAsync(sale, "hanmeimei"), await _shop.EnterAsync(sale, "wei"));
        await _shop.Shop.Get<TicketMaker>().HoldAsync(sale.Id, [second, third], default);
        Assert.Equal(GateStatus.Rebuilding, (await _shop.SaleAsync(sale.Id)).Gate);
        await Gate.SentAsync(sale.Id, [second.TicketId, third.TicketId]);

        var now = await RebuildAsync(sale);
        Assert.Equal((GateStatus.Ready, 2), (now.Gate, now.Generation));
        Assert.Equal(2, (await Gate.StateAsync(sale.Id))!.Taken);
        Assert.Equal(
            [GateCode.Yours, GateCode.Yours, GateCode.SoldOut],
            [(await Gate.EnterAsync(now, "lilei")).Code, (await Gate.EnterAsync(now, "hanmeimei")).Code, (await Gate.EnterAsync(now, "wei")).Code]);
    }

    /// <summary>Of a rebuild that a crash ended before it sent what was in the outbox. A win is dated later than now if the instance that handed out its challenge has a clock that is ahead.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task IntentThatWasNotSent_OfAGenerationThatWasNeverFilledOver_IsSentByTheNextRebuild(int hoursAhead)
    {
        var sale = await _shop.OpenSaleAsync(units: 2);
        var won = await Gate.EnterAsync(sale, "lilei", solved: DateTimeOffset.UtcNow.AddHours(hoursAhead).ToUnixTimeMilliseconds());
        Assert.Equal(GateCode.Won, won.Code);
        await _shop.Store.TryRaiseAsync(sale, default);

        var rebuild = _shop.Rebuild.RunAsync(sale.Id, default);
        await Eventually.BecomesTrueAsync(async () => await _shop.DrainAsync() > 0 || rebuild.IsCompleted);

        Assert.Equal(RebuildOutcome.Ready, await rebuild.WaitAsync(HangGuard.Time));
        Assert.Equal((GateCode.Yours, 3), ((await Gate.EnterAsync(await _shop.SaleAsync(sale.Id), "lilei")).Code, (await _shop.SaleAsync(sale.Id)).Generation));
    }

    [Fact]
    public async Task TwoInstances_AtOnce_OneRebuilds()
    {
        var sale = await _shop.OpenSaleAsync();
        await _shop.CommandAsync("FLUSHALL");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _shop.Rebuild.RunAsync(sale.Id, default))).WaitAsync(HangGuard.Time);

        Assert.Single(outcomes, RebuildOutcome.Ready);
        Assert.All(outcomes, outcome => Assert.True(outcome is RebuildOutcome.Ready or RebuildOutcome.Elsewhere or RebuildOutcome.NotNeeded));
        Assert.Equal(2, (await _shop.SaleAsync(sale.Id)).Generation);
    }

    [Fact]
    public async Task ServerRestarted_WhileItWasFilled_SellsNothingAndIsFilledAgain()
    {
        var sale = await _shop.OpenSaleAsync(units: 2000);
        await _shop.WriteTicketAsync(await _shop.EnterAsync(sale, "lilei"));
        await _shop.CommandAsync("FLUSHALL");
        var raised = (await _shop.Store.TryRaiseAsync(sale, default))!;
        await Gate.ShutAsync(raised);
        await _shop.Store.TryMoveAsync(raised, GateStatus.Filling, default);

        var failure = await Record.ExceptionAsync(() => Gate.FillAsync(raised, RestartsAsync(), default));

        Assert.True(failure is GateServerLostException or GateUnavailableException, failure?.ToString());
        Assert.Equal(GateCode.Rebuilding, (await Gate.EnterAsync(raised, "wei")).Code);
        Assert.Equal(RebuildOutcome.Ready, await _shop.Rebuild.RunAsync(sale.Id, default).WaitAsync(HangGuard.Time));
        Assert.Equal((1, 1), await TakenAsync(sale));

        async IAsyncEnumerable<GateBuyer> RestartsAsync()
        {
            for (var i = 0; i < 2000; i++)
            {
                if (i == 1500)
                {
                    await _shop.KillRedisAsync();
                }

                yield return new GateBuyer($"user-{i}", $"t-{i}", 1, i + 1, DateTimeOffset.UnixEpoch, 0, null);
            }
        }
    }

    [Fact]
    public async Task ServerRestarted_WhileItWasShut_IsFilledAllTheSame()
    {
        var sale = await _shop.OpenSaleAsync(units: 2);
        await _shop.WinAsync(sale, "lilei");
        var rebuild = await LoseAndBeginRebuildAsync(sale);
        await _shop.KillRedisAsync();
        await _shop.DrainAsync();

        // A call that failed meanwhile ends this one; then the next one does it.
        Assert.True(await Record.ExceptionAsync(() => rebuild.WaitAsync(HangGuard.Time)) is null or GateUnavailableException);
        Assert.True(await _shop.Rebuild.RunAsync(sale.Id, default).WaitAsync(HangGuard.Time) is RebuildOutcome.Ready or RebuildOutcome.NotNeeded);
        Assert.Equal((1, 1), await TakenAsync(sale));
    }

    /// <summary>With MALL_REBUILD_TICKETS=100000 as many as a sale may have; the log of the rebuild says how long it took.</summary>
    [Fact]
    public async Task ManyTickets_AreAllFilled()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("MALL_REBUILD_TICKETS") ?? "2000", System.Globalization.CultureInfo.InvariantCulture);
        var sale = await _shop.OpenSaleAsync(units: count + 1);
        await WriteTicketsAsync(sale, count);
        await _shop.CommandAsync("DEL", (string)SaleKeys.Sale(sale.Id)!);

        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        Assert.Equal(RebuildOutcome.Ready, await _shop.Rebuild.RunAsync(sale.Id, default).WaitAsync(HangGuard.Time));
        output.WriteLine($"{count} tickets: {System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s, without the wait for promises.");

        var now = await _shop.SaleAsync(sale.Id);
        Assert.Equal((count, count), await TakenAsync(now));
        Assert.Equal(GateCode.Yours, (await Gate.EnterAsync(now, $"user-{count / 2}")).Code);
        Assert.Equal(GateCode.Won, (await Gate.EnterAsync(now, "lilei")).Code);
        Assert.Equal(GateCode.SoldOut, (await Gate.EnterAsync(now, "wei")).Code);
    }

    private async Task WriteTicketsAsync(Sale sale, int count)
    {
        foreach (var chunk in Enumerable.Range(0, count).Chunk(99))
        {
            var batch = _shop.Container.CreateTransactionalBatch(new PartitionKey(sale.Id));
            foreach (var i in chunk)
            {
                batch.CreateItemStream(CosmosItems.Serialize(new Ticket
                {
                    Id = $"{sale.Id}.{i}", SaleId = sale.Id, UserId = $"user-{i}", Quantity = 1, Position = i + 1, Status = TicketStatus.Held, WonAt = sale.StartsAt,
                }));
            }

            using var response = await batch.ExecuteAsync();
            Assert.True(response.IsSuccessStatusCode);
        }
    }

    /// <summary>Does what a rebuild does, up to a step, and leaves its lease as if the process were gone.</summary>
    private async Task DieAsync(Sale sale, string step)
    {
        Assert.NotNull(await _shop.Shop.Get<GateLeases>().TryTakeAsync(sale.Id, default));
        var raised = (await _shop.Store.TryRaiseAsync(sale, default))!;
        if (step == "raised")
        {
            return;
        }

        await Gate.ShutAsync(raised);
        if (step == "shut")
        {
            return;
        }

        await _shop.DrainAsync();
        await _shop.Store.TryMoveAsync(raised, GateStatus.Filling, default);
        if (step == "moved on")
        {
            return;
        }

        if (step == "half filled")
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => Gate.FillAsync(raised, HalfAsync(), default));
            return;
        }

        await Gate.FillAsync(raised, _shop.Shop.Get<TicketStore>().BuyersAsync(sale.Id, _ => Task.CompletedTask, default), default);

        // Doors that see the gate sell from it at once.
        await _shop.WinAsync(raised, "wei");
    }

    private static async IAsyncEnumerable<GateBuyer> HalfAsync()
    {
        for (var i = 0; i < 1500; i++)
        {
            yield return new GateBuyer($"user-{i}", $"t-{i}", 1, i + 1, DateTimeOffset.UnixEpoch, 0, null);
        }

        await Task.Yield();
        throw new InvalidOperationException("killed");
    }

    private async Task<TimeSpan> KeptForAsync(StackExchange.Redis.RedisKey key) =>
        await _shop.Shop.Get<GateCalls>().CallAsync("any", db => db.KeyTimeToLiveAsync(key)) ?? TimeSpan.MaxValue;

    /// <summary>The sale afterwards.</summary>
    private async Task<Sale> RebuildAsync(Sale sale, int drains = 0)
    {
        Assert.Equal(drains, await _shop.DrainAsync());
        Assert.Equal(RebuildOutcome.Ready, await _shop.Rebuild.RunAsync(sale.Id, default).WaitAsync(HangGuard.Time));
        return await _shop.SaleAsync(sale.Id);
    }

    /// <summary>Redis loses all, and the sale is rebuilt.</summary>
    private async Task<Sale> LoseAndRebuildAsync(Sale sale, int drains = 0)
    {
        await _shop.CommandAsync("FLUSHALL");
        return await RebuildAsync(sale, drains);
    }

    /// <summary>Redis loses all, and a rebuild waits for what is in the queue.</summary>
    private async Task<Task<RebuildOutcome>> LoseAndBeginRebuildAsync(Sale sale)
    {
        await _shop.CommandAsync("FLUSHALL");
        var rebuild = _shop.Rebuild.RunAsync(sale.Id, default);
        await Eventually.BecomesTrueAsync(async () => (await _shop.SaleAsync(sale.Id)).Gate == GateStatus.Rebuilding);
        return rebuild;
    }

    private async Task<(long, long)> TakenAsync(Sale sale)
    {
        var state = (await Gate.StateAsync(sale.Id))!;
        return (state.Taken, state.Wins);
    }
}
