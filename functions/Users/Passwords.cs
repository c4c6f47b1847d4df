using Microsoft.AspNetCore.Identity;

namespace Mall.Functions.Users;

public enum PasswordVerdict
{
    Wrong,
    Right,

    /// <summary>Right, but hashed in a way that is weaker than today's: hash it anew while it is at hand.</summary>
    RightButWeaklyHashed,
}

/// <summary>Hashes passwords and one-time codes, and checks them.</summary>
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
    public PasswordVerdict Verify(string? hash, string password) => _hasher.VerifyHashedPassword(NoAccount, hash ?? _decoy, password) switch
    {
        _ when hash is null => PasswordVerdict.Wrong,
        PasswordVerificationResult.Success => PasswordVerdict.Right,
        PasswordVerificationResult.SuccessRehashNeeded => PasswordVerdict.RightButWeaklyHashed,
        _ => PasswordVerdict.Wrong,
    };
}
