namespace Mall.Embedded.Cosmos.Sql;

/// <summary>Parses literals, names, parameters, calls, and the steps after them.</summary>
internal sealed class PrimaryParser(TokenReader tokens, ParsedQuery query)
{
    private readonly Dictionary<string, ParameterExpression> _parameters = new(StringComparer.Ordinal);
    private int _aggregateDepth;

    public Clause Clause { get; set; }

    public ParameterExpression Parameter(Token token)
    {
        if (!_parameters.TryGetValue(token.Text, out ParameterExpression? parameter))
        {
            parameter = new ParameterExpression(token.Text, _parameters.Count);
            _parameters.Add(token.Text, parameter);
            query.Parameters.Add(parameter);
        }

        return parameter;
    }

    public Expression Read(Func<Expression> readExpression)
    {
        Expression value = ReadPlain(readExpression);

        // This loop does not nest, but its expression does.
        for (int steps = 0; tokens.TryReadStep(out PathStep step); steps++)
        {
            if (steps == 200)
            {
                throw CosmosSqlException.NotSupported("paths of more than 200 steps", tokens.Current.Start, tokens.Current.End);
            }

            if (value is PathExpression path)
            {
                path.Append(step);
            }
            else
            {
                value = new MemberExpression(value, step);
            }
        }

        return value;
    }

    private Expression ReadPlain(Func<Expression> readExpression)
    {
        Token token = tokens.Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                tokens.Next();
                return new ConstantExpression(SqlValue.Of(token.Number));
            case TokenKind.String:
                tokens.Next();
                return new ConstantExpression(SqlValue.Of(token.Text));
            case TokenKind.Parameter:
                tokens.Next();
                return Parameter(token);
            case TokenKind.Identifier:
                tokens.Next();
                return tokens.Current.Is("(") ? ReadCall(token, readExpression) : ReadName(token);
            case TokenKind.Keyword:
                return ReadKeyword(token);
            default:
                return ReadBracketed(token, readExpression);
        }
    }

    private ConstantExpression ReadKeyword(Token token)
    {
        SqlValue value = token.Text switch
        {
            "true" => SqlValue.True,
            "false" => SqlValue.False,
            "null" => SqlValue.Null,
            "undefined" => SqlValue.Undefined,
            "udf" when tokens.Following.Is(".") => throw tokens.NotSupported("user-defined functions"),
            "EXISTS" or "ARRAY" when tokens.Following.Is("(") => throw tokens.NotSupported("subqueries"),
            "LEFT" or "RIGHT" when tokens.Following.Is("(") => throw tokens.NotSupported("the function " + token.Text),
            _ => throw tokens.Unexpected(),
        };
        tokens.Next();
        return new ConstantExpression(value);
    }

    private Expression ReadBracketed(Token token, Func<Expression> readExpression)
    {
        if (tokens.Accept("("))
        {
            if (tokens.Current.Is("SELECT"))
            {
                throw tokens.NotSupported("subqueries");
            }

            Expression inner = readExpression();
            tokens.Expect(")");
            return inner;
        }

        if (tokens.Accept("["))
        {
            var elements = new List<Expression>();
            ReadSeparated("]", () => elements.Add(readExpression()));
            return new ArrayExpression([.. elements]);
        }

        if (!tokens.Accept("{"))
        {
            throw tokens.Unexpected();
        }

        var members = new List<(string Name, Expression Value)>();
        ReadSeparated("}", () => members.Add(ReadMember(members, readExpression)));
        return new ObjectExpression([.. members]);
    }

    private (string Name, Expression Value) ReadMember(List<(string Name, Expression Value)> before, Func<Expression> readExpression)
    {
        Token name = tokens.Current;
        if (name.Kind is not (TokenKind.Identifier or TokenKind.String))
        {
            throw tokens.Unexpected();
        }

        if (before.Exists(member => member.Name == name.Text))
        {
            throw Binder.Duplicate(name.Text);
        }

        tokens.Next();
        tokens.Expect(":");
        return (name.Text, readExpression());
    }

    private void ReadSeparated(string close, Action readOne)
    {
        if (tokens.Accept(close))
        {
            return;
        }

        do
        {
            readOne();
        }
        while (tokens.Accept(","));
        tokens.Expect(close);
    }

    private PathExpression ReadName(Token name)
    {
        var path = new PathExpression(name);
        (Clause switch { Clause.Select => query.SelectPaths, Clause.Where => query.WherePaths, _ => query.OrderPaths }).Add(path);
        if (Clause == Clause.Select && _aggregateDepth == 0)
        {
            query.PlainSelectPath ??= path;
        }

        return path;
    }

    private Expression ReadCall(Token name, Func<Expression> readExpression)
    {
        bool aggregate = Enum.TryParse(name.Text, ignoreCase: true, out AggregateKind kind);
        if (aggregate)
        {
            RefuseMisplacedAggregate();
            _aggregateDepth++;
        }

        tokens.Expect("(");
        var arguments = new List<Expression>();
        ReadSeparated(")", () => arguments.Add(readExpression()));
        if (!aggregate)
        {
            return MakeCall(name, [.. arguments]);
        }

        _aggregateDepth--;
        CheckCount(name, arguments.Count, 1, 1);
        var call = new AggregateExpression(kind, arguments[0], query.Aggregates.Count);
        query.Aggregates.Add(call);
        return call;
    }

    private void RefuseMisplacedAggregate()
    {
        if (Clause == Clause.Where)
        {
            throw new CosmosSqlException("SC2104", "Aggregates are not allowed in the WHERE clause.", tokens.Current.Start, tokens.Current.End);
        }

        if (_aggregateDepth > 0)
        {
            throw new CosmosSqlException("SC2101", "Cannot perform an aggregate function on an expression containing an aggregate or a subquery.");
        }
    }

    private static Expression MakeCall(Token name, Expression[] arguments)
    {
        if (name.Text.Equals("CONCAT", StringComparison.OrdinalIgnoreCase))
        {
            CheckCount(name, arguments.Length, 2, int.MaxValue);
            return new ConcatExpression(arguments);
        }

        if (!Functions.TryGet(name.Text, out (int Least, int Most, SqlFunction Function) function))
        {
            throw new CosmosSqlException(
                "SC2005", $"'{name.Text}' is not a recognized built-in function name, or the embedded host does not support it.", name.Start, name.End);
        }

        CheckCount(name, arguments.Length, function.Least, function.Most);
        return new CallExpression(name.Text.ToUpperInvariant(), function.Function, arguments, function.Least);
    }

    private static void CheckCount(Token name, int count, int least, int most)
    {
        if (count < least || count > most)
        {
            string wanted = most == int.MaxValue ? $"at least {least}" : least == most ? $"{least}" : $"{least} to {most}";
            throw new CosmosSqlException("SC2050", $"The {name.Text} function requires {wanted} argument(s).", name.Start, name.End);
        }
    }
}
