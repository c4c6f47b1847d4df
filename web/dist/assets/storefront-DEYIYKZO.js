var Gi=Object.defineProperty;var f=(e,t,o)=>()=>{if(o)throw o[0];try{return e&&(t=e(e=0)),t}catch(r){throw o=[r],r}};var X=(e,t)=>{for(var o in t)Gi(e,o,{get:t[o],enumerable:!0})};function it(e){e&&e.parentNode&&e.remove()}function _o(e,t,o){var r,i,a,c={},l=arguments.length;for(a in t)a=="key"?r=t[a]:a=="ref"&&typeof e!="function"?i=t[a]:c[a]=t[a];return l>2&&(c.children=l>3?mr.call(arguments,2):o),Ht(e,c,r,i,null)}function Ht(e,t,o,r,i){var a={type:e,props:t,key:o,ref:r,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Wt,__v:i||++pn,__i:-1,__u:0};return!i&&F.vnode&&F.vnode(a),a}function lt(e){return e.children}function St(e,t){this.props=e,this.context=t,this.__g=0}function Ve(e,t){if(t==null)return e.__&&Ve(e.__,e.__i+1);for(var o;t<e.__k.length;t++)if((o=e.__k[t])&&o.__e)return o.__e;return typeof e.type!="function"||e.props.__P?null:Ve(e)}function Qi(e){var t,o=e.__v,r=o.__e,i=[],a=[],c=e.__P;c&&((t=ct({constructor:Wt},o)).__v=o.__v+1,F.vnode&&F.vnode(t),pr(c,t,o,e.__n,c.namespaceURI,32&o.__u?[r]:null,i,r||Ve(o),32&o.__u,a),t.__v=o.__v,t.__.__k[t.__i]=t,_n(i,t,a),o.__=o.__e=null,t.__e!=r&&$n(t))}function $n(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),$n(e)}function dn(e){(8&e.__g||(e.__g|=8,Ge.push(e),yo++))&&ir==F.debounceRendering||((ir=F.debounceRendering)||queueMicrotask)(gn)}function gn(){try{for(var e,t=1;Ge.length;)Ge.length>t&&Ge.sort(fn),e=Ge.shift(),t=Ge.length,8&e.__g&&Qi(e)}finally{(yo=Ge.length)&&(ir||queueMicrotask)(gn)}}function yn(e,t,o,r,i,a,c,l,u,p,d){var g,h,m,S,B,A,U=r.__k||bo,L=t.length;for(u=Zi(o,t,U,u,L),g=0;g<L;g++)(m=o.__k[g])!=null&&(h=~m.__i&&U[m.__i]||vo,m.__i=g,A=pr(e,m,h,i,a,c,l,u,p,d),S=m.__e,(h.ref!=m.ref||8&h.__u)&&(h.ref&&fr(h.ref,null,m,h),m.ref&&d.push(m.ref,m.__c||S,m)),B=B||S,4&m.__u?(u=vn(m,u,e,!h.__v),h.__e&&(h.__e=null)):typeof m.type=="function"&&A!==void 0?u=A:S&&(u=S.nextSibling),m.__u&=-21);return o.__e=B,u}function Zi(e,t,o,r,i){var a,c,l,u,p,d,g,h,m,S=o.length,B=S,A=0,U=0,L=e.__k=Array(i);for(a=0;a<i;a++)(c=t[a])!=null&&typeof c!="boolean"&&typeof c!="function"?(typeof c!="object"||c.constructor===String?c=L[a]=Ht(null,c):dr(c)?c=L[a]=Ht(lt,{children:c}):c.constructor===Wt&&c.__b?c=L[a]=Ht(c.type,c.props,c.key,c.ref,c.__v):L[a]=c,u=a+A,c.__=e,c.__b=e.__b+1,l=null,~(p=c.__i=Xi(c,o,u,B))&&(B--,(l=o[p])&&(l.__u|=2)),l&&l.__v?(c.__u|=16,p==u-1?A--:p==u+1?A++:p!=u&&(p>u?A--:A++,U=1)):(~p||(i>S?A--:i<S&&A++),typeof c.type!="function"&&(c.__u|=4))):L[a]=null;if(U){for(d=[],g=[],a=0;a<i;a++)if((c=L[a])&&16&c.__u){for(A=0,h=d.length;A<h;)d[m=A+h>>1]<c.__i?A=m+1:h=m;d[A]=c.__i,g[a]=A+1}for(A=d.length;a--;)g[a]&&(g[a]==A?A--:L[a].__u|=4)}if(B)for(a=0;a<S;a++)!(l=o[a])||2&l.__u||(l.__e==r&&(r=Ve(l)),hr(l,l));return r}function vn(e,t,o,r){var i,a,c,l;if(typeof e.type=="function"){if(e.props.__P)return t;if(i=e.__k)for(a=0;a<i.length;a++)i[a]&&(i[a].__=e,t=vn(i[a],t,o,!1));return t}for(t&&!t.parentNode&&(t=Ve(e))&&!t.parentNode&&(t=null),c=e.__e,l=t;l&&l.nodeType==8;)l=l.nextSibling;for(c!=l&&(!r&&o.moveBefore&&c.parentNode?o.moveBefore(c,t):o.insertBefore(c,t||null)),t=c;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function Xi(e,t,o,r){var i,a=e.key,c=e.type,l=t[o],u=l&&!(2&l.__u);if(l===null&&a==null||u&&a==l.key&&c==l.type)return o;if(r>(u?1:0)){for(i=o-1;i>=0;i--)if((l=t[i])&&!(2&l.__u)&&a==l.key&&c==l.type)return i;for(i=o+1;i<t.length;i++)if((l=t[i])&&!(2&l.__u)&&a==l.key&&c==l.type)return i}return-1}function mn(e,t,o){o==null&&(o=""),t[0]=="-"?e.setProperty(t,o):e[t]=o}function ho(e,t,o,r,i){var a,c;if(t=="style")if(typeof o=="string")e.style.cssText=o;else{if(typeof r=="string"&&(e.style.cssText=r=""),r)for(t in r)o&&t in o||mn(e.style,t);if(o)for(t in o)r&&o[t]==r[t]||mn(e.style,t,o[t])}else if(t[0]=="o"&&t[1]=="n")typeof o!="function"&&(o=null),typeof r!="function"&&(r=null),(e.__e||(e.__e={}))[t]=o,o&&r||(c=cr[t]||(cr[t]=ec(t)),(e.__a||(e.__a={}))[t]=ur,a=t!=(t=t.replace(hn,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),o?e.addEventListener(t,c,a):e.removeEventListener(t,c,a));else{if(i=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=o??"")}catch{}if(typeof o=="function")return;o==null||o===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&o==1?"":o)}}function ec(e){return function(t){var o=this.__e;if(o){if(o=o[e],t[$o]==null)t[$o]=ur++;else if(t[$o]<this.__a[e])return;return o(F.event?F.event(t):t)}}}function pr(e,t,o,r,i,a,c,l,u,p){var d,g,h,m,S,B,A,U,L,ie,Z,sr,ln,fo,at,un,Ke,st,Ue=t.type;if(t.constructor!==Wt)return null;128&o.__u&&(u=32&o.__u,d=o.__c.__z)&&(t.__u|=u,g=a=[],d.nodeType==8?l=go(d,a):a.push(d),l=a[0]||l),(d=F.__b)&&d(t);e:if(typeof Ue=="function"){h=c.length;try{if(U=t.props,L=(d=Ue.prototype)&&d.render,ie=(d=Ue.contextType)&&r[d.__c],Z=d?ie?ie.props.value:d.__:r,(m=o.__c)?(t.__c=m,2&m.__g&&(m.__g|=1)):(L?t.__c=m=new Ue(U,Z):(t.__c=m=new St(U,Z),m.constructor=Ue,m.render=oc),ie&&ie.sub(m),m.state||(m.state={}),m.__n=r,m.__g|=8,m.__h=[],m.__k=[]),L&&(m.__s||(m.__s=m.state),Ue.getDerivedStateFromProps&&(m.__s==m.state&&(m.__s=ct({},m.__s)),ct(m.__s,Ue.getDerivedStateFromProps(U,m.__s)))),S=m.props,B=m.state,m.__v=t,o.__c){if(U!==S&&L&&!Ue.getDerivedStateFromProps&&m.componentWillReceiveProps&&m.componentWillReceiveProps(U,Z),t.__v==o.__v&&!(8&m.__g)||!(4&m.__g)&&m.shouldComponentUpdate&&m.shouldComponentUpdate(U,m.__s,Z)===!1){t.__v!=o.__v&&(m.props=U,m.state=m.__s,m.__g&=-9),t.__e=o.__e,t.__k=o.__k,t.__k.some(function(_e){_e&&(_e.__=t)}),bo.push.apply(m.__h,m.__k),m.__k=[],m.__h.length&&c.push(m),l=Ve(o);break e}m.componentWillUpdate&&m.componentWillUpdate(U,m.__s,Z),L&&m.componentDidUpdate&&m.__h.push(function(){m.componentDidUpdate(S,B,A)})}else L&&!Ue.getDerivedStateFromProps&&m.componentWillMount&&m.componentWillMount(),L&&m.componentDidMount&&m.__h.push(m.componentDidMount);m.context=Z,m.props=U,m.__P=e,m.__g&=-5,sr=F.__r,ln=L?25:0;do m.__g&=-9,sr&&sr(t),d=m.render(m.props,m.state=m.__s,m.context);while(8&m.__g&&++ln<25);L&&(bo.push.apply(m.__h,m.__k),m.__k=[]),m.state=m.__s,m.getChildContext&&(r=ct({},r,m.getChildContext())),L&&o.__c&&m.getSnapshotBeforeUpdate&&(A=m.getSnapshotBeforeUpdate(S,B)),fo=d&&d.type===lt&&d.key==null?d.props.children:d,U.__P&&(d=l,i=(e=U.__P).namespaceURI,u=a=null,o.props&&o.props.__P!=e&&(o.__k.some(function(_e){_e&&hr(_e,_e)}),o.__k=null),l=o.__k?Ve(o,0):null),l=yn(e,dr(fo)?fo:[fo],t,o,r,i,a,c,l,u,p),U.__P&&(t.__e=null,l=d),t.__u&=-161,g&&g.some(it),m.__h.length&&c.push(m),1&m.__g&&(m.__g&=-4)}catch(_e){if(c.length=h,t.__v=null,u||a)if(_e&&_e.then){if(t.__u|=128|u,a){for(~(Ke=a.indexOf(l||void 0))||(Ke=a.length);(st=a[Ke-1])&&st.nodeType==8;)Ke--;for(;Ke<a.length;Ke++)if(st=a[Ke])if(a[Ke]=null,at){if(st==un)break}else{if(st.nodeType!=8)break;st.data.startsWith("$s")&&(un=go(at=st))}}if(!at){for(;l&&l.nodeType==8&&l.nextSibling;)l=l.nextSibling;at=l}(d=go(at=t.__c.__z||(t.__c.__z=at)))?(t.__e=at,l=d):t.__e=l,l=l&&l.nextSibling}else a&&a.some(it);else t.__e=o.__e;t.__k||(t.__k=o.__k||[]),_e&&_e.then||bn(t),F.__e(_e,t,o)}}else l=t.__e=tc(o.__e,t,o,r,i,a,c,u,p,e);return(d=F.diffed)&&d(t),l}function go(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var o=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))o++;else if(e.data.startsWith("/$s")&&!--o)return e}t&&t.push(e)}}function bn(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(bn))}function _n(e,t,o){for(var r=0;r<o.length;)fr(o[r++],o[r++],o[r++]);F.__c&&F.__c(t,e),e.some(function(i){try{e=i.__h,i.__h=[],e.some(function(a){a.call(i)})}catch(a){F.__e(a,i.__v)}})}function tc(e,t,o,r,i,a,c,l,u,p){var d,g,h,m,S,B,A,U,L=o.props||vo,ie=t.props,Z=t.type;if(Z=="svg"?i="http://www.w3.org/2000/svg":Z=="math"?i="http://www.w3.org/1998/Math/MathML":i||(i="http://www.w3.org/1999/xhtml"),a){for(d=0;d<a.length;d++)if((S=a[d])&&(Z?S.localName==Z:S.nodeType==3)){e=S,a[d]=null;break}}if(!e){if(U=p.ownerDocument||document,!Z)return U.createTextNode(ie);e=U.createElementNS(i,Z,ie.is?ie:p),l&&(F.__m&&F.__m(t,a),l=!1),a=null}if(Z){if(p=Z=="template"&&e.content||e,a=Z=="textarea"&&ie.defaultValue!=null?null:a&&mr.call(p.childNodes),!l&&a)for(L={},d=0;d<e.attributes.length;d++)L[(S=e.attributes[d]).name]=S.value;for(d in L)S=L[d],d=="dangerouslySetInnerHTML"?h=S:d=="children"||d in ie||d=="value"&&"defaultValue"in ie||d=="checked"&&"defaultChecked"in ie||ho(e,d,null,S,i);for(d in ie)S=ie[d],d=="children"?m=S:d=="dangerouslySetInnerHTML"?g=S:d=="value"?B=S:d=="checked"?A=S:l&&typeof S!="function"||L[d]===S||ho(e,d,S,L[d],i);g?(l||h&&(g.__html==h.__html||g.__html==e.innerHTML)||(e.innerHTML=g.__html),t.__k=[]):(h&&(e.textContent=""),(Z=="foreignObject"||i=="http://www.w3.org/1998/Math/MathML"&&Ji.test(Z))&&(i="http://www.w3.org/1999/xhtml"),yn(p,dr(m)?m:[m],t,o,r,i,a,c,a?a[0]:o.__k&&Ve(o,0),l,u),a&&a.some(it)),l&&Z!="textarea"||(d="value",Z=="progress"&&B==null?e.removeAttribute(d):B==null||B===e[d]&&(Z!="progress"||B)||ho(e,d,B,L[d],i),d="checked",A!=null&&A!=e[d]&&ho(e,d,A,L[d],i))}else L===ie||l&&e.data==ie||(e.data=ie);return e}function fr(e,t,o,r){try{typeof e=="function"?t?t.__x=e(t)||1:r&&(r=r.__c||r.__e)&&(t=r.__x)&&(r.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(i){F.__e(i,o)}}function hr(e,t,o){var r,i,a,c;if(F.unmount&&F.unmount(e),!(r=e.ref)||r.current&&r.current!=e.__e||fr(r,null,t,e),r=e.__c){if(r.componentWillUnmount)try{r.componentWillUnmount()}catch(l){F.__e(l,t)}r.__P=r.__n=null}if(r=e.__k)for(c=0;c<r.length;c++)r[c]&&hr(r[c],t,typeof e.type!="function"||o&&!e.props.__P);!o&&(r=e.__c)&&(r=r.__z)&&(i=go(r,a=[]))&&(r==e.__e&&a.some(it),it(i),it(r)),o||it(e.__e),e.__e=e.__c=e.__=null}function oc(e,t,o){return this.constructor(e,o)}function wn(e,t){var o,r,i,a;F.__&&F.__(e,t),t.nodeType==9&&(t=t.documentElement),r=(o=e&&32&e.__u)?null:t.__k,t.__k=Ht(lt,{children:[e]}),i=[],a=[],pr(t,t.__k,r||vo,vo,t.namespaceURI,r?null:t.firstChild?mr.call(t.childNodes):null,i,r?r.__e:t.firstChild,o,a),_n(i,t.__k,a),t.__k.props.children=null}var F,pn,lr,Ge,ir,yo,fn,$o,hn,ur,cr,Vi,Wt,vo,bo,Ji,dr,mr,ct,Yt=f(()=>{Wt=Symbol.for("pv"),vo={},bo=[],Ji=/^m(i|n|o|s|text|space)$/,dr=Array.isArray,mr=bo.slice,ct=Object.assign;F={__e:function(e,t,o,r){for(var i,a,c;t=t.__;)if((i=t.__c)&&!(1&i.__g)){i.__g|=4;try{if((c=(a=i.constructor)&&a.getDerivedStateFromError)&&i.setState(a.getDerivedStateFromError(e)),i.componentDidCatch&&(i.componentDidCatch(e,r||{}),c=1),c&&8&i.__g)return void(i.__g|=2)}catch(l){e=l}}throw yo=0,e}},pn=0,lr=function(e){return e!=null&&e.constructor===Wt},St.prototype.setState=function(e,t){var o=this.__s;o&&o!=this.state||(o=this.__s=ct({},this.state)),typeof e=="function"&&(e=e(ct({},o),this.props)),e&&(ct(o,e),this.__v&&(t&&this.__k.push(t),dn(this)))},St.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),dn(this))},St.prototype.render=lt,Ge=[],yo=0,fn=function(e,t){return e.__v.__b-t.__v.__b},$o=Symbol(),hn=/(PointerCapture)$|Capture$/i,ur=0,cr={},Vi=0});function Sn(e){var t=kn.get(this);return t||(t=new Map,kn.set(this,t)),(t=xn(this,t.get(e)||(t.set(e,t=(function(o){for(var r,i,a=1,c="",l="",u=[0],p=function(h){a===1&&(h||(c=c.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?u.push(0,h,c):a===3&&(h||c)?(u.push(3,h,c),a=2):a===2&&c==="..."&&h?u.push(4,h,0):a===2&&c&&!h?u.push(5,0,!0,c):a>=5&&((c||!h&&a===5)&&(u.push(a,0,c,i),a=6),h&&(u.push(a,h,0,i),a=6)),c=""},d=0;d<o.length;d++){d&&(a===1&&p(),p(d));for(var g=0;g<o[d].length;g++)r=o[d][g],a===1?r==="<"?(p(),u=[u],a=3):c+=r:a===4?c==="--"&&r===">"?(a=1,c=""):c=r+c[0]:l?r===l?l="":c+=r:r==='"'||r==="'"?l=r:r===">"?(p(),a=1):a&&(r==="="?(a=5,i=c,c=""):r==="/"&&(a<5||o[d][g+1]===">")?(p(),a===3&&(u=u[0]),a=u,(u=u[0]).push(2,0,a),a=0):r===" "||r==="	"||r===`
`||r==="\r"?(p(),a=2):c+=r),a===3&&c==="!--"&&(a=4,u=u[0])}return p(),u})(e)),t),arguments,[])).length>1?t:t[0]}var xn,kn,Cn=f(()=>{xn=function(e,t,o,r){var i;t[0]=0;for(var a=1;a<t.length;a++){var c=t[a++],l=t[a]?(t[0]|=c?1:2,o[t[a++]]):t[++a];c===3?r[0]=l:c===4?r[1]=Object.assign(r[1]||{},l):c===5?(r[1]=r[1]||{})[t[++a]]=l:c===6?r[1][t[++a]]+=l+"":c?(i=e.apply(l,xn(e,l,o,["",null])),r.push(i),l[0]?t[0]|=2:(t[a-2]=0,t[a]=i)):r.push(l)}return r},kn=new Map});var s,v=f(()=>{"use strict";Cn();Yt();s=Sn.bind(_o)});function Gt(e,t){ee.__h&&ee.__h(te,e,wo||t),wo=0;var o=te.__H||(te.__H={__:[],__h:[]});return e>=o.__.length&&o.__.push({}),o.__[e]}function y(e){return wo=1,br(Bn,e)}function br(e,t,o){var r=Gt(ut++,2);if(r.t=e,!r.__c&&(r.__=[o?o(t):Bn(void 0,t),function(a){var c=(r.__N||r.__)[0],l=r.t(c,a);gr(c,l)||(r.__N=[l,r.__[1]],r.__c.setState({}))}],r.__c=te,!te.__f)){te.__f=!0;var i=te.shouldComponentUpdate;te.shouldComponentUpdate=function(a,c,l){var u=this.__H;if(!u)return!0;var p=!1,d=this.props!=a;if(u.__.some(function(h){h.__N&&(p=!0,gr(h.__[0],h.__N[0])||(d=!0))}),i){var g=i.call(this,a,c,l);return p?g||d:g}return!p||d}}return r.__}function k(e,t){var o=Gt(ut++,3);!ee.__s&&wr(o.__H,t)&&(o.__P=!0,o.__=e,o.u=t,te.__H.__h.push(o))}function _r(e,t){var o=Gt(ut++,4);!ee.__s&&wr(o.__H,t)&&(o.__P=!1,o.__=e,o.u=t,te.__h.push(o))}function Ae(e){return wo=5,ko(function(){return{current:e}},[])}function ko(e,t){var o=Gt(ut++,7);return wr(o.__H,t)&&(o.__=e(),o.__H=t),o.__}function xo(){var e=Gt(ut++,11);if(!e.__){for(var t=te.__v;!t.__m&&t.__;)t=t.__;var o=t.__m||(t.__m=[0,0]);e.__="P"+o[0]+"-"+o[1]++}return e.__}function rc(){var e;do{for(;e=yr.shift();)try{Kt(e)}catch(o){ee.__e(o,{__:(e=e.__P)&&e.__v})}for(;e=Rn.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Kt),t.__h.some(vr),t.__h=[]}catch(o){t.__h=[],ee.__e(o,e.__v)}}}while(yr.length)}function nc(e){var t,o=function(){clearTimeout(r),Nn&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(o,35);Nn&&(t=requestAnimationFrame(o))}function Ln(e){e!=1&&Tn==ee.requestAnimationFrame||((Tn=ee.requestAnimationFrame)||nc)(rc)}function Kt(e){var t=te,o=e.__c;typeof o=="function"&&(e.__c=void 0,o()),te=t}function vr(e){var t=te;e.__c=e.__(),te=t}function wr(e,t){return!e||e.length!=t.length||t.some(function(o,r){return!gr(o,e[r])})}function Bn(e,t){return typeof t=="function"?t(e):t}var ut,te,$r,Tn,gr,wo,Rn,yr,ee,Pn,In,On,An,En,Mn,Nn,C=f(()=>{Yt();gr=Object.is,wo=0,Rn=[],yr=[],ee=F,Pn=ee.__b,In=ee.__r,On=ee.diffed,An=ee.__c,En=ee.unmount,Mn=ee.__;ee.__b=function(e){te=null,Pn&&Pn(e)},ee.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Mn&&Mn(e,t)},ee.__r=function(e){In&&In(e),ut=0;var t=(te=e.__c).__H;t&&($r==te?te.__h=[]:(t.__h.some(Kt),t.__h.some(vr),ut=0),t.__h=[],t.__.some(function(o){o.__N&&(o.__=o.__N),o.u=o.__N=void 0})),$r=te},ee.diffed=function(e){On&&On(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Ln(Rn.push(t)),t.__H.__.some(function(o){o.u&&(o.__H=o.u)})),$r=te=null},ee.__c=function(e,t){t.some(function(o){try{o.__h.some(Kt),o.__h=o.__h.filter(function(r){return!r.__||vr(r)})}catch(r){o.__h=[function(){throw r}]}}),An&&An(e,t)},ee.unmount=function(e){En&&En(e);var t,o,r=e.__c;r&&r.__H&&(r.__H.__.some(function(i){try{if(i.__P&&i.__c){if(o===void 0){for(o=e.__;o&&(!o.__c||!o.__c.__P);)o=o.__;o=o&&o.__c}i.__P=o,Ln(yr.push(i))}else Kt(i)}catch(a){t=a}}),r.__H=void 0,t&&ee.__e(t,r.__v))};Nn=typeof requestAnimationFrame=="function"});function Po(){if(qe>1)qe--;else{var e,t=!1;for((function(){var i=Co;for(Co=void 0;i!==void 0;){var a=i.S;if(a.v===i.v)for(var c=a.t;c!==void 0;c=c.x)c.i===i.i&&(c.i=a.i);i=i.o}})();Jt!==void 0;){var o=Jt;for(Jt=void 0,So++;o!==void 0;){var r=o.u;if(o.u=void 0,o.f&=-3,!(8&o.f)&&Dn(o))try{o.c()}catch(i){t||(e=i,t=!0)}o=r}}if(So=0,qe--,t)throw e}}function xr(e){if(qe>0)return e();kr=++sc,qe++;try{return e()}finally{Po()}}function Qt(e){var t=K,o=Vt;K=void 0,Vt=void 0;try{return e()}finally{K=t,Vt=o}}function Fn(e){if(K!==void 0){var t=e.n;if(t===void 0||t.t!==K)return t={i:0,S:e,p:K.s,n:void 0,t:K,e:void 0,x:void 0,r:t},K.s!==void 0&&(K.s.n=t),K.s=t,e.n=t,32&K.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=K.s,t.n=void 0,K.s.n=t,K.s=t),t}}function ne(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}function D(e,t){return new ne(e,t)}function Dn(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function Un(e){for(var t=e.s;t!==void 0;t=t.n){var o=t.S.n;if(o!==void 0&&(t.r=o),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function qn(e){for(var t=e.s,o=void 0;t!==void 0;){var r=t.p;t.i===-1?(t.S.U(t),r!==void 0&&(r.n=t.n),t.n!==void 0&&(t.n.p=r)):o=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=r}e.s=o}function dt(e,t){ne.call(this,void 0,t),this.x=e,this.s=void 0,this.g=To-1,this.f=4}function je(e,t){return new dt(e,t)}function jn(e){var t=e.j;if(e.j=void 0,typeof t=="function"){qe++;var o=K;K=void 0;try{t()}catch(r){throw e.f&=-2,e.f|=8,Sr(e),r}finally{K=o,Po()}}}function Sr(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,jn(e)}function ic(e){if(K!==this)throw new Error("Out-of-order effect");qn(this),K=e,this.f&=-2;try{8&this.f&&Sr(this)}finally{Po()}}function Ct(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,Vt&&Vt.push(this)}function ze(e,t){var o=new Ct(e,t);try{o.c()}catch(i){throw o.d(),i}var r=o.d.bind(o);return r[Symbol.dispose]=r,r}var ac,Vt,K,Jt,qe,So,sc,kr,Co,To,Cr=f(()=>{ac=Symbol.for("preact-signals");K=void 0;Jt=void 0,qe=0,So=0,sc=0,kr=0,Co=void 0,To=0;ne.prototype.brand=ac;ne.prototype.h=function(){return!0};ne.prototype.S=function(e){var t=this,o=this.t;o!==e&&e.e===void 0&&(e.x=o,this.t=e,o!==void 0?o.e=e:Qt(function(){var r;(r=t.W)==null||r.call(t)}))};ne.prototype.U=function(e){var t=this;if(this.t!==void 0){var o=e.e,r=e.x;o!==void 0&&(o.x=r,e.e=void 0),r!==void 0&&(r.e=o,e.x=void 0),e===this.t&&(this.t=r,r===void 0&&Qt(function(){var i;(i=t.Z)==null||i.call(t)}))}};ne.prototype.subscribe=function(e){var t=this;return ze(function(){var o=t.value;Qt(function(){return e(o)})},{name:"sub"})};ne.prototype.valueOf=function(){return this.value};ne.prototype.toString=function(){return this.value+""};ne.prototype.toJSON=function(){return this.value};ne.prototype.peek=function(){var e=this;return Qt(function(){return e.value})};Object.defineProperty(ne.prototype,"value",{get:function(){var e=Fn(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(So>100)throw new Error("Cycle detected");(function(o){qe!==0&&So===0&&o.l!==kr&&(o.l=kr,Co={S:o,v:o.v,i:o.i,o:Co})})(this),this.v=e,this.i++,To++,qe++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{Po()}}}});dt.prototype=new ne;dt.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===To))return!0;if(this.g=To,this.f|=1,this.i>0&&!Dn(this))return this.f&=-2,!0;var e=K;try{Un(this),K=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(o){this.v=o,this.f|=16,this.i++}return K=e,qn(this),this.f&=-2,!0};dt.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}ne.prototype.S.call(this,e)};dt.prototype.U=function(e){if(this.t!==void 0&&(ne.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}};dt.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}};Object.defineProperty(dt.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var e=Fn(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});Ct.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t=="function"&&(this.j=t)}finally{e()}};Ct.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,jn(this),Un(this),qe++;var e=K;return K=this,ic.bind(this,e)};Ct.prototype.N=function(){2&this.f||(this.f|=2,this.u=Jt,Jt=this)};Ct.prototype.d=function(){this.f|=8,1&this.f||Sr(this)};Ct.prototype.dispose=function(){this.d()}});function Tt(e,t){F[e]=t.bind(null,F[e]||function(){})}function Zt(e){if(Io){var t=Io;Io=void 0,t()}Io=e&&e.S()}function Wn(e){var t=this,o=e.data,r=uc(o);r.name="ReactiveDom",r.value=o;var i=ko(function(){for(var l=t,u=t.__v;u=u.__;)if(u.__c){u.__c.__$f|=4;break}var p=je(function(){var m=r.value.value;return m===0?0:m===!0?"":m||""}),d=je(function(){return!Array.isArray(p.value)&&!lr(p.value)}),g=ze(function(){if(this.N=Yn,d.value){var m=p.value;l.__v&&l.__v.__e&&l.__v.__e.nodeType===3&&(l.__v.__e.data=m)}}),h=t.__$u.d;return t.__$u.d=function(){g(),h.call(this)},[d,p]},[]),a=i[0],c=i[1];return a.value?c.peek():c.value}function lc(e,t,o,r){var i=t in e&&e.ownerSVGElement===void 0,a=D(o);return{o:function(c,l){a.value=c,r=l},d:ze(function(){this.N=Yn;var c=a.value.value;r[t]!==c&&(r[t]=c,i?e[t]=c:c!=null&&(c!==!1||t[4]==="-")?e.setAttribute(t,c):e.removeAttribute(t))})}}function uc(e,t){return ko(function(){return D(e,t)},[])}function mc(){xr(function(){for(var e;e=Hn.shift();)zn.call(e)})}function Yn(){Hn.push(this)===1&&(F.requestAnimationFrame||dc)(mc)}var zn,Oo,Io,cc,Hn,dc,Re=f(()=>{Yt();C();Cr();Cr();cc=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__,Hn=[];ze(function(){zn=this.N})();Wn.displayName="ReactiveTextNode";Object.defineProperties(ne.prototype,{constructor:{configurable:!0,value:_o(lt,null).constructor},type:{configurable:!0,value:Wn},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}});Tt("__b",function(e,t){if(Zt(),Oo=void 0,typeof t.type=="string"){var o,r=t.props;for(var i in r)if(i!=="children"){var a=r[i];a instanceof ne&&(o||(t.__np=o={}),o[i]=a,r[i]=a.peek())}}e(t)});Tt("__r",function(e,t){if(e(t),t.type!==lt){Zt();var o,r=t.__c;r&&(r.__$f&=-2,(o=r.__$u)===void 0&&(r.__$u=o=(function(i,a){var c;return ze(function(){c=this},{name:a}),c.c=i,c})((function(i){return function(){var a;cc&&((a=this.y)==null||a.call(this)),i.__$f|=1,i.setState({})}})(r),typeof t.type=="function"?t.type.displayName||t.type.name:""))),Oo=r,Zt(o)}});Tt("__e",function(e,t,o,r){Zt(),Oo=void 0,e(t,o,r)});Tt("diffed",function(e,t){Zt(),Oo=void 0;var o;if(typeof t.type=="string"&&(o=t.__e)){var r=t.__np,i=t.props,a=o.U;if(a)for(var c in a){var l=a[c];l===void 0||r&&c in r||(l.d(),a[c]=void 0)}if(r){a||(a={},o.U=a);for(var u in r){var p=a[u],d=r[u];p===void 0?(p=lc(o,u,d,i),a[u]=p):p.o(d,i)}}}e(t)});Tt("unmount",function(e,t){if(typeof t.type=="string"){var o=t.__e;if(o){var r=o.U;if(r){o.U=void 0;for(var i in r){var a=r[i];a&&a.d()}}}var c=t.__np;if(c){var l=t.props;for(var u in c)l[u]=c[u]}t.__np=void 0}else{var p=t.__c;if(p){p.__$f|=8;var d=p.__$u;d&&(p.__$u=void 0,d.d())}}e(t)});Tt("__h",function(e,t,o,r){r<3&&(t.__$f|=2),e(t,o,r)});St.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var o=this.__$u,r=o&&o.s!==void 0;for(var i in t)return!0;if(this.__f||typeof this.u=="boolean"&&this.u===!0){var a=2&this.__$f;if(!(r||a||4&this.__$f)||1&this.__$f)return!0}else if(!(r||4&this.__$f)||3&this.__$f)return!0;for(var c in e)if(c!=="__source"&&e[c]!==this.props[c])return!0;for(var l in this.props)if(!(l in e))return!0;return!1};dc=function(e){queueMicrotask(function(){queueMicrotask(e)})}});function he(e){try{let t=localStorage.getItem(e)??Pt.get(e)??null;return t===null?null:JSON.parse(t)}catch{return Pt.has(e)?JSON.parse(Pt.get(e)):null}}function $e(e,t){if(t===null){Pt.delete(e);try{localStorage.removeItem(e)}catch{}return}Pt.set(e,JSON.stringify(t));try{localStorage.setItem(e,JSON.stringify(t)),Pt.delete(e)}catch{}}var Pt,It=f(()=>{"use strict";Pt=new Map});function Kn(){let e=he(Tr);if(e in Xt)return e;let t=navigator.languages.find(o=>/^(zh|en)\b/i.test(o));return t&&/^zh/i.test(t)?"zh-CN":"en"}function Gn(e){W.value=e,$e(Tr,e)}function Vn(e){for(let[t,o]of Object.entries(e))Object.assign(Pr[t],o)}function n(e,t={}){return pc(e,t).replaceAll(/\{(\w+)\}/g,(o,r)=>fc(t[r]))}function pc(e,t){let o=Pr[W.value][e];return o===void 0?(console.error(`There is no message "${e}" in ${W.value}.`),e):typeof o=="string"?o:(new Intl.PluralRules(W.value).select(Number(t.count))==="one"?o.one:void 0)??o.other}var Tr,Xt,W,Pr,Ao,fc,b=f(()=>{"use strict";Re();It();Tr="mall.language",Xt={"zh-CN":"\u7B80\u4F53\u4E2D\u6587",en:"English"},W=D(Kn()),Pr={"zh-CN":{},en:{}};W.subscribe(e=>document.documentElement.lang=e);addEventListener("storage",e=>{e.key===Tr&&(W.value=Kn())});Ao=e=>e in Pr[W.value];fc=e=>typeof e=="number"?new Intl.NumberFormat(W.value).format(e):String(e??"")});function ea(e,t){[Zn,Xn]=[e,t],addEventListener("popstate",()=>{Or(!1)}),document.addEventListener("click",hc),addEventListener("scroll",$c,{passive:!0}),history.state?.key||history.replaceState({key:ta()},""),Or(!1)}function G(e,t={}){let o={key:ta()};t.replace?history.replaceState(o,"",e):(ra(),history.pushState(o,"",e)),Or(!0)}function Mo(e){history.replaceState(history.state,"",location.pathname+e),mt.value&&(mt.value={...mt.value,url:new URL(location.href)})}function oa(e){let t=e.split("/");for(let o of Zn){let r=o.pattern.split("/");if(r.length===t.length&&r.every((i,a)=>i===t[a]||i.startsWith("{")&&t[a]!=="")){let i=r.flatMap((a,c)=>a.startsWith("{")?[[a.slice(1,-1),decodeURIComponent(t[c])]]:[]);return{route:o,params:Object.fromEntries(i)}}}return null}function hc(e){let t=e.target.closest?.("a[href]");!(t instanceof HTMLAnchorElement)||e.defaultPrevented||e.button!==0||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey||t.origin!==location.origin||t.target||t.hasAttribute("download")||!oa(t.pathname)||t.hash&&t.pathname===location.pathname&&t.search===location.search||(e.preventDefault(),G(t.pathname+t.search+t.hash))}async function Or(e){let t=++eo,o=new URL(location.href),r=oa(o.pathname)??{route:Xn,params:{}};Eo.value=!0;try{let i=await r.route.load();if(t!==eo)return;sessionStorage.removeItem(Ir),mt.value={Page:i.default,params:r.params,url:o,key:history.state?.key??"",isNew:e}}catch(i){if(navigator.onLine&&sessionStorage.getItem(Ir)===null)sessionStorage.setItem(Ir,"yes"),location.reload();else throw i}finally{t===eo&&(Eo.value=!1)}}function $c(){clearTimeout(Ar),Ar=setTimeout(ra,100)}function ra(){clearTimeout(Ar),history.replaceState({...history.state,top:scrollY},"")}function na(){let e=mt.value,t=Ae(!0);return _r(()=>{if(!e)return;let o=e.isNew?0:history.state?.top??0;gc(o),t.current||yc(),t.current=!1},[e?.key]),e&&s`<${e.Page} key=${e.url.pathname} ...${e.params} query=${e.url.searchParams} />`}function gc(e){let t=performance.now()+1500,o=eo;(function r(){o===eo&&(scrollTo({top:e,behavior:"instant"}),e>0&&Math.abs(scrollY-e)>2&&performance.now()<t&&requestAnimationFrame(r))})()}function yc(){let e=document.querySelector("main h1");e instanceof HTMLElement&&(e.tabIndex=-1,e.focus({preventScroll:!0}))}function N(e,t){_r(()=>{document.title=e?`${e} \xB7 ${t}`:t},[e,t])}var mt,Eo,Zn,Xn,eo,Ir,ta,Ar,J=f(()=>{"use strict";Re();C();v();mt=D(null),Eo=D(!1),Zn=[],eo=0,Ir="mall.reloaded";history.scrollRestoration="manual";ta=()=>String(Date.now())+String(Math.random()).slice(2,8)});function P({name:e,size:t=20}){return s`<svg class="icon" width=${t} height=${t} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${vc[e]} />
  </svg>`}var vc,ge=f(()=>{"use strict";v();vc={close:"M6 6l12 12M18 6L6 18",search:"M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.500 4.500",cart:"M3 4h2.500l2.300 11h10.400L20.500 8H6.400M9.500 20a1 1 0 1 0 0-.010M17 20a1 1 0 1 0 0-.010",user:"M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.500 20c.800-4 3.800-5.500 7.500-5.500s6.700 1.500 7.500 5.500",bell:"M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 1.500h-15zM10 20.500h4",check:"M5 12.500l4.500 4.500L19 7.500",minus:"M6 12h12",plus:"M12 6v12M6 12h12",trash:"M5 7h14M10 7V4.500h4V7M7 7l1 13h8l1-13",clock:"M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.500l3 2",alert:"M12 4L3 19.500h18zM12 10v4.500M12 17v.010",info:"M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 11v5M12 8v.010",bolt:"M13 3L5 13.500h6L10 21l8.500-11H12.500z",truck:"M3 6h11v10H3zM14 10h4l3 3v3h-7M7 19a1.500 1.500 0 1 0 0-.010M17.500 19a1.500 1.500 0 1 0 0-.010",back:"M14.500 6L8.500 12l6 6",forward:"M9.500 6l6 6-6 6",down:"M6 9.500l6 6 6-6",globe:"M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM4 12h16M12 4c5 5 5 11 0 16M12 4c-5 5-5 11 0 16",settings:"M4 7h10M18 7h2M4 17h2M10 17h10M16 5v4M8 15v4",offline:"M4 4l16 16M5 11.500a10 10 0 0 1 4-2.500M19 11.500a10 10 0 0 0-6-3M8.500 15a5 5 0 0 1 6.500 0M12 19v.010",box:"M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8"}});function ae(e,t="info"){let o=++_c;Ot.value=[...Ot.value.slice(-2),{id:o,text:e,kind:t}],setTimeout(()=>Mr(o),bc)}var bc,_c,Ot,Er,Mr,Nr,Ee=f(()=>{"use strict";Re();bc=6e3,_c=0,Ot=D([]),Er=D("");Mr=e=>Ot.value=Ot.value.filter(t=>t.id!==e),Nr=e=>Er.value=e});var pe,pt=f(()=>{"use strict";Re();pe=D(navigator.onLine);addEventListener("online",()=>pe.value=!0);addEventListener("offline",()=>pe.value=!1)});function Br(e,t,o,r=1){let i=(o-t+r)/2;i>=Rr||(Lr=e+r/2-(t+o)/2,Rr=i)}async function ua(e){Rr=1/0;for(let t=0;t<wc;t++){let o=performance.now(),r=await e();Br(new Date(r).getTime(),o,performance.now())}}function da(e){let[,t]=br(r=>r+1,0),o=e-ft();return k(()=>{if(!(o>0))return;let r=setTimeout(t,Math.min(o%1e3+2,1e3));return()=>clearTimeout(r)}),k(()=>{let r=()=>t(0);return document.addEventListener("visibilitychange",r),()=>document.removeEventListener("visibilitychange",r)},[]),o}var wc,Lr,Rr,ft,At=f(()=>{"use strict";C();wc=5,Lr=null,Rr=1/0,ft=()=>Lr===null?Date.now():Lr+performance.now()});async function ve(e,t,o={}){let r=o.repeatable??(e!=="POST"||o.key!==void 0),i=performance.now()+(o.patience??xc),a=Dr(16);for(let c=1;;c++)try{return await Pc(e,t,o,a)}catch(l){if(!(l instanceof w)||!r||!Tc(l))throw l;let u=Math.max(l.retryAfter,Math.min(Cc,Sc*2**(c-1))*(.5+Math.random()));if(performance.now()+u>i)throw l;o.onRetry?.(c),await Me(u,o.signal)}}function Tc(e){return e.status===0||e.status===503||e.status===502||e.status===504||e.code==="rate-limited"}async function Pc(e,t,o,r){let i={...o.headers,traceparent:`00-${r}-${Dr(8)}-01`};o.body!==void 0&&(i["Content-Type"]="application/json"),o.key!==void 0&&(i["Idempotency-Key"]=o.key);let a,c,l=performance.now();try{a=await fetch(kc+t,{method:e,headers:i,body:o.body===void 0?void 0:JSON.stringify(o.body),signal:o.signal,cache:"no-store"});let p=a.headers.get("Date");p&&Br(new Date(p).getTime(),l,performance.now(),1e3),c=await a.text()}catch(p){throw o.signal?.aborted?p:new w(0,"no-answer","The shop did not answer.")}let u=Ic(c);if(a.ok)return{status:a.status,body:u,headers:a.headers};throw new w(a.status,u?.code??`http-${a.status}`,u?.detail??a.statusText,u?.errors,Number(a.headers.get("Retry-After")??0)*1e3)}function Ic(e){try{return e===""?null:JSON.parse(e)}catch{return null}}function Me(e,t){return new Promise((o,r)=>{let i=setTimeout(o,e);t?.addEventListener("abort",()=>{clearTimeout(i),r(t.reason)})})}function Dr(e){return Array.from(crypto.getRandomValues(new Uint8Array(e)),t=>t.toString(16).padStart(2,"0")).join("")}function He(e){let t=new URLSearchParams;for(let[o,r]of Object.entries(e))r!=null&&r!==""&&r!==!1&&t.set(o,String(r));return t.size===0?"":`?${t}`}var Fr,kc,xc,Sc,Cc,w,we,q=f(()=>{"use strict";At();Fr=document.querySelector('meta[name="mall-api"]')?.getAttribute("content")??"",kc=`${Fr}/api/v1`,xc=15e3,Sc=300,Cc=4e3,w=class extends Error{constructor(t,o,r,i,a){super(r),this.name="ApiError",this.status=t,this.code=o,this.detail=r,this.errors=i??{},this.retryAfter=a??0}};we=()=>Dr(16)});function to(e,t,o){return navigator.locks?navigator.locks.request(e,{signal:o},t):t()}async function ma(){if(!navigator.locks)return 0;let{held:e=[]}=await navigator.locks.query();return e.filter(t=>t.name==="mall-tab").length-1}var Ur=f(()=>{"use strict";navigator.locks&&navigator.locks.request("mall-tab",{mode:"shared"},()=>new Promise(()=>{}))});function Je(e){ha.add(e)}function $a(){return sessionStorage.clear(),Promise.all([...ha].map(e=>e()))}async function Bo(e,t){let{body:o}=await ve("POST","/login",{body:{...e,...Fo()},headers:t,repeatable:!0});$e(fa,o.deviceToken),Ro.value=!1,await to("mall-refresh",async()=>ya(o))}function Fo(){let e=he(fa);return typeof e=="string"?{deviceToken:e}:{}}async function Nt(){let e=Y.value?.refreshToken;await ga(),e&&await ve("POST","/logout",{body:{refreshToken:e},repeatable:!0}).catch(t=>{if(!(t instanceof w))throw t})}async function ga(){fe=null,$e(Mt,null),Lo.value=!0,await $a(),Y.value=null,Lo.value=!1}function ya(e){let{sub:t,role:o}=JSON.parse(atob(e.accessToken.split(".")[1].replaceAll("-","+").replaceAll("_","/"))),r={userId:t,roles:[o??[]].flat(),refreshToken:e.refreshToken};fe={userId:t,token:e.accessToken,goodUntil:Date.now()+e.expiresIn*1e3},$e(Mt,r),Y.value=r,Et.postMessage({access:fe})}async function ro(e=!1){return Y.value===null?null:(e&&(fe=null),oo(fe)?fe.token:(qr??=Ec().finally(()=>qr=null),qr))}function Mc(e){return new Promise(t=>{if(e<=0)return t();let o=setTimeout(i,Oc);Et.addEventListener("message",r),Et.postMessage({ask:!0});function r({data:a}){a.access===null&&e--,(oo(fe)||e===0)&&i()}function i(){clearTimeout(o),Et.removeEventListener("message",r),t()}})}async function Qe(e,t,o={}){let r=await ro();try{return await ve(e,t,pa(r,o))}catch(i){if(!(i instanceof w)||i.code!=="unauthenticated"||r===null)throw i;return ve(e,t,pa(await ro(!0),o))}}var Mt,fa,Oc,Ac,Y,Q,Bu,Ro,Lo,fe,qr,ha,Et,oo,Ec,pa,j,z,ke,Do,E=f(()=>{"use strict";Re();q();Ur();It();Mt="mall.session",fa="mall.device",Oc=1e3,Ac=3e4,Y=D(he(Mt)),Q=je(()=>Y.value!==null),Bu=je(()=>Y.value?.roles.includes("admin")??!1),Ro=D(!1),Lo=D(!1),fe=null,qr=null,ha=new Set,Et=new BroadcastChannel("mall-session");Et.addEventListener("message",({data:e})=>{e.ask&&Et.postMessage({access:oo(fe)?fe:null}),e.access&&e.access.userId===Y.value?.userId&&(fe=e.access)});addEventListener("storage",e=>{if(e.key!==Mt&&e.key!==null)return;let t=he(Mt);t?.userId!==Y.value?.userId&&(fe=null);let o=Y.value!==null&&t===null;Y.value=t,o&&$a()});oo=e=>e!==null&&e.userId===Y.value?.userId&&e.goodUntil-Ac>Date.now();Ec=()=>to("mall-refresh",async()=>{if(Y.value=he(Mt),Y.value===null)return null;if(oo(fe)||await Mc(await ma()),oo(fe))return fe.token;try{return ya((await ve("POST","/token/refresh",{body:{refreshToken:Y.value.refreshToken},repeatable:!0})).body),fe.token}catch(e){if(!(e instanceof w)||e.status!==401&&e.status!==400)throw e;return await ga(),Ro.value=!0,null}});pa=(e,t)=>e===null?t:{...t,headers:{...t.headers,Authorization:`Bearer ${e}`}},j=async(e,t)=>(await Qe("GET",e,t)).body,z=async(e,t,o)=>(await Qe("POST",e,{body:t,...o})).body,ke=async(e,t,o)=>(await Qe("PUT",e,{body:t,...o})).body,Do=async(e,t)=>(await Qe("DELETE",e,t)).body});function no(){let e=he(Uo);return e?{[jr]:e}:{}}async function xe(e){if(Y.value===null&&he(Uo)===null){de.value={items:[],total:{amount:0,currency:"CNY"}};return}await Nc(()=>Lt("GET","/cart",void 0,e))}async function zr(e,t){let o=`/cart/items/${encodeURIComponent(e)}`;t>0?await Lt("PUT",o,{quantity:t}):(await Lt("DELETE",o),await Lt("GET","/cart"))}async function va(e,t){de.value===null&&await Lt("GET","/cart");let o=de.value?.items.find(r=>r.productId===e)?.quantity??0;await zr(e,Math.min(999,o+t))}async function Lt(e,t,o,r){try{let i=await Qe(e,t,{body:o,headers:no(),onRetry:r});i.body&&(de.value=i.body),Y.value!==null?Rt():i.headers.get(jr)&&$e(Uo,i.headers.get(jr))}catch(i){if(!(i instanceof w)||i.code!=="cart-merged")throw i;return Rt(),Lt(e,t,o,r)}}async function Nc(e){try{await e()}catch(t){if(!(t instanceof w))throw t}}var Uo,jr,de,qo,Rt,Ze=f(()=>{"use strict";Re();q();E();It();Uo="mall.cart",jr="X-Cart-Id",de=D(null),qo=je(()=>de.value?.items.reduce((e,t)=>e+t.quantity,0)??0);Je(()=>{de.value=null});Rt=()=>$e(Uo,null)});function Bt(e){k(()=>{if(e)return Hr.value++,()=>{Hr.value--}},[e])}async function Rc(e){let t=ba;for(;!e.aborted;){try{let o=await ro();if(o===null)return;let r={Authorization:`Bearer ${o}`,Accept:"text/event-stream"},i=he(Wr);i&&(r["Last-Event-ID"]=i);let a=await fetch(`${Fr}/api/v1/notifications/stream`,{headers:r,signal:e,cache:"no-store"});a.ok&&a.body?(t=ba,await Bc(a.body,e)):a.status===401&&await ro(!0)}catch(o){if(e.aborted)return;if(!(o instanceof Error))throw o}await Me(t*(.5+Math.random()),e),t=Math.min(Lc,t*2)}}async function Bc(e,t){let o=e.pipeThrough(new TextDecoderStream,{signal:t}).getReader(),r="";for(;;){let{done:i,value:a}=await o.read();if(i)return;r+=a;let c=r.split(`

`);r=c.pop()??"";for(let l of c){let u=l.match(/^data: (.*)$/m)?.[1];u&&Fc(JSON.parse(u))}}}function Fc(e){$e(Wr,e.id),_a.postMessage({userId:Y.value?.userId,notification:e}),wa(e)}function wa(e){Be.value=e,Xe.value++,document.hidden||ae(e.subject,"info")}var Wr,ba,Lc,Xe,Be,Hr,_a,ht=f(()=>{"use strict";Re();C();Ee();q();Ur();E();It();Wr="mall.notifications.last",ba=1e3,Lc=3e4,Xe=D(0),Be=D(null),Hr=D(0),_a=new BroadcastChannel("mall-notifications");_a.addEventListener("message",({data:e})=>{e.userId===Y.value?.userId&&wa(e.notification)});Je(()=>{Xe.value=0,Be.value=null,$e(Wr,null)});ze(()=>{if(Hr.value===0||!Q.value)return;let e=new AbortController;return to("mall-stream",()=>Rc(e.signal),e.signal).catch(t=>{if(!e.signal.aborted)throw t}),()=>e.abort()})});function se(e,t,o={}){let[r,i]=y({data:o.initial,error:void 0,isLoading:!0}),[a,c]=y(0);return k(()=>{let l=new AbortController;return i(u=>({data:a>0?u.data:o.initial,error:void 0,isLoading:!0})),e(l.signal).then(u=>!l.signal.aborted&&i({data:u,error:void 0,isLoading:!1}),u=>!l.signal.aborted&&i(p=>({data:p.data,error:u,isLoading:!1}))),()=>l.abort()},[...t,a]),{...r,reload:()=>c(l=>l+1),set:l=>i({data:l,error:void 0,isLoading:!1})}}var Fe=f(()=>{"use strict";C()});function Uc(){return Pa??=new Promise(e=>{let t=indexedDB.open("mall",1);t.onupgradeneeded=()=>t.result.createObjectStore(Yr),t.onsuccess=()=>e(t.result),t.onerror=()=>e(null)}),Pa}async function Kr(e,t){let o=await Uc();if(o)return new Promise(r=>{let i=t(o.transaction(Yr,e).objectStore(Yr));i.onsuccess=()=>r(i.result),i.onerror=()=>r(void 0)})}async function $t(e,t){let o=Y.value?.userId;try{let r={body:await j(e,{signal:t,patience:navigator.onLine?Dc:0}),readAt:Date.now()};return o===Y.value?.userId&&!Lo.value&&Kr("readwrite",i=>i.put(r,e)),{...r,isOld:!1}}catch(r){let i=r instanceof w&&r.status===0?await Kr("readonly",a=>a.get(e)):void 0;if(!i)throw r;return{...i,isOld:!0}}}function et(e,t){let o=se(r=>$t(e,r),[e]);return k(()=>{o.data&&t?.(o.data.body)},[o.data]),{...o,data:o.data?.body,readAt:o.data?.isOld?o.data.readAt:void 0}}var Yr,Dc,Pa,tt=f(()=>{"use strict";C();q();Fe();E();Yr="answers",Dc=5e3,Pa=null;Je(async()=>{await Kr("readwrite",e=>e.clear())})});function $({kind:e,size:t,busy:o,wide:r,href:i,type:a="button",disabled:c,class:l,children:u,...p}){let d=["button",e&&`button-${e}`,t&&`button-${t}`,r&&"button-wide",l].filter(Boolean).join(" ");return i?s`<a class=${d} href=${i} ...${p}>${u}</a>`:s`<button
        class=${d}
        type=${a}
        disabled=${c}
        aria-disabled=${o?"true":void 0}
        aria-busy=${o?"true":void 0}
        ...${p}
        onClick=${o?qc:p.onClick}
      >
        ${o&&s`<span class="spinner" aria-hidden="true"></span>`}${u}
      </button>`}var qc,I=f(()=>{"use strict";v();qc=e=>e.preventDefault()});function x(e){if(!(e instanceof w))throw e;let t=`problem.${e.code}`;return Ao(t)?n(t):W.value==="en"?e.detail:n("problem.other")}function ce(e,t){let o=e instanceof w?e.errors[t]?.[0]:void 0;if(o!==void 0)return W.value==="en"?o:n("problem.field")}var oe=f(()=>{"use strict";q();b()});function R({heading:e="h2",icon:t="box",title:o,children:r,action:i}){return s`<div class="empty">
    <${P} name=${t} size=${40} />
    <${e}>${o}<//>
    ${r&&s`<p>${r}</p>`} ${i}
  </div>`}var me=f(()=>{"use strict";v();ge()});function H({heading:e,error:t,onRetry:o}){return s`<div role="alert">
    <${R}
      heading=${e}
      icon="alert"
      title=${n("error.title")}
      action=${o&&s`<${$} onClick=${o}>${n("error.retry")}<//>`}
      >${x(t)}<//
    >
  </div>`}var ye=f(()=>{"use strict";v();b();oe();I();me()});function O({height:e="1.2em",count:t=1,class:o=""}){return s`<div class=${`skeletons ${o}`} role="status">
    <span class="visually-hidden">${n("loading")}</span>
    ${Array.from({length:t},(r,i)=>s`<div key=${i} class="skeleton" style=${{blockSize:e}}></div>`)}
  </div>`}var le=f(()=>{"use strict";v();b()});function _({kind:e="info",children:t}){return s`<div class=${`notice notice-${e}`} role=${e==="error"?"alert":void 0}>
    <${P} name=${jc[e]} />
    <div>${t}</div>
  </div>`}var jc,re=f(()=>{"use strict";v();ge();jc={info:"info",success:"check",warning:"alert",error:"alert"}});function Ft(e,t){let o=`${W.value} ${e}`;return Gr.has(o)||Gr.set(o,t()),Gr.get(o)}function T({amount:e,currency:t}){let o=Ft(`money ${t}`,()=>new Intl.NumberFormat(W.value,{style:"currency",currency:t,currencyDisplay:"narrowSymbol"}));return o.format(e/10**(o.resolvedOptions().maximumFractionDigits??2))}function Oa(e,t=Date.now()){let o=(new Date(e).getTime()-t)/1e3,r=Ft("ago",()=>new Intl.RelativeTimeFormat(W.value,{numeric:"auto"})),a=[["day",86400],["hour",3600],["minute",60]].find(([,c])=>Math.abs(o)>=c);return a?r.format(Math.round(o/a[1]),a[0]):r.format(Math.round(o),"second")}function Aa(e){let t=Math.max(0,Math.ceil(e/1e3)),[o,r,i]=[Math.floor(t/3600),Math.floor(t/60)%60,t%60];return[...o>0?[String(o)]:[],String(r).padStart(2,"0"),String(i).padStart(2,"0")].join(":")}var Gr,Ia,jo,Ne,zo,V=f(()=>{"use strict";b();Gr=new Map;Ia=e=>Ft("number",()=>new Intl.NumberFormat(W.value)).format(e),jo=e=>Ft("percent",()=>new Intl.NumberFormat(W.value,{style:"percent"})).format(e),Ne=e=>Ft("dateTime",()=>new Intl.DateTimeFormat(W.value,{dateStyle:"medium",timeStyle:"short"})).format(new Date(e)),zo=e=>Ft("date",()=>new Intl.DateTimeFormat(W.value,{dateStyle:"medium"})).format(new Date(e))});function De({of:e}){return e.readAt?s`<${_} kind="warning">${n("offline.age",{time:Oa(e.readAt)})}<//>`:null}var Dt=f(()=>{"use strict";re();V();v();b()});function gt(e){ao.value={...ao.value,...Object.fromEntries(e.map(t=>[t.id,t]))}}function ot(e){let t=ao.value[e];return k(()=>{t!==void 0||Vr.has(e)||(Vr.add(e),j(`/products/${encodeURIComponent(e)}`).then(o=>gt([o]),o=>{if(!(o instanceof w))throw o;o.status===404?ao.value={...ao.value,[e]:null}:Vr.delete(e)}))},[e]),t}var ao,Vr,rt=f(()=>{"use strict";Re();C();q();E();ao=D({}),Vr=new Set});function so({product:e,name:t,eager:o}){let r=e?.name??t??"";return s`<span class="picture">
    ${e?.imageUrl?s`<img
            src=${e.imageUrl}
            alt=""
            width="400"
            height="400"
            loading=${o?"eager":"lazy"}
            decoding="async"
            fetchpriority=${o?"high":void 0}
          />`:e!==void 0&&s`<span class="picture-letter" aria-hidden="true">${[...r][0]??""}</span>`}
  </span>`}function Se({productId:e,name:t}){return s`<${so} product=${ot(e)} name=${t} />`}var We=f(()=>{"use strict";v();rt()});function Ea({product:e,eager:t}){let o=e.stock.available;return s`<a class="product-card" href=${`/products/${encodeURIComponent(e.id)}`}>
    <${so} product=${e} eager=${t} />
    <span class="product-card-name">${e.name}</span>
    <span class="product-card-foot">
      <b class="price">${T(e.price)}</b>
      ${o===0?s`<span class="small muted">${n("product.soldOut")}</span>`:o<=zc&&s`<span class="small warn">${n("product.few",{count:o})}</span>`}
    </span>
  </a>`}var zc,Ma=f(()=>{"use strict";v();b();V();We();zc=20});function Ho({products:e}){return s`<ul class="product-grid">
    ${e.map((t,o)=>s`<li key=${t.id}><${Ea} product=${t} eager=${o<4} /></li>`)}
  </ul>`}var Jr=f(()=>{"use strict";v();Ma()});var nt,io=f(()=>{"use strict";b();nt=e=>Ao(`category.${e}`)?n(`category.${e}`):e});function Ce({until:e,label:t,onEnd:o,large:r}){let i=da(new Date(e).getTime()),a=Math.max(0,Math.ceil(i/1e3)),c=Ae(a);k(()=>{for(let u of[60,10])c.current>u&&a<=u&&a>0&&Nr(n("countdown.left",{count:u,label:t}));c.current>0&&a===0&&(Nr(n("countdown.over",{label:t})),o?.()),c.current=a},[a]);let l=Math.floor(i/Na);return s`<div class=${`countdown ${r?"countdown-large":""}`} role="timer" aria-label=${t} aria-live="off">
    <span class="countdown-label">${t}</span>
    <span class="countdown-time number">
      ${l>0&&s`<span class="countdown-days">${n("countdown.days",{count:l})}</span>`}
      ${Aa(l>0?i%Na:i)}
    </span>
  </div>`}var Na,yt=f(()=>{"use strict";C();Ee();At();V();v();b();Na=864e5});var Le,La,Ra,vt=f(()=>{"use strict";Le=e=>e.state==="scheduled",La=e=>["open","paused","soldOut","rebuilding"].includes(e.state),Ra=e=>e.state==="closing"||e.state==="closed"});function Ba({sale:e}){let t=Le(e);return s`<a class="sale-card" href=${`/sales/${encodeURIComponent(e.id)}`}>
    <${Se} productId=${e.productId} name=${e.productName} />
    <span class="stack">
      <b>${e.productName}</b>
      <span class="price">${T(e.price)}</span>
      <${Ce} until=${t?e.startsAt:e.endsAt} label=${n(t?"sale.startsIn":"sale.endsIn")} />
    </span>
  </a>`}var Fa=f(()=>{"use strict";V();v();b();We();yt();vt()});function ue({kind:e="neutral",children:t}){return s`<span class=${`badge badge-${e}`}>${t}</span>`}var Ye=f(()=>{"use strict";v()});function Wo({sale:e}){let t=ot(e.productId),o=t&&t.price.currency===e.price.currency?1-e.price.amount/t.price.amount:0;return s`<p class="sale-price">
    <b>${T(e.price)}</b>
    ${o>0&&s`<s class="muted"><span class="visually-hidden">${n("sale.usual")} </span>${T(t.price)}</s>
        <span class="badge badge-accent">${n("sale.saved",{share:jo(o)})}</span>`}
  </p>`}var Qr=f(()=>{"use strict";V();v();b();rt()});function Yo({sale:e}){return Le(e)||e.available===void 0?s`<p class="muted">${n("sale.units",{count:e.stock})}</p>`:s`<div class="sale-stock">
    <div class="meter" aria-hidden="true">
      <span style=${{inlineSize:`${100*e.available/Math.max(1,e.stock)}%`}}></span>
    </div>
    <p class="small">${n("sale.left",{count:e.available,stock:e.stock})}</p>
  </div>`}var Zr=f(()=>{"use strict";v();b();vt()});function Da({sale:e}){let t=Le(e);return s`<section class="hero" aria-labelledby="hero-title">
    <div class="hero-text">
      <p class="row"><${ue} kind="accent">${n("sale.flash")}<//> <span class="small muted">${n(`sale.state.${e.state}`)}</span></p>
      <h1 id="hero-title">${e.productName}</h1>
      <${Wo} sale=${e} />
      <${Yo} sale=${e} />
      <div class="row hero-foot">
        <${$} kind="primary" size="large" href=${`/sales/${encodeURIComponent(e.id)}`}
          >${n(t?"sale.look":"sale.toSale")}<//
        >
        <${Ce} until=${t?e.startsAt:e.endsAt} label=${n(t?"sale.startsIn":"sale.endsIn")} />
      </div>
    </div>
    <div class="hero-picture"><${Se} productId=${e.productId} name=${e.productName} /></div>
  </section>`}var Ua=f(()=>{"use strict";Ye();I();v();b();We();yt();Qr();Zr();vt()});var ja={};X(ja,{default:()=>qa});function qa(){N("",n("brand"));let e=et("/seckill/sales?pageSize=20"),t=et("/products?pageSize=12",l=>gt(l.items)),o=et("/categories"),r=(e.data?.items??[]).filter(La),i=(e.data?.items??[]).filter(Le).reverse(),[a,...c]=[...r,...i];return s`<div class="stack stack-large">
    ${a?s`<${Da} sale=${a} />`:e.isLoading?s`<div class="hero hero-empty"><${O} height="18rem" /></div>`:s`<section class="hero hero-plain">
              <h1>${n("home.welcome")}</h1>
              <p>${n("home.lead")}</p>
              <${$} kind="primary" size="large" href="/search">${n("home.browse")}<//>
            </section>`}
    ${c.length>0&&s`<section class="stack" aria-labelledby="more-sales">
        <h2 id="more-sales">${n("home.sales")}</h2>
        <ul class="sale-grid">
          ${c.map(l=>s`<li key=${l.id}><${Ba} sale=${l} /></li>`)}
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
                  <a class="chip" href=${`/search?category=${encodeURIComponent(l.name)}`}>${nt(l.name)}</a>
                </li>`)}
          </ul>
        </nav>`}
      <${De} of=${t} />
      ${t.error&&!t.data&&s`<${H} error=${t.error} onRetry=${t.reload} />`}
      ${!t.data&&t.isLoading&&s`<${O} height="18rem" count=${4} class="product-grid" />`}
      ${t.data&&s`<${Ho} products=${t.data.items} />`}
    </section>
  </div>`}var za=f(()=>{"use strict";I();ye();le();v();b();J();tt();Dt();Jr();rt();io();Fa();Ua();vt()});function Ut({token:e,isLoading:t,onMore:o}){return e?s`<div class="pager"><${$} busy=${t} onClick=${o}>${n("pager.more")}<//></div>`:null}var Ko=f(()=>{"use strict";v();b();I()});function qt({label:e,checked:t,onChange:o,hint:r,...i}){return s`<label class="checkbox">
    <input type="checkbox" checked=${t} onChange=${a=>o(a.currentTarget.checked)} ...${i} />
    <span>${e}${r&&s`<small class="muted">${r}</small>`}</span>
  </label>`}var Go=f(()=>{"use strict";v()});function M({label:e,value:t,onInput:o,error:r,hint:i,as:a="input",optional:c,class:l,children:u,...p}){let d=xo(),g=[r&&`${d}-error`,i&&`${d}-hint`].filter(Boolean).join(" ")||void 0;return s`<div class=${`field ${l??""}`}>
    <label for=${d}>${e}${c&&s` <span class="muted">${n("field.optional")}</span>`}</label>
    <${a}
      id=${d}
      value=${t}
      aria-invalid=${r?"true":void 0}
      aria-describedby=${g}
      onInput=${h=>o(h.currentTarget.value)}
      ...${p}
    >
      ${u}
    <//>
    ${i&&s`<p class="hint" id=${`${d}-hint`}>${i}</p>`}
    ${r&&s`<p class="field-error" id=${`${d}-error`}>${r}</p>`}
  </div>`}var be=f(()=>{"use strict";C();v();b()});function Wa({query:e,onChange:t}){let o=et("/categories"),i=[...e.get("q")?["relevance"]:[],"newest","price","-price","best-selling"],a=c=>l=>t({[c]:l});return s`<form
    class="filters"
    role="search"
    aria-label=${n("search.filters")}
    onSubmit=${c=>c.preventDefault()}
  >
    <${M} as="select" label=${n("search.category")} value=${e.get("category")??""} onInput=${a("category")}>
      <option value="">${n("search.category.all")}</option>
      ${(o.data?.items??[]).map(c=>s`<option key=${c.name} value=${c.name}>${nt(c.name)}</option>`)}
    <//>
    <${M} as="select" label=${n("search.sort")} value=${e.get("sort")??i[0]} onInput=${a("sort")}>
      ${i.map(c=>s`<option key=${c} value=${c}>${n(`search.sort.${c}`)}</option>`)}
    <//>
    <div class="filters-prices">
      <${Ha} label=${n("search.minPrice")} value=${e.get("minPrice")} onChange=${a("minPrice")} />
      <${Ha} label=${n("search.maxPrice")} value=${e.get("maxPrice")} onChange=${a("maxPrice")} />
    </div>
    <${qt}
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
  />`}var Ya=f(()=>{"use strict";Go();be();v();b();tt();io()});var Va={};X(Va,{default:()=>Ga});function Ga({query:e}){let t=He(Object.fromEntries(e)),o=e.get("q")??"";N(o?n("search.for",{q:o}):n("search.title"),n("brand"));let[,r]=y(0),[i,a]=y({}),c=co.get(t),l=async(p,d)=>{a({busy:!0});try{let g={...Object.fromEntries(e),pageSize:Hc,continuationToken:p},{body:h,isOld:m,readAt:S}=await $t(`/products${He({...g,minPrice:Ka(e.get("minPrice")),maxPrice:Ka(e.get("maxPrice"))})}`,d);gt(h.items);let B=p?co.get(t)?.items??[]:[];co.set(t,{items:[...B,...h.items],token:h.continuationToken,readAt:m?S:void 0}),a({})}catch(g){d.aborted||a({error:g})}};k(()=>{if(co.has(t)&&!mt.value?.isNew)return;let p=new AbortController;return l(null,p.signal),()=>p.abort()},[t]);let u=p=>{let d=He({...Object.fromEntries(e),...p});co.delete(d),Mo(d),r(g=>g+1)};return s`<div class="with-filters">
    <h1 class="with-filters-title">${o?n("search.for",{q:o}):n("search.title")}</h1>
    <div class="stack">
      <${Wa} query=${e} onChange=${u} />
    </div>
    <section class="stack" aria-label=${n("search.results")} aria-busy=${i.busy?"true":void 0}>
      ${c&&s`<${De} of=${c} />`}
      ${i.error&&s`<${H} error=${i.error} onRetry=${()=>l(null,new AbortController().signal)} />`}
      ${!c&&i.busy&&s`<${O} height="18rem" count=${6} class="product-grid" />`}
      ${c?.items.length===0&&s`<${R} icon="search" title=${n("search.nothing")} action=${s`<${$} href="/search">${n("search.clear")}<//>`}
          >${n("search.nothing.hint")}<//
        >`}
      ${c&&c.items.length>0&&s`<${Ho} products=${c.items} />`}
      ${c&&s`<${Ut} token=${c.token} isLoading=${i.busy} onMore=${()=>l(c.token,new AbortController().signal)} />`}
    </section>
  </div>`}var Hc,co,Ka,Ja=f(()=>{"use strict";C();q();I();me();ye();Ko();le();v();b();J();Dt();tt();Jr();rt();Ya();Hc=12,co=new Map;Ka=e=>e&&Number(e)>=0?Math.round(Number(e)*100):null});function jt({value:e,max:t=999,disabled:o,name:r,onChange:i}){let a=c=>{let l=Math.min(t,Math.max(1,Math.round(c)||1));l!==e&&i(l)};return s`<div class="quantity" role="group" aria-label=${n("quantity.of",{name:r})}>
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
  </div>`}var Vo=f(()=>{"use strict";ge();v();b()});function Qa({available:e}){return e===0?s`<p class="stock stock-none"><${P} name="alert" />${n("product.none")}</p>`:e<=Wc?s`<p class="stock stock-few"><${P} name="alert" />${n("product.few",{count:e})}</p>`:s`<p class="stock stock-good"><${P} name="check" />${n("product.inStock")}</p>`}var Wc,Za=f(()=>{"use strict";ge();v();b();Wc=20});var es={};X(es,{default:()=>Xa});function Xa({id:e}){let t=et(`/products/${encodeURIComponent(e)}`,r=>gt([r])),o=t.data;return N(o?.name??"",n("brand")),t.error instanceof w&&t.error.status===404?s`<${R}
      heading="h1"
      icon="search"
      title=${n("problem.product-not-found")}
      action=${s`<${$} kind="primary" href="/search">${n("home.browse")}<//>`}
    />`:t.error&&!o?s`<${H} heading="h1" error=${t.error} onRetry=${t.reload} />`:o?s`<article class="product">
    <${so} product=${o} eager />
    <div class="stack">
      <p class="small"><a href=${`/search?category=${encodeURIComponent(o.category)}`}>${nt(o.category)}</a></p>
      <h1>${o.name}</h1>
      <p class="price price-large">${T(o.price)}</p>
      <p class="product-description">${o.description}</p>
      <${Qa} available=${o.stock.available} />
      <${De} of=${t} />
      <${Yc} product=${o} onChanged=${t.reload} />
    </div>
  </article>`:s`<div class="product"><${O} height="24rem" /><${O} count=${5} height="2rem" /></div>`}function Yc({product:e,onChanged:t}){let[o,r]=y(1),[i,a]=y({}),c=e.stock.available,l=async()=>{a({busy:!0});try{await va(e.id,o),a({done:!0}),ae(n("cart.added",{name:e.name}),"success")}catch(u){a({error:u})}t()};return pe.value?s`<div class="stack">
    <div class="row">
      <${jt} value=${o} max=${Math.max(1,Math.min(c,999))} onChange=${r} name=${e.name} />
      <${$} kind="primary" size="large" busy=${i.busy} disabled=${c===0} onClick=${l}
        >${n(c===0?"product.soldOut":"product.add")}<//
      >
      ${i.done&&s`<${$} href="/cart" size="large">${n("cart.go")}<//>`}
    </div>
    ${i.error&&s`<${_} kind="error">${x(i.error)}<//>`}
  </div>`:s`<${_} kind="warning">${n("offline.noBuying")}<//>`}var ts=f(()=>{"use strict";C();Ee();q();I();me();ye();re();le();V();v();b();pt();oe();J();Ze();Dt();tt();io();We();rt();Vo();Za()});function os({ticket:e,onEnd:t}){let o=`/orders/${encodeURIComponent(e.orderId)}`,r=e.status==="held";return s`<section class="ticket stack" data-testid="ticket" data-status=${e.status} aria-live="polite">
    <h2 class="row"><${P} name="check" size=${24} />${n(r?"ticket.held":"ticket.sold")}</h2>
    <p>${n(r?"ticket.held.words":"ticket.sold.words",{count:e.quantity,position:e.position})}</p>
    ${r&&e.payBy&&s`<${Ce} until=${e.payBy} label=${n("pay.keptFor")} onEnd=${t} />`}
    <${$} kind="primary" size="large" wide href=${o}>${n(r?"ticket.pay":"ticket.order")}<//>
  </section>`}var rs=f(()=>{"use strict";I();ge();v();b();yt()});function ns({sale:e,place:t,onChanged:o}){let[r,i]=y({}),a=`/seckill/sales/${encodeURIComponent(e.id)}/waiting`,c=async u=>{i({busy:!0});try{await u(),i({})}catch(p){i({error:p})}o()},l=t?.status==="waiting";return s`<section class="waiting stack" aria-live="polite" data-testid="waiting" data-waits=${l?"yes":"no"}>
    <h2 class="row">
      <${P} name="clock" size=${24} />${l?n("waiting.in",{position:t.position??1}):n("waiting.title")}
    </h2>
    <p>${n(l?"waiting.in.words":"waiting.words")}</p>
    ${r.error&&s`<${_} kind="error">${x(r.error)}<//>`}
    ${l?s`<div><${$} busy=${r.busy} onClick=${()=>c(()=>Do(a))}>${n("waiting.leave")}<//></div>`:s`<${$}
            kind="primary"
            size="large"
            wide
            busy=${r.busy}
            onClick=${()=>c(()=>z(a,{quantity:1},{repeatable:!0}))}
            >${n("waiting.join")}<//
          >`}
  </section>`}var as=f(()=>{"use strict";C();I();ge();re();v();b();oe();E()});function ss({sale:e,mine:t}){let[o,r]=y(1),{ticket:i}=t;if(!pe.value)return s`<${_} kind="warning">${n("offline.noBuying")}<//>`;if(t.entering)return s`<${Kc} again=${t.again} />`;if(i&&i.status!=="released")return s`<${os} ticket=${i} onEnd=${t.look} />`;if(!Q.value){let l=encodeURIComponent(location.pathname);return s`<div class="stack">
      ${e.state!=="closed"&&e.state!=="closing"&&s`<${$} kind="primary" size="large" wide href=${`/login?next=${l}`}>${n("sale.login")}<//>`}
      <p class="small muted">${n("sale.login.hint")}</p>
    </div>`}let a=e.state==="soldOut"||t.place?.status==="waiting"||t.refusal instanceof w&&t.refusal.code==="sold-out",c=e.state==="open"&&!a;return s`<div class="stack">
    ${i?.status==="released"&&s`<${_} kind="warning">${n("sale.released")}<//>`}
    ${t.refusal&&s`<${_} kind="error">${x(t.refusal)}<//>`}
    ${a?s`<${ns} sale=${e} place=${t.place} onChanged=${t.look} />`:e.state==="open"||e.state==="scheduled"?s`<div class="row sale-enter">
                ${e.perBuyerLimit>1&&s`<${jt} value=${o} max=${e.perBuyerLimit} name=${e.productName} onChange=${r} />`}
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
              <p class="small muted">${n(c?"sale.enter.hint":"sale.notYet.hint")}</p>`:s`<${_} kind=${e.state==="paused"||e.state==="rebuilding"?"warning":"info"}
              >${n(`sale.words.${e.state}`)}<//
            >`}
  </div>`}function Kc({again:e}){return s`<div class="stack" role="status">
    <${$} kind="primary" size="large" wide busy>${n("sale.asking")}<//>
    <p class="small muted">${n(e?"sale.asking.again":"sale.asking.hint")}</p>
  </div>`}var is=f(()=>{"use strict";C();q();I();re();v();b();pt();oe();E();Vo();rs();as()});function Jc(e){let t=Math.random(),o=e?.state==="scheduled"?new Date(e.startsAt).getTime()-ft():0;return o>Xr&&o<Vc?{pause:o-Xr*(.5+.4*t),setsClock:!0}:o>0&&o<=Xr?{pause:o+300+2e3*t}:{pause:Gc[e?.state??"open"]*(.5+t)}}function cs(e){let[t,o]=y({}),[r,i]=y(0);return k(()=>{let a=new AbortController,{signal:c}=a;return u().catch(p=>{if(!c.aborted)throw p}),document.addEventListener("visibilitychange",()=>document.hidden||i(p=>p+1),{signal:c}),()=>a.abort();async function l(){let{body:p}=await ve("GET",`/seckill/sales/${encodeURIComponent(e)}`,{signal:c});return c.aborted||o({sale:p}),p}async function u(){let p,d=!1;for(;;){try{if(d?p=await l():(await ua(async()=>(p=await l()).serverTime),d=!0),p?.state==="closed")return}catch(h){if(c.aborted)return;if(!(h instanceof w))throw h;if(o(m=>({...m,error:h})),h.status===404)return}let g=Jc(p);if(await Me(g.pause,c),document.hidden)return;g.setsClock&&(d=!1)}}},[e,r]),{...t,reload:()=>i(a=>a+1),isOver:t.sale!==void 0&&Ra(t.sale)}}var Gc,Xr,Vc,ls=f(()=>{"use strict";C();q();At();vt();Gc={scheduled:3e4,open:4e3,soldOut:8e3,paused:5e3,rebuilding:3e3,closing:15e3,closed:0},Xr=15e3,Vc=6e4});function ds(e,t,o,r){let i=en.get(e);if(i)return i;let a=Number(sessionStorage.getItem(lo+e)??o);sessionStorage.setItem(lo+e,String(a));let c=el(e,t,a,r).finally(()=>en.delete(e));return en.set(e,c),c}async function el(e,t,o,r){for(;;)try{let i=await z(`/seckill/sales/${encodeURIComponent(e)}/tickets`,{quantity:o},{repeatable:!0,patience:Qc,onRetry:r});return sessionStorage.removeItem(lo+e),i}catch(i){if(i instanceof w&&i.code==="sale-not-open"&&Math.abs(new Date(t).getTime()-ft())<Zc){await Me(Xc*(.5+Math.random()));continue}throw i instanceof w&&i.status>=400&&i.status<500&&sessionStorage.removeItem(lo+e),i}}var lo,Qc,Zc,Xc,en,us,ms=f(()=>{"use strict";q();At();E();lo="mall.entering.",Qc=9e4,Zc=1500,Xc=120,en=new Map,us=e=>sessionStorage.getItem(lo+e)!==null});function fs(e){let t=e?.id,[o,r]=y({}),[i,a]=y(0),c=e?.state==="soldOut"||o.place?.status==="waiting",l=async u=>{if(t){r(p=>({...p,entering:!0,again:!1,refusal:void 0}));try{let p=await ds(t,e.startsAt,u,()=>r(d=>({...d,again:!0})));r({ticket:p,isKnown:!0})}catch(p){if(!(p instanceof w))throw p;r(d=>({...d,entering:!1,refusal:p}))}}};return k(()=>{t&&Q.value&&us(t)&&l(1)},[t,Q.value]),k(()=>{if(!t||!Q.value||o.entering)return;let u=new AbortController;return p(u.signal).catch(d=>{if(!u.signal.aborted)throw d}),()=>u.abort();async function p(d){let g=`/seckill/sales/${encodeURIComponent(t)}`;for(;;){try{let h=await ps(j(`${g}/ticket`,{signal:d}),"ticket-not-found"),m=h?.status==="held"||!c?void 0:await ps(j(`${g}/waiting`,{signal:d}),"not-waiting");if(d.aborted||(r(S=>({...S,ticket:h,place:m,isKnown:!0})),h?.status==="sold"))return}catch(h){if(d.aborted)return;if(!(h instanceof w))throw h}await Me((c||o.ticket?.status==="held"?tl:ol)*(.5+Math.random()),d),document.hidden&&await new Promise(h=>document.addEventListener("visibilitychange",h,{once:!0,signal:d}))}}},[t,Y.value?.userId,c,i,Be.value?.id,o.entering]),{...o,ask:l,look:()=>a(u=>u+1)}}async function ps(e,t){try{return await e}catch(o){if(o instanceof w&&o.code===t)return;throw o}}var tl,ol,hs=f(()=>{"use strict";C();q();E();ht();ms();tl=5e3,ol=2e4});var gs={};X(gs,{default:()=>$s});function $s({id:e}){let{sale:t,error:o,reload:r}=cs(e),i=fs(t),a=ot(t?.productId??"");if(N(t?.productName??n("sale.flash"),n("brand")),Bt(i.place?.status==="waiting"||i.ticket?.status==="held"),o instanceof w&&o.status===404)return s`<${R}
      heading="h1"
      icon="search"
      title=${n("problem.sale-not-found")}
      action=${s`<${$} kind="primary" href="/">${n("nav.home")}<//>`}
    />`;if(!t)return o?s`<${H} heading="h1" error=${o} onRetry=${r} />`:s`<div class="product"><${O} height="24rem" /><${O} count=${4} height="3rem" /></div>`;let l=Le(t)&&new Date(t.startsAt).getTime()<=ft()?{...t,state:"open",available:t.available??t.stock}:t,u=nl(l);return s`<article class="product sale">
    <${Se} productId=${t.productId} name=${t.productName} />
    <div class="stack">
      <p class="row">
        <${ue} kind="accent">${n("sale.flash")}<//
        ><span data-testid="sale-state" data-state=${l.state}
          ><${ue} kind=${rl[l.state]}>${n(`sale.state.${l.state}`)}<//></span
        >
      </p>
      <h1>${t.productName}</h1>
      <${Wo} sale=${t} />
      ${u&&s`<${Ce} large until=${u.until} label=${n(u.label)} onEnd=${r} key=${u.label} />`}
      <${Yo} sale=${l} />
      <${ss} sale=${l} mine=${i} />
      <p class="small muted">${n("sale.rules",{count:t.perBuyerLimit,from:Ne(t.startsAt),to:Ne(t.endsAt)})}</p>
      ${a&&s`<p class="product-description">${a.description}</p>`}
    </div>
  </article>`}function nl(e){return Le(e)?{until:e.startsAt,label:"sale.startsIn"}:["open","soldOut","paused","rebuilding"].includes(e.state)?{until:e.endsAt,label:"sale.endsIn"}:null}var rl,ys=f(()=>{"use strict";q();Ye();I();me();ye();le();At();V();v();b();J();ht();We();rt();yt();is();Qr();vt();Zr();ls();hs();rl={scheduled:"neutral",open:"good",soldOut:"bad",paused:"warn",rebuilding:"warn",closing:"neutral",closed:"neutral"}});function Te(e,t,o){let[r,i]=y(e),[a,c]=y({});return{form:r,set:u=>p=>i(d=>({...d,[u]:p})),reset:()=>i(e),...a,submit:async u=>{if(u.preventDefault(),o&&!o(r))return c({tried:!0});c({busy:!0});try{await t(r),c({})}catch(p){c({error:p})}}}}var bt=f(()=>{"use strict";C()});var Jo,vs,tn=f(()=>{"use strict";V();b();Jo=({kind:e,value:t})=>n("coupon.off",{value:e==="percent"?jo(t/100):T({amount:t,currency:"CNY"})}),vs=({cap:e,minimum:t,category:o},r=i=>i)=>[...t?[n("coupon.minimum",{amount:T(t)})]:[],...e?[n("coupon.cap",{amount:T(e)})]:[],...o?[n("coupon.category",{category:r(o)})]:[]]});function Qo({coupon:e,until:t}){return s`<div class="stack">
    <b>${e.name}: ${Jo(e)}</b>
    <span class="small muted">${[...vs(e,nt),n("coupon.until",{date:zo(t)})].join(" \xB7 ")}</span>
  </div>`}var on=f(()=>{"use strict";tn();V();v();b();io()});var _s={};X(_s,{default:()=>bs});function bs(){N(n("coupons.title"),n("brand"));let e=se(t=>j("/coupons?pageSize=100",{signal:t}),[]);return s`<div class="stack stack-large">
    <div class="row spread">
      <h1>${n("coupons.title")}</h1>
      ${Q.value&&s`<a href="/account/coupons">${n("coupons.mine")}</a>`}
    </div>
    ${e.error&&s`<${H} error=${e.error} onRetry=${e.reload} />`}
    ${!e.data&&!e.error&&s`<${O} height="4rem" count=${3} />`}
    ${e.data?.items.length===0&&s`<${R} title=${n("coupons.none")}>${n("coupons.none.hint")}<//>`}
    <ul class="stack">
      ${e.data?.items.map(t=>s`<li key=${t.id}><${al} coupon=${t} onClaimed=${e.reload} /></li>`)}
    </ul>
    <${sl} />
  </div>`}function al({coupon:e,onClaimed:t}){let[o,r]=y({key:we()}),i=async()=>{if(!Q.value)return G("/login?next=/coupons");r({key:o.key,busy:!0});try{await z(`/coupons/${encodeURIComponent(e.id)}/claims`,Fo(),{key:o.key}),ae(n("coupons.claimed"),"success"),r({key:we()}),t()}catch(a){r({key:a instanceof w&&a.status>=400&&a.status<500?we():o.key,error:a})}};return s`<div class="card stack">
    <div class="row spread">
      <${Qo} coupon=${e} until=${e.endsAt} />
      ${e.state==="open"?s`<${$} kind="primary" busy=${o.busy} onClick=${i} aria-label=${n("coupons.claim.of",{name:e.name})}
              >${n("coupons.claim")}<//
            >`:s`<span class="muted">${n(`coupon.state.${e.state}`)}</span>`}
    </div>
    <span class="small muted">${n("coupons.left",{left:Ia(Math.max(0,e.claimLimit-e.claimed))})}</span>
    ${o.error&&s`<${_} kind="error">${x(o.error)}<//>`}
  </div>`}function sl(){let{form:e,set:t,reset:o,busy:r,tried:i,error:a,submit:c}=Te({code:""},async({code:l})=>{if(!Q.value)return G("/login?next=/coupons");await z("/coupons/claims",{code:l.trim(),...Fo()}),ae(n("coupons.claimed"),"success"),o()},({code:l})=>l.trim()!=="");return s`<form class="card stack" onSubmit=${c} novalidate aria-labelledby="by-code">
    <h2 id="by-code">${n("coupons.byCode")}</h2>
    ${a&&s`<${_} kind="error">${x(a)}<//>`}
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
  </form>`}var ws=f(()=>{"use strict";C();Ee();q();I();me();ye();be();re();le();V();v();b();oe();Fe();J();E();bt();on()});function ks({line:e,busy:t,onChange:o}){let r=ot(e.productId)?.stock.available;return s`<li class="line" aria-busy=${t?"true":void 0}>
    <a class="line-picture" href=${`/products/${encodeURIComponent(e.productId)}`} tabindex="-1" aria-hidden="true"
      ><${Se} productId=${e.productId} name=${e.name}
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
      ${e.warning!=="unavailable"&&s`<${jt} value=${e.quantity} disabled=${t} name=${e.name} onChange=${i=>o(e.productId,i)} />`}
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
  </li>`}var xs=f(()=>{"use strict";ge();V();v();b();We();rt();Vo()});var Cs={};X(Cs,{default:()=>Ss});function Ss(){N(n("cart.title"),n("brand"));let[e,t]=y({});k(()=>{xe()},[]);let o=async(l,u)=>{t({busy:l});try{await zr(l,u),t({})}catch(p){t({error:p})}};if(de.value===null)return pe.value?s`<${O} height="6rem" count=${3} />`:s`<${R} heading="h1" icon="offline" title=${n("offline.cart")}>${n("offline.noBuying")}<//>`;let{items:r,total:i}=de.value;if(r.length===0)return s`<${R}
      heading="h1"
      icon="cart"
      title=${n("cart.empty")}
      action=${s`<${$} kind="primary" href="/search">${n("home.browse")}<//>`}
      >${n("cart.empty.hint")}<//
    >`;let a=r.filter(l=>l.warning),c=r.some(l=>l.warning!=="unavailable")&&!a.some(l=>l.warning==="insufficient-stock");return s`<div class="with-aside">
    <section class="stack" aria-labelledby="cart-title">
      <h1 id="cart-title">${n("cart.title")}</h1>
      ${a.length>0&&s`<${_} kind="warning">${n("cart.changed")}<//>`}
      ${e.error&&s`<${_} kind="error">${x(e.error)}<//>`}
      <ul class="lines">
        ${r.map(l=>s`<${ks} key=${l.productId} line=${l} busy=${e.busy===l.productId} onChange=${o} />`)}
      </ul>
    </section>
    <aside class="card stack summary" aria-label=${n("cart.summary")}>
      <p class="row spread"><span>${n("cart.total")}</span><b class="price price-large" data-testid="total">${T(i)}</b></p>
      ${pe.value?s`<${$}
              kind="primary"
              size="large"
              wide
              href=${c?Q.value?"/checkout":"/login?next=/checkout":void 0}
              disabled=${!c}
              >${n("cart.checkout")}<//
            >`:s`<${_} kind="warning">${n("offline.noBuying")}<//>`}
      <p class="small muted">${n(Q.value?"cart.note":"cart.note.login")}</p>
    </aside>
  </div>`}var Ts=f(()=>{"use strict";C();I();me();re();le();V();v();b();pt();oe();J();E();Ze();xs()});function Pe({heading:e="h1",children:t}){if(Q.value)return t;let o=encodeURIComponent(location.pathname+location.search);return s`<${R}
    heading=${e}
    icon="user"
    title=${n("login.needed")}
    action=${s`<${$} kind="primary" href=${`/login?next=${o}`}>${n("login.title")}<//>`}
  />`}var _t=f(()=>{"use strict";I();me();v();b();E()});function Zo({address:e={},submit:t,onSubmit:o,onCancel:r}){let[i,a]=y({country:"CN",...e}),[c,l]=y({}),u=d=>String(i[d]??"");return s`<form class="stack address-form" onSubmit=${async d=>{if(d.preventDefault(),rn.some(([g,,h])=>!h&&!u(g).trim()))return l({tried:!0});l({busy:!0});try{await o({...Object.fromEntries(rn.map(([g])=>[g,u(g).trim()||null])),isDefault:i.isDefault??null}),l({})}catch(g){l({error:g})}}} novalidate>
    ${c.error&&s`<${_} kind="error">${x(c.error)}<//>`}
    <div class="form-grid">
      ${rn.map(([d,g,h])=>s`<${M}
            key=${d}
            label=${n(`address.${d}`)}
            name=${d}
            autocomplete=${g}
            optional=${h}
            class=${d.startsWith("line")?"form-wide":""}
            value=${u(d)}
            onInput=${m=>a({...i,[d]:m})}
            error=${c.tried&&!h&&!u(d).trim()?n("login.missing"):ce(c.error,d)}
          />`)}
    </div>
    <${qt}
      label=${n("address.isDefault")}
      checked=${i.isDefault??!1}
      onChange=${d=>a({...i,isDefault:d})}
    />
    <div class="actions">
      <${$} kind="primary" type="submit" busy=${c.busy}>${t}<//>
      ${r&&s`<${$} kind="quiet" onClick=${r}>${n("dialog.cancel")}<//>`}
    </div>
  </form>`}var rn,nn=f(()=>{"use strict";C();I();Go();be();re();v();b();oe();rn=[["recipient","name"],["mobile","tel"],["line1","address-line1"],["line2","address-line2",!0],["city","address-level2"],["region","address-level1"],["postalCode","postal-code"],["country","country"]]});function wt({address:e}){return s`<address class="address">
    <b>${e.recipient}</b> <span class="muted">${e.mobile}</span><br />
    ${[e.line1,e.line2].filter(Boolean).join(", ")}<br />
    ${[e.city,e.region,e.postalCode,e.country].filter(Boolean).join(", ")}
  </address>`}var Xo=f(()=>{"use strict";v()});function er({value:e,onChange:t}){let o=se(l=>j("/profile/addresses",{signal:l}),[]),[r,i]=y(!1),a=o.data?.items??[];if(k(()=>{let l=a.find(u=>u.isDefault)??a[0];e===null&&l&&t(l.id)},[o.data]),o.error)return s`<${H} error=${o.error} onRetry=${o.reload} />`;if(!o.data)return s`<${O} height="5rem" count=${2} />`;let c=async l=>{let u=await z("/profile/addresses",l,{key:we()});o.set({items:[...a,u]}),t(u.id),i(!1)};return s`<fieldset class="choices">
    <legend class="visually-hidden">${n("checkout.address")}</legend>
    ${a.map(l=>s`<label key=${l.id} class="choice">
          <input type="radio" name="address" value=${l.id} checked=${e===l.id} onChange=${()=>t(l.id)} />
          <${wt} address=${l} />
        </label>`)}
    ${r||a.length===0?s`<div class="card">
            <${Zo} submit=${n("address.use")} onSubmit=${c} onCancel=${a.length>0?()=>i(!1):void 0} />
          </div>`:s`<div><${$} onClick=${()=>i(!0)}>${n("address.add")}<//></div>`}
  </fieldset>`}var an=f(()=>{"use strict";C();q();I();ye();le();v();b();Fe();E();nn();Xo()});function Ps({code:e,onChange:t,onPriced:o}){let r=se(c=>j("/profile/coupons?pageSize=100",{signal:c}),[]),i=se(c=>e===null?Promise.resolve(null):z("/orders/preview",{couponCode:e},{signal:c,repeatable:!0}),[e,de.value]);k(()=>o(i.isLoading||i.error?null:i.data),[i.isLoading,i.data,i.error]);let a=(r.data?.items??[]).filter(c=>c.status==="available");return s`${a.length>0&&s`<${M}
        as="select"
        label=${n("checkout.coupon")}
        name="coupon"
        value=${e??""}
        onInput=${c=>t(c||null)}
      >
        <option value="">${n("checkout.coupon.none")}</option>
        ${a.map(c=>s`<option key=${c.code} value=${c.code} selected=${c.code===e}>${c.name}: ${Jo(c)}</option>`)}
      <//>`}
    <a class="small" href="/coupons">${n("checkout.coupon.more")}</a>
    ${e!==null&&i.error&&s`<${_} kind="error">${x(i.error)}<//>`}
    ${e!==null&&i.data?.discount&&s`<p class="row spread"><span>${n("order.discount")}</span><span class="price">−${T(i.data.discount)}</span></p>`}`}var Is=f(()=>{"use strict";C();tn();be();re();V();v();b();oe();Fe();E();Ze()});async function Os(e,t){let o=e?{body:e,key:we()}:JSON.parse(sessionStorage.getItem(uo));sessionStorage.setItem(uo,JSON.stringify(o));try{let r=await z("/orders",o.body,{key:o.key,patience:il,onRetry:t});return sessionStorage.removeItem(uo),r}catch(r){throw r instanceof w&&r.status>=400&&r.status<500&&r.status!==401&&sessionStorage.removeItem(uo),r}}var uo,il,tr,As=f(()=>{"use strict";q();E();uo="mall.checkout",il=18e4,tr=()=>sessionStorage.getItem(uo)!==null});var Ms={};X(Ms,{default:()=>Es});function Es(){return N(n("checkout.title"),n("brand")),s`<${Pe}><${cl} /><//>`}function cl(){let[e,t]=y(null),[o,r]=y(null),[i,a]=y(null),[c,l]=y({}),u=async h=>{l({busy:!0});try{let m=await Os(h,()=>l({busy:!0,again:!0}));G(`/orders/${encodeURIComponent(m.id)}`,{replace:!0})}catch(m){l({error:m})}await xe()};k(()=>{tr()?u(null):xe()},[]);let p=async()=>{if(tr())return u(null);if(e===null)return l({tried:!0});let h=JSON.stringify(de.value);return l({busy:!0}),await xe(()=>l({busy:!0,again:!0})),JSON.stringify(de.value)===h?u({addressId:e,couponCode:o}):l({changed:!0})};if(de.value===null)return s`<${O} height="8rem" count=${3} />`;let{items:d,total:g}=de.value;return d.length===0&&!tr()?s`<${R}
      heading="h1"
      icon="cart"
      title=${n("cart.empty")}
      action=${s`<${$} kind="primary" href="/orders">${n("nav.orders")}<//>`}
    />`:s`<div class="with-aside">
    <section class="stack stack-large">
      <h1>${n("checkout.title")}</h1>
      <section class="stack" aria-labelledby="where">
        <h2 id="where">${n("checkout.address")}</h2>
        ${c.tried&&e===null&&s`<${_} kind="error">${n("checkout.address.missing")}<//>`}
        <${er} value=${e} onChange=${t} />
      </section>
    </section>
    <aside class="card stack summary" aria-labelledby="what">
      <h2 id="what">${n("checkout.summary")}</h2>
      <ul class="stack summary-lines">
        ${d.map(h=>s`<li key=${h.productId} class="row spread">
              <span
                >${n("order.line",{name:h.name,count:h.quantity})}${h.warning&&s` <span class="small warn">${n(`cart.warning.${h.warning}`)}</span>`}</span
              >
              <span class="price">${T(h.lineTotal)}</span>
            </li>`)}
      </ul>
      <${Ps} code=${o} onChange=${r} onPriced=${a} />
      <p class="row spread total"><span>${n("cart.total")}</span><b class="price price-large">${T(i?.total??g)}</b></p>
      ${c.error&&s`<${_} kind="error">${x(c.error)}<//>`}
      ${c.changed&&s`<${_} kind="warning">${n("checkout.changed")}<//>`}
      ${c.again&&s`<${_} kind="info">${n("checkout.again")}<//>`}
      ${pe.value?s`<${$}
              kind="primary"
              size="large"
              wide
              busy=${c.busy}
              disabled=${o!==null&&i===null}
              onClick=${p}
              >${n("checkout.place")}<//
            >`:s`<${_} kind="warning">${n("offline.noBuying")}<//>`}
      <p class="small muted">${n("checkout.note")}</p>
    </aside>
  </div>`}var Ns=f(()=>{"use strict";C();I();me();re();le();V();v();b();pt();oe();J();_t();Ze();an();Is();As()});var Rs={};X(Rs,{default:()=>Ls});function Ls({id:e}){return N(n("pay.title"),n("brand")),s`<${Pe}><${ll} paymentId=${e} /><//>`}function ll({paymentId:e}){let t=e.slice(0,e.lastIndexOf(".")),o=se(d=>j(`/orders/${encodeURIComponent(t)}`,{signal:d}),[t]),[r,i]=y({}),a=`/orders/${encodeURIComponent(t)}`,c=(d,g)=>z(`/payments/simulated/${encodeURIComponent(d)}`,{outcome:g},{repeatable:!0}),l=async(d,g)=>{i({busy:d});try{let{status:h}=await g();h==="paid"||h==="declined"?G(a,{replace:!0}):i({status:h})}catch(h){i({error:h})}},u=async()=>{await c(e,"declined");let d=await z(`/orders/${encodeURIComponent(t)}/pay`,{provider:"simulated"},{repeatable:!0});return await c(d.paymentId,"paid"),c(e,"paid")};if(o.error)return s`<${R}
      heading="h1"
      icon="alert"
      title=${x(o.error)}
      action=${s`<${$} href="/orders">${n("nav.orders")}<//>`}
    />`;if(!o.data)return s`<${O} height="12rem" />`;let p=o.data.status==="awaitingPayment";return s`<div class="card narrow stack provider">
    <p class="small muted">${n("pay.simulated")}</p>
    <h1>${n("pay.amount",{total:T(o.data.total)})}</h1>
    ${p&&o.data.payBy&&s`<${Ce} until=${o.data.payBy} label=${n("pay.keptFor")} onEnd=${o.reload} />`}
    ${!p&&s`<${_} kind="warning">${n("pay.late")}<//>`}
    ${r.error&&s`<${_} kind="error">${x(r.error)}<//>`}
    ${r.status&&s`<${_} kind=${r.status==="pending"?"info":"warning"}>${n(`pay.${r.status}`)}<//>`}
    <${$}
      kind="primary"
      size="large"
      wide
      busy=${r.busy==="paid"}
      onClick=${()=>l("paid",()=>c(e,"paid"))}
      >${n("pay.confirm")}<//
    >
    <${$} wide busy=${r.busy==="declined"} onClick=${()=>l("declined",()=>c(e,"declined"))}
      >${n("pay.decline")}<//
    >
    ${p&&s`<${$} wide busy=${r.busy==="twice"} onClick=${()=>l("twice",u)}>${n("pay.twice")}<//>`}
    <a class="small" href=${a}>${n("pay.back")}</a>
    <p class="small muted">${n("pay.explain")}</p>
  </div>`}var Bs=f(()=>{"use strict";C();I();me();re();le();V();v();b();oe();Fe();J();E();_t();yt()});var mo,Fs,Ds,sn=f(()=>{"use strict";mo={pending:"neutral",awaitingPayment:"warn",paid:"good",shipped:"good",completed:"good",rejected:"bad",cancelled:"neutral",refunding:"warn",refunded:"neutral"},Fs=Object.keys(mo),Ds=e=>["pending","awaitingPayment","refunding"].includes(e.status)||(e.refunds??[]).some(t=>t.status==="requested")});var qs={};X(qs,{default:()=>Us});function Us({query:e}){return N(n("orders.title"),n("brand")),s`<div class="stack">
    <h1>${n("orders.title")}</h1>
    <${Pe} heading="h2"><${ul} status=${e.get("status")??""} /><//>
  </div>`}function ul({status:e}){let[t,o]=y({}),r=or.get(e),i=async(a,c)=>{o({busy:!0});try{let{body:l,isOld:u,readAt:p}=await $t(`/orders${He({status:e,pageSize:10,continuationToken:a})}`,c),d=a?or.get(e)?.items??[]:[];or.set(e,{items:[...d,...l.items],token:l.continuationToken,readAt:u?p:void 0}),o({})}catch(l){c.aborted||o({error:l})}};return k(()=>{let a=new AbortController;return i(null,a.signal),()=>a.abort()},[e,Be.value?.id]),s`<div class="stack">
    <nav aria-label=${n("orders.filter")}>
      <ul class="chips">
        ${["",...Fs].map(a=>s`<li key=${a}>
              <button
                type="button"
                class="chip"
                aria-pressed=${a===e?"true":"false"}
                onClick=${()=>Mo(He({status:a}))}
              >
                ${a?n(`order.status.${a}`):n("orders.all")}
              </button>
            </li>`)}
      </ul>
    </nav>
    ${r&&s`<${De} of=${r} />`}
    ${t.error&&!r&&s`<${H} error=${t.error} onRetry=${()=>i(null,new AbortController().signal)} />`}
    ${!r&&t.busy&&s`<${O} height="7rem" count=${3} />`}
    ${r?.items.length===0&&s`<${R} title=${n("orders.none")} action=${s`<${$} kind="primary" href="/search">${n("home.browse")}<//>`}
        >${e?n("orders.none.status"):n("orders.none.hint")}<//
      >`}
    <ul class="stack">
      ${(r?.items??[]).map(a=>s`<li key=${a.id}><${dl} order=${a} /></li>`)}
    </ul>
    ${r&&s`<${Ut} token=${r.token} isLoading=${t.busy} onMore=${()=>i(r.token,new AbortController().signal)} />`}
  </div>`}function dl({order:e}){return s`<a class="card order-card" href=${`/orders/${encodeURIComponent(e.id)}`}>
    <span class="row spread">
      <span class="small muted">${zo(e.createdAt)}</span>
      <${ue} kind=${mo[e.status]}>${n(`order.status.${e.status}`)}<//>
    </span>
    <span class="row order-card-items">
      <span class="row order-card-pictures"
        >${e.items.slice(0,4).map(t=>s`<${Se} key=${t.productId} productId=${t.productId} name=${t.name} />`)}</span
      >
      <span class="order-card-name"
        >${n("orders.items",{name:e.items[0].name,count:e.items.length-1,more:e.items.length-1})}</span
      >
      <b class="price">${T(e.total)}</b>
    </span>
  </a>`}var or,js=f(()=>{"use strict";C();q();Ye();I();me();ye();Ko();le();V();v();b();J();E();_t();ht();Dt();tt();We();sn();or=new Map;Je(()=>or.clear())});function zs({title:e,onClose:t,children:o,actions:r}){let i=xo(),a=Ae(null);return k(()=>{let c=a.current;return c.showModal(),()=>c.close()},[]),s`<dialog
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
  </dialog>`}var Hs=f(()=>{"use strict";C();v();b();ge()});function Ie({title:e,children:t,confirm:o,danger:r,canConfirm:i=!0,onConfirm:a,onClose:c}){let[l,u]=y({busy:!1}),p=async()=>{u({busy:!0});try{await a(),c()}catch(d){u({busy:!1,error:d})}};return s`<${zs}
    title=${e}
    onClose=${c}
    actions=${s`<${$} onClick=${c}>${n("dialog.cancel")}<//>
      <${$} kind=${r?"danger":"primary"} busy=${l.busy} disabled=${!i} onClick=${p}>${o}<//>`}
  >
    ${t} ${l.error&&s`<${_} kind="error">${x(l.error)}<//>`}
  <//>`}var kt=f(()=>{"use strict";C();v();b();oe();I();Hs();re()});function Ws({order:e,onChanged:t}){let[o,r]=y(null),i=pl[e.status],a=async()=>{await z(`/orders/${encodeURIComponent(e.id)}/${o}`),t()};return s`${i&&s`<${$} kind=${i==="receive"?"primary":void 0} wide onClick=${()=>r(i)}>${n(`order.${i}`)}<//>`}
  ${o&&s`<${Ie}
      title=${n(`order.${o}`)}
      confirm=${n(`order.${o}`)}
      danger=${o!=="receive"}
      onConfirm=${a}
      onClose=${()=>r(null)}
    >
      <p>${n(`order.${o}.what`,{total:T(o==="refund"?ml(e):e.total)})}</p>
    <//>`}`}var ml,pl,Ys=f(()=>{"use strict";C();I();kt();v();b();V();E();ml=({total:e,refunds:t})=>({...e,amount:e.amount-(t??[]).reduce((o,r)=>o+r.amount.amount,0)}),pl={pending:"cancel",awaitingPayment:"cancel",paid:"refund",shipped:"receive"}});function Ks({order:e,onChanged:t}){let[o,r]=y(!1),[i,a]=y(null),c=["pending","awaitingPayment","paid"].includes(e.status);if(!e.address&&!c)return null;let l=async()=>{await ke(`/orders/${encodeURIComponent(e.id)}/address`,{addressId:i}),t()};return s`<section class="stack" aria-labelledby="order-address">
    <h2 id="order-address">${n("order.address")}</h2>
    ${e.address?s`<${wt} address=${e.address} />`:s`<${_} kind="warning">${n("order.address.missing")}<//>`}
    ${c&&s`<div><${$} size="small" onClick=${()=>r(!0)}>${n(e.address?"order.address.change":"order.address.set")}<//></div>`}
    ${o&&s`<${Ie}
        title=${n("order.address")}
        confirm=${n("order.address.save")}
        canConfirm=${i!==null}
        onConfirm=${l}
        onClose=${()=>r(!1)}
      >
        <${er} value=${i} onChange=${a} />
      <//>`}
  </section>`}var Gs=f(()=>{"use strict";C();I();kt();re();v();b();E();Xo();an()});function Vs({order:e}){return s`<section class="stack" aria-labelledby="order-lines">
    <h2 id="order-lines">${n("order.lines")}</h2>
    <ul class="lines">
      ${e.items.map(t=>s`<li key=${t.productId} class="line line-still">
            <span class="line-picture"><${Se} productId=${t.productId} name=${t.name} /></span>
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
  </section>`}var Js=f(()=>{"use strict";V();v();b();We()});var Qs,rr,Zs=f(()=>{"use strict";Qs={requested:"neutral",processing:"neutral",succeeded:"good",failed:"warn"},rr=(e,t)=>t.quantity-(e.refunds??[]).flatMap(o=>o.items).filter(o=>o.productId===t.productId).reduce((o,r)=>o+r.quantity,0)});function Xs({order:e,onChanged:t}){let[o,r]=y(!1),i=e.items.filter(l=>rr(e,l)>0),a=i.reduce((l,u)=>l+rr(e,u),0),c=e.status==="paid"&&a>1||e.status==="completed"&&a>0;return!e.refunds&&!c?null:s`<section class="stack" aria-labelledby="order-refunds">
    <h2 id="order-refunds">${n("refunds.title")}</h2>
    ${e.refunds&&s`<ul class="stack">
        ${e.refunds.map(l=>s`<li key=${l.id} class="row spread" data-testid="refund" data-status=${l.status}>
              <span>
                <b class="price">${T(l.amount)}</b>
                <${ue} kind=${Qs[l.status]}>${n(`refund.status.${l.status}`)}<//><br />
                <span class="small muted"
                  >${l.items.map(u=>n("refund.units",{name:hl(e,u.productId),count:u.quantity})).join(", ")}</span
                >
              </span>
              <span class="small muted">${Ne(l.createdAt)}</span>
            </li>`)}
      </ul>`}
    ${c&&s`<div><${$} size="small" onClick=${()=>r(!0)}>${n("refunds.ask")}<//></div>`}
    ${o&&s`<${fl} order=${e} lines=${i} onChanged=${t} onClose=${()=>r(!1)} />`}
  </section>`}function fl({order:e,lines:t,onChanged:o,onClose:r}){let[i,a]=y({}),[c,l]=y(""),u=Ae({body:"",key:""}),p=t.filter(g=>i[g.productId]).map(g=>({productId:g.productId,quantity:i[g.productId]})),d=async()=>{let g={items:p,reason:c};u.current.body!==JSON.stringify(g)&&(u.current={body:JSON.stringify(g),key:we()}),await z(`/orders/${encodeURIComponent(e.id)}/refunds`,g,{key:u.current.key}),o()};return s`<${Ie}
    title=${n("refunds.ask")}
    confirm=${n("refunds.confirm")}
    canConfirm=${p.length>0&&c.trim()!==""}
    onConfirm=${d}
    onClose=${r}
  >
    <p>${n(e.status==="paid"?"refunds.what":"refunds.whatReceived")}</p>
    ${t.map(g=>s`<${M}
          key=${g.productId}
          as="select"
          label=${g.name}
          value=${i[g.productId]??0}
          onInput=${h=>a(m=>({...m,[g.productId]:Number(h)}))}
        >
          ${Array.from({length:rr(e,g)+1},(h,m)=>s`<option key=${m} value=${m}>${m}</option>`)}
        <//>`)}
    <${M} label=${n("refunds.reason")} value=${c} onInput=${l} maxlength="200" required />
  <//>`}var hl,ei=f(()=>{"use strict";C();q();Ye();I();kt();be();V();v();b();Zs();E();hl=(e,t)=>e.items.find(o=>o.productId===t)?.name??t});function ti({order:e}){return s`<section class="card stack" aria-labelledby="order-timeline">
    <h2 id="order-timeline">${n("order.timeline")}</h2>
    <ol class="timeline">
      ${e.history.map((t,o)=>s`<li key=${o} class="done">
            <span class="dot" aria-hidden="true"><${P} name="check" size=${14} /></span>
            <span><b>${n(`order.step.${t.status}`)}</b><br /><span class="small muted">${Ne(t.at)}</span></span>
          </li>`)}
      ${($l[e.status]??[]).map(t=>s`<li key=${`next-${t}`}>
            <span class="dot" aria-hidden="true"></span>
            <span class="muted">${n(`order.step.${t}`)}</span>
          </li>`)}
    </ol>
    ${e.reason&&s`<p class="small muted">${n(yl(e.reason))}</p>`}
    ${e.shipment&&s`<p class="row small"><${P} name="truck" />${n("order.shipment",{carrier:e.shipment.carrier,number:e.shipment.trackingNumber})}</p>`}
  </section>`}var $l,gl,yl,oi=f(()=>{"use strict";ge();V();v();b();$l={pending:["awaitingPayment","paid","shipped","completed"],awaitingPayment:["paid","shipped","completed"],paid:["shipped","completed"],shipped:["completed"],refunding:["refunded"]};gl=["unpaid","cancelled-by-shopper","insufficient-stock","product-unavailable","no-units"],yl=e=>`order.reason.${gl.includes(e)?e:"other"}`});function ri({order:e,onChanged:t}){let[o,r]=y({}),i=e.payment?.status,a=async()=>{r({busy:!0});try{let c=await z(`/orders/${encodeURIComponent(e.id)}/pay`,{provider:"simulated"},{repeatable:!0});G(`/pay/${encodeURIComponent(c.paymentId)}`)}catch(c){r({error:c}),t()}};return e.status==="pending"?s`<${_}>${n("pay.preparing")}<//>`:e.status==="awaitingPayment"?s`<section class="card pay-panel" aria-label=${n("pay.title")}>
      <div class="row spread">
        <p><span class="muted">${n("pay.toPay")}</span><br /><b class="price price-large">${T(e.total)}</b></p>
        ${e.payBy&&s`<${Ce} until=${e.payBy} label=${n("pay.keptFor")} onEnd=${t} />`}
      </div>
      ${i==="declined"&&s`<${_} kind="error">${n("pay.declined")}<//>`}
      ${i==="pending"&&s`<${_} kind="info">${n("pay.pending")}<//>`}
      ${o.error&&s`<${_} kind="error">${x(o.error)}<//>`}
      ${pe.value?s`<${$} kind="primary" size="large" busy=${o.busy} onClick=${a}
              >${n(i==="declined"?"pay.again":"pay.now")}<//
            >`:s`<${_} kind="warning">${n("offline.noBuying")}<//>`}
    </section>`:e.status==="paid"?s`<div class="notice notice-success">
      <${P} name="check" />
      <p>${n("pay.paid")}</p>
    </div>`:!e.refunds&&(i==="refundDue"||i==="refunded")?s`<${_} kind="info">${n(`pay.${i}`)}<//>`:null}var ni=f(()=>{"use strict";C();I();ge();re();V();v();b();pt();oe();J();E();yt()});var ii={};X(ii,{default:()=>si});function si({id:e}){return N(n("order.title"),n("brand")),s`<${Pe}><${_l} id=${e} /><//>`}function _l({id:e}){let[t,o]=y({}),[r,i]=y(0),a=Ae(performance.now()),{order:c,error:l}=t,u=c&&["completed","rejected","cancelled","refunded"].includes(c.status);Bt(c!==void 0&&!u),k(()=>{let d=new AbortController;return g(d.signal),()=>d.abort();async function g(h){let m=!1;for(;!m&&!h.aborted;){let S=ai;try{let{body:B,isOld:A,readAt:U}=await $t(`/orders/${encodeURIComponent(e)}`,h);if(h.aborted)return;o({order:B,readAt:A?U:void 0}),m=["completed","rejected","cancelled","refunded"].includes(B.status),S=Ds(B)&&!A?ai:vl}catch(B){if(h.aborted)return;if(!(B instanceof w))throw B;let A=B.status===404&&e.includes(".")&&performance.now()-a.current<bl;A||o(U=>({...U,error:B})),m=B.status===404&&!A}m||await wl(S,h)}}},[e,r,Be.value?.id]);let p=()=>i(d=>d+1);return l instanceof w&&l.status===404?s`<${R}
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
            ><${ue} kind=${mo[c.status]}>${n(`order.status.${c.status}`)}<//></span
          >
        </div>
        <p class="small muted">${n("order.placed",{time:Ne(c.createdAt),id:c.id})}</p>
      </header>
      <${De} of=${t} />
      <${ri} order=${c} onChanged=${p} />
      <${Vs} order=${c} />
      <${Xs} order=${c} onChanged=${p} />
      <${Ks} order=${c} onChanged=${p} />
    </section>
    <aside class="stack">
      <${ti} order=${c} />
      <${Ws} order=${c} onChanged=${p} />
    </aside>
  </div>`:l?s`<${H} heading="h1" error=${l} onRetry=${p} />`:s`<${O} height="8rem" count=${3} />`}async function wl(e,t){try{for(await Me(e*(.8+.4*Math.random()),t);document.hidden;)await new Promise(o=>document.addEventListener("visibilitychange",o,{once:!0,signal:t}))}catch(o){if(!t.aborted)throw o}}var ai,vl,bl,ci=f(()=>{"use strict";C();q();Ye();I();me();ye();le();V();v();b();J();_t();ht();Dt();tt();Ys();Gs();Js();ei();sn();oi();ni();ai=2e3,vl=2e4,bl=6e4});function li({headers:e,onDone:t}){let{form:o,set:r,busy:i,tried:a,error:c,submit:l}=Te({name:"",password:""},async({name:u,password:p})=>{await Bo({...zt(u.trim()),password:p},e?.()),t()},({name:u,password:p})=>u.trim()!==""&&p!=="");return s`<form class="stack" onSubmit=${l} novalidate>
    ${Ro.value&&s`<${_} kind="warning">${n("login.ended")}<//>`}
    ${c&&s`<${_} kind="error">${x(c)}<//>`}
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
  </form>`}function zt(e){return e.includes("@")?{email:e}:/^\+?[\d\s-]{7,}$/.test(e)?{mobile:e}:{username:e}}var nr=f(()=>{"use strict";v();b();oe();E();bt();I();be();re()});function po(e){let t=e.get("next");return t&&/^\/(?![/\\])/.test(t)?t:"/"}var cn=f(()=>{"use strict"});var di={};X(di,{default:()=>ui});function ui({query:e}){N(n("login.title"),n("brand"));let t=po(e);k(()=>{Q.value&&G(t,{replace:!0})},[Q.value]);let o=async()=>{Rt(),await xe()};return s`<div class="card narrow stack">
    <h1>${n("login.title")}</h1>
    <${li} headers=${no} onDone=${o} />
    <p class="row spread small">
      <a href=${`/register?next=${encodeURIComponent(t)}`}>${n("login.register")}</a>
      <a href="/password">${n("login.forgotten")}</a>
    </p>
  </div>`}var mi=f(()=>{"use strict";C();nr();v();b();J();E();Ze();cn()});var fi={};X(fi,{default:()=>pi});function pi({query:e}){N(n("register.title"),n("brand"));let{form:t,set:o,busy:r,tried:i,error:a,submit:c}=Te({name:"",password:"",displayName:""},async({name:u,password:p,displayName:d})=>{let g=zt(u.trim());await ve("POST","/register",{body:{...g,password:p,...d.trim()&&{displayName:d.trim()}}}),await Bo({...g,password:p},no()),Rt(),await ke("/profile",{displayName:d.trim()||null,language:W.value}),await xe(),G(po(e),{replace:!0})},({name:u,password:p})=>u.trim()!==""&&p.length>=ar),l=Object.keys(zt(t.name.trim())).map(u=>ce(a,u)).find(Boolean);return s`<div class="card narrow stack">
    <h1>${n("register.title")}</h1>
    <form class="stack" onSubmit=${c} novalidate>
      ${a&&s`<${_} kind="error">${x(a)}<//>`}
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
        hint=${n("register.password",{count:ar})}
        error=${i&&t.password.length<ar?n("register.short",{count:ar}):ce(a,"password")}
      />
      <${M}
        label=${n("register.displayName")}
        name="displayName"
        autocomplete="name"
        optional
        value=${t.displayName}
        onInput=${o("displayName")}
        error=${ce(a,"displayName")}
      />
      <${$} kind="primary" size="large" type="submit" wide busy=${r}>${n("register.submit")}<//>
    </form>
    <p class="small"><a href=${`/login?next=${encodeURIComponent(po(e))}`}>${n("register.login")}</a></p>
  </div>`}var ar,hi=f(()=>{"use strict";I();be();nr();re();q();v();b();oe();J();E();bt();Ze();cn();ar=8});var gi={};X(gi,{default:()=>$i});function $i(){N(n("password.title"),n("brand"));let[e,t]=y(!1),{form:o,set:r,busy:i,error:a,submit:c}=Te({name:"",code:"",newPassword:""},async l=>{let u=zt(l.name.trim());e?(await ve("POST","/password/reset",{body:{...u,code:l.code.trim(),newPassword:l.newPassword}}),ae(n("password.changed"),"success"),G("/login",{replace:!0})):(await ve("POST","/password/forgotten",{body:u}),t(!0))});return s`<div class="card narrow stack">
    <h1>${n("password.title")}</h1>
    <p class="muted">${n(e?"password.sent":"password.lead")}</p>
    <form class="stack" onSubmit=${c} novalidate>
      ${a&&s`<${_} kind="error">${x(a)}<//>`}
      <${M}
        label=${n("login.name")}
        name="name"
        autocomplete="username"
        value=${o.name}
        onInput=${r("name")}
        readonly=${e}
        error=${ce(a,"email")??ce(a,"mobile")}
      />
      ${e&&s`<${M}
            label=${n("password.code")}
            name="code"
            autocomplete="one-time-code"
            inputmode="numeric"
            value=${o.code}
            onInput=${r("code")}
            error=${ce(a,"code")}
          />
          <${M}
            label=${n("password.new")}
            name="newPassword"
            type="password"
            autocomplete="new-password"
            value=${o.newPassword}
            onInput=${r("newPassword")}
            error=${ce(a,"newPassword")}
          />`}
      <${$} kind="primary" size="large" type="submit" wide busy=${i}>${n(e?"password.change":"password.send")}<//>
    </form>
  </div>`}var yi=f(()=>{"use strict";C();Ee();q();I();be();nr();re();v();b();oe();J();bt()});function Oe({page:e,children:t}){N(n(`account.${e}`),n("brand"));let o=async()=>{G("/"),await Nt()};return s`<${Pe}>
    <div class="with-nav">
      <nav aria-label=${n("nav.account")} class="side-nav">
        ${Object.entries(kl).map(([r,i])=>s`<a key=${r} href=${i} aria-current=${r===e?"page":void 0}>${n(`account.${r}`)}</a>`)}
        <${$} kind="plain" onClick=${o}>${n("account.logout")}<//>
      </nav>
      <section class="stack">
        <h1>${n(`account.${e}`)}</h1>
        ${t}
      </section>
    </div>
  <//>`}var kl,xt=f(()=>{"use strict";v();b();J();I();E();_t();kl={profile:"/account",coupons:"/account/coupons",addresses:"/account/addresses",security:"/account/security",channels:"/account/notifications",data:"/account/data"}});function vi({channel:e,onClose:t,onDone:o}){let[r,i]=y(""),[a,c]=y(void 0);k(()=>{z("/profile/verification",{channel:e}).catch(u=>{if(!(u instanceof w))throw u;c(u)})},[]);let l=async()=>o(await z("/profile/verification/confirm",{channel:e,code:r.trim()}));return s`<${Ie}
    title=${n("profile.verify")}
    confirm=${n("profile.verify.confirm")}
    canConfirm=${r.trim()!==""}
    onConfirm=${l}
    onClose=${t}
  >
    ${a?s`<${_} kind="error">${x(a)}<//>`:s`<p>${n("profile.verify.sent")}</p>`}
    <${M} label=${n("password.code")} inputmode="numeric" autocomplete="one-time-code" value=${r} onInput=${i} />
  <//>`}var bi=f(()=>{"use strict";C();q();kt();be();re();v();b();oe();E()});var ki={};X(ki,{default:()=>wi});function wi(){return s`<${Oe} page="profile"><${xl} /><//>`}function xl(){let e=se(t=>j("/profile",{signal:t}),[]);return e.error?s`<${H} error=${e.error} onRetry=${e.reload} />`:e.data?s`<${Sl} profile=${e.data} onChanged=${e.set} />
    <section class="card stack" aria-labelledby="names">
      <h2 id="names">${n("profile.names")}</h2>
      <${_i} profile=${e.data} channel="email" onChanged=${e.set} />
      <${_i} profile=${e.data} channel="mobile" onChanged=${e.set} />
    </section>`:s`<${O} height="4rem" count=${3} />`}function Sl({profile:e,onChanged:t}){let{form:o,set:r,busy:i,error:a,submit:c}=Te({displayName:e.displayName??"",language:e.language??W.value},async l=>{t(await ke("/profile",{displayName:l.displayName.trim()||null,language:l.language})),ae(n("saved"),"success")});return s`<form class="card stack" onSubmit=${c} novalidate>
    ${a&&s`<${_} kind="error">${x(a)}<//>`}
    <${M}
      label=${n("register.displayName")}
      optional
      autocomplete="name"
      value=${o.displayName}
      onInput=${r("displayName")}
      error=${ce(a,"displayName")}
    />
    <${M}
      as="select"
      label=${n("profile.language")}
      value=${o.language}
      onInput=${r("language")}
      error=${ce(a,"language")}
    >
      ${Object.entries(Xt).map(([l,u])=>s`<option key=${l} value=${l}>${u}</option>`)}
    <//>
    <div><${$} kind="primary" type="submit" busy=${i}>${n("save")}<//></div>
  </form>`}function _i({profile:e,channel:t,onChanged:o}){let[r,i]=y(!1);if(!e[t])return null;let a=e[`${t}Verified`];return s`<div class="stack">
    <div class="row spread">
      <span>${e[t]}</span>
      ${a?s`<${ue} kind="good">${n("profile.verified")}<//>`:s`<${$} size="small" onClick=${()=>i(!0)}>${n("profile.verify")}<//>`}
    </div>
    ${r&&s`<${vi} channel=${t} onClose=${()=>i(!1)} onDone=${o} />`}
  </div>`}var xi=f(()=>{"use strict";C();Ee();Ye();I();ye();be();re();le();v();b();oe();Fe();E();xt();bt();bi()});var Ci={};X(Ci,{default:()=>Si});function Si(){return s`<${Oe} page="coupons"><${Tl} /><//>`}function Tl(){let e=se(o=>j("/profile/coupons?pageSize=100",{signal:o}),[]);if(e.error)return s`<${H} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return s`<${O} height="4rem" count=${2} />`;let t=e.data.items;return s`${t.length===0&&s`<${R} title=${n("wallet.none")}>${n("wallet.none.hint")}<//>`}
    <ul class="stack">
      ${t.map(o=>s`<li key=${o.claimId} class="card row spread">
            <div class="stack">
              <${Qo} coupon=${o} until=${o.expiresAt} />
              <code>${o.code}</code>
            </div>
            <div class="stack">
              <${ue} kind=${Cl[o.status]}>${n(`claim.${o.status}`)}<//>
              ${o.orderId&&s`<a href=${`/orders/${encodeURIComponent(o.orderId)}`}>${n("wallet.order")}</a>`}
            </div>
          </li>`)}
    </ul>
    <div><${$} kind="primary" href="/coupons">${n("wallet.more")}<//></div>`}var Cl,Ti=f(()=>{"use strict";Ye();I();me();ye();le();v();b();Fe();E();on();xt();Cl={available:"good",reserved:"warn",used:"neutral",expired:"neutral"}});var Ii={};X(Ii,{default:()=>Pi});function Pi(){return s`<${Oe} page="addresses"><${Pl} /><//>`}function Pl(){let e=se(l=>j("/profile/addresses",{signal:l}),[]),[t,o]=y(null),[r,i]=y(null);if(e.error)return s`<${H} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return s`<${O} height="6rem" count=${2} />`;let a=e.data.items,c=async l=>{t==="new"?await z("/profile/addresses",l,{key:we()}):await ke(`/profile/addresses/${t?.id}`,l),o(null),e.reload()};return t?s`<div class="card">
      <${Zo} address=${t==="new"?{}:t} submit=${n("save")} onSubmit=${c} onCancel=${()=>o(null)} />
    </div>`:s`${a.length===0&&s`<${R} title=${n("addresses.none")}>${n("addresses.none.hint")}<//>`}
    <ul class="stack">
      ${a.map(l=>s`<li key=${l.id} class="card row spread">
            <div>
              ${l.isDefault&&s`<${ue} kind="accent">${n("addresses.default")}<//>`}<${wt} address=${l} />
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
    ${r&&s`<${Ie}
        title=${n("addresses.remove")}
        confirm=${n("addresses.remove")}
        danger
        onClose=${()=>i(null)}
        onConfirm=${async()=>{await Do(`/profile/addresses/${r.id}`),e.reload()}}
      >
        <${wt} address=${r} />
      <//>`}`}var Oi=f(()=>{"use strict";C();q();Ye();I();kt();me();ye();le();v();b();Fe();E();xt();nn();Xo()});var Ei={};X(Ei,{default:()=>Ai});function Ai(){return s`<${Oe} page="security"><${Il} /><//>`}function Il(){let{form:e,set:t,busy:o,error:r,submit:i}=Te({currentPassword:"",newPassword:""},async a=>{await ke("/profile/password",a),ae(n("password.changed"),"success"),G("/login"),await Nt()});return s`<form class="card stack" onSubmit=${i} novalidate>
    <p class="muted">${n("security.words")}</p>
    ${r&&s`<${_} kind="error">${x(r)}<//>`}
    <${M}
      label=${n("security.current")}
      type="password"
      autocomplete="current-password"
      value=${e.currentPassword}
      onInput=${t("currentPassword")}
      error=${ce(r,"currentPassword")}
    />
    <${M}
      label=${n("password.new")}
      type="password"
      autocomplete="new-password"
      value=${e.newPassword}
      onInput=${t("newPassword")}
      error=${ce(r,"newPassword")}
    />
    <div>
      <${$} kind="primary" type="submit" busy=${o} disabled=${!e.currentPassword||!e.newPassword}
        >${n("password.change")}<//
      >
    </div>
  </form>`}var Mi=f(()=>{"use strict";Ee();I();be();re();v();b();oe();J();E();xt();bt()});var Li={};X(Li,{default:()=>Ni});function Ni(){return s`<${Oe} page="channels"><${Ol} /><//>`}function Ol(){let e=se(o=>j("/notifications/preferences",{signal:o}),[]);if(e.error)return s`<${H} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return s`<${O} height="3rem" count=${2} />`;let t=async o=>{try{e.set(await ke("/notifications/preferences",o)),ae(n("saved"),"success")}catch(r){if(!(r instanceof w))throw r;e.set({...e.data}),ae(x(r),"error")}};return s`<div class="card stack">
    <p class="muted">${n("channels.words")}</p>
    ${["email","sms"].map(o=>s`<${qt}
          key=${o}
          label=${n(`channels.${o}`)}
          checked=${e.data[o]}
          onChange=${r=>t({...e.data,[o]:r})}
        />`)}
  </div>`}var Ri=f(()=>{"use strict";Ee();q();Go();ye();le();v();b();oe();Fe();E();xt()});var Fi={};X(Fi,{default:()=>Bi});function Bi(){return s`<${Oe} page="data"><${Al} /><//>`}function Al(){let[e,t]=y(!1),[o,r]=y(""),[i,a]=y(!1),c=async()=>{a(!0);try{El(JSON.stringify(await j("/profile/export"),null,2),"mall-account.json")}catch(u){if(!(u instanceof w))throw u;ae(x(u),"error")}a(!1)},l=async()=>{await Qe("DELETE","/profile",{body:{password:o}}),G("/"),await Nt(),ae(n("data.deleted"),"success")};return s`<section class="card stack">
      <h2>${n("data.export")}</h2>
      <p class="muted">${n("data.export.words")}</p>
      <div><${$} busy=${i} onClick=${c}>${n("data.download")}<//></div>
    </section>
    <section class="card stack">
      <h2>${n("data.delete")}</h2>
      <p class="muted">${n("data.delete.words")}</p>
      <div><${$} kind="danger" onClick=${()=>t(!0)}>${n("data.delete")}<//></div>
    </section>
    ${e&&s`<${Ie}
        title=${n("data.delete")}
        confirm=${n("data.delete.confirm")}
        danger
        canConfirm=${o!==""}
        onConfirm=${l}
        onClose=${()=>t(!1)}
      >
        <p>${n("data.delete.what")}</p>
        <${M} label=${n("login.password")} type="password" autocomplete="current-password" value=${o} onInput=${r} />
      <//>`}`}function El(e,t){let o=URL.createObjectURL(new Blob([e],{type:"application/json"}));Object.assign(document.createElement("a"),{href:o,download:t}).click(),URL.revokeObjectURL(o)}var Di=f(()=>{"use strict";C();Ee();q();I();kt();be();v();b();oe();J();E();xt()});var qi={};X(qi,{default:()=>Ui});function Ui(){return N(n("notifications.title"),n("brand")),s`<div class="stack">
    <h1>${n("notifications.title")}</h1>
    <${Pe} heading="h2"><${Ml} /><//>
  </div>`}function Ml(){let[e,t]=y(null),[o,r]=y({});Bt(!0);let i=async(a,c)=>{r({busy:!0});try{let l=await j(`/notifications/history${He({pageSize:50,continuationToken:a})}`,{signal:c}),u=l.items.filter(p=>p.channel==="push");t(p=>({items:a?[...p?.items??[],...u]:u,token:l.continuationToken})),r({})}catch(l){c.aborted||r({error:l})}};return k(()=>{let a=new AbortController;return Xe.value=0,i(null,a.signal),()=>a.abort()},[Be.value?.id]),o.error&&!e?s`<${H} error=${o.error} onRetry=${()=>i(null,new AbortController().signal)} />`:e?e.items.length===0&&!e.token?s`<${R} icon="bell" title=${n("notifications.none")}>${n("notifications.none.hint")}<//>`:s`<ul class="stack">
      ${e.items.map(a=>s`<li key=${a.id} class="card stack notification">
            <div class="row spread">
              <h2>${a.subject}</h2>
              <time class="small muted" datetime=${a.createdAt}>${Ne(a.createdAt)}</time>
            </div>
            <p>${a.body}</p>
          </li>`)}
    </ul>
    <${Ut} token=${e.token} isLoading=${o.busy} onMore=${()=>i(e.token,new AbortController().signal)} />`:s`<${O} height="4rem" count=${4} />`}var ji=f(()=>{"use strict";C();q();me();ye();Ko();le();V();v();b();J();E();_t();ht()});var Hi={};X(Hi,{default:()=>zi});function zi(){return N(n("problem.not-found"),n("brand")),s`<${R}
    heading="h1"
    icon="search"
    title=${n("problem.not-found")}
    action=${s`<${$} kind="primary" href="/">${n("nav.home")}<//>`}
  />`}var Wi=f(()=>{"use strict";I();me();v();b();J()});Yt();v();b();var Jn={loading:"Loading","dialog.close":"Close","dialog.cancel":"Cancel","pager.more":"Show more","error.title":"That did not work","error.retry":"Try again","field.optional":"(optional)","settings.language":"Language","settings.theme":"Appearance","settings.theme.auto":"As the system","settings.theme.light":"Light","settings.theme.dark":"Dark","skip.content":"Skip to the content","login.title":"Log in","login.name":"Email or mobile number","login.password":"Password","login.submit":"Log in","login.ended":"Your session has ended. Please log in again.","login.missing":"Please fill this in.","order.status.pending":"Being prepared","order.status.awaitingPayment":"To be paid","order.status.paid":"Paid","order.status.shipped":"Shipped","order.status.completed":"Completed","order.status.rejected":"Not possible","order.status.cancelled":"Cancelled","order.status.refunding":"Being refunded","order.status.refunded":"Refunded","sale.state.scheduled":"Coming soon","sale.state.open":"Open","sale.state.paused":"Paused","sale.state.soldOut":"Sold out","sale.state.closing":"Closing","sale.state.closed":"Over","sale.state.rebuilding":"Back in a moment","problem.other":"The shop could not do that. Please try again later.","problem.field":"Please check this.","problem.no-answer":"The shop does not answer. Check your connection and try again.","problem.try-again":"The shop is busy. Please try again in a moment.","problem.internal-error":"Something went wrong on our side. It was noted; please try again later.","problem.rate-limited":"That was too often. Please wait a moment.","problem.too-many-attempts":"Too many attempts. Please wait some minutes.","problem.too-many-requests":"Too many requests. Please wait some minutes.","problem.too-many-codes":"Too many codes were sent. Please try again tomorrow.","problem.invalid-request":"Something is missing or wrong. Please check what is marked.","problem.invalid-credentials":"The name or the password is wrong.","problem.unauthenticated":"Please log in.","problem.forbidden":"Only administrators may do this.","problem.user-exists":"There is an account with this name already.","problem.insufficient-stock":"There are not that many left.","problem.product-not-found":"This product is not sold any more.","problem.order-not-found":"There is no such order.","problem.refund-exceeds-payment":"There is not that much left to give back.","problem.refund-too-late":"The time to ask for money back is over. Please write to us.","problem.order-status":"The order has moved on; that is not possible any more.","problem.order-already-paid":"The order is paid already.","problem.order-not-payable":"The order is paid already, or it is over.","problem.order-empty":"There is nothing to order.","problem.idempotency-key-reused":"The order has changed since. Please look at it again.","problem.too-many-payment-attempts":"That was the last attempt to pay this order.","problem.provider-off":"This way to pay is not available.","problem.payment-not-found":"There is no such payment.","problem.cart-full":"The cart is full: it holds 100 different products.","problem.cart-merged":"The cart was taken into your account.","problem.sale-not-found":"There is no such sale.","problem.sold-out":"Everything is taken at the moment.","problem.sale-not-open":"The sale has not opened yet.","problem.sale-paused":"The sale is paused.","problem.sale-closed":"The sale is over.","problem.sale-rebuilding":"The sale is being checked. It goes on in a moment; nothing is lost.","problem.buyer-limit":"You have as many as one person may buy.","problem.not-sold-out":"There are units again. Try to get one.","problem.has-ticket":"You have a ticket in this sale already.","problem.not-waiting":"You are not on the waiting list.","problem.already-verified":"It is verified already.","problem.too-many-addresses":"The address book is full.","problem.address-not-found":"There is no such address.","problem.not-found":"There is nothing at this address.","problem.coupon-not-found":"There is no such coupon.","problem.coupon-exhausted":"These coupons are all gone.","problem.coupon-stopped":"This coupon is not given out any more.","problem.coupon-not-open":"This coupon cannot be claimed yet.","problem.coupon-limit":"You have as many of these coupons as one person may have.","problem.coupon-expired":"This coupon has expired.","problem.coupon-used":"This coupon is used, or kept for an order that waits for its payment.","problem.coupon-not-applicable":"This coupon does not apply to this order.","problem.account-too-new":"Your account is too new for coupons. Please try again a little later.","coupon.off":"{value} off","coupon.minimum":"from {amount} on","coupon.cap":"at most {amount}","coupon.category":"only {category}","coupon.until":"until {date}","coupon.state.scheduled":"Not open yet","coupon.state.open":"Open","coupon.state.exhausted":"All gone","coupon.state.stopped":"Stopped","coupon.state.ended":"Ended"};var Qn={loading:"\u6B63\u5728\u52A0\u8F7D","dialog.close":"\u5173\u95ED","dialog.cancel":"\u53D6\u6D88","pager.more":"\u663E\u793A\u66F4\u591A","error.title":"\u6CA1\u6709\u6210\u529F","error.retry":"\u91CD\u8BD5","field.optional":"\uFF08\u9009\u586B\uFF09","settings.language":"\u8BED\u8A00","settings.theme":"\u5916\u89C2","settings.theme.auto":"\u8DDF\u968F\u7CFB\u7EDF","settings.theme.light":"\u6D45\u8272","settings.theme.dark":"\u6DF1\u8272","skip.content":"\u8DF3\u5230\u6B63\u6587","login.title":"\u767B\u5F55","login.name":"\u90AE\u7BB1\u6216\u624B\u673A\u53F7","login.password":"\u5BC6\u7801","login.submit":"\u767B\u5F55","login.ended":"\u767B\u5F55\u5DF2\u5931\u6548\uFF0C\u8BF7\u91CD\u65B0\u767B\u5F55\u3002","login.missing":"\u8BF7\u586B\u5199\u6B64\u9879\u3002","order.status.pending":"\u6B63\u5728\u51C6\u5907","order.status.awaitingPayment":"\u5F85\u4ED8\u6B3E","order.status.paid":"\u5DF2\u4ED8\u6B3E","order.status.shipped":"\u5DF2\u53D1\u8D27","order.status.completed":"\u5DF2\u5B8C\u6210","order.status.rejected":"\u65E0\u6CD5\u4F9B\u8D27","order.status.cancelled":"\u5DF2\u53D6\u6D88","order.status.refunding":"\u9000\u6B3E\u4E2D","order.status.refunded":"\u5DF2\u9000\u6B3E","sale.state.scheduled":"\u5373\u5C06\u5F00\u62A2","sale.state.open":"\u62A2\u8D2D\u4E2D","sale.state.paused":"\u5DF2\u6682\u505C","sale.state.soldOut":"\u5DF2\u62A2\u5B8C","sale.state.closing":"\u6536\u5C3E\u4E2D","sale.state.closed":"\u5DF2\u7ED3\u675F","sale.state.rebuilding":"\u9A6C\u4E0A\u6062\u590D","problem.other":"\u6682\u65F6\u65E0\u6CD5\u5B8C\u6210\uFF0C\u8BF7\u7A0D\u540E\u518D\u8BD5\u3002","problem.field":"\u8BF7\u68C0\u67E5\u6B64\u9879\u3002","problem.no-answer":"\u5546\u57CE\u6CA1\u6709\u56DE\u5E94\u3002\u8BF7\u68C0\u67E5\u7F51\u7EDC\u540E\u91CD\u8BD5\u3002","problem.try-again":"\u5546\u57CE\u6B63\u5FD9\uFF0C\u8BF7\u7A0D\u540E\u518D\u8BD5\u3002","problem.internal-error":"\u6211\u4EEC\u8FD9\u8FB9\u51FA\u4E86\u95EE\u9898\uFF0C\u5DF2\u7ECF\u8BB0\u5F55\uFF0C\u8BF7\u7A0D\u540E\u518D\u8BD5\u3002","problem.rate-limited":"\u64CD\u4F5C\u592A\u9891\u7E41\uFF0C\u8BF7\u7A0D\u7B49\u7247\u523B\u3002","problem.too-many-attempts":"\u5C1D\u8BD5\u6B21\u6570\u8FC7\u591A\uFF0C\u8BF7\u51E0\u5206\u949F\u540E\u518D\u8BD5\u3002","problem.too-many-requests":"\u8BF7\u6C42\u6B21\u6570\u8FC7\u591A\uFF0C\u8BF7\u51E0\u5206\u949F\u540E\u518D\u8BD5\u3002","problem.too-many-codes":"\u9A8C\u8BC1\u7801\u53D1\u9001\u6B21\u6570\u8FC7\u591A\uFF0C\u8BF7\u660E\u5929\u518D\u8BD5\u3002","problem.invalid-request":"\u6709\u5185\u5BB9\u7F3A\u5931\u6216\u6709\u8BEF\uFF0C\u8BF7\u68C0\u67E5\u6807\u51FA\u7684\u9879\u76EE\u3002","problem.invalid-credentials":"\u8D26\u53F7\u6216\u5BC6\u7801\u4E0D\u6B63\u786E\u3002","problem.unauthenticated":"\u8BF7\u5148\u767B\u5F55\u3002","problem.forbidden":"\u53EA\u6709\u7BA1\u7406\u5458\u53EF\u4EE5\u8FD9\u6837\u505A\u3002","problem.user-exists":"\u8BE5\u8D26\u53F7\u5DF2\u7ECF\u6CE8\u518C\u3002","problem.insufficient-stock":"\u5E93\u5B58\u4E0D\u8DB3\u3002","problem.product-not-found":"\u8BE5\u5546\u54C1\u5DF2\u4E0B\u67B6\u3002","problem.order-not-found":"\u6CA1\u6709\u8FD9\u4E2A\u8BA2\u5355\u3002","problem.refund-exceeds-payment":"\u53EF\u9000\u6570\u91CF\u4E0D\u8DB3\u3002","problem.refund-too-late":"\u5DF2\u8D85\u8FC7\u53EF\u7533\u8BF7\u9000\u6B3E\u7684\u671F\u9650\uFF0C\u8BF7\u8054\u7CFB\u6211\u4EEC\u3002","problem.order-status":"\u8BA2\u5355\u72B6\u6001\u5DF2\u53D8\u5316\uFF0C\u65E0\u6CD5\u518D\u8FD9\u6837\u64CD\u4F5C\u3002","problem.order-already-paid":"\u8BA2\u5355\u5DF2\u4ED8\u6B3E\u3002","problem.order-not-payable":"\u8BA2\u5355\u5DF2\u4ED8\u6B3E\u6216\u5DF2\u7ED3\u675F\u3002","problem.order-empty":"\u6CA1\u6709\u53EF\u4E0B\u5355\u7684\u5546\u54C1\u3002","problem.idempotency-key-reused":"\u8BA2\u5355\u5185\u5BB9\u5DF2\u53D8\u5316\uFF0C\u8BF7\u91CD\u65B0\u786E\u8BA4\u3002","problem.too-many-payment-attempts":"\u8BE5\u8BA2\u5355\u7684\u652F\u4ED8\u6B21\u6570\u5DF2\u7528\u5B8C\u3002","problem.provider-off":"\u8BE5\u652F\u4ED8\u65B9\u5F0F\u4E0D\u53EF\u7528\u3002","problem.payment-not-found":"\u6CA1\u6709\u8FD9\u7B14\u652F\u4ED8\u3002","problem.cart-full":"\u8D2D\u7269\u8F66\u5DF2\u6EE1\uFF0C\u6700\u591A 100 \u79CD\u5546\u54C1\u3002","problem.cart-merged":"\u8D2D\u7269\u8F66\u5DF2\u5E76\u5165\u60A8\u7684\u8D26\u53F7\u3002","problem.sale-not-found":"\u6CA1\u6709\u8FD9\u573A\u62A2\u8D2D\u3002","problem.sold-out":"\u6682\u65F6\u5168\u90E8\u88AB\u62A2\u8D70\u4E86\u3002","problem.sale-not-open":"\u62A2\u8D2D\u5C1A\u672A\u5F00\u59CB\u3002","problem.sale-paused":"\u62A2\u8D2D\u5DF2\u6682\u505C\u3002","problem.sale-closed":"\u62A2\u8D2D\u5DF2\u7ED3\u675F\u3002","problem.sale-rebuilding":"\u6B63\u5728\u6838\u5BF9\u62A2\u8D2D\u6570\u636E\uFF0C\u9A6C\u4E0A\u6062\u590D\uFF0C\u4EC0\u4E48\u90FD\u4E0D\u4F1A\u4E22\u3002","problem.buyer-limit":"\u5DF2\u8FBE\u5230\u6BCF\u4EBA\u9650\u8D2D\u6570\u91CF\u3002","problem.not-sold-out":"\u53C8\u6709\u540D\u989D\u4E86\uFF0C\u5FEB\u8BD5\u8BD5\u3002","problem.has-ticket":"\u60A8\u5728\u672C\u573A\u5DF2\u6709\u540D\u989D\u3002","problem.not-waiting":"\u60A8\u4E0D\u5728\u5019\u8865\u540D\u5355\u4E2D\u3002","problem.already-verified":"\u5DF2\u7ECF\u9A8C\u8BC1\u8FC7\u4E86\u3002","problem.too-many-addresses":"\u5730\u5740\u7C3F\u5DF2\u6EE1\u3002","problem.address-not-found":"\u6CA1\u6709\u8FD9\u4E2A\u5730\u5740\u3002","problem.not-found":"\u8FD9\u91CC\u4EC0\u4E48\u90FD\u6CA1\u6709\u3002","problem.coupon-not-found":"\u6CA1\u6709\u8FD9\u5F20\u4F18\u60E0\u5238\u3002","problem.coupon-exhausted":"\u4F18\u60E0\u5238\u5DF2\u88AB\u9886\u5B8C\u3002","problem.coupon-stopped":"\u6B64\u4F18\u60E0\u5238\u5DF2\u505C\u6B62\u53D1\u653E\u3002","problem.coupon-not-open":"\u6B64\u4F18\u60E0\u5238\u5C1A\u672A\u5F00\u59CB\u9886\u53D6\u3002","problem.coupon-limit":"\u60A8\u9886\u53D6\u6B64\u4F18\u60E0\u5238\u7684\u6570\u91CF\u5DF2\u8FBE\u4E0A\u9650\u3002","problem.coupon-expired":"\u6B64\u4F18\u60E0\u5238\u5DF2\u8FC7\u671F\u3002","problem.coupon-used":"\u6B64\u4F18\u60E0\u5238\u5DF2\u4F7F\u7528\uFF0C\u6216\u6B63\u4E3A\u4E00\u7B14\u5F85\u4ED8\u6B3E\u7684\u8BA2\u5355\u4FDD\u7559\u3002","problem.coupon-not-applicable":"\u6B64\u4F18\u60E0\u5238\u4E0D\u9002\u7528\u4E8E\u8FD9\u7B14\u8BA2\u5355\u3002","problem.account-too-new":"\u60A8\u7684\u8D26\u53F7\u6CE8\u518C\u4E0D\u4E45\uFF0C\u8BF7\u7A0D\u540E\u518D\u9886\u53D6\u4F18\u60E0\u5238\u3002","coupon.off":"\u7ACB\u51CF {value}","coupon.minimum":"\u6EE1 {amount} \u53EF\u7528","coupon.cap":"\u6700\u591A\u51CF {amount}","coupon.category":"\u4EC5\u9650 {category}","coupon.until":"\u6709\u6548\u671F\u81F3 {date}","coupon.state.scheduled":"\u672A\u5F00\u59CB","coupon.state.open":"\u53EF\u9886\u53D6","coupon.state.exhausted":"\u5DF2\u9886\u5B8C","coupon.state.stopped":"\u5DF2\u505C\u6B62","coupon.state.ended":"\u5DF2\u7ED3\u675F"};J();Re();It();var aa="mall.theme",No=D(he(aa)??"auto");No.subscribe(e=>document.documentElement.dataset.theme=e);function sa(e){No.value=e,$e(aa,e==="auto"?null:e)}ge();Ee();v();b();ge();function ia(){return s`<div class="visually-hidden" aria-live="assertive" aria-atomic="true" data-testid="spoken">${Er.value}</div>
    <div class="toasts" role="status" aria-live="polite">
      ${Ot.value.map(e=>s`<div key=${e.id} class=${`toast toast-${e.kind}`}>
            <span>${e.text}</span>
            <button class="icon-button" type="button" onClick=${()=>Mr(e.id)} aria-label=${n("dialog.close")}>
              <${P} name="close" size=${16} />
            </button>
          </div>`)}
    </div>`}v();b();pt();J();v();b();function ca(){return s`<div class="settings">
    <label>
      <span>${n("settings.language")}</span>
      <select value=${W.value} onChange=${e=>Gn(e.currentTarget.value)} data-testid="language">
        ${Object.entries(Xt).map(([e,t])=>s`<option key=${e} value=${e} lang=${e}>${t}</option>`)}
      </select>
    </label>
    <label>
      <span>${n("settings.theme")}</span>
      <select value=${No.value} onChange=${e=>sa(e.currentTarget.value)} data-testid="theme">
        ${["auto","light","dark"].map(e=>s`<option key=${e} value=${e}>${n(`settings.theme.${e}`)}</option>`)}
      </select>
    </label>
  </div>`}v();b();function la(){return s`<footer class="footer">
    <div class="footer-inner">
      <a href="/coupons">${n("coupons.title")}</a>
      <p class="muted small">${n("footer.about")} <a href="/licences.txt" target="_blank">${n("footer.licences")}</a></p>
      <${ca} />
    </div>
  </footer>`}C();ge();v();b();J();E();Ze();ht();function ka(){k(()=>{xe()},[Q.value]);let e=t=>{t.preventDefault();let o=new FormData(t.currentTarget).get("q")?.toString().trim();G(o?`/search?q=${encodeURIComponent(o)}`:"/search")};return s`<header class="header">
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
                  ${Xe.value>0&&s`<b class="count" aria-label=${n("nav.unread",{count:Xe.value})}>${Xe.value}</b>`}
                </a>
                <a class="nav-link" href="/account"><${P} name="user" /><span>${n("nav.account")}</span></a>`:s`<a class="nav-link" href="/login"><${P} name="user" /><span>${n("login.title")}</span></a>`}
        <a class="nav-link" href="/cart">
          <${P} name="cart" /><span>${n("nav.cart")}</span>
          ${qo.value>0&&s`<b class="count" aria-label=${n("nav.cart.count",{count:qo.value})}>${qo.value}</b>`}
        </a>
      </nav>
    </div>
  </header>`}function xa(){return s`<a class="skip-link" href="#content">${n("skip.content")}</a>
    <div class=${`progress ${Eo.value?"progress-on":""}`} aria-hidden="true"></div>
    <${ka} />
    ${!pe.value&&s`<p class="offline" role="status"><${P} name="offline" />${n("offline.banner")}</p>`}
    <main id="content" tabindex="-1" class="page"><${na} /></main>
    <${la} />
    <${ia} />`}var Sa={brand:"Mall","nav.mine":"Mine","nav.home":"To the start page","nav.orders":"My orders","nav.notifications":"News","nav.unread":{one:"{count} new",other:"{count} new"},"nav.account":"Account","nav.cart":"Cart","nav.cart.count":{one:"{count} item",other:"{count} items"},"footer.about":"A demo shop: nothing is sold, nothing is charged.","footer.licences":"Licences","offline.banner":"You are offline. You can look around; buying has to wait.","offline.age":"You are offline. This is what the shop showed {time}.","offline.noBuying":"You are offline. Buying is possible again when you are back.","offline.cart":"Your cart is not here","home.welcome":"Good things for every day","home.lead":"Tea, kitchen, books and more, and now and then a sale that is fair to everybody.","home.browse":"Look around","home.sales":"More sales","home.new":"New in the shop","home.all":"See everything","category.tea":"Tea","category.kitchen":"Kitchen","category.electronics":"Electronics","category.home":"Home","category.sports":"Sports","category.books":"Books","search.label":"Search the shop","search.placeholder":"Search for tea, books, \u2026","search.title":"Everything","search.for":"Results for \u201C{q}\u201D","search.filters":"Filters","search.results":"Products","search.category":"Category","search.category.all":"All categories","search.sort":"Sorted by","search.sort.relevance":"Best match","search.sort.newest":"Newest","search.sort.price":"Price, lowest first","search.sort.-price":"Price, highest first","search.sort.best-selling":"Best selling","search.minPrice":"Price from","search.maxPrice":"Price to","search.inStock":"Only what is in stock","search.nothing":"Nothing was found","search.nothing.hint":"Try another word, or fewer filters.","search.clear":"Show everything","product.add":"Add to cart","product.soldOut":"Sold out","product.none":"Sold out at the moment","product.few":{one:"Only {count} left",other:"Only {count} left"},"product.inStock":"In stock",quantity:"Quantity","quantity.of":"How many of {name}","quantity.less":"One less","quantity.more":"One more","cart.title":"Your cart","cart.added":"{name} is in your cart.","cart.go":"Go to the cart","cart.empty":"Your cart is empty","cart.empty.hint":"What you add is kept here, also before you log in.","cart.each":"{price} each","cart.changed":"Something has changed since you put it in. Please look at what is marked.","cart.warning.insufficient-stock":"There are fewer left than you want","cart.warning.price-changed":"The price has changed","cart.warning.unavailable":"Not sold any more; it is not part of the order","cart.remove":"Take {name} out of the cart","cart.summary":"Sum","cart.total":"Total","cart.checkout":"Go to checkout","cart.note":"Shipping is included.","cart.note.login":"You log in next. Your cart comes along.","login.needed":"Please log in to see this","login.register":"Create an account","login.forgotten":"Forgot your password?","register.title":"Create an account","register.password":{other:"At least {count} characters; a sentence is fine."},"register.short":{other:"At least {count} characters, please."},"register.displayName":"What shall we call you?","register.submit":"Create account","register.login":"I have an account already","password.title":"Forgotten password","password.lead":"We send you a code with which you choose a new one.","password.sent":"If there is such an account, a code is on its way. Type it in here.","password.send":"Send the code","password.code":"Code","password.new":"New password","password.change":"Change the password","password.changed":"Your password is changed. Please log in with it.","checkout.title":"Checkout","checkout.address":"Where shall it go?","checkout.address.missing":"Please choose or add an address.","checkout.summary":"Your order","checkout.place":"Place the order","checkout.note":"You pay on the next page. Your order is placed once, even if the connection breaks.","checkout.again":"The shop has not answered yet. We ask again; your order is placed once only.","checkout.changed":"Your cart has changed. Please look at it once more, then place the order.","checkout.coupon":"Coupon","checkout.coupon.none":"No coupon","checkout.coupon.more":"Get coupons","order.discount":"Discount","coupons.title":"Coupons","coupons.mine":"My coupons","coupons.none":"There are no coupons at the moment.","coupons.none.hint":"Do you have a code? Enter it below.","coupons.claim":"Get it","coupons.claim.of":"Get the coupon {name}","coupons.claimed":"The coupon is yours.","coupons.left":"{left} left","coupons.byCode":"A coupon by code","coupons.code":"Code","wallet.none":"You have no coupons.","wallet.none.hint":"Get one, and choose it at the checkout.","wallet.order":"The order","wallet.more":"Get coupons","claim.available":"Available","claim.reserved":"Kept for an order","claim.used":"Used","claim.expired":"Expired","address.recipient":"Recipient","address.mobile":"Mobile number","address.line1":"Street and number","address.line2":"Building, floor","address.city":"City","address.region":"Province","address.postalCode":"Postal code","address.country":"Country","address.isDefault":"Use it first from now on","address.add":"Add an address","address.use":"Use this address","orders.title":"My orders","orders.filter":"Which orders","orders.all":"All","orders.none":"No orders here","orders.none.hint":"What you buy shows up here.","orders.none.status":"There are none in this state.","orders.items":{one:"{name} and {more} more",other:"{name} and {more} more"},"order.title":"Order","order.placed":"Placed {time} \xB7 {id}","order.lines":"What you ordered","order.line":"{name} \xD7 {count}","order.each":"{price} \xD7 {count}","order.timeline":"How it goes","order.step.pending":"Order placed","order.step.awaitingPayment":"Kept for you until it is paid","order.step.paid":"Paid","order.step.shipped":"On its way","order.step.completed":"Received","order.step.rejected":"It could not be fulfilled","order.step.cancelled":"Cancelled","order.step.refunding":"Refund asked for","order.step.refunded":"Money given back","order.reason.unpaid":"It was not paid in time. Nothing was charged.","order.reason.cancelled-by-shopper":"You cancelled it. Nothing was charged.","order.reason.insufficient-stock":"There was not enough left. Nothing was charged.","order.reason.product-unavailable":"A product is not sold any more. Nothing was charged.","order.reason.no-units":"There were no units left for it. Nothing is kept from you: what was paid goes back.","order.reason.other":"It was ended by the shop.","order.shipment":"{carrier}, {number}","order.address":"Delivery address","order.address.missing":"No address yet. Add one, so that it can be sent.","order.address.change":"Change the address","order.address.set":"Add an address","order.address.save":"Send it there","order.cancel":"Cancel the order","order.cancel.what":"The order over {total} is cancelled, and what was kept for you is sold to others. Nothing is charged.","order.refund":"Give it back","order.refund.what":"{total} goes back to you the way it was paid, and the order is not sent.","refunds.title":"Money back","refunds.ask":"Give single units back","refunds.confirm":"Ask for the money","refunds.what":"Choose how many you do not want. The money goes back to you the way it was paid; the rest is sent.","refunds.whatReceived":"Choose how many you want money back for. It goes back to you the way it was paid.","refunds.reason":"Why?","refunds.total":"Given back","refund.units":"{name} \xD7 {count}","refund.back":"{count} given back","refund.status.requested":"Asked for","refund.status.processing":"On its way","refund.status.succeeded":"Given back","refund.status.failed":"Takes longer","order.receive":"I have received it","order.receive.what":"The order over {total} is completed. Please confirm only when the parcel is in your hands.","pay.title":"Payment","pay.preparing":"Your order is being prepared. This takes a moment.","pay.toPay":"To pay","pay.keptFor":"Kept for you for","pay.now":"Pay now","pay.again":"Try to pay again","pay.declined":"The payment was declined. Nothing was charged; you can try again.","pay.pending":"A payment was begun. The provider has not told us yet how it went.","pay.paid":"Paid. Thank you! We pack it now.","pay.refundDue":"A payment came too late or twice. The money goes back to you.","pay.refunded":"A payment came too late or twice. The money went back to you.","pay.simulated":"Simulated payment provider","pay.amount":"Pay {total}","pay.late":"The time to pay is over. A payment that arrives now comes too late and goes back.","pay.confirm":"Pay","pay.decline":"Let it be declined","pay.twice":"Pay twice","pay.back":"Back to the order","pay.explain":"This page plays the part of a bank. Whatever it says, the shop believes only the provider's signed message.","sale.flash":"Flash sale","sale.usual":"Usually","sale.saved":"{share} off","sale.units":{one:"{count} unit in all",other:"{count} units in all"},"sale.left":{one:"{count} of {stock} left",other:"{count} of {stock} left"},"sale.look":"Look at it","sale.toSale":"Go to the sale","sale.startsIn":"Begins in","sale.endsIn":"Ends in","sale.rules":{one:"{count} per person. From {from} to {to}. First come, first served.",other:"Up to {count} per person. From {from} to {to}. First come, first served."},"sale.login":"Log in to take part","sale.login.hint":"Log in before it begins, so that you lose no time.","sale.enter":"Get it now","sale.enter.hint":"You pay afterwards. What you get is kept for you while you pay.","sale.notYet":"Not open yet","sale.notYet.hint":"The button comes alive by itself. There is no need to reload.","sale.asking":"Asking the shop \u2026","sale.asking.hint":"One moment. Your place is not lost.","sale.asking.again":"The shop is very busy. We ask again by ourselves; if you have won already, you get that same ticket.","sale.released":"The ticket that you had has lapsed. You may try again.","sale.words.paused":"The shop has paused the sale for a moment. Nobody gets anything while it is paused; stay here, it goes on by itself.","sale.words.rebuilding":"The sale is being checked. Nobody loses what he has won; it goes on in a moment.","sale.words.soldOut":"Everything is taken at the moment.","sale.words.closing":"The sale is over. The last payments are coming in.","sale.words.closed":"The sale is over.","ticket.held":"You have got it!","ticket.held.words":{one:"{count} unit is kept for you. You were number {position} in line.",other:"{count} units are kept for you. You were number {position} in line."},"ticket.sold":"It is yours","ticket.sold.words":{one:"{count} unit is paid. You were number {position} in line.",other:"{count} units are paid. You were number {position} in line."},"ticket.pay":"Pay now","ticket.order":"See the order","waiting.title":"Everything is taken at the moment","waiting.words":"Not everybody pays. Stand in line, and what comes back is offered to you; you are told at once.","waiting.join":"Stand in line","waiting.in":{other:"You are number {position} in line"},"waiting.in.words":"When a unit comes back and it is your turn, it is kept for you for a short time. We tell you here, and by mail if you want.","waiting.leave":"Leave the line","countdown.left":{one:"{label} {count} second",other:"{label} {count} seconds"},"countdown.over":"{label}: now","countdown.days":{one:"{count} day",other:"{count} days"},"notifications.title":"News","notifications.none":"No news yet","notifications.none.hint":"We tell you here how your orders go.","account.profile":"Profile","account.coupons":"Coupons","account.addresses":"Addresses","account.security":"Password","account.channels":"Messages","account.data":"My data","account.logout":"Log out","profile.language":"Language of mails and messages","profile.names":"How you log in","profile.verified":"Verified","profile.verify":"Verify","profile.verify.sent":"A code is on its way. Type it in here.","profile.verify.confirm":"Confirm","addresses.none":"No addresses yet","addresses.none.hint":"Add one now, or at the checkout.","addresses.default":"First choice","addresses.edit":"Edit","addresses.edit.of":"Edit the address of {name}","addresses.remove":"Remove","addresses.remove.of":"Remove the address of {name}","security.words":"A new password ends all your sessions, this one as well.","security.current":"Current password","channels.words":"How we may write to you about your orders. In the shop you are always told.","channels.email":"By mail","channels.sms":"By text message","data.export":"A copy of your data","data.export.words":"All that the shop keeps about your account, as a file.","data.download":"Download","data.delete":"Delete the account","data.delete.words":"Your name, addresses and sessions go for good. Orders stay, because accounts have to be kept.","data.delete.what":"This cannot be undone. Please confirm with your password.","data.delete.confirm":"Delete for good","data.deleted":"Your account is deleted.",save:"Save",saved:"Saved."};var Ca={brand:"\u5546\u57CE","nav.mine":"\u6211\u7684","nav.home":"\u56DE\u9996\u9875","nav.orders":"\u6211\u7684\u8BA2\u5355","nav.notifications":"\u6D88\u606F","nav.unread":{other:"{count} \u6761\u65B0\u6D88\u606F"},"nav.account":"\u8D26\u6237","nav.cart":"\u8D2D\u7269\u8F66","nav.cart.count":{other:"{count} \u4EF6\u5546\u54C1"},"footer.about":"\u6F14\u793A\u5546\u57CE\uFF1A\u4E0D\u771F\u6B63\u51FA\u552E\uFF0C\u4E5F\u4E0D\u6536\u8D39\u3002","footer.licences":"\u8BB8\u53EF\u8BC1","offline.banner":"\u60A8\u5DF2\u79BB\u7EBF\u3002\u53EF\u4EE5\u7EE7\u7EED\u6D4F\u89C8\uFF0C\u8D2D\u4E70\u8BF7\u7B49\u6062\u590D\u8FDE\u63A5\u3002","offline.age":"\u60A8\u5DF2\u79BB\u7EBF\u3002\u8FD9\u662F{time}\u770B\u5230\u7684\u5185\u5BB9\u3002","offline.noBuying":"\u60A8\u5DF2\u79BB\u7EBF\uFF0C\u6062\u590D\u8FDE\u63A5\u540E\u5373\u53EF\u8D2D\u4E70\u3002","offline.cart":"\u8D2D\u7269\u8F66\u4E0D\u5728\u672C\u673A","home.welcome":"\u597D\u7269\u65E5\u5E38","home.lead":"\u8336\u3001\u53A8\u5177\u3001\u4E66\u7C4D\uFF0C\u8FD8\u6709\u4EBA\u4EBA\u516C\u5E73\u7684\u9650\u65F6\u62A2\u8D2D\u3002","home.browse":"\u968F\u4FBF\u770B\u770B","home.sales":"\u66F4\u591A\u62A2\u8D2D","home.new":"\u65B0\u54C1\u4E0A\u67B6","home.all":"\u67E5\u770B\u5168\u90E8","category.tea":"\u8336\u53F6","category.kitchen":"\u53A8\u623F","category.electronics":"\u6570\u7801","category.home":"\u5BB6\u5C45","category.sports":"\u8FD0\u52A8","category.books":"\u56FE\u4E66","search.label":"\u641C\u7D22\u5546\u57CE","search.placeholder":"\u641C\u7D22\u8336\u53F6\u3001\u56FE\u4E66\u2026\u2026","search.title":"\u5168\u90E8\u5546\u54C1","search.for":"\u201C{q}\u201D\u7684\u641C\u7D22\u7ED3\u679C","search.filters":"\u7B5B\u9009","search.results":"\u5546\u54C1","search.category":"\u5206\u7C7B","search.category.all":"\u5168\u90E8\u5206\u7C7B","search.sort":"\u6392\u5E8F","search.sort.relevance":"\u6700\u76F8\u5173","search.sort.newest":"\u6700\u65B0\u4E0A\u67B6","search.sort.price":"\u4EF7\u683C\u4ECE\u4F4E\u5230\u9AD8","search.sort.-price":"\u4EF7\u683C\u4ECE\u9AD8\u5230\u4F4E","search.sort.best-selling":"\u9500\u91CF\u4F18\u5148","search.minPrice":"\u6700\u4F4E\u4EF7","search.maxPrice":"\u6700\u9AD8\u4EF7","search.inStock":"\u53EA\u770B\u6709\u8D27","search.nothing":"\u6CA1\u6709\u627E\u5230\u5546\u54C1","search.nothing.hint":"\u6362\u4E2A\u8BCD\uFF0C\u6216\u51CF\u5C11\u7B5B\u9009\u6761\u4EF6\u3002","search.clear":"\u67E5\u770B\u5168\u90E8","product.add":"\u52A0\u5165\u8D2D\u7269\u8F66","product.soldOut":"\u5DF2\u552E\u7F44","product.none":"\u6682\u65F6\u552E\u7F44","product.few":{other:"\u4EC5\u5269 {count} \u4EF6"},"product.inStock":"\u6709\u8D27",quantity:"\u6570\u91CF","quantity.of":"{name} \u7684\u6570\u91CF","quantity.less":"\u51CF\u4E00\u4EF6","quantity.more":"\u52A0\u4E00\u4EF6","cart.title":"\u8D2D\u7269\u8F66","cart.added":"{name} \u5DF2\u52A0\u5165\u8D2D\u7269\u8F66\u3002","cart.go":"\u53BB\u8D2D\u7269\u8F66","cart.empty":"\u8D2D\u7269\u8F66\u662F\u7A7A\u7684","cart.empty.hint":"\u52A0\u5165\u7684\u5546\u54C1\u4F1A\u4FDD\u7559\u5728\u8FD9\u91CC\uFF0C\u767B\u5F55\u524D\u4E5F\u4E00\u6837\u3002","cart.each":"\u5355\u4EF7 {price}","cart.changed":"\u6709\u4E9B\u5546\u54C1\u52A0\u5165\u540E\u53D1\u751F\u4E86\u53D8\u5316\uFF0C\u8BF7\u67E5\u770B\u6807\u51FA\u7684\u9879\u76EE\u3002","cart.warning.insufficient-stock":"\u5E93\u5B58\u5C11\u4E8E\u60A8\u8981\u7684\u6570\u91CF","cart.warning.price-changed":"\u4EF7\u683C\u6709\u53D8\u52A8","cart.warning.unavailable":"\u5DF2\u4E0B\u67B6\uFF0C\u4E0D\u8BA1\u5165\u8BA2\u5355","cart.remove":"\u628A {name} \u79FB\u51FA\u8D2D\u7269\u8F66","cart.summary":"\u5408\u8BA1","cart.total":"\u603B\u8BA1","cart.checkout":"\u53BB\u7ED3\u7B97","cart.note":"\u5DF2\u5305\u90AE\u3002","cart.note.login":"\u4E0B\u4E00\u6B65\u767B\u5F55\uFF0C\u8D2D\u7269\u8F66\u4F1A\u4E00\u8D77\u5E26\u8FC7\u53BB\u3002","login.needed":"\u8BF7\u767B\u5F55\u540E\u67E5\u770B","login.register":"\u6CE8\u518C\u8D26\u53F7","login.forgotten":"\u5FD8\u8BB0\u5BC6\u7801\uFF1F","register.title":"\u6CE8\u518C\u8D26\u53F7","register.password":{other:"\u81F3\u5C11 {count} \u4E2A\u5B57\u7B26\uFF0C\u4E00\u53E5\u8BDD\u4E5F\u53EF\u4EE5\u3002"},"register.short":{other:"\u81F3\u5C11\u9700\u8981 {count} \u4E2A\u5B57\u7B26\u3002"},"register.displayName":"\u600E\u4E48\u79F0\u547C\u60A8\uFF1F","register.submit":"\u6CE8\u518C","register.login":"\u6211\u5DF2\u6709\u8D26\u53F7","password.title":"\u5FD8\u8BB0\u5BC6\u7801","password.lead":"\u6211\u4EEC\u4F1A\u53D1\u9001\u9A8C\u8BC1\u7801\uFF0C\u7528\u5B83\u8BBE\u7F6E\u65B0\u5BC6\u7801\u3002","password.sent":"\u5982\u679C\u8D26\u53F7\u5B58\u5728\uFF0C\u9A8C\u8BC1\u7801\u5DF2\u7ECF\u53D1\u51FA\uFF0C\u8BF7\u5728\u6B64\u8F93\u5165\u3002","password.send":"\u53D1\u9001\u9A8C\u8BC1\u7801","password.code":"\u9A8C\u8BC1\u7801","password.new":"\u65B0\u5BC6\u7801","password.change":"\u4FEE\u6539\u5BC6\u7801","password.changed":"\u5BC6\u7801\u5DF2\u4FEE\u6539\uFF0C\u8BF7\u7528\u65B0\u5BC6\u7801\u767B\u5F55\u3002","checkout.title":"\u7ED3\u7B97","checkout.address":"\u9001\u5230\u54EA\u91CC\uFF1F","checkout.address.missing":"\u8BF7\u9009\u62E9\u6216\u6DFB\u52A0\u5730\u5740\u3002","checkout.summary":"\u60A8\u7684\u8BA2\u5355","checkout.place":"\u63D0\u4EA4\u8BA2\u5355","checkout.note":"\u4E0B\u4E00\u9875\u4ED8\u6B3E\u3002\u5373\u4F7F\u7F51\u7EDC\u4E2D\u65AD\uFF0C\u8BA2\u5355\u4E5F\u53EA\u4F1A\u63D0\u4EA4\u4E00\u6B21\u3002","checkout.again":"\u5546\u57CE\u8FD8\u6CA1\u6709\u56DE\u5E94\uFF0C\u6211\u4EEC\u4F1A\u518D\u95EE\uFF1B\u8BA2\u5355\u53EA\u4F1A\u63D0\u4EA4\u4E00\u6B21\u3002","checkout.changed":"\u8D2D\u7269\u8F66\u6709\u53D8\u5316\uFF0C\u8BF7\u518D\u770B\u4E00\u904D\uFF0C\u7136\u540E\u63D0\u4EA4\u8BA2\u5355\u3002","checkout.coupon":"\u4F18\u60E0\u5238","checkout.coupon.none":"\u4E0D\u4F7F\u7528\u4F18\u60E0\u5238","checkout.coupon.more":"\u9886\u53D6\u4F18\u60E0\u5238","order.discount":"\u4F18\u60E0","coupons.title":"\u4F18\u60E0\u5238","coupons.mine":"\u6211\u7684\u4F18\u60E0\u5238","coupons.none":"\u76EE\u524D\u6CA1\u6709\u53EF\u9886\u53D6\u7684\u4F18\u60E0\u5238\u3002","coupons.none.hint":"\u6709\u5151\u6362\u7801\uFF1F\u8BF7\u5728\u4E0B\u65B9\u8F93\u5165\u3002","coupons.claim":"\u9886\u53D6","coupons.claim.of":"\u9886\u53D6\u4F18\u60E0\u5238 {name}","coupons.claimed":"\u4F18\u60E0\u5238\u5DF2\u5230\u8D26\u3002","coupons.left":"\u5269\u4F59 {left} \u5F20","coupons.byCode":"\u4F7F\u7528\u5151\u6362\u7801","coupons.code":"\u5151\u6362\u7801","wallet.none":"\u60A8\u8FD8\u6CA1\u6709\u4F18\u60E0\u5238\u3002","wallet.none.hint":"\u5148\u9886\u53D6\uFF0C\u7ED3\u7B97\u65F6\u9009\u7528\u3002","wallet.order":"\u67E5\u770B\u8BA2\u5355","wallet.more":"\u9886\u53D6\u4F18\u60E0\u5238","claim.available":"\u53EF\u4F7F\u7528","claim.reserved":"\u8BA2\u5355\u5360\u7528\u4E2D","claim.used":"\u5DF2\u4F7F\u7528","claim.expired":"\u5DF2\u8FC7\u671F","address.recipient":"\u6536\u4EF6\u4EBA","address.mobile":"\u624B\u673A\u53F7","address.line1":"\u8857\u9053\u95E8\u724C","address.line2":"\u697C\u680B\u697C\u5C42","address.city":"\u57CE\u5E02","address.region":"\u7701\u4EFD","address.postalCode":"\u90AE\u7F16","address.country":"\u56FD\u5BB6","address.isDefault":"\u4EE5\u540E\u4F18\u5148\u4F7F\u7528","address.add":"\u6DFB\u52A0\u5730\u5740","address.use":"\u4F7F\u7528\u6B64\u5730\u5740","orders.title":"\u6211\u7684\u8BA2\u5355","orders.filter":"\u7B5B\u9009\u8BA2\u5355","orders.all":"\u5168\u90E8","orders.none":"\u8FD9\u91CC\u6CA1\u6709\u8BA2\u5355","orders.none.hint":"\u60A8\u8D2D\u4E70\u7684\u5546\u54C1\u4F1A\u663E\u793A\u5728\u8FD9\u91CC\u3002","orders.none.status":"\u6CA1\u6709\u5904\u4E8E\u6B64\u72B6\u6001\u7684\u8BA2\u5355\u3002","orders.items":{other:"{name} \u7B49\u53E6\u5916 {more} \u79CD"},"order.title":"\u8BA2\u5355","order.placed":"{time} \u4E0B\u5355 \xB7 {id}","order.lines":"\u5546\u54C1\u6E05\u5355","order.line":"{name} \xD7 {count}","order.each":"{price} \xD7 {count}","order.timeline":"\u8BA2\u5355\u8FDB\u5EA6","order.step.pending":"\u5DF2\u4E0B\u5355","order.step.awaitingPayment":"\u5DF2\u4E3A\u60A8\u4FDD\u7559\uFF0C\u7B49\u5F85\u4ED8\u6B3E","order.step.paid":"\u5DF2\u4ED8\u6B3E","order.step.shipped":"\u8FD0\u8F93\u4E2D","order.step.completed":"\u5DF2\u6536\u8D27","order.step.rejected":"\u65E0\u6CD5\u4F9B\u8D27","order.step.cancelled":"\u5DF2\u53D6\u6D88","order.step.refunding":"\u5DF2\u7533\u8BF7\u9000\u6B3E","order.step.refunded":"\u5DF2\u9000\u6B3E","order.reason.unpaid":"\u672A\u5728\u65F6\u9650\u5185\u4ED8\u6B3E\uFF0C\u6CA1\u6709\u6263\u6B3E\u3002","order.reason.cancelled-by-shopper":"\u60A8\u53D6\u6D88\u4E86\u8BA2\u5355\uFF0C\u6CA1\u6709\u6263\u6B3E\u3002","order.reason.insufficient-stock":"\u5E93\u5B58\u4E0D\u8DB3\uFF0C\u6CA1\u6709\u6263\u6B3E\u3002","order.reason.product-unavailable":"\u6709\u5546\u54C1\u5DF2\u4E0B\u67B6\uFF0C\u6CA1\u6709\u6263\u6B3E\u3002","order.reason.no-units":"\u6CA1\u6709\u540D\u989D\u4E86\uFF0C\u5DF2\u4ED8\u7684\u6B3E\u9879\u4F1A\u9000\u56DE\u3002","order.reason.other":"\u5546\u57CE\u7ED3\u675F\u4E86\u6B64\u8BA2\u5355\u3002","order.shipment":"{carrier}\uFF0C{number}","order.address":"\u6536\u8D27\u5730\u5740","order.address.missing":"\u8FD8\u6CA1\u6709\u5730\u5740\uFF0C\u8BF7\u6DFB\u52A0\u4EE5\u4FBF\u53D1\u8D27\u3002","order.address.change":"\u4FEE\u6539\u5730\u5740","order.address.set":"\u6DFB\u52A0\u5730\u5740","order.address.save":"\u9001\u5230\u8FD9\u91CC","order.cancel":"\u53D6\u6D88\u8BA2\u5355","order.cancel.what":"\u91D1\u989D {total} \u7684\u8BA2\u5355\u5C06\u88AB\u53D6\u6D88\uFF0C\u4E3A\u60A8\u4FDD\u7559\u7684\u5546\u54C1\u4F1A\u5356\u7ED9\u522B\u4EBA\uFF0C\u4E0D\u4F1A\u6263\u6B3E\u3002","order.refund":"\u7533\u8BF7\u9000\u6B3E","order.refund.what":"{total} \u5C06\u539F\u8DEF\u9000\u56DE\uFF0C\u8BA2\u5355\u4E0D\u518D\u53D1\u8D27\u3002","refunds.title":"\u9000\u6B3E","refunds.ask":"\u9000\u90E8\u5206\u5546\u54C1","refunds.confirm":"\u7533\u8BF7\u9000\u6B3E","refunds.what":"\u8BF7\u9009\u62E9\u4E0D\u9700\u8981\u7684\u6570\u91CF\u3002\u6B3E\u9879\u5C06\u539F\u8DEF\u9000\u56DE\uFF0C\u5176\u4F59\u5546\u54C1\u7167\u5E38\u53D1\u8D27\u3002","refunds.whatReceived":"\u8BF7\u9009\u62E9\u8981\u9000\u6B3E\u7684\u6570\u91CF\u3002\u6B3E\u9879\u5C06\u539F\u8DEF\u9000\u56DE\u3002","refunds.reason":"\u539F\u56E0","refunds.total":"\u5DF2\u9000\u6B3E","refund.units":"{name} \xD7 {count}","refund.back":"\u5DF2\u9000 {count} \u4EF6","refund.status.requested":"\u5DF2\u7533\u8BF7","refund.status.processing":"\u5904\u7406\u4E2D","refund.status.succeeded":"\u5DF2\u9000\u6B3E","refund.status.failed":"\u7A0D\u6709\u5EF6\u8FDF","order.receive":"\u786E\u8BA4\u6536\u8D27","order.receive.what":"\u91D1\u989D {total} \u7684\u8BA2\u5355\u5C06\u5B8C\u6210\u3002\u8BF7\u5728\u62FF\u5230\u5305\u88F9\u540E\u518D\u786E\u8BA4\u3002","pay.title":"\u4ED8\u6B3E","pay.preparing":"\u6B63\u5728\u51C6\u5907\u60A8\u7684\u8BA2\u5355\uFF0C\u8BF7\u7A0D\u5019\u3002","pay.toPay":"\u5E94\u4ED8","pay.keptFor":"\u4E3A\u60A8\u4FDD\u7559","pay.now":"\u53BB\u4ED8\u6B3E","pay.again":"\u518D\u6B21\u4ED8\u6B3E","pay.declined":"\u4ED8\u6B3E\u88AB\u62D2\u7EDD\uFF0C\u6CA1\u6709\u6263\u6B3E\uFF0C\u53EF\u4EE5\u518D\u8BD5\u4E00\u6B21\u3002","pay.pending":"\u5DF2\u5F00\u59CB\u4ED8\u6B3E\uFF0C\u652F\u4ED8\u65B9\u8FD8\u6CA1\u6709\u544A\u77E5\u7ED3\u679C\u3002","pay.paid":"\u5DF2\u4ED8\u6B3E\uFF0C\u8C22\u8C22\uFF01\u6211\u4EEC\u6B63\u5728\u6253\u5305\u3002","pay.refundDue":"\u6709\u4E00\u7B14\u4ED8\u6B3E\u6765\u5F97\u592A\u665A\u6216\u91CD\u590D\uFF0C\u6B3E\u9879\u5C06\u9000\u56DE\u7ED9\u60A8\u3002","pay.refunded":"\u6709\u4E00\u7B14\u4ED8\u6B3E\u6765\u5F97\u592A\u665A\u6216\u91CD\u590D\uFF0C\u6B3E\u9879\u5DF2\u9000\u56DE\u7ED9\u60A8\u3002","pay.simulated":"\u6A21\u62DF\u652F\u4ED8","pay.amount":"\u652F\u4ED8 {total}","pay.late":"\u4ED8\u6B3E\u65F6\u95F4\u5DF2\u8FC7\u3002\u73B0\u5728\u5230\u8FBE\u7684\u4ED8\u6B3E\u4F1A\u56E0\u592A\u665A\u800C\u9000\u56DE\u3002","pay.confirm":"\u4ED8\u6B3E","pay.decline":"\u6A21\u62DF\u88AB\u62D2","pay.twice":"\u91CD\u590D\u4ED8\u6B3E","pay.back":"\u8FD4\u56DE\u8BA2\u5355","pay.explain":"\u6B64\u9875\u626E\u6F14\u94F6\u884C\u3002\u65E0\u8BBA\u8FD9\u91CC\u600E\u4E48\u8BF4\uFF0C\u5546\u57CE\u53EA\u76F8\u4FE1\u652F\u4ED8\u65B9\u7B7E\u540D\u7684\u6D88\u606F\u3002","sale.flash":"\u9650\u65F6\u62A2\u8D2D","sale.usual":"\u5E73\u65F6","sale.saved":"\u7701 {share}","sale.units":{other:"\u5171 {count} \u4EF6"},"sale.left":{other:"\u8FD8\u5269 {count} / {stock} \u4EF6"},"sale.look":"\u53BB\u770B\u770B","sale.toSale":"\u53BB\u62A2\u8D2D","sale.startsIn":"\u8DDD\u5F00\u59CB","sale.endsIn":"\u8DDD\u7ED3\u675F","sale.rules":{other:"\u6BCF\u4EBA\u9650 {count} \u4EF6\u3002{from} \u81F3 {to}\uFF0C\u5148\u5230\u5148\u5F97\u3002"},"sale.login":"\u767B\u5F55\u53C2\u52A0","sale.login.hint":"\u5F00\u62A2\u524D\u5148\u767B\u5F55\uFF0C\u514D\u5F97\u803D\u8BEF\u65F6\u95F4\u3002","sale.enter":"\u7ACB\u5373\u62A2\u8D2D","sale.enter.hint":"\u5148\u62A2\u540E\u4ED8\uFF0C\u4ED8\u6B3E\u671F\u95F4\u4E3A\u60A8\u4FDD\u7559\u3002","sale.notYet":"\u5C1A\u672A\u5F00\u59CB","sale.notYet.hint":"\u5230\u70B9\u6309\u94AE\u81EA\u52A8\u53EF\u7528\uFF0C\u65E0\u9700\u5237\u65B0\u3002","sale.asking":"\u6B63\u5728\u62A2\u8D2D\u2026\u2026","sale.asking.hint":"\u8BF7\u7A0D\u5019\uFF0C\u60A8\u7684\u540D\u989D\u4E0D\u4F1A\u4E22\u3002","sale.asking.again":"\u5546\u57CE\u975E\u5E38\u5FD9\uFF0C\u6211\u4EEC\u4F1A\u81EA\u52A8\u518D\u95EE\uFF1B\u5982\u679C\u60A8\u5DF2\u62A2\u5230\uFF0C\u5F97\u5230\u7684\u662F\u540C\u4E00\u4E2A\u540D\u989D\u3002","sale.released":"\u60A8\u4E4B\u524D\u7684\u540D\u989D\u5DF2\u5931\u6548\uFF0C\u53EF\u4EE5\u518D\u8BD5\u3002","sale.words.paused":"\u62A2\u8D2D\u6682\u505C\u7247\u523B\uFF0C\u671F\u95F4\u8C01\u4E5F\u62A2\u4E0D\u5230\u3002\u8BF7\u7559\u5728\u6B64\u9875\uFF0C\u4F1A\u81EA\u52A8\u7EE7\u7EED\u3002","sale.words.rebuilding":"\u6B63\u5728\u6838\u5BF9\u62A2\u8D2D\u6570\u636E\uFF0C\u5DF2\u62A2\u5230\u7684\u4E0D\u4F1A\u4E22\uFF0C\u9A6C\u4E0A\u7EE7\u7EED\u3002","sale.words.soldOut":"\u6682\u65F6\u5168\u90E8\u88AB\u62A2\u8D70\u4E86\u3002","sale.words.closing":"\u62A2\u8D2D\u5DF2\u7ED3\u675F\uFF0C\u6B63\u5728\u6536\u6700\u540E\u7684\u4ED8\u6B3E\u3002","sale.words.closed":"\u62A2\u8D2D\u5DF2\u7ED3\u675F\u3002","ticket.held":"\u62A2\u5230\u4E86\uFF01","ticket.held.words":{other:"\u5DF2\u4E3A\u60A8\u4FDD\u7559 {count} \u4EF6\uFF0C\u60A8\u6392\u7B2C {position} \u4F4D\u3002"},"ticket.sold":"\u5F52\u60A8\u4E86","ticket.sold.words":{other:"\u5DF2\u4ED8\u6B3E {count} \u4EF6\uFF0C\u60A8\u6392\u7B2C {position} \u4F4D\u3002"},"ticket.pay":"\u53BB\u4ED8\u6B3E","ticket.order":"\u67E5\u770B\u8BA2\u5355","waiting.title":"\u6682\u65F6\u5168\u90E8\u88AB\u62A2\u8D70\u4E86","waiting.words":"\u4E0D\u662F\u4EBA\u4EBA\u90FD\u4F1A\u4ED8\u6B3E\u3002\u52A0\u5165\u5019\u8865\uFF0C\u6709\u540D\u989D\u9000\u56DE\u4F1A\u6309\u987A\u5E8F\u7ED9\u60A8\uFF0C\u5E76\u7ACB\u5373\u901A\u77E5\u3002","waiting.join":"\u52A0\u5165\u5019\u8865","waiting.in":{other:"\u60A8\u5728\u5019\u8865\u7B2C {position} \u4F4D"},"waiting.in.words":"\u6709\u540D\u989D\u9000\u56DE\u4E14\u8F6E\u5230\u60A8\u65F6\uFF0C\u4F1A\u77ED\u65F6\u95F4\u4E3A\u60A8\u4FDD\u7559\uFF0C\u5E76\u5728\u8FD9\u91CC\u901A\u77E5\u60A8\uFF0C\u4E5F\u53EF\u90AE\u4EF6\u901A\u77E5\u3002","waiting.leave":"\u9000\u51FA\u5019\u8865","countdown.left":{other:"{label} {count} \u79D2"},"countdown.over":"{label}\uFF1A\u5230\u4E86","countdown.days":{other:"{count} \u5929"},"notifications.title":"\u6D88\u606F","notifications.none":"\u8FD8\u6CA1\u6709\u6D88\u606F","notifications.none.hint":"\u8BA2\u5355\u8FDB\u5C55\u4F1A\u5728\u8FD9\u91CC\u544A\u8BC9\u60A8\u3002","account.profile":"\u4E2A\u4EBA\u8D44\u6599","account.coupons":"\u4F18\u60E0\u5238","account.addresses":"\u5730\u5740\u7C3F","account.security":"\u5BC6\u7801","account.channels":"\u901A\u77E5\u65B9\u5F0F","account.data":"\u6211\u7684\u6570\u636E","account.logout":"\u9000\u51FA\u767B\u5F55","profile.language":"\u90AE\u4EF6\u548C\u77ED\u4FE1\u7684\u8BED\u8A00","profile.names":"\u767B\u5F55\u65B9\u5F0F","profile.verified":"\u5DF2\u9A8C\u8BC1","profile.verify":"\u9A8C\u8BC1","profile.verify.sent":"\u9A8C\u8BC1\u7801\u5DF2\u53D1\u51FA\uFF0C\u8BF7\u5728\u6B64\u8F93\u5165\u3002","profile.verify.confirm":"\u786E\u8BA4","addresses.none":"\u8FD8\u6CA1\u6709\u5730\u5740","addresses.none.hint":"\u73B0\u5728\u6DFB\u52A0\uFF0C\u6216\u7ED3\u7B97\u65F6\u6DFB\u52A0\u3002","addresses.default":"\u9ED8\u8BA4","addresses.edit":"\u7F16\u8F91","addresses.edit.of":"\u7F16\u8F91 {name} \u7684\u5730\u5740","addresses.remove":"\u5220\u9664","addresses.remove.of":"\u5220\u9664 {name} \u7684\u5730\u5740","security.words":"\u4FEE\u6539\u5BC6\u7801\u4F1A\u9000\u51FA\u6240\u6709\u767B\u5F55\uFF0C\u5305\u62EC\u8FD9\u91CC\u3002","security.current":"\u5F53\u524D\u5BC6\u7801","channels.words":"\u5173\u4E8E\u8BA2\u5355\uFF0C\u6211\u4EEC\u53EF\u4EE5\u600E\u6837\u8054\u7CFB\u60A8\u3002\u7AD9\u5185\u6D88\u606F\u59CB\u7EC8\u4F1A\u6709\u3002","channels.email":"\u90AE\u4EF6","channels.sms":"\u77ED\u4FE1","data.export":"\u6570\u636E\u526F\u672C","data.export.words":"\u5546\u57CE\u4FDD\u5B58\u7684\u6709\u5173\u60A8\u8D26\u53F7\u7684\u5168\u90E8\u5185\u5BB9\uFF0C\u4E00\u4E2A\u6587\u4EF6\u3002","data.download":"\u4E0B\u8F7D","data.delete":"\u6CE8\u9500\u8D26\u53F7","data.delete.words":"\u59D3\u540D\u3001\u5730\u5740\u548C\u767B\u5F55\u4F1A\u6C38\u4E45\u5220\u9664\u3002\u8BA2\u5355\u56E0\u8BB0\u8D26\u8981\u6C42\u4FDD\u7559\u3002","data.delete.what":"\u6B64\u64CD\u4F5C\u65E0\u6CD5\u64A4\u9500\uFF0C\u8BF7\u7528\u5BC6\u7801\u786E\u8BA4\u3002","data.delete.confirm":"\u6C38\u4E45\u6CE8\u9500","data.deleted":"\u8D26\u53F7\u5DF2\u6CE8\u9500\u3002",save:"\u4FDD\u5B58",saved:"\u5DF2\u4FDD\u5B58\u3002"};function Ta(){"serviceWorker"in navigator&&addEventListener("load",()=>{navigator.serviceWorker.register("/sw.js")},{once:!0})}tt();var Yi=[{pattern:"/",load:()=>Promise.resolve().then(()=>(za(),ja))},{pattern:"/search",load:()=>Promise.resolve().then(()=>(Ja(),Va))},{pattern:"/products/{id}",load:()=>Promise.resolve().then(()=>(ts(),es))},{pattern:"/sales/{id}",load:()=>Promise.resolve().then(()=>(ys(),gs))},{pattern:"/coupons",load:()=>Promise.resolve().then(()=>(ws(),_s))},{pattern:"/cart",load:()=>Promise.resolve().then(()=>(Ts(),Cs))},{pattern:"/checkout",load:()=>Promise.resolve().then(()=>(Ns(),Ms))},{pattern:"/pay/{id}",load:()=>Promise.resolve().then(()=>(Bs(),Rs))},{pattern:"/orders",load:()=>Promise.resolve().then(()=>(js(),qs))},{pattern:"/orders/{id}",load:()=>Promise.resolve().then(()=>(ci(),ii))},{pattern:"/login",load:()=>Promise.resolve().then(()=>(mi(),di))},{pattern:"/register",load:()=>Promise.resolve().then(()=>(hi(),fi))},{pattern:"/password",load:()=>Promise.resolve().then(()=>(yi(),gi))},{pattern:"/account",load:()=>Promise.resolve().then(()=>(xi(),ki))},{pattern:"/account/coupons",load:()=>Promise.resolve().then(()=>(Ti(),Ci))},{pattern:"/account/addresses",load:()=>Promise.resolve().then(()=>(Oi(),Ii))},{pattern:"/account/security",load:()=>Promise.resolve().then(()=>(Mi(),Ei))},{pattern:"/account/notifications",load:()=>Promise.resolve().then(()=>(Ri(),Li))},{pattern:"/account/data",load:()=>Promise.resolve().then(()=>(Di(),Fi))},{pattern:"/notifications",load:()=>Promise.resolve().then(()=>(ji(),qi))}],Ki={pattern:"",load:()=>Promise.resolve().then(()=>(Wi(),Hi))};Vn({en:{...Jn,...Sa},"zh-CN":{...Qn,...Ca}});ea(Yi,Ki);wn(s`<${xa} />`,document.body);Ta();
