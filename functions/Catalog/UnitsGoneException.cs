namespace Mall.Functions.Catalog;

/// <summary>Reserved units are no longer reserved, so they cannot be sold to their holder. A retry does not help.</summary>
internal sealed class UnitsGoneException(string message) : InvalidOperationException(message);
