using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Mall.Embedded.Worker;

/// <summary>All that is known of a function once the host is built.</summary>
internal sealed class FunctionPlan
{
    public required FunctionDescriptor Descriptor { get; init; }

    public required EmbeddedFunctionDefinition Definition { get; init; }

    public required FunctionRuntime Runtime { get; init; }

    public required Func<EmbeddedFunctionContext, Task> Invoke { get; init; }

    public required IReadOnlyList<OutputBinding> Outputs { get; init; }

    /// <summary>How long an invocation may take; null for no limit. A turn of an orchestrator is not work, and ends by itself.</summary>
    public FunctionTimeout? Timeout => Descriptor.Trigger is OrchestrationTriggerAttribute ? null : Runtime.Timeout;

    /// <summary>Set by the HTTP trigger for functions with a plain parameter that may come from the body.</summary>
    public bool BindsBody { get; set; }

    /// <summary>The result is not only the return value: its properties go to different places.</summary>
    public bool HasPropertyOutputs => Outputs.Count > 0 && Outputs[0].Property is not null;

    /// <summary>Takes the result apart after the function has returned. The result itself is null from then on.</summary>
    public void Distribute(EmbeddedFunctionContext context)
    {
        if (context.Result is not { } result)
        {
            return;
        }

        var values = new object?[Outputs.Count];
        for (int i = 0; i < values.Length; i++)
        {
            object? value = Outputs[i].Read!(result);
            if (Outputs[i].IsHttp)
            {
                context.HttpResult = value;
            }
            else
            {
                values[i] = value;
            }
        }

        context.OutputValues = values;
        context.Result = null;
    }

    /// <summary>Sends the outputs on, after the whole pipeline has succeeded, as the real host does.</summary>
    public async Task SendOutputsAsync(EmbeddedFunctionContext context)
    {
        for (int i = 0; i < Outputs.Count; i++)
        {
            OutputBindingAttribute attribute = Outputs[i].Attribute;
            object? value = Outputs[i].Property is null ? context.Result : context.OutputValues?[i];
            if (value is not null && Outputs[i].Binder is { } binder)
            {
                await binder.SendAsync(attribute, value, context);
            }
        }
    }
}
