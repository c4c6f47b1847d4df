namespace Mall.Embedded.Cosmos.Sql;

/// <summary>Reads the tokens of a query one after the other.</summary>
internal sealed class TokenReader(List<Token> tokens)
{
    private int _at;

    public Token Current => tokens[_at];

    public Token Following => tokens[Math.Min(_at + 1, tokens.Count - 1)];

    public void Next() => _at++;

    public bool Accept(string keywordOrSymbol)
    {
        bool there = Current.Is(keywordOrSymbol);
        _at += there ? 1 : 0;
        return there;
    }

    public void Expect(string keywordOrSymbol)
    {
        if (!Accept(keywordOrSymbol))
        {
            throw Unexpected(Current);
        }
    }

    public Token ExpectIdentifier()
    {
        Token token = Current;
        if (token.Kind != TokenKind.Identifier)
        {
            throw Unexpected(token);
        }

        Next();
        return token;
    }

    /// <summary>Reads <c>.name</c>, <c>["name"]</c> or <c>[n]</c>, if one follows.</summary>
    public bool TryReadStep(out PathStep step)
    {
        step = default;
        if (Accept("."))
        {
            step = PathStep.Property(ExpectIdentifier().Text);
            return true;
        }

        if (!Accept("["))
        {
            return false;
        }

        Token index = Current;
        step = index.Kind switch
        {
            TokenKind.String => PathStep.Property(index.Text),
            TokenKind.Number when index.Number <= int.MaxValue && index.Number == Math.Truncate(index.Number) => PathStep.Element((int)index.Number),
            _ when index.Is("]") || index.Kind == TokenKind.End => throw Unexpected(index),
            _ => throw NotSupported("anything but a name or a whole number in brackets"),
        };
        Next();
        Expect("]");
        return true;
    }

    public CosmosSqlException Unexpected(Token at) => at.Kind switch
    {
        TokenKind.End => new CosmosSqlException("SC1002", "Syntax error, unexpected end-of-file.", at.Start, at.End),
        _ => new CosmosSqlException("SC1001", $"Syntax error, incorrect syntax near '{Shown(at)}'.{Advice(at)}", at.Start, at.End),
    };

    public CosmosSqlException NotSupported(string what) => CosmosSqlException.NotSupported(what, Current.Start, Current.End);

    private static string Shown(Token token) => token.Kind == TokenKind.String ? $"'{token.Text}'" : token.Text;

    // Advice on a refusal that surprises everybody once.
    private string Advice(Token at) =>
        at.Kind == TokenKind.Keyword && tokens.IndexOf(at) is > 0 and var index && tokens[index - 1].Is(".") ? " It is a keyword: write it in brackets and quotes." : "";
}
