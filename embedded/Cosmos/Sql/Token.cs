namespace Mall.Embedded.Cosmos.Sql;

internal enum TokenKind
{
    End,
    Identifier,
    Keyword,
    Number,
    String,
    Parameter,
    Symbol,
}

/// <summary>One token of a query.</summary>
/// <param name="Kind">The kind of token.</param>
/// <param name="Text">An identifier, parameter or symbol as written; a keyword in its canonical case; a string without quotes and escapes.</param>
/// <param name="Number">A number's value.</param>
/// <param name="Start">Start in the query.</param>
/// <param name="End">End in the query, exclusive.</param>
internal readonly record struct Token(TokenKind Kind, string Text, double Number, int Start, int End)
{
    public bool Is(string keywordOrSymbol) => Kind is TokenKind.Keyword or TokenKind.Symbol && Text == keywordOrSymbol;
}
