var Pl=Object.defineProperty;var p=(e,t,o)=>()=>{if(o)throw o[0];try{return e&&(t=e(e=0)),t}catch(n){throw o=[n],n}};var G=(e,t)=>{for(var o in t)Pl(e,o,{get:t[o],enumerable:!0})};function Qe(e){e&&e.parentNode&&e.remove()}function so(e,t,o){var n,s,i,l={},c=arguments.length;for(i in t)i=="key"?n=t[i]:i=="ref"&&typeof e!="function"?s=t[i]:l[i]=t[i];return c>2&&(l.children=c>3?er.call(arguments,2):o),Nt(e,l,n,s,null)}function Nt(e,t,o,n,s){var i={type:e,props:t,key:o,ref:n,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Pt,__v:s||++tn,__i:-1,__u:0};return!s&&R.vnode&&R.vnode(i),i}function Xe(e){return e.children}function ut(e,t){this.props=e,this.context=t,this.__g=0}function He(e,t){if(t==null)return e.__&&He(e.__,e.__i+1);for(var o;t<e.__k.length;t++)if((o=e.__k[t])&&o.__e)return o.__e;return typeof e.type!="function"||e.props.__P?null:He(e)}function Rl(e){var t,o=e.__v,n=o.__e,s=[],i=[],l=e.__P;l&&((t=Ze({constructor:Pt},o)).__v=o.__v+1,R.vnode&&R.vnode(t),tr(l,t,o,e.__n,l.namespaceURI,32&o.__u?[n]:null,s,n||He(o),32&o.__u,i),t.__v=o.__v,t.__.__k[t.__i]=t,dn(s,t,i),o.__=o.__e=null,t.__e!=n&&nn(t))}function nn(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),nn(e)}function Xr(e){(8&e.__g||(e.__g|=8,Fe.push(e),oo++))&&Go==R.debounceRendering||((Go=R.debounceRendering)||queueMicrotask)(sn)}function sn(){try{for(var e,t=1;Fe.length;)Fe.length>t&&Fe.sort(on),e=Fe.shift(),t=Fe.length,8&e.__g&&Rl(e)}finally{(oo=Fe.length)&&(Go||queueMicrotask)(sn)}}function an(e,t,o,n,s,i,l,c,d,f,u){var g,b,m,v,I,A,q=n.__k||no,P=t.length;for(d=Dl(o,t,q,d,P),g=0;g<P;g++)(m=o.__k[g])!=null&&(b=~m.__i&&q[m.__i]||ro,m.__i=g,A=tr(e,m,b,s,i,l,c,d,f,u),v=m.__e,(b.ref!=m.ref||8&b.__u)&&(b.ref&&or(b.ref,null,m,b),m.ref&&u.push(m.ref,m.__c||v,m)),I=I||v,4&m.__u?(d=ln(m,d,e,!b.__v),b.__e&&(b.__e=null)):typeof m.type=="function"&&A!==void 0?d=A:v&&(d=v.nextSibling),m.__u&=-21);return o.__e=I,d}function Dl(e,t,o,n,s){var i,l,c,d,f,u,g,b,m,v=o.length,I=v,A=0,q=0,P=e.__k=Array(s);for(i=0;i<s;i++)(l=t[i])!=null&&typeof l!="boolean"&&typeof l!="function"?(typeof l!="object"||l.constructor===String?l=P[i]=Nt(null,l):Xo(l)?l=P[i]=Nt(Xe,{children:l}):l.constructor===Pt&&l.__b?l=P[i]=Nt(l.type,l.props,l.key,l.ref,l.__v):P[i]=l,d=i+A,l.__=e,l.__b=e.__b+1,c=null,~(f=l.__i=Ml(l,o,d,I))&&(I--,(c=o[f])&&(c.__u|=2)),c&&c.__v?(l.__u|=16,f==d-1?A--:f==d+1?A++:f!=d&&(f>d?A--:A++,q=1)):(~f||(s>v?A--:s<v&&A++),typeof l.type!="function"&&(l.__u|=4))):P[i]=null;if(q){for(u=[],g=[],i=0;i<s;i++)if((l=P[i])&&16&l.__u){for(A=0,b=u.length;A<b;)u[m=A+b>>1]<l.__i?A=m+1:b=m;u[A]=l.__i,g[i]=A+1}for(A=u.length;i--;)g[i]&&(g[i]==A?A--:P[i].__u|=4)}if(I)for(i=0;i<v;i++)!(c=o[i])||2&c.__u||(c.__e==n&&(n=He(c)),rr(c,c));return n}function ln(e,t,o,n){var s,i,l,c;if(typeof e.type=="function"){if(e.props.__P)return t;if(s=e.__k)for(i=0;i<s.length;i++)s[i]&&(s[i].__=e,t=ln(s[i],t,o,!1));return t}for(t&&!t.parentNode&&(t=He(e))&&!t.parentNode&&(t=null),l=e.__e,c=t;c&&c.nodeType==8;)c=c.nextSibling;for(l!=c&&(!n&&o.moveBefore&&l.parentNode?o.moveBefore(l,t):o.insertBefore(l,t||null)),t=l;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function Ml(e,t,o,n){var s,i=e.key,l=e.type,c=t[o],d=c&&!(2&c.__u);if(c===null&&i==null||d&&i==c.key&&l==c.type)return o;if(n>(d?1:0)){for(s=o-1;s>=0;s--)if((c=t[s])&&!(2&c.__u)&&i==c.key&&l==c.type)return s;for(s=o+1;s<t.length;s++)if((c=t[s])&&!(2&c.__u)&&i==c.key&&l==c.type)return s}return-1}function en(e,t,o){o==null&&(o=""),t[0]=="-"?e.setProperty(t,o):e[t]=o}function Xt(e,t,o,n,s){var i,l;if(t=="style")if(typeof o=="string")e.style.cssText=o;else{if(typeof n=="string"&&(e.style.cssText=n=""),n)for(t in n)o&&t in o||en(e.style,t);if(o)for(t in o)n&&o[t]==n[t]||en(e.style,t,o[t])}else if(t[0]=="o"&&t[1]=="n")typeof o!="function"&&(o=null),typeof n!="function"&&(n=null),(e.__e||(e.__e={}))[t]=o,o&&n||(l=Jo[t]||(Jo[t]=El(t)),(e.__a||(e.__a={}))[t]=Zo,i=t!=(t=t.replace(rn,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),o?e.addEventListener(t,l,i):e.removeEventListener(t,l,i));else{if(s=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=o??"")}catch{}if(typeof o=="function")return;o==null||o===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&o==1?"":o)}}function El(e){return function(t){var o=this.__e;if(o){if(o=o[e],t[eo]==null)t[eo]=Zo++;else if(t[eo]<this.__a[e])return;return o(R.event?R.event(t):t)}}}function tr(e,t,o,n,s,i,l,c,d,f){var u,g,b,m,v,I,A,q,P,ae,Y,Yo,Qr,Zt,Ge,Zr,Ue,Je,De=t.type;if(t.constructor!==Pt)return null;128&o.__u&&(d=32&o.__u,u=o.__c.__z)&&(t.__u|=d,g=i=[],u.nodeType==8?c=to(u,i):i.push(u),c=i[0]||c),(u=R.__b)&&u(t);e:if(typeof De=="function"){b=l.length;try{if(q=t.props,P=(u=De.prototype)&&u.render,ae=(u=De.contextType)&&n[u.__c],Y=u?ae?ae.props.value:u.__:n,(m=o.__c)?(t.__c=m,2&m.__g&&(m.__g|=1)):(P?t.__c=m=new De(q,Y):(t.__c=m=new ut(q,Y),m.constructor=De,m.render=Bl),ae&&ae.sub(m),m.state||(m.state={}),m.__n=n,m.__g|=8,m.__h=[],m.__k=[]),P&&(m.__s||(m.__s=m.state),De.getDerivedStateFromProps&&(m.__s==m.state&&(m.__s=Ze({},m.__s)),Ze(m.__s,De.getDerivedStateFromProps(q,m.__s)))),v=m.props,I=m.state,m.__v=t,o.__c){if(q!==v&&P&&!De.getDerivedStateFromProps&&m.componentWillReceiveProps&&m.componentWillReceiveProps(q,Y),t.__v==o.__v&&!(8&m.__g)||!(4&m.__g)&&m.shouldComponentUpdate&&m.shouldComponentUpdate(q,m.__s,Y)===!1){t.__v!=o.__v&&(m.props=q,m.state=m.__s,m.__g&=-9),t.__e=o.__e,t.__k=o.__k,t.__k.some(function(Se){Se&&(Se.__=t)}),no.push.apply(m.__h,m.__k),m.__k=[],m.__h.length&&l.push(m),c=He(o);break e}m.componentWillUpdate&&m.componentWillUpdate(q,m.__s,Y),P&&m.componentDidUpdate&&m.__h.push(function(){m.componentDidUpdate(v,I,A)})}else P&&!De.getDerivedStateFromProps&&m.componentWillMount&&m.componentWillMount(),P&&m.componentDidMount&&m.__h.push(m.componentDidMount);m.context=Y,m.props=q,m.__P=e,m.__g&=-5,Yo=R.__r,Qr=P?25:0;do m.__g&=-9,Yo&&Yo(t),u=m.render(m.props,m.state=m.__s,m.context);while(8&m.__g&&++Qr<25);P&&(no.push.apply(m.__h,m.__k),m.__k=[]),m.state=m.__s,m.getChildContext&&(n=Ze({},n,m.getChildContext())),P&&o.__c&&m.getSnapshotBeforeUpdate&&(A=m.getSnapshotBeforeUpdate(v,I)),Zt=u&&u.type===Xe&&u.key==null?u.props.children:u,q.__P&&(u=c,s=(e=q.__P).namespaceURI,d=i=null,o.props&&o.props.__P!=e&&(o.__k.some(function(Se){Se&&rr(Se,Se)}),o.__k=null),c=o.__k?He(o,0):null),c=an(e,Xo(Zt)?Zt:[Zt],t,o,n,s,i,l,c,d,f),q.__P&&(t.__e=null,c=u),t.__u&=-161,g&&g.some(Qe),m.__h.length&&l.push(m),1&m.__g&&(m.__g&=-4)}catch(Se){if(l.length=b,t.__v=null,d||i)if(Se&&Se.then){if(t.__u|=128|d,i){for(~(Ue=i.indexOf(c||void 0))||(Ue=i.length);(Je=i[Ue-1])&&Je.nodeType==8;)Ue--;for(;Ue<i.length;Ue++)if(Je=i[Ue])if(i[Ue]=null,Ge){if(Je==Zr)break}else{if(Je.nodeType!=8)break;Je.data.startsWith("$s")&&(Zr=to(Ge=Je))}}if(!Ge){for(;c&&c.nodeType==8&&c.nextSibling;)c=c.nextSibling;Ge=c}(u=to(Ge=t.__c.__z||(t.__c.__z=Ge)))?(t.__e=Ge,c=u):t.__e=c,c=c&&c.nextSibling}else i&&i.some(Qe);else t.__e=o.__e;t.__k||(t.__k=o.__k||[]),Se&&Se.then||cn(t),R.__e(Se,t,o)}}else c=t.__e=ql(o.__e,t,o,n,s,i,l,d,f,e);return(u=R.diffed)&&u(t),c}function to(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var o=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))o++;else if(e.data.startsWith("/$s")&&!--o)return e}t&&t.push(e)}}function cn(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(cn))}function dn(e,t,o){for(var n=0;n<o.length;)or(o[n++],o[n++],o[n++]);R.__c&&R.__c(t,e),e.some(function(s){try{e=s.__h,s.__h=[],e.some(function(i){i.call(s)})}catch(i){R.__e(i,s.__v)}})}function ql(e,t,o,n,s,i,l,c,d,f){var u,g,b,m,v,I,A,q,P=o.props||ro,ae=t.props,Y=t.type;if(Y=="svg"?s="http://www.w3.org/2000/svg":Y=="math"?s="http://www.w3.org/1998/Math/MathML":s||(s="http://www.w3.org/1999/xhtml"),i){for(u=0;u<i.length;u++)if((v=i[u])&&(Y?v.localName==Y:v.nodeType==3)){e=v,i[u]=null;break}}if(!e){if(q=f.ownerDocument||document,!Y)return q.createTextNode(ae);e=q.createElementNS(s,Y,ae.is?ae:f),c&&(R.__m&&R.__m(t,i),c=!1),i=null}if(Y){if(f=Y=="template"&&e.content||e,i=Y=="textarea"&&ae.defaultValue!=null?null:i&&er.call(f.childNodes),!c&&i)for(P={},u=0;u<e.attributes.length;u++)P[(v=e.attributes[u]).name]=v.value;for(u in P)v=P[u],u=="dangerouslySetInnerHTML"?b=v:u=="children"||u in ae||u=="value"&&"defaultValue"in ae||u=="checked"&&"defaultChecked"in ae||Xt(e,u,null,v,s);for(u in ae)v=ae[u],u=="children"?m=v:u=="dangerouslySetInnerHTML"?g=v:u=="value"?I=v:u=="checked"?A=v:c&&typeof v!="function"||P[u]===v||Xt(e,u,v,P[u],s);g?(c||b&&(g.__html==b.__html||g.__html==e.innerHTML)||(e.innerHTML=g.__html),t.__k=[]):(b&&(e.textContent=""),(Y=="foreignObject"||s=="http://www.w3.org/1998/Math/MathML"&&Il.test(Y))&&(s="http://www.w3.org/1999/xhtml"),an(f,Xo(m)?m:[m],t,o,n,s,i,l,i?i[0]:o.__k&&He(o,0),c,d),i&&i.some(Qe)),c&&Y!="textarea"||(u="value",Y=="progress"&&I==null?e.removeAttribute(u):I==null||I===e[u]&&(Y!="progress"||I)||Xt(e,u,I,P[u],s),u="checked",A!=null&&A!=e[u]&&Xt(e,u,A,P[u],s))}else P===ae||c&&e.data==ae||(e.data=ae);return e}function or(e,t,o,n){try{typeof e=="function"?t?t.__x=e(t)||1:n&&(n=n.__c||n.__e)&&(t=n.__x)&&(n.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(s){R.__e(s,o)}}function rr(e,t,o){var n,s,i,l;if(R.unmount&&R.unmount(e),!(n=e.ref)||n.current&&n.current!=e.__e||or(n,null,t,e),n=e.__c){if(n.componentWillUnmount)try{n.componentWillUnmount()}catch(c){R.__e(c,t)}n.__P=n.__n=null}if(n=e.__k)for(l=0;l<n.length;l++)n[l]&&rr(n[l],t,typeof e.type!="function"||o&&!e.props.__P);!o&&(n=e.__c)&&(n=n.__z)&&(s=to(n,i=[]))&&(n==e.__e&&i.some(Qe),Qe(s),Qe(n)),o||Qe(e.__e),e.__e=e.__c=e.__=null}function Bl(e,t,o){return this.constructor(e,o)}function un(e,t){var o,n,s,i;R.__&&R.__(e,t),t.nodeType==9&&(t=t.documentElement),n=(o=e&&32&e.__u)?null:t.__k,t.__k=Nt(Xe,{children:[e]}),s=[],i=[],tr(t,t.__k,n||ro,ro,t.namespaceURI,n?null:t.firstChild?er.call(t.childNodes):null,s,n?n.__e:t.firstChild,o,i),dn(s,t.__k,i),t.__k.props.children=null}var R,tn,Qo,Fe,Go,oo,on,eo,rn,Zo,Jo,Ll,Pt,ro,no,Il,Xo,er,Ze,Lt=p(()=>{Pt=Symbol.for("pv"),ro={},no=[],Il=/^m(i|n|o|s|text|space)$/,Xo=Array.isArray,er=no.slice,Ze=Object.assign;R={__e:function(e,t,o,n){for(var s,i,l;t=t.__;)if((s=t.__c)&&!(1&s.__g)){s.__g|=4;try{if((l=(i=s.constructor)&&i.getDerivedStateFromError)&&s.setState(i.getDerivedStateFromError(e)),s.componentDidCatch&&(s.componentDidCatch(e,n||{}),l=1),l&&8&s.__g)return void(s.__g|=2)}catch(c){e=c}}throw oo=0,e}},tn=0,Qo=function(e){return e!=null&&e.constructor===Pt},ut.prototype.setState=function(e,t){var o=this.__s;o&&o!=this.state||(o=this.__s=Ze({},this.state)),typeof e=="function"&&(e=e(Ze({},o),this.props)),e&&(Ze(o,e),this.__v&&(t&&this.__k.push(t),Xr(this)))},ut.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),Xr(this))},ut.prototype.render=Xe,Fe=[],oo=0,on=function(e,t){return e.__v.__b-t.__v.__b},eo=Symbol(),rn=/(PointerCapture)$|Capture$/i,Zo=0,Jo={},Ll=0});function fn(e){var t=mn.get(this);return t||(t=new Map,mn.set(this,t)),(t=pn(this,t.get(e)||(t.set(e,t=(function(o){for(var n,s,i=1,l="",c="",d=[0],f=function(b){i===1&&(b||(l=l.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?d.push(0,b,l):i===3&&(b||l)?(d.push(3,b,l),i=2):i===2&&l==="..."&&b?d.push(4,b,0):i===2&&l&&!b?d.push(5,0,!0,l):i>=5&&((l||!b&&i===5)&&(d.push(i,0,l,s),i=6),b&&(d.push(i,b,0,s),i=6)),l=""},u=0;u<o.length;u++){u&&(i===1&&f(),f(u));for(var g=0;g<o[u].length;g++)n=o[u][g],i===1?n==="<"?(f(),d=[d],i=3):l+=n:i===4?l==="--"&&n===">"?(i=1,l=""):l=n+l[0]:c?n===c?c="":l+=n:n==='"'||n==="'"?c=n:n===">"?(f(),i=1):i&&(n==="="?(i=5,s=l,l=""):n==="/"&&(i<5||o[u][g+1]===">")?(f(),i===3&&(d=d[0]),i=d,(d=d[0]).push(2,0,i),i=0):n===" "||n==="	"||n===`
`||n==="\r"?(f(),i=2):l+=n),i===3&&l==="!--"&&(i=4,d=d[0])}return f(),d})(e)),t),arguments,[])).length>1?t:t[0]}var pn,mn,hn=p(()=>{pn=function(e,t,o,n){var s;t[0]=0;for(var i=1;i<t.length;i++){var l=t[i++],c=t[i]?(t[0]|=l?1:2,o[t[i++]]):t[++i];l===3?n[0]=c:l===4?n[1]=Object.assign(n[1]||{},c):l===5?(n[1]=n[1]||{})[t[++i]]=c:l===6?n[1][t[++i]]+=c+"":l?(s=e.apply(c,pn(e,c,o,["",null])),n.push(s),c[0]?t[0]|=2:(t[i-2]=0,t[i]=s)):n.push(c)}return n},mn=new Map});var a,$=p(()=>{"use strict";hn();Lt();a=fn.bind(so)});function co(){if(Me>1)Me--;else{var e,t=!1;for((function(){var s=io;for(io=void 0;s!==void 0;){var i=s.S;if(i.v===s.v)for(var l=i.t;l!==void 0;l=l.x)l.i===s.i&&(l.i=i.i);s=s.o}})();Rt!==void 0;){var o=Rt;for(Rt=void 0,ao++;o!==void 0;){var n=o.u;if(o.u=void 0,o.f&=-3,!(8&o.f)&&gn(o))try{o.c()}catch(s){t||(e=s,t=!0)}o=n}}if(ao=0,Me--,t)throw e}}function sr(e){if(Me>0)return e();nr=++Ul,Me++;try{return e()}finally{co()}}function Dt(e){var t=F,o=It;F=void 0,It=void 0;try{return e()}finally{F=t,It=o}}function $n(e){if(F!==void 0){var t=e.n;if(t===void 0||t.t!==F)return t={i:0,S:e,p:F.s,n:void 0,t:F,e:void 0,x:void 0,r:t},F.s!==void 0&&(F.s.n=t),F.s=t,e.n=t,32&F.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=F.s,t.n=void 0,F.s.n=t,F.s=t),t}}function se(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}function H(e,t){return new se(e,t)}function gn(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function bn(e){for(var t=e.s;t!==void 0;t=t.n){var o=t.S.n;if(o!==void 0&&(t.r=o),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function yn(e){for(var t=e.s,o=void 0;t!==void 0;){var n=t.p;t.i===-1?(t.S.U(t),n!==void 0&&(n.n=t.n),t.n!==void 0&&(t.n.p=n)):o=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=n}e.s=o}function et(e,t){se.call(this,void 0,t),this.x=e,this.s=void 0,this.g=lo-1,this.f=4}function tt(e,t){return new et(e,t)}function vn(e){var t=e.j;if(e.j=void 0,typeof t=="function"){Me++;var o=F;F=void 0;try{t()}catch(n){throw e.f&=-2,e.f|=8,ar(e),n}finally{F=o,co()}}}function ar(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,vn(e)}function Fl(e){if(F!==this)throw new Error("Out-of-order effect");yn(this),F=e,this.f&=-2;try{8&this.f&&ar(this)}finally{co()}}function mt(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,It&&It.push(this)}function ot(e,t){var o=new mt(e,t);try{o.c()}catch(s){throw o.d(),s}var n=o.d.bind(o);return n[Symbol.dispose]=n,n}var jl,It,F,Rt,Me,ao,Ul,nr,io,lo,Mt=p(()=>{jl=Symbol.for("preact-signals");F=void 0;Rt=void 0,Me=0,ao=0,Ul=0,nr=0,io=void 0,lo=0;se.prototype.brand=jl;se.prototype.h=function(){return!0};se.prototype.S=function(e){var t=this,o=this.t;o!==e&&e.e===void 0&&(e.x=o,this.t=e,o!==void 0?o.e=e:Dt(function(){var n;(n=t.W)==null||n.call(t)}))};se.prototype.U=function(e){var t=this;if(this.t!==void 0){var o=e.e,n=e.x;o!==void 0&&(o.x=n,e.e=void 0),n!==void 0&&(n.e=o,e.x=void 0),e===this.t&&(this.t=n,n===void 0&&Dt(function(){var s;(s=t.Z)==null||s.call(t)}))}};se.prototype.subscribe=function(e){var t=this;return ot(function(){var o=t.value;Dt(function(){return e(o)})},{name:"sub"})};se.prototype.valueOf=function(){return this.value};se.prototype.toString=function(){return this.value+""};se.prototype.toJSON=function(){return this.value};se.prototype.peek=function(){var e=this;return Dt(function(){return e.value})};Object.defineProperty(se.prototype,"value",{get:function(){var e=$n(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(ao>100)throw new Error("Cycle detected");(function(o){Me!==0&&ao===0&&o.l!==nr&&(o.l=nr,io={S:o,v:o.v,i:o.i,o:io})})(this),this.v=e,this.i++,lo++,Me++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{co()}}}});et.prototype=new se;et.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===lo))return!0;if(this.g=lo,this.f|=1,this.i>0&&!gn(this))return this.f&=-2,!0;var e=F;try{bn(this),F=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(o){this.v=o,this.f|=16,this.i++}return F=e,yn(this),this.f&=-2,!0};et.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}se.prototype.S.call(this,e)};et.prototype.U=function(e){if(this.t!==void 0&&(se.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}};et.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}};Object.defineProperty(et.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var e=$n(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});mt.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t=="function"&&(this.j=t)}finally{e()}};mt.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,vn(this),bn(this),Me++;var e=F;return F=this,Fl.bind(this,e)};mt.prototype.N=function(){2&this.f||(this.f|=2,this.u=Rt,Rt=this)};mt.prototype.d=function(){this.f|=8,1&this.f||ar(this)};mt.prototype.dispose=function(){this.d()}});function Oe(e){try{let t=localStorage.getItem(e)??pt.get(e)??null;return t===null?null:JSON.parse(t)}catch{return pt.has(e)?JSON.parse(pt.get(e)):null}}function Ce(e,t){if(t===null){pt.delete(e);try{localStorage.removeItem(e)}catch{}return}pt.set(e,JSON.stringify(t));try{localStorage.setItem(e,JSON.stringify(t)),pt.delete(e)}catch{}}var pt,Et=p(()=>{"use strict";pt=new Map});function lr(){let e=Oe(cr);if(e in dr)return e;let t=navigator.languages.find(o=>/^(zh|en)\b/i.test(o));return t&&/^zh/i.test(t)?"zh-CN":"en"}function _n(e){Ce(cr,e),kn()}function kn(){xn().catch(()=>{location.reload()})}async function xn(){let e=lr();ur[e]??=(await wn[e]()).default,e===lr()&&(ne.value=e)}function Tn(e){return wn=e,xn()}function Ee(e,t){let o=`${ne.value} ${e}`;return ir.has(o)||ir.set(o,t()),ir.get(o)}function r(e,t={}){return Hl(e,t).replaceAll(/\{(\w+)\}/g,(o,n)=>Wl(t[n]))}function Hl(e,t){let o=ur[ne.value][e];return o===void 0?(console.error(`There is no message "${e}" in ${ne.value}.`),e):typeof o=="string"?o:(Ee("plural",()=>new Intl.PluralRules(ne.value)).select(Number(t.count))==="one"?o.one:void 0)??o.other}var cr,dr,ne,ur,wn,ir,h,be,Wl,y=p(()=>{"use strict";Mt();Et();cr="mall.language",dr={"zh-CN":"简体中文",en:"English"},ne=H(lr()),ur={},wn={};ne.subscribe(e=>document.documentElement.lang=e);addEventListener("storage",e=>{e.key===cr&&kn()});ir=new Map;h=e=>Ee("number",()=>new Intl.NumberFormat(ne.value)).format(e),be=e=>e in ur[ne.value];Wl=e=>typeof e=="number"?h(e):String(e??"")});function Sn(e,t,o,n=1){let s=(o-t+n)/2,i=e+n/2-(t+o)/2;mr!==null&&s>=pr&&Math.abs(i-mr)<=s+pr||(mr=i,pr=s)}var mr,pr,On=p(()=>{"use strict";mr=null,pr=1/0});async function ft(e,t,o={}){let n=o.repeatable??(e!=="POST"||o.key!==void 0),s=performance.now()+(o.patience??Kl),i=hr(16);for(let l=1;;l++)try{return await Ql(e,t,o,i)}catch(c){if(!(c instanceof ve)||!n||!Jl(c))throw c;let d=Math.max(c.retryAfter,Math.min(Gl,Yl*2**(l-1))*(.5+Math.random()));if(performance.now()+d>s)throw c;o.onRetry?.(),await fr(d,o.signal)}}function Jl(e){return e.status===0||e.status===503||e.status===502||e.status===504||e.code==="rate-limited"}async function Ql(e,t,o,n){let s={...o.headers,traceparent:`00-${n}-${hr(8)}-01`};o.body!==void 0&&(s["Content-Type"]="application/json"),o.key!==void 0&&(s["Idempotency-Key"]=o.key);let i,l,c,d=performance.now();try{i=await fetch(Vl+t,{method:e,headers:s,body:o.body===void 0?void 0:JSON.stringify(o.body),signal:o.signal,cache:"no-store"}),l=performance.now();let u=i.headers.get("Date");u&&Sn(new Date(u).getTime(),d,l,1e3),c=await i.text()}catch(u){throw o.signal?.aborted?u:new ve(0,"no-answer","The shop did not answer.")}let f=Zl(c);if(i.ok)return{status:i.status,body:f,headers:i.headers,sent:d,received:l};throw new ve(i.status,f?.code??`http-${i.status}`,f?.detail??i.statusText,f?.errors,Number(i.headers.get("Retry-After")??0)*1e3)}function Zl(e){try{return e===""?null:JSON.parse(e)}catch{return null}}function fr(e,t){return new Promise((o,n)=>{let s=setTimeout(i,e);t?.addEventListener("abort",l,{once:!0}),t?.aborted&&l();function i(){t?.removeEventListener("abort",l),o()}function l(){clearTimeout(s),n(t?.reason)}})}function hr(e){return Array.from(crypto.getRandomValues(new Uint8Array(e)),t=>t.toString(16).padStart(2,"0")).join("")}function B(e){let t=new URLSearchParams;for(let[o,n]of Object.entries(e))n!=null&&n!==""&&n!==!1&&t.set(o,String(n));return t.size===0?"":`?${t}`}var zl,Vl,Kl,Yl,Gl,ve,Ie,Z=p(()=>{"use strict";On();zl=document.querySelector('meta[name="mall-api"]')?.getAttribute("content")??"",Vl=`${zl}/api/v1`,Kl=15e3,Yl=300,Gl=4e3,ve=class extends Error{constructor(t,o,n,s,i){super(n),this.name="ApiError",this.status=t,this.code=o,this.detail=n,this.errors=s??{},this.retryAfter=i??0}};Ie=()=>hr(16)});async function Cn(e){let t=An.get(e);if(!t)return null;An.delete(e);let o=await t;return await new Promise(n=>setTimeout(n)),o}var An,Nn=p(()=>{"use strict";Z();An=new Map});function $r(e,t,o){return navigator.locks?navigator.locks.request(e,{signal:o},t):t()}async function Pn(){if(!navigator.locks)return 0;let{held:e=[]}=await navigator.locks.query();return e.filter(t=>t.name==="mall-tab").length-1}var Ln=p(()=>{"use strict";navigator.locks&&navigator.locks.request("mall-tab",{mode:"shared"},()=>new Promise(()=>{}))});function Bn(e){fe?.token===e&&(fe=null)}function jn(e){qn.add(e)}function Un(){return sessionStorage.clear(),Promise.all([...qn].map(e=>e()))}async function Fn(e,t){let{body:o}=await ft("POST","/login",{body:{...e,...tc()},headers:t,repeatable:!0});Ce(Dn,o.deviceToken),uo.value=!1,await $r("mall-refresh",async()=>Wn(o))}function tc(){let e=Oe(Dn);return typeof e=="string"?{deviceToken:e}:{}}async function mo(){let e=pe.value?.refreshToken;await Hn(),e&&await ft("POST","/logout",{body:{refreshToken:e},repeatable:!0}).catch(t=>{if(!(t instanceof ve))throw t})}async function Hn(){fe=null,Ce(nt,null),br.value=!0,await Un(),pe.value=null,br.value=!1}function Wn(e){let{sub:t,role:o}=JSON.parse(atob(e.accessToken.split(".")[1].replaceAll("-","+").replaceAll("_","/"))),n={userId:t,roles:[o??[]].flat(),refreshToken:e.refreshToken};fe={userId:t,token:e.accessToken,goodUntil:Date.now()+e.expiresIn*1e3},Ce(nt,n),pe.value=n,rt.postMessage({access:fe})}async function In(e){return pe.value===null?null:(e&&(Bn(e),rt.postMessage({refused:e})),qt(fe)?fe.token:(gr??=oc().finally(()=>gr=null),gr))}function rc(e){return new Promise(t=>{if(e<=0)return t();let o=setTimeout(s,Xl);rt.addEventListener("message",n),rt.postMessage({ask:!0});function n({data:i}){i.access===null&&e--,(qt(fe)||e===0)&&s()}function s(){clearTimeout(o),rt.removeEventListener("message",n),t()}})}async function Re(e,t,o={}){let n=e==="GET"?await Cn(t):null;if(n)return n;let s=await In();try{return await ft(e,t,Rn(s,o))}catch(i){if(!(i instanceof ve)||i.code!=="unauthenticated"||s===null)throw i;return ft(e,t,Rn(await In(s),o))}}var nt,Dn,Xl,ec,pe,Mn,En,uo,br,fe,gr,qn,rt,qt,oc,Rn,j,W,po,fo,D=p(()=>{"use strict";Mt();Z();Nn();Ln();Et();nt="mall.session",Dn="mall.device",Xl=2e3,ec=3e4,pe=H(Oe(nt)),Mn=tt(()=>pe.value!==null),En=tt(()=>pe.value?.roles.includes("admin")??!1),uo=H(!1),br=H(!1),fe=null,gr=null,qn=new Set,rt=new BroadcastChannel("mall-session");rt.addEventListener("message",({data:e})=>{e.ask&&rt.postMessage({access:qt(fe)?fe:null}),e.access&&e.access.userId===pe.value?.userId&&(fe=e.access),e.refused&&Bn(e.refused)});addEventListener("storage",e=>{if(e.key!==nt&&e.key!==null)return;let t=Oe(nt);t?.userId!==pe.value?.userId&&(fe=null);let o=pe.value!==null&&t===null;pe.value=t,o&&Un()});qt=e=>e!==null&&e.userId===pe.value?.userId&&e.goodUntil-ec>Date.now();oc=()=>$r("mall-refresh",async()=>{if(pe.value=Oe(nt),pe.value===null)return null;if(qt(fe)||await rc(await Pn()),qt(fe))return fe.token;let{refreshToken:e}=pe.value,t=()=>Oe(nt)?.refreshToken!==e;try{let{body:o}=await ft("POST","/token/refresh",{body:{refreshToken:e},repeatable:!0});return t()?null:(Wn(o),o.accessToken)}catch(o){if(!(o instanceof ve)||o.status!==401&&o.status!==400)throw o;return t()||(await Hn(),uo.value=!0),null}});Rn=(e,t)=>e===null?t:{...t,headers:{...t.headers,Authorization:`Bearer ${e}`}},j=async(e,t)=>(await Re("GET",e,t)).body,W=async(e,t,o)=>(await Re("POST",e,{body:t,...o})).body,po=async(e,t,o)=>(await Re("PUT",e,{body:t,...o})).body,fo=async(e,t)=>(await Re("DELETE",e,t)).body});function jt(e,t){X.__h&&X.__h(ee,e,ho||t),ho=0;var o=ee.__H||(ee.__H={__:[],__h:[]});return e>=o.__.length&&o.__.push({}),o.__[e]}function C(e){return ho=1,ac(os,e)}function ac(e,t,o){var n=jt(st++,2);if(n.t=e,!n.__c&&(n.__=[o?o(t):os(void 0,t),function(i){var l=(n.__N||n.__)[0],c=n.t(l,i);wr(l,c)||(n.__N=[c,n.__[1]],n.__c.setState({}))}],n.__c=ee,!ee.__f)){ee.__f=!0;var s=ee.shouldComponentUpdate;ee.shouldComponentUpdate=function(i,l,c){var d=this.__H;if(!d)return!0;var f=!1,u=this.props!=i;if(d.__.some(function(b){b.__N&&(f=!0,wr(b.__[0],b.__N[0])||(u=!0))}),s){var g=s.call(this,i,l,c);return f?g||u:g}return!f||u}}return n.__}function Ne(e,t){var o=jt(st++,3);!X.__s&&xr(o.__H,t)&&(o.__P=!0,o.__=e,o.u=t,ee.__H.__h.push(o))}function at(e,t){var o=jt(st++,4);!X.__s&&xr(o.__H,t)&&(o.__P=!1,o.__=e,o.u=t,ee.__h.push(o))}function de(e){return ho=5,$o(function(){return{current:e}},[])}function $o(e,t){var o=jt(st++,7);return xr(o.__H,t)&&(o.__=e(),o.__H=t),o.__}function ht(){var e=jt(st++,11);if(!e.__){for(var t=ee.__v;!t.__m&&t.__;)t=t.__;var o=t.__m||(t.__m=[0,0]);e.__="P"+o[0]+"-"+o[1]++}return e.__}function ic(){var e;do{for(;e=_r.shift();)try{Bt(e)}catch(o){X.__e(o,{__:(e=e.__P)&&e.__v})}for(;e=ts.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Bt),t.__h.some(kr),t.__h=[]}catch(o){t.__h=[],X.__e(o,e.__v)}}}while(_r.length)}function lc(e){var t,o=function(){clearTimeout(n),Xn&&cancelAnimationFrame(t),setTimeout(e)},n=setTimeout(o,35);Xn&&(t=requestAnimationFrame(o))}function es(e){e!=1&&Vn==X.requestAnimationFrame||((Vn=X.requestAnimationFrame)||lc)(ic)}function Bt(e){var t=ee,o=e.__c;typeof o=="function"&&(e.__c=void 0,o()),ee=t}function kr(e){var t=ee;e.__c=e.__(),ee=t}function xr(e,t){return!e||e.length!=t.length||t.some(function(o,n){return!wr(o,e[n])})}function os(e,t){return typeof t=="function"?t(e):t}var st,ee,vr,Vn,wr,ho,ts,_r,X,Kn,Yn,Gn,Jn,Qn,Zn,Xn,J=p(()=>{Lt();wr=Object.is,ho=0,ts=[],_r=[],X=R,Kn=X.__b,Yn=X.__r,Gn=X.diffed,Jn=X.__c,Qn=X.unmount,Zn=X.__;X.__b=function(e){ee=null,Kn&&Kn(e)},X.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Zn&&Zn(e,t)},X.__r=function(e){Yn&&Yn(e),st=0;var t=(ee=e.__c).__H;t&&(vr==ee?ee.__h=[]:(t.__h.some(Bt),t.__h.some(kr),st=0),t.__h=[],t.__.some(function(o){o.__N&&(o.__=o.__N),o.u=o.__N=void 0})),vr=ee},X.diffed=function(e){Gn&&Gn(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&es(ts.push(t)),t.__H.__.some(function(o){o.u&&(o.__H=o.u)})),vr=ee=null},X.__c=function(e,t){t.some(function(o){try{o.__h.some(Bt),o.__h=o.__h.filter(function(n){return!n.__||kr(n)})}catch(n){o.__h=[function(){throw n}]}}),Jn&&Jn(e,t)},X.unmount=function(e){Qn&&Qn(e);var t,o,n=e.__c;n&&n.__H&&(n.__H.__.some(function(s){try{if(s.__P&&s.__c){if(o===void 0){for(o=e.__;o&&(!o.__c||!o.__c.__P);)o=o.__;o=o&&o.__c}s.__P=o,es(_r.push(s))}else Bt(s)}catch(i){t=i}}),n.__H=void 0,t&&X.__e(t,n.__v))};Xn=typeof requestAnimationFrame=="function"});function $t(e,t){R[e]=t.bind(null,R[e]||function(){})}function Ut(e){if(go){var t=go;go=void 0,t()}go=e&&e.S()}function ss(e){var t=this,o=e.data,n=uc(o);n.name="ReactiveDom",n.value=o;var s=$o(function(){for(var c=t,d=t.__v;d=d.__;)if(d.__c){d.__c.__$f|=4;break}var f=tt(function(){var m=n.value.value;return m===0?0:m===!0?"":m||""}),u=tt(function(){return!Array.isArray(f.value)&&!Qo(f.value)}),g=ot(function(){if(this.N=as,u.value){var m=f.value;c.__v&&c.__v.__e&&c.__v.__e.nodeType===3&&(c.__v.__e.data=m)}}),b=t.__$u.d;return t.__$u.d=function(){g(),b.call(this)},[u,f]},[]),i=s[0],l=s[1];return i.value?l.peek():l.value}function dc(e,t,o,n){var s=t in e&&e.ownerSVGElement===void 0,i=H(o);return{o:function(l,c){i.value=l,n=c},d:ot(function(){this.N=as;var l=i.value.value;n[t]!==l&&(n[t]=l,s?e[t]=l:l!=null&&(l!==!1||t[4]==="-")?e.setAttribute(t,l):e.removeAttribute(t))})}}function uc(e,t){return $o(function(){return H(e,t)},[])}function pc(){sr(function(){for(var e;e=ns.shift();)rs.call(e)})}function as(){ns.push(this)===1&&(R.requestAnimationFrame||mc)(pc)}var rs,bo,go,cc,ns,mc,it=p(()=>{Lt();J();Mt();Mt();cc=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__,ns=[];ot(function(){rs=this.N})();ss.displayName="ReactiveTextNode";Object.defineProperties(se.prototype,{constructor:{configurable:!0,value:so(Xe,null).constructor},type:{configurable:!0,value:ss},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}});$t("__b",function(e,t){if(Ut(),bo=void 0,typeof t.type=="string"){var o,n=t.props;for(var s in n)if(s!=="children"){var i=n[s];i instanceof se&&(o||(t.__np=o={}),o[s]=i,n[s]=i.peek())}}e(t)});$t("__r",function(e,t){if(e(t),t.type!==Xe){Ut();var o,n=t.__c;n&&(n.__$f&=-2,(o=n.__$u)===void 0&&(n.__$u=o=(function(s,i){var l;return ot(function(){l=this},{name:i}),l.c=s,l})((function(s){return function(){var i;cc&&((i=this.y)==null||i.call(this)),s.__$f|=1,s.setState({})}})(n),typeof t.type=="function"?t.type.displayName||t.type.name:""))),bo=n,Ut(o)}});$t("__e",function(e,t,o,n){Ut(),bo=void 0,e(t,o,n)});$t("diffed",function(e,t){Ut(),bo=void 0;var o;if(typeof t.type=="string"&&(o=t.__e)){var n=t.__np,s=t.props,i=o.U;if(i)for(var l in i){var c=i[l];c===void 0||n&&l in n||(c.d(),i[l]=void 0)}if(n){i||(i={},o.U=i);for(var d in n){var f=i[d],u=n[d];f===void 0?(f=dc(o,d,u,s),i[d]=f):f.o(u,s)}}}e(t)});$t("unmount",function(e,t){if(typeof t.type=="string"){var o=t.__e;if(o){var n=o.U;if(n){o.U=void 0;for(var s in n){var i=n[s];i&&i.d()}}}var l=t.__np;if(l){var c=t.props;for(var d in l)c[d]=l[d]}t.__np=void 0}else{var f=t.__c;if(f){f.__$f|=8;var u=f.__$u;u&&(f.__$u=void 0,u.d())}}e(t)});$t("__h",function(e,t,o,n){n<3&&(t.__$f|=2),e(t,o,n)});ut.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var o=this.__$u,n=o&&o.s!==void 0;for(var s in t)return!0;if(this.__f||typeof this.u=="boolean"&&this.u===!0){var i=2&this.__$f;if(!(n||i||4&this.__$f)||1&this.__$f)return!0}else if(!(n||4&this.__$f)||3&this.__$f)return!0;for(var l in e)if(l!=="__source"&&e[l]!==this.props[l])return!0;for(var c in this.props)if(!(c in e))return!0;return!1};mc=function(e){queueMicrotask(function(){queueMicrotask(e)})}});function ds(e,t){[ls,cs]=[e,t],addEventListener("popstate",()=>{Sr(!1)}),document.addEventListener("click",fc),addEventListener("scroll",hc,{passive:!0}),history.state?.key||history.replaceState({key:ms()},""),Sr(!1)}function ie(e,t={}){let o={key:ms()};t.replace?history.replaceState(o,"",e):(fs(),history.pushState(o,"",e)),Sr(!0)}function us(e){history.replaceState(history.state,"",location.pathname+e),lt.value&&(lt.value={...lt.value,url:new URL(location.href)})}function ps(e){let t=e.split("/");for(let o of ls){let n=o.pattern.split("/");if(n.length===t.length&&n.every((s,i)=>s===t[i]||s.startsWith("{")&&t[i]!=="")){let s=n.flatMap((i,l)=>i.startsWith("{")?[[i.slice(1,-1),decodeURIComponent(t[l])]]:[]);return{route:o,params:Object.fromEntries(s)}}}return null}function fc(e){let t=e.target.closest?.("a[href]");!(t instanceof HTMLAnchorElement)||e.defaultPrevented||e.button!==0||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey||t.origin!==location.origin||t.target||t.hasAttribute("download")||!ps(t.pathname)||t.hash&&t.pathname===location.pathname&&t.search===location.search||(e.preventDefault(),ie(t.pathname+t.search+t.hash))}async function Sr(e){let t=++Ft,o=new URL(location.href),n=ps(o.pathname)??{route:cs,params:{}};is.value=!0;try{let s=await n.route.load();if(t!==Ft)return;sessionStorage.removeItem(Tr),lt.value={Page:s.default,pattern:n.route.pattern,params:n.params,url:o,key:history.state?.key??"",isNew:e}}catch(s){if(navigator.onLine&&sessionStorage.getItem(Tr)===null)sessionStorage.setItem(Tr,"yes"),location.reload();else throw s}finally{t===Ft&&(is.value=!1)}}function hc(){clearTimeout(Or),Or=setTimeout(fs,100)}function fs(){clearTimeout(Or),history.replaceState({...history.state,top:scrollY},"")}function hs(){let e=lt.value,t=de(!0);return at(()=>{if(!e)return;let o=e.isNew?0:history.state?.top??0;(!t.current||o>0)&&$c(o),t.current||gc(),t.current=!1},[e?.key]),e&&a`<${e.Page} key=${e.url.pathname} ...${e.params} query=${e.url.searchParams} />`}function $c(e){let t=performance.now()+1500,o=Ft;(function n(){o===Ft&&(scrollTo({top:e,behavior:"instant"}),e>0&&Math.abs(scrollY-e)>2&&performance.now()<t&&requestAnimationFrame(n))})()}function gc(){let e=document.querySelector("main h1")??document.querySelector("main");e instanceof HTMLElement&&(e.tabIndex=-1,e.focus({preventScroll:!0}))}function gt(e,t){at(()=>{document.title=e?`${e} · ${t}`:t},[e,t])}var lt,is,ls,cs,Ft,Tr,ms,Or,ue=p(()=>{"use strict";it();J();$();lt=H(null),is=H(!1),ls=[],Ft=0,Tr="mall.reloaded";history.scrollRestoration="manual";ms=()=>String(Date.now())+String(Math.random()).slice(2,8)});function ys(e,t="info"){let o=++yc;bt.value=[...bt.value.slice(-2),{id:o,text:e,kind:t}],setTimeout(()=>Ar(o),bc)}var bc,yc,bt,bs,Ar,Cr=p(()=>{"use strict";it();bc=6e3,yc=0,bt=H([]),bs=H("");Ar=e=>bt.value=bt.value.filter(t=>t.id!==e)});function we({name:e,size:t=20}){return a`<svg class="icon" width=${t} height=${t} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${vc[e]} />
  </svg>`}var vc,ct=p(()=>{"use strict";$();vc={close:"M6 6l12 12M18 6L6 18",search:"M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.500 4.500",cart:"M3 4h2.500l2.300 11h10.400L20.500 8H6.400M9.500 20a1 1 0 1 0 0-.010M17 20a1 1 0 1 0 0-.010",user:"M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.500 20c.800-4 3.800-5.500 7.500-5.500s6.700 1.500 7.500 5.500",bell:"M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 1.500h-15zM10 20.500h4",check:"M5 12.500l4.500 4.500L19 7.500",minus:"M6 12h12",plus:"M12 6v12M6 12h12",trash:"M5 7h14M10 7V4.500h4V7M7 7l1 13h8l1-13",clock:"M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.500l3 2",alert:"M12 4L3 19.500h18zM12 10v4.500M12 17v.010",info:"M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 11v5M12 8v.010",truck:"M3 6h11v10H3zM14 10h4l3 3v3h-7M7 19a1.500 1.500 0 1 0 0-.010M17.500 19a1.500 1.500 0 1 0 0-.010",offline:"M4 4l16 16M5 11.500a10 10 0 0 1 4-2.500M19 11.500a10 10 0 0 0-6-3M8.500 15a5 5 0 0 1 6.500 0M12 19v.010",box:"M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8"}});function L({kind:e,size:t,busy:o,wide:n,href:s,type:i="button",disabled:l,class:c,children:d,...f}){let u=["button",e&&`button-${e}`,t&&`button-${t}`,n&&"button-wide",c].filter(Boolean).join(" ");return s?a`<a class=${u} href=${s} ...${f}>${d}</a>`:a`<button
        class=${u}
        type=${i}
        disabled=${l}
        aria-disabled=${o?"true":void 0}
        aria-busy=${o?"true":void 0}
        ...${f}
        onClick=${o?wc:f.onClick}
      >
        ${o&&a`<span class="spinner" aria-hidden="true"></span>`}${d}
      </button>`}var wc,he=p(()=>{"use strict";$();wc=e=>e.preventDefault()});function yt(e){if(!(e instanceof ve))throw e;let t=`problem.${e.code}`;return be(t)?r(t):ne.value==="en"&&e.detail||r("problem.other")}function _s(e,t){let o=e instanceof ve?e.errors[t]?.[0]:void 0;if(o!==void 0)return ne.value==="en"?o:r("problem.field")}var _o=p(()=>{"use strict";Z();y()});function Ht({label:e,value:t,onInput:o,error:n,hint:s,as:i="input",optional:l,class:c,children:d,...f}){let u=ht(),g=[n&&`${u}-error`,s&&`${u}-hint`].filter(Boolean).join(" ")||void 0;return a`<div class=${`field ${c??""}`}>
    <label for=${u}>${e}${l&&a` <span class="muted">${r("field.optional")}</span>`}</label>
    <${i}
      id=${u}
      value=${t}
      aria-invalid=${n?"true":void 0}
      aria-describedby=${g}
      onInput=${b=>o(b.currentTarget.value)}
      ...${f}
    >
      ${d}
    <//>
    ${s&&a`<p class="hint" id=${`${u}-hint`}>${s}</p>`}
    ${n&&a`<p class="field-error" id=${`${u}-error`}>${n}</p>`}
  </div>`}var Nr=p(()=>{"use strict";J();$();y()});function Pe({kind:e="info",children:t}){return a`<div class=${`notice notice-${e}`} role=${e==="error"?"alert":void 0}>
    <${we} name=${_c[e]} />
    <div>${t}</div>
  </div>`}var _c,vt=p(()=>{"use strict";$();ct();_c={info:"info",success:"check",warning:"alert",error:"alert"}});function N({kind:e="neutral",children:t}){return a`<span class=${`badge badge-${e}`}>${t}</span>`}var me=p(()=>{"use strict";$()});function k({amount:e,currency:t}){let o=Ee(`money ${t}`,()=>new Intl.NumberFormat(ne.value,{style:"currency",currency:t,currencyDisplay:"narrowSymbol"}));return o.format(e/10**(o.resolvedOptions().maximumFractionDigits??2))}function As(e){let t=(new Date(e).getTime()-Date.now())/1e3,o=Ee("ago",()=>new Intl.RelativeTimeFormat(ne.value,{numeric:"auto"})),s=[["day",86400],["hour",3600],["minute",60]].find(([,i])=>Math.abs(t)>=i);return s?o.format(Math.round(t/s[1]),s[0]):o.format(Math.round(t),"second")}var Ss,te,Os,xo,x=p(()=>{"use strict";y();Ss=e=>Ee("percent",()=>new Intl.NumberFormat(ne.value,{style:"percent"})).format(e),te=e=>Ee("dateTime",()=>new Intl.DateTimeFormat(ne.value,{dateStyle:"medium",timeStyle:"short"})).format(new Date(e)),Os=e=>Ee("date",()=>new Intl.DateTimeFormat(ne.value,{dateStyle:"medium"})).format(new Date(e)),xo=e=>Ee("clockTime",()=>new Intl.DateTimeFormat(ne.value,{timeStyle:"medium"})).format(new Date(e))});var qe,To=p(()=>{"use strict";it();qe=H({data:void 0,error:void 0,at:0,reload:()=>{}})});function Be(e,t,o){let[n,s]=C({data:void 0,error:void 0,at:0}),[i,l]=C(0),c=de("");Ne(()=>{let f=new AbortController,u=JSON.stringify(t);return c.current!==u&&s({data:void 0,error:void 0,at:0}),c.current=u,d(f.signal).catch(g=>{if(!f.signal.aborted)throw g}),()=>f.abort(new DOMException("The page moved on.","AbortError"))},[...t,i]);async function d(f){for(;!f.aborted;){await xc(f);try{let u=await e(f);f.aborted||s({data:u,error:void 0,at:Date.now()})}catch(u){if(f.aborted)return;s(g=>({...g,error:u}))}await fr(o,f)}}return{...n,reload:()=>l(f=>f+1)}}function xc(e){if(document.hidden)return new Promise(t=>document.addEventListener("visibilitychange",()=>t(void 0),{once:!0,signal:e}))}var Wt=p(()=>{"use strict";J();Z()});function U({height:e="1.2em",count:t=1,class:o=""}){return a`<div class=${`skeletons ${o}`} role="status">
    <span class="visually-hidden">${r("loading")}</span>
    ${Array.from({length:t},(n,s)=>a`<div key=${s} class="skeleton" style=${{blockSize:e}}></div>`)}
  </div>`}var _e=p(()=>{"use strict";$();y()});function We({at:e,error:t}){return e===0?null:a`<span class="live" data-kind=${t?"bad":"good"}
    >${r(t?"live.stale":"live.now",{time:xo(e)})}</span
  >`}var zt=p(()=>{"use strict";x();$();y()});function T({title:e,plain:t,note:o,children:n}){return gt(t??e,r("shell.name")),a`
    <header class="page-head">
      <div>
        <h1>${e}</h1>
        ${o&&a`<p class="note">${o}</p>`}
      </div>
      ${n&&a`<div class="row">${n}</div>`}
    </header>
  `}var oe=p(()=>{"use strict";$();y();ue()});function M({error:e,onRetry:t,isOld:o=!1}){return e?a`<${Pe} kind="error">
    <p>${yt(e)}</p>
    ${o&&a`<p>${r("common.stale")}</p>`}
    <${L} size="small" onClick=${t}>${r("error.retry")}<//>
  <//>`:null}var ye=p(()=>{"use strict";he();vt();$();y();_o()});function E({label:e,value:t,kind:o="neutral",note:n,href:s}){let i=a`<span class="stat-label">${e}</span
    ><strong class="stat-value">${t}</strong>${n&&a`<span class="stat-note">${n}</span>`}`;return s?a`<a class=${`stat stat-${o}`} href=${s}>${i}</a>`:a`<div class=${`stat stat-${o}`}>${i}</div>`}var wt=p(()=>{"use strict";$()});function Rs({data:e}){let t=Math.max(0,...e.queues.map(i=>i.seconds)),o=Math.max(0,...e.outbox.containers.map(i=>i.seconds)),n=e.stock.mismatches.length+e.stock.negative,s=e.deadLetters.total;return a`
    <div class="stats">
      <${E}
        label=${r("overview.stuck")}
        value=${h(e.stuckOrders)}
        kind=${e.stuckOrders>0?"bad":"good"}
        href="/console/stuck"
      />
      <${E}
        label=${r("overview.deadLetters")}
        value=${e.deadLetters.atLeast?r("overview.atLeast",{count:s}):h(s)}
        kind=${s>0?"bad":"good"}
        href="/console/dead-letters"
      />
      <${E}
        label=${r("overview.outbox")}
        value=${h(e.outbox.total)}
        kind=${o>Is?"bad":"good"}
        note=${e.outbox.total>0&&r("overview.oldest",{seconds:Math.round(o)})}
      />
      <${E}
        label=${r("overview.queueAge")}
        value=${r("common.seconds",{seconds:Math.round(t)})}
        kind=${t>Is?"bad":"good"}
      />
      <${E}
        label=${r("overview.stock")}
        value=${n===0?r("overview.balanced"):h(n)}
        kind=${e.stock.balanced?"good":"bad"}
        note=${r("overview.checked",{count:e.stock.checked})}
      />
    </div>
  `}var Is,Ds=p(()=>{"use strict";x();$();y();wt();Is=60});function w({title:e,note:t,actions:o,wide:n=!1,children:s}){return a`
    <section class=${n?"card wide":"card"} aria-label=${e}>
      <header class="card-head">
        <h2>${e}</h2>
        ${t&&a`<span class="note">${t}</span>`} ${o&&a`<div class="row">${o}</div>`}
      </header>
      ${s}
    </section>
  `}var Q=p(()=>{"use strict";$()});function Ms({money:e}){let t=["paid","awaiting","refunded"];return a`
    <${w} title=${r("overview.money")} note=${r("overview.moneyNote")}>
      <dl class="money">
        ${t.map(o=>a`<div key=${o} class=${o}>
              <dt>${r(`overview.money.${o}`)}</dt>
              <dd>${k({amount:e[o],currency:e.currency})}</dd>
            </div>`)}
      </dl>
    <//>
  `}var Es=p(()=>{"use strict";x();$();y();Q()});function So({entries:e}){return a`
    <ul class="legend">
      ${e.map(({name:t,color:o,value:n})=>a`<li key=${t}>
            <svg width="10" height="10" aria-hidden="true"><rect width="10" height="10" rx="2" data-color=${o} /></svg>
            <span>${t}</span> <strong>${n}</strong>
          </li>`)}
    </ul>
  `}var Pr=p(()=>{"use strict";$()});function Oo(){let e=de(null),[t,o]=C(0);return at(()=>{let n=e.current,s=new ResizeObserver(()=>o(n.clientWidth));return s.observe(n),()=>s.disconnect()},[]),[e,t]}var Lr=p(()=>{"use strict";J()});function kt({label:e,series:t,span:o,format:n=Nc}){let[s,i]=Oo(),l=Math.max(...t.flatMap(({points:v})=>v.slice(-1).map(({at:I})=>I)),0),c=Math.min(l,...t.flatMap(({points:v})=>v.slice(0,1).map(({at:I})=>I))),d=Math.min(o,Math.max(Ao,Math.ceil((l-c)/Ao)*Ao)),f=l-d,u=Cc(Math.max(0,...t.flatMap(({points:v})=>v.filter(({at:I})=>I>=f).map(({value:I})=>I)))),g=v=>ke.left+(v-f)/d*(i-ke.left-ke.right),b=v=>_t-ke.bottom-v/u*(_t-ke.top-ke.bottom),m=l===0;return a`
    <div class="chart" ref=${s}>
      <svg width=${Math.max(i,ke.left+ke.right)} height=${_t} role="img" aria-label=${e}>
        ${[0,u/2,u].map(v=>a`<line class="grid-line" x1=${ke.left} x2=${i-ke.right} y1=${b(v)} y2=${b(v)} />
              <text class="tick" x=${ke.left-6} y=${b(v)+4} text-anchor="end">${n(v)}</text>`)}
        <text class="tick" x=${ke.left} y=${_t-4}>${r("chart.ago",{minutes:d/Ao})}</text>
        <text class="tick" x=${i-ke.right} y=${_t-4} text-anchor="end">${r("chart.now")}</text>
        ${t.map(({name:v,color:I,points:A})=>a`<path
              key=${v}
              class="line"
              data-color=${I}
              d=${Ac(A.filter(({at:q})=>q>=f),g,b)}
            />`)}
        ${m&&a`<text class="tick" x=${i/2} y=${_t/2} text-anchor="middle">${r("chart.waiting")}</text>`}
      </svg>
      <${So}
        entries=${t.map(({name:v,color:I,points:A})=>({name:v,color:I,value:A.length>0?n(A[A.length-1].value):"–"}))}
      />
    </div>
  `}function Ac(e,t,o){return e.map(({at:n,value:s},i)=>`${i===0?"M":"L"}${t(n).toFixed(1)} ${o(s).toFixed(1)}`).join("")}function Cc(e){if(e<=0)return 1;let t=10**Math.floor(Math.log10(e));return[1,2,5,10].find(o=>o*t>=e)*t}var Ao,_t,ke,Nc,Ir=p(()=>{"use strict";x();$();y();Pr();Lr();Ao=6e4,_t=160,ke={left:44,right:8,top:8,bottom:20};Nc=e=>e>=1e4?r("chart.thousands",{count:Math.round(e/1e3)}):h(e>=10?Math.round(e):Math.round(e*10)/10)});function dt(e,t,o){let n=e.map(({at:i,counts:l})=>({at:i,sum:(t.length===0?Object.values(l):t.map(c=>l[c]??0)).reduce((c,d)=>c+d,0)})),s=[];for(let i=1;i<n.length;i++){let[l,c]=[n[i-1],n[i]];c.at>l.at&&c.sum>=l.sum&&s.push({at:c.at,value:(c.sum-l.sum)*o/(c.at-l.at)})}return s}var Rr=p(()=>{"use strict"});function qs({history:e}){let t=e.map(({at:n,orders:s})=>({at:n,counts:s})),o=n=>dt(t,[n],6e4);return a`
    <${w} title=${r("overview.flow")} note=${r("overview.flowNote")}>
      <${kt}
        label=${r("overview.flow")}
        span=${Pc}
        series=${[{name:r("overview.flow.placed"),color:1,points:o("awaitingPayment")},{name:r("overview.flow.paid"),color:2,points:o("paid")},{name:r("overview.flow.lost"),color:4,points:dt(t,["cancelled","rejected"],6e4)}]}
      />
    <//>
  `}var Pc,Bs=p(()=>{"use strict";Ir();$();y();Q();Rr();Pc=10*6e4});function xt({label:e,bars:t}){let o=Math.max(1,...t.map(({value:n})=>n));return a`
    <ul class="bars" aria-label=${e}>
      ${t.map(n=>a`<li key=${n.name} class=${n.value===0?"zero":""}>
            <span>${n.href?a`<a href=${n.href}>${n.label}</a>`:n.label}</span>
            <svg width="100%" height="10" aria-hidden="true" preserveAspectRatio="none">
              <rect class="track" width="100%" height="10" rx="2" />
              <rect class="fill" data-kind=${n.kind??"neutral"} width=${`${100*n.value/o}%`} height="10" rx="2" />
            </svg>
            <strong class="bar-value">${h(n.value)}</strong>
          </li>`)}
    </ul>
  `}var Co=p(()=>{"use strict";x();$()});function Tt({status:e}){return a`<${N} kind=${Vt[e]}>${r(`order.status.${e}`)}<//>`}var Vt,Kt=p(()=>{"use strict";me();$();y();Vt={pending:"neutral",awaitingPayment:"neutral",paid:"good",shipped:"good",completed:"good",rejected:"bad",cancelled:"neutral",refunding:"warn",refunded:"neutral"}});function js({orders:e}){let t=Object.entries(e.byStatus).map(([o,n])=>({name:o,label:r(`order.status.${o}`),value:n,kind:Vt[o],href:`/console/orders?status=${o}`}));return a`<${w} title=${r("overview.orders")}><${xt} label=${r("overview.orders")} bars=${t} /><//>`}var Us=p(()=>{"use strict";Co();$();y();Kt();Q()});function z({label:e,columns:t,rows:o,keyOf:n,empty:s}){return o.length===0?a`<p class="nothing">${s}</p>`:a`
    <div class="scroller" role="group" aria-label=${e} tabindex="0">
      <table>
        <thead>
          <tr>
            ${t.map(i=>a`<th key=${i.name} scope="col" class=${i.isNumber?"amount":void 0}>${i.label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${o.map(i=>a`<tr key=${n(i)}>
                ${t.map(l=>a`<td key=${l.name} class=${l.isNumber?"amount":l.isWide?"wide":void 0}>
                      ${l.show(i)}
                    </td>`)}
              </tr>`)}
        </tbody>
      </table>
    </div>
  `}var Ae=p(()=>{"use strict";$()});function Fs({data:e}){let t=new Map(e.deadLetters.entities.map(({entity:o,count:n})=>[o,n]));return a`
    <${w} title=${r("overview.queues")}>
      <${z}
        label=${r("overview.queues")}
        keyOf=${o=>o.entity}
        rows=${e.queues}
        columns=${[{name:"entity",label:r("queue.name"),show:o=>a`<code>${o.entity}</code>`},{name:"age",label:r("queue.age"),isNumber:!0,show:o=>r("common.seconds",{seconds:Math.round(o.seconds)})},{name:"dead",label:r("queue.dead"),isNumber:!0,show:({entity:o})=>t.get(o)?a`<a class="bad" href=${`/console/dead-letters?entity=${o}`}>${h(Number(t.get(o)))}</a>`:h(0)}]}
      />
    <//>
  `}var Hs=p(()=>{"use strict";$();x();y();Q();Ae()});function _({value:e,href:t,isWhole:o=!1}){let n=o||e.length<=Lc?e:`${e.slice(0,8)}…${e.slice(-6)}`;return t?a`<a class="id" href=${t} title=${e}>${n}</a>`:a`<span class="id" title=${e}>${n}</span>`}var Lc,re=p(()=>{"use strict";$();Lc=20});function Ws({token:e,isLoading:t,onMore:o}){return e?a`<div class="pager"><${L} busy=${t} onClick=${o}>${r("pager.more")}<//></div>`:null}var zs=p(()=>{"use strict";$();y();he()});function V({list:e,label:t,columns:o,keyOf:n,empty:s}){let i=e.isLoading&&e.items.length===0;return a`
    <${M} error=${e.error} onRetry=${e.reload} isOld=${e.items.length>0} />
    ${i?a`<${U} height="1.5em" count=${4} />`:(e.items.length>0||!e.error)&&a`<${z} label=${t} columns=${o} rows=${e.items} keyOf=${n} empty=${s} />`}
    <${Ws} token=${e.token} isLoading=${e.isLoading} onMore=${e.more} />
  `}var xe=p(()=>{"use strict";zs();_e();$();ye();Ae()});function S({at:e}){let t=`${te(e)} (${e})`,o=new Date(e).toDateString()===new Date().toDateString();return a`<time datetime=${e} title=${t}>${o?xo(e):te(e)}</time>`}var le=p(()=>{"use strict";x();$()});function K(e,t={}){let[o,n]=C(Vs),[s,i]=C(0),l=e+B(t),c=de(l),d=de(new AbortController);async function f(u){let{signal:g}=d.current;n(b=>({...b,error:void 0,isLoading:!0}));try{let b=await j(e+B({...t,continuationToken:u}),{signal:g});if(g.aborted)return;n(m=>({items:u===null?b.items:[...m.items,...b.items],token:b.continuationToken,error:void 0,isLoading:!1}))}catch(b){g.aborted||n(m=>({...m,error:b,isLoading:!1}))}}return Ne(()=>(c.current!==l&&n(Vs),c.current=l,d.current=new AbortController,f(null),()=>d.current.abort()),[l,s]),{...o,reload:()=>i(u=>u+1),more:()=>{f(o.token)}}}var Vs,Te=p(()=>{"use strict";J();Z();D();Vs={items:[],token:null,error:void 0,isLoading:!0}});function ze({subject:e,pageSize:t=20}){let o=K("/operations/acts",{subject:e,pageSize:t}),n=[{name:"at",label:r("acts.at"),show:s=>a`<${S} at=${s.at} />`},{name:"action",label:r("acts.action"),show:({action:s})=>be(`act.${s}`)?r(`act.${s}`):s},...e?[]:[{name:"subject",label:r("acts.subject"),show:s=>a`<${Ic} subject=${s.subject} />`}],{name:"by",label:r("acts.by"),show:({by:s})=>a`<${_} value=${s} href=${`/console/users/${s}`} />`},{name:"reason",label:r("acts.reason"),isWide:!0,show:({reason:s})=>s??"–"}];return a`<${V}
    list=${o}
    label=${r("acts.title")}
    columns=${n}
    keyOf=${s=>`${s.at} ${s.subject} ${s.action}`}
    empty=${r("acts.none")}
  />`}function Ic({subject:e}){let t=e.indexOf("."),[o,n]=[e.slice(0,t),e.slice(t+1)],i={order:`/console/orders/${n}`,user:`/console/users/${n}`,coupon:`/console/coupons/${n}`,reconciliation:`/console/reconciliations/${n}`}[o]??`/console/dead-letters?entity=${n}`;return a`<${_} value=${n} href=${i} />`}var Yt=p(()=>{"use strict";$();y();re();xe();le();Te()});function Ks(){return a`<${w} title=${r("acts.title")} note=${r("acts.note")}><${ze} pageSize=${8} /><//>`}var Ys=p(()=>{"use strict";$();y();Yt();Q()});function No({label:e,available:t,held:o,sold:n,returned:s=0}){let i=[{name:r("sale.sold"),color:2,value:n},{name:r("sale.held"),color:3,value:o},{name:r("sale.available"),color:1,value:t},...s>0?[{name:r("sale.returned"),color:5,value:s}]:[]],l=Math.max(1,i.reduce((d,{value:f})=>d+f,0)),c=0;return a`
    <div class="units">
      <svg width="100%" height="14" role="img" aria-label=${e}>
        <rect class="track" width="100%" height="14" rx="3" />
        ${i.map(({name:d,color:f,value:u})=>{let g=c;return c+=u,a`<rect
            key=${d}
            data-color=${f}
            x=${`${100*g/l}%`}
            width=${`${100*u/l}%`}
            height="14"
          />`})}
      </svg>
      <${So} entries=${i.map(d=>({...d,value:h(d.value)}))} />
    </div>
  `}var Dr=p(()=>{"use strict";x();$();y();Pr()});function Gs({sales:e}){return a`
    <${w} title=${r("overview.sales")} actions=${a`<a href="/console/sales">${r("overview.allSales")}</a>`}>
      ${e.length===0&&a`<p class="nothing">${r("overview.noSales")}</p>`}
      ${e.map(t=>a`<div key=${t.saleId} class="sale-now">
            <${_} value=${t.saleId} href=${`/console/sales/${t.saleId}`} />
            <${No} label=${r("sale.units")} available=${t.available} held=${t.held} sold=${t.sold} />
          </div>`)}
    <//>
  `}var Js=p(()=>{"use strict";Dr();$();y();re();Q()});var Zs={};G(Zs,{default:()=>Qs});function Qs(){let{data:e,error:t,at:o,reload:n}=qe.value,s=de([]);return e&&s.current.at(-1)?.at!==Date.parse(e.at)&&(s.current=[...s.current.slice(1-Rc),{at:Date.parse(e.at),orders:e.process.orders}]),a`
    <${T}
      title=${r("overview.title")}
      note=${e&&r("overview.since",{time:te(e.orders.since),count:h(e.orders.total)})}
    >
      <${We} at=${o} error=${t} />
    <//>
    <${M} error=${t} onRetry=${n} isOld=${e!==void 0} />
    ${e?a`<${Dc} data=${e} history=${s.current} />`:!t&&a`<${U} height="8rem" count=${3} />`}
  `}function Dc({data:e,history:t}){return a`
    <${Rs} data=${e} />
    <div class="grid">
      <div class="side">
        <${js} orders=${e.orders} />
        <${qs} history=${t} />
      </div>
      <div class="side">
        <${Ms} money=${e.money} />
        <${Gs} sales=${e.sales} />
        <${Fs} data=${e} />
      </div>
    </div>
    <${Ks} />
  `}var Rc,Xs=p(()=>{"use strict";J();x();$();y();_e();zt();oe();ye();Ds();Es();Bs();Us();Hs();Ys();Js();To();Rc=120});function ea({title:e,onClose:t,children:o,actions:n}){let s=ht(),i=de(null);return Ne(()=>{let l=i.current;return l.showModal(),()=>l.close()},[]),a`<dialog
    class="dialog"
    ref=${i}
    aria-labelledby=${s}
    onCancel=${l=>(l.preventDefault(),t())}
  >
    <header>
      <h2 id=${s}>${e}</h2>
      <button class="icon-button" type="button" onClick=${t} aria-label=${r("dialog.close")}><${we} name="close" /></button>
    </header>
    <div class="dialog-body">${o}</div>
    ${n&&a`<footer class="actions">${n}</footer>`}
  </dialog>`}var ta=p(()=>{"use strict";J();$();y();ct()});function oa({action:e,onClose:t}){let o=e.fields??[],[n,s]=C(()=>Object.fromEntries(o.map(({name:b,value:m})=>[b,m??""]))),[i,l]=C({busy:!1}),[c,d]=C(void 0),f=ht();Ne(()=>{e.rehearse?.().then(d,b=>l({busy:!1,error:b}))},[]);async function u(b){b.preventDefault(),l({busy:!0});try{await e.run(Object.fromEntries(Object.entries(n).map(([m,v])=>[m,v.trim()]))),ys(e.done,"success"),t(),e.onDone?.()}catch(m){l({busy:!1,error:m})}}let g=e.rehearse!==void 0&&c===void 0&&i.error===void 0;return a`<${ea}
    title=${e.title}
    onClose=${t}
    actions=${a`<${L} onClick=${t}>${r("dialog.cancel")}<//>
      <${L} kind=${e.isDangerous?"danger":"primary"} type="submit" form=${f} busy=${i.busy} disabled=${g}
        >${e.verb}<//
      >`}
  >
    <ul class="effects">
      ${e.effects.concat(c??[]).map(b=>a`<li>${b}</li>`)}
      ${g&&a`<li role="status">${r("action.rehearsing")}</li>`}
    </ul>
    <form id=${f} class="stack" onSubmit=${u}>
      ${o.map(b=>a`<${Ht}
            key=${b.name}
            name=${b.name}
            label=${b.label}
            as=${b.as}
            optional=${b.optional}
            hint=${b.hint}
            error=${_s(i.error,b.name)}
            value=${n[b.name]}
            onInput=${m=>s(v=>({...v,[b.name]:m}))}
            autocomplete="off"
            ...${b.attributes}
          >
            ${b.options?.map(([m,v])=>a`<option key=${m} value=${m}>${v}</option>`)}
          <//>`)}
      ${i.error!==void 0&&a`<${Pe} kind="error">${yt(i.error)}<//>`}
    </form>
  <//>`}var ra=p(()=>{"use strict";J();Cr();he();ta();Nr();vt();$();y();_o()});function O({label:e,make:t,kind:o,disabled:n=!1}){let[s,i]=C(null);return a`<${L} kind=${o} size="small" disabled=${n} onClick=${()=>i(t())}>${e}<//>
    ${s&&a`<${oa} action=${s} onClose=${()=>i(null)} />`}`}var $e=p(()=>{"use strict";J();he();$();ra()});function na(e){je.value=[...je.value.filter(({name:t})=>t!==e.name),e],Ce(Mr,je.value)}function sa(e){je.value=je.value.filter(t=>t.name!==e),Ce(Mr,je.value)}var Mr,je,aa=p(()=>{"use strict";it();Et();Mr="mall.console.views",je=H(Oe(Mr)??[])});function ia({status:e,q:t}){let o=s=>s.status===e&&s.q===t?"true":void 0,n=t!==""&&!je.value.some(s=>o(s));return a`
    <nav class="views" aria-label=${r("orders.views")}>
      ${Mc.map(s=>a`<a key=${s} class="view" href=${`/console/orders${B({status:s})}`} aria-current=${o({status:s,q:""})}>
            ${s===""?r("orders.all"):r(`order.status.${s}`)}
          </a>`)}
      ${je.value.map(s=>a`<span key=${`own ${s.name}`} class="view own" aria-current=${o(s)}>
            <a href=${`/console/orders${B({status:s.status,q:s.q})}`}>${s.name}</a>
            <button
              class="icon-button"
              type="button"
              aria-label=${r("orders.forgetView",{name:s.name})}
              onClick=${()=>sa(s.name)}
            >
              ×
            </button>
          </span>`)}
      ${n&&a`<${O}
          label=${r("orders.keepView")}
          make=${()=>({title:r("orders.keepView"),effects:[r("orders.keepViewEffect")],verb:r("orders.keepViewVerb"),fields:[{name:"name",label:r("orders.viewName"),attributes:{required:!0,maxlength:40}}],run:async({name:s})=>na({name:s,status:e,q:t}),done:r("orders.viewKept")})}
        />`}
    </nav>
  `}var Mc,la=p(()=>{"use strict";Z();$();y();$e();aa();Mc=["","awaitingPayment","paid","shipped","refunding","cancelled"]});var da={};G(da,{default:()=>ca});function ca({query:e}){let t=e.get("status")??"",o=e.get("q")??"",n=K("/operations/orders",{status:t,q:o,pageSize:50});function s(l){l.preventDefault();let c=new FormData(l.target);ie(`/console/orders${B({q:String(c.get("q")).trim(),status:String(c.get("status"))})}`)}let i=[{name:"id",label:r("orders.id"),show:({id:l})=>a`<${_} value=${l} href=${`/console/orders/${l}`} />`},{name:"status",label:r("orders.status"),show:l=>a`<${Tt} status=${l.status} />`},{name:"createdAt",label:r("orders.placed"),show:l=>a`<${S} at=${l.createdAt} />`},{name:"total",label:r("orders.total"),isNumber:!0,show:l=>k(l.total)},{name:"units",label:r("orders.units"),isNumber:!0,show:l=>h(l.items.reduce((c,d)=>c+d.quantity,0))},{name:"items",label:r("orders.items"),isWide:!0,show:l=>l.items.map(c=>c.name).join(" · ")},{name:"user",label:r("orders.shopper"),show:({userId:l})=>a`<${_} value=${l} href=${`/console/users/${l}`} />`},{name:"reason",label:r("orders.reason"),show:l=>l.reason??"–"}];return a`
    <${T} title=${r("nav.orders")} />
    <${ia} status=${t} q=${o} />
    <form class="filters" role="search" onSubmit=${s} key=${`${t} ${o}`}>
      <label class="field grow"
        ><span>${r("orders.search")}</span
        ><input name="q" type="search" defaultValue=${o} maxlength="100" autocomplete="off" spellcheck=${!1}
      /></label>
      <label class="field">
        <span>${r("orders.status")}</span>
        <select name="status">
          <option value="">${r("orders.any")}</option>
          ${Object.keys(Vt).map(l=>a`<option value=${l} selected=${l===t}>${r(`order.status.${l}`)}</option>`)}
        </select>
      </label>
      <${L} kind="primary" type="submit">${r("common.search")}<//>
    </form>
    <${V}
      list=${n}
      label=${r("nav.orders")}
      columns=${i}
      keyOf=${l=>l.id}
      empty=${r("orders.none")}
    />
  `}var ua=p(()=>{"use strict";Z();he();x();$();y();ue();re();xe();Kt();oe();le();Te();la()});var Po,Gt,Lo=p(()=>{"use strict";Po={requested:"neutral",processing:"neutral",succeeded:"good",failed:"warn"},Gt=(e,t)=>t.quantity-(e.refunds??[]).flatMap(o=>o.items).filter(o=>o.productId===t.productId).reduce((o,n)=>o+n.quantity,0)});var ce,Ve=p(()=>{"use strict";y();ce=e=>({name:"reason",label:r("action.reason"),optional:!e,hint:r("action.reasonHint"),attributes:{maxlength:200,required:e}})});function ma({order:e,onDone:t}){let o=`/operations/orders/${e.id}`,n=e.status==="pending"||e.status==="awaitingPayment",s=e.status==="paid",i=e.items.filter(c=>Gt(e,c)>0),l=["paid","shipped","completed"].includes(e.status)&&i.length>0;return a`
    ${s&&a`<${O}
        label=${r("order.ship")}
        kind="primary"
        make=${()=>({title:r("order.shipTitle"),effects:[r("order.shipEffect"),r("order.shipAfter"),...e.address?[]:[r("order.shipNoAddress")]],verb:r("order.ship"),fields:[{name:"carrier",label:r("order.carrier"),attributes:{required:!0,maxlength:60}},{name:"trackingNumber",label:r("order.trackingNumber"),attributes:{required:!0,maxlength:60}}],run:c=>W(`/orders/${e.id}/ship`,c,{repeatable:!0}),done:r("order.shipDone"),onDone:t})}
      />`}
    ${l&&a`<${O}
        label=${r("order.refund")}
        kind="danger"
        make=${()=>({title:r("order.refundTitle"),effects:[r("order.refundEffect"),r(s?"order.refundUnits":"order.refundKept"),r("order.refundFinal")],verb:r("order.refund"),isDangerous:!0,fields:[...i.map((c,d)=>({name:`line${d}`,label:r("order.refundLine",{name:c.name,count:Gt(e,c)}),value:String(Gt(e,c)),attributes:{type:"number",min:0,max:Gt(e,c),required:!0}})),...s?[]:[{name:"restock",label:r("order.restock"),as:"select",value:"false",options:[["false",r("order.restockNo")],["true",r("order.restockYes")]]}],ce(!0)],run:Ec(o,i,s),done:r("order.refundDone"),onDone:t})}
      />`}
    ${n&&a`<${O}
        label=${r("order.cancel")}
        kind="danger"
        make=${()=>({title:r("order.cancelTitle"),effects:[r("order.cancelEffect"),r("order.cancelUnits"),r("order.cancelLate")],verb:r("order.cancelVerb"),isDangerous:!0,fields:[ce(!0)],run:({reason:c})=>W(`${o}/cancel`,{reason:c},{repeatable:!0}),done:r("order.cancelDone"),onDone:t})}
      />`}
  `}function Ec(e,t,o){let n={};return s=>{let l={items:t.map(({productId:d},f)=>({productId:d,quantity:Number(s[`line${f}`])})).filter(({quantity:d})=>d>0),reason:s.reason,...o?{}:{restock:s.restock==="true"}},c=n[JSON.stringify(l)]??=Ie();return W(`${e}/refund`,l,{key:c})}}var pa=p(()=>{"use strict";Z();$();y();Lo();D();$e();Ve()});function Le({facts:e}){return a`
    <dl class="facts">
      ${e.filter(t=>Array.isArray(t)).map(([t,o])=>a`<div key=${t}>
              <dt>${t}</dt>
              <dd>${o}</dd>
            </div>`)}
    </dl>
  `}var St=p(()=>{"use strict";$()});function fa({order:e,timeline:t}){let o=t.orchestration,n=e.address;return a`
    <${w} title=${r("order.facts")}>
      <${Le}
        facts=${[[r("orders.shopper"),a`<${_} value=${e.userId} href=${`/console/users/${e.userId}`} />`],[r("orders.placed"),a`<${S} at=${e.createdAt} />`],e.payBy&&[r("order.payBy"),a`<${S} at=${e.payBy} />`],e.reason&&[r("orders.reason"),e.reason],[r("order.orchestration"),o?a`<${N} kind=${o.status==="failed"?"bad":"neutral"}>${o.status}<//>`:r("order.noOrchestration")],o?.failure&&[r("order.failure"),o.failure],n&&[r("order.address"),[n.recipient,n.mobile,n.line1,n.line2,n.city,n.region,n.postalCode,n.country].filter(Boolean).join(", ")]]}
      />
    <//>
    <${w} title=${r("order.lines")}>
      <${z}
        label=${r("order.lines")}
        keyOf=${s=>s.productId}
        rows=${e.items}
        columns=${[{name:"name",label:r("product.name"),isWide:!0,show:s=>a`<a href=${`/console/products/${s.productId}`}>${s.name}</a>`},{name:"quantity",label:r("orders.units"),isNumber:!0,show:s=>h(s.quantity)},{name:"total",label:r("orders.total"),isNumber:!0,show:s=>k(s.lineTotal)}]}
      />
      ${e.discount&&a`<p class="total">
          <span
            >${r("orders.discount")} <${_} value=${e.coupon.code} href=${`/console/coupons/${e.coupon.couponId}`} isWhole
          /></span>
          <strong>−${k(e.discount)}</strong>
        </p>`}
      <p class="total"><span>${r("orders.total")}</span> <strong>${k(e.total)}</strong></p>
      ${e.refunded&&a`<p class="total"><span>${r("refunds.total")}</span> <strong>${k(e.refunded)}</strong></p>`}
    <//>
  `}var ha=p(()=>{"use strict";x();$();y();me();St();re();Q();Ae();le()});function Io({orderId:e,refund:t,onDone:o}){if(t.status!=="failed")return null;let n=`/operations/orders/${encodeURIComponent(e)}/refunds/${encodeURIComponent(t.id)}/retry`;return a`<${O}
    label=${r("refunds.retry")}
    make=${()=>({title:r("refunds.retryTitle"),effects:[r("refunds.retryEffect",{amount:k(t.amount)}),r("refunds.retryOnce")],verb:r("refunds.retry"),fields:[ce(!0)],run:({reason:s})=>W(n,{reason:s},{repeatable:!0}),done:r("refunds.retried"),onDone:o})}
  />`}var Er=p(()=>{"use strict";x();$();y();D();$e();Ve()});function $a({order:e,onDone:t}){return e.refunds?a`<${w} title=${r("refunds.title")}>
    <${z}
      label=${r("refunds.title")}
      keyOf=${o=>o.id}
      rows=${e.refunds}
      columns=${[{name:"status",label:r("payments.status"),show:({status:o})=>a`<${N} kind=${Po[o]}>${r(`refund.${o}`)}<//>`},{name:"amount",label:r("payments.amount"),isNumber:!0,show:({amount:o})=>k(o)},{name:"units",label:r("orders.units"),isNumber:!0,show:({items:o})=>h(o.reduce((n,s)=>n+s.quantity,0))},{name:"reason",label:r("orders.reason"),isWide:!0,show:({reason:o})=>o},{name:"at",label:r("orders.placed"),show:({createdAt:o})=>a`<${S} at=${o} />`},{name:"retry",label:r("refunds.retry"),show:o=>a`<${Io} orderId=${e.id} refund=${o} onDone=${t} />`}]}
    />
  <//>`:null}var ga=p(()=>{"use strict";me();x();$();y();Lo();Q();Ae();le();Er()});function ba({detail:e}){return Object.entries(e).filter(([t])=>!Bc.includes(t)).map(([t,o])=>({label:be(`detail.${t}`)?r(`detail.${t}`):t,value:qc[t]?.(o,e)??(be(`state.${o}`)?r(`state.${o}`):String(o))}))}var qc,Bc,ya=p(()=>{"use strict";x();x();$();y();re();qc={payBy:te,until:te,amount:(e,{currency:t})=>k({amount:e,currency:t}),quantity:h,relayed:e=>r(e?"detail.sent":"detail.waiting"),by:e=>a`<${_} value=${e} href=${`/console/users/${e}`} />`,productId:e=>a`<${_} value=${e} href=${`/console/products/${e}`} />`,saleId:e=>a`<${_} value=${e} href=${`/console/sales/${e}`} />`,paymentId:e=>a`<${_} value=${e} />`,channel:e=>r(`channel.${e}`),offer:()=>r("detail.yes"),refundId:e=>a`<${_} value=${e} />`,restock:e=>r(e?"detail.yes":"detail.no"),nextAt:te},Bc=["currency"]});function va({entry:e,before:t}){let o=new Date(e.at),n=!t||new Date(t.at).toDateString()!==o.toDateString(),s=`entry.${e.source}.${e.kind}`,i=`event.${e.kind}`;return a`
    ${n&&a`<li class="day"><h3>${Os(e.at)}</h3></li>`}
    <li class="entry" data-source=${e.source}>
      <span class="when">
        <time datetime=${e.at}>${jc(o)}</time>
        ${t&&a`<span class="after">${Uc(o.getTime()-new Date(t.at).getTime())}</span>`}
      </span>
      <span class="from">${r(`timeline.${e.source}`)}</span>
      <span class="what">
        <strong>${be(s)?r(s):be(i)?r(i):e.kind}</strong>
        ${ba(e).map(({label:l,value:c})=>a`<span class="detail"><span class="detail-label">${l}</span> ${c}</span>`)}
      </span>
    </li>
  `}function Uc(e){return e<1?"":e<1e3?r("timeline.afterMs",{count:e}):e<6e4?r("timeline.afterS",{count:Math.round(e/100)/10}):r("timeline.afterMin",{count:Math.round(e/6e4)})}var jc,wa=p(()=>{"use strict";x();$();y();ya();jc=e=>`${[e.getHours(),e.getMinutes(),e.getSeconds()].map(t=>String(t).padStart(2,"0")).join(":")}.${String(e.getMilliseconds()).padStart(3,"0")}`});function _a({timeline:e}){let[t,o]=C([]),n=e.entries.filter(s=>!t.includes(s.source));return a`
    <${w} title=${r("timeline.title")} note=${r("timeline.count",{count:n.length})}>
      <fieldset class="sources">
        <legend class="visually-hidden">${r("timeline.sources")}</legend>
        ${Fc.map(s=>{let i=e.entries.filter(l=>l.source===s).length;return a`<label key=${s} class="source" data-source=${s}>
            <input
              type="checkbox"
              checked=${!t.includes(s)}
              onChange=${()=>o(t.includes(s)?t.filter(l=>l!==s):[...t,s])}
            />
            ${r(`timeline.${s}`)} <span class="count">${i}</span>
          </label>`})}
      </fieldset>
      ${e.missing.length>0&&a`<${Pe} kind="error">
          ${r("timeline.missing",{sources:e.missing.map(s=>r(`timeline.${s}`)).join(", ")})}
        <//>`}
      ${e.truncated&&a`<p class="note">${r("timeline.truncated")}</p>`}
      <ol class="timeline">
        ${n.map((s,i)=>a`<${va} key=${`${s.at} ${s.source} ${s.kind} ${i}`} entry=${s} before=${n[i-1]} />`)}
      </ol>
    <//>
  `}var Fc,ka=p(()=>{"use strict";J();vt();$();y();Q();wa();Fc=["order","payment","orchestration","stock","event","notification","operator"]});var Ta={};G(Ta,{default:()=>xa});function xa({id:e}){let{data:t,error:o,at:n,reload:s}=Be(i=>Wc(e,i),[e],Hc);return a`
    <${T}
      title=${a`${r("order.title")} <${_} value=${e} isWhole />`}
      plain=${`${r("order.title")} ${e}`}
      note=${t&&a`<${Tt} status=${t.timeline.status} />`}
    >
      <${We} at=${n} error=${o} />
      ${t&&a`<${ma} order=${t.order} onDone=${s} />`}
    <//>
    <${M} error=${o} onRetry=${s} isOld=${t!==void 0} />
    ${t?a`<div class="grid of-order">
            <${_a} timeline=${t.timeline} />
            <div class="side">
              <${fa} order=${t.order} timeline=${t.timeline} />
              <${$a} order=${t.order} onDone=${s} />
            </div>
          </div>`:!o&&a`<${U} height="8rem" count=${3} />`}
  `}async function Wc(e,t){let[o,n]=await Promise.all([j(`/operations/orders/${encodeURIComponent(e)}/timeline`,{signal:t}),j(`/operations/orders${B({q:e})}`,{signal:t})]);return{timeline:o,order:n.items[0]}}var Hc,Sa=p(()=>{"use strict";$();y();Z();D();re();zt();_e();Kt();oe();ye();Wt();pa();ha();ga();ka();Hc=5e3});var Aa={};G(Aa,{default:()=>Oa});function Oa(){let{data:e,error:t,at:o,reload:n}=Be(s=>j("/operations/orders/stuck",{signal:s}),[],zc);return a`
    <${T} title=${r("nav.stuck")} note=${r("stuck.note")}><${We} at=${o} error=${t} /><//>
    <${M} error=${t} onRetry=${n} isOld=${e!==void 0} />
    ${e?a`<${z}
            label=${r("nav.stuck")}
            empty=${r("stuck.none")}
            rows=${e.items}
            keyOf=${s=>s.orderId}
            columns=${[{name:"id",label:r("orders.id"),show:({orderId:s})=>a`<${_} value=${s} href=${`/console/orders/${s}`} />`},{name:"status",label:r("orders.status"),show:s=>a`<${Tt} status=${s.status} />`},{name:"why",label:r("stuck.why"),isWide:!0,show:({why:s})=>r(`stuck.${s}`)},{name:"since",label:r("stuck.since"),show:({overdueSince:s})=>a`<${S} at=${s} />`},{name:"for",label:r("stuck.for"),isNumber:!0,show:({overdueSince:s})=>As(s)},{name:"user",label:r("orders.shopper"),show:({userId:s})=>a`<${_} value=${s} href=${`/console/users/${s}`} />`}]}
          />`:!t&&a`<${U} height="8rem" count=${3} />`}
  `}var zc,Ca=p(()=>{"use strict";x();$();y();D();re();zt();_e();Kt();oe();ye();Ae();le();Wt();zc=1e4});function Ro(e,t){let o=s=>`/operations/dead-letters/${encodeURIComponent(s.entity)}/${encodeURIComponent(s.id)}/replay`,n=[...e];return{title:e.length===1?r("dead.replayTitleOne"):r("dead.replayTitle",{count:e.length}),effects:[r("dead.replayEffect"),r("dead.replayOnce"),r("dead.replayAgain")],verb:r("dead.replay"),rehearse:async()=>{let s=[];for(let i of e){let{messageId:l,receivers:c}=await W(`${o(i)}?dryRun=true`,void 0,{repeatable:!0});s.push(a`${r("dead.rehearsed",{receivers:c.join(", ")})} <code>${l}</code>`)}return s},run:async()=>{for(;n.length>0;)await W(o(n[0])),n.shift()},done:r("dead.replayed",{count:e.length}),onDone:t}}var qr=p(()=>{"use strict";$();y();D()});function Vc(e){try{return JSON.stringify(JSON.parse(e),null,2)}catch{return e}}var Na,Pa=p(()=>{"use strict";x();$();y();$e();me();le();qr();Na=({chosen:e,keyOf:t,toggle:o,afterReplay:n})=>[{name:"chosen",label:r("dead.choose"),show:s=>a`<input
        type="checkbox"
        aria-label=${r("dead.chooseOne",{id:s.messageId??s.id})}
        checked=${e.includes(t(s))}
        onChange=${()=>o(s)}
      />`},{name:"entity",label:r("dead.entity"),show:({entity:s})=>a`<code>${s}</code>`},{name:"subject",label:r("dead.subject"),show:({subject:s})=>s??"–"},{name:"reason",label:r("dead.reason"),isWide:!0,show:({reason:s,description:i})=>a`<${N} kind="bad">${s??r("dead.noReason")}<//> ${i&&a`<span class="note">${i}</span>`}`},{name:"at",label:r("dead.at"),show:({enqueuedAt:s})=>a`<${S} at=${s} />`},{name:"deliveries",label:r("dead.deliveries"),isNumber:!0,show:({deliveryCount:s})=>h(s)},{name:"body",label:r("dead.body"),show:s=>a`<details class="body">
        <summary>${r("dead.show")}</summary>
        <p class="note">${r("dead.masked")}</p>
        <pre tabindex="0">${Vc(s.preview)}</pre>
        <p class="note">${r("dead.messageId")} <code>${s.messageId??"–"}</code></p>
      </details>`},{name:"replay",label:r("dead.action"),show:s=>a`<${O} label=${r("dead.replay")} make=${()=>Ro([s],n)} />`}]});var La,Ia=p(()=>{"use strict";La=["notification.tasks","seckill.tickets","user.tasks","user.events.notifications","user.events.notification-erasure","user.events.users","user.events.carts","user.events.coupons","user.events.recommendations","cart.events.recommendations","order.events.notifications","order.events.ledger","order.events.recommendations","product.events.cache"]});var Da={};G(Da,{default:()=>Ra});function Ra({query:e}){let t=e.get("entity")??"",o=K("/operations/dead-letters",{entity:t,pageSize:50}),[n,s]=C([]),i=o.items.filter(d=>n.includes(Ot(d))),l=d=>s(n.includes(Ot(d))?n.filter(f=>f!==Ot(d)):[...n,Ot(d)]);function c(){s([]),o.reload()}return a`
    <${T} title=${r("nav.dead-letters")} note=${r("dead.note")}>
      <${O}
        label=${r("dead.replayChosen",{count:i.length})}
        kind="primary"
        disabled=${i.length===0}
        make=${()=>Ro(i,c)}
      />
    <//>
    <div class="filters">
      <label class="field">
        <span>${r("dead.entity")}</span>
        <select
          value=${t}
          onChange=${d=>ie(`/console/dead-letters${B({entity:d.target.value})}`)}
        >
          <option value="">${r("dead.all")}</option>
          ${La.map(d=>a`<option value=${d}>${d}</option>`)}
        </select>
      </label>
    </div>
    <${V}
      list=${o}
      label=${r("nav.dead-letters")}
      columns=${Na({chosen:n,keyOf:Ot,toggle:l,afterReplay:c})}
      keyOf=${Ot}
      empty=${r("dead.none")}
    />
    ${t&&a`<${w} title=${r("acts.ofThis")}><${ze} subject=${`dead-letters.${t}`} /><//>`}
  `}var Ot,Ma=p(()=>{"use strict";J();Z();$();y();ue();Yt();$e();xe();oe();Q();Te();Pa();Ia();qr();Ot=e=>`${e.entity} ${e.id}`});function Do({state:e}){return a`<${N} kind=${Kc[e]}>${r(`sale.state.${e}`)}<//>`}var Kc,Br=p(()=>{"use strict";me();$();y();Kc={scheduled:"neutral",open:"good",paused:"warn",soldOut:"neutral",closing:"warn",closed:"neutral",rebuilding:"bad"}});var Ke,Jt,At,Ct,Mo=p(()=>{"use strict";Ke=e=>/^\d+(\.\d{1,2})?$/.test(e)?Math.round(Number(e)*100):NaN,Jt=e=>(e/100).toFixed(2),At=e=>new Date(e-new Date(e).getTimezoneOffset()*6e4).toISOString().slice(0,19),Ct=e=>new Date(e).toISOString()});function Eo(e){let t={text:"",key:""},o="";return{title:r("sales.newTitle"),effects:[r("sales.newEffect"),r("sales.newOpens"),r("sales.newPrice")],verb:r("sales.create"),fields:[{name:"productId",label:r("sales.product"),value:e,hint:r("sales.productHint"),attributes:{required:!0,maxlength:100}},{name:"price.amount",label:r("sales.price"),hint:r("sales.priceHint"),attributes:{required:!0,inputmode:"decimal"}},{name:"stock",label:r("sale.total"),attributes:{required:!0,type:"number",min:1}},{name:"perBuyerLimit",label:r("sales.limit"),value:"1",attributes:{required:!0,type:"number",min:1,max:999}},{name:"buckets",label:r("sales.buckets"),value:"1",hint:r("sales.bucketsHint"),attributes:{required:!0,type:"number",min:1,max:64}},{name:"startsAt",label:r("sale.startsAt"),value:At(Date.now()),hint:r("sales.startsAtHint"),attributes:{required:!0,type:"datetime-local",step:1}},{name:"endsAt",label:r("sale.endsAt"),value:At(Date.now()+60*Yc),attributes:{required:!0,type:"datetime-local",step:1}}],run:async n=>{let s={productId:n.productId,price:{amount:Ke(n["price.amount"])},stock:Number(n.stock),perBuyerLimit:Number(n.perBuyerLimit),buckets:Number(n.buckets),startsAt:Ct(n.startsAt),endsAt:Ct(n.endsAt)},i=JSON.stringify(s);i!==t.text&&(t={text:i,key:Ie()}),o=(await W("/seckill/sales",s,{key:t.key})).id},done:r("sales.created"),onDone:()=>ie(`/console/sales/${o}`)}}var Yc,jr=p(()=>{"use strict";Z();y();ue();D();Mo();Yc=6e4});var qa={};G(qa,{default:()=>Ea});function Ea(){let e=K("/seckill/sales",{pageSize:50});return a`
    <${T} title=${r("nav.sales")}><${O} label=${r("sales.new")} kind="primary" make=${()=>Eo()} /><//>
    <${V}
      list=${e}
      label=${r("nav.sales")}
      empty=${r("sales.none")}
      keyOf=${t=>t.id}
      columns=${[{name:"id",label:r("sales.id"),show:({id:t})=>a`<${_} value=${t} href=${`/console/sales/${t}`} />`},{name:"state",label:r("sales.state"),show:t=>a`<${Do} state=${t.state} />`},{name:"product",label:r("product.name"),isWide:!0,show:t=>a`<a href=${`/console/products/${t.productId}`}>${t.productName}</a>`},{name:"price",label:r("product.price"),isNumber:!0,show:t=>k(t.price)},{name:"available",label:r("sale.available"),isNumber:!0,show:t=>t.available===void 0?"–":h(t.available)},{name:"stock",label:r("sale.total"),isNumber:!0,show:t=>h(t.stock)},{name:"startsAt",label:r("sale.startsAt"),show:t=>a`<${S} at=${t.startsAt} />`},{name:"endsAt",label:r("sale.endsAt"),show:t=>a`<${S} at=${t.endsAt} />`}]}
    />
  `}var Ba=p(()=>{"use strict";x();$();y();$e();re();xe();oe();Br();le();Te();jr()});function ja({sale:e,gauges:t,onDone:o}){if(e.state==="closing"||e.state==="closed")return null;let n=`/seckill/sales/${e.id}`,s=i=>({title:r(`sale.${i}Title`),verb:r(`sale.${i}`),fields:[ce(!1)],run:({reason:l})=>W(`${n}/${i}`,{reason:l||null},{repeatable:!0}),done:r(`sale.${i}Done`),onDone:o});return a`
    ${e.state==="paused"?a`<${O}
            label=${r("sale.resume")}
            kind="primary"
            make=${()=>({...s("resume"),effects:[r("sale.resumeEffect")]})}
          />`:a`<${O}
            label=${r("sale.pause")}
            make=${()=>({...s("pause"),effects:[r("sale.pauseEffect"),r("sale.pauseHeld"),r("sale.pauseClock")]})}
          />`}
    <${O} label=${r("sale.restock")} make=${()=>Gc(n,o)} />
    <${O}
      label=${r("sale.close")}
      kind="danger"
      make=${()=>({...s("close"),isDangerous:!0,effects:[r("sale.closeEffect"),r("sale.closeHeld",{held:h(t?.held??0)}),r("sale.closeBack",{available:h(t?.available??0)}),r("sale.closeFinal")]})}
    />
  `}function Gc(e,t){let o=Ie();return{title:r("sale.restockTitle"),effects:[r("sale.restockEffect"),r("sale.restockOpens")],verb:r("sale.restock"),fields:[{name:"quantity",label:r("sale.quantity"),attributes:{type:"number",min:1,required:!0}},ce(!0)],run:({quantity:n,reason:s})=>W(`${e}/restock`,{quantity:Number(n),reason:s},{key:o}),done:r("sale.restockDone"),onDone:t}}var Ua=p(()=>{"use strict";Z();x();$();y();D();$e();Ve()});function Fa({mismatches:e}){return e.length===0?null:a`<${z}
    label=${r("audit.mismatches")}
    empty=""
    rows=${e}
    keyOf=${({kind:t,ticketId:o})=>`${t} ${o??""}`}
    columns=${[{name:"kind",label:r("audit.what"),isWide:!0,show:({kind:t})=>a`<code>${t}</code>${be(`mismatch.${t}`)&&a`<p>${r(`mismatch.${t}`)}</p>`}`},{name:"ticket",label:r("audit.ticket"),show:({ticketId:t})=>t?a`<${_} value=${t} href=${`/console/orders/${t}`} />`:"–"},{name:"expected",label:r("audit.expected"),isNumber:!0,show:({expected:t})=>t===void 0?"–":h(t)},{name:"actual",label:r("audit.actual"),isNumber:!0,show:({actual:t})=>t===void 0?"–":h(t)}]}
  />`}var Ha=p(()=>{"use strict";x();$();y();re();Ae()});function Wa({id:e}){let[t,o]=C({}),{audit:n,error:s,busy:i}=t;async function l(){o(c=>({...c,busy:!0,error:void 0}));try{o({audit:await j(`/seckill/sales/${encodeURIComponent(e)}/audit`)})}catch(c){o(d=>({audit:d.audit,error:c}))}}return a`
    <${w} title=${r("audit.title")} actions=${a`<${L} size="small" busy=${i} onClick=${l}>${r("audit.run")}<//>`}>
      <p class="note">${r("audit.note")}</p>
      <${M} error=${s} onRetry=${l} isOld=${n!==void 0} />
      ${n&&a`<div role="status" class="stack">
          <p class="row">
            <${N} kind=${n.balanced?"good":"bad"}>${r(n.balanced?"audit.balanced":"audit.unbalanced")}<//>
            <${S} at=${n.at} />
          </p>
          <p class="equation">${r("audit.equation",Jc(n))}</p>
          <p class="note">
            ${r("audit.flight",{unsent:n.flight.unsent,queued:n.flight.queued,dead:n.flight.deadLettered})}
          </p>
          <p class="note">${r(n.gateCompared?"audit.gateCompared":"audit.gateNotCompared")}</p>
          ${n.isMoving&&a`<p class="note">${r("audit.moving")}</p>`}
          <${Fa} mismatches=${n.mismatches} />
        </div>`}
    <//>
  `}var Jc,za=p(()=>{"use strict";J();me();he();x();$();y();D();ye();Q();le();Ha();Jc=({initial:e,restocked:t,available:o,held:n,sold:s,returned:i})=>({initial:h(e),restocked:h(t),available:h(o),held:h(n),sold:h(s),returned:h(i)})});function Va({gauges:e}){let t=de([]);t.current.at(-1)?.at!==e.at&&(t.current=[...t.current.filter(({at:s})=>Date.parse(e.at)-Date.parse(s)<qo),e]);let o=t.current.map(({at:s,admissions:i})=>({at:Date.parse(s),counts:i})),n=s=>t.current.flatMap(i=>s(i)===void 0||s(i)===null?[]:[{at:Date.parse(i.at),value:Number(s(i))}]);return a`
    <div class="grid charts">
      <${w} title=${r("sale.door")} note=${r("sale.doorNote")}>
        <${kt}
          label=${r("sale.door")}
          span=${qo}
          series=${[{name:r("sale.entries"),color:1,points:dt(o,[],Ur)},{name:r("sale.wins"),color:2,points:dt(o,["won"],Ur)},{name:r("sale.soldOuts"),color:4,points:dt(o,["sold-out"],Ur)}]}
        />
      <//>
      <${w} title=${r("sale.unitsOverTime")}>
        <${kt}
          label=${r("sale.unitsOverTime")}
          span=${qo}
          series=${[{name:r("sale.sold"),color:2,points:n(({sold:s})=>s)},{name:r("sale.held"),color:3,points:n(({held:s})=>s)},{name:r("sale.available"),color:1,points:n(({available:s})=>s)}]}
        />
      <//>
      <${w} title=${r("sale.latency")} note=${r("sale.latencyNote")}>
        <${kt}
          label=${r("sale.latency")}
          span=${qo}
          format=${s=>r("chart.milliseconds",{count:Math.round(s*10)/10})}
          series=${[{name:r("sale.p50"),color:1,points:n(({gateSeconds:s})=>s&&s.p50*1e3)},{name:r("sale.p99"),color:3,points:n(({gateSeconds:s})=>s&&s.p99*1e3)}]}
        />
      <//>
    </div>
  `}var qo,Ur,Ka=p(()=>{"use strict";J();$();y();Ir();Rr();Q();qo=5*6e4,Ur=1e3});function Ya({id:e}){let t=K(`/seckill/sales/${encodeURIComponent(e)}/log`,{pageSize:20});return a`<${V}
    list=${t}
    label=${r("sale.log")}
    empty=${r("acts.none")}
    keyOf=${({at:o,action:n})=>`${o} ${n}`}
    columns=${[{name:"at",label:r("acts.at"),show:({at:o})=>a`<${S} at=${o} />`},{name:"action",label:r("acts.action"),show:({action:o})=>be(`act.${o}`)?r(`act.${o}`):o},{name:"quantity",label:r("orders.units"),isNumber:!0,show:({quantity:o})=>o===void 0?"–":h(o)},{name:"by",label:r("acts.by"),show:({by:o})=>o==="clock"?r("acts.clock"):a`<${_} value=${o} href=${`/console/users/${o}`} />`},{name:"reason",label:r("acts.reason"),isWide:!0,show:({reason:o})=>o??"–"}]}
  />`}var Ga=p(()=>{"use strict";x();$();y();re();xe();le();Te()});var Za={};G(Za,{default:()=>Qa});function Qa({id:e}){let t=Be(d=>j(`/seckill/sales/${encodeURIComponent(e)}`,{signal:d}),[e],5*Ja),o=Be(d=>j(`/operations/sales/${encodeURIComponent(e)}/gauges`,{signal:d}),[e],Ja),[n,s]=C(0),i=()=>{t.reload(),o.reload(),s(d=>d+1)},l=t.data,c=o.data;return a`
    <${T}
      title=${l?l.productName:r("sale.title")}
      note=${l&&a`<${Do} state=${c?.state??l.state} /> ${r("sale.note",{price:k(l.price),limit:l.perBuyerLimit,from:te(l.startsAt),to:te(l.endsAt)})}`}
    >
      <${We} at=${o.at} error=${o.error} />
      ${l&&a`<${ja} sale=${{...l,state:c?.state??l.state}} gauges=${c} onDone=${i} />`}
    <//>
    <${M} error=${t.error??o.error} onRetry=${i} isOld=${c!==void 0} />
    ${c?a`
            <div class="stats">
              <${E} label=${r("sale.sold")} value=${h(c.sold)} kind="good" />
              <${E} label=${r("sale.held")} value=${h(c.held)} />
              <${E} label=${r("sale.available")} value=${h(c.available)} />
              <${E} label=${r("sale.returned")} value=${h(c.returned)} />
              <${E} label=${r("sale.total")} value=${h(c.total)} />
              ${l?.buckets&&a`<${E} label=${r("sales.buckets")} value=${h(l.buckets)} />`}
            </div>
            <${No} label=${r("sale.units")} available=${c.available} held=${c.held} sold=${c.sold} returned=${c.returned} />
            <${Va} gauges=${c} />
            <div class="grid">
              <${Wa} id=${e} />
              <${w} title=${r("sale.log")}><${Ya} key=${n} id=${e} /><//>
            </div>
          `:!o.error&&a`<${U} height="8rem" count=${3} />`}
  `}var Ja,Xa=p(()=>{"use strict";J();x();$();y();D();_e();Dr();zt();oe();ye();Br();Q();wt();Wt();Ua();za();Ka();Ga();Ja=1e3});function oi(){let e="";return{title:r("product.newTitle"),effects:[r("product.newEffect")],verb:r("product.create"),fields:[...ei(),{name:"stock",label:r("product.available"),value:"0",attributes:{type:"number",min:0,required:!0}}],run:async t=>{e=(await W("/products",{...ti(t),stock:Number(t.stock)})).id},done:r("product.created"),onDone:()=>ie(`/console/products/${e}`)}}function ni(e,t){let o=Ie();return{title:r("product.adjustTitle"),effects:[r("product.adjustEffect",{available:h(e.stock.available)}),r("product.adjustLog")],verb:r("product.adjust"),fields:[{name:"delta",label:r("product.delta"),hint:r("product.deltaHint"),attributes:{type:"number",required:!0}},ce(!0)],run:({delta:n,reason:s})=>W(`/products/${e.id}/stock-adjustments`,{delta:Number(n),reason:s},{key:o}),done:r("product.adjusted"),onDone:t}}var ei,ti,ri,si,Fr=p(()=>{"use strict";Z();x();y();ue();D();Ve();Mo();ei=e=>[{name:"name",label:r("product.name"),value:e?.name,attributes:{required:!0,maxlength:200}},{name:"category",label:r("product.category"),value:e?.category,attributes:{required:!0,maxlength:50}},{name:"price.amount",label:r("sales.price"),value:e&&Jt(e.price.amount),attributes:{required:!0,inputmode:"decimal"}},{name:"description",label:r("product.description"),value:e?.description,as:"textarea",attributes:{maxlength:4e3}}],ti=e=>({name:e.name,description:e.description,category:e.category,price:{amount:Ke(e["price.amount"]),currency:"CNY"}});ri=(e,t,o)=>({title:r("product.editTitle"),effects:[r("product.editEffect"),r("product.editOrders")],verb:r("product.save"),fields:ei(e),run:n=>po(`/products/${e.id}`,{...ti(n),...e.imageUrl&&{imageUrl:e.imageUrl}},{headers:{"If-Match":t}}),done:r("product.saved"),onDone:o});si=(e,t)=>({title:r("product.deleteTitle"),effects:[r("product.deleteEffect"),r("product.deleteOrders")],verb:r("product.delete"),isDangerous:!0,run:()=>fo(`/products/${e.id}`,{headers:{"If-Match":t}}),done:r("product.deleted"),onDone:()=>ie("/console/products",{replace:!0})})});var ii={};G(ii,{default:()=>ai});function ai({query:e}){let t=e.get("q")??"",o=K("/products",{q:t,pageSize:50});function n(s){s.preventDefault(),ie(`/console/products${B({q:String(new FormData(s.target).get("q")).trim()})}`)}return a`
    <${T} title=${r("nav.products")}><${O} label=${r("product.new")} kind="primary" make=${oi} /><//>
    <form class="filters" role="search" onSubmit=${n} key=${t}>
      <label class="field grow"
        ><span>${r("product.search")}</span><input name="q" type="search" defaultValue=${t} maxlength="100" autocomplete="off"
      /></label>
      <${L} kind="primary" type="submit">${r("common.search")}<//>
    </form>
    <${V}
      list=${o}
      label=${r("nav.products")}
      empty=${r("product.none")}
      keyOf=${s=>s.id}
      columns=${[{name:"id",label:r("product.id"),show:({id:s})=>a`<${_} value=${s} href=${`/console/products/${s}`} />`},{name:"name",label:r("product.name"),isWide:!0,show:({name:s})=>s},{name:"category",label:r("product.category"),show:({category:s})=>s},{name:"price",label:r("product.price"),isNumber:!0,show:({price:s})=>k(s)},{name:"available",label:r("product.available"),isNumber:!0,show:({stock:s})=>h(s.available)},{name:"reserved",label:r("product.reserved"),isNumber:!0,show:({stock:s})=>h(s.reserved)},{name:"sold",label:r("product.sold"),isNumber:!0,show:({stock:s})=>h(s.sold)}]}
    />
  `}var li=p(()=>{"use strict";Z();x();$();y();ue();he();$e();re();xe();oe();Te();Fr()});function ge(e,t){let[o,n]=C({data:void 0,error:void 0,isLoading:!0}),[s,i]=C(0);return at(()=>{let l=new AbortController;return n(c=>{let d=s>0?c.data:void 0;return c.isLoading&&c.data===d?c:{data:d,error:void 0,isLoading:!0}}),e(l.signal).then(c=>!l.signal.aborted&&n({data:c,error:void 0,isLoading:!1}),c=>!l.signal.aborted&&n(d=>({data:d.data,error:c,isLoading:!1}))),()=>l.abort()},[...t,s]),{...o,reload:()=>i(l=>l+1),set:l=>n({data:l,error:void 0,isLoading:!1})}}var Ye=p(()=>{"use strict";J()});function ci({id:e}){let t=K(`/products/${encodeURIComponent(e)}/stock-adjustments`,{pageSize:20});return a`<${V}
    list=${t}
    label=${r("product.history")}
    empty=${r("product.noHistory")}
    keyOf=${o=>o.id}
    columns=${[{name:"at",label:r("acts.at"),show:({createdAt:o})=>a`<${S} at=${o} />`},{name:"delta",label:r("product.delta"),isNumber:!0,show:({delta:o})=>o>0?`+${h(o)}`:h(o)},{name:"after",label:r("product.after"),isNumber:!0,show:({stock:o})=>h(o.available)},{name:"by",label:r("acts.by"),show:({createdBy:o})=>a`<${_} value=${o} href=${`/console/users/${o}`} />`},{name:"reason",label:r("acts.reason"),isWide:!0,show:({reason:o})=>o}]}
  />`}var di=p(()=>{"use strict";x();$();y();re();xe();le();Te()});var mi={};G(mi,{default:()=>ui});function ui({id:e}){let{data:t,error:o,reload:n}=ge(d=>Qc(e,d),[e]),[s,i]=C(0),l=()=>{n(),i(d=>d+1)},c=t?.product;return a`
    <${T} title=${c?.name??r("product.title")} note=${a`<${_} value=${e} isWhole />`}>
      ${c&&a`<${O} label=${r("product.edit")} make=${()=>ri(c,t.etag,l)} />
          <${O} label=${r("product.adjust")} make=${()=>ni(c,l)} />
          <${O} label=${r("product.startSale")} make=${()=>Eo(e)} />
          <${O} label=${r("product.delete")} kind="danger" make=${()=>si(c,t.etag)} />`}
    <//>
    <${M} error=${o} onRetry=${n} isOld=${c!==void 0} />
    ${c?a`
            <div class="stats">
              <${E} label=${r("product.available")} value=${h(c.stock.available)} />
              <${E} label=${r("product.reserved")} value=${h(c.stock.reserved)} />
              <${E} label=${r("product.sold")} value=${h(c.stock.sold)} />
              <${E} label=${r("product.price")} value=${k(c.price)} />
            </div>
            <div class="grid">
              <${w} title=${r("product.facts")}>
                <${Le}
                  facts=${[[r("product.category"),c.category],[r("product.description"),c.description]]}
                />
              <//>
              <${w} title=${r("product.history")} note=${r("product.historyNote")}><${ci} key=${s} id=${e} /><//>
            </div>
          `:!o&&a`<${U} height="6rem" count=${2} />`}
  `}async function Qc(e,t){let{body:o,headers:n}=await Re("GET",`/products/${encodeURIComponent(e)}`,{signal:t});return{product:o,etag:n.get("ETag")??"*"}}var pi=p(()=>{"use strict";J();x();$();y();Ye();D();_e();$e();St();re();oe();ye();Q();wt();jr();Fr();di()});var Bo,Hr=p(()=>{"use strict";me();$();y();re();le();Bo=()=>[{name:"id",label:r("users.id"),show:({id:e})=>a`<${_} value=${e} href=${`/console/users/${e}`} />`},{name:"name",label:r("users.name"),show:({displayName:e,username:t})=>e??t??"–"},{name:"email",label:r("users.email"),show:({email:e})=>e??"–"},{name:"mobile",label:r("users.mobile"),show:({mobile:e})=>e??"–"},{name:"roles",label:r("users.roles"),show:({roles:e})=>e.map(t=>a`<${N} key=${t} kind=${t==="admin"?"warn":"neutral"}>${r(`role.${t}`)}<//> `)},{name:"since",label:r("users.since"),show:({createdAt:e})=>a`<${S} at=${e} />`}]});var $i={};G($i,{default:()=>hi});function hi({query:e}){let t=e.get("q")??"";function o(n){n.preventDefault(),ie(`/console/users${B({q:String(new FormData(n.target).get("q")).trim()})}`)}return a`
    <${T} title=${r("nav.users")} note=${r("users.note")} />
    <form class="filters" role="search" onSubmit=${o} key=${t}>
      <label class="field grow"
        ><span>${r("users.search")}</span
        ><input name="q" type="search" defaultValue=${t} required maxlength="508" autocomplete="off" spellcheck=${!1}
      /></label>
      <${L} kind="primary" type="submit">${r("common.search")}<//>
    </form>
    ${t&&a`<${w} title=${r("users.found")}><${fi} values=${{q:t}} empty=${r("users.none")} /><//>`}
    <${w} title=${r("users.administrators")}><${fi} values=${{role:"admin"}} empty=${r("users.none")} /><//>
  `}function fi({values:e,empty:t}){let o=K("/operations/users",e);return a`<${V}
    list=${o}
    label=${r("nav.users")}
    empty=${t}
    columns=${Bo()}
    keyOf=${n=>n.id}
  />`}var gi=p(()=>{"use strict";Z();he();$();y();ue();xe();oe();Q();Te();Hr()});function bi(e,t,o){let n=`/users/${e.id}/roles/admin`;return t?{title:r("users.grantTitle"),effects:[r("users.grantEffect"),r("users.grantWhen")],verb:r("users.grant"),fields:[ce(!0)],run:({reason:s})=>po(n,{reason:s}),done:r("users.granted"),onDone:o}:{title:r("users.takeTitle"),effects:[r("users.takeEffect"),r("users.takeWhen"),r("users.takeLast")],verb:r("users.take"),isDangerous:!0,fields:[ce(!0)],run:({reason:s})=>fo(n,{body:{reason:s}}),done:r("users.taken"),onDone:o}}var yi=p(()=>{"use strict";y();D();Ve()});var wi={};G(wi,{default:()=>vi});function vi({id:e}){let{data:t,error:o,reload:n}=ge(f=>j(`/operations/users${B({q:e})}`,{signal:f}),[e]),[s,i]=C(0),l=t?.items[0],c=l?.roles.includes("admin"),d=()=>{n(),i(f=>f+1)};return a`
    <${T} title=${l?.displayName??r("users.title")} note=${a`<${_} value=${e} isWhole />`}>
      <a href=${`/console/orders${B({q:e})}`}>${r("users.orders")}</a>
      ${l&&a`<${O}
          label=${r(c?"users.take":"users.grant")}
          kind=${c?"danger":void 0}
          make=${()=>bi(l,!c,d)}
        />`}
    <//>
    <${M} error=${o} onRetry=${n} isOld=${t!==void 0} />
    ${t?a`<${w} title=${r("users.facts")}
              ><${z}
                label=${r("users.facts")}
                empty=${r("users.gone")}
                rows=${t.items}
                columns=${Bo()}
                keyOf=${f=>f.id}
            /><//>
            <${w} title=${r("acts.ofThis")}><${ze} key=${s} subject=${`user.${e}`} /><//>`:!o&&a`<${U} height="6rem" />`}
  `}var _i=p(()=>{"use strict";J();Z();_e();$();y();Ye();D();$e();Yt();re();oe();ye();Q();Ae();Hr();yi()});var jo,Uo,Wr=p(()=>{"use strict";x();y();jo=({kind:e,value:t})=>r("coupon.off",{value:e==="percent"?Ss(t/100):k({amount:t,currency:"CNY"})}),Uo=({cap:e,minimum:t,category:o},n=s=>s)=>[...t?[r("coupon.minimum",{amount:k(t)})]:[],...e?[r("coupon.cap",{amount:k(e)})]:[],...o?[r("coupon.category",{category:n(o)})]:[]]});function Fo({state:e}){return a`<${N} kind=${Zc[e]}>${r(`coupon.state.${e}`)}<//>`}var Zc,zr=p(()=>{"use strict";me();$();y();Zc={scheduled:"neutral",open:"good",exhausted:"neutral",stopped:"warn",ended:"neutral"}});function xi(){let e={text:"",key:""},t="";return{title:r("coupons.newTitle"),effects:[r("coupons.newEffect"),r("coupons.newTerms"),r("coupons.newLimit")],verb:r("coupons.create"),fields:[...Oi(),{name:"byCode",label:r("coupons.how"),as:"select",value:"",options:[["",r("coupons.public")],["1",r("coupons.byCode")]]}],run:async o=>{let n={...Ai(o),byCode:o.byCode==="1"},s=JSON.stringify(n);s!==e.text&&(e={text:s,key:Ie()}),t=(await W("/coupons",n,{key:e.key})).id},done:r("coupons.created"),onDone:()=>ie(`/console/coupons/${t}`)}}var Xc,Ti,Si,Oi,ki,Ai,Vr=p(()=>{"use strict";Z();y();ue();D();Ve();Mo();Xc=864e5;Ti=(e,t,o)=>({title:r("coupons.changeTitle"),effects:[r("coupons.changeEffect"),r("coupons.changeLimit")],verb:r("coupons.change"),fields:Oi(e),run:n=>Re("PUT",`/coupons/${e.id}`,{body:Ai(n),headers:{"If-Match":t}}),done:r("coupons.changed"),onDone:o}),Si=(e,t)=>({title:r("coupons.stopTitle"),effects:[r("coupons.stopEffect"),r("coupons.stopKeeps"),r("coupons.stopFinal")],verb:r("coupons.stop"),isDangerous:!0,fields:[ce(!0)],run:({reason:o})=>W(`/coupons/${e.id}/stop`,{reason:o},{repeatable:!0}),done:r("coupons.stopDone"),onDone:t}),Oi=e=>[{name:"name",label:r("coupons.name"),value:e?.name,attributes:{required:!0,maxlength:120}},{name:"kind",label:r("coupons.kind"),as:"select",value:e?.kind??"amount",options:[["amount",r("coupons.kind.amount")],["percent",r("coupons.kind.percent")]]},{name:"value",label:r("coupons.value"),hint:r("coupons.valueHint"),value:e&&(e.kind==="percent"?String(e.value):Jt(e.value)),attributes:{required:!0,inputmode:"decimal"}},{name:"minimum.amount",label:r("coupons.minimum"),optional:!0,value:ki(e?.minimum),attributes:{inputmode:"decimal"}},{name:"cap.amount",label:r("coupons.cap"),hint:r("coupons.capHint"),optional:!0,value:ki(e?.cap),attributes:{inputmode:"decimal"}},{name:"category",label:r("product.category"),optional:!0,value:e?.category,attributes:{maxlength:50}},{name:"claimLimit",label:r("coupons.limit"),value:e&&String(e.claimLimit),attributes:{required:!0,type:"number",min:e?.claimLimit??1}},{name:"perUserLimit",label:r("coupons.perUser"),value:String(e?.perUserLimit??1),attributes:{required:!0,type:"number",min:1,max:20}},{name:"startsAt",label:r("sale.startsAt"),value:At(e?Date.parse(e.startsAt):Date.now()),attributes:{required:!0,type:"datetime-local",step:1}},{name:"endsAt",label:r("sale.endsAt"),value:At(e?Date.parse(e.endsAt):Date.now()+7*Xc),attributes:{required:!0,type:"datetime-local",step:1}}],ki=e=>e&&Jt(e.amount),Ai=e=>({name:e.name,kind:e.kind,value:e.kind==="percent"?Number(e.value):Ke(e.value),minimum:e["minimum.amount"]?{amount:Ke(e["minimum.amount"])}:null,cap:e["cap.amount"]?{amount:Ke(e["cap.amount"])}:null,category:e.category||null,claimLimit:Number(e.claimLimit),perUserLimit:Number(e.perUserLimit),startsAt:Ct(e.startsAt),endsAt:Ct(e.endsAt)})});var Ni={};G(Ni,{default:()=>Ci});function Ci(){let e=K("/operations/coupons",{pageSize:50});return a`
    <${T} title=${r("nav.coupons")}><${O} label=${r("coupons.new")} kind="primary" make=${()=>xi()} /><//>
    <${V}
      list=${e}
      label=${r("nav.coupons")}
      empty=${r("coupons.none")}
      keyOf=${t=>t.id}
      columns=${[{name:"name",label:r("coupons.name"),isWide:!0,show:t=>a`<a href=${`/console/coupons/${t.id}`}>${t.name}</a>`},{name:"state",label:r("sales.state"),show:t=>a`<${Fo} state=${t.state} />`},{name:"off",label:r("coupons.off"),show:t=>[jo(t),...Uo(t)].join(" · ")},{name:"claimed",label:r("coupons.claimed"),isNumber:!0,show:t=>h(t.claimed)},{name:"limit",label:r("coupons.limit"),isNumber:!0,show:t=>h(t.claimLimit)},{name:"code",label:r("coupons.code"),show:({code:t})=>t?a`<code>${t}</code>`:"–"},{name:"startsAt",label:r("sale.startsAt"),show:t=>a`<${S} at=${t.startsAt} />`},{name:"endsAt",label:r("sale.endsAt"),show:t=>a`<${S} at=${t.endsAt} />`}]}
    />
  `}var Pi=p(()=>{"use strict";Wr();x();$();y();$e();xe();oe();le();Te();zr();Vr()});var Ii={};G(Ii,{default:()=>Li});function Li({id:e}){let{data:t,error:o,reload:n}=ge(d=>ed(e,d),[e]),[s,i]=C(0),l=()=>{n(),i(d=>d+1)},c=t?.coupon;return a`
    <${T} title=${c?.name??r("coupons.title")} note=${c&&a`<${Fo} state=${c.state} />`}>
      ${c&&!c.stop&&a`<${O} label=${r("coupons.change")} make=${()=>Ti(c,t.etag,l)} />
          <${O} label=${r("coupons.stop")} kind="danger" make=${()=>Si(c,l)} />`}
    <//>
    <${M} error=${o} onRetry=${n} isOld=${c!==void 0} />
    ${t?a`
            <div class="stats">
              <${E} label=${r("coupons.claimed")} value=${`${h(c.claimed)} / ${h(c.claimLimit)}`} />
              <${E} label=${r("coupons.reserved")} value=${h(t.use.reserved)} />
              <${E} label=${r("coupons.used")} value=${h(t.use.used)} kind="good" />
              <${E} label=${r("coupons.restored")} value=${h(t.use.restored)} />
              <${E} label=${r("coupons.discount")} value=${k(t.use.discount)} />
              <${E} label=${r("coupons.paid")} value=${k(t.use.paid)} />
            </div>
            <div class="grid">
              <${w} title=${r("coupons.facts")}>
                <${Le}
                  facts=${[[r("coupons.off"),[jo(c),...Uo(c)].join(" · ")],[r("coupons.perUser"),h(c.perUserLimit)],c.code&&[r("coupons.code"),a`<code>${c.code}</code>`],[r("sale.startsAt"),te(c.startsAt)],[r("sale.endsAt"),te(c.endsAt)],c.stop&&[r("coupons.stopped"),`${te(c.stop.at)}: ${c.stop.reason}`]]}
                />
              <//>
              <${w} title=${r("acts.title")}><${ze} key=${s} subject=${`coupon.${e}`} /><//>
            </div>
          `:!o&&a`<${U} height="6rem" count=${2} />`}
  `}async function ed(e,t){let{body:o,headers:n}=await Re("GET",`/operations/coupons/${encodeURIComponent(e)}`,{signal:t});return{...o,etag:n.get("ETag")??"*"}}var Ri=p(()=>{"use strict";J();Wr();x();$();y();Ye();D();_e();$e();Yt();St();oe();ye();Q();wt();Vr();zr()});function Di({label:e,checked:t,onChange:o,hint:n,...s}){return a`<label class="checkbox">
    <input type="checkbox" checked=${t} onChange=${i=>o(i.currentTarget.checked)} ...${s} />
    <span>${e}${n&&a`<small class="muted">${n}</small>`}</span>
  </label>`}var Mi=p(()=>{"use strict";$()});var qi={};G(qi,{default:()=>Ei});function Ei({query:e}){let t=e.get("refundsDue")==="true",o=K("/operations/payments",{refundsDue:t,pageSize:50});return a`
    <${T} title=${r("nav.payments")} note=${r("payments.note")} />
    <div class="filters">
      <${Di}
        label=${r("payments.refundsDue")}
        checked=${t}
        onChange=${n=>ie(`/console/payments${B({refundsDue:n})}`)}
      />
    </div>
    <${V}
      list=${o}
      label=${r("nav.payments")}
      empty=${r(t?"payments.noneDue":"payments.none")}
      keyOf=${n=>n.orderId}
      columns=${[{name:"order",label:r("orders.id"),show:({orderId:n})=>a`<${_} value=${n} href=${`/console/orders/${n}`} />`},{name:"status",label:r("payments.status"),show:({status:n,closedBecause:s})=>a`<${N} kind=${od[n]}>${r(`payment.${n}`)}<//>
              ${s&&a`<span class="note">${r(`closed.${s}`)}</span>`}`},{name:"amount",label:r("payments.amount"),isNumber:!0,show:({amount:n})=>k(n)},{name:"attempts",label:r("payments.attempts"),isWide:!0,show:({attempts:n})=>a`<${nd} attempts=${n} />`},{name:"payBy",label:r("order.payBy"),show:({payBy:n})=>a`<${S} at=${n} />`},{name:"user",label:r("orders.shopper"),show:({userId:n})=>a`<${_} value=${n} href=${`/console/users/${n}`} />`},{name:"refunds",label:r("refunds.title"),isWide:!0,show:({orderId:n,refunds:s})=>a`<${rd} orderId=${n} refunds=${s} onDone=${o.reload} />`}]}
    />
  `}function rd({orderId:e,refunds:t,onDone:o}){return t.length===0?"–":a`<ol class="attempts">
    ${t.map(n=>a`<li key=${n.id}>
          <${N} kind=${Po[n.status]}
            >${r(`refund.${n.status}`)}<//
          >
          ${k(n.amount)} ${n.reason} ${n.why&&a`<span class="note">${n.why}</span>`}
          <${Io} orderId=${e} refund=${n} onDone=${o} />
        </li>`)}
  </ol>`}function nd({attempts:e}){return e.length===0?r("payments.noAttempt"):a`<ol class="attempts">
    ${e.map(({id:t,provider:o,status:n,at:s})=>a`<li key=${t}><${N} kind=${td[n]}>${r(`attempt.${n}`)}<//> ${o} <${S} at=${s} /></li>`)}
  </ol>`}var td,od,Bi=p(()=>{"use strict";Z();me();x();$();y();Lo();ue();Mi();Er();re();xe();oe();le();Te();td={pending:"neutral",paid:"good",declined:"bad",refundDue:"warn",refunded:"neutral"},od={open:"neutral",paid:"good",closed:"neutral"}});function Ho({complete:e}){return a`<${N} kind=${e?"good":"warn"}>${r(e?"reconciliations.complete":"reconciliations.waiting")}<//>`}var Kr=p(()=>{"use strict";me();$();y()});var Fi={};G(Fi,{default:()=>Ui});function Ui(){let e=K("/operations/reconciliations",{pageSize:50});return a`
    <${T} title=${r("nav.reconciliations")} note=${r("reconciliations.note")} />
    <${V}
      list=${e}
      label=${r("nav.reconciliations")}
      empty=${r("reconciliations.none")}
      keyOf=${({date:t,provider:o})=>`${t} ${o}`}
      columns=${[{name:"date",label:r("reconciliations.date"),show:({date:t})=>a`<a class="id" href=${`/console/reconciliations/${t}`}>${t}</a>`},{name:"provider",label:r("reconciliations.provider"),show:({provider:t})=>t},{name:"complete",label:r("reconciliations.bill"),show:({complete:t})=>a`<${Ho} complete=${t} />`},{name:"matched",label:r("reconciliations.matched"),isNumber:!0,show:({matched:t})=>h(t)},{name:"open",label:r("reconciliations.open"),isNumber:!0,show:({cases:t})=>a`<${ji} of=${t} state="open" />`},{name:"closed",label:r("reconciliations.closed"),isNumber:!0,show:({cases:t})=>a`<${ji} of=${t} state="closed" />`},{name:"net",label:r("reconciliations.net"),isNumber:!0,show:({settlements:t})=>t.map(({net:o,currency:n})=>k({amount:o,currency:n})).join(", ")||"–"},{name:"at",label:r("reconciliations.at"),show:({at:t})=>a`<${S} at=${t} />`}]}
    />
  `}function ji({of:e,state:t}){let o=e.filter(n=>n.state===t).length;return t==="open"&&o>0?a`<${N} kind="bad">${h(o)}<//>`:h(o)}var Hi=p(()=>{"use strict";me();x();$();y();xe();oe();le();Te();Kr()});var Wi,zi=p(()=>{"use strict";y();D();Ve();Wi=(e,t,o)=>({title:r("reconciliations.closeTitle"),effects:[r(`reconciliations.kind.${t.kind}`),r("reconciliations.closeEffect"),r("reconciliations.closeFinal")],verb:r("reconciliations.closeVerb"),fields:[ce(!0)],run:({reason:n})=>W(`/operations/reconciliations/${encodeURIComponent(e)}/cases/${encodeURIComponent(t.id)}/close`,{reason:n},{repeatable:!0}),done:r("reconciliations.closeDone"),onDone:o})});var Vi,Ki=p(()=>{"use strict";Vi=e=>/^(.+)\.\d+$/.exec(e)?.[1]??null});function Yi({date:e,provider:t,cases:o,onDone:n}){return a`<${z}
    label=${`${t}: ${r("reconciliations.cases")}`}
    rows=${o}
    keyOf=${({id:s})=>s}
    empty=${r("reconciliations.noCases")}
    columns=${[{name:"kind",label:r("reconciliations.case"),show:({kind:s})=>r(`reconciliations.kind.${s}`)},{name:"state",label:r("reconciliations.state"),show:({state:s})=>a`<${N} kind=${s==="open"?"bad":"neutral"}>${r(`reconciliations.state.${s}`)}<//>`},{name:"ours",label:r("reconciliations.ours"),isNumber:!0,show:({ours:s})=>s?k(s):"–"},{name:"theirs",label:r("reconciliations.theirs"),isNumber:!0,show:({theirs:s})=>s?k(s):"–"},{name:"payment",label:r("reconciliations.payment"),show:({paymentId:s})=>{let i=Vi(s);return a`<${_} value=${s} href=${i?`/console/orders/${i}`:void 0} />`}},{name:"refund",label:r("reconciliations.refund"),show:({refundId:s})=>s?a`<${_} value=${s} />`:"–"},{name:"providerId",label:r("reconciliations.providerId"),show:({providerId:s,transaction:i})=>s||i?a`<${_} value=${s??i} />`:"–"},{name:"openedAt",label:r("reconciliations.openedAt"),show:({openedAt:s})=>a`<${S} at=${s} />`},{name:"closedBy",label:r("reconciliations.closedBy"),show:({closedBy:s})=>s?a`<${sd} closedBy=${s} />`:"–"},{name:"closedAt",label:r("reconciliations.closedAt"),show:({closedAt:s})=>s?a`<${S} at=${s} />`:"–"},{name:"reason",label:r("reconciliations.reason"),isWide:!0,show:({reason:s})=>s??"–"},{name:"action",label:r("acts.action"),show:s=>s.state==="open"&&a`<${O} label=${r("reconciliations.close")} make=${()=>Wi(e,s,n)} />`}]}
  />`}function sd({closedBy:e}){let t=/^bill\.(.+)$/.exec(e)?.[1];return t?a`<a href=${`/console/reconciliations/${t}`}>${r("reconciliations.byBill",{date:t})}</a>`:a`<${_} value=${e} href=${`/console/users/${e}`} />`}var Gi=p(()=>{"use strict";me();x();$();y();$e();re();Ae();le();zi();Ki()});var Qi={};G(Qi,{default:()=>Ji});function Ji({date:e}){let{data:t,error:o,reload:n}=ge(s=>j(`/operations/reconciliations/${encodeURIComponent(e)}`,{signal:s}),[e]);return a`
    <${T}
      title=${r("reconciliations.day",{date:e})}
      note=${a`<a href="/console/reconciliations">${r("reconciliations.back")}</a>`}
    />
    <${M} error=${o} onRetry=${n} isOld=${t!==void 0} />
    ${t?t.items.map(s=>a`<${ad} key=${s.provider} reconciliation=${s} onDone=${n} />`):!o&&a`<${U} height="6rem" count=${2} />`}
  `}function ad({reconciliation:e,onDone:t}){let{date:o,provider:n,complete:s,matched:i,settlements:l,funds:c,cases:d,at:f}=e;return a`<${w} title=${n} note=${a`<${Ho} complete=${s} />`} wide>
    ${!s&&a`<p class="note">${r("reconciliations.waitingNote")}</p>`}
    <${Le}
      facts=${[s&&[r("reconciliations.matched"),h(i)],c&&[r("reconciliations.fundsIn"),k(c.in)],c&&[r("reconciliations.fundsOut"),k(c.out)],[r("reconciliations.at"),te(f)]]}
    />
    ${s&&a`<h3>${r("reconciliations.settlements")}</h3>
        <${z}
          label=${`${n}: ${r("reconciliations.settlements")}`}
          rows=${l}
          keyOf=${({currency:u})=>u}
          empty=${r("reconciliations.noSettlements")}
          columns=${[{name:"currency",label:r("reconciliations.currency"),show:({currency:u})=>u},...["taken","refunded","fees","net"].map(u=>({name:u,label:r(`reconciliations.${u}`),isNumber:!0,show:g=>k({amount:g[u],currency:g.currency})}))]}
        />
        <h3>${r("reconciliations.cases")}</h3>
        <${Yi} date=${o} provider=${n} cases=${d} onDone=${t} />`}
  <//>`}var Zi=p(()=>{"use strict";_e();x();$();y();Ye();D();St();oe();ye();Q();Ae();Kr();Gi()});function el({from:e}){let t=K("/payments/ledger",{from:e,pageSize:50});return a`<${V}
    list=${t}
    label=${r("ledger.entries")}
    empty=${r("ledger.none")}
    keyOf=${o=>String(o.index)}
    columns=${[{name:"index",label:r("ledger.index"),isNumber:!0,show:({index:o})=>String(o)},{name:"account",label:r("ledger.account"),show:({account:o})=>a`<span class="id">${o}</span>`},{name:"debit",label:r("ledger.debit"),isNumber:!0,show:o=>Xi(o.debit,o)},{name:"credit",label:r("ledger.credit"),isNumber:!0,show:o=>Xi(o.credit,o)},{name:"kind",label:r("ledger.kind"),show:({kind:o})=>a`<span class="id">${o}</span>`},{name:"order",label:r("orders.id"),show:({orderId:o,reference:n})=>o?a`<${_} value=${o} href=${`/console/orders/${o}`} />`:n},{name:"at",label:r("ledger.at"),show:({at:o})=>a`<${S} at=${o} />`},{name:"hash",label:r("ledger.leafHash"),show:({leafHash:o})=>a`<${_} value=${o} />`}]}
  />`}var Xi,tl=p(()=>{"use strict";x();$();y();re();xe();le();Te();Xi=(e,{currency:t})=>e===void 0?"":k({amount:e,currency:t})});var rl={};G(rl,{default:()=>ol});function ol({query:e}){let t=ge(i=>j("/payments/ledger/head",{signal:i}),[]),o=ge(i=>j("/payments/ledger/verification",{signal:i}),[]),n=e.get("from")==="0",s=n?0:t.data&&Math.max(0,t.data.size-id);return a`
    <${T} title=${r("nav.ledger")} note=${r("ledger.note")} />
    <div class="grid">
      <${w} title=${r("ledger.head")}>
        <${M} error=${t.error} onRetry=${t.reload} isOld=${t.data!==void 0} />
        ${t.data?a`<${ld} head=${t.data} />`:!t.error&&a`<${U} height="6rem" />`}
      <//>
      <${w} title=${r("ledger.verification")}>
        <${M} error=${o.error} onRetry=${o.reload} isOld=${o.data!==void 0} />
        ${o.data?a`<${cd} verification=${o.data} />`:!o.error&&a`<${U} height="6rem" />`}
      <//>
    </div>
    <${w}
      title=${r("ledger.entries")}
      wide
      actions=${a`<${L} size="small" href=${n?"/console/ledger":"/console/ledger?from=0"}>
        ${r(n?"ledger.newest":"ledger.fromTheBeginning")}
      <//>`}
    >
      ${s!==void 0&&a`<${el} from=${s} />`}
    <//>
  `}function ld({head:e}){return a`<${Le}
    facts=${[[r("ledger.size"),h(e.size)],[r("ledger.rootHash"),a`<${_} value=${e.rootHash} />`],[r("ledger.signedAt"),te(e.at)],[r("ledger.keyId"),a`<${_} value=${e.keyId} isWhole />`]]}
  />`}function cd({verification:e}){let{valid:t,size:o,firstBad:n,ledgerSize:s,since:i,complete:l}=e;return a`
    <p>
      <${N} kind=${t?"good":"bad"}>${r(t?"ledger.valid":"ledger.invalid")}<//>
    </p>
    <${Le}
      facts=${[!t&&[r("ledger.firstBad"),h(n)],[r("ledger.verified"),l?h(o):r("ledger.some",{size:h(o),all:h(s)})],[r("ledger.since"),te(i)]]}
    />
  `}var id,nl=p(()=>{"use strict";me();he();_e();x();$();y();Ye();D();St();re();oe();ye();Q();tl();id=50});function zo({label:e,days:t,format:o}){let[n,s]=Oo(),i=Math.max(1,...t.map(({value:f})=>f)),l=Math.min(0,...t.map(({value:f})=>f)),c=s/Math.max(1,t.length),d=f=>8+(i-f)/(i-l)*(Wo-28);return a`
    <div class="chart" ref=${n}>
      <svg width=${s} height=${Wo} role="img" aria-label=${e}>
        <line class="grid-line" x1="0" x2=${s} y1=${d(0)} y2=${d(0)} />
        ${t.map(({date:f,value:u},g)=>a`<rect
              key=${f}
              data-color=${u<0?4:1}
              x=${g*c}
              width=${Math.max(1,c-Math.min(2,c/4))}
              y=${d(Math.max(0,u))}
              height=${Math.abs(d(u)-d(0))}
            >
              <title>${`${f}: ${o(u)}`}</title>
            </rect>`)}
        <text class="tick" x="0" y=${Wo-4}>${t[0]?.date}</text>
        <text class="tick" x=${s} y=${Wo-4} text-anchor="end">${t[t.length-1]?.date}</text>
      </svg>
    </div>
  `}var Wo,Yr=p(()=>{"use strict";$();Lr();Wo=120});function Vo({query:e,timeZone:t,children:o}){let{from:n,to:s}=Qt(e,t);function i(l){l.preventDefault();let c=[...new FormData(l.target)];us(`?${new URLSearchParams(c)}`)}return a`
    <form class="filters" onSubmit=${i}>
      <label class="field"><span>${r("range.from")}</span><input name="from" type="date" required defaultValue=${n} /></label>
      <label class="field"><span>${r("range.to")}</span><input name="to" type="date" required defaultValue=${s} /></label>
      ${o}
      <${L} kind="primary" type="submit">${r("range.show")}<//>
    </form>
  `}var sl,Qt,Gr=p(()=>{"use strict";he();$();y();ue();sl=(e,t)=>new Intl.DateTimeFormat("sv-SE",{timeZone:t}).format(Date.now()-e*864e5),Qt=(e,t)=>({from:e.get("from")??sl(29,t),to:e.get("to")??sl(0,t)})});function al(e,t,o){let n=URL.createObjectURL(new Blob([o],{type:t}));Object.assign(document.createElement("a"),{href:n,download:e}).click(),URL.revokeObjectURL(n)}var il=p(()=>{"use strict"});function ll(e,t,o){let n=[t,...o.map(s=>t.map(i=>s[i]))].map(s=>s.map(dd).join(","));al(e,"text/csv",`\uFEFF${n.join(`\r
`)}\r
`)}function dd(e){if(typeof e=="number")return String(e);let t=/^[=+\-@\t\r]/.test(e)?`'${e}`:e;return/[",\r\n]/.test(t)?`"${t.replaceAll('"','""')}"`:t}var cl=p(()=>{"use strict";il()});var ul={};G(ul,{default:()=>dl});function dl({query:e}){let t=e.get("zone")??Intl.DateTimeFormat().resolvedOptions().timeZone,o=`/operations/statistics${B({...Qt(e),zone:t})}`,{data:n,error:s,reload:i}=ge(l=>j(o,{signal:l}),[o]);return a`
    <${T} title=${r("nav.statistics")} note=${r("statistics.note")}>
      <${O} label=${r("statistics.rebuild")} make=${()=>pd(i)} />
    <//>
    <${Vo} query=${e}>
      <label class="field"
        ><span>${r("statistics.zone")}</span
        ><input name="zone" required list="zones" defaultValue=${t} autocomplete="off" spellcheck="false"
      /></label>
      <datalist id="zones">${Intl.supportedValuesOf("timeZone").map(l=>a`<option key=${l} value=${l} />`)}</datalist>
    <//>
    <${M} error=${s} onRetry=${i} isOld=${n!==void 0} />
    ${n?a`<${md} data=${n} />`:!s&&a`<${U} height="20rem" />`}
  `}function md({data:e}){let{total:t,days:o,categories:n,products:s,conversion:i,counted:l,rebuild:c,currency:d}=e,f=(g,b)=>ud.includes(g)?h(b):k({amount:b,currency:d}),u=Jr.map(g=>({name:g,label:r(`statistics.${g}`),isNumber:!0,show:b=>f(g,b[g])}));return a`
    <div class="stats">
      ${Jr.map(g=>a`<${E} key=${g} label=${r(`statistics.${g}`)} value=${f(g,t[g])} />`)}
    </div>
    <p class="note">
      ${r("statistics.counted",{entries:h(l.entries),of:h(l.of)})}
      ${c&&a` <${N} kind=${c.state==="different"?"bad":"neutral"}>${r(`statistics.rebuild.${c.state}`)}<//>`}
    </p>
    <${w}
      title=${r("statistics.days")}
      wide
      actions=${a`<${L}
        size="small"
        onClick=${()=>ll(`statistics-${e.from}-${e.to}.csv`,["date",...Jr],o)}
        >${r("statistics.csv")}<//
      >`}
    >
      <${zo}
        label=${r("statistics.chart")}
        days=${o.map(g=>({date:g.date,value:g.net}))}
        format=${g=>f("net",g)}
      />
      <${z}
        label=${r("statistics.days")}
        rows=${o}
        keyOf=${({date:g})=>g}
        empty=${r("statistics.none")}
        columns=${[{name:"date",label:r("statistics.date"),show:({date:g})=>g},...u]}
      />
    <//>
    <div class="grid">
      <${w} title=${r("statistics.conversion")} note=${r("statistics.conversionNote")}>
        <${xt}
          label=${r("statistics.conversion")}
          bars=${["visits","carts","orders","paid"].map(g=>({name:g,label:r(`conversion.${g}`),value:i[g]}))}
        />
      <//>
      <${w} title=${r("statistics.categories")}>
        <${z}
          label=${r("statistics.categories")}
          rows=${n}
          keyOf=${({category:g})=>g}
          empty=${r("statistics.none")}
          columns=${[{name:"category",label:r("product.category"),show:({category:g})=>g||r("statistics.unknown")},...u]}
        />
      <//>
    </div>
    <${w} title=${r("statistics.products")} note=${r("statistics.productsNote")} wide>
      <${z}
        label=${r("statistics.products")}
        rows=${s}
        keyOf=${({productId:g})=>g}
        empty=${r("statistics.none")}
        columns=${[{name:"product",label:r("product.name"),isWide:!0,show:({productId:g,name:b})=>g?b?a`<a href=${`/console/products/${g}`}>${b}</a>`:a`<${_} value=${g} />`:r("statistics.unknown")},...u]}
      />
    <//>
  `}var Jr,ud,pd,ml=p(()=>{"use strict";Z();me();he();_e();x();$();y();Ye();D();Co();Yr();$e();Gr();re();oe();ye();Q();wt();Ae();cl();Jr=["orders","units","gross","discounts","refunds","net"],ud=["orders","units"];pd=e=>({title:r("statistics.rebuildTitle"),effects:[r("statistics.rebuildEffect"),r("statistics.rebuildShown")],verb:r("statistics.rebuild"),run:()=>W("/operations/statistics/rebuilds"),done:r("statistics.rebuild.running"),onDone:e})});var fl={};G(fl,{default:()=>pl});function pl({query:e}){let t=`/operations/traffic${B(Qt(e,"UTC"))}`,{data:o,error:n,reload:s}=ge(i=>j(t,{signal:i}),[t]);return a`
    <${T} title=${r("nav.traffic")} note=${r("traffic.note")} />
    <${Vo} query=${e} timeZone="UTC" />
    <${M} error=${n} onRetry=${s} isOld=${o!==void 0} />
    ${o?a`<${hd} data=${o} />`:!n&&a`<${U} height="20rem" />`}
  `}function hd({data:e}){let t=[{title:r("traffic.pages"),bars:e.pages.map(({page:o,views:n})=>Ko(o,o,n))},{title:r("traffic.sales"),bars:e.sales.map(({saleId:o,views:n})=>({...Ko(o,o,n),href:`/console/sales/${o}`}))},{title:r("traffic.referrers"),bars:e.referrers.map(({host:o,views:n})=>Ko(o,o,n))},{title:r("traffic.devices"),bars:e.devices.map(({device:o,views:n})=>Ko(o,r(`device.${o}`),n))}];return a`
    ${!e.enabled&&a`<${Pe}>${r("traffic.off")}<//>`}
    <${w} title=${r("traffic.days")} wide>
      ${e.days.length>0&&a`<${zo}
          label=${r("traffic.chart")}
          days=${e.days.map(({date:o,visits:n})=>({date:o,value:n}))}
          format=${h}
        />`}
      <${z}
        label=${r("traffic.days")}
        rows=${e.days}
        keyOf=${({date:o})=>o}
        empty=${r("traffic.none")}
        columns=${[{name:"date",label:r("traffic.date"),show:({date:o})=>o},...fd.map(o=>({name:o,label:r(`traffic.${o}`),isNumber:!0,show:n=>h(n[o])}))]}
      />
    <//>
    <div class="grid">
      ${t.map(({title:o,bars:n})=>a`<${w} key=${o} title=${o}>
            ${n.length>0?a`<${xt} label=${o} bars=${n} />`:a`<p class="nothing">${r("traffic.none")}</p>`}
          <//>`)}
    </div>
  `}var fd,Ko,hl=p(()=>{"use strict";Z();vt();_e();x();$();y();Ye();D();Co();Yr();Gr();oe();ye();Q();Ae();fd=["visits","views","carts","bots"];Ko=(e,t,o)=>({name:e,label:t,value:o})});function $l({heading:e="h2",icon:t="box",title:o,children:n,action:s}){return a`<div class="empty">
    <${we} name=${t} size=${40} />
    <${e}>${o}<//>
    ${n&&a`<p>${n}</p>`} ${s}
  </div>`}var gl=p(()=>{"use strict";$();ct()});var yl={};G(yl,{default:()=>bl});function bl(){return a`<${T} title=${r("notFound.title")} /> <${$l} icon="search" title=${r("notFound.text")} />`}var vl=p(()=>{"use strict";gl();$();y();oe()});var kl,xl=p(()=>{"use strict";kl={loading:"Loading","dialog.close":"Close","dialog.cancel":"Cancel","pager.more":"Show more","error.title":"That did not work","error.retry":"Try again","field.optional":"(optional)","settings.language":"Language","settings.theme":"Appearance","settings.theme.auto":"As the system","settings.theme.light":"Light","settings.theme.dark":"Dark","skip.content":"Skip to the content","login.title":"Log in","login.name":"Email or mobile number","login.password":"Password","login.submit":"Log in","login.ended":"Your session has ended. Please log in again.","login.missing":"Please fill this in.","order.status.pending":"Being prepared","order.status.awaitingPayment":"To be paid","order.status.paid":"Paid","order.status.shipped":"Shipped","order.status.completed":"Completed","order.status.rejected":"Not possible","order.status.cancelled":"Cancelled","order.status.refunding":"Being refunded","order.status.refunded":"Refunded","sale.state.scheduled":"Coming soon","sale.state.open":"Open","sale.state.paused":"Paused","sale.state.soldOut":"Sold out","sale.state.closing":"Closing","sale.state.closed":"Over","sale.state.rebuilding":"Back in a moment","problem.other":"The shop could not do that. Please try again later.","problem.field":"Please check this.","problem.no-answer":"The shop does not answer. Check your connection and try again.","problem.try-again":"The shop is busy. Please try again in a moment.","problem.internal-error":"Something went wrong on our side. It was noted; please try again later.","problem.rate-limited":"That was too often. Please wait a moment.","problem.too-many-attempts":"Too many attempts. Please wait some minutes.","problem.too-many-requests":"Too many requests. Please wait some minutes.","problem.too-many-codes":"Too many codes were sent. Please try again tomorrow.","problem.invalid-request":"Something is missing or wrong. Please check what is marked.","problem.invalid-credentials":"The name or the password is wrong.","problem.unauthenticated":"Please log in.","problem.forbidden":"Only administrators may do this.","problem.user-exists":"There is an account with this name already.","problem.insufficient-stock":"There are not that many left.","problem.product-not-found":"This product is not sold any more.","problem.order-not-found":"There is no such order.","problem.refund-exceeds-payment":"There is not that much left to give back.","problem.too-many-refunds":"So many refunds of one order are not possible. Please write to us.","problem.refund-too-late":"The time to ask for money back is over. Please write to us.","problem.order-status":"The order has moved on; that is not possible any more.","problem.order-already-paid":"The order is paid already.","problem.order-not-payable":"The order is paid already, or it is over.","problem.too-many-unpaid-orders":"Too many of your orders wait for their payment. Please pay or cancel one of them first.","problem.total-too-large":"The shop takes no order over so much.","problem.order-empty":"There is nothing to order.","problem.idempotency-key-reused":"The order has changed since. Please look at it again.","problem.too-many-payment-attempts":"That was the last attempt to pay this order.","problem.provider-off":"This way to pay is not available.","problem.provider-refuses":"The payment provider does not take this payment. Please pay in another way.","problem.currency-not-taken":"The payment provider does not take this currency. Please pay in another way.","problem.payment-not-found":"There is no such payment.","problem.cart-full":"The cart is full: it holds 100 different products.","problem.cart-merged":"The cart was taken into your account.","problem.sale-not-found":"There is no such sale.","problem.sold-out":"Everything is taken at the moment.","problem.sale-not-open":"The sale has not opened yet.","problem.sale-paused":"The sale is paused.","problem.sale-closed":"The sale is over.","problem.challenge-needed":"Your device has to do a little work first. Please try again.","problem.sale-rebuilding":"The sale is being checked. It goes on in a moment; nothing is lost.","problem.buyer-limit":"You have as many as one person may buy.","problem.not-sold-out":"There are units again. Try to get one.","problem.has-ticket":"You have a ticket in this sale already.","problem.not-waiting":"You are not on the waiting list.","problem.admin-account":"An administrator's account is not deleted. Give the role back first.","problem.already-verified":"It is verified already.","problem.too-many-addresses":"The address book is full.","problem.address-not-found":"There is no such address.","problem.not-found":"There is nothing at this address.","problem.coupon-not-found":"There is no such coupon.","problem.coupon-exhausted":"These coupons are all gone.","problem.coupon-stopped":"This coupon is not given out any more.","problem.coupon-not-open":"This coupon cannot be claimed yet.","problem.coupon-limit":"You have as many of these coupons as one person may have.","problem.coupon-expired":"This coupon has expired.","problem.coupon-used":"This coupon is used, or kept for an order that waits for its payment.","problem.coupon-not-applicable":"This coupon does not apply to this order.","problem.account-too-new":"Your account is too new for coupons. Please try again a little later.","coupon.off":"{value} off","coupon.minimum":"from {amount} on","coupon.cap":"at most {amount}","coupon.category":"only {category}","coupon.until":"until {date}","coupon.state.scheduled":"Not open yet","coupon.state.open":"Open","coupon.state.exhausted":"All gone","coupon.state.stopped":"Stopped","coupon.state.ended":"Ended"}});var Tl={};G(Tl,{default:()=>$d});var $d,Sl=p(()=>{"use strict";xl();$d={...kl,"shell.name":"Mall console","shell.forOperators":"For operators of the shop.","shell.shop":"To the shop","shell.logOut":"Log out","shell.places":"Pages of the console","shell.offline":"You are offline. What is shown may be old.","forbidden.title":"This page is for operators","forbidden.text":"Your account has no administrator's role, so the console shows nothing. Ask an administrator to give it to you, then log in again.","forbidden.shop":"Go to the shop","forbidden.other":"Log in with another account","notFound.title":"No such page","notFound.text":"There is nothing at this address.","nav.overview":"Overview","nav.statistics":"Statistics","nav.traffic":"Traffic","nav.orders":"Orders","nav.stuck":"Stuck orders","nav.dead-letters":"Dead letters","nav.sales":"Sales","nav.coupons":"Coupons","nav.products":"Products","nav.payments":"Payments","nav.reconciliations":"Reconciliations","nav.ledger":"Ledger","nav.users":"Users","common.search":"Search","common.seconds":"{seconds} s","common.stale":"What is shown below was read before.","live.now":"Live · {time}","live.stale":"No answer since {time}","chart.now":"now","chart.ago":"{minutes} min ago","chart.waiting":"Waiting for the second reading","chart.thousands":"{count}k","chart.milliseconds":"{count} ms","action.reason":"Reason","action.reasonHint":"It is kept in the log with your name and the time.","action.rehearsing":"Finding out what will happen …","acts.title":"What operators did","acts.note":"orders, accounts, dead letters","acts.ofThis":"What operators did here","acts.at":"When","acts.action":"What","acts.subject":"To what","acts.by":"Who","acts.reason":"Why","acts.clock":"by its end time","acts.none":"Nobody did anything yet.","act.ship":"Shipped","act.cancel":"Cancelled","act.refund":"Refunded","act.retry-refund":"Refund tried again","act.replay":"Replayed","act.grant-admin":"Made administrator","act.take-admin":"Role taken","act.create":"Created","act.pause":"Paused","act.resume":"Resumed","act.restock":"Restocked","act.close":"Closing begun","act.close-case":"Case closed","act.closed":"Closed","act.change":"Changed","act.stop":"Stopped","overview.title":"Overview","overview.since":"{count} orders since {time}","overview.stuck":"Stuck orders","overview.deadLetters":"Dead letters","overview.atLeast":"{count} or more","overview.outbox":"Events not sent","overview.oldest":"oldest: {seconds} s","overview.queueAge":"Longest wait in a queue","overview.stock":"Stock check","overview.balanced":"adds up","overview.checked":"{count} products with reservations","overview.orders":"Orders today, by state","overview.money":"Money today","overview.moneyNote":"of orders placed since midnight UTC","overview.money.paid":"Paid","overview.money.awaiting":"Awaiting payment","overview.money.refunded":"Refunded","overview.flow":"Orders per minute","overview.flowNote":"by the process that answers","overview.flow.placed":"placed","overview.flow.paid":"paid","overview.flow.lost":"cancelled or rejected","overview.queues":"Queues","overview.sales":"Sales now","overview.allSales":"All sales","overview.noSales":"No sale is running or coming.","queue.name":"Queue or subscription","queue.age":"Oldest waits","queue.dead":"Dead","orders.views":"Views","orders.all":"All","orders.any":"Any","orders.keepView":"Save this search","orders.keepViewEffect":"It appears beside the other views, in this browser only.","orders.keepViewVerb":"Save","orders.viewName":"Name","orders.viewKept":"The view is saved.","orders.forgetView":"Remove the view {name}","orders.search":"Order id or user id","orders.id":"Order","orders.status":"State","orders.placed":"Placed","orders.total":"Total","orders.discount":"Discount by coupon","orders.units":"Units","orders.items":"Items","orders.shopper":"Shopper","orders.reason":"Reason","orders.none":"No orders match.","order.title":"Order","order.facts":"Facts","order.lines":"Items","order.payBy":"Pay by","order.orchestration":"Orchestration","order.noOrchestration":"none: not started, or purged a day after its end","order.failure":"Failure","order.address":"Address","order.ship":"Ship","order.shipTitle":"Ship the order","order.shipEffect":"The order becomes shipped, and the shopper is told the carrier and the number.","order.shipAfter":"From then on its units stay with the shopper when it is refunded. It counts as received by itself after some days.","order.shipNoAddress":"It has no address yet, so the shop will refuse.","order.shipDone":"The order is shipped.","order.carrier":"Carrier","order.trackingNumber":"Tracking number","order.refund":"Refund","order.refundTitle":"Give money back","order.refundEffect":"What was paid for these units goes back to the shopper.","order.refundUnits":"The units go back to the stock. If none are left, the order cannot be shipped any more.","order.refundKept":"The units were sent: they go back to the stock only if you say so.","order.refundFinal":"That is final.","order.refundLine":"{name}, {count} at most","order.restock":"The units","order.restockNo":"stay with the shopper","order.restockYes":"are back and can be sold","order.refundDone":"The refund has begun.","order.cancel":"Cancel order","order.cancelTitle":"Cancel the order","order.cancelVerb":"Cancel the order","order.cancelEffect":"Its payment is closed, and the shopper is told.","order.cancelUnits":"Its units go back to the stock, or to the sale.","order.cancelLate":"If the money arrives at the same moment, either the order is paid or the money goes back.","order.cancelDone":"The order is being cancelled.","timeline.title":"Timeline","timeline.count":"{count} entries","timeline.sources":"Shown sources","timeline.order":"Order","timeline.payment":"Payment","timeline.orchestration":"Orchestration","timeline.stock":"Stock","timeline.event":"Event","timeline.notification":"Notification","timeline.operator":"Operator","timeline.missing":"These do not answer now and are left out: {sources}.","timeline.truncated":"There is more than is shown here.","timeline.afterMs":"+{count} ms","timeline.afterS":"+{count} s","timeline.afterMin":"+{count} min","entry.order.pending":"Placed","entry.order.awaitingPayment":"Awaits payment","entry.order.paid":"Paid","entry.order.shipped":"Shipped","entry.order.completed":"Received","entry.order.rejected":"Rejected","entry.order.cancelled":"Cancelled","entry.order.refunding":"Refund begun","entry.order.refunded":"Refunded","entry.order.refund":"Money back asked for","entry.payment.refund-requested":"Refund asked for","entry.payment.refund-processing":"Refund under way","entry.payment.refund-succeeded":"Refund done","entry.payment.refund-failed":"Refund failed","entry.payment.attempt":"Attempt to pay","entry.payment.callback":"Callback accepted","entry.payment.open":"Payment is open","entry.payment.paid":"Payment is paid","entry.payment.closed":"Payment is closed","entry.orchestration.started":"Started","entry.orchestration.step-begun":"Step begun","entry.orchestration.step-done":"Step done","entry.orchestration.step-failed":"Step failed","entry.orchestration.timer-set":"Timer set","entry.orchestration.timer-fired":"Timer fired","entry.orchestration.event-received":"Event received","entry.orchestration.ended":"Ended","entry.stock.reserved":"Units reserved","entry.stock.sold":"Units sold","entry.stock.released":"Units given back","entry.stock.returned":"Units came back","entry.stock.ticket-won":"Ticket won","entry.stock.ticket-sold":"Ticket sold","entry.stock.ticket-released":"Ticket released","entry.operator.ship":"Shipped it","entry.operator.cancel":"Cancelled it","entry.operator.refund":"Refunded it","entry.operator.retry-refund":"Had a refund tried again","event.order.created":"order.created","event.order.paid":"order.paid","event.order.cancelled":"order.cancelled","event.order.rejected":"order.rejected","event.order.shipped":"order.shipped","event.order.completed":"order.completed","event.order.refunded":"order.refunded","detail.reason":"reason","detail.payBy":"pay by","detail.carrier":"carrier","detail.trackingNumber":"number","detail.relayed":"event","detail.sent":"sent","detail.waiting":"waits in the outbox","detail.yes":"yes","detail.no":"no","detail.paymentId":"payment","detail.provider":"provider","detail.status":"state","detail.amount":"amount","detail.closedBecause":"because","detail.refundId":"refund","detail.restock":"units go back","detail.why":"provider says","detail.nextAt":"asked again at","detail.waitingEvents":"events waiting","detail.step":"step","detail.name":"name","detail.version":"version","detail.until":"until","detail.error":"error","detail.productId":"product","detail.quantity":"units","detail.saleId":"sale","detail.position":"place in line","detail.offer":"offered","detail.channel":"channel","detail.by":"by","state.pending":"pending","state.paid":"paid","state.declined":"declined","state.refunded":"refunded","state.delivered":"delivered","state.sent":"sent","state.queued":"queued","state.failed":"failed","state.completed":"completed","state.unpaid":"not paid in time","state.cancelled":"cancelled","state.rejected":"rejected","channel.push":"in the shop","channel.email":"email","channel.sms":"text message","stuck.note":"Orders that should have moved on by now. A timer tries them every 15 seconds; one that stays here needs somebody.","stuck.none":"No order is stuck.","stuck.why":"Why","stuck.since":"Should have moved at","stuck.for":"For","stuck.stock-not-reserved":"Its units were not reserved: its orchestration does not run, or fails.","stuck.deadline-passed":"Its time to pay is over, but it was not cancelled.","dead.note":"Messages that no consumer could digest. Looking takes nothing away.","dead.none":"There are no dead letters.","dead.all":"All","dead.choose":"Choose","dead.chooseOne":"Choose {id}","dead.entity":"Queue or subscription","dead.subject":"Subject","dead.reason":"Reason","dead.noReason":"none given","dead.at":"Sent","dead.deliveries":"Tries","dead.body":"Body","dead.show":"Show","dead.masked":"Values that may be personal are masked.","dead.messageId":"Message id:","dead.action":"Action","dead.replay":"Replay","dead.replayChosen":"Replay {count} chosen","dead.replayTitle":"Replay {count} dead letters","dead.replayTitleOne":"Replay a dead letter","dead.replayEffect":"Each is sent to its consumers again under a new message id, then taken away from here.","dead.replayOnce":"Consumers know by the event's id what they have done, so nothing is done twice.","dead.replayAgain":"If the cause is still there, it comes back here.","dead.rehearsed":"Dry run: goes to {receivers} as","dead.replayed":"Replayed: {count}.","sales.new":"New sale","sales.newTitle":"Create a sale","sales.newEffect":"The units are taken from the product's stock at once.","sales.newOpens":"It opens by itself at its time; a time that is past opens it at once.","sales.newPrice":"The price must not be higher than the shop's.","coupons.title":"Coupon","coupons.none":"There are no coupons yet.","coupons.new":"New coupon","coupons.newTitle":"Create a coupon","coupons.newEffect":"It can be claimed when its time has come; a time that is past opens it at once.","coupons.newTerms":"What is claimed keeps its terms, whatever is changed later.","coupons.newLimit":"The number of coupons can be raised later, not lowered.","coupons.create":"Create","coupons.created":"The coupon is created.","coupons.how":"Who may claim it","coupons.public":"Anybody","coupons.byCode":"Whoever has its code","coupons.change":"Change","coupons.changeTitle":"Change the coupon","coupons.changeEffect":"The change is for those who claim it from now on.","coupons.changeLimit":"The number of coupons can be raised only.","coupons.changed":"The coupon is changed.","coupons.stop":"Stop","coupons.stopTitle":"Stop the coupon","coupons.stopEffect":"From the answer on nobody gets one more, on any instance.","coupons.stopKeeps":"What was claimed stays good.","coupons.stopFinal":"It cannot be opened again.","coupons.stopDone":"The coupon is stopped.","coupons.stopped":"Stopped","coupons.name":"Name","coupons.kind":"Kind","coupons.kind.amount":"An amount off","coupons.kind.percent":"A percentage off","coupons.value":"Value","coupons.valueHint":"In yuan, or in whole percent.","coupons.minimum":"Minimum in yuan","coupons.cap":"At most, in yuan","coupons.capHint":"Of a percentage.","coupons.limit":"How many there are","coupons.perUser":"For each shopper","coupons.off":"Off","coupons.code":"Code","coupons.claimed":"Claimed","coupons.reserved":"In unpaid orders","coupons.used":"Used","coupons.restored":"Given back","coupons.discount":"Discounts given","coupons.paid":"Paid with it","coupons.facts":"What it is","sales.create":"Create the sale","sales.created":"The sale is created.","sales.product":"Product id","sales.productHint":"As the page of the product shows it.","sales.price":"Price (¥)","sales.priceHint":"For one unit, like 99.00.","sales.limit":"Units per buyer","sales.buckets":"Buckets","sales.bucketsHint":"More than 1 only for tens of thousands of buyers a second: the units are shared among so many gates. At most as many as units; cannot be changed later.","sales.startsAtHint":"In the time of this computer.","sales.id":"Sale","sales.state":"State","sales.none":"There are no sales.","sale.title":"Sale","sale.note":"{price} each, {limit} per buyer · {from} to {to}","sale.units":"Where the units are","sale.sold":"Sold","sale.held":"Held","sale.available":"Available","sale.returned":"Given back","sale.total":"Units","sale.startsAt":"Starts","sale.endsAt":"Ends","sale.door":"Answers per second","sale.doorNote":"by the process that answers, over all sales","sale.entries":"entries","sale.wins":"wins","sale.soldOuts":"sold out","sale.unitsOverTime":"Units","sale.latency":"Decision time","sale.latencyNote":"how long Redis takes","sale.p50":"half","sale.p99":"99 of 100","sale.log":"Log","sale.quantity":"Units to add","sale.pause":"Pause","sale.pauseTitle":"Pause the sale","sale.pauseEffect":"Within a second nobody wins units any more; shoppers read that the sale is paused.","sale.pauseHeld":"Who holds a ticket keeps it and can pay.","sale.pauseClock":"The end of the sale does not move.","sale.pauseDone":"The sale is paused.","sale.resume":"Resume","sale.resumeTitle":"Resume the sale","sale.resumeEffect":"Shoppers can win units again at once.","sale.resumeDone":"The sale goes on.","sale.restock":"Restock","sale.restockTitle":"Add units to the sale","sale.restockEffect":"The units are taken from the product's stock and can be won at once; who waits in line is offered them first.","sale.restockOpens":"A sale that is sold out opens again.","sale.restockDone":"The units are added.","sale.close":"Close sale","sale.closeTitle":"Close the sale for good","sale.closeEffect":"Nobody wins units any more.","sale.closeHeld":"The sale stays closing until the {held} held units are paid or released.","sale.closeBack":"What is left ({available} units now) then goes back to the product.","sale.closeFinal":"It cannot be opened again.","sale.closeDone":"The sale is closing.","audit.title":"Audit","audit.note":"Compares Redis, tickets, orders, payments and the queue. It reads every ticket of the sale.","audit.run":"Run the audit","audit.balanced":"Everything adds up","audit.unbalanced":"It does not add up","audit.equation":"{initial} at the start + {restocked} added = {available} available + {held} held + {sold} sold + {returned} given back","audit.flight":"On their way to a ticket: {unsent} unsent, {queued} in the queue, {dead} in dead letters.","audit.gateCompared":"Redis was compared.","audit.gateNotCompared":"Redis was not compared: it does not answer, or the sale is not open.","audit.moving":"The sale moved all the time, so the sums could not be compared; each ticket was.","audit.mismatches":"What does not add up","audit.what":"What","audit.ticket":"Ticket","audit.expected":"Expected","audit.actual":"Actual","mismatch.sale-unbalanced":"The sale's own numbers do not add up: units were lost or made. Pause the sale and look at its log.","mismatch.held-differs":"The held tickets and the sale's count of held units differ.","mismatch.sold-differs":"The sold tickets and the sale's count of sold units differ.","mismatch.buyer-has-two-tickets":"One buyer has two tickets that count.","mismatch.over-buyer-limit":"One buyer has more units than the sale allows.","mismatch.ticket-without-order":"A ticket has no order, and none is on its way. The drain makes it again; if it stays, replay its dead letter.","mismatch.order-status-differs":"The order and its ticket say different things. The order's timeline shows which came first.","mismatch.order-without-ticket":"There is an order of this sale whose ticket does not exist.","mismatch.sold-without-payment":"The ticket is sold, but its payment is not paid.","mismatch.paid-without-units":"The payment is paid, but the ticket has no units, and the money did not go back. Refund the order.","mismatch.gate-holds-released-ticket":"Redis still holds a ticket that was released. A timer tells Redis; if it stays, the sale sells too little.","mismatch.gate-ticket-differs":"Redis has another buyer or number of units for this ticket than the database.","mismatch.promise-without-ticket":"Redis promised units, and no ticket or message has them. The buyer was told yes.","mismatch.ticket-not-in-gate":"A ticket that counts is unknown to Redis, which might sell its units again. A rebuild puts it right.","mismatch.gate-oversold":"Redis has given away more units than the sale has. Pause the sale.","mismatch.gate-taken-differs":"Redis counts other units than its tickets have.","mismatch.gate-capacity-differs":"Redis sells another number of units than the sale has.","mismatch.gate-version-differs":"Redis does not know the last change by an operator yet.","mismatch.gate-share-differs":"Redis counts another share of the sale for this bucket, so doors may say sold out too early or too late.","mismatch.ticket-in-wrong-bucket":"A ticket is in a bucket that is not its buyer's, who might win a second one in his own.","mismatch.buckets-differ":"The buckets have together other units than the sale began with: units were lost or made.","mismatch.buckets-restocked-differ":"The buckets got together other units than were added to the sale.","product.title":"Product","product.id":"Id","product.name":"Name","product.category":"Category","product.description":"Description","product.price":"Price","product.available":"Available","product.reserved":"Reserved","product.sold":"Sold","product.search":"Words in name or description","product.none":"No products match.","product.facts":"Facts","product.history":"Stock history","product.historyNote":"what operators adjusted","product.noHistory":"Nobody adjusted the stock yet.","product.delta":"Units","product.deltaHint":"Negative takes units away.","product.after":"Available after","product.new":"New product","product.newTitle":"Create a product","product.newEffect":"It is on sale at once.","product.create":"Create the product","product.created":"The product is created.","product.edit":"Edit","product.editTitle":"Edit the product","product.editEffect":"Shoppers see the change within a second.","product.editOrders":"Orders that were placed keep their name and price.","product.save":"Save","product.saved":"The product is saved.","product.adjust":"Adjust stock","product.adjustTitle":"Adjust the stock","product.adjustEffect":"{available} are available now; the units are added to that.","product.adjustLog":"It is kept in the product's stock history.","product.adjusted":"The stock is adjusted.","product.startSale":"Start a sale","product.delete":"Delete","product.deleteTitle":"Sell this product no longer","product.deleteEffect":"Shoppers do not find it any more, and it cannot be ordered.","product.deleteOrders":"Orders that were placed keep it. It does not come back.","product.deleted":"The product is not sold any more.","users.title":"User","users.note":"Names are stored as digests, so a search needs the whole name.","users.search":"Id, user name, email or mobile number","users.found":"Found","users.none":"There is no such account.","users.gone":"There is no such account, or it was deleted.","users.administrators":"Administrators","users.facts":"Account","users.id":"User","users.name":"Name","users.email":"Email","users.mobile":"Mobile","users.roles":"Roles","users.since":"Since","users.orders":"Orders of this user","users.grant":"Make administrator","users.grantTitle":"Make this account an administrator's","users.grantEffect":"The account may then do everything that this console does.","users.grantWhen":"It counts from the account's next log-in or refresh, within 15 minutes.","users.granted":"The account is an administrator's.","users.take":"Take the role","users.takeTitle":"Take the administrator's role","users.takeEffect":"The account becomes an ordinary shopper's; it stays logged in.","users.takeWhen":"It counts from the next refresh, within 15 minutes.","users.takeLast":"The last administrator keeps the role.","users.taken":"The role is taken.","role.admin":"administrator","role.shopper":"shopper","reconciliations.note":"What the bills of payment providers say, beside what the shop has. Days are those of the provider.","reconciliations.none":"No bill was compared yet. The shop asks every hour for those of the last seven days.","reconciliations.date":"Day","reconciliations.provider":"Provider","reconciliations.bill":"Bill","reconciliations.complete":"Compared","reconciliations.waiting":"Not there yet","reconciliations.waitingNote":"There is no bill that can be believed yet. The shop asks again every hour, for a week.","reconciliations.matched":"Agree","reconciliations.open":"Open cases","reconciliations.closed":"Closed cases","reconciliations.net":"Net","reconciliations.at":"Compared at","reconciliations.day":"Bills of {date}","reconciliations.back":"All days","reconciliations.settlements":"Sums of the bill","reconciliations.noSettlements":"There is nothing in the bill.","reconciliations.currency":"Currency","reconciliations.taken":"Taken","reconciliations.refunded":"Refunded","reconciliations.fees":"Fees","reconciliations.fundsIn":"Came to the account","reconciliations.fundsOut":"Left the account","reconciliations.cases":"Cases","reconciliations.noCases":"Bill, ledger and shop agree.","reconciliations.case":"What differs","reconciliations.kind.missing-here":"The shop does not have it as paid","reconciliations.kind.missing-there":"It is not in the bill","reconciliations.kind.amount":"The amounts differ","reconciliations.kind.duplicate":"It is in the bill twice","reconciliations.kind.ledger":"The ledger lacks it or has it otherwise","reconciliations.payment":"Payment","reconciliations.refund":"Refund","reconciliations.providerId":"Id at the provider or in the ledger","reconciliations.ours":"In the shop","reconciliations.theirs":"In the bill or ledger","reconciliations.state":"State","reconciliations.state.open":"Open","reconciliations.state.closed":"Closed","reconciliations.openedAt":"Opened","reconciliations.closedBy":"Closed by","reconciliations.closedAt":"Closed at","reconciliations.reason":"Reason","reconciliations.byBill":"the bill of {date}","reconciliations.close":"Close case","reconciliations.closeTitle":"Close the case","reconciliations.closeEffect":"The case counts as explained. Neither payment, order nor bill changes.","reconciliations.closeFinal":"It cannot be opened again.","reconciliations.closeVerb":"Close the case","reconciliations.closeDone":"The case is closed.","range.from":"From","range.to":"To","range.show":"Show","statistics.note":"Paid orders as the ledger has them. Refunds count on the day they were decided.","statistics.zone":"Time zone","statistics.orders":"Orders","statistics.units":"Units","statistics.gross":"Gross","statistics.discounts":"Discounts","statistics.refunds":"Refunds","statistics.net":"Net","statistics.counted":"{entries} of {of} entries of the ledger are counted.","statistics.days":"By day","statistics.date":"Day","statistics.csv":"Save as CSV","statistics.chart":"Net of each day","statistics.none":"Nothing was sold.","statistics.conversion":"From looking to paying","statistics.conversionNote":"Visits and carts are estimates, by UTC day.","conversion.visits":"Visits","conversion.carts":"Carts begun","conversion.orders":"Orders placed","conversion.paid":"Orders paid","statistics.categories":"By category","statistics.products":"By product","statistics.productsNote":"The 100 with the highest gross","statistics.unknown":"Not known","statistics.rebuild":"Count anew","statistics.rebuildTitle":"Count the statistics anew","statistics.rebuildEffect":"All numbers are made anew from the ledger and the orders.","statistics.rebuildShown":"The old ones are shown until the new ones are there, which may take minutes.","statistics.rebuild.running":"Counted anew just now","statistics.rebuild.same":"Counted anew: the same","statistics.rebuild.different":"Counted anew: the numbers before were wrong","traffic.note":"Pages of the storefront that people were shown, by UTC day. No cookies, no addresses are kept.","traffic.off":"Traffic is not counted (Traffic__Enabled).","traffic.days":"By day","traffic.date":"Day","traffic.chart":"Visits of each day","traffic.none":"Nothing was counted.","traffic.visits":"Visits","traffic.views":"Pages","traffic.carts":"Carts begun","traffic.bots":"Pages shown to programs","traffic.pages":"Pages","traffic.sales":"Flash sales","traffic.referrers":"Where they came from","traffic.devices":"Devices","device.desktop":"Desktop","device.phone":"Phone","device.tablet":"Tablet","problem.reconciliation-not-found":"No bill of this day was asked for.","problem.case-not-found":"There is no such case.","problem.case-closed":"Somebody closed this case already, for another reason.","ledger.note":"What happened to the shop's money, in double entry. It cannot be rewritten unnoticed.","ledger.head":"Head","ledger.verification":"Verification","ledger.entries":"Entries","ledger.newest":"The newest","ledger.fromTheBeginning":"From the beginning","ledger.none":"There are no entries.","ledger.size":"Entries","ledger.rootHash":"Root","ledger.signedAt":"Signed","ledger.keyId":"Key","ledger.valid":"Nothing is missing or changed","ledger.invalid":"Damaged","ledger.firstBad":"First bad index","ledger.verified":"Verified entries","ledger.some":"{size} of {all}","ledger.since":"Read since","ledger.index":"Index","ledger.account":"Account","ledger.debit":"Debit","ledger.credit":"Credit","ledger.kind":"Event","ledger.at":"When","ledger.leafHash":"Hash","payments.note":"The last changed first.","payments.refundsDue":"Only with money that is due back or could not be sent","payments.none":"There are no payments.","payments.noneDue":"No money is due back.","payments.status":"State","payments.amount":"Amount","payments.attempts":"Attempts","payments.noAttempt":"none yet","refunds.title":"Refunds","refunds.total":"Given back","refunds.retry":"Try again","refunds.retryTitle":"Have the refund tried again","refunds.retryEffect":"The provider is asked once more to send {amount}.","refunds.retryOnce":"It is asked under the same id: money that went nevertheless does not go twice.","refunds.retried":"The provider was asked again.","refund.requested":"Asked for","refund.processing":"Under way","refund.succeeded":"Done","refund.failed":"Failed","payment.open":"Open","payment.paid":"Paid","payment.closed":"Closed","closed.unpaid":"not paid in time","closed.cancelled":"cancelled","closed.rejected":"not enough units","attempt.pending":"Pending","attempt.paid":"Paid","attempt.declined":"Declined","attempt.refundDue":"Refund due","attempt.refunded":"Refunded","problem.dead-letter-not-found":"It is not there any more; somebody may have replayed it.","problem.entity-not-found":"There is no such queue.","problem.user-not-found":"There is no such account.","problem.claim-limit-lowered":"The number of coupons can be raised, not lowered. To end it, stop the coupon.","problem.ticket-in-flight":"It is on its way to become a ticket. Look again in a moment.","problem.ticket-has-order":"It is a ticket: its order decides what becomes of it.","problem.ticket-paid":"It is paid. Its order comes when its dead letter is replayed.","problem.refund-succeeded":"The money went back already.","problem.ledger-damaged":"The ledger lacks what this is made of. Its verification says more.","problem.last-admin":"The shop would be left without an administrator.","problem.precondition-failed":"Somebody else changed it since it was read. Close this and look again.","problem.order-without-address":"The order has no address yet; it ships when the shopper has given one."}});var Ol,Al=p(()=>{"use strict";Ol={loading:"正在加载","dialog.close":"关闭","dialog.cancel":"取消","pager.more":"显示更多","error.title":"没有成功","error.retry":"重试","field.optional":"（选填）","settings.language":"语言","settings.theme":"外观","settings.theme.auto":"跟随系统","settings.theme.light":"浅色","settings.theme.dark":"深色","skip.content":"跳到正文","login.title":"登录","login.name":"邮箱或手机号","login.password":"密码","login.submit":"登录","login.ended":"登录已失效，请重新登录。","login.missing":"请填写此项。","order.status.pending":"正在准备","order.status.awaitingPayment":"待付款","order.status.paid":"已付款","order.status.shipped":"已发货","order.status.completed":"已完成","order.status.rejected":"无法供货","order.status.cancelled":"已取消","order.status.refunding":"退款中","order.status.refunded":"已退款","sale.state.scheduled":"即将开抢","sale.state.open":"抢购中","sale.state.paused":"已暂停","sale.state.soldOut":"已抢完","sale.state.closing":"收尾中","sale.state.closed":"已结束","sale.state.rebuilding":"马上恢复","problem.other":"暂时无法完成，请稍后再试。","problem.field":"请检查此项。","problem.no-answer":"商城没有回应。请检查网络后重试。","problem.try-again":"商城正忙，请稍后再试。","problem.internal-error":"我们这边出了问题，已经记录，请稍后再试。","problem.rate-limited":"操作太频繁，请稍等片刻。","problem.too-many-attempts":"尝试次数过多，请几分钟后再试。","problem.too-many-requests":"请求次数过多，请几分钟后再试。","problem.too-many-codes":"验证码发送次数过多，请明天再试。","problem.invalid-request":"有内容缺失或有误，请检查标出的项目。","problem.invalid-credentials":"账号或密码不正确。","problem.unauthenticated":"请先登录。","problem.forbidden":"只有管理员可以这样做。","problem.user-exists":"该账号已经注册。","problem.insufficient-stock":"库存不足。","problem.product-not-found":"该商品已下架。","problem.order-not-found":"没有这个订单。","problem.refund-exceeds-payment":"可退数量不足。","problem.too-many-refunds":"该订单的退款次数已达上限，请联系我们。","problem.refund-too-late":"已超过可申请退款的期限，请联系我们。","problem.order-status":"订单状态已变化，无法再这样操作。","problem.order-already-paid":"订单已付款。","problem.order-not-payable":"订单已付款或已结束。","problem.too-many-unpaid-orders":"待付款的订单过多，请先付款或取消其中一个。","problem.total-too-large":"订单金额超过商城接受的上限。","problem.order-empty":"没有可下单的商品。","problem.idempotency-key-reused":"订单内容已变化，请重新确认。","problem.too-many-payment-attempts":"该订单的支付次数已用完。","problem.provider-off":"该支付方式不可用。","problem.provider-refuses":"支付方不接受此笔付款，请选择其他付款方式。","problem.currency-not-taken":"支付方不接受此币种，请选择其他付款方式。","problem.payment-not-found":"没有这笔支付。","problem.cart-full":"购物车已满，最多 100 种商品。","problem.cart-merged":"购物车已并入您的账号。","problem.sale-not-found":"没有这场抢购。","problem.sold-out":"暂时全部被抢走了。","problem.sale-not-open":"抢购尚未开始。","problem.sale-paused":"抢购已暂停。","problem.sale-closed":"抢购已结束。","problem.challenge-needed":"您的设备需要先完成一次验证，请重试。","problem.sale-rebuilding":"正在核对抢购数据，马上恢复，什么都不会丢。","problem.buyer-limit":"已达到每人限购数量。","problem.not-sold-out":"又有名额了，快试试。","problem.has-ticket":"您在本场已有名额。","problem.not-waiting":"您不在候补名单中。","problem.admin-account":"管理员账号不能注销，请先交还管理员权限。","problem.already-verified":"已经验证过了。","problem.too-many-addresses":"地址簿已满。","problem.address-not-found":"没有这个地址。","problem.not-found":"这里什么都没有。","problem.coupon-not-found":"没有这张优惠券。","problem.coupon-exhausted":"优惠券已被领完。","problem.coupon-stopped":"此优惠券已停止发放。","problem.coupon-not-open":"此优惠券尚未开始领取。","problem.coupon-limit":"您领取此优惠券的数量已达上限。","problem.coupon-expired":"此优惠券已过期。","problem.coupon-used":"此优惠券已使用，或正为一笔待付款的订单保留。","problem.coupon-not-applicable":"此优惠券不适用于这笔订单。","problem.account-too-new":"您的账号注册不久，请稍后再领取优惠券。","coupon.off":"立减 {value}","coupon.minimum":"满 {amount} 可用","coupon.cap":"最多减 {amount}","coupon.category":"仅限 {category}","coupon.until":"有效期至 {date}","coupon.state.scheduled":"未开始","coupon.state.open":"可领取","coupon.state.exhausted":"已领完","coupon.state.stopped":"已停止","coupon.state.ended":"已结束"}});var Cl={};G(Cl,{default:()=>gd});var gd,Nl=p(()=>{"use strict";Al();gd={...Ol,"shell.name":"商城控制台","shell.forOperators":"供商城运营人员使用。","shell.shop":"前往商城","shell.logOut":"退出登录","shell.places":"控制台页面","shell.offline":"当前离线，所示内容可能不是最新。","forbidden.title":"此页面仅供运营人员使用","forbidden.text":"您的账号没有管理员角色，控制台不会显示任何内容。请联系管理员授权后重新登录。","forbidden.shop":"前往商城","forbidden.other":"换个账号登录","notFound.title":"没有这个页面","notFound.text":"此地址没有内容。","nav.overview":"总览","nav.statistics":"统计","nav.traffic":"流量","nav.orders":"订单","nav.stuck":"卡住的订单","nav.dead-letters":"死信","nav.sales":"抢购","nav.coupons":"优惠券","nav.products":"商品","nav.payments":"支付","nav.reconciliations":"对账","nav.ledger":"账本","nav.users":"用户","common.search":"搜索","common.seconds":"{seconds} 秒","common.stale":"下方显示的是之前读取的内容。","live.now":"实时 · {time}","live.stale":"自 {time} 起无回应","chart.now":"现在","chart.ago":"{minutes} 分钟前","chart.waiting":"等待第二次读数","chart.thousands":"{count}千","chart.milliseconds":"{count} 毫秒","action.reason":"原因","action.reasonHint":"会连同您的账号和时间记入日志。","action.rehearsing":"正在了解将会发生什么……","acts.title":"运营操作","acts.note":"订单、账号、死信","acts.ofThis":"此处的运营操作","acts.at":"时间","acts.action":"操作","acts.subject":"对象","acts.by":"操作人","acts.reason":"原因","acts.clock":"到时自动","acts.none":"尚无操作。","act.ship":"发货","act.cancel":"取消订单","act.refund":"退款","act.retry-refund":"重试退款","act.replay":"重放","act.grant-admin":"授予管理员","act.take-admin":"收回管理员","act.create":"创建","act.pause":"暂停","act.resume":"恢复","act.restock":"补货","act.close":"开始收尾","act.close-case":"差异结案","act.closed":"结束","act.change":"已修改","act.stop":"已停止","overview.title":"总览","overview.since":"自 {time} 起共 {count} 笔订单","overview.stuck":"卡住的订单","overview.deadLetters":"死信","overview.atLeast":"至少 {count}","overview.outbox":"未发送事件","overview.oldest":"最久：{seconds} 秒","overview.queueAge":"队列最长等待","overview.stock":"库存核对","overview.balanced":"平衡","overview.checked":"{count} 个有预留的商品","overview.orders":"今日订单（按状态）","overview.money":"今日金额","overview.moneyNote":"UTC 零点以来所下订单","overview.money.paid":"已收","overview.money.awaiting":"待付","overview.money.refunded":"已退","overview.flow":"每分钟订单","overview.flowNote":"由应答的进程统计","overview.flow.placed":"下单","overview.flow.paid":"付款","overview.flow.lost":"取消或无法供货","overview.queues":"队列","overview.sales":"当前抢购","overview.allSales":"全部抢购","overview.noSales":"没有进行中或即将开始的抢购。","queue.name":"队列或订阅","queue.age":"最久等待","queue.dead":"死信","orders.views":"视图","orders.all":"全部","orders.any":"任意","orders.keepView":"保存此搜索","orders.keepViewEffect":"它会出现在其他视图旁，仅限此浏览器。","orders.keepViewVerb":"保存","orders.viewName":"名称","orders.viewKept":"视图已保存。","orders.forgetView":"移除视图 {name}","orders.search":"订单号或用户号","orders.id":"订单","orders.status":"状态","orders.placed":"下单时间","orders.total":"总额","orders.discount":"优惠券抵扣","orders.units":"件数","orders.items":"商品","orders.shopper":"买家","orders.reason":"原因","orders.none":"没有符合条件的订单。","order.title":"订单","order.facts":"信息","order.lines":"商品","order.payBy":"付款期限","order.orchestration":"流程","order.noOrchestration":"无：尚未启动，或结束一天后已清除","order.failure":"失败原因","order.address":"地址","order.ship":"发货","order.shipTitle":"订单发货","order.shipEffect":"订单变为已发货，买家会收到承运商和单号。","order.shipAfter":"此后退款时商品默认留在买家处；若干天后自动视为已收货。","order.shipNoAddress":"订单尚无地址，商城会拒绝发货。","order.shipDone":"订单已发货。","order.carrier":"承运商","order.trackingNumber":"运单号","order.refund":"退款","order.refundTitle":"退款","order.refundEffect":"所选商品的款项将退还买家。","order.refundUnits":"商品退回库存；若全部退完，订单不能再发货。","order.refundKept":"商品已发出，仅在您选择时退回库存。","order.refundFinal":"此操作不可撤销。","order.refundLine":"{name}，最多 {count} 件","order.restock":"商品","order.restockNo":"留在买家处","order.restockYes":"已退回，可再销售","order.refundDone":"退款已开始。","order.cancel":"取消订单","order.cancelTitle":"取消订单","order.cancelVerb":"取消订单","order.cancelEffect":"支付将关闭，并通知买家。","order.cancelUnits":"商品退回库存或抢购。","order.cancelLate":"若款项同时到账，则订单付款成功或款项退回，二者必居其一。","order.cancelDone":"订单正在取消。","timeline.title":"时间线","timeline.count":"{count} 条","timeline.sources":"显示来源","timeline.order":"订单","timeline.payment":"支付","timeline.orchestration":"流程","timeline.stock":"库存","timeline.event":"事件","timeline.notification":"通知","timeline.operator":"运营","timeline.missing":"以下来源暂无回应，未显示：{sources}。","timeline.truncated":"此处未显示全部内容。","timeline.afterMs":"+{count} 毫秒","timeline.afterS":"+{count} 秒","timeline.afterMin":"+{count} 分钟","entry.order.pending":"已下单","entry.order.awaitingPayment":"等待付款","entry.order.paid":"已付款","entry.order.shipped":"已发货","entry.order.completed":"已收货","entry.order.rejected":"无法供货","entry.order.cancelled":"已取消","entry.order.refunding":"开始退款","entry.order.refunded":"已退款","entry.order.refund":"申请退款","entry.payment.refund-requested":"已申请退款","entry.payment.refund-processing":"退款处理中","entry.payment.refund-succeeded":"退款完成","entry.payment.refund-failed":"退款失败","entry.payment.attempt":"尝试支付","entry.payment.callback":"已接受回调","entry.payment.open":"支付进行中","entry.payment.paid":"支付已完成","entry.payment.closed":"支付已关闭","entry.orchestration.started":"已启动","entry.orchestration.step-begun":"步骤开始","entry.orchestration.step-done":"步骤完成","entry.orchestration.step-failed":"步骤失败","entry.orchestration.timer-set":"设定计时","entry.orchestration.timer-fired":"计时到点","entry.orchestration.event-received":"收到事件","entry.orchestration.ended":"已结束","entry.stock.reserved":"已预留","entry.stock.sold":"已售出","entry.stock.released":"已退回","entry.stock.returned":"商品退回","entry.stock.ticket-won":"抢到资格","entry.stock.ticket-sold":"资格已售","entry.stock.ticket-released":"资格已释放","entry.operator.ship":"发货","entry.operator.cancel":"取消订单","entry.operator.refund":"退款","entry.operator.retry-refund":"重试退款","event.order.created":"order.created 已下单","event.order.paid":"order.paid 已付款","event.order.cancelled":"order.cancelled 已取消","event.order.rejected":"order.rejected 无法供货","event.order.shipped":"order.shipped 已发货","event.order.completed":"order.completed 已收货","event.order.refunded":"order.refunded 已退款","detail.reason":"原因","detail.payBy":"付款期限","detail.carrier":"承运商","detail.trackingNumber":"运单号","detail.relayed":"事件","detail.sent":"已发送","detail.waiting":"在发件箱中等待","detail.yes":"是","detail.no":"否","detail.paymentId":"支付号","detail.provider":"渠道","detail.status":"状态","detail.amount":"金额","detail.closedBecause":"原因","detail.refundId":"退款","detail.restock":"退回商品","detail.why":"渠道说明","detail.nextAt":"下次询问","detail.waitingEvents":"待发事件","detail.step":"步骤","detail.name":"名称","detail.version":"版本","detail.until":"直到","detail.error":"错误","detail.productId":"商品","detail.quantity":"件数","detail.saleId":"抢购","detail.position":"排位","detail.offer":"候补获得","detail.channel":"渠道","detail.by":"操作人","state.pending":"进行中","state.paid":"已付","state.declined":"被拒","state.refunded":"已退款","state.delivered":"已送达","state.sent":"已发送","state.queued":"排队中","state.failed":"失败","state.completed":"已完成","state.unpaid":"超时未付","state.cancelled":"已取消","state.rejected":"无法供货","channel.push":"站内","channel.email":"邮件","channel.sms":"短信","stuck.note":"本应继续推进的订单。定时器每 15 秒重试一次；一直留在此处的需要人工处理。","stuck.none":"没有卡住的订单。","stuck.why":"原因","stuck.since":"应推进时间","stuck.for":"时长","stuck.stock-not-reserved":"商品未预留：流程未运行或失败。","stuck.deadline-passed":"付款期限已过，但未取消。","dead.note":"消费者无法处理的消息。查看不会取走消息。","dead.none":"没有死信。","dead.all":"全部","dead.choose":"选择","dead.chooseOne":"选择 {id}","dead.entity":"队列或订阅","dead.subject":"主题","dead.reason":"原因","dead.noReason":"未说明","dead.at":"发送时间","dead.deliveries":"次数","dead.body":"正文","dead.show":"显示","dead.masked":"可能涉及个人信息的值已隐藏。","dead.messageId":"消息编号：","dead.action":"操作","dead.replay":"重放","dead.replayChosen":"重放所选 {count} 条","dead.replayTitle":"重放 {count} 条死信","dead.replayTitleOne":"重放一条死信","dead.replayEffect":"每条都会以新的消息编号再次发给消费者，然后从此处移除。","dead.replayOnce":"消费者按事件编号识别已处理的内容，不会重复处理。","dead.replayAgain":"若原因仍在，它会回到此处。","dead.rehearsed":"试运行：将发往 {receivers}，编号为","dead.replayed":"已重放：{count}。","sales.new":"新建抢购","sales.newTitle":"新建抢购","sales.newEffect":"商品件数立即从库存中划出。","sales.newOpens":"到时自动开始；若时间已过则立即开始。","sales.newPrice":"价格不得高于商城售价。","coupons.title":"优惠券","coupons.none":"还没有优惠券。","coupons.new":"新建优惠券","coupons.newTitle":"新建优惠券","coupons.newEffect":"到时间即可领取；时间已过则立即可领取。","coupons.newTerms":"已领取的优惠券条款不变，不受之后修改影响。","coupons.newLimit":"发放总量之后只能增加，不能减少。","coupons.create":"创建","coupons.created":"优惠券已创建。","coupons.how":"领取方式","coupons.public":"公开领取","coupons.byCode":"凭兑换码","coupons.change":"修改","coupons.changeTitle":"修改优惠券","coupons.changeEffect":"修改只影响之后领取的人。","coupons.changeLimit":"发放总量只能增加。","coupons.changed":"优惠券已修改。","coupons.stop":"停止发放","coupons.stopTitle":"停止发放优惠券","coupons.stopEffect":"停止后任何实例都不再发放。","coupons.stopKeeps":"已领取的仍然有效。","coupons.stopFinal":"停止后无法恢复。","coupons.stopDone":"优惠券已停止发放。","coupons.stopped":"停止","coupons.name":"名称","coupons.kind":"类型","coupons.kind.amount":"满减金额","coupons.kind.percent":"折扣百分比","coupons.value":"面值","coupons.valueHint":"单位为元，或整数百分比。","coupons.minimum":"最低消费（元）","coupons.cap":"最高优惠（元）","coupons.capHint":"仅用于百分比。","coupons.limit":"发放总量","coupons.perUser":"每人限领","coupons.off":"优惠","coupons.code":"兑换码","coupons.claimed":"已领取","coupons.reserved":"待付款订单占用","coupons.used":"已使用","coupons.restored":"已退回","coupons.discount":"已优惠金额","coupons.paid":"用券订单实付","coupons.facts":"详情","sales.create":"新建抢购","sales.created":"抢购已创建。","sales.product":"商品编号","sales.productHint":"见商品页面。","sales.price":"价格（元）","sales.priceHint":"单件价格，例如 99.00。","sales.limit":"每人限购","sales.buckets":"分桶数","sales.bucketsHint":"仅当每秒有数万人抢购时才大于 1:库存分给多个闸口。不能多于库存数量,之后不可更改。","sales.startsAtHint":"按本机时间。","sales.id":"抢购","sales.state":"状态","sales.none":"没有抢购。","sale.title":"抢购","sale.note":"每件 {price}，每人限 {limit} 件 · {from} 至 {to}","sale.units":"件数分布","sale.sold":"已售","sale.held":"占用","sale.available":"可抢","sale.returned":"已退回","sale.total":"总件数","sale.startsAt":"开始","sale.endsAt":"结束","sale.door":"每秒应答","sale.doorNote":"由应答的进程统计，含所有抢购","sale.entries":"进入","sale.wins":"抢到","sale.soldOuts":"已抢完","sale.unitsOverTime":"件数","sale.latency":"决策耗时","sale.latencyNote":"Redis 用时","sale.p50":"中位","sale.p99":"99%","sale.log":"日志","sale.quantity":"补货件数","sale.pause":"暂停","sale.pauseTitle":"暂停抢购","sale.pauseEffect":"一秒内不再有人抢到；买家会看到抢购已暂停。","sale.pauseHeld":"已抢到的仍保留并可付款。","sale.pauseClock":"结束时间不变。","sale.pauseDone":"抢购已暂停。","sale.resume":"恢复","sale.resumeTitle":"恢复抢购","sale.resumeEffect":"买家可立即继续抢购。","sale.resumeDone":"抢购已恢复。","sale.restock":"补货","sale.restockTitle":"为抢购补货","sale.restockEffect":"件数从商品库存划出并可立即抢购；候补者优先。","sale.restockOpens":"已抢完的抢购会重新开放。","sale.restockDone":"已补货。","sale.close":"结束抢购","sale.closeTitle":"永久结束抢购","sale.closeEffect":"不再有人能抢到。","sale.closeHeld":"待占用的 {held} 件付款或释放后，抢购才完全结束。","sale.closeBack":"剩余件数（现为 {available} 件）随后退回商品库存。","sale.closeFinal":"无法重新开放。","sale.closeDone":"抢购正在收尾。","audit.title":"审计","audit.note":"比对 Redis、资格、订单、支付与队列，会读取该抢购的全部资格。","audit.run":"运行审计","audit.balanced":"全部平衡","audit.unbalanced":"不平衡","audit.equation":"初始 {initial} + 补货 {restocked} = 可抢 {available} + 占用 {held} + 已售 {sold} + 退回 {returned}","audit.flight":"正在生成资格：未发送 {unsent}，队列中 {queued}，死信中 {dead}。","audit.gateCompared":"已比对 Redis。","audit.gateNotCompared":"未比对 Redis：无回应，或抢购未开放。","audit.moving":"抢购一直在变动，无法比对总数，但逐一比对了资格。","audit.mismatches":"不平衡项","audit.what":"内容","audit.ticket":"资格","audit.expected":"应为","audit.actual":"实为","mismatch.sale-unbalanced":"抢购自身数字不平衡：有件数丢失或凭空产生。请暂停抢购并查看日志。","mismatch.held-differs":"占用的资格与抢购记录的占用件数不符。","mismatch.sold-differs":"已售资格与抢购记录的已售件数不符。","mismatch.buyer-has-two-tickets":"同一买家有两个有效资格。","mismatch.over-buyer-limit":"同一买家超过限购件数。","mismatch.ticket-without-order":"资格没有订单，也没有正在生成的订单。系统会重新生成；若仍存在，请重放其死信。","mismatch.order-status-differs":"订单与资格状态不一致。请查看订单时间线。","mismatch.order-without-ticket":"存在属于该抢购但没有资格的订单。","mismatch.sold-without-payment":"资格已售，但支付未完成。","mismatch.paid-without-units":"支付已完成但资格没有件数，款项也未退回。请为订单退款。","mismatch.gate-holds-released-ticket":"Redis 仍保留已释放的资格。定时器会通知 Redis；若持续存在，则会少卖。","mismatch.gate-ticket-differs":"该资格在 Redis 与数据库中的买家或件数不同。","mismatch.promise-without-ticket":"Redis 已承诺件数，但没有对应的资格或消息；买家已得到肯定答复。","mismatch.ticket-not-in-gate":"Redis 不认识某个有效资格，可能重复售出；重建后恢复。","mismatch.gate-oversold":"Redis 发出的件数超过抢购总数。请暂停抢购。","mismatch.gate-taken-differs":"Redis 计数与其资格件数不符。","mismatch.gate-capacity-differs":"Redis 可售件数与抢购总件数不符。","mismatch.gate-version-differs":"Redis 尚未得知最近一次运营变更。","mismatch.gate-share-differs":"Redis 记录的该分桶份额不同，入口可能过早或过晚显示售罄。","mismatch.ticket-in-wrong-bucket":"某个资格不在其买家所属的分桶中，该买家可能在自己的分桶再抢到一个。","mismatch.buckets-differ":"各分桶件数之和与抢购初始件数不符：有库存丢失或凭空产生。","mismatch.buckets-restocked-differ":"各分桶补货之和与抢购的补货件数不符。","product.title":"商品","product.id":"编号","product.name":"名称","product.category":"分类","product.description":"描述","product.price":"价格","product.available":"可售","product.reserved":"预留","product.sold":"已售","product.search":"名称或描述中的词","product.none":"没有符合条件的商品。","product.facts":"信息","product.history":"库存记录","product.historyNote":"运营调整","product.noHistory":"尚无库存调整。","product.delta":"件数","product.deltaHint":"负数表示减少。","product.after":"调整后可售","product.new":"新建商品","product.newTitle":"新建商品","product.newEffect":"立即上架。","product.create":"新建商品","product.created":"商品已创建。","product.edit":"编辑","product.editTitle":"编辑商品","product.editEffect":"买家一秒内可见。","product.editOrders":"已下订单的名称和价格不变。","product.save":"保存","product.saved":"商品已保存。","product.adjust":"调整库存","product.adjustTitle":"调整库存","product.adjustEffect":"现有可售 {available} 件；在此基础上增减。","product.adjustLog":"会记入该商品的库存记录。","product.adjusted":"库存已调整。","product.startSale":"发起抢购","product.delete":"下架","product.deleteTitle":"下架此商品","product.deleteEffect":"买家将无法找到或购买。","product.deleteOrders":"已下订单不受影响；下架后无法恢复。","product.deleted":"商品已下架。","users.title":"用户","users.note":"名称以摘要保存，须输入完整名称搜索。","users.search":"编号、用户名、邮箱或手机号","users.found":"搜索结果","users.none":"没有这个账号。","users.gone":"没有这个账号，或已注销。","users.administrators":"管理员","users.facts":"账号","users.id":"用户","users.name":"名称","users.email":"邮箱","users.mobile":"手机","users.roles":"角色","users.since":"注册时间","users.orders":"该用户的订单","users.grant":"设为管理员","users.grantTitle":"授予管理员角色","users.grantEffect":"该账号将可执行控制台的全部操作。","users.grantWhen":"自下次登录或刷新起生效，最迟 15 分钟。","users.granted":"已设为管理员。","users.take":"收回管理员","users.takeTitle":"收回管理员角色","users.takeEffect":"该账号变为普通买家，并保持登录。","users.takeWhen":"自下次刷新起生效，最迟 15 分钟。","users.takeLast":"最后一位管理员不能收回。","users.taken":"已收回角色。","role.admin":"管理员","role.shopper":"买家","reconciliations.note":"支付方账单与商城记录的比对结果。日期按支付方时区。","reconciliations.none":"尚未比对账单。系统每小时请求最近七天的账单。","reconciliations.date":"日期","reconciliations.provider":"支付方","reconciliations.bill":"账单","reconciliations.complete":"已比对","reconciliations.waiting":"尚未取得","reconciliations.waitingNote":"尚无可信的账单。系统每小时再次请求，持续一周。","reconciliations.matched":"一致","reconciliations.open":"未结差异","reconciliations.closed":"已结差异","reconciliations.net":"净额","reconciliations.at":"比对时间","reconciliations.day":"{date} 的账单","reconciliations.back":"全部日期","reconciliations.settlements":"账单合计","reconciliations.noSettlements":"账单中没有记录。","reconciliations.currency":"币种","reconciliations.taken":"收款","reconciliations.refunded":"退款","reconciliations.fees":"手续费","reconciliations.fundsIn":"账户收入","reconciliations.fundsOut":"账户支出","reconciliations.cases":"差异","reconciliations.noCases":"账单、账本与商城一致。","reconciliations.case":"差异内容","reconciliations.kind.missing-here":"商城没有对应的已付记录","reconciliations.kind.missing-there":"账单中没有","reconciliations.kind.amount":"金额不一致","reconciliations.kind.duplicate":"账单中重复","reconciliations.kind.ledger":"账本中没有或不一致","reconciliations.payment":"支付","reconciliations.refund":"退款","reconciliations.providerId":"支付方或账本编号","reconciliations.ours":"商城金额","reconciliations.theirs":"账单或账本金额","reconciliations.state":"状态","reconciliations.state.open":"未结","reconciliations.state.closed":"已结","reconciliations.openedAt":"发现时间","reconciliations.closedBy":"结案人","reconciliations.closedAt":"结案时间","reconciliations.reason":"原因","reconciliations.byBill":"{date} 的账单","reconciliations.close":"结案","reconciliations.closeTitle":"将此差异结案","reconciliations.closeEffect":"此差异视为已解释。支付、订单和账单均不改变。","reconciliations.closeFinal":"结案后无法重新打开。","reconciliations.closeVerb":"结案","reconciliations.closeDone":"差异已结案。","range.from":"从","range.to":"到","range.show":"查看","statistics.note":"以账本中的已付款订单为准；退款计入决定退款的当天。","statistics.zone":"时区","statistics.orders":"订单","statistics.units":"件数","statistics.gross":"销售额","statistics.discounts":"优惠","statistics.refunds":"退款","statistics.net":"净额","statistics.counted":"账本 {of} 条分录中已统计 {entries} 条。","statistics.days":"按天","statistics.date":"日期","statistics.csv":"保存为 CSV","statistics.chart":"每天的净额","statistics.none":"没有销售。","statistics.conversion":"从浏览到付款","statistics.conversionNote":"访问和购物车为估计值，按 UTC 日计。","conversion.visits":"访问","conversion.carts":"新购物车","conversion.orders":"已下订单","conversion.paid":"已付款订单","statistics.categories":"按分类","statistics.products":"按商品","statistics.productsNote":"销售额最高的 100 种","statistics.unknown":"未知","statistics.rebuild":"重新统计","statistics.rebuildTitle":"重新统计","statistics.rebuildEffect":"所有数字都根据账本和订单重新统计。","statistics.rebuildShown":"新数字完成之前显示旧数字，可能需要几分钟。","statistics.rebuild.running":"正在重新统计","statistics.rebuild.same":"已重新统计：数字一致","statistics.rebuild.different":"已重新统计：之前的数字有误","traffic.note":"顾客看到的商店页面，按 UTC 日计。不使用 Cookie，不保存地址。","traffic.off":"未统计流量（Traffic__Enabled）。","traffic.days":"按天","traffic.date":"日期","traffic.chart":"每天的访问","traffic.none":"没有数据。","traffic.visits":"访问","traffic.views":"页面","traffic.carts":"新购物车","traffic.bots":"程序浏览的页面","traffic.pages":"页面","traffic.sales":"抢购","traffic.referrers":"来源","traffic.devices":"设备","device.desktop":"电脑","device.phone":"手机","device.tablet":"平板","problem.reconciliation-not-found":"未请求过该日的账单。","problem.case-not-found":"没有此差异。","problem.case-closed":"此差异已由他人以其他原因结案。","ledger.note":"以复式记账记录商城资金的变动，任何改写都会被发现。","ledger.head":"账本头","ledger.verification":"校验","ledger.entries":"分录","ledger.newest":"最新","ledger.fromTheBeginning":"从头开始","ledger.none":"没有分录。","ledger.size":"分录数","ledger.rootHash":"根哈希","ledger.signedAt":"签名时间","ledger.keyId":"密钥","ledger.valid":"没有缺失或改动","ledger.invalid":"已损坏","ledger.firstBad":"首个错误序号","ledger.verified":"已校验分录","ledger.some":"{all} 条中的 {size} 条","ledger.since":"读取始于","ledger.index":"序号","ledger.account":"账户","ledger.debit":"借方","ledger.credit":"贷方","ledger.kind":"事件","ledger.at":"时间","ledger.leafHash":"哈希","payments.note":"最近变更的在前。","payments.refundsDue":"仅显示待退款或退款失败","payments.none":"没有支付。","payments.noneDue":"没有待退款。","payments.status":"状态","payments.amount":"金额","payments.attempts":"尝试","payments.noAttempt":"尚无","refunds.title":"退款","refunds.total":"已退款","refunds.retry":"重试","refunds.retryTitle":"重试退款","refunds.retryEffect":"将再次请求支付渠道退还 {amount}。","refunds.retryOnce":"使用相同编号，已退的款项不会重复退。","refunds.retried":"已再次请求退款。","refund.requested":"已申请","refund.processing":"处理中","refund.succeeded":"已完成","refund.failed":"失败","payment.open":"进行中","payment.paid":"已付","payment.closed":"已关闭","closed.unpaid":"超时未付","closed.cancelled":"已取消","closed.rejected":"库存不足","attempt.pending":"进行中","attempt.paid":"已付","attempt.declined":"被拒","attempt.refundDue":"待退款","attempt.refunded":"已退款","problem.dead-letter-not-found":"它已不在；可能已被他人重放。","problem.entity-not-found":"没有这个队列。","problem.user-not-found":"没有这个账号。","problem.claim-limit-lowered":"优惠券数量只能增加，不能减少。要结束发放，请停止该优惠券。","problem.ticket-in-flight":"名额正在生成，请稍后再看。","problem.ticket-has-order":"名额已经生成，由其订单决定去留。","problem.ticket-paid":"该名额已付款。重放其死信后，订单就会生成。","problem.refund-succeeded":"款项已经退回。","problem.ledger-damaged":"账本缺少所需的内容，详情请看账本校验。","problem.last-admin":"商城不能没有管理员。","problem.precondition-failed":"读取后已被他人修改，请关闭后重新查看。","problem.order-without-address":"订单尚无地址；买家填写后方可发货。"}});Lt();$();y();D();var yr="answers",zn=null;function nc(){return zn??=new Promise(e=>{let t=indexedDB.open("mall",1);t.onupgradeneeded=()=>t.result.createObjectStore(yr),t.onsuccess=()=>e(t.result),t.onerror=()=>e(null)}),zn}async function sc(e,t){let o=await nc();if(o)return new Promise(n=>{let s=t(o.transaction(yr,e).objectStore(yr));s.onsuccess=()=>n(s.result),s.onerror=()=>n(void 0)})}jn(async()=>{await sc("readwrite",e=>e.clear())});ue();it();Et();var $s="mall.theme",yo=H(Oe($s)??"auto");yo.subscribe(e=>document.documentElement.dataset.theme=e);function gs(e){yo.value=e,Ce($s,e==="auto"?null:e)}Cr();$();y();ct();function vs(){return a`<div class="visually-hidden" aria-live="assertive" aria-atomic="true" data-testid="spoken">${bs.value}</div>
    <div class="toasts" role="status" aria-live="polite">
      ${bt.value.map(e=>a`<div key=${e.id} class=${`toast toast-${e.kind}`}>
            <span>${e.text}</span>
            <button class="icon-button" type="button" onClick=${()=>Ar(e.id)} aria-label=${r("dialog.close")}>
              <${we} name="close" size=${16} />
            </button>
          </div>`)}
    </div>`}$();D();he();$();y();ue();D();ct();$();y();function vo(){return a`<div class="settings">
    <label>
      <span>${r("settings.language")}</span>
      <select value=${ne.value} onChange=${e=>_n(e.currentTarget.value)} data-testid="language">
        ${Object.entries(dr).map(([e,t])=>a`<option key=${e} value=${e} lang=${e}>${t}</option>`)}
      </select>
    </label>
    <label>
      <span>${r("settings.theme")}</span>
      <select value=${yo.value} onChange=${e=>gs(e.currentTarget.value)} data-testid="theme">
        ${["auto","light","dark"].map(e=>a`<option key=${e} value=${e}>${r(`settings.theme.${e}`)}</option>`)}
      </select>
    </label>
  </div>`}$();y();function wo({children:e}){return a`
    <header class="top">
      <span class="brand"><${we} name="box" />${r("shell.name")}</span>
      <${vo} />
    </header>
    <main id="content" class="narrow stack door">${e}</main>
  `}function ws(){return gt(r("forbidden.title"),r("shell.name")),a`<${wo}>
    <p class="muted">403</p>
    <h1>${r("forbidden.title")}</h1>
    <p><strong>${r("problem.forbidden")}</strong></p>
    <p>${r("forbidden.text")}</p>
    <div class="actions">
      <${L} kind="primary" href="/">${r("forbidden.shop")}<//>
      <${L} onClick=${()=>{mo()}}>${r("forbidden.other")}<//>
    </div>
  <//>`}$();y();_o();D();J();function ks(e,t,o){let[n,s]=C(e),[i,l]=C({});return{form:n,set:d=>f=>s(u=>({...u,[d]:f})),reset:()=>s(e),...i,submit:async d=>{if(d.preventDefault(),o&&!o(n))return l({tried:!0});l({busy:!0});try{await t(n),l({})}catch(f){l({error:f})}}}}he();Nr();vt();function xs({headers:e,onDone:t}){let{form:o,set:n,busy:s,tried:i,error:l,submit:c}=ks({name:"",password:""},async({name:d,password:f})=>{await Fn({...kc(d.trim()),password:f},e?.()),t()},({name:d,password:f})=>d.trim()!==""&&f!=="");return a`<form class="stack" onSubmit=${c} novalidate>
    ${uo.value&&a`<${Pe} kind="warning">${r("login.ended")}<//>`}
    ${l&&a`<${Pe} kind="error">${yt(l)}<//>`}
    <${Ht}
      label=${r("login.name")}
      name="name"
      autocomplete="username"
      inputmode="email"
      value=${o.name}
      onInput=${n("name")}
      error=${i&&!o.name.trim()?r("login.missing"):void 0}
    />
    <${Ht}
      label=${r("login.password")}
      name="password"
      type="password"
      autocomplete="current-password"
      value=${o.password}
      onInput=${n("password")}
      error=${i&&!o.password?r("login.missing"):void 0}
    />
    <${L} kind="primary" size="large" type="submit" wide busy=${s}>${r("login.submit")}<//>
  </form>`}function kc(e){return e.includes("@")?{email:e}:/^\+?[\d\s-]{7,}$/.test(e)?{mobile:e}:{username:e}}$();y();ue();function Ts(){return gt(r("login.title"),r("shell.name")),a`<${wo}>
    <h1>${r("login.title")}</h1>
    <p class="muted">${r("shell.forOperators")}</p>
    <${xs} onDone=${()=>{}} />
  <//>`}he();ct();$();y();it();var ko=H(navigator.onLine);addEventListener("online",()=>ko.value=!0);addEventListener("offline",()=>ko.value=!1);ue();D();me();$();x();y();ue();To();J();D();Wt();To();var Tc=5e3,Sc=3e4;function Cs(e){let{data:t,error:o,at:n,reload:s}=Be(i=>j("/operations/overview",{signal:i}),[e],e?Tc:Sc);Ne(()=>{qe.value={data:t??qe.value.data,error:o,at:n===0?qe.value.at:n,reload:s}},[t,o,n])}var Oc=[{href:"/console",name:"overview"},{href:"/console/statistics",name:"statistics"},{href:"/console/traffic",name:"traffic"},{href:"/console/orders",name:"orders"},{href:"/console/stuck",name:"stuck",count:()=>qe.value.data?.stuckOrders},{href:"/console/dead-letters",name:"dead-letters",count:()=>qe.value.data?.deadLetters.total},{href:"/console/sales",name:"sales"},{href:"/console/coupons",name:"coupons"},{href:"/console/products",name:"products"},{href:"/console/payments",name:"payments"},{href:"/console/reconciliations",name:"reconciliations"},{href:"/console/ledger",name:"ledger"},{href:"/console/users",name:"users"}];function Ns(){let e=lt.value?.url.pathname??location.pathname;return Cs(e==="/console"),a`
    <nav class="places" aria-label=${r("shell.places")}>
      <ul>
        ${Oc.map(({href:t,name:o,count:n})=>{let s=t==="/console"?e===t:e===t||e.startsWith(`${t}/`),i=n?.()??0;return a`<li>
            <a href=${t} aria-current=${s?"page":void 0}>
              ${r(`nav.${o}`)} ${i>0&&a`<${N} kind="bad">${h(i)}<//>`}
            </a>
          </li>`})}
      </ul>
    </nav>
  `}function Ps(){return a`
    <a class="skip-link" href="#content">${r("skip.content")}</a>
    <div class="shell">
      <header class="top">
        <a class="brand" href="/console"><${we} name="box" />${r("shell.name")}</a>
        <div class="row">
          <${vo} />
          <${L} size="small" href="/">${r("shell.shop")}<//>
          <${L} size="small" onClick=${()=>{mo()}}>${r("shell.logOut")}<//>
        </div>
      </header>
      <${Ns} />
      <main id="content" tabindex="-1" class="stack">
        ${!ko.value&&a`<p class="notice notice-warning" role="status"><${we} name="offline" />${r("shell.offline")}</p>`}
        <${hs} />
      </main>
    </div>
  `}function Ls(){let e=Mn.value?En.value?a`<${Ps} />`:a`<${ws} />`:a`<${Ts} />`;return a`${e}<${vs} />`}var wl=[{pattern:"/console",load:()=>Promise.resolve().then(()=>(Xs(),Zs))},{pattern:"/console/orders",load:()=>Promise.resolve().then(()=>(ua(),da))},{pattern:"/console/orders/{id}",load:()=>Promise.resolve().then(()=>(Sa(),Ta))},{pattern:"/console/stuck",load:()=>Promise.resolve().then(()=>(Ca(),Aa))},{pattern:"/console/dead-letters",load:()=>Promise.resolve().then(()=>(Ma(),Da))},{pattern:"/console/sales",load:()=>Promise.resolve().then(()=>(Ba(),qa))},{pattern:"/console/sales/{id}",load:()=>Promise.resolve().then(()=>(Xa(),Za))},{pattern:"/console/products",load:()=>Promise.resolve().then(()=>(li(),ii))},{pattern:"/console/products/{id}",load:()=>Promise.resolve().then(()=>(pi(),mi))},{pattern:"/console/users",load:()=>Promise.resolve().then(()=>(gi(),$i))},{pattern:"/console/users/{id}",load:()=>Promise.resolve().then(()=>(_i(),wi))},{pattern:"/console/coupons",load:()=>Promise.resolve().then(()=>(Pi(),Ni))},{pattern:"/console/coupons/{id}",load:()=>Promise.resolve().then(()=>(Ri(),Ii))},{pattern:"/console/payments",load:()=>Promise.resolve().then(()=>(Bi(),qi))},{pattern:"/console/reconciliations",load:()=>Promise.resolve().then(()=>(Hi(),Fi))},{pattern:"/console/reconciliations/{date}",load:()=>Promise.resolve().then(()=>(Zi(),Qi))},{pattern:"/console/ledger",load:()=>Promise.resolve().then(()=>(nl(),rl))},{pattern:"/console/statistics",load:()=>Promise.resolve().then(()=>(ml(),ul))},{pattern:"/console/traffic",load:()=>Promise.resolve().then(()=>(hl(),fl))}],_l={pattern:"",load:()=>Promise.resolve().then(()=>(vl(),yl))};await Tn({en:()=>Promise.resolve().then(()=>(Sl(),Tl)),"zh-CN":()=>Promise.resolve().then(()=>(Nl(),Cl))});ds(wl,_l);un(a`<${Ls} />`,document.body);
