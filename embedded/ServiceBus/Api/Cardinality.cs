namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

public enum Cardinality
{
    Many,
    One,
}

public interface ISupportCardinality
{
    Cardinality Cardinality { get; set; }
}
