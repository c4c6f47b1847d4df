using System.Text.Json.Nodes;
using Mall.Functions.Catalog;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Tests.Catalog;

public sealed class ProductSearchTests : CatalogTests
{
    private Container Products => Shop.Get<CosmosDatabase>().Container(CatalogNames.Products);

    [Fact]
    public async Task List_ProductNamedAsTheQuery_IsFirstOfHundredsOfNewerMentions()
    {
        await PutAsync(AProduct.Of("named", name: "Longjing tea"));
        await Parallel.ForAsync(0, 300, async (i, _) => await PutAsync(
            AProduct.Of($"newer-{i}", name: $"Cup {i}", createdAt: Shop.Clock.GetUtcNow().AddDays(1)) with { Description = "For longjing tea, black tea and longjing." }));

        Assert.Equal("named", (await IdsAsync("?q=longjing tea&pageSize=5"))[0]);
    }

    [Fact]
    public async Task List_WordAtTheEndOfALongChineseDescription_IsFound()
    {
        var text = string.Concat(Enumerable.Range(0, 1900).Select(i => $"{(char)(0x4E00 + i)}。"));
        await PutAsync(AProduct.Of("long") with { Description = text + "终点站" });

        Assert.Equal(["long"], await IdsAsync("?q=终点站"));
    }

    [Fact]
    public async Task List_ManyWords_AllCount()
    {
        var words = string.Join(' ', Enumerable.Range(0, 24).Select(i => $"w{i}"));
        await PutAsync(AProduct.Of("all") with { Description = words }, AProduct.Of("most") with { Description = words.Replace("w23", "", StringComparison.Ordinal) });

        Assert.Equal(["all"], await IdsAsync($"?q={words}"));
    }

    [Theory]
    [InlineData("?q=")]
    [InlineData("suggestions?q=")]
    public async Task List_MoreThanIsSearched_Is400NamingQ(string path)
    {
        var query = path.Replace("suggestions", "", StringComparison.Ordinal) + new string('茶', ProductFilter.MaxWords + 1);
        var answer = path.StartsWith('s') ? await SuggestAsync(query) : await ListAsync(query);

        Assert.Equal((400, "q"), (answer.Status, answer.Field()));
    }

    [Fact]
    public async Task List_ForWords_SaysWhereTheyAre()
    {
        await PutAsync(AProduct.Of(name: "西湖龙井 Longjing") with { Description = "Fine longjing." });

        var highlights = (await ListAsync("?q=龙井 longjng")).Body.GetProperty("items")[0].GetProperty("highlights");

        Assert.Equal("""{"name":[{"start":2,"end":4},{"start":5,"end":13}],"description":[{"start":5,"end":13}]}""", highlights.GetRawText());
        Assert.False((await ListAsync("")).Body.GetProperty("items")[0].TryGetProperty("highlights", out _));
    }

    [Fact]
    public async Task List_WithFacets_CountsThem()
    {
        await PutAsync(AProduct.Of("a", price: 30_00), AProduct.Of("b", price: 70_00, available: 0), AProduct.Of("c", price: 70_00, category: "kitchen"));

        var facets = (await ListAsync("?facets=true&category=tea")).Body.GetProperty("facets");

        Assert.Equal((2, 1), (facets.GetProperty("total").GetInt32(), facets.GetProperty("inStock").GetInt32()));
        Assert.Equal("""[{"name":"tea","count":2},{"name":"kitchen","count":1}]""", facets.GetProperty("categories").GetRawText());
        Assert.Equal("""{"min":5000,"max":9999,"count":1}""", facets.GetProperty("prices")[1].GetRawText());
        Assert.Equal(400, (await ListAsync("?facets=1")).Status);
        Assert.False((await ListAsync("")).Body.TryGetProperty("facets", out _));
    }

    [Fact]
    public async Task Suggest_WhatWasTyped_IsProductsByName()
    {
        await PutAsync(AProduct.Of("longjing", name: "Longjing green tea"), AProduct.Of("black", name: "Black tea"));

        Assert.Equal("""[{"productId":"longjing","text":"Longjing green tea"}]""", (await SuggestAsync("?q=gre")).Body.GetProperty("items").GetRawText());
        Assert.Equal(400, (await SuggestAsync("")).Status);
    }

