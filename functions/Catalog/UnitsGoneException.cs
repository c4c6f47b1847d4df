namespace Mall.Functions.Catalog;

/// <summary>Units that were kept for somebody are not kept any more, so they cannot be sold to him. Trying again does not help.</summary>
internal sealed class UnitsGoneException(string message) : InvalidOperationException(message);
