using Mall.Functions.Carts;
using Mall.Functions.Catalog;
using Mall.Functions.Coupons;
using Mall.Functions.Demo;
using Mall.Functions.Ledger;
using Mall.Functions.Notifications;
using Mall.Functions.Operations;
using Mall.Functions.Orders;
using Mall.Functions.Payments;
using Mall.Functions.Recommendations;
using Mall.Functions.Seckill;
using Mall.Functions.Statistics;
using Mall.Functions.Traffic;
using Mall.Functions.Users;
using Mall.Functions.Web;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<HttpEdge>();
builder.UseMiddleware<AdmitRequest>();

builder.Services
    .AddPlatform(builder.Configuration)
    .AddUsers()
    .AddCatalog()
    .AddCarts()
    .AddCoupons()
    .AddOrders()
    .AddPayments()
    .AddLedger()
    .AddSeckill()
    .AddNotifications()
    .AddRecommendations()
    .AddOperations()
    .AddTraffic()
    .AddStatistics()
    .AddWeb()
    .AddDemo();

await builder.Build().RunAsync();
