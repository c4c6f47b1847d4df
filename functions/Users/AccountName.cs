using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Mall.Functions.Users;

public enum AccountNameKind
{
    Username,
    Email,
    Mobile,
}

/// <summary>A name that a person logs in with, in one normal form: two spellings of the same name are equal here.</summary>
public sealed partial record AccountName
{
    public const int MaxUsername = 32;
    public const int MinUsername = 3;
    public const int MaxEmail = 254;

    private AccountName(AccountNameKind kind, string value)
    {
        Kind = kind;
        Value = value;
        Id = $"{kind.ToString().ToLowerInvariant()}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)))}";
    }

    public AccountNameKind Kind { get; }

    /// <summary>The normal form, as the profile shows it.</summary>
    public string Value { get; }

    /// <summary>Id of the document that makes the name unique. A digest: ids appear in request urls and logged errors, where personal data must not.</summary>
    public string Id { get; }

    /// <summary>3 to 32 letters (Latin or Chinese), digits and <c>. _ -</c>; case does not matter. Other scripts are refused because some of their
    /// letters look like Latin ones.</summary>
    public static AccountName? Username(string text)
    {
        var value = Fold(text);
        return value.Length is >= MinUsername and <= MaxUsername && value.All(IsUsernameCharacter)
            ? new AccountName(AccountNameKind.Username, value)
            : null;
    }

    /// <summary>An ASCII address whose domain has a dot. Only a mail shows whether anybody reads it.</summary>
    public static AccountName? Email(string text)
    {
        var value = Fold(text);
        var at = value.IndexOf('@');
        return value.Length <= MaxEmail && at is >= 1 and <= 64 && IsLocalPart(value.AsSpan(0, at)) && IsDomain(value.AsSpan(at + 1))
            ? new AccountName(AccountNameKind.Email, value)
            : null;
    }

    /// <summary>A telephone in E.164 form: <c>+</c>, country code, number, together at most 15 digits. Spaces, hyphens, dots and parentheses do not count; <c>00</c> stands for <c>+</c>. Without
    /// either it is a Chinese mobile, with or without <c>86</c> and the <c>0</c> dialled before it at home. Such a 0 after another country's code is refused: the same telephone would have a
    /// second name.</summary>
    public static AccountName? Mobile(string text)
    {
        var value = string.Concat(Fold(text).Where(c => c is not (' ' or '-' or '.' or '(' or ')')));
        var international = value.StartsWith('+') ? value[1..] : value.StartsWith("00", StringComparison.Ordinal) ? value[2..] : null;
        var chinese = international is null ? ChineseAtHome().Match(value) : ChineseFromAbroad().Match(international);
        return chinese.Success ? new AccountName(AccountNameKind.Mobile, "+86" + chinese.Groups["number"].Value)
            : international is { Length: >= 7 and <= 15 } && Foreign().IsMatch(international) ? new AccountName(AccountNameKind.Mobile, "+" + international)
            : null;
    }

    [GeneratedRegex(@"\A0?(86)?0?(?<number>1[3-9][0-9]{9})\z", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseAtHome();

    [GeneratedRegex(@"\A860?(?<number>1[3-9][0-9]{9})\z", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseFromAbroad();

    // Country codes of one, two and three digits (ITU-T E.164, list of assigned codes). In Italy, Côte d'Ivoire and the Congo a 0 after the code is part of the number.
    [GeneratedRegex(
        @"\A(?!86)(?>(?:39|225|242)0?|[17]|2[07]|3[0-46]|4[013-9]|5[1-8]|6[0-6]|8[124]|9[0-58]|[2-9][0-9]{2})[1-9][0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Foreign();

    /// <summary>Trims, makes full-width forms (of Chinese keyboards) ordinary, and lower-cases.</summary>
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
