/** The queues and subscriptions of infra/servicebus-emulator.json, as the API names them. */
export const entities = [
  "notification.tasks",
  "seckill.tickets",
  "user.tasks",
  "user.events.notifications",
  "user.events.notification-erasure",
  "user.events.users",
  "user.events.carts",
  "order.events.notifications",
  "order.events.ledger",
  "product.events.cache",
];
