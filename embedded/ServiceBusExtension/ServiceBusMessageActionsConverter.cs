using Mall.Embedded.ServiceBus.Protocol;
using Microsoft.Azure.Functions.Worker.Converters;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Gives a function its <see cref="ServiceBusMessageActions"/>.</summary>
internal sealed class ServiceBusMessageActionsConverter(Settlement.SettlementClient settlement) : IInputConverter
{
    private readonly ServiceBusMessageActions _actions = new(settlement);

    public ValueTask<ConversionResult> ConvertAsync(ConverterContext context) => ValueTask.FromResult(ConversionResult.Success(_actions));
}
