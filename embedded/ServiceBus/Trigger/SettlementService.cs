using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Mall.Embedded.ServiceBus.Protocol;

namespace Mall.Embedded.ServiceBus;

/// <summary>The service behind <c>ServiceBusMessageActions</c>. It answers once the journal has the settlement.</summary>
internal sealed class SettlementService(Broker broker, RunningMessages running) : Settlement.SettlementBase
{
    private static readonly Empty Done = new();

    public override Task<Empty> Complete(CompleteRequest request, ServerCallContext context) => SettleAsync(request.Locktoken, broker.Complete);

    public override Task<Empty> Abandon(AbandonRequest request, ServerCallContext context) =>
        SettleAsync(request.Locktoken, token => request.PropertiesToModify.IsEmpty ? broker.Abandon(token) : throw BrokerException.Unsupported(Broker.ChangedProperties));

    public override Task<Empty> Deadletter(DeadletterRequest request, ServerCallContext context) => SettleAsync(
        request.Locktoken,
        token => request.PropertiesToModify.IsEmpty
            ? broker.DeadLetter(token, request.DeadletterReason, request.DeadletterErrorDescription)
            : throw BrokerException.Unsupported(Broker.ChangedProperties));

    public override Task<Empty> Defer(DeferRequest request, ServerCallContext context) =>
        SettleAsync(request.Locktoken, _ => throw BrokerException.Unsupported("deferred messages"));

    public override Task<Empty> RenewMessageLock(RenewMessageLockRequest request, ServerCallContext context)
    {
        try
        {
            broker.RenewLock(Token(request.Locktoken));
            return Task.FromResult(Done);
        }
        catch (BrokerException refusal)
        {
            throw Failure(refusal);
        }
    }

    private async Task<Empty> SettleAsync(string lockToken, Func<Guid, JournalPosition> settle)
    {
        try
        {
            var token = Token(lockToken);
            var position = settle(token);
            running.Remove(token);
            await broker.WrittenAsync(position);
            return Done;
        }
        catch (BrokerException refusal)
        {
            throw Failure(refusal);
        }
    }

    private static Guid Token(string text) => Guid.TryParse(text, out var token)
        ? token
        : throw new RpcException(new Status(StatusCode.InvalidArgument, $"'{text}' is not a lock token."));

    private static RpcException Failure(BrokerException refusal) => new(new Status(
        refusal.Condition switch
        {
            BrokerException.LockLost => StatusCode.FailedPrecondition,
            BrokerException.NotImplemented => StatusCode.Unimplemented,
            BrokerException.InternalError => StatusCode.Unavailable,
            _ => StatusCode.InvalidArgument,
        },
        refusal.Message));
}
