using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mall.Functions.Tests.Architecture;

/// <summary>What the real host or worker would refuse, ignore or read in another way than it looks.</summary>
public sealed partial class FunctionDeclarationTests
{
    [Fact]
    public void Functions_Names_AreUniqueWithoutRegardToCase() =>
        AssertNone(FunctionCatalog.All.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void Functions_AloneInTheirClass_HaveItsName() =>
        AssertNone(FunctionCatalog.All
            .GroupBy(function => function.Method.DeclaringType!)
            .Where(functions => functions.Count() == 1 && functions.Single().Name != functions.Key.Name)
            .Select(functions => functions.Single()));

    [Fact]
    public void Functions_Methods_ArePublic() => AssertNone(FunctionCatalog.All.Where(function => !function.Method.IsPublic));

    [Fact]
    public void Functions_Results_AreTaskOrPlainNeverValueTask() =>
        AssertNone(FunctionCatalog.All.Where(function =>
            function.Method.ReturnType == typeof(ValueTask)
            || (function.Method.ReturnType.IsGenericType && function.Method.ReturnType.GetGenericTypeDefinition() == typeof(ValueTask<>))
            || (function.Method.ReturnType == typeof(void) && function.Method.IsDefined(typeof(System.Runtime.CompilerServices.AsyncStateMachineAttribute)))));

    [Fact]
    public void Http_LevelMethodsAndRoute_AreWrittenOut() =>
        AssertNone(Http().Where(function =>
            function.Written.Constructor.GetParameters().Length != 2 || Trigger(function).Methods is not { Length: > 0 } || string.IsNullOrEmpty(Trigger(function).Route)));

    [Fact]
    public void Http_AuthorizationLevel_IsAnonymous() => AssertNone(Http().Where(function => Trigger(function).AuthLevel != AuthorizationLevel.Anonymous));

    [Fact]
    public void Http_WhoMayCall_IsSaidByOneAttribute() => AssertNone(Http().Where(function => function.Method.GetCustomAttributes<WhoMayCallAttribute>().Count() != 1));

    [Fact]
    public void Http_Routes_AreAllowedByTheHost() =>
        AssertNone(Http().Where(function => Trigger(function).Route is { } route && ForbiddenRoute().IsMatch(route)));

    [Fact]
    public void Http_RouteAndMethod_BelongToOneFunction() =>
        AssertNone(from function in Http()
                   from method in Trigger(function).Methods ?? []
                   let place = $"{method.ToUpperInvariant()} {Constraint().Replace(Trigger(function).Route ?? function.Name, "{}")}"
                   group function by place into same
                   where same.Count() > 1
                   select $"{same.Key}: {string.Join(", ", same)}");

    /// <summary>The host routes by the methods of the trigger: a HEAD that is not written there is a 404. The web server leaves the body of its answer out.</summary>
    [Fact]
    public void Http_WhatAnswersGet_AnswersHead() =>
        AssertNone(Http().Where(function => Trigger(function).Methods!.Contains("get") != Trigger(function).Methods!.Contains("head")));

    [Fact]
    public void Http_TriggerParameter_IsHttpRequest() => AssertNone(Http().Where(function => function.Parameter.ParameterType != typeof(HttpRequest)));

    /// <summary>Trap 1: anything but a result object (or a response that the function writes itself) would be an empty 200.</summary>
    [Fact]
    public void Http_Result_IsAResultObjectOrWrittenByHand()
    {
        AssertNone(Http().Where(function => !IsWritten(function.Method.ReturnType)));

        static bool IsWritten(Type type) =>
            type == typeof(Task) || type.IsAssignableTo(typeof(IResult)) || type.IsAssignableTo(typeof(IActionResult))
            || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>) && IsWritten(type.GetGenericArguments()[0]));
    }

    /// <summary>Trap 3: a plain parameter is filled from body, query or route, whichever has the name. Only route values may be meant.</summary>
    [Fact]
    public void Http_PlainParameters_AreNamedInTheRoute() =>
        AssertNone(from function in Http()
                   from parameter in function.Method.GetParameters()
                   where parameter != function.Parameter && parameter.ParameterType != typeof(FunctionContext) && parameter.ParameterType != typeof(CancellationToken)
                   where !parameter.IsDefined(typeof(DurableClientAttribute))
                   where !Regex.IsMatch(Trigger(function).Route ?? string.Empty, $@"\{{\*?{parameter.Name}[?:}}=]", RegexOptions.IgnoreCase)
                   select $"{function}({parameter.Name})");

    /// <summary>Trap 4: what is not written has another default in the host than in the attribute.</summary>
    [Fact]
    public void ServiceBus_Messages_AreCompletedByTheTriggerAndItIsWritten() =>
        AssertNone(ServiceBus().Where(function => function.Trigger is ServiceBusTriggerAttribute { AutoCompleteMessages: false } || !function.IsWritten(nameof(ServiceBusTriggerAttribute.AutoCompleteMessages))));

    [Fact]
    public void ServiceBus_Connection_IsTheOneSetting() =>
        AssertNone(ServiceBus().Where(function => ((ServiceBusTriggerAttribute)function.Trigger).Connection != "ServiceBus"));

    [Fact]
    public void ServiceBus_Batches_AreArrays() =>
        AssertNone(ServiceBus().Where(function => ((ServiceBusTriggerAttribute)function.Trigger).IsBatched != function.Parameter.ParameterType.IsArray));

    [Fact]
    public void Orchestrators_Parameter_IsTheContext() =>
        AssertNone(Of<OrchestrationTriggerAttribute>().Where(function => function.Parameter.ParameterType != typeof(TaskOrchestrationContext)));

    /// <summary>Trap 6: another declared type than the very one of the value arrives as null.</summary>
    [Fact]
    public void Orchestrators_InputParameter_IsAConcreteType() =>
        AssertNone(from function in Of<OrchestrationTriggerAttribute>()
                   from parameter in function.Method.GetParameters()
                   where parameter != function.Parameter && parameter.ParameterType != typeof(FunctionContext) && parameter.ParameterType != typeof(CancellationToken)
                   let type = parameter.ParameterType
                   where type.IsAbstract || type == typeof(object) || Nullable.GetUnderlyingType(type) is not null
                   select $"{function}({parameter.Name})");

    /// <summary>Trap 16: an orchestrator that held services or waited for them would fail on the real engine.</summary>
    [Fact]
    public void Orchestrators_Class_TakesNoServices() =>
        AssertNone(Of<OrchestrationTriggerAttribute>().Where(function =>
            !function.Method.IsStatic && function.Method.DeclaringType!.GetConstructors().Any(constructor => constructor.GetParameters().Length > 0)));

    [Fact]
    public void DurableClient_Parameter_IsDurableTaskClient() =>
        AssertNone(from function in FunctionCatalog.All
                   from parameter in function.Method.GetParameters()
                   where parameter.IsDefined(typeof(DurableClientAttribute)) && parameter.ParameterType != typeof(DurableTaskClient)
                   select $"{function}({parameter.Name})");

    private static IEnumerable<FunctionEntry> Of<T>() => FunctionCatalog.All.Where(function => function.Trigger is T);

    private static IEnumerable<FunctionEntry> Http() => Of<HttpTriggerAttribute>();

    private static IEnumerable<FunctionEntry> ServiceBus() => Of<ServiceBusTriggerAttribute>();

    private static HttpTriggerAttribute Trigger(FunctionEntry function) => (HttpTriggerAttribute)function.Trigger;

    [GeneratedRegex(@"^(/|admin(/|$)|runtime(/|$))", RegexOptions.IgnoreCase)]
    private static partial Regex ForbiddenRoute();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Constraint();
}
