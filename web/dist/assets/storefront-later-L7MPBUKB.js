import{A as f,B as we,C as tt,D as te,E as rt,F as re,G as U,H as ot,I as ke,J as ve,K as k,a as r,b as p,c as x,d as Q,e as ge,f as P,g as He,h as R,i as W,j as A,k as _,l as Ge,m as ee,n as he,o as C,p as be,q as Ye,r as Xe,s as Ze,t as et,u as l,v as h,w as B,x as I,y as T,z as w}from"./storefront-OIHTI7TB.js";import{$ as X,A as ce,F as L,G as Ke,H as Ne,I as Qe,J as le,K as Fe,L as Y,N as _e,O,P as S,Q as D,R as pe,U as ue,X as M,Z as fe,_ as $e,aa as ye,ba as Ve,d as E,e as H,f as je,g as F,h as G,r as Me,s as de,u as We,v as Be,w as t,x as b,y as Je,z as K}from"./storefront-UUPGWF5Q.js";function at({title:e,onClose:o,children:a,actions:n}){let i=ge(),s=Q(null);return x(()=>{let d=s.current;return d.showModal(),()=>d.close()},[]),r`<dialog
    class="dialog"
    ref=${s}
    aria-labelledby=${i}
    onCancel=${d=>(d.preventDefault(),o())}
  >
    <header>
      <h2 id=${i}>${e}</h2>
      <button class="icon-button" type="button" onClick=${o} aria-label=${t("dialog.close")}><${W} name="close" /></button>
    </header>
    <div class="dialog-body">${a}</div>
    ${n&&r`<footer class="actions">${n}</footer>`}
  </dialog>`}function N({title:e,children:o,confirm:a,danger:n,canConfirm:i=!0,onConfirm:s,onClose:d}){let[m,c]=p({busy:!1}),u=async()=>{c({busy:!0});try{await s(),d()}catch(y){c({busy:!1,error:y})}};return r`<${at}
    title=${e}
    onClose=${d}
    actions=${r`<${l} onClick=${d}>${t("dialog.cancel")}<//>
      <${l} kind=${n?"danger":"primary"} busy=${m.busy} disabled=${!i} onClick=${u}>${a}<//>`}
  >
    ${o} ${m.error&&r`<${f} kind="error">${h(m.error)}<//>`}
  <//>`}function q({heading:e="h1",children:o}){if(L.value)return o;let a=encodeURIComponent(location.pathname+location.search);return r`<${I}
    heading=${e}
    icon="user"
    title=${t("login.needed")}
    action=${r`<${l} kind="primary" href=${`/login?next=${a}`}>${t("login.title")}<//>`}
  />`}var _t={profile:"/account",coupons:"/account/coupons",addresses:"/account/addresses",security:"/account/security",channels:"/account/notifications",data:"/account/data"};function z({page:e,children:o}){R(t(`account.${e}`),t("brand"));let a=async()=>{P("/"),await Y()};return r`<${q}>
    <div class="with-nav">
      <nav aria-label=${t("nav.account")} class="side-nav">
        ${Object.entries(_t).map(([n,i])=>r`<a key=${n} href=${i} aria-current=${n===e?"page":void 0}>${t(`account.${n}`)}</a>`)}
        <${l} kind="plain" onClick=${a}>${t("account.logout")}<//>
      </nav>
      <section class="stack">
        <h1>${t(`account.${e}`)}</h1>
        ${o}
      </section>
    </div>
  <//>`}var Le=[["recipient","name"],["mobile","tel"],["line1","address-line1"],["line2","address-line2",!0],["city","address-level2"],["region","address-level1"],["postalCode","postal-code"],["country","country"]];function Ce({address:e={},submit:o,onSubmit:a,onCancel:n}){let[i,s]=p({country:"CN",...e}),[d,m]=p({}),c=y=>String(i[y]??"");return r`<form class="stack address-form" onSubmit=${async y=>{if(y.preventDefault(),Le.some(([$,,v])=>!v&&!c($).trim()))return m({tried:!0});m({busy:!0});try{await a({...Object.fromEntries(Le.map(([$])=>[$,c($).trim()||null])),isDefault:i.isDefault??null}),m({})}catch($){m({error:$})}}} novalidate>
    ${d.error&&r`<${f} kind="error">${h(d.error)}<//>`}
    <div class="form-grid">
      ${Le.map(([y,$,v])=>r`<${k}
            key=${y}
            label=${t(`address.${y}`)}
            name=${y}
            autocomplete=${$}
            optional=${v}
            class=${y.startsWith("line")?"form-wide":""}
            value=${c(y)}
            onInput=${g=>s({...i,[y]:g})}
            error=${d.tried&&!v&&!c(y).trim()?t("login.missing"):B(d.error,y)}
          />`)}
    </div>
    <${ve}
      label=${t("address.isDefault")}
      checked=${i.isDefault??!1}
      onChange=${y=>s({...i,isDefault:y})}
    />
    <div class="actions">
      <${l} kind="primary" type="submit" busy=${d.busy}>${o}<//>
      ${n&&r`<${l} kind="quiet" onClick=${n}>${t("dialog.cancel")}<//>`}
    </div>
  </form>`}function Z({address:e}){return r`<address class="address">
    <b>${e.recipient}</b> <span class="muted">${e.mobile}</span><br />
    ${[e.line1,e.line2].filter(Boolean).join(", ")}<br />
    ${[e.city,e.region,e.postalCode,e.country].filter(Boolean).join(", ")}
  </address>`}function nt(){return r`<${z} page="addresses"><${Vt} /><//>`}function Vt(){let e=C(m=>O("/profile/addresses",{signal:m}),[]),[o,a]=p(null),[n,i]=p(null);if(e.error)return r`<${T} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return r`<${w} height="6rem" count=${2} />`;let s=e.data.items,d=async m=>{o==="new"?await S("/profile/addresses",m,{key:F()}):await D(`/profile/addresses/${o?.id}`,m),a(null),e.reload()};return o?r`<div class="card">
      <${Ce} address=${o==="new"?{}:o} submit=${t("save")} onSubmit=${d} onCancel=${()=>a(null)} />
    </div>`:r`${s.length===0&&r`<${I} title=${t("addresses.none")}>${t("addresses.none.hint")}<//>`}
    <ul class="stack">
      ${s.map(m=>r`<li key=${m.id} class="card row spread">
            <div>
              ${m.isDefault&&r`<${U} kind="accent">${t("addresses.default")}<//>`}<${Z} address=${m} />
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
    ${n&&r`<${N}
        title=${t("addresses.remove")}
        confirm=${t("addresses.remove")}
        danger
        onClose=${()=>i(null)}
        onConfirm=${async()=>{await pe(`/profile/addresses/${n.id}`),e.reload()}}
      >
        <${Z} address=${n} />
      <//>`}`}function st(){let[e,o]=p(!1),a=async i=>{o(!0);try{await i()}catch(s){if(!(s instanceof E)&&!(s instanceof DOMException))throw s;A(s instanceof E?h(s):t("push.failed"),"error")}finally{o(!1)}};x(()=>{a(Xe)},[]);let n=Ye.value;return n==="off-server"?null:r`<section class="card stack" aria-labelledby="push-title" data-testid="push" data-state=${n}>
    <h2 id="push-title">${t("push.title")}</h2>
    <p class="muted">${t("push.words")}</p>
    ${n==="unknown"?e&&r`<${w} height="2.5rem" />`:n==="unsupported"||n==="denied"?r`<p>${t(`push.${n}`)}</p>`:r`<div class="row">
              <${l} busy=${e} onClick=${()=>a(n==="on"?et:Ze)}
                >${t(n==="on"?"push.off":"push.on")}<//
              >
            </div>`}
  </section>`}function it(){return r`<${z} page="channels"
    ><div class="stack"><${Ht} /><${st} /></div
  ><//>`}function Ht(){let e=C(a=>O("/notifications/preferences",{signal:a}),[]);if(e.error)return r`<${T} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return r`<${w} height="3rem" count=${2} />`;let o=async a=>{try{e.set(await D("/notifications/preferences",a)),A(t("saved"),"success")}catch(n){if(!(n instanceof E))throw n;e.set({...e.data}),A(h(n),"error")}};return r`<div class="card stack">
    <p class="muted">${t("channels.words")}</p>
    ${["email","sms"].map(a=>r`<${ve}
          key=${a}
          label=${t(`channels.${a}`)}
          checked=${e.data[a]}
          onChange=${n=>o({...e.data,[a]:n})}
        />`)}
  </div>`}function mt(){return r`<${z} page="data"><${Gt} /><//>`}function Gt(){let[e,o]=p(!1),[a,n]=p(""),[i,s]=p(!1),d=async()=>{s(!0);try{Yt(JSON.stringify(await O("/profile/export"),null,2),"mall-account.json")}catch(c){if(!(c instanceof E))throw c;A(h(c),"error")}s(!1)},m=async()=>{await _e("DELETE","/profile",{body:{password:a}}),P("/"),await Y(),A(t("data.deleted"),"success")};return r`<section class="card stack">
      <h2>${t("data.export")}</h2>
      <p class="muted">${t("data.export.words")}</p>
      <div><${l} busy=${i} onClick=${d}>${t("data.download")}<//></div>
    </section>
    <section class="card stack">
      <h2>${t("data.delete")}</h2>
      <p class="muted">${t("data.delete.words")}</p>
      <div><${l} kind="danger" onClick=${()=>o(!0)}>${t("data.delete")}<//></div>
    </section>
    ${e&&r`<${N}
        title=${t("data.delete")}
        confirm=${t("data.delete.confirm")}
        danger
        canConfirm=${a!==""}
        onConfirm=${m}
        onClose=${()=>o(!1)}
      >
        <p>${t("data.delete.what")}</p>
        <${k} label=${t("login.password")} type="password" autocomplete="current-password" value=${a} onInput=${n} />
      <//>`}`}function Yt(e,o){let a=URL.createObjectURL(new Blob([e],{type:"application/json"}));Object.assign(document.createElement("a"),{href:a,download:o}).click(),URL.revokeObjectURL(a)}function j(e,o,a){let[n,i]=p(e),[s,d]=p({});return{form:n,set:c=>u=>i(y=>({...y,[c]:u})),reset:()=>i(e),...s,submit:async c=>{if(c.preventDefault(),a&&!a(n))return d({tried:!0});d({busy:!0});try{await o(n),d({})}catch(u){d({error:u})}}}}function dt({channel:e,onClose:o,onDone:a}){let[n,i]=p(""),[s,d]=p(void 0);x(()=>{S("/profile/verification",{channel:e}).catch(c=>{if(!(c instanceof E))throw c;d(c)})},[]);let m=async()=>a(await S("/profile/verification/confirm",{channel:e,code:n.trim()}));return r`<${N}
    title=${t("profile.verify")}
    confirm=${t("profile.verify.confirm")}
    canConfirm=${n.trim()!==""}
    onConfirm=${m}
    onClose=${o}
  >
    ${s?r`<${f} kind="error">${h(s)}<//>`:r`<p>${t("profile.verify.sent")}</p>`}
    <${k} label=${t("password.code")} inputmode="numeric" autocomplete="one-time-code" value=${n} onInput=${i} />
  <//>`}function lt(){return r`<${z} page="profile"><${Xt} /><//>`}function Xt(){let e=C(o=>O("/profile",{signal:o}),[]);return e.error?r`<${T} error=${e.error} onRetry=${e.reload} />`:e.data?r`<${Zt} profile=${e.data} onChanged=${e.set} />
    <section class="card stack" aria-labelledby="names">
      <h2 id="names">${t("profile.names")}</h2>
      <${ct} profile=${e.data} channel="email" onChanged=${e.set} />
      <${ct} profile=${e.data} channel="mobile" onChanged=${e.set} />
    </section>`:r`<${w} height="4rem" count=${3} />`}function Zt({profile:e,onChanged:o}){let{form:a,set:n,busy:i,error:s,submit:d}=j({displayName:e.displayName??"",language:e.language??de.value},async m=>{o(await D("/profile",{displayName:m.displayName.trim()||null,language:m.language})),A(t("saved"),"success")});return r`<form class="card stack" onSubmit=${d} novalidate>
    ${s&&r`<${f} kind="error">${h(s)}<//>`}
    <${k}
      label=${t("register.displayName")}
      optional
      autocomplete="name"
      value=${a.displayName}
      onInput=${n("displayName")}
      error=${B(s,"displayName")}
    />
    <${k}
      as="select"
      label=${t("profile.language")}
      value=${a.language}
      onInput=${n("language")}
      error=${B(s,"language")}
    >
      ${Object.entries(Me).map(([m,c])=>r`<option key=${m} value=${m}>${c}</option>`)}
    <//>
    <div><${l} kind="primary" type="submit" busy=${i}>${t("save")}<//></div>
  </form>`}function ct({profile:e,channel:o,onChanged:a}){let[n,i]=p(!1);if(!e[o])return null;let s=e[`${o}Verified`];return r`<div class="stack">
    <div class="row spread">
      <span>${e[o]}</span>
      ${s?r`<${U} kind="good">${t("profile.verified")}<//>`:r`<${l} size="small" onClick=${()=>i(!0)}>${t("profile.verify")}<//>`}
    </div>
    ${n&&r`<${dt} channel=${o} onClose=${()=>i(!1)} onDone=${a} />`}
  </div>`}function pt(){return r`<${z} page="security"><${tr} /><${er} /><//>`}function er(){let[e,o]=p(!1),a=async()=>{await pe("/profile/sessions"),A(t("everywhere.done"),"success"),P("/login"),await Y()};return r`<section class="card stack" aria-labelledby="everywhere">
    <h2 id="everywhere">${t("everywhere.title")}</h2>
    <p class="muted">${t("everywhere.words")}</p>
    <div><${l} onClick=${()=>o(!0)}>${t("everywhere.leave")}<//></div>
    ${e&&r`<${N}
        title=${t("everywhere.title")}
        confirm=${t("everywhere.leave")}
        onConfirm=${a}
        onClose=${()=>o(!1)}
      >
        <p>${t("everywhere.what")}</p>
      <//>`}
  </section>`}function tr(){let{form:e,set:o,busy:a,error:n,submit:i}=j({currentPassword:"",newPassword:""},async s=>{await D("/profile/password",s),A(t("password.changed"),"success"),P("/login"),await Y()});return r`<form class="card stack" onSubmit=${i} novalidate>
    <p class="muted">${t("security.words")}</p>
    ${n&&r`<${f} kind="error">${h(n)}<//>`}
    <${k}
      label=${t("security.current")}
      type="password"
      autocomplete="current-password"
      value=${e.currentPassword}
      onInput=${o("currentPassword")}
      error=${B(n,"currentPassword")}
    />
    <${k}
      label=${t("password.new")}
      type="password"
      autocomplete="new-password"
      value=${e.newPassword}
      onInput=${o("newPassword")}
      error=${B(n,"newPassword")}
    />
    <div>
      <${l} kind="primary" type="submit" busy=${a} disabled=${!e.currentPassword||!e.newPassword}
        >${t("password.change")}<//
      >
    </div>
  </form>`}var xe=({kind:e,value:o})=>t("coupon.off",{value:e==="percent"?Je(o/100):b({amount:o,currency:"CNY"})}),ut=({cap:e,minimum:o,category:a},n=i=>i)=>[...o?[t("coupon.minimum",{amount:b(o)})]:[],...e?[t("coupon.cap",{amount:b(e)})]:[],...a?[t("coupon.category",{category:n(a)})]:[]];function Pe({coupon:e,until:o}){return r`<div class="stack">
    <b>${e.name}: ${xe(e)}</b>
    <span class="small muted">${[...ut(e,rt),t("coupon.until",{date:ce(o)})].join(" · ")}</span>
  </div>`}var rr={available:"good",reserved:"warn",used:"neutral",expired:"neutral"};function ft(){return r`<${z} page="coupons"><${or} /><//>`}function or(){let e=C(a=>O("/profile/coupons?pageSize=100",{signal:a}),[]);if(e.error)return r`<${T} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return r`<${w} height="4rem" count=${2} />`;let o=e.data.items;return r`${o.length===0&&r`<${I} title=${t("wallet.none")}>${t("wallet.none.hint")}<//>`}
    <ul class="stack">
      ${o.map(a=>r`<li key=${a.claimId} class="card row spread">
            <div class="stack">
              <${Pe} coupon=${a} until=${a.expiresAt} />
              <code>${a.code}</code>
            </div>
            <div class="stack">
              <${U} kind=${rr[a.status]}>${t(`claim.${a.status}`)}<//>
              ${a.orderId&&r`<a href=${`/orders/${encodeURIComponent(a.orderId)}`}>${t("wallet.order")}</a>`}
            </div>
          </li>`)}
    </ul>
    <div><${l} kind="primary" href="/coupons">${t("wallet.more")}<//></div>`}function $t({headers:e,onDone:o}){let{form:a,set:n,busy:i,tried:s,error:d,submit:m}=j({name:"",password:""},async({name:c,password:u})=>{await le({...oe(c.trim()),password:u},e?.()),o()},({name:c,password:u})=>c.trim()!==""&&u!=="");return r`<form class="stack" onSubmit=${m} novalidate>
    ${Ke.value&&r`<${f} kind="warning">${t("login.ended")}<//>`}
    ${d&&r`<${f} kind="error">${h(d)}<//>`}
    <${k}
      label=${t("login.name")}
      name="name"
      autocomplete="username"
      inputmode="email"
      value=${a.name}
      onInput=${n("name")}
      error=${s&&!a.name.trim()?t("login.missing"):void 0}
    />
    <${k}
      label=${t("login.password")}
      name="password"
      type="password"
      autocomplete="current-password"
      value=${a.password}
      onInput=${n("password")}
      error=${s&&!a.password?t("login.missing"):void 0}
    />
    <${l} kind="primary" size="large" type="submit" wide busy=${i}>${t("login.submit")}<//>
  </form>`}function oe(e){return e.includes("@")?{email:e}:/^\+?[\d\s-]{7,}$/.test(e)?{mobile:e}:{username:e}}function ne(e){let o=e.get("next");return o&&/^\/(?![/\\])/.test(o)?o:"/"}function yt({query:e}){R(t("login.title"),t("brand"));let o=ne(e);x(()=>{L.value&&!Ne.value&&P(o,{replace:!0})},[L.value,Ne.value]);let a=async()=>{$e(),await X()};return r`<div class="card narrow stack">
    <h1>${t("login.title")}</h1>
    <${$t} headers=${fe} onDone=${a} />
    <p class="row spread small">
      <a href=${`/register?next=${encodeURIComponent(o)}`}>${t("login.register")}</a>
      <a href="/password">${t("login.forgotten")}</a>
    </p>
  </div>`}function gt(){R(t("password.title"),t("brand"));let[e,o]=p(!1),{form:a,set:n,busy:i,error:s,submit:d}=j({name:"",code:"",newPassword:""},async m=>{let c=oe(m.name.trim());e?(await H("POST","/password/reset",{body:{...c,code:m.code.trim(),newPassword:m.newPassword}}),A(t("password.changed"),"success"),P("/login",{replace:!0})):(await H("POST","/password/forgotten",{body:c}),o(!0))});return r`<div class="card narrow stack">
    <h1>${t("password.title")}</h1>
    <p class="muted">${t(e?"password.sent":"password.lead")}</p>
    <form class="stack" onSubmit=${d} novalidate>
      ${s&&r`<${f} kind="error">${h(s)}<//>`}
      <${k}
        label=${t("login.name")}
        name="name"
        autocomplete="username"
        value=${a.name}
        onInput=${n("name")}
        readonly=${e}
        error=${B(s,"email")??B(s,"mobile")}
      />
      ${e&&r`<${k}
            label=${t("password.code")}
            name="code"
            autocomplete="one-time-code"
            inputmode="numeric"
            value=${a.code}
            onInput=${n("code")}
            error=${B(s,"code")}
          />
          <${k}
            label=${t("password.new")}
            name="newPassword"
            type="password"
            autocomplete="new-password"
            value=${a.newPassword}
            onInput=${n("newPassword")}
            error=${B(s,"newPassword")}
          />`}
      <${l} kind="primary" size="large" type="submit" wide busy=${i}>${t(e?"password.change":"password.send")}<//>
    </form>
  </div>`}var Se=8;function ht({query:e}){R(t("register.title"),t("brand"));let{form:o,set:a,busy:n,tried:i,error:s,submit:d}=j({name:"",password:"",displayName:""},async({name:c,password:u,displayName:y})=>{let $=oe(c.trim());await H("POST","/register",{body:{...$,password:u,...y.trim()&&{displayName:y.trim()}}}),await le({...$,password:u},fe()),$e(),await D("/profile",{displayName:y.trim()||null,language:de.value}),await X(),P(ne(e),{replace:!0})},({name:c,password:u})=>c.trim()!==""&&u.length>=Se),m=Object.keys(oe(o.name.trim())).map(c=>B(s,c)).find(Boolean);return r`<div class="card narrow stack">
    <h1>${t("register.title")}</h1>
    <form class="stack" onSubmit=${d} novalidate>
      ${s&&r`<${f} kind="error">${h(s)}<//>`}
      <${k}
        label=${t("login.name")}
        name="name"
        autocomplete="username"
        inputmode="email"
        value=${o.name}
        onInput=${a("name")}
        error=${i&&!o.name.trim()?t("login.missing"):m}
      />
      <${k}
        label=${t("login.password")}
        name="password"
        type="password"
        autocomplete="new-password"
        value=${o.password}
        onInput=${a("password")}
        hint=${t("register.password",{count:Se})}
        error=${i&&o.password.length<Se?t("register.short",{count:Se}):B(s,"password")}
      />
      <${k}
        label=${t("register.displayName")}
        name="displayName"
        autocomplete="name"
        optional
        value=${o.displayName}
        onInput=${a("displayName")}
        error=${B(s,"displayName")}
      />
      <${l} kind="primary" size="large" type="submit" wide busy=${n}>${t("register.submit")}<//>
    </form>
    <p class="small"><a href=${`/login?next=${encodeURIComponent(ne(e))}`}>${t("register.login")}</a></p>
  </div>`}function bt({line:e,busy:o,onChange:a}){let n=tt(e.productId)?.stock.available;return r`<li class="line" aria-busy=${o?"true":void 0}>
    <a class="line-picture" href=${`/products/${encodeURIComponent(e.productId)}`} tabindex="-1" aria-hidden="true"
      ><${te} productId=${e.productId} name=${e.name}
    /></a>
    <div class="line-text">
      <a class="line-name" href=${`/products/${encodeURIComponent(e.productId)}`}>${e.name}</a>
      <span class="small muted">${t("cart.each",{price:b(e.price)})}</span>
      ${e.warning&&r`<span class="small warn row"
          ><${W}
            name="alert"
            size=${16}
          />${e.warning==="insufficient-stock"&&n!==void 0?t("product.few",{count:n}):t(`cart.warning.${e.warning}`)}</span
        >`}
    </div>
    <div class="line-foot">
      ${e.warning!=="unavailable"&&r`<${ot} value=${e.quantity} disabled=${o} name=${e.name} onChange=${i=>a(e.productId,i)} />`}
      <b class="price">${b(e.lineTotal)}</b>
      <button
        type="button"
        class="icon-button"
        onClick=${()=>a(e.productId,0)}
        aria-label=${t("cart.remove",{name:e.name})}
      >
        <${W} name="trash" />
      </button>
    </div>
  </li>`}function wt(){R(t("cart.title"),t("brand"));let[e,o]=p({});x(()=>{ye()},[]);let a=async(m,c)=>{o({busy:m});try{await Ve(m,c),o({})}catch(u){o({error:u})}};if(M.value===null)return _.value?r`<${w} height="6rem" count=${3} />`:r`<${I} heading="h1" icon="offline" title=${t("offline.cart")}>${t("offline.noBuying")}<//>`;let{items:n,total:i}=M.value;if(n.length===0)return r`<${I}
      heading="h1"
      icon="cart"
      title=${t("cart.empty")}
      action=${r`<${l} kind="primary" href="/search">${t("home.browse")}<//>`}
      >${t("cart.empty.hint")}<//
    >`;let s=n.filter(m=>m.warning),d=n.some(m=>m.warning!=="unavailable")&&!s.some(m=>m.warning==="insufficient-stock");return r`<div class="with-aside">
    <section class="stack" aria-labelledby="cart-title">
      <h1 id="cart-title">${t("cart.title")}</h1>
      ${s.length>0&&r`<${f} kind="warning">${t("cart.changed")}<//>`}
      ${e.error&&r`<${f} kind="error">${h(e.error)}<//>`}
      <ul class="lines">
        ${n.map(m=>r`<${bt} key=${m.productId} line=${m} busy=${e.busy===m.productId} onChange=${a} />`)}
      </ul>
    </section>
    <aside class="card stack summary" aria-label=${t("cart.summary")}>
      <p class="row spread"><span>${t("cart.total")}</span><b class="price price-large" data-testid="total">${b(i)}</b></p>
      ${_.value?r`<${l}
              kind="primary"
              size="large"
              wide
              href=${d?L.value?"/checkout":"/login?next=/checkout":void 0}
              disabled=${!d}
              >${t("cart.checkout")}<//
            >`:r`<${f} kind="warning">${t("offline.noBuying")}<//>`}
      <p class="small muted">${t(L.value?"cart.note":"cart.note.login")}</p>
    </aside>
  </div>`}function Ie({addresses:e,value:o,onChange:a}){let[n,i]=p(!1),s=e.data?.items??[];if(x(()=>{let m=s.find(c=>c.isDefault)??s[0];o===null&&m&&a(m.id)},[e.data]),e.error)return r`<${T} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return r`<${w} height="5rem" count=${2} />`;let d=async m=>{let c=await S("/profile/addresses",m,{key:F()});e.set({items:[...s,c]}),a(c.id),i(!1)};return r`<fieldset class="choices">
    <legend class="visually-hidden">${t("checkout.address")}</legend>
    ${s.map(m=>r`<label key=${m.id} class="choice">
          <input type="radio" name="address" value=${m.id} checked=${o===m.id} onChange=${()=>a(m.id)} />
          <${Z} address=${m} />
        </label>`)}
    ${n||s.length===0?r`<div class="card">
            <${Ce} submit=${t("address.use")} onSubmit=${d} onCancel=${s.length>0?()=>i(!1):void 0} />
          </div>`:r`<div><${l} onClick=${()=>i(!0)}>${t("address.add")}<//></div>`}
  </fieldset>`}function kt({code:e,onChange:o,onPriced:a}){let n=C(d=>O("/profile/coupons?pageSize=100",{signal:d}),[]),i=C(d=>e===null?Promise.resolve(null):S("/orders/preview",{couponCode:e},{signal:d,repeatable:!0}),[e,M.value]);x(()=>a(i.isLoading||i.error?null:i.data),[i.isLoading,i.data,i.error]);let s=(n.data?.items??[]).filter(d=>d.status==="available");return r`${s.length>0&&r`<${k}
        as="select"
        label=${t("checkout.coupon")}
        name="coupon"
        value=${e??""}
        onInput=${d=>o(d||null)}
      >
        <option value="">${t("checkout.coupon.none")}</option>
        ${s.map(d=>r`<option key=${d.code} value=${d.code} selected=${d.code===e}>${d.name}: ${xe(d)}</option>`)}
      <//>`}
    <a class="small" href="/coupons">${t("checkout.coupon.more")}</a>
    ${e!==null&&i.error&&r`<${f} kind="error">${h(i.error)}<//>`}
    ${e!==null&&i.data?.discount&&r`<p class="row spread"><span>${t("order.discount")}</span><span class="price">−${b(i.data.discount)}</span></p>`}`}var se="mall.checkout",ar=18e4,Oe=()=>sessionStorage.getItem(se)!==null;async function vt(e,o){let a=e?{body:e,key:F()}:JSON.parse(sessionStorage.getItem(se));sessionStorage.setItem(se,JSON.stringify(a));try{let n=await S("/orders",a.body,{key:a.key,patience:ar,onRetry:o});return sessionStorage.removeItem(se),n}catch(n){throw n instanceof E&&n.status>=400&&n.status<500&&n.status!==401&&sessionStorage.removeItem(se),n}}function Ct(){return R(t("checkout.title"),t("brand")),r`<${q}><${sr} /><//>`}function sr(){let[e,o]=p(null),[a,n]=p(null),[i,s]=p(null),d=C(g=>O(ue,{signal:g}),[]),[m,c]=p({}),u=async g=>{c({busy:!0});try{let J=await vt(g,()=>c({busy:!0,again:!0}));P(`/orders/${encodeURIComponent(J.id)}`,{replace:!0})}catch(J){c({error:J})}await X()};x(()=>{Oe()?u(null):ye()},[]);let y=async()=>{if(Oe())return u(null);if(e===null)return c({tried:!0});let g=JSON.stringify(M.value);return c({busy:!0}),await X(()=>c({busy:!0,again:!0})),JSON.stringify(M.value)===g?u({addressId:e,couponCode:a}):c({changed:!0})};if(M.value===null||d.isLoading&&!d.data)return r`<${w} height="calc(50dvh - 5rem)" count=${2} />`;let{items:$,total:v}=M.value;return $.length===0&&!Oe()?r`<${I}
      heading="h1"
      icon="cart"
      title=${t("cart.empty")}
      action=${r`<${l} kind="primary" href="/orders">${t("nav.orders")}<//>`}
    />`:r`<div class="with-aside">
    <section class="stack stack-large">
      <h1>${t("checkout.title")}</h1>
      <section class="stack" aria-labelledby="where">
        <h2 id="where">${t("checkout.address")}</h2>
        ${m.tried&&e===null&&r`<${f} kind="error">${t("checkout.address.missing")}<//>`}
        <${Ie} addresses=${d} value=${e} onChange=${o} />
      </section>
    </section>
    <aside class="card stack summary" aria-labelledby="what">
      <h2 id="what">${t("checkout.summary")}</h2>
      <ul class="stack summary-lines">
        ${$.map(g=>r`<li key=${g.productId} class="row spread">
              <span
                >${t("order.line",{name:g.name,count:g.quantity})}${g.warning&&r` <span class="small warn">${t(`cart.warning.${g.warning}`)}</span>`}</span
              >
              <span class="price">${b(g.lineTotal)}</span>
            </li>`)}
      </ul>
      <${kt} code=${a} onChange=${n} onPriced=${s} />
      <p class="row spread total"><span>${t("cart.total")}</span><b class="price price-large">${b(i?.total??v)}</b></p>
      ${m.error&&r`<${f} kind="error">${h(m.error)}<//>`}
      ${m.changed&&r`<${f} kind="warning">${t("checkout.changed")}<//>`}
      ${m.again&&r`<${f} kind="info">${t("checkout.again")}<//>`}
      ${_.value?r`<${l}
              kind="primary"
              size="large"
              wide
              busy=${m.busy}
              disabled=${a!==null&&i===null}
              onClick=${y}
              >${t("checkout.place")}<//
            >`:r`<${f} kind="warning">${t("offline.noBuying")}<//>`}
      <p class="small muted">${t("checkout.note")}</p>
    </aside>
  </div>`}function xt(){R(t("coupons.title"),t("brand"));let e=C(o=>O("/coupons?pageSize=100",{signal:o}),[]);return r`<div class="stack stack-large">
    <div class="row spread">
      <h1>${t("coupons.title")}</h1>
      ${L.value&&r`<a href="/account/coupons">${t("coupons.mine")}</a>`}
    </div>
    ${e.error&&r`<${T} error=${e.error} onRetry=${e.reload} />`}
    ${!e.data&&!e.error&&r`<${w} height="4rem" count=${3} />`}
    ${e.data?.items.length===0&&r`<${I} title=${t("coupons.none")}>${t("coupons.none.hint")}<//>`}
    <ul class="stack">
      ${e.data?.items.map(o=>r`<li key=${o.id}><${ir} coupon=${o} onClaimed=${e.reload} /></li>`)}
    </ul>
    <${mr} />
  </div>`}function ir({coupon:e,onClaimed:o}){let[a,n]=p({key:F()}),i=async()=>{if(!L.value)return P("/login?next=/coupons");n({key:a.key,busy:!0});try{await S(`/coupons/${encodeURIComponent(e.id)}/claims`,Fe(),{key:a.key}),A(t("coupons.claimed"),"success"),n({key:F()}),o()}catch(s){n({key:s instanceof E&&s.status>=400&&s.status<500?F():a.key,error:s})}};return r`<div class="card stack">
    <div class="row spread">
      <${Pe} coupon=${e} until=${e.endsAt} />
      ${e.state==="open"?r`<${l} kind="primary" busy=${a.busy} onClick=${i} aria-label=${t("coupons.claim.of",{name:e.name})}
              >${t("coupons.claim")}<//
            >`:r`<span class="muted">${t(`coupon.state.${e.state}`)}</span>`}
    </div>
    <span class="small muted">${t("coupons.left",{left:We(Math.max(0,e.claimLimit-e.claimed))})}</span>
    ${a.error&&r`<${f} kind="error">${h(a.error)}<//>`}
  </div>`}function mr(){let{form:e,set:o,reset:a,busy:n,tried:i,error:s,submit:d}=j({code:""},async({code:m})=>{if(!L.value)return P("/login?next=/coupons");await S("/coupons/claims",{code:m.trim(),...Fe()}),A(t("coupons.claimed"),"success"),a()},({code:m})=>m.trim()!=="");return r`<form class="card stack" onSubmit=${d} novalidate aria-labelledby="by-code">
    <h2 id="by-code">${t("coupons.byCode")}</h2>
    ${s&&r`<${f} kind="error">${h(s)}<//>`}
    <${k}
      label=${t("coupons.code")}
      name="code"
      maxlength="40"
      autocomplete="off"
      value=${e.code}
      onInput=${o("code")}
      error=${i&&!e.code.trim()?t("login.missing"):void 0}
    />
    <div><${l} type="submit" busy=${n}>${t("coupons.claim")}<//></div>
  </form>`}function Pt(){return R(t("notifications.title"),t("brand")),r`<div class="stack">
    <h1>${t("notifications.title")}</h1>
    <${q} heading="h2"><${dr} /><//>
  </div>`}function dr(){let[e,o]=p(null),[a,n]=p({});he(!0);let i=async(s,d)=>{n({busy:!0});try{let m=await O(`/notifications/history${G({pageSize:50,continuationToken:s})}`,{signal:d}),c=m.items.filter(u=>u.channel==="push");o(u=>({items:s?[...u?.items??[],...c]:c,token:m.continuationToken})),n({})}catch(m){d.aborted||n({error:m})}};return x(()=>{let s=new AbortController;return Ge.value=0,i(null,s.signal),()=>s.abort()},[ee.value?.id]),a.error&&!e?r`<${T} error=${a.error} onRetry=${()=>i(null,new AbortController().signal)} />`:e?e.items.length===0&&!e.token?r`<${I} icon="bell" title=${t("notifications.none")}>${t("notifications.none.hint")}<//>`:r`<ul class="stack">
      ${e.items.map(s=>r`<li key=${s.id} class="card stack notification">
            <div class="row spread">
              <h2>${s.subject}</h2>
              <time class="small muted" datetime=${s.createdAt}>${K(s.createdAt)}</time>
            </div>
            <p>${s.body}</p>
          </li>`)}
    </ul>
    <${ke} token=${e.token} isLoading=${a.busy} onMore=${()=>i(e.token,new AbortController().signal)} />`:r`<${w} height="4rem" count=${4} />`}var cr=({total:e,refunds:o})=>({...e,amount:e.amount-(o??[]).reduce((a,n)=>a+n.amount.amount,0)}),lr={pending:"cancel",awaitingPayment:"cancel",paid:"refund",shipped:"receive"};function St({order:e,onChanged:o}){let[a,n]=p(null),i=lr[e.status],s=async()=>{await S(`/orders/${encodeURIComponent(e.id)}/${a}`),o()};return r`${i&&r`<${l} kind=${i==="receive"?"primary":void 0} wide onClick=${()=>n(i)}>${t(`order.${i}`)}<//>`}
  ${a&&r`<${N}
      title=${t(`order.${a}`)}
      confirm=${t(`order.${a}`)}
      danger=${a!=="receive"}
      onConfirm=${s}
      onClose=${()=>n(null)}
    >
      <p>${t(`order.${a}.what`,{total:b(a==="refund"?cr(e):e.total)})}</p>
    <//>`}`}function It({order:e,onChanged:o}){let[a,n]=p(!1),i=["pending","awaitingPayment","paid"].includes(e.status);return!e.address&&!i?null:r`<section class="stack" aria-labelledby="order-address">
    <h2 id="order-address">${t("order.address")}</h2>
    ${e.address?r`<${Z} address=${e.address} />`:r`<${f} kind="warning">${t("order.address.missing")}<//>`}
    ${i&&r`<div><${l} size="small" onClick=${()=>n(!0)}>${t(e.address?"order.address.change":"order.address.set")}<//></div>`}
    ${a&&r`<${pr} order=${e} onChanged=${o} onClose=${()=>n(!1)} />`}
  </section>`}function pr({order:e,onChanged:o,onClose:a}){let n=C(m=>O(ue,{signal:m}),[]),[i,s]=p(null),d=async()=>{await D(`/orders/${encodeURIComponent(e.id)}/address`,{addressId:i}),o()};return r`<${N}
    title=${t("order.address")}
    confirm=${t("order.address.save")}
    canConfirm=${i!==null}
    onConfirm=${d}
    onClose=${a}
  >
    <${Ie} addresses=${n} value=${i} onChange=${s} />
  <//>`}function Ot({order:e}){return r`<section class="stack" aria-labelledby="order-lines">
    <h2 id="order-lines">${t("order.lines")}</h2>
    <ul class="lines">
      ${e.items.map(o=>r`<li key=${o.productId} class="line line-still">
            <span class="line-picture"><${te} productId=${o.productId} name=${o.name} /></span>
            <div class="line-text">
              <a class="line-name" href=${`/products/${encodeURIComponent(o.productId)}`}>${o.name}</a>
              <span class="small muted">${t("order.each",{price:b(o.price),count:o.quantity})}</span>
              ${o.refundedQuantity&&r`<span class="small muted">${t("refund.back",{count:o.refundedQuantity})}</span>`}
            </div>
            <b class="price">${b(o.lineTotal)}</b>
          </li>`)}
    </ul>
    ${e.discount&&r`<p class="row spread"><span>${t("order.discount")}</span><span class="price">−${b(e.discount)}</span></p>`}
    <p class="row spread total"><span>${t("cart.total")}</span><b class="price price-large">${b(e.total)}</b></p>
    ${e.refunded&&r`<p class="row spread"><span>${t("refunds.total")}</span><b class="price">${b(e.refunded)}</b></p>`}
  </section>`}var Rt={requested:"neutral",processing:"neutral",succeeded:"good",failed:"warn"},Re=(e,o)=>o.quantity-(e.refunds??[]).flatMap(a=>a.items).filter(a=>a.productId===o.productId).reduce((a,n)=>a+n.quantity,0);function At({order:e,onChanged:o}){let[a,n]=p(!1),i=e.items.filter(m=>Re(e,m)>0),s=i.reduce((m,c)=>m+Re(e,c),0),d=e.status==="paid"&&s>1||e.status==="completed"&&s>0;return!e.refunds&&!d?null:r`<section class="stack" aria-labelledby="order-refunds">
    <h2 id="order-refunds">${t("refunds.title")}</h2>
    ${e.refunds&&r`<ul class="stack">
        ${e.refunds.map(m=>r`<li key=${m.id} class="row spread" data-testid="refund" data-status=${m.status}>
              <span>
                <b class="price">${b(m.amount)}</b>
                <${U} kind=${Rt[m.status]}>${t(`refund.status.${m.status}`)}<//><br />
                <span class="small muted"
                  >${m.items.map(c=>t("refund.units",{name:fr(e,c.productId),count:c.quantity})).join(", ")}</span
                >
              </span>
              <span class="small muted">${K(m.createdAt)}</span>
            </li>`)}
      </ul>`}
    ${d&&r`<div><${l} size="small" onClick=${()=>n(!0)}>${t("refunds.ask")}<//></div>`}
    ${a&&r`<${ur} order=${e} lines=${i} onChanged=${o} onClose=${()=>n(!1)} />`}
  </section>`}function ur({order:e,lines:o,onChanged:a,onClose:n}){let[i,s]=p({}),[d,m]=p(""),c=Q({body:"",key:""}),u=o.filter($=>i[$.productId]).map($=>({productId:$.productId,quantity:i[$.productId]})),y=async()=>{let $={items:u,reason:d};c.current.body!==JSON.stringify($)&&(c.current={body:JSON.stringify($),key:F()}),await S(`/orders/${encodeURIComponent(e.id)}/refunds`,$,{key:c.current.key}),a()};return r`<${N}
    title=${t("refunds.ask")}
    confirm=${t("refunds.confirm")}
    canConfirm=${u.length>0&&d.trim()!==""}
    onConfirm=${y}
    onClose=${n}
  >
    <p>${t(e.status==="paid"?"refunds.what":"refunds.whatReceived")}</p>
    ${o.map($=>r`<${k}
          key=${$.productId}
          as="select"
          label=${$.name}
          value=${i[$.productId]??0}
          onInput=${v=>s(g=>({...g,[$.productId]:Number(v)}))}
        >
          ${Array.from({length:Re(e,$)+1},(v,g)=>r`<option key=${g} value=${g}>${g}</option>`)}
        <//>`)}
    <${k} label=${t("refunds.reason")} value=${d} onInput=${m} maxlength="200" required />
  <//>`}var fr=(e,o)=>e.items.find(a=>a.productId===o)?.name??o;var ie={pending:"neutral",awaitingPayment:"warn",paid:"good",shipped:"good",completed:"good",rejected:"bad",cancelled:"neutral",refunding:"warn",refunded:"neutral"},Tt=Object.keys(ie),Et=e=>["pending","awaitingPayment","refunding"].includes(e.status)||e.payment?.status==="refundDue"||(e.refunds??[]).some(o=>o.status==="requested"),De=e=>["completed","rejected","cancelled","refunded"].includes(e.status)&&!["pending","refundDue"].includes(e.payment?.status??""),Bt=e=>["rejected","cancelled"].includes(e.status)&&!["pending","refundDue","refunded"].includes(e.payment?.status??"");var $r={pending:["awaitingPayment","paid","shipped","completed"],awaitingPayment:["paid","shipped","completed"],paid:["shipped","completed"],shipped:["completed"],refunding:["refunded"]};function Nt({order:e}){return r`<section class="card stack" aria-labelledby="order-timeline">
    <h2 id="order-timeline">${t("order.timeline")}</h2>
    <ol class="timeline">
      ${e.history.map((o,a)=>r`<li key=${a} class="done">
            <span class="dot" aria-hidden="true"><${W} name="check" size=${14} /></span>
            <span><b>${t(`order.step.${o.status}`)}</b><br /><span class="small muted">${K(o.at)}</span></span>
          </li>`)}
      ${($r[e.status]??[]).map(o=>r`<li key=${`next-${o}`}>
            <span class="dot" aria-hidden="true"></span>
            <span class="muted">${t(`order.step.${o}`)}</span>
          </li>`)}
    </ol>
    ${e.reason&&r`<p class="small muted">${t(gr(e.reason))}</p>`}
    ${Bt(e)&&r`<p class="small muted">${t("order.uncharged")}</p>`}
    ${e.shipment&&r`<p class="row small"><${W} name="truck" />${t("order.shipment",{carrier:e.shipment.carrier,number:e.shipment.trackingNumber})}</p>`}
  </section>`}var yr=["unpaid","cancelled-by-shopper","insufficient-stock","product-unavailable","no-units"],gr=e=>`order.reason.${yr.includes(e)?e:"other"}`;var Ue,qe;function ze(){return Ue??=hr().catch(e=>{throw Ue=void 0,e}),Ue}async function hr(){let{body:e}=await H("GET","/payments/providers");return e.items.flatMap(({name:o,methods:a})=>a.length===0?[{provider:o}]:a.map(n=>({provider:o,method:n})))}var me=({provider:e,method:o})=>!(e==="wechat"&&o==="jsapi"),V=({provider:e,method:o})=>o?`${e}.${o}`:e,Ft=e=>Be(`pay.way.${V(e)}`)?t(`pay.way.${V(e)}`):V(e),Lt=e=>Be(`pay.app.${e}`)?t(`pay.app.${e}`):e;async function Ae(e,o){let a=await S(`/orders/${encodeURIComponent(e)}/pay`,o,{repeatable:!0});return qe=a,a}var Dt=e=>qe?.paymentId===e?qe:void 0;function Ut({ways:e,value:o,onChange:a}){return r`<fieldset class="choices">
    <legend>${t("pay.way")}</legend>
    ${e.map(n=>r`<label key=${V(n)} class="choice">
          <input
            type="radio"
            name="way"
            value=${V(n)}
            checked=${V(n)===V(o)}
            disabled=${!me(n)}
            onChange=${()=>a(n)}
          />
          <span>${Ft(n)}${!me(n)&&r`<br /><span class="small muted">${t("pay.onlyInside")}</span>`}</span>
        </label>`)}
  </fieldset>`}function qt({order:e,onChanged:o}){let[a,n]=p({}),[i,s]=p(void 0),d=e.payment?.status,m=e.status==="awaitingPayment"&&_.value,c=C(()=>m?ze():Promise.resolve(void 0),[m]),u=c.data??[],y=i??u.find(me),$=async()=>{n({busy:!0});try{let v=await ze(),g=y??(v.length===1?v[0]:void 0);if(!g){c.set(v),n({});return}let{paymentId:J}=await Ae(e.id,g);P(`/pay/${encodeURIComponent(J)}${g.provider==="simulated"?"":G(g)}`)}catch(v){n({error:v}),o()}};return e.status==="pending"?r`<${f}>${t("pay.preparing")}<//>`:e.status==="awaitingPayment"?r`<section class="card pay-panel" aria-label=${t("pay.title")}>
      <div class="row spread">
        <p><span class="muted">${t("pay.toPay")}</span><br /><b class="price price-large">${b(e.total)}</b></p>
        ${e.payBy&&r`<${re} until=${e.payBy} label=${t("pay.keptFor")} onEnd=${o} />`}
      </div>
      ${d==="declined"&&r`<${f} kind="error">${t("pay.declined")}<//>`}
      ${d==="pending"&&r`<${f} kind="info">${t("pay.pending")}<//>`}
      ${a.error&&r`<${f} kind="error">${h(a.error)}<//>`}
      ${m&&y&&u.length>1&&r`<${Ut} ways=${u} value=${y} onChange=${s} />`}
      ${c.data&&!y&&r`<${f} kind="warning">${t("problem.provider-off")}<//>`}
      ${_.value?r`<${l} kind="primary" size="large" busy=${a.busy} onClick=${$}
              >${t(d==="declined"?"pay.again":"pay.now")}<//
            >`:r`<${f} kind="warning">${t("offline.noBuying")}<//>`}
    </section>`:e.status==="paid"?r`<div class="notice notice-success">
      <${W} name="check" />
      <p>${t("pay.paid")}</p>
    </div>`:!e.refunds&&(d==="refundDue"||d==="refunded")?r`<${f} kind="info">${t(`pay.${d}`)}<//>`:null}var zt=2e3,br=2e4,wr=6e4;function Te(e){let[o,a]=p({}),[n,i]=p(0),s=Q(performance.now());return he(o.order!==void 0&&!De(o.order)),x(()=>{let d=new AbortController;return m(d.signal),()=>d.abort();async function m(c){let u=!1;for(;!u&&!c.aborted;){let y=zt;try{let{body:$,isOld:v,readAt:g}=await be(`/orders/${encodeURIComponent(e)}`,c);if(c.aborted)return;a({order:$,readAt:v?g:void 0}),u=De($),y=Et($)&&!v?zt:br}catch($){if(c.aborted)return;if(!($ instanceof E))throw $;let v=$.status===404&&e.includes(".")&&performance.now()-s.current<wr;v||a(g=>({...g,error:$})),u=$.status===404&&!v}u||await kr(y,c)}}},[e,n,ee.value?.id]),{...o,look:()=>i(d=>d+1)}}async function kr(e,o){try{for(await je(e*(.8+.4*Math.random()),o);document.hidden;)await new Promise(a=>document.addEventListener("visibilitychange",a,{once:!0,signal:o}))}catch(a){if(!o.aborted)throw a}}function jt({id:e}){return R(t("order.title"),t("brand")),r`<${q}><${vr} id=${e} /><//>`}function vr({id:e}){let{order:o,readAt:a,error:n,look:i}=Te(e);return n instanceof E&&n.status===404?r`<${I}
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
            ><${U} kind=${ie[o.status]}>${t(`order.status.${o.status}`)}<//></span
          >
        </div>
        <p class="small muted">${t("order.placed",{time:K(o.createdAt),id:o.id})}</p>
      </header>
      <${we} of=${{readAt:a}} />
      <${qt} order=${o} onChanged=${i} />
      <${Ot} order=${o} />
      <${At} order=${o} onChanged=${i} />
      <${It} order=${o} onChanged=${i} />
    </section>
    <aside class="stack">
      <${Nt} order=${o} />
      <${St} order=${o} onChanged=${i} />
    </aside>
  </div>`:n?r`<${T} heading="h1" error=${n} onRetry=${i} />`:r`<${w} height="8rem" count=${3} />`}var Ee=new Map;Qe(()=>Ee.clear());function Mt({query:e}){return R(t("orders.title"),t("brand")),r`<div class="stack">
    <h1>${t("orders.title")}</h1>
    <${q} heading="h2"><${Cr} status=${e.get("status")??""} /><//>
  </div>`}function Cr({status:e}){let[o,a]=p({}),n=Ee.get(e),i=async(s,d)=>{a({busy:!0});try{let{body:m,isOld:c,readAt:u}=await be(`/orders${G({status:e,pageSize:10,continuationToken:s})}`,d),y=s?Ee.get(e)?.items??[]:[];Ee.set(e,{items:[...y,...m.items],token:m.continuationToken,readAt:c?u:void 0}),a({})}catch(m){d.aborted||a({error:m})}};return x(()=>{let s=new AbortController;return i(null,s.signal),()=>s.abort()},[e,ee.value?.id]),r`<div class="stack">
    <nav aria-label=${t("orders.filter")}>
      <ul class="chips">
        ${["",...Tt].map(s=>r`<li key=${s}>
              <button
                type="button"
                class="chip"
                aria-pressed=${s===e?"true":"false"}
                onClick=${()=>He(G({status:s}))}
              >
                ${s?t(`order.status.${s}`):t("orders.all")}
              </button>
            </li>`)}
      </ul>
    </nav>
    ${n&&r`<${we} of=${n} />`}
    ${o.error&&!n&&r`<${T} error=${o.error} onRetry=${()=>i(null,new AbortController().signal)} />`}
    ${!n&&o.busy&&r`<${w} height="7rem" count=${3} />`}
    ${n?.items.length===0&&r`<${I} title=${t("orders.none")} action=${r`<${l} kind="primary" href="/search">${t("home.browse")}<//>`}
        >${e?t("orders.none.status"):t("orders.none.hint")}<//
      >`}
    <ul class="stack">
      ${(n?.items??[]).map(s=>r`<li key=${s.id}><${xr} order=${s} /></li>`)}
    </ul>
    ${n&&r`<${ke} token=${n.token} isLoading=${o.busy} onMore=${()=>i(n.token,new AbortController().signal)} />`}
  </div>`}function xr({order:e}){return r`<a class="card order-card" href=${`/orders/${encodeURIComponent(e.id)}`}>
    <span class="row spread">
      <span class="small muted">${ce(e.createdAt)}</span>
      <${U} kind=${ie[e.status]}>${t(`order.status.${e.status}`)}<//>
    </span>
    <span class="row order-card-items">
      <span class="row order-card-pictures"
        >${e.items.slice(0,4).map(o=>r`<${te} key=${o.productId} productId=${o.productId} name=${o.name} />`)}</span
      >
      <span class="order-card-name"
        >${t("orders.items",{name:e.items[0].name,count:e.items.length-1,more:e.items.length-1})}</span
      >
      <b class="price">${b(e.total)}</b>
    </span>
  </a>`}function Wt({url:e}){let o=C(()=>import("/assets/qr-FOQMIYIB.js").then(({codeOf:s})=>s(e)),[e]),a=ge(),n=Q(null),i=async()=>{try{await navigator.clipboard.writeText(e),A(t("pay.copied"),"success")}catch{n.current?.select(),A(t("pay.notCopied"),"error")}};return r`
    ${o.data?r`<svg class="code" role="img" aria-label=${t("pay.code")} viewBox=${`0 0 ${o.data.size} ${o.data.size}`}>
            <rect width="100%" height="100%" fill="#fff" />
            <path d=${o.data.path} fill="#000" shape-rendering="crispEdges" />
          </svg>`:o.error?r`<${f} kind="warning">${t("pay.noCode")}<//>`:r`<${w} height="16rem" />`}
    <div class="field">
      <label for=${a}>${t("pay.link")}</label>
      <input id=${a} ref=${n} readonly value=${e} onFocus=${()=>n.current?.select()} />
    </div>
    <${l} wide onClick=${i}>${t("pay.copy")}<//>
  `}function Jt({paymentId:e,provider:o,method:a}){let n=e.slice(0,e.lastIndexOf(".")),i=`/orders/${encodeURIComponent(n)}`,{order:s,error:d,look:m}=Te(n),c=s?.status==="awaitingPayment",u=C(async()=>c?Dt(e)??Ae(n,{provider:o,method:a}):void 0,[e,o,a,c]),[y,$]=p(!1),v=u.data?.paymentId??e,g=s!==void 0&&(!c||s.payment?.id===v&&s.payment.status==="declined");return x(()=>{g&&P(i,{replace:!0})},[g]),!s&&d?r`<${I}
      heading="h1"
      icon="alert"
      title=${h(d)}
      action=${r`<${l} href="/orders">${t("nav.orders")}<//>`}
    />`:!s||g?r`<${w} height="12rem" />`:r`<div class="card narrow stack">
    <h1>${t("pay.amount",{total:b(s.total)})}</h1>
    ${s.payBy&&r`<${re} until=${s.payBy} label=${t("pay.keptFor")} onEnd=${()=>($(!0),m())} />`}
    ${y&&r`<${f} kind="warning">${t("pay.late")}<//>`}
    ${!y&&u.error&&r`<${T} error=${u.error} onRetry=${u.reload} />`}
    ${!y&&!u.error&&!u.data&&r`<${w} height="16rem" />`}
    ${!y&&u.data&&r`<${Pr} payment=${u.data} />`}
    <a class="small" href=${i}>${t("pay.back")}</a>
  </div>`}function Pr({payment:{provider:e,action:o}}){let a=Lt(e);return o?.kind==="script"?r`<${f} kind="warning">${t("pay.onlyInside")}<//>`:!o?.url||o.kind==="request"?r`<${f}>${t("pay.pending")}<//>`:r`${o.kind==="qr"?r`<p>${t("pay.scan",{app:a})}</p>
            <${Wt} url=${o.url} />`:r`<p>${t("pay.leave")}</p>
            <${l} kind="primary" size="large" wide href=${o.url} rel="noreferrer">${t("pay.goOn",{app:a})}<//>`}
    <p class="small muted" role="status">${t("pay.waiting")}</p>`}function Kt({paymentId:e}){let o=e.slice(0,e.lastIndexOf(".")),a=C(g=>O(`/orders/${encodeURIComponent(o)}`,{signal:g}),[o]),[n,i]=p({}),[s,d]=p(!1),m=`/orders/${encodeURIComponent(o)}`,c=(g,J)=>S(`/payments/simulated/${encodeURIComponent(g)}`,{outcome:J},{repeatable:!0}),u=async(g,J)=>{i({busy:g});try{let{status:ae}=await J();ae==="paid"||ae==="declined"?P(m,{replace:!0}):i({status:ae})}catch(ae){i({error:ae})}},y=async()=>{await c(e,"declined");let g=await S(`/orders/${encodeURIComponent(o)}/pay`,{provider:"simulated"},{repeatable:!0});return await c(g.paymentId,"paid"),c(e,"paid")};if(a.error)return r`<${I}
      heading="h1"
      icon="alert"
      title=${h(a.error)}
      action=${r`<${l} href="/orders">${t("nav.orders")}<//>`}
    />`;if(!a.data)return r`<${w} height="12rem" />`;let $=a.data.status==="awaitingPayment",v=$||a.data.status==="cancelled"||a.data.status==="rejected";return r`<div class="card narrow stack provider">
    <p class="small muted">${t("pay.simulated")}</p>
    <h1>${t("pay.amount",{total:b(a.data.total)})}</h1>
    ${$&&a.data.payBy&&r`<${re} until=${a.data.payBy} label=${t("pay.keptFor")} onEnd=${()=>d(!0)} />`}
    ${(s||!$)&&r`<${f} kind="warning">${t(v?"pay.late":"problem.order-already-paid")}<//>`}
    ${n.error&&r`<${f} kind="error">${h(n.error)}<//>`}
    ${n.status&&r`<${f} kind=${n.status==="pending"?"info":"warning"}>${t(`pay.${n.status}`)}<//>`}
    <${l}
      kind="primary"
      size="large"
      wide
      busy=${n.busy==="paid"}
      onClick=${()=>u("paid",()=>c(e,"paid"))}
      >${t("pay.confirm")}<//
    >
    <${l} wide busy=${n.busy==="declined"} onClick=${()=>u("declined",()=>c(e,"declined"))}
      >${t("pay.decline")}<//
    >
    ${$&&r`<${l} wide busy=${n.busy==="twice"} onClick=${()=>u("twice",y)}>${t("pay.twice")}<//>`}
    <a class="small" href=${m}>${t("pay.back")}</a>
    <p class="small muted">${t("pay.explain")}</p>
  </div>`}function Qt({id:e,query:o}){R(t("pay.title"),t("brand"));let[a,n]=[o.get("provider"),o.get("method")??void 0];return r`<${q}>
    ${a?r`<${Jt} paymentId=${e} provider=${a} method=${n} />`:r`<${Kt} paymentId=${e} />`}
  <//>`}export{nt as AddressesPage,wt as CartPage,it as ChannelsPage,Ct as CheckoutPage,xt as CouponsPage,mt as DataPage,yt as LogInPage,Pt as NotificationsPage,jt as OrderPage,Mt as OrdersPage,gt as PasswordPage,Qt as PayPage,lt as ProfilePage,ht as RegisterPage,pt as SecurityPage,ft as WalletPage};
