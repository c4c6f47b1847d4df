using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Payments;

/// <summary>Fetches the bills of a day: the trade bill has every payment and refund with its fee, the fund bill what moved on the merchant's account. Both are files whose hash the signed answer
/// announces: SHA-1 over the unpacked bytes. (WeChat Pay, APIv3, "Apply for trade bill", "Apply for fund flow bill", "Download bill".)</summary>
internal sealed partial class WeChatPayBills(WeChatPayClient client, ProviderReferences references, ILogger<WeChatPayBills> logger)
{
    private const string None = "NO_STATEMENT_EXIST";

    public async Task<ProviderBill> FetchAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (await FileAsync($"/v3/bill/tradebill?bill_date={date}&bill_type=ALL&tar_type=GZIP", cancellationToken) is not { } trade
            || await FileAsync($"/v3/bill/fundflowbill?bill_date={date}&account_type=BASIC&tar_type=GZIP", cancellationToken) is not { } fund)
        {
            return ProviderBill.Unknown;
        }

        try
        {
            var funds = WeChatPayBillFile.FundsOf(fund);
            if (trade.Length == 0)
            {
                return ProviderBill.Empty with { Funds = funds };
            }

            var lines = new List<BillLine>();
            foreach (var line in WeChatPayBillFile.TradesOf(trade))
            {
                lines.Add(await NamedAsync(line, cancellationToken));
            }

            return new ProviderBill(BillStatus.Complete, lines) { Funds = funds };
        }
        catch (FormatException e)
        {
            LogNotReadable(e, date);
            return ProviderBill.Unknown;
        }
    }

    /// <summary>The unpacked file; empty: there was no business; null: not now, or not what was announced.</summary>
    private async Task<byte[]?> FileAsync(string place, CancellationToken cancellationToken)
    {
        var reply = await client.GetAsync<WeChatPayBillPlace>(place, cancellationToken);
        if (reply is { Code: None })
        {
            return [];
        }

        if (reply is not { Value: { HashType: "SHA1", HashValue: { } hash, DownloadUrl: { } url } } || await client.DownloadAsync(url, cancellationToken) is not { } packed)
        {
            return null;
        }

        if (Unpacked(packed) is { } bytes && string.Equals(Convert.ToHexString(SHA1.HashData(bytes)), hash, StringComparison.OrdinalIgnoreCase))
        {
            return bytes;
        }

        LogOtherBytes(place);
        return null;
    }

    private static byte[]? Unpacked(byte[] packed)
    {
        // Not packed although it was asked for: the hash will tell whether it is the bill.
        if (packed is not [0x1F, 0x8B, ..])
        {
            return packed;
        }

        try
        {
            using var unpacked = new MemoryStream();
            using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            gzip.CopyTo(unpacked);
            return unpacked.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>With our ids, where the shop gave them.</summary>
    private async Task<BillLine> NamedAsync(WeChatPayBillFile.Trade trade, CancellationToken cancellationToken)
    {
        var paymentId = WeChatPayNumbers.OfPayment(trade.Attach) == trade.OutTradeNo
            ? trade.Attach
            : (await references.FindAsync(WeChatPayProvider.ProviderName, trade.OutTradeNo, cancellationToken))?.PaymentId ?? trade.OutTradeNo;
        var refundId = trade.OutRefundNo is null ? null
            : (await references.FindAsync(WeChatPayProvider.ProviderName, trade.OutRefundNo, cancellationToken))?.RefundId ?? trade.OutRefundNo;
        return new BillLine(paymentId, refundId, trade.TransactionId, trade.Amount, trade.Fee, trade.At);
    }

    [LoggerMessage(29, LogLevel.Error, "WeChat Pay's bill of {Day} cannot be read.")]
    private partial void LogNotReadable(Exception e, string day);

    [LoggerMessage(130, LogLevel.Error, "Audit: the file of {Place} is not the one that WeChat Pay announced.")]
    private partial void LogOtherBytes(string place);
}
