using Microsoft.AspNetCore.Identity;

namespace Mall.Functions.Users;

public enum PasswordVerdict
{
    Wrong,
    Right,

    /// <summary>Right, but not hashed as today's are: hash it anew while it is at hand.</summary>
    RightButHashedOtherwise,
}

/// <summary>Hashes passwords and one-time codes, and checks them. A password counts in its compatibility form (RFC 8265, NIST SP 800-63B): another keyboard may type the
/// same characters in another way.</summary>
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

    public string Hash(string password) => _hasher.HashPassword(NoAccount, CompatibilityForm.Of(password));

    /// <param name="hash">Null when there is no such account: then a decoy is checked, so that the answer takes as long.</param>
    /// <param name="password">As it was typed.</param>
    public PasswordVerdict Verify(string? hash, string password)
    {
        var form = CompatibilityForm.Of(password);
        var verdict = VerifyAsIs(hash, form);

        // Hashes were once made of what was typed.
        return verdict == PasswordVerdict.Wrong && form != password && VerifyAsIs(hash, password) != PasswordVerdict.Wrong ? PasswordVerdict.RightButHashedOtherwise : verdict;
    }

    private PasswordVerdict VerifyAsIs(string? hash, string password) => _hasher.VerifyHashedPassword(NoAccount, hash ?? _decoy, password) switch
    {
        _ when hash is null => PasswordVerdict.Wrong,
        PasswordVerificationResult.Success => PasswordVerdict.Right,
        PasswordVerificationResult.SuccessRehashNeeded => PasswordVerdict.RightButHashedOtherwise,
        _ => PasswordVerdict.Wrong,
    };
}
