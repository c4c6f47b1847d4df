namespace Mall.Functions.Users;

/// <summary>A shipping address in a shopper's account.</summary>
public sealed record Address(
    string Id, string Recipient, string Mobile, string Line1, string? Line2, string City, string Region, string PostalCode, string Country, bool IsDefault);
