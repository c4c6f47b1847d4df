namespace Mall.Functions.Users;

/// <summary>The addresses of one account: at most twenty. Exactly one is the default, unless there are none.</summary>
public static class AddressBook
{
    public const int MaxAddresses = 20;

    /// <summary>Adds the address. If its id exists, an equal address is a repeated request and changes nothing; a different one is refused.</summary>
    public static Outcome<User> Add(User user, Address address)
    {
        if (Find(user, address.Id) is { } earlier)
        {
            return earlier with { IsDefault = address.IsDefault } == address ? user : PlatformErrors.IdempotencyKeyReused;
        }

        if (user.Addresses.Count >= MaxAddresses)
        {
            return UserErrors.TooManyAddresses;
        }

        return With(user, [.. user.Addresses, address], address.IsDefault || user.Addresses.Count == 0 ? address.Id : null);
    }

    /// <param name="makeDefault">Null changes nothing. False for the default is refused: no other one was named.</param>
    public static Outcome<User> Replace(User user, Address address, bool? makeDefault)
    {
        if (Find(user, address.Id) is not { } earlier)
        {
            return UserErrors.AddressNotFound;
        }

        if (makeDefault == false && earlier.IsDefault)
        {
            return Invalid.Field("isDefault", "One address is always the default; make another one the default instead.");
        }

        var replaced = address with { IsDefault = earlier.IsDefault };
        return With(user, [.. user.Addresses.Select(a => a.Id == address.Id ? replaced : a)], makeDefault == true ? address.Id : null);
    }

    /// <summary>If the default goes, the oldest of the others is the default.</summary>
    public static Outcome<User> Remove(User user, string addressId)
    {
        if (Find(user, addressId) is not { } removed)
        {
            return UserErrors.AddressNotFound;
        }

        var left = user.Addresses.Where(a => a.Id != addressId).ToArray();
        return With(user, left, removed.IsDefault ? left.FirstOrDefault()?.Id : null);
    }

    public static Address? Find(User user, string addressId) => user.Addresses.FirstOrDefault(a => a.Id == addressId);

    private static User With(User user, IReadOnlyList<Address> addresses, string? newDefault) => user with
    {
        Addresses = newDefault is null ? addresses : [.. addresses.Select(a => a with { IsDefault = a.Id == newDefault })],
    };
}
