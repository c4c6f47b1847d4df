namespace Mall.Functions.Users;

/// <summary>The body of <c>POST /login</c>: one of the three names, and the password. <paramref name="DeviceToken"/> comes from the last good log-in with this device; an old one, or another
/// account's, has no effect.</summary>
internal sealed record LogInRequest(string? Username, string? Email, string? Mobile, string? Password, string? DeviceToken = null)
{
    public Refusal? Validate()
    {
        var validation = new Validation();
        var given = (Username is null ? 0 : 1) + (Email is null ? 0 : 1) + (Mobile is null ? 0 : 1);
        validation.Check(given == 1, "username", "One of username, email and mobile is needed.");
        validation.Check((Username ?? Email ?? Mobile ?? "").Length <= 2 * AccountName.MaxEmail, "username", $"At most {2 * AccountName.MaxEmail} characters.");
        validation.Check(Password is { Length: > 0 and <= PasswordRules.MaxLength }, "password", $"Between 1 and {PasswordRules.MaxLength} characters.");
        validation.Optional("deviceToken", DeviceToken, DeviceTokens.MaxLength);
        return validation.Refusal;
    }

    /// <summary>Null if no account can have it.</summary>
    public AccountName? Name() =>
        Username is not null ? AccountName.Username(Username)
        : Email is not null ? AccountName.Email(Email)
        : AccountName.Mobile(Mobile!);
}
