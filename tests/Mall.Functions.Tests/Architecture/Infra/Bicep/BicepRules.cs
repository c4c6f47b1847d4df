using System.Text.RegularExpressions;

namespace Mall.Functions.Tests.Architecture.Infra.Bicep;

/// <summary>What the compiler and its linter would say of the files, as far as it can be known without them. Each rule gives one sentence for each offence.</summary>
internal static partial class BicepRules
{
    private static readonly HashSet<string> Functions =
    [
        "concat", "contains", "deployer", "deployment", "empty", "environment", "filter", "first", "flatten", "format", "guid", "join", "last", "length", "loadJsonContent",
        "loadTextContent", "map", "max", "min", "newGuid", "range", "readEnvironmentVariable", "replace", "resourceGroup", "resourceId", "split", "string", "subscription",
        "subscriptionResourceId", "take", "toLower", "toUpper", "trim", "union", "uniqueString", "utcNow",
        "allowed", "batchSize", "description", "maxLength", "maxValue", "metadata", "minLength", "minValue", "secure",
    ];

    /// <summary>Functions of a resource itself.</summary>
    private static readonly HashSet<string> Methods = ["listKeys"];

    public static IEnumerable<string> All(InfraFolder infra) =>
        infra.Bicep.SelectMany(Names)
            .Concat(infra.Bicep.SelectMany(Unused))
            .Concat(infra.Templates.SelectMany(file => Modules(infra, file)))
            .Concat(infra.Templates.SelectMany(Types))
            .Concat(Versions(infra))
            .Concat(infra.Bicep.SelectMany(file => Contents(infra, file)))
            .Concat(Orphans(infra))
            .Concat(infra.ParameterFiles.SelectMany(file => Parameters(infra, file)))
            .Concat(infra.Templates.SelectMany(Secrets));

    /// <summary>Names are declared once, and what is used is declared or a function of the language.</summary>
    public static IEnumerable<string> Names(BicepFile file)
    {
        foreach (var twice in file.Declarations.Where(declaration => declaration is not Output).GroupBy(declaration => declaration.Symbol).Where(same => same.Count() > 1))
        {
            yield return $"{file.Path}: {twice.Key} is declared twice.";
        }

        var known = file.Declarations.Where(declaration => declaration is not (Output or Assignment)).Select(declaration => declaration.Symbol).ToHashSet();
        known.UnionWith(file.Resources.Select(resource => resource.Symbol));
        foreach (var unknown in file.Declarations.SelectMany(BicepFile.ExpressionsOf).SelectMany(expression => Unknown(expression, known)).Distinct())
        {
            yield return $"{file.Path}: nothing declares {unknown}.";
        }
    }

    /// <summary>What is declared and not used is a mistake on one side or the other.</summary>
    public static IEnumerable<string> Unused(BicepFile file)
    {
        var used = file.Expressions.OfType<Name>().Select(name => name.Text).Concat(file.Expressions.OfType<Member>().Select(member => member.MemberName)).ToHashSet();
        return from declaration in file.Declarations
               where declaration is Parameter or Variable or Resource { Existing: true }
               where !used.Contains(declaration.Symbol)
               select $"{file.Path}({declaration.Line}): {declaration.Symbol} is not used.";
    }

    /// <summary>A module is there, gets what it needs and nothing else, and has the outputs that are asked of it.</summary>
    public static IEnumerable<string> Modules(InfraFolder infra, BicepFile file)
    {
        foreach (var module in file.Of<Module>())
        {
            var path = InfraFolder.Resolve(file, module.Path);
            if (infra.Templates.FirstOrDefault(template => template.Path == path) is not { } template)
            {
                yield return $"{file.Path}({module.Line}): there is no {module.Path}.";
                continue;
            }

            var given = module.Params.Properties.Select(property => property.Name!).ToHashSet();
            var taken = template.Of<Parameter>().ToArray();
            foreach (var unknown in given.Except(taken.Select(parameter => parameter.Symbol)))
            {
                yield return $"{file.Path}({module.Line}): {module.Path} has no parameter {unknown}.";
            }

            foreach (var missing in taken.Where(parameter => parameter.Default is null && !given.Contains(parameter.Symbol)))
            {
                yield return $"{file.Path}({module.Line}): {module.Path} needs {missing.Symbol}.";
            }

            var outputs = template.Of<Output>().Select(output => output.Symbol).ToHashSet();
            foreach (var unknown in OutputsAskedOf(file, module.Symbol).Where(name => !outputs.Contains(name)).Distinct())
            {
                yield return $"{file.Path}: {module.Path} has no output {unknown}.";
            }
        }
    }

    public static IEnumerable<string> Types(BicepFile file) =>
        from resource in file.Resources
        where !ResourceType().IsMatch(resource.Type) && !ChildType().IsMatch(resource.Type)
        select $"{file.Path}({resource.Line}): '{resource.Type}' is no type with a version.";

    /// <summary>Of one type of resource one version, so that what is known of it is known everywhere.</summary>
    public static IEnumerable<string> Versions(InfraFolder infra) =>
        from resource in infra.Templates.SelectMany(file => file.Resources)
        where resource.Type.Contains('@', StringComparison.Ordinal)
        let parts = resource.Type.Split('@')
        group parts[1] by parts[0] into versions
        where versions.Distinct().Count() > 1
        select $"{versions.Key} is used in the versions {string.Join(", ", versions.Distinct())}.";

    public static IEnumerable<string> Contents(InfraFolder infra, BicepFile file) =>
        from call in file.Expressions.OfType<Call>()
        where call.Function is "loadJsonContent" or "loadTextContent"
        let path = ((Text)call.Arguments[0]).Value
        where !infra.Has(InfraFolder.Resolve(file, path))
        select $"{file.Path}: there is no {path}.";

