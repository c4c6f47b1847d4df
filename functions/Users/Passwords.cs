using Microsoft.AspNetCore.Identity;

namespace Mall.Functions.Users;

/// <summary>Hashes passwords and checks them.</summary>
internal sealed class Passwords
{
    // The hasher never looks at the account; it wants one all the same.
    private static readonly object NoAccount = new();

    private readonly PasswordHasher<object> _hasher = new();
    private readonly string _decoy;

    public Passwords()
    {
        _decoy = Hash(Guid.NewGuid().ToString());
    }

    public string Hash(string password) => _hasher.HashPassword(NoAccount, password);

    /// <param name="hash">Null when there is no such account: then a decoy is checked, so that the answer takes as long.</param>
    public bool Verify(string? hash, string password) =>
        _hasher.VerifyHashedPassword(NoAccount, hash ?? _decoy, password) != PasswordVerificationResult.Failed && hash is not null;
}
