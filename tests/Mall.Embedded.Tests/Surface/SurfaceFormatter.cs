using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Mall.Embedded.Tests.Surface;

/// <summary>Writes what a caller or a derived class can see of a type, in the form of real-surface.txt.</summary>
internal sealed class SurfaceFormatter
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(char)] = "char",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    private readonly Type _type;
    private readonly ConstructorInfo? _primary;

    public SurfaceFormatter(Type type)
    {
        _type = type;
        _primary = IsRecord ? FindPrimaryConstructor(type) : null;
    }

    private bool IsRecord => _type.GetMethod("<Clone>$", Declared) is not null;

    /// <summary>The line of the type itself.</summary>
    public string Header()
    {
        var name = TypeName(_type, declaring: true);
        if (typeof(Delegate).IsAssignableFrom(_type))
        {
            var invoke = _type.GetMethod("Invoke")!;
            return $"{Obsolete(_type)}delegate {TypeName(invoke.ReturnType)} {name}({Parameters(invoke)})";
        }

        var primary = _primary is null ? string.Empty : $"({Parameters(_primary)})";
        return $"{Obsolete(_type)}{Usage()}{Kind()} {name}{primary}{Bases()}";
    }

    /// <summary>The lines of the members that the type declares itself.</summary>
    public IEnumerable<string> Members()
    {
        if (typeof(Delegate).IsAssignableFrom(_type))
        {
            return [];
        }

        return _type.IsEnum
            ? _type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(EnumValue)
            : [.. Fields(), .. Constructors(), .. Properties(), .. Events(), .. Methods()];
    }

    private static ConstructorInfo? FindPrimaryConstructor(Type type)
    {
        // Only a positional record has a Deconstruct made by the compiler; it names the positional members.
        var deconstruct = type.GetMethods(Declared).FirstOrDefault(method => method.Name == "Deconstruct" && IsGenerated(method));
        var names = deconstruct?.GetParameters().Select(parameter => parameter.Name);
        return names is null
            ? null
            : type.GetConstructors().Single(constructor => constructor.GetParameters().Select(parameter => parameter.Name).SequenceEqual(names));
    }

    private static bool IsGenerated(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static bool IsVisible(MethodBase? method) => method is not null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

    private static string Obsolete(MemberInfo member) => member.IsDefined(typeof(ObsoleteAttribute), inherit: false) ? "[Obsolete] " : string.Empty;

    private static string EnumValue(FieldInfo field) =>
        $"{Obsolete(field)}{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}";

    private string Kind()
    {
        if (_type.IsInterface)
        {
            return "interface";
        }

        if (_type.IsEnum)
        {
            return "enum";
        }

        if (_type.IsValueType)
        {
            return _type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false) ? "readonly struct" : "struct";
        }

        var kind = IsRecord ? "record" : "class";
        return (_type.IsAbstract, _type.IsSealed) switch
        {
            (true, true) => $"static {kind}",
            (true, false) => $"abstract {kind}",
            (false, true) => $"sealed {kind}",
            _ => kind,
        };
    }

    private string Usage()
    {
        if (!typeof(Attribute).IsAssignableFrom(_type))
        {
            return string.Empty;
        }

        var usage = _type.GetCustomAttribute<AttributeUsageAttribute>(inherit: true);
        return usage is null ? string.Empty : $"[AttributeUsage({usage.ValidOn}{(usage.AllowMultiple ? ", AllowMultiple = true" : string.Empty)})] ";
    }

    private string Bases()
    {
        if (_type.IsEnum)
        {
            var underlying = Enum.GetUnderlyingType(_type);
            return underlying == typeof(int) ? string.Empty : $" : {TypeName(underlying)}";
        }

        var bases = new List<string>();
        var parent = _type.BaseType;
        if (parent is not null && parent != typeof(object) && parent != typeof(ValueType))
        {
            bases.Add(TypeName(parent));
        }

        var all = _type.GetInterfaces();
        var implied = all.SelectMany(each => each.GetInterfaces()).Concat(parent?.GetInterfaces() ?? []).ToHashSet();
        bases.AddRange(all
            .Where(each => !implied.Contains(each) && each.IsVisible)
            .Where(each => !IsRecord || each != typeof(IEquatable<>).MakeGenericType(_type))
            .Select(each => TypeName(each)));
        return bases.Count == 0 ? string.Empty : $" : {string.Join(", ", bases)}";
    }

    private IEnumerable<string> Fields() =>
        from field in _type.GetFields(Declared)
        where field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly
        let modifier = field.IsLiteral ? "const " : $"{(field.IsStatic ? "static " : string.Empty)}{(field.IsInitOnly ? "readonly " : string.Empty)}"
        let value = field.IsLiteral ? $" = {Literal(field.GetRawConstantValue(), field.FieldType)}" : string.Empty
        select $"{Obsolete(field)}{(field.IsPublic ? string.Empty : "protected ")}{modifier}{TypeName(field.FieldType)} {field.Name}{value}";

    private IEnumerable<string> Constructors() =>
        from constructor in _type.GetConstructors(Declared)
        where !constructor.IsStatic && IsVisible(constructor) && constructor != _primary && !(IsRecord && IsGenerated(constructor))
        let access = _type.IsAbstract || !constructor.IsPublic ? "protected " : string.Empty
        select $"{Obsolete(constructor)}{access}{BareName(_type)}({Parameters(constructor)})";

    private IEnumerable<string> Properties()
    {
        var positional = _primary?.GetParameters().Select(parameter => parameter.Name).ToHashSet() ?? [];
        foreach (var property in _type.GetProperties(Declared))
        {
            var getter = IsVisible(property.GetMethod) ? property.GetMethod : null;
            var setter = IsVisible(property.SetMethod) ? property.SetMethod : null;
            var main = getter is { IsPublic: true } || setter is null ? getter : setter;
            var generated = IsRecord && (property.Name == "EqualityContract" || positional.Contains(property.Name));
            if (main is null || IsOverride(main) || generated)
            {
                continue;
            }

            var set = setter is not null && setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init" : "set";
            var accessors = $"{Accessor(getter, "get", main)}{Accessor(setter, set, main)}";
            var index = property.GetIndexParameters();
            var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Parameter))}]";
            yield return $"{Obsolete(property)}{Modifiers(main)}{TypeName(property.PropertyType)} {name} {{ {accessors}}}";
        }
    }

    private static string Accessor(MethodInfo? accessor, string keyword, MethodInfo main)
    {
        if (accessor is null)
        {
            return string.Empty;
        }

        return main.IsPublic && !accessor.IsPublic ? $"protected {keyword}; " : $"{keyword}; ";
    }

    private IEnumerable<string> Events() =>
        from happening in _type.GetEvents(Declared)
        where IsVisible(happening.AddMethod) && !IsOverride(happening.AddMethod!)
        select $"{Obsolete(happening)}{Modifiers(happening.AddMethod!)}event {TypeName(happening.EventHandlerType!)} {happening.Name}";

    private IEnumerable<string> Methods()
    {
        foreach (var method in _type.GetMethods(Declared))
        {
            var isOperator = method.IsSpecialName && method.Name.StartsWith("op_", StringComparison.Ordinal);
            if (!IsVisible(method) || (method.IsSpecialName && !isOperator) || IsOverride(method) || (IsRecord && IsGenerated(method)))
            {
                continue;
            }

            var generic = method.IsGenericMethodDefinition
                ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>"
                : string.Empty;
            var result = TypeName(method.ReturnType);
            var signature = method.Name switch
            {
                "op_Implicit" => $"implicit operator {result}",
                "op_Explicit" => $"explicit operator {result}",
                "op_Equality" => $"{result} operator ==",
                "op_Inequality" => $"{result} operator !=",
                _ => $"{result} {method.Name}{generic}",
            };
            var receiver = method.IsDefined(typeof(ExtensionAttribute), inherit: false) ? "this " : string.Empty;
            yield return $"{Obsolete(method)}{Modifiers(method)}{signature}({receiver}{Parameters(method)}){Constraints(method)}";
        }
    }

    private static bool IsOverride(MethodInfo method) => method.GetBaseDefinition() != method;

    private string Modifiers(MethodInfo method)
    {
        var access = method.IsPublic ? string.Empty : "protected ";
        if (_type.IsInterface)
        {
            return access + (method.IsStatic ? "static " : string.Empty);
        }

        // A public method that implements an interface is "virtual final" in metadata: nobody can override it.
        var kind = method switch
        {
            { IsStatic: true } => "static ",
            { IsAbstract: true } => "abstract ",
            { IsVirtual: true, IsFinal: false } when !_type.IsSealed => "virtual ",
            _ => string.Empty,
        };
        return access + kind;
    }

    private string Constraints(MethodInfo method)
    {
        if (!method.IsGenericMethodDefinition)
        {
            return string.Empty;
        }

        var clauses = method.GetGenericArguments().Select(argument => (argument.Name, Limits: Limits(argument).ToArray())).Where(each => each.Limits.Length > 0);
        return string.Concat(clauses.Select(each => $" where {each.Name} : {string.Join(", ", each.Limits)}"));
    }

    private IEnumerable<string> Limits(Type argument)
    {
        var flags = argument.GenericParameterAttributes;
        var isStruct = flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        if (flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            yield return "class";
        }

        if (isStruct)
        {
            yield return "struct";
        }

        foreach (var constraint in argument.GetGenericParameterConstraints().Where(each => each != typeof(ValueType)))
        {
            yield return TypeName(constraint);
        }

        if (!isStruct && flags.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
        {
            yield return "new()";
        }
    }

    private string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private string Parameter(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var mode = string.Empty;
        if (type.IsByRef)
        {
            mode = parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref ";
            type = type.GetElementType()!;
        }
        else if (parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false))
        {
            mode = "params ";
        }

        var value = parameter.HasDefaultValue ? $" = {Literal(parameter.RawDefaultValue, type)}" : string.Empty;
        return $"{mode}{TypeName(type)} {parameter.Name}{value}";
    }

    private string Literal(object? value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) is { } underlying && value is not null ? underlying : type;
        return value switch
        {
            null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
            bool flag => flag ? "true" : "false",
            string text => $"\"{text}\"",
            _ when type.IsEnum => $"{TypeName(type)}.{Enum.GetName(type, value)}",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
    }

    private static string BareName(Type type) => type.Name.Split('`')[0];

    private string TypeName(Type type, bool declaring = false)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (type.IsArray)
        {
            return $"{TypeName(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return $"{TypeName(underlying)}?";
        }

        var arguments = type.IsGenericType ? $"<{string.Join(", ", type.GetGenericArguments().Select(argument => TypeName(argument)))}>" : string.Empty;
        var name = type.IsNested ? $"{TypeName(type.DeclaringType!, declaring)}.{BareName(type)}" : BareName(type);
        return type.IsNested || declaring || IsInScope(type.Namespace) ? $"{name}{arguments}" : $"{type.Namespace}.{name}{arguments}";
    }

    private bool IsInScope(string? space) =>
        space is null || space == "System" || space.StartsWith("System.", StringComparison.Ordinal)
        || $"{_type.Namespace}.".StartsWith($"{space}.", StringComparison.Ordinal);
}
