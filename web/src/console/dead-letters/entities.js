/** The queues and subscriptions of infra/servicebus-emulator.json, as the API names them. */
export const entities = [
  "notification.tasks",
  "seckill.tickets",
  "user.tasks",
  "user.events.notifications",
  "user.events.notification-erasure",
  "user.events.users",
  "user.events.carts",
  "user.events.coupons",
  "user.events.recommendations",
  "cart.events.recommendations",
  "order.events.notifications",
  "order.events.ledger",
  "order.events.recommendations",
  "product.events.cache",
];