    /// <summary>Files that nothing deploys.</summary>
    public static IEnumerable<string> Orphans(InfraFolder infra)
    {
        var reached = infra.Templates.SelectMany(file => file.Of<Module>().Select(module => InfraFolder.Resolve(file, module.Path))).Append("infra/main.bicep").ToHashSet();
        return infra.Templates.Where(file => !reached.Contains(file.Path)).Select(file => $"{file.Path} is deployed by nothing.");
    }

    /// <summary>A *.bicepparam file gives its template all it needs, nothing it does not know, and nothing it does not allow.</summary>
    public static IEnumerable<string> Parameters(InfraFolder infra, BicepFile file)
    {
        if (file.Using is null || infra.Templates.FirstOrDefault(template => template.Path == InfraFolder.Resolve(file, file.Using)) is not { } template)
        {
            yield return $"{file.Path}: there is no {file.Using ?? "using"}.";
            yield break;
        }

        var given = file.Of<Assignment>().ToDictionary(assignment => assignment.Symbol);
        var taken = template.Of<Parameter>().ToDictionary(parameter => parameter.Symbol);
        foreach (var unknown in given.Keys.Except(taken.Keys))
        {
            yield return $"{file.Path}: {template.Path} has no parameter {unknown}.";
        }

        foreach (var missing in taken.Values.Where(parameter => parameter.Default is null && !given.ContainsKey(parameter.Symbol)))
        {
            yield return $"{file.Path}: {template.Path} needs {missing.Symbol}.";
        }

        foreach (var parameter in taken.Values.Where(parameter => given.ContainsKey(parameter.Symbol)))
        {
            foreach (var refused in Refused(parameter, given[parameter.Symbol].Value))
            {
                yield return $"{file.Path}: {parameter.Symbol} {refused}";
            }
        }
    }

    /// <summary>Outputs are kept in the history of deployments and in files of azd: what is in them is no secret any more.</summary>
    public static IEnumerable<string> Secrets(BicepFile file)
    {
        var secure = file.Of<Parameter>().Where(parameter => parameter.Decorators.Any(decorator => decorator.Function == "secure")).Select(parameter => parameter.Symbol).ToHashSet();
        return from output in file.Of<Output>()
               where output.Value.All.Any(part => part is MethodCall { Method: var method } && method.StartsWith("list", StringComparison.Ordinal)
                   || part is Name name && secure.Contains(name.Text)
                   || part is Member { MemberName: var member } && SecretMember().IsMatch(member))
               select $"{file.Path}({output.Line}): the output {output.Symbol} has a secret.";
    }

    private static IEnumerable<string> OutputsAskedOf(BicepFile file, string module) =>
        from member in file.Expressions.OfType<Member>()
        where member.Target is Member { MemberName: "outputs", Target: Name { Text: var symbol } } && symbol == module
        select member.MemberName;

    private static IEnumerable<string> Refused(Parameter parameter, Expression value)
    {
        foreach (var decorator in parameter.Decorators)
        {
            switch (decorator.Function, value)
            {
                case ("allowed", Text or Literal) when !((ArrayOf)decorator.Arguments[0]).Items.Select(Shown).Contains(Shown(value)):
                    yield return $"must not be {Shown(value)}.";
                    break;
                case ("minValue", Literal number) when int.Parse(number.Text) < int.Parse(Shown(decorator.Arguments[0])):
                    yield return $"must not be less than {Shown(decorator.Arguments[0])}.";
                    break;
                case ("maxValue", Literal number) when int.Parse(number.Text) > int.Parse(Shown(decorator.Arguments[0])):
                    yield return $"must not be more than {Shown(decorator.Arguments[0])}.";
                    break;
            }
        }

        var fits = (parameter.Type, value) switch
        {
            (_, Call) => true,
            ("string", Text) => true,
            ("int", Literal literal) => int.TryParse(literal.Text, out _),
            ("bool", Literal literal) => literal.Text is "true" or "false",
            ("array", ArrayOf) => true,
            ("object", ObjectOf) => true,
            _ => false,
        };
        if (!fits)
        {
            yield return $"must be of type {parameter.Type}.";
        }
    }

    private static string Shown(Expression value) => value switch { Text text => text.Value, Literal literal => literal.Text, _ => "?" };

    private static IEnumerable<string> Unknown(Expression expression, HashSet<string> known)
    {
        var offences = expression switch
        {
            Name name when !known.Contains(name.Text) => [name.Text],
            Call call when !Functions.Contains(call.Function) => [$"{call.Function}()"],
            MethodCall call when !Methods.Contains(call.Method) => [$"{call.Method}()"],
            _ => Array.Empty<string>(),
        };
        var inner = expression switch
        {
            For loop => Unknown(loop.Source, known).Concat(Unknown(loop.Body, [.. known, .. loop.Variables])),
            Lambda lambda => Unknown(lambda.Body, [.. known, .. lambda.Variables]),
            _ => expression.Children.SelectMany(child => Unknown(child, known)),
        };
        return offences.Concat(inner);
    }

    [GeneratedRegex(@"^Microsoft\.[A-Za-z]+(/[A-Za-z]+)+@20\d\d-\d\d-\d\d(-preview)?$")]
    private static partial Regex ResourceType();

    /// <summary>Of a resource that is written inside of another.</summary>
    [GeneratedRegex("^[a-zA-Z]+$")]
    private static partial Regex ChildType();

    [GeneratedRegex("(?i)(primaryKey|secondaryKey|password|connectionString|InstrumentationKey|apiKey)$")]
    private static partial Regex SecretMember();
}
