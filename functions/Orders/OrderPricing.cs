using Mall.Functions.Carts;
using Mall.Functions.Catalog;
using Mall.Functions.Coupons;

namespace Mall.Functions.Orders;

/// <summary>The lines of an order that could be placed now, with their discounts, and the coupon that gives them.</summary>
public sealed record PricedLines(IReadOnlyList<OrderLine> Lines, OrderCoupon? Coupon);

/// <summary>Prices an order: with the products' names and prices as they are now, never with the client's, and with a coupon of the shopper.</summary>
internal sealed class OrderPricing(ProductStore products, CartStore carts, CouponWallet wallet, TimeProvider time)
{
    /// <summary>Refused when there are too few units now, or the coupon does not apply.</summary>
    public async Task<Outcome<PricedLines>> PriceAsync(string userId, PlaceOrderRequest body, CancellationToken cancellationToken)
    {
        var wanted = body.Items is { } items
            ? items.Select(item => (ProductId: item.ProductId!, Quantity: item.Quantity!.Value)).ToList()
            : (await carts.FindAsync(userId, cancellationToken)).Lines.Select(line => (line.ProductId, line.Quantity)).ToList();

        var found = await Task.WhenAll(wanted.Select(item => products.FindAsync(item.ProductId, cancellationToken)));
        var validation = new Validation();
        for (var i = 0; i < found.Length; i++)
        {
            validation.Check(found[i] is not null, $"items[{i}].productId", "There is no such product.");
        }

        if (validation.Refusal is { } refusal)
        {
            return refusal;
        }

        ShortLine[] shortLines = [.. wanted.Zip(found, (item, product) => new ShortLine(item.ProductId, product!.Name, item.Quantity, product.Stock.Available)).Where(line => line.Available < line.Wanted)];
        if (shortLines.Length > 0)
        {
            return OrderErrors.InsufficientStock(shortLines);
        }

        OrderLine[] lines = [.. wanted.Zip(found, (item, product) => new OrderLine(item.ProductId, product!.Name, product.Price, item.Quantity) { Category = product.Category })];
        return lines.Length == 0 ? OrderErrors.Empty
            : body.CouponCode is null ? new PricedLines(lines, null)
            : await DiscountAsync(userId, body.CouponCode, lines, cancellationToken);
    }

    private async Task<Outcome<PricedLines>> DiscountAsync(string userId, string typedCode, OrderLine[] lines, CancellationToken cancellationToken)
    {
        if (CouponCode.Parse(typedCode) is not { } code || await wallet.FindByCodeAsync(userId, code, cancellationToken) is not { } claim)
        {
            return CouponErrors.NotInWallet;
        }

        if (claim.RefusalAt(time.GetUtcNow()) is { } refusal)
        {
            return refusal;
        }

        var discounts = claim.Terms.DiscountsOn([.. lines.Select(line => new DiscountableLine(line.ProductId, line.LineTotal.Amount, line.Category))]);
        return discounts.Is(out var amounts, out refusal)
            ? new PricedLines(
                [.. lines.Zip(amounts.Amounts, (line, amount) => amount == 0 ? line : line with { LineDiscount = new Money(amount, line.Price.Currency) })],
                new OrderCoupon(claim.Id, claim.CouponId, claim.Code))
            : refusal;
    }
}