    [Fact]
    public async Task Search_ProductEditedSoldOutAndDeleted_IsAsItIsNow()
    {
        await PutAsync(AProduct.Of(available: 1), AProduct.Of("other"));
        Assert.Equal(2, (await IdsAsync("?q=green tea")).Length);

        var details = new ProductDetails("Oolong", "Leaves.", "oolong", new PriceInput(900, null), null, null);
        Assert.Null((await Shop.Get<ProductEdits>().ReplaceAsync("tea", details, null, default)).Refusal);
        Assert.Equal(["other"], await IdsAsync("?q=green tea"));
        Assert.Equal(["tea"], await IdsAsync("?q=oolong&inStock=true"));

        // An order is not announced, but nobody is shown what is sold out.
        await Shop.Make<StockReservations>().ReserveAsync("tea", "order-1", 1, default);
        Assert.Empty(await IdsAsync("?q=oolong&inStock=true"));

        Assert.Null((await Shop.Get<ProductEdits>().DeleteAsync("tea", null, default)).Refusal);
        Assert.Empty(await IdsAsync("?q=oolong"));
        Assert.Equal(["other"], await IdsAsync(""));
    }

    [Fact]
    public async Task CatchUp_AnnouncementsWereLost_FindsAllTheSame()
    {
        await PutAsync(AProduct.Of("edited"), AProduct.Of("deleted"));
        await ListAsync("");
        await Products.TryCreateAsync(AProduct.Of("new", name: "New tea"), "new", default);
        await Products.TryPatchAsync("edited", "edited", [PatchOperation.Set("/name", "Oolong"), PatchOperation.Increment("/revision", 1)], null, default);
        await Products.TryPatchAsync("deleted", "deleted", [PatchOperation.Set("/type", Product.DeletedType), PatchOperation.Increment("/revision", 1)], null, default);

        await Shop.Get<ProductFeed>().CatchUpAsync(default);

        Assert.Equal(["new"], await IdsAsync("?q=new"));
        Assert.Equal(["edited"], await IdsAsync("?q=oolong"));
        Assert.Equal(["edited", "new"], (await IdsAsync("")).Order());
    }

    [Fact]
    public async Task CatchUp_NothingChangedForAWhile_ReadsNothingAgain()
    {
        await PutAsync(AProduct.Of());
        var (feed, since, changed) = (Shop.Get<ProductFeed>(), 0L, Shop.Clock.GetUtcNow().ToUnixTimeSeconds());
        Shop.BeforeRequest = async request =>
        {
            if (request.Content is { } content && JsonNode.Parse(await content.ReadAsStringAsync())?["parameters"]?[0] is { } parameter && (string?)parameter["name"] == "@since")
            {
                since = (long)parameter["value"]!;
            }
        };

        await feed.CatchUpAsync(default);
        Assert.True(since < changed);

        Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await feed.CatchUpAsync(default);
        await feed.CatchUpAsync(default);
        Assert.InRange(since, changed + 1, changed + 60);
    }

    [Fact]
    public async Task Search_WhileTheIndexIsRead_WaitsForIt()
    {
        await Products.TryCreateAsync(AProduct.Of(), "tea", default);
        var (began, goesOn) = HoldRequests();

        var first = ListAsync("?q=tea");
        await began.WaitAsync(HangGuard.Time);
        var second = ListAsync("?q=tea");
        Assert.False(first.IsCompleted || second.IsCompleted);
        goesOn.SetResult();

        Assert.Equal(["tea"], (await first).ItemIds());
        Assert.Equal(["tea"], (await second).ItemIds());
    }

    [Fact]
    public async Task Search_IndexTakesTooLong_Is503AndLaterThere()
    {
        await Products.TryCreateAsync(AProduct.Of(), "tea", default);
        var (_, goesOn) = HoldRequests();

        Shop.Clock.JumpsToTimers = true;
        var early = await ListAsync("?q=tea");
        Assert.Equal((503, "try-again"), (early.Status, early.Code));

        Shop.Clock.JumpsToTimers = false;
        goesOn.SetResult();
        Assert.Equal(["tea"], await IdsAsync("?q=tea"));
    }

    [Fact]
    public async Task Search_DatabaseFails_ThrowsAndIsReadAgain()
    {
        await Products.TryCreateAsync(AProduct.Of(), "tea", default);
        Shop.BeforeRequest = _ => throw new CosmosException("down", HttpStatusCode.ServiceUnavailable, 0, "", 0);
        await Assert.ThrowsAsync<CosmosException>(() => ListAsync(""));
        Shop.BeforeRequest = null;

        Assert.Equal(["tea"], await IdsAsync(""));
    }

    /// <summary>The database answers nothing until <c>GoesOn</c> is set; <c>Began</c> ends with the first request.</summary>
    private (Task Began, TaskCompletionSource GoesOn) HoldRequests()
    {
        var (began, goesOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        Shop.BeforeRequest = _ =>
        {
            began.TrySetResult();
            return goesOn.Task;
        };
        return (began.Task, goesOn);
    }

    private Task<Answer> SuggestAsync(string query) => Shop.CallAsync(null, null, request => Shop.Make<SuggestProducts>().Run(request, default), query);
}
