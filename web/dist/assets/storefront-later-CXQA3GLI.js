import{A as u,B as ke,C as at,D as oe,E as nt,F as ae,G as j,H as st,I as Ce,J as xe,K as w,a as r,b as p,c as x,d as V,e as be,f as P,g as Xe,h as A,i as K,j as E,k as J,l as Ze,m as re,n as we,o as et,p as tt,q as rt,r as ot,s as c,t as g,u as N,v as O,w as S,x as b,y as C,z as ve}from"./storefront-PAOZF63Q.js";import{$ as he,A as ue,F as q,G as Ve,H as Le,I as He,J as fe,K as De,L as X,N as Ge,O as R,P as I,Q as z,R as $e,U as ye,X as F,Y as Z,_ as ge,aa as ee,ba as ie,ca as Ye,d as B,e as G,f as Je,g as U,h as Y,r as Ke,s as pe,u as Qe,v as Fe,w as t,x as h,y as _e,z as _}from"./storefront-LJGBY3UE.js";function it({title:e,onClose:o,children:a,actions:n}){let i=be(),s=V(null);return x(()=>{let d=s.current;return d.showModal(),()=>d.close()},[]),r`<dialog
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
  </dialog>`}function L({title:e,children:o,confirm:a,danger:n,canConfirm:i=!0,onConfirm:s,onClose:d}){let[m,l]=p({busy:!1}),f=async()=>{l({busy:!0});try{await s(),d()}catch($){l({busy:!1,error:$})}};return r`<${it}
    title=${e}
    onClose=${d}
    actions=${r`<${c} onClick=${d}>${t("dialog.cancel")}<//>
      <${c} kind=${n?"danger":"primary"} busy=${m.busy} disabled=${!i} onClick=${f}>${a}<//>`}
  >
    ${o} ${m.error&&r`<${u} kind="error">${g(m.error)}<//>`}
  <//>`}function M({heading:e="h1",children:o}){if(q.value)return o;let a=encodeURIComponent(location.pathname+location.search);return r`<${O}
    heading=${e}
    icon="user"
    title=${t("login.needed")}
    action=${r`<${c} kind="primary" href=${`/login?next=${a}`}>${t("login.title")}<//>`}
  />`}var Zt={profile:"/account",coupons:"/account/coupons",addresses:"/account/addresses",security:"/account/security",channels:"/account/notifications",data:"/account/data"};function W({page:e,children:o}){A(t(`account.${e}`),t("brand"));let a=async()=>{P("/"),await X()};return r`<${M}>
    <div class="with-nav">
      <nav aria-label=${t("nav.account")} class="side-nav">
        ${Object.entries(Zt).map(([n,i])=>r`<a key=${n} href=${i} aria-current=${n===e?"page":void 0}>${t(`account.${n}`)}</a>`)}
        <${c} kind="plain" onClick=${a}>${t("account.logout")}<//>
      </nav>
      <section class="stack">
        <h1>${t(`account.${e}`)}</h1>
        ${o}
      </section>
    </div>
  <//>`}function D(e,o,a){let[n,i]=p(e),[s,d]=p({});return{form:n,set:l=>f=>i($=>({...$,[l]:f})),reset:()=>i(e),...s,submit:async l=>{if(l.preventDefault(),a&&!a(n))return d({tried:!0});d({busy:!0});try{await o(n),d({})}catch(f){d({error:f})}}}}var Ue=[["recipient","name"],["mobile","tel"],["line1","address-line1"],["line2","address-line2",!0],["city","address-level2"],["region","address-level1"],["postalCode","postal-code"],["country","country"]];function Pe({address:e={},save:o,onSubmit:a,onCancel:n}){let{form:i,set:s,busy:d,tried:m,error:l,submit:f}=D({country:"CN",...e},$=>a({...Object.fromEntries(Ue.map(([y])=>[y,qe($,y)||null])),isDefault:$.isDefault??null}),$=>Ue.every(([y,,k])=>k||qe($,y)));return r`<form class="stack address-form" onSubmit=${f} novalidate>
    ${l&&r`<${u} kind="error">${g(l)}<//>`}
    <div class="form-grid">
      ${Ue.map(([$,y,k])=>r`<${w}
            key=${$}
            label=${t(`address.${$}`)}
            name=${$}
            autocomplete=${y}
            optional=${k}
            class=${$.startsWith("line")?"form-wide":""}
            value=${i[$]??""}
            onInput=${s($)}
            error=${m&&!k&&!qe(i,$)?t("login.missing"):N(l,$)}
          />`)}
    </div>
    <${xe} label=${t("address.isDefault")} checked=${i.isDefault??!1} onChange=${s("isDefault")} />
    <div class="actions">
      <${c} kind="primary" type="submit" busy=${d}>${o}<//>
      ${n&&r`<${c} kind="quiet" onClick=${n}>${t("dialog.cancel")}<//>`}
    </div>
  </form>`}var qe=(e,o)=>String(e[o]??"").trim();function te({address:e}){return r`<address class="address">
    <b>${e.recipient}</b> <span class="muted">${e.mobile}</span><br />
    ${[e.line1,e.line2].filter(Boolean).join(", ")}<br />
    ${[e.city,e.region,e.postalCode,e.country].filter(Boolean).join(", ")}
  </address>`}function mt(){return r`<${W} page="addresses"><${er} /><//>`}function er(){let e=C(m=>R("/profile/addresses",{signal:m}),[]),[o,a]=p(null),[n,i]=p(null);if(e.error)return r`<${S} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return r`<${b} height="6rem" count=${2} />`;let s=e.data.items,d=async m=>{o==="new"?await I("/profile/addresses",m,{key:U()}):await z(`/profile/addresses/${o?.id}`,m),a(null),e.reload()};return o?r`<div class="card">
      <${Pe} address=${o==="new"?{}:o} save=${t("save")} onSubmit=${d} onCancel=${()=>a(null)} />
    </div>`:r`${s.length===0&&r`<${O} title=${t("addresses.none")}>${t("addresses.none.hint")}<//>`}
    <ul class="stack">
      ${s.map(m=>r`<li key=${m.id} class="card row spread">
            <div>
              ${m.isDefault&&r`<${j} kind="accent">${t("addresses.default")}<//>`}<${te} address=${m} />
            </div>
            <div class="actions">
              <${c} size="small" onClick=${()=>a(m)} aria-label=${t("addresses.edit.of",{name:m.recipient})}
                >${t("addresses.edit")}<//
              >
              <${c}
                size="small"
                kind="danger"
                onClick=${()=>i(m)}
                aria-label=${t("addresses.remove.of",{name:m.recipient})}
                >${t("addresses.remove")}<//
              >
            </div>
          </li>`)}
    </ul>
    <div><${c} kind="primary" onClick=${()=>a("new")}>${t("address.add")}<//></div>
    ${n&&r`<${L}
        title=${t("addresses.remove")}
        confirm=${t("addresses.remove")}
        danger
        onClose=${()=>i(null)}
        onConfirm=${async()=>{await $e(`/profile/addresses/${n.id}`),e.reload()}}
      >
        <${te} address=${n} />
      <//>`}`}function dt(){let[e,o]=p(!1),a=async i=>{o(!0);try{await i()}catch(s){if(!(s instanceof B)&&!(s instanceof DOMException))throw s;E(s instanceof B?g(s):t("push.failed"),"error")}finally{o(!1)}};x(()=>{a(tt)},[]);let n=et.value;return n==="off-server"?null:r`<section class="card stack" aria-labelledby="push-title" data-testid="push" data-state=${n}>
    <h2 id="push-title">${t("push.title")}</h2>
    <p class="muted">${t("push.words")}</p>
    ${n==="unknown"?e&&r`<${b} height="2.5rem" />`:n==="unsupported"||n==="denied"?r`<p>${t(`push.${n}`)}</p>`:r`<div class="row">
              <${c} busy=${e} onClick=${()=>a(n==="on"?ot:rt)}
                >${t(n==="on"?"push.off":"push.on")}<//
              >
            </div>`}
  </section>`}function lt(){return r`<${W} page="channels"
    ><div class="stack"><${tr} /><${dt} /></div
  ><//>`}function tr(){let e=C(a=>R("/notifications/preferences",{signal:a}),[]);if(e.error)return r`<${S} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return r`<${b} height="3rem" count=${2} />`;let o=async a=>{let n=e.data;e.set(a);try{e.set(await z("/notifications/preferences",a)),E(t("saved"),"success")}catch(i){if(!(i instanceof B))throw i;e.set(n),E(g(i),"error")}};return r`<div class="card stack">
    <p class="muted">${t("channels.words")}</p>
    ${["email","sms"].map(a=>r`<${xe}
          key=${a}
          label=${t(`channels.${a}`)}
          checked=${e.data[a]}
          onChange=${n=>o({...e.data,[a]:n})}
        />`)}
  </div>`}function ct(e,o,a){let n=URL.createObjectURL(new Blob([a],{type:o}));Object.assign(document.createElement("a"),{href:n,download:e}).click(),URL.revokeObjectURL(n)}function pt(){return r`<${W} page="data"><${rr} /><//>`}function rr(){let[e,o]=p(!1),[a,n]=p(""),[i,s]=p(!1),d=async()=>{s(!0);try{ct("mall-account.json","application/json",JSON.stringify(await R("/profile/export"),null,2))}catch(l){if(!(l instanceof B))throw l;E(g(l),"error")}s(!1)},m=async()=>{await Ge("DELETE","/profile",{body:{password:a}}),P("/"),await X(),E(t("data.deleted"),"success")};return r`<section class="card stack">
      <h2>${t("data.export")}</h2>
      <p class="muted">${t("data.export.words")}</p>
      <div><${c} busy=${i} onClick=${d}>${t("data.download")}<//></div>
    </section>
    <section class="card stack">
      <h2>${t("data.delete")}</h2>
      <p class="muted">${t("data.delete.words")}</p>
      <div><${c} kind="danger" onClick=${()=>o(!0)}>${t("data.delete")}<//></div>
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
        <${w} label=${t("login.password")} type="password" autocomplete="current-password" value=${a} onInput=${n} />
      <//>`}`}function ut({channel:e,onClose:o,onDone:a}){let[n,i]=p(""),[s,d]=p(void 0);x(()=>{I("/profile/verification",{channel:e}).catch(l=>{if(!(l instanceof B))throw l;d(l)})},[]);let m=async()=>a(await I("/profile/verification/confirm",{channel:e,code:n.trim()}));return r`<${L}
    title=${t("profile.verify")}
    confirm=${t("profile.verify.confirm")}
    canConfirm=${n.trim()!==""}
    onConfirm=${m}
    onClose=${o}
  >
    ${s?r`<${u} kind="error">${g(s)}<//>`:r`<p>${t("profile.verify.sent")}</p>`}
    <${w} label=${t("password.code")} inputmode="numeric" autocomplete="one-time-code" value=${n} onInput=${i} />
  <//>`}function $t(){return r`<${W} page="profile"><${or} /><//>`}function or(){let e=C(o=>R("/profile",{signal:o}),[]);return e.error?r`<${S} error=${e.error} onRetry=${e.reload} />`:e.data?r`<${ar} profile=${e.data} onChanged=${e.set} />
    <section class="card stack" aria-labelledby="names">
      <h2 id="names">${t("profile.names")}</h2>
      <${ft} profile=${e.data} channel="email" onChanged=${e.set} />
      <${ft} profile=${e.data} channel="mobile" onChanged=${e.set} />
    </section>`:r`<${b} height="4rem" count=${3} />`}function ar({profile:e,onChanged:o}){let{form:a,set:n,busy:i,error:s,submit:d}=D({displayName:e.displayName??"",language:e.language??pe.value},async m=>{o(await z("/profile",{displayName:m.displayName.trim()||null,language:m.language})),E(t("saved"),"success")});return r`<form class="card stack" onSubmit=${d} novalidate>
    ${s&&r`<${u} kind="error">${g(s)}<//>`}
    <${w}
      label=${t("register.displayName")}
      optional
      autocomplete="name"
      value=${a.displayName}
      onInput=${n("displayName")}
      error=${N(s,"displayName")}
    />
    <${w}
      as="select"
      label=${t("profile.language")}
      value=${a.language}
      onInput=${n("language")}
      error=${N(s,"language")}
    >
      ${Object.entries(Ke).map(([m,l])=>r`<option key=${m} value=${m}>${l}</option>`)}
    <//>
    <div><${c} kind="primary" type="submit" busy=${i}>${t("save")}<//></div>
  </form>`}function ft({profile:e,channel:o,onChanged:a}){let[n,i]=p(!1);if(!e[o])return null;let s=e[`${o}Verified`];return r`<div class="stack">
    <div class="row spread">
      <span>${e[o]}</span>
      ${s?r`<${j} kind="good">${t("profile.verified")}<//>`:r`<${c} size="small" onClick=${()=>i(!0)}>${t("profile.verify")}<//>`}
    </div>
    ${n&&r`<${ut} channel=${o} onClose=${()=>i(!1)} onDone=${a} />`}
  </div>`}function yt(){return r`<${W} page="security"><${sr} /><${nr} /><//>`}function nr(){let[e,o]=p(!1),a=async()=>{await $e("/profile/sessions"),E(t("everywhere.done"),"success"),P("/login"),await X()};return r`<section class="card stack" aria-labelledby="everywhere">
    <h2 id="everywhere">${t("everywhere.title")}</h2>
    <p class="muted">${t("everywhere.words")}</p>
    <div><${c} onClick=${()=>o(!0)}>${t("everywhere.leave")}<//></div>
    ${e&&r`<${L}
        title=${t("everywhere.title")}
        confirm=${t("everywhere.leave")}
        onConfirm=${a}
        onClose=${()=>o(!1)}
      >
        <p>${t("everywhere.what")}</p>
      <//>`}
  </section>`}function sr(){let{form:e,set:o,busy:a,error:n,submit:i}=D({currentPassword:"",newPassword:""},async s=>{await z("/profile/password",s,{repeatable:!1}),E(t("password.changed"),"success"),P("/login"),await X()});return r`<form class="card stack" onSubmit=${i} novalidate>
    <p class="muted">${t("security.words")}</p>
    ${n&&r`<${u} kind="error">${g(n)}<//>`}
    <${w}
      label=${t("security.current")}
      type="password"
      autocomplete="current-password"
      value=${e.currentPassword}
      onInput=${o("currentPassword")}
      error=${N(n,"currentPassword")}
    />
    <${w}
      label=${t("password.new")}
      type="password"
      autocomplete="new-password"
      value=${e.newPassword}
      onInput=${o("newPassword")}
      error=${N(n,"newPassword")}
    />
    <div>
      <${c} kind="primary" type="submit" busy=${a} disabled=${!e.currentPassword||!e.newPassword}
        >${t("password.change")}<//
      >
    </div>
  </form>`}var Se=({kind:e,value:o})=>t("coupon.off",{value:e==="percent"?_e(o/100):h({amount:o,currency:"CNY"})}),gt=({cap:e,minimum:o,category:a},n=i=>i)=>[...o?[t("coupon.minimum",{amount:h(o)})]:[],...e?[t("coupon.cap",{amount:h(e)})]:[],...a?[t("coupon.category",{category:n(a)})]:[]];function Ie({coupon:e,until:o}){return r`<div class="stack">
    <b>${e.name}: ${Se(e)}</b>
    <span class="small muted">${[...gt(e,nt),t("coupon.until",{date:ue(o)})].join(" · ")}</span>
  </div>`}var ir={available:"good",reserved:"warn",used:"neutral",expired:"neutral"};function ht(){return r`<${W} page="coupons"><${mr} /><//>`}function mr(){let e=C(a=>R("/profile/coupons?pageSize=100",{signal:a}),[]);if(e.error)return r`<${S} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return r`<${b} height="4rem" count=${2} />`;let o=e.data.items;return r`${o.length===0&&r`<${O} title=${t("wallet.none")}>${t("wallet.none.hint")}<//>`}
    <ul class="stack">
      ${o.map(a=>r`<li key=${a.claimId} class="card row spread">
            <div class="stack">
              <${Ie} coupon=${a} until=${a.expiresAt} />
              <code>${a.code}</code>
            </div>
            <div class="stack">
              <${j} kind=${ir[a.status]}>${t(`claim.${a.status}`)}<//>
              ${a.orderId&&r`<a href=${`/orders/${encodeURIComponent(a.orderId)}`}>${t("wallet.order")}</a>`}
            </div>
          </li>`)}
    </ul>
    <div><${c} kind="primary" href="/coupons">${t("wallet.more")}<//></div>`}function bt({headers:e,onDone:o}){let{form:a,set:n,busy:i,tried:s,error:d,submit:m}=D({name:"",password:""},async({name:l,password:f})=>{await fe({...ne(l.trim()),password:f},e?.()),o()},({name:l,password:f})=>l.trim()!==""&&f!=="");return r`<form class="stack" onSubmit=${m} novalidate>
    ${Ve.value&&r`<${u} kind="warning">${t("login.ended")}<//>`}
    ${d&&r`<${u} kind="error">${g(d)}<//>`}
    <${w}
      label=${t("login.name")}
      name="name"
      autocomplete="username"
      inputmode="email"
      value=${a.name}
      onInput=${n("name")}
      error=${s&&!a.name.trim()?t("login.missing"):void 0}
    />
    <${w}
      label=${t("login.password")}
      name="password"
      type="password"
      autocomplete="current-password"
      value=${a.password}
      onInput=${n("password")}
      error=${s&&!a.password?t("login.missing"):void 0}
    />
    <${c} kind="primary" size="large" type="submit" wide busy=${i}>${t("login.submit")}<//>
  </form>`}function ne(e){return e.includes("@")?{email:e}:/^\+?[\d\s-]{7,}$/.test(e)?{mobile:e}:{username:e}}function me(e){let o=e.get("next");return o&&/^\/(?![/\\])/.test(o)?o:"/"}function wt({query:e}){A(t("login.title"),t("brand"));let o=me(e);x(()=>{q.value&&!Le.value&&P(o,{replace:!0})},[q.value,Le.value]);let a=async()=>{he(),await ee()};return r`<div class="card narrow stack">
    <h1>${t("login.title")}</h1>
    <${bt} headers=${ge} onDone=${a} />
    <p class="row spread small">
      <a href=${`/register?next=${encodeURIComponent(o)}`}>${t("login.register")}</a>
      <a href="/password">${t("login.forgotten")}</a>
    </p>
  </div>`}function vt(){A(t("password.title"),t("brand"));let[e,o]=p(!1),{form:a,set:n,busy:i,error:s,submit:d}=D({name:"",code:"",newPassword:""},async m=>{let l=ne(m.name.trim());e?(await G("POST","/password/reset",{body:{...l,code:m.code.trim(),newPassword:m.newPassword}}),E(t("password.changed"),"success"),P("/login",{replace:!0})):(await G("POST","/password/forgotten",{body:l}),o(!0))});return r`<div class="card narrow stack">
    <h1>${t("password.title")}</h1>
    <p class="muted">${t(e?"password.sent":"password.lead")}</p>
    <form class="stack" onSubmit=${d} novalidate>
      ${s&&r`<${u} kind="error">${g(s)}<//>`}
      <${w}
        label=${t("login.name")}
        name="name"
        autocomplete="username"
        value=${a.name}
        onInput=${n("name")}
        readonly=${e}
        error=${N(s,"email")??N(s,"mobile")}
      />
      ${e&&r`<${w}
            label=${t("password.code")}
            name="code"
            autocomplete="one-time-code"
            inputmode="numeric"
            value=${a.code}
            onInput=${n("code")}
            error=${N(s,"code")}
          />
          <${w}
            label=${t("password.new")}
            name="newPassword"
            type="password"
            autocomplete="new-password"
            value=${a.newPassword}
            onInput=${n("newPassword")}
            error=${N(s,"newPassword")}
          />`}
      <${c} kind="primary" size="large" type="submit" wide busy=${i}>${t(e?"password.change":"password.send")}<//>
    </form>
  </div>`}var Oe=8;function kt({query:e}){A(t("register.title"),t("brand"));let{form:o,set:a,busy:n,tried:i,error:s,submit:d}=D({name:"",password:"",displayName:""},async({name:l,password:f,displayName:$})=>{let y=ne(l.trim());await G("POST","/register",{body:{...y,password:f,...$.trim()&&{displayName:$.trim()}}}),await fe({...y,password:f},ge()),he(),await z("/profile",{displayName:$.trim()||null,language:pe.value}),await ee(),P(me(e),{replace:!0})},({name:l,password:f})=>l.trim()!==""&&f.length>=Oe),m=Object.keys(ne(o.name.trim())).map(l=>N(s,l)).find(Boolean);return r`<div class="card narrow stack">
    <h1>${t("register.title")}</h1>
    <form class="stack" onSubmit=${d} novalidate>
      ${s&&r`<${u} kind="error">${g(s)}<//>`}
      <${w}
        label=${t("login.name")}
        name="name"
        autocomplete="username"
        inputmode="email"
        value=${o.name}
        onInput=${a("name")}
        error=${i&&!o.name.trim()?t("login.missing"):m}
      />
      <${w}
        label=${t("login.password")}
        name="password"
        type="password"
        autocomplete="new-password"
        value=${o.password}
        onInput=${a("password")}
        hint=${t("register.password",{count:Oe})}
        error=${i&&o.password.length<Oe?t("register.short",{count:Oe}):N(s,"password")}
      />
      <${w}
        label=${t("register.displayName")}
        name="displayName"
        autocomplete="name"
        optional
        value=${o.displayName}
        onInput=${a("displayName")}
        error=${N(s,"displayName")}
      />
      <${c} kind="primary" size="large" type="submit" wide busy=${n}>${t("register.submit")}<//>
    </form>
    <p class="small"><a href=${`/login?next=${encodeURIComponent(me(e))}`}>${t("register.login")}</a></p>
  </div>`}function Ct({line:e,busy:o,onChange:a}){let n=at(e.productId)?.stock.available;return r`<li class="line" aria-busy=${o?"true":void 0}>
    <a href=${`/products/${encodeURIComponent(e.productId)}`} tabindex="-1" aria-hidden="true"
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
      ${e.warning!=="unavailable"&&r`<${st} value=${e.quantity} disabled=${o} name=${e.name} onChange=${i=>a(e.productId,i)} />`}
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
  </li>`}function xt(){A(t("cart.title"),t("brand"));let[e,o]=p({});x(()=>{ie()},[]);let a=async(m,l)=>{o({busy:m});try{await Ye(m,l),o({})}catch(f){o({error:f})}};if(F.value===null)return Z.value&&J.value?r`<${S} heading="h1" error=${Z.value} onRetry=${ie} />`:J.value?r`<${b} height="6rem" count=${3} />`:r`<${O} heading="h1" icon="offline" title=${t("offline.cart")}>${t("offline.noBuying")}<//>`;let{items:n,total:i}=F.value;if(n.length===0)return r`<${O}
      heading="h1"
      icon="cart"
      title=${t("cart.empty")}
      action=${r`<${c} kind="primary" href="/search">${t("home.browse")}<//>`}
      >${t("cart.empty.hint")}<//
    >`;let s=n.filter(m=>m.warning),d=n.some(m=>m.warning!=="unavailable")&&!s.some(m=>m.warning==="insufficient-stock");return r`<div class="with-aside">
    <section class="stack" aria-labelledby="cart-title">
      <h1 id="cart-title">${t("cart.title")}</h1>
      ${s.length>0&&r`<${u} kind="warning">${t("cart.changed")}<//>`}
      ${e.error&&r`<${u} kind="error">${g(e.error)}<//>`}
      <ul class="lines">
        ${n.map(m=>r`<${Ct} key=${m.productId} line=${m} busy=${e.busy===m.productId} onChange=${a} />`)}
      </ul>
    </section>
    <aside class="card stack summary" aria-label=${t("cart.summary")}>
      <p class="row spread"><span>${t("cart.total")}</span><b class="price price-large" data-testid="total">${h(i)}</b></p>
      ${J.value?r`<${c}
              kind="primary"
              size="large"
              wide
              href=${d?q.value?"/checkout":"/login?next=/checkout":void 0}
              disabled=${!d}
              >${t("cart.checkout")}<//
            >`:r`<${u} kind="warning">${t("offline.noBuying")}<//>`}
      <p class="small muted">${t(q.value?"cart.note":"cart.note.login")}</p>
    </aside>
  </div>`}function Re({addresses:e,value:o,onChange:a}){let[n,i]=p(!1),s=e.data?.items??[];if(x(()=>{let m=s.find(l=>l.isDefault)??s[0];o===null&&m&&a(m.id)},[e.data]),e.error)return r`<${S} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return r`<${b} height="5rem" count=${2} />`;let d=async m=>{let l=await I("/profile/addresses",m,{key:U()});e.set({items:[...s,l]}),a(l.id),i(!1)};return r`<fieldset class="choices">
    <legend class="visually-hidden">${t("checkout.address")}</legend>
    ${s.map(m=>r`<label key=${m.id} class="choice">
          <input type="radio" name="address" value=${m.id} checked=${o===m.id} onChange=${()=>a(m.id)} />
          <${te} address=${m} />
        </label>`)}
    ${n||s.length===0?r`<div class="card">
            <${Pe} save=${t("address.use")} onSubmit=${d} onCancel=${s.length>0?()=>i(!1):void 0} />
          </div>`:r`<div><${c} onClick=${()=>i(!0)}>${t("address.add")}<//></div>`}
  </fieldset>`}function Pt({code:e,onChange:o,onPriced:a}){let n=C(d=>R("/profile/coupons?pageSize=100",{signal:d}),[]),i=C(d=>e===null?Promise.resolve(null):I("/orders/preview",{couponCode:e},{signal:d,repeatable:!0}),[e,F.value]);x(()=>a(i.isLoading||i.error?null:i.data),[i.isLoading,i.data,i.error]);let s=(n.data?.items??[]).filter(d=>d.status==="available");return r`${s.length>0&&r`<${w}
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
    ${e!==null&&i.data?.discount&&r`<p class="row spread"><span>${t("order.discount")}</span><span class="price">−${h(i.data.discount)}</span></p>`}`}var de="mall.checkout",dr=18e4,St=()=>JSON.stringify(F.value?.items.map(({productId:e,quantity:o,price:a})=>[e,o,a.amount]));function Ae(){let e=JSON.parse(sessionStorage.getItem(de)??"null");return!e||!F.value||F.value.items.length===0||St()===e.lines?e:(sessionStorage.removeItem(de),null)}var se=()=>F.value?.items.length===0&&Ae()!==null;function It(e){let o=Ae();return o&&(se()||JSON.stringify(o.body)===JSON.stringify(e))?o:{body:e,key:U(),lines:St()}}async function Ot(e,o){sessionStorage.setItem(de,JSON.stringify(e));try{let a=await I("/orders",e.body,{key:e.key,patience:dr,onRetry:o});return sessionStorage.removeItem(de),a}catch(a){throw a instanceof B&&a.status>=400&&a.status<500&&a.status!==401&&sessionStorage.removeItem(de),a}}function Rt(){return A(t("checkout.title"),t("brand")),r`<${M}><${cr} /><//>`}function cr(){let[e,o]=p(null),[a,n]=p(null),[i,s]=p(null),d=C(T=>R(ye,{signal:T}),[]),[m,l]=p({}),f=async T=>{l({busy:!0});try{let Q=await Ot(T,()=>l({busy:!0,again:!0}));P(`/orders/${encodeURIComponent(Q.id)}`,{replace:!0})}catch(Q){l({error:Q})}await ee()},$=async()=>{await ie();let T=Ae();T&&!Z.value&&await f(T)};x(()=>{$()},[]);let y=async()=>{if(e===null&&!se())return l({tried:!0});let T=JSON.stringify(F.value);return l({busy:!0}),await ee(()=>l({busy:!0,again:!0})),JSON.stringify(F.value)!==T&&!se()?l({changed:!0}):f(It({addressId:e,couponCode:a}))};if(F.value===null&&Z.value)return r`<${S} heading="h1" error=${Z.value} onRetry=${$} />`;if(F.value===null||d.isLoading&&!d.data)return r`<${b} height="calc(50dvh - 5rem)" count=${2} />`;let{items:k,total:v}=F.value;return k.length===0&&!se()?r`<${O}
      heading="h1"
      icon="cart"
      title=${t("cart.empty")}
      action=${r`<${c} kind="primary" href="/orders">${t("nav.orders")}<//>`}
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
      <${Pt} code=${a} onChange=${n} onPriced=${s} />
      <p class="row spread total"><span>${t("cart.total")}</span><b class="price price-large">${h(i?.total??v)}</b></p>
      ${m.error&&r`<${u} kind="error">${g(m.error)}<//>`}
      ${m.changed&&r`<${u} kind="warning">${t("checkout.changed")}<//>`}
      ${m.again&&r`<${u} kind="info">${t("checkout.again")}<//>`}
      ${J.value?r`<${c}
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
  </div>`}function At(){A(t("coupons.title"),t("brand"));let e=C(o=>R("/coupons?pageSize=100",{signal:o}),[]);return r`<div class="stack stack-large">
    <div class="row spread">
      <h1>${t("coupons.title")}</h1>
      ${q.value&&r`<a href="/account/coupons">${t("coupons.mine")}</a>`}
    </div>
    ${e.error&&r`<${S} error=${e.error} onRetry=${e.reload} />`}
    ${!e.data&&!e.error&&r`<${b} height="4rem" count=${3} />`}
    ${e.data?.items.length===0&&r`<${O} title=${t("coupons.none")}>${t("coupons.none.hint")}<//>`}
    <ul class="stack">
      ${e.data?.items.map(o=>r`<li key=${o.id}><${pr} coupon=${o} onClaimed=${e.reload} /></li>`)}
    </ul>
    <${ur} />
  </div>`}function pr({coupon:e,onClaimed:o}){let[a,n]=p({key:U()}),i=async()=>{if(!q.value)return P("/login?next=/coupons");n({key:a.key,busy:!0});try{await I(`/coupons/${encodeURIComponent(e.id)}/claims`,De(),{key:a.key}),E(t("coupons.claimed"),"success"),n({key:U()}),o()}catch(s){n({key:s instanceof B&&s.status>=400&&s.status<500?U():a.key,error:s})}};return r`<div class="card stack">
    <div class="row spread">
      <${Ie} coupon=${e} until=${e.endsAt} />
      ${e.state==="open"?r`<${c} kind="primary" busy=${a.busy} onClick=${i} aria-label=${t("coupons.claim.of",{name:e.name})}
              >${t("coupons.claim")}<//
            >`:r`<span class="muted">${t(`coupon.state.${e.state}`)}</span>`}
    </div>
    <span class="small muted">${t("coupons.left",{left:Qe(Math.max(0,e.claimLimit-e.claimed))})}</span>
    ${a.error&&r`<${u} kind="error">${g(a.error)}<//>`}
  </div>`}function ur(){let{form:e,set:o,reset:a,busy:n,tried:i,error:s,submit:d}=D({code:""},async({code:m})=>{if(!q.value)return P("/login?next=/coupons");await I("/coupons/claims",{code:m.trim(),...De()}),E(t("coupons.claimed"),"success"),a()},({code:m})=>m.trim()!=="");return r`<form class="card stack" onSubmit=${d} novalidate aria-labelledby="by-code">
    <h2 id="by-code">${t("coupons.byCode")}</h2>
    ${s&&r`<${u} kind="error">${g(s)}<//>`}
    <${w}
      label=${t("coupons.code")}
      name="code"
      maxlength="40"
      autocomplete="off"
      value=${e.code}
      onInput=${o("code")}
      error=${i&&!e.code.trim()?t("login.missing"):void 0}
    />
    <div><${c} type="submit" busy=${n}>${t("coupons.claim")}<//></div>
  </form>`}function Tt(){return A(t("notifications.title"),t("brand")),r`<div class="stack">
    <h1>${t("notifications.title")}</h1>
    <${M} heading="h2"><${fr} /><//>
  </div>`}function fr(){let[e,o]=p(null),[a,n]=p({});we(!0);let i=async(d,m)=>{n({busy:!0});try{let l=await R(`/notifications/history${Y({pageSize:50,continuationToken:d})}`,{signal:m}),f=l.items.filter($=>$.channel==="push");o($=>({items:d?[...$?.items??[],...f]:f,token:l.continuationToken})),n({})}catch(l){m.aborted||n({error:l})}};x(()=>{let d=new AbortController;return Ze.value=0,i(null,d.signal),()=>d.abort()},[re.value?.id]);let s=a.error&&r`<${S} error=${a.error} onRetry=${()=>i(null,new AbortController().signal)} />`;return e?e.items.length===0&&!e.token?r`${s}<${O} icon="bell" title=${t("notifications.none")}>${t("notifications.none.hint")}<//>`:r`${s}
    <ul class="stack">
      ${e.items.map(d=>r`<li key=${d.id} class="card stack notification">
            <div class="row spread">
              <h2>${d.subject}</h2>
              <time class="small muted" datetime=${d.createdAt}>${_(d.createdAt)}</time>
            </div>
            <p>${d.body}</p>
          </li>`)}
    </ul>
    <${Ce} token=${e.token} isLoading=${a.busy} onMore=${()=>i(e.token,new AbortController().signal)} />`:s||r`<${b} height="4rem" count=${4} />`}var $r=({total:e,refunds:o})=>({...e,amount:e.amount-(o??[]).reduce((a,n)=>a+n.amount.amount,0)}),yr={pending:"cancel",awaitingPayment:"cancel",paid:"refund",shipped:"receive"};function Et({order:e,onChanged:o}){let[a,n]=p(null),i=yr[e.status],s=async()=>{await I(`/orders/${encodeURIComponent(e.id)}/${a}`),o()};return r`${i&&r`<${c} kind=${i==="receive"?"primary":void 0} wide onClick=${()=>n(i)}>${t(`order.${i}`)}<//>`}
  ${a&&r`<${L}
      title=${t(`order.${a}`)}
      confirm=${t(`order.${a}`)}
      danger=${a!=="receive"}
      onConfirm=${s}
      onClose=${()=>n(null)}
    >
      <p>${t(`order.${a}.what`,{total:h(a==="refund"?$r(e):e.total)})}</p>
    <//>`}`}function Bt({order:e,onChanged:o}){let[a,n]=p(!1),i=["pending","awaitingPayment","paid"].includes(e.status);return!e.address&&!i?null:r`<section class="stack" aria-labelledby="order-address">
    <h2 id="order-address">${t("order.address")}</h2>
    ${e.address?r`<${te} address=${e.address} />`:r`<${u} kind="warning">${t("order.address.missing")}<//>`}
    ${i&&r`<div><${c} size="small" onClick=${()=>n(!0)}>${t(e.address?"order.address.change":"order.address.set")}<//></div>`}
    ${a&&r`<${gr} order=${e} onChanged=${o} onClose=${()=>n(!1)} />`}
  </section>`}function gr({order:e,onChanged:o,onClose:a}){let n=C(m=>R(ye,{signal:m}),[]),[i,s]=p(null),d=async()=>{await z(`/orders/${encodeURIComponent(e.id)}/address`,{addressId:i}),o()};return r`<${L}
    title=${t("order.address")}
    confirm=${t("order.address.save")}
    canConfirm=${i!==null}
    onConfirm=${d}
    onClose=${a}
  >
    <${Re} addresses=${n} value=${i} onChange=${s} />
  <//>`}function Nt({order:e}){return r`<section class="stack" aria-labelledby="order-lines">
    <h2 id="order-lines">${t("order.lines")}</h2>
    <ul class="lines">
      ${e.items.map(o=>r`<li key=${o.productId} class="line line-still">
            <span><${oe} productId=${o.productId} name=${o.name} /></span>
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
  </section>`}var Ft={requested:"neutral",processing:"neutral",succeeded:"good",failed:"warn"},Te=(e,o)=>o.quantity-(e.refunds??[]).flatMap(a=>a.items).filter(a=>a.productId===o.productId).reduce((a,n)=>a+n.quantity,0);function Lt({order:e,onChanged:o}){let[a,n]=p(!1),i=e.items.filter(m=>Te(e,m)>0),s=i.reduce((m,l)=>m+Te(e,l),0),d=e.status==="paid"&&s>1||e.status==="completed"&&s>0;return!e.refunds&&!d?null:r`<section class="stack" aria-labelledby="order-refunds">
    <h2 id="order-refunds">${t("refunds.title")}</h2>
    ${e.refunds&&r`<ul class="stack">
        ${e.refunds.map(m=>r`<li key=${m.id} class="row spread" data-testid="refund" data-status=${m.status}>
              <span>
                <b class="price">${h(m.amount)}</b>
                <${j} kind=${Ft[m.status]}>${t(`refund.status.${m.status}`)}<//><br />
                <span class="small muted"
                  >${m.items.map(l=>t("refund.units",{name:br(e,l.productId),count:l.quantity})).join(", ")}</span
                >
              </span>
              <span class="small muted">${_(m.createdAt)}</span>
            </li>`)}
      </ul>`}
    ${d&&r`<div><${c} size="small" onClick=${()=>n(!0)}>${t("refunds.ask")}<//></div>`}
    ${a&&r`<${hr} order=${e} lines=${i} onChanged=${o} onClose=${()=>n(!1)} />`}
  </section>`}function hr({order:e,lines:o,onChanged:a,onClose:n}){let[i,s]=p({}),[d,m]=p(""),l=V({body:"",key:""}),f=o.filter(y=>i[y.productId]).map(y=>({productId:y.productId,quantity:i[y.productId]})),$=async()=>{let y={items:f,reason:d};l.current.body!==JSON.stringify(y)&&(l.current={body:JSON.stringify(y),key:U()}),await I(`/orders/${encodeURIComponent(e.id)}/refunds`,y,{key:l.current.key}),a()};return r`<${L}
    title=${t("refunds.ask")}
    confirm=${t("refunds.confirm")}
    canConfirm=${f.length>0&&d.trim()!==""}
    onConfirm=${$}
    onClose=${n}
  >
    <p>${t(e.status==="paid"?"refunds.what":"refunds.whatReceived")}</p>
    ${o.map(y=>r`<${w}
          key=${y.productId}
          as="select"
          label=${y.name}
          value=${i[y.productId]??0}
          onInput=${k=>s(v=>({...v,[y.productId]:Number(k)}))}
        >
          ${Array.from({length:Te(e,y)+1},(k,v)=>r`<option key=${v} value=${v}>${v}</option>`)}
        <//>`)}
    <${w} label=${t("refunds.reason")} value=${d} onInput=${m} maxlength="200" required />
  <//>`}var br=(e,o)=>e.items.find(a=>a.productId===o)?.name??o;var le={pending:"neutral",awaitingPayment:"warn",paid:"good",shipped:"good",completed:"good",rejected:"bad",cancelled:"neutral",refunding:"warn",refunded:"neutral"},Dt=Object.keys(le),Ut=e=>["pending","awaitingPayment","refunding"].includes(e.status)||e.payment?.status==="refundDue"||(e.refunds??[]).some(o=>o.status==="requested"),ze=e=>["completed","rejected","cancelled","refunded"].includes(e.status)&&!["pending","refundDue"].includes(e.payment?.status??"")&&!(e.refunds??[]).some(o=>["requested","processing"].includes(o.status)),qt=e=>["rejected","cancelled"].includes(e.status)&&!["pending","refundDue","refunded"].includes(e.payment?.status??"");var wr={pending:["awaitingPayment","paid","shipped","completed"],awaitingPayment:["paid","shipped","completed"],paid:["shipped","completed"],shipped:["completed"],refunding:["refunded"]};function zt({order:e}){return r`<section class="card stack" aria-labelledby="order-timeline">
    <h2 id="order-timeline">${t("order.timeline")}</h2>
    <ol class="timeline">
      ${e.history.map((o,a)=>r`<li key=${a} class="done">
            <span class="dot" aria-hidden="true"><${K} name="check" size=${14} /></span>
            <span><b>${t(`order.step.${o.status}`)}</b><br /><span class="small muted">${_(o.at)}</span></span>
          </li>`)}
      ${(wr[e.status]??[]).map(o=>r`<li key=${`next-${o}`}>
            <span class="dot" aria-hidden="true"></span>
            <span class="muted">${t(`order.step.${o}`)}</span>
          </li>`)}
    </ol>
    ${e.reason&&r`<p class="small muted">${t(kr(e.reason))}</p>`}
    ${qt(e)&&r`<p class="small muted">${t("order.uncharged")}</p>`}
    ${e.shipment&&r`<p class="row small"><${K} name="truck" />${t("order.shipment",{carrier:e.shipment.carrier,number:e.shipment.trackingNumber})}</p>`}
  </section>`}var vr=["unpaid","cancelled-by-shopper","insufficient-stock","product-unavailable","no-units"],kr=e=>`order.reason.${vr.includes(e)?e:"other"}`;var je,Me;function We(){return je??=Cr().catch(e=>{throw je=void 0,e}),je}async function Cr(){let{body:e}=await G("GET","/payments/providers");return e.items.flatMap(({name:o,methods:a})=>a.length===0?[{provider:o}]:a.map(n=>({provider:o,method:n})))}var ce=({provider:e,method:o})=>!(e==="wechat"&&o==="jsapi"),H=({provider:e,method:o})=>o?`${e}.${o}`:e,jt=e=>Fe(`pay.way.${H(e)}`)?t(`pay.way.${H(e)}`):H(e),Mt=e=>Fe(`pay.app.${e}`)?t(`pay.app.${e}`):e;async function Ee(e,o){let a=await I(`/orders/${encodeURIComponent(e)}/pay`,o,{repeatable:!0});return Me=a,a}var Wt=e=>Me?.paymentId===e?Me:void 0;function Jt({ways:e,value:o,onChange:a}){return r`<fieldset class="choices">
    <legend>${t("pay.way")}</legend>
    ${e.map(n=>r`<label key=${H(n)} class="choice">
          <input
            type="radio"
            name="way"
            value=${H(n)}
            checked=${H(n)===H(o)}
            disabled=${!ce(n)}
            onChange=${()=>a(n)}
          />
          <span>${jt(n)}${!ce(n)&&r`<br /><span class="small muted">${t("pay.onlyInside")}</span>`}</span>
        </label>`)}
  </fieldset>`}function Kt({order:e,onChanged:o}){let[a,n]=p({}),[i,s]=p(void 0),d=e.payment?.status,m=e.status==="awaitingPayment"&&J.value,l=C(()=>m?We():Promise.resolve(void 0),[m]),f=l.data??[],$=i??f.find(ce),y=async()=>{n({busy:!0});try{let k=await We(),v=$??(k.length===1?k[0]:void 0);if(!v){l.set(k),n({});return}let{paymentId:T}=await Ee(e.id,v);P(`/pay/${encodeURIComponent(T)}${v.provider==="simulated"?"":Y(v)}`)}catch(k){n({error:k}),o()}};return e.status==="pending"?r`<${u}>${t("pay.preparing")}<//>`:e.status==="awaitingPayment"?r`<section class="card pay-panel" aria-label=${t("pay.title")}>
      <div class="row spread">
        <p><span class="muted">${t("pay.toPay")}</span><br /><b class="price price-large">${h(e.total)}</b></p>
        ${e.payBy&&r`<${ae} until=${e.payBy} label=${t("pay.keptFor")} onEnd=${o} />`}
      </div>
      ${d==="declined"&&r`<${u} kind="error">${t("pay.declined")}<//>`}
      ${d==="pending"&&r`<${u} kind="info">${t("pay.pending")}<//>`}
      ${a.error&&r`<${u} kind="error">${g(a.error)}<//>`}
      ${m&&$&&f.length>1&&r`<${Jt} ways=${f} value=${$} onChange=${s} />`}
      ${l.data&&!$&&r`<${u} kind="warning">${t("problem.provider-off")}<//>`}
      ${J.value?r`<${c} kind="primary" size="large" busy=${a.busy} onClick=${y}
              >${t(d==="declined"?"pay.again":"pay.now")}<//
            >`:r`<${u} kind="warning">${t("offline.noBuying")}<//>`}
    </section>`:e.status==="paid"?r`<div class="notice notice-success">
      <${K} name="check" />
      <p>${t("pay.paid")}</p>
    </div>`:!e.refunds&&(d==="refundDue"||d==="refunded")?r`<${u} kind="info">${t(`pay.${d}`)}<//>`:null}var Qt=2e3,xr=2e4,Pr=6e4;function Be(e){let[o,a]=p({}),[n,i]=p(0),s=V(performance.now());return we(o.order!==void 0&&!ze(o.order)),x(()=>{let d=new AbortController;return m(d.signal),()=>d.abort();async function m(l){let f=!1;for(;!f&&!l.aborted;){let $=Qt;try{let{body:y,isOld:k,readAt:v}=await ve(`/orders/${encodeURIComponent(e)}`,l);if(l.aborted)return;a({order:y,readAt:k?v:void 0}),f=ze(y),$=Ut(y)&&!k?Qt:xr}catch(y){if(l.aborted)return;if(!(y instanceof B))throw y;let k=y.status===404&&e.includes(".")&&performance.now()-s.current<Pr;k||a(v=>({...v,error:y})),f=y.status===404&&!k}f||await Sr($,l)}}},[e,n,re.value?.id]),{...o,look:()=>i(d=>d+1)}}async function Sr(e,o){try{for(await Je(e*(.8+.4*Math.random()),o);document.hidden;)await new Promise(a=>document.addEventListener("visibilitychange",a,{once:!0,signal:o}))}catch(a){if(!o.aborted)throw a}}function _t({id:e}){return A(t("order.title"),t("brand")),r`<${M}><${Ir} id=${e} /><//>`}function Ir({id:e}){let{order:o,readAt:a,error:n,look:i}=Be(e);return n instanceof B&&n.status===404?r`<${O}
      heading="h1"
      icon="search"
      title=${t("problem.order-not-found")}
      action=${r`<${c} kind="primary" href="/orders">${t("nav.orders")}<//>`}
    />`:o?r`<div class="with-aside">
    <section class="stack stack-large">
      <header class="stack order-head">
        <p class="small"><a href="/orders">${t("orders.title")}</a></p>
        <div class="row">
          <h1>${t("order.title")}</h1>
          <span data-testid="status" data-status=${o.status} aria-live="polite"
            ><${j} kind=${le[o.status]}>${t(`order.status.${o.status}`)}<//></span
          >
        </div>
        <p class="small muted">${t("order.placed",{time:_(o.createdAt),id:o.id})}</p>
      </header>
      <${ke} of=${{readAt:a}} />
      ${n&&J.value&&r`<${u} kind="warning">${t("order.noWord")}<//>`}
      <${Kt} order=${o} onChanged=${i} />
      <${Nt} order=${o} />
      <${Lt} order=${o} onChanged=${i} />
      <${Bt} order=${o} onChanged=${i} />
    </section>
    <aside class="stack">
      <${zt} order=${o} />
      <${Et} order=${o} onChanged=${i} />
    </aside>
  </div>`:n?r`<${S} heading="h1" error=${n} onRetry=${i} />`:r`<${b} height="8rem" count=${3} />`}var Ne=new Map;He(()=>Ne.clear());function Vt({query:e}){return A(t("orders.title"),t("brand")),r`<div class="stack">
    <h1>${t("orders.title")}</h1>
    <${M} heading="h2"><${Or} status=${e.get("status")??""} /><//>
  </div>`}function Or({status:e}){let[o,a]=p({}),n=Ne.get(e),i=async(s,d)=>{a({busy:!0});try{let{body:m,isOld:l,readAt:f}=await ve(`/orders${Y({status:e,pageSize:10,continuationToken:s})}`,d),$=s?Ne.get(e)?.items??[]:[];Ne.set(e,{items:[...$,...m.items],token:m.continuationToken,readAt:l?f:void 0}),a({})}catch(m){d.aborted||a({error:m})}};return x(()=>{let s=new AbortController;return i(null,s.signal),()=>s.abort()},[e,re.value?.id]),r`<div class="stack">
    <nav aria-label=${t("orders.filter")}>
      <ul class="chips">
        ${["",...Dt].map(s=>r`<li key=${s}>
              <button
                type="button"
                class="chip"
                aria-pressed=${s===e?"true":"false"}
                onClick=${()=>Xe(Y({status:s}))}
              >
                ${s?t(`order.status.${s}`):t("orders.all")}
              </button>
            </li>`)}
      </ul>
    </nav>
    ${n&&r`<${ke} of=${n} />`}
    ${o.error&&r`<${S} error=${o.error} onRetry=${()=>i(null,new AbortController().signal)} />`}
    ${!n&&o.busy&&r`<${b} height="7rem" count=${3} />`}
    ${n?.items.length===0&&r`<${O} title=${t("orders.none")} action=${r`<${c} kind="primary" href="/search">${t("home.browse")}<//>`}
        >${e?t("orders.none.status"):t("orders.none.hint")}<//
      >`}
    <ul class="stack">
      ${(n?.items??[]).map(s=>r`<li key=${s.id}><${Rr} order=${s} /></li>`)}
    </ul>
    ${n&&r`<${Ce} token=${n.token} isLoading=${o.busy} onMore=${()=>i(n.token,new AbortController().signal)} />`}
  </div>`}function Rr({order:e}){let[{name:o},...a]=e.items;return r`<a class="card order-card" href=${`/orders/${encodeURIComponent(e.id)}`}>
    <span class="row spread">
      <span class="small muted">${ue(e.createdAt)}</span>
      <${j} kind=${le[e.status]}>${t(`order.status.${e.status}`)}<//>
    </span>
    <span class="row">
      <span class="row order-card-pictures"
        >${e.items.slice(0,4).map(n=>r`<${oe} key=${n.productId} productId=${n.productId} name=${n.name} />`)}</span
      >
      <span class="order-card-name">${a.length>0?t("orders.items",{name:o,count:a.length}):o}</span>
      <b class="price">${h(e.total)}</b>
    </span>
  </a>`}function Ht({url:e}){let o=C(()=>import("/assets/qr-FOQMIYIB.js").then(({codeOf:s})=>s(e)),[e]),a=be(),n=V(null),i=async()=>{try{await navigator.clipboard.writeText(e),E(t("pay.copied"),"success")}catch{n.current?.select(),E(t("pay.notCopied"),"error")}};return r`
    ${o.data?r`<svg class="code" role="img" aria-label=${t("pay.code")} viewBox=${`0 0 ${o.data.size} ${o.data.size}`}>
            <rect width="100%" height="100%" fill="#fff" />
            <path d=${o.data.path} fill="#000" shape-rendering="crispEdges" />
          </svg>`:o.error?r`<${u} kind="warning">${t("pay.noCode")}<//>`:r`<${b} height="16rem" />`}
    <div class="field">
      <label for=${a}>${t("pay.link")}</label>
      <input id=${a} ref=${n} readonly value=${e} onFocus=${()=>n.current?.select()} />
    </div>
    <${c} wide onClick=${i}>${t("pay.copy")}<//>
  `}function Gt({paymentId:e,provider:o,method:a}){let n=e.slice(0,e.lastIndexOf(".")),i=`/orders/${encodeURIComponent(n)}`,{order:s,error:d,look:m}=Be(n),l=s?.status==="awaitingPayment",f=C(async()=>l?Wt(e)??Ee(n,{provider:o,method:a}):void 0,[e,o,a,l]),[$,y]=p(!1),k=f.data?.paymentId??e,v=s!==void 0&&(!l||s.payment?.id===k&&s.payment.status==="declined");return x(()=>{v&&P(i,{replace:!0})},[v]),!s&&d?r`<${O}
      heading="h1"
      icon="alert"
      title=${g(d)}
      action=${r`<${c} href="/orders">${t("nav.orders")}<//>`}
    />`:!s||v?r`<${b} height="12rem" />`:r`<div class="card narrow stack">
    <h1>${t("pay.amount",{total:h(s.total)})}</h1>
    ${s.payBy&&r`<${ae} until=${s.payBy} label=${t("pay.keptFor")} onEnd=${()=>(y(!0),m())} />`}
    ${$&&r`<${u} kind="warning">${t("pay.late")}<//>`}
    ${!$&&f.error&&r`<${S} error=${f.error} onRetry=${f.reload} />`}
    ${!$&&!f.error&&!f.data&&r`<${b} height="16rem" />`}
    ${!$&&f.data&&r`<${Ar} payment=${f.data} />`}
    <a class="small" href=${i}>${t("pay.back")}</a>
  </div>`}function Ar({payment:{provider:e,action:o}}){let a=Mt(e);return o?.kind==="script"?r`<${u} kind="warning">${t("pay.onlyInside")}<//>`:!o?.url||o.kind==="request"?r`<${u}>${t("pay.pending")}<//>`:r`${o.kind==="qr"?r`<p>${t("pay.scan",{app:a})}</p>
            <${Ht} url=${o.url} />`:r`<p>${t("pay.leave")}</p>
            <${c} kind="primary" size="large" wide href=${o.url} rel="noreferrer">${t("pay.goOn",{app:a})}<//>`}
    <p class="small muted" role="status">${t("pay.waiting")}</p>`}function Yt({paymentId:e}){let o=e.slice(0,e.lastIndexOf(".")),a=C(v=>R(`/orders/${encodeURIComponent(o)}`,{signal:v}),[o]),[n,i]=p({}),[s,d]=p(!1),m=`/orders/${encodeURIComponent(o)}`,l=(v,T)=>I(`/payments/simulated/${encodeURIComponent(v)}`,{outcome:T},{repeatable:!0}),f=async(v,T)=>{i({busy:v});try{let{status:Q}=await T();Q==="paid"||Q==="declined"?P(m,{replace:!0}):(i({status:Q}),a.reload())}catch(Q){i({error:Q})}},$=async()=>{await l(e,"declined");let v=await I(`/orders/${encodeURIComponent(o)}/pay`,{provider:"simulated"},{repeatable:!0});return await l(v.paymentId,"paid"),l(e,"paid")};if(a.error)return r`<${O}
      heading="h1"
      icon="alert"
      title=${g(a.error)}
      action=${r`<${c} href="/orders">${t("nav.orders")}<//>`}
    />`;if(!a.data)return r`<${b} height="12rem" />`;let y=a.data.status==="awaitingPayment",k=y||a.data.status==="cancelled"||a.data.status==="rejected";return r`<div class="card narrow stack provider">
    <p class="small muted">${t("pay.simulated")}</p>
    <h1>${t("pay.amount",{total:h(a.data.total)})}</h1>
    ${y&&a.data.payBy&&r`<${ae} until=${a.data.payBy} label=${t("pay.keptFor")} onEnd=${()=>d(!0)} />`}
    ${(s||!y)&&r`<${u} kind="warning">${t(k?"pay.late":"problem.order-already-paid")}<//>`}
    ${n.error&&r`<${u} kind="error">${g(n.error)}<//>`}
    ${n.status&&r`<${u} kind=${n.status==="pending"?"info":"warning"}>${t(`pay.${n.status}`)}<//>`}
    <${c}
      kind="primary"
      size="large"
      wide
      busy=${n.busy==="paid"}
      onClick=${()=>f("paid",()=>l(e,"paid"))}
      >${t("pay.confirm")}<//
    >
    <${c} wide busy=${n.busy==="declined"} onClick=${()=>f("declined",()=>l(e,"declined"))}
      >${t("pay.decline")}<//
    >
    ${y&&r`<${c} wide busy=${n.busy==="twice"} onClick=${()=>f("twice",$)}>${t("pay.twice")}<//>`}
    <a class="small" href=${m}>${t("pay.back")}</a>
    <p class="small muted">${t("pay.explain")}</p>
  </div>`}function Xt({id:e,query:o}){A(t("pay.title"),t("brand"));let[a,n]=[o.get("provider"),o.get("method")??void 0];return r`<${M}>
    ${a?r`<${Gt} paymentId=${e} provider=${a} method=${n} />`:r`<${Yt} paymentId=${e} />`}
  <//>`}export{mt as AddressesPage,xt as CartPage,lt as ChannelsPage,Rt as CheckoutPage,At as CouponsPage,pt as DataPage,wt as LogInPage,Tt as NotificationsPage,_t as OrderPage,Vt as OrdersPage,vt as PasswordPage,Xt as PayPage,$t as ProfilePage,kt as RegisterPage,yt as SecurityPage,ht as WalletPage};
