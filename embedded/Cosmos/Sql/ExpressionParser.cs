using System.Collections.Frozen;

namespace Mall.Embedded.Cosmos.Sql;

/// <summary>
/// Parses expressions by precedence: NOT, +, one comparison or IN, AND, OR. NOT binds as tightly as a sign, as in the service's own parser. Loops read chains of AND and of OR, so only
/// parentheses and the like nest. Operators and functions that only the service has are refused by name.
/// </summary>
internal sealed class ExpressionParser(TokenReader tokens, QueryPlan query)
{
    // Far more than a query needs, and far less than the stack can take.
    private const int DeepestNesting = 200;

    private static readonly (string Symbol, ComparisonOperator Operator)[] _comparisons =
    [
        ("=", ComparisonOperator.Equal), ("!=", ComparisonOperator.NotEqual), ("<", ComparisonOperator.Less),
        ("<=", ComparisonOperator.LessOrEqual), (">", ComparisonOperator.Greater), (">=", ComparisonOperator.GreaterOrEqual),
    ];

    private static readonly FrozenSet<string> _unsupported =
        FrozenSet.Create(StringComparer.Ordinal, "??", "?", "||", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", ">>>", ".", "[", "<>", "BETWEEN", "LIKE", "NOT IN");

    private readonly Dictionary<string, ParameterExpression> _parameters = new(StringComparer.Ordinal);
    private readonly List<Token> _roots = [];
    private PathSet _paths = new();
    private int _depth;

    /// <param name="paths">Gets the paths that the expression reads.</param>
    public Expression Read(PathSet paths)
    {
        _paths = paths;
        return ReadExpression();
    }

    public ParameterExpression Parameter(Token token)
    {
        // ReadMany of a thousand items has two thousand parameters.
        if (!_parameters.TryGetValue(token.Text, out ParameterExpression? parameter))
        {
            parameter = new ParameterExpression(token.Text, query.Parameters.Count);
            _parameters.Add(token.Text, parameter);
            query.Parameters.Add(parameter);
        }

        return parameter;
    }

    /// <summary>Checks that every path read so far begins at the document, now that FROM has named it.</summary>
    public void CheckNames(string alias)
    {
        foreach (Token root in _roots)
        {
            if (root.Text != alias)
            {
                throw new CosmosSqlException("SC2001", $"Identifier '{root.Text}' could not be resolved.", root.Start, root.End);
            }
        }
    }

    private Expression ReadExpression()
    {
        Enter();
        Expression expression = ReadChain("OR", () => ReadChain("AND", ReadPredicate));
        _depth--;
        return expression;
    }

    private Expression ReadChain(string keyword, Func<Expression> readTerm)
    {
        Expression first = readTerm();
        if (!tokens.Current.Is(keyword))
        {
            return first;
        }

        var terms = new List<Expression> { first };
        while (tokens.Accept(keyword))
        {
            terms.Add(readTerm());
        }

        return new LogicalExpression([.. terms], isAnd: keyword == "AND");
    }

    private Expression ReadPredicate()
    {
        Expression value = ReadSum();
        if (tokens.Accept("IN"))
        {
            return new InExpression(value, ReadList());
        }

        if (!TryAcceptComparison(out ComparisonOperator op))
        {
            return value;
        }

        var comparison = new ComparisonExpression(value, op, ReadSum());
        Token next = tokens.Current;
        return next.Is("IN") || Array.Exists(_comparisons, candidate => next.Is(candidate.Symbol)) ? throw tokens.NotSupported("comparing a comparison without parentheses") : comparison;
    }

    private bool TryAcceptComparison(out ComparisonOperator op)
    {
        foreach ((string symbol, ComparisonOperator candidate) in _comparisons)
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

    private Expression ReadSum()
    {
        int depth = _depth;
        Expression sum = ReadTerm();
        while (tokens.Accept("+"))
        {
            Enter();
            sum = new SumExpression(sum, ReadTerm());
        }

        _depth = depth;
        return sum;
    }

    private Expression ReadTerm()
    {
        if (tokens.Accept("NOT"))
        {
            Enter();
            var negation = new NotExpression(ReadTerm());
            _depth--;
            return negation;
        }

        Expression term = ReadPrimary();
        Token next = tokens.Current.Is("NOT") ? tokens.Following : tokens.Current;
        string text = tokens.Current.Is("NOT") && next.Is("IN") ? "NOT IN" : next.Text;
        return next.Kind is TokenKind.Symbol or TokenKind.Keyword && _unsupported.Contains(text) ? throw tokens.NotSupported($"the operator {text}") : term;
    }

    private Expression ReadPrimary()
    {
        Token token = tokens.Current;
        tokens.Next();
        switch (token.Kind)
        {
            case TokenKind.Number:
                return new ConstantExpression(SqlValue.Of(token.Number));
            case TokenKind.String:
                return new ConstantExpression(SqlValue.Of(token.Text));
            case TokenKind.Parameter:
                return Parameter(token);
            case TokenKind.Identifier:
                return tokens.Current.Is("(") ? ReadCall(token) : ReadPath(token);
            case TokenKind.Symbol when token.Text is "-" or "+" && tokens.Current.Kind == TokenKind.Number:
                double number = token.Text == "-" ? -tokens.Current.Number : tokens.Current.Number;
                tokens.Next();
                return new ConstantExpression(SqlValue.Of(number));
            case TokenKind.Symbol when token.Text == "(" && !tokens.Current.Is("SELECT"):
                Expression inner = ReadExpression();
                tokens.Expect(")");
                return inner;
            default:
                return ReadWord(token);
        }
    }

    private ConstantExpression ReadWord(Token token) => new((token.Kind, token.Text) switch
    {
        (TokenKind.Keyword, "true") => SqlValue.True,
        (TokenKind.Keyword, "false") => SqlValue.False,
        (TokenKind.Keyword, "null") => SqlValue.Null,
        (TokenKind.Keyword, "undefined") => throw NotSupported(token, "the word undefined; use IS_DEFINED"),
        (TokenKind.Keyword, "udf") when tokens.Current.Is(".") => throw NotSupported(token, "user-defined functions"),
        (TokenKind.Keyword, "EXISTS" or "ARRAY") when tokens.Current.Is("(") => throw NotSupported(token, "subqueries"),
        (TokenKind.Keyword, "LEFT" or "RIGHT") when tokens.Current.Is("(") => throw NotSupported(token, "the function " + token.Text),
        (TokenKind.Symbol, "(") => throw NotSupported(token, "subqueries"),
        (TokenKind.Symbol, "[" or "{") => throw NotSupported(token, "arrays and objects in a query; use a parameter"),
        (TokenKind.Symbol, "-" or "+" or "~") => throw NotSupported(token, $"the operator {token.Text} before anything but a number"),
        _ => throw tokens.Unexpected(token),
    });

    private PathExpression ReadPath(Token root)
    {
        var steps = new List<PathStep>();
        while (tokens.TryReadStep(out PathStep step))
        {
            steps.Add(step);
        }

        _roots.Add(root);
        return new PathExpression(root, steps, _paths.Add(steps));
    }

    private CallExpression ReadCall(Token name)
    {
        if (Enum.TryParse<AggregateKind>(name.Text, ignoreCase: true, out _))
        {
            throw NotSupported(name, $"{name.Text} anywhere but as the whole of SELECT VALUE");
        }

        if (!Functions.TryGet(name.Text, out (int Arguments, SqlFunction Function) function))
        {
            throw new CosmosSqlException(
                "SC2005", $"'{name.Text}' is not a recognized built-in function name, or the embedded host does not support it.", name.Start, name.End);
        }

        Expression[] arguments = tokens.Following.Is(")") ? [] : ReadList();
        return arguments.Length == function.Arguments
            ? new CallExpression(name.Text.ToUpperInvariant(), function.Function, arguments)
            : throw new CosmosSqlException("SC2050", $"The {name.Text} function requires {function.Arguments} argument(s), or the embedded host does not support more.", name.Start, name.End);
    }

    private static CosmosSqlException NotSupported(Token at, string what) => CosmosSqlException.NotSupported(what, at.Start, at.End);

    private void Enter()
    {
        if (++_depth > DeepestNesting)
        {
            throw CosmosSqlException.NotSupported($"expressions nested more than {DeepestNesting} deep", tokens.Current.Start, tokens.Current.End);
        }
    }
}
