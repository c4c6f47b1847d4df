// The pages that few visits begin with, in a bundle of their own. It takes what both bundles need from the first one, so it names that.
import "./main.js";

export { default as AddressesPage } from "./account/AddressesPage.js";
export { default as ChannelsPage } from "./account/ChannelsPage.js";
export { default as DataPage } from "./account/DataPage.js";
export { default as ProfilePage } from "./account/ProfilePage.js";
export { default as SecurityPage } from "./account/SecurityPage.js";
export { default as WalletPage } from "./account/WalletPage.js";
export { default as LogInPage } from "./auth/LogInPage.js";
export { default as PasswordPage } from "./auth/PasswordPage.js";
export { default as RegisterPage } from "./auth/RegisterPage.js";
export { default as CartPage } from "./cart/CartPage.js";
export { default as CheckoutPage } from "./checkout/CheckoutPage.js";
export { default as CouponsPage } from "./coupons/CouponsPage.js";
export { default as NotificationsPage } from "./notifications/NotificationsPage.js";
export { default as OrderPage } from "./orders/OrderPage.js";
export { default as OrdersPage } from "./orders/OrdersPage.js";
export { default as PayPage } from "./pay/PayPage.js";
