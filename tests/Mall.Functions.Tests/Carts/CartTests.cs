using FsCheck;
using FsCheck.Fluent;
using Mall.Functions.Carts;

namespace Mall.Functions.Tests.Carts;

public sealed class CartTests
{
    private static readonly Cart Empty = Cart.Empty("user-1");
    private static readonly Cart Other = Cart.Empty("anonymous.1");

    [Fact]
    public void Put_New_IsAppended() => Assert.Equal(["a", "b"], Ids(Put(Put(Empty, "a"), "b")));

    [Fact]
    public void Put_Known_ReplacesTheQuantityWhereItIs()
    {
        var cart = Put(Put(Put(Empty, "a", 1), "b", 1), "a", 5);

        Assert.Equal(["a", "b"], Ids(cart));
        Assert.Equal(5, cart.Lines[0].Quantity);
    }

    [Fact]
    public void Put_TheSameLine_ChangesNothing()
    {
        var cart = Put(Empty, "a");

        Assert.Same(cart, Put(cart, "a"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1000)]
    public void Put_QuantityOutOfRange_IsRefused(int quantity) => Assert.Equal("invalid-request", Empty.Put(Line("a", quantity)).Refusal!.Code);

    [Fact]
    public void Put_OneLineMoreThanAllowed_IsRefusedButAKnownOneIsNot()
    {
        var full = Enumerable.Range(0, Cart.MaxLines).Aggregate(Empty, (cart, i) => Put(cart, $"p{i}"));

        Assert.Equal("cart-full", full.Put(Line("one-more", 1)).Refusal!.Code);
        Assert.Equal(7, Put(full, "p0", 7).Lines[0].Quantity);
    }

    [Fact]
    public void Remove_Unknown_ChangesNothing() => Assert.Same(Empty, Empty.Remove("a"));

    [Fact]
    public void RemoveOrdered_NothingOfItIsThere_ChangesNothing()
    {
        var cart = Put(Empty, "a");

        Assert.Same(cart, cart.RemoveOrdered("order-1", [("b", 1)]));
    }

    [Fact]
    public void RemoveOrdered_OfTheSameOrderAgain_ChangesNothing()
    {
        var cart = Put(Put(Empty, "a", 2).RemoveOrdered("order-1", [("a", 2)]), "a", 2);

        Assert.Same(cart, cart.RemoveOrdered("order-1", [("a", 2)]));
        Assert.Empty(cart.RemoveOrdered("order-2", [("a", 2)]).Lines);
    }

    [Fact]
    public void RemoveOrdered_OfManyOrders_RemembersTheLastOnes()
    {
        var cart = Enumerable.Range(0, 30).Aggregate(Put(Empty, "a", 100), (current, i) => current.RemoveOrdered($"order-{i}", [("a", 1)]));

        Assert.Equal((70, Cart.Remembered, "order-29"), (cart.Lines[0].Quantity, cart.Ordered!.Count, cart.Ordered[^1]));
    }

    [Fact]
    public void GiveBack_WhatWasTakenOut_IsInItAgainOnce()
    {
        var cart = Put(Put(Empty, "a", 2).RemoveOrdered("order-1", [("a", 2)]), "a", 3);
        var back = cart.GiveBack("order-1", [Line("a", 2)]);

        Assert.Equal(5, Assert.Single(back.Lines).Quantity);
        Assert.Same(back, back.GiveBack("order-1", [Line("a", 2)]));
        Assert.Same(back, back.RemoveOrdered("order-1", [("a", 2)]));
    }

    [Fact]
    public void GiveBack_WhatIsStillInIt_StaysThereAndIsNotTakenOutLater()
    {
        var back = Put(Empty, "a", 2).GiveBack("order-1", [Line("a", 2)]);

        Assert.Equal(2, Assert.Single(back.Lines).Quantity);
        Assert.Same(back, back.RemoveOrdered("order-1", [("a", 2)]));
    }

    [Fact]
    public void Merge_AddsQuantitiesAndLines()
    {
        var merged = Put(Put(Empty, "a", 2), "b").Merge(Put(Put(Other, "a", 3), "c", 4));

        Assert.Equal([("a", 5), ("b", 1), ("c", 4)], merged.Lines.Select(line => (line.ProductId, line.Quantity)));
    }

    [Fact]
    public void Merge_OfTheSameCartAgain_ChangesNothing()
    {
        var other = Put(Other, "a", 3);
        var merged = Empty.Merge(other);

        Assert.Same(merged, merged.Merge(other));
    }

    [Fact]
    public void Merge_BeyondWhatACartTakes_StopsThere()
    {
        var full = Enumerable.Range(0, Cart.MaxLines).Aggregate(Empty, (cart, i) => Put(cart, $"p{i}", Cart.MaxQuantity));
        var merged = full.Merge(Put(Put(Other, "p0", 5), "one-more"));

        Assert.Equal((Cart.MaxLines, Cart.MaxQuantity), (merged.Lines.Count, merged.Lines[0].Quantity));
    }

    [Fact]
    public void GiveTo_TheFirstWhoAsks_HasItAndNothingMoreIsPutIn()
    {
        var given = Put(Other, "a").GiveTo("user-1").Value!;

        Assert.Same(given, given.GiveTo("user-1").Value);
        Assert.Equal("cart-merged", given.GiveTo("user-2").Refusal!.Code);
        Assert.Equal("cart-merged", given.Put(Line("b", 1)).Refusal!.Code);
    }

    [Fact]
    public void AnyChanges_KeepTheRulesOfACart() => Prop.ForAll(Changes.ToArbitrary(), changes =>
    {
        var cart = Run(Empty, changes);

        return cart.Lines.Count <= Cart.MaxLines
            && cart.Lines.All(line => line.Quantity is >= 1 and <= Cart.MaxQuantity)
            && cart.Lines.Select(line => line.ProductId).Distinct().Count() == cart.Lines.Count;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyChanges_OfOtherProducts_LeaveALineAlone() => Prop.ForAll(Changes.ToArbitrary(), changes =>
    {
        var others = changes.Where(change => change.Kind != 2 && change.ProductId != "p0").ToArray();

        return Run(Put(Empty, "p0", 42), others).Lines.Single(line => line.ProductId == "p0").Quantity == 42;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void RemoveOrdered_NeverTakesMoreThanWasOrdered() => Prop.ForAll(Changes.ToArbitrary(), Changes.ToArbitrary(), (changes, ordered) =>
    {
        var cart = Run(Empty, changes);
        var items = ordered.Where(item => item.Quantity > 0).Select(item => (item.ProductId, item.Quantity)).ToArray();
        var left = cart.RemoveOrdered("order-1", items);

        return cart.Lines.All(line =>
            QuantityOf(left, line.ProductId) == Math.Max(0, line.Quantity - items.Where(item => item.ProductId == line.ProductId).Sum(item => item.Quantity)));
    }).QuickCheckThrowOnFailure();

    private sealed record Change(int Kind, string ProductId, int Quantity);

    private static Gen<Change[]> Changes =>
        Gen.Choose(0, 3).SelectMany(kind => Gen.Choose(0, 7).SelectMany(product => Gen.Choose(-1, 1001).Select(quantity => new Change(kind, $"p{product}", quantity)))).ArrayOf();

    private static Cart Run(Cart cart, IEnumerable<Change> changes) => changes.Aggregate(cart, (current, change) => change.Kind switch
    {
        0 => current.Remove(change.ProductId),
        2 => change.Quantity % 10 == 0 ? current.Clear() : current,
        _ => current.Put(Line(change.ProductId, change.Quantity)).Value ?? current,
    });

    private static int QuantityOf(Cart cart, string productId) => cart.Lines.SingleOrDefault(line => line.ProductId == productId)?.Quantity ?? 0;

    private static CartLine Line(string productId, int quantity) => new(productId, quantity, "Tea", new Money(100, "CNY"));

    private static Cart Put(Cart cart, string productId, int quantity = 1) => cart.Put(Line(productId, quantity)).Value!;

    private static IEnumerable<string> Ids(Cart cart) => cart.Lines.Select(line => line.ProductId);
}
