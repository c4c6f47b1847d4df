var Zi=Object.defineProperty;var f=(e,t,o)=>()=>{if(o)throw o[0];try{return e&&(t=e(e=0)),t}catch(r){throw o=[r],r}};var X=(e,t)=>{for(var o in t)Zi(e,o,{get:t[o],enumerable:!0})};function ut(e){e&&e.parentNode&&e.remove()}function _o(e,t,o){var r,i,a,c={},l=arguments.length;for(a in t)a=="key"?r=t[a]:a=="ref"&&typeof e!="function"?i=t[a]:c[a]=t[a];return l>2&&(c.children=l>3?fr.call(arguments,2):o),Ht(e,c,r,i,null)}function Ht(e,t,o,r,i){var a={type:e,props:t,key:o,ref:r,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Yt,__v:i||++hn,__i:-1,__u:0};return!i&&D.vnode&&D.vnode(a),a}function mt(e){return e.children}function Tt(e,t){this.props=e,this.context=t,this.__g=0}function Ve(e,t){if(t==null)return e.__&&Ve(e.__,e.__i+1);for(var o;t<e.__k.length;t++)if((o=e.__k[t])&&o.__e)return o.__e;return typeof e.type!="function"||e.props.__P?null:Ve(e)}function tc(e){var t,o=e.__v,r=o.__e,i=[],a=[],c=e.__P;c&&((t=dt({constructor:Yt},o)).__v=o.__v+1,D.vnode&&D.vnode(t),hr(c,t,o,e.__n,c.namespaceURI,32&o.__u?[r]:null,i,r||Ve(o),32&o.__u,a),t.__v=o.__v,t.__.__k[t.__i]=t,kn(i,t,a),o.__=o.__e=null,t.__e!=r&&yn(t))}function yn(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),yn(e)}function pn(e){(8&e.__g||(e.__g|=8,Ge.push(e),vo++))&&lr==D.debounceRendering||((lr=D.debounceRendering)||queueMicrotask)(vn)}function vn(){try{for(var e,t=1;Ge.length;)Ge.length>t&&Ge.sort($n),e=Ge.shift(),t=Ge.length,8&e.__g&&tc(e)}finally{(vo=Ge.length)&&(lr||queueMicrotask)(vn)}}function wn(e,t,o,r,i,a,c,l,u,p,m){var h,v,d,_,E,N,V=r.__k||bo,R=t.length;for(u=oc(o,t,V,u,R),h=0;h<R;h++)(d=o.__k[h])!=null&&(v=~d.__i&&V[d.__i]||wo,d.__i=h,N=hr(e,d,v,i,a,c,l,u,p,m),_=d.__e,(v.ref!=d.ref||8&v.__u)&&(v.ref&&$r(v.ref,null,d,v),d.ref&&m.push(d.ref,d.__c||_,d)),E=E||_,4&d.__u?(u=bn(d,u,e,!v.__v),v.__e&&(v.__e=null)):typeof d.type=="function"&&N!==void 0?u=N:_&&(u=_.nextSibling),d.__u&=-21);return o.__e=E,u}function oc(e,t,o,r,i){var a,c,l,u,p,m,h,v,d,_=o.length,E=_,N=0,V=0,R=e.__k=Array(i);for(a=0;a<i;a++)(c=t[a])!=null&&typeof c!="boolean"&&typeof c!="function"?(typeof c!="object"||c.constructor===String?c=R[a]=Ht(null,c):pr(c)?c=R[a]=Ht(mt,{children:c}):c.constructor===Yt&&c.__b?c=R[a]=Ht(c.type,c.props,c.key,c.ref,c.__v):R[a]=c,u=a+N,c.__=e,c.__b=e.__b+1,l=null,~(p=c.__i=rc(c,o,u,E))&&(E--,(l=o[p])&&(l.__u|=2)),l&&l.__v?(c.__u|=16,p==u-1?N--:p==u+1?N++:p!=u&&(p>u?N--:N++,V=1)):(~p||(i>_?N--:i<_&&N++),typeof c.type!="function"&&(c.__u|=4))):R[a]=null;if(V){for(m=[],h=[],a=0;a<i;a++)if((c=R[a])&&16&c.__u){for(N=0,v=m.length;N<v;)m[d=N+v>>1]<c.__i?N=d+1:v=d;m[N]=c.__i,h[a]=N+1}for(N=m.length;a--;)h[a]&&(h[a]==N?N--:R[a].__u|=4)}if(E)for(a=0;a<_;a++)!(l=o[a])||2&l.__u||(l.__e==r&&(r=Ve(l)),gr(l,l));return r}function bn(e,t,o,r){var i,a,c,l;if(typeof e.type=="function"){if(e.props.__P)return t;if(i=e.__k)for(a=0;a<i.length;a++)i[a]&&(i[a].__=e,t=bn(i[a],t,o,!1));return t}for(t&&!t.parentNode&&(t=Ve(e))&&!t.parentNode&&(t=null),c=e.__e,l=t;l&&l.nodeType==8;)l=l.nextSibling;for(c!=l&&(!r&&o.moveBefore&&c.parentNode?o.moveBefore(c,t):o.insertBefore(c,t||null)),t=c;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function rc(e,t,o,r){var i,a=e.key,c=e.type,l=t[o],u=l&&!(2&l.__u);if(l===null&&a==null||u&&a==l.key&&c==l.type)return o;if(r>(u?1:0)){for(i=o-1;i>=0;i--)if((l=t[i])&&!(2&l.__u)&&a==l.key&&c==l.type)return i;for(i=o+1;i<t.length;i++)if((l=t[i])&&!(2&l.__u)&&a==l.key&&c==l.type)return i}return-1}function fn(e,t,o){o==null&&(o=""),t[0]=="-"?e.setProperty(t,o):e[t]=o}function $o(e,t,o,r,i){var a,c;if(t=="style")if(typeof o=="string")e.style.cssText=o;else{if(typeof r=="string"&&(e.style.cssText=r=""),r)for(t in r)o&&t in o||fn(e.style,t);if(o)for(t in o)r&&o[t]==r[t]||fn(e.style,t,o[t])}else if(t[0]=="o"&&t[1]=="n")typeof o!="function"&&(o=null),typeof r!="function"&&(r=null),(e.__e||(e.__e={}))[t]=o,o&&r||(c=ur[t]||(ur[t]=nc(t)),(e.__a||(e.__a={}))[t]=mr,a=t!=(t=t.replace(gn,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),o?e.addEventListener(t,c,a):e.removeEventListener(t,c,a));else{if(i=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=o??"")}catch{}if(typeof o=="function")return;o==null||o===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&o==1?"":o)}}function nc(e){return function(t){var o=this.__e;if(o){if(o=o[e],t[go]==null)t[go]=mr++;else if(t[go]<this.__a[e])return;return o(D.event?D.event(t):t)}}}function hr(e,t,o,r,i,a,c,l,u,p){var m,h,v,d,_,E,N,V,R,ie,Z,cr,dn,ho,ct,mn,Ke,lt,Ue=t.type;if(t.constructor!==Yt)return null;128&o.__u&&(u=32&o.__u,m=o.__c.__z)&&(t.__u|=u,h=a=[],m.nodeType==8?l=yo(m,a):a.push(m),l=a[0]||l),(m=D.__b)&&m(t);e:if(typeof Ue=="function"){v=c.length;try{if(V=t.props,R=(m=Ue.prototype)&&m.render,ie=(m=Ue.contextType)&&r[m.__c],Z=m?ie?ie.props.value:m.__:r,(d=o.__c)?(t.__c=d,2&d.__g&&(d.__g|=1)):(R?t.__c=d=new Ue(V,Z):(t.__c=d=new Tt(V,Z),d.constructor=Ue,d.render=sc),ie&&ie.sub(d),d.state||(d.state={}),d.__n=r,d.__g|=8,d.__h=[],d.__k=[]),R&&(d.__s||(d.__s=d.state),Ue.getDerivedStateFromProps&&(d.__s==d.state&&(d.__s=dt({},d.__s)),dt(d.__s,Ue.getDerivedStateFromProps(V,d.__s)))),_=d.props,E=d.state,d.__v=t,o.__c){if(V!==_&&R&&!Ue.getDerivedStateFromProps&&d.componentWillReceiveProps&&d.componentWillReceiveProps(V,Z),t.__v==o.__v&&!(8&d.__g)||!(4&d.__g)&&d.shouldComponentUpdate&&d.shouldComponentUpdate(V,d.__s,Z)===!1){t.__v!=o.__v&&(d.props=V,d.state=d.__s,d.__g&=-9),t.__e=o.__e,t.__k=o.__k,t.__k.some(function(_e){_e&&(_e.__=t)}),bo.push.apply(d.__h,d.__k),d.__k=[],d.__h.length&&c.push(d),l=Ve(o);break e}d.componentWillUpdate&&d.componentWillUpdate(V,d.__s,Z),R&&d.componentDidUpdate&&d.__h.push(function(){d.componentDidUpdate(_,E,N)})}else R&&!Ue.getDerivedStateFromProps&&d.componentWillMount&&d.componentWillMount(),R&&d.componentDidMount&&d.__h.push(d.componentDidMount);d.context=Z,d.props=V,d.__P=e,d.__g&=-5,cr=D.__r,dn=R?25:0;do d.__g&=-9,cr&&cr(t),m=d.render(d.props,d.state=d.__s,d.context);while(8&d.__g&&++dn<25);R&&(bo.push.apply(d.__h,d.__k),d.__k=[]),d.state=d.__s,d.getChildContext&&(r=dt({},r,d.getChildContext())),R&&o.__c&&d.getSnapshotBeforeUpdate&&(N=d.getSnapshotBeforeUpdate(_,E)),ho=m&&m.type===mt&&m.key==null?m.props.children:m,V.__P&&(m=l,i=(e=V.__P).namespaceURI,u=a=null,o.props&&o.props.__P!=e&&(o.__k.some(function(_e){_e&&gr(_e,_e)}),o.__k=null),l=o.__k?Ve(o,0):null),l=wn(e,pr(ho)?ho:[ho],t,o,r,i,a,c,l,u,p),V.__P&&(t.__e=null,l=m),t.__u&=-161,h&&h.some(ut),d.__h.length&&c.push(d),1&d.__g&&(d.__g&=-4)}catch(_e){if(c.length=v,t.__v=null,u||a)if(_e&&_e.then){if(t.__u|=128|u,a){for(~(Ke=a.indexOf(l||void 0))||(Ke=a.length);(lt=a[Ke-1])&&lt.nodeType==8;)Ke--;for(;Ke<a.length;Ke++)if(lt=a[Ke])if(a[Ke]=null,ct){if(lt==mn)break}else{if(lt.nodeType!=8)break;lt.data.startsWith("$s")&&(mn=yo(ct=lt))}}if(!ct){for(;l&&l.nodeType==8&&l.nextSibling;)l=l.nextSibling;ct=l}(m=yo(ct=t.__c.__z||(t.__c.__z=ct)))?(t.__e=ct,l=m):t.__e=l,l=l&&l.nextSibling}else a&&a.some(ut);else t.__e=o.__e;t.__k||(t.__k=o.__k||[]),_e&&_e.then||_n(t),D.__e(_e,t,o)}}else l=t.__e=ac(o.__e,t,o,r,i,a,c,u,p,e);return(m=D.diffed)&&m(t),l}function yo(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var o=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))o++;else if(e.data.startsWith("/$s")&&!--o)return e}t&&t.push(e)}}function _n(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(_n))}function kn(e,t,o){for(var r=0;r<o.length;)$r(o[r++],o[r++],o[r++]);D.__c&&D.__c(t,e),e.some(function(i){try{e=i.__h,i.__h=[],e.some(function(a){a.call(i)})}catch(a){D.__e(a,i.__v)}})}function ac(e,t,o,r,i,a,c,l,u,p){var m,h,v,d,_,E,N,V,R=o.props||wo,ie=t.props,Z=t.type;if(Z=="svg"?i="http://www.w3.org/2000/svg":Z=="math"?i="http://www.w3.org/1998/Math/MathML":i||(i="http://www.w3.org/1999/xhtml"),a){for(m=0;m<a.length;m++)if((_=a[m])&&(Z?_.localName==Z:_.nodeType==3)){e=_,a[m]=null;break}}if(!e){if(V=p.ownerDocument||document,!Z)return V.createTextNode(ie);e=V.createElementNS(i,Z,ie.is?ie:p),l&&(D.__m&&D.__m(t,a),l=!1),a=null}if(Z){if(p=Z=="template"&&e.content||e,a=Z=="textarea"&&ie.defaultValue!=null?null:a&&fr.call(p.childNodes),!l&&a)for(R={},m=0;m<e.attributes.length;m++)R[(_=e.attributes[m]).name]=_.value;for(m in R)_=R[m],m=="dangerouslySetInnerHTML"?v=_:m=="children"||m in ie||m=="value"&&"defaultValue"in ie||m=="checked"&&"defaultChecked"in ie||$o(e,m,null,_,i);for(m in ie)_=ie[m],m=="children"?d=_:m=="dangerouslySetInnerHTML"?h=_:m=="value"?E=_:m=="checked"?N=_:l&&typeof _!="function"||R[m]===_||$o(e,m,_,R[m],i);h?(l||v&&(h.__html==v.__html||h.__html==e.innerHTML)||(e.innerHTML=h.__html),t.__k=[]):(v&&(e.textContent=""),(Z=="foreignObject"||i=="http://www.w3.org/1998/Math/MathML"&&ec.test(Z))&&(i="http://www.w3.org/1999/xhtml"),wn(p,pr(d)?d:[d],t,o,r,i,a,c,a?a[0]:o.__k&&Ve(o,0),l,u),a&&a.some(ut)),l&&Z!="textarea"||(m="value",Z=="progress"&&E==null?e.removeAttribute(m):E==null||E===e[m]&&(Z!="progress"||E)||$o(e,m,E,R[m],i),m="checked",N!=null&&N!=e[m]&&$o(e,m,N,R[m],i))}else R===ie||l&&e.data==ie||(e.data=ie);return e}function $r(e,t,o,r){try{typeof e=="function"?t?t.__x=e(t)||1:r&&(r=r.__c||r.__e)&&(t=r.__x)&&(r.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(i){D.__e(i,o)}}function gr(e,t,o){var r,i,a,c;if(D.unmount&&D.unmount(e),!(r=e.ref)||r.current&&r.current!=e.__e||$r(r,null,t,e),r=e.__c){if(r.componentWillUnmount)try{r.componentWillUnmount()}catch(l){D.__e(l,t)}r.__P=r.__n=null}if(r=e.__k)for(c=0;c<r.length;c++)r[c]&&gr(r[c],t,typeof e.type!="function"||o&&!e.props.__P);!o&&(r=e.__c)&&(r=r.__z)&&(i=yo(r,a=[]))&&(r==e.__e&&a.some(ut),ut(i),ut(r)),o||ut(e.__e),e.__e=e.__c=e.__=null}function sc(e,t,o){return this.constructor(e,o)}function xn(e,t){var o,r,i,a;D.__&&D.__(e,t),t.nodeType==9&&(t=t.documentElement),r=(o=e&&32&e.__u)?null:t.__k,t.__k=Ht(mt,{children:[e]}),i=[],a=[],hr(t,t.__k,r||wo,wo,t.namespaceURI,r?null:t.firstChild?fr.call(t.childNodes):null,i,r?r.__e:t.firstChild,o,a),kn(i,t.__k,a),t.__k.props.children=null}var D,hn,dr,Ge,lr,vo,$n,go,gn,mr,ur,Xi,Yt,wo,bo,ec,pr,fr,dt,Kt=f(()=>{Yt=Symbol.for("pv"),wo={},bo=[],ec=/^m(i|n|o|s|text|space)$/,pr=Array.isArray,fr=bo.slice,dt=Object.assign;D={__e:function(e,t,o,r){for(var i,a,c;t=t.__;)if((i=t.__c)&&!(1&i.__g)){i.__g|=4;try{if((c=(a=i.constructor)&&a.getDerivedStateFromError)&&i.setState(a.getDerivedStateFromError(e)),i.componentDidCatch&&(i.componentDidCatch(e,r||{}),c=1),c&&8&i.__g)return void(i.__g|=2)}catch(l){e=l}}throw vo=0,e}},hn=0,dr=function(e){return e!=null&&e.constructor===Yt},Tt.prototype.setState=function(e,t){var o=this.__s;o&&o!=this.state||(o=this.__s=dt({},this.state)),typeof e=="function"&&(e=e(dt({},o),this.props)),e&&(dt(o,e),this.__v&&(t&&this.__k.push(t),pn(this)))},Tt.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),pn(this))},Tt.prototype.render=mt,Ge=[],vo=0,$n=function(e,t){return e.__v.__b-t.__v.__b},go=Symbol(),gn=/(PointerCapture)$|Capture$/i,mr=0,ur={},Xi=0});function Tn(e){var t=Sn.get(this);return t||(t=new Map,Sn.set(this,t)),(t=Cn(this,t.get(e)||(t.set(e,t=(function(o){for(var r,i,a=1,c="",l="",u=[0],p=function(v){a===1&&(v||(c=c.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?u.push(0,v,c):a===3&&(v||c)?(u.push(3,v,c),a=2):a===2&&c==="..."&&v?u.push(4,v,0):a===2&&c&&!v?u.push(5,0,!0,c):a>=5&&((c||!v&&a===5)&&(u.push(a,0,c,i),a=6),v&&(u.push(a,v,0,i),a=6)),c=""},m=0;m<o.length;m++){m&&(a===1&&p(),p(m));for(var h=0;h<o[m].length;h++)r=o[m][h],a===1?r==="<"?(p(),u=[u],a=3):c+=r:a===4?c==="--"&&r===">"?(a=1,c=""):c=r+c[0]:l?r===l?l="":c+=r:r==='"'||r==="'"?l=r:r===">"?(p(),a=1):a&&(r==="="?(a=5,i=c,c=""):r==="/"&&(a<5||o[m][h+1]===">")?(p(),a===3&&(u=u[0]),a=u,(u=u[0]).push(2,0,a),a=0):r===" "||r==="	"||r===`
`||r==="\r"?(p(),a=2):c+=r),a===3&&c==="!--"&&(a=4,u=u[0])}return p(),u})(e)),t),arguments,[])).length>1?t:t[0]}var Cn,Sn,Pn=f(()=>{Cn=function(e,t,o,r){var i;t[0]=0;for(var a=1;a<t.length;a++){var c=t[a++],l=t[a]?(t[0]|=c?1:2,o[t[a++]]):t[++a];c===3?r[0]=l:c===4?r[1]=Object.assign(r[1]||{},l):c===5?(r[1]=r[1]||{})[t[++a]]=l:c===6?r[1][t[++a]]+=l+"":c?(i=e.apply(l,Cn(e,l,o,["",null])),r.push(i),l[0]?t[0]|=2:(t[a-2]=0,t[a]=i)):r.push(l)}return r},Sn=new Map});var s,y=f(()=>{"use strict";Pn();Kt();s=Tn.bind(_o)});function Vt(e,t){ee.__h&&ee.__h(te,e,ko||t),ko=0;var o=te.__H||(te.__H={__:[],__h:[]});return e>=o.__.length&&o.__.push({}),o.__[e]}function g(e){return ko=1,_r(Fn,e)}function _r(e,t,o){var r=Vt(pt++,2);if(r.t=e,!r.__c&&(r.__=[o?o(t):Fn(void 0,t),function(a){var c=(r.__N||r.__)[0],l=r.t(c,a);vr(c,l)||(r.__N=[l,r.__[1]],r.__c.setState({}))}],r.__c=te,!te.__f)){te.__f=!0;var i=te.shouldComponentUpdate;te.shouldComponentUpdate=function(a,c,l){var u=this.__H;if(!u)return!0;var p=!1,m=this.props!=a;if(u.__.some(function(v){v.__N&&(p=!0,vr(v.__[0],v.__N[0])||(m=!0))}),i){var h=i.call(this,a,c,l);return p?h||m:h}return!p||m}}return r.__}function x(e,t){var o=Vt(pt++,3);!ee.__s&&xr(o.__H,t)&&(o.__P=!0,o.__=e,o.u=t,te.__H.__h.push(o))}function kr(e,t){var o=Vt(pt++,4);!ee.__s&&xr(o.__H,t)&&(o.__P=!1,o.__=e,o.u=t,te.__h.push(o))}function Ae(e){return ko=5,xo(function(){return{current:e}},[])}function xo(e,t){var o=Vt(pt++,7);return xr(o.__H,t)&&(o.__=e(),o.__H=t),o.__}function So(){var e=Vt(pt++,11);if(!e.__){for(var t=te.__v;!t.__m&&t.__;)t=t.__;var o=t.__m||(t.__m=[0,0]);e.__="P"+o[0]+"-"+o[1]++}return e.__}function ic(){var e;do{for(;e=wr.shift();)try{Gt(e)}catch(o){ee.__e(o,{__:(e=e.__P)&&e.__v})}for(;e=Dn.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Gt),t.__h.some(br),t.__h=[]}catch(o){t.__h=[],ee.__e(o,e.__v)}}}while(wr.length)}function cc(e){var t,o=function(){clearTimeout(r),Rn&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(o,35);Rn&&(t=requestAnimationFrame(o))}function Bn(e){e!=1&&In==ee.requestAnimationFrame||((In=ee.requestAnimationFrame)||cc)(ic)}function Gt(e){var t=te,o=e.__c;typeof o=="function"&&(e.__c=void 0,o()),te=t}function br(e){var t=te;e.__c=e.__(),te=t}function xr(e,t){return!e||e.length!=t.length||t.some(function(o,r){return!vr(o,e[r])})}function Fn(e,t){return typeof t=="function"?t(e):t}var pt,te,yr,In,vr,ko,Dn,wr,ee,On,An,En,Mn,Nn,Ln,Rn,C=f(()=>{Kt();vr=Object.is,ko=0,Dn=[],wr=[],ee=D,On=ee.__b,An=ee.__r,En=ee.diffed,Mn=ee.__c,Nn=ee.unmount,Ln=ee.__;ee.__b=function(e){te=null,On&&On(e)},ee.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Ln&&Ln(e,t)},ee.__r=function(e){An&&An(e),pt=0;var t=(te=e.__c).__H;t&&(yr==te?te.__h=[]:(t.__h.some(Gt),t.__h.some(br),pt=0),t.__h=[],t.__.some(function(o){o.__N&&(o.__=o.__N),o.u=o.__N=void 0})),yr=te},ee.diffed=function(e){En&&En(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Bn(Dn.push(t)),t.__H.__.some(function(o){o.u&&(o.__H=o.u)})),yr=te=null},ee.__c=function(e,t){t.some(function(o){try{o.__h.some(Gt),o.__h=o.__h.filter(function(r){return!r.__||br(r)})}catch(r){o.__h=[function(){throw r}]}}),Mn&&Mn(e,t)},ee.unmount=function(e){Nn&&Nn(e);var t,o,r=e.__c;r&&r.__H&&(r.__H.__.some(function(i){try{if(i.__P&&i.__c){if(o===void 0){for(o=e.__;o&&(!o.__c||!o.__c.__P);)o=o.__;o=o&&o.__c}i.__P=o,Bn(wr.push(i))}else Gt(i)}catch(a){t=a}}),r.__H=void 0,t&&ee.__e(t,r.__v))};Rn=typeof requestAnimationFrame=="function"});function Io(){if(qe>1)qe--;else{var e,t=!1;for((function(){var i=To;for(To=void 0;i!==void 0;){var a=i.S;if(a.v===i.v)for(var c=a.t;c!==void 0;c=c.x)c.i===i.i&&(c.i=a.i);i=i.o}})();Qt!==void 0;){var o=Qt;for(Qt=void 0,Co++;o!==void 0;){var r=o.u;if(o.u=void 0,o.f&=-3,!(8&o.f)&&qn(o))try{o.c()}catch(i){t||(e=i,t=!0)}o=r}}if(Co=0,qe--,t)throw e}}function Cr(e){if(qe>0)return e();Sr=++uc,qe++;try{return e()}finally{Io()}}function Zt(e){var t=Y,o=Jt;Y=void 0,Jt=void 0;try{return e()}finally{Y=t,Jt=o}}function Un(e){if(Y!==void 0){var t=e.n;if(t===void 0||t.t!==Y)return t={i:0,S:e,p:Y.s,n:void 0,t:Y,e:void 0,x:void 0,r:t},Y.s!==void 0&&(Y.s.n=t),Y.s=t,e.n=t,32&Y.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=Y.s,t.n=void 0,Y.s.n=t,Y.s=t),t}}function ae(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}function F(e,t){return new ae(e,t)}function qn(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function jn(e){for(var t=e.s;t!==void 0;t=t.n){var o=t.S.n;if(o!==void 0&&(t.r=o),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function zn(e){for(var t=e.s,o=void 0;t!==void 0;){var r=t.p;t.i===-1?(t.S.U(t),r!==void 0&&(r.n=t.n),t.n!==void 0&&(t.n.p=r)):o=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=r}e.s=o}function ft(e,t){ae.call(this,void 0,t),this.x=e,this.s=void 0,this.g=Po-1,this.f=4}function je(e,t){return new ft(e,t)}function Wn(e){var t=e.j;if(e.j=void 0,typeof t=="function"){qe++;var o=Y;Y=void 0;try{t()}catch(r){throw e.f&=-2,e.f|=8,Tr(e),r}finally{Y=o,Io()}}}function Tr(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,Wn(e)}function dc(e){if(Y!==this)throw new Error("Out-of-order effect");zn(this),Y=e,this.f&=-2;try{8&this.f&&Tr(this)}finally{Io()}}function Pt(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,Jt&&Jt.push(this)}function ze(e,t){var o=new Pt(e,t);try{o.c()}catch(i){throw o.d(),i}var r=o.d.bind(o);return r[Symbol.dispose]=r,r}var lc,Jt,Y,Qt,qe,Co,uc,Sr,To,Po,Pr=f(()=>{lc=Symbol.for("preact-signals");Y=void 0;Qt=void 0,qe=0,Co=0,uc=0,Sr=0,To=void 0,Po=0;ae.prototype.brand=lc;ae.prototype.h=function(){return!0};ae.prototype.S=function(e){var t=this,o=this.t;o!==e&&e.e===void 0&&(e.x=o,this.t=e,o!==void 0?o.e=e:Zt(function(){var r;(r=t.W)==null||r.call(t)}))};ae.prototype.U=function(e){var t=this;if(this.t!==void 0){var o=e.e,r=e.x;o!==void 0&&(o.x=r,e.e=void 0),r!==void 0&&(r.e=o,e.x=void 0),e===this.t&&(this.t=r,r===void 0&&Zt(function(){var i;(i=t.Z)==null||i.call(t)}))}};ae.prototype.subscribe=function(e){var t=this;return ze(function(){var o=t.value;Zt(function(){return e(o)})},{name:"sub"})};ae.prototype.valueOf=function(){return this.value};ae.prototype.toString=function(){return this.value+""};ae.prototype.toJSON=function(){return this.value};ae.prototype.peek=function(){var e=this;return Zt(function(){return e.value})};Object.defineProperty(ae.prototype,"value",{get:function(){var e=Un(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(Co>100)throw new Error("Cycle detected");(function(o){qe!==0&&Co===0&&o.l!==Sr&&(o.l=Sr,To={S:o,v:o.v,i:o.i,o:To})})(this),this.v=e,this.i++,Po++,qe++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{Io()}}}});ft.prototype=new ae;ft.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===Po))return!0;if(this.g=Po,this.f|=1,this.i>0&&!qn(this))return this.f&=-2,!0;var e=Y;try{jn(this),Y=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(o){this.v=o,this.f|=16,this.i++}return Y=e,zn(this),this.f&=-2,!0};ft.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}ae.prototype.S.call(this,e)};ft.prototype.U=function(e){if(this.t!==void 0&&(ae.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}};ft.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}};Object.defineProperty(ft.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var e=Un(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});Pt.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t=="function"&&(this.j=t)}finally{e()}};Pt.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,Wn(this),jn(this),qe++;var e=Y;return Y=this,dc.bind(this,e)};Pt.prototype.N=function(){2&this.f||(this.f|=2,this.u=Qt,Qt=this)};Pt.prototype.d=function(){this.f|=8,1&this.f||Tr(this)};Pt.prototype.dispose=function(){this.d()}});function It(e,t){D[e]=t.bind(null,D[e]||function(){})}function Xt(e){if(Oo){var t=Oo;Oo=void 0,t()}Oo=e&&e.S()}function Kn(e){var t=this,o=e.data,r=fc(o);r.name="ReactiveDom",r.value=o;var i=xo(function(){for(var l=t,u=t.__v;u=u.__;)if(u.__c){u.__c.__$f|=4;break}var p=je(function(){var d=r.value.value;return d===0?0:d===!0?"":d||""}),m=je(function(){return!Array.isArray(p.value)&&!dr(p.value)}),h=ze(function(){if(this.N=Gn,m.value){var d=p.value;l.__v&&l.__v.__e&&l.__v.__e.nodeType===3&&(l.__v.__e.data=d)}}),v=t.__$u.d;return t.__$u.d=function(){h(),v.call(this)},[m,p]},[]),a=i[0],c=i[1];return a.value?c.peek():c.value}function pc(e,t,o,r){var i=t in e&&e.ownerSVGElement===void 0,a=F(o);return{o:function(c,l){a.value=c,r=l},d:ze(function(){this.N=Gn;var c=a.value.value;r[t]!==c&&(r[t]=c,i?e[t]=c:c!=null&&(c!==!1||t[4]==="-")?e.setAttribute(t,c):e.removeAttribute(t))})}}function fc(e,t){return xo(function(){return F(e,t)},[])}function $c(){Cr(function(){for(var e;e=Yn.shift();)Hn.call(e)})}function Gn(){Yn.push(this)===1&&(D.requestAnimationFrame||hc)($c)}var Hn,Ao,Oo,mc,Yn,hc,Re=f(()=>{Kt();C();Pr();Pr();mc=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__,Yn=[];ze(function(){Hn=this.N})();Kn.displayName="ReactiveTextNode";Object.defineProperties(ae.prototype,{constructor:{configurable:!0,value:_o(mt,null).constructor},type:{configurable:!0,value:Kn},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}});It("__b",function(e,t){if(Xt(),Ao=void 0,typeof t.type=="string"){var o,r=t.props;for(var i in r)if(i!=="children"){var a=r[i];a instanceof ae&&(o||(t.__np=o={}),o[i]=a,r[i]=a.peek())}}e(t)});It("__r",function(e,t){if(e(t),t.type!==mt){Xt();var o,r=t.__c;r&&(r.__$f&=-2,(o=r.__$u)===void 0&&(r.__$u=o=(function(i,a){var c;return ze(function(){c=this},{name:a}),c.c=i,c})((function(i){return function(){var a;mc&&((a=this.y)==null||a.call(this)),i.__$f|=1,i.setState({})}})(r),typeof t.type=="function"?t.type.displayName||t.type.name:""))),Ao=r,Xt(o)}});It("__e",function(e,t,o,r){Xt(),Ao=void 0,e(t,o,r)});It("diffed",function(e,t){Xt(),Ao=void 0;var o;if(typeof t.type=="string"&&(o=t.__e)){var r=t.__np,i=t.props,a=o.U;if(a)for(var c in a){var l=a[c];l===void 0||r&&c in r||(l.d(),a[c]=void 0)}if(r){a||(a={},o.U=a);for(var u in r){var p=a[u],m=r[u];p===void 0?(p=pc(o,u,m,i),a[u]=p):p.o(m,i)}}}e(t)});It("unmount",function(e,t){if(typeof t.type=="string"){var o=t.__e;if(o){var r=o.U;if(r){o.U=void 0;for(var i in r){var a=r[i];a&&a.d()}}}var c=t.__np;if(c){var l=t.props;for(var u in c)l[u]=c[u]}t.__np=void 0}else{var p=t.__c;if(p){p.__$f|=8;var m=p.__$u;m&&(p.__$u=void 0,m.d())}}e(t)});It("__h",function(e,t,o,r){r<3&&(t.__$f|=2),e(t,o,r)});Tt.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var o=this.__$u,r=o&&o.s!==void 0;for(var i in t)return!0;if(this.__f||typeof this.u=="boolean"&&this.u===!0){var a=2&this.__$f;if(!(r||a||4&this.__$f)||1&this.__$f)return!0}else if(!(r||4&this.__$f)||3&this.__$f)return!0;for(var c in e)if(c!=="__source"&&e[c]!==this.props[c])return!0;for(var l in this.props)if(!(l in e))return!0;return!1};hc=function(e){queueMicrotask(function(){queueMicrotask(e)})}});function he(e){try{let t=localStorage.getItem(e)??Ot.get(e)??null;return t===null?null:JSON.parse(t)}catch{return Ot.has(e)?JSON.parse(Ot.get(e)):null}}function $e(e,t){if(t===null){Ot.delete(e);try{localStorage.removeItem(e)}catch{}return}Ot.set(e,JSON.stringify(t));try{localStorage.setItem(e,JSON.stringify(t)),Ot.delete(e)}catch{}}var Ot,At=f(()=>{"use strict";Ot=new Map});function Vn(){let e=he(Or);if(e in eo)return e;let t=navigator.languages.find(o=>/^(zh|en)\b/i.test(o));return t&&/^zh/i.test(t)?"zh-CN":"en"}function Jn(e){K.value=e,$e(Or,e)}function Qn(e){for(let[t,o]of Object.entries(e))Object.assign(Ar[t],o)}function Je(e,t){let o=`${K.value} ${e}`;return Ir.has(o)||Ir.set(o,t()),Ir.get(o)}function n(e,t={}){return gc(e,t).replaceAll(/\{(\w+)\}/g,(o,r)=>yc(t[r]))}function gc(e,t){let o=Ar[K.value][e];return o===void 0?(console.error(`There is no message "${e}" in ${K.value}.`),e):typeof o=="string"?o:(Je("plural",()=>new Intl.PluralRules(K.value)).select(Number(t.count))==="one"?o.one:void 0)??o.other}var Or,eo,K,Ar,Ir,Eo,Mo,yc,w=f(()=>{"use strict";Re();At();Or="mall.language",eo={"zh-CN":"\u7B80\u4F53\u4E2D\u6587",en:"English"},K=F(Vn()),Ar={"zh-CN":{},en:{}};K.subscribe(e=>document.documentElement.lang=e);addEventListener("storage",e=>{e.key===Or&&(K.value=Vn())});Ir=new Map;Eo=e=>Je("number",()=>new Intl.NumberFormat(K.value)).format(e),Mo=e=>e in Ar[K.value];yc=e=>typeof e=="number"?Eo(e):String(e??"")});function oa(e,t){[ea,ta]=[e,t],addEventListener("popstate",()=>{Mr(!1)}),document.addEventListener("click",vc),addEventListener("scroll",wc,{passive:!0}),history.state?.key||history.replaceState({key:ra()},""),Mr(!1)}function W(e,t={}){let o={key:ra()};t.replace?history.replaceState(o,"",e):(aa(),history.pushState(o,"",e)),Mr(!0)}function Lo(e){history.replaceState(history.state,"",location.pathname+e),ht.value&&(ht.value={...ht.value,url:new URL(location.href)})}function na(e){let t=e.split("/");for(let o of ea){let r=o.pattern.split("/");if(r.length===t.length&&r.every((i,a)=>i===t[a]||i.startsWith("{")&&t[a]!=="")){let i=r.flatMap((a,c)=>a.startsWith("{")?[[a.slice(1,-1),decodeURIComponent(t[c])]]:[]);return{route:o,params:Object.fromEntries(i)}}}return null}function vc(e){let t=e.target.closest?.("a[href]");!(t instanceof HTMLAnchorElement)||e.defaultPrevented||e.button!==0||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey||t.origin!==location.origin||t.target||t.hasAttribute("download")||!na(t.pathname)||t.hash&&t.pathname===location.pathname&&t.search===location.search||(e.preventDefault(),W(t.pathname+t.search+t.hash))}async function Mr(e){let t=++to,o=new URL(location.href),r=na(o.pathname)??{route:ta,params:{}};No.value=!0;try{let i=await r.route.load();if(t!==to)return;sessionStorage.removeItem(Er),ht.value={Page:i.default,params:r.params,url:o,key:history.state?.key??"",isNew:e}}catch(i){if(navigator.onLine&&sessionStorage.getItem(Er)===null)sessionStorage.setItem(Er,"yes"),location.reload();else throw i}finally{t===to&&(No.value=!1)}}function wc(){clearTimeout(Nr),Nr=setTimeout(aa,100)}function aa(){clearTimeout(Nr),history.replaceState({...history.state,top:scrollY},"")}function sa(){let e=ht.value,t=Ae(!0);return kr(()=>{if(!e)return;let o=e.isNew?0:history.state?.top??0;bc(o),t.current||_c(),t.current=!1},[e?.key]),e&&s`<${e.Page} key=${e.url.pathname} ...${e.params} query=${e.url.searchParams} />`}function bc(e){let t=performance.now()+1500,o=to;(function r(){o===to&&(scrollTo({top:e,behavior:"instant"}),e>0&&Math.abs(scrollY-e)>2&&performance.now()<t&&requestAnimationFrame(r))})()}function _c(){let e=document.querySelector("main h1");e instanceof HTMLElement&&(e.tabIndex=-1,e.focus({preventScroll:!0}))}function L(e,t){kr(()=>{document.title=e?`${e} \xB7 ${t}`:t},[e,t])}var ht,No,ea,ta,to,Er,ra,Nr,J=f(()=>{"use strict";Re();C();y();ht=F(null),No=F(!1),ea=[],to=0,Er="mall.reloaded";history.scrollRestoration="manual";ra=()=>String(Date.now())+String(Math.random()).slice(2,8)});function P({name:e,size:t=20}){return s`<svg class="icon" width=${t} height=${t} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${kc[e]} />
  </svg>`}var kc,ge=f(()=>{"use strict";y();kc={close:"M6 6l12 12M18 6L6 18",search:"M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.500 4.500",cart:"M3 4h2.500l2.300 11h10.400L20.500 8H6.400M9.500 20a1 1 0 1 0 0-.010M17 20a1 1 0 1 0 0-.010",user:"M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.500 20c.800-4 3.800-5.500 7.500-5.500s6.700 1.500 7.500 5.500",bell:"M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 1.500h-15zM10 20.500h4",check:"M5 12.500l4.500 4.500L19 7.500",minus:"M6 12h12",plus:"M12 6v12M6 12h12",trash:"M5 7h14M10 7V4.500h4V7M7 7l1 13h8l1-13",clock:"M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.500l3 2",alert:"M12 4L3 19.500h18zM12 10v4.500M12 17v.010",info:"M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 11v5M12 8v.010",bolt:"M13 3L5 13.500h6L10 21l8.500-11H12.500z",truck:"M3 6h11v10H3zM14 10h4l3 3v3h-7M7 19a1.500 1.500 0 1 0 0-.010M17.500 19a1.500 1.500 0 1 0 0-.010",back:"M14.500 6L8.500 12l6 6",forward:"M9.500 6l6 6-6 6",down:"M6 9.500l6 6 6-6",globe:"M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM4 12h16M12 4c5 5 5 11 0 16M12 4c-5 5-5 11 0 16",settings:"M4 7h10M18 7h2M4 17h2M10 17h10M16 5v4M8 15v4",offline:"M4 4l16 16M5 11.500a10 10 0 0 1 4-2.500M19 11.500a10 10 0 0 0-6-3M8.500 15a5 5 0 0 1 6.500 0M12 19v.010",box:"M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8"}});function ne(e,t="info"){let o=++Sc;Et.value=[...Et.value.slice(-2),{id:o,text:e,kind:t}],setTimeout(()=>Rr(o),xc)}var xc,Sc,Et,Lr,Rr,Br,Ee=f(()=>{"use strict";Re();xc=6e3,Sc=0,Et=F([]),Lr=F("");Rr=e=>Et.value=Et.value.filter(t=>t.id!==e),Br=e=>Lr.value=e});var ce,Qe=f(()=>{"use strict";Re();ce=F(navigator.onLine);addEventListener("online",()=>ce.value=!0);addEventListener("offline",()=>ce.value=!1)});function Ur(e,t,o,r=1){let i=(o-t+r)/2;i>=Fr||(Dr=e+r/2-(t+o)/2,Fr=i)}async function ma(e){Fr=1/0;for(let t=0;t<Cc;t++){let o=performance.now(),r=await e(),i=performance.now();if(Ur(new Date(r).getTime(),o,i),i-o<Tc)return}}function pa(e){let[,t]=_r(r=>r+1,0),o=e-$t();return x(()=>{if(!(o>0))return;let r=setTimeout(t,Math.min(o%1e3+2,1e3));return()=>clearTimeout(r)}),x(()=>{let r=()=>t(0);return document.addEventListener("visibilitychange",r),()=>document.removeEventListener("visibilitychange",r)},[]),o}var Cc,Tc,Dr,Fr,$t,Mt=f(()=>{"use strict";C();Cc=5,Tc=80,Dr=null,Fr=1/0,$t=()=>Dr===null?Date.now():Dr+performance.now()});async function we(e,t,o={}){let r=o.repeatable??(e!=="POST"||o.key!==void 0),i=performance.now()+(o.patience??Ic),a=jr(16);for(let c=1;;c++)try{return await Mc(e,t,o,a)}catch(l){if(!(l instanceof k)||!r||!Ec(l))throw l;let u=Math.max(l.retryAfter,Math.min(Ac,Oc*2**(c-1))*(.5+Math.random()));if(performance.now()+u>i)throw l;o.onRetry?.(c),await Me(u,o.signal)}}function Ec(e){return e.status===0||e.status===503||e.status===502||e.status===504||e.code==="rate-limited"}async function Mc(e,t,o,r){let i={...o.headers,traceparent:`00-${r}-${jr(8)}-01`};o.body!==void 0&&(i["Content-Type"]="application/json"),o.key!==void 0&&(i["Idempotency-Key"]=o.key);let a,c,l=performance.now();try{a=await fetch(Pc+t,{method:e,headers:i,body:o.body===void 0?void 0:JSON.stringify(o.body),signal:o.signal,cache:"no-store"});let p=a.headers.get("Date");p&&Ur(new Date(p).getTime(),l,performance.now(),1e3),c=await a.text()}catch(p){throw o.signal?.aborted?p:new k(0,"no-answer","The shop did not answer.")}let u=Nc(c);if(a.ok)return{status:a.status,body:u,headers:a.headers};throw new k(a.status,u?.code??`http-${a.status}`,u?.detail??a.statusText,u?.errors,Number(a.headers.get("Retry-After")??0)*1e3)}function Nc(e){try{return e===""?null:JSON.parse(e)}catch{return null}}function Me(e,t){return new Promise((o,r)=>{let i=setTimeout(a,e);t?.addEventListener("abort",c,{once:!0}),t?.aborted&&c();function a(){t?.removeEventListener("abort",c),o()}function c(){clearTimeout(i),r(t?.reason)}})}function jr(e){return Array.from(crypto.getRandomValues(new Uint8Array(e)),t=>t.toString(16).padStart(2,"0")).join("")}function We(e){let t=new URLSearchParams;for(let[o,r]of Object.entries(e))r!=null&&r!==""&&r!==!1&&t.set(o,String(r));return t.size===0?"":`?${t}`}var qr,Pc,Ic,Oc,Ac,k,ke,U=f(()=>{"use strict";Mt();qr=document.querySelector('meta[name="mall-api"]')?.getAttribute("content")??"",Pc=`${qr}/api/v1`,Ic=15e3,Oc=300,Ac=4e3,k=class extends Error{constructor(t,o,r,i,a){super(r),this.name="ApiError",this.status=t,this.code=o,this.detail=r,this.errors=i??{},this.retryAfter=a??0}};ke=()=>jr(16)});function oo(e,t,o){return navigator.locks?navigator.locks.request(e,{signal:o},t):t()}async function fa(){if(!navigator.locks)return 0;let{held:e=[]}=await navigator.locks.query();return e.filter(t=>t.name==="mall-tab").length-1}var zr=f(()=>{"use strict";navigator.locks&&navigator.locks.request("mall-tab",{mode:"shared"},()=>new Promise(()=>{}))});function Ze(e){ga.add(e)}function ya(){return sessionStorage.clear(),Promise.all([...ga].map(e=>e()))}async function Fo(e,t){let{body:o}=await we("POST","/login",{body:{...e,...Uo()},headers:t,repeatable:!0});$e($a,o.deviceToken),Do.value=!1,await oo("mall-refresh",async()=>wa(o))}function Uo(){let e=he($a);return typeof e=="string"?{deviceToken:e}:{}}async function gt(){let e=H.value?.refreshToken;await va(),e&&await we("POST","/logout",{body:{refreshToken:e},repeatable:!0}).catch(t=>{if(!(t instanceof k))throw t})}async function va(){fe=null,$e(Lt,null),Bo.value=!0,await ya(),H.value=null,Bo.value=!1}function wa(e){let{sub:t,role:o}=JSON.parse(atob(e.accessToken.split(".")[1].replaceAll("-","+").replaceAll("_","/"))),r={userId:t,roles:[o??[]].flat(),refreshToken:e.refreshToken};fe={userId:t,token:e.accessToken,goodUntil:Date.now()+e.expiresIn*1e3},$e(Lt,r),H.value=r,Nt.postMessage({access:fe})}async function no(e=!1){return H.value===null?null:(e&&(fe=null),ro(fe)?fe.token:(Wr??=Bc().finally(()=>Wr=null),Wr))}function Dc(e){return new Promise(t=>{if(e<=0)return t();let o=setTimeout(i,Lc);Nt.addEventListener("message",r),Nt.postMessage({ask:!0});function r({data:a}){a.access===null&&e--,(ro(fe)||e===0)&&i()}function i(){clearTimeout(o),Nt.removeEventListener("message",r),t()}})}async function Xe(e,t,o={}){let r=await no();try{return await we(e,t,ha(r,o))}catch(i){if(!(i instanceof k)||i.code!=="unauthenticated"||r===null)throw i;return we(e,t,ha(await no(!0),o))}}var Lt,$a,Lc,Rc,H,Q,ju,Do,Bo,fe,Wr,ga,Nt,ro,Bc,ha,q,j,xe,Rt,I=f(()=>{"use strict";Re();U();zr();At();Lt="mall.session",$a="mall.device",Lc=2e3,Rc=3e4,H=F(he(Lt)),Q=je(()=>H.value!==null),ju=je(()=>H.value?.roles.includes("admin")??!1),Do=F(!1),Bo=F(!1),fe=null,Wr=null,ga=new Set,Nt=new BroadcastChannel("mall-session");Nt.addEventListener("message",({data:e})=>{e.ask&&Nt.postMessage({access:ro(fe)?fe:null}),e.access&&e.access.userId===H.value?.userId&&(fe=e.access)});addEventListener("storage",e=>{if(e.key!==Lt&&e.key!==null)return;let t=he(Lt);t?.userId!==H.value?.userId&&(fe=null);let o=H.value!==null&&t===null;H.value=t,o&&ya()});ro=e=>e!==null&&e.userId===H.value?.userId&&e.goodUntil-Rc>Date.now();Bc=()=>oo("mall-refresh",async()=>{if(H.value=he(Lt),H.value===null)return null;if(ro(fe)||await Dc(await fa()),ro(fe))return fe.token;try{return wa((await we("POST","/token/refresh",{body:{refreshToken:H.value.refreshToken},repeatable:!0})).body),fe.token}catch(e){if(!(e instanceof k)||e.status!==401&&e.status!==400)throw e;return await va(),Do.value=!0,null}});ha=(e,t)=>e===null?t:{...t,headers:{...t.headers,Authorization:`Bearer ${e}`}},q=async(e,t)=>(await Xe("GET",e,t)).body,j=async(e,t,o)=>(await Xe("POST",e,{body:t,...o})).body,xe=async(e,t,o)=>(await Xe("PUT",e,{body:t,...o})).body,Rt=async(e,t)=>(await Xe("DELETE",e,t)).body});function ao(){let e=he(qo);return e?{[Hr]:e}:{}}async function Se(e){if(H.value===null&&he(qo)===null){me.value={items:[],total:{amount:0,currency:"CNY"}};return}await Fc(()=>Bt("GET","/cart",void 0,e))}async function Yr(e,t){let o=`/cart/items/${encodeURIComponent(e)}`;t>0?await Bt("PUT",o,{quantity:t}):(await Bt("DELETE",o),await Bt("GET","/cart"))}async function ba(e,t){me.value===null&&await Bt("GET","/cart");let o=me.value?.items.find(r=>r.productId===e)?.quantity??0;await Yr(e,Math.min(999,o+t))}async function Bt(e,t,o,r){try{let i=await Xe(e,t,{body:o,headers:ao(),onRetry:r});i.body&&(me.value=i.body),H.value!==null?Dt():i.headers.get(Hr)&&$e(qo,i.headers.get(Hr))}catch(i){if(!(i instanceof k)||i.code!=="cart-merged")throw i;return Dt(),Bt(e,t,o,r)}}async function Fc(e){try{await e()}catch(t){if(!(t instanceof k))throw t}}var qo,Hr,me,jo,Dt,et=f(()=>{"use strict";Re();U();I();At();qo="mall.cart",Hr="X-Cart-Id",me=F(null),jo=je(()=>me.value?.items.reduce((e,t)=>e+t.quantity,0)??0);Ze(()=>{me.value=null});Dt=()=>$e(qo,null)});function Ft(e){x(()=>{if(e)return Kr.value++,()=>{Kr.value--}},[e])}async function qc(e){let t=_a;for(;!e.aborted;){try{let o=await no();if(o===null)return;let r={Authorization:`Bearer ${o}`,Accept:"text/event-stream"},i=he(Gr);i&&(r["Last-Event-ID"]=i);let a=await fetch(`${qr}/api/v1/notifications/stream`,{headers:r,signal:e,cache:"no-store"});a.ok&&a.body?(t=_a,await jc(a.body,e)):a.status===401&&await no(!0)}catch(o){if(e.aborted)return;if(!(o instanceof Error))throw o}await Me(t*(.5+Math.random()),e),t=Math.min(Uc,t*2)}}async function jc(e,t){let o=e.pipeThrough(new TextDecoderStream,{signal:t}).getReader(),r="";for(;;){let{done:i,value:a}=await o.read();if(i)return;r+=a;let c=r.split(`

`);r=c.pop()??"";for(let l of c){let u=l.match(/^data: (.*)$/m)?.[1];u&&zc(JSON.parse(u))}}}function zc(e){$e(Gr,e.id),ka.postMessage({userId:H.value?.userId,notification:e}),xa(e)}function xa(e){Be.value=e,tt.value++,document.hidden||ne(e.subject,"info")}var Gr,_a,Uc,tt,Be,Kr,ka,yt=f(()=>{"use strict";Re();C();Ee();U();zr();I();At();Gr="mall.notifications.last",_a=1e3,Uc=3e4,tt=F(0),Be=F(null),Kr=F(0),ka=new BroadcastChannel("mall-notifications");ka.addEventListener("message",({data:e})=>{e.userId===H.value?.userId&&xa(e.notification)});Ze(()=>{tt.value=0,Be.value=null,$e(Gr,null)});ze(()=>{if(Kr.value===0||!Q.value)return;let e=new AbortController;return oo("mall-stream",()=>qc(e.signal),e.signal).catch(t=>{if(!e.signal.aborted)throw t}),()=>e.abort()})});function se(e,t,o={}){let[r,i]=g({data:o.initial,error:void 0,isLoading:!0}),[a,c]=g(0);return x(()=>{let l=new AbortController;return i(u=>({data:a>0?u.data:o.initial,error:void 0,isLoading:!0})),e(l.signal).then(u=>!l.signal.aborted&&i({data:u,error:void 0,isLoading:!1}),u=>!l.signal.aborted&&i(p=>({data:p.data,error:u,isLoading:!1}))),()=>l.abort()},[...t,a]),{...r,reload:()=>c(l=>l+1),set:l=>i({data:l,error:void 0,isLoading:!1})}}var De=f(()=>{"use strict";C()});function Hc(){return Oa??=new Promise(e=>{let t=indexedDB.open("mall",1);t.onupgradeneeded=()=>t.result.createObjectStore(Vr),t.onsuccess=()=>e(t.result),t.onerror=()=>e(null)}),Oa}async function Jr(e,t){let o=await Hc();if(o)return new Promise(r=>{let i=t(o.transaction(Vr,e).objectStore(Vr));i.onsuccess=()=>r(i.result),i.onerror=()=>r(void 0)})}async function vt(e,t){let o=H.value?.userId;try{let r={body:await q(e,{signal:t,patience:navigator.onLine?Wc:0}),readAt:Date.now()};return o===H.value?.userId&&!Bo.value&&Jr("readwrite",i=>i.put(r,e)),{...r,isOld:!1}}catch(r){let i=r instanceof k&&r.status===0?await Jr("readonly",a=>a.get(e)):void 0;if(!i)throw r;return{...i,isOld:!0}}}function ot(e,t){let o=se(r=>vt(e,r),[e]);return x(()=>{o.data&&t?.(o.data.body)},[o.data]),{...o,data:o.data?.body,readAt:o.data?.isOld?o.data.readAt:void 0}}var Vr,Wc,Oa,rt=f(()=>{"use strict";C();U();De();I();Vr="answers",Wc=5e3,Oa=null;Ze(async()=>{await Jr("readwrite",e=>e.clear())})});function $({kind:e,size:t,busy:o,wide:r,href:i,type:a="button",disabled:c,class:l,children:u,...p}){let m=["button",e&&`button-${e}`,t&&`button-${t}`,r&&"button-wide",l].filter(Boolean).join(" ");return i?s`<a class=${m} href=${i} ...${p}>${u}</a>`:s`<button
        class=${m}
        type=${a}
        disabled=${c}
        aria-disabled=${o?"true":void 0}
        aria-busy=${o?"true":void 0}
        ...${p}
        onClick=${o?Yc:p.onClick}
      >
        ${o&&s`<span class="spinner" aria-hidden="true"></span>`}${u}
      </button>`}var Yc,O=f(()=>{"use strict";y();Yc=e=>e.preventDefault()});function S(e){if(!(e instanceof k))throw e;let t=`problem.${e.code}`;return Mo(t)?n(t):K.value==="en"?e.detail:n("problem.other")}function le(e,t){let o=e instanceof k?e.errors[t]?.[0]:void 0;if(o!==void 0)return K.value==="en"?o:n("problem.field")}var oe=f(()=>{"use strict";U();w()});function B({heading:e="h2",icon:t="box",title:o,children:r,action:i}){return s`<div class="empty">
    <${P} name=${t} size=${40} />
    <${e}>${o}<//>
    ${r&&s`<p>${r}</p>`} ${i}
  </div>`}var pe=f(()=>{"use strict";y();ge()});function z({heading:e,error:t,onRetry:o}){return s`<div role="alert">
    <${B}
      heading=${e}
      icon="alert"
      title=${n("error.title")}
      action=${o&&s`<${$} onClick=${o}>${n("error.retry")}<//>`}
      >${S(t)}<//
    >
  </div>`}var ye=f(()=>{"use strict";y();w();oe();O();pe()});function A({height:e="1.2em",count:t=1,class:o=""}){return s`<div class=${`skeletons ${o}`} role="status">
    <span class="visually-hidden">${n("loading")}</span>
    ${Array.from({length:t},(r,i)=>s`<div key=${i} class="skeleton" style=${{blockSize:e}}></div>`)}
  </div>`}var ue=f(()=>{"use strict";y();w()});function b({kind:e="info",children:t}){return s`<div class=${`notice notice-${e}`} role=${e==="error"?"alert":void 0}>
    <${P} name=${Kc[e]} />
    <div>${t}</div>
  </div>`}var Kc,re=f(()=>{"use strict";y();ge();Kc={info:"info",success:"check",warning:"alert",error:"alert"}});function T({amount:e,currency:t}){let o=Je(`money ${t}`,()=>new Intl.NumberFormat(K.value,{style:"currency",currency:t,currencyDisplay:"narrowSymbol"}));return o.format(e/10**(o.resolvedOptions().maximumFractionDigits??2))}function Aa(e,t=Date.now()){let o=(new Date(e).getTime()-t)/1e3,r=Je("ago",()=>new Intl.RelativeTimeFormat(K.value,{numeric:"auto"})),a=[["day",86400],["hour",3600],["minute",60]].find(([,c])=>Math.abs(o)>=c);return a?r.format(Math.round(o/a[1]),a[0]):r.format(Math.round(o),"second")}function Ea(e){let t=Math.max(0,Math.ceil(e/1e3)),[o,r,i]=[Math.floor(t/3600),Math.floor(t/60)%60,t%60];return[...o>0?[String(o)]:[],String(r).padStart(2,"0"),String(i).padStart(2,"0")].join(":")}var zo,Ne,Wo,G=f(()=>{"use strict";w();zo=e=>Je("percent",()=>new Intl.NumberFormat(K.value,{style:"percent"})).format(e),Ne=e=>Je("dateTime",()=>new Intl.DateTimeFormat(K.value,{dateStyle:"medium",timeStyle:"short"})).format(new Date(e)),Wo=e=>Je("date",()=>new Intl.DateTimeFormat(K.value,{dateStyle:"medium"})).format(new Date(e))});function Fe({of:e}){return e.readAt?s`<${b} kind="warning">${n("offline.age",{time:Aa(e.readAt)})}<//>`:null}var Ut=f(()=>{"use strict";re();G();y();w()});function wt(e){so.value={...so.value,...Object.fromEntries(e.map(t=>[t.id,t]))}}function nt(e){let t=so.value[e];return x(()=>{e===""||t!==void 0||Qr.has(e)||(Qr.add(e),q(`/products/${encodeURIComponent(e)}`).then(o=>wt([o]),o=>{if(!(o instanceof k))throw o;o.status===404?so.value={...so.value,[e]:null}:Qr.delete(e)}))},[e]),t}var so,Qr,at=f(()=>{"use strict";Re();C();U();I();so=F({}),Qr=new Set});function io({product:e,name:t,eager:o}){let r=e?.name??t??"";return s`<span class="picture">
    ${e?.imageUrl?s`<img
            src=${e.imageUrl}
            alt=""
            width="400"
            height="400"
            loading=${o?"eager":"lazy"}
            decoding="async"
            fetchpriority=${o?"high":void 0}
          />`:e!==void 0&&s`<span class="picture-letter" aria-hidden="true">${[...r][0]??""}</span>`}
  </span>`}function Ce({productId:e,name:t,eager:o}){return s`<${io} product=${nt(e)} name=${t} eager=${o} />`}var He=f(()=>{"use strict";y();at()});function Ma({product:e,eager:t}){let o=e.stock.available;return s`<a class="product-card" href=${`/products/${encodeURIComponent(e.id)}`}>
    <${io} product=${e} eager=${t} />
    <span class="product-card-name">${e.name}</span>
    <span class="product-card-foot">
      <b class="price">${T(e.price)}</b>
      ${o===0?s`<span class="small muted">${n("product.soldOut")}</span>`:o<=Gc&&s`<span class="small warn">${n("product.few",{count:o})}</span>`}
    </span>
  </a>`}var Gc,Na=f(()=>{"use strict";y();w();G();He();Gc=20});function Ho({products:e}){return s`<ul class="product-grid">
    ${e.map((t,o)=>s`<li key=${t.id}><${Ma} product=${t} eager=${o<4} /></li>`)}
  </ul>`}var Zr=f(()=>{"use strict";y();Na()});var st,co=f(()=>{"use strict";w();st=e=>Mo(`category.${e}`)?n(`category.${e}`):e});function Te({until:e,label:t,onEnd:o,large:r}){let i=pa(new Date(e).getTime()),a=Math.max(0,Math.ceil(i/1e3)),c=Ae(a);x(()=>{for(let u of[60,10])c.current>u&&a<=u&&a>0&&Br(n("countdown.left",{count:u,label:t}));c.current>0&&a===0&&(Br(n("countdown.over",{label:t})),o?.()),c.current=a},[a]);let l=Math.floor(i/La);return s`<div class=${`countdown ${r?"countdown-large":""}`} role="timer" aria-label=${t} aria-live="off">
    <span class="countdown-label">${t}</span>
    <span class="countdown-time number">
      ${l>0&&s`<span class="countdown-days">${n("countdown.days",{count:l})}</span>`}
      ${Ea(l>0?i%La:i)}
    </span>
  </div>`}var La,bt=f(()=>{"use strict";C();Ee();Mt();G();y();w();La=864e5});var Le,Ra,Ba,_t=f(()=>{"use strict";Le=e=>e.state==="scheduled",Ra=e=>["open","paused","soldOut","rebuilding"].includes(e.state),Ba=e=>e.state==="closing"||e.state==="closed"});function Da({sale:e}){let t=Le(e);return s`<a class="sale-card" href=${`/sales/${encodeURIComponent(e.id)}`}>
    <${Ce} productId=${e.productId} name=${e.productName} />
    <span class="stack">
      <b>${e.productName}</b>
      <span class="price">${T(e.price)}</span>
      <${Te} until=${t?e.startsAt:e.endsAt} label=${n(t?"sale.startsIn":"sale.endsIn")} />
    </span>
  </a>`}var Fa=f(()=>{"use strict";G();y();w();He();bt();_t()});function de({kind:e="neutral",children:t}){return s`<span class=${`badge badge-${e}`}>${t}</span>`}var Ye=f(()=>{"use strict";y()});function Yo({sale:e}){let t=nt(e.productId),o=t&&t.price.currency===e.price.currency?1-e.price.amount/t.price.amount:0;return s`<p class="sale-price">
    <b>${T(e.price)}</b>
    ${o>0&&s`<s class="muted"><span class="visually-hidden">${n("sale.usual")} </span>${T(t.price)}</s>
        <span class="badge badge-accent">${n("sale.saved",{share:zo(o)})}</span>`}
  </p>`}var Xr=f(()=>{"use strict";G();y();w();at()});function Ko({sale:e}){return e.state==="open"&&e.available===void 0?s`<p class="muted" role="status">${n("sale.left.unknown")}</p>`:Le(e)||e.available===void 0?s`<p class="muted">${n("sale.units",{count:e.stock})}</p>`:s`<div class="sale-stock">
    <div class="meter" aria-hidden="true">
      <span style=${{inlineSize:`${100*e.available/Math.max(1,e.stock)}%`}}></span>
    </div>
    <p class="small">${n("sale.left",{count:e.available,stock:e.stock})}</p>
  </div>`}var en=f(()=>{"use strict";y();w();_t()});function Ua({sale:e}){let t=Le(e);return s`<section class="hero" aria-labelledby="hero-title">
    <div class="hero-text">
      <p class="row"><${de} kind="accent">${n("sale.flash")}<//> <span class="small muted">${n(`sale.state.${e.state}`)}</span></p>
      <h1 id="hero-title">${e.productName}</h1>
      <${Yo} sale=${e} />
      <${Ko} sale=${e} />
      <div class="row hero-foot">
        <${$} kind="primary" size="large" href=${`/sales/${encodeURIComponent(e.id)}`}
          >${n(t?"sale.look":"sale.toSale")}<//
        >
        <${Te} until=${t?e.startsAt:e.endsAt} label=${n(t?"sale.startsIn":"sale.endsIn")} />
      </div>
    </div>
    <div class="hero-picture"><${Ce} productId=${e.productId} name=${e.productName} eager /></div>
  </section>`}var qa=f(()=>{"use strict";Ye();O();y();w();He();bt();Xr();en();_t()});var za={};X(za,{default:()=>ja});function ja(){L("",n("brand"));let e=ot("/seckill/sales?pageSize=20"),t=ot("/products?pageSize=12",l=>wt(l.items)),o=ot("/categories"),r=(e.data?.items??[]).filter(Ra),i=(e.data?.items??[]).filter(Le).reverse(),[a,...c]=[...r,...i];return s`<div class="stack stack-large">
    ${a?s`<${Ua} sale=${a} />`:e.isLoading?s`<div class="hero hero-empty"><${A} height="calc(100dvh - 6rem)" /></div>`:s`<section class="hero hero-plain">
              <h1>${n("home.welcome")}</h1>
              <p>${n("home.lead")}</p>
              <${$} kind="primary" size="large" href="/search">${n("home.browse")}<//>
            </section>`}
    ${c.length>0&&s`<section class="stack" aria-labelledby="more-sales">
        <h2 id="more-sales">${n("home.sales")}</h2>
        <ul class="sale-grid">
          ${c.map(l=>s`<li key=${l.id}><${Da} sale=${l} /></li>`)}
        </ul>
      </section>`}
    <section class="stack" aria-labelledby="new-products">
      <div class="row spread">
        <h2 id="new-products">${n("home.new")}</h2>
        <a href="/search">${n("home.all")}</a>
      </div>
      ${o.data&&s`<nav aria-label=${n("search.category")}>
          <ul class="chips">
            ${o.data.items.map(l=>s`<li key=${l.name}>
                  <a class="chip" href=${`/search?category=${encodeURIComponent(l.name)}`}>${st(l.name)}</a>
                </li>`)}
          </ul>
        </nav>`}
      <${Fe} of=${t} />
      ${t.error&&!t.data&&s`<${z} error=${t.error} onRetry=${t.reload} />`}
      ${!t.data&&t.isLoading&&s`<${A} height="18rem" count=${4} class="product-grid" />`}
      ${t.data&&s`<${Ho} products=${t.data.items} />`}
    </section>
  </div>`}var Wa=f(()=>{"use strict";O();ye();ue();y();w();J();rt();Ut();Zr();at();co();Fa();qa();_t()});function qt({token:e,isLoading:t,onMore:o}){return e?s`<div class="pager"><${$} busy=${t} onClick=${o}>${n("pager.more")}<//></div>`:null}var Go=f(()=>{"use strict";y();w();O()});function jt({label:e,checked:t,onChange:o,hint:r,...i}){return s`<label class="checkbox">
    <input type="checkbox" checked=${t} onChange=${a=>o(a.currentTarget.checked)} ...${i} />
    <span>${e}${r&&s`<small class="muted">${r}</small>`}</span>
  </label>`}var Vo=f(()=>{"use strict";y()});function M({label:e,value:t,onInput:o,error:r,hint:i,as:a="input",optional:c,class:l,children:u,...p}){let m=So(),h=[r&&`${m}-error`,i&&`${m}-hint`].filter(Boolean).join(" ")||void 0;return s`<div class=${`field ${l??""}`}>
    <label for=${m}>${e}${c&&s` <span class="muted">${n("field.optional")}</span>`}</label>
    <${a}
      id=${m}
      value=${t}
      aria-invalid=${r?"true":void 0}
      aria-describedby=${h}
      onInput=${v=>o(v.currentTarget.value)}
      ...${p}
    >
      ${u}
    <//>
    ${i&&s`<p class="hint" id=${`${m}-hint`}>${i}</p>`}
    ${r&&s`<p class="field-error" id=${`${m}-error`}>${r}</p>`}
  </div>`}var be=f(()=>{"use strict";C();y();w()});function Ya({query:e,onChange:t}){let o=ot("/categories"),i=[...e.get("q")?["relevance"]:[],"newest","price","-price","best-selling"],a=c=>l=>t({[c]:l});return s`<form
    class="filters"
    role="search"
    aria-label=${n("search.filters")}
    onSubmit=${c=>c.preventDefault()}
  >
    <${M} as="select" label=${n("search.category")} value=${e.get("category")??""} onInput=${a("category")}>
      <option value="">${n("search.category.all")}</option>
      ${(o.data?.items??[]).map(c=>s`<option key=${c.name} value=${c.name}>${st(c.name)}</option>`)}
    <//>
    <${M} as="select" label=${n("search.sort")} value=${e.get("sort")??i[0]} onInput=${a("sort")}>
      ${i.map(c=>s`<option key=${c} value=${c}>${n(`search.sort.${c}`)}</option>`)}
    <//>
    <div class="filters-prices">
      <${Ha} label=${n("search.minPrice")} value=${e.get("minPrice")} onChange=${a("minPrice")} />
      <${Ha} label=${n("search.maxPrice")} value=${e.get("maxPrice")} onChange=${a("maxPrice")} />
    </div>
    <${jt}
      label=${n("search.inStock")}
      checked=${e.get("inStock")==="true"}
      onChange=${c=>t({inStock:c})}
    />
  </form>`}function Ha({label:e,value:t,onChange:o}){return s`<${M}
    label=${e}
    inputmode="decimal"
    value=${t??""}
    onInput=${()=>{}}
    onChange=${r=>o(r.currentTarget.value.trim())}
  />`}var Ka=f(()=>{"use strict";Vo();be();y();w();rt();co()});var Ja={};X(Ja,{default:()=>Va});function Va({query:e}){let t=We(Object.fromEntries(e)),o=e.get("q")??"";L(o?n("search.for",{q:o}):n("search.title"),n("brand"));let[,r]=g(0),[i,a]=g({}),c=lo.get(t),l=async(p,m)=>{a({busy:!0});try{let h={...Object.fromEntries(e),pageSize:Vc,continuationToken:p},{body:v,isOld:d,readAt:_}=await vt(`/products${We({...h,minPrice:Ga(e.get("minPrice")),maxPrice:Ga(e.get("maxPrice"))})}`,m);wt(v.items);let E=p?lo.get(t)?.items??[]:[];lo.set(t,{items:[...E,...v.items],token:v.continuationToken,readAt:d?_:void 0}),a({})}catch(h){m.aborted||a({error:h})}};x(()=>{if(lo.has(t)&&!ht.value?.isNew)return;let p=new AbortController;return l(null,p.signal),()=>p.abort()},[t]);let u=p=>{let m=We({...Object.fromEntries(e),...p});lo.delete(m),Lo(m),r(h=>h+1)};return s`<div class="with-filters">
    <h1 class="with-filters-title">${o?n("search.for",{q:o}):n("search.title")}</h1>
    <div class="stack">
      <${Ya} query=${e} onChange=${u} />
    </div>
    <section class="stack" aria-label=${n("search.results")} aria-busy=${i.busy?"true":void 0}>
      ${c&&s`<${Fe} of=${c} />`}
      ${i.error&&s`<${z} error=${i.error} onRetry=${()=>l(null,new AbortController().signal)} />`}
      ${!c&&i.busy&&s`<${A} height="18rem" count=${6} class="product-grid" />`}
      ${c?.items.length===0&&s`<${B} icon="search" title=${n("search.nothing")} action=${s`<${$} href="/search">${n("search.clear")}<//>`}
          >${n("search.nothing.hint")}<//
        >`}
      ${c&&c.items.length>0&&s`<${Ho} products=${c.items} />`}
      ${c&&s`<${qt} token=${c.token} isLoading=${i.busy} onMore=${()=>l(c.token,new AbortController().signal)} />`}
    </section>
  </div>`}var Vc,lo,Ga,Qa=f(()=>{"use strict";C();U();O();pe();ye();Go();ue();y();w();J();Ut();rt();Zr();at();Ka();Vc=12,lo=new Map;Ga=e=>e&&Number(e)>=0?Math.round(Number(e)*100):null});function zt({value:e,max:t=999,disabled:o,name:r,onChange:i}){let a=c=>{let l=Math.min(t,Math.max(1,Math.round(c)||1));l!==e&&i(l)};return s`<div class="quantity" role="group" aria-label=${n("quantity.of",{name:r})}>
    <button
      type="button"
      class="icon-button"
      disabled=${o||e<=1}
      onClick=${()=>a(e-1)}
      aria-label=${n("quantity.less")}
    >
      <${P} name="minus" />
    </button>
    <input
      class="number"
      inputmode="numeric"
      value=${e}
      disabled=${o}
      aria-label=${n("quantity")}
      onChange=${c=>{a(Number(c.currentTarget.value)),c.currentTarget.value=String(e)}}
    />
    <button
      type="button"
      class="icon-button"
      disabled=${o||e>=t}
      onClick=${()=>a(e+1)}
      aria-label=${n("quantity.more")}
    >
      <${P} name="plus" />
    </button>
  </div>`}var Jo=f(()=>{"use strict";ge();y();w()});function Za({available:e}){return e===0?s`<p class="stock stock-none"><${P} name="alert" />${n("product.none")}</p>`:e<=Jc?s`<p class="stock stock-few"><${P} name="alert" />${n("product.few",{count:e})}</p>`:s`<p class="stock stock-good"><${P} name="check" />${n("product.inStock")}</p>`}var Jc,Xa=f(()=>{"use strict";ge();y();w();Jc=20});var ts={};X(ts,{default:()=>es});function es({id:e}){let t=ot(`/products/${encodeURIComponent(e)}`,r=>wt([r])),o=t.data;return L(o?.name??"",n("brand")),t.error instanceof k&&t.error.status===404?s`<${B}
      heading="h1"
      icon="search"
      title=${n("problem.product-not-found")}
      action=${s`<${$} kind="primary" href="/search">${n("home.browse")}<//>`}
    />`:t.error&&!o?s`<${z} heading="h1" error=${t.error} onRetry=${t.reload} />`:o?s`<article class="product">
    <${io} product=${o} eager />
    <div class="stack">
      <p class="small"><a href=${`/search?category=${encodeURIComponent(o.category)}`}>${st(o.category)}</a></p>
      <h1>${o.name}</h1>
      <p class="price price-large">${T(o.price)}</p>
      <p class="product-description">${o.description}</p>
      <${Za} available=${o.stock.available} />
      <${Fe} of=${t} />
      <${Qc} product=${o} onChanged=${t.reload} />
    </div>
  </article>`:s`<div class="product"><${A} height="24rem" /><${A} count=${5} height="2rem" /></div>`}function Qc({product:e,onChanged:t}){let[o,r]=g(1),[i,a]=g({}),c=e.stock.available,l=async()=>{a({busy:!0});try{await ba(e.id,o),a({done:!0}),ne(n("cart.added",{name:e.name}),"success")}catch(u){a({error:u})}t()};return ce.value?s`<div class="stack">
    <div class="row">
      <${zt} value=${o} max=${Math.max(1,Math.min(c,999))} onChange=${r} name=${e.name} />
      <${$} kind="primary" size="large" busy=${i.busy} disabled=${c===0} onClick=${l}
        >${n(c===0?"product.soldOut":"product.add")}<//
      >
      ${i.done&&s`<${$} href="/cart" size="large">${n("cart.go")}<//>`}
    </div>
    ${i.error&&s`<${b} kind="error">${S(i.error)}<//>`}
  </div>`:s`<${b} kind="warning">${n("offline.noBuying")}<//>`}var os=f(()=>{"use strict";C();Ee();U();O();pe();ye();re();ue();G();y();w();Qe();oe();J();et();Ut();rt();co();He();at();Jo();Xa()});function rs({ticket:e,onEnd:t}){let o=`/orders/${encodeURIComponent(e.orderId)}`,r=e.status==="held";return s`<section class="ticket stack" data-testid="ticket" data-status=${e.status} aria-live="polite">
    <h2 class="row"><${P} name="check" size=${24} />${n(r?"ticket.held":"ticket.sold")}</h2>
    <p>${n(r?"ticket.held.words":"ticket.sold.words",{count:e.quantity,position:e.position})}</p>
    ${r&&e.payBy&&s`<${Te} until=${e.payBy} label=${n("pay.keptFor")} onEnd=${t} />`}
    <${$} kind="primary" size="large" wide href=${o}>${n(r?"ticket.pay":"ticket.order")}<//>
  </section>`}var ns=f(()=>{"use strict";O();ge();y();w();bt()});function as({sale:e,place:t,onChanged:o}){let[r,i]=g({}),a=`/seckill/sales/${encodeURIComponent(e.id)}/waiting`,c=async u=>{i({busy:!0});try{await u(),i({})}catch(p){i({error:p})}o()},l=t?.status==="waiting";return s`<section class="waiting stack" aria-live="polite" data-testid="waiting" data-waits=${l?"yes":"no"}>
    <h2 class="row">
      <${P} name="clock" size=${24} />${l?n("waiting.in",{position:t.position??1}):n("waiting.title")}
    </h2>
    <p>${n(l?"waiting.in.words":"waiting.words")}</p>
    ${r.error&&s`<${b} kind="error">${S(r.error)}<//>`}
    ${l?s`<div><${$} busy=${r.busy} onClick=${()=>c(()=>Rt(a))}>${n("waiting.leave")}<//></div>`:s`<${$}
            kind="primary"
            size="large"
            wide
            busy=${r.busy}
            onClick=${()=>c(()=>j(a,{quantity:1},{repeatable:!0}))}
            >${n("waiting.join")}<//
          >`}
  </section>`}var ss=f(()=>{"use strict";C();O();ge();re();y();w();oe();I()});function is({sale:e,mine:t}){let[o,r]=g(1),{ticket:i}=t;if(!ce.value)return s`<${b} kind="warning">${n("offline.noBuying")}<//>`;if(t.entering)return s`<${Zc} again=${t.again} />`;if(i&&i.status!=="released")return s`<${rs} ticket=${i} onEnd=${t.look} />`;if(!Q.value){let l=encodeURIComponent(location.pathname);return s`<div class="stack">
      ${e.state!=="closed"&&e.state!=="closing"&&s`<${$} kind="primary" size="large" wide href=${`/login?next=${l}`}>${n("sale.login")}<//>`}
      <p class="small muted">${n("sale.login.hint")}</p>
    </div>`}let a=e.state==="soldOut"||t.place?.status==="waiting"||t.refusal instanceof k&&t.refusal.code==="sold-out",c=e.state==="open"&&!a;return s`<div class="stack">
    ${i?.status==="released"&&s`<${b} kind="warning">${n("sale.released")}<//>`}
    ${t.refusal&&s`<${b} kind="error">${S(t.refusal)}<//>`}
    ${a?s`<${as} sale=${e} place=${t.place} onChanged=${t.look} />`:e.state==="open"||e.state==="scheduled"?s`<div class="row sale-enter">
                ${e.perBuyerLimit>1&&s`<${zt} value=${o} max=${e.perBuyerLimit} name=${e.productName} onChange=${r} />`}
                <${$}
                  kind="primary"
                  size="large"
                  class="grow"
                  disabled=${!c}
                  onClick=${()=>t.ask(o)}
                  data-testid="enter"
                  >${n(c?"sale.enter":"sale.notYet")}<//
                >
              </div>
              <p class="small muted">${n(c?"sale.enter.hint":"sale.notYet.hint")}</p>`:s`<${b} kind=${e.state==="paused"||e.state==="rebuilding"?"warning":"info"}
              >${n(`sale.words.${e.state}`)}<//
            >`}
  </div>`}function Zc({again:e}){return s`<div class="stack" role="status">
    <${$} kind="primary" size="large" wide busy>${n("sale.asking")}<//>
    <p class="small muted">${n(e?"sale.asking.again":"sale.asking.hint")}</p>
  </div>`}var cs=f(()=>{"use strict";C();U();O();re();y();w();Qe();oe();I();Jo();ns();ss()});function tl(e){let t=Math.random(),o=e?.state==="scheduled"?new Date(e.startsAt).getTime()-$t():0;return o>tn&&o<el?{pause:o-tn*(.5+.4*t),setsClock:!0}:o>0&&o<=tn?{pause:o+300+2e3*t}:{pause:Xc[e?.state??"open"]*(.5+t)}}function ls(e){let[t,o]=g({}),[r,i]=g(0);return x(()=>{let a=new AbortController,{signal:c}=a;return u().catch(p=>{if(!c.aborted)throw p}),document.addEventListener("visibilitychange",()=>document.hidden||i(p=>p+1),{signal:c}),()=>a.abort();async function l(){let{body:p}=await we("GET",`/seckill/sales/${encodeURIComponent(e)}`,{signal:c});return c.aborted||o({sale:p}),p}async function u(){let p,m=!1;for(;;){try{if(m?p=await l():(await ma(async()=>(p=await l()).serverTime),m=!0),p?.state==="closed")return}catch(v){if(c.aborted)return;if(!(v instanceof k))throw v;if(o(d=>({...d,error:v})),v.status===404)return}let h=tl(p);if(await Me(h.pause,c),document.hidden)return;h.setsClock&&(m=!1)}}},[e,r]),{...t,reload:()=>i(a=>a+1),isOver:t.sale!==void 0&&Ba(t.sale)}}var Xc,tn,el,us=f(()=>{"use strict";C();U();Mt();_t();Xc={scheduled:3e4,open:4e3,soldOut:8e3,paused:5e3,rebuilding:3e3,closing:15e3,closed:0},tn=15e3,el=6e4});function ms(e,t,o,r){let i=on.get(e);if(i)return i;let a=Number(sessionStorage.getItem(uo+e)??o);sessionStorage.setItem(uo+e,String(a));let c=al(e,t,a,r).finally(()=>on.delete(e));return on.set(e,c),c}async function al(e,t,o,r){for(;;)try{let i=await j(`/seckill/sales/${encodeURIComponent(e)}/tickets`,{quantity:o},{repeatable:!0,patience:ol,onRetry:r});return sessionStorage.removeItem(uo+e),i}catch(i){if(i instanceof k&&i.code==="sale-not-open"&&Math.abs(new Date(t).getTime()-$t())<rl){await Me(nl*(.5+Math.random()));continue}throw i instanceof k&&i.status>=400&&i.status<500&&sessionStorage.removeItem(uo+e),i}}var uo,ol,rl,nl,on,ds,ps=f(()=>{"use strict";U();Mt();I();uo="mall.entering.",ol=9e4,rl=1500,nl=120,on=new Map,ds=e=>sessionStorage.getItem(uo+e)!==null});function gs(e){let t=e?.id,[o,r]=g({}),[i,a]=g(0),c=e?.state==="soldOut"||o.place?.status==="waiting",l=async u=>{if(t){r(p=>({...p,entering:!0,again:!1,refusal:void 0}));try{let p=await ms(t,e.startsAt,u,()=>r(m=>({...m,again:!0})));r({ticket:p,isKnown:!0})}catch(p){if(!(p instanceof k))throw p;r(m=>({...m,entering:!1,refusal:p}))}}};return x(()=>{t&&Q.value&&ds(t)&&l(1)},[t,Q.value]),x(()=>{if(!t||!Q.value||o.entering)return;let u=new AbortController;return p(u.signal).catch(m=>{if(!u.signal.aborted)throw m}),()=>u.abort();async function p(m){let h=hs,v=`/seckill/sales/${encodeURIComponent(t)}`;for(;;){try{let d=await $s(q(`${v}/ticket`,{signal:m}),"ticket-not-found"),_=d?.status==="held"||!c?void 0:await $s(q(`${v}/waiting`,{signal:m}),"not-waiting");if(m.aborted||(r(E=>({...E,ticket:d,place:_,isKnown:!0})),d?.status==="sold"))return;d?.status==="held"?h=d.payBy?sl:fs:h=_?.status==="waiting"?fs:hs}catch(d){if(m.aborted)return;if(!(d instanceof k))throw d}await Me(h*(.5+Math.random()),m),document.hidden&&await new Promise(d=>document.addEventListener("visibilitychange",d,{once:!0,signal:m}))}}},[t,H.value?.userId,c,i,Be.value?.id,o.entering]),{...o,ask:l,look:()=>a(u=>u+1)}}async function $s(e,t){try{return await e}catch(o){if(o instanceof k&&o.code===t)return;throw o}}var fs,hs,sl,ys=f(()=>{"use strict";C();U();I();yt();ps();fs=5e3,hs=2e4,sl=6e4});var ws={};X(ws,{default:()=>vs});function vs({id:e}){let{sale:t,error:o,reload:r}=ls(e),i=gs(t),a=nt(t?.productId??"");if(L(t?.productName??n("sale.flash"),n("brand")),Ft(i.place?.status==="waiting"||i.ticket?.status==="held"),o instanceof k&&o.status===404)return s`<${B}
      heading="h1"
      icon="search"
      title=${n("problem.sale-not-found")}
      action=${s`<${$} kind="primary" href="/">${n("nav.home")}<//>`}
    />`;if(!t)return o?s`<${z} heading="h1" error=${o} onRetry=${r} />`:s`<div class="product"><${A} height="24rem" /><${A} count=${4} height="3rem" /></div>`;let l=Le(t)&&new Date(t.startsAt).getTime()<=$t()?{...t,state:"open",available:t.available??t.stock}:t,u=cl(l);return s`<article class="product sale">
    <${Ce} productId=${t.productId} name=${t.productName} eager />
    <div class="stack">
      <p class="row">
        <${de} kind="accent">${n("sale.flash")}<//
        ><span data-testid="sale-state" data-state=${l.state}
          ><${de} kind=${il[l.state]}>${n(`sale.state.${l.state}`)}<//></span
        >
      </p>
      <h1>${t.productName}</h1>
      <${Yo} sale=${t} />
      ${u&&s`<${Te} large until=${u.until} label=${n(u.label)} onEnd=${r} key=${u.label} />`}
      ${o&&ce.value&&s`<${b} kind="warning">${n("sale.noWord")}<//>`}
      <${Ko} sale=${l} />
      <${is} sale=${l} mine=${i} />
      <p class="small muted">${n("sale.rules",{count:t.perBuyerLimit,from:Ne(t.startsAt),to:Ne(t.endsAt)})}</p>
      ${a&&s`<p class="product-description">${a.description}</p>`}
    </div>
  </article>`}function cl(e){return Le(e)?{until:e.startsAt,label:"sale.startsIn"}:["open","soldOut","paused","rebuilding"].includes(e.state)?{until:e.endsAt,label:"sale.endsIn"}:null}var il,bs=f(()=>{"use strict";U();Ye();O();pe();ye();re();ue();Mt();G();y();w();Qe();J();yt();He();at();bt();cs();Xr();_t();en();us();ys();il={scheduled:"neutral",open:"good",soldOut:"bad",paused:"warn",rebuilding:"warn",closing:"neutral",closed:"neutral"}});function Pe(e,t,o){let[r,i]=g(e),[a,c]=g({});return{form:r,set:u=>p=>i(m=>({...m,[u]:p})),reset:()=>i(e),...a,submit:async u=>{if(u.preventDefault(),o&&!o(r))return c({tried:!0});c({busy:!0});try{await t(r),c({})}catch(p){c({error:p})}}}}var kt=f(()=>{"use strict";C()});var Qo,_s,rn=f(()=>{"use strict";G();w();Qo=({kind:e,value:t})=>n("coupon.off",{value:e==="percent"?zo(t/100):T({amount:t,currency:"CNY"})}),_s=({cap:e,minimum:t,category:o},r=i=>i)=>[...t?[n("coupon.minimum",{amount:T(t)})]:[],...e?[n("coupon.cap",{amount:T(e)})]:[],...o?[n("coupon.category",{category:r(o)})]:[]]});function Zo({coupon:e,until:t}){return s`<div class="stack">
    <b>${e.name}: ${Qo(e)}</b>
    <span class="small muted">${[..._s(e,st),n("coupon.until",{date:Wo(t)})].join(" \xB7 ")}</span>
  </div>`}var nn=f(()=>{"use strict";rn();G();y();w();co()});var xs={};X(xs,{default:()=>ks});function ks(){L(n("coupons.title"),n("brand"));let e=se(t=>q("/coupons?pageSize=100",{signal:t}),[]);return s`<div class="stack stack-large">
    <div class="row spread">
      <h1>${n("coupons.title")}</h1>
      ${Q.value&&s`<a href="/account/coupons">${n("coupons.mine")}</a>`}
    </div>
    ${e.error&&s`<${z} error=${e.error} onRetry=${e.reload} />`}
    ${!e.data&&!e.error&&s`<${A} height="4rem" count=${3} />`}
    ${e.data?.items.length===0&&s`<${B} title=${n("coupons.none")}>${n("coupons.none.hint")}<//>`}
    <ul class="stack">
      ${e.data?.items.map(t=>s`<li key=${t.id}><${ll} coupon=${t} onClaimed=${e.reload} /></li>`)}
    </ul>
    <${ul} />
  </div>`}function ll({coupon:e,onClaimed:t}){let[o,r]=g({key:ke()}),i=async()=>{if(!Q.value)return W("/login?next=/coupons");r({key:o.key,busy:!0});try{await j(`/coupons/${encodeURIComponent(e.id)}/claims`,Uo(),{key:o.key}),ne(n("coupons.claimed"),"success"),r({key:ke()}),t()}catch(a){r({key:a instanceof k&&a.status>=400&&a.status<500?ke():o.key,error:a})}};return s`<div class="card stack">
    <div class="row spread">
      <${Zo} coupon=${e} until=${e.endsAt} />
      ${e.state==="open"?s`<${$} kind="primary" busy=${o.busy} onClick=${i} aria-label=${n("coupons.claim.of",{name:e.name})}
              >${n("coupons.claim")}<//
            >`:s`<span class="muted">${n(`coupon.state.${e.state}`)}</span>`}
    </div>
    <span class="small muted">${n("coupons.left",{left:Eo(Math.max(0,e.claimLimit-e.claimed))})}</span>
    ${o.error&&s`<${b} kind="error">${S(o.error)}<//>`}
  </div>`}function ul(){let{form:e,set:t,reset:o,busy:r,tried:i,error:a,submit:c}=Pe({code:""},async({code:l})=>{if(!Q.value)return W("/login?next=/coupons");await j("/coupons/claims",{code:l.trim(),...Uo()}),ne(n("coupons.claimed"),"success"),o()},({code:l})=>l.trim()!=="");return s`<form class="card stack" onSubmit=${c} novalidate aria-labelledby="by-code">
    <h2 id="by-code">${n("coupons.byCode")}</h2>
    ${a&&s`<${b} kind="error">${S(a)}<//>`}
    <${M}
      label=${n("coupons.code")}
      name="code"
      maxlength="40"
      autocomplete="off"
      value=${e.code}
      onInput=${t("code")}
      error=${i&&!e.code.trim()?n("login.missing"):void 0}
    />
    <div><${$} type="submit" busy=${r}>${n("coupons.claim")}<//></div>
  </form>`}var Ss=f(()=>{"use strict";C();Ee();U();O();pe();ye();be();re();ue();G();y();w();oe();De();J();I();kt();nn()});function Cs({line:e,busy:t,onChange:o}){let r=nt(e.productId)?.stock.available;return s`<li class="line" aria-busy=${t?"true":void 0}>
    <a class="line-picture" href=${`/products/${encodeURIComponent(e.productId)}`} tabindex="-1" aria-hidden="true"
      ><${Ce} productId=${e.productId} name=${e.name}
    /></a>
    <div class="line-text">
      <a class="line-name" href=${`/products/${encodeURIComponent(e.productId)}`}>${e.name}</a>
      <span class="small muted">${n("cart.each",{price:T(e.price)})}</span>
      ${e.warning&&s`<span class="small warn row"
          ><${P}
            name="alert"
            size=${16}
          />${e.warning==="insufficient-stock"&&r!==void 0?n("product.few",{count:r}):n(`cart.warning.${e.warning}`)}</span
        >`}
    </div>
    <div class="line-foot">
      ${e.warning!=="unavailable"&&s`<${zt} value=${e.quantity} disabled=${t} name=${e.name} onChange=${i=>o(e.productId,i)} />`}
      <b class="price">${T(e.lineTotal)}</b>
      <button
        type="button"
        class="icon-button"
        onClick=${()=>o(e.productId,0)}
        aria-label=${n("cart.remove",{name:e.name})}
      >
        <${P} name="trash" />
      </button>
    </div>
  </li>`}var Ts=f(()=>{"use strict";ge();G();y();w();He();at();Jo()});var Is={};X(Is,{default:()=>Ps});function Ps(){L(n("cart.title"),n("brand"));let[e,t]=g({});x(()=>{Se()},[]);let o=async(l,u)=>{t({busy:l});try{await Yr(l,u),t({})}catch(p){t({error:p})}};if(me.value===null)return ce.value?s`<${A} height="6rem" count=${3} />`:s`<${B} heading="h1" icon="offline" title=${n("offline.cart")}>${n("offline.noBuying")}<//>`;let{items:r,total:i}=me.value;if(r.length===0)return s`<${B}
      heading="h1"
      icon="cart"
      title=${n("cart.empty")}
      action=${s`<${$} kind="primary" href="/search">${n("home.browse")}<//>`}
      >${n("cart.empty.hint")}<//
    >`;let a=r.filter(l=>l.warning),c=r.some(l=>l.warning!=="unavailable")&&!a.some(l=>l.warning==="insufficient-stock");return s`<div class="with-aside">
    <section class="stack" aria-labelledby="cart-title">
      <h1 id="cart-title">${n("cart.title")}</h1>
      ${a.length>0&&s`<${b} kind="warning">${n("cart.changed")}<//>`}
      ${e.error&&s`<${b} kind="error">${S(e.error)}<//>`}
      <ul class="lines">
        ${r.map(l=>s`<${Cs} key=${l.productId} line=${l} busy=${e.busy===l.productId} onChange=${o} />`)}
      </ul>
    </section>
    <aside class="card stack summary" aria-label=${n("cart.summary")}>
      <p class="row spread"><span>${n("cart.total")}</span><b class="price price-large" data-testid="total">${T(i)}</b></p>
      ${ce.value?s`<${$}
              kind="primary"
              size="large"
              wide
              href=${c?Q.value?"/checkout":"/login?next=/checkout":void 0}
              disabled=${!c}
              >${n("cart.checkout")}<//
            >`:s`<${b} kind="warning">${n("offline.noBuying")}<//>`}
      <p class="small muted">${n(Q.value?"cart.note":"cart.note.login")}</p>
    </aside>
  </div>`}var Os=f(()=>{"use strict";C();O();pe();re();ue();G();y();w();Qe();oe();J();I();et();Ts()});function Ie({heading:e="h1",children:t}){if(Q.value)return t;let o=encodeURIComponent(location.pathname+location.search);return s`<${B}
    heading=${e}
    icon="user"
    title=${n("login.needed")}
    action=${s`<${$} kind="primary" href=${`/login?next=${o}`}>${n("login.title")}<//>`}
  />`}var xt=f(()=>{"use strict";O();pe();y();w();I()});function Xo({address:e={},submit:t,onSubmit:o,onCancel:r}){let[i,a]=g({country:"CN",...e}),[c,l]=g({}),u=m=>String(i[m]??"");return s`<form class="stack address-form" onSubmit=${async m=>{if(m.preventDefault(),an.some(([h,,v])=>!v&&!u(h).trim()))return l({tried:!0});l({busy:!0});try{await o({...Object.fromEntries(an.map(([h])=>[h,u(h).trim()||null])),isDefault:i.isDefault??null}),l({})}catch(h){l({error:h})}}} novalidate>
    ${c.error&&s`<${b} kind="error">${S(c.error)}<//>`}
    <div class="form-grid">
      ${an.map(([m,h,v])=>s`<${M}
            key=${m}
            label=${n(`address.${m}`)}
            name=${m}
            autocomplete=${h}
            optional=${v}
            class=${m.startsWith("line")?"form-wide":""}
            value=${u(m)}
            onInput=${d=>a({...i,[m]:d})}
            error=${c.tried&&!v&&!u(m).trim()?n("login.missing"):le(c.error,m)}
          />`)}
    </div>
    <${jt}
      label=${n("address.isDefault")}
      checked=${i.isDefault??!1}
      onChange=${m=>a({...i,isDefault:m})}
    />
    <div class="actions">
      <${$} kind="primary" type="submit" busy=${c.busy}>${t}<//>
      ${r&&s`<${$} kind="quiet" onClick=${r}>${n("dialog.cancel")}<//>`}
    </div>
  </form>`}var an,sn=f(()=>{"use strict";C();O();Vo();be();re();y();w();oe();an=[["recipient","name"],["mobile","tel"],["line1","address-line1"],["line2","address-line2",!0],["city","address-level2"],["region","address-level1"],["postalCode","postal-code"],["country","country"]]});function St({address:e}){return s`<address class="address">
    <b>${e.recipient}</b> <span class="muted">${e.mobile}</span><br />
    ${[e.line1,e.line2].filter(Boolean).join(", ")}<br />
    ${[e.city,e.region,e.postalCode,e.country].filter(Boolean).join(", ")}
  </address>`}var er=f(()=>{"use strict";y()});function tr({addresses:e,value:t,onChange:o}){let[r,i]=g(!1),a=e.data?.items??[];if(x(()=>{let l=a.find(u=>u.isDefault)??a[0];t===null&&l&&o(l.id)},[e.data]),e.error)return s`<${z} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return s`<${A} height="5rem" count=${2} />`;let c=async l=>{let u=await j("/profile/addresses",l,{key:ke()});e.set({items:[...a,u]}),o(u.id),i(!1)};return s`<fieldset class="choices">
    <legend class="visually-hidden">${n("checkout.address")}</legend>
    ${a.map(l=>s`<label key=${l.id} class="choice">
          <input type="radio" name="address" value=${l.id} checked=${t===l.id} onChange=${()=>o(l.id)} />
          <${St} address=${l} />
        </label>`)}
    ${r||a.length===0?s`<div class="card">
            <${Xo} submit=${n("address.use")} onSubmit=${c} onCancel=${a.length>0?()=>i(!1):void 0} />
          </div>`:s`<div><${$} onClick=${()=>i(!0)}>${n("address.add")}<//></div>`}
  </fieldset>`}var cn=f(()=>{"use strict";C();U();O();ye();ue();y();w();I();sn();er()});function As({code:e,onChange:t,onPriced:o}){let r=se(c=>q("/profile/coupons?pageSize=100",{signal:c}),[]),i=se(c=>e===null?Promise.resolve(null):j("/orders/preview",{couponCode:e},{signal:c,repeatable:!0}),[e,me.value]);x(()=>o(i.isLoading||i.error?null:i.data),[i.isLoading,i.data,i.error]);let a=(r.data?.items??[]).filter(c=>c.status==="available");return s`${a.length>0&&s`<${M}
        as="select"
        label=${n("checkout.coupon")}
        name="coupon"
        value=${e??""}
        onInput=${c=>t(c||null)}
      >
        <option value="">${n("checkout.coupon.none")}</option>
        ${a.map(c=>s`<option key=${c.code} value=${c.code} selected=${c.code===e}>${c.name}: ${Qo(c)}</option>`)}
      <//>`}
    <a class="small" href="/coupons">${n("checkout.coupon.more")}</a>
    ${e!==null&&i.error&&s`<${b} kind="error">${S(i.error)}<//>`}
    ${e!==null&&i.data?.discount&&s`<p class="row spread"><span>${n("order.discount")}</span><span class="price">−${T(i.data.discount)}</span></p>`}`}var Es=f(()=>{"use strict";C();rn();be();re();G();y();w();oe();De();I();et()});async function Ms(e,t){let o=e?{body:e,key:ke()}:JSON.parse(sessionStorage.getItem(mo));sessionStorage.setItem(mo,JSON.stringify(o));try{let r=await j("/orders",o.body,{key:o.key,patience:dl,onRetry:t});return sessionStorage.removeItem(mo),r}catch(r){throw r instanceof k&&r.status>=400&&r.status<500&&r.status!==401&&sessionStorage.removeItem(mo),r}}var mo,dl,or,Ns=f(()=>{"use strict";U();I();mo="mall.checkout",dl=18e4,or=()=>sessionStorage.getItem(mo)!==null});var Rs={};X(Rs,{default:()=>Ls});function Ls(){return L(n("checkout.title"),n("brand")),s`<${Ie}><${ml} /><//>`}function ml(){let[e,t]=g(null),[o,r]=g(null),[i,a]=g(null),c=se(d=>q("/profile/addresses",{signal:d}),[]),[l,u]=g({}),p=async d=>{u({busy:!0});try{let _=await Ms(d,()=>u({busy:!0,again:!0}));W(`/orders/${encodeURIComponent(_.id)}`,{replace:!0})}catch(_){u({error:_})}await Se()};x(()=>{or()?p(null):Se()},[]);let m=async()=>{if(or())return p(null);if(e===null)return u({tried:!0});let d=JSON.stringify(me.value);return u({busy:!0}),await Se(()=>u({busy:!0,again:!0})),JSON.stringify(me.value)===d?p({addressId:e,couponCode:o}):u({changed:!0})};if(me.value===null||c.isLoading&&!c.data)return s`<${A} height="calc(50dvh - 5rem)" count=${2} />`;let{items:h,total:v}=me.value;return h.length===0&&!or()?s`<${B}
      heading="h1"
      icon="cart"
      title=${n("cart.empty")}
      action=${s`<${$} kind="primary" href="/orders">${n("nav.orders")}<//>`}
    />`:s`<div class="with-aside">
    <section class="stack stack-large">
      <h1>${n("checkout.title")}</h1>
      <section class="stack" aria-labelledby="where">
        <h2 id="where">${n("checkout.address")}</h2>
        ${l.tried&&e===null&&s`<${b} kind="error">${n("checkout.address.missing")}<//>`}
        <${tr} addresses=${c} value=${e} onChange=${t} />
      </section>
    </section>
    <aside class="card stack summary" aria-labelledby="what">
      <h2 id="what">${n("checkout.summary")}</h2>
      <ul class="stack summary-lines">
        ${h.map(d=>s`<li key=${d.productId} class="row spread">
              <span
                >${n("order.line",{name:d.name,count:d.quantity})}${d.warning&&s` <span class="small warn">${n(`cart.warning.${d.warning}`)}</span>`}</span
              >
              <span class="price">${T(d.lineTotal)}</span>
            </li>`)}
      </ul>
      <${As} code=${o} onChange=${r} onPriced=${a} />
      <p class="row spread total"><span>${n("cart.total")}</span><b class="price price-large">${T(i?.total??v)}</b></p>
      ${l.error&&s`<${b} kind="error">${S(l.error)}<//>`}
      ${l.changed&&s`<${b} kind="warning">${n("checkout.changed")}<//>`}
      ${l.again&&s`<${b} kind="info">${n("checkout.again")}<//>`}
      ${ce.value?s`<${$}
              kind="primary"
              size="large"
              wide
              busy=${l.busy}
              disabled=${o!==null&&i===null}
              onClick=${m}
              >${n("checkout.place")}<//
            >`:s`<${b} kind="warning">${n("offline.noBuying")}<//>`}
      <p class="small muted">${n("checkout.note")}</p>
    </aside>
  </div>`}var Bs=f(()=>{"use strict";C();O();pe();re();ue();G();y();w();Qe();oe();De();J();I();xt();et();cn();Es();Ns()});var Fs={};X(Fs,{default:()=>Ds});function Ds({id:e}){return L(n("pay.title"),n("brand")),s`<${Ie}><${pl} paymentId=${e} /><//>`}function pl({paymentId:e}){let t=e.slice(0,e.lastIndexOf(".")),o=se(d=>q(`/orders/${encodeURIComponent(t)}`,{signal:d}),[t]),[r,i]=g({}),[a,c]=g(!1),l=`/orders/${encodeURIComponent(t)}`,u=(d,_)=>j(`/payments/simulated/${encodeURIComponent(d)}`,{outcome:_},{repeatable:!0}),p=async(d,_)=>{i({busy:d});try{let{status:E}=await _();E==="paid"||E==="declined"?W(l,{replace:!0}):i({status:E})}catch(E){i({error:E})}},m=async()=>{await u(e,"declined");let d=await j(`/orders/${encodeURIComponent(t)}/pay`,{provider:"simulated"},{repeatable:!0});return await u(d.paymentId,"paid"),u(e,"paid")};if(o.error)return s`<${B}
      heading="h1"
      icon="alert"
      title=${S(o.error)}
      action=${s`<${$} href="/orders">${n("nav.orders")}<//>`}
    />`;if(!o.data)return s`<${A} height="12rem" />`;let h=o.data.status==="awaitingPayment",v=h||o.data.status==="cancelled"||o.data.status==="rejected";return s`<div class="card narrow stack provider">
    <p class="small muted">${n("pay.simulated")}</p>
    <h1>${n("pay.amount",{total:T(o.data.total)})}</h1>
    ${h&&o.data.payBy&&s`<${Te} until=${o.data.payBy} label=${n("pay.keptFor")} onEnd=${()=>c(!0)} />`}
    ${(a||!h)&&s`<${b} kind="warning">${n(v?"pay.late":"problem.order-already-paid")}<//>`}
    ${r.error&&s`<${b} kind="error">${S(r.error)}<//>`}
    ${r.status&&s`<${b} kind=${r.status==="pending"?"info":"warning"}>${n(`pay.${r.status}`)}<//>`}
    <${$}
      kind="primary"
      size="large"
      wide
      busy=${r.busy==="paid"}
      onClick=${()=>p("paid",()=>u(e,"paid"))}
      >${n("pay.confirm")}<//
    >
    <${$} wide busy=${r.busy==="declined"} onClick=${()=>p("declined",()=>u(e,"declined"))}
      >${n("pay.decline")}<//
    >
    ${h&&s`<${$} wide busy=${r.busy==="twice"} onClick=${()=>p("twice",m)}>${n("pay.twice")}<//>`}
    <a class="small" href=${l}>${n("pay.back")}</a>
    <p class="small muted">${n("pay.explain")}</p>
  </div>`}var Us=f(()=>{"use strict";C();O();pe();re();ue();G();y();w();oe();De();J();I();xt();bt()});var po,qs,js,ln,zs,rr=f(()=>{"use strict";po={pending:"neutral",awaitingPayment:"warn",paid:"good",shipped:"good",completed:"good",rejected:"bad",cancelled:"neutral",refunding:"warn",refunded:"neutral"},qs=Object.keys(po),js=e=>["pending","awaitingPayment","refunding"].includes(e.status)||e.payment?.status==="refundDue"||(e.refunds??[]).some(t=>t.status==="requested"),ln=e=>["completed","rejected","cancelled","refunded"].includes(e.status)&&!["pending","refundDue"].includes(e.payment?.status??""),zs=e=>["rejected","cancelled"].includes(e.status)&&!["pending","refundDue","refunded"].includes(e.payment?.status??"")});var Hs={};X(Hs,{default:()=>Ws});function Ws({query:e}){return L(n("orders.title"),n("brand")),s`<div class="stack">
    <h1>${n("orders.title")}</h1>
    <${Ie} heading="h2"><${fl} status=${e.get("status")??""} /><//>
  </div>`}function fl({status:e}){let[t,o]=g({}),r=nr.get(e),i=async(a,c)=>{o({busy:!0});try{let{body:l,isOld:u,readAt:p}=await vt(`/orders${We({status:e,pageSize:10,continuationToken:a})}`,c),m=a?nr.get(e)?.items??[]:[];nr.set(e,{items:[...m,...l.items],token:l.continuationToken,readAt:u?p:void 0}),o({})}catch(l){c.aborted||o({error:l})}};return x(()=>{let a=new AbortController;return i(null,a.signal),()=>a.abort()},[e,Be.value?.id]),s`<div class="stack">
    <nav aria-label=${n("orders.filter")}>
      <ul class="chips">
        ${["",...qs].map(a=>s`<li key=${a}>
              <button
                type="button"
                class="chip"
                aria-pressed=${a===e?"true":"false"}
                onClick=${()=>Lo(We({status:a}))}
              >
                ${a?n(`order.status.${a}`):n("orders.all")}
              </button>
            </li>`)}
      </ul>
    </nav>
    ${r&&s`<${Fe} of=${r} />`}
    ${t.error&&!r&&s`<${z} error=${t.error} onRetry=${()=>i(null,new AbortController().signal)} />`}
    ${!r&&t.busy&&s`<${A} height="7rem" count=${3} />`}
    ${r?.items.length===0&&s`<${B} title=${n("orders.none")} action=${s`<${$} kind="primary" href="/search">${n("home.browse")}<//>`}
        >${e?n("orders.none.status"):n("orders.none.hint")}<//
      >`}
    <ul class="stack">
      ${(r?.items??[]).map(a=>s`<li key=${a.id}><${hl} order=${a} /></li>`)}
    </ul>
    ${r&&s`<${qt} token=${r.token} isLoading=${t.busy} onMore=${()=>i(r.token,new AbortController().signal)} />`}
  </div>`}function hl({order:e}){return s`<a class="card order-card" href=${`/orders/${encodeURIComponent(e.id)}`}>
    <span class="row spread">
      <span class="small muted">${Wo(e.createdAt)}</span>
      <${de} kind=${po[e.status]}>${n(`order.status.${e.status}`)}<//>
    </span>
    <span class="row order-card-items">
      <span class="row order-card-pictures"
        >${e.items.slice(0,4).map(t=>s`<${Ce} key=${t.productId} productId=${t.productId} name=${t.name} />`)}</span
      >
      <span class="order-card-name"
        >${n("orders.items",{name:e.items[0].name,count:e.items.length-1,more:e.items.length-1})}</span
      >
      <b class="price">${T(e.total)}</b>
    </span>
  </a>`}var nr,Ys=f(()=>{"use strict";C();U();Ye();O();pe();ye();Go();ue();G();y();w();J();I();xt();yt();Ut();rt();He();rr();nr=new Map;Ze(()=>nr.clear())});function Ks({title:e,onClose:t,children:o,actions:r}){let i=So(),a=Ae(null);return x(()=>{let c=a.current;return c.showModal(),()=>c.close()},[]),s`<dialog
    class="dialog"
    ref=${a}
    aria-labelledby=${i}
    onCancel=${c=>(c.preventDefault(),t())}
  >
    <header>
      <h2 id=${i}>${e}</h2>
      <button class="icon-button" type="button" onClick=${t} aria-label=${n("dialog.close")}><${P} name="close" /></button>
    </header>
    <div class="dialog-body">${o}</div>
    ${r&&s`<footer class="actions">${r}</footer>`}
  </dialog>`}var Gs=f(()=>{"use strict";C();y();w();ge()});function ve({title:e,children:t,confirm:o,danger:r,canConfirm:i=!0,onConfirm:a,onClose:c}){let[l,u]=g({busy:!1}),p=async()=>{u({busy:!0});try{await a(),c()}catch(m){u({busy:!1,error:m})}};return s`<${Ks}
    title=${e}
    onClose=${c}
    actions=${s`<${$} onClick=${c}>${n("dialog.cancel")}<//>
      <${$} kind=${r?"danger":"primary"} busy=${l.busy} disabled=${!i} onClick=${p}>${o}<//>`}
  >
    ${t} ${l.error&&s`<${b} kind="error">${S(l.error)}<//>`}
  <//>`}var it=f(()=>{"use strict";C();y();w();oe();O();Gs();re()});function Vs({order:e,onChanged:t}){let[o,r]=g(null),i=gl[e.status],a=async()=>{await j(`/orders/${encodeURIComponent(e.id)}/${o}`),t()};return s`${i&&s`<${$} kind=${i==="receive"?"primary":void 0} wide onClick=${()=>r(i)}>${n(`order.${i}`)}<//>`}
  ${o&&s`<${ve}
      title=${n(`order.${o}`)}
      confirm=${n(`order.${o}`)}
      danger=${o!=="receive"}
      onConfirm=${a}
      onClose=${()=>r(null)}
    >
      <p>${n(`order.${o}.what`,{total:T(o==="refund"?$l(e):e.total)})}</p>
    <//>`}`}var $l,gl,Js=f(()=>{"use strict";C();O();it();y();w();G();I();$l=({total:e,refunds:t})=>({...e,amount:e.amount-(t??[]).reduce((o,r)=>o+r.amount.amount,0)}),gl={pending:"cancel",awaitingPayment:"cancel",paid:"refund",shipped:"receive"}});function Qs({order:e,onChanged:t}){let[o,r]=g(!1),[i,a]=g(null),c=["pending","awaitingPayment","paid"].includes(e.status);if(!e.address&&!c)return null;let l=async()=>{await xe(`/orders/${encodeURIComponent(e.id)}/address`,{addressId:i}),t()};return s`<section class="stack" aria-labelledby="order-address">
    <h2 id="order-address">${n("order.address")}</h2>
    ${e.address?s`<${St} address=${e.address} />`:s`<${b} kind="warning">${n("order.address.missing")}<//>`}
    ${c&&s`<div><${$} size="small" onClick=${()=>r(!0)}>${n(e.address?"order.address.change":"order.address.set")}<//></div>`}
    ${o&&s`<${ve}
        title=${n("order.address")}
        confirm=${n("order.address.save")}
        canConfirm=${i!==null}
        onConfirm=${l}
        onClose=${()=>r(!1)}
      >
        <${tr} value=${i} onChange=${a} />
      <//>`}
  </section>`}var Zs=f(()=>{"use strict";C();O();it();re();y();w();I();er();cn()});function Xs({order:e}){return s`<section class="stack" aria-labelledby="order-lines">
    <h2 id="order-lines">${n("order.lines")}</h2>
    <ul class="lines">
      ${e.items.map(t=>s`<li key=${t.productId} class="line line-still">
            <span class="line-picture"><${Ce} productId=${t.productId} name=${t.name} /></span>
            <div class="line-text">
              <a class="line-name" href=${`/products/${encodeURIComponent(t.productId)}`}>${t.name}</a>
              <span class="small muted">${n("order.each",{price:T(t.price),count:t.quantity})}</span>
              ${t.refundedQuantity&&s`<span class="small muted">${n("refund.back",{count:t.refundedQuantity})}</span>`}
            </div>
            <b class="price">${T(t.lineTotal)}</b>
          </li>`)}
    </ul>
    ${e.discount&&s`<p class="row spread"><span>${n("order.discount")}</span><span class="price">−${T(e.discount)}</span></p>`}
    <p class="row spread total"><span>${n("cart.total")}</span><b class="price price-large">${T(e.total)}</b></p>
    ${e.refunded&&s`<p class="row spread"><span>${n("refunds.total")}</span><b class="price">${T(e.refunded)}</b></p>`}
  </section>`}var ei=f(()=>{"use strict";G();y();w();He()});var ti,ar,oi=f(()=>{"use strict";ti={requested:"neutral",processing:"neutral",succeeded:"good",failed:"warn"},ar=(e,t)=>t.quantity-(e.refunds??[]).flatMap(o=>o.items).filter(o=>o.productId===t.productId).reduce((o,r)=>o+r.quantity,0)});function ri({order:e,onChanged:t}){let[o,r]=g(!1),i=e.items.filter(l=>ar(e,l)>0),a=i.reduce((l,u)=>l+ar(e,u),0),c=e.status==="paid"&&a>1||e.status==="completed"&&a>0;return!e.refunds&&!c?null:s`<section class="stack" aria-labelledby="order-refunds">
    <h2 id="order-refunds">${n("refunds.title")}</h2>
    ${e.refunds&&s`<ul class="stack">
        ${e.refunds.map(l=>s`<li key=${l.id} class="row spread" data-testid="refund" data-status=${l.status}>
              <span>
                <b class="price">${T(l.amount)}</b>
                <${de} kind=${ti[l.status]}>${n(`refund.status.${l.status}`)}<//><br />
                <span class="small muted"
                  >${l.items.map(u=>n("refund.units",{name:vl(e,u.productId),count:u.quantity})).join(", ")}</span
                >
              </span>
              <span class="small muted">${Ne(l.createdAt)}</span>
            </li>`)}
      </ul>`}
    ${c&&s`<div><${$} size="small" onClick=${()=>r(!0)}>${n("refunds.ask")}<//></div>`}
    ${o&&s`<${yl} order=${e} lines=${i} onChanged=${t} onClose=${()=>r(!1)} />`}
  </section>`}function yl({order:e,lines:t,onChanged:o,onClose:r}){let[i,a]=g({}),[c,l]=g(""),u=Ae({body:"",key:""}),p=t.filter(h=>i[h.productId]).map(h=>({productId:h.productId,quantity:i[h.productId]})),m=async()=>{let h={items:p,reason:c};u.current.body!==JSON.stringify(h)&&(u.current={body:JSON.stringify(h),key:ke()}),await j(`/orders/${encodeURIComponent(e.id)}/refunds`,h,{key:u.current.key}),o()};return s`<${ve}
    title=${n("refunds.ask")}
    confirm=${n("refunds.confirm")}
    canConfirm=${p.length>0&&c.trim()!==""}
    onConfirm=${m}
    onClose=${r}
  >
    <p>${n(e.status==="paid"?"refunds.what":"refunds.whatReceived")}</p>
    ${t.map(h=>s`<${M}
          key=${h.productId}
          as="select"
          label=${h.name}
          value=${i[h.productId]??0}
          onInput=${v=>a(d=>({...d,[h.productId]:Number(v)}))}
        >
          ${Array.from({length:ar(e,h)+1},(v,d)=>s`<option key=${d} value=${d}>${d}</option>`)}
        <//>`)}
    <${M} label=${n("refunds.reason")} value=${c} onInput=${l} maxlength="200" required />
  <//>`}var vl,ni=f(()=>{"use strict";C();U();Ye();O();it();be();G();y();w();oi();I();vl=(e,t)=>e.items.find(o=>o.productId===t)?.name??t});function ai({order:e}){return s`<section class="card stack" aria-labelledby="order-timeline">
    <h2 id="order-timeline">${n("order.timeline")}</h2>
    <ol class="timeline">
      ${e.history.map((t,o)=>s`<li key=${o} class="done">
            <span class="dot" aria-hidden="true"><${P} name="check" size=${14} /></span>
            <span><b>${n(`order.step.${t.status}`)}</b><br /><span class="small muted">${Ne(t.at)}</span></span>
          </li>`)}
      ${(wl[e.status]??[]).map(t=>s`<li key=${`next-${t}`}>
            <span class="dot" aria-hidden="true"></span>
            <span class="muted">${n(`order.step.${t}`)}</span>
          </li>`)}
    </ol>
    ${e.reason&&s`<p class="small muted">${n(_l(e.reason))}</p>`}
    ${zs(e)&&s`<p class="small muted">${n("order.uncharged")}</p>`}
    ${e.shipment&&s`<p class="row small"><${P} name="truck" />${n("order.shipment",{carrier:e.shipment.carrier,number:e.shipment.trackingNumber})}</p>`}
  </section>`}var wl,bl,_l,si=f(()=>{"use strict";ge();G();y();w();rr();wl={pending:["awaitingPayment","paid","shipped","completed"],awaitingPayment:["paid","shipped","completed"],paid:["shipped","completed"],shipped:["completed"],refunding:["refunded"]};bl=["unpaid","cancelled-by-shopper","insufficient-stock","product-unavailable","no-units"],_l=e=>`order.reason.${bl.includes(e)?e:"other"}`});function ii({order:e,onChanged:t}){let[o,r]=g({}),i=e.payment?.status,a=async()=>{r({busy:!0});try{let c=await j(`/orders/${encodeURIComponent(e.id)}/pay`,{provider:"simulated"},{repeatable:!0});W(`/pay/${encodeURIComponent(c.paymentId)}`)}catch(c){r({error:c}),t()}};return e.status==="pending"?s`<${b}>${n("pay.preparing")}<//>`:e.status==="awaitingPayment"?s`<section class="card pay-panel" aria-label=${n("pay.title")}>
      <div class="row spread">
        <p><span class="muted">${n("pay.toPay")}</span><br /><b class="price price-large">${T(e.total)}</b></p>
        ${e.payBy&&s`<${Te} until=${e.payBy} label=${n("pay.keptFor")} onEnd=${t} />`}
      </div>
      ${i==="declined"&&s`<${b} kind="error">${n("pay.declined")}<//>`}
      ${i==="pending"&&s`<${b} kind="info">${n("pay.pending")}<//>`}
      ${o.error&&s`<${b} kind="error">${S(o.error)}<//>`}
      ${ce.value?s`<${$} kind="primary" size="large" busy=${o.busy} onClick=${a}
              >${n(i==="declined"?"pay.again":"pay.now")}<//
            >`:s`<${b} kind="warning">${n("offline.noBuying")}<//>`}
    </section>`:e.status==="paid"?s`<div class="notice notice-success">
      <${P} name="check" />
      <p>${n("pay.paid")}</p>
    </div>`:!e.refunds&&(i==="refundDue"||i==="refunded")?s`<${b} kind="info">${n(`pay.${i}`)}<//>`:null}var ci=f(()=>{"use strict";C();O();ge();re();G();y();w();Qe();oe();J();I();bt()});var di={};X(di,{default:()=>ui});function ui({id:e}){return L(n("order.title"),n("brand")),s`<${Ie}><${Sl} id=${e} /><//>`}function Sl({id:e}){let[t,o]=g({}),[r,i]=g(0),a=Ae(performance.now()),{order:c,error:l}=t;Ft(c!==void 0&&!ln(c)),x(()=>{let p=new AbortController;return m(p.signal),()=>p.abort();async function m(h){let v=!1;for(;!v&&!h.aborted;){let d=li;try{let{body:_,isOld:E,readAt:N}=await vt(`/orders/${encodeURIComponent(e)}`,h);if(h.aborted)return;o({order:_,readAt:E?N:void 0}),v=ln(_),d=js(_)&&!E?li:kl}catch(_){if(h.aborted)return;if(!(_ instanceof k))throw _;let E=_.status===404&&e.includes(".")&&performance.now()-a.current<xl;E||o(N=>({...N,error:_})),v=_.status===404&&!E}v||await Cl(d,h)}}},[e,r,Be.value?.id]);let u=()=>i(p=>p+1);return l instanceof k&&l.status===404?s`<${B}
      heading="h1"
      icon="search"
      title=${n("problem.order-not-found")}
      action=${s`<${$} kind="primary" href="/orders">${n("nav.orders")}<//>`}
    />`:c?s`<div class="with-aside">
    <section class="stack stack-large">
      <header class="stack order-head">
        <p class="small"><a href="/orders">${n("orders.title")}</a></p>
        <div class="row">
          <h1>${n("order.title")}</h1>
          <span data-testid="status" data-status=${c.status} aria-live="polite"
            ><${de} kind=${po[c.status]}>${n(`order.status.${c.status}`)}<//></span
          >
        </div>
        <p class="small muted">${n("order.placed",{time:Ne(c.createdAt),id:c.id})}</p>
      </header>
      <${Fe} of=${t} />
      <${ii} order=${c} onChanged=${u} />
      <${Xs} order=${c} />
      <${ri} order=${c} onChanged=${u} />
      <${Qs} order=${c} onChanged=${u} />
    </section>
    <aside class="stack">
      <${ai} order=${c} />
      <${Vs} order=${c} onChanged=${u} />
    </aside>
  </div>`:l?s`<${z} heading="h1" error=${l} onRetry=${u} />`:s`<${A} height="8rem" count=${3} />`}async function Cl(e,t){try{for(await Me(e*(.8+.4*Math.random()),t);document.hidden;)await new Promise(o=>document.addEventListener("visibilitychange",o,{once:!0,signal:t}))}catch(o){if(!t.aborted)throw o}}var li,kl,xl,mi=f(()=>{"use strict";C();U();Ye();O();pe();ye();ue();G();y();w();J();xt();yt();Ut();rt();Js();Zs();ei();ni();rr();si();ci();li=2e3,kl=2e4,xl=6e4});function pi({headers:e,onDone:t}){let{form:o,set:r,busy:i,tried:a,error:c,submit:l}=Pe({name:"",password:""},async({name:u,password:p})=>{await Fo({...Wt(u.trim()),password:p},e?.()),t()},({name:u,password:p})=>u.trim()!==""&&p!=="");return s`<form class="stack" onSubmit=${l} novalidate>
    ${Do.value&&s`<${b} kind="warning">${n("login.ended")}<//>`}
    ${c&&s`<${b} kind="error">${S(c)}<//>`}
    <${M}
      label=${n("login.name")}
      name="name"
      autocomplete="username"
      inputmode="email"
      value=${o.name}
      onInput=${r("name")}
      error=${a&&!o.name.trim()?n("login.missing"):void 0}
    />
    <${M}
      label=${n("login.password")}
      name="password"
      type="password"
      autocomplete="current-password"
      value=${o.password}
      onInput=${r("password")}
      error=${a&&!o.password?n("login.missing"):void 0}
    />
    <${$} kind="primary" size="large" type="submit" wide busy=${i}>${n("login.submit")}<//>
  </form>`}function Wt(e){return e.includes("@")?{email:e}:/^\+?[\d\s-]{7,}$/.test(e)?{mobile:e}:{username:e}}var sr=f(()=>{"use strict";y();w();oe();I();kt();O();be();re()});function fo(e){let t=e.get("next");return t&&/^\/(?![/\\])/.test(t)?t:"/"}var un=f(()=>{"use strict"});var hi={};X(hi,{default:()=>fi});function fi({query:e}){L(n("login.title"),n("brand"));let t=fo(e);x(()=>{Q.value&&W(t,{replace:!0})},[Q.value]);let o=async()=>{Dt(),await Se()};return s`<div class="card narrow stack">
    <h1>${n("login.title")}</h1>
    <${pi} headers=${ao} onDone=${o} />
    <p class="row spread small">
      <a href=${`/register?next=${encodeURIComponent(t)}`}>${n("login.register")}</a>
      <a href="/password">${n("login.forgotten")}</a>
    </p>
  </div>`}var $i=f(()=>{"use strict";C();sr();y();w();J();I();et();un()});var yi={};X(yi,{default:()=>gi});function gi({query:e}){L(n("register.title"),n("brand"));let{form:t,set:o,busy:r,tried:i,error:a,submit:c}=Pe({name:"",password:"",displayName:""},async({name:u,password:p,displayName:m})=>{let h=Wt(u.trim());await we("POST","/register",{body:{...h,password:p,...m.trim()&&{displayName:m.trim()}}}),await Fo({...h,password:p},ao()),Dt(),await xe("/profile",{displayName:m.trim()||null,language:K.value}),await Se(),W(fo(e),{replace:!0})},({name:u,password:p})=>u.trim()!==""&&p.length>=ir),l=Object.keys(Wt(t.name.trim())).map(u=>le(a,u)).find(Boolean);return s`<div class="card narrow stack">
    <h1>${n("register.title")}</h1>
    <form class="stack" onSubmit=${c} novalidate>
      ${a&&s`<${b} kind="error">${S(a)}<//>`}
      <${M}
        label=${n("login.name")}
        name="name"
        autocomplete="username"
        inputmode="email"
        value=${t.name}
        onInput=${o("name")}
        error=${i&&!t.name.trim()?n("login.missing"):l}
      />
      <${M}
        label=${n("login.password")}
        name="password"
        type="password"
        autocomplete="new-password"
        value=${t.password}
        onInput=${o("password")}
        hint=${n("register.password",{count:ir})}
        error=${i&&t.password.length<ir?n("register.short",{count:ir}):le(a,"password")}
      />
      <${M}
        label=${n("register.displayName")}
        name="displayName"
        autocomplete="name"
        optional
        value=${t.displayName}
        onInput=${o("displayName")}
        error=${le(a,"displayName")}
      />
      <${$} kind="primary" size="large" type="submit" wide busy=${r}>${n("register.submit")}<//>
    </form>
    <p class="small"><a href=${`/login?next=${encodeURIComponent(fo(e))}`}>${n("register.login")}</a></p>
  </div>`}var ir,vi=f(()=>{"use strict";O();be();sr();re();U();y();w();oe();J();I();kt();et();un();ir=8});var bi={};X(bi,{default:()=>wi});function wi(){L(n("password.title"),n("brand"));let[e,t]=g(!1),{form:o,set:r,busy:i,error:a,submit:c}=Pe({name:"",code:"",newPassword:""},async l=>{let u=Wt(l.name.trim());e?(await we("POST","/password/reset",{body:{...u,code:l.code.trim(),newPassword:l.newPassword}}),ne(n("password.changed"),"success"),W("/login",{replace:!0})):(await we("POST","/password/forgotten",{body:u}),t(!0))});return s`<div class="card narrow stack">
    <h1>${n("password.title")}</h1>
    <p class="muted">${n(e?"password.sent":"password.lead")}</p>
    <form class="stack" onSubmit=${c} novalidate>
      ${a&&s`<${b} kind="error">${S(a)}<//>`}
      <${M}
        label=${n("login.name")}
        name="name"
        autocomplete="username"
        value=${o.name}
        onInput=${r("name")}
        readonly=${e}
        error=${le(a,"email")??le(a,"mobile")}
      />
      ${e&&s`<${M}
            label=${n("password.code")}
            name="code"
            autocomplete="one-time-code"
            inputmode="numeric"
            value=${o.code}
            onInput=${r("code")}
            error=${le(a,"code")}
          />
          <${M}
            label=${n("password.new")}
            name="newPassword"
            type="password"
            autocomplete="new-password"
            value=${o.newPassword}
            onInput=${r("newPassword")}
            error=${le(a,"newPassword")}
          />`}
      <${$} kind="primary" size="large" type="submit" wide busy=${i}>${n(e?"password.change":"password.send")}<//>
    </form>
  </div>`}var _i=f(()=>{"use strict";C();Ee();U();O();be();sr();re();y();w();oe();J();kt()});function Oe({page:e,children:t}){L(n(`account.${e}`),n("brand"));let o=async()=>{W("/"),await gt()};return s`<${Ie}>
    <div class="with-nav">
      <nav aria-label=${n("nav.account")} class="side-nav">
        ${Object.entries(Tl).map(([r,i])=>s`<a key=${r} href=${i} aria-current=${r===e?"page":void 0}>${n(`account.${r}`)}</a>`)}
        <${$} kind="plain" onClick=${o}>${n("account.logout")}<//>
      </nav>
      <section class="stack">
        <h1>${n(`account.${e}`)}</h1>
        ${t}
      </section>
    </div>
  <//>`}var Tl,Ct=f(()=>{"use strict";y();w();J();O();I();xt();Tl={profile:"/account",coupons:"/account/coupons",addresses:"/account/addresses",security:"/account/security",channels:"/account/notifications",data:"/account/data"}});function ki({channel:e,onClose:t,onDone:o}){let[r,i]=g(""),[a,c]=g(void 0);x(()=>{j("/profile/verification",{channel:e}).catch(u=>{if(!(u instanceof k))throw u;c(u)})},[]);let l=async()=>o(await j("/profile/verification/confirm",{channel:e,code:r.trim()}));return s`<${ve}
    title=${n("profile.verify")}
    confirm=${n("profile.verify.confirm")}
    canConfirm=${r.trim()!==""}
    onConfirm=${l}
    onClose=${t}
  >
    ${a?s`<${b} kind="error">${S(a)}<//>`:s`<p>${n("profile.verify.sent")}</p>`}
    <${M} label=${n("password.code")} inputmode="numeric" autocomplete="one-time-code" value=${r} onInput=${i} />
  <//>`}var xi=f(()=>{"use strict";C();U();it();be();re();y();w();oe();I()});var Ti={};X(Ti,{default:()=>Ci});function Ci(){return s`<${Oe} page="profile"><${Pl} /><//>`}function Pl(){let e=se(t=>q("/profile",{signal:t}),[]);return e.error?s`<${z} error=${e.error} onRetry=${e.reload} />`:e.data?s`<${Il} profile=${e.data} onChanged=${e.set} />
    <section class="card stack" aria-labelledby="names">
      <h2 id="names">${n("profile.names")}</h2>
      <${Si} profile=${e.data} channel="email" onChanged=${e.set} />
      <${Si} profile=${e.data} channel="mobile" onChanged=${e.set} />
    </section>`:s`<${A} height="4rem" count=${3} />`}function Il({profile:e,onChanged:t}){let{form:o,set:r,busy:i,error:a,submit:c}=Pe({displayName:e.displayName??"",language:e.language??K.value},async l=>{t(await xe("/profile",{displayName:l.displayName.trim()||null,language:l.language})),ne(n("saved"),"success")});return s`<form class="card stack" onSubmit=${c} novalidate>
    ${a&&s`<${b} kind="error">${S(a)}<//>`}
    <${M}
      label=${n("register.displayName")}
      optional
      autocomplete="name"
      value=${o.displayName}
      onInput=${r("displayName")}
      error=${le(a,"displayName")}
    />
    <${M}
      as="select"
      label=${n("profile.language")}
      value=${o.language}
      onInput=${r("language")}
      error=${le(a,"language")}
    >
      ${Object.entries(eo).map(([l,u])=>s`<option key=${l} value=${l}>${u}</option>`)}
    <//>
    <div><${$} kind="primary" type="submit" busy=${i}>${n("save")}<//></div>
  </form>`}function Si({profile:e,channel:t,onChanged:o}){let[r,i]=g(!1);if(!e[t])return null;let a=e[`${t}Verified`];return s`<div class="stack">
    <div class="row spread">
      <span>${e[t]}</span>
      ${a?s`<${de} kind="good">${n("profile.verified")}<//>`:s`<${$} size="small" onClick=${()=>i(!0)}>${n("profile.verify")}<//>`}
    </div>
    ${r&&s`<${ki} channel=${t} onClose=${()=>i(!1)} onDone=${o} />`}
  </div>`}var Pi=f(()=>{"use strict";C();Ee();Ye();O();ye();be();re();ue();y();w();oe();De();I();Ct();kt();xi()});var Oi={};X(Oi,{default:()=>Ii});function Ii(){return s`<${Oe} page="coupons"><${Al} /><//>`}function Al(){let e=se(o=>q("/profile/coupons?pageSize=100",{signal:o}),[]);if(e.error)return s`<${z} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return s`<${A} height="4rem" count=${2} />`;let t=e.data.items;return s`${t.length===0&&s`<${B} title=${n("wallet.none")}>${n("wallet.none.hint")}<//>`}
    <ul class="stack">
      ${t.map(o=>s`<li key=${o.claimId} class="card row spread">
            <div class="stack">
              <${Zo} coupon=${o} until=${o.expiresAt} />
              <code>${o.code}</code>
            </div>
            <div class="stack">
              <${de} kind=${Ol[o.status]}>${n(`claim.${o.status}`)}<//>
              ${o.orderId&&s`<a href=${`/orders/${encodeURIComponent(o.orderId)}`}>${n("wallet.order")}</a>`}
            </div>
          </li>`)}
    </ul>
    <div><${$} kind="primary" href="/coupons">${n("wallet.more")}<//></div>`}var Ol,Ai=f(()=>{"use strict";Ye();O();pe();ye();ue();y();w();De();I();nn();Ct();Ol={available:"good",reserved:"warn",used:"neutral",expired:"neutral"}});var Mi={};X(Mi,{default:()=>Ei});function Ei(){return s`<${Oe} page="addresses"><${El} /><//>`}function El(){let e=se(l=>q("/profile/addresses",{signal:l}),[]),[t,o]=g(null),[r,i]=g(null);if(e.error)return s`<${z} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return s`<${A} height="6rem" count=${2} />`;let a=e.data.items,c=async l=>{t==="new"?await j("/profile/addresses",l,{key:ke()}):await xe(`/profile/addresses/${t?.id}`,l),o(null),e.reload()};return t?s`<div class="card">
      <${Xo} address=${t==="new"?{}:t} submit=${n("save")} onSubmit=${c} onCancel=${()=>o(null)} />
    </div>`:s`${a.length===0&&s`<${B} title=${n("addresses.none")}>${n("addresses.none.hint")}<//>`}
    <ul class="stack">
      ${a.map(l=>s`<li key=${l.id} class="card row spread">
            <div>
              ${l.isDefault&&s`<${de} kind="accent">${n("addresses.default")}<//>`}<${St} address=${l} />
            </div>
            <div class="actions">
              <${$} size="small" onClick=${()=>o(l)} aria-label=${n("addresses.edit.of",{name:l.recipient})}
                >${n("addresses.edit")}<//
              >
              <${$}
                size="small"
                kind="danger"
                onClick=${()=>i(l)}
                aria-label=${n("addresses.remove.of",{name:l.recipient})}
                >${n("addresses.remove")}<//
              >
            </div>
          </li>`)}
    </ul>
    <div><${$} kind="primary" onClick=${()=>o("new")}>${n("address.add")}<//></div>
    ${r&&s`<${ve}
        title=${n("addresses.remove")}
        confirm=${n("addresses.remove")}
        danger
        onClose=${()=>i(null)}
        onConfirm=${async()=>{await Rt(`/profile/addresses/${r.id}`),e.reload()}}
      >
        <${St} address=${r} />
      <//>`}`}var Ni=f(()=>{"use strict";C();U();Ye();O();it();pe();ye();ue();y();w();De();I();Ct();sn();er()});var Ri={};X(Ri,{default:()=>Li});function Li(){return s`<${Oe} page="security"><${Nl} /><${Ml} /><//>`}function Ml(){let[e,t]=g(!1),o=async()=>{await Rt("/profile/sessions"),ne(n("everywhere.done"),"success"),W("/login"),await gt()};return s`<section class="card stack" aria-labelledby="everywhere">
    <h2 id="everywhere">${n("everywhere.title")}</h2>
    <p class="muted">${n("everywhere.words")}</p>
    <div><${$} onClick=${()=>t(!0)}>${n("everywhere.leave")}<//></div>
    ${e&&s`<${ve}
        title=${n("everywhere.title")}
        confirm=${n("everywhere.leave")}
        onConfirm=${o}
        onClose=${()=>t(!1)}
      >
        <p>${n("everywhere.what")}</p>
      <//>`}
  </section>`}function Nl(){let{form:e,set:t,busy:o,error:r,submit:i}=Pe({currentPassword:"",newPassword:""},async a=>{await xe("/profile/password",a),ne(n("password.changed"),"success"),W("/login"),await gt()});return s`<form class="card stack" onSubmit=${i} novalidate>
    <p class="muted">${n("security.words")}</p>
    ${r&&s`<${b} kind="error">${S(r)}<//>`}
    <${M}
      label=${n("security.current")}
      type="password"
      autocomplete="current-password"
      value=${e.currentPassword}
      onInput=${t("currentPassword")}
      error=${le(r,"currentPassword")}
    />
    <${M}
      label=${n("password.new")}
      type="password"
      autocomplete="new-password"
      value=${e.newPassword}
      onInput=${t("newPassword")}
      error=${le(r,"newPassword")}
    />
    <div>
      <${$} kind="primary" type="submit" busy=${o} disabled=${!e.currentPassword||!e.newPassword}
        >${n("password.change")}<//
      >
    </div>
  </form>`}var Bi=f(()=>{"use strict";C();Ee();O();it();be();re();y();w();oe();J();I();Ct();kt()});var Fi={};X(Fi,{default:()=>Di});function Di(){return s`<${Oe} page="channels"><${Ll} /><//>`}function Ll(){let e=se(o=>q("/notifications/preferences",{signal:o}),[]);if(e.error)return s`<${z} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return s`<${A} height="3rem" count=${2} />`;let t=async o=>{try{e.set(await xe("/notifications/preferences",o)),ne(n("saved"),"success")}catch(r){if(!(r instanceof k))throw r;e.set({...e.data}),ne(S(r),"error")}};return s`<div class="card stack">
    <p class="muted">${n("channels.words")}</p>
    ${["email","sms"].map(o=>s`<${jt}
          key=${o}
          label=${n(`channels.${o}`)}
          checked=${e.data[o]}
          onChange=${r=>t({...e.data,[o]:r})}
        />`)}
  </div>`}var Ui=f(()=>{"use strict";Ee();U();Vo();ye();ue();y();w();oe();De();I();Ct()});var ji={};X(ji,{default:()=>qi});function qi(){return s`<${Oe} page="data"><${Rl} /><//>`}function Rl(){let[e,t]=g(!1),[o,r]=g(""),[i,a]=g(!1),c=async()=>{a(!0);try{Bl(JSON.stringify(await q("/profile/export"),null,2),"mall-account.json")}catch(u){if(!(u instanceof k))throw u;ne(S(u),"error")}a(!1)},l=async()=>{await Xe("DELETE","/profile",{body:{password:o}}),W("/"),await gt(),ne(n("data.deleted"),"success")};return s`<section class="card stack">
      <h2>${n("data.export")}</h2>
      <p class="muted">${n("data.export.words")}</p>
      <div><${$} busy=${i} onClick=${c}>${n("data.download")}<//></div>
    </section>
    <section class="card stack">
      <h2>${n("data.delete")}</h2>
      <p class="muted">${n("data.delete.words")}</p>
      <div><${$} kind="danger" onClick=${()=>t(!0)}>${n("data.delete")}<//></div>
    </section>
    ${e&&s`<${ve}
        title=${n("data.delete")}
        confirm=${n("data.delete.confirm")}
        danger
        canConfirm=${o!==""}
        onConfirm=${l}
        onClose=${()=>t(!1)}
      >
        <p>${n("data.delete.what")}</p>
        <${M} label=${n("login.password")} type="password" autocomplete="current-password" value=${o} onInput=${r} />
      <//>`}`}function Bl(e,t){let o=URL.createObjectURL(new Blob([e],{type:"application/json"}));Object.assign(document.createElement("a"),{href:o,download:t}).click(),URL.revokeObjectURL(o)}var zi=f(()=>{"use strict";C();Ee();U();O();it();be();y();w();oe();J();I();Ct()});var Hi={};X(Hi,{default:()=>Wi});function Wi(){return L(n("notifications.title"),n("brand")),s`<div class="stack">
    <h1>${n("notifications.title")}</h1>
    <${Ie} heading="h2"><${Dl} /><//>
  </div>`}function Dl(){let[e,t]=g(null),[o,r]=g({});Ft(!0);let i=async(a,c)=>{r({busy:!0});try{let l=await q(`/notifications/history${We({pageSize:50,continuationToken:a})}`,{signal:c}),u=l.items.filter(p=>p.channel==="push");t(p=>({items:a?[...p?.items??[],...u]:u,token:l.continuationToken})),r({})}catch(l){c.aborted||r({error:l})}};return x(()=>{let a=new AbortController;return tt.value=0,i(null,a.signal),()=>a.abort()},[Be.value?.id]),o.error&&!e?s`<${z} error=${o.error} onRetry=${()=>i(null,new AbortController().signal)} />`:e?e.items.length===0&&!e.token?s`<${B} icon="bell" title=${n("notifications.none")}>${n("notifications.none.hint")}<//>`:s`<ul class="stack">
      ${e.items.map(a=>s`<li key=${a.id} class="card stack notification">
            <div class="row spread">
              <h2>${a.subject}</h2>
              <time class="small muted" datetime=${a.createdAt}>${Ne(a.createdAt)}</time>
            </div>
            <p>${a.body}</p>
          </li>`)}
    </ul>
    <${qt} token=${e.token} isLoading=${o.busy} onMore=${()=>i(e.token,new AbortController().signal)} />`:s`<${A} height="4rem" count=${4} />`}var Yi=f(()=>{"use strict";C();U();pe();ye();Go();ue();G();y();w();J();I();xt();yt()});var Gi={};X(Gi,{default:()=>Ki});function Ki(){return L(n("problem.not-found"),n("brand")),s`<${B}
    heading="h1"
    icon="search"
    title=${n("problem.not-found")}
    action=${s`<${$} kind="primary" href="/">${n("nav.home")}<//>`}
  />`}var Vi=f(()=>{"use strict";O();pe();y();w();J()});Kt();y();w();var Zn={loading:"Loading","dialog.close":"Close","dialog.cancel":"Cancel","pager.more":"Show more","error.title":"That did not work","error.retry":"Try again","field.optional":"(optional)","settings.language":"Language","settings.theme":"Appearance","settings.theme.auto":"As the system","settings.theme.light":"Light","settings.theme.dark":"Dark","skip.content":"Skip to the content","login.title":"Log in","login.name":"Email or mobile number","login.password":"Password","login.submit":"Log in","login.ended":"Your session has ended. Please log in again.","login.missing":"Please fill this in.","order.status.pending":"Being prepared","order.status.awaitingPayment":"To be paid","order.status.paid":"Paid","order.status.shipped":"Shipped","order.status.completed":"Completed","order.status.rejected":"Not possible","order.status.cancelled":"Cancelled","order.status.refunding":"Being refunded","order.status.refunded":"Refunded","sale.state.scheduled":"Coming soon","sale.state.open":"Open","sale.state.paused":"Paused","sale.state.soldOut":"Sold out","sale.state.closing":"Closing","sale.state.closed":"Over","sale.state.rebuilding":"Back in a moment","problem.other":"The shop could not do that. Please try again later.","problem.field":"Please check this.","problem.no-answer":"The shop does not answer. Check your connection and try again.","problem.try-again":"The shop is busy. Please try again in a moment.","problem.internal-error":"Something went wrong on our side. It was noted; please try again later.","problem.rate-limited":"That was too often. Please wait a moment.","problem.too-many-attempts":"Too many attempts. Please wait some minutes.","problem.too-many-requests":"Too many requests. Please wait some minutes.","problem.too-many-codes":"Too many codes were sent. Please try again tomorrow.","problem.invalid-request":"Something is missing or wrong. Please check what is marked.","problem.invalid-credentials":"The name or the password is wrong.","problem.unauthenticated":"Please log in.","problem.forbidden":"Only administrators may do this.","problem.user-exists":"There is an account with this name already.","problem.insufficient-stock":"There are not that many left.","problem.product-not-found":"This product is not sold any more.","problem.order-not-found":"There is no such order.","problem.refund-exceeds-payment":"There is not that much left to give back.","problem.refund-too-late":"The time to ask for money back is over. Please write to us.","problem.order-status":"The order has moved on; that is not possible any more.","problem.order-already-paid":"The order is paid already.","problem.order-not-payable":"The order is paid already, or it is over.","problem.order-empty":"There is nothing to order.","problem.idempotency-key-reused":"The order has changed since. Please look at it again.","problem.too-many-payment-attempts":"That was the last attempt to pay this order.","problem.provider-off":"This way to pay is not available.","problem.payment-not-found":"There is no such payment.","problem.cart-full":"The cart is full: it holds 100 different products.","problem.cart-merged":"The cart was taken into your account.","problem.sale-not-found":"There is no such sale.","problem.sold-out":"Everything is taken at the moment.","problem.sale-not-open":"The sale has not opened yet.","problem.sale-paused":"The sale is paused.","problem.sale-closed":"The sale is over.","problem.sale-rebuilding":"The sale is being checked. It goes on in a moment; nothing is lost.","problem.buyer-limit":"You have as many as one person may buy.","problem.not-sold-out":"There are units again. Try to get one.","problem.has-ticket":"You have a ticket in this sale already.","problem.not-waiting":"You are not on the waiting list.","problem.already-verified":"It is verified already.","problem.too-many-addresses":"The address book is full.","problem.address-not-found":"There is no such address.","problem.not-found":"There is nothing at this address.","problem.coupon-not-found":"There is no such coupon.","problem.coupon-exhausted":"These coupons are all gone.","problem.coupon-stopped":"This coupon is not given out any more.","problem.coupon-not-open":"This coupon cannot be claimed yet.","problem.coupon-limit":"You have as many of these coupons as one person may have.","problem.coupon-expired":"This coupon has expired.","problem.coupon-used":"This coupon is used, or kept for an order that waits for its payment.","problem.coupon-not-applicable":"This coupon does not apply to this order.","problem.account-too-new":"Your account is too new for coupons. Please try again a little later.","coupon.off":"{value} off","coupon.minimum":"from {amount} on","coupon.cap":"at most {amount}","coupon.category":"only {category}","coupon.until":"until {date}","coupon.state.scheduled":"Not open yet","coupon.state.open":"Open","coupon.state.exhausted":"All gone","coupon.state.stopped":"Stopped","coupon.state.ended":"Ended"};var Xn={loading:"\u6B63\u5728\u52A0\u8F7D","dialog.close":"\u5173\u95ED","dialog.cancel":"\u53D6\u6D88","pager.more":"\u663E\u793A\u66F4\u591A","error.title":"\u6CA1\u6709\u6210\u529F","error.retry":"\u91CD\u8BD5","field.optional":"\uFF08\u9009\u586B\uFF09","settings.language":"\u8BED\u8A00","settings.theme":"\u5916\u89C2","settings.theme.auto":"\u8DDF\u968F\u7CFB\u7EDF","settings.theme.light":"\u6D45\u8272","settings.theme.dark":"\u6DF1\u8272","skip.content":"\u8DF3\u5230\u6B63\u6587","login.title":"\u767B\u5F55","login.name":"\u90AE\u7BB1\u6216\u624B\u673A\u53F7","login.password":"\u5BC6\u7801","login.submit":"\u767B\u5F55","login.ended":"\u767B\u5F55\u5DF2\u5931\u6548\uFF0C\u8BF7\u91CD\u65B0\u767B\u5F55\u3002","login.missing":"\u8BF7\u586B\u5199\u6B64\u9879\u3002","order.status.pending":"\u6B63\u5728\u51C6\u5907","order.status.awaitingPayment":"\u5F85\u4ED8\u6B3E","order.status.paid":"\u5DF2\u4ED8\u6B3E","order.status.shipped":"\u5DF2\u53D1\u8D27","order.status.completed":"\u5DF2\u5B8C\u6210","order.status.rejected":"\u65E0\u6CD5\u4F9B\u8D27","order.status.cancelled":"\u5DF2\u53D6\u6D88","order.status.refunding":"\u9000\u6B3E\u4E2D","order.status.refunded":"\u5DF2\u9000\u6B3E","sale.state.scheduled":"\u5373\u5C06\u5F00\u62A2","sale.state.open":"\u62A2\u8D2D\u4E2D","sale.state.paused":"\u5DF2\u6682\u505C","sale.state.soldOut":"\u5DF2\u62A2\u5B8C","sale.state.closing":"\u6536\u5C3E\u4E2D","sale.state.closed":"\u5DF2\u7ED3\u675F","sale.state.rebuilding":"\u9A6C\u4E0A\u6062\u590D","problem.other":"\u6682\u65F6\u65E0\u6CD5\u5B8C\u6210\uFF0C\u8BF7\u7A0D\u540E\u518D\u8BD5\u3002","problem.field":"\u8BF7\u68C0\u67E5\u6B64\u9879\u3002","problem.no-answer":"\u5546\u57CE\u6CA1\u6709\u56DE\u5E94\u3002\u8BF7\u68C0\u67E5\u7F51\u7EDC\u540E\u91CD\u8BD5\u3002","problem.try-again":"\u5546\u57CE\u6B63\u5FD9\uFF0C\u8BF7\u7A0D\u540E\u518D\u8BD5\u3002","problem.internal-error":"\u6211\u4EEC\u8FD9\u8FB9\u51FA\u4E86\u95EE\u9898\uFF0C\u5DF2\u7ECF\u8BB0\u5F55\uFF0C\u8BF7\u7A0D\u540E\u518D\u8BD5\u3002","problem.rate-limited":"\u64CD\u4F5C\u592A\u9891\u7E41\uFF0C\u8BF7\u7A0D\u7B49\u7247\u523B\u3002","problem.too-many-attempts":"\u5C1D\u8BD5\u6B21\u6570\u8FC7\u591A\uFF0C\u8BF7\u51E0\u5206\u949F\u540E\u518D\u8BD5\u3002","problem.too-many-requests":"\u8BF7\u6C42\u6B21\u6570\u8FC7\u591A\uFF0C\u8BF7\u51E0\u5206\u949F\u540E\u518D\u8BD5\u3002","problem.too-many-codes":"\u9A8C\u8BC1\u7801\u53D1\u9001\u6B21\u6570\u8FC7\u591A\uFF0C\u8BF7\u660E\u5929\u518D\u8BD5\u3002","problem.invalid-request":"\u6709\u5185\u5BB9\u7F3A\u5931\u6216\u6709\u8BEF\uFF0C\u8BF7\u68C0\u67E5\u6807\u51FA\u7684\u9879\u76EE\u3002","problem.invalid-credentials":"\u8D26\u53F7\u6216\u5BC6\u7801\u4E0D\u6B63\u786E\u3002","problem.unauthenticated":"\u8BF7\u5148\u767B\u5F55\u3002","problem.forbidden":"\u53EA\u6709\u7BA1\u7406\u5458\u53EF\u4EE5\u8FD9\u6837\u505A\u3002","problem.user-exists":"\u8BE5\u8D26\u53F7\u5DF2\u7ECF\u6CE8\u518C\u3002","problem.insufficient-stock":"\u5E93\u5B58\u4E0D\u8DB3\u3002","problem.product-not-found":"\u8BE5\u5546\u54C1\u5DF2\u4E0B\u67B6\u3002","problem.order-not-found":"\u6CA1\u6709\u8FD9\u4E2A\u8BA2\u5355\u3002","problem.refund-exceeds-payment":"\u53EF\u9000\u6570\u91CF\u4E0D\u8DB3\u3002","problem.refund-too-late":"\u5DF2\u8D85\u8FC7\u53EF\u7533\u8BF7\u9000\u6B3E\u7684\u671F\u9650\uFF0C\u8BF7\u8054\u7CFB\u6211\u4EEC\u3002","problem.order-status":"\u8BA2\u5355\u72B6\u6001\u5DF2\u53D8\u5316\uFF0C\u65E0\u6CD5\u518D\u8FD9\u6837\u64CD\u4F5C\u3002","problem.order-already-paid":"\u8BA2\u5355\u5DF2\u4ED8\u6B3E\u3002","problem.order-not-payable":"\u8BA2\u5355\u5DF2\u4ED8\u6B3E\u6216\u5DF2\u7ED3\u675F\u3002","problem.order-empty":"\u6CA1\u6709\u53EF\u4E0B\u5355\u7684\u5546\u54C1\u3002","problem.idempotency-key-reused":"\u8BA2\u5355\u5185\u5BB9\u5DF2\u53D8\u5316\uFF0C\u8BF7\u91CD\u65B0\u786E\u8BA4\u3002","problem.too-many-payment-attempts":"\u8BE5\u8BA2\u5355\u7684\u652F\u4ED8\u6B21\u6570\u5DF2\u7528\u5B8C\u3002","problem.provider-off":"\u8BE5\u652F\u4ED8\u65B9\u5F0F\u4E0D\u53EF\u7528\u3002","problem.payment-not-found":"\u6CA1\u6709\u8FD9\u7B14\u652F\u4ED8\u3002","problem.cart-full":"\u8D2D\u7269\u8F66\u5DF2\u6EE1\uFF0C\u6700\u591A 100 \u79CD\u5546\u54C1\u3002","problem.cart-merged":"\u8D2D\u7269\u8F66\u5DF2\u5E76\u5165\u60A8\u7684\u8D26\u53F7\u3002","problem.sale-not-found":"\u6CA1\u6709\u8FD9\u573A\u62A2\u8D2D\u3002","problem.sold-out":"\u6682\u65F6\u5168\u90E8\u88AB\u62A2\u8D70\u4E86\u3002","problem.sale-not-open":"\u62A2\u8D2D\u5C1A\u672A\u5F00\u59CB\u3002","problem.sale-paused":"\u62A2\u8D2D\u5DF2\u6682\u505C\u3002","problem.sale-closed":"\u62A2\u8D2D\u5DF2\u7ED3\u675F\u3002","problem.sale-rebuilding":"\u6B63\u5728\u6838\u5BF9\u62A2\u8D2D\u6570\u636E\uFF0C\u9A6C\u4E0A\u6062\u590D\uFF0C\u4EC0\u4E48\u90FD\u4E0D\u4F1A\u4E22\u3002","problem.buyer-limit":"\u5DF2\u8FBE\u5230\u6BCF\u4EBA\u9650\u8D2D\u6570\u91CF\u3002","problem.not-sold-out":"\u53C8\u6709\u540D\u989D\u4E86\uFF0C\u5FEB\u8BD5\u8BD5\u3002","problem.has-ticket":"\u60A8\u5728\u672C\u573A\u5DF2\u6709\u540D\u989D\u3002","problem.not-waiting":"\u60A8\u4E0D\u5728\u5019\u8865\u540D\u5355\u4E2D\u3002","problem.already-verified":"\u5DF2\u7ECF\u9A8C\u8BC1\u8FC7\u4E86\u3002","problem.too-many-addresses":"\u5730\u5740\u7C3F\u5DF2\u6EE1\u3002","problem.address-not-found":"\u6CA1\u6709\u8FD9\u4E2A\u5730\u5740\u3002","problem.not-found":"\u8FD9\u91CC\u4EC0\u4E48\u90FD\u6CA1\u6709\u3002","problem.coupon-not-found":"\u6CA1\u6709\u8FD9\u5F20\u4F18\u60E0\u5238\u3002","problem.coupon-exhausted":"\u4F18\u60E0\u5238\u5DF2\u88AB\u9886\u5B8C\u3002","problem.coupon-stopped":"\u6B64\u4F18\u60E0\u5238\u5DF2\u505C\u6B62\u53D1\u653E\u3002","problem.coupon-not-open":"\u6B64\u4F18\u60E0\u5238\u5C1A\u672A\u5F00\u59CB\u9886\u53D6\u3002","problem.coupon-limit":"\u60A8\u9886\u53D6\u6B64\u4F18\u60E0\u5238\u7684\u6570\u91CF\u5DF2\u8FBE\u4E0A\u9650\u3002","problem.coupon-expired":"\u6B64\u4F18\u60E0\u5238\u5DF2\u8FC7\u671F\u3002","problem.coupon-used":"\u6B64\u4F18\u60E0\u5238\u5DF2\u4F7F\u7528\uFF0C\u6216\u6B63\u4E3A\u4E00\u7B14\u5F85\u4ED8\u6B3E\u7684\u8BA2\u5355\u4FDD\u7559\u3002","problem.coupon-not-applicable":"\u6B64\u4F18\u60E0\u5238\u4E0D\u9002\u7528\u4E8E\u8FD9\u7B14\u8BA2\u5355\u3002","problem.account-too-new":"\u60A8\u7684\u8D26\u53F7\u6CE8\u518C\u4E0D\u4E45\uFF0C\u8BF7\u7A0D\u540E\u518D\u9886\u53D6\u4F18\u60E0\u5238\u3002","coupon.off":"\u7ACB\u51CF {value}","coupon.minimum":"\u6EE1 {amount} \u53EF\u7528","coupon.cap":"\u6700\u591A\u51CF {amount}","coupon.category":"\u4EC5\u9650 {category}","coupon.until":"\u6709\u6548\u671F\u81F3 {date}","coupon.state.scheduled":"\u672A\u5F00\u59CB","coupon.state.open":"\u53EF\u9886\u53D6","coupon.state.exhausted":"\u5DF2\u9886\u5B8C","coupon.state.stopped":"\u5DF2\u505C\u6B62","coupon.state.ended":"\u5DF2\u7ED3\u675F"};J();Re();At();var ia="mall.theme",Ro=F(he(ia)??"auto");Ro.subscribe(e=>document.documentElement.dataset.theme=e);function ca(e){Ro.value=e,$e(ia,e==="auto"?null:e)}ge();Ee();y();w();ge();function la(){return s`<div class="visually-hidden" aria-live="assertive" aria-atomic="true" data-testid="spoken">${Lr.value}</div>
    <div class="toasts" role="status" aria-live="polite">
      ${Et.value.map(e=>s`<div key=${e.id} class=${`toast toast-${e.kind}`}>
            <span>${e.text}</span>
            <button class="icon-button" type="button" onClick=${()=>Rr(e.id)} aria-label=${n("dialog.close")}>
              <${P} name="close" size=${16} />
            </button>
          </div>`)}
    </div>`}y();w();Qe();J();y();w();function ua(){return s`<div class="settings">
    <label>
      <span>${n("settings.language")}</span>
      <select value=${K.value} onChange=${e=>Jn(e.currentTarget.value)} data-testid="language">
        ${Object.entries(eo).map(([e,t])=>s`<option key=${e} value=${e} lang=${e}>${t}</option>`)}
      </select>
    </label>
    <label>
      <span>${n("settings.theme")}</span>
      <select value=${Ro.value} onChange=${e=>ca(e.currentTarget.value)} data-testid="theme">
        ${["auto","light","dark"].map(e=>s`<option key=${e} value=${e}>${n(`settings.theme.${e}`)}</option>`)}
      </select>
    </label>
  </div>`}y();w();function da(){return s`<footer class="footer">
    <div class="footer-inner">
      <a href="/coupons">${n("coupons.title")}</a>
      <p class="muted small">${n("footer.about")} <a href="/licences.txt" target="_blank">${n("footer.licences")}</a></p>
      <${ua} />
    </div>
  </footer>`}C();ge();y();w();J();I();et();yt();function Sa(){x(()=>{Se()},[Q.value]);let e=t=>{t.preventDefault();let o=new FormData(t.currentTarget).get("q")?.toString().trim();W(o?`/search?q=${encodeURIComponent(o)}`:"/search")};return s`<header class="header">
    <div class="header-inner">
      <a class="brand" href="/"><img src="/icon.svg" width="32" height="32" alt="" /><span>${n("brand")}</span></a>
      <form class="header-search" role="search" onSubmit=${e}>
        <${P} name="search" />
        <input type="search" name="q" maxlength="100" placeholder=${n("search.placeholder")} aria-label=${n("search.label")} />
      </form>
      <nav class="header-nav" aria-label=${n("nav.mine")}>
        ${Q.value?s`<a class="nav-link" href="/orders"><${P} name="box" /><span>${n("nav.orders")}</span></a>
                <a class="nav-link" href="/notifications">
                  <${P} name="bell" /><span>${n("nav.notifications")}</span>
                  ${tt.value>0&&s`<b class="count" aria-label=${n("nav.unread",{count:tt.value})}>${tt.value}</b>`}
                </a>
                <a class="nav-link" href="/account"><${P} name="user" /><span>${n("nav.account")}</span></a>`:s`<a class="nav-link" href="/login"><${P} name="user" /><span>${n("login.title")}</span></a>`}
        <a class="nav-link" href="/cart">
          <${P} name="cart" /><span>${n("nav.cart")}</span>
          ${jo.value>0&&s`<b class="count" aria-label=${n("nav.cart.count",{count:jo.value})}>${jo.value}</b>`}
        </a>
      </nav>
    </div>
  </header>`}function Ca(){return s`<a class="skip-link" href="#content">${n("skip.content")}</a>
    <div class=${`progress ${No.value?"progress-on":""}`} aria-hidden="true"></div>
    <${Sa} />
    ${!ce.value&&s`<p class="offline" role="status"><${P} name="offline" />${n("offline.banner")}</p>`}
    <main id="content" tabindex="-1" class="page"><${sa} /></main>
    <${da} />
    <${la} />`}var Ta={brand:"Mall","nav.mine":"Mine","nav.home":"To the start page","nav.orders":"My orders","nav.notifications":"News","nav.unread":{one:"{count} new",other:"{count} new"},"nav.account":"Account","nav.cart":"Cart","nav.cart.count":{one:"{count} item",other:"{count} items"},"footer.about":"A demo shop: nothing is sold, nothing is charged.","footer.licences":"Licences","offline.banner":"You are offline. You can look around; buying has to wait.","offline.age":"You are offline. This is what the shop showed {time}.","offline.noBuying":"You are offline. Buying is possible again when you are back.","offline.cart":"Your cart is not here","home.welcome":"Good things for every day","home.lead":"Tea, kitchen, books and more, and now and then a sale that is fair to everybody.","home.browse":"Look around","home.sales":"More sales","home.new":"New in the shop","home.all":"See everything","category.tea":"Tea","category.kitchen":"Kitchen","category.electronics":"Electronics","category.home":"Home","category.sports":"Sports","category.books":"Books","search.label":"Search the shop","search.placeholder":"Search for tea, books, \u2026","search.title":"Everything","search.for":"Results for \u201C{q}\u201D","search.filters":"Filters","search.results":"Products","search.category":"Category","search.category.all":"All categories","search.sort":"Sorted by","search.sort.relevance":"Best match","search.sort.newest":"Newest","search.sort.price":"Price, lowest first","search.sort.-price":"Price, highest first","search.sort.best-selling":"Best selling","search.minPrice":"Price from","search.maxPrice":"Price to","search.inStock":"Only what is in stock","search.nothing":"Nothing was found","search.nothing.hint":"Try another word, or fewer filters.","search.clear":"Show everything","product.add":"Add to cart","product.soldOut":"Sold out","product.none":"Sold out at the moment","product.few":{one:"Only {count} left",other:"Only {count} left"},"product.inStock":"In stock",quantity:"Quantity","quantity.of":"How many of {name}","quantity.less":"One less","quantity.more":"One more","cart.title":"Your cart","cart.added":"{name} is in your cart.","cart.go":"Go to the cart","cart.empty":"Your cart is empty","cart.empty.hint":"What you add is kept here, also before you log in.","cart.each":"{price} each","cart.changed":"Something has changed since you put it in. Please look at what is marked.","cart.warning.insufficient-stock":"There are fewer left than you want","cart.warning.price-changed":"The price has changed","cart.warning.unavailable":"Not sold any more; it is not part of the order","cart.remove":"Take {name} out of the cart","cart.summary":"Sum","cart.total":"Total","cart.checkout":"Go to checkout","cart.note":"Shipping is included.","cart.note.login":"You log in next. Your cart comes along.","login.needed":"Please log in to see this","login.register":"Create an account","login.forgotten":"Forgot your password?","register.title":"Create an account","register.password":{other:"At least {count} characters; a sentence is fine."},"register.short":{other:"At least {count} characters, please."},"register.displayName":"What shall we call you?","register.submit":"Create account","register.login":"I have an account already","password.title":"Forgotten password","password.lead":"We send you a code with which you choose a new one.","password.sent":"If there is such an account, a code is on its way. Type it in here.","password.send":"Send the code","password.code":"Code","password.new":"New password","password.change":"Change the password","password.changed":"Your password is changed. Please log in with it.","checkout.title":"Checkout","checkout.address":"Where shall it go?","checkout.address.missing":"Please choose or add an address.","checkout.summary":"Your order","checkout.place":"Place the order","checkout.note":"You pay on the next page. Your order is placed once, even if the connection breaks.","checkout.again":"The shop has not answered yet. We ask again; your order is placed once only.","checkout.changed":"Your cart has changed. Please look at it once more, then place the order.","checkout.coupon":"Coupon","checkout.coupon.none":"No coupon","checkout.coupon.more":"Get coupons","order.discount":"Discount","coupons.title":"Coupons","coupons.mine":"My coupons","coupons.none":"There are no coupons at the moment.","coupons.none.hint":"Do you have a code? Enter it below.","coupons.claim":"Get it","coupons.claim.of":"Get the coupon {name}","coupons.claimed":"The coupon is yours.","coupons.left":"{left} left","coupons.byCode":"A coupon by code","coupons.code":"Code","wallet.none":"You have no coupons.","wallet.none.hint":"Get one, and choose it at the checkout.","wallet.order":"The order","wallet.more":"Get coupons","claim.available":"Available","claim.reserved":"Kept for an order","claim.used":"Used","claim.expired":"Expired","address.recipient":"Recipient","address.mobile":"Mobile number","address.line1":"Street and number","address.line2":"Building, floor","address.city":"City","address.region":"Province","address.postalCode":"Postal code","address.country":"Country","address.isDefault":"Use it first from now on","address.add":"Add an address","address.use":"Use this address","orders.title":"My orders","orders.filter":"Which orders","orders.all":"All","orders.none":"No orders here","orders.none.hint":"What you buy shows up here.","orders.none.status":"There are none in this state.","orders.items":{one:"{name} and {more} more",other:"{name} and {more} more"},"order.title":"Order","order.placed":"Placed {time} \xB7 {id}","order.lines":"What you ordered","order.line":"{name} \xD7 {count}","order.each":"{price} \xD7 {count}","order.timeline":"How it goes","order.step.pending":"Order placed","order.step.awaitingPayment":"Kept for you until it is paid","order.step.paid":"Paid","order.step.shipped":"On its way","order.step.completed":"Received","order.step.rejected":"It could not be fulfilled","order.step.cancelled":"Cancelled","order.step.refunding":"Refund asked for","order.step.refunded":"Money given back","order.reason.unpaid":"It was not paid in time.","order.reason.cancelled-by-shopper":"You cancelled it.","order.reason.insufficient-stock":"There was not enough left.","order.reason.product-unavailable":"A product is not sold any more.","order.reason.no-units":"There were no units left for it. Nothing is kept from you: what was paid goes back.","order.reason.other":"It was ended by the shop.","order.uncharged":"Nothing was charged.","order.shipment":"{carrier}, {number}","order.address":"Delivery address","order.address.missing":"No address yet. Add one, so that it can be sent.","order.address.change":"Change the address","order.address.set":"Add an address","order.address.save":"Send it there","order.cancel":"Cancel the order","order.cancel.what":"The order over {total} is cancelled, and what was kept for you is sold to others. Nothing is charged.","order.refund":"Give it back","order.refund.what":"{total} goes back to you the way it was paid, and the order is not sent.","refunds.title":"Money back","refunds.ask":"Give single units back","refunds.confirm":"Ask for the money","refunds.what":"Choose how many you do not want. The money goes back to you the way it was paid; the rest is sent.","refunds.whatReceived":"Choose how many you want money back for. It goes back to you the way it was paid.","refunds.reason":"Why?","refunds.total":"Given back","refund.units":"{name} \xD7 {count}","refund.back":"{count} given back","refund.status.requested":"Asked for","refund.status.processing":"On its way","refund.status.succeeded":"Given back","refund.status.failed":"Takes longer","order.receive":"I have received it","order.receive.what":"The order over {total} is completed. Please confirm only when the parcel is in your hands.","pay.title":"Payment","pay.preparing":"Your order is being prepared. This takes a moment.","pay.toPay":"To pay","pay.keptFor":"Kept for you for","pay.now":"Pay now","pay.again":"Try to pay again","pay.declined":"The payment was declined. Nothing was charged; you can try again.","pay.pending":"A payment was begun. The provider has not told us yet how it went.","pay.paid":"Paid. Thank you! We pack it now.","pay.refundDue":"A payment came too late or twice. The money goes back to you.","pay.refunded":"A payment came too late or twice. The money went back to you.","pay.simulated":"Simulated payment provider","pay.amount":"Pay {total}","pay.late":"The time to pay is over. A payment that arrives now comes too late and goes back.","pay.confirm":"Pay","pay.decline":"Let it be declined","pay.twice":"Pay twice","pay.back":"Back to the order","pay.explain":"This page plays the part of a bank. Whatever it says, the shop believes only the provider's signed message.","sale.flash":"Flash sale","sale.usual":"Usually","sale.saved":"{share} off","sale.units":{one:"{count} unit in all",other:"{count} units in all"},"sale.left":{one:"{count} of {stock} left",other:"{count} of {stock} left"},"sale.left.unknown":"How many are left is not known at the moment. You can ask for one all the same.","sale.noWord":"The shop gives no word about this sale at the moment. What you see may be old; we ask again by ourselves.","sale.look":"Look at it","sale.toSale":"Go to the sale","sale.startsIn":"Begins in","sale.endsIn":"Ends in","sale.rules":{one:"{count} per person. From {from} to {to}. First come, first served.",other:"Up to {count} per person. From {from} to {to}. First come, first served."},"sale.login":"Log in to take part","sale.login.hint":"Log in before it begins, so that you lose no time.","sale.enter":"Get it now","sale.enter.hint":"You pay afterwards. What you get is kept for you while you pay.","sale.notYet":"Not open yet","sale.notYet.hint":"The button comes alive by itself. There is no need to reload.","sale.asking":"Asking the shop \u2026","sale.asking.hint":"One moment. Your place is not lost.","sale.asking.again":"The shop is very busy. We ask again by ourselves; if you have won already, you get that same ticket.","sale.released":"The ticket that you had has lapsed. You may try again.","sale.words.paused":"The shop has paused the sale for a moment. Nobody gets anything while it is paused; stay here, it goes on by itself.","sale.words.rebuilding":"The sale is being checked. Nobody loses what he has won; it goes on in a moment.","sale.words.soldOut":"Everything is taken at the moment.","sale.words.closing":"The sale is over. The last payments are coming in.","sale.words.closed":"The sale is over.","ticket.held":"You have got it!","ticket.held.words":{one:"{count} unit is kept for you. You were number {position} in line.",other:"{count} units are kept for you. You were number {position} in line."},"ticket.sold":"It is yours","ticket.sold.words":{one:"{count} unit is paid. You were number {position} in line.",other:"{count} units are paid. You were number {position} in line."},"ticket.pay":"Pay now","ticket.order":"See the order","waiting.title":"Everything is taken at the moment","waiting.words":"Not everybody pays. Stand in line, and what comes back is offered to you; you are told at once.","waiting.join":"Stand in line","waiting.in":{other:"You are number {position} in line"},"waiting.in.words":"When a unit comes back and it is your turn, it is kept for you for a short time. We tell you here, and by mail if you want.","waiting.leave":"Leave the line","countdown.left":{one:"{label} {count} second",other:"{label} {count} seconds"},"countdown.over":"{label}: now","countdown.days":{one:"{count} day",other:"{count} days"},"notifications.title":"News","notifications.none":"No news yet","notifications.none.hint":"We tell you here how your orders go.","account.profile":"Profile","account.coupons":"Coupons","account.addresses":"Addresses","account.security":"Security","account.channels":"Messages","account.data":"My data","account.logout":"Log out","profile.language":"Language of mails and messages","profile.names":"How you log in","profile.verified":"Verified","profile.verify":"Verify","profile.verify.sent":"A code is on its way. Type it in here.","profile.verify.confirm":"Confirm","addresses.none":"No addresses yet","addresses.none.hint":"Add one now, or at the checkout.","addresses.default":"First choice","addresses.edit":"Edit","addresses.edit.of":"Edit the address of {name}","addresses.remove":"Remove","addresses.remove.of":"Remove the address of {name}","security.words":"A new password ends all your sessions, this one as well.","security.current":"Current password","everywhere.title":"Log out everywhere","everywhere.words":"You lost a device, or forgot to log out somewhere? This ends every session of your account.","everywhere.what":"All devices are logged out, this one as well. What is open there ends within 15 minutes.","everywhere.leave":"Log out everywhere","everywhere.done":"You are logged out everywhere.","channels.words":"How we may write to you about your orders. In the shop you are always told.","channels.email":"By mail","channels.sms":"By text message","data.export":"A copy of your data","data.export.words":"All that the shop keeps about your account, as a file.","data.download":"Download","data.delete":"Delete the account","data.delete.words":"Your name, addresses and sessions go for good. Orders stay, because accounts have to be kept.","data.delete.what":"This cannot be undone. Please confirm with your password.","data.delete.confirm":"Delete for good","data.deleted":"Your account is deleted.",save:"Save",saved:"Saved."};var Pa={brand:"\u5546\u57CE","nav.mine":"\u6211\u7684","nav.home":"\u56DE\u9996\u9875","nav.orders":"\u6211\u7684\u8BA2\u5355","nav.notifications":"\u6D88\u606F","nav.unread":{other:"{count} \u6761\u65B0\u6D88\u606F"},"nav.account":"\u8D26\u6237","nav.cart":"\u8D2D\u7269\u8F66","nav.cart.count":{other:"{count} \u4EF6\u5546\u54C1"},"footer.about":"\u6F14\u793A\u5546\u57CE\uFF1A\u4E0D\u771F\u6B63\u51FA\u552E\uFF0C\u4E5F\u4E0D\u6536\u8D39\u3002","footer.licences":"\u8BB8\u53EF\u8BC1","offline.banner":"\u60A8\u5DF2\u79BB\u7EBF\u3002\u53EF\u4EE5\u7EE7\u7EED\u6D4F\u89C8\uFF0C\u8D2D\u4E70\u8BF7\u7B49\u6062\u590D\u8FDE\u63A5\u3002","offline.age":"\u60A8\u5DF2\u79BB\u7EBF\u3002\u8FD9\u662F{time}\u770B\u5230\u7684\u5185\u5BB9\u3002","offline.noBuying":"\u60A8\u5DF2\u79BB\u7EBF\uFF0C\u6062\u590D\u8FDE\u63A5\u540E\u5373\u53EF\u8D2D\u4E70\u3002","offline.cart":"\u8D2D\u7269\u8F66\u4E0D\u5728\u672C\u673A","home.welcome":"\u597D\u7269\u65E5\u5E38","home.lead":"\u8336\u3001\u53A8\u5177\u3001\u4E66\u7C4D\uFF0C\u8FD8\u6709\u4EBA\u4EBA\u516C\u5E73\u7684\u9650\u65F6\u62A2\u8D2D\u3002","home.browse":"\u968F\u4FBF\u770B\u770B","home.sales":"\u66F4\u591A\u62A2\u8D2D","home.new":"\u65B0\u54C1\u4E0A\u67B6","home.all":"\u67E5\u770B\u5168\u90E8","category.tea":"\u8336\u53F6","category.kitchen":"\u53A8\u623F","category.electronics":"\u6570\u7801","category.home":"\u5BB6\u5C45","category.sports":"\u8FD0\u52A8","category.books":"\u56FE\u4E66","search.label":"\u641C\u7D22\u5546\u57CE","search.placeholder":"\u641C\u7D22\u8336\u53F6\u3001\u56FE\u4E66\u2026\u2026","search.title":"\u5168\u90E8\u5546\u54C1","search.for":"\u201C{q}\u201D\u7684\u641C\u7D22\u7ED3\u679C","search.filters":"\u7B5B\u9009","search.results":"\u5546\u54C1","search.category":"\u5206\u7C7B","search.category.all":"\u5168\u90E8\u5206\u7C7B","search.sort":"\u6392\u5E8F","search.sort.relevance":"\u6700\u76F8\u5173","search.sort.newest":"\u6700\u65B0\u4E0A\u67B6","search.sort.price":"\u4EF7\u683C\u4ECE\u4F4E\u5230\u9AD8","search.sort.-price":"\u4EF7\u683C\u4ECE\u9AD8\u5230\u4F4E","search.sort.best-selling":"\u9500\u91CF\u4F18\u5148","search.minPrice":"\u6700\u4F4E\u4EF7","search.maxPrice":"\u6700\u9AD8\u4EF7","search.inStock":"\u53EA\u770B\u6709\u8D27","search.nothing":"\u6CA1\u6709\u627E\u5230\u5546\u54C1","search.nothing.hint":"\u6362\u4E2A\u8BCD\uFF0C\u6216\u51CF\u5C11\u7B5B\u9009\u6761\u4EF6\u3002","search.clear":"\u67E5\u770B\u5168\u90E8","product.add":"\u52A0\u5165\u8D2D\u7269\u8F66","product.soldOut":"\u5DF2\u552E\u7F44","product.none":"\u6682\u65F6\u552E\u7F44","product.few":{other:"\u4EC5\u5269 {count} \u4EF6"},"product.inStock":"\u6709\u8D27",quantity:"\u6570\u91CF","quantity.of":"{name} \u7684\u6570\u91CF","quantity.less":"\u51CF\u4E00\u4EF6","quantity.more":"\u52A0\u4E00\u4EF6","cart.title":"\u8D2D\u7269\u8F66","cart.added":"{name} \u5DF2\u52A0\u5165\u8D2D\u7269\u8F66\u3002","cart.go":"\u53BB\u8D2D\u7269\u8F66","cart.empty":"\u8D2D\u7269\u8F66\u662F\u7A7A\u7684","cart.empty.hint":"\u52A0\u5165\u7684\u5546\u54C1\u4F1A\u4FDD\u7559\u5728\u8FD9\u91CC\uFF0C\u767B\u5F55\u524D\u4E5F\u4E00\u6837\u3002","cart.each":"\u5355\u4EF7 {price}","cart.changed":"\u6709\u4E9B\u5546\u54C1\u52A0\u5165\u540E\u53D1\u751F\u4E86\u53D8\u5316\uFF0C\u8BF7\u67E5\u770B\u6807\u51FA\u7684\u9879\u76EE\u3002","cart.warning.insufficient-stock":"\u5E93\u5B58\u5C11\u4E8E\u60A8\u8981\u7684\u6570\u91CF","cart.warning.price-changed":"\u4EF7\u683C\u6709\u53D8\u52A8","cart.warning.unavailable":"\u5DF2\u4E0B\u67B6\uFF0C\u4E0D\u8BA1\u5165\u8BA2\u5355","cart.remove":"\u628A {name} \u79FB\u51FA\u8D2D\u7269\u8F66","cart.summary":"\u5408\u8BA1","cart.total":"\u603B\u8BA1","cart.checkout":"\u53BB\u7ED3\u7B97","cart.note":"\u5DF2\u5305\u90AE\u3002","cart.note.login":"\u4E0B\u4E00\u6B65\u767B\u5F55\uFF0C\u8D2D\u7269\u8F66\u4F1A\u4E00\u8D77\u5E26\u8FC7\u53BB\u3002","login.needed":"\u8BF7\u767B\u5F55\u540E\u67E5\u770B","login.register":"\u6CE8\u518C\u8D26\u53F7","login.forgotten":"\u5FD8\u8BB0\u5BC6\u7801\uFF1F","register.title":"\u6CE8\u518C\u8D26\u53F7","register.password":{other:"\u81F3\u5C11 {count} \u4E2A\u5B57\u7B26\uFF0C\u4E00\u53E5\u8BDD\u4E5F\u53EF\u4EE5\u3002"},"register.short":{other:"\u81F3\u5C11\u9700\u8981 {count} \u4E2A\u5B57\u7B26\u3002"},"register.displayName":"\u600E\u4E48\u79F0\u547C\u60A8\uFF1F","register.submit":"\u6CE8\u518C","register.login":"\u6211\u5DF2\u6709\u8D26\u53F7","password.title":"\u5FD8\u8BB0\u5BC6\u7801","password.lead":"\u6211\u4EEC\u4F1A\u53D1\u9001\u9A8C\u8BC1\u7801\uFF0C\u7528\u5B83\u8BBE\u7F6E\u65B0\u5BC6\u7801\u3002","password.sent":"\u5982\u679C\u8D26\u53F7\u5B58\u5728\uFF0C\u9A8C\u8BC1\u7801\u5DF2\u7ECF\u53D1\u51FA\uFF0C\u8BF7\u5728\u6B64\u8F93\u5165\u3002","password.send":"\u53D1\u9001\u9A8C\u8BC1\u7801","password.code":"\u9A8C\u8BC1\u7801","password.new":"\u65B0\u5BC6\u7801","password.change":"\u4FEE\u6539\u5BC6\u7801","password.changed":"\u5BC6\u7801\u5DF2\u4FEE\u6539\uFF0C\u8BF7\u7528\u65B0\u5BC6\u7801\u767B\u5F55\u3002","checkout.title":"\u7ED3\u7B97","checkout.address":"\u9001\u5230\u54EA\u91CC\uFF1F","checkout.address.missing":"\u8BF7\u9009\u62E9\u6216\u6DFB\u52A0\u5730\u5740\u3002","checkout.summary":"\u60A8\u7684\u8BA2\u5355","checkout.place":"\u63D0\u4EA4\u8BA2\u5355","checkout.note":"\u4E0B\u4E00\u9875\u4ED8\u6B3E\u3002\u5373\u4F7F\u7F51\u7EDC\u4E2D\u65AD\uFF0C\u8BA2\u5355\u4E5F\u53EA\u4F1A\u63D0\u4EA4\u4E00\u6B21\u3002","checkout.again":"\u5546\u57CE\u8FD8\u6CA1\u6709\u56DE\u5E94\uFF0C\u6211\u4EEC\u4F1A\u518D\u95EE\uFF1B\u8BA2\u5355\u53EA\u4F1A\u63D0\u4EA4\u4E00\u6B21\u3002","checkout.changed":"\u8D2D\u7269\u8F66\u6709\u53D8\u5316\uFF0C\u8BF7\u518D\u770B\u4E00\u904D\uFF0C\u7136\u540E\u63D0\u4EA4\u8BA2\u5355\u3002","checkout.coupon":"\u4F18\u60E0\u5238","checkout.coupon.none":"\u4E0D\u4F7F\u7528\u4F18\u60E0\u5238","checkout.coupon.more":"\u9886\u53D6\u4F18\u60E0\u5238","order.discount":"\u4F18\u60E0","coupons.title":"\u4F18\u60E0\u5238","coupons.mine":"\u6211\u7684\u4F18\u60E0\u5238","coupons.none":"\u76EE\u524D\u6CA1\u6709\u53EF\u9886\u53D6\u7684\u4F18\u60E0\u5238\u3002","coupons.none.hint":"\u6709\u5151\u6362\u7801\uFF1F\u8BF7\u5728\u4E0B\u65B9\u8F93\u5165\u3002","coupons.claim":"\u9886\u53D6","coupons.claim.of":"\u9886\u53D6\u4F18\u60E0\u5238 {name}","coupons.claimed":"\u4F18\u60E0\u5238\u5DF2\u5230\u8D26\u3002","coupons.left":"\u5269\u4F59 {left} \u5F20","coupons.byCode":"\u4F7F\u7528\u5151\u6362\u7801","coupons.code":"\u5151\u6362\u7801","wallet.none":"\u60A8\u8FD8\u6CA1\u6709\u4F18\u60E0\u5238\u3002","wallet.none.hint":"\u5148\u9886\u53D6\uFF0C\u7ED3\u7B97\u65F6\u9009\u7528\u3002","wallet.order":"\u67E5\u770B\u8BA2\u5355","wallet.more":"\u9886\u53D6\u4F18\u60E0\u5238","claim.available":"\u53EF\u4F7F\u7528","claim.reserved":"\u8BA2\u5355\u5360\u7528\u4E2D","claim.used":"\u5DF2\u4F7F\u7528","claim.expired":"\u5DF2\u8FC7\u671F","address.recipient":"\u6536\u4EF6\u4EBA","address.mobile":"\u624B\u673A\u53F7","address.line1":"\u8857\u9053\u95E8\u724C","address.line2":"\u697C\u680B\u697C\u5C42","address.city":"\u57CE\u5E02","address.region":"\u7701\u4EFD","address.postalCode":"\u90AE\u7F16","address.country":"\u56FD\u5BB6","address.isDefault":"\u4EE5\u540E\u4F18\u5148\u4F7F\u7528","address.add":"\u6DFB\u52A0\u5730\u5740","address.use":"\u4F7F\u7528\u6B64\u5730\u5740","orders.title":"\u6211\u7684\u8BA2\u5355","orders.filter":"\u7B5B\u9009\u8BA2\u5355","orders.all":"\u5168\u90E8","orders.none":"\u8FD9\u91CC\u6CA1\u6709\u8BA2\u5355","orders.none.hint":"\u60A8\u8D2D\u4E70\u7684\u5546\u54C1\u4F1A\u663E\u793A\u5728\u8FD9\u91CC\u3002","orders.none.status":"\u6CA1\u6709\u5904\u4E8E\u6B64\u72B6\u6001\u7684\u8BA2\u5355\u3002","orders.items":{other:"{name} \u7B49\u53E6\u5916 {more} \u79CD"},"order.title":"\u8BA2\u5355","order.placed":"{time} \u4E0B\u5355 \xB7 {id}","order.lines":"\u5546\u54C1\u6E05\u5355","order.line":"{name} \xD7 {count}","order.each":"{price} \xD7 {count}","order.timeline":"\u8BA2\u5355\u8FDB\u5EA6","order.step.pending":"\u5DF2\u4E0B\u5355","order.step.awaitingPayment":"\u5DF2\u4E3A\u60A8\u4FDD\u7559\uFF0C\u7B49\u5F85\u4ED8\u6B3E","order.step.paid":"\u5DF2\u4ED8\u6B3E","order.step.shipped":"\u8FD0\u8F93\u4E2D","order.step.completed":"\u5DF2\u6536\u8D27","order.step.rejected":"\u65E0\u6CD5\u4F9B\u8D27","order.step.cancelled":"\u5DF2\u53D6\u6D88","order.step.refunding":"\u5DF2\u7533\u8BF7\u9000\u6B3E","order.step.refunded":"\u5DF2\u9000\u6B3E","order.reason.unpaid":"\u672A\u5728\u65F6\u9650\u5185\u4ED8\u6B3E\u3002","order.reason.cancelled-by-shopper":"\u60A8\u53D6\u6D88\u4E86\u8BA2\u5355\u3002","order.reason.insufficient-stock":"\u5E93\u5B58\u4E0D\u8DB3\u3002","order.reason.product-unavailable":"\u6709\u5546\u54C1\u5DF2\u4E0B\u67B6\u3002","order.reason.no-units":"\u6CA1\u6709\u540D\u989D\u4E86\uFF0C\u5DF2\u4ED8\u7684\u6B3E\u9879\u4F1A\u9000\u56DE\u3002","order.reason.other":"\u5546\u57CE\u7ED3\u675F\u4E86\u6B64\u8BA2\u5355\u3002","order.uncharged":"\u6CA1\u6709\u6263\u6B3E\u3002","order.shipment":"{carrier}\uFF0C{number}","order.address":"\u6536\u8D27\u5730\u5740","order.address.missing":"\u8FD8\u6CA1\u6709\u5730\u5740\uFF0C\u8BF7\u6DFB\u52A0\u4EE5\u4FBF\u53D1\u8D27\u3002","order.address.change":"\u4FEE\u6539\u5730\u5740","order.address.set":"\u6DFB\u52A0\u5730\u5740","order.address.save":"\u9001\u5230\u8FD9\u91CC","order.cancel":"\u53D6\u6D88\u8BA2\u5355","order.cancel.what":"\u91D1\u989D {total} \u7684\u8BA2\u5355\u5C06\u88AB\u53D6\u6D88\uFF0C\u4E3A\u60A8\u4FDD\u7559\u7684\u5546\u54C1\u4F1A\u5356\u7ED9\u522B\u4EBA\uFF0C\u4E0D\u4F1A\u6263\u6B3E\u3002","order.refund":"\u7533\u8BF7\u9000\u6B3E","order.refund.what":"{total} \u5C06\u539F\u8DEF\u9000\u56DE\uFF0C\u8BA2\u5355\u4E0D\u518D\u53D1\u8D27\u3002","refunds.title":"\u9000\u6B3E","refunds.ask":"\u9000\u90E8\u5206\u5546\u54C1","refunds.confirm":"\u7533\u8BF7\u9000\u6B3E","refunds.what":"\u8BF7\u9009\u62E9\u4E0D\u9700\u8981\u7684\u6570\u91CF\u3002\u6B3E\u9879\u5C06\u539F\u8DEF\u9000\u56DE\uFF0C\u5176\u4F59\u5546\u54C1\u7167\u5E38\u53D1\u8D27\u3002","refunds.whatReceived":"\u8BF7\u9009\u62E9\u8981\u9000\u6B3E\u7684\u6570\u91CF\u3002\u6B3E\u9879\u5C06\u539F\u8DEF\u9000\u56DE\u3002","refunds.reason":"\u539F\u56E0","refunds.total":"\u5DF2\u9000\u6B3E","refund.units":"{name} \xD7 {count}","refund.back":"\u5DF2\u9000 {count} \u4EF6","refund.status.requested":"\u5DF2\u7533\u8BF7","refund.status.processing":"\u5904\u7406\u4E2D","refund.status.succeeded":"\u5DF2\u9000\u6B3E","refund.status.failed":"\u7A0D\u6709\u5EF6\u8FDF","order.receive":"\u786E\u8BA4\u6536\u8D27","order.receive.what":"\u91D1\u989D {total} \u7684\u8BA2\u5355\u5C06\u5B8C\u6210\u3002\u8BF7\u5728\u62FF\u5230\u5305\u88F9\u540E\u518D\u786E\u8BA4\u3002","pay.title":"\u4ED8\u6B3E","pay.preparing":"\u6B63\u5728\u51C6\u5907\u60A8\u7684\u8BA2\u5355\uFF0C\u8BF7\u7A0D\u5019\u3002","pay.toPay":"\u5E94\u4ED8","pay.keptFor":"\u4E3A\u60A8\u4FDD\u7559","pay.now":"\u53BB\u4ED8\u6B3E","pay.again":"\u518D\u6B21\u4ED8\u6B3E","pay.declined":"\u4ED8\u6B3E\u88AB\u62D2\u7EDD\uFF0C\u6CA1\u6709\u6263\u6B3E\uFF0C\u53EF\u4EE5\u518D\u8BD5\u4E00\u6B21\u3002","pay.pending":"\u5DF2\u5F00\u59CB\u4ED8\u6B3E\uFF0C\u652F\u4ED8\u65B9\u8FD8\u6CA1\u6709\u544A\u77E5\u7ED3\u679C\u3002","pay.paid":"\u5DF2\u4ED8\u6B3E\uFF0C\u8C22\u8C22\uFF01\u6211\u4EEC\u6B63\u5728\u6253\u5305\u3002","pay.refundDue":"\u6709\u4E00\u7B14\u4ED8\u6B3E\u6765\u5F97\u592A\u665A\u6216\u91CD\u590D\uFF0C\u6B3E\u9879\u5C06\u9000\u56DE\u7ED9\u60A8\u3002","pay.refunded":"\u6709\u4E00\u7B14\u4ED8\u6B3E\u6765\u5F97\u592A\u665A\u6216\u91CD\u590D\uFF0C\u6B3E\u9879\u5DF2\u9000\u56DE\u7ED9\u60A8\u3002","pay.simulated":"\u6A21\u62DF\u652F\u4ED8","pay.amount":"\u652F\u4ED8 {total}","pay.late":"\u4ED8\u6B3E\u65F6\u95F4\u5DF2\u8FC7\u3002\u73B0\u5728\u5230\u8FBE\u7684\u4ED8\u6B3E\u4F1A\u56E0\u592A\u665A\u800C\u9000\u56DE\u3002","pay.confirm":"\u4ED8\u6B3E","pay.decline":"\u6A21\u62DF\u88AB\u62D2","pay.twice":"\u91CD\u590D\u4ED8\u6B3E","pay.back":"\u8FD4\u56DE\u8BA2\u5355","pay.explain":"\u6B64\u9875\u626E\u6F14\u94F6\u884C\u3002\u65E0\u8BBA\u8FD9\u91CC\u600E\u4E48\u8BF4\uFF0C\u5546\u57CE\u53EA\u76F8\u4FE1\u652F\u4ED8\u65B9\u7B7E\u540D\u7684\u6D88\u606F\u3002","sale.flash":"\u9650\u65F6\u62A2\u8D2D","sale.usual":"\u5E73\u65F6","sale.saved":"\u7701 {share}","sale.units":{other:"\u5171 {count} \u4EF6"},"sale.left":{other:"\u8FD8\u5269 {count} / {stock} \u4EF6"},"sale.left.unknown":"\u6682\u65F6\u4E0D\u77E5\u9053\u8FD8\u5269\u591A\u5C11\u4EF6\uFF0C\u4ECD\u7136\u53EF\u4EE5\u62A2\u8D2D\u3002","sale.noWord":"\u6682\u65F6\u5F97\u4E0D\u5230\u62A2\u8D2D\u7684\u6700\u65B0\u60C5\u51B5\uFF0C\u9875\u9762\u5185\u5BB9\u53EF\u80FD\u4E0D\u662F\u6700\u65B0\uFF0C\u6211\u4EEC\u4F1A\u81EA\u52A8\u518D\u95EE\u3002","sale.look":"\u53BB\u770B\u770B","sale.toSale":"\u53BB\u62A2\u8D2D","sale.startsIn":"\u8DDD\u5F00\u59CB","sale.endsIn":"\u8DDD\u7ED3\u675F","sale.rules":{other:"\u6BCF\u4EBA\u9650 {count} \u4EF6\u3002{from} \u81F3 {to}\uFF0C\u5148\u5230\u5148\u5F97\u3002"},"sale.login":"\u767B\u5F55\u53C2\u52A0","sale.login.hint":"\u5F00\u62A2\u524D\u5148\u767B\u5F55\uFF0C\u514D\u5F97\u803D\u8BEF\u65F6\u95F4\u3002","sale.enter":"\u7ACB\u5373\u62A2\u8D2D","sale.enter.hint":"\u5148\u62A2\u540E\u4ED8\uFF0C\u4ED8\u6B3E\u671F\u95F4\u4E3A\u60A8\u4FDD\u7559\u3002","sale.notYet":"\u5C1A\u672A\u5F00\u59CB","sale.notYet.hint":"\u5230\u70B9\u6309\u94AE\u81EA\u52A8\u53EF\u7528\uFF0C\u65E0\u9700\u5237\u65B0\u3002","sale.asking":"\u6B63\u5728\u62A2\u8D2D\u2026\u2026","sale.asking.hint":"\u8BF7\u7A0D\u5019\uFF0C\u60A8\u7684\u540D\u989D\u4E0D\u4F1A\u4E22\u3002","sale.asking.again":"\u5546\u57CE\u975E\u5E38\u5FD9\uFF0C\u6211\u4EEC\u4F1A\u81EA\u52A8\u518D\u95EE\uFF1B\u5982\u679C\u60A8\u5DF2\u62A2\u5230\uFF0C\u5F97\u5230\u7684\u662F\u540C\u4E00\u4E2A\u540D\u989D\u3002","sale.released":"\u60A8\u4E4B\u524D\u7684\u540D\u989D\u5DF2\u5931\u6548\uFF0C\u53EF\u4EE5\u518D\u8BD5\u3002","sale.words.paused":"\u62A2\u8D2D\u6682\u505C\u7247\u523B\uFF0C\u671F\u95F4\u8C01\u4E5F\u62A2\u4E0D\u5230\u3002\u8BF7\u7559\u5728\u6B64\u9875\uFF0C\u4F1A\u81EA\u52A8\u7EE7\u7EED\u3002","sale.words.rebuilding":"\u6B63\u5728\u6838\u5BF9\u62A2\u8D2D\u6570\u636E\uFF0C\u5DF2\u62A2\u5230\u7684\u4E0D\u4F1A\u4E22\uFF0C\u9A6C\u4E0A\u7EE7\u7EED\u3002","sale.words.soldOut":"\u6682\u65F6\u5168\u90E8\u88AB\u62A2\u8D70\u4E86\u3002","sale.words.closing":"\u62A2\u8D2D\u5DF2\u7ED3\u675F\uFF0C\u6B63\u5728\u6536\u6700\u540E\u7684\u4ED8\u6B3E\u3002","sale.words.closed":"\u62A2\u8D2D\u5DF2\u7ED3\u675F\u3002","ticket.held":"\u62A2\u5230\u4E86\uFF01","ticket.held.words":{other:"\u5DF2\u4E3A\u60A8\u4FDD\u7559 {count} \u4EF6\uFF0C\u60A8\u6392\u7B2C {position} \u4F4D\u3002"},"ticket.sold":"\u5F52\u60A8\u4E86","ticket.sold.words":{other:"\u5DF2\u4ED8\u6B3E {count} \u4EF6\uFF0C\u60A8\u6392\u7B2C {position} \u4F4D\u3002"},"ticket.pay":"\u53BB\u4ED8\u6B3E","ticket.order":"\u67E5\u770B\u8BA2\u5355","waiting.title":"\u6682\u65F6\u5168\u90E8\u88AB\u62A2\u8D70\u4E86","waiting.words":"\u4E0D\u662F\u4EBA\u4EBA\u90FD\u4F1A\u4ED8\u6B3E\u3002\u52A0\u5165\u5019\u8865\uFF0C\u6709\u540D\u989D\u9000\u56DE\u4F1A\u6309\u987A\u5E8F\u7ED9\u60A8\uFF0C\u5E76\u7ACB\u5373\u901A\u77E5\u3002","waiting.join":"\u52A0\u5165\u5019\u8865","waiting.in":{other:"\u60A8\u5728\u5019\u8865\u7B2C {position} \u4F4D"},"waiting.in.words":"\u6709\u540D\u989D\u9000\u56DE\u4E14\u8F6E\u5230\u60A8\u65F6\uFF0C\u4F1A\u77ED\u65F6\u95F4\u4E3A\u60A8\u4FDD\u7559\uFF0C\u5E76\u5728\u8FD9\u91CC\u901A\u77E5\u60A8\uFF0C\u4E5F\u53EF\u90AE\u4EF6\u901A\u77E5\u3002","waiting.leave":"\u9000\u51FA\u5019\u8865","countdown.left":{other:"{label} {count} \u79D2"},"countdown.over":"{label}\uFF1A\u5230\u4E86","countdown.days":{other:"{count} \u5929"},"notifications.title":"\u6D88\u606F","notifications.none":"\u8FD8\u6CA1\u6709\u6D88\u606F","notifications.none.hint":"\u8BA2\u5355\u8FDB\u5C55\u4F1A\u5728\u8FD9\u91CC\u544A\u8BC9\u60A8\u3002","account.profile":"\u4E2A\u4EBA\u8D44\u6599","account.coupons":"\u4F18\u60E0\u5238","account.addresses":"\u5730\u5740\u7C3F","account.security":"\u5B89\u5168","account.channels":"\u901A\u77E5\u65B9\u5F0F","account.data":"\u6211\u7684\u6570\u636E","account.logout":"\u9000\u51FA\u767B\u5F55","profile.language":"\u90AE\u4EF6\u548C\u77ED\u4FE1\u7684\u8BED\u8A00","profile.names":"\u767B\u5F55\u65B9\u5F0F","profile.verified":"\u5DF2\u9A8C\u8BC1","profile.verify":"\u9A8C\u8BC1","profile.verify.sent":"\u9A8C\u8BC1\u7801\u5DF2\u53D1\u51FA\uFF0C\u8BF7\u5728\u6B64\u8F93\u5165\u3002","profile.verify.confirm":"\u786E\u8BA4","addresses.none":"\u8FD8\u6CA1\u6709\u5730\u5740","addresses.none.hint":"\u73B0\u5728\u6DFB\u52A0\uFF0C\u6216\u7ED3\u7B97\u65F6\u6DFB\u52A0\u3002","addresses.default":"\u9ED8\u8BA4","addresses.edit":"\u7F16\u8F91","addresses.edit.of":"\u7F16\u8F91 {name} \u7684\u5730\u5740","addresses.remove":"\u5220\u9664","addresses.remove.of":"\u5220\u9664 {name} \u7684\u5730\u5740","security.words":"\u4FEE\u6539\u5BC6\u7801\u4F1A\u9000\u51FA\u6240\u6709\u767B\u5F55\uFF0C\u5305\u62EC\u8FD9\u91CC\u3002","security.current":"\u5F53\u524D\u5BC6\u7801","everywhere.title":"\u9000\u51FA\u6240\u6709\u8BBE\u5907","everywhere.words":"\u4E22\u4E86\u8BBE\u5907\uFF0C\u6216\u5FD8\u4E86\u5728\u67D0\u5904\u9000\u51FA\uFF1F\u8FD9\u91CC\u53EF\u4EE5\u7ED3\u675F\u8D26\u53F7\u7684\u5168\u90E8\u767B\u5F55\u3002","everywhere.what":"\u6240\u6709\u8BBE\u5907\u90FD\u4F1A\u9000\u51FA\u767B\u5F55\uFF0C\u5305\u62EC\u8FD9\u91CC\u3002\u5176\u4ED6\u8BBE\u5907\u4E0A\u5DF2\u6253\u5F00\u7684\u9875\u9762\u6700\u591A 15 \u5206\u949F\u540E\u5931\u6548\u3002","everywhere.leave":"\u9000\u51FA\u6240\u6709\u8BBE\u5907","everywhere.done":"\u5DF2\u9000\u51FA\u6240\u6709\u8BBE\u5907\u3002","channels.words":"\u5173\u4E8E\u8BA2\u5355\uFF0C\u6211\u4EEC\u53EF\u4EE5\u600E\u6837\u8054\u7CFB\u60A8\u3002\u7AD9\u5185\u6D88\u606F\u59CB\u7EC8\u4F1A\u6709\u3002","channels.email":"\u90AE\u4EF6","channels.sms":"\u77ED\u4FE1","data.export":"\u6570\u636E\u526F\u672C","data.export.words":"\u5546\u57CE\u4FDD\u5B58\u7684\u6709\u5173\u60A8\u8D26\u53F7\u7684\u5168\u90E8\u5185\u5BB9\uFF0C\u4E00\u4E2A\u6587\u4EF6\u3002","data.download":"\u4E0B\u8F7D","data.delete":"\u6CE8\u9500\u8D26\u53F7","data.delete.words":"\u59D3\u540D\u3001\u5730\u5740\u548C\u767B\u5F55\u4F1A\u6C38\u4E45\u5220\u9664\u3002\u8BA2\u5355\u56E0\u8BB0\u8D26\u8981\u6C42\u4FDD\u7559\u3002","data.delete.what":"\u6B64\u64CD\u4F5C\u65E0\u6CD5\u64A4\u9500\uFF0C\u8BF7\u7528\u5BC6\u7801\u786E\u8BA4\u3002","data.delete.confirm":"\u6C38\u4E45\u6CE8\u9500","data.deleted":"\u8D26\u53F7\u5DF2\u6CE8\u9500\u3002",save:"\u4FDD\u5B58",saved:"\u5DF2\u4FDD\u5B58\u3002"};function Ia(){"serviceWorker"in navigator&&addEventListener("load",()=>{navigator.serviceWorker.register("/sw.js")},{once:!0})}rt();var Ji=[{pattern:"/",load:()=>Promise.resolve().then(()=>(Wa(),za))},{pattern:"/search",load:()=>Promise.resolve().then(()=>(Qa(),Ja))},{pattern:"/products/{id}",load:()=>Promise.resolve().then(()=>(os(),ts))},{pattern:"/sales/{id}",load:()=>Promise.resolve().then(()=>(bs(),ws))},{pattern:"/coupons",load:()=>Promise.resolve().then(()=>(Ss(),xs))},{pattern:"/cart",load:()=>Promise.resolve().then(()=>(Os(),Is))},{pattern:"/checkout",load:()=>Promise.resolve().then(()=>(Bs(),Rs))},{pattern:"/pay/{id}",load:()=>Promise.resolve().then(()=>(Us(),Fs))},{pattern:"/orders",load:()=>Promise.resolve().then(()=>(Ys(),Hs))},{pattern:"/orders/{id}",load:()=>Promise.resolve().then(()=>(mi(),di))},{pattern:"/login",load:()=>Promise.resolve().then(()=>($i(),hi))},{pattern:"/register",load:()=>Promise.resolve().then(()=>(vi(),yi))},{pattern:"/password",load:()=>Promise.resolve().then(()=>(_i(),bi))},{pattern:"/account",load:()=>Promise.resolve().then(()=>(Pi(),Ti))},{pattern:"/account/coupons",load:()=>Promise.resolve().then(()=>(Ai(),Oi))},{pattern:"/account/addresses",load:()=>Promise.resolve().then(()=>(Ni(),Mi))},{pattern:"/account/security",load:()=>Promise.resolve().then(()=>(Bi(),Ri))},{pattern:"/account/notifications",load:()=>Promise.resolve().then(()=>(Ui(),Fi))},{pattern:"/account/data",load:()=>Promise.resolve().then(()=>(zi(),ji))},{pattern:"/notifications",load:()=>Promise.resolve().then(()=>(Yi(),Hi))}],Qi={pattern:"",load:()=>Promise.resolve().then(()=>(Vi(),Gi))};Qn({en:{...Zn,...Ta},"zh-CN":{...Xn,...Pa}});oa(Ji,Qi);xn(s`<${Ca} />`,document.body);Ia();
