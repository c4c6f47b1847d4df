using System.Collections.Frozen;

namespace Mall.Functions.Users;

/// <summary>8 to 128 characters, and not one of the most common passwords. No composition rules: they make people choose worse ones.</summary>
public static class PasswordRules
{
    public const int MinLength = 8;
    public const int MaxLength = 128;

    private static readonly FrozenSet<string> Common = TextResource.Read("Users.common-passwords.txt")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The error as a sentence, or null.</summary>
    public static string? Check(string? password)
    {
        if (string.IsNullOrEmpty(password))
        {
            return "A value is needed.";
        }

        if (password.Length > MaxLength || CompatibilityForm.Of(password) is not { Length: >= MinLength } form)
        {
            return $"Between {MinLength} and {MaxLength} characters.";
        }

        return Common.Contains(form) ? "One of the passwords that everybody tries first; please choose another." : null;
    }
}
