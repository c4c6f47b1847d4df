namespace Mall.Functions.Tests.Architecture.Infra.Bicep;

/// <summary>Reads the part of Bicep that infra/ is written in: no user-defined types and functions, no imports. Stricter than the compiler in nothing, so what it
/// refuses the compiler refuses, too.</summary>
internal sealed class BicepParser
{
    private static readonly string[][] BinaryOperators =
        [["??"], ["||"], ["&&"], ["==", "!=", "=~", "!~"], ["<", "<=", ">", ">="], ["+", "-"], ["*", "/", "%"]];

    private readonly string _path;
    private readonly List<Token> _tokens;
    private int _at;

    private BicepParser(string path, string source)
    {
        _path = path;
        _tokens = new BicepLexer(path, source).Read();
    }

    private Token Current => _tokens[_at];

    public static BicepFile Parse(string path, string source) => new BicepParser(path, source).File();

    private BicepFile File()
    {
        string? scope = null;
        string? used = null;
        var declarations = new List<Declaration>();
        for (SkipLines(); Current.Kind != TokenKind.End; EndOfStatement())
        {
            if (TakeWord("targetScope"))
            {
                Take("=");
                scope = PlainText();
            }
            else if (TakeWord("using"))
            {
                used = PlainText();
            }
            else
            {
                declarations.Add(Declaration());
            }
        }

        return new BicepFile(_path, scope, used, declarations);
    }

    private Declaration Declaration()
    {
        var decorators = new List<Decorator>();
        while (TryTake("@"))
        {
            decorators.Add(new Decorator(Word(), Arguments()));
            SkipLines();
        }

        var line = Current.Line;
        var isParameters = _path.EndsWith(".bicepparam", StringComparison.Ordinal);
        return Word() switch
        {
            "param" when isParameters => new Assignment(Word(), line, Assigned()),
            "param" => new Parameter(Word(), line, Type(), TryTake("=") ? Expression() : null, decorators),
            "var" => new Variable(Word(), line, Assigned()),
            "output" => OutputOf(line),
            "resource" => ResourceOf(line),
            "module" => new Module(Word(), line, PlainText(), Body()),
            var other => throw Unexpected(line, $"A statement cannot begin with '{other}'."),
        };
    }

    private Output OutputOf(int line)
    {
        var name = Word();
        Type();
        return new Output(name, line, Assigned());
    }

    private Resource ResourceOf(int line)
    {
        var symbol = Word();
        var type = PlainText();
        return new Resource(symbol, line, type, TakeWord("existing"), Body());
    }

    /// <summary><c>= {}</c>, <c>= if (condition) {}</c> or <c>= [for ...]</c>.</summary>
    private Expression Body()
    {
        Take("=");
        if (!TakeWord("if"))
        {
            return Expression();
        }

        Take("(");
        var condition = Nested();
        Take(")");
        return new Operation("if", [condition, ObjectLiteral()]);
    }

    private Expression Assigned()
    {
        Take("=");
        return Expression();
    }

    private string Type()
    {
        var type = Word();
        return TryTake("[") ? TakeAfter("]", $"{type}[]") : type;
    }

    private Expression Expression()
    {
        var condition = Binary(0);
        if (!FollowsAfterLines("?"))
        {
            return condition;
        }

        Take("?");
        var then = Nested();
        SkipLines();
        Take(":");
        return new Operation("?:", [condition, then, Nested()]);
    }

    /// <summary>An expression that may begin on the next line.</summary>
    private Expression Nested()
    {
        SkipLines();
        return Expression();
    }

    private Expression Binary(int level)
    {
        if (level == BinaryOperators.Length)
        {
            return Unary();
        }

        var left = Binary(level + 1);
        while (Current.Kind == TokenKind.Symbol && BinaryOperators[level].Contains(Current.Value))
        {
            var symbol = Current.Value;
            _at++;
            SkipLines();
            left = new Operation(symbol, [left, Binary(level + 1)]);
        }

        return left;
    }

    private Expression Unary() => TryTake("!") ? new Operation("!", [Unary()]) : TryTake("-") ? new Operation("-", [Unary()]) : Postfix();

    private Expression Postfix()
    {
        var expression = Primary();
        while (true)
        {
            if (TryTake(".") || TryTake(".?") || TryTake("::"))
            {
                var member = Word();
                expression = Is("(") ? new MethodCall(expression, member, Arguments()) : new Member(expression, member);
            }
            else if (TryTake("["))
            {
                expression = new Operation("[]", [expression, Nested()]);
                Take("]");
            }
            else if (!TryTake("!"))
            {
                return expression;
            }
        }
    }

