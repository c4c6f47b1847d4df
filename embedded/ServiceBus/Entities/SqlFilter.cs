using System.Globalization;
using System.Text.RegularExpressions;
using Amqp;

namespace Mall.Embedded.ServiceBus;

/// <summary>A part of the SQL filter language: <c>1=1</c>, <c>name = literal</c> and <c>name IN (literal, ...)</c>, joined by AND.
/// <c>sys.</c> names a broker property, every other name an application property.</summary>
internal sealed partial class SqlFilter : IMessageFilter
{
    private readonly List<Func<Message, bool>> _conditions = [];

    private SqlFilter()
    {
    }

    /// <summary>Null when the expression uses anything else.</summary>
    public static SqlFilter? TryParse(string expression)
    {
        var tokens = Tokens().Matches(expression);
        var position = 0;
        foreach (Match token in tokens)
        {
            if (token.Index != position)
            {
                return null;
            }

            position += token.Length;
        }

        if (position != expression.Length)
        {
            return null;
        }

        var words = tokens.Select(token => token.Value.Trim()).Where(word => word.Length > 0).ToArray();
        var filter = new SqlFilter();
        var at = 0;
        do
        {
            if (filter.ParseCondition(words, ref at) is not { } condition)
            {
                return null;
            }

            filter._conditions.Add(condition);
        }
        while (Accept(words, ref at, "AND"));

        return at == words.Length ? filter : null;
    }

    public bool Matches(Message message) => _conditions.TrueForAll(condition => condition(message));

    [GeneratedRegex(@"\s+|'(?:[^']|'')*'|-?\d+(?:\.\d+)?|[A-Za-z_$][\w$.-]*|\[[^\]]+\]|[=(),]")]
    private static partial Regex Tokens();

    private Func<Message, bool>? ParseCondition(string[] words, ref int at)
    {
        if (at + 2 < words.Length && words[at] == "1" && words[at + 1] == "=" && words[at + 2] == "1")
        {
            at += 3;
            return _ => true;
        }

        if (at >= words.Length || ParseName(words[at]) is not { } get)
        {
            return null;
        }

        at++;
        if (Accept(words, ref at, "="))
        {
            return ParseLiteral(words, ref at) is { } literal ? message => LiteralComparer.AreEqual(get(message), literal) : null;
        }

        if (!Accept(words, ref at, "IN") || !Accept(words, ref at, "("))
        {
            return null;
        }

        var literals = new List<object>();
        do
        {
            if (ParseLiteral(words, ref at) is not { } literal)
            {
                return null;
            }

            literals.Add(literal);
        }
        while (Accept(words, ref at, ","));

        return Accept(words, ref at, ")") ? message => literals.Exists(literal => LiteralComparer.AreEqual(get(message), literal)) : null;
    }

    private static Func<Message, object?>? ParseName(string word)
    {
        if (!char.IsAsciiLetter(word[0]) && word[0] is not ('_' or '['))
        {
            return null;
        }

        if (word.StartsWith("sys.", StringComparison.OrdinalIgnoreCase))
        {
            return SystemProperties.Find(word[4..]);
        }

        var name = word.StartsWith("user.", StringComparison.OrdinalIgnoreCase) ? word[5..] : word.Trim('[', ']');
        return name.ToUpperInvariant() is "NOT" or "NULL" or "TRUE" or "FALSE" or "EXISTS" or "AND" or "OR" or "IN"
            ? null
            : message => SystemProperties.Application(message, name);
    }

    private static object? ParseLiteral(string[] words, ref int at)
    {
        if (at >= words.Length)
        {
            return null;
        }

        var word = words[at++];
        return word switch
        {
            ['\'', .., '\''] => word[1..^1].Replace("''", "'", StringComparison.Ordinal),
            _ when word.Equals("TRUE", StringComparison.OrdinalIgnoreCase) => true,
            _ when word.Equals("FALSE", StringComparison.OrdinalIgnoreCase) => false,
            _ => decimal.TryParse(word, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null,
        };
    }

    private static bool Accept(string[] words, ref int at, string word)
    {
        if (at < words.Length && words[at].Equals(word, StringComparison.OrdinalIgnoreCase))
        {
            at++;
            return true;
        }

        return false;
    }
}
