using Mall.Functions.Platform;
using Mall.Functions.Users;

namespace Mall.Functions.Orders;

/// <summary>Where an order goes: an address of the account, copied as it is now, or one that was given with the request.</summary>
internal sealed class ShippingAddresses(UserStore users)
{
    /// <summary>Neither is set when none was asked for.</summary>
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
