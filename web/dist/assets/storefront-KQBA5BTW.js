var zs=Object.defineProperty;var f=(e,t,o)=>()=>{if(o)throw o[0];try{return e&&(t=e(e=0)),t}catch(r){throw o=[r],r}};var X=(e,t)=>{for(var o in t)zs(e,o,{get:t[o],enumerable:!0})};function st(e){e&&e.parentNode&&e.remove()}function bo(e,t,o){var r,s,a,c={},l=arguments.length;for(a in t)a=="key"?r=t[a]:a=="ref"&&typeof e!="function"?s=t[a]:c[a]=t[a];return l>2&&(c.children=l>3?dr.call(arguments,2):o),Ht(e,c,r,s,null)}function Ht(e,t,o,r,s){var a={type:e,props:t,key:o,ref:r,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Wt,__v:s||++mn,__i:-1,__u:0};return!s&&F.vnode&&F.vnode(a),a}function lt(e){return e.children}function xt(e,t){this.props=e,this.context=t,this.__g=0}function Ge(e,t){if(t==null)return e.__&&Ge(e.__,e.__i+1);for(var o;t<e.__k.length;t++)if((o=e.__k[t])&&o.__e)return o.__e;return typeof e.type!="function"||e.props.__P?null:Ge(e)}function Ys(e){var t,o=e.__v,r=o.__e,s=[],a=[],c=e.__P;c&&((t=ct({constructor:Wt},o)).__v=o.__v+1,F.vnode&&F.vnode(t),mr(c,t,o,e.__n,c.namespaceURI,32&o.__u?[r]:null,s,r||Ge(o),32&o.__u,a),t.__v=o.__v,t.__.__k[t.__i]=t,_n(s,t,a),o.__=o.__e=null,t.__e!=r&&hn(t))}function hn(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),hn(e)}function un(e){(8&e.__g||(e.__g|=8,Ke.push(e),yo++))&&ir==F.debounceRendering||((ir=F.debounceRendering)||queueMicrotask)($n)}function $n(){try{for(var e,t=1;Ke.length;)Ke.length>t&&Ke.sort(pn),e=Ke.shift(),t=Ke.length,8&e.__g&&Ys(e)}finally{(yo=Ke.length)&&(ir||queueMicrotask)($n)}}function gn(e,t,o,r,s,a,c,l,d,p,u){var _,h,m,S,B,A,U=r.__k||_o,N=t.length;for(d=Ks(o,t,U,d,N),_=0;_<N;_++)(m=o.__k[_])!=null&&(h=~m.__i&&U[m.__i]||vo,m.__i=_,A=mr(e,m,h,s,a,c,l,d,p,u),S=m.__e,(h.ref!=m.ref||8&h.__u)&&(h.ref&&pr(h.ref,null,m,h),m.ref&&u.push(m.ref,m.__c||S,m)),B=B||S,4&m.__u?(d=yn(m,d,e,!h.__v),h.__e&&(h.__e=null)):typeof m.type=="function"&&A!==void 0?d=A:S&&(d=S.nextSibling),m.__u&=-21);return o.__e=B,d}function Ks(e,t,o,r,s){var a,c,l,d,p,u,_,h,m,S=o.length,B=S,A=0,U=0,N=e.__k=Array(s);for(a=0;a<s;a++)(c=t[a])!=null&&typeof c!="boolean"&&typeof c!="function"?(typeof c!="object"||c.constructor===String?c=N[a]=Ht(null,c):ur(c)?c=N[a]=Ht(lt,{children:c}):c.constructor===Wt&&c.__b?c=N[a]=Ht(c.type,c.props,c.key,c.ref,c.__v):N[a]=c,d=a+A,c.__=e,c.__b=e.__b+1,l=null,~(p=c.__i=Gs(c,o,d,B))&&(B--,(l=o[p])&&(l.__u|=2)),l&&l.__v?(c.__u|=16,p==d-1?A--:p==d+1?A++:p!=d&&(p>d?A--:A++,U=1)):(~p||(s>S?A--:s<S&&A++),typeof c.type!="function"&&(c.__u|=4))):N[a]=null;if(U){for(u=[],_=[],a=0;a<s;a++)if((c=N[a])&&16&c.__u){for(A=0,h=u.length;A<h;)u[m=A+h>>1]<c.__i?A=m+1:h=m;u[A]=c.__i,_[a]=A+1}for(A=u.length;a--;)_[a]&&(_[a]==A?A--:N[a].__u|=4)}if(B)for(a=0;a<S;a++)!(l=o[a])||2&l.__u||(l.__e==r&&(r=Ge(l)),fr(l,l));return r}function yn(e,t,o,r){var s,a,c,l;if(typeof e.type=="function"){if(e.props.__P)return t;if(s=e.__k)for(a=0;a<s.length;a++)s[a]&&(s[a].__=e,t=yn(s[a],t,o,!1));return t}for(t&&!t.parentNode&&(t=Ge(e))&&!t.parentNode&&(t=null),c=e.__e,l=t;l&&l.nodeType==8;)l=l.nextSibling;for(c!=l&&(!r&&o.moveBefore&&c.parentNode?o.moveBefore(c,t):o.insertBefore(c,t||null)),t=c;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function Gs(e,t,o,r){var s,a=e.key,c=e.type,l=t[o],d=l&&!(2&l.__u);if(l===null&&a==null||d&&a==l.key&&c==l.type)return o;if(r>(d?1:0)){for(s=o-1;s>=0;s--)if((l=t[s])&&!(2&l.__u)&&a==l.key&&c==l.type)return s;for(s=o+1;s<t.length;s++)if((l=t[s])&&!(2&l.__u)&&a==l.key&&c==l.type)return s}return-1}function dn(e,t,o){o==null&&(o=""),t[0]=="-"?e.setProperty(t,o):e[t]=o}function ho(e,t,o,r,s){var a,c;if(t=="style")if(typeof o=="string")e.style.cssText=o;else{if(typeof r=="string"&&(e.style.cssText=r=""),r)for(t in r)o&&t in o||dn(e.style,t);if(o)for(t in o)r&&o[t]==r[t]||dn(e.style,t,o[t])}else if(t[0]=="o"&&t[1]=="n")typeof o!="function"&&(o=null),typeof r!="function"&&(r=null),(e.__e||(e.__e={}))[t]=o,o&&r||(c=sr[t]||(sr[t]=Vs(t)),(e.__a||(e.__a={}))[t]=lr,a=t!=(t=t.replace(fn,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),o?e.addEventListener(t,c,a):e.removeEventListener(t,c,a));else{if(s=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=o??"")}catch{}if(typeof o=="function")return;o==null||o===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&o==1?"":o)}}function Vs(e){return function(t){var o=this.__e;if(o){if(o=o[e],t[$o]==null)t[$o]=lr++;else if(t[$o]<this.__a[e])return;return o(F.event?F.event(t):t)}}}function mr(e,t,o,r,s,a,c,l,d,p){var u,_,h,m,S,B,A,U,N,se,Z,ar,cn,fo,at,ln,Ye,it,Fe=t.type;if(t.constructor!==Wt)return null;128&o.__u&&(d=32&o.__u,u=o.__c.__z)&&(t.__u|=d,_=a=[],u.nodeType==8?l=go(u,a):a.push(u),l=a[0]||l),(u=F.__b)&&u(t);e:if(typeof Fe=="function"){h=c.length;try{if(U=t.props,N=(u=Fe.prototype)&&u.render,se=(u=Fe.contextType)&&r[u.__c],Z=u?se?se.props.value:u.__:r,(m=o.__c)?(t.__c=m,2&m.__g&&(m.__g|=1)):(N?t.__c=m=new Fe(U,Z):(t.__c=m=new xt(U,Z),m.constructor=Fe,m.render=Qs),se&&se.sub(m),m.state||(m.state={}),m.__n=r,m.__g|=8,m.__h=[],m.__k=[]),N&&(m.__s||(m.__s=m.state),Fe.getDerivedStateFromProps&&(m.__s==m.state&&(m.__s=ct({},m.__s)),ct(m.__s,Fe.getDerivedStateFromProps(U,m.__s)))),S=m.props,B=m.state,m.__v=t,o.__c){if(U!==S&&N&&!Fe.getDerivedStateFromProps&&m.componentWillReceiveProps&&m.componentWillReceiveProps(U,Z),t.__v==o.__v&&!(8&m.__g)||!(4&m.__g)&&m.shouldComponentUpdate&&m.shouldComponentUpdate(U,m.__s,Z)===!1){t.__v!=o.__v&&(m.props=U,m.state=m.__s,m.__g&=-9),t.__e=o.__e,t.__k=o.__k,t.__k.some(function(_e){_e&&(_e.__=t)}),_o.push.apply(m.__h,m.__k),m.__k=[],m.__h.length&&c.push(m),l=Ge(o);break e}m.componentWillUpdate&&m.componentWillUpdate(U,m.__s,Z),N&&m.componentDidUpdate&&m.__h.push(function(){m.componentDidUpdate(S,B,A)})}else N&&!Fe.getDerivedStateFromProps&&m.componentWillMount&&m.componentWillMount(),N&&m.componentDidMount&&m.__h.push(m.componentDidMount);m.context=Z,m.props=U,m.__P=e,m.__g&=-5,ar=F.__r,cn=N?25:0;do m.__g&=-9,ar&&ar(t),u=m.render(m.props,m.state=m.__s,m.context);while(8&m.__g&&++cn<25);N&&(_o.push.apply(m.__h,m.__k),m.__k=[]),m.state=m.__s,m.getChildContext&&(r=ct({},r,m.getChildContext())),N&&o.__c&&m.getSnapshotBeforeUpdate&&(A=m.getSnapshotBeforeUpdate(S,B)),fo=u&&u.type===lt&&u.key==null?u.props.children:u,U.__P&&(u=l,s=(e=U.__P).namespaceURI,d=a=null,o.props&&o.props.__P!=e&&(o.__k.some(function(_e){_e&&fr(_e,_e)}),o.__k=null),l=o.__k?Ge(o,0):null),l=gn(e,ur(fo)?fo:[fo],t,o,r,s,a,c,l,d,p),U.__P&&(t.__e=null,l=u),t.__u&=-161,_&&_.some(st),m.__h.length&&c.push(m),1&m.__g&&(m.__g&=-4)}catch(_e){if(c.length=h,t.__v=null,d||a)if(_e&&_e.then){if(t.__u|=128|d,a){for(~(Ye=a.indexOf(l||void 0))||(Ye=a.length);(it=a[Ye-1])&&it.nodeType==8;)Ye--;for(;Ye<a.length;Ye++)if(it=a[Ye])if(a[Ye]=null,at){if(it==ln)break}else{if(it.nodeType!=8)break;it.data.startsWith("$s")&&(ln=go(at=it))}}if(!at){for(;l&&l.nodeType==8&&l.nextSibling;)l=l.nextSibling;at=l}(u=go(at=t.__c.__z||(t.__c.__z=at)))?(t.__e=at,l=u):t.__e=l,l=l&&l.nextSibling}else a&&a.some(st);else t.__e=o.__e;t.__k||(t.__k=o.__k||[]),_e&&_e.then||vn(t),F.__e(_e,t,o)}}else l=t.__e=Js(o.__e,t,o,r,s,a,c,d,p,e);return(u=F.diffed)&&u(t),l}function go(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var o=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))o++;else if(e.data.startsWith("/$s")&&!--o)return e}t&&t.push(e)}}function vn(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(vn))}function _n(e,t,o){for(var r=0;r<o.length;)pr(o[r++],o[r++],o[r++]);F.__c&&F.__c(t,e),e.some(function(s){try{e=s.__h,s.__h=[],e.some(function(a){a.call(s)})}catch(a){F.__e(a,s.__v)}})}function Js(e,t,o,r,s,a,c,l,d,p){var u,_,h,m,S,B,A,U,N=o.props||vo,se=t.props,Z=t.type;if(Z=="svg"?s="http://www.w3.org/2000/svg":Z=="math"?s="http://www.w3.org/1998/Math/MathML":s||(s="http://www.w3.org/1999/xhtml"),a){for(u=0;u<a.length;u++)if((S=a[u])&&(Z?S.localName==Z:S.nodeType==3)){e=S,a[u]=null;break}}if(!e){if(U=p.ownerDocument||document,!Z)return U.createTextNode(se);e=U.createElementNS(s,Z,se.is?se:p),l&&(F.__m&&F.__m(t,a),l=!1),a=null}if(Z){if(p=Z=="template"&&e.content||e,a=Z=="textarea"&&se.defaultValue!=null?null:a&&dr.call(p.childNodes),!l&&a)for(N={},u=0;u<e.attributes.length;u++)N[(S=e.attributes[u]).name]=S.value;for(u in N)S=N[u],u=="dangerouslySetInnerHTML"?h=S:u=="children"||u in se||u=="value"&&"defaultValue"in se||u=="checked"&&"defaultChecked"in se||ho(e,u,null,S,s);for(u in se)S=se[u],u=="children"?m=S:u=="dangerouslySetInnerHTML"?_=S:u=="value"?B=S:u=="checked"?A=S:l&&typeof S!="function"||N[u]===S||ho(e,u,S,N[u],s);_?(l||h&&(_.__html==h.__html||_.__html==e.innerHTML)||(e.innerHTML=_.__html),t.__k=[]):(h&&(e.textContent=""),(Z=="foreignObject"||s=="http://www.w3.org/1998/Math/MathML"&&Ws.test(Z))&&(s="http://www.w3.org/1999/xhtml"),gn(p,ur(m)?m:[m],t,o,r,s,a,c,a?a[0]:o.__k&&Ge(o,0),l,d),a&&a.some(st)),l&&Z!="textarea"||(u="value",Z=="progress"&&B==null?e.removeAttribute(u):B==null||B===e[u]&&(Z!="progress"||B)||ho(e,u,B,N[u],s),u="checked",A!=null&&A!=e[u]&&ho(e,u,A,N[u],s))}else N===se||l&&e.data==se||(e.data=se);return e}function pr(e,t,o,r){try{typeof e=="function"?t?t.__x=e(t)||1:r&&(r=r.__c||r.__e)&&(t=r.__x)&&(r.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(s){F.__e(s,o)}}function fr(e,t,o){var r,s,a,c;if(F.unmount&&F.unmount(e),!(r=e.ref)||r.current&&r.current!=e.__e||pr(r,null,t,e),r=e.__c){if(r.componentWillUnmount)try{r.componentWillUnmount()}catch(l){F.__e(l,t)}r.__P=r.__n=null}if(r=e.__k)for(c=0;c<r.length;c++)r[c]&&fr(r[c],t,typeof e.type!="function"||o&&!e.props.__P);!o&&(r=e.__c)&&(r=r.__z)&&(s=go(r,a=[]))&&(r==e.__e&&a.some(st),st(s),st(r)),o||st(e.__e),e.__e=e.__c=e.__=null}function Qs(e,t,o){return this.constructor(e,o)}function bn(e,t){var o,r,s,a;F.__&&F.__(e,t),t.nodeType==9&&(t=t.documentElement),r=(o=e&&32&e.__u)?null:t.__k,t.__k=Ht(lt,{children:[e]}),s=[],a=[],mr(t,t.__k,r||vo,vo,t.namespaceURI,r?null:t.firstChild?dr.call(t.childNodes):null,s,r?r.__e:t.firstChild,o,a),_n(s,t.__k,a),t.__k.props.children=null}var F,mn,cr,Ke,ir,yo,pn,$o,fn,lr,sr,Hs,Wt,vo,_o,Ws,ur,dr,ct,Yt=f(()=>{Wt=Symbol.for("pv"),vo={},_o=[],Ws=/^m(i|n|o|s|text|space)$/,ur=Array.isArray,dr=_o.slice,ct=Object.assign;F={__e:function(e,t,o,r){for(var s,a,c;t=t.__;)if((s=t.__c)&&!(1&s.__g)){s.__g|=4;try{if((c=(a=s.constructor)&&a.getDerivedStateFromError)&&s.setState(a.getDerivedStateFromError(e)),s.componentDidCatch&&(s.componentDidCatch(e,r||{}),c=1),c&&8&s.__g)return void(s.__g|=2)}catch(l){e=l}}throw yo=0,e}},mn=0,cr=function(e){return e!=null&&e.constructor===Wt},xt.prototype.setState=function(e,t){var o=this.__s;o&&o!=this.state||(o=this.__s=ct({},this.state)),typeof e=="function"&&(e=e(ct({},o),this.props)),e&&(ct(o,e),this.__v&&(t&&this.__k.push(t),un(this)))},xt.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),un(this))},xt.prototype.render=lt,Ke=[],yo=0,pn=function(e,t){return e.__v.__b-t.__v.__b},$o=Symbol(),fn=/(PointerCapture)$|Capture$/i,lr=0,sr={},Hs=0});function xn(e){var t=wn.get(this);return t||(t=new Map,wn.set(this,t)),(t=kn(this,t.get(e)||(t.set(e,t=(function(o){for(var r,s,a=1,c="",l="",d=[0],p=function(h){a===1&&(h||(c=c.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?d.push(0,h,c):a===3&&(h||c)?(d.push(3,h,c),a=2):a===2&&c==="..."&&h?d.push(4,h,0):a===2&&c&&!h?d.push(5,0,!0,c):a>=5&&((c||!h&&a===5)&&(d.push(a,0,c,s),a=6),h&&(d.push(a,h,0,s),a=6)),c=""},u=0;u<o.length;u++){u&&(a===1&&p(),p(u));for(var _=0;_<o[u].length;_++)r=o[u][_],a===1?r==="<"?(p(),d=[d],a=3):c+=r:a===4?c==="--"&&r===">"?(a=1,c=""):c=r+c[0]:l?r===l?l="":c+=r:r==='"'||r==="'"?l=r:r===">"?(p(),a=1):a&&(r==="="?(a=5,s=c,c=""):r==="/"&&(a<5||o[u][_+1]===">")?(p(),a===3&&(d=d[0]),a=d,(d=d[0]).push(2,0,a),a=0):r===" "||r==="	"||r===`
`||r==="\r"?(p(),a=2):c+=r),a===3&&c==="!--"&&(a=4,d=d[0])}return p(),d})(e)),t),arguments,[])).length>1?t:t[0]}var kn,wn,Sn=f(()=>{kn=function(e,t,o,r){var s;t[0]=0;for(var a=1;a<t.length;a++){var c=t[a++],l=t[a]?(t[0]|=c?1:2,o[t[a++]]):t[++a];c===3?r[0]=l:c===4?r[1]=Object.assign(r[1]||{},l):c===5?(r[1]=r[1]||{})[t[++a]]=l:c===6?r[1][t[++a]]+=l+"":c?(s=e.apply(l,kn(e,l,o,["",null])),r.push(s),l[0]?t[0]|=2:(t[a-2]=0,t[a]=s)):r.push(l)}return r},wn=new Map});var i,g=f(()=>{"use strict";Sn();Yt();i=xn.bind(bo)});function Gt(e,t){ee.__h&&ee.__h(te,e,wo||t),wo=0;var o=te.__H||(te.__H={__:[],__h:[]});return e>=o.__.length&&o.__.push({}),o.__[e]}function y(e){return wo=1,vr(Rn,e)}function vr(e,t,o){var r=Gt(ut++,2);if(r.t=e,!r.__c&&(r.__=[o?o(t):Rn(void 0,t),function(a){var c=(r.__N||r.__)[0],l=r.t(c,a);$r(c,l)||(r.__N=[l,r.__[1]],r.__c.setState({}))}],r.__c=te,!te.__f)){te.__f=!0;var s=te.shouldComponentUpdate;te.shouldComponentUpdate=function(a,c,l){var d=this.__H;if(!d)return!0;var p=!1,u=this.props!=a;if(d.__.some(function(h){h.__N&&(p=!0,$r(h.__[0],h.__N[0])||(u=!0))}),s){var _=s.call(this,a,c,l);return p?_||u:_}return!p||u}}return r.__}function k(e,t){var o=Gt(ut++,3);!ee.__s&&br(o.__H,t)&&(o.__P=!0,o.__=e,o.u=t,te.__H.__h.push(o))}function _r(e,t){var o=Gt(ut++,4);!ee.__s&&br(o.__H,t)&&(o.__P=!1,o.__=e,o.u=t,te.__h.push(o))}function De(e){return wo=5,ko(function(){return{current:e}},[])}function ko(e,t){var o=Gt(ut++,7);return br(o.__H,t)&&(o.__=e(),o.__H=t),o.__}function xo(){var e=Gt(ut++,11);if(!e.__){for(var t=te.__v;!t.__m&&t.__;)t=t.__;var o=t.__m||(t.__m=[0,0]);e.__="P"+o[0]+"-"+o[1]++}return e.__}function Zs(){var e;do{for(;e=gr.shift();)try{Kt(e)}catch(o){ee.__e(o,{__:(e=e.__P)&&e.__v})}for(;e=Ln.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Kt),t.__h.some(yr),t.__h=[]}catch(o){t.__h=[],ee.__e(o,e.__v)}}}while(gr.length)}function Xs(e){var t,o=function(){clearTimeout(r),Mn&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(o,35);Mn&&(t=requestAnimationFrame(o))}function Nn(e){e!=1&&Cn==ee.requestAnimationFrame||((Cn=ee.requestAnimationFrame)||Xs)(Zs)}function Kt(e){var t=te,o=e.__c;typeof o=="function"&&(e.__c=void 0,o()),te=t}function yr(e){var t=te;e.__c=e.__(),te=t}function br(e,t){return!e||e.length!=t.length||t.some(function(o,r){return!$r(o,e[r])})}function Rn(e,t){return typeof t=="function"?t(e):t}var ut,te,hr,Cn,$r,wo,Ln,gr,ee,Tn,Pn,In,An,On,En,Mn,C=f(()=>{Yt();$r=Object.is,wo=0,Ln=[],gr=[],ee=F,Tn=ee.__b,Pn=ee.__r,In=ee.diffed,An=ee.__c,On=ee.unmount,En=ee.__;ee.__b=function(e){te=null,Tn&&Tn(e)},ee.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),En&&En(e,t)},ee.__r=function(e){Pn&&Pn(e),ut=0;var t=(te=e.__c).__H;t&&(hr==te?te.__h=[]:(t.__h.some(Kt),t.__h.some(yr),ut=0),t.__h=[],t.__.some(function(o){o.__N&&(o.__=o.__N),o.u=o.__N=void 0})),hr=te},ee.diffed=function(e){In&&In(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Nn(Ln.push(t)),t.__H.__.some(function(o){o.u&&(o.__H=o.u)})),hr=te=null},ee.__c=function(e,t){t.some(function(o){try{o.__h.some(Kt),o.__h=o.__h.filter(function(r){return!r.__||yr(r)})}catch(r){o.__h=[function(){throw r}]}}),An&&An(e,t)},ee.unmount=function(e){On&&On(e);var t,o,r=e.__c;r&&r.__H&&(r.__H.__.some(function(s){try{if(s.__P&&s.__c){if(o===void 0){for(o=e.__;o&&(!o.__c||!o.__c.__P);)o=o.__;o=o&&o.__c}s.__P=o,Nn(gr.push(s))}else Kt(s)}catch(a){t=a}}),r.__H=void 0,t&&ee.__e(t,r.__v))};Mn=typeof requestAnimationFrame=="function"});function Po(){if(Ue>1)Ue--;else{var e,t=!1;for((function(){var s=Co;for(Co=void 0;s!==void 0;){var a=s.S;if(a.v===s.v)for(var c=a.t;c!==void 0;c=c.x)c.i===s.i&&(c.i=a.i);s=s.o}})();Jt!==void 0;){var o=Jt;for(Jt=void 0,So++;o!==void 0;){var r=o.u;if(o.u=void 0,o.f&=-3,!(8&o.f)&&Fn(o))try{o.c()}catch(s){t||(e=s,t=!0)}o=r}}if(So=0,Ue--,t)throw e}}function kr(e){if(Ue>0)return e();wr=++tc,Ue++;try{return e()}finally{Po()}}function Qt(e){var t=K,o=Vt;K=void 0,Vt=void 0;try{return e()}finally{K=t,Vt=o}}function Bn(e){if(K!==void 0){var t=e.n;if(t===void 0||t.t!==K)return t={i:0,S:e,p:K.s,n:void 0,t:K,e:void 0,x:void 0,r:t},K.s!==void 0&&(K.s.n=t),K.s=t,e.n=t,32&K.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=K.s,t.n=void 0,K.s.n=t,K.s=t),t}}function ne(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}function D(e,t){return new ne(e,t)}function Fn(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function Dn(e){for(var t=e.s;t!==void 0;t=t.n){var o=t.S.n;if(o!==void 0&&(t.r=o),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function Un(e){for(var t=e.s,o=void 0;t!==void 0;){var r=t.p;t.i===-1?(t.S.U(t),r!==void 0&&(r.n=t.n),t.n!==void 0&&(t.n.p=r)):o=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=r}e.s=o}function dt(e,t){ne.call(this,void 0,t),this.x=e,this.s=void 0,this.g=To-1,this.f=4}function qe(e,t){return new dt(e,t)}function qn(e){var t=e.j;if(e.j=void 0,typeof t=="function"){Ue++;var o=K;K=void 0;try{t()}catch(r){throw e.f&=-2,e.f|=8,xr(e),r}finally{K=o,Po()}}}function xr(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,qn(e)}function oc(e){if(K!==this)throw new Error("Out-of-order effect");Un(this),K=e,this.f&=-2;try{8&this.f&&xr(this)}finally{Po()}}function St(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,Vt&&Vt.push(this)}function je(e,t){var o=new St(e,t);try{o.c()}catch(s){throw o.d(),s}var r=o.d.bind(o);return r[Symbol.dispose]=r,r}var ec,Vt,K,Jt,Ue,So,tc,wr,Co,To,Sr=f(()=>{ec=Symbol.for("preact-signals");K=void 0;Jt=void 0,Ue=0,So=0,tc=0,wr=0,Co=void 0,To=0;ne.prototype.brand=ec;ne.prototype.h=function(){return!0};ne.prototype.S=function(e){var t=this,o=this.t;o!==e&&e.e===void 0&&(e.x=o,this.t=e,o!==void 0?o.e=e:Qt(function(){var r;(r=t.W)==null||r.call(t)}))};ne.prototype.U=function(e){var t=this;if(this.t!==void 0){var o=e.e,r=e.x;o!==void 0&&(o.x=r,e.e=void 0),r!==void 0&&(r.e=o,e.x=void 0),e===this.t&&(this.t=r,r===void 0&&Qt(function(){var s;(s=t.Z)==null||s.call(t)}))}};ne.prototype.subscribe=function(e){var t=this;return je(function(){var o=t.value;Qt(function(){return e(o)})},{name:"sub"})};ne.prototype.valueOf=function(){return this.value};ne.prototype.toString=function(){return this.value+""};ne.prototype.toJSON=function(){return this.value};ne.prototype.peek=function(){var e=this;return Qt(function(){return e.value})};Object.defineProperty(ne.prototype,"value",{get:function(){var e=Bn(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(So>100)throw new Error("Cycle detected");(function(o){Ue!==0&&So===0&&o.l!==wr&&(o.l=wr,Co={S:o,v:o.v,i:o.i,o:Co})})(this),this.v=e,this.i++,To++,Ue++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{Po()}}}});dt.prototype=new ne;dt.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===To))return!0;if(this.g=To,this.f|=1,this.i>0&&!Fn(this))return this.f&=-2,!0;var e=K;try{Dn(this),K=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(o){this.v=o,this.f|=16,this.i++}return K=e,Un(this),this.f&=-2,!0};dt.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}ne.prototype.S.call(this,e)};dt.prototype.U=function(e){if(this.t!==void 0&&(ne.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}};dt.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}};Object.defineProperty(dt.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var e=Bn(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});St.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t=="function"&&(this.j=t)}finally{e()}};St.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,qn(this),Dn(this),Ue++;var e=K;return K=this,oc.bind(this,e)};St.prototype.N=function(){2&this.f||(this.f|=2,this.u=Jt,Jt=this)};St.prototype.d=function(){this.f|=8,1&this.f||xr(this)};St.prototype.dispose=function(){this.d()}});function Ct(e,t){F[e]=t.bind(null,F[e]||function(){})}function Zt(e){if(Io){var t=Io;Io=void 0,t()}Io=e&&e.S()}function Hn(e){var t=this,o=e.data,r=ac(o);r.name="ReactiveDom",r.value=o;var s=ko(function(){for(var l=t,d=t.__v;d=d.__;)if(d.__c){d.__c.__$f|=4;break}var p=qe(function(){var m=r.value.value;return m===0?0:m===!0?"":m||""}),u=qe(function(){return!Array.isArray(p.value)&&!cr(p.value)}),_=je(function(){if(this.N=Wn,u.value){var m=p.value;l.__v&&l.__v.__e&&l.__v.__e.nodeType===3&&(l.__v.__e.data=m)}}),h=t.__$u.d;return t.__$u.d=function(){_(),h.call(this)},[u,p]},[]),a=s[0],c=s[1];return a.value?c.peek():c.value}function nc(e,t,o,r){var s=t in e&&e.ownerSVGElement===void 0,a=D(o);return{o:function(c,l){a.value=c,r=l},d:je(function(){this.N=Wn;var c=a.value.value;r[t]!==c&&(r[t]=c,s?e[t]=c:c!=null&&(c!==!1||t[4]==="-")?e.setAttribute(t,c):e.removeAttribute(t))})}}function ac(e,t){return ko(function(){return D(e,t)},[])}function sc(){kr(function(){for(var e;e=zn.shift();)jn.call(e)})}function Wn(){zn.push(this)===1&&(F.requestAnimationFrame||ic)(sc)}var jn,Ao,Io,rc,zn,ic,Ee=f(()=>{Yt();C();Sr();Sr();rc=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__,zn=[];je(function(){jn=this.N})();Hn.displayName="ReactiveTextNode";Object.defineProperties(ne.prototype,{constructor:{configurable:!0,value:bo(lt,null).constructor},type:{configurable:!0,value:Hn},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}});Ct("__b",function(e,t){if(Zt(),Ao=void 0,typeof t.type=="string"){var o,r=t.props;for(var s in r)if(s!=="children"){var a=r[s];a instanceof ne&&(o||(t.__np=o={}),o[s]=a,r[s]=a.peek())}}e(t)});Ct("__r",function(e,t){if(e(t),t.type!==lt){Zt();var o,r=t.__c;r&&(r.__$f&=-2,(o=r.__$u)===void 0&&(r.__$u=o=(function(s,a){var c;return je(function(){c=this},{name:a}),c.c=s,c})((function(s){return function(){var a;rc&&((a=this.y)==null||a.call(this)),s.__$f|=1,s.setState({})}})(r),typeof t.type=="function"?t.type.displayName||t.type.name:""))),Ao=r,Zt(o)}});Ct("__e",function(e,t,o,r){Zt(),Ao=void 0,e(t,o,r)});Ct("diffed",function(e,t){Zt(),Ao=void 0;var o;if(typeof t.type=="string"&&(o=t.__e)){var r=t.__np,s=t.props,a=o.U;if(a)for(var c in a){var l=a[c];l===void 0||r&&c in r||(l.d(),a[c]=void 0)}if(r){a||(a={},o.U=a);for(var d in r){var p=a[d],u=r[d];p===void 0?(p=nc(o,d,u,s),a[d]=p):p.o(u,s)}}}e(t)});Ct("unmount",function(e,t){if(typeof t.type=="string"){var o=t.__e;if(o){var r=o.U;if(r){o.U=void 0;for(var s in r){var a=r[s];a&&a.d()}}}var c=t.__np;if(c){var l=t.props;for(var d in c)l[d]=c[d]}t.__np=void 0}else{var p=t.__c;if(p){p.__$f|=8;var u=p.__$u;u&&(p.__$u=void 0,u.d())}}e(t)});Ct("__h",function(e,t,o,r){r<3&&(t.__$f|=2),e(t,o,r)});xt.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var o=this.__$u,r=o&&o.s!==void 0;for(var s in t)return!0;if(this.__f||typeof this.u=="boolean"&&this.u===!0){var a=2&this.__$f;if(!(r||a||4&this.__$f)||1&this.__$f)return!0}else if(!(r||4&this.__$f)||3&this.__$f)return!0;for(var c in e)if(c!=="__source"&&e[c]!==this.props[c])return!0;for(var l in this.props)if(!(l in e))return!0;return!1};ic=function(e){queueMicrotask(function(){queueMicrotask(e)})}});function he(e){try{let t=localStorage.getItem(e)??Tt.get(e)??null;return t===null?null:JSON.parse(t)}catch{return Tt.has(e)?JSON.parse(Tt.get(e)):null}}function $e(e,t){if(t===null){Tt.delete(e);try{localStorage.removeItem(e)}catch{}return}Tt.set(e,JSON.stringify(t));try{localStorage.setItem(e,JSON.stringify(t)),Tt.delete(e)}catch{}}var Tt,Pt=f(()=>{"use strict";Tt=new Map});function Yn(){let e=he(Cr);if(e in Xt)return e;let t=navigator.languages.find(o=>/^(zh|en)\b/i.test(o));return t&&/^zh/i.test(t)?"zh-CN":"en"}function Kn(e){H.value=e,$e(Cr,e)}function Gn(e){for(let[t,o]of Object.entries(e))Object.assign(Tr[t],o)}function n(e,t={}){return cc(e,t).replaceAll(/\{(\w+)\}/g,(o,r)=>lc(t[r]))}function cc(e,t){let o=Tr[H.value][e];return o===void 0?(console.error(`There is no message "${e}" in ${H.value}.`),e):typeof o=="string"?o:(new Intl.PluralRules(H.value).select(Number(t.count))==="one"?o.one:void 0)??o.other}var Cr,Xt,H,Tr,Oo,lc,v=f(()=>{"use strict";Ee();Pt();Cr="mall.language",Xt={"zh-CN":"\u7B80\u4F53\u4E2D\u6587",en:"English"},H=D(Yn()),Tr={"zh-CN":{},en:{}};H.subscribe(e=>document.documentElement.lang=e);addEventListener("storage",e=>{e.key===Cr&&(H.value=Yn())});Oo=e=>e in Tr[H.value];lc=e=>typeof e=="number"?new Intl.NumberFormat(H.value).format(e):String(e??"")});function Xn(e,t){[Qn,Zn]=[e,t],addEventListener("popstate",()=>{Ir(!1)}),document.addEventListener("click",uc),addEventListener("scroll",dc,{passive:!0}),history.state?.key||history.replaceState({key:ea()},""),Ir(!1)}function G(e,t={}){let o={key:ea()};t.replace?history.replaceState(o,"",e):(oa(),history.pushState(o,"",e)),Ir(!0)}function Mo(e){history.replaceState(history.state,"",location.pathname+e),mt.value&&(mt.value={...mt.value,url:new URL(location.href)})}function ta(e){let t=e.split("/");for(let o of Qn){let r=o.pattern.split("/");if(r.length===t.length&&r.every((s,a)=>s===t[a]||s.startsWith("{")&&t[a]!=="")){let s=r.flatMap((a,c)=>a.startsWith("{")?[[a.slice(1,-1),decodeURIComponent(t[c])]]:[]);return{route:o,params:Object.fromEntries(s)}}}return null}function uc(e){let t=e.target.closest?.("a[href]");!(t instanceof HTMLAnchorElement)||e.defaultPrevented||e.button!==0||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey||t.origin!==location.origin||t.target||t.hasAttribute("download")||!ta(t.pathname)||t.hash&&t.pathname===location.pathname&&t.search===location.search||(e.preventDefault(),G(t.pathname+t.search+t.hash))}async function Ir(e){let t=++eo,o=new URL(location.href),r=ta(o.pathname)??{route:Zn,params:{}};Eo.value=!0;try{let s=await r.route.load();if(t!==eo)return;sessionStorage.removeItem(Pr),mt.value={Page:s.default,params:r.params,url:o,key:history.state?.key??"",isNew:e}}catch(s){if(navigator.onLine&&sessionStorage.getItem(Pr)===null)sessionStorage.setItem(Pr,"yes"),location.reload();else throw s}finally{t===eo&&(Eo.value=!1)}}function dc(){clearTimeout(Ar),Ar=setTimeout(oa,100)}function oa(){clearTimeout(Ar),history.replaceState({...history.state,top:scrollY},"")}function ra(){let e=mt.value,t=De(!0);return _r(()=>{if(!e)return;let o=e.isNew?0:history.state?.top??0;mc(o),t.current||pc(),t.current=!1},[e?.key]),e&&i`<${e.Page} key=${e.url.pathname} ...${e.params} query=${e.url.searchParams} />`}function mc(e){let t=performance.now()+1500,o=eo;(function r(){o===eo&&(scrollTo({top:e,behavior:"instant"}),e>0&&Math.abs(scrollY-e)>2&&performance.now()<t&&requestAnimationFrame(r))})()}function pc(){let e=document.querySelector("main h1");e instanceof HTMLElement&&(e.tabIndex=-1,e.focus({preventScroll:!0}))}function M(e,t){_r(()=>{document.title=e?`${e} \xB7 ${t}`:t},[e,t])}var mt,Eo,Qn,Zn,eo,Pr,ea,Ar,V=f(()=>{"use strict";Ee();C();g();mt=D(null),Eo=D(!1),Qn=[],eo=0,Pr="mall.reloaded";history.scrollRestoration="manual";ea=()=>String(Date.now())+String(Math.random()).slice(2,8)});function T({name:e,size:t=20}){return i`<svg class="icon" width=${t} height=${t} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${fc[e]} />
  </svg>`}var fc,ge=f(()=>{"use strict";g();fc={close:"M6 6l12 12M18 6L6 18",search:"M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.500 4.500",cart:"M3 4h2.500l2.300 11h10.400L20.500 8H6.400M9.500 20a1 1 0 1 0 0-.010M17 20a1 1 0 1 0 0-.010",user:"M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.500 20c.800-4 3.800-5.500 7.500-5.500s6.700 1.500 7.500 5.500",bell:"M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 1.500h-15zM10 20.500h4",check:"M5 12.500l4.500 4.500L19 7.500",minus:"M6 12h12",plus:"M12 6v12M6 12h12",trash:"M5 7h14M10 7V4.500h4V7M7 7l1 13h8l1-13",clock:"M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.500l3 2",alert:"M12 4L3 19.500h18zM12 10v4.500M12 17v.010",info:"M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 11v5M12 8v.010",bolt:"M13 3L5 13.500h6L10 21l8.500-11H12.500z",truck:"M3 6h11v10H3zM14 10h4l3 3v3h-7M7 19a1.500 1.500 0 1 0 0-.010M17.500 19a1.500 1.500 0 1 0 0-.010",back:"M14.500 6L8.500 12l6 6",forward:"M9.500 6l6 6-6 6",down:"M6 9.500l6 6 6-6",globe:"M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM4 12h16M12 4c5 5 5 11 0 16M12 4c-5 5-5 11 0 16",settings:"M4 7h10M18 7h2M4 17h2M10 17h10M16 5v4M8 15v4",offline:"M4 4l16 16M5 11.500a10 10 0 0 1 4-2.500M19 11.500a10 10 0 0 0-6-3M8.500 15a5 5 0 0 1 6.500 0M12 19v.010",box:"M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8"}});function ae(e,t="info"){let o=++$c;It.value=[...It.value.slice(-2),{id:o,text:e,kind:t}],setTimeout(()=>Er(o),hc)}var hc,$c,It,Or,Er,Mr,Ie=f(()=>{"use strict";Ee();hc=6e3,$c=0,It=D([]),Or=D("");Er=e=>It.value=It.value.filter(t=>t.id!==e),Mr=e=>Or.value=e});var me,pt=f(()=>{"use strict";Ee();me=D(navigator.onLine);addEventListener("online",()=>me.value=!0);addEventListener("offline",()=>me.value=!1)});function Rr(e,t,o,r=1){let s=(o-t+r)/2;s>=Lr||(Nr=e+r/2-(t+o)/2,Lr=s)}async function la(e){Lr=1/0;for(let t=0;t<gc;t++){let o=performance.now(),r=await e();Rr(new Date(r).getTime(),o,performance.now())}}function ua(e){let[,t]=vr(r=>r+1,0),o=e-ft();return k(()=>{if(!(o>0))return;let r=setTimeout(t,Math.min(o%1e3+2,1e3));return()=>clearTimeout(r)}),k(()=>{let r=()=>t(0);return document.addEventListener("visibilitychange",r),()=>document.removeEventListener("visibilitychange",r)},[]),o}var gc,Nr,Lr,ft,At=f(()=>{"use strict";C();gc=5,Nr=null,Lr=1/0,ft=()=>Nr===null?Date.now():Nr+performance.now()});async function ve(e,t,o={}){let r=o.repeatable??(e!=="POST"||o.key!==void 0),s=performance.now()+(o.patience??vc),a=Fr(16);for(let c=1;;c++)try{return await kc(e,t,o,a)}catch(l){if(!(l instanceof w)||!r||!wc(l))throw l;let d=Math.max(l.retryAfter,Math.min(bc,_c*2**(c-1))*(.5+Math.random()));if(performance.now()+d>s)throw l;o.onRetry?.(c),await Ae(d,o.signal)}}function wc(e){return e.status===0||e.status===503||e.status===502||e.status===504||e.code==="rate-limited"}async function kc(e,t,o,r){let s={...o.headers,traceparent:`00-${r}-${Fr(8)}-01`};o.body!==void 0&&(s["Content-Type"]="application/json"),o.key!==void 0&&(s["Idempotency-Key"]=o.key);let a,c,l=performance.now();try{a=await fetch(yc+t,{method:e,headers:s,body:o.body===void 0?void 0:JSON.stringify(o.body),signal:o.signal,cache:"no-store"});let p=a.headers.get("Date");p&&Rr(new Date(p).getTime(),l,performance.now(),1e3),c=await a.text()}catch(p){throw o.signal?.aborted?p:new w(0,"no-answer","The shop did not answer.")}let d=xc(c);if(a.ok)return{status:a.status,body:d,headers:a.headers};throw new w(a.status,d?.code??`http-${a.status}`,d?.detail??a.statusText,d?.errors,Number(a.headers.get("Retry-After")??0)*1e3)}function xc(e){try{return e===""?null:JSON.parse(e)}catch{return null}}function Ae(e,t){return new Promise((o,r)=>{let s=setTimeout(o,e);t?.addEventListener("abort",()=>{clearTimeout(s),r(t.reason)})})}function Fr(e){return Array.from(crypto.getRandomValues(new Uint8Array(e)),t=>t.toString(16).padStart(2,"0")).join("")}function ze(e){let t=new URLSearchParams;for(let[o,r]of Object.entries(e))r!=null&&r!==""&&r!==!1&&t.set(o,String(r));return t.size===0?"":`?${t}`}var Br,yc,vc,_c,bc,w,Me,j=f(()=>{"use strict";At();Br=document.querySelector('meta[name="mall-api"]')?.getAttribute("content")??"",yc=`${Br}/api/v1`,vc=15e3,_c=300,bc=4e3,w=class extends Error{constructor(t,o,r,s,a){super(r),this.name="ApiError",this.status=t,this.code=o,this.detail=r,this.errors=s??{},this.retryAfter=a??0}};Me=()=>Fr(16)});function to(e,t,o){return navigator.locks?navigator.locks.request(e,{signal:o},t):t()}async function da(){if(!navigator.locks)return 0;let{held:e=[]}=await navigator.locks.query();return e.filter(t=>t.name==="mall-tab").length-1}var Dr=f(()=>{"use strict";navigator.locks&&navigator.locks.request("mall-tab",{mode:"shared"},()=>new Promise(()=>{}))});function Ve(e){fa.add(e)}function ha(){return sessionStorage.clear(),Promise.all([...fa].map(e=>e()))}async function Bo(e,t){let{body:o}=await ve("POST","/login",{body:{...e,...Fo()},headers:t,repeatable:!0});$e(pa,o.deviceToken),Ro.value=!1,await to("mall-refresh",async()=>ga(o))}function Fo(){let e=he(pa);return typeof e=="string"?{deviceToken:e}:{}}async function Mt(){let e=W.value?.refreshToken;await $a(),e&&await ve("POST","/logout",{body:{refreshToken:e},repeatable:!0}).catch(t=>{if(!(t instanceof w))throw t})}async function $a(){pe=null,$e(Et,null),Lo.value=!0,await ha(),W.value=null,Lo.value=!1}function ga(e){let{sub:t,role:o}=JSON.parse(atob(e.accessToken.split(".")[1].replaceAll("-","+").replaceAll("_","/"))),r={userId:t,roles:[o??[]].flat(),refreshToken:e.refreshToken};pe={userId:t,token:e.accessToken,goodUntil:Date.now()+e.expiresIn*1e3},$e(Et,r),W.value=r,Ot.postMessage({access:pe})}async function ro(e=!1){return W.value===null?null:(e&&(pe=null),oo(pe)?pe.token:(Ur??=Tc().finally(()=>Ur=null),Ur))}function Pc(e){return new Promise(t=>{if(e<=0)return t();let o=setTimeout(s,Sc);Ot.addEventListener("message",r),Ot.postMessage({ask:!0});function r({data:a}){a.access===null&&e--,(oo(pe)||e===0)&&s()}function s(){clearTimeout(o),Ot.removeEventListener("message",r),t()}})}async function Je(e,t,o={}){let r=await ro();try{return await ve(e,t,ma(r,o))}catch(s){if(!(s instanceof w)||s.code!=="unauthenticated"||r===null)throw s;return ve(e,t,ma(await ro(!0),o))}}var Et,pa,Sc,Cc,W,J,Iu,Ro,Lo,pe,Ur,fa,Ot,oo,Tc,ma,q,Y,be,Do,E=f(()=>{"use strict";Ee();j();Dr();Pt();Et="mall.session",pa="mall.device",Sc=1e3,Cc=3e4,W=D(he(Et)),J=qe(()=>W.value!==null),Iu=qe(()=>W.value?.roles.includes("admin")??!1),Ro=D(!1),Lo=D(!1),pe=null,Ur=null,fa=new Set,Ot=new BroadcastChannel("mall-session");Ot.addEventListener("message",({data:e})=>{e.ask&&Ot.postMessage({access:oo(pe)?pe:null}),e.access&&e.access.userId===W.value?.userId&&(pe=e.access)});addEventListener("storage",e=>{if(e.key!==Et&&e.key!==null)return;let t=he(Et);t?.userId!==W.value?.userId&&(pe=null);let o=W.value!==null&&t===null;W.value=t,o&&ha()});oo=e=>e!==null&&e.userId===W.value?.userId&&e.goodUntil-Cc>Date.now();Tc=()=>to("mall-refresh",async()=>{if(W.value=he(Et),W.value===null)return null;if(oo(pe)||await Pc(await da()),oo(pe))return pe.token;try{return ga((await ve("POST","/token/refresh",{body:{refreshToken:W.value.refreshToken},repeatable:!0})).body),pe.token}catch(e){if(!(e instanceof w)||e.status!==401&&e.status!==400)throw e;return await $a(),Ro.value=!0,null}});ma=(e,t)=>e===null?t:{...t,headers:{...t.headers,Authorization:`Bearer ${e}`}},q=async(e,t)=>(await Je("GET",e,t)).body,Y=async(e,t,o)=>(await Je("POST",e,{body:t,...o})).body,be=async(e,t,o)=>(await Je("PUT",e,{body:t,...o})).body,Do=async(e,t)=>(await Je("DELETE",e,t)).body});function no(){let e=he(Uo);return e?{[qr]:e}:{}}async function we(e){if(W.value===null&&he(Uo)===null){ue.value={items:[],total:{amount:0,currency:"CNY"}};return}await Ic(()=>Nt("GET","/cart",void 0,e))}async function jr(e,t){let o=`/cart/items/${encodeURIComponent(e)}`;t>0?await Nt("PUT",o,{quantity:t}):(await Nt("DELETE",o),await Nt("GET","/cart"))}async function ya(e,t){ue.value===null&&await Nt("GET","/cart");let o=ue.value?.items.find(r=>r.productId===e)?.quantity??0;await jr(e,Math.min(999,o+t))}async function Nt(e,t,o,r){try{let s=await Je(e,t,{body:o,headers:no(),onRetry:r});s.body&&(ue.value=s.body),W.value!==null?Lt():s.headers.get(qr)&&$e(Uo,s.headers.get(qr))}catch(s){if(!(s instanceof w)||s.code!=="cart-merged")throw s;return Lt(),Nt(e,t,o,r)}}async function Ic(e){try{await e()}catch(t){if(!(t instanceof w))throw t}}var Uo,qr,ue,qo,Lt,Qe=f(()=>{"use strict";Ee();j();E();Pt();Uo="mall.cart",qr="X-Cart-Id",ue=D(null),qo=qe(()=>ue.value?.items.reduce((e,t)=>e+t.quantity,0)??0);Ve(()=>{ue.value=null});Lt=()=>$e(Uo,null)});function Rt(e){k(()=>{if(e)return zr.value++,()=>{zr.value--}},[e])}async function Oc(e){let t=va;for(;!e.aborted;){try{let o=await ro();if(o===null)return;let r={Authorization:`Bearer ${o}`,Accept:"text/event-stream"},s=he(Hr);s&&(r["Last-Event-ID"]=s);let a=await fetch(`${Br}/api/v1/notifications/stream`,{headers:r,signal:e,cache:"no-store"});a.ok&&a.body?(t=va,await Ec(a.body,e)):a.status===401&&await ro(!0)}catch(o){if(e.aborted)return;if(!(o instanceof Error))throw o}await Ae(t*(.5+Math.random()),e),t=Math.min(Ac,t*2)}}async function Ec(e,t){let o=e.pipeThrough(new TextDecoderStream,{signal:t}).getReader(),r="";for(;;){let{done:s,value:a}=await o.read();if(s)return;r+=a;let c=r.split(`

`);r=c.pop()??"";for(let l of c){let d=l.match(/^data: (.*)$/m)?.[1];d&&Mc(JSON.parse(d))}}}function Mc(e){$e(Hr,e.id),_a.postMessage({userId:W.value?.userId,notification:e}),ba(e)}function ba(e){Ne.value=e,Ze.value++,document.hidden||ae(e.subject,"info")}var Hr,va,Ac,Ze,Ne,zr,_a,ht=f(()=>{"use strict";Ee();C();Ie();j();Dr();E();Pt();Hr="mall.notifications.last",va=1e3,Ac=3e4,Ze=D(0),Ne=D(null),zr=D(0),_a=new BroadcastChannel("mall-notifications");_a.addEventListener("message",({data:e})=>{e.userId===W.value?.userId&&ba(e.notification)});Ve(()=>{Ze.value=0,Ne.value=null,$e(Hr,null)});je(()=>{if(zr.value===0||!J.value)return;let e=new AbortController;return to("mall-stream",()=>Oc(e.signal),e.signal).catch(t=>{if(!e.signal.aborted)throw t}),()=>e.abort()})});function ie(e,t,o={}){let[r,s]=y({data:o.initial,error:void 0,isLoading:!0}),[a,c]=y(0);return k(()=>{let l=new AbortController;return s(d=>({data:a>0?d.data:o.initial,error:void 0,isLoading:!0})),e(l.signal).then(d=>!l.signal.aborted&&s({data:d,error:void 0,isLoading:!1}),d=>!l.signal.aborted&&s(p=>({data:p.data,error:d,isLoading:!1}))),()=>l.abort()},[...t,a]),{...r,reload:()=>c(l=>l+1),set:l=>s({data:l,error:void 0,isLoading:!1})}}var Le=f(()=>{"use strict";C()});function Lc(){return Ta??=new Promise(e=>{let t=indexedDB.open("mall",1);t.onupgradeneeded=()=>t.result.createObjectStore(Wr),t.onsuccess=()=>e(t.result),t.onerror=()=>e(null)}),Ta}async function Yr(e,t){let o=await Lc();if(o)return new Promise(r=>{let s=t(o.transaction(Wr,e).objectStore(Wr));s.onsuccess=()=>r(s.result),s.onerror=()=>r(void 0)})}async function $t(e,t){let o=W.value?.userId;try{let r={body:await q(e,{signal:t,patience:navigator.onLine?Nc:0}),readAt:Date.now()};return o===W.value?.userId&&!Lo.value&&Yr("readwrite",s=>s.put(r,e)),{...r,isOld:!1}}catch(r){let s=r instanceof w&&r.status===0?await Yr("readonly",a=>a.get(e)):void 0;if(!s)throw r;return{...s,isOld:!0}}}function Xe(e,t){let o=ie(r=>$t(e,r),[e]);return k(()=>{o.data&&t?.(o.data.body)},[o.data]),{...o,data:o.data?.body,readAt:o.data?.isOld?o.data.readAt:void 0}}var Wr,Nc,Ta,et=f(()=>{"use strict";C();j();Le();E();Wr="answers",Nc=5e3,Ta=null;Ve(async()=>{await Yr("readwrite",e=>e.clear())})});function $({kind:e,size:t,busy:o,wide:r,href:s,type:a="button",disabled:c,class:l,children:d,...p}){let u=["button",e&&`button-${e}`,t&&`button-${t}`,r&&"button-wide",l].filter(Boolean).join(" ");return s?i`<a class=${u} href=${s} ...${p}>${d}</a>`:i`<button
        class=${u}
        type=${a}
        disabled=${c}
        aria-disabled=${o?"true":void 0}
        aria-busy=${o?"true":void 0}
        ...${p}
        onClick=${o?Rc:p.onClick}
      >
        ${o&&i`<span class="spinner" aria-hidden="true"></span>`}${d}
      </button>`}var Rc,O=f(()=>{"use strict";g();Rc=e=>e.preventDefault()});function x(e){if(!(e instanceof w))throw e;let t=`problem.${e.code}`;return Oo(t)?n(t):H.value==="en"?e.detail:n("problem.other")}function ce(e,t){let o=e instanceof w?e.errors[t]?.[0]:void 0;if(o!==void 0)return H.value==="en"?o:n("problem.field")}var oe=f(()=>{"use strict";j();v()});function L({heading:e="h2",icon:t="box",title:o,children:r,action:s}){return i`<div class="empty">
    <${T} name=${t} size=${40} />
    <${e}>${o}<//>
    ${r&&i`<p>${r}</p>`} ${s}
  </div>`}var de=f(()=>{"use strict";g();ge()});function z({heading:e,error:t,onRetry:o}){return i`<div role="alert">
    <${L}
      heading=${e}
      icon="alert"
      title=${n("error.title")}
      action=${o&&i`<${$} onClick=${o}>${n("error.retry")}<//>`}
      >${x(t)}<//
    >
  </div>`}var ye=f(()=>{"use strict";g();v();oe();O();de()});function I({height:e="1.2em",count:t=1,class:o=""}){return i`<div class=${`skeletons ${o}`} role="status">
    <span class="visually-hidden">${n("loading")}</span>
    ${Array.from({length:t},(r,s)=>i`<div key=${s} class="skeleton" style=${{blockSize:e}}></div>`)}
  </div>`}var le=f(()=>{"use strict";g();v()});function b({kind:e="info",children:t}){return i`<div class=${`notice notice-${e}`} role=${e==="error"?"alert":void 0}>
    <${T} name=${Bc[e]} />
    <div>${t}</div>
  </div>`}var Bc,re=f(()=>{"use strict";g();ge();Bc={info:"info",success:"check",warning:"alert",error:"alert"}});function Bt(e,t){let o=`${H.value} ${e}`;return Kr.has(o)||Kr.set(o,t()),Kr.get(o)}function P({amount:e,currency:t}){let o=Bt(`money ${t}`,()=>new Intl.NumberFormat(H.value,{style:"currency",currency:t,currencyDisplay:"narrowSymbol"}));return o.format(e/10**(o.resolvedOptions().maximumFractionDigits??2))}function Ia(e,t=Date.now()){let o=(new Date(e).getTime()-t)/1e3,r=Bt("ago",()=>new Intl.RelativeTimeFormat(H.value,{numeric:"auto"})),a=[["day",86400],["hour",3600],["minute",60]].find(([,c])=>Math.abs(o)>=c);return a?r.format(Math.round(o/a[1]),a[0]):r.format(Math.round(o),"second")}function Aa(e){let t=Math.max(0,Math.ceil(e/1e3)),[o,r,s]=[Math.floor(t/3600),Math.floor(t/60)%60,t%60];return[...o>0?[String(o)]:[],String(r).padStart(2,"0"),String(s).padStart(2,"0")].join(":")}var Kr,Pa,jo,He,zo,Q=f(()=>{"use strict";v();Kr=new Map;Pa=e=>Bt("number",()=>new Intl.NumberFormat(H.value)).format(e),jo=e=>Bt("percent",()=>new Intl.NumberFormat(H.value,{style:"percent"})).format(e),He=e=>Bt("dateTime",()=>new Intl.DateTimeFormat(H.value,{dateStyle:"medium",timeStyle:"short"})).format(new Date(e)),zo=e=>Bt("date",()=>new Intl.DateTimeFormat(H.value,{dateStyle:"medium"})).format(new Date(e))});function Re({of:e}){return e.readAt?i`<${b} kind="warning">${n("offline.age",{time:Ia(e.readAt)})}<//>`:null}var Ft=f(()=>{"use strict";re();Q();g();v()});function gt(e){ao.value={...ao.value,...Object.fromEntries(e.map(t=>[t.id,t]))}}function tt(e){let t=ao.value[e];return k(()=>{t!==void 0||Gr.has(e)||(Gr.add(e),q(`/products/${encodeURIComponent(e)}`).then(o=>gt([o]),o=>{if(!(o instanceof w))throw o;o.status===404?ao.value={...ao.value,[e]:null}:Gr.delete(e)}))},[e]),t}var ao,Gr,ot=f(()=>{"use strict";Ee();C();j();E();ao=D({}),Gr=new Set});function io({product:e,name:t,eager:o}){let r=e?.name??t??"";return i`<span class="picture">
    ${e?.imageUrl?i`<img
            src=${e.imageUrl}
            alt=""
            width="400"
            height="400"
            loading=${o?"eager":"lazy"}
            decoding="async"
            fetchpriority=${o?"high":void 0}
          />`:e!==void 0&&i`<span class="picture-letter" aria-hidden="true">${[...r][0]??""}</span>`}
  </span>`}function ke({productId:e,name:t}){return i`<${io} product=${tt(e)} name=${t} />`}var We=f(()=>{"use strict";g();ot()});function Oa({product:e,eager:t}){let o=e.stock.available;return i`<a class="product-card" href=${`/products/${encodeURIComponent(e.id)}`}>
    <${io} product=${e} eager=${t} />
    <span class="product-card-name">${e.name}</span>
    <span class="product-card-foot">
      <b class="price">${P(e.price)}</b>
      ${o===0?i`<span class="small muted">${n("product.soldOut")}</span>`:o<=Fc&&i`<span class="small warn">${n("product.few",{count:o})}</span>`}
    </span>
  </a>`}var Fc,Ea=f(()=>{"use strict";g();v();Q();We();Fc=20});function Ho({products:e}){return i`<ul class="product-grid">
    ${e.map((t,o)=>i`<li key=${t.id}><${Oa} product=${t} eager=${o<4} /></li>`)}
  </ul>`}var Vr=f(()=>{"use strict";g();Ea()});var rt,so=f(()=>{"use strict";v();rt=e=>Oo(`category.${e}`)?n(`category.${e}`):e});function xe({until:e,label:t,onEnd:o,large:r}){let s=ua(new Date(e).getTime()),a=Math.max(0,Math.ceil(s/1e3)),c=De(a);k(()=>{for(let d of[60,10])c.current>d&&a<=d&&a>0&&Mr(n("countdown.left",{count:d,label:t}));c.current>0&&a===0&&(Mr(n("countdown.over",{label:t})),o?.()),c.current=a},[a]);let l=Math.floor(s/Ma);return i`<div class=${`countdown ${r?"countdown-large":""}`} role="timer" aria-label=${t} aria-live="off">
    <span class="countdown-label">${t}</span>
    <span class="countdown-time number">
      ${l>0&&i`<span class="countdown-days">${n("countdown.days",{count:l})}</span>`}
      ${Aa(l>0?s%Ma:s)}
    </span>
  </div>`}var Ma,yt=f(()=>{"use strict";C();Ie();At();Q();g();v();Ma=864e5});var Oe,Na,La,vt=f(()=>{"use strict";Oe=e=>e.state==="scheduled",Na=e=>["open","paused","soldOut","rebuilding"].includes(e.state),La=e=>e.state==="closing"||e.state==="closed"});function Ra({sale:e}){let t=Oe(e);return i`<a class="sale-card" href=${`/sales/${encodeURIComponent(e.id)}`}>
    <${ke} productId=${e.productId} name=${e.productName} />
    <span class="stack">
      <b>${e.productName}</b>
      <span class="price">${P(e.price)}</span>
      <${xe} until=${t?e.startsAt:e.endsAt} label=${n(t?"sale.startsIn":"sale.endsIn")} />
    </span>
  </a>`}var Ba=f(()=>{"use strict";Q();g();v();We();yt();vt()});function fe({kind:e="neutral",children:t}){return i`<span class=${`badge badge-${e}`}>${t}</span>`}var nt=f(()=>{"use strict";g()});function Wo({sale:e}){let t=tt(e.productId),o=t&&t.price.currency===e.price.currency?1-e.price.amount/t.price.amount:0;return i`<p class="sale-price">
    <b>${P(e.price)}</b>
    ${o>0&&i`<s class="muted"><span class="visually-hidden">${n("sale.usual")} </span>${P(t.price)}</s>
        <span class="badge badge-accent">${n("sale.saved",{share:jo(o)})}</span>`}
  </p>`}var Jr=f(()=>{"use strict";Q();g();v();ot()});function Yo({sale:e}){return Oe(e)||e.available===void 0?i`<p class="muted">${n("sale.units",{count:e.stock})}</p>`:i`<div class="sale-stock">
    <div class="meter" aria-hidden="true">
      <span style=${{inlineSize:`${100*e.available/Math.max(1,e.stock)}%`}}></span>
    </div>
    <p class="small">${n("sale.left",{count:e.available,stock:e.stock})}</p>
  </div>`}var Qr=f(()=>{"use strict";g();v();vt()});function Fa({sale:e}){let t=Oe(e);return i`<section class="hero" aria-labelledby="hero-title">
    <div class="hero-text">
      <p class="row"><${fe} kind="accent">${n("sale.flash")}<//> <span class="small muted">${n(`sale.state.${e.state}`)}</span></p>
      <h1 id="hero-title">${e.productName}</h1>
      <${Wo} sale=${e} />
      <${Yo} sale=${e} />
      <div class="row hero-foot">
        <${$} kind="primary" size="large" href=${`/sales/${encodeURIComponent(e.id)}`}
          >${n(t?"sale.look":"sale.toSale")}<//
        >
        <${xe} until=${t?e.startsAt:e.endsAt} label=${n(t?"sale.startsIn":"sale.endsIn")} />
      </div>
    </div>
    <div class="hero-picture"><${ke} productId=${e.productId} name=${e.productName} /></div>
  </section>`}var Da=f(()=>{"use strict";nt();O();g();v();We();yt();Jr();Qr();vt()});var qa={};X(qa,{default:()=>Ua});function Ua(){M("",n("brand"));let e=Xe("/seckill/sales?pageSize=20"),t=Xe("/products?pageSize=12",l=>gt(l.items)),o=Xe("/categories"),r=(e.data?.items??[]).filter(Na),s=(e.data?.items??[]).filter(Oe).reverse(),[a,...c]=[...r,...s];return i`<div class="stack stack-large">
    ${a?i`<${Fa} sale=${a} />`:e.isLoading?i`<div class="hero hero-empty"><${I} height="18rem" /></div>`:i`<section class="hero hero-plain">
              <h1>${n("home.welcome")}</h1>
              <p>${n("home.lead")}</p>
              <${$} kind="primary" size="large" href="/search">${n("home.browse")}<//>
            </section>`}
    ${c.length>0&&i`<section class="stack" aria-labelledby="more-sales">
        <h2 id="more-sales">${n("home.sales")}</h2>
        <ul class="sale-grid">
          ${c.map(l=>i`<li key=${l.id}><${Ra} sale=${l} /></li>`)}
        </ul>
      </section>`}
    <section class="stack" aria-labelledby="new-products">
      <div class="row spread">
        <h2 id="new-products">${n("home.new")}</h2>
        <a href="/search">${n("home.all")}</a>
      </div>
      ${o.data&&i`<nav aria-label=${n("search.category")}>
          <ul class="chips">
            ${o.data.items.map(l=>i`<li key=${l.name}>
                  <a class="chip" href=${`/search?category=${encodeURIComponent(l.name)}`}>${rt(l.name)}</a>
                </li>`)}
          </ul>
        </nav>`}
      <${Re} of=${t} />
      ${t.error&&!t.data&&i`<${z} error=${t.error} onRetry=${t.reload} />`}
      ${!t.data&&t.isLoading&&i`<${I} height="18rem" count=${4} class="product-grid" />`}
      ${t.data&&i`<${Ho} products=${t.data.items} />`}
    </section>
  </div>`}var ja=f(()=>{"use strict";O();ye();le();g();v();V();et();Ft();Vr();ot();so();Ba();Da();vt()});function Dt({token:e,isLoading:t,onMore:o}){return e?i`<div class="pager"><${$} busy=${t} onClick=${o}>${n("pager.more")}<//></div>`:null}var Ko=f(()=>{"use strict";g();v();O()});function Ut({label:e,checked:t,onChange:o,hint:r,...s}){return i`<label class="checkbox">
    <input type="checkbox" checked=${t} onChange=${a=>o(a.currentTarget.checked)} ...${s} />
    <span>${e}${r&&i`<small class="muted">${r}</small>`}</span>
  </label>`}var Go=f(()=>{"use strict";g()});function R({label:e,value:t,onInput:o,error:r,hint:s,as:a="input",optional:c,class:l,children:d,...p}){let u=xo(),_=[r&&`${u}-error`,s&&`${u}-hint`].filter(Boolean).join(" ")||void 0;return i`<div class=${`field ${l??""}`}>
    <label for=${u}>${e}${c&&i` <span class="muted">${n("field.optional")}</span>`}</label>
    <${a}
      id=${u}
      value=${t}
      aria-invalid=${r?"true":void 0}
      aria-describedby=${_}
      onInput=${h=>o(h.currentTarget.value)}
      ...${p}
    >
      ${d}
    <//>
    ${s&&i`<p class="hint" id=${`${u}-hint`}>${s}</p>`}
    ${r&&i`<p class="field-error" id=${`${u}-error`}>${r}</p>`}
  </div>`}var Se=f(()=>{"use strict";C();g();v()});function Ha({query:e,onChange:t}){let o=Xe("/categories"),s=[...e.get("q")?["relevance"]:[],"newest","price","-price","best-selling"],a=c=>l=>t({[c]:l});return i`<form
    class="filters"
    role="search"
    aria-label=${n("search.filters")}
    onSubmit=${c=>c.preventDefault()}
  >
    <${R} as="select" label=${n("search.category")} value=${e.get("category")??""} onInput=${a("category")}>
      <option value="">${n("search.category.all")}</option>
      ${(o.data?.items??[]).map(c=>i`<option key=${c.name} value=${c.name}>${rt(c.name)}</option>`)}
    <//>
    <${R} as="select" label=${n("search.sort")} value=${e.get("sort")??s[0]} onInput=${a("sort")}>
      ${s.map(c=>i`<option key=${c} value=${c}>${n(`search.sort.${c}`)}</option>`)}
    <//>
    <div class="filters-prices">
      <${za} label=${n("search.minPrice")} value=${e.get("minPrice")} onChange=${a("minPrice")} />
      <${za} label=${n("search.maxPrice")} value=${e.get("maxPrice")} onChange=${a("maxPrice")} />
    </div>
    <${Ut}
      label=${n("search.inStock")}
      checked=${e.get("inStock")==="true"}
      onChange=${c=>t({inStock:c})}
    />
  </form>`}function za({label:e,value:t,onChange:o}){return i`<${R}
    label=${e}
    inputmode="decimal"
    value=${t??""}
    onInput=${()=>{}}
    onChange=${r=>o(r.currentTarget.value.trim())}
  />`}var Wa=f(()=>{"use strict";Go();Se();g();v();et();so()});var Ga={};X(Ga,{default:()=>Ka});function Ka({query:e}){let t=ze(Object.fromEntries(e)),o=e.get("q")??"";M(o?n("search.for",{q:o}):n("search.title"),n("brand"));let[,r]=y(0),[s,a]=y({}),c=co.get(t),l=async(p,u)=>{a({busy:!0});try{let _={...Object.fromEntries(e),pageSize:Dc,continuationToken:p},{body:h,isOld:m,readAt:S}=await $t(`/products${ze({..._,minPrice:Ya(e.get("minPrice")),maxPrice:Ya(e.get("maxPrice"))})}`,u);gt(h.items);let B=p?co.get(t)?.items??[]:[];co.set(t,{items:[...B,...h.items],token:h.continuationToken,readAt:m?S:void 0}),a({})}catch(_){u.aborted||a({error:_})}};k(()=>{if(co.has(t)&&!mt.value?.isNew)return;let p=new AbortController;return l(null,p.signal),()=>p.abort()},[t]);let d=p=>{let u=ze({...Object.fromEntries(e),...p});co.delete(u),Mo(u),r(_=>_+1)};return i`<div class="with-filters">
    <h1 class="with-filters-title">${o?n("search.for",{q:o}):n("search.title")}</h1>
    <div class="stack">
      <${Ha} query=${e} onChange=${d} />
    </div>
    <section class="stack" aria-label=${n("search.results")} aria-busy=${s.busy?"true":void 0}>
      ${c&&i`<${Re} of=${c} />`}
      ${s.error&&i`<${z} error=${s.error} onRetry=${()=>l(null,new AbortController().signal)} />`}
      ${!c&&s.busy&&i`<${I} height="18rem" count=${6} class="product-grid" />`}
      ${c?.items.length===0&&i`<${L} icon="search" title=${n("search.nothing")} action=${i`<${$} href="/search">${n("search.clear")}<//>`}
          >${n("search.nothing.hint")}<//
        >`}
      ${c&&c.items.length>0&&i`<${Ho} products=${c.items} />`}
      ${c&&i`<${Dt} token=${c.token} isLoading=${s.busy} onMore=${()=>l(c.token,new AbortController().signal)} />`}
    </section>
  </div>`}var Dc,co,Ya,Va=f(()=>{"use strict";C();j();O();de();ye();Ko();le();g();v();V();Ft();et();Vr();ot();Wa();Dc=12,co=new Map;Ya=e=>e&&Number(e)>=0?Math.round(Number(e)*100):null});function qt({value:e,max:t=999,disabled:o,name:r,onChange:s}){let a=c=>{let l=Math.min(t,Math.max(1,Math.round(c)||1));l!==e&&s(l)};return i`<div class="quantity" role="group" aria-label=${n("quantity.of",{name:r})}>
    <button
      type="button"
      class="icon-button"
      disabled=${o||e<=1}
      onClick=${()=>a(e-1)}
      aria-label=${n("quantity.less")}
    >
      <${T} name="minus" />
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
      <${T} name="plus" />
    </button>
  </div>`}var Vo=f(()=>{"use strict";ge();g();v()});function Ja({available:e}){return e===0?i`<p class="stock stock-none"><${T} name="alert" />${n("product.none")}</p>`:e<=Uc?i`<p class="stock stock-few"><${T} name="alert" />${n("product.few",{count:e})}</p>`:i`<p class="stock stock-good"><${T} name="check" />${n("product.inStock")}</p>`}var Uc,Qa=f(()=>{"use strict";ge();g();v();Uc=20});var Xa={};X(Xa,{default:()=>Za});function Za({id:e}){let t=Xe(`/products/${encodeURIComponent(e)}`,r=>gt([r])),o=t.data;return M(o?.name??"",n("brand")),t.error instanceof w&&t.error.status===404?i`<${L}
      heading="h1"
      icon="search"
      title=${n("problem.product-not-found")}
      action=${i`<${$} kind="primary" href="/search">${n("home.browse")}<//>`}
    />`:t.error&&!o?i`<${z} heading="h1" error=${t.error} onRetry=${t.reload} />`:o?i`<article class="product">
    <${io} product=${o} eager />
    <div class="stack">
      <p class="small"><a href=${`/search?category=${encodeURIComponent(o.category)}`}>${rt(o.category)}</a></p>
      <h1>${o.name}</h1>
      <p class="price price-large">${P(o.price)}</p>
      <p class="product-description">${o.description}</p>
      <${Ja} available=${o.stock.available} />
      <${Re} of=${t} />
      <${qc} product=${o} onChanged=${t.reload} />
    </div>
  </article>`:i`<div class="product"><${I} height="24rem" /><${I} count=${5} height="2rem" /></div>`}function qc({product:e,onChanged:t}){let[o,r]=y(1),[s,a]=y({}),c=e.stock.available,l=async()=>{a({busy:!0});try{await ya(e.id,o),a({done:!0}),ae(n("cart.added",{name:e.name}),"success")}catch(d){a({error:d})}t()};return me.value?i`<div class="stack">
    <div class="row">
      <${qt} value=${o} max=${Math.max(1,Math.min(c,999))} onChange=${r} name=${e.name} />
      <${$} kind="primary" size="large" busy=${s.busy} disabled=${c===0} onClick=${l}
        >${n(c===0?"product.soldOut":"product.add")}<//
      >
      ${s.done&&i`<${$} href="/cart" size="large">${n("cart.go")}<//>`}
    </div>
    ${s.error&&i`<${b} kind="error">${x(s.error)}<//>`}
  </div>`:i`<${b} kind="warning">${n("offline.noBuying")}<//>`}var ei=f(()=>{"use strict";C();Ie();j();O();de();ye();re();le();Q();g();v();pt();oe();V();Qe();Ft();et();so();We();ot();Vo();Qa()});function ti({ticket:e,onEnd:t}){let o=`/orders/${encodeURIComponent(e.orderId)}`,r=e.status==="held";return i`<section class="ticket stack" data-testid="ticket" data-status=${e.status} aria-live="polite">
    <h2 class="row"><${T} name="check" size=${24} />${n(r?"ticket.held":"ticket.sold")}</h2>
    <p>${n(r?"ticket.held.words":"ticket.sold.words",{count:e.quantity,position:e.position})}</p>
    ${r&&e.payBy&&i`<${xe} until=${e.payBy} label=${n("pay.keptFor")} onEnd=${t} />`}
    <${$} kind="primary" size="large" wide href=${o}>${n(r?"ticket.pay":"ticket.order")}<//>
  </section>`}var oi=f(()=>{"use strict";O();ge();g();v();yt()});function ri({sale:e,place:t,onChanged:o}){let[r,s]=y({}),a=`/seckill/sales/${encodeURIComponent(e.id)}/waiting`,c=async d=>{s({busy:!0});try{await d(),s({})}catch(p){s({error:p})}o()},l=t?.status==="waiting";return i`<section class="waiting stack" aria-live="polite" data-testid="waiting" data-waits=${l?"yes":"no"}>
    <h2 class="row">
      <${T} name="clock" size=${24} />${l?n("waiting.in",{position:t.position??1}):n("waiting.title")}
    </h2>
    <p>${n(l?"waiting.in.words":"waiting.words")}</p>
    ${r.error&&i`<${b} kind="error">${x(r.error)}<//>`}
    ${l?i`<div><${$} busy=${r.busy} onClick=${()=>c(()=>Do(a))}>${n("waiting.leave")}<//></div>`:i`<${$}
            kind="primary"
            size="large"
            wide
            busy=${r.busy}
            onClick=${()=>c(()=>Y(a,{quantity:1},{repeatable:!0}))}
            >${n("waiting.join")}<//
          >`}
  </section>`}var ni=f(()=>{"use strict";C();O();ge();re();g();v();oe();E()});function ai({sale:e,mine:t}){let[o,r]=y(1),{ticket:s}=t;if(!me.value)return i`<${b} kind="warning">${n("offline.noBuying")}<//>`;if(t.entering)return i`<${jc} again=${t.again} />`;if(s&&s.status!=="released")return i`<${ti} ticket=${s} onEnd=${t.look} />`;if(!J.value){let l=encodeURIComponent(location.pathname);return i`<div class="stack">
      ${e.state!=="closed"&&e.state!=="closing"&&i`<${$} kind="primary" size="large" wide href=${`/login?next=${l}`}>${n("sale.login")}<//>`}
      <p class="small muted">${n("sale.login.hint")}</p>
    </div>`}let a=e.state==="soldOut"||t.place?.status==="waiting"||t.refusal instanceof w&&t.refusal.code==="sold-out",c=e.state==="open"&&!a;return i`<div class="stack">
    ${s?.status==="released"&&i`<${b} kind="warning">${n("sale.released")}<//>`}
    ${t.refusal&&i`<${b} kind="error">${x(t.refusal)}<//>`}
    ${a?i`<${ri} sale=${e} place=${t.place} onChanged=${t.look} />`:e.state==="open"||e.state==="scheduled"?i`<div class="row sale-enter">
                ${e.perBuyerLimit>1&&i`<${qt} value=${o} max=${e.perBuyerLimit} name=${e.productName} onChange=${r} />`}
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
              <p class="small muted">${n(c?"sale.enter.hint":"sale.notYet.hint")}</p>`:i`<${b} kind=${e.state==="paused"||e.state==="rebuilding"?"warning":"info"}
              >${n(`sale.words.${e.state}`)}<//
            >`}
  </div>`}function jc({again:e}){return i`<div class="stack" role="status">
    <${$} kind="primary" size="large" wide busy>${n("sale.asking")}<//>
    <p class="small muted">${n(e?"sale.asking.again":"sale.asking.hint")}</p>
  </div>`}var ii=f(()=>{"use strict";C();j();O();re();g();v();pt();oe();E();Vo();oi();ni()});function Wc(e){let t=Math.random(),o=e?.state==="scheduled"?new Date(e.startsAt).getTime()-ft():0;return o>Zr&&o<Hc?{pause:o-Zr*(.5+.4*t),setsClock:!0}:o>0&&o<=Zr?{pause:o+300+2e3*t}:{pause:zc[e?.state??"open"]*(.5+t)}}function si(e){let[t,o]=y({}),[r,s]=y(0);return k(()=>{let a=new AbortController,{signal:c}=a;return d().catch(p=>{if(!c.aborted)throw p}),document.addEventListener("visibilitychange",()=>document.hidden||s(p=>p+1),{signal:c}),()=>a.abort();async function l(){let{body:p}=await ve("GET",`/seckill/sales/${encodeURIComponent(e)}`,{signal:c});return c.aborted||o({sale:p}),p}async function d(){let p,u=!1;for(;;){try{if(u?p=await l():(await la(async()=>(p=await l()).serverTime),u=!0),p?.state==="closed")return}catch(h){if(c.aborted)return;if(!(h instanceof w))throw h;if(o(m=>({...m,error:h})),h.status===404)return}let _=Wc(p);if(await Ae(_.pause,c),document.hidden)return;_.setsClock&&(u=!1)}}},[e,r]),{...t,reload:()=>s(a=>a+1),isOver:t.sale!==void 0&&La(t.sale)}}var zc,Zr,Hc,ci=f(()=>{"use strict";C();j();At();vt();zc={scheduled:3e4,open:4e3,soldOut:8e3,paused:5e3,rebuilding:3e3,closing:15e3,closed:0},Zr=15e3,Hc=6e4});function ui(e,t,o,r){let s=Xr.get(e);if(s)return s;let a=Number(sessionStorage.getItem(lo+e)??o);sessionStorage.setItem(lo+e,String(a));let c=Vc(e,t,a,r).finally(()=>Xr.delete(e));return Xr.set(e,c),c}async function Vc(e,t,o,r){for(;;)try{let s=await Y(`/seckill/sales/${encodeURIComponent(e)}/tickets`,{quantity:o},{repeatable:!0,patience:Yc,onRetry:r});return sessionStorage.removeItem(lo+e),s}catch(s){if(s instanceof w&&s.code==="sale-not-open"&&Math.abs(new Date(t).getTime()-ft())<Kc){await Ae(Gc*(.5+Math.random()));continue}throw s instanceof w&&s.status>=400&&s.status<500&&sessionStorage.removeItem(lo+e),s}}var lo,Yc,Kc,Gc,Xr,li,di=f(()=>{"use strict";j();At();E();lo="mall.entering.",Yc=9e4,Kc=1500,Gc=120,Xr=new Map,li=e=>sessionStorage.getItem(lo+e)!==null});function pi(e){let t=e?.id,[o,r]=y({}),[s,a]=y(0),c=e?.state==="soldOut"||o.place?.status==="waiting",l=async d=>{if(t){r(p=>({...p,entering:!0,again:!1,refusal:void 0}));try{let p=await ui(t,e.startsAt,d,()=>r(u=>({...u,again:!0})));r({ticket:p,isKnown:!0})}catch(p){if(!(p instanceof w))throw p;r(u=>({...u,entering:!1,refusal:p}))}}};return k(()=>{t&&J.value&&li(t)&&l(1)},[t,J.value]),k(()=>{if(!t||!J.value||o.entering)return;let d=new AbortController;return p(d.signal).catch(u=>{if(!d.signal.aborted)throw u}),()=>d.abort();async function p(u){let _=`/seckill/sales/${encodeURIComponent(t)}`;for(;;){try{let h=await mi(q(`${_}/ticket`,{signal:u}),"ticket-not-found"),m=h?.status==="held"||!c?void 0:await mi(q(`${_}/waiting`,{signal:u}),"not-waiting");if(u.aborted||(r(S=>({...S,ticket:h,place:m,isKnown:!0})),h?.status==="sold"))return}catch(h){if(u.aborted)return;if(!(h instanceof w))throw h}await Ae((c||o.ticket?.status==="held"?Jc:Qc)*(.5+Math.random()),u),document.hidden&&await new Promise(h=>document.addEventListener("visibilitychange",h,{once:!0,signal:u}))}}},[t,W.value?.userId,c,s,Ne.value?.id,o.entering]),{...o,ask:l,look:()=>a(d=>d+1)}}async function mi(e,t){try{return await e}catch(o){if(o instanceof w&&o.code===t)return;throw o}}var Jc,Qc,fi=f(()=>{"use strict";C();j();E();ht();di();Jc=5e3,Qc=2e4});var $i={};X($i,{default:()=>hi});function hi({id:e}){let{sale:t,error:o,reload:r}=si(e),s=pi(t),a=tt(t?.productId??"");if(M(t?.productName??n("sale.flash"),n("brand")),Rt(s.place?.status==="waiting"||s.ticket?.status==="held"),o instanceof w&&o.status===404)return i`<${L}
      heading="h1"
      icon="search"
      title=${n("problem.sale-not-found")}
      action=${i`<${$} kind="primary" href="/">${n("nav.home")}<//>`}
    />`;if(!t)return o?i`<${z} heading="h1" error=${o} onRetry=${r} />`:i`<div class="product"><${I} height="24rem" /><${I} count=${4} height="3rem" /></div>`;let l=Oe(t)&&new Date(t.startsAt).getTime()<=ft()?{...t,state:"open",available:t.available??t.stock}:t,d=Xc(l);return i`<article class="product sale">
    <${ke} productId=${t.productId} name=${t.productName} />
    <div class="stack">
      <p class="row">
        <${fe} kind="accent">${n("sale.flash")}<//
        ><span data-testid="sale-state" data-state=${l.state}
          ><${fe} kind=${Zc[l.state]}>${n(`sale.state.${l.state}`)}<//></span
        >
      </p>
      <h1>${t.productName}</h1>
      <${Wo} sale=${t} />
      ${d&&i`<${xe} large until=${d.until} label=${n(d.label)} onEnd=${r} key=${d.label} />`}
      <${Yo} sale=${l} />
      <${ai} sale=${l} mine=${s} />
      <p class="small muted">${n("sale.rules",{count:t.perBuyerLimit,from:He(t.startsAt),to:He(t.endsAt)})}</p>
      ${a&&i`<p class="product-description">${a.description}</p>`}
    </div>
  </article>`}function Xc(e){return Oe(e)?{until:e.startsAt,label:"sale.startsIn"}:["open","soldOut","paused","rebuilding"].includes(e.state)?{until:e.endsAt,label:"sale.endsIn"}:null}var Zc,gi=f(()=>{"use strict";j();nt();O();de();ye();le();At();Q();g();v();V();ht();We();ot();yt();ii();Jr();vt();Qr();ci();fi();Zc={scheduled:"neutral",open:"good",soldOut:"bad",paused:"warn",rebuilding:"warn",closing:"neutral",closed:"neutral"}});function Ce(e,t,o){let[r,s]=y(e),[a,c]=y({});return{form:r,set:d=>p=>s(u=>({...u,[d]:p})),reset:()=>s(e),...a,submit:async d=>{if(d.preventDefault(),o&&!o(r))return c({tried:!0});c({busy:!0});try{await t(r),c({})}catch(p){c({error:p})}}}}var _t=f(()=>{"use strict";C()});var Jo,yi,en=f(()=>{"use strict";Q();v();Jo=({kind:e,value:t})=>n("coupon.off",{value:e==="percent"?jo(t/100):P({amount:t,currency:"CNY"})}),yi=({cap:e,minimum:t,category:o},r=s=>s)=>[...t?[n("coupon.minimum",{amount:P(t)})]:[],...e?[n("coupon.cap",{amount:P(e)})]:[],...o?[n("coupon.category",{category:r(o)})]:[]]});function Qo({coupon:e,until:t}){return i`<div class="stack">
    <b>${e.name}: ${Jo(e)}</b>
    <span class="small muted">${[...yi(e,rt),n("coupon.until",{date:zo(t)})].join(" \xB7 ")}</span>
  </div>`}var tn=f(()=>{"use strict";en();Q();g();v();so()});var _i={};X(_i,{default:()=>vi});function vi(){M(n("coupons.title"),n("brand"));let e=ie(t=>q("/coupons?pageSize=100",{signal:t}),[]);return i`<div class="stack stack-large">
    <div class="row spread">
      <h1>${n("coupons.title")}</h1>
      ${J.value&&i`<a href="/account/coupons">${n("coupons.mine")}</a>`}
    </div>
    ${e.error&&i`<${z} error=${e.error} onRetry=${e.reload} />`}
    ${!e.data&&!e.error&&i`<${I} height="4rem" count=${3} />`}
    ${e.data?.items.length===0&&i`<${L} title=${n("coupons.none")}>${n("coupons.none.hint")}<//>`}
    <ul class="stack">
      ${e.data?.items.map(t=>i`<li key=${t.id}><${el} coupon=${t} onClaimed=${e.reload} /></li>`)}
    </ul>
    <${tl} />
  </div>`}function el({coupon:e,onClaimed:t}){let[o,r]=y({key:Me()}),s=async()=>{if(!J.value)return G("/login?next=/coupons");r({key:o.key,busy:!0});try{await Y(`/coupons/${encodeURIComponent(e.id)}/claims`,Fo(),{key:o.key}),ae(n("coupons.claimed"),"success"),r({key:Me()}),t()}catch(a){r({key:a instanceof w&&a.status>=400&&a.status<500?Me():o.key,error:a})}};return i`<div class="card stack">
    <div class="row spread">
      <${Qo} coupon=${e} until=${e.endsAt} />
      ${e.state==="open"?i`<${$} kind="primary" busy=${o.busy} onClick=${s} aria-label=${n("coupons.claim.of",{name:e.name})}
              >${n("coupons.claim")}<//
            >`:i`<span class="muted">${n(`coupon.state.${e.state}`)}</span>`}
    </div>
    <span class="small muted">${n("coupons.left",{left:Pa(Math.max(0,e.claimLimit-e.claimed))})}</span>
    ${o.error&&i`<${b} kind="error">${x(o.error)}<//>`}
  </div>`}function tl(){let{form:e,set:t,reset:o,busy:r,tried:s,error:a,submit:c}=Ce({code:""},async({code:l})=>{if(!J.value)return G("/login?next=/coupons");await Y("/coupons/claims",{code:l.trim(),...Fo()}),ae(n("coupons.claimed"),"success"),o()},({code:l})=>l.trim()!=="");return i`<form class="card stack" onSubmit=${c} novalidate aria-labelledby="by-code">
    <h2 id="by-code">${n("coupons.byCode")}</h2>
    ${a&&i`<${b} kind="error">${x(a)}<//>`}
    <${R}
      label=${n("coupons.code")}
      name="code"
      maxlength="40"
      autocomplete="off"
      value=${e.code}
      onInput=${t("code")}
      error=${s&&!e.code.trim()?n("login.missing"):void 0}
    />
    <div><${$} type="submit" busy=${r}>${n("coupons.claim")}<//></div>
  </form>`}var bi=f(()=>{"use strict";C();Ie();j();O();de();ye();Se();re();le();Q();g();v();oe();Le();V();E();_t();tn()});function wi({line:e,busy:t,onChange:o}){let r=tt(e.productId)?.stock.available;return i`<li class="line" aria-busy=${t?"true":void 0}>
    <a class="line-picture" href=${`/products/${encodeURIComponent(e.productId)}`} tabindex="-1" aria-hidden="true"
      ><${ke} productId=${e.productId} name=${e.name}
    /></a>
    <div class="line-text">
      <a class="line-name" href=${`/products/${encodeURIComponent(e.productId)}`}>${e.name}</a>
      <span class="small muted">${n("cart.each",{price:P(e.price)})}</span>
      ${e.warning&&i`<span class="small warn row"
          ><${T}
            name="alert"
            size=${16}
          />${e.warning==="insufficient-stock"&&r!==void 0?n("product.few",{count:r}):n(`cart.warning.${e.warning}`)}</span
        >`}
    </div>
    <div class="line-foot">
      ${e.warning!=="unavailable"&&i`<${qt} value=${e.quantity} disabled=${t} name=${e.name} onChange=${s=>o(e.productId,s)} />`}
      <b class="price">${P(e.lineTotal)}</b>
      <button
        type="button"
        class="icon-button"
        onClick=${()=>o(e.productId,0)}
        aria-label=${n("cart.remove",{name:e.name})}
      >
        <${T} name="trash" />
      </button>
    </div>
  </li>`}var ki=f(()=>{"use strict";ge();Q();g();v();We();ot();Vo()});var Si={};X(Si,{default:()=>xi});function xi(){M(n("cart.title"),n("brand"));let[e,t]=y({});k(()=>{we()},[]);let o=async(l,d)=>{t({busy:l});try{await jr(l,d),t({})}catch(p){t({error:p})}};if(ue.value===null)return me.value?i`<${I} height="6rem" count=${3} />`:i`<${L} heading="h1" icon="offline" title=${n("offline.cart")}>${n("offline.noBuying")}<//>`;let{items:r,total:s}=ue.value;if(r.length===0)return i`<${L}
      heading="h1"
      icon="cart"
      title=${n("cart.empty")}
      action=${i`<${$} kind="primary" href="/search">${n("home.browse")}<//>`}
      >${n("cart.empty.hint")}<//
    >`;let a=r.filter(l=>l.warning),c=r.some(l=>l.warning!=="unavailable")&&!a.some(l=>l.warning==="insufficient-stock");return i`<div class="with-aside">
    <section class="stack" aria-labelledby="cart-title">
      <h1 id="cart-title">${n("cart.title")}</h1>
      ${a.length>0&&i`<${b} kind="warning">${n("cart.changed")}<//>`}
      ${e.error&&i`<${b} kind="error">${x(e.error)}<//>`}
      <ul class="lines">
        ${r.map(l=>i`<${wi} key=${l.productId} line=${l} busy=${e.busy===l.productId} onChange=${o} />`)}
      </ul>
    </section>
    <aside class="card stack summary" aria-label=${n("cart.summary")}>
      <p class="row spread"><span>${n("cart.total")}</span><b class="price price-large" data-testid="total">${P(s)}</b></p>
      ${me.value?i`<${$}
              kind="primary"
              size="large"
              wide
              href=${c?J.value?"/checkout":"/login?next=/checkout":void 0}
              disabled=${!c}
              >${n("cart.checkout")}<//
            >`:i`<${b} kind="warning">${n("offline.noBuying")}<//>`}
      <p class="small muted">${n(J.value?"cart.note":"cart.note.login")}</p>
    </aside>
  </div>`}var Ci=f(()=>{"use strict";C();O();de();re();le();Q();g();v();pt();oe();V();E();Qe();ki()});function Te({heading:e="h1",children:t}){if(J.value)return t;let o=encodeURIComponent(location.pathname+location.search);return i`<${L}
    heading=${e}
    icon="user"
    title=${n("login.needed")}
    action=${i`<${$} kind="primary" href=${`/login?next=${o}`}>${n("login.title")}<//>`}
  />`}var bt=f(()=>{"use strict";O();de();g();v();E()});function Zo({address:e={},submit:t,onSubmit:o,onCancel:r}){let[s,a]=y({country:"CN",...e}),[c,l]=y({}),d=u=>String(s[u]??"");return i`<form class="stack address-form" onSubmit=${async u=>{if(u.preventDefault(),on.some(([_,,h])=>!h&&!d(_).trim()))return l({tried:!0});l({busy:!0});try{await o({...Object.fromEntries(on.map(([_])=>[_,d(_).trim()||null])),isDefault:s.isDefault??null}),l({})}catch(_){l({error:_})}}} novalidate>
    ${c.error&&i`<${b} kind="error">${x(c.error)}<//>`}
    <div class="form-grid">
      ${on.map(([u,_,h])=>i`<${R}
            key=${u}
            label=${n(`address.${u}`)}
            name=${u}
            autocomplete=${_}
            optional=${h}
            class=${u.startsWith("line")?"form-wide":""}
            value=${d(u)}
            onInput=${m=>a({...s,[u]:m})}
            error=${c.tried&&!h&&!d(u).trim()?n("login.missing"):ce(c.error,u)}
          />`)}
    </div>
    <${Ut}
      label=${n("address.isDefault")}
      checked=${s.isDefault??!1}
      onChange=${u=>a({...s,isDefault:u})}
    />
    <div class="actions">
      <${$} kind="primary" type="submit" busy=${c.busy}>${t}<//>
      ${r&&i`<${$} kind="quiet" onClick=${r}>${n("dialog.cancel")}<//>`}
    </div>
  </form>`}var on,rn=f(()=>{"use strict";C();O();Go();Se();re();g();v();oe();on=[["recipient","name"],["mobile","tel"],["line1","address-line1"],["line2","address-line2",!0],["city","address-level2"],["region","address-level1"],["postalCode","postal-code"],["country","country"]]});function wt({address:e}){return i`<address class="address">
    <b>${e.recipient}</b> <span class="muted">${e.mobile}</span><br />
    ${[e.line1,e.line2].filter(Boolean).join(", ")}<br />
    ${[e.city,e.region,e.postalCode,e.country].filter(Boolean).join(", ")}
  </address>`}var Xo=f(()=>{"use strict";g()});function er({value:e,onChange:t}){let o=ie(l=>q("/profile/addresses",{signal:l}),[]),[r,s]=y(!1),a=o.data?.items??[];if(k(()=>{let l=a.find(d=>d.isDefault)??a[0];e===null&&l&&t(l.id)},[o.data]),o.error)return i`<${z} error=${o.error} onRetry=${o.reload} />`;if(!o.data)return i`<${I} height="5rem" count=${2} />`;let c=async l=>{let d=await Y("/profile/addresses",l,{key:Me()});o.set({items:[...a,d]}),t(d.id),s(!1)};return i`<fieldset class="choices">
    <legend class="visually-hidden">${n("checkout.address")}</legend>
    ${a.map(l=>i`<label key=${l.id} class="choice">
          <input type="radio" name="address" value=${l.id} checked=${e===l.id} onChange=${()=>t(l.id)} />
          <${wt} address=${l} />
        </label>`)}
    ${r||a.length===0?i`<div class="card">
            <${Zo} submit=${n("address.use")} onSubmit=${c} onCancel=${a.length>0?()=>s(!1):void 0} />
          </div>`:i`<div><${$} onClick=${()=>s(!0)}>${n("address.add")}<//></div>`}
  </fieldset>`}var nn=f(()=>{"use strict";C();j();O();ye();le();g();v();Le();E();rn();Xo()});function Ti({code:e,onChange:t,onPriced:o}){let r=ie(c=>q("/profile/coupons?pageSize=100",{signal:c}),[]),s=ie(c=>e===null?Promise.resolve(null):Y("/orders/preview",{couponCode:e},{signal:c,repeatable:!0}),[e,ue.value]);k(()=>o(s.isLoading||s.error?null:s.data),[s.isLoading,s.data,s.error]);let a=(r.data?.items??[]).filter(c=>c.status==="available");return i`${a.length>0&&i`<${R}
        as="select"
        label=${n("checkout.coupon")}
        name="coupon"
        value=${e??""}
        onInput=${c=>t(c||null)}
      >
        <option value="">${n("checkout.coupon.none")}</option>
        ${a.map(c=>i`<option key=${c.code} value=${c.code} selected=${c.code===e}>${c.name}: ${Jo(c)}</option>`)}
      <//>`}
    <a class="small" href="/coupons">${n("checkout.coupon.more")}</a>
    ${e!==null&&s.error&&i`<${b} kind="error">${x(s.error)}<//>`}
    ${e!==null&&s.data?.discount&&i`<p class="row spread"><span>${n("order.discount")}</span><span class="price">−${P(s.data.discount)}</span></p>`}`}var Pi=f(()=>{"use strict";C();en();Se();re();Q();g();v();oe();Le();E();Qe()});async function Ii(e,t){let o=e?{body:e,key:Me()}:JSON.parse(sessionStorage.getItem(uo));sessionStorage.setItem(uo,JSON.stringify(o));try{let r=await Y("/orders",o.body,{key:o.key,patience:ol,onRetry:t});return sessionStorage.removeItem(uo),r}catch(r){throw r instanceof w&&r.status>=400&&r.status<500&&r.status!==401&&sessionStorage.removeItem(uo),r}}var uo,ol,tr,Ai=f(()=>{"use strict";j();E();uo="mall.checkout",ol=18e4,tr=()=>sessionStorage.getItem(uo)!==null});var Ei={};X(Ei,{default:()=>Oi});function Oi(){return M(n("checkout.title"),n("brand")),i`<${Te}><${rl} /><//>`}function rl(){let[e,t]=y(null),[o,r]=y(null),[s,a]=y(null),[c,l]=y({}),d=async h=>{l({busy:!0});try{let m=await Ii(h,()=>l({busy:!0,again:!0}));G(`/orders/${encodeURIComponent(m.id)}`,{replace:!0})}catch(m){l({error:m})}await we()};k(()=>{tr()?d(null):we()},[]);let p=async()=>{if(tr())return d(null);if(e===null)return l({tried:!0});let h=JSON.stringify(ue.value);return l({busy:!0}),await we(()=>l({busy:!0,again:!0})),JSON.stringify(ue.value)===h?d({addressId:e,couponCode:o}):l({changed:!0})};if(ue.value===null)return i`<${I} height="8rem" count=${3} />`;let{items:u,total:_}=ue.value;return u.length===0&&!tr()?i`<${L}
      heading="h1"
      icon="cart"
      title=${n("cart.empty")}
      action=${i`<${$} kind="primary" href="/orders">${n("nav.orders")}<//>`}
    />`:i`<div class="with-aside">
    <section class="stack stack-large">
      <h1>${n("checkout.title")}</h1>
      <section class="stack" aria-labelledby="where">
        <h2 id="where">${n("checkout.address")}</h2>
        ${c.tried&&e===null&&i`<${b} kind="error">${n("checkout.address.missing")}<//>`}
        <${er} value=${e} onChange=${t} />
      </section>
    </section>
    <aside class="card stack summary" aria-labelledby="what">
      <h2 id="what">${n("checkout.summary")}</h2>
      <ul class="stack summary-lines">
        ${u.map(h=>i`<li key=${h.productId} class="row spread">
              <span
                >${n("order.line",{name:h.name,count:h.quantity})}${h.warning&&i` <span class="small warn">${n(`cart.warning.${h.warning}`)}</span>`}</span
              >
              <span class="price">${P(h.lineTotal)}</span>
            </li>`)}
      </ul>
      <${Ti} code=${o} onChange=${r} onPriced=${a} />
      <p class="row spread total"><span>${n("cart.total")}</span><b class="price price-large">${P(s?.total??_)}</b></p>
      ${c.error&&i`<${b} kind="error">${x(c.error)}<//>`}
      ${c.changed&&i`<${b} kind="warning">${n("checkout.changed")}<//>`}
      ${c.again&&i`<${b} kind="info">${n("checkout.again")}<//>`}
      ${me.value?i`<${$}
              kind="primary"
              size="large"
              wide
              busy=${c.busy}
              disabled=${o!==null&&s===null}
              onClick=${p}
              >${n("checkout.place")}<//
            >`:i`<${b} kind="warning">${n("offline.noBuying")}<//>`}
      <p class="small muted">${n("checkout.note")}</p>
    </aside>
  </div>`}var Mi=f(()=>{"use strict";C();O();de();re();le();Q();g();v();pt();oe();V();bt();Qe();nn();Pi();Ai()});var Li={};X(Li,{default:()=>Ni});function Ni({id:e}){return M(n("pay.title"),n("brand")),i`<${Te}><${nl} paymentId=${e} /><//>`}function nl({paymentId:e}){let t=e.slice(0,e.lastIndexOf(".")),o=ie(u=>q(`/orders/${encodeURIComponent(t)}`,{signal:u}),[t]),[r,s]=y({}),a=`/orders/${encodeURIComponent(t)}`,c=(u,_)=>Y(`/payments/simulated/${encodeURIComponent(u)}`,{outcome:_},{repeatable:!0}),l=async(u,_)=>{s({busy:u});try{let{status:h}=await _();h==="paid"||h==="declined"?G(a,{replace:!0}):s({status:h})}catch(h){s({error:h})}},d=async()=>{await c(e,"declined");let u=await Y(`/orders/${encodeURIComponent(t)}/pay`,{provider:"simulated"},{repeatable:!0});return await c(u.paymentId,"paid"),c(e,"paid")};if(o.error)return i`<${L}
      heading="h1"
      icon="alert"
      title=${x(o.error)}
      action=${i`<${$} href="/orders">${n("nav.orders")}<//>`}
    />`;if(!o.data)return i`<${I} height="12rem" />`;let p=o.data.status==="awaitingPayment";return i`<div class="card narrow stack provider">
    <p class="small muted">${n("pay.simulated")}</p>
    <h1>${n("pay.amount",{total:P(o.data.total)})}</h1>
    ${p&&o.data.payBy&&i`<${xe} until=${o.data.payBy} label=${n("pay.keptFor")} onEnd=${o.reload} />`}
    ${!p&&i`<${b} kind="warning">${n("pay.late")}<//>`}
    ${r.error&&i`<${b} kind="error">${x(r.error)}<//>`}
    ${r.status&&i`<${b} kind=${r.status==="pending"?"info":"warning"}>${n(`pay.${r.status}`)}<//>`}
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
    ${p&&i`<${$} wide busy=${r.busy==="twice"} onClick=${()=>l("twice",d)}>${n("pay.twice")}<//>`}
    <a class="small" href=${a}>${n("pay.back")}</a>
    <p class="small muted">${n("pay.explain")}</p>
  </div>`}var Ri=f(()=>{"use strict";C();O();de();re();le();Q();g();v();oe();Le();V();E();bt();yt()});var mo,Bi,Fi,an=f(()=>{"use strict";mo={pending:"neutral",awaitingPayment:"warn",paid:"good",shipped:"good",completed:"good",rejected:"bad",cancelled:"neutral",refunding:"warn",refunded:"neutral"},Bi=Object.keys(mo),Fi=e=>["pending","awaitingPayment","refunding"].includes(e.status)});var Ui={};X(Ui,{default:()=>Di});function Di({query:e}){return M(n("orders.title"),n("brand")),i`<div class="stack">
    <h1>${n("orders.title")}</h1>
    <${Te} heading="h2"><${al} status=${e.get("status")??""} /><//>
  </div>`}function al({status:e}){let[t,o]=y({}),r=or.get(e),s=async(a,c)=>{o({busy:!0});try{let{body:l,isOld:d,readAt:p}=await $t(`/orders${ze({status:e,pageSize:10,continuationToken:a})}`,c),u=a?or.get(e)?.items??[]:[];or.set(e,{items:[...u,...l.items],token:l.continuationToken,readAt:d?p:void 0}),o({})}catch(l){c.aborted||o({error:l})}};return k(()=>{let a=new AbortController;return s(null,a.signal),()=>a.abort()},[e,Ne.value?.id]),i`<div class="stack">
    <nav aria-label=${n("orders.filter")}>
      <ul class="chips">
        ${["",...Bi].map(a=>i`<li key=${a}>
              <button
                type="button"
                class="chip"
                aria-pressed=${a===e?"true":"false"}
                onClick=${()=>Mo(ze({status:a}))}
              >
                ${a?n(`order.status.${a}`):n("orders.all")}
              </button>
            </li>`)}
      </ul>
    </nav>
    ${r&&i`<${Re} of=${r} />`}
    ${t.error&&!r&&i`<${z} error=${t.error} onRetry=${()=>s(null,new AbortController().signal)} />`}
    ${!r&&t.busy&&i`<${I} height="7rem" count=${3} />`}
    ${r?.items.length===0&&i`<${L} title=${n("orders.none")} action=${i`<${$} kind="primary" href="/search">${n("home.browse")}<//>`}
        >${e?n("orders.none.status"):n("orders.none.hint")}<//
      >`}
    <ul class="stack">
      ${(r?.items??[]).map(a=>i`<li key=${a.id}><${il} order=${a} /></li>`)}
    </ul>
    ${r&&i`<${Dt} token=${r.token} isLoading=${t.busy} onMore=${()=>s(r.token,new AbortController().signal)} />`}
  </div>`}function il({order:e}){return i`<a class="card order-card" href=${`/orders/${encodeURIComponent(e.id)}`}>
    <span class="row spread">
      <span class="small muted">${zo(e.createdAt)}</span>
      <${fe} kind=${mo[e.status]}>${n(`order.status.${e.status}`)}<//>
    </span>
    <span class="row order-card-items">
      <span class="row order-card-pictures"
        >${e.items.slice(0,4).map(t=>i`<${ke} key=${t.productId} productId=${t.productId} name=${t.name} />`)}</span
      >
      <span class="order-card-name"
        >${n("orders.items",{name:e.items[0].name,count:e.items.length-1,more:e.items.length-1})}</span
      >
      <b class="price">${P(e.total)}</b>
    </span>
  </a>`}var or,qi=f(()=>{"use strict";C();j();nt();O();de();ye();Ko();le();Q();g();v();V();E();bt();ht();Ft();et();We();an();or=new Map;Ve(()=>or.clear())});function ji({title:e,onClose:t,children:o,actions:r}){let s=xo(),a=De(null);return k(()=>{let c=a.current;return c.showModal(),()=>c.close()},[]),i`<dialog
    class="dialog"
    ref=${a}
    aria-labelledby=${s}
    onCancel=${c=>(c.preventDefault(),t())}
  >
    <header>
      <h2 id=${s}>${e}</h2>
      <button class="icon-button" type="button" onClick=${t} aria-label=${n("dialog.close")}><${T} name="close" /></button>
    </header>
    <div class="dialog-body">${o}</div>
    ${r&&i`<footer class="actions">${r}</footer>`}
  </dialog>`}var zi=f(()=>{"use strict";C();g();v();ge()});function Be({title:e,children:t,confirm:o,danger:r,canConfirm:s=!0,onConfirm:a,onClose:c}){let[l,d]=y({busy:!1}),p=async()=>{d({busy:!0});try{await a(),c()}catch(u){d({busy:!1,error:u})}};return i`<${ji}
    title=${e}
    onClose=${c}
    actions=${i`<${$} onClick=${c}>${n("dialog.cancel")}<//>
      <${$} kind=${r?"danger":"primary"} busy=${l.busy} disabled=${!s} onClick=${p}>${o}<//>`}
  >
    ${t} ${l.error&&i`<${b} kind="error">${x(l.error)}<//>`}
  <//>`}var jt=f(()=>{"use strict";C();g();v();oe();O();zi();re()});function Hi({order:e,onChanged:t}){let[o,r]=y(null),s=sl[e.status],a=async()=>{await Y(`/orders/${encodeURIComponent(e.id)}/${o}`),t()};return i`${s&&i`<${$} kind=${s==="receive"?"primary":void 0} wide onClick=${()=>r(s)}>${n(`order.${s}`)}<//>`}
  ${o&&i`<${Be}
      title=${n(`order.${o}`)}
      confirm=${n(`order.${o}`)}
      danger=${o!=="receive"}
      onConfirm=${a}
      onClose=${()=>r(null)}
    >
      <p>${n(`order.${o}.what`,{total:P(e.total)})}</p>
    <//>`}`}var sl,Wi=f(()=>{"use strict";C();O();jt();g();v();Q();E();sl={pending:"cancel",awaitingPayment:"cancel",paid:"refund",shipped:"receive"}});function Yi({order:e,onChanged:t}){let[o,r]=y(!1),[s,a]=y(null),c=["pending","awaitingPayment","paid"].includes(e.status);if(!e.address&&!c)return null;let l=async()=>{await be(`/orders/${encodeURIComponent(e.id)}/address`,{addressId:s}),t()};return i`<section class="stack" aria-labelledby="order-address">
    <h2 id="order-address">${n("order.address")}</h2>
    ${e.address?i`<${wt} address=${e.address} />`:i`<${b} kind="warning">${n("order.address.missing")}<//>`}
    ${c&&i`<div><${$} size="small" onClick=${()=>r(!0)}>${n(e.address?"order.address.change":"order.address.set")}<//></div>`}
    ${o&&i`<${Be}
        title=${n("order.address")}
        confirm=${n("order.address.save")}
        canConfirm=${s!==null}
        onConfirm=${l}
        onClose=${()=>r(!1)}
      >
        <${er} value=${s} onChange=${a} />
      <//>`}
  </section>`}var Ki=f(()=>{"use strict";C();O();jt();re();g();v();E();Xo();nn()});function Gi({order:e}){return i`<section class="stack" aria-labelledby="order-lines">
    <h2 id="order-lines">${n("order.lines")}</h2>
    <ul class="lines">
      ${e.items.map(t=>i`<li key=${t.productId} class="line line-still">
            <span class="line-picture"><${ke} productId=${t.productId} name=${t.name} /></span>
            <div class="line-text">
              <a class="line-name" href=${`/products/${encodeURIComponent(t.productId)}`}>${t.name}</a>
              <span class="small muted">${n("order.each",{price:P(t.price),count:t.quantity})}</span>
            </div>
            <b class="price">${P(t.lineTotal)}</b>
          </li>`)}
    </ul>
    ${e.discount&&i`<p class="row spread"><span>${n("order.discount")}</span><span class="price">−${P(e.discount)}</span></p>`}
    <p class="row spread total"><span>${n("cart.total")}</span><b class="price price-large">${P(e.total)}</b></p>
  </section>`}var Vi=f(()=>{"use strict";Q();g();v();We()});function Ji({order:e}){return i`<section class="card stack" aria-labelledby="order-timeline">
    <h2 id="order-timeline">${n("order.timeline")}</h2>
    <ol class="timeline">
      ${e.history.map((t,o)=>i`<li key=${o} class="done">
            <span class="dot" aria-hidden="true"><${T} name="check" size=${14} /></span>
            <span><b>${n(`order.step.${t.status}`)}</b><br /><span class="small muted">${He(t.at)}</span></span>
          </li>`)}
      ${(cl[e.status]??[]).map(t=>i`<li key=${`next-${t}`}>
            <span class="dot" aria-hidden="true"></span>
            <span class="muted">${n(`order.step.${t}`)}</span>
          </li>`)}
    </ol>
    ${e.reason&&i`<p class="small muted">${n(ul(e.reason))}</p>`}
    ${e.shipment&&i`<p class="row small"><${T} name="truck" />${n("order.shipment",{carrier:e.shipment.carrier,number:e.shipment.trackingNumber})}</p>`}
  </section>`}var cl,ll,ul,Qi=f(()=>{"use strict";ge();Q();g();v();cl={pending:["awaitingPayment","paid","shipped","completed"],awaitingPayment:["paid","shipped","completed"],paid:["shipped","completed"],shipped:["completed"],refunding:["refunded"]};ll=["unpaid","cancelled-by-shopper","insufficient-stock","product-unavailable","no-units"],ul=e=>`order.reason.${ll.includes(e)?e:"other"}`});function Zi({order:e,onChanged:t}){let[o,r]=y({}),s=e.payment?.status,a=async()=>{r({busy:!0});try{let c=await Y(`/orders/${encodeURIComponent(e.id)}/pay`,{provider:"simulated"},{repeatable:!0});G(`/pay/${encodeURIComponent(c.paymentId)}`)}catch(c){r({error:c}),t()}};return e.status==="pending"?i`<${b}>${n("pay.preparing")}<//>`:e.status==="awaitingPayment"?i`<section class="card pay-panel" aria-label=${n("pay.title")}>
      <div class="row spread">
        <p><span class="muted">${n("pay.toPay")}</span><br /><b class="price price-large">${P(e.total)}</b></p>
        ${e.payBy&&i`<${xe} until=${e.payBy} label=${n("pay.keptFor")} onEnd=${t} />`}
      </div>
      ${s==="declined"&&i`<${b} kind="error">${n("pay.declined")}<//>`}
      ${s==="pending"&&i`<${b} kind="info">${n("pay.pending")}<//>`}
      ${o.error&&i`<${b} kind="error">${x(o.error)}<//>`}
      ${me.value?i`<${$} kind="primary" size="large" busy=${o.busy} onClick=${a}
              >${n(s==="declined"?"pay.again":"pay.now")}<//
            >`:i`<${b} kind="warning">${n("offline.noBuying")}<//>`}
    </section>`:e.status==="paid"?i`<div class="notice notice-success">
      <${T} name="check" />
      <p>${n("pay.paid")}</p>
    </div>`:s==="refundDue"||s==="refunded"?i`<${b} kind="info">${n(`pay.${s}`)}<//>`:null}var Xi=f(()=>{"use strict";C();O();ge();re();Q();g();v();pt();oe();V();E();yt()});var os={};X(os,{default:()=>ts});function ts({id:e}){return M(n("order.title"),n("brand")),i`<${Te}><${pl} id=${e} /><//>`}function pl({id:e}){let[t,o]=y({}),[r,s]=y(0),a=De(performance.now()),{order:c,error:l}=t,d=c&&["completed","rejected","cancelled","refunded"].includes(c.status);Rt(c!==void 0&&!d),k(()=>{let u=new AbortController;return _(u.signal),()=>u.abort();async function _(h){let m=!1;for(;!m&&!h.aborted;){let S=es;try{let{body:B,isOld:A,readAt:U}=await $t(`/orders/${encodeURIComponent(e)}`,h);if(h.aborted)return;o({order:B,readAt:A?U:void 0}),m=["completed","rejected","cancelled","refunded"].includes(B.status),S=Fi(B)&&!A?es:dl}catch(B){if(h.aborted)return;if(!(B instanceof w))throw B;let A=B.status===404&&e.includes(".")&&performance.now()-a.current<ml;A||o(U=>({...U,error:B})),m=B.status===404&&!A}m||await fl(S,h)}}},[e,r,Ne.value?.id]);let p=()=>s(u=>u+1);return l instanceof w&&l.status===404?i`<${L}
      heading="h1"
      icon="search"
      title=${n("problem.order-not-found")}
      action=${i`<${$} kind="primary" href="/orders">${n("nav.orders")}<//>`}
    />`:c?i`<div class="with-aside">
    <section class="stack stack-large">
      <header class="stack order-head">
        <p class="small"><a href="/orders">${n("orders.title")}</a></p>
        <div class="row">
          <h1>${n("order.title")}</h1>
          <span data-testid="status" data-status=${c.status} aria-live="polite"
            ><${fe} kind=${mo[c.status]}>${n(`order.status.${c.status}`)}<//></span
          >
        </div>
        <p class="small muted">${n("order.placed",{time:He(c.createdAt),id:c.id})}</p>
      </header>
      <${Re} of=${t} />
      <${Zi} order=${c} onChanged=${p} />
      <${Gi} order=${c} />
      <${Yi} order=${c} onChanged=${p} />
    </section>
    <aside class="stack">
      <${Ji} order=${c} />
      <${Hi} order=${c} onChanged=${p} />
    </aside>
  </div>`:l?i`<${z} heading="h1" error=${l} onRetry=${p} />`:i`<${I} height="8rem" count=${3} />`}async function fl(e,t){try{for(await Ae(e*(.8+.4*Math.random()),t);document.hidden;)await new Promise(o=>document.addEventListener("visibilitychange",o,{once:!0,signal:t}))}catch(o){if(!t.aborted)throw o}}var es,dl,ml,rs=f(()=>{"use strict";C();j();nt();O();de();ye();le();Q();g();v();V();bt();ht();Ft();et();Wi();Ki();Vi();an();Qi();Xi();es=2e3,dl=2e4,ml=6e4});function ns({headers:e,onDone:t}){let{form:o,set:r,busy:s,tried:a,error:c,submit:l}=Ce({name:"",password:""},async({name:d,password:p})=>{await Bo({...zt(d.trim()),password:p},e?.()),t()},({name:d,password:p})=>d.trim()!==""&&p!=="");return i`<form class="stack" onSubmit=${l} novalidate>
    ${Ro.value&&i`<${b} kind="warning">${n("login.ended")}<//>`}
    ${c&&i`<${b} kind="error">${x(c)}<//>`}
    <${R}
      label=${n("login.name")}
      name="name"
      autocomplete="username"
      inputmode="email"
      value=${o.name}
      onInput=${r("name")}
      error=${a&&!o.name.trim()?n("login.missing"):void 0}
    />
    <${R}
      label=${n("login.password")}
      name="password"
      type="password"
      autocomplete="current-password"
      value=${o.password}
      onInput=${r("password")}
      error=${a&&!o.password?n("login.missing"):void 0}
    />
    <${$} kind="primary" size="large" type="submit" wide busy=${s}>${n("login.submit")}<//>
  </form>`}function zt(e){return e.includes("@")?{email:e}:/^\+?[\d\s-]{7,}$/.test(e)?{mobile:e}:{username:e}}var rr=f(()=>{"use strict";g();v();oe();E();_t();O();Se();re()});function po(e){let t=e.get("next");return t&&/^\/(?![/\\])/.test(t)?t:"/"}var sn=f(()=>{"use strict"});var is={};X(is,{default:()=>as});function as({query:e}){M(n("login.title"),n("brand"));let t=po(e);k(()=>{J.value&&G(t,{replace:!0})},[J.value]);let o=async()=>{Lt(),await we()};return i`<div class="card narrow stack">
    <h1>${n("login.title")}</h1>
    <${ns} headers=${no} onDone=${o} />
    <p class="row spread small">
      <a href=${`/register?next=${encodeURIComponent(t)}`}>${n("login.register")}</a>
      <a href="/password">${n("login.forgotten")}</a>
    </p>
  </div>`}var ss=f(()=>{"use strict";C();rr();g();v();V();E();Qe();sn()});var ls={};X(ls,{default:()=>cs});function cs({query:e}){M(n("register.title"),n("brand"));let{form:t,set:o,busy:r,tried:s,error:a,submit:c}=Ce({name:"",password:"",displayName:""},async({name:d,password:p,displayName:u})=>{let _=zt(d.trim());await ve("POST","/register",{body:{..._,password:p,...u.trim()&&{displayName:u.trim()}}}),await Bo({..._,password:p},no()),Lt(),await be("/profile",{displayName:u.trim()||null,language:H.value}),await we(),G(po(e),{replace:!0})},({name:d,password:p})=>d.trim()!==""&&p.length>=nr),l=Object.keys(zt(t.name.trim())).map(d=>ce(a,d)).find(Boolean);return i`<div class="card narrow stack">
    <h1>${n("register.title")}</h1>
    <form class="stack" onSubmit=${c} novalidate>
      ${a&&i`<${b} kind="error">${x(a)}<//>`}
      <${R}
        label=${n("login.name")}
        name="name"
        autocomplete="username"
        inputmode="email"
        value=${t.name}
        onInput=${o("name")}
        error=${s&&!t.name.trim()?n("login.missing"):l}
      />
      <${R}
        label=${n("login.password")}
        name="password"
        type="password"
        autocomplete="new-password"
        value=${t.password}
        onInput=${o("password")}
        hint=${n("register.password",{count:nr})}
        error=${s&&t.password.length<nr?n("register.short",{count:nr}):ce(a,"password")}
      />
      <${R}
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
  </div>`}var nr,us=f(()=>{"use strict";O();Se();rr();re();j();g();v();oe();V();E();_t();Qe();sn();nr=8});var ms={};X(ms,{default:()=>ds});function ds(){M(n("password.title"),n("brand"));let[e,t]=y(!1),{form:o,set:r,busy:s,error:a,submit:c}=Ce({name:"",code:"",newPassword:""},async l=>{let d=zt(l.name.trim());e?(await ve("POST","/password/reset",{body:{...d,code:l.code.trim(),newPassword:l.newPassword}}),ae(n("password.changed"),"success"),G("/login",{replace:!0})):(await ve("POST","/password/forgotten",{body:d}),t(!0))});return i`<div class="card narrow stack">
    <h1>${n("password.title")}</h1>
    <p class="muted">${n(e?"password.sent":"password.lead")}</p>
    <form class="stack" onSubmit=${c} novalidate>
      ${a&&i`<${b} kind="error">${x(a)}<//>`}
      <${R}
        label=${n("login.name")}
        name="name"
        autocomplete="username"
        value=${o.name}
        onInput=${r("name")}
        readonly=${e}
        error=${ce(a,"email")??ce(a,"mobile")}
      />
      ${e&&i`<${R}
            label=${n("password.code")}
            name="code"
            autocomplete="one-time-code"
            inputmode="numeric"
            value=${o.code}
            onInput=${r("code")}
            error=${ce(a,"code")}
          />
          <${R}
            label=${n("password.new")}
            name="newPassword"
            type="password"
            autocomplete="new-password"
            value=${o.newPassword}
            onInput=${r("newPassword")}
            error=${ce(a,"newPassword")}
          />`}
      <${$} kind="primary" size="large" type="submit" wide busy=${s}>${n(e?"password.change":"password.send")}<//>
    </form>
  </div>`}var ps=f(()=>{"use strict";C();Ie();j();O();Se();rr();re();g();v();oe();V();_t()});function Pe({page:e,children:t}){M(n(`account.${e}`),n("brand"));let o=async()=>{G("/"),await Mt()};return i`<${Te}>
    <div class="with-nav">
      <nav aria-label=${n("nav.account")} class="side-nav">
        ${Object.entries(hl).map(([r,s])=>i`<a key=${r} href=${s} aria-current=${r===e?"page":void 0}>${n(`account.${r}`)}</a>`)}
        <${$} kind="plain" onClick=${o}>${n("account.logout")}<//>
      </nav>
      <section class="stack">
        <h1>${n(`account.${e}`)}</h1>
        ${t}
      </section>
    </div>
  <//>`}var hl,kt=f(()=>{"use strict";g();v();V();O();E();bt();hl={profile:"/account",coupons:"/account/coupons",addresses:"/account/addresses",security:"/account/security",channels:"/account/notifications",data:"/account/data"}});function fs({channel:e,onClose:t,onDone:o}){let[r,s]=y(""),[a,c]=y(void 0);k(()=>{Y("/profile/verification",{channel:e}).catch(d=>{if(!(d instanceof w))throw d;c(d)})},[]);let l=async()=>o(await Y("/profile/verification/confirm",{channel:e,code:r.trim()}));return i`<${Be}
    title=${n("profile.verify")}
    confirm=${n("profile.verify.confirm")}
    canConfirm=${r.trim()!==""}
    onConfirm=${l}
    onClose=${t}
  >
    ${a?i`<${b} kind="error">${x(a)}<//>`:i`<p>${n("profile.verify.sent")}</p>`}
    <${R} label=${n("password.code")} inputmode="numeric" autocomplete="one-time-code" value=${r} onInput=${s} />
  <//>`}var hs=f(()=>{"use strict";C();j();jt();Se();re();g();v();oe();E()});var ys={};X(ys,{default:()=>gs});function gs(){return i`<${Pe} page="profile"><${$l} /><//>`}function $l(){let e=ie(t=>q("/profile",{signal:t}),[]);return e.error?i`<${z} error=${e.error} onRetry=${e.reload} />`:e.data?i`<${gl} profile=${e.data} onChanged=${e.set} />
    <section class="card stack" aria-labelledby="names">
      <h2 id="names">${n("profile.names")}</h2>
      <${$s} profile=${e.data} channel="email" onChanged=${e.set} />
      <${$s} profile=${e.data} channel="mobile" onChanged=${e.set} />
    </section>`:i`<${I} height="4rem" count=${3} />`}function gl({profile:e,onChanged:t}){let{form:o,set:r,busy:s,error:a,submit:c}=Ce({displayName:e.displayName??"",language:e.language??H.value},async l=>{t(await be("/profile",{displayName:l.displayName.trim()||null,language:l.language})),ae(n("saved"),"success")});return i`<form class="card stack" onSubmit=${c} novalidate>
    ${a&&i`<${b} kind="error">${x(a)}<//>`}
    <${R}
      label=${n("register.displayName")}
      optional
      autocomplete="name"
      value=${o.displayName}
      onInput=${r("displayName")}
      error=${ce(a,"displayName")}
    />
    <${R}
      as="select"
      label=${n("profile.language")}
      value=${o.language}
      onInput=${r("language")}
      error=${ce(a,"language")}
    >
      ${Object.entries(Xt).map(([l,d])=>i`<option key=${l} value=${l}>${d}</option>`)}
    <//>
    <div><${$} kind="primary" type="submit" busy=${s}>${n("save")}<//></div>
  </form>`}function $s({profile:e,channel:t,onChanged:o}){let[r,s]=y(!1);if(!e[t])return null;let a=e[`${t}Verified`];return i`<div class="stack">
    <div class="row spread">
      <span>${e[t]}</span>
      ${a?i`<${fe} kind="good">${n("profile.verified")}<//>`:i`<${$} size="small" onClick=${()=>s(!0)}>${n("profile.verify")}<//>`}
    </div>
    ${r&&i`<${fs} channel=${t} onClose=${()=>s(!1)} onDone=${o} />`}
  </div>`}var vs=f(()=>{"use strict";C();Ie();nt();O();ye();Se();re();le();g();v();oe();Le();E();kt();_t();hs()});var bs={};X(bs,{default:()=>_s});function _s(){return i`<${Pe} page="coupons"><${vl} /><//>`}function vl(){let e=ie(o=>q("/profile/coupons?pageSize=100",{signal:o}),[]);if(e.error)return i`<${z} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return i`<${I} height="4rem" count=${2} />`;let t=e.data.items;return i`${t.length===0&&i`<${L} title=${n("wallet.none")}>${n("wallet.none.hint")}<//>`}
    <ul class="stack">
      ${t.map(o=>i`<li key=${o.claimId} class="card row spread">
            <div class="stack">
              <${Qo} coupon=${o} until=${o.expiresAt} />
              <code>${o.code}</code>
            </div>
            <div class="stack">
              <${fe} kind=${yl[o.status]}>${n(`claim.${o.status}`)}<//>
              ${o.orderId&&i`<a href=${`/orders/${encodeURIComponent(o.orderId)}`}>${n("wallet.order")}</a>`}
            </div>
          </li>`)}
    </ul>
    <div><${$} kind="primary" href="/coupons">${n("wallet.more")}<//></div>`}var yl,ws=f(()=>{"use strict";nt();O();de();ye();le();g();v();Le();E();tn();kt();yl={available:"good",reserved:"warn",used:"neutral",expired:"neutral"}});var xs={};X(xs,{default:()=>ks});function ks(){return i`<${Pe} page="addresses"><${_l} /><//>`}function _l(){let e=ie(l=>q("/profile/addresses",{signal:l}),[]),[t,o]=y(null),[r,s]=y(null);if(e.error)return i`<${z} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return i`<${I} height="6rem" count=${2} />`;let a=e.data.items,c=async l=>{t==="new"?await Y("/profile/addresses",l,{key:Me()}):await be(`/profile/addresses/${t?.id}`,l),o(null),e.reload()};return t?i`<div class="card">
      <${Zo} address=${t==="new"?{}:t} submit=${n("save")} onSubmit=${c} onCancel=${()=>o(null)} />
    </div>`:i`${a.length===0&&i`<${L} title=${n("addresses.none")}>${n("addresses.none.hint")}<//>`}
    <ul class="stack">
      ${a.map(l=>i`<li key=${l.id} class="card row spread">
            <div>
              ${l.isDefault&&i`<${fe} kind="accent">${n("addresses.default")}<//>`}<${wt} address=${l} />
            </div>
            <div class="actions">
              <${$} size="small" onClick=${()=>o(l)} aria-label=${n("addresses.edit.of",{name:l.recipient})}
                >${n("addresses.edit")}<//
              >
              <${$}
                size="small"
                kind="danger"
                onClick=${()=>s(l)}
                aria-label=${n("addresses.remove.of",{name:l.recipient})}
                >${n("addresses.remove")}<//
              >
            </div>
          </li>`)}
    </ul>
    <div><${$} kind="primary" onClick=${()=>o("new")}>${n("address.add")}<//></div>
    ${r&&i`<${Be}
        title=${n("addresses.remove")}
        confirm=${n("addresses.remove")}
        danger
        onClose=${()=>s(null)}
        onConfirm=${async()=>{await Do(`/profile/addresses/${r.id}`),e.reload()}}
      >
        <${wt} address=${r} />
      <//>`}`}var Ss=f(()=>{"use strict";C();j();nt();O();jt();de();ye();le();g();v();Le();E();kt();rn();Xo()});var Ts={};X(Ts,{default:()=>Cs});function Cs(){return i`<${Pe} page="security"><${bl} /><//>`}function bl(){let{form:e,set:t,busy:o,error:r,submit:s}=Ce({currentPassword:"",newPassword:""},async a=>{await be("/profile/password",a),ae(n("password.changed"),"success"),G("/login"),await Mt()});return i`<form class="card stack" onSubmit=${s} novalidate>
    <p class="muted">${n("security.words")}</p>
    ${r&&i`<${b} kind="error">${x(r)}<//>`}
    <${R}
      label=${n("security.current")}
      type="password"
      autocomplete="current-password"
      value=${e.currentPassword}
      onInput=${t("currentPassword")}
      error=${ce(r,"currentPassword")}
    />
    <${R}
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
  </form>`}var Ps=f(()=>{"use strict";Ie();O();Se();re();g();v();oe();V();E();kt();_t()});var As={};X(As,{default:()=>Is});function Is(){return i`<${Pe} page="channels"><${wl} /><//>`}function wl(){let e=ie(o=>q("/notifications/preferences",{signal:o}),[]);if(e.error)return i`<${z} error=${e.error} onRetry=${e.reload} />`;if(!e.data)return i`<${I} height="3rem" count=${2} />`;let t=async o=>{try{e.set(await be("/notifications/preferences",o)),ae(n("saved"),"success")}catch(r){if(!(r instanceof w))throw r;e.set({...e.data}),ae(x(r),"error")}};return i`<div class="card stack">
    <p class="muted">${n("channels.words")}</p>
    ${["email","sms"].map(o=>i`<${Ut}
          key=${o}
          label=${n(`channels.${o}`)}
          checked=${e.data[o]}
          onChange=${r=>t({...e.data,[o]:r})}
        />`)}
  </div>`}var Os=f(()=>{"use strict";Ie();j();Go();ye();le();g();v();oe();Le();E();kt()});var Ms={};X(Ms,{default:()=>Es});function Es(){return i`<${Pe} page="data"><${kl} /><//>`}function kl(){let[e,t]=y(!1),[o,r]=y(""),[s,a]=y(!1),c=async()=>{a(!0);try{xl(JSON.stringify(await q("/profile/export"),null,2),"mall-account.json")}catch(d){if(!(d instanceof w))throw d;ae(x(d),"error")}a(!1)},l=async()=>{await Je("DELETE","/profile",{body:{password:o}}),G("/"),await Mt(),ae(n("data.deleted"),"success")};return i`<section class="card stack">
      <h2>${n("data.export")}</h2>
      <p class="muted">${n("data.export.words")}</p>
      <div><${$} busy=${s} onClick=${c}>${n("data.download")}<//></div>
    </section>
    <section class="card stack">
      <h2>${n("data.delete")}</h2>
      <p class="muted">${n("data.delete.words")}</p>
      <div><${$} kind="danger" onClick=${()=>t(!0)}>${n("data.delete")}<//></div>
    </section>
    ${e&&i`<${Be}
        title=${n("data.delete")}
        confirm=${n("data.delete.confirm")}
        danger
        canConfirm=${o!==""}
        onConfirm=${l}
        onClose=${()=>t(!1)}
      >
        <p>${n("data.delete.what")}</p>
        <${R} label=${n("login.password")} type="password" autocomplete="current-password" value=${o} onInput=${r} />
      <//>`}`}function xl(e,t){let o=URL.createObjectURL(new Blob([e],{type:"application/json"}));Object.assign(document.createElement("a"),{href:o,download:t}).click(),URL.revokeObjectURL(o)}var Ns=f(()=>{"use strict";C();Ie();j();O();jt();Se();g();v();oe();V();E();kt()});var Rs={};X(Rs,{default:()=>Ls});function Ls(){return M(n("notifications.title"),n("brand")),i`<div class="stack">
    <h1>${n("notifications.title")}</h1>
    <${Te} heading="h2"><${Sl} /><//>
  </div>`}function Sl(){let[e,t]=y(null),[o,r]=y({});Rt(!0);let s=async(a,c)=>{r({busy:!0});try{let l=await q(`/notifications/history${ze({pageSize:50,continuationToken:a})}`,{signal:c}),d=l.items.filter(p=>p.channel==="push");t(p=>({items:a?[...p?.items??[],...d]:d,token:l.continuationToken})),r({})}catch(l){c.aborted||r({error:l})}};return k(()=>{let a=new AbortController;return Ze.value=0,s(null,a.signal),()=>a.abort()},[Ne.value?.id]),o.error&&!e?i`<${z} error=${o.error} onRetry=${()=>s(null,new AbortController().signal)} />`:e?e.items.length===0&&!e.token?i`<${L} icon="bell" title=${n("notifications.none")}>${n("notifications.none.hint")}<//>`:i`<ul class="stack">
      ${e.items.map(a=>i`<li key=${a.id} class="card stack notification">
            <div class="row spread">
              <h2>${a.subject}</h2>
              <time class="small muted" datetime=${a.createdAt}>${He(a.createdAt)}</time>
            </div>
            <p>${a.body}</p>
          </li>`)}
    </ul>
    <${Dt} token=${e.token} isLoading=${o.busy} onMore=${()=>s(e.token,new AbortController().signal)} />`:i`<${I} height="4rem" count=${4} />`}var Bs=f(()=>{"use strict";C();j();de();ye();Ko();le();Q();g();v();V();E();bt();ht()});var Ds={};X(Ds,{default:()=>Fs});function Fs(){return M(n("problem.not-found"),n("brand")),i`<${L}
    heading="h1"
    icon="search"
    title=${n("problem.not-found")}
    action=${i`<${$} kind="primary" href="/">${n("nav.home")}<//>`}
  />`}var Us=f(()=>{"use strict";O();de();g();v();V()});Yt();g();v();var Vn={loading:"Loading","dialog.close":"Close","dialog.cancel":"Cancel","pager.more":"Show more","error.title":"That did not work","error.retry":"Try again","field.optional":"(optional)","settings.language":"Language","settings.theme":"Appearance","settings.theme.auto":"As the system","settings.theme.light":"Light","settings.theme.dark":"Dark","skip.content":"Skip to the content","login.title":"Log in","login.name":"Email or mobile number","login.password":"Password","login.submit":"Log in","login.ended":"Your session has ended. Please log in again.","login.missing":"Please fill this in.","order.status.pending":"Being prepared","order.status.awaitingPayment":"To be paid","order.status.paid":"Paid","order.status.shipped":"Shipped","order.status.completed":"Completed","order.status.rejected":"Not possible","order.status.cancelled":"Cancelled","order.status.refunding":"Being refunded","order.status.refunded":"Refunded","sale.state.scheduled":"Coming soon","sale.state.open":"Open","sale.state.paused":"Paused","sale.state.soldOut":"Sold out","sale.state.closing":"Closing","sale.state.closed":"Over","sale.state.rebuilding":"Back in a moment","problem.other":"The shop could not do that. Please try again later.","problem.field":"Please check this.","problem.no-answer":"The shop does not answer. Check your connection and try again.","problem.try-again":"The shop is busy. Please try again in a moment.","problem.internal-error":"Something went wrong on our side. It was noted; please try again later.","problem.rate-limited":"That was too often. Please wait a moment.","problem.too-many-attempts":"Too many attempts. Please wait some minutes.","problem.too-many-requests":"Too many requests. Please wait some minutes.","problem.too-many-codes":"Too many codes were sent. Please try again tomorrow.","problem.invalid-request":"Something is missing or wrong. Please check what is marked.","problem.invalid-credentials":"The name or the password is wrong.","problem.unauthenticated":"Please log in.","problem.forbidden":"Only administrators may do this.","problem.user-exists":"There is an account with this name already.","problem.insufficient-stock":"There are not that many left.","problem.product-not-found":"This product is not sold any more.","problem.order-not-found":"There is no such order.","problem.order-status":"The order has moved on; that is not possible any more.","problem.order-already-paid":"The order is paid already.","problem.order-not-payable":"The order is paid already, or it is over.","problem.order-empty":"There is nothing to order.","problem.idempotency-key-reused":"The order has changed since. Please look at it again.","problem.too-many-payment-attempts":"That was the last attempt to pay this order.","problem.provider-off":"This way to pay is not available.","problem.payment-not-found":"There is no such payment.","problem.cart-full":"The cart is full: it holds 100 different products.","problem.cart-merged":"The cart was taken into your account.","problem.sale-not-found":"There is no such sale.","problem.sold-out":"Everything is taken at the moment.","problem.sale-not-open":"The sale has not opened yet.","problem.sale-paused":"The sale is paused.","problem.sale-closed":"The sale is over.","problem.sale-rebuilding":"The sale is being checked. It goes on in a moment; nothing is lost.","problem.buyer-limit":"You have as many as one person may buy.","problem.not-sold-out":"There are units again. Try to get one.","problem.has-ticket":"You have a ticket in this sale already.","problem.not-waiting":"You are not on the waiting list.","problem.already-verified":"It is verified already.","problem.too-many-addresses":"The address book is full.","problem.address-not-found":"There is no such address.","problem.not-found":"There is nothing at this address.","problem.coupon-not-found":"There is no such coupon.","problem.coupon-exhausted":"These coupons are all gone.","problem.coupon-stopped":"This coupon is not given out any more.","problem.coupon-not-open":"This coupon cannot be claimed yet.","problem.coupon-limit":"You have as many of these coupons as one person may have.","problem.coupon-expired":"This coupon has expired.","problem.coupon-used":"This coupon is used, or kept for an order that waits for its payment.","problem.coupon-not-applicable":"This coupon does not apply to this order.","problem.account-too-new":"Your account is too new for coupons. Please try again a little later.","coupon.off":"{value} off","coupon.minimum":"from {amount} on","coupon.cap":"at most {amount}","coupon.category":"only {category}","coupon.until":"until {date}","coupon.state.scheduled":"Not open yet","coupon.state.open":"Open","coupon.state.exhausted":"All gone","coupon.state.stopped":"Stopped","coupon.state.ended":"Ended"};var Jn={loading:"\u6B63\u5728\u52A0\u8F7D","dialog.close":"\u5173\u95ED","dialog.cancel":"\u53D6\u6D88","pager.more":"\u663E\u793A\u66F4\u591A","error.title":"\u6CA1\u6709\u6210\u529F","error.retry":"\u91CD\u8BD5","field.optional":"\uFF08\u9009\u586B\uFF09","settings.language":"\u8BED\u8A00","settings.theme":"\u5916\u89C2","settings.theme.auto":"\u8DDF\u968F\u7CFB\u7EDF","settings.theme.light":"\u6D45\u8272","settings.theme.dark":"\u6DF1\u8272","skip.content":"\u8DF3\u5230\u6B63\u6587","login.title":"\u767B\u5F55","login.name":"\u90AE\u7BB1\u6216\u624B\u673A\u53F7","login.password":"\u5BC6\u7801","login.submit":"\u767B\u5F55","login.ended":"\u767B\u5F55\u5DF2\u5931\u6548\uFF0C\u8BF7\u91CD\u65B0\u767B\u5F55\u3002","login.missing":"\u8BF7\u586B\u5199\u6B64\u9879\u3002","order.status.pending":"\u6B63\u5728\u51C6\u5907","order.status.awaitingPayment":"\u5F85\u4ED8\u6B3E","order.status.paid":"\u5DF2\u4ED8\u6B3E","order.status.shipped":"\u5DF2\u53D1\u8D27","order.status.completed":"\u5DF2\u5B8C\u6210","order.status.rejected":"\u65E0\u6CD5\u4F9B\u8D27","order.status.cancelled":"\u5DF2\u53D6\u6D88","order.status.refunding":"\u9000\u6B3E\u4E2D","order.status.refunded":"\u5DF2\u9000\u6B3E","sale.state.scheduled":"\u5373\u5C06\u5F00\u62A2","sale.state.open":"\u62A2\u8D2D\u4E2D","sale.state.paused":"\u5DF2\u6682\u505C","sale.state.soldOut":"\u5DF2\u62A2\u5B8C","sale.state.closing":"\u6536\u5C3E\u4E2D","sale.state.closed":"\u5DF2\u7ED3\u675F","sale.state.rebuilding":"\u9A6C\u4E0A\u6062\u590D","problem.other":"\u6682\u65F6\u65E0\u6CD5\u5B8C\u6210\uFF0C\u8BF7\u7A0D\u540E\u518D\u8BD5\u3002","problem.field":"\u8BF7\u68C0\u67E5\u6B64\u9879\u3002","problem.no-answer":"\u5546\u57CE\u6CA1\u6709\u56DE\u5E94\u3002\u8BF7\u68C0\u67E5\u7F51\u7EDC\u540E\u91CD\u8BD5\u3002","problem.try-again":"\u5546\u57CE\u6B63\u5FD9\uFF0C\u8BF7\u7A0D\u540E\u518D\u8BD5\u3002","problem.internal-error":"\u6211\u4EEC\u8FD9\u8FB9\u51FA\u4E86\u95EE\u9898\uFF0C\u5DF2\u7ECF\u8BB0\u5F55\uFF0C\u8BF7\u7A0D\u540E\u518D\u8BD5\u3002","problem.rate-limited":"\u64CD\u4F5C\u592A\u9891\u7E41\uFF0C\u8BF7\u7A0D\u7B49\u7247\u523B\u3002","problem.too-many-attempts":"\u5C1D\u8BD5\u6B21\u6570\u8FC7\u591A\uFF0C\u8BF7\u51E0\u5206\u949F\u540E\u518D\u8BD5\u3002","problem.too-many-requests":"\u8BF7\u6C42\u6B21\u6570\u8FC7\u591A\uFF0C\u8BF7\u51E0\u5206\u949F\u540E\u518D\u8BD5\u3002","problem.too-many-codes":"\u9A8C\u8BC1\u7801\u53D1\u9001\u6B21\u6570\u8FC7\u591A\uFF0C\u8BF7\u660E\u5929\u518D\u8BD5\u3002","problem.invalid-request":"\u6709\u5185\u5BB9\u7F3A\u5931\u6216\u6709\u8BEF\uFF0C\u8BF7\u68C0\u67E5\u6807\u51FA\u7684\u9879\u76EE\u3002","problem.invalid-credentials":"\u8D26\u53F7\u6216\u5BC6\u7801\u4E0D\u6B63\u786E\u3002","problem.unauthenticated":"\u8BF7\u5148\u767B\u5F55\u3002","problem.forbidden":"\u53EA\u6709\u7BA1\u7406\u5458\u53EF\u4EE5\u8FD9\u6837\u505A\u3002","problem.user-exists":"\u8BE5\u8D26\u53F7\u5DF2\u7ECF\u6CE8\u518C\u3002","problem.insufficient-stock":"\u5E93\u5B58\u4E0D\u8DB3\u3002","problem.product-not-found":"\u8BE5\u5546\u54C1\u5DF2\u4E0B\u67B6\u3002","problem.order-not-found":"\u6CA1\u6709\u8FD9\u4E2A\u8BA2\u5355\u3002","problem.order-status":"\u8BA2\u5355\u72B6\u6001\u5DF2\u53D8\u5316\uFF0C\u65E0\u6CD5\u518D\u8FD9\u6837\u64CD\u4F5C\u3002","problem.order-already-paid":"\u8BA2\u5355\u5DF2\u4ED8\u6B3E\u3002","problem.order-not-payable":"\u8BA2\u5355\u5DF2\u4ED8\u6B3E\u6216\u5DF2\u7ED3\u675F\u3002","problem.order-empty":"\u6CA1\u6709\u53EF\u4E0B\u5355\u7684\u5546\u54C1\u3002","problem.idempotency-key-reused":"\u8BA2\u5355\u5185\u5BB9\u5DF2\u53D8\u5316\uFF0C\u8BF7\u91CD\u65B0\u786E\u8BA4\u3002","problem.too-many-payment-attempts":"\u8BE5\u8BA2\u5355\u7684\u652F\u4ED8\u6B21\u6570\u5DF2\u7528\u5B8C\u3002","problem.provider-off":"\u8BE5\u652F\u4ED8\u65B9\u5F0F\u4E0D\u53EF\u7528\u3002","problem.payment-not-found":"\u6CA1\u6709\u8FD9\u7B14\u652F\u4ED8\u3002","problem.cart-full":"\u8D2D\u7269\u8F66\u5DF2\u6EE1\uFF0C\u6700\u591A 100 \u79CD\u5546\u54C1\u3002","problem.cart-merged":"\u8D2D\u7269\u8F66\u5DF2\u5E76\u5165\u60A8\u7684\u8D26\u53F7\u3002","problem.sale-not-found":"\u6CA1\u6709\u8FD9\u573A\u62A2\u8D2D\u3002","problem.sold-out":"\u6682\u65F6\u5168\u90E8\u88AB\u62A2\u8D70\u4E86\u3002","problem.sale-not-open":"\u62A2\u8D2D\u5C1A\u672A\u5F00\u59CB\u3002","problem.sale-paused":"\u62A2\u8D2D\u5DF2\u6682\u505C\u3002","problem.sale-closed":"\u62A2\u8D2D\u5DF2\u7ED3\u675F\u3002","problem.sale-rebuilding":"\u6B63\u5728\u6838\u5BF9\u62A2\u8D2D\u6570\u636E\uFF0C\u9A6C\u4E0A\u6062\u590D\uFF0C\u4EC0\u4E48\u90FD\u4E0D\u4F1A\u4E22\u3002","problem.buyer-limit":"\u5DF2\u8FBE\u5230\u6BCF\u4EBA\u9650\u8D2D\u6570\u91CF\u3002","problem.not-sold-out":"\u53C8\u6709\u540D\u989D\u4E86\uFF0C\u5FEB\u8BD5\u8BD5\u3002","problem.has-ticket":"\u60A8\u5728\u672C\u573A\u5DF2\u6709\u540D\u989D\u3002","problem.not-waiting":"\u60A8\u4E0D\u5728\u5019\u8865\u540D\u5355\u4E2D\u3002","problem.already-verified":"\u5DF2\u7ECF\u9A8C\u8BC1\u8FC7\u4E86\u3002","problem.too-many-addresses":"\u5730\u5740\u7C3F\u5DF2\u6EE1\u3002","problem.address-not-found":"\u6CA1\u6709\u8FD9\u4E2A\u5730\u5740\u3002","problem.not-found":"\u8FD9\u91CC\u4EC0\u4E48\u90FD\u6CA1\u6709\u3002","problem.coupon-not-found":"\u6CA1\u6709\u8FD9\u5F20\u4F18\u60E0\u5238\u3002","problem.coupon-exhausted":"\u4F18\u60E0\u5238\u5DF2\u88AB\u9886\u5B8C\u3002","problem.coupon-stopped":"\u6B64\u4F18\u60E0\u5238\u5DF2\u505C\u6B62\u53D1\u653E\u3002","problem.coupon-not-open":"\u6B64\u4F18\u60E0\u5238\u5C1A\u672A\u5F00\u59CB\u9886\u53D6\u3002","problem.coupon-limit":"\u60A8\u9886\u53D6\u6B64\u4F18\u60E0\u5238\u7684\u6570\u91CF\u5DF2\u8FBE\u4E0A\u9650\u3002","problem.coupon-expired":"\u6B64\u4F18\u60E0\u5238\u5DF2\u8FC7\u671F\u3002","problem.coupon-used":"\u6B64\u4F18\u60E0\u5238\u5DF2\u4F7F\u7528\uFF0C\u6216\u6B63\u4E3A\u4E00\u7B14\u5F85\u4ED8\u6B3E\u7684\u8BA2\u5355\u4FDD\u7559\u3002","problem.coupon-not-applicable":"\u6B64\u4F18\u60E0\u5238\u4E0D\u9002\u7528\u4E8E\u8FD9\u7B14\u8BA2\u5355\u3002","problem.account-too-new":"\u60A8\u7684\u8D26\u53F7\u6CE8\u518C\u4E0D\u4E45\uFF0C\u8BF7\u7A0D\u540E\u518D\u9886\u53D6\u4F18\u60E0\u5238\u3002","coupon.off":"\u7ACB\u51CF {value}","coupon.minimum":"\u6EE1 {amount} \u53EF\u7528","coupon.cap":"\u6700\u591A\u51CF {amount}","coupon.category":"\u4EC5\u9650 {category}","coupon.until":"\u6709\u6548\u671F\u81F3 {date}","coupon.state.scheduled":"\u672A\u5F00\u59CB","coupon.state.open":"\u53EF\u9886\u53D6","coupon.state.exhausted":"\u5DF2\u9886\u5B8C","coupon.state.stopped":"\u5DF2\u505C\u6B62","coupon.state.ended":"\u5DF2\u7ED3\u675F"};V();Ee();Pt();var na="mall.theme",No=D(he(na)??"auto");No.subscribe(e=>document.documentElement.dataset.theme=e);function aa(e){No.value=e,$e(na,e==="auto"?null:e)}ge();Ie();g();v();ge();function ia(){return i`<div class="visually-hidden" aria-live="assertive" aria-atomic="true" data-testid="spoken">${Or.value}</div>
    <div class="toasts" role="status" aria-live="polite">
      ${It.value.map(e=>i`<div key=${e.id} class=${`toast toast-${e.kind}`}>
            <span>${e.text}</span>
            <button class="icon-button" type="button" onClick=${()=>Er(e.id)} aria-label=${n("dialog.close")}>
              <${T} name="close" size=${16} />
            </button>
          </div>`)}
    </div>`}g();v();pt();V();g();v();function sa(){return i`<div class="settings">
    <label>
      <span>${n("settings.language")}</span>
      <select value=${H.value} onChange=${e=>Kn(e.currentTarget.value)} data-testid="language">
        ${Object.entries(Xt).map(([e,t])=>i`<option key=${e} value=${e} lang=${e}>${t}</option>`)}
      </select>
    </label>
    <label>
      <span>${n("settings.theme")}</span>
      <select value=${No.value} onChange=${e=>aa(e.currentTarget.value)} data-testid="theme">
        ${["auto","light","dark"].map(e=>i`<option key=${e} value=${e}>${n(`settings.theme.${e}`)}</option>`)}
      </select>
    </label>
  </div>`}g();v();function ca(){return i`<footer class="footer">
    <div class="footer-inner">
      <a href="/coupons">${n("coupons.title")}</a>
      <p class="muted small">${n("footer.about")} <a href="/licences.txt" target="_blank">${n("footer.licences")}</a></p>
      <${sa} />
    </div>
  </footer>`}C();ge();g();v();V();E();Qe();ht();function wa(){k(()=>{we()},[J.value]);let e=t=>{t.preventDefault();let o=new FormData(t.currentTarget).get("q")?.toString().trim();G(o?`/search?q=${encodeURIComponent(o)}`:"/search")};return i`<header class="header">
    <div class="header-inner">
      <a class="brand" href="/"><img src="/icon.svg" width="32" height="32" alt="" /><span>${n("brand")}</span></a>
      <form class="header-search" role="search" onSubmit=${e}>
        <${T} name="search" />
        <input type="search" name="q" maxlength="100" placeholder=${n("search.placeholder")} aria-label=${n("search.label")} />
      </form>
      <nav class="header-nav" aria-label=${n("nav.mine")}>
        ${J.value?i`<a class="nav-link" href="/orders"><${T} name="box" /><span>${n("nav.orders")}</span></a>
                <a class="nav-link" href="/notifications">
                  <${T} name="bell" /><span>${n("nav.notifications")}</span>
                  ${Ze.value>0&&i`<b class="count" aria-label=${n("nav.unread",{count:Ze.value})}>${Ze.value}</b>`}
                </a>
                <a class="nav-link" href="/account"><${T} name="user" /><span>${n("nav.account")}</span></a>`:i`<a class="nav-link" href="/login"><${T} name="user" /><span>${n("login.title")}</span></a>`}
        <a class="nav-link" href="/cart">
          <${T} name="cart" /><span>${n("nav.cart")}</span>
          ${qo.value>0&&i`<b class="count" aria-label=${n("nav.cart.count",{count:qo.value})}>${qo.value}</b>`}
        </a>
      </nav>
    </div>
  </header>`}function ka(){return i`<a class="skip-link" href="#content">${n("skip.content")}</a>
    <div class=${`progress ${Eo.value?"progress-on":""}`} aria-hidden="true"></div>
    <${wa} />
    ${!me.value&&i`<p class="offline" role="status"><${T} name="offline" />${n("offline.banner")}</p>`}
    <main id="content" tabindex="-1" class="page"><${ra} /></main>
    <${ca} />
    <${ia} />`}var xa={brand:"Mall","nav.mine":"Mine","nav.home":"To the start page","nav.orders":"My orders","nav.notifications":"News","nav.unread":{one:"{count} new",other:"{count} new"},"nav.account":"Account","nav.cart":"Cart","nav.cart.count":{one:"{count} item",other:"{count} items"},"footer.about":"A demo shop: nothing is sold, nothing is charged.","footer.licences":"Licences","offline.banner":"You are offline. You can look around; buying has to wait.","offline.age":"You are offline. This is what the shop showed {time}.","offline.noBuying":"You are offline. Buying is possible again when you are back.","offline.cart":"Your cart is not here","home.welcome":"Good things for every day","home.lead":"Tea, kitchen, books and more, and now and then a sale that is fair to everybody.","home.browse":"Look around","home.sales":"More sales","home.new":"New in the shop","home.all":"See everything","category.tea":"Tea","category.kitchen":"Kitchen","category.electronics":"Electronics","category.home":"Home","category.sports":"Sports","category.books":"Books","search.label":"Search the shop","search.placeholder":"Search for tea, books, \u2026","search.title":"Everything","search.for":"Results for \u201C{q}\u201D","search.filters":"Filters","search.results":"Products","search.category":"Category","search.category.all":"All categories","search.sort":"Sorted by","search.sort.relevance":"Best match","search.sort.newest":"Newest","search.sort.price":"Price, lowest first","search.sort.-price":"Price, highest first","search.sort.best-selling":"Best selling","search.minPrice":"Price from","search.maxPrice":"Price to","search.inStock":"Only what is in stock","search.nothing":"Nothing was found","search.nothing.hint":"Try another word, or fewer filters.","search.clear":"Show everything","product.add":"Add to cart","product.soldOut":"Sold out","product.none":"Sold out at the moment","product.few":{one:"Only {count} left",other:"Only {count} left"},"product.inStock":"In stock",quantity:"Quantity","quantity.of":"How many of {name}","quantity.less":"One less","quantity.more":"One more","cart.title":"Your cart","cart.added":"{name} is in your cart.","cart.go":"Go to the cart","cart.empty":"Your cart is empty","cart.empty.hint":"What you add is kept here, also before you log in.","cart.each":"{price} each","cart.changed":"Something has changed since you put it in. Please look at what is marked.","cart.warning.insufficient-stock":"There are fewer left than you want","cart.warning.price-changed":"The price has changed","cart.warning.unavailable":"Not sold any more; it is not part of the order","cart.remove":"Take {name} out of the cart","cart.summary":"Sum","cart.total":"Total","cart.checkout":"Go to checkout","cart.note":"Shipping is included.","cart.note.login":"You log in next. Your cart comes along.","login.needed":"Please log in to see this","login.register":"Create an account","login.forgotten":"Forgot your password?","register.title":"Create an account","register.password":{other:"At least {count} characters; a sentence is fine."},"register.short":{other:"At least {count} characters, please."},"register.displayName":"What shall we call you?","register.submit":"Create account","register.login":"I have an account already","password.title":"Forgotten password","password.lead":"We send you a code with which you choose a new one.","password.sent":"If there is such an account, a code is on its way. Type it in here.","password.send":"Send the code","password.code":"Code","password.new":"New password","password.change":"Change the password","password.changed":"Your password is changed. Please log in with it.","checkout.title":"Checkout","checkout.address":"Where shall it go?","checkout.address.missing":"Please choose or add an address.","checkout.summary":"Your order","checkout.place":"Place the order","checkout.note":"You pay on the next page. Your order is placed once, even if the connection breaks.","checkout.again":"The shop has not answered yet. We ask again; your order is placed once only.","checkout.changed":"Your cart has changed. Please look at it once more, then place the order.","checkout.coupon":"Coupon","checkout.coupon.none":"No coupon","checkout.coupon.more":"Get coupons","order.discount":"Discount","coupons.title":"Coupons","coupons.mine":"My coupons","coupons.none":"There are no coupons at the moment.","coupons.none.hint":"Do you have a code? Enter it below.","coupons.claim":"Get it","coupons.claim.of":"Get the coupon {name}","coupons.claimed":"The coupon is yours.","coupons.left":"{left} left","coupons.byCode":"A coupon by code","coupons.code":"Code","wallet.none":"You have no coupons.","wallet.none.hint":"Get one, and choose it at the checkout.","wallet.order":"The order","wallet.more":"Get coupons","claim.available":"Available","claim.reserved":"Kept for an order","claim.used":"Used","claim.expired":"Expired","address.recipient":"Recipient","address.mobile":"Mobile number","address.line1":"Street and number","address.line2":"Building, floor","address.city":"City","address.region":"Province","address.postalCode":"Postal code","address.country":"Country","address.isDefault":"Use it first from now on","address.add":"Add an address","address.use":"Use this address","orders.title":"My orders","orders.filter":"Which orders","orders.all":"All","orders.none":"No orders here","orders.none.hint":"What you buy shows up here.","orders.none.status":"There are none in this state.","orders.items":{one:"{name} and {more} more",other:"{name} and {more} more"},"order.title":"Order","order.placed":"Placed {time} \xB7 {id}","order.lines":"What you ordered","order.line":"{name} \xD7 {count}","order.each":"{price} \xD7 {count}","order.timeline":"How it goes","order.step.pending":"Order placed","order.step.awaitingPayment":"Kept for you until it is paid","order.step.paid":"Paid","order.step.shipped":"On its way","order.step.completed":"Received","order.step.rejected":"It could not be fulfilled","order.step.cancelled":"Cancelled","order.step.refunding":"Refund asked for","order.step.refunded":"Money given back","order.reason.unpaid":"It was not paid in time. Nothing was charged.","order.reason.cancelled-by-shopper":"You cancelled it. Nothing was charged.","order.reason.insufficient-stock":"There was not enough left. Nothing was charged.","order.reason.product-unavailable":"A product is not sold any more. Nothing was charged.","order.reason.no-units":"There were no units left for it. Nothing is kept from you: what was paid goes back.","order.reason.other":"It was ended by the shop.","order.shipment":"{carrier}, {number}","order.address":"Delivery address","order.address.missing":"No address yet. Add one, so that it can be sent.","order.address.change":"Change the address","order.address.set":"Add an address","order.address.save":"Send it there","order.cancel":"Cancel the order","order.cancel.what":"The order over {total} is cancelled, and what was kept for you is sold to others. Nothing is charged.","order.refund":"Give it back","order.refund.what":"{total} goes back to you the way it was paid, and the order is not sent.","order.receive":"I have received it","order.receive.what":"The order over {total} is completed. Please confirm only when the parcel is in your hands.","pay.title":"Payment","pay.preparing":"Your order is being prepared. This takes a moment.","pay.toPay":"To pay","pay.keptFor":"Kept for you for","pay.now":"Pay now","pay.again":"Try to pay again","pay.declined":"The payment was declined. Nothing was charged; you can try again.","pay.pending":"A payment was begun. The provider has not told us yet how it went.","pay.paid":"Paid. Thank you! We pack it now.","pay.refundDue":"A payment came too late or twice. The money goes back to you.","pay.refunded":"A payment came too late or twice. The money went back to you.","pay.simulated":"Simulated payment provider","pay.amount":"Pay {total}","pay.late":"The time to pay is over. A payment that arrives now comes too late and goes back.","pay.confirm":"Pay","pay.decline":"Let it be declined","pay.twice":"Pay twice","pay.back":"Back to the order","pay.explain":"This page plays the part of a bank. Whatever it says, the shop believes only the provider's signed message.","sale.flash":"Flash sale","sale.usual":"Usually","sale.saved":"{share} off","sale.units":{one:"{count} unit in all",other:"{count} units in all"},"sale.left":{one:"{count} of {stock} left",other:"{count} of {stock} left"},"sale.look":"Look at it","sale.toSale":"Go to the sale","sale.startsIn":"Begins in","sale.endsIn":"Ends in","sale.rules":{one:"{count} per person. From {from} to {to}. First come, first served.",other:"Up to {count} per person. From {from} to {to}. First come, first served."},"sale.login":"Log in to take part","sale.login.hint":"Log in before it begins, so that you lose no time.","sale.enter":"Get it now","sale.enter.hint":"You pay afterwards. What you get is kept for you while you pay.","sale.notYet":"Not open yet","sale.notYet.hint":"The button comes alive by itself. There is no need to reload.","sale.asking":"Asking the shop \u2026","sale.asking.hint":"One moment. Your place is not lost.","sale.asking.again":"The shop is very busy. We ask again by ourselves; if you have won already, you get that same ticket.","sale.released":"The ticket that you had has lapsed. You may try again.","sale.words.paused":"The shop has paused the sale for a moment. Nobody gets anything while it is paused; stay here, it goes on by itself.","sale.words.rebuilding":"The sale is being checked. Nobody loses what he has won; it goes on in a moment.","sale.words.soldOut":"Everything is taken at the moment.","sale.words.closing":"The sale is over. The last payments are coming in.","sale.words.closed":"The sale is over.","ticket.held":"You have got it!","ticket.held.words":{one:"{count} unit is kept for you. You were number {position} in line.",other:"{count} units are kept for you. You were number {position} in line."},"ticket.sold":"It is yours","ticket.sold.words":{one:"{count} unit is paid. You were number {position} in line.",other:"{count} units are paid. You were number {position} in line."},"ticket.pay":"Pay now","ticket.order":"See the order","waiting.title":"Everything is taken at the moment","waiting.words":"Not everybody pays. Stand in line, and what comes back is offered to you; you are told at once.","waiting.join":"Stand in line","waiting.in":{other:"You are number {position} in line"},"waiting.in.words":"When a unit comes back and it is your turn, it is kept for you for a short time. We tell you here, and by mail if you want.","waiting.leave":"Leave the line","countdown.left":{one:"{label} {count} second",other:"{label} {count} seconds"},"countdown.over":"{label}: now","countdown.days":{one:"{count} day",other:"{count} days"},"notifications.title":"News","notifications.none":"No news yet","notifications.none.hint":"We tell you here how your orders go.","account.profile":"Profile","account.coupons":"Coupons","account.addresses":"Addresses","account.security":"Password","account.channels":"Messages","account.data":"My data","account.logout":"Log out","profile.language":"Language of mails and messages","profile.names":"How you log in","profile.verified":"Verified","profile.verify":"Verify","profile.verify.sent":"A code is on its way. Type it in here.","profile.verify.confirm":"Confirm","addresses.none":"No addresses yet","addresses.none.hint":"Add one now, or at the checkout.","addresses.default":"First choice","addresses.edit":"Edit","addresses.edit.of":"Edit the address of {name}","addresses.remove":"Remove","addresses.remove.of":"Remove the address of {name}","security.words":"A new password ends all your sessions, this one as well.","security.current":"Current password","channels.words":"How we may write to you about your orders. In the shop you are always told.","channels.email":"By mail","channels.sms":"By text message","data.export":"A copy of your data","data.export.words":"All that the shop keeps about your account, as a file.","data.download":"Download","data.delete":"Delete the account","data.delete.words":"Your name, addresses and sessions go for good. Orders stay, because accounts have to be kept.","data.delete.what":"This cannot be undone. Please confirm with your password.","data.delete.confirm":"Delete for good","data.deleted":"Your account is deleted.",save:"Save",saved:"Saved."};var Sa={brand:"\u5546\u57CE","nav.mine":"\u6211\u7684","nav.home":"\u56DE\u9996\u9875","nav.orders":"\u6211\u7684\u8BA2\u5355","nav.notifications":"\u6D88\u606F","nav.unread":{other:"{count} \u6761\u65B0\u6D88\u606F"},"nav.account":"\u8D26\u6237","nav.cart":"\u8D2D\u7269\u8F66","nav.cart.count":{other:"{count} \u4EF6\u5546\u54C1"},"footer.about":"\u6F14\u793A\u5546\u57CE\uFF1A\u4E0D\u771F\u6B63\u51FA\u552E\uFF0C\u4E5F\u4E0D\u6536\u8D39\u3002","footer.licences":"\u8BB8\u53EF\u8BC1","offline.banner":"\u60A8\u5DF2\u79BB\u7EBF\u3002\u53EF\u4EE5\u7EE7\u7EED\u6D4F\u89C8\uFF0C\u8D2D\u4E70\u8BF7\u7B49\u6062\u590D\u8FDE\u63A5\u3002","offline.age":"\u60A8\u5DF2\u79BB\u7EBF\u3002\u8FD9\u662F{time}\u770B\u5230\u7684\u5185\u5BB9\u3002","offline.noBuying":"\u60A8\u5DF2\u79BB\u7EBF\uFF0C\u6062\u590D\u8FDE\u63A5\u540E\u5373\u53EF\u8D2D\u4E70\u3002","offline.cart":"\u8D2D\u7269\u8F66\u4E0D\u5728\u672C\u673A","home.welcome":"\u597D\u7269\u65E5\u5E38","home.lead":"\u8336\u3001\u53A8\u5177\u3001\u4E66\u7C4D\uFF0C\u8FD8\u6709\u4EBA\u4EBA\u516C\u5E73\u7684\u9650\u65F6\u62A2\u8D2D\u3002","home.browse":"\u968F\u4FBF\u770B\u770B","home.sales":"\u66F4\u591A\u62A2\u8D2D","home.new":"\u65B0\u54C1\u4E0A\u67B6","home.all":"\u67E5\u770B\u5168\u90E8","category.tea":"\u8336\u53F6","category.kitchen":"\u53A8\u623F","category.electronics":"\u6570\u7801","category.home":"\u5BB6\u5C45","category.sports":"\u8FD0\u52A8","category.books":"\u56FE\u4E66","search.label":"\u641C\u7D22\u5546\u57CE","search.placeholder":"\u641C\u7D22\u8336\u53F6\u3001\u56FE\u4E66\u2026\u2026","search.title":"\u5168\u90E8\u5546\u54C1","search.for":"\u201C{q}\u201D\u7684\u641C\u7D22\u7ED3\u679C","search.filters":"\u7B5B\u9009","search.results":"\u5546\u54C1","search.category":"\u5206\u7C7B","search.category.all":"\u5168\u90E8\u5206\u7C7B","search.sort":"\u6392\u5E8F","search.sort.relevance":"\u6700\u76F8\u5173","search.sort.newest":"\u6700\u65B0\u4E0A\u67B6","search.sort.price":"\u4EF7\u683C\u4ECE\u4F4E\u5230\u9AD8","search.sort.-price":"\u4EF7\u683C\u4ECE\u9AD8\u5230\u4F4E","search.sort.best-selling":"\u9500\u91CF\u4F18\u5148","search.minPrice":"\u6700\u4F4E\u4EF7","search.maxPrice":"\u6700\u9AD8\u4EF7","search.inStock":"\u53EA\u770B\u6709\u8D27","search.nothing":"\u6CA1\u6709\u627E\u5230\u5546\u54C1","search.nothing.hint":"\u6362\u4E2A\u8BCD\uFF0C\u6216\u51CF\u5C11\u7B5B\u9009\u6761\u4EF6\u3002","search.clear":"\u67E5\u770B\u5168\u90E8","product.add":"\u52A0\u5165\u8D2D\u7269\u8F66","product.soldOut":"\u5DF2\u552E\u7F44","product.none":"\u6682\u65F6\u552E\u7F44","product.few":{other:"\u4EC5\u5269 {count} \u4EF6"},"product.inStock":"\u6709\u8D27",quantity:"\u6570\u91CF","quantity.of":"{name} \u7684\u6570\u91CF","quantity.less":"\u51CF\u4E00\u4EF6","quantity.more":"\u52A0\u4E00\u4EF6","cart.title":"\u8D2D\u7269\u8F66","cart.added":"{name} \u5DF2\u52A0\u5165\u8D2D\u7269\u8F66\u3002","cart.go":"\u53BB\u8D2D\u7269\u8F66","cart.empty":"\u8D2D\u7269\u8F66\u662F\u7A7A\u7684","cart.empty.hint":"\u52A0\u5165\u7684\u5546\u54C1\u4F1A\u4FDD\u7559\u5728\u8FD9\u91CC\uFF0C\u767B\u5F55\u524D\u4E5F\u4E00\u6837\u3002","cart.each":"\u5355\u4EF7 {price}","cart.changed":"\u6709\u4E9B\u5546\u54C1\u52A0\u5165\u540E\u53D1\u751F\u4E86\u53D8\u5316\uFF0C\u8BF7\u67E5\u770B\u6807\u51FA\u7684\u9879\u76EE\u3002","cart.warning.insufficient-stock":"\u5E93\u5B58\u5C11\u4E8E\u60A8\u8981\u7684\u6570\u91CF","cart.warning.price-changed":"\u4EF7\u683C\u6709\u53D8\u52A8","cart.warning.unavailable":"\u5DF2\u4E0B\u67B6\uFF0C\u4E0D\u8BA1\u5165\u8BA2\u5355","cart.remove":"\u628A {name} \u79FB\u51FA\u8D2D\u7269\u8F66","cart.summary":"\u5408\u8BA1","cart.total":"\u603B\u8BA1","cart.checkout":"\u53BB\u7ED3\u7B97","cart.note":"\u5DF2\u5305\u90AE\u3002","cart.note.login":"\u4E0B\u4E00\u6B65\u767B\u5F55\uFF0C\u8D2D\u7269\u8F66\u4F1A\u4E00\u8D77\u5E26\u8FC7\u53BB\u3002","login.needed":"\u8BF7\u767B\u5F55\u540E\u67E5\u770B","login.register":"\u6CE8\u518C\u8D26\u53F7","login.forgotten":"\u5FD8\u8BB0\u5BC6\u7801\uFF1F","register.title":"\u6CE8\u518C\u8D26\u53F7","register.password":{other:"\u81F3\u5C11 {count} \u4E2A\u5B57\u7B26\uFF0C\u4E00\u53E5\u8BDD\u4E5F\u53EF\u4EE5\u3002"},"register.short":{other:"\u81F3\u5C11\u9700\u8981 {count} \u4E2A\u5B57\u7B26\u3002"},"register.displayName":"\u600E\u4E48\u79F0\u547C\u60A8\uFF1F","register.submit":"\u6CE8\u518C","register.login":"\u6211\u5DF2\u6709\u8D26\u53F7","password.title":"\u5FD8\u8BB0\u5BC6\u7801","password.lead":"\u6211\u4EEC\u4F1A\u53D1\u9001\u9A8C\u8BC1\u7801\uFF0C\u7528\u5B83\u8BBE\u7F6E\u65B0\u5BC6\u7801\u3002","password.sent":"\u5982\u679C\u8D26\u53F7\u5B58\u5728\uFF0C\u9A8C\u8BC1\u7801\u5DF2\u7ECF\u53D1\u51FA\uFF0C\u8BF7\u5728\u6B64\u8F93\u5165\u3002","password.send":"\u53D1\u9001\u9A8C\u8BC1\u7801","password.code":"\u9A8C\u8BC1\u7801","password.new":"\u65B0\u5BC6\u7801","password.change":"\u4FEE\u6539\u5BC6\u7801","password.changed":"\u5BC6\u7801\u5DF2\u4FEE\u6539\uFF0C\u8BF7\u7528\u65B0\u5BC6\u7801\u767B\u5F55\u3002","checkout.title":"\u7ED3\u7B97","checkout.address":"\u9001\u5230\u54EA\u91CC\uFF1F","checkout.address.missing":"\u8BF7\u9009\u62E9\u6216\u6DFB\u52A0\u5730\u5740\u3002","checkout.summary":"\u60A8\u7684\u8BA2\u5355","checkout.place":"\u63D0\u4EA4\u8BA2\u5355","checkout.note":"\u4E0B\u4E00\u9875\u4ED8\u6B3E\u3002\u5373\u4F7F\u7F51\u7EDC\u4E2D\u65AD\uFF0C\u8BA2\u5355\u4E5F\u53EA\u4F1A\u63D0\u4EA4\u4E00\u6B21\u3002","checkout.again":"\u5546\u57CE\u8FD8\u6CA1\u6709\u56DE\u5E94\uFF0C\u6211\u4EEC\u4F1A\u518D\u95EE\uFF1B\u8BA2\u5355\u53EA\u4F1A\u63D0\u4EA4\u4E00\u6B21\u3002","checkout.changed":"\u8D2D\u7269\u8F66\u6709\u53D8\u5316\uFF0C\u8BF7\u518D\u770B\u4E00\u904D\uFF0C\u7136\u540E\u63D0\u4EA4\u8BA2\u5355\u3002","checkout.coupon":"\u4F18\u60E0\u5238","checkout.coupon.none":"\u4E0D\u4F7F\u7528\u4F18\u60E0\u5238","checkout.coupon.more":"\u9886\u53D6\u4F18\u60E0\u5238","order.discount":"\u4F18\u60E0","coupons.title":"\u4F18\u60E0\u5238","coupons.mine":"\u6211\u7684\u4F18\u60E0\u5238","coupons.none":"\u76EE\u524D\u6CA1\u6709\u53EF\u9886\u53D6\u7684\u4F18\u60E0\u5238\u3002","coupons.none.hint":"\u6709\u5151\u6362\u7801\uFF1F\u8BF7\u5728\u4E0B\u65B9\u8F93\u5165\u3002","coupons.claim":"\u9886\u53D6","coupons.claim.of":"\u9886\u53D6\u4F18\u60E0\u5238 {name}","coupons.claimed":"\u4F18\u60E0\u5238\u5DF2\u5230\u8D26\u3002","coupons.left":"\u5269\u4F59 {left} \u5F20","coupons.byCode":"\u4F7F\u7528\u5151\u6362\u7801","coupons.code":"\u5151\u6362\u7801","wallet.none":"\u60A8\u8FD8\u6CA1\u6709\u4F18\u60E0\u5238\u3002","wallet.none.hint":"\u5148\u9886\u53D6\uFF0C\u7ED3\u7B97\u65F6\u9009\u7528\u3002","wallet.order":"\u67E5\u770B\u8BA2\u5355","wallet.more":"\u9886\u53D6\u4F18\u60E0\u5238","claim.available":"\u53EF\u4F7F\u7528","claim.reserved":"\u8BA2\u5355\u5360\u7528\u4E2D","claim.used":"\u5DF2\u4F7F\u7528","claim.expired":"\u5DF2\u8FC7\u671F","address.recipient":"\u6536\u4EF6\u4EBA","address.mobile":"\u624B\u673A\u53F7","address.line1":"\u8857\u9053\u95E8\u724C","address.line2":"\u697C\u680B\u697C\u5C42","address.city":"\u57CE\u5E02","address.region":"\u7701\u4EFD","address.postalCode":"\u90AE\u7F16","address.country":"\u56FD\u5BB6","address.isDefault":"\u4EE5\u540E\u4F18\u5148\u4F7F\u7528","address.add":"\u6DFB\u52A0\u5730\u5740","address.use":"\u4F7F\u7528\u6B64\u5730\u5740","orders.title":"\u6211\u7684\u8BA2\u5355","orders.filter":"\u7B5B\u9009\u8BA2\u5355","orders.all":"\u5168\u90E8","orders.none":"\u8FD9\u91CC\u6CA1\u6709\u8BA2\u5355","orders.none.hint":"\u60A8\u8D2D\u4E70\u7684\u5546\u54C1\u4F1A\u663E\u793A\u5728\u8FD9\u91CC\u3002","orders.none.status":"\u6CA1\u6709\u5904\u4E8E\u6B64\u72B6\u6001\u7684\u8BA2\u5355\u3002","orders.items":{other:"{name} \u7B49\u53E6\u5916 {more} \u79CD"},"order.title":"\u8BA2\u5355","order.placed":"{time} \u4E0B\u5355 \xB7 {id}","order.lines":"\u5546\u54C1\u6E05\u5355","order.line":"{name} \xD7 {count}","order.each":"{price} \xD7 {count}","order.timeline":"\u8BA2\u5355\u8FDB\u5EA6","order.step.pending":"\u5DF2\u4E0B\u5355","order.step.awaitingPayment":"\u5DF2\u4E3A\u60A8\u4FDD\u7559\uFF0C\u7B49\u5F85\u4ED8\u6B3E","order.step.paid":"\u5DF2\u4ED8\u6B3E","order.step.shipped":"\u8FD0\u8F93\u4E2D","order.step.completed":"\u5DF2\u6536\u8D27","order.step.rejected":"\u65E0\u6CD5\u4F9B\u8D27","order.step.cancelled":"\u5DF2\u53D6\u6D88","order.step.refunding":"\u5DF2\u7533\u8BF7\u9000\u6B3E","order.step.refunded":"\u5DF2\u9000\u6B3E","order.reason.unpaid":"\u672A\u5728\u65F6\u9650\u5185\u4ED8\u6B3E\uFF0C\u6CA1\u6709\u6263\u6B3E\u3002","order.reason.cancelled-by-shopper":"\u60A8\u53D6\u6D88\u4E86\u8BA2\u5355\uFF0C\u6CA1\u6709\u6263\u6B3E\u3002","order.reason.insufficient-stock":"\u5E93\u5B58\u4E0D\u8DB3\uFF0C\u6CA1\u6709\u6263\u6B3E\u3002","order.reason.product-unavailable":"\u6709\u5546\u54C1\u5DF2\u4E0B\u67B6\uFF0C\u6CA1\u6709\u6263\u6B3E\u3002","order.reason.no-units":"\u6CA1\u6709\u540D\u989D\u4E86\uFF0C\u5DF2\u4ED8\u7684\u6B3E\u9879\u4F1A\u9000\u56DE\u3002","order.reason.other":"\u5546\u57CE\u7ED3\u675F\u4E86\u6B64\u8BA2\u5355\u3002","order.shipment":"{carrier}\uFF0C{number}","order.address":"\u6536\u8D27\u5730\u5740","order.address.missing":"\u8FD8\u6CA1\u6709\u5730\u5740\uFF0C\u8BF7\u6DFB\u52A0\u4EE5\u4FBF\u53D1\u8D27\u3002","order.address.change":"\u4FEE\u6539\u5730\u5740","order.address.set":"\u6DFB\u52A0\u5730\u5740","order.address.save":"\u9001\u5230\u8FD9\u91CC","order.cancel":"\u53D6\u6D88\u8BA2\u5355","order.cancel.what":"\u91D1\u989D {total} \u7684\u8BA2\u5355\u5C06\u88AB\u53D6\u6D88\uFF0C\u4E3A\u60A8\u4FDD\u7559\u7684\u5546\u54C1\u4F1A\u5356\u7ED9\u522B\u4EBA\uFF0C\u4E0D\u4F1A\u6263\u6B3E\u3002","order.refund":"\u7533\u8BF7\u9000\u6B3E","order.refund.what":"{total} \u5C06\u539F\u8DEF\u9000\u56DE\uFF0C\u8BA2\u5355\u4E0D\u518D\u53D1\u8D27\u3002","order.receive":"\u786E\u8BA4\u6536\u8D27","order.receive.what":"\u91D1\u989D {total} \u7684\u8BA2\u5355\u5C06\u5B8C\u6210\u3002\u8BF7\u5728\u62FF\u5230\u5305\u88F9\u540E\u518D\u786E\u8BA4\u3002","pay.title":"\u4ED8\u6B3E","pay.preparing":"\u6B63\u5728\u51C6\u5907\u60A8\u7684\u8BA2\u5355\uFF0C\u8BF7\u7A0D\u5019\u3002","pay.toPay":"\u5E94\u4ED8","pay.keptFor":"\u4E3A\u60A8\u4FDD\u7559","pay.now":"\u53BB\u4ED8\u6B3E","pay.again":"\u518D\u6B21\u4ED8\u6B3E","pay.declined":"\u4ED8\u6B3E\u88AB\u62D2\u7EDD\uFF0C\u6CA1\u6709\u6263\u6B3E\uFF0C\u53EF\u4EE5\u518D\u8BD5\u4E00\u6B21\u3002","pay.pending":"\u5DF2\u5F00\u59CB\u4ED8\u6B3E\uFF0C\u652F\u4ED8\u65B9\u8FD8\u6CA1\u6709\u544A\u77E5\u7ED3\u679C\u3002","pay.paid":"\u5DF2\u4ED8\u6B3E\uFF0C\u8C22\u8C22\uFF01\u6211\u4EEC\u6B63\u5728\u6253\u5305\u3002","pay.refundDue":"\u6709\u4E00\u7B14\u4ED8\u6B3E\u6765\u5F97\u592A\u665A\u6216\u91CD\u590D\uFF0C\u6B3E\u9879\u5C06\u9000\u56DE\u7ED9\u60A8\u3002","pay.refunded":"\u6709\u4E00\u7B14\u4ED8\u6B3E\u6765\u5F97\u592A\u665A\u6216\u91CD\u590D\uFF0C\u6B3E\u9879\u5DF2\u9000\u56DE\u7ED9\u60A8\u3002","pay.simulated":"\u6A21\u62DF\u652F\u4ED8","pay.amount":"\u652F\u4ED8 {total}","pay.late":"\u4ED8\u6B3E\u65F6\u95F4\u5DF2\u8FC7\u3002\u73B0\u5728\u5230\u8FBE\u7684\u4ED8\u6B3E\u4F1A\u56E0\u592A\u665A\u800C\u9000\u56DE\u3002","pay.confirm":"\u4ED8\u6B3E","pay.decline":"\u6A21\u62DF\u88AB\u62D2","pay.twice":"\u91CD\u590D\u4ED8\u6B3E","pay.back":"\u8FD4\u56DE\u8BA2\u5355","pay.explain":"\u6B64\u9875\u626E\u6F14\u94F6\u884C\u3002\u65E0\u8BBA\u8FD9\u91CC\u600E\u4E48\u8BF4\uFF0C\u5546\u57CE\u53EA\u76F8\u4FE1\u652F\u4ED8\u65B9\u7B7E\u540D\u7684\u6D88\u606F\u3002","sale.flash":"\u9650\u65F6\u62A2\u8D2D","sale.usual":"\u5E73\u65F6","sale.saved":"\u7701 {share}","sale.units":{other:"\u5171 {count} \u4EF6"},"sale.left":{other:"\u8FD8\u5269 {count} / {stock} \u4EF6"},"sale.look":"\u53BB\u770B\u770B","sale.toSale":"\u53BB\u62A2\u8D2D","sale.startsIn":"\u8DDD\u5F00\u59CB","sale.endsIn":"\u8DDD\u7ED3\u675F","sale.rules":{other:"\u6BCF\u4EBA\u9650 {count} \u4EF6\u3002{from} \u81F3 {to}\uFF0C\u5148\u5230\u5148\u5F97\u3002"},"sale.login":"\u767B\u5F55\u53C2\u52A0","sale.login.hint":"\u5F00\u62A2\u524D\u5148\u767B\u5F55\uFF0C\u514D\u5F97\u803D\u8BEF\u65F6\u95F4\u3002","sale.enter":"\u7ACB\u5373\u62A2\u8D2D","sale.enter.hint":"\u5148\u62A2\u540E\u4ED8\uFF0C\u4ED8\u6B3E\u671F\u95F4\u4E3A\u60A8\u4FDD\u7559\u3002","sale.notYet":"\u5C1A\u672A\u5F00\u59CB","sale.notYet.hint":"\u5230\u70B9\u6309\u94AE\u81EA\u52A8\u53EF\u7528\uFF0C\u65E0\u9700\u5237\u65B0\u3002","sale.asking":"\u6B63\u5728\u62A2\u8D2D\u2026\u2026","sale.asking.hint":"\u8BF7\u7A0D\u5019\uFF0C\u60A8\u7684\u540D\u989D\u4E0D\u4F1A\u4E22\u3002","sale.asking.again":"\u5546\u57CE\u975E\u5E38\u5FD9\uFF0C\u6211\u4EEC\u4F1A\u81EA\u52A8\u518D\u95EE\uFF1B\u5982\u679C\u60A8\u5DF2\u62A2\u5230\uFF0C\u5F97\u5230\u7684\u662F\u540C\u4E00\u4E2A\u540D\u989D\u3002","sale.released":"\u60A8\u4E4B\u524D\u7684\u540D\u989D\u5DF2\u5931\u6548\uFF0C\u53EF\u4EE5\u518D\u8BD5\u3002","sale.words.paused":"\u62A2\u8D2D\u6682\u505C\u7247\u523B\uFF0C\u671F\u95F4\u8C01\u4E5F\u62A2\u4E0D\u5230\u3002\u8BF7\u7559\u5728\u6B64\u9875\uFF0C\u4F1A\u81EA\u52A8\u7EE7\u7EED\u3002","sale.words.rebuilding":"\u6B63\u5728\u6838\u5BF9\u62A2\u8D2D\u6570\u636E\uFF0C\u5DF2\u62A2\u5230\u7684\u4E0D\u4F1A\u4E22\uFF0C\u9A6C\u4E0A\u7EE7\u7EED\u3002","sale.words.soldOut":"\u6682\u65F6\u5168\u90E8\u88AB\u62A2\u8D70\u4E86\u3002","sale.words.closing":"\u62A2\u8D2D\u5DF2\u7ED3\u675F\uFF0C\u6B63\u5728\u6536\u6700\u540E\u7684\u4ED8\u6B3E\u3002","sale.words.closed":"\u62A2\u8D2D\u5DF2\u7ED3\u675F\u3002","ticket.held":"\u62A2\u5230\u4E86\uFF01","ticket.held.words":{other:"\u5DF2\u4E3A\u60A8\u4FDD\u7559 {count} \u4EF6\uFF0C\u60A8\u6392\u7B2C {position} \u4F4D\u3002"},"ticket.sold":"\u5F52\u60A8\u4E86","ticket.sold.words":{other:"\u5DF2\u4ED8\u6B3E {count} \u4EF6\uFF0C\u60A8\u6392\u7B2C {position} \u4F4D\u3002"},"ticket.pay":"\u53BB\u4ED8\u6B3E","ticket.order":"\u67E5\u770B\u8BA2\u5355","waiting.title":"\u6682\u65F6\u5168\u90E8\u88AB\u62A2\u8D70\u4E86","waiting.words":"\u4E0D\u662F\u4EBA\u4EBA\u90FD\u4F1A\u4ED8\u6B3E\u3002\u52A0\u5165\u5019\u8865\uFF0C\u6709\u540D\u989D\u9000\u56DE\u4F1A\u6309\u987A\u5E8F\u7ED9\u60A8\uFF0C\u5E76\u7ACB\u5373\u901A\u77E5\u3002","waiting.join":"\u52A0\u5165\u5019\u8865","waiting.in":{other:"\u60A8\u5728\u5019\u8865\u7B2C {position} \u4F4D"},"waiting.in.words":"\u6709\u540D\u989D\u9000\u56DE\u4E14\u8F6E\u5230\u60A8\u65F6\uFF0C\u4F1A\u77ED\u65F6\u95F4\u4E3A\u60A8\u4FDD\u7559\uFF0C\u5E76\u5728\u8FD9\u91CC\u901A\u77E5\u60A8\uFF0C\u4E5F\u53EF\u90AE\u4EF6\u901A\u77E5\u3002","waiting.leave":"\u9000\u51FA\u5019\u8865","countdown.left":{other:"{label} {count} \u79D2"},"countdown.over":"{label}\uFF1A\u5230\u4E86","countdown.days":{other:"{count} \u5929"},"notifications.title":"\u6D88\u606F","notifications.none":"\u8FD8\u6CA1\u6709\u6D88\u606F","notifications.none.hint":"\u8BA2\u5355\u8FDB\u5C55\u4F1A\u5728\u8FD9\u91CC\u544A\u8BC9\u60A8\u3002","account.profile":"\u4E2A\u4EBA\u8D44\u6599","account.coupons":"\u4F18\u60E0\u5238","account.addresses":"\u5730\u5740\u7C3F","account.security":"\u5BC6\u7801","account.channels":"\u901A\u77E5\u65B9\u5F0F","account.data":"\u6211\u7684\u6570\u636E","account.logout":"\u9000\u51FA\u767B\u5F55","profile.language":"\u90AE\u4EF6\u548C\u77ED\u4FE1\u7684\u8BED\u8A00","profile.names":"\u767B\u5F55\u65B9\u5F0F","profile.verified":"\u5DF2\u9A8C\u8BC1","profile.verify":"\u9A8C\u8BC1","profile.verify.sent":"\u9A8C\u8BC1\u7801\u5DF2\u53D1\u51FA\uFF0C\u8BF7\u5728\u6B64\u8F93\u5165\u3002","profile.verify.confirm":"\u786E\u8BA4","addresses.none":"\u8FD8\u6CA1\u6709\u5730\u5740","addresses.none.hint":"\u73B0\u5728\u6DFB\u52A0\uFF0C\u6216\u7ED3\u7B97\u65F6\u6DFB\u52A0\u3002","addresses.default":"\u9ED8\u8BA4","addresses.edit":"\u7F16\u8F91","addresses.edit.of":"\u7F16\u8F91 {name} \u7684\u5730\u5740","addresses.remove":"\u5220\u9664","addresses.remove.of":"\u5220\u9664 {name} \u7684\u5730\u5740","security.words":"\u4FEE\u6539\u5BC6\u7801\u4F1A\u9000\u51FA\u6240\u6709\u767B\u5F55\uFF0C\u5305\u62EC\u8FD9\u91CC\u3002","security.current":"\u5F53\u524D\u5BC6\u7801","channels.words":"\u5173\u4E8E\u8BA2\u5355\uFF0C\u6211\u4EEC\u53EF\u4EE5\u600E\u6837\u8054\u7CFB\u60A8\u3002\u7AD9\u5185\u6D88\u606F\u59CB\u7EC8\u4F1A\u6709\u3002","channels.email":"\u90AE\u4EF6","channels.sms":"\u77ED\u4FE1","data.export":"\u6570\u636E\u526F\u672C","data.export.words":"\u5546\u57CE\u4FDD\u5B58\u7684\u6709\u5173\u60A8\u8D26\u53F7\u7684\u5168\u90E8\u5185\u5BB9\uFF0C\u4E00\u4E2A\u6587\u4EF6\u3002","data.download":"\u4E0B\u8F7D","data.delete":"\u6CE8\u9500\u8D26\u53F7","data.delete.words":"\u59D3\u540D\u3001\u5730\u5740\u548C\u767B\u5F55\u4F1A\u6C38\u4E45\u5220\u9664\u3002\u8BA2\u5355\u56E0\u8BB0\u8D26\u8981\u6C42\u4FDD\u7559\u3002","data.delete.what":"\u6B64\u64CD\u4F5C\u65E0\u6CD5\u64A4\u9500\uFF0C\u8BF7\u7528\u5BC6\u7801\u786E\u8BA4\u3002","data.delete.confirm":"\u6C38\u4E45\u6CE8\u9500","data.deleted":"\u8D26\u53F7\u5DF2\u6CE8\u9500\u3002",save:"\u4FDD\u5B58",saved:"\u5DF2\u4FDD\u5B58\u3002"};function Ca(){"serviceWorker"in navigator&&addEventListener("load",()=>{navigator.serviceWorker.register("/sw.js")},{once:!0})}et();var qs=[{pattern:"/",load:()=>Promise.resolve().then(()=>(ja(),qa))},{pattern:"/search",load:()=>Promise.resolve().then(()=>(Va(),Ga))},{pattern:"/products/{id}",load:()=>Promise.resolve().then(()=>(ei(),Xa))},{pattern:"/sales/{id}",load:()=>Promise.resolve().then(()=>(gi(),$i))},{pattern:"/coupons",load:()=>Promise.resolve().then(()=>(bi(),_i))},{pattern:"/cart",load:()=>Promise.resolve().then(()=>(Ci(),Si))},{pattern:"/checkout",load:()=>Promise.resolve().then(()=>(Mi(),Ei))},{pattern:"/pay/{id}",load:()=>Promise.resolve().then(()=>(Ri(),Li))},{pattern:"/orders",load:()=>Promise.resolve().then(()=>(qi(),Ui))},{pattern:"/orders/{id}",load:()=>Promise.resolve().then(()=>(rs(),os))},{pattern:"/login",load:()=>Promise.resolve().then(()=>(ss(),is))},{pattern:"/register",load:()=>Promise.resolve().then(()=>(us(),ls))},{pattern:"/password",load:()=>Promise.resolve().then(()=>(ps(),ms))},{pattern:"/account",load:()=>Promise.resolve().then(()=>(vs(),ys))},{pattern:"/account/coupons",load:()=>Promise.resolve().then(()=>(ws(),bs))},{pattern:"/account/addresses",load:()=>Promise.resolve().then(()=>(Ss(),xs))},{pattern:"/account/security",load:()=>Promise.resolve().then(()=>(Ps(),Ts))},{pattern:"/account/notifications",load:()=>Promise.resolve().then(()=>(Os(),As))},{pattern:"/account/data",load:()=>Promise.resolve().then(()=>(Ns(),Ms))},{pattern:"/notifications",load:()=>Promise.resolve().then(()=>(Bs(),Rs))}],js={pattern:"",load:()=>Promise.resolve().then(()=>(Us(),Ds))};Gn({en:{...Vn,...xa},"zh-CN":{...Jn,...Sa}});Xn(qs,js);bn(i`<${ka} />`,document.body);Ca();
