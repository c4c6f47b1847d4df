using Mall.Functions.Users;

namespace Mall.Functions.Orders;

/// <summary>An order's address: a copy of one of the account's as it is now, or one given with the request.</summary>
internal sealed class ShippingAddresses(UserStore users)
{
    /// <summary>Both are null when none was given.</summary>
    public async Task<(ShippingAddress? Address, Refusal? Refusal)> ResolveAsync(
        string userId, string? addressId, PlaceOrderRequest.AddressInput? given, CancellationToken cancellationToken)
    {
        if (addressId is null)
        {
            return (given?.ToAddress(), null);
        }

        return await users.FindAddressAsync(userId, addressId, cancellationToken) is { } a
            ? (new ShippingAddress(a.Recipient, a.Mobile, a.Line1, a.Line2, a.City, a.Region, a.PostalCode, a.Country), null)
            : (null, OrderErrors.NoSuchAddress);
    }
}
