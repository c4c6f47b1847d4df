namespace Mall.Functions.Users;

/// <summary>The email or mobile of an account, to send a code to. The body of <c>POST /password/forgotten</c>.</summary>
internal sealed record ReachableName(string? Email, string? Mobile)
{
    /// <summary>Null if invalid; the errors are in <paramref name="validation"/>.</summary>
    public AccountName? Parse(Validation validation)
    {
        if (Email is null == Mobile is null)
        {
            validation.Add("email", "One of email and mobile is needed.");
            return null;
        }

        var text = Email ?? Mobile!;
        var name = text.Length > 2 * AccountName.MaxEmail ? null : Email is null ? AccountName.Mobile(text) : AccountName.Email(text);
        validation.Check(
            name is not null, Email is null ? "mobile" : "email", Email is null ? "A Chinese mobile number, or one with '+' and the code of its country and without the 0 behind that." : "Not an email address.");
        return name;
    }
}
