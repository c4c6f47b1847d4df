import{A as u,B as ke,C as ot,D as oe,E as at,F as ae,G as z,H as nt,I as Ce,J as xe,K as v,a as r,b as p,c as x,d as V,e as be,f as P,g as Ye,h as A,i as K,j as E,k as J,l as Xe,m as re,n as we,o as Ze,p as et,q as tt,r as rt,s as l,t as g,u as N,v as O,w as S,x as b,y as C,z as ve}from"./storefront-YGA34JEF.js";import{$ as he,A as ue,F as U,G as _e,H as Le,I as Ve,J as fe,K as De,L as X,N as He,O as R,P as I,Q as q,R as $e,U as ye,X as F,Y as Z,_ as ge,aa as ee,ba as ie,ca as Ge,d as B,e as G,f as We,g as D,h as Y,r as Je,s as pe,u as Ke,v as Fe,w as t,x as h,y as Qe,z as _}from"./storefront-GY3J72JA.js";function st({title:e,onClose:o,children:a,actions:n}){let i=be(),s=V(null);return x(()=>{let d=s.current;return d.showModal(),()=>d.close()},[]),r`<dialog
    class="dialog"
    ref=${s}
    aria-labelledby=${i}
    onCancel=${d=>(d.preventDefault(),o())}
  >
    <header>
      <h2 id=${i}>${e}</h2>
      <button class="icon-button" type="button" onClick=${o} aria-label=${t("dialog.close")}><${K} name="close" /></button>
    </header>
    <div class="dialog-body">${a}</div>
    ${n&&r`<footer class="actions">${n}</footer>`}
  </dialog>`}function L({title:e,children:o,confirm:a,danger:n,canConfirm:i=!0,onConfirm:s,onClose:d}){let[m,c]=p({busy:!1}),f=async()=>{c({busy:!0});try{await s(),d()}catch($){c({busy:!1,error:$})}};return r`<${st}
    title=${e}
    onClose=${d}
    actions=${r`<${l} onClick=${d}>${t("dialog.cancel")}<//>
      <${l} kind=${n?"danger":"primary"} busy=${m.busy} disabled=${!i} onClick=${f}>${a}<//>`}
  >
    ${o} ${m.error&&r`<${u} kind="error">${g(m.error)}<//>`}
  <//>`}function j({heading:e="h1",children:o}){if(U.value)return o;let a=encodeURIComponent(location.pathname+location.search);return r`<${O}
    heading=${e}
    icon="user"
    title=${t("login.needed")}
    action=${r`<${l} kind="primary" href=${`/login?next=${a}`}>${t("login.title")}<//>`}
  />`}var Yt={profile:"/account",coupons:"/account/coupons",addresses:"/account/addresses",security:"/account/security",channels:"/account/notifications",data:"/account/data"};function M({page:e,children:o}){A(t(`account.${e}`),t("brand"));let a=async()=>{P("/"),await X()};return r`<${j}>
    <div class="with-nav">
      <nav aria-label=${t("nav.account")} class="side-nav">
        ${Object.entries(Yt).map(([n,i])=>r`<a key=${n} href=${i} aria-current=${n===e?"page":void 0}>${t(`account.${n}`)}</a>`)}
        <${l} kind="plain" onClick=${a}>${t("account.logout")}<//>
      </nav>
      <section class="stack">
        <h1>${t(`account.${e}`)}</h1>
        ${o}
      </section>
    </div>
  <//>`}var Ue=[["recipient","name"],["mobile","tel"],["line1","address-line1"],["line2","address-line2",!0],["city","address-level2"],["region","address-level1"],["postalCode","postal-code"],["country","country"]];function Pe({address:e={},submit:o,onSubmit:a,onCancel:n}){let[i,s]=p({country:"CN",...e}),[d,m]=p({}),c=$=>String(i[$]??"");return r`<form class="stack address-form" onSubmit=${async $=>{if($.preventDefault(),Ue.some(([y,,k])=>!k&&!c(y).trim()))return m({tried:!0});m({busy:!0});try{await a({...Object.fromEntries(Ue.map(([y])=>[y,c(y).trim()||null])),isDefault:i.isDefault??null}),m({})}catch(y){m({error:y})}}} novalidate>
    ${d.error&&r`<${u} kind="error">${g(d.error)}<//>`}
    <div class="form-grid">
      ${Ue.map(([$,y,k])=>r`<${v}
            key=${$}
            label=${t(`address.${$}`)}
            name=${$}
            autocomplete=${y}
            optional=${k}
            class=${$.startsWith("line")?"form-wide":""}
            value=${c($)}
            onInput=${w=>s({...i,[$]:w})}
            error=${d.tried&&!k&&!c($).trim()?t("login.missing"):N(d.error,$)}
          />`)}
    </div>
    <${xe}
      label=${t("address.isDefault")}
      checked=${i.isDefault??!1}
      onChange=${$=>s({...i,isDefault:$})}
    />
    <div class="actions">
      <${l} kind="primary" type="submit" busy=${d.busy}>${o}<//>
      ${n&&r`<${l} kind="quiet" onClick=${n}>${t("dialog.cancel")}<//>`}
    </div>
  </form>`}function te({address:e}){return r`<address class="address">
    <b>${e.recipient}</b> <span class="muted">${e.mobile}</span><br />
    ${[e.line1,e.line2].filter(Boolean).join(", ")}<br />
    ${[e.city,e.region,e.postalCode,e.country].filter(Boolean).join(", ")}
  </address>`}function it(){return r`<${M} page="addresses"><${Xt} /><//>`}function Xt(){let e=C(m=>R("/profile/addresses",{signal:m}),[]),[o,a]=p(null),[n,i]=p(null);if(e.error)return r`<${S} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return r`<${b} height="6rem" count=${2} />`;let s=e.data.items,d=async m=>{o==="new"?await I("/profile/addresses",m,{key:D()}):await q(`/profile/addresses/${o?.id}`,m),a(null),e.reload()};return o?r`<div class="card">
      <${Pe} address=${o==="new"?{}:o} submit=${t("save")} onSubmit=${d} onCancel=${()=>a(null)} />
    </div>`:r`${s.length===0&&r`<${O} title=${t("addresses.none")}>${t("addresses.none.hint")}<//>`}
    <ul class="stack">
      ${s.map(m=>r`<li key=${m.id} class="card row spread">
            <div>
              ${m.isDefault&&r`<${z} kind="accent">${t("addresses.default")}<//>`}<${te} address=${m} />
            </div>
            <div class="actions">
              <${l} size="small" onClick=${()=>a(m)} aria-label=${t("addresses.edit.of",{name:m.recipient})}
                >${t("addresses.edit")}<//
              >
              <${l}
                size="small"
                kind="danger"
                onClick=${()=>i(m)}
                aria-label=${t("addresses.remove.of",{name:m.recipient})}
                >${t("addresses.remove")}<//
              >
            </div>
          </li>`)}
    </ul>
    <div><${l} kind="primary" onClick=${()=>a("new")}>${t("address.add")}<//></div>
    ${n&&r`<${L}
        title=${t("addresses.remove")}
        confirm=${t("addresses.remove")}
        danger
        onClose=${()=>i(null)}
        onConfirm=${async()=>{await $e(`/profile/addresses/${n.id}`),e.reload()}}
      >
        <${te} address=${n} />
      <//>`}`}function mt(){let[e,o]=p(!1),a=async i=>{o(!0);try{await i()}catch(s){if(!(s instanceof B)&&!(s instanceof DOMException))throw s;E(s instanceof B?g(s):t("push.failed"),"error")}finally{o(!1)}};x(()=>{a(et)},[]);let n=Ze.value;return n==="off-server"?null:r`<section class="card stack" aria-labelledby="push-title" data-testid="push" data-state=${n}>
    <h2 id="push-title">${t("push.title")}</h2>
    <p class="muted">${t("push.words")}</p>
    ${n==="unknown"?e&&r`<${b} height="2.5rem" />`:n==="unsupported"||n==="denied"?r`<p>${t(`push.${n}`)}</p>`:r`<div class="row">
              <${l} busy=${e} onClick=${()=>a(n==="on"?rt:tt)}
                >${t(n==="on"?"push.off":"push.on")}<//
              >
            </div>`}
  </section>`}function dt(){return r`<${M} page="channels"
    ><div class="stack"><${Zt} /><${mt} /></div
  ><//>`}function Zt(){let e=C(a=>R("/notifications/preferences",{signal:a}),[]);if(e.error)return r`<${S} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return r`<${b} height="3rem" count=${2} />`;let o=async a=>{let n=e.data;e.set(a);try{e.set(await q("/notifications/preferences",a)),E(t("saved"),"success")}catch(i){if(!(i instanceof B))throw i;e.set(n),E(g(i),"error")}};return r`<div class="card stack">
    <p class="muted">${t("channels.words")}</p>
    ${["email","sms"].map(a=>r`<${xe}
          key=${a}
          label=${t(`channels.${a}`)}
          checked=${e.data[a]}
          onChange=${n=>o({...e.data,[a]:n})}
        />`)}
  </div>`}function ct(){return r`<${M} page="data"><${er} /><//>`}function er(){let[e,o]=p(!1),[a,n]=p(""),[i,s]=p(!1),d=async()=>{s(!0);try{tr(JSON.stringify(await R("/profile/export"),null,2),"mall-account.json")}catch(c){if(!(c instanceof B))throw c;E(g(c),"error")}s(!1)},m=async()=>{await He("DELETE","/profile",{body:{password:a}}),P("/"),await X(),E(t("data.deleted"),"success")};return r`<section class="card stack">
      <h2>${t("data.export")}</h2>
      <p class="muted">${t("data.export.words")}</p>
      <div><${l} busy=${i} onClick=${d}>${t("data.download")}<//></div>
    </section>
    <section class="card stack">
      <h2>${t("data.delete")}</h2>
      <p class="muted">${t("data.delete.words")}</p>
      <div><${l} kind="danger" onClick=${()=>o(!0)}>${t("data.delete")}<//></div>
    </section>
    ${e&&r`<${L}
        title=${t("data.delete")}
        confirm=${t("data.delete.confirm")}
        danger
        canConfirm=${a!==""}
        onConfirm=${m}
        onClose=${()=>o(!1)}
      >
        <p>${t("data.delete.what")}</p>
        <${v} label=${t("login.password")} type="password" autocomplete="current-password" value=${a} onInput=${n} />
      <//>`}`}function tr(e,o){let a=URL.createObjectURL(new Blob([e],{type:"application/json"}));Object.assign(document.createElement("a"),{href:a,download:o}).click(),URL.revokeObjectURL(a)}function W(e,o,a){let[n,i]=p(e),[s,d]=p({});return{form:n,set:c=>f=>i($=>({...$,[c]:f})),reset:()=>i(e),...s,submit:async c=>{if(c.preventDefault(),a&&!a(n))return d({tried:!0});d({busy:!0});try{await o(n),d({})}catch(f){d({error:f})}}}}function lt({channel:e,onClose:o,onDone:a}){let[n,i]=p(""),[s,d]=p(void 0);x(()=>{I("/profile/verification",{channel:e}).catch(c=>{if(!(c instanceof B))throw c;d(c)})},[]);let m=async()=>a(await I("/profile/verification/confirm",{channel:e,code:n.trim()}));return r`<${L}
    title=${t("profile.verify")}
    confirm=${t("profile.verify.confirm")}
    canConfirm=${n.trim()!==""}
    onConfirm=${m}
    onClose=${o}
  >
    ${s?r`<${u} kind="error">${g(s)}<//>`:r`<p>${t("profile.verify.sent")}</p>`}
    <${v} label=${t("password.code")} inputmode="numeric" autocomplete="one-time-code" value=${n} onInput=${i} />
  <//>`}function ut(){return r`<${M} page="profile"><${rr} /><//>`}function rr(){let e=C(o=>R("/profile",{signal:o}),[]);return e.error?r`<${S} error=${e.error} onRetry=${e.reload} />`:e.data?r`<${or} profile=${e.data} onChanged=${e.set} />
    <section class="card stack" aria-labelledby="names">
      <h2 id="names">${t("profile.names")}</h2>
      <${pt} profile=${e.data} channel="email" onChanged=${e.set} />
      <${pt} profile=${e.data} channel="mobile" onChanged=${e.set} />
    </section>`:r`<${b} height="4rem" count=${3} />`}function or({profile:e,onChanged:o}){let{form:a,set:n,busy:i,error:s,submit:d}=W({displayName:e.displayName??"",language:e.language??pe.value},async m=>{o(await q("/profile",{displayName:m.displayName.trim()||null,language:m.language})),E(t("saved"),"success")});return r`<form class="card stack" onSubmit=${d} novalidate>
    ${s&&r`<${u} kind="error">${g(s)}<//>`}
    <${v}
      label=${t("register.displayName")}
      optional
      autocomplete="name"
      value=${a.displayName}
      onInput=${n("displayName")}
      error=${N(s,"displayName")}
    />
    <${v}
      as="select"
      label=${t("profile.language")}
      value=${a.language}
      onInput=${n("language")}
      error=${N(s,"language")}
    >
      ${Object.entries(Je).map(([m,c])=>r`<option key=${m} value=${m}>${c}</option>`)}
    <//>
    <div><${l} kind="primary" type="submit" busy=${i}>${t("save")}<//></div>
  </form>`}function pt({profile:e,channel:o,onChanged:a}){let[n,i]=p(!1);if(!e[o])return null;let s=e[`${o}Verified`];return r`<div class="stack">
    <div class="row spread">
      <span>${e[o]}</span>
      ${s?r`<${z} kind="good">${t("profile.verified")}<//>`:r`<${l} size="small" onClick=${()=>i(!0)}>${t("profile.verify")}<//>`}
    </div>
    ${n&&r`<${lt} channel=${o} onClose=${()=>i(!1)} onDone=${a} />`}
  </div>`}function ft(){return r`<${M} page="security"><${nr} /><${ar} /><//>`}function ar(){let[e,o]=p(!1),a=async()=>{await $e("/profile/sessions"),E(t("everywhere.done"),"success"),P("/login"),await X()};return r`<section class="card stack" aria-labelledby="everywhere">
    <h2 id="everywhere">${t("everywhere.title")}</h2>
    <p class="muted">${t("everywhere.words")}</p>
    <div><${l} onClick=${()=>o(!0)}>${t("everywhere.leave")}<//></div>
    ${e&&r`<${L}
        title=${t("everywhere.title")}
        confirm=${t("everywhere.leave")}
        onConfirm=${a}
        onClose=${()=>o(!1)}
      >
        <p>${t("everywhere.what")}</p>
      <//>`}
  </section>`}function nr(){let{form:e,set:o,busy:a,error:n,submit:i}=W({currentPassword:"",newPassword:""},async s=>{await q("/profile/password",s,{repeatable:!1}),E(t("password.changed"),"success"),P("/login"),await X()});return r`<form class="card stack" onSubmit=${i} novalidate>
    <p class="muted">${t("security.words")}</p>
    ${n&&r`<${u} kind="error">${g(n)}<//>`}
    <${v}
      label=${t("security.current")}
      type="password"
      autocomplete="current-password"
      value=${e.currentPassword}
      onInput=${o("currentPassword")}
      error=${N(n,"currentPassword")}
    />
    <${v}
      label=${t("password.new")}
      type="password"
      autocomplete="new-password"
      value=${e.newPassword}
      onInput=${o("newPassword")}
      error=${N(n,"newPassword")}
    />
    <div>
      <${l} kind="primary" type="submit" busy=${a} disabled=${!e.currentPassword||!e.newPassword}
        >${t("password.change")}<//
      >
    </div>
  </form>`}var Se=({kind:e,value:o})=>t("coupon.off",{value:e==="percent"?Qe(o/100):h({amount:o,currency:"CNY"})}),$t=({cap:e,minimum:o,category:a},n=i=>i)=>[...o?[t("coupon.minimum",{amount:h(o)})]:[],...e?[t("coupon.cap",{amount:h(e)})]:[],...a?[t("coupon.category",{category:n(a)})]:[]];function Ie({coupon:e,until:o}){return r`<div class="stack">
    <b>${e.name}: ${Se(e)}</b>
    <span class="small muted">${[...$t(e,at),t("coupon.until",{date:ue(o)})].join(" · ")}</span>
  </div>`}var sr={available:"good",reserved:"warn",used:"neutral",expired:"neutral"};function yt(){return r`<${M} page="coupons"><${ir} /><//>`}function ir(){let e=C(a=>R("/profile/coupons?pageSize=100",{signal:a}),[]);if(e.error)return r`<${S} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return r`<${b} height="4rem" count=${2} />`;let o=e.data.items;return r`${o.length===0&&r`<${O} title=${t("wallet.none")}>${t("wallet.none.hint")}<//>`}
    <ul class="stack">
      ${o.map(a=>r`<li key=${a.claimId} class="card row spread">
            <div class="stack">
              <${Ie} coupon=${a} until=${a.expiresAt} />
              <code>${a.code}</code>
            </div>
            <div class="stack">
              <${z} kind=${sr[a.status]}>${t(`claim.${a.status}`)}<//>
              ${a.orderId&&r`<a href=${`/orders/${encodeURIComponent(a.orderId)}`}>${t("wallet.order")}</a>`}
            </div>
          </li>`)}
    </ul>
    <div><${l} kind="primary" href="/coupons">${t("wallet.more")}<//></div>`}function gt({headers:e,onDone:o}){let{form:a,set:n,busy:i,tried:s,error:d,submit:m}=W({name:"",password:""},async({name:c,password:f})=>{await fe({...ne(c.trim()),password:f},e?.()),o()},({name:c,password:f})=>c.trim()!==""&&f!=="");return r`<form class="stack" onSubmit=${m} novalidate>
    ${_e.value&&r`<${u} kind="warning">${t("login.ended")}<//>`}
    ${d&&r`<${u} kind="error">${g(d)}<//>`}
    <${v}
      label=${t("login.name")}
      name="name"
      autocomplete="username"
      inputmode="email"
      value=${a.name}
      onInput=${n("name")}
      error=${s&&!a.name.trim()?t("login.missing"):void 0}
    />
    <${v}
      label=${t("login.password")}
      name="password"
      type="password"
      autocomplete="current-password"
      value=${a.password}
      onInput=${n("password")}
      error=${s&&!a.password?t("login.missing"):void 0}
    />
    <${l} kind="primary" size="large" type="submit" wide busy=${i}>${t("login.submit")}<//>
  </form>`}function ne(e){return e.includes("@")?{email:e}:/^\+?[\d\s-]{7,}$/.test(e)?{mobile:e}:{username:e}}function me(e){let o=e.get("next");return o&&/^\/(?![/\\])/.test(o)?o:"/"}function ht({query:e}){A(t("login.title"),t("brand"));let o=me(e);x(()=>{U.value&&!Le.value&&P(o,{replace:!0})},[U.value,Le.value]);let a=async()=>{he(),await ee()};return r`<div class="card narrow stack">
    <h1>${t("login.title")}</h1>
    <${gt} headers=${ge} onDone=${a} />
    <p class="row spread small">
      <a href=${`/register?next=${encodeURIComponent(o)}`}>${t("login.register")}</a>
      <a href="/password">${t("login.forgotten")}</a>
    </p>
  </div>`}function bt(){A(t("password.title"),t("brand"));let[e,o]=p(!1),{form:a,set:n,busy:i,error:s,submit:d}=W({name:"",code:"",newPassword:""},async m=>{let c=ne(m.name.trim());e?(await G("POST","/password/reset",{body:{...c,code:m.code.trim(),newPassword:m.newPassword}}),E(t("password.changed"),"success"),P("/login",{replace:!0})):(await G("POST","/password/forgotten",{body:c}),o(!0))});return r`<div class="card narrow stack">
    <h1>${t("password.title")}</h1>
    <p class="muted">${t(e?"password.sent":"password.lead")}</p>
    <form class="stack" onSubmit=${d} novalidate>
      ${s&&r`<${u} kind="error">${g(s)}<//>`}
      <${v}
        label=${t("login.name")}
        name="name"
        autocomplete="username"
        value=${a.name}
        onInput=${n("name")}
        readonly=${e}
        error=${N(s,"email")??N(s,"mobile")}
      />
      ${e&&r`<${v}
            label=${t("password.code")}
            name="code"
            autocomplete="one-time-code"
            inputmode="numeric"
            value=${a.code}
            onInput=${n("code")}
            error=${N(s,"code")}
          />
          <${v}
            label=${t("password.new")}
            name="newPassword"
            type="password"
            autocomplete="new-password"
            value=${a.newPassword}
            onInput=${n("newPassword")}
            error=${N(s,"newPassword")}
          />`}
      <${l} kind="primary" size="large" type="submit" wide busy=${i}>${t(e?"password.change":"password.send")}<//>
    </form>
  </div>`}var Oe=8;function wt({query:e}){A(t("register.title"),t("brand"));let{form:o,set:a,busy:n,tried:i,error:s,submit:d}=W({name:"",password:"",displayName:""},async({name:c,password:f,displayName:$})=>{let y=ne(c.trim());await G("POST","/register",{body:{...y,password:f,...$.trim()&&{displayName:$.trim()}}}),await fe({...y,password:f},ge()),he(),await q("/profile",{displayName:$.trim()||null,language:pe.value}),await ee(),P(me(e),{replace:!0})},({name:c,password:f})=>c.trim()!==""&&f.length>=Oe),m=Object.keys(ne(o.name.trim())).map(c=>N(s,c)).find(Boolean);return r`<div class="card narrow stack">
    <h1>${t("register.title")}</h1>
    <form class="stack" onSubmit=${d} novalidate>
      ${s&&r`<${u} kind="error">${g(s)}<//>`}
      <${v}
        label=${t("login.name")}
        name="name"
        autocomplete="username"
        inputmode="email"
        value=${o.name}
        onInput=${a("name")}
        error=${i&&!o.name.trim()?t("login.missing"):m}
      />
      <${v}
        label=${t("login.password")}
        name="password"
        type="password"
        autocomplete="new-password"
        value=${o.password}
        onInput=${a("password")}
        hint=${t("register.password",{count:Oe})}
        error=${i&&o.password.length<Oe?t("register.short",{count:Oe}):N(s,"password")}
      />
      <${v}
        label=${t("register.displayName")}
        name="displayName"
        autocomplete="name"
        optional
        value=${o.displayName}
        onInput=${a("displayName")}
        error=${N(s,"displayName")}
      />
      <${l} kind="primary" size="large" type="submit" wide busy=${n}>${t("register.submit")}<//>
    </form>
    <p class="small"><a href=${`/login?next=${encodeURIComponent(me(e))}`}>${t("register.login")}</a></p>
  </div>`}function vt({line:e,busy:o,onChange:a}){let n=ot(e.productId)?.stock.available;return r`<li class="line" aria-busy=${o?"true":void 0}>
    <a class="line-picture" href=${`/products/${encodeURIComponent(e.productId)}`} tabindex="-1" aria-hidden="true"
      ><${oe} productId=${e.productId} name=${e.name}
    /></a>
    <div class="line-text">
      <a class="line-name" href=${`/products/${encodeURIComponent(e.productId)}`}>${e.name}</a>
      <span class="small muted">${t("cart.each",{price:h(e.price)})}</span>
      ${e.warning&&r`<span class="small warn row"
          ><${K}
            name="alert"
            size=${16}
          />${e.warning==="insufficient-stock"&&n!==void 0?t("product.few",{count:n}):t(`cart.warning.${e.warning}`)}</span
        >`}
    </div>
    <div class="line-foot">
      ${e.warning!=="unavailable"&&r`<${nt} value=${e.quantity} disabled=${o} name=${e.name} onChange=${i=>a(e.productId,i)} />`}
      <b class="price">${h(e.lineTotal)}</b>
      <button
        type="button"
        class="icon-button"
        onClick=${()=>a(e.productId,0)}
        aria-label=${t("cart.remove",{name:e.name})}
      >
        <${K} name="trash" />
      </button>
    </div>
  </li>`}function kt(){A(t("cart.title"),t("brand"));let[e,o]=p({});x(()=>{ie()},[]);let a=async(m,c)=>{o({busy:m});try{await Ge(m,c),o({})}catch(f){o({error:f})}};if(F.value===null)return Z.value&&J.value?r`<${S} heading="h1" error=${Z.value} onRetry=${ie} />`:J.value?r`<${b} height="6rem" count=${3} />`:r`<${O} heading="h1" icon="offline" title=${t("offline.cart")}>${t("offline.noBuying")}<//>`;let{items:n,total:i}=F.value;if(n.length===0)return r`<${O}
      heading="h1"
      icon="cart"
      title=${t("cart.empty")}
      action=${r`<${l} kind="primary" href="/search">${t("home.browse")}<//>`}
      >${t("cart.empty.hint")}<//
    >`;let s=n.filter(m=>m.warning),d=n.some(m=>m.warning!=="unavailable")&&!s.some(m=>m.warning==="insufficient-stock");return r`<div class="with-aside">
    <section class="stack" aria-labelledby="cart-title">
      <h1 id="cart-title">${t("cart.title")}</h1>
      ${s.length>0&&r`<${u} kind="warning">${t("cart.changed")}<//>`}
      ${e.error&&r`<${u} kind="error">${g(e.error)}<//>`}
      <ul class="lines">
        ${n.map(m=>r`<${vt} key=${m.productId} line=${m} busy=${e.busy===m.productId} onChange=${a} />`)}
      </ul>
    </section>
    <aside class="card stack summary" aria-label=${t("cart.summary")}>
      <p class="row spread"><span>${t("cart.total")}</span><b class="price price-large" data-testid="total">${h(i)}</b></p>
      ${J.value?r`<${l}
              kind="primary"
              size="large"
              wide
              href=${d?U.value?"/checkout":"/login?next=/checkout":void 0}
              disabled=${!d}
              >${t("cart.checkout")}<//
            >`:r`<${u} kind="warning">${t("offline.noBuying")}<//>`}
      <p class="small muted">${t(U.value?"cart.note":"cart.note.login")}</p>
    </aside>
  </div>`}function Re({addresses:e,value:o,onChange:a}){let[n,i]=p(!1),s=e.data?.items??[];if(x(()=>{let m=s.find(c=>c.isDefault)??s[0];o===null&&m&&a(m.id)},[e.data]),e.error)return r`<${S} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return r`<${b} height="5rem" count=${2} />`;let d=async m=>{let c=await I("/profile/addresses",m,{key:D()});e.set({items:[...s,c]}),a(c.id),i(!1)};return r`<fieldset class="choices">
    <legend class="visually-hidden">${t("checkout.address")}</legend>
    ${s.map(m=>r`<label key=${m.id} class="choice">
          <input type="radio" name="address" value=${m.id} checked=${o===m.id} onChange=${()=>a(m.id)} />
          <${te} address=${m} />
        </label>`)}
    ${n||s.length===0?r`<div class="card">
            <${Pe} submit=${t("address.use")} onSubmit=${d} onCancel=${s.length>0?()=>i(!1):void 0} />
          </div>`:r`<div><${l} onClick=${()=>i(!0)}>${t("address.add")}<//></div>`}
  </fieldset>`}function Ct({code:e,onChange:o,onPriced:a}){let n=C(d=>R("/profile/coupons?pageSize=100",{signal:d}),[]),i=C(d=>e===null?Promise.resolve(null):I("/orders/preview",{couponCode:e},{signal:d,repeatable:!0}),[e,F.value]);x(()=>a(i.isLoading||i.error?null:i.data),[i.isLoading,i.data,i.error]);let s=(n.data?.items??[]).filter(d=>d.status==="available");return r`${s.length>0&&r`<${v}
        as="select"
        label=${t("checkout.coupon")}
        name="coupon"
        value=${e??""}
        onInput=${d=>o(d||null)}
      >
        <option value="">${t("checkout.coupon.none")}</option>
        ${s.map(d=>r`<option key=${d.code} value=${d.code} selected=${d.code===e}>${d.name}: ${Se(d)}</option>`)}
      <//>`}
    <a class="small" href="/coupons">${t("checkout.coupon.more")}</a>
    ${e!==null&&i.error&&r`<${u} kind="error">${g(i.error)}<//>`}
    ${e!==null&&i.data?.discount&&r`<p class="row spread"><span>${t("order.discount")}</span><span class="price">−${h(i.data.discount)}</span></p>`}`}var de="mall.checkout",mr=18e4,xt=()=>JSON.stringify(F.value?.items.map(({productId:e,quantity:o,price:a})=>[e,o,a.amount]));function Ae(){let e=JSON.parse(sessionStorage.getItem(de)??"null");return!e||!F.value||F.value.items.length===0||xt()===e.lines?e:(sessionStorage.removeItem(de),null)}var se=()=>F.value?.items.length===0&&Ae()!==null;function Pt(e){let o=Ae();return o&&(se()||JSON.stringify(o.body)===JSON.stringify(e))?o:{body:e,key:D(),lines:xt()}}async function St(e,o){sessionStorage.setItem(de,JSON.stringify(e));try{let a=await I("/orders",e.body,{key:e.key,patience:mr,onRetry:o});return sessionStorage.removeItem(de),a}catch(a){throw a instanceof B&&a.status>=400&&a.status<500&&a.status!==401&&sessionStorage.removeItem(de),a}}function It(){return A(t("checkout.title"),t("brand")),r`<${j}><${cr} /><//>`}function cr(){let[e,o]=p(null),[a,n]=p(null),[i,s]=p(null),d=C(T=>R(ye,{signal:T}),[]),[m,c]=p({}),f=async T=>{c({busy:!0});try{let Q=await St(T,()=>c({busy:!0,again:!0}));P(`/orders/${encodeURIComponent(Q.id)}`,{replace:!0})}catch(Q){c({error:Q})}await ee()},$=async()=>{await ie();let T=Ae();T&&!Z.value&&await f(T)};x(()=>{$()},[]);let y=async()=>{if(e===null&&!se())return c({tried:!0});let T=JSON.stringify(F.value);return c({busy:!0}),await ee(()=>c({busy:!0,again:!0})),JSON.stringify(F.value)!==T&&!se()?c({changed:!0}):f(Pt({addressId:e,couponCode:a}))};if(F.value===null&&Z.value)return r`<${S} heading="h1" error=${Z.value} onRetry=${$} />`;if(F.value===null||d.isLoading&&!d.data)return r`<${b} height="calc(50dvh - 5rem)" count=${2} />`;let{items:k,total:w}=F.value;return k.length===0&&!se()?r`<${O}
      heading="h1"
      icon="cart"
      title=${t("cart.empty")}
      action=${r`<${l} kind="primary" href="/orders">${t("nav.orders")}<//>`}
    />`:r`<div class="with-aside">
    <section class="stack stack-large">
      <h1>${t("checkout.title")}</h1>
      <section class="stack" aria-labelledby="where">
        <h2 id="where">${t("checkout.address")}</h2>
        ${m.tried&&e===null&&r`<${u} kind="error">${t("checkout.address.missing")}<//>`}
        <${Re} addresses=${d} value=${e} onChange=${o} />
      </section>
    </section>
    <aside class="card stack summary" aria-labelledby="what">
      <h2 id="what">${t("checkout.summary")}</h2>
      <ul class="stack summary-lines">
        ${k.map(T=>r`<li key=${T.productId} class="row spread">
              <span
                >${t("order.line",{name:T.name,count:T.quantity})}${T.warning&&r` <span class="small warn">${t(`cart.warning.${T.warning}`)}</span>`}</span
              >
              <span class="price">${h(T.lineTotal)}</span>
            </li>`)}
      </ul>
      <${Ct} code=${a} onChange=${n} onPriced=${s} />
      <p class="row spread total"><span>${t("cart.total")}</span><b class="price price-large">${h(i?.total??w)}</b></p>
      ${m.error&&r`<${u} kind="error">${g(m.error)}<//>`}
      ${m.changed&&r`<${u} kind="warning">${t("checkout.changed")}<//>`}
      ${m.again&&r`<${u} kind="info">${t("checkout.again")}<//>`}
      ${J.value?r`<${l}
              kind="primary"
              size="large"
              wide
              busy=${m.busy}
              disabled=${a!==null&&i===null&&!se()}
              onClick=${y}
              >${t("checkout.place")}<//
            >`:r`<${u} kind="warning">${t("offline.noBuying")}<//>`}
      <p class="small muted">${t("checkout.note")}</p>
    </aside>
  </div>`}function Ot(){A(t("coupons.title"),t("brand"));let e=C(o=>R("/coupons?pageSize=100",{signal:o}),[]);return r`<div class="stack stack-large">
    <div class="row spread">
      <h1>${t("coupons.title")}</h1>
      ${U.value&&r`<a href="/account/coupons">${t("coupons.mine")}</a>`}
    </div>
    ${e.error&&r`<${S} error=${e.error} onRetry=${e.reload} />`}
    ${!e.data&&!e.error&&r`<${b} height="4rem" count=${3} />`}
    ${e.data?.items.length===0&&r`<${O} title=${t("coupons.none")}>${t("coupons.none.hint")}<//>`}
    <ul class="stack">
      ${e.data?.items.map(o=>r`<li key=${o.id}><${lr} coupon=${o} onClaimed=${e.reload} /></li>`)}
    </ul>
    <${pr} />
  </div>`}function lr({coupon:e,onClaimed:o}){let[a,n]=p({key:D()}),i=async()=>{if(!U.value)return P("/login?next=/coupons");n({key:a.key,busy:!0});try{await I(`/coupons/${encodeURIComponent(e.id)}/claims`,De(),{key:a.key}),E(t("coupons.claimed"),"success"),n({key:D()}),o()}catch(s){n({key:s instanceof B&&s.status>=400&&s.status<500?D():a.key,error:s})}};return r`<div class="card stack">
    <div class="row spread">
      <${Ie} coupon=${e} until=${e.endsAt} />
      ${e.state==="open"?r`<${l} kind="primary" busy=${a.busy} onClick=${i} aria-label=${t("coupons.claim.of",{name:e.name})}
              >${t("coupons.claim")}<//
            >`:r`<span class="muted">${t(`coupon.state.${e.state}`)}</span>`}
    </div>
    <span class="small muted">${t("coupons.left",{left:Ke(Math.max(0,e.claimLimit-e.claimed))})}</span>
    ${a.error&&r`<${u} kind="error">${g(a.error)}<//>`}
  </div>`}function pr(){let{form:e,set:o,reset:a,busy:n,tried:i,error:s,submit:d}=W({code:""},async({code:m})=>{if(!U.value)return P("/login?next=/coupons");await I("/coupons/claims",{code:m.trim(),...De()}),E(t("coupons.claimed"),"success"),a()},({code:m})=>m.trim()!=="");return r`<form class="card stack" onSubmit=${d} novalidate aria-labelledby="by-code">
    <h2 id="by-code">${t("coupons.byCode")}</h2>
    ${s&&r`<${u} kind="error">${g(s)}<//>`}
    <${v}
      label=${t("coupons.code")}
      name="code"
      maxlength="40"
      autocomplete="off"
      value=${e.code}
      onInput=${o("code")}
      error=${i&&!e.code.trim()?t("login.missing"):void 0}
    />
    <div><${l} type="submit" busy=${n}>${t("coupons.claim")}<//></div>
  </form>`}function Rt(){return A(t("notifications.title"),t("brand")),r`<div class="stack">
    <h1>${t("notifications.title")}</h1>
    <${j} heading="h2"><${ur} /><//>
  </div>`}function ur(){let[e,o]=p(null),[a,n]=p({});we(!0);let i=async(d,m)=>{n({busy:!0});try{let c=await R(`/notifications/history${Y({pageSize:50,continuationToken:d})}`,{signal:m}),f=c.items.filter($=>$.channel==="push");o($=>({items:d?[...$?.items??[],...f]:f,token:c.continuationToken})),n({})}catch(c){m.aborted||n({error:c})}};x(()=>{let d=new AbortController;return Xe.value=0,i(null,d.signal),()=>d.abort()},[re.value?.id]);let s=a.error&&r`<${S} error=${a.error} onRetry=${()=>i(null,new AbortController().signal)} />`;return e?e.items.length===0&&!e.token?r`${s}<${O} icon="bell" title=${t("notifications.none")}>${t("notifications.none.hint")}<//>`:r`${s}
    <ul class="stack">
      ${e.items.map(d=>r`<li key=${d.id} class="card stack notification">
            <div class="row spread">
              <h2>${d.subject}</h2>
              <time class="small muted" datetime=${d.createdAt}>${_(d.createdAt)}</time>
            </div>
            <p>${d.body}</p>
          </li>`)}
    </ul>
    <${Ce} token=${e.token} isLoading=${a.busy} onMore=${()=>i(e.token,new AbortController().signal)} />`:s||r`<${b} height="4rem" count=${4} />`}var fr=({total:e,refunds:o})=>({...e,amount:e.amount-(o??[]).reduce((a,n)=>a+n.amount.amount,0)}),$r={pending:"cancel",awaitingPayment:"cancel",paid:"refund",shipped:"receive"};function At({order:e,onChanged:o}){let[a,n]=p(null),i=$r[e.status],s=async()=>{await I(`/orders/${encodeURIComponent(e.id)}/${a}`),o()};return r`${i&&r`<${l} kind=${i==="receive"?"primary":void 0} wide onClick=${()=>n(i)}>${t(`order.${i}`)}<//>`}
  ${a&&r`<${L}
      title=${t(`order.${a}`)}
      confirm=${t(`order.${a}`)}
      danger=${a!=="receive"}
      onConfirm=${s}
      onClose=${()=>n(null)}
    >
      <p>${t(`order.${a}.what`,{total:h(a==="refund"?fr(e):e.total)})}</p>
    <//>`}`}function Tt({order:e,onChanged:o}){let[a,n]=p(!1),i=["pending","awaitingPayment","paid"].includes(e.status);return!e.address&&!i?null:r`<section class="stack" aria-labelledby="order-address">
    <h2 id="order-address">${t("order.address")}</h2>
    ${e.address?r`<${te} address=${e.address} />`:r`<${u} kind="warning">${t("order.address.missing")}<//>`}
    ${i&&r`<div><${l} size="small" onClick=${()=>n(!0)}>${t(e.address?"order.address.change":"order.address.set")}<//></div>`}
    ${a&&r`<${yr} order=${e} onChanged=${o} onClose=${()=>n(!1)} />`}
  </section>`}function yr({order:e,onChanged:o,onClose:a}){let n=C(m=>R(ye,{signal:m}),[]),[i,s]=p(null),d=async()=>{await q(`/orders/${encodeURIComponent(e.id)}/address`,{addressId:i}),o()};return r`<${L}
    title=${t("order.address")}
    confirm=${t("order.address.save")}
    canConfirm=${i!==null}
    onConfirm=${d}
    onClose=${a}
  >
    <${Re} addresses=${n} value=${i} onChange=${s} />
  <//>`}function Et({order:e}){return r`<section class="stack" aria-labelledby="order-lines">
    <h2 id="order-lines">${t("order.lines")}</h2>
    <ul class="lines">
      ${e.items.map(o=>r`<li key=${o.productId} class="line line-still">
            <span class="line-picture"><${oe} productId=${o.productId} name=${o.name} /></span>
            <div class="line-text">
              <a class="line-name" href=${`/products/${encodeURIComponent(o.productId)}`}>${o.name}</a>
              <span class="small muted">${t("order.each",{price:h(o.price),count:o.quantity})}</span>
              ${o.refundedQuantity&&r`<span class="small muted">${t("refund.back",{count:o.refundedQuantity})}</span>`}
            </div>
            <b class="price">${h(o.lineTotal)}</b>
          </li>`)}
    </ul>
    ${e.discount&&r`<p class="row spread"><span>${t("order.discount")}</span><span class="price">−${h(e.discount)}</span></p>`}
    <p class="row spread total"><span>${t("cart.total")}</span><b class="price price-large">${h(e.total)}</b></p>
    ${e.refunded&&r`<p class="row spread"><span>${t("refunds.total")}</span><b class="price">${h(e.refunded)}</b></p>`}
  </section>`}var Bt={requested:"neutral",processing:"neutral",succeeded:"good",failed:"warn"},Te=(e,o)=>o.quantity-(e.refunds??[]).flatMap(a=>a.items).filter(a=>a.productId===o.productId).reduce((a,n)=>a+n.quantity,0);function Nt({order:e,onChanged:o}){let[a,n]=p(!1),i=e.items.filter(m=>Te(e,m)>0),s=i.reduce((m,c)=>m+Te(e,c),0),d=e.status==="paid"&&s>1||e.status==="completed"&&s>0;return!e.refunds&&!d?null:r`<section class="stack" aria-labelledby="order-refunds">
    <h2 id="order-refunds">${t("refunds.title")}</h2>
    ${e.refunds&&r`<ul class="stack">
        ${e.refunds.map(m=>r`<li key=${m.id} class="row spread" data-testid="refund" data-status=${m.status}>
              <span>
                <b class="price">${h(m.amount)}</b>
                <${z} kind=${Bt[m.status]}>${t(`refund.status.${m.status}`)}<//><br />
                <span class="small muted"
                  >${m.items.map(c=>t("refund.units",{name:hr(e,c.productId),count:c.quantity})).join(", ")}</span
                >
              </span>
              <span class="small muted">${_(m.createdAt)}</span>
            </li>`)}
      </ul>`}
    ${d&&r`<div><${l} size="small" onClick=${()=>n(!0)}>${t("refunds.ask")}<//></div>`}
    ${a&&r`<${gr} order=${e} lines=${i} onChanged=${o} onClose=${()=>n(!1)} />`}
  </section>`}function gr({order:e,lines:o,onChanged:a,onClose:n}){let[i,s]=p({}),[d,m]=p(""),c=V({body:"",key:""}),f=o.filter(y=>i[y.productId]).map(y=>({productId:y.productId,quantity:i[y.productId]})),$=async()=>{let y={items:f,reason:d};c.current.body!==JSON.stringify(y)&&(c.current={body:JSON.stringify(y),key:D()}),await I(`/orders/${encodeURIComponent(e.id)}/refunds`,y,{key:c.current.key}),a()};return r`<${L}
    title=${t("refunds.ask")}
    confirm=${t("refunds.confirm")}
    canConfirm=${f.length>0&&d.trim()!==""}
    onConfirm=${$}
    onClose=${n}
  >
    <p>${t(e.status==="paid"?"refunds.what":"refunds.whatReceived")}</p>
    ${o.map(y=>r`<${v}
          key=${y.productId}
          as="select"
          label=${y.name}
          value=${i[y.productId]??0}
          onInput=${k=>s(w=>({...w,[y.productId]:Number(k)}))}
        >
          ${Array.from({length:Te(e,y)+1},(k,w)=>r`<option key=${w} value=${w}>${w}</option>`)}
        <//>`)}
    <${v} label=${t("refunds.reason")} value=${d} onInput=${m} maxlength="200" required />
  <//>`}var hr=(e,o)=>e.items.find(a=>a.productId===o)?.name??o;var ce={pending:"neutral",awaitingPayment:"warn",paid:"good",shipped:"good",completed:"good",rejected:"bad",cancelled:"neutral",refunding:"warn",refunded:"neutral"},Ft=Object.keys(ce),Lt=e=>["pending","awaitingPayment","refunding"].includes(e.status)||e.payment?.status==="refundDue"||(e.refunds??[]).some(o=>o.status==="requested"),qe=e=>["completed","rejected","cancelled","refunded"].includes(e.status)&&!["pending","refundDue"].includes(e.payment?.status??"")&&!(e.refunds??[]).some(o=>["requested","processing"].includes(o.status)),Dt=e=>["rejected","cancelled"].includes(e.status)&&!["pending","refundDue","refunded"].includes(e.payment?.status??"");var br={pending:["awaitingPayment","paid","shipped","completed"],awaitingPayment:["paid","shipped","completed"],paid:["shipped","completed"],shipped:["completed"],refunding:["refunded"]};function Ut({order:e}){return r`<section class="card stack" aria-labelledby="order-timeline">
    <h2 id="order-timeline">${t("order.timeline")}</h2>
    <ol class="timeline">
      ${e.history.map((o,a)=>r`<li key=${a} class="done">
            <span class="dot" aria-hidden="true"><${K} name="check" size=${14} /></span>
            <span><b>${t(`order.step.${o.status}`)}</b><br /><span class="small muted">${_(o.at)}</span></span>
          </li>`)}
      ${(br[e.status]??[]).map(o=>r`<li key=${`next-${o}`}>
            <span class="dot" aria-hidden="true"></span>
            <span class="muted">${t(`order.step.${o}`)}</span>
          </li>`)}
    </ol>
    ${e.reason&&r`<p class="small muted">${t(vr(e.reason))}</p>`}
    ${Dt(e)&&r`<p class="small muted">${t("order.uncharged")}</p>`}
    ${e.shipment&&r`<p class="row small"><${K} name="truck" />${t("order.shipment",{carrier:e.shipment.carrier,number:e.shipment.trackingNumber})}</p>`}
  </section>`}var wr=["unpaid","cancelled-by-shopper","insufficient-stock","product-unavailable","no-units"],vr=e=>`order.reason.${wr.includes(e)?e:"other"}`;var ze,je;function Me(){return ze??=kr().catch(e=>{throw ze=void 0,e}),ze}async function kr(){let{body:e}=await G("GET","/payments/providers");return e.items.flatMap(({name:o,methods:a})=>a.length===0?[{provider:o}]:a.map(n=>({provider:o,method:n})))}var le=({provider:e,method:o})=>!(e==="wechat"&&o==="jsapi"),H=({provider:e,method:o})=>o?`${e}.${o}`:e,qt=e=>Fe(`pay.way.${H(e)}`)?t(`pay.way.${H(e)}`):H(e),zt=e=>Fe(`pay.app.${e}`)?t(`pay.app.${e}`):e;async function Ee(e,o){let a=await I(`/orders/${encodeURIComponent(e)}/pay`,o,{repeatable:!0});return je=a,a}var jt=e=>je?.paymentId===e?je:void 0;function Mt({ways:e,value:o,onChange:a}){return r`<fieldset class="choices">
    <legend>${t("pay.way")}</legend>
    ${e.map(n=>r`<label key=${H(n)} class="choice">
          <input
            type="radio"
            name="way"
            value=${H(n)}
            checked=${H(n)===H(o)}
            disabled=${!le(n)}
            onChange=${()=>a(n)}
          />
          <span>${qt(n)}${!le(n)&&r`<br /><span class="small muted">${t("pay.onlyInside")}</span>`}</span>
        </label>`)}
  </fieldset>`}function Wt({order:e,onChanged:o}){let[a,n]=p({}),[i,s]=p(void 0),d=e.payment?.status,m=e.status==="awaitingPayment"&&J.value,c=C(()=>m?Me():Promise.resolve(void 0),[m]),f=c.data??[],$=i??f.find(le),y=async()=>{n({busy:!0});try{let k=await Me(),w=$??(k.length===1?k[0]:void 0);if(!w){c.set(k),n({});return}let{paymentId:T}=await Ee(e.id,w);P(`/pay/${encodeURIComponent(T)}${w.provider==="simulated"?"":Y(w)}`)}catch(k){n({error:k}),o()}};return e.status==="pending"?r`<${u}>${t("pay.preparing")}<//>`:e.status==="awaitingPayment"?r`<section class="card pay-panel" aria-label=${t("pay.title")}>
      <div class="row spread">
        <p><span class="muted">${t("pay.toPay")}</span><br /><b class="price price-large">${h(e.total)}</b></p>
        ${e.payBy&&r`<${ae} until=${e.payBy} label=${t("pay.keptFor")} onEnd=${o} />`}
      </div>
      ${d==="declined"&&r`<${u} kind="error">${t("pay.declined")}<//>`}
      ${d==="pending"&&r`<${u} kind="info">${t("pay.pending")}<//>`}
      ${a.error&&r`<${u} kind="error">${g(a.error)}<//>`}
      ${m&&$&&f.length>1&&r`<${Mt} ways=${f} value=${$} onChange=${s} />`}
      ${c.data&&!$&&r`<${u} kind="warning">${t("problem.provider-off")}<//>`}
      ${J.value?r`<${l} kind="primary" size="large" busy=${a.busy} onClick=${y}
              >${t(d==="declined"?"pay.again":"pay.now")}<//
            >`:r`<${u} kind="warning">${t("offline.noBuying")}<//>`}
    </section>`:e.status==="paid"?r`<div class="notice notice-success">
      <${K} name="check" />
      <p>${t("pay.paid")}</p>
    </div>`:!e.refunds&&(d==="refundDue"||d==="refunded")?r`<${u} kind="info">${t(`pay.${d}`)}<//>`:null}var Jt=2e3,Cr=2e4,xr=6e4;function Be(e){let[o,a]=p({}),[n,i]=p(0),s=V(performance.now());return we(o.order!==void 0&&!qe(o.order)),x(()=>{let d=new AbortController;return m(d.signal),()=>d.abort();async function m(c){let f=!1;for(;!f&&!c.aborted;){let $=Jt;try{let{body:y,isOld:k,readAt:w}=await ve(`/orders/${encodeURIComponent(e)}`,c);if(c.aborted)return;a({order:y,readAt:k?w:void 0}),f=qe(y),$=Lt(y)&&!k?Jt:Cr}catch(y){if(c.aborted)return;if(!(y instanceof B))throw y;let k=y.status===404&&e.includes(".")&&performance.now()-s.current<xr;k||a(w=>({...w,error:y})),f=y.status===404&&!k}f||await Pr($,c)}}},[e,n,re.value?.id]),{...o,look:()=>i(d=>d+1)}}async function Pr(e,o){try{for(await We(e*(.8+.4*Math.random()),o);document.hidden;)await new Promise(a=>document.addEventListener("visibilitychange",a,{once:!0,signal:o}))}catch(a){if(!o.aborted)throw a}}function Kt({id:e}){return A(t("order.title"),t("brand")),r`<${j}><${Sr} id=${e} /><//>`}function Sr({id:e}){let{order:o,readAt:a,error:n,look:i}=Be(e);return n instanceof B&&n.status===404?r`<${O}
      heading="h1"
      icon="search"
      title=${t("problem.order-not-found")}
      action=${r`<${l} kind="primary" href="/orders">${t("nav.orders")}<//>`}
    />`:o?r`<div class="with-aside">
    <section class="stack stack-large">
      <header class="stack order-head">
        <p class="small"><a href="/orders">${t("orders.title")}</a></p>
        <div class="row">
          <h1>${t("order.title")}</h1>
          <span data-testid="status" data-status=${o.status} aria-live="polite"
            ><${z} kind=${ce[o.status]}>${t(`order.status.${o.status}`)}<//></span
          >
        </div>
        <p class="small muted">${t("order.placed",{time:_(o.createdAt),id:o.id})}</p>
      </header>
      <${ke} of=${{readAt:a}} />
      ${n&&J.value&&r`<${u} kind="warning">${t("order.noWord")}<//>`}
      <${Wt} order=${o} onChanged=${i} />
      <${Et} order=${o} />
      <${Nt} order=${o} onChanged=${i} />
      <${Tt} order=${o} onChanged=${i} />
    </section>
    <aside class="stack">
      <${Ut} order=${o} />
      <${At} order=${o} onChanged=${i} />
    </aside>
  </div>`:n?r`<${S} heading="h1" error=${n} onRetry=${i} />`:r`<${b} height="8rem" count=${3} />`}var Ne=new Map;Ve(()=>Ne.clear());function Qt({query:e}){return A(t("orders.title"),t("brand")),r`<div class="stack">
    <h1>${t("orders.title")}</h1>
    <${j} heading="h2"><${Ir} status=${e.get("status")??""} /><//>
  </div>`}function Ir({status:e}){let[o,a]=p({}),n=Ne.get(e),i=async(s,d)=>{a({busy:!0});try{let{body:m,isOld:c,readAt:f}=await ve(`/orders${Y({status:e,pageSize:10,continuationToken:s})}`,d),$=s?Ne.get(e)?.items??[]:[];Ne.set(e,{items:[...$,...m.items],token:m.continuationToken,readAt:c?f:void 0}),a({})}catch(m){d.aborted||a({error:m})}};return x(()=>{let s=new AbortController;return i(null,s.signal),()=>s.abort()},[e,re.value?.id]),r`<div class="stack">
    <nav aria-label=${t("orders.filter")}>
      <ul class="chips">
        ${["",...Ft].map(s=>r`<li key=${s}>
              <button
                type="button"
                class="chip"
                aria-pressed=${s===e?"true":"false"}
                onClick=${()=>Ye(Y({status:s}))}
              >
                ${s?t(`order.status.${s}`):t("orders.all")}
              </button>
            </li>`)}
      </ul>
    </nav>
    ${n&&r`<${ke} of=${n} />`}
    ${o.error&&r`<${S} error=${o.error} onRetry=${()=>i(null,new AbortController().signal)} />`}
    ${!n&&o.busy&&r`<${b} height="7rem" count=${3} />`}
    ${n?.items.length===0&&r`<${O} title=${t("orders.none")} action=${r`<${l} kind="primary" href="/search">${t("home.browse")}<//>`}
        >${e?t("orders.none.status"):t("orders.none.hint")}<//
      >`}
    <ul class="stack">
      ${(n?.items??[]).map(s=>r`<li key=${s.id}><${Or} order=${s} /></li>`)}
    </ul>
    ${n&&r`<${Ce} token=${n.token} isLoading=${o.busy} onMore=${()=>i(n.token,new AbortController().signal)} />`}
  </div>`}function Or({order:e}){let[{name:o},...a]=e.items;return r`<a class="card order-card" href=${`/orders/${encodeURIComponent(e.id)}`}>
    <span class="row spread">
      <span class="small muted">${ue(e.createdAt)}</span>
      <${z} kind=${ce[e.status]}>${t(`order.status.${e.status}`)}<//>
    </span>
    <span class="row">
      <span class="row order-card-pictures"
        >${e.items.slice(0,4).map(n=>r`<${oe} key=${n.productId} productId=${n.productId} name=${n.name} />`)}</span
      >
      <span class="order-card-name">${a.length>0?t("orders.items",{name:o,count:a.length}):o}</span>
      <b class="price">${h(e.total)}</b>
    </span>
  </a>`}function _t({url:e}){let o=C(()=>import("/assets/qr-FOQMIYIB.js").then(({codeOf:s})=>s(e)),[e]),a=be(),n=V(null),i=async()=>{try{await navigator.clipboard.writeText(e),E(t("pay.copied"),"success")}catch{n.current?.select(),E(t("pay.notCopied"),"error")}};return r`
    ${o.data?r`<svg class="code" role="img" aria-label=${t("pay.code")} viewBox=${`0 0 ${o.data.size} ${o.data.size}`}>
            <rect width="100%" height="100%" fill="#fff" />
            <path d=${o.data.path} fill="#000" shape-rendering="crispEdges" />
          </svg>`:o.error?r`<${u} kind="warning">${t("pay.noCode")}<//>`:r`<${b} height="16rem" />`}
    <div class="field">
      <label for=${a}>${t("pay.link")}</label>
      <input id=${a} ref=${n} readonly value=${e} onFocus=${()=>n.current?.select()} />
    </div>
    <${l} wide onClick=${i}>${t("pay.copy")}<//>
  `}function Vt({paymentId:e,provider:o,method:a}){let n=e.slice(0,e.lastIndexOf(".")),i=`/orders/${encodeURIComponent(n)}`,{order:s,error:d,look:m}=Be(n),c=s?.status==="awaitingPayment",f=C(async()=>c?jt(e)??Ee(n,{provider:o,method:a}):void 0,[e,o,a,c]),[$,y]=p(!1),k=f.data?.paymentId??e,w=s!==void 0&&(!c||s.payment?.id===k&&s.payment.status==="declined");return x(()=>{w&&P(i,{replace:!0})},[w]),!s&&d?r`<${O}
      heading="h1"
      icon="alert"
      title=${g(d)}
      action=${r`<${l} href="/orders">${t("nav.orders")}<//>`}
    />`:!s||w?r`<${b} height="12rem" />`:r`<div class="card narrow stack">
    <h1>${t("pay.amount",{total:h(s.total)})}</h1>
    ${s.payBy&&r`<${ae} until=${s.payBy} label=${t("pay.keptFor")} onEnd=${()=>(y(!0),m())} />`}
    ${$&&r`<${u} kind="warning">${t("pay.late")}<//>`}
    ${!$&&f.error&&r`<${S} error=${f.error} onRetry=${f.reload} />`}
    ${!$&&!f.error&&!f.data&&r`<${b} height="16rem" />`}
    ${!$&&f.data&&r`<${Rr} payment=${f.data} />`}
    <a class="small" href=${i}>${t("pay.back")}</a>
  </div>`}function Rr({payment:{provider:e,action:o}}){let a=zt(e);return o?.kind==="script"?r`<${u} kind="warning">${t("pay.onlyInside")}<//>`:!o?.url||o.kind==="request"?r`<${u}>${t("pay.pending")}<//>`:r`${o.kind==="qr"?r`<p>${t("pay.scan",{app:a})}</p>
            <${_t} url=${o.url} />`:r`<p>${t("pay.leave")}</p>
            <${l} kind="primary" size="large" wide href=${o.url} rel="noreferrer">${t("pay.goOn",{app:a})}<//>`}
    <p class="small muted" role="status">${t("pay.waiting")}</p>`}function Ht({paymentId:e}){let o=e.slice(0,e.lastIndexOf(".")),a=C(w=>R(`/orders/${encodeURIComponent(o)}`,{signal:w}),[o]),[n,i]=p({}),[s,d]=p(!1),m=`/orders/${encodeURIComponent(o)}`,c=(w,T)=>I(`/payments/simulated/${encodeURIComponent(w)}`,{outcome:T},{repeatable:!0}),f=async(w,T)=>{i({busy:w});try{let{status:Q}=await T();Q==="paid"||Q==="declined"?P(m,{replace:!0}):i({status:Q})}catch(Q){i({error:Q})}},$=async()=>{await c(e,"declined");let w=await I(`/orders/${encodeURIComponent(o)}/pay`,{provider:"simulated"},{repeatable:!0});return await c(w.paymentId,"paid"),c(e,"paid")};if(a.error)return r`<${O}
      heading="h1"
      icon="alert"
      title=${g(a.error)}
      action=${r`<${l} href="/orders">${t("nav.orders")}<//>`}
    />`;if(!a.data)return r`<${b} height="12rem" />`;let y=a.data.status==="awaitingPayment",k=y||a.data.status==="cancelled"||a.data.status==="rejected";return r`<div class="card narrow stack provider">
    <p class="small muted">${t("pay.simulated")}</p>
    <h1>${t("pay.amount",{total:h(a.data.total)})}</h1>
    ${y&&a.data.payBy&&r`<${ae} until=${a.data.payBy} label=${t("pay.keptFor")} onEnd=${()=>d(!0)} />`}
    ${(s||!y)&&r`<${u} kind="warning">${t(k?"pay.late":"problem.order-already-paid")}<//>`}
    ${n.error&&r`<${u} kind="error">${g(n.error)}<//>`}
    ${n.status&&r`<${u} kind=${n.status==="pending"?"info":"warning"}>${t(`pay.${n.status}`)}<//>`}
    <${l}
      kind="primary"
      size="large"
      wide
      busy=${n.busy==="paid"}
      onClick=${()=>f("paid",()=>c(e,"paid"))}
      >${t("pay.confirm")}<//
    >
    <${l} wide busy=${n.busy==="declined"} onClick=${()=>f("declined",()=>c(e,"declined"))}
      >${t("pay.decline")}<//
    >
    ${y&&r`<${l} wide busy=${n.busy==="twice"} onClick=${()=>f("twice",$)}>${t("pay.twice")}<//>`}
    <a class="small" href=${m}>${t("pay.back")}</a>
    <p class="small muted">${t("pay.explain")}</p>
  </div>`}function Gt({id:e,query:o}){A(t("pay.title"),t("brand"));let[a,n]=[o.get("provider"),o.get("method")??void 0];return r`<${j}>
    ${a?r`<${Vt} paymentId=${e} provider=${a} method=${n} />`:r`<${Ht} paymentId=${e} />`}
  <//>`}export{it as AddressesPage,kt as CartPage,dt as ChannelsPage,It as CheckoutPage,Ot as CouponsPage,ct as DataPage,ht as LogInPage,Rt as NotificationsPage,Kt as OrderPage,Qt as OrdersPage,bt as PasswordPage,Gt as PayPage,ut as ProfilePage,wt as RegisterPage,ft as SecurityPage,yt as WalletPage};
