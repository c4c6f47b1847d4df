namespace Mall.Functions.Users;

/// <summary>The body of <c>POST /register</c>.</summary>
internal sealed record RegisterRequest(string? Username, string? Email, string? Mobile, string? Password, string? DisplayName)
{
    /// <summary>The account's names in normal form, or the errors.</summary>
    public Outcome<AccountName[]> Validate()
    {
        var validation = new Validation();
        var names = new List<AccountName>(3);
        Add(Username, AccountName.Username, "username", "3 to 32 letters, digits, '.', '_' or '-'.");
        Add(Email, AccountName.Email, "email", "Not an email address.");
        Add(Mobile, AccountName.Mobile, "mobile", "A Chinese mobile number, or one with '+' and the code of its country and without the 0 behind that.");
        if (Username is null && Email is null && Mobile is null)
        {
            validation.Add("username", "One of username, email and mobile is needed.");
        }

        if (PasswordRules.Check(Password) is { } weak)
        {
            validation.Add("password", weak);
        }

        validation.Optional("displayName", DisplayName, User.MaxDisplayName);
        return validation.Refusal is { } refusal ? refusal : names.ToArray();

        void Add(string? text, Func<string, AccountName?> parse, string field, string message)
        {
            if (text is null)
            {
                return;
            }

            // Check the length before folding: no name is that long, and refusing it should cost nothing.
            if (text.Length <= 2 * AccountName.MaxEmail && parse(text) is { } name)
            {
                names.Add(name);
            }
            else
            {
                validation.Add(field, message);
            }
        }
    }
}
