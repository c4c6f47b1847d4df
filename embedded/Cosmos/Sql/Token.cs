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

/// <summary>One word of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">An identifier, parameter or symbol as written; a keyword in its canonical case; a string without quotes and escapes.</param>
/// <param name="Number">A number's value.</param>
/// <param name="Start">Where it begins in the query.</param>
/// <param name="End">Where it ends, exclusive.</param>
internal readonly record struct Token(TokenKind Kind, string Text, double Number, int Start, int End)
{
    public bool Is(string keywordOrSymbol) => Kind is TokenKind.Keyword or TokenKind.Symbol && Text == keywordOrSymbol;
}
