namespace Mall.Embedded.Cosmos.Sql;

/// <summary>
/// Parses the clauses of a query. The grammar is that of the service's own parser, which is unusual in three places:
/// NOT binds as tightly as a sign; BETWEEN needs parentheses to be combined with AND and OR; and true, false, null and undefined
/// must be lower case.
/// </summary>
internal sealed class Parser
{
    private const int LongestQuery = 262144;

    private readonly TokenReader _tokens;
    private readonly ExpressionParser _expressions;
    private readonly ParsedQuery _query = new();

    private Parser(string sql)
    {
        _tokens = new TokenReader(new Lexer(sql).Read());
        _expressions = new ExpressionParser(_tokens, _query);
    }

    public static ParsedQuery Parse(string sql)
    {
        if (sql.Length > LongestQuery)
        {
            throw new CosmosSqlException($"The SQL query text exceeded the maximum limit of {LongestQuery} characters.");
        }

        return new Parser(sql).ReadQuery();
    }

    private ParsedQuery ReadQuery()
    {
        _tokens.Expect("SELECT");
        ReadSelect();
        if (_tokens.Accept("FROM"))
        {
            ReadFrom();
        }

        if (_tokens.Accept("WHERE"))
        {
            _query.Where = _expressions.Read(Clause.Where);
        }

        if (_tokens.Current.Is("GROUP"))
        {
            throw _query.Star ? new CosmosSqlException("SC2041", "'SELECT *' is not allowed with GROUP BY.") : _tokens.NotSupported("GROUP BY");
        }

        ReadOrderBy();
        ReadOffset();
        if (_tokens.Current.Kind != TokenKind.End)
        {
            throw _tokens.Unexpected();
        }

        if (_query.Alias is null)
        {
            throw _query.Star
                ? new CosmosSqlException("SC1021", "Syntax error, 'SELECT *' is not valid if FROM clause is omitted.")
                : CosmosSqlException.NotSupported("a query without FROM");
        }

        return _query;
    }

    private void ReadSelect()
    {
        _query.Distinct = _tokens.Accept("DISTINCT");
        if (_tokens.Accept("TOP"))
        {
            Token number = _tokens.Current;
            _query.Top = number.Kind switch
            {
                TokenKind.Number => new RowCount(number.Number, null),
                TokenKind.Parameter => new RowCount(0, _expressions.Parameter(number)),
                _ => throw _tokens.Unexpected(),
            };
            _tokens.Next();
        }

        if (_tokens.Accept("*"))
        {
            _query.Star = true;
            return;
        }

        if (_tokens.Accept("VALUE"))
        {
            _query.Value = _expressions.Read(Clause.Select);
            return;
        }

        do
        {
            Expression value = _expressions.Read(Clause.Select);
            _query.List.Add((ReadAlias(allowString: true) ?? NameOf(value), value));
        }
        while (_tokens.Accept(","));
    }

    private string? ReadAlias(bool allowString)
    {
        bool demanded = _tokens.Accept("AS");
        Token token = _tokens.Current;
        if (token.Kind == TokenKind.Identifier || (allowString && token.Kind == TokenKind.String))
        {
            _tokens.Next();
            return token.Text;
        }

        return demanded ? throw _tokens.Unexpected() : null;
    }

    private static string? NameOf(Expression value) => value switch
    {
        PathExpression { Steps: [.., PathStep last] } => last.Name,
        PathExpression path => path.Root.Text,
        MemberExpression member => member.Step.Name,
        _ => null,
    };

    private void ReadFrom()
    {
        if (_tokens.Current.Is("("))
        {
            throw _tokens.NotSupported("subqueries");
        }

        Token name = _tokens.ExpectIdentifier();
        if (_tokens.Current.Is("IN"))
        {
            throw _tokens.NotSupported("FROM with IN");
        }

        while (_tokens.TryReadStep(out PathStep step))
        {
            _query.Source.Add(step);
        }

        string? unnamed = _query.Source is [.., PathStep last] ? last.Name : name.Text;

        // Rows of a path that ends in an index have no name of their own.
        _query.Alias = ReadAlias(allowString: false) ?? unnamed ?? "";
        if (_tokens.Current.Is("JOIN"))
        {
            throw _query.Star ? new CosmosSqlException("SC2042", "'SELECT *' is only valid with a single input set.") : _tokens.NotSupported("JOIN");
        }
    }

    private void ReadOrderBy()
    {
        if (!_tokens.Accept("ORDER"))
        {
            return;
        }

        _tokens.Expect("BY");
        do
        {
            Token at = _tokens.Current;
            Expression value = _expressions.Read(Clause.OrderBy);
            bool descending = _tokens.Accept("DESC");
            if (!descending)
            {
                _tokens.Accept("ASC");
            }

            _query.OrderBy.Add((value, descending, at));
        }
        while (_tokens.Accept(","));
    }

    private void ReadOffset()
    {
        if (_tokens.Accept("OFFSET"))
        {
            _query.Offset = ReadCount();
            _tokens.Expect("LIMIT");
            _query.Limit = ReadCount();
        }
    }

    private RowCount ReadCount()
    {
        Token token = _tokens.Current;
        RowCount count = token.Kind switch
        {
            TokenKind.Number when token.Text.All(char.IsAsciiDigit) => new RowCount(token.Number, null),
            TokenKind.Parameter => new RowCount(0, _expressions.Parameter(token)),
            _ => throw _tokens.Unexpected(),
        };
        _tokens.Next();
        return count;
    }
}
