using Microsoft.AspNetCore.Identity;

namespace Mall.Functions.Users;

public enum PasswordVerdict
{
    Wrong,
    Right,

    /// <summary>Right, but with an old hash: rehash the password while it is known.</summary>
    RightButHashedOtherwise,
}

/// <summary>Hashes and checks passwords and one-time codes. A password counts in its compatibility form (RFC 8265, NIST SP 800-63B): another keyboard may type the same characters
/// differently.</summary>
internal sealed class Passwords
{
    // The hasher requires an account but never reads it.
    private static readonly object NoAccount = new();

    private readonly PasswordHasher<object> _hasher = new();
    private readonly string _decoy;

    public Passwords() => _decoy = Hash(Guid.NewGuid().ToString());

    public string Hash(string password) => _hasher.HashPassword(NoAccount, CompatibilityForm.Of(password));

    /// <param name="hash">Null if there is no account: then a decoy is checked, to take the same time.</param>
    /// <param name="password">As typed.</param>
    public PasswordVerdict Verify(string? hash, string password) => _hasher.VerifyHashedPassword(NoAccount, hash ?? _decoy, CompatibilityForm.Of(password)) switch
    {
        _ when hash is null => PasswordVerdict.Wrong,
        PasswordVerificationResult.Success => PasswordVerdict.Right,
        PasswordVerificationResult.SuccessRehashNeeded => PasswordVerdict.RightButHashedOtherwise,
        _ => PasswordVerdict.Wrong,
    };
}
