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
            throw Unexpected();
        }
    }

    public Token ExpectIdentifier()
    {
        Token token = Current;
        if (token.Kind != TokenKind.Identifier)
        {
            throw Unexpected();
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

        bool negative = Current.Is("-") && Following.Kind == TokenKind.Number;
        _at += negative ? 1 : 0;
        Token index = Current;
        step = index.Kind switch
        {
            TokenKind.String => PathStep.Property(index.Text),
            TokenKind.Number => PathStep.Element(negative ? -index.Number : index.Number),
            _ when index.Is("]") || index.Kind == TokenKind.End => throw Unexpected(),
            _ => throw UnsupportedIndexer(index),
        };
        Next();
        if (!Current.Is("]"))
        {
            throw Current.Kind is TokenKind.Symbol && Current.Text is not ("}" or ")" or ",") ? UnsupportedIndexer(Current) : Unexpected();
        }

        Next();
        return true;
    }

    public CosmosSqlException Unexpected() => Current.Kind switch
    {
        TokenKind.End => new CosmosSqlException("SC1002", "Syntax error, unexpected end-of-file.", Current.Start, Current.End),
        _ => new CosmosSqlException("SC1001", $"Syntax error, incorrect syntax near '{Shown(Current)}'.{Advice()}", Current.Start, Current.End),
    };

    public CosmosSqlException NotSupported(string what) => CosmosSqlException.NotSupported(what, Current.Start, Current.End);

    private static CosmosSqlException UnsupportedIndexer(Token at) =>
        new("SC2990", "The specified query includes 'member indexer' which is currently not supported.", at.Start, at.End);

    private static string Shown(Token token) => token.Kind == TokenKind.String ? $"'{token.Text}'" : token.Text;

    // Advice on two refusals that surprise everybody once.
    private string Advice() => Current switch
    {
        { Kind: TokenKind.Keyword } when _at > 0 && tokens[_at - 1].Is(".") => " It is a keyword: write it in brackets and quotes.",
        { Text: "BETWEEN" or "AND" or "OR", Kind: TokenKind.Keyword } => " To combine BETWEEN with other conditions, put it in parentheses.",
        _ => "",
    };
}
