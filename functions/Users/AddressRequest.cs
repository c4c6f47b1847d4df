namespace Mall.Functions.Users;

/// <summary>The body of <c>POST /profile/addresses</c> and <c>PUT /profile/addresses/{id}</c>.</summary>
internal sealed record AddressRequest(
    string? Recipient, string? Mobile, string? Line1, string? Line2, string? City, string? Region, string? PostalCode, string? Country, bool? IsDefault)
{
    public Refusal? Validate()
    {
        var validation = new Validation();
        validation.Required("recipient", Recipient, 100);
        validation.Required("mobile", Mobile, 30);
        validation.Required("line1", Line1, 200);
        validation.Optional("line2", Line2, 200);
        validation.Required("city", City, 100);
        validation.Required("region", Region, 100);
        validation.Required("postalCode", PostalCode, 20);
        validation.Required("country", Country, 60);
        return validation.Refusal;
    }

    public Address ToAddress(string id) => new(id, Recipient!, Mobile!, Line1!, Line2, City!, Region!, PostalCode!, Country!, IsDefault ?? false);
}
