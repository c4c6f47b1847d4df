using System.Security.Cryptography;
using System.Text;

namespace Mall.Functions.Users;

public enum AccountNameKind
{
    Username,
    Email,
    Mobile,
}

/// <summary>Something that a person logs in with, in its one normal form: two spellings of the same name are equal here.</summary>
public sealed record AccountName
{
    public const int MaxUsername = 32;
    public const int MinUsername = 3;
    public const int MaxEmail = 254;

    // People write a Chinese number with and without the country's prefix; it is one telephone all the same.
    private const string DefaultCountry = "+86";

    private AccountName(AccountNameKind kind, string value, string unique)
    {
        Kind = kind;
        Value = value;
        Id = $"{kind.ToString().ToLowerInvariant()}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(unique)))}";
    }

    public AccountNameKind Kind { get; }

    /// <summary>The normal form, as the profile shows it.</summary>
    public string Value { get; }

    /// <summary>The id of the document that makes the name unique. A digest: ids appear in request urls and in errors that are logged, personal data must not.</summary>
    public string Id { get; }

    /// <summary>3 to 32 letters (Latin or Chinese), digits and <c>. _ -</c>; case does not matter. Other scripts are refused because some of their
    /// letters have several spellings, and this runtime carries no Unicode tables to make them one.</summary>
    public static AccountName? Username(string text)
    {
        var value = Fold(text);
        return value.Length is >= MinUsername and <= MaxUsername && value.All(IsUsernameCharacter)
            ? new AccountName(AccountNameKind.Username, value, value)
            : null;
    }

    /// <summary>An ASCII address with a domain that has a dot; whether anybody reads it, only a mail tells.</summary>
    public static AccountName? Email(string text)
    {
        var value = Fold(text);
        var at = value.IndexOf('@');
        return value.Length <= MaxEmail && at is >= 1 and <= 64 && IsLocalPart(value.AsSpan(0, at)) && IsDomain(value.AsSpan(at + 1))
            ? new AccountName(AccountNameKind.Email, value, value)
            : null;
    }

    /// <summary>6 to 15 digits with an optional <c>+</c>; spaces, hyphens and parentheses do not count.</summary>
    public static AccountName? Mobile(string text)
    {
        var value = string.Concat(Fold(text).Where(c => c is not (' ' or '-' or '(' or ')')));
        if (value.StartsWith("00", StringComparison.Ordinal))
        {
            value = "+" + value[2..];
        }

        var digits = value.AsSpan(value.StartsWith('+') ? 1 : 0);
        return digits.Length is >= 6 and <= 15 && !digits.ContainsAnyExceptInRange('0', '9')
            ? new AccountName(AccountNameKind.Mobile, value, value.StartsWith('+') ? value : DefaultCountry + value)
            : null;
    }

    /// <summary>Trimmed, full-width forms (as Chinese keyboards write them) made ordinary, lower case.</summary>
    private static string Fold(string text) =>
        string.Create(text.Length, text, static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = char.ToLowerInvariant(from[i] switch
                {
                    '\u3000' => ' ',
                    >= '\uFF01' and <= '\uFF5E' => (char)(from[i] - 0xFEE0),
                    _ => from[i],
                });
            }
        }).Trim();

    private static bool IsUsernameCharacter(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '_' or '-' or (>= '\u4E00' and <= '\u9FFF');

    private static bool IsLocalPart(ReadOnlySpan<char> local) =>
        local[0] != '.' && local[^1] != '.' && local.IndexOf("..") < 0
        && local.IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyz0123456789.!#$%&'*+/=?^_`{|}~-") < 0;

    private static bool IsDomain(ReadOnlySpan<char> domain)
    {
        var labels = 0;
        foreach (var range in domain.Split('.'))
        {
            var label = domain[range];
            if (label.Length is < 1 or > 63 || label[0] == '-' || label[^1] == '-'
                || label.IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyz0123456789-") >= 0)
            {
                return false;
            }

            labels++;
        }

        return labels >= 2;
    }
}
