using System.Threading.Channels;
using Mall.Embedded.Rpc;
using Mall.Embedded.Rpc.Protocol;
using Mall.Embedded.Timers;

namespace Mall.Embedded.Tests.Timers;

/// <summary>What a timer function is given, as the worker reads it.</summary>
internal sealed record TimerInput(ScheduleStatus? ScheduleStatus, bool IsPastDue);

/// <summary>Takes the place of the workers: keeps what they would have been asked to run.</summary>
internal sealed class TimerRuns : IFunctionInvoker
{
    private readonly Channel<TimerInput> _runs = Channel.CreateUnbounded<TimerInput>();
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public Exception? Failure { get; set; }

    /// <summary>Runs end after this.</summary>
    public Task Hold { get; set; } = Task.CompletedTask;

    public Task<TimerInput> NextAsync() => _runs.Reader.ReadAsync().AsTask().WaitAsync(HangGuard.Time);

    public async Task<InvocationResponse> InvokeAsync(FunctionEntry function, InvocationRequest request, int weight, CancellationToken cancellationToken)
    {
        var input = Assert.Single(request.InputData);
        Assert.Equal(("timer", 1), (input.Name, weight));
        Interlocked.Increment(ref _count);
        var hold = Hold;
        _runs.Writer.TryWrite(JsonSerializer.Deserialize<TimerInput>(input.Data.Json)!);
        await hold.WaitAsync(cancellationToken);
        return Failure is null ? new InvocationResponse() : throw Failure;
    }
}
