using System.Text.Json;
using Mall.Functions.Orders;
using Mall.Functions.Users;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Seckill;

/// <summary>The body of <c>POST …/tickets</c>; all of it is optional.</summary>
public sealed record EnterSaleRequest(int? Quantity, string? AddressId, string? Challenge = null, long? Solution = null);

/// <summary>Where buyers come in. The local view refuses most; for the others the gate is asked once. A winner is answered when the queue has his intent.</summary>
internal sealed class Door(
    SaleViews views, SaleGate gate, UserStore users, IntentSender sender, DoorTraffic traffic, Challenges challenges, BalanceBuckets balance, RequestSignatures signatures, IOptions<SeckillOptions> settings, TimeProvider time)
{
    private const int BodyLimit = 4096;

    // Answers that most callers get: made once, down to their bytes and tasks.
    private static readonly Task<IResult> NotFound = Task.FromResult(SeckillErrors.SaleNotFound.Prebuilt());
    private static readonly Task<IResult> SoldOut = Task.FromResult(SeckillErrors.SoldOut.Prebuilt());
    private static readonly Task<IResult> NotOpen = Task.FromResult(SeckillErrors.NotOpen.Prebuilt());
    private static readonly Task<IResult> Paused = Task.FromResult(SeckillErrors.Paused.Prebuilt());
    private static readonly Task<IResult> Closed = Task.FromResult(SeckillErrors.Closed.Prebuilt());
    private static readonly Task<IResult> Rebuilding = Task.FromResult(SeckillErrors.Rebuilding.Prebuilt());
    private static readonly IResult BuyerLimit = SeckillErrors.BuyerLimit.Prebuilt();
    private static readonly IResult ChallengeNeeded = SeckillErrors.ChallengeNeeded.Prebuilt();
    private static readonly IResult SignatureNeeded = SeckillErrors.SignatureNeeded.Prebuilt();
    private static readonly IResult TryAgain = SeckillErrors.TryAgain.Prebuilt();
    private static readonly Task<IResult> TryAgainTask = Task.FromResult(TryAgain);

    public Task<IResult> EnterAsync(HttpRequest request, string saleId, CancellationToken cancellationToken)
    {
        if (SaleBuckets.IsBucket(saleId))
        {
            return NotFound;
        }

        var caller = request.Caller();
        var sale = views.Find(saleId);
        var view = views.FindFor(sale, caller.UserId);
        return view is not null && LocalAnswer(sale!, view, caller) is { } answer ? answer : ReadAndAskAsync(request, caller, saleId, sale, view, cancellationToken);
    }

    /// <param name="sale">The sale's view.</param>
    /// <param name="view">The same, or that of the buyer's bucket.</param>
    private Task<IResult>? LocalAnswer(SaleView sale, SaleView view, Caller caller)
    {
        if (view.IsMissing)
        {
            return NotFound;
        }

        var refusal = view.Refusal(caller.UserId, time.GetUtcNow());
        if (refusal == GateCode.SoldOut && sale.Buckets is not null)
        {
            return Dry(sale, view.Gate!.SaleId, 1);
        }

        if (refusal is { } code)
        {
            Admissions.Of(code).Add();
        }

        return refusal switch
        {
            GateCode.SoldOut => SoldOut,
            GateCode.NotOpen => NotOpen,
            GateCode.Paused => Paused,
            GateCode.Closed => Closed,
            GateCode.Rebuilding => Rebuilding,
            _ => null,
        };
    }

    /// <summary>The buyer's bucket has not that many units. If others may have them, they come to his; sold out is only what is sold out everywhere.</summary>
    private Task<IResult> Dry(SaleView sale, string bucketId, int quantity)
    {
        if (views.FreeIn(sale) < quantity)
        {
            Admissions.Of(GateCode.SoldOut).Add();
            return SoldOut;
        }

        balance.Want(bucketId, quantity);
        Admissions.TryAgain.Add();
        return TryAgainTask;
    }

    private async Task<IResult> ReadAndAskAsync(HttpRequest request, Caller caller, string saleId, SaleView? sale, SaleView? view, CancellationToken cancellationToken)
    {
        if (await CheckSignatureAsync(request, caller, cancellationToken) is { } unsigned)
        {
            Admissions.SignatureRefused.Add();
            return unsigned;
        }

        var body = await JsonBody.ReadOptionalAsync<EnterSaleRequest>(request, BodyLimit, cancellationToken);
        if ((body.Refusal ?? Check(body.Value)) is { } invalid)
        {
            return invalid.ToResult();
        }

        if (view is null)
        {
            if (!Ids.IsPlausible(saleId))
            {
                return await NotFound;
            }

            try
            {
                sale ??= await views.ReadAsync(saleId, cancellationToken);
                view = await views.ReadForAsync(sale, caller.UserId, cancellationToken);
            }
            catch (GateUnavailableException)
            {
                Admissions.TryAgain.Add();
                return TryAgain;
            }

            if (LocalAnswer(sale, view, caller) is { } answer)
            {
                return await answer;
            }
        }

        // Reads the database only if the buyer names an address and the view did not refuse him. Without the address the order could not be shipped.
        if (body.Value?.AddressId is { } addressId && await users.FindAddressAsync(caller.UserId, addressId, cancellationToken) is null)
        {
            return OrderErrors.NoSuchAddress.ToResult();
        }

        var solved = challenges.Check(saleId, caller.UserId, body.Value?.Challenge, body.Value?.Solution);
        return await AskAsync(sale!, view, caller.UserId, body.Value?.Quantity ?? 1, body.Value?.AddressId, solved);
    }

    /// <summary>A signature that is there must be right, also where none is needed.</summary>
    private async ValueTask<IResult?> CheckSignatureAsync(HttpRequest request, Caller caller, CancellationToken cancellationToken)
    {
        if (!RequestSignatures.IsSigned(request))
        {
            return settings.Value.SignatureRequired ? SignatureNeeded : null;
        }

        return (await signatures.CheckAsync(request, caller.UserId, BodyLimit, cancellationToken))?.ToResult();
    }

    private static Refusal? Check(EnterSaleRequest? body)
    {
        if (body is null)
        {
            return null;
        }

        var validation = new Validation();
        validation.Check(body.Quantity is null or > 0, "quantity", "Must be at least 1.");
        validation.Check(body.AddressId is null || Ids.IsPlausible(body.AddressId), "addressId", "It is not the id of an address.");
        return validation.Refusal;
    }

    private async Task<IResult> AskAsync(SaleView sale, SaleView view, string userId, int quantity, string? addressId, long solved)
    {
        var saleId = view.Gate!.SaleId;
        var asked = time.GetTimestamp();
        try
        {
            GateAnswer answer;
            using (var activity = Telemetry.Source.StartActivity("seckill.gate"))
            {
                answer = await gate.EnterAsync(view.Gate, userId, $"{saleId}.{Ids.New(time.GetUtcNow())}", quantity, addressId, solved);
                Telemetry.Gate.Record(time.GetElapsedTime(asked).TotalSeconds);
                activity?.SetTag("mall.gate.code", answer.Code.ToString()).SetTag("mall.order", answer.Intent?.TicketId);
            }

            if (answer.Code is GateCode.Won or GateCode.YoursUnsent)
            {
                traffic.Won();
                // A rebuild relies on it: no promise is made later.
                var isPromised = await sender.SendAsync(answer.Intent!) && time.GetElapsedTime(asked) < SeckillOptions.PromiseWindow;
                (isPromised ? Admissions.Of(answer.Code) : Admissions.TryAgain).Add();
                return isPromised ? Ticket(answer) : TryAgain;
            }

            if (answer.Code == GateCode.SoldOut && sale.Buckets is not null)
            {
                views.Touch(saleId);
                return await Dry(sale, saleId, quantity);
            }

            Admissions.Of(answer.Code).Add();
            switch (answer.Code)
            {
                case GateCode.Yours:
                    return Ticket(answer);
                case GateCode.SoldOut:
                    views.Touch(saleId);
                    return await SoldOut;
                case GateCode.BuyerLimit:
                    return BuyerLimit;
                case GateCode.ChallengeNeeded:
                    return ChallengeNeeded;
                case GateCode.RateLimited:
                    return SeckillErrors.TooFast(answer.Wait).ToResult();
                case GateCode.Lapsed:
                    return SeckillErrors.TooManyLapsed(answer.Wait).ToResult();
                case GateCode.Rebuilding:
                    views.FoundShut(saleId, view);
                    return await Rebuilding;
                default:
                    // The view is out of date.
                    views.Touch(saleId);
                    return await (answer.Code == GateCode.Paused ? Paused : answer.Code == GateCode.NotOpen ? NotOpen : Closed);
            }
        }
        catch (GateUnavailableException)
        {
            // He may have won; asking again tells.
            Admissions.TryAgain.Add();
            return TryAgain;
        }
    }

    private static BytesResult Ticket(GateAnswer answer)
    {
        var ticket = TicketDetails.Of(answer.Intent!);
        var status = answer.Code == GateCode.Yours ? StatusCodes.Status200OK : StatusCodes.Status202Accepted;
        return new BytesResult(
            status, "application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(ticket, Json.Options), location: $"/api/v1/seckill/tickets/{ticket.TicketId}");
    }
}
