namespace Mall.Functions.Notifications;

internal static class ChineseText
{
    public static Letter? Of(string name, NotificationFacts facts) => name switch
    {
        NotificationsNames.Registered => new("欢迎光临", "您的账户已开通，欢迎选购。"),
        NotificationsNames.OrderCreated => new("订单已提交", $"您的订单 {facts.Order} 已提交，金额 {NotificationText.Amount(facts.Amount)}。"),
        NotificationsNames.OrderPaid => new("付款成功", $"您的订单 {facts.Order} 已付款，金额 {NotificationText.Amount(facts.Amount)}。"),
        NotificationsNames.OrderCancelled => new("订单已取消", $"您的订单 {facts.Order} 已取消（{Because(facts.Reason)}），未收取任何费用。"),
        NotificationsNames.OrderRejected => new("订单无法完成", $"您的订单 {facts.Order} 未能完成（{Because(facts.Reason)}），未收取任何费用。"),
        NotificationsNames.OrderShipped => new("订单已发货", $"您的订单 {facts.Order} 已发货{With(facts)}。"),
        NotificationsNames.OrderCompleted => new("订单已完成", $"您的订单 {facts.Order} 已完成，感谢您的惠顾。"),
        NotificationsNames.OrderRefunded => new("订单已全额退款", $"您的订单 {facts.Order} 已全额退款，共 {NotificationText.Amount(facts.Amount)}。"),
        NotificationsNames.RefundRequested => new("退款已受理", $"您的订单 {facts.Order} 正在退款 {NotificationText.Amount(facts.Amount)}，完成后会通知您。"),
        NotificationsNames.RefundSucceeded => new("退款成功", $"您的订单 {facts.Order} 已退款 {NotificationText.Amount(facts.Amount)}。"),
        NotificationsNames.RefundFailed => new("退款稍有延迟", $"您的订单 {facts.Order} 的 {NotificationText.Amount(facts.Amount)} 暂未退回，我们正在处理，您无需操作。"),
        NotificationsNames.PaymentRefunded => new("款项退回", $"您为订单 {facts.Order} 支付的 {NotificationText.Amount(facts.Amount)} 将退回（{Because(facts.Reason)}）。"),
        NotificationsNames.SeckillOffer => new($"轮到您了：{facts.Product}", $"{facts.Product} 有货了，已为您保留。请在 {facts.Minutes} 分钟内支付订单 {facts.Order}，逾期将顺延给下一位。"),
        NotificationsNames.PasswordReset => new("重设密码", $"请使用以下信息重设密码：{facts.Secret}\n如非本人操作，请忽略。"),
        NotificationsNames.Verification => new("请验证", $"您的验证码：{facts.Secret}"),
        NotificationsNames.StockLow => new($"库存不足：{facts.Product}", $"{facts.Product}（{facts.ProductId}）仅剩 {facts.Available} 件。"),
        _ => null,
    };

    private static string With(NotificationFacts facts) => facts.Carrier is null ? "" : $"，承运商 {facts.Carrier}，运单号 {facts.TrackingNumber}";

    private static string Because(string? reason) => reason switch
    {
        "unpaid" => "未在规定时间内付款",
        "cancelled-by-shopper" => "应您的要求",
        "insufficient-stock" => "库存不足",
        "product-unavailable" => "商品已下架",
        "paid-too-late" => "付款时订单已关闭",
        "no-units" => "商品已无库存",
        "paid-twice" => "订单此前已付款",
        _ => "其他原因",
    };
}
