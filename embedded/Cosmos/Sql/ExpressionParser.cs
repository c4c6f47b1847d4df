namespace Mall.Embedded.Cosmos.Sql;

internal enum Clause
{
    Select,
    Where,
    OrderBy,
}

/// <summary>
/// Parses expressions by precedence: steps, signs and NOT, * / %, + -, ||, comparisons, IN and LIKE (once), AND, OR; BETWEEN beside them; ??, ?:.
/// Loops read chains of one operator, so only parentheses and the like nest.
/// </summary>
internal sealed class ExpressionParser(TokenReader tokens, ParsedQuery query)
{
    // Far more than a query needs, and far less than the stack can take.
    private const int DeepestNesting = 200;

    private static readonly (string Symbol, BinaryOperator Operator)[][] _levels =
    [
        [("=", BinaryOperator.Equal), ("!=", BinaryOperator.NotEqual), ("<>", BinaryOperator.NotEqual), ("<", BinaryOperator.Less),
            ("<=", BinaryOperator.LessOrEqual), (">", BinaryOperator.Greater), (">=", BinaryOperator.GreaterOrEqual)],
        [("||", BinaryOperator.Concatenate)],
        [("+", BinaryOperator.Add), ("-", BinaryOperator.Subtract)],
        [("*", BinaryOperator.Multiply), ("/", BinaryOperator.Divide), ("%", BinaryOperator.Modulo)],
    ];

    private readonly PrimaryParser _primaries = new(tokens, query);
    private int _depth;

    public Expression Read(Clause clause)
    {
        _primaries.Clause = clause;
        return ReadExpression();
    }

    public ParameterExpression Parameter(Token token) => _primaries.Parameter(token);

    private Expression ReadExpression()
    {
        Enter();
        Expression condition = ReadCoalesce();
        if (tokens.Accept("?"))
        {
            Expression consequent = ReadExpression();
            tokens.Expect(":");
            condition = new ConditionalExpression(condition, consequent, ReadExpression());
        }

        _depth--;
        return condition;
    }

    private Expression ReadCoalesce()
    {
        Expression first = ReadCondition();
        if (!tokens.Current.Is("??"))
        {
            return first;
        }

        var terms = new List<Expression> { first };
        while (tokens.Accept("??"))
        {
            terms.Add(ReadCondition());
        }

        return new CoalesceExpression([.. terms]);
    }

    private Expression ReadCondition()
    {
        Expression first = ReadChain(0);
        if (tokens.Current.Is("BETWEEN") || (tokens.Current.Is("NOT") && tokens.Following.Is("BETWEEN")))
        {
            return ReadBetween(first);
        }

        first = ReadPredicate(first);
        List<Expression>? alternatives = null;
        Expression current = ReadAnd(first);
        while (tokens.Accept("OR"))
        {
            (alternatives ??= [current]).Add(ReadAnd(ReadPredicate(ReadChain(0))));
        }

        return alternatives is null ? current : new OrExpression([.. alternatives]);
    }

    private Expression ReadAnd(Expression first)
    {
        if (!tokens.Current.Is("AND"))
        {
            return first;
        }

        var terms = new List<Expression> { first };
        while (tokens.Accept("AND"))
        {
            terms.Add(ReadPredicate(ReadChain(0)));
        }

        return new AndExpression([.. terms]);
    }

    private Expression ReadBetween(Expression value)
    {
        bool negated = tokens.Accept("NOT");
        tokens.Expect("BETWEEN");
        Expression low = ReadChain(0);
        tokens.Expect("AND");
        var between = new BetweenExpression(value, low, ReadChain(0));
        return negated ? new NotExpression(between) : between;
    }

    private Expression ReadPredicate(Expression value)
    {
        bool negated = tokens.Current.Is("NOT") && (tokens.Following.Is("IN") || tokens.Following.Is("LIKE"));
        if (negated)
        {
            tokens.Next();
        }

        Expression result;
        if (tokens.Accept("IN"))
        {
            result = new InExpression(value, ReadList());
        }
        else if (tokens.Accept("LIKE"))
        {
            Expression pattern = ReadChain(0);
            result = new LikeExpression(value, pattern, tokens.Accept("ESCAPE") ? ReadEscapeCharacter() : null);
        }
        else
        {
            return value;
        }

        return negated ? new NotExpression(result) : result;
    }

    private char ReadEscapeCharacter()
    {
        Token token = tokens.Current;
        if (token.Kind != TokenKind.String)
        {
            throw tokens.Unexpected();
        }

        tokens.Next();
        return token.Text.Length == 1
            ? token.Text[0]
            : throw new CosmosSqlException("SC2207", $"The invalid escape character '{token.Text}' was specified in a LIKE predicate.", token.Start, token.End);
    }

    private Expression[] ReadList()
    {
        tokens.Expect("(");
        var list = new List<Expression>();
        do
        {
            list.Add(ReadExpression());
        }
        while (tokens.Accept(","));
        tokens.Expect(")");
        return [.. list];
    }

    private Expression ReadChain(int level)
    {
        if (level == _levels.Length)
        {
            return ReadUnary();
        }

        Expression first = ReadChain(level + 1);
        List<(BinaryOperator, Expression)>? rest = null;
        while (TryAccept(level, out BinaryOperator op))
        {
            (rest ??= []).Add((op, ReadChain(level + 1)));
        }

        if (tokens.Current is { Kind: TokenKind.Symbol, Text: "&" or "|" or "^" or "<<" or ">>" or ">>>" or "~" })
        {
            throw tokens.NotSupported("bitwise operators");
        }

        return rest is null ? first : new BinaryChainExpression(first, [.. rest]);
    }

    private bool TryAccept(int level, out BinaryOperator op)
    {
        foreach ((string symbol, BinaryOperator candidate) in _levels[level])
        {
            if (tokens.Accept(symbol))
            {
                op = candidate;
                return true;
            }
        }

        op = default;
        return false;
    }

    private Expression ReadUnary()
    {
        if (tokens.Current is not { Kind: TokenKind.Keyword, Text: "NOT" } and not { Kind: TokenKind.Symbol, Text: "-" or "+" or "~" })
        {
            return _primaries.Read(ReadExpression);
        }

        Enter();
        Token op = tokens.Current;
        if (op.Is("~"))
        {
            throw tokens.NotSupported("bitwise operators");
        }

        tokens.Next();
        Expression operand = ReadUnary();
        _depth--;
        return (op.Text, operand) switch
        {
            ("NOT", _) => new NotExpression(operand),
            (_, ConstantExpression { Value: { Kind: SqlKind.Number } number }) => new ConstantExpression(SqlValue.Of(op.Is("-") ? -number.Number : number.Number)),
            _ => new SignExpression(operand, op.Is("-")),
        };
    }

    private void Enter()
    {
        if (++_depth > DeepestNesting)
        {
            throw CosmosSqlException.NotSupported($"expressions nested more than {DeepestNesting} deep", tokens.Current.Start, tokens.Current.End);
        }
    }
}
