// 控制台的简体中文文字。名称与 en.js 相同。
/** @type {import("../../shared/i18n.js").Messages} */
export default {
  "console.title": "商城控制台",
  "console.logout": "退出登录",
  "console.forbidden": "此处仅供商城员工使用",
  "console.shop": "去商城",
  "overview.title": "总览",
  "overview.orders": { other: "今日 {shown} 个订单" },
};
