namespace Mall.Functions.Orders;

/// <summary>The body of <c>POST /orders</c>. Without <see cref="Items"/> the cart is ordered. <see cref="CouponCode"/> is the code of one of the shopper's claims.</summary>
internal sealed record PlaceOrderRequest(
    IReadOnlyList<PlaceOrderRequest.Item>? Items, string? AddressId, PlaceOrderRequest.AddressInput? Address, string? CouponCode)
{
    private const int MaxCouponCode = 40;

    public sealed record Item(string? ProductId, int? Quantity);

    public sealed record AddressInput(
        string? Recipient, string? Mobile, string? Line1, string? Line2, string? City, string? Region, string? PostalCode, string? Country)
    {
        public ShippingAddress ToAddress() => new(Recipient!, Mobile!, Line1!, Line2, City!, Region!, PostalCode!, Country!);

        public void Validate(Validation validation)
        {
            validation.Required("address.recipient", Recipient, 100);
            validation.Required("address.mobile", Mobile, 30);
            validation.Required("address.line1", Line1, 200);
            validation.Optional("address.line2", Line2, 200);
            validation.Required("address.city", City, 100);
            validation.Required("address.region", Region, 100);
            validation.Required("address.postalCode", PostalCode, 20);
            validation.Required("address.country", Country, 60);
        }
    }

    public Refusal? Validate()
    {
        var validation = new Validation();
        validation.Check(AddressId is null || Address is null, "addressId", "Either addressId or address, not both.");
        validation.Check(AddressId is null || Ids.IsPlausible(AddressId), "addressId", "There is no such address.");
        validation.Optional("couponCode", CouponCode, MaxCouponCode);
        Address?.Validate(validation);
        ValidateItems(Items, validation, "There is no such product.");

        return validation.Refusal;
    }

    /// <summary>Also for others who take items.</summary>
    public static void ValidateItems(IReadOnlyList<Item>? items, Validation validation, string unknownProduct)
    {
        if (items is null)
        {
            return;
        }

        validation.Check(items.Count is >= 1 and <= Order.MaxLines, "items", $"Between 1 and {Order.MaxLines} items.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(items.Count, Order.MaxLines); i++)
        {
            if (items[i] is not { } item)
            {
                validation.Add($"items[{i}]", "A value is needed.");
                continue;
            }

            validation.Check(Ids.IsPlausible(item.ProductId), $"items[{i}].productId", unknownProduct);
            validation.Range($"items[{i}].quantity", item.Quantity, 1, Order.MaxQuantity);
            validation.Check(item.ProductId is null || seen.Add(item.ProductId), $"items[{i}].productId", "Every product at most once.");
        }
    }
}
