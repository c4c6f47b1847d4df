using System.Reflection;
using System.Reflection.Emit;

namespace Mall.Tests;

/// <summary>What a type uses: in its signatures, and in the bodies of its methods, with what the compiler nested into it (lambdas, async state machines).</summary>
internal static class CodeReferences
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<int, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (int)(ushort)code.Value);

    /// <summary>All types, generic ones without their arguments, and all members that are called or read.</summary>
    public static (HashSet<Type> Types, HashSet<MemberInfo> Members) Of(Type type)
    {
        var types = new HashSet<Type>();
        var members = new HashSet<MemberInfo>();
        Visit(type);
        types.RemoveWhere(used => Outermost(used) == type);
        return (types, members);

        void Visit(Type visited)
        {
            Add(types, visited.BaseType);
            AddAll(types, visited.GetInterfaces());
            AddAttributes(types, visited.CustomAttributes);
            foreach (var field in visited.GetFields(Declared))
            {
                Add(types, field.FieldType);
                AddAttributes(types, field.CustomAttributes);
            }

            foreach (var property in visited.GetProperties(Declared))
            {
                AddAttributes(types, property.CustomAttributes);
            }

            foreach (var method in visited.GetMethods(Declared).Cast<MethodBase>().Concat(visited.GetConstructors(Declared)))
            {
                AddSignature(types, method);
                AddAttributes(types, method.CustomAttributes.Concat(method.GetParameters().SelectMany(parameter => parameter.CustomAttributes)));
                foreach (var member in MembersInBody(method))
                {
                    members.Add(member);
                    AddMember(types, member);
                }

                AddAll(types, method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? []);
            }

            foreach (var nested in visited.GetNestedTypes(Declared))
            {
                Visit(nested);
            }
        }
    }

    /// <summary>The type that a reader sees as the place of some code.</summary>
    public static Type Outermost(Type type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type;
    }

    private static IEnumerable<MemberInfo> MembersInBody(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray();
        if (code is null)
        {
            yield break;
        }

        var typeArguments = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            // Two-byte instructions begin with 0xFE.
            var opCode = OpCodesByValue[code[at] == 0xFE ? (0xFE << 8) | code[at + 1] : code[at]];
            at += opCode.Size;
            if (opCode.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                yield return method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments)!;
            }

            at += OperandSize(opCode.OperandType, code, at);
        }
    }

    private static int OperandSize(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };

    private static void AddMember(HashSet<Type> types, MemberInfo member)
    {
        switch (member)
        {
            case Type type:
                Add(types, type);
                break;
            case FieldInfo field:
                Add(types, field.DeclaringType);
                Add(types, field.FieldType);
                break;
            case MethodBase method:
                Add(types, method.DeclaringType);
                AddAll(types, method.IsGenericMethod ? method.GetGenericArguments() : []);
                Add(types, (method as MethodInfo)?.ReturnType);
                break;
        }
    }

    private static void AddSignature(HashSet<Type> types, MethodBase method)
    {
        AddAll(types, method.GetParameters().Select(parameter => parameter.ParameterType));
        Add(types, (method as MethodInfo)?.ReturnType);
    }

    private static void AddAttributes(HashSet<Type> types, IEnumerable<CustomAttributeData> attributes) =>
        AddAll(types, attributes.Select(attribute => attribute.AttributeType));

    private static void AddAll(HashSet<Type> types, IEnumerable<Type> used)
    {
        foreach (var type in used)
        {
            Add(types, type);
        }
    }

    private static void Add(HashSet<Type> types, Type? type)
    {
        if (type is null || type.IsGenericParameter)
        {
            return;
        }

        if (type.HasElementType)
        {
            Add(types, type.GetElementType());
            return;
        }

        if (type.IsConstructedGenericType)
        {
            AddAll(types, type.GetGenericArguments());
            type = type.GetGenericTypeDefinition();
        }

        types.Add(type);
    }
}
