using Microsoft.DurableTask.Client;

namespace Mall.Functions.Payments;

/// <summary>Every fifteen seconds: asks providers about attempts whose callback did not come, and closes there what nobody may pay any more.</summary>
internal sealed class AskProviders(PaymentStore payments, PaymentProviders providers, PaymentInquiries inquiries, OneByOne oneByOne, TimeProvider time)
{
    private const int PerRun = 200;

    [Function(nameof(AskProviders))]
    public async Task Run([TimerTrigger("*/15 * * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient durable, CancellationToken cancellationToken)
    {
        if (!providers.Usable.Any(provider => provider.TakesMoneyElsewhere))
        {
            return;
        }

        var now = time.GetUtcNow();
        var due = await payments.ListToAskAsync(now, PerRun + oneByOne.CountOf(nameof(AskProviders)), cancellationToken);
        await oneByOne.RunAsync(
            nameof(AskProviders),
            due,
            payment => payment.OrderId,
            async (payment, token) =>
            {
                var (after, _) = await inquiries.AskAsync(payment, close: payment.Status != PaymentStatus.Open || now >= payment.PayBy, token);
                if (after.Status != PaymentStatus.Open)
                {
                    await durable.HintPaymentChangedAsync(after.OrderId, token);
                }
            },
            cancellationToken);
    }
}
