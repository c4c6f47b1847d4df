namespace Mall.Functions.Users;

/// <summary>Where something is sent to, as a shopper keeps it in the account.</summary>
public sealed record Address(
    string Id, string Recipient, string Mobile, string Line1, string? Line2, string City, string Region, string PostalCode, string Country, bool IsDefault);
