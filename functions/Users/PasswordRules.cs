using System.Collections.Frozen;

namespace Mall.Functions.Users;

/// <summary>8 to 128 characters, and not one of the most common passwords. No composition rules: they make people choose worse ones.</summary>
public static class PasswordRules
{
    public const int MinLength = 8;
    public const int MaxLength = 128;

    private static readonly FrozenSet<string> Common = LoadCommon();

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

    private static FrozenSet<string> LoadCommon()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("Mall.Functions.Users.common-passwords.txt")
            ?? throw new InvalidOperationException("The list of common passwords is not part of the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