    private Expression Primary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Text:
                _at++;
                return new Text(token.Value, [.. token.Interpolated!.Select(source => new BicepParser(_path, source).Only(token.Line))]);
            case TokenKind.Number:
                _at++;
                return new Literal(token.Value);
            case TokenKind.Name when token.Value is "true" or "false" or "null":
                _at++;
                return new Literal(token.Value);
            case TokenKind.Name:
                _at++;
                return Is("(") ? new Call(token.Value, Arguments()) : TryTake("=>") ? new Lambda([token.Value], Nested()) : new Name(token.Value);
            default:
                return token.Value switch
                {
                    "{" => ObjectLiteral(),
                    "[" => ArrayLiteral(),
                    "(" => InParentheses(),
                    _ => throw Unexpected(token.Line, $"Here an expression is expected, not {Shown(token)}."),
                };
        }
    }

    /// <summary>The one expression of an interpolation.</summary>
    private Expression Only(int line)
    {
        var expression = Expression();
        return Current.Kind == TokenKind.End ? expression : throw Unexpected(line, $"{Shown(Current)} is too much in an interpolation.");
    }

    private Expression InParentheses()
    {
        Take("(");
        if (IsLambda())
        {
            var variables = new List<string> { Word() };
            while (TryTake(","))
            {
                variables.Add(Word());
            }

            Take(")");
            Take("=>");
            return new Lambda(variables, Nested());
        }

        var expression = Nested();
        SkipLines();
        Take(")");
        return expression;
    }

    private bool IsLambda()
    {
        var at = _at;
        while (_tokens[at].Kind == TokenKind.Name || _tokens[at].Value == ",")
        {
            at++;
        }

        return _tokens[at].Value == ")" && _tokens[at + 1].Value == "=>";
    }

    private IReadOnlyList<Expression> Arguments()
    {
        var arguments = new List<Expression>();
        Take("(");
        SkipLines();
        while (!TryTake(")"))
        {
            arguments.Add(Nested());
            SkipLines();
            if (!TryTake(",") && !Is(")"))
            {
                throw Unexpected(Current.Line, $"Between arguments a comma is expected, not {Shown(Current)}.");
            }

            SkipLines();
        }

        return arguments;
    }

    private Expression ArrayLiteral()
    {
        Take("[");
        SkipLines();
        if (TakeWord("for"))
        {
            var loop = Loop();
            SkipLines();
            Take("]");
            return loop;
        }

        var items = new List<Expression>();
        while (!TryTake("]"))
        {
            TryTake("...");
            items.Add(Expression());
            Separator("]");
        }

        return new ArrayOf(items);
    }

    private For Loop()
    {
        var variables = new List<string>();
        if (TryTake("("))
        {
            variables.Add(Word());
            Take(",");
            variables.Add(Word());
            Take(")");
        }
        else
        {
            variables.Add(Word());
        }

        if (!TakeWord("in"))
        {
            throw Unexpected(Current.Line, $"After the variables of a loop 'in' is expected, not {Shown(Current)}.");
        }

        var source = Expression();
        Take(":");
        if (!TakeWord("if"))
        {
            return new For(variables, source, Nested());
        }

        Take("(");
        var condition = Nested();
        Take(")");
        return new For(variables, source, new Operation("if", [condition, ObjectLiteral()]));
    }

    private ObjectOf ObjectLiteral()
    {
        Take("{");
        SkipLines();
        var properties = new List<Property>();
        var nested = new List<Resource>();
        while (!TryTake("}"))
        {
            if (Current.Value == "resource" && _tokens[_at + 1].Kind == TokenKind.Name)
            {
                _at++;
                nested.Add(ResourceOf(Current.Line));
            }
            else
            {
                var key = Current.Kind is TokenKind.Name or TokenKind.Text ? Key() : throw Unexpected(Current.Line, $"Here a property is expected, not {Shown(Current)}.");
                Take(":");
                var property = new Property(key, Nested());
                if (property.Name is { } name && properties.Any(other => other.Name == name))
                {
                    throw Unexpected(Current.Line, $"The property {name} is there twice.");
                }

                properties.Add(property);
            }

            Separator("}");
        }

        return new ObjectOf(properties, nested);
    }

    private Expression Key()
    {
        if (Current.Kind == TokenKind.Text)
        {
            return Primary();
        }

        var name = new Name(Current.Value);
        _at++;
        return name;
    }

    /// <summary>Items are apart by commas or ends of lines.</summary>
    private void Separator(string end)
    {
        if (!TryTake(",") && Current.Kind != TokenKind.NewLine && !Is(end))
        {
            throw Unexpected(Current.Line, $"Here '{end}', a comma or a new line is expected, not {Shown(Current)}.");
        }

        SkipLines();
    }

    private void EndOfStatement()
    {
        if (Current.Kind is not (TokenKind.NewLine or TokenKind.End))
        {
            throw Unexpected(Current.Line, $"Here the statement should end; there is {Shown(Current)}.");
        }

        SkipLines();
    }

    private void SkipLines()
    {
        while (Current.Kind == TokenKind.NewLine)
        {
            _at++;
        }
    }

    private bool FollowsAfterLines(string symbol)
    {
        var at = _at;
        while (_tokens[at].Kind == TokenKind.NewLine)
        {
            at++;
        }

        if (_tokens[at].Kind != TokenKind.Symbol || _tokens[at].Value != symbol)
        {
            return false;
        }

        _at = at;
        return true;
    }

    private bool Is(string symbol) => Current.Kind == TokenKind.Symbol && Current.Value == symbol;

    private bool TryTake(string symbol)
    {
        if (!Is(symbol))
        {
            return false;
        }

        _at++;
        return true;
    }

    private void Take(string symbol)
    {
        if (!TryTake(symbol))
        {
            throw Unexpected(Current.Line, $"'{symbol}' is expected, not {Shown(Current)}.");
        }
    }

    private string TakeAfter(string symbol, string value)
    {
        Take(symbol);
        return value;
    }

    private bool TakeWord(string word)
    {
        if (Current.Kind != TokenKind.Name || Current.Value != word)
        {
            return false;
        }

        _at++;
        return true;
    }

    private string Word()
    {
        var token = Current;
        if (token.Kind != TokenKind.Name)
        {
            throw Unexpected(token.Line, $"A name is expected, not {Shown(token)}.");
        }

        _at++;
        return token.Value;
    }

    private string PlainText()
    {
        var token = Current;
        if (token is not { Kind: TokenKind.Text, Interpolated.Count: 0 })
        {
            throw Unexpected(token.Line, $"A plain string is expected, not {Shown(token)}.");
        }

        _at++;
        return token.Value;
    }

    private static string Shown(Token token) => token.Kind is TokenKind.NewLine or TokenKind.End ? token.Value : $"'{token.Value}'";

    private BicepException Unexpected(int line, string message) => new(_path, line, message);
}
