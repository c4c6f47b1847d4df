namespace Mall.Embedded.Cosmos.Sql;

/// <summary>Parses the clauses of a query. The grammar is a part of that of the service's own parser: the words true, false and null must be lower case, too.</summary>
internal sealed class Parser
{
    private const int LongestQuery = 262144;

    private readonly TokenReader _tokens;
    private readonly ExpressionParser _expressions;
    private readonly QueryPlan _query = new();

    private Parser(string sql)
    {
        _tokens = new TokenReader(new Lexer(sql).Read());
        _expressions = new ExpressionParser(_tokens, _query);
    }

    /// <exception cref="CosmosSqlException">The service or this engine does not accept the text as a query.</exception>
    public static QueryPlan Parse(string sql)
    {
        if (sql.Length > LongestQuery)
        {
            throw new CosmosSqlException($"The SQL query text exceeded the maximum limit of {LongestQuery} characters.");
        }

        return new Parser(sql).ReadQuery();
    }

    private QueryPlan ReadQuery()
    {
        _tokens.Expect("SELECT");
        bool isWhole = ReadSelect();
        string alias = ReadFrom(isWhole);
        if (_tokens.Accept("WHERE"))
        {
            _query.Where = _expressions.Read(_query.WherePaths);
        }

        if (_tokens.Current.Is("GROUP"))
        {
            throw isWhole ? new CosmosSqlException("SC2041", "'SELECT *' is not allowed with GROUP BY.") : _tokens.NotSupported("GROUP BY");
        }

        ReadOrderBy();
        if (_tokens.Current.Is("OFFSET"))
        {
            throw _tokens.NotSupported("OFFSET");
        }

        if (_tokens.Current.Kind != TokenKind.End)
        {
            throw _tokens.Unexpected(_tokens.Current);
        }

        _expressions.CheckNames(alias);
        CheckClauses();
        _query.Hints = _query.Where is null ? [] : [.. HintFinder.Find(_query.Where)];
        return _query;
    }

    /// <summary>True for <c>SELECT *</c>.</summary>
    private bool ReadSelect()
    {
        _query.Distinct = _tokens.Accept("DISTINCT");
        if (_tokens.Accept("TOP"))
        {
            _query.Top = ReadCount();
        }

        if (_tokens.Accept("*"))
        {
            return true;
        }

        if (_tokens.Accept("VALUE"))
        {
            ReadValue();
            return false;
        }

        var list = new List<(string Name, Expression Value)>();
        do
        {
            Token at = _tokens.Current;
            Expression value = _expressions.Read(_query.SelectPaths);
            Token alias = _tokens.Current.Is("AS") ? _tokens.Following : _tokens.Current;
            if (alias.Kind == TokenKind.String)
            {
                throw CosmosSqlException.NotSupported("a text as an alias", alias.Start, alias.End);
            }

            string name = ReadAlias() ?? NameOf(value)
                ?? throw CosmosSqlException.NotSupported("an item of the select list without a name", at.Start, at.End);
            if (list.Exists(other => other.Name == name))
            {
                throw new CosmosSqlException("SC2022", $"Object creation error, property name '{name}' specified more than once.");
            }

            list.Add((name, value));
        }
        while (_tokens.Accept(","));
        _query.List = new SelectList([.. list]);
        return false;
    }

    private void ReadValue()
    {
        if (_tokens.Following.Is("(") && Enum.TryParse(_tokens.Current.Text, ignoreCase: true, out AggregateKind kind))
        {
            _query.Aggregate = kind;
            _tokens.Next();
            _tokens.Expect("(");
            _query.Value = _expressions.Read(_query.SelectPaths);
            _tokens.Expect(")");
            return;
        }

        Expression value = _expressions.Read(_query.SelectPaths);
        _query.Value = value is PathExpression { Steps.Count: 0 } ? null : value;
    }

    private string? ReadAlias()
    {
        bool demanded = _tokens.Accept("AS");
        Token token = _tokens.Current;
        if (token.Kind == TokenKind.Identifier)
        {
            _tokens.Next();
            return token.Text;
        }

        return demanded ? throw _tokens.Unexpected(token) : null;
    }

    private static string? NameOf(Expression value) => value is not PathExpression path ? null : path.Steps is [.., PathStep last] ? last.Name : path.Root.Text;

    /// <summary>The name of a document in expressions.</summary>
    private string ReadFrom(bool isWhole)
    {
        if (_tokens.Current.Kind == TokenKind.End)
        {
            throw isWhole ? new CosmosSqlException("SC1021", "Syntax error, 'SELECT *' is not valid if FROM clause is omitted.") : _tokens.NotSupported("a query without FROM");
        }

        _tokens.Expect("FROM");
        if (_tokens.Current.Is("("))
        {
            throw _tokens.NotSupported("subqueries");
        }

        Token name = _tokens.ExpectIdentifier();
        if (_tokens.Current.Is("IN") || _tokens.Current.Is(".") || _tokens.Current.Is("["))
        {
            throw _tokens.NotSupported("parts of documents in FROM");
        }

        string alias = ReadAlias() ?? name.Text;
        if (_tokens.Current.Is("JOIN"))
        {
            throw isWhole ? new CosmosSqlException("SC2042", "'SELECT *' is only valid with a single input set.") : _tokens.NotSupported("JOIN");
        }

        return alias;
    }

    private void ReadOrderBy()
    {
        if (!_tokens.Accept("ORDER"))
        {
            return;
        }

        _tokens.Expect("BY");
        Token at = _tokens.Current;
        if (_expressions.Read(_query.OrderPaths) is not PathExpression path)
        {
            throw new CosmosSqlException("2206", "Unsupported ORDER BY clause. ORDER BY item expression could not be mapped to a document path.", at.Start, at.End);
        }

        bool descending = _tokens.Accept("DESC");
        if (!descending)
        {
            _tokens.Accept("ASC");
        }

        _query.Order = new OrderKey(path, descending);
        if (_tokens.Current.Is(","))
        {
            throw _tokens.NotSupported("ORDER BY several properties");
        }
    }

    private Expression ReadCount()
    {
        Token token = _tokens.Current;
        _tokens.Next();
        return token.Kind switch
        {
            TokenKind.Number => new ConstantExpression(SqlValue.Of(token.Number)),
            TokenKind.Parameter => _expressions.Parameter(token),
            _ => throw _tokens.Unexpected(token),
        };
    }

    private void CheckClauses()
    {
        if (_query.Order is { Value: { Names: null, Root: var root } })
        {
            throw CosmosSqlException.NotSupported("ORDER BY anything but a property", root.Start, root.End);
        }

        if (_query.Distinct && (_query.Value is null || _query.Aggregate is not null))
        {
            throw CosmosSqlException.NotSupported("DISTINCT without VALUE and a property");
        }

        if (_query.IsWholeAnswer && (_query.Order is not null || _query.Top is not null))
        {
            throw CosmosSqlException.NotSupported("DISTINCT or an aggregate together with TOP or ORDER BY");
        }
    }
}
