using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Mall.Embedded.Cosmos.Sql;

/// <summary>Splits a query into tokens. The rules and the error texts are those of the service's own parser.</summary>
internal sealed class Lexer(string sql)
{
    // Reserved in upper and lower case: none can be an alias or a property name after a dot.
    private static readonly FrozenSet<string> _keywords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "SELECT", "VALUE", "FROM", "WHERE", "ORDER", "BY", "ASC", "DESC", "TOP", "DISTINCT", "GROUP", "JOIN", "IN", "BETWEEN", "LIKE", "ESCAPE", "AND", "OR",
        "NOT", "EXISTS", "ARRAY", "AS", "OFFSET", "LIMIT", "IS", "CASE", "WHEN", "THEN", "ELSE", "END", "INTO", "HAVING", "INSERT", "UPDATE", "SET", "CAST",
        "OVER", "LEFT", "RIGHT", "CROSS", "INNER", "OUTER", "WITH");

    // Reserved in lower case only: TRUE is a name.
    private static readonly FrozenSet<string> _lowerCaseKeywords = FrozenSet.Create(StringComparer.Ordinal, "null", "true", "false", "undefined", "udf");

    private static readonly string[] _symbols =
        ["<>", "<=", ">>>", ">>", ">=", "<<", "!=", "??", "||", "=", "<", ">", "?", ":", "+", "-", "*", "/", "%", "&", "|", "^", "~", "(", ")", "[", "]", "{", "}", ",", "."];

    private readonly List<Token> _tokens = [];
    private int _at;

    public List<Token> Read()
    {
        while (SkipBlanks())
        {
            char c = sql[_at];
            if (char.IsLetter(c) || c == '_')
            {
                ReadWord();
            }
            else if (char.IsAsciiDigit(c) || (c == '.' && _at + 1 < sql.Length && char.IsAsciiDigit(sql[_at + 1])))
            {
                ReadNumber();
            }
            else if (c is '\'' or '"')
            {
                ReadString(c);
            }
            else if (c == '@' && _at + 1 < sql.Length && (char.IsLetter(sql[_at + 1]) || sql[_at + 1] == '_'))
            {
                int start = _at++;
                SkipWord();
                Add(TokenKind.Parameter, sql[start.._at], start);
            }
            else
            {
                ReadSymbol();
            }
        }

        Add(TokenKind.End, "", _at);
        return _tokens;
    }

    private bool SkipBlanks()
    {
        while (_at < sql.Length)
        {
            if (char.IsWhiteSpace(sql[_at]))
            {
                _at++;
            }
            else if (sql.AsSpan(_at).StartsWith("--"))
            {
                throw CosmosSqlException.NotSupported("comments in queries", _at, _at + 2);
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private void ReadWord()
    {
        int start = _at;
        SkipWord();
        string word = sql[start.._at];
        if (_keywords.Contains(word))
        {
            Add(TokenKind.Keyword, word.ToUpperInvariant(), start);
        }
        else
        {
            Add(_lowerCaseKeywords.Contains(word) ? TokenKind.Keyword : TokenKind.Identifier, word, start);
        }
    }

    private void SkipWord()
    {
        while (_at < sql.Length && (char.IsLetterOrDigit(sql[_at]) || sql[_at] == '_'))
        {
            _at++;
        }
    }

    private void ReadNumber()
    {
        int start = _at;
        while (_at < sql.Length && (char.IsLetterOrDigit(sql[_at]) || sql[_at] is '.' or '_' || (sql[_at] is '+' or '-' && sql[_at - 1] is 'e' or 'E')))
        {
            _at++;
        }

        string text = sql[start.._at];
        bool valid = double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value);
        if (!valid)
        {
            throw text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? CosmosSqlException.NotSupported("hexadecimal numbers", start, _at) : new CosmosSqlException("SC1011", $"Syntax error, invalid numeric value token '{text}'.", start, _at);
        }

        _tokens.Add(new Token(TokenKind.Number, text, value, start, _at));
    }

    private void ReadString(char quote)
    {
        int start = _at++;
        var text = new StringBuilder();
        while (_at < sql.Length && sql[_at] != quote && sql[_at] is not ('\r' or '\n'))
        {
            char c = sql[_at++];
            text.Append(c == '\\' && _at < sql.Length ? ReadEscape(start) : c);
        }

        if (_at >= sql.Length || sql[_at] != quote)
        {
            throw InvalidString(start);
        }

        _at++;
        Add(TokenKind.String, text.ToString(), start);
    }

    private char ReadEscape(int start)
    {
        char c = sql[_at++];
        switch (c)
        {
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when _at + 4 <= sql.Length && ushort.TryParse(sql.AsSpan(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code):
                _at += 4;
                return (char)code;
            case 'u':
                throw InvalidString(start);
            default:
                return c;
        }
    }

    private CosmosSqlException InvalidString(int start) => new("SC1012", $"Syntax error, invalid string literal token '{sql[start.._at]}'.", start, _at);

    private void ReadSymbol()
    {
        foreach (string symbol in _symbols)
        {
            if (string.CompareOrdinal(sql, _at, symbol, 0, symbol.Length) == 0)
            {
                _at += symbol.Length;
                Add(TokenKind.Symbol, symbol, _at - symbol.Length);
                return;
            }
        }

        throw new CosmosSqlException("SC1010", $"Syntax error, invalid token '{sql[_at]}'.", _at, _at + 1);
    }

    private void Add(TokenKind kind, string text, int start) => _tokens.Add(new Token(kind, text, 0, start, _at));
}
