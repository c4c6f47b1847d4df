namespace Mall.Functions.Orders;

/// <summary>Finds one order: its id and its partition. Input of the orchestration and of its activities.</summary>
public sealed record OrderKey(string OrderId, string UserId);
