using System.Reflection;
using System.Text.Json;
using Mall.Embedded.DurableTask;
using Mall.Embedded.DurableTask.Client;
using Mall.Embedded.DurableTask.Triggers;
using Mall.Embedded.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mall.Embedded.Tests.DurableTask;

public class BinderTests
{
    public static TheoryData<string, string, object?> Inputs => new()
    {
        { nameof(Exact), """{"Name":"n"}""", new Thing("n") },
        { nameof(Text), "\"t\"", "t" },
        { nameof(Number), "5", 5 },
        { nameof(Maybe), "5", null },
        { nameof(Anything), "5", null },
        { nameof(Interface), "[1]", null },
        { nameof(AbstractBase), "{}", null },
        { nameof(WithDefault), null!, 9 },
        { nameof(Number), null!, 0 },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Trap06_OrchestratorInputParameter_BindsOnlyWhenTheTypeIsExactlyTheValues(string method, string? input, object? expected)
    {
        var bind = Bind(method, 1)!;

        Assert.Equal(expected, bind(Orchestrator(input)));
    }

    [Fact]
    public void OrchestratorInputParameter_OnlyTheFirstPlainOneIsTheInput()
    {
        Assert.Null(Bind(nameof(WithServices), 1));
        Assert.Null(Bind(nameof(WithServices), 2));
        Assert.NotNull(Bind(nameof(WithServices), 3));
        Assert.Null(Bind(nameof(WithServices), 4));
    }

    [Fact]
    public void ActivityInput_ConvertsFromJson()
    {
        Assert.Equal(new Thing("n"), Bind(nameof(ThingActivity), 0)!(Activity("""{"name":"n"}""")));
        Assert.Equal(0, Bind(nameof(IntActivity), 0)!(Activity(null)));
        Assert.Throws<JsonException>(() => Bind(nameof(IntActivity), 0)!(Activity("\"x\"")));
    }

    [Fact]
    public void ActivityInput_FunctionContext_IsTheContextItself()
    {
        var context = Activity("1");

        Assert.Same(context, Bind(nameof(ContextActivity), 0)!(context));
    }

    [Fact]
    public void DurableClient_WrongTypeOrAnotherHub_IsRefusedNamingTheFunction()
    {
        Assert.IsType<EmbeddedDurableTaskClient>(Bind(nameof(Client), 1)!(new TestFunctionContext()));
        Assert.Contains("'F'", Assert.Throws<StartupException>(() => Bind(nameof(WrongClient), 1)).Message);
        Assert.Contains("task hub", Assert.Throws<StartupException>(() => Bind(nameof(OtherHub), 1)).Message);
    }

    [Fact]
    public void Prepare_OrchestratorWithAnotherParameterType_IsRefusedNamingTheFunction()
    {
        var source = new OrchestrationTriggerSource(new DurableFunctions(), null!);

        var exception = Assert.Throws<StartupException>(() => source.Prepare([Describe(nameof(NoContext))], new TestFunctions()));

        Assert.Contains("'F'", exception.Message);
    }

    [Fact]
    public void Prepare_TwoOfOneName_IsRefused()
    {
        var source = new ActivityTriggerSource(new DurableFunctions());

        Assert.Throws<StartupException>(() => source.Prepare([Describe(nameof(IntActivity)), Describe(nameof(ThingActivity))], new TestFunctions()));
    }

    private static Func<FunctionContext, object?>? Bind(string method, int parameter)
    {
        var json = new DurableJson(new JsonSerializerOptions { PropertyNameCaseInsensitive = true });
        var function = Describe(method);
        return new DurableBinder(NewClient(json), json).TryCreate(function, function.Method.GetParameters()[parameter]);
    }

    // Nothing here calls the client, so it needs no engine.
    private static EmbeddedDurableTaskClient NewClient(DurableJson json) =>
        (EmbeddedDurableTaskClient)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(EmbeddedDurableTaskClient));

    private static Mall.Embedded.Worker.FunctionDescriptor Describe(string method) => TestFunctions.Describe("F", method, typeof(BinderTests));

    private static TestFunctionContext Orchestrator(string? input)
    {
        var context = new TestFunctionContext();
        context.Features.Set(new OrchestratorInvocation(null!, Bytes(input)));
        return context;
    }

    private static TestFunctionContext Activity(string? input)
    {
        var context = new TestFunctionContext();
        context.Features.Set(new ActivityInvocation(Bytes(input)));
        return context;
    }

    private static byte[]? Bytes(string? text) => text is null ? null : System.Text.Encoding.UTF8.GetBytes(text);

#pragma warning disable IDE0060, xUnit1013 // Only the signatures matter.
    private static void Exact([OrchestrationTrigger] TaskOrchestrationContext context, Thing input) => throw new InvalidOperationException();

    private static void Text([OrchestrationTrigger] TaskOrchestrationContext context, string input) => throw new InvalidOperationException();

    private static void Number([OrchestrationTrigger] TaskOrchestrationContext context, int input) => throw new InvalidOperationException();

    private static void Maybe([OrchestrationTrigger] TaskOrchestrationContext context, int? input) => throw new InvalidOperationException();

    private static void Anything([OrchestrationTrigger] TaskOrchestrationContext context, object input) => throw new InvalidOperationException();

    private static void Interface([OrchestrationTrigger] TaskOrchestrationContext context, IReadOnlyList<int> input) => throw new InvalidOperationException();

    private static void AbstractBase([OrchestrationTrigger] TaskOrchestrationContext context, Stream input) => throw new InvalidOperationException();

    private static void WithDefault([OrchestrationTrigger] TaskOrchestrationContext context, int input = 9) => throw new InvalidOperationException();

    private static void WithServices(
        [OrchestrationTrigger] TaskOrchestrationContext context, FunctionContext function, CancellationToken token, Thing input, string other) =>
        throw new InvalidOperationException();

    private static void NoContext([OrchestrationTrigger] object context) => throw new InvalidOperationException();

    private static void ThingActivity([ActivityTrigger] Thing input) => throw new InvalidOperationException();

    private static void IntActivity([ActivityTrigger] int input) => throw new InvalidOperationException();

    private static void ContextActivity([ActivityTrigger] FunctionContext input) => throw new InvalidOperationException();

    private static void Client([ActivityTrigger] int input, [DurableClient] DurableTaskClient client) => throw new InvalidOperationException();

    private static void WrongClient([ActivityTrigger] int input, [DurableClient] object client) => throw new InvalidOperationException();

    private static void OtherHub([ActivityTrigger] int input, [DurableClient(TaskHub = "x")] DurableTaskClient client) => throw new InvalidOperationException();
#pragma warning restore IDE0060, xUnit1013

    public sealed record Thing(string Name);
}
