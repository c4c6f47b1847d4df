namespace Mall.Embedded.Rpc;

/// <summary>Has all that is not HTTP yield to requests.</summary>
internal sealed class BackgroundGate
{
    /// <summary>Completes when the work may begin; dispose of the turn when it has ended.</summary>
    public ValueTask<Turn> EnterAsync(int weight, CancellationToken cancellationToken) => new(new Turn());

    public void RequestBegins()
    {
    }

    public void RequestEnds()
    {
    }

    internal readonly struct Turn : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
