using System.Text.Json;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Seckill;

/// <summary>The gate in the sale document: generation and status. Changes are patches that are conditional on both.</summary>
internal sealed partial class SaleStore
{
    /// <summary>Raises the generation; null when another instance did, or closed the sale. A first filling has no older promises to wait for.</summary>
    public async Task<Sale?> TryRaiseAsync(Sale sale, CancellationToken cancellationToken)
    {
        var generation = sale.Generation + 1;
        var raised = sale.Gate == GateStatus.Cold
            ? sale with { Generation = generation, Gate = GateStatus.Filling, CountsFrom = generation }
            : sale with { Generation = generation, Gate = GateStatus.Rebuilding };
        PatchOperation[] operations =
            [PatchOperation.Set("/generation", raised.Generation), PatchOperation.Set("/gate", raised.Gate), PatchOperation.Set("/countsFrom", raised.CountsFrom)];
        return await TryPatchAsync(sale, operations, cancellationToken) ? raised : null;
    }

    /// <summary>Sets the gate's status; null if the generation or the status has changed.</summary>
    public async Task<Sale?> TryMoveAsync(Sale sale, GateStatus to, CancellationToken cancellationToken)
    {
        var moved = sale with { Gate = to, CountsFrom = to == GateStatus.Filling ? sale.Generation : sale.CountsFrom };
        PatchOperation[] operations = [PatchOperation.Set("/gate", to), PatchOperation.Set("/countsFrom", moved.CountsFrom)];
        return await TryPatchAsync(sale, operations, cancellationToken) ? moved : null;
    }

    private async Task<bool> TryPatchAsync(Sale sale, IReadOnlyList<PatchOperation> operations, CancellationToken cancellationToken)
    {
        var condition = $"FROM c WHERE c.generation = {sale.Generation} AND c.gate = '{JsonNamingPolicy.CamelCase.ConvertName(sale.Gate.ToString())}' AND c.mode != 'closed'";
        var isPatched = await Sales.TryPatchAsync(sale.Id, sale.Id, operations, condition, cancellationToken);
        Forget(sale.Id);
        return isPatched;
    }
}
