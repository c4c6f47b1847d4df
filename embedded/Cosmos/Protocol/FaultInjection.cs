namespace Mall.Embedded.Cosmos.Protocol;

/// <summary>Lets the next requests for documents fail, so that a test sees what its code does then.</summary>
internal sealed class FaultInjection
{
    private int _remaining;
    private int _status;

    /// <summary>How many requests were refused so far.</summary>
    public int Injected { get; private set; }

    /// <summary>The next <paramref name="count"/> requests are answered with 429 (the SDK tries again, after a millisecond) or 503 (it does not).</summary>
    public void FailNext(int count, int status)
    {
        _status = status;
        Volatile.Write(ref _remaining, count);
    }

    internal Fault? Take()
    {
        if (Volatile.Read(ref _remaining) <= 0 || Interlocked.Decrement(ref _remaining) < 0)
        {
            return null;
        }

        Injected++;
        return new Fault(_status);
    }

    internal readonly record struct Fault(int Status)
    {
        public HttpResponseMessage Answer(CosmosRequest request)
        {
            HttpResponseMessage response = Status == 429
                ? Protocol.Answer.Error(request, Status, "The request rate is large.", 3200)
                : Protocol.Answer.Error(request, Status, "The service is temporarily unavailable.");
            if (Status == 429)
            {
                response.Headers.TryAddWithoutValidation("x-ms-retry-after-ms", "1");
            }

            return response;
        }
    }
}
