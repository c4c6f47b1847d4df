using System.Text;

namespace Mall.Functions.Tests.Architecture.Infra.Bicep;

internal enum TokenKind
{
    Name,
    Number,
    Text,
    Symbol,
    NewLine,
    End,
}

/// <param name="Kind">What it is.</param>
/// <param name="Value">As written; of a string what it says, with <c>${}</c> for each interpolated expression.</param>
/// <param name="Line">Where it begins.</param>
/// <param name="Interpolated">Of a string: the text of each expression in it.</param>
internal sealed record Token(TokenKind Kind, string Value, int Line, IReadOnlyList<string>? Interpolated = null);

/// <summary>Cuts Bicep into tokens. Lines end statements, so their ends are tokens.</summary>
internal sealed class BicepLexer(string path, string source)
{
    private static readonly string[] Symbols =
    [
        "...", "::", ".?", "=>", "==", "!=", "=~", "!~", "<=", ">=", "&&", "||", "??",
        "{", "}", "[", "]", "(", ")", ".", ",", ":", "?", "=", "<", ">", "!", "+", "-", "*", "/", "%", "@", "|",
    ];

    private int _at;
    private int _line = 1;

    public List<Token> Read()
    {
        var tokens = new List<Token>();
        while (Next() is { } token)
        {
            // Blank lines say no more than one end of a line.
            if (token.Kind != TokenKind.NewLine || tokens.Count == 0 || tokens[^1].Kind != TokenKind.NewLine)
            {
                tokens.Add(token);
            }
        }

        tokens.Add(new Token(TokenKind.End, "the end of the file", _line));
        return tokens;
    }

    private Token? Next()
    {
        SkipBlanksAndComments();
        if (_at == source.Length)
        {
            return null;
        }

        var line = _line;
        var c = source[_at];
        if (c == '\n')
        {
            _at++;
            _line++;
            return new Token(TokenKind.NewLine, "the end of the line", line);
        }

        if (c == '\'')
        {
            return Matches("'''") ? RawText(line) : InterpolatedText(line);
        }

        if (char.IsAsciiLetter(c) || c == '_')
        {
            return new Token(TokenKind.Name, While(next => char.IsAsciiLetterOrDigit(next) || next == '_'), line);
        }

        if (char.IsAsciiDigit(c))
        {
            return new Token(TokenKind.Number, While(char.IsAsciiDigit), line);
        }

        var symbol = Array.Find(Symbols, Matches) ?? throw new BicepException(path, line, $"'{c}' is not of this language.");
        _at += symbol.Length;
        return new Token(TokenKind.Symbol, symbol, line);
    }

    private void SkipBlanksAndComments()
    {
        while (_at < source.Length)
        {
            if (source[_at] is ' ' or '\t' or '\r')
            {
                _at++;
            }
            else if (Matches("//"))
            {
                While(next => next != '\n');
            }
            else if (Matches("/*"))
            {
                var end = source.IndexOf("*/", _at, StringComparison.Ordinal);
                Require(end >= 0, _line, "This comment has no end.");
                _line += source.AsSpan(_at, end - _at).Count('\n');
                _at = end + 2;
            }
            else
            {
                return;
            }
        }
    }

    private Token RawText(int line)
    {
        var end = source.IndexOf("'''", _at + 3, StringComparison.Ordinal);
        Require(end >= 0, line, "This string has no end.");
        var value = source[(_at + 3)..end];
        _line += value.AsSpan().Count('\n');
        _at = end + 3;
        return new Token(TokenKind.Text, value, line, []);
    }

    private Token InterpolatedText(int line)
    {
        var value = new StringBuilder();
        var expressions = new List<string>();
        for (_at++; ; _at++)
        {
            Require(_at < source.Length && source[_at] != '\n', line, "This string has no end.");
            if (source[_at] == '\'')
            {
                _at++;
                return new Token(TokenKind.Text, value.ToString(), line, expressions);
            }

            if (source[_at] == '\\')
            {
                _at++;
                Require(_at < source.Length && @"\'nrtu$".Contains(source[_at], StringComparison.Ordinal), line, "After a backslash only \\, ', n, r, t, u or $ may follow.");
                value.Append(source[_at]);
            }
            else if (Matches("${"))
            {
                expressions.Add(Interpolated(line));
                value.Append("${}");
            }
            else
            {
                value.Append(source[_at]);
            }
        }
    }

    /// <summary>From <c>${</c> to its closing brace, which it stops at.</summary>
    private string Interpolated(int line)
    {
        var start = _at + 2;
        var depth = 0;
        for (_at = start; _at < source.Length && source[_at] != '\n'; _at++)
        {
            if (source[_at] == '\'')
            {
                InterpolatedText(line);
                _at--;
            }
            else if (source[_at] == '{')
            {
                depth++;
            }
            else if (source[_at] == '}' && depth-- == 0)
            {
                return source[start.._at];
            }
        }

        throw new BicepException(path, line, "This interpolation has no end.");
    }

    private bool Matches(string symbol) => string.CompareOrdinal(source, _at, symbol, 0, symbol.Length) == 0;

    private string While(Func<char, bool> isPart)
    {
        var start = _at;
        while (_at < source.Length && isPart(source[_at]))
        {
            _at++;
        }

        return source[start.._at];
    }

    private void Require(bool condition, int line, string message)
    {
        if (!condition)
        {
            throw new BicepException(path, line, message);
        }
    }
}
