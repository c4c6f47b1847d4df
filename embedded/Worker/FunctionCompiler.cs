using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Mall.Embedded.Journal;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Mall.Embedded.Worker;

/// <summary>Makes one delegate of a function: instance, parameters, call, and the result put on the context. No reflection is left for the invocation.</summary>
internal static class FunctionCompiler
{
    private static readonly MethodInfo BindingFailed = typeof(EmbeddedFunctionContext).GetMethod(nameof(EmbeddedFunctionContext.ThrowIfBindingFailed))!;

    public static Func<EmbeddedFunctionContext, Task> Compile(FunctionDescriptor function, IReadOnlyList<IParameterBinder> binders)
    {
        MethodInfo method = function.Method;
        ParameterExpression context = Expression.Parameter(typeof(EmbeddedFunctionContext), "context");
        var variables = new List<ParameterExpression>();
        var body = new List<Expression>();

        ParameterExpression? instance = null;
        if (!method.IsStatic)
        {
            instance = Expression.Variable(method.DeclaringType!, "instance");
            variables.Add(instance);
            Expression created = Expression.Invoke(
                Expression.Constant(CreateActivator(function)), Expression.Property(context, nameof(EmbeddedFunctionContext.InstanceServices)));
            body.Add(Expression.Assign(instance, Expression.Convert(created, method.DeclaringType!)));
        }

        bool canFail = false;
        var arguments = new List<Expression>();
        foreach (ParameterInfo parameter in method.GetParameters())
        {
            Expression? known = Known(context, parameter.ParameterType);
            if (known is not null && parameter != function.TriggerParameter)
            {
                arguments.Add(known);
                continue;
            }

            canFail = true;
            ParameterExpression variable = Expression.Variable(parameter.ParameterType, parameter.Name);
            Expression binding = Expression.Constant(ParameterBinding.Create(function, parameter, binders));
            variables.Add(variable);
            body.Add(Expression.Assign(variable, Expression.Call(binding, "Read", null, context)));
            arguments.Add(variable);
        }

        if (canFail)
        {
            body.Add(Expression.Call(context, BindingFailed));
        }

        body.Add(Complete(context, Expression.Call(instance, method, arguments), method.ReturnType));
        return Expression.Lambda<Func<EmbeddedFunctionContext, Task>>(Expression.Block(variables, body), context).Compile();
    }

    private static Expression? Known(ParameterExpression context, Type type)
    {
        if (type == typeof(FunctionContext))
        {
            return context;
        }

        return type == typeof(CancellationToken) ? Expression.Property(context, nameof(EmbeddedFunctionContext.CancellationToken)) : null;
    }

    /// <summary>Function classes never come from DI: a new one per invocation, its dependencies from the invocation's scope.</summary>
    private static Func<IServiceProvider, object> CreateActivator(FunctionDescriptor function)
    {
        Type type = function.Method.DeclaringType!;
        if (type.GetConstructors().Length != 1)
        {
            return services => ActivatorUtilities.CreateInstance(services, type);
        }

        ObjectFactory factory = ActivatorUtilities.CreateFactory(type, Type.EmptyTypes);
        return services => factory(services, null);
    }

    private static Expression Complete(ParameterExpression context, Expression call, Type returned)
    {
        if (returned == typeof(void))
        {
            return Expression.Block(call, Expression.Constant(Task.CompletedTask));
        }

        if (returned == typeof(Task))
        {
            return call;
        }

        bool isTaskOfT = returned.IsGenericType && returned.GetGenericTypeDefinition() == typeof(Task<>);
        return isTaskOfT
            ? Expression.Call(typeof(FunctionCompiler), nameof(FromTask), [returned.GetGenericArguments()[0]], call, context)
            : Expression.Block(
                Expression.Assign(Expression.Property(context, nameof(EmbeddedFunctionContext.Result)), Expression.Convert(call, typeof(object))),
                Expression.Constant(Task.CompletedTask));
    }

    private static Task FromTask<T>(Task<T> task, EmbeddedFunctionContext context)
    {
        if (task.IsCompletedSuccessfully)
        {
            context.Result = task.Result;
            return Task.CompletedTask;
        }

        return Await(task, context);

        static async Task Await(Task<T> task, EmbeddedFunctionContext context) => context.Result = await task;
    }

    /// <summary>Refuses the shapes that the real worker does not run either (or would not await).</summary>
    /// <exception cref="StartupException">Names the function.</exception>
    public static void CheckShape(string name, MethodInfo method)
    {
        string? problem = null;
        Type returned = method.ReturnType;
        if (!method.IsPublic)
        {
            problem = "must be public";
        }
        else if (method.IsGenericMethodDefinition || method.DeclaringType!.ContainsGenericParameters)
        {
            problem = "must not be generic";
        }
        else if (!method.IsStatic && method.DeclaringType!.IsAbstract)
        {
            problem = "must not be declared in an abstract class";
        }
        else if (returned == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute), inherit: false))
        {
            problem = "must not be async void: return a Task";
        }
        else if (returned == typeof(ValueTask) || (returned.IsGenericType && returned.GetGenericTypeDefinition() == typeof(ValueTask<>)))
        {
            problem = "must not return a ValueTask, which the worker does not await: return a Task";
        }
        else if (returned.IsGenericType && returned.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>))
        {
            problem = "must not return an IAsyncEnumerable, which the worker does not enumerate";
        }
        else
        {
            foreach (ParameterInfo parameter in method.GetParameters())
            {
                if (parameter.ParameterType.IsByRef || parameter.ParameterType.IsByRefLike || parameter.ParameterType.IsPointer)
                {
                    problem = $"must not take '{parameter.Name}' by reference";
                }
            }
        }

        if (problem is not null)
        {
            throw new StartupException($"Function '{name}' ({method.DeclaringType!.FullName}.{method.Name}) {problem}.");
        }
    }
}
