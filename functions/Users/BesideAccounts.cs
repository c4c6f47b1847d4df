namespace Mall.Functions.Users;

/// <summary>A document among the accounts that is none. It has every account's required members, so that reading it as an account works and its type tells it apart.</summary>
internal abstract record BesideAccounts
{
    public string PasswordHash => "";

    public IReadOnlyList<string> Roles => [];

    public DateTimeOffset CreatedAt => DateTimeOffset.UnixEpoch;

    public int SchemaVersion => 1;
}
