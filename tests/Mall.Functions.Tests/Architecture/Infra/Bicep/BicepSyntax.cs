namespace Mall.Functions.Tests.Architecture.Infra.Bicep;

/// <summary>A file of Bicep that cannot be read.</summary>
internal sealed class BicepException(string path, int line, string message) : Exception($"{path}({line}): {message}");

/// <summary>An expression. Operators keep only their operands: what the rules ask is which names are used, and with which text.</summary>
internal abstract record Expression
{
    public abstract IEnumerable<Expression> Children { get; }

    public IEnumerable<Expression> All => Children.SelectMany(child => child.All).Prepend(this);
}

internal sealed record Name(string Text) : Expression
{
    public override IEnumerable<Expression> Children => [];
}

/// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
internal sealed record Literal(string Text) : Expression
{
    public override IEnumerable<Expression> Children => [];
}

/// <summary>A string; <paramref name="Text"/> has <c>${}</c> in place of each interpolated expression.</summary>
internal sealed record Text(string Value, IReadOnlyList<Expression> Interpolated) : Expression
{
    public override IEnumerable<Expression> Children => Interpolated;
}

internal sealed record Call(string Function, IReadOnlyList<Expression> Arguments) : Expression
{
    public override IEnumerable<Expression> Children => Arguments;
}

/// <summary><c>target.member</c>, <c>target.?member</c> or <c>target::member</c>.</summary>
internal sealed record Member(Expression Target, string MemberName) : Expression
{
    public override IEnumerable<Expression> Children => [Target];
}

internal sealed record MethodCall(Expression Target, string Method, IReadOnlyList<Expression> Arguments) : Expression
{
    public override IEnumerable<Expression> Children => [Target, .. Arguments];
}

internal sealed record Operation(string Operator, IReadOnlyList<Expression> Operands) : Expression
{
    public override IEnumerable<Expression> Children => Operands;
}

internal sealed record ArrayOf(IReadOnlyList<Expression> Items) : Expression
{
    public override IEnumerable<Expression> Children => Items;
}

internal sealed record Property(Expression Key, Expression Value)
{
    public string? Name => Key switch { Name name => name.Text, Text { Interpolated.Count: 0 } text => text.Value, _ => null };
}

internal sealed record ObjectOf(IReadOnlyList<Property> Properties, IReadOnlyList<Resource> Nested) : Expression
{
    // The name of a property is no use of a name; an interpolated one uses what is in it.
    public override IEnumerable<Expression> Children =>
        [.. Properties.SelectMany(property => property.Key.Children.Append(property.Value)), .. Nested.Select(nested => nested.Body)];

    public Expression? this[string name] => Properties.FirstOrDefault(property => property.Name == name)?.Value;
}

/// <summary><c>[for x in source: body]</c>.</summary>
internal sealed record For(IReadOnlyList<string> Variables, Expression Source, Expression Body) : Expression
{
    public override IEnumerable<Expression> Children => [Source, Body];
}

internal sealed record Lambda(IReadOnlyList<string> Variables, Expression Body) : Expression
{
    public override IEnumerable<Expression> Children => [Body];
}

internal abstract record Declaration(string Symbol, int Line);

internal sealed record Decorator(string Function, IReadOnlyList<Expression> Arguments);

internal sealed record Parameter(string Symbol, int Line, string Type, Expression? Default, IReadOnlyList<Decorator> Decorators) : Declaration(Symbol, Line);

internal sealed record Variable(string Symbol, int Line, Expression Value) : Declaration(Symbol, Line);

internal sealed record Resource(string Symbol, int Line, string Type, bool Existing, Expression Body) : Declaration(Symbol, Line)
{
    /// <summary>The resource itself, without the loop or the condition around it.</summary>
    public ObjectOf Definition => Body.All.OfType<ObjectOf>().First(o => o.Properties.Count > 0);
}

internal sealed record Module(string Symbol, int Line, string Path, Expression Body) : Declaration(Symbol, Line)
{
    public ObjectOf Definition => Body.All.OfType<ObjectOf>().First(o => o["params"] is not null);

    public ObjectOf Params => (ObjectOf)Definition["params"]!;
}

internal sealed record Output(string Symbol, int Line, Expression Value) : Declaration(Symbol, Line);

/// <summary>A value for a parameter, in a *.bicepparam file.</summary>
internal sealed record Assignment(string Symbol, int Line, Expression Value) : Declaration(Symbol, Line);

internal sealed record BicepFile(string Path, string? Scope, string? Using, IReadOnlyList<Declaration> Declarations)
{
    public IEnumerable<T> Of<T>()
        where T : Declaration => Declarations.OfType<T>();

    /// <summary>All resources, with those that are written inside of others.</summary>
    public IEnumerable<Resource> Resources => Of<Resource>().SelectMany(WithNested);

    public IEnumerable<Expression> Expressions => Declarations.SelectMany(ExpressionsOf).SelectMany(expression => expression.All);

    public static IEnumerable<Expression> ExpressionsOf(Declaration declaration) => declaration switch
    {
        Parameter parameter => [.. parameter.Decorators.SelectMany(decorator => decorator.Arguments), .. parameter.Default is { } value ? [value] : Array.Empty<Expression>()],
        Variable variable => [variable.Value],
        Resource resource => [resource.Body],
        Module module => [module.Body],
        Output output => [output.Value],
        Assignment assignment => [assignment.Value],
        _ => [],
    };

    private static IEnumerable<Resource> WithNested(Resource resource) =>
        resource.Body.All.OfType<ObjectOf>().SelectMany(body => body.Nested).Prepend(resource);
}
