import{B as ko,C as xo,D as So,E as F,F as H,H as Co,I as de,M as Ct,O as L,P as _e,R as We,S as Po,T as Mo,V as je,W as Ao,Z as Ve,a as B,b as ho,ba as To,c as Fe,d as y,da as Eo,e as $o,ea as V,f as J,fa as No,ga as Io,h as ze,i as go,j as kt,k as xt,l as qe,m as M,n as pe,o as U,p as me,q as j,r as vo,s as Se,t as yo,u as bo,v as Ke,w as u,x as D,y as wo,z as St}from"./storefront-LJGBY3UE.js";var b,Oo,At,X,Pt,Je,Bo,Qe,Uo,Tt,Mt,gn,Pe=Symbol.for("pv"),Xe={},Ze=[],vn=/^m(i|n|o|s|text|space)$/,Et=Array.isArray,Nt=Ze.slice,se=Object.assign;function ae(e){e&&e.parentNode&&e.remove()}function et(e,t,o){var r,i,n,a={},c=arguments.length;for(n in t)n=="key"?r=t[n]:n=="ref"&&typeof e!="function"?i=t[n]:a[n]=t[n];return c>2&&(a.children=c>3?Nt.call(arguments,2):o),Ce(e,a,r,i,null)}function Ce(e,t,o,r,i){var n={type:e,props:t,key:o,ref:r,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Pe,__v:i||++Oo,__i:-1,__u:0};return!i&&b.vnode&&b.vnode(n),n}function ce(e){return e.children}function he(e,t){this.props=e,this.context=t,this.__g=0}function Z(e,t){if(t==null)return e.__&&Z(e.__,e.__i+1);for(var o;t<e.__k.length;t++)if((o=e.__k[t])&&o.__e)return o.__e;return typeof e.type!="function"||e.props.__P?null:Z(e)}function yn(e){var t,o=e.__v,r=o.__e,i=[],n=[],a=e.__P;a&&((t=se({constructor:Pe},o)).__v=o.__v+1,b.vnode&&b.vnode(t),It(a,t,o,e.__n,a.namespaceURI,32&o.__u?[r]:null,i,r||Z(o),32&o.__u,n),t.__v=o.__v,t.__.__k[t.__i]=t,Ko(i,t,n),o.__=o.__e=null,t.__e!=r&&Do(t))}function Do(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),Do(e)}function Lo(e){(8&e.__g||(e.__g|=8,X.push(e),Je++))&&Pt==b.debounceRendering||((Pt=b.debounceRendering)||queueMicrotask)(Ho)}function Ho(){try{for(var e,t=1;X.length;)X.length>t&&X.sort(Bo),e=X.shift(),t=X.length,8&e.__g&&yn(e)}finally{(Je=X.length)&&(Pt||queueMicrotask)(Ho)}}function Fo(e,t,o,r,i,n,a,c,p,m,l){var h,d,f,_,g,$,C=r.__k||Ze,v=t.length;for(p=bn(o,t,C,p,v),h=0;h<v;h++)(f=o.__k[h])!=null&&(d=~f.__i&&C[f.__i]||Xe,f.__i=h,$=It(e,f,d,i,n,a,c,p,m,l),_=f.__e,(d.ref!=f.ref||8&d.__u)&&(d.ref&&Lt(d.ref,null,f,d),f.ref&&l.push(f.ref,f.__c||_,f)),g=g||_,4&f.__u?(p=zo(f,p,e,!d.__v),d.__e&&(d.__e=null)):typeof f.type=="function"&&$!==void 0?p=$:_&&(p=_.nextSibling),f.__u&=-21);return o.__e=g,p}function bn(e,t,o,r,i){var n,a,c,p,m,l,h,d,f,_=o.length,g=_,$=0,C=0,v=e.__k=Array(i);for(n=0;n<i;n++)(a=t[n])!=null&&typeof a!="boolean"&&typeof a!="function"?(typeof a!="object"||a.constructor===String?a=v[n]=Ce(null,a):Et(a)?a=v[n]=Ce(ce,{children:a}):a.constructor===Pe&&a.__b?a=v[n]=Ce(a.type,a.props,a.key,a.ref,a.__v):v[n]=a,p=n+$,a.__=e,a.__b=e.__b+1,c=null,~(m=a.__i=wn(a,o,p,g))&&(g--,(c=o[m])&&(c.__u|=2)),c&&c.__v?(a.__u|=16,m==p-1?$--:m==p+1?$++:m!=p&&(m>p?$--:$++,C=1)):(~m||(i>_?$--:i<_&&$++),typeof a.type!="function"&&(a.__u|=4))):v[n]=null;if(C){for(l=[],h=[],n=0;n<i;n++)if((a=v[n])&&16&a.__u){for($=0,d=l.length;$<d;)l[f=$+d>>1]<a.__i?$=f+1:d=f;l[$]=a.__i,h[n]=$+1}for($=l.length;n--;)h[n]&&(h[n]==$?$--:v[n].__u|=4)}if(g)for(n=0;n<_;n++)!(c=o[n])||2&c.__u||(c.__e==r&&(r=Z(c)),Rt(c,c));return r}function zo(e,t,o,r){var i,n,a,c;if(typeof e.type=="function"){if(e.props.__P)return t;if(i=e.__k)for(n=0;n<i.length;n++)i[n]&&(i[n].__=e,t=zo(i[n],t,o,!1));return t}for(t&&!t.parentNode&&(t=Z(e))&&!t.parentNode&&(t=null),a=e.__e,c=t;c&&c.nodeType==8;)c=c.nextSibling;for(a!=c&&(!r&&o.moveBefore&&a.parentNode?o.moveBefore(a,t):o.insertBefore(a,t||null)),t=a;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function wn(e,t,o,r){var i,n=e.key,a=e.type,c=t[o],p=c&&!(2&c.__u);if(c===null&&n==null||p&&n==c.key&&a==c.type)return o;if(r>(p?1:0)){for(i=o-1;i>=0;i--)if((c=t[i])&&!(2&c.__u)&&n==c.key&&a==c.type)return i;for(i=o+1;i<t.length;i++)if((c=t[i])&&!(2&c.__u)&&n==c.key&&a==c.type)return i}return-1}function Ro(e,t,o){o==null&&(o=""),t[0]=="-"?e.setProperty(t,o):e[t]=o}function Ge(e,t,o,r,i){var n,a;if(t=="style")if(typeof o=="string")e.style.cssText=o;else{if(typeof r=="string"&&(e.style.cssText=r=""),r)for(t in r)o&&t in o||Ro(e.style,t);if(o)for(t in o)r&&o[t]==r[t]||Ro(e.style,t,o[t])}else if(t[0]=="o"&&t[1]=="n")typeof o!="function"&&(o=null),typeof r!="function"&&(r=null),(e.__e||(e.__e={}))[t]=o,o&&r||(a=Mt[t]||(Mt[t]=kn(t)),(e.__a||(e.__a={}))[t]=Tt,n=t!=(t=t.replace(Uo,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),o?e.addEventListener(t,a,n):e.removeEventListener(t,a,n));else{if(i=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=o??"")}catch{}if(typeof o=="function")return;o==null||o===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&o==1?"":o)}}function kn(e){return function(t){var o=this.__e;if(o){if(o=o[e],t[Qe]==null)t[Qe]=Tt++;else if(t[Qe]<this.__a[e])return;return o(b.event?b.event(t):t)}}}function It(e,t,o,r,i,n,a,c,p,m){var l,h,d,f,_,g,$,C,v,E,P,wt,mo,He,ne,_o,Y,ie,W=t.type;if(t.constructor!==Pe)return null;128&o.__u&&(p=32&o.__u,l=o.__c.__z)&&(t.__u|=p,h=n=[],l.nodeType==8?c=Ye(l,n):n.push(l),c=n[0]||c),(l=b.__b)&&l(t);e:if(typeof W=="function"){d=a.length;try{if(C=t.props,v=(l=W.prototype)&&l.render,E=(l=W.contextType)&&r[l.__c],P=l?E?E.props.value:l.__:r,(f=o.__c)?(t.__c=f,2&f.__g&&(f.__g|=1)):(v?t.__c=f=new W(C,P):(t.__c=f=new he(C,P),f.constructor=W,f.render=Sn),E&&E.sub(f),f.state||(f.state={}),f.__n=r,f.__g|=8,f.__h=[],f.__k=[]),v&&(f.__s||(f.__s=f.state),W.getDerivedStateFromProps&&(f.__s==f.state&&(f.__s=se({},f.__s)),se(f.__s,W.getDerivedStateFromProps(C,f.__s)))),_=f.props,g=f.state,f.__v=t,o.__c){if(C!==_&&v&&!W.getDerivedStateFromProps&&f.componentWillReceiveProps&&f.componentWillReceiveProps(C,P),t.__v==o.__v&&!(8&f.__g)||!(4&f.__g)&&f.shouldComponentUpdate&&f.shouldComponentUpdate(C,f.__s,P)===!1){t.__v!=o.__v&&(f.props=C,f.state=f.__s,f.__g&=-9),t.__e=o.__e,t.__k=o.__k,t.__k.some(function(O){O&&(O.__=t)}),Ze.push.apply(f.__h,f.__k),f.__k=[],f.__h.length&&a.push(f),c=Z(o);break e}f.componentWillUpdate&&f.componentWillUpdate(C,f.__s,P),v&&f.componentDidUpdate&&f.__h.push(function(){f.componentDidUpdate(_,g,$)})}else v&&!W.getDerivedStateFromProps&&f.componentWillMount&&f.componentWillMount(),v&&f.componentDidMount&&f.__h.push(f.componentDidMount);f.context=P,f.props=C,f.__P=e,f.__g&=-5,wt=b.__r,mo=v?25:0;do f.__g&=-9,wt&&wt(t),l=f.render(f.props,f.state=f.__s,f.context);while(8&f.__g&&++mo<25);v&&(Ze.push.apply(f.__h,f.__k),f.__k=[]),f.state=f.__s,f.getChildContext&&(r=se({},r,f.getChildContext())),v&&o.__c&&f.getSnapshotBeforeUpdate&&($=f.getSnapshotBeforeUpdate(_,g)),He=l&&l.type===ce&&l.key==null?l.props.children:l,C.__P&&(l=c,i=(e=C.__P).namespaceURI,p=n=null,o.props&&o.props.__P!=e&&(o.__k.some(function(O){O&&Rt(O,O)}),o.__k=null),c=o.__k?Z(o,0):null),c=Fo(e,Et(He)?He:[He],t,o,r,i,n,a,c,p,m),C.__P&&(t.__e=null,c=l),t.__u&=-161,h&&h.some(ae),f.__h.length&&a.push(f),1&f.__g&&(f.__g&=-4)}catch(O){if(a.length=d,t.__v=null,p||n)if(O&&O.then){if(t.__u|=128|p,n){for(~(Y=n.indexOf(c||void 0))||(Y=n.length);(ie=n[Y-1])&&ie.nodeType==8;)Y--;for(;Y<n.length;Y++)if(ie=n[Y])if(n[Y]=null,ne){if(ie==_o)break}else{if(ie.nodeType!=8)break;ie.data.startsWith("$s")&&(_o=Ye(ne=ie))}}if(!ne){for(;c&&c.nodeType==8&&c.nextSibling;)c=c.nextSibling;ne=c}(l=Ye(ne=t.__c.__z||(t.__c.__z=ne)))?(t.__e=ne,c=l):t.__e=c,c=c&&c.nextSibling}else n&&n.some(ae);else t.__e=o.__e;t.__k||(t.__k=o.__k||[]),O&&O.then||qo(t),b.__e(O,t,o)}}else c=t.__e=xn(o.__e,t,o,r,i,n,a,p,m,e);return(l=b.diffed)&&l(t),c}function Ye(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var o=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))o++;else if(e.data.startsWith("/$s")&&!--o)return e}t&&t.push(e)}}function qo(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(qo))}function Ko(e,t,o){for(var r=0;r<o.length;)Lt(o[r++],o[r++],o[r++]);b.__c&&b.__c(t,e),e.some(function(i){try{e=i.__h,i.__h=[],e.some(function(n){n.call(i)})}catch(n){b.__e(n,i.__v)}})}function xn(e,t,o,r,i,n,a,c,p,m){var l,h,d,f,_,g,$,C,v=o.props||Xe,E=t.props,P=t.type;if(P=="svg"?i="http://www.w3.org/2000/svg":P=="math"?i="http://www.w3.org/1998/Math/MathML":i||(i="http://www.w3.org/1999/xhtml"),n){for(l=0;l<n.length;l++)if((_=n[l])&&(P?_.localName==P:_.nodeType==3)){e=_,n[l]=null;break}}if(!e){if(C=m.ownerDocument||document,!P)return C.createTextNode(E);e=C.createElementNS(i,P,E.is?E:m),c&&(b.__m&&b.__m(t,n),c=!1),n=null}if(P){if(m=P=="template"&&e.content||e,n=P=="textarea"&&E.defaultValue!=null?null:n&&Nt.call(m.childNodes),!c&&n)for(v={},l=0;l<e.attributes.length;l++)v[(_=e.attributes[l]).name]=_.value;for(l in v)_=v[l],l=="dangerouslySetInnerHTML"?d=_:l=="children"||l in E||l=="value"&&"defaultValue"in E||l=="checked"&&"defaultChecked"in E||Ge(e,l,null,_,i);for(l in E)_=E[l],l=="children"?f=_:l=="dangerouslySetInnerHTML"?h=_:l=="value"?g=_:l=="checked"?$=_:c&&typeof _!="function"||v[l]===_||Ge(e,l,_,v[l],i);h?(c||d&&(h.__html==d.__html||h.__html==e.innerHTML)||(e.innerHTML=h.__html),t.__k=[]):(d&&(e.textContent=""),(P=="foreignObject"||i=="http://www.w3.org/1998/Math/MathML"&&vn.test(P))&&(i="http://www.w3.org/1999/xhtml"),Fo(m,Et(f)?f:[f],t,o,r,i,n,a,n?n[0]:o.__k&&Z(o,0),c,p),n&&n.some(ae)),c&&P!="textarea"||(l="value",P=="progress"&&g==null?e.removeAttribute(l):g==null||g===e[l]&&(P!="progress"||g)||Ge(e,l,g,v[l],i),l="checked",$!=null&&$!=e[l]&&Ge(e,l,$,v[l],i))}else v===E||c&&e.data==E||(e.data=E);return e}function Lt(e,t,o,r){try{typeof e=="function"?t?t.__x=e(t)||1:r&&(r=r.__c||r.__e)&&(t=r.__x)&&(r.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(i){b.__e(i,o)}}function Rt(e,t,o){var r,i,n,a;if(b.unmount&&b.unmount(e),!(r=e.ref)||r.current&&r.current!=e.__e||Lt(r,null,t,e),r=e.__c){if(r.componentWillUnmount)try{r.componentWillUnmount()}catch(c){b.__e(c,t)}r.__P=r.__n=null}if(r=e.__k)for(a=0;a<r.length;a++)r[a]&&Rt(r[a],t,typeof e.type!="function"||o&&!e.props.__P);!o&&(r=e.__c)&&(r=r.__z)&&(i=Ye(r,n=[]))&&(r==e.__e&&n.some(ae),ae(i),ae(r)),o||ae(e.__e),e.__e=e.__c=e.__=null}function Sn(e,t,o){return this.constructor(e,o)}function Wo(e,t){var o,r,i,n;b.__&&b.__(e,t),t.nodeType==9&&(t=t.documentElement),r=(o=e&&32&e.__u)?null:t.__k,t.__k=Ce(ce,{children:[e]}),i=[],n=[],It(t,t.__k,r||Xe,Xe,t.namespaceURI,r?null:t.firstChild?Nt.call(t.childNodes):null,i,r?r.__e:t.firstChild,o,n),Ko(i,t.__k,n),t.__k.props.children=null}b={__e:function(e,t,o,r){for(var i,n,a;t=t.__;)if((i=t.__c)&&!(1&i.__g)){i.__g|=4;try{if((a=(n=i.constructor)&&n.getDerivedStateFromError)&&i.setState(n.getDerivedStateFromError(e)),i.componentDidCatch&&(i.componentDidCatch(e,r||{}),a=1),a&&8&i.__g)return void(i.__g|=2)}catch(c){e=c}}throw Je=0,e}},Oo=0,At=function(e){return e!=null&&e.constructor===Pe},he.prototype.setState=function(e,t){var o=this.__s;o&&o!=this.state||(o=this.__s=se({},this.state)),typeof e=="function"&&(e=e(se({},o),this.props)),e&&(se(o,e),this.__v&&(t&&this.__k.push(t),Lo(this)))},he.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),Lo(this))},he.prototype.render=ce,X=[],Je=0,Bo=function(e,t){return e.__v.__b-t.__v.__b},Qe=Symbol(),Uo=/(PointerCapture)$|Capture$/i,Tt=0,Mt={},gn=0;var Vo=function(e,t,o,r){var i;t[0]=0;for(var n=1;n<t.length;n++){var a=t[n++],c=t[n]?(t[0]|=a?1:2,o[t[n++]]):t[++n];a===3?r[0]=c:a===4?r[1]=Object.assign(r[1]||{},c):a===5?(r[1]=r[1]||{})[t[++n]]=c:a===6?r[1][t[++n]]+=c+"":a?(i=e.apply(c,Vo(e,c,o,["",null])),r.push(i),c[0]?t[0]|=2:(t[n-2]=0,t[n]=i)):r.push(c)}return r},jo=new Map;function Go(e){var t=jo.get(this);return t||(t=new Map,jo.set(this,t)),(t=Vo(this,t.get(e)||(t.set(e,t=(function(o){for(var r,i,n=1,a="",c="",p=[0],m=function(d){n===1&&(d||(a=a.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?p.push(0,d,a):n===3&&(d||a)?(p.push(3,d,a),n=2):n===2&&a==="..."&&d?p.push(4,d,0):n===2&&a&&!d?p.push(5,0,!0,a):n>=5&&((a||!d&&n===5)&&(p.push(n,0,a,i),n=6),d&&(p.push(n,d,0,i),n=6)),a=""},l=0;l<o.length;l++){l&&(n===1&&m(),m(l));for(var h=0;h<o[l].length;h++)r=o[l][h],n===1?r==="<"?(m(),p=[p],n=3):a+=r:n===4?a==="--"&&r===">"?(n=1,a=""):a=r+a[0]:c?r===c?c="":a+=r:r==='"'||r==="'"?c=r:r===">"?(m(),n=1):n&&(r==="="?(n=5,i=a,a=""):r==="/"&&(n<5||o[l][h+1]===">")?(m(),n===3&&(p=p[0]),n=p,(p=p[0]).push(2,0,n),n=0):r===" "||r==="	"||r===`
`||r==="\r"?(m(),n=2):a+=r),n===3&&a==="!--"&&(n=4,p=p[0])}return m(),p})(e)),t),arguments,[])).length>1?t:t[0]}var s=Go.bind(et);var ue,T,Ot,Qo,Bt=Object.is,tt=0,nr=[],Ut=[],A=b,Yo=A.__b,Jo=A.__r,Xo=A.diffed,Zo=A.__c,er=A.unmount,tr=A.__;function Ae(e,t){A.__h&&A.__h(T,e,tt||t),tt=0;var o=T.__H||(T.__H={__:[],__h:[]});return e>=o.__.length&&o.__.push({}),o.__[e]}function w(e){return tt=1,Ht(ir,e)}function Ht(e,t,o){var r=Ae(ue++,2);if(r.t=e,!r.__c&&(r.__=[o?o(t):ir(void 0,t),function(n){var a=(r.__N||r.__)[0],c=r.t(a,n);Bt(a,c)||(r.__N=[c,r.__[1]],r.__c.setState({}))}],r.__c=T,!T.__f)){T.__f=!0;var i=T.shouldComponentUpdate;T.shouldComponentUpdate=function(n,a,c){var p=this.__H;if(!p)return!0;var m=!1,l=this.props!=n;if(p.__.some(function(d){d.__N&&(m=!0,Bt(d.__[0],d.__N[0])||(l=!0))}),i){var h=i.call(this,n,a,c);return m?h||l:h}return!m||l}}return r.__}function k(e,t){var o=Ae(ue++,3);!A.__s&&Ft(o.__H,t)&&(o.__P=!0,o.__=e,o.u=t,T.__H.__h.push(o))}function Te(e,t){var o=Ae(ue++,4);!A.__s&&Ft(o.__H,t)&&(o.__P=!1,o.__=e,o.u=t,T.__h.push(o))}function G(e){return tt=5,ot(function(){return{current:e}},[])}function ot(e,t){var o=Ae(ue++,7);return Ft(o.__H,t)&&(o.__=e(),o.__H=t),o.__}function rt(){var e=Ae(ue++,11);if(!e.__){for(var t=T.__v;!t.__m&&t.__;)t=t.__;var o=t.__m||(t.__m=[0,0]);e.__="P"+o[0]+"-"+o[1]++}return e.__}function Cn(){var e;do{for(;e=Ut.shift();)try{Me(e)}catch(o){A.__e(o,{__:(e=e.__P)&&e.__v})}for(;e=nr.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Me),t.__h.some(Dt),t.__h=[]}catch(o){t.__h=[],A.__e(o,e.__v)}}}while(Ut.length)}A.__b=function(e){T=null,Yo&&Yo(e)},A.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),tr&&tr(e,t)},A.__r=function(e){Jo&&Jo(e),ue=0;var t=(T=e.__c).__H;t&&(Ot==T?T.__h=[]:(t.__h.some(Me),t.__h.some(Dt),ue=0),t.__h=[],t.__.some(function(o){o.__N&&(o.__=o.__N),o.u=o.__N=void 0})),Ot=T},A.diffed=function(e){Xo&&Xo(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&rr(nr.push(t)),t.__H.__.some(function(o){o.u&&(o.__H=o.u)})),Ot=T=null},A.__c=function(e,t){t.some(function(o){try{o.__h.some(Me),o.__h=o.__h.filter(function(r){return!r.__||Dt(r)})}catch(r){o.__h=[function(){throw r}]}}),Zo&&Zo(e,t)},A.unmount=function(e){er&&er(e);var t,o,r=e.__c;r&&r.__H&&(r.__H.__.some(function(i){try{if(i.__P&&i.__c){if(o===void 0){for(o=e.__;o&&(!o.__c||!o.__c.__P);)o=o.__;o=o&&o.__c}i.__P=o,rr(Ut.push(i))}else Me(i)}catch(n){t=n}}),r.__H=void 0,t&&A.__e(t,r.__v))};var or=typeof requestAnimationFrame=="function";function Pn(e){var t,o=function(){clearTimeout(r),or&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(o,35);or&&(t=requestAnimationFrame(o))}function rr(e){e!=1&&Qo==A.requestAnimationFrame||((Qo=A.requestAnimationFrame)||Pn)(Cn)}function Me(e){var t=T,o=e.__c;typeof o=="function"&&(e.__c=void 0,o()),T=t}function Dt(e){var t=T;e.__c=e.__(),T=t}function Ft(e,t){return!e||e.length!=t.length||t.some(function(o,r){return!Bt(o,e[r])})}function ir(e,t){return typeof t=="function"?t(e):t}var ar,it,nt,Mn=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__;var sr=[];U(function(){ar=this.N})();function $e(e,t){b[e]=t.bind(null,b[e]||function(){})}function Ee(e){if(nt){var t=nt;nt=void 0,t()}nt=e&&e.S()}function cr(e){var t=this,o=e.data,r=Tn(o);r.name="ReactiveDom",r.value=o;var i=ot(function(){for(var c=t,p=t.__v;p=p.__;)if(p.__c){p.__c.__$f|=4;break}var m=pe(function(){var f=r.value.value;return f===0?0:f===!0?"":f||""}),l=pe(function(){return!Array.isArray(m.value)&&!At(m.value)}),h=U(function(){if(this.N=ur,l.value){var f=m.value;c.__v&&c.__v.__e&&c.__v.__e.nodeType===3&&(c.__v.__e.data=f)}}),d=t.__$u.d;return t.__$u.d=function(){h(),d.call(this)},[l,m]},[]),n=i[0],a=i[1];return n.value?a.peek():a.value}cr.displayName="ReactiveTextNode";Object.defineProperties(qe.prototype,{constructor:{configurable:!0,value:et(ce,null).constructor},type:{configurable:!0,value:cr},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}});$e("__b",function(e,t){if(Ee(),it=void 0,typeof t.type=="string"){var o,r=t.props;for(var i in r)if(i!=="children"){var n=r[i];n instanceof qe&&(o||(t.__np=o={}),o[i]=n,r[i]=n.peek())}}e(t)});$e("__r",function(e,t){if(e(t),t.type!==ce){Ee();var o,r=t.__c;r&&(r.__$f&=-2,(o=r.__$u)===void 0&&(r.__$u=o=(function(i,n){var a;return U(function(){a=this},{name:n}),a.c=i,a})((function(i){return function(){var n;Mn&&((n=this.y)==null||n.call(this)),i.__$f|=1,i.setState({})}})(r),typeof t.type=="function"?t.type.displayName||t.type.name:""))),it=r,Ee(o)}});$e("__e",function(e,t,o,r){Ee(),it=void 0,e(t,o,r)});$e("diffed",function(e,t){Ee(),it=void 0;var o;if(typeof t.type=="string"&&(o=t.__e)){var r=t.__np,i=t.props,n=o.U;if(n)for(var a in n){var c=n[a];c===void 0||r&&a in r||(c.d(),n[a]=void 0)}if(r){n||(n={},o.U=n);for(var p in r){var m=n[p],l=r[p];m===void 0?(m=An(o,p,l,i),n[p]=m):m.o(l,i)}}}e(t)});function An(e,t,o,r){var i=t in e&&e.ownerSVGElement===void 0,n=M(o);return{o:function(a,c){n.value=a,r=c},d:U(function(){this.N=ur;var a=n.value.value;r[t]!==a&&(r[t]=a,i?e[t]=a:a!=null&&(a!==!1||t[4]==="-")?e.setAttribute(t,a):e.removeAttribute(t))})}}$e("unmount",function(e,t){if(typeof t.type=="string"){var o=t.__e;if(o){var r=o.U;if(r){o.U=void 0;for(var i in r){var n=r[i];n&&n.d()}}}var a=t.__np;if(a){var c=t.props;for(var p in a)c[p]=a[p]}t.__np=void 0}else{var m=t.__c;if(m){m.__$f|=8;var l=m.__$u;l&&(m.__$u=void 0,l.d())}}e(t)});$e("__h",function(e,t,o,r){r<3&&(t.__$f|=2),e(t,o,r)});he.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var o=this.__$u,r=o&&o.s!==void 0;for(var i in t)return!0;if(this.__f||typeof this.u=="boolean"&&this.u===!0){var n=2&this.__$f;if(!(r||n||4&this.__$f)||1&this.__$f)return!0}else if(!(r||4&this.__$f)||3&this.__$f)return!0;for(var a in e)if(a!=="__source"&&e[a]!==this.props[a])return!0;for(var c in this.props)if(!(c in e))return!0;return!1};function Tn(e,t){return ot(function(){return M(e,t)},[])}var En=function(e){queueMicrotask(function(){queueMicrotask(e)})};function Nn(){kt(function(){for(var e;e=sr.shift();)ar.call(e)})}function ur(){sr.push(this)===1&&(b.requestAnimationFrame||En)(Nn)}var Q=M(null),at=M(!1),lr=[],fr,Ne=0,zt="mall.reloaded";history.scrollRestoration="manual";function pr(e,t){[lr,fr]=[e,t],addEventListener("popstate",()=>{qt(!1)}),document.addEventListener("click",In),addEventListener("scroll",Ln,{passive:!0}),history.state?.key||history.replaceState({key:dr()},""),qt(!1)}function Wt(e,t={}){let o={key:dr()};t.replace?history.replaceState(o,"",e):(hr(),history.pushState(o,"",e)),qt(!0)}function mr(e){history.replaceState(history.state,"",location.pathname+e),Q.value&&(Q.value={...Q.value,url:new URL(location.href)})}var dr=()=>String(Date.now())+String(Math.random()).slice(2,8);function _r(e){let t=e.split("/");for(let o of lr){let r=o.pattern.split("/");if(r.length===t.length&&r.every((i,n)=>i===t[n]||i.startsWith("{")&&t[n]!=="")){let i=r.flatMap((n,a)=>n.startsWith("{")?[[n.slice(1,-1),decodeURIComponent(t[a])]]:[]);return{route:o,params:Object.fromEntries(i)}}}return null}function In(e){let t=e.target.closest?.("a[href]");!(t instanceof HTMLAnchorElement)||e.defaultPrevented||e.button!==0||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey||t.origin!==location.origin||t.target||t.hasAttribute("download")||!_r(t.pathname)||t.hash&&t.pathname===location.pathname&&t.search===location.search||(e.preventDefault(),Wt(t.pathname+t.search+t.hash))}async function qt(e){let t=++Ne,o=new URL(location.href),r=_r(o.pathname)??{route:fr,params:{}};at.value=!0;try{let i=await r.route.load();if(t!==Ne)return;sessionStorage.removeItem(zt),Q.value={Page:i.default,pattern:r.route.pattern,params:r.params,url:o,key:history.state?.key??"",isNew:e}}catch(i){if(navigator.onLine&&sessionStorage.getItem(zt)===null)sessionStorage.setItem(zt,"yes"),location.reload();else throw i}finally{t===Ne&&(at.value=!1)}}var Kt;function Ln(){clearTimeout(Kt),Kt=setTimeout(hr,100)}function hr(){clearTimeout(Kt),history.replaceState({...history.state,top:scrollY},"")}function $r(){let e=Q.value,t=G(!0);return Te(()=>{if(!e)return;let o=e.isNew?0:history.state?.top??0;(!t.current||o>0)&&Rn(o),t.current||On(),t.current=!1},[e?.key]),e&&s`<${e.Page} key=${e.url.pathname} ...${e.params} query=${e.url.searchParams} />`}function Rn(e){let t=performance.now()+1500,o=Ne;(function r(){o===Ne&&(scrollTo({top:e,behavior:"instant"}),e>0&&Math.abs(scrollY-e)>2&&performance.now()<t&&requestAnimationFrame(r))})()}function On(){let e=document.querySelector("main h1")??document.querySelector("main");e instanceof HTMLElement&&(e.tabIndex=-1,e.focus({preventScroll:!0}))}function z(e,t){Te(()=>{document.title=e?`${e} · ${t}`:t},[e,t])}var gr="mall.theme",st=M(me(gr)??"auto");st.subscribe(e=>document.documentElement.dataset.theme=e);function vr(e){st.value=e,j(gr,e==="auto"?null:e)}var Bn={close:"M6 6l12 12M18 6L6 18",search:"M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.500 4.500",cart:"M3 4h2.500l2.300 11h10.400L20.500 8H6.400M9.500 20a1 1 0 1 0 0-.010M17 20a1 1 0 1 0 0-.010",user:"M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.500 20c.800-4 3.800-5.500 7.500-5.500s6.700 1.500 7.500 5.500",bell:"M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 1.500h-15zM10 20.500h4",check:"M5 12.500l4.500 4.500L19 7.500",minus:"M6 12h12",plus:"M12 6v12M6 12h12",trash:"M5 7h14M10 7V4.500h4V7M7 7l1 13h8l1-13",clock:"M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.500l3 2",alert:"M12 4L3 19.500h18zM12 10v4.500M12 17v.010",info:"M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 11v5M12 8v.010",truck:"M3 6h11v10H3zM14 10h4l3 3v3h-7M7 19a1.500 1.500 0 1 0 0-.010M17.500 19a1.500 1.500 0 1 0 0-.010",offline:"M4 4l16 16M5 11.500a10 10 0 0 1 4-2.500M19 11.500a10 10 0 0 0-6-3M8.500 15a5 5 0 0 1 6.500 0M12 19v.010",box:"M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8"};function x({name:e,size:t=20}){return s`<svg class="icon" width=${t} height=${t} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${Bn[e]} />
  </svg>`}var Un=6e3,Dn=0,ge=M([]),jt=M("");function ct(e,t="info"){let o=++Dn;ge.value=[...ge.value.slice(-2),{id:o,text:e,kind:t}],setTimeout(()=>Vt(o),Un)}var Vt=e=>ge.value=ge.value.filter(t=>t.id!==e),Ie=e=>jt.value=e;function yr(){return s`<div class="visually-hidden" aria-live="assertive" aria-atomic="true" data-testid="spoken">${jt.value}</div>
    <div class="toasts" role="status" aria-live="polite">
      ${ge.value.map(e=>s`<div key=${e.id} class=${`toast toast-${e.kind}`}>
            <span>${e.text}</span>
            <button class="icon-button" type="button" onClick=${()=>Vt(e.id)} aria-label=${u("dialog.close")}>
              <${x} name="close" size=${16} />
            </button>
          </div>`)}
    </div>`}var q=M(navigator.onLine);addEventListener("online",()=>q.value=!0);addEventListener("offline",()=>q.value=!1);function br(){return s`<div class="settings">
    <label>
      <span>${u("settings.language")}</span>
      <select value=${Se.value} onChange=${e=>yo(e.currentTarget.value)} data-testid="language">
        ${Object.entries(vo).map(([e,t])=>s`<option key=${e} value=${e} lang=${e}>${t}</option>`)}
      </select>
    </label>
    <label>
      <span>${u("settings.theme")}</span>
      <select value=${st.value} onChange=${e=>vr(e.currentTarget.value)} data-testid="theme">
        ${["auto","light","dark"].map(e=>s`<option key=${e} value=${e}>${u(`settings.theme.${e}`)}</option>`)}
      </select>
    </label>
  </div>`}function wr(){return s`<footer class="footer">
    <div class="footer-inner">
      <a href="/coupons">${u("coupons.title")}</a>
      <p class="muted small">${u("footer.about")} <a href="/licences.txt" target="_blank">${u("footer.licences")}</a></p>
      <${br} />
    </div>
  </footer>`}var Qt="mall.notifications.last",kr=1e3,Hn=3e4,ve=M(0),ut=M(null),Gt=M(0),xr=new BroadcastChannel("mall-notifications");xr.addEventListener("message",({data:e})=>{e.userId===F.value?.userId&&Cr(e.notification)});de(()=>{ve.value=0,ut.value=null,j(Qt,null)});function Sr(e){k(()=>{if(e)return Gt.value++,()=>{Gt.value--}},[e])}U(()=>{if(Gt.value===0||!H.value)return;let e=new AbortController;return So("mall-stream",()=>Fn(e.signal),e.signal).catch(t=>{if(!e.signal.aborted)throw t}),()=>e.abort()});async function Fn(e){let t=kr;for(;!e.aborted;){try{let o=await Ct();if(o===null)return;let r={Authorization:`Bearer ${o}`,Accept:"text/event-stream"},i=me(Qt);i&&(r["Last-Event-ID"]=i);let n=await fetch(`${Fe}/api/v1/notifications/stream`,{headers:r,signal:e,cache:"no-store"});n.ok&&n.body?(t=kr,await zn(n.body,e)):n.status===401&&await Ct(o)}catch(o){if(e.aborted)return;if(!(o instanceof Error))throw o}await J(t*(.5+Math.random()),e),t=Math.min(Hn,t*2)}}async function zn(e,t){let o=e.pipeThrough(new TextDecoderStream,{signal:t}).getReader(),r="";for(;;){let{done:i,value:n}=await o.read();if(i)return;r+=n;let a=r.split(`

`);r=a.pop()??"";for(let c of a){let p=c.match(/^data: (.*)$/m)?.[1];p&&qn(JSON.parse(p))}}}function qn(e){j(Qt,e.id),xr.postMessage({userId:F.value?.userId,notification:e}),Cr(e)}function Cr(e){ut.value=e,ve.value++,document.hidden||ct(e.subject,"info")}var Kn=150;function Pr(){let e=rt(),[t,o]=w(""),[r,i]=w([]),[n,a]=w(-1),[c,p]=w(!1),m=G(!1),l=c&&r.length>0;k(()=>{if(a(-1),!c||t.trim()===""){i([]);return}let _=new AbortController,g=setTimeout(()=>{L(`/products/suggestions?q=${encodeURIComponent(t.trim())}`,{signal:_.signal,patience:2e3}).then(({items:$})=>{i($),Ie(u("search.suggestions",{count:$.length}))},()=>!_.signal.aborted&&i([]))},Kn);return()=>{clearTimeout(g),_.abort()}},[t,c]);let h=_=>{p(!1),Wt(_)},d=_=>{_.preventDefault();let g=t.trim();l&&n>=0?h(`/products/${encodeURIComponent(r[n].productId)}`):h(g?`/search?q=${encodeURIComponent(g)}`:"/search")},f=_=>{if(m.current||_.isComposing)return;let g={ArrowDown:1,ArrowUp:-1}[_.key];g?(_.preventDefault(),p(!0),l&&a((n+1+g+r.length+1)%(r.length+1)-1)):_.key==="Escape"&&l&&(_.preventDefault(),p(!1))};return s`<form class="header-search" role="search" onSubmit=${d}>
    <${x} name="search" />
    <input
      type="text"
      name="q"
      maxlength="100"
      enterkeyhint="search"
      autocomplete="off"
      role="combobox"
      aria-autocomplete="list"
      aria-expanded=${l?"true":"false"}
      aria-controls=${`${e}-list`}
      aria-activedescendant=${l&&n>=0?`${e}-${n}`:void 0}
      placeholder=${u("search.placeholder")}
      aria-label=${u("search.label")}
      value=${t}
      onInput=${_=>{o(_.currentTarget.value),p(!0)}}
      onKeyDown=${f}
      onCompositionStart=${()=>m.current=!0}
      onCompositionEnd=${()=>m.current=!1}
      onBlur=${()=>p(!1)}
    />
    <ul class="suggestions" role="listbox" id=${`${e}-list`} aria-label=${u("search.suggested")} hidden=${!l}>
      ${r.map((_,g)=>s`<li
            key=${_.productId}
            id=${`${e}-${g}`}
            role="option"
            aria-selected=${g===n?"true":"false"}
            onMouseDown=${$=>$.preventDefault()}
            onClick=${()=>h(`/products/${encodeURIComponent(_.productId)}`)}
          >
            ${_.text}
          </li>`)}
    </ul>
  </form>`}function Mr(){return s`<svg viewBox="0 0 64 64" width="32" height="32" fill="none" stroke-linecap="round" aria-hidden="true">
    <rect width="64" height="64" rx="15" fill="#a8321f" />
    <path d="M18 25h28l-2.6 22.4a3 3 0 0 1-3 2.6H23.600a3 3 0 0 1-3-2.600z" fill="#fdf6ec" />
    <path d="M24.500 29v-6.500a7.500 7.500 0 0 1 15 0V29" stroke="#fdf6ec" stroke-width="3.500" />
    <path d="M26 43v-8l6 5 6-5v8" stroke="#a8321f" stroke-width="3" stroke-linejoin="round" />
  </svg>`}function Ar(){return k(()=>{To()},[H.value]),s`<header class="header">
    <div class="header-inner">
      <a class="brand" href="/"><${Mr} /><span>${u("brand")}</span></a>
      <${Pr} />
      <nav class="header-nav" aria-label=${u("nav.mine")}>
        ${H.value?s`<a class="nav-link" href="/orders"><${x} name="box" /><span>${u("nav.orders")}</span></a>
                <a class="nav-link" href="/notifications">
                  <${x} name="bell" /><span>${u("nav.notifications")}</span>
                  ${ve.value>0&&s`<b class="count" aria-label=${u("nav.unread",{count:ve.value})}>${ve.value}</b>`}
                </a>
                <a class="nav-link" href="/account"><${x} name="user" /><span>${u("nav.account")}</span></a>`:s`<a class="nav-link" href="/login"><${x} name="user" /><span>${u("login.title")}</span></a>`}
        <a class="nav-link" href="/cart">
          <${x} name="cart" /><span>${u("nav.cart")}</span>
          ${Ve.value>0&&s`<b class="count" aria-label=${u("nav.cart.count",{count:Ve.value})}>${Ve.value}</b>`}
        </a>
      </nav>
    </div>
  </header>`}function Tr(){return s`<a class="skip-link" href="#content">${u("skip.content")}</a>
    <div class=${`progress ${at.value?"progress-on":""}`} aria-hidden="true"></div>
    <${Ar} />
    ${!q.value&&s`<p class="offline" role="status"><${x} name="offline" />${u("offline.banner")}</p>`}
    <main id="content" tabindex="-1" class="page"><${$r} /></main>
    <${wr} />
    <${yr} />`}function Nr(){document.readyState==="complete"?Er():addEventListener("load",Er,{once:!0}),addEventListener("pointerdown",Wn,{once:!0})}function Er(){"serviceWorker"in navigator&&navigator.serviceWorker.register("/sw.js")}function Wn(){document.head.append(Object.assign(document.createElement("link"),{rel:"manifest",href:"/manifest.webmanifest"}))}var Yt="answers",Ir=null;function jn(){return Ir??=new Promise(e=>{let t=indexedDB.open("mall",1);t.onupgradeneeded=()=>t.result.createObjectStore(Yt),t.onsuccess=()=>e(t.result),t.onerror=()=>e(null)}),Ir}async function Jt(e,t){let o=await jn();if(o)return new Promise(r=>{let i=t(o.transaction(Yt,e).objectStore(Yt));i.onsuccess=()=>r(i.result),i.onerror=()=>r(void 0)})}de(async()=>{await Jt("readwrite",e=>e.clear())});var lt=()=>F.value?.userId??null;function Lr(e,t,o){o===lt()&&!Co.value&&Jt("readwrite",r=>r.put({...t,whose:o},e))}async function Rr(e){let t=await Jt("readonly",o=>o.get(e));return t&&(t.whose===null||t.whose===lt())?t:null}var ft="mall.push",Xt="serviceWorker"in navigator&&"PushManager"in window&&"Notification"in window,ee=M("unknown");de(()=>{j(ft,null),eo().catch(Br)});async function Ja(){if(!Xt)ee.value="unsupported";else if(await Zt()===null)ee.value="off-server";else if(Notification.permission==="denied")ee.value="denied";else{let e=await pt(),{items:t}=await L("/notifications/push/subscriptions"),o=e&&await Dr(e.endpoint);ee.value=t.some(r=>r.id===o)?"on":"off"}}async function Xa(){let e=await Notification.requestPermission();e==="granted"?await Ur(await Zt()):e==="denied"&&(ee.value="denied")}async function Za(){j(ft,null);let e=await eo();ee.value="off",e&&await We(`/notifications/push/subscriptions/${await Dr(e)}`).catch(t=>{if(!(t instanceof y)||t.status!==404)throw t})}function Or(){if(!Xt)return;let e=pe(()=>F.value?.userId);U(()=>{let t=e.value;Notification.permission==="granted"&&xt(()=>{Vn(t).catch(Br)})})}async function Vn(e){if(e===void 0||me(ft)!==e){await eo();return}let t=await Zt(),o=await pt();t!==null&&(!o||Hr(o.options.applicationServerKey)!==t)&&await Ur(t)}function Br(e){if(!(e instanceof y)&&!(e instanceof DOMException))throw e}async function Ur(e){if(e===null){ee.value="off-server";return}let t=await pt();t&&Hr(t.options.applicationServerKey)!==e&&await t.unsubscribe();let{pushManager:o}=await navigator.serviceWorker.ready,r=await o.subscribe({userVisibleOnly:!0,applicationServerKey:e});await _e("/notifications/push/subscriptions",{...r.toJSON(),applicationServerKey:e},{repeatable:!0}),j(ft,F.value?.userId??null),ee.value="on"}async function Zt(){try{return(await L("/notifications/push/key")).applicationServerKey}catch(e){if(e instanceof y&&e.code==="push-off")return null;throw e}}async function pt(){return await(Xt?await navigator.serviceWorker.getRegistration():void 0)?.pushManager.getSubscription()??null}async function eo(){let e=await pt();return await e?.unsubscribe(),e?.endpoint??null}async function Dr(e){let t=new Uint8Array(await crypto.subtle.digest("SHA-256",new TextEncoder().encode(e)));return Array.from(t.subarray(0,16),o=>o.toString(16).padStart(2,"0")).join("")}function Hr(e){return btoa(String.fromCharCode(...new Uint8Array(e??new ArrayBuffer(0)))).replaceAll("+","-").replaceAll("/","_").replace(/=+$/,"")}function S({kind:e,size:t,busy:o,wide:r,href:i,type:n="button",disabled:a,class:c,children:p,...m}){let l=["button",e&&`button-${e}`,t&&`button-${t}`,r&&"button-wide",c].filter(Boolean).join(" ");return i?s`<a class=${l} href=${i} ...${m}>${p}</a>`:s`<button
        class=${l}
        type=${n}
        disabled=${a}
        aria-disabled=${o?"true":void 0}
        aria-busy=${o?"true":void 0}
        ...${m}
        onClick=${o?Gn:m.onClick}
      >
        ${o&&s`<span class="spinner" aria-hidden="true"></span>`}${p}
      </button>`}var Gn=e=>e.preventDefault();function te(e){if(!(e instanceof y))throw e;let t=`problem.${e.code}`;return Ke(t)?u(t):Se.value==="en"&&e.detail||u("problem.other")}function is(e,t){let o=e instanceof y?e.errors[t]?.[0]:void 0;if(o!==void 0)return Se.value==="en"?o:u("problem.field")}function K({heading:e="h2",icon:t="box",title:o,children:r,action:i}){return s`<div class="empty">
    <${x} name=${t} size=${40} />
    <${e}>${o}<//>
    ${r&&s`<p>${r}</p>`} ${i}
  </div>`}function oe({heading:e,error:t,onRetry:o}){return s`<div role="alert">
    <${K}
      heading=${e}
      icon="alert"
      title=${u("error.title")}
      action=${o&&s`<${S} onClick=${o}>${u("error.retry")}<//>`}
      >${te(t)}<//
    >
  </div>`}function R({height:e="1.2em",count:t=1,class:o=""}){return s`<div class=${`skeletons ${o}`} role="status">
    <span class="visually-hidden">${u("loading")}</span>
    ${Array.from({length:t},(r,i)=>s`<div key=${i} class="skeleton" style=${{blockSize:e}}></div>`)}
  </div>`}function Fr(e,t){let[o,r]=w({data:void 0,error:void 0,isLoading:!0}),[i,n]=w(0);return Te(()=>{let a=new AbortController;return r(c=>{let p=i>0?c.data:void 0;return c.isLoading&&c.data===p?c:{data:p,error:void 0,isLoading:!0}}),e(a.signal).then(c=>!a.signal.aborted&&r({data:c,error:void 0,isLoading:!1}),c=>!a.signal.aborted&&r(p=>({data:p.data,error:c,isLoading:!1}))),()=>a.abort()},[...t,i]),{...o,reload:()=>n(a=>a+1),set:a=>r({data:a,error:void 0,isLoading:!1})}}var Qn=5e3;async function to(e,t){let o=lt();try{let r={body:await L(e,{signal:t,patience:navigator.onLine?Qn:0}),readAt:Date.now()};return Lr(e,r,o),{...r,isOld:!1}}catch(r){let i=r instanceof y&&r.status===0?await Rr(e):null;if(!i)throw r;return{...i,isOld:!0}}}function le(e,t){let o=Fr(r=>to(e,r),[e]);return k(()=>{o.data&&t?.(o.data.body)},[o.data]),{...o,data:o.data?.body,readAt:o.data?.isOld?o.data.readAt:void 0}}var Yn={info:"info",success:"check",warning:"alert",error:"alert"};function I({kind:e="info",children:t}){return s`<div class=${`notice notice-${e}`} role=${e==="error"?"alert":void 0}>
    <${x} name=${Yn[e]} />
    <div>${t}</div>
  </div>`}function ye({of:e}){return e.readAt?s`<${I} kind="warning">${u("offline.age",{time:ko(e.readAt)})}<//>`:null}var zr=40;function oo({text:e,ranges:t=[]}){let o=[0,...t.map(r=>r.end)];return s`${t.map((r,i)=>s`${e.slice(o[i],r.start)}<mark>${e.slice(r.start,r.end)}</mark>`)}${e.slice(o[t.length])}`}function qr({text:e,ranges:t}){if(t.length===0)return null;let o=Math.max(0,t[0].start-zr),r=Math.min(e.length,t[0].end+zr),i=t.filter(n=>n.end<=r).map(({start:n,end:a})=>({start:n-o,end:a-o}));return s`<span class="small muted"
    >${o>0&&"…"}<${oo} text=${e.slice(o,r)} ranges=${i} />${r<e.length&&"…"}</span
  >`}var Le=M({}),ro=new Set;function fe(e){Le.value={...Le.value,...Object.fromEntries(e.map(t=>[t.id,t]))}}function be(e){let t=Le.value[e];return k(()=>{e===""||t!==void 0||ro.has(e)||(ro.add(e),L(je(e)).then(o=>fe([o]),o=>{if(!(o instanceof y))throw o;o.status===404?Le.value={...Le.value,[e]:null}:ro.delete(e)}))},[e]),t}function Re({product:e,name:t,eager:o}){let r=e?.name??t??"";return s`<span class="picture">
    ${e?.imageUrl?s`<img
            src=${e.imageUrl}
            alt=""
            width="400"
            height="400"
            loading=${o?"eager":"lazy"}
            decoding="async"
            fetchpriority=${o?"high":void 0}
          />`:e!==void 0&&s`<span class="picture-letter" aria-hidden="true">${[...r][0]??""}</span>`}
  </span>`}function we({productId:e,name:t,eager:o}){return s`<${Re} product=${be(e)} name=${t} eager=${o} />`}var Jn=20;function Kr({product:e,eager:t}){let o=e.stock.available;return s`<a class="product-card" href=${`/products/${encodeURIComponent(e.id)}`}>
    <${Re} product=${e} eager=${t} />
    <span class="product-card-name"><${oo} text=${e.name} ranges=${e.highlights?.name} /></span>
    ${e.highlights?.name.length===0&&s`<${qr} text=${e.description} ranges=${e.highlights.description} />`}
    <span class="product-card-foot">
      <b class="price">${D(e.price)}</b>
      ${o===0?s`<span class="small muted">${u("product.soldOut")}</span>`:o<=Jn&&s`<span class="small warn">${u("product.few",{count:o})}</span>`}
    </span>
  </a>`}function ke({products:e}){return s`<ul class="product-grid">
    ${e.map((t,o)=>s`<li key=${t.id}><${Kr} product=${t} eager=${o<4} /></li>`)}
  </ul>`}function mt(e){let t=G(null),[o,r]=w(!1);return k(()=>{let i=new IntersectionObserver(n=>n.some(a=>a.isIntersecting)&&r(!0),{rootMargin:e});return i.observe(t.current),()=>i.disconnect()},[]),[t,o]}function dt(e){let[t,o]=mt("0px 0px 150% 0px");return s`<div ref=${t}>${o&&s`<${Xn} ...${e} />`}</div>`}function Xn({path:e,count:t}){let o=le(`${e}?pageSize=${t}`);return o.data?o.data.items.length===0?null:s`<section class="stack" aria-labelledby="recommendations">
    <h2 id="recommendations">${u(`recommendations.${o.data.basis}`)}</h2>
    <${ke} products=${o.data.items} />
  </section>`:o.isLoading?s`<${R} height="18rem" count=${t} class="product-grid" />`:null}var xe=e=>Ke(`category.${e}`)?u(`category.${e}`):e;function Wr(e){let[,t]=Ht(r=>r+1,0),o=e-B();return k(()=>{if(!(o>0))return;let r=setTimeout(t,Math.min(o%1e3+2,1e3));return()=>clearTimeout(r)}),k(()=>{let r=()=>t(0);return document.addEventListener("visibilitychange",r),()=>document.removeEventListener("visibilitychange",r)},[]),o}var jr=864e5;function re({until:e,label:t,onEnd:o,large:r}){let i=Wr(new Date(e).getTime()),n=Math.max(0,Math.ceil(i/1e3)),a=G(n);k(()=>{for(let p of[60,10])a.current>p&&n<=p&&n>0&&Ie(u("countdown.left",{count:p,label:t}));a.current>0&&n===0&&(Ie(u("countdown.over",{label:t})),o?.()),a.current=n},[n]);let c=Math.floor(i/jr);return s`<div class=${`countdown ${r?"countdown-large":""}`} role="timer" aria-label=${t} aria-live="off">
    <span class="countdown-label">${t}</span>
    <span class="countdown-time number">
      ${c>0&&s`<span class="countdown-days">${u("countdown.days",{count:c})}</span>`}
      ${xo(c>0?i%jr:i)}
    </span>
  </div>`}function Vr({sale:e}){let t=V(e),[o,r]=mt();return s`<a ref=${o} class="sale-card" href=${`/sales/${encodeURIComponent(e.id)}`}>
    <${we} productId=${r?e.productId:""} name=${e.productName} />
    <span class="stack">
      <b>${e.productName}</b>
      <span class="price">${D(e.price)}</span>
      <${re} until=${t?e.startsAt:e.endsAt} label=${u(t?"sale.startsIn":"sale.endsIn")} />
    </span>
  </a>`}function Oe({kind:e="neutral",children:t}){return s`<span class=${`badge badge-${e}`}>${t}</span>`}function _t({sale:e}){let t=be(e.productId),o=t&&t.price.currency===e.price.currency?1-e.price.amount/t.price.amount:0;return s`<p class="sale-price">
    <b>${D(e.price)}</b>
    ${o>0&&s`<s class="muted"><span class="visually-hidden">${u("sale.usual")} </span>${D(t.price)}</s>
        <span class="badge badge-accent">${u("sale.saved",{share:wo(o)})}</span>`}
  </p>`}function ht({sale:e}){return e.state==="open"&&e.available===void 0?s`<p class="muted" role="status">${u("sale.left.unknown")}</p>`:V(e)||e.available===void 0?s`<p class="muted">${u("sale.units",{count:e.stock})}</p>`:s`<div class="sale-stock">
    <div class="meter" aria-hidden="true">
      <span style=${{inlineSize:`${100*e.available/Math.max(1,e.stock)}%`}}></span>
    </div>
    <p class="small">${u("sale.left",{count:e.available,stock:e.stock})}</p>
  </div>`}function Gr({sale:e}){let t=V(e);return s`<section class="hero" aria-labelledby="hero-title">
    <div class="hero-text">
      <p class="row"><${Oe} kind="accent">${u("sale.flash")}<//> <span class="small muted">${u(`sale.state.${e.state}`)}</span></p>
      <h1 id="hero-title">${e.productName}</h1>
      <${_t} sale=${e} />
      <${ht} sale=${e} />
      <div class="row hero-foot">
        <${S} kind="primary" size="large" href=${`/sales/${encodeURIComponent(e.id)}`}
          >${u(t?"sale.look":"sale.toSale")}<//
        >
        <${re} until=${t?e.startsAt:e.endsAt} label=${u(t?"sale.startsIn":"sale.endsIn")} />
      </div>
    </div>
    <div class="hero-picture"><${we} productId=${e.productId} name=${e.productName} eager /></div>
  </section>`}function io(){z("",u("brand"));let e=le(Po),t=le(Mo,i=>fe(i.items)),[o,...r]=No(e.data?.items??[]);return s`<div class="stack stack-large">
    ${o?s`<${Gr} sale=${o} />`:e.isLoading?s`<div class="hero hero-empty"><${R} height="calc(100dvh - 6rem)" /></div>`:s`<section class="hero hero-plain">
              <h1>${u("home.welcome")}</h1>
              <p>${u("home.lead")}</p>
              <${S} kind="primary" size="large" href="/search">${u("home.browse")}<//>
            </section>`}
    ${r.length>0&&s`<section class="stack" aria-labelledby="more-sales">
        <h2 id="more-sales">${u("home.sales")}</h2>
        <ul class="sale-grid">
          ${r.map(i=>s`<li key=${i.id}><${Vr} sale=${i} /></li>`)}
        </ul>
      </section>`}
    <section class="stack" aria-labelledby="new-products">
      <div class="row spread">
        <h2 id="new-products">${u("home.new")}</h2>
        <a href="/search">${u("home.all")}</a>
      </div>
      ${t.data&&s`<nav aria-label=${u("search.category")}>
          <ul class="chips">
            ${t.data.facets.categories.map(i=>s`<li key=${i.name}>
                  <a class="chip" href=${`/search?category=${encodeURIComponent(i.name)}`}>${xe(i.name)}</a>
                </li>`)}
          </ul>
        </nav>`}
      <${ye} of=${t} />
      ${t.error&&!t.data&&s`<${oe} error=${t.error} onRetry=${t.reload} />`}
      ${!t.data&&t.isLoading&&s`<${R} height="18rem" count=${4} class="product-grid" />`}
      ${t.data&&s`<${ke} products=${t.data.items} />`}
    </section>
    ${!(t.isLoading&&!t.data)&&s`<${dt} path="/recommendations" count=${10} />`}
  </div>`}function ao(){return z(u("problem.not-found"),u("brand")),s`<${K}
    heading="h1"
    icon="search"
    title=${u("problem.not-found")}
    action=${s`<${S} kind="primary" href="/">${u("nav.home")}<//>`}
  />`}function $t({value:e,max:t=999,disabled:o,name:r,onChange:i}){let n=a=>{let c=Math.min(t,Math.max(1,Math.round(a)||1));c!==e&&i(c)};return s`<div class="quantity" role="group" aria-label=${u("quantity.of",{name:r})}>
    <button
      type="button"
      class="icon-button"
      disabled=${o||e<=1}
      onClick=${()=>n(e-1)}
      aria-label=${u("quantity.less")}
    >
      <${x} name="minus" />
    </button>
    <input
      class="number"
      inputmode="numeric"
      value=${e}
      disabled=${o}
      aria-label=${u("quantity")}
      onChange=${a=>{n(Number(a.currentTarget.value)),a.currentTarget.value=String(e)}}
    />
    <button
      type="button"
      class="icon-button"
      disabled=${o||e>=t}
      onClick=${()=>n(e+1)}
      aria-label=${u("quantity.more")}
    >
      <${x} name="plus" />
    </button>
  </div>`}var Zn=20;function Qr({available:e}){return e===0?s`<p class="stock stock-none"><${x} name="alert" />${u("product.none")}</p>`:e<=Zn?s`<p class="stock stock-few"><${x} name="alert" />${u("product.few",{count:e})}</p>`:s`<p class="stock stock-good"><${x} name="check" />${u("product.inStock")}</p>`}function so({id:e}){let t=le(je(e),r=>fe([r])),o=t.data;return z(o?.name??"",u("brand")),t.error instanceof y&&t.error.status===404?s`<${K}
      heading="h1"
      icon="search"
      title=${u("problem.product-not-found")}
      action=${s`<${S} kind="primary" href="/search">${u("home.browse")}<//>`}
    />`:t.error&&!o?s`<${oe} heading="h1" error=${t.error} onRetry=${t.reload} />`:o?s`<div class="stack stack-large">
    <article class="product">
      <${Re} product=${o} eager />
      <div class="stack">
        <p class="small"><a href=${`/search?category=${encodeURIComponent(o.category)}`}>${xe(o.category)}</a></p>
        <h1>${o.name}</h1>
        <p class="price price-large">${D(o.price)}</p>
        <p class="product-description">${o.description}</p>
        <${Qr} available=${o.stock.available} />
        <${ye} of=${t} />
        <${ei} product=${o} onChanged=${t.reload} />
      </div>
    </article>
    <${dt} path=${`/products/${encodeURIComponent(e)}/recommendations`} count=${5} />
  </div>`:s`<div class="product"><${R} height="24rem" /><${R} count=${5} height="2rem" /></div>`}function ei({product:e,onChanged:t}){let[o,r]=w(1),[i,n]=w({}),a=e.stock.available,c=async()=>{n({busy:!0});try{await Eo(e.id,o),n({done:!0}),ct(u("cart.added",{name:e.name}),"success")}catch(p){n({error:p})}t()};return q.value?s`<div class="stack">
    <div class="row">
      <${$t} value=${o} max=${Math.max(1,Math.min(a,999))} onChange=${r} name=${e.name} />
      <${S} kind="primary" size="large" busy=${i.busy} disabled=${a===0} onClick=${c}
        >${u(a===0?"product.soldOut":"product.add")}<//
      >
      ${i.done&&s`<${S} href="/cart" size="large">${u("cart.go")}<//>`}
    </div>
    ${i.error&&s`<${I} kind="error">${te(i.error)}<//>`}
  </div>`:s`<${I} kind="warning">${u("offline.noBuying")}<//>`}function Yr({ticket:e,onEnd:t}){let o=`/orders/${encodeURIComponent(e.orderId)}`,r=e.status==="held";return s`<section class="ticket stack" data-testid="ticket" data-status=${e.status} aria-live="polite">
    <h2 class="row"><${x} name="check" size=${24} />${u(r?"ticket.held":"ticket.sold")}</h2>
    <p>${u(r?"ticket.held.words":"ticket.sold.words",{count:e.quantity,position:e.position})}</p>
    ${r&&e.payBy&&s`<${re} until=${e.payBy} label=${u("pay.keptFor")} onEnd=${t} />`}
    <${S} kind="primary" size="large" wide href=${o}>${u(r?"ticket.pay":"ticket.order")}<//>
  </section>`}function Jr({sale:e,place:t,onChanged:o}){let[r,i]=w({}),n=`/seckill/sales/${encodeURIComponent(e.id)}/waiting`,a=async p=>{i({busy:!0});try{await p(),i({})}catch(m){i({error:m})}o()},c=t?.status==="waiting";return s`<section class="waiting stack" aria-live="polite" data-testid="waiting" data-waits=${c?"yes":"no"}>
    <h2 class="row">
      <${x} name="clock" size=${24} />${c?u("waiting.in",{position:t.position??1}):u("waiting.title")}
    </h2>
    <p>${u(c?"waiting.in.words":"waiting.words")}</p>
    ${r.error&&s`<${I} kind="error">${te(r.error)}<//>`}
    ${c?s`<div><${S} busy=${r.busy} onClick=${()=>a(()=>We(n))}>${u("waiting.leave")}<//></div>`:s`<${S}
            kind="primary"
            size="large"
            wide
            busy=${r.busy}
            onClick=${()=>a(()=>_e(n,{quantity:1},{repeatable:!0}))}
            >${u("waiting.join")}<//
          >`}
  </section>`}function Xr({sale:e,mine:t}){let[o,r]=w(1),{ticket:i}=t;if(!q.value)return s`<${I} kind="warning">${u("offline.noBuying")}<//>`;if(t.entering)return s`<${ti} again=${t.again} />`;if(i&&i.status!=="released")return s`<${Yr} ticket=${i} onEnd=${t.look} />`;if(e.needsSignature)return s`<${I} kind="info">${u("sale.inApp")}<//>`;if(!H.value){let c=encodeURIComponent(location.pathname);return s`<div class="stack">
      ${e.state!=="closed"&&e.state!=="closing"&&s`<${S} kind="primary" size="large" wide href=${`/login?next=${c}`}>${u("sale.login")}<//>`}
      <p class="small muted">${u("sale.login.hint")}</p>
    </div>`}let n=e.state==="soldOut"||t.place?.status==="waiting"||t.refusal instanceof y&&t.refusal.code==="sold-out",a=e.state==="open"&&!n;return s`<div class="stack">
    ${i?.status==="released"&&s`<${I} kind="warning">${u("sale.released")}<//>`}
    ${t.refusal&&s`<${I} kind="error">${te(t.refusal)}<//>`}
    ${n?s`<${Jr} sale=${e} place=${t.place} onChanged=${t.look} />`:e.state==="open"||e.state==="scheduled"?s`<div class="row sale-enter">
                ${e.perBuyerLimit>1&&s`<${$t} value=${o} max=${e.perBuyerLimit} name=${e.productName} onChange=${r} />`}
                <${S}
                  kind="primary"
                  size="large"
                  class="grow"
                  disabled=${!a}
                  onClick=${()=>t.ask(o)}
                  data-testid="enter"
                  >${u(a?"sale.enter":"sale.notYet")}<//
                >
              </div>
              <p class="small muted">${u(a?"sale.enter.hint":"sale.notYet.hint")}</p>`:s`<${I} kind=${e.state==="paused"||e.state==="rebuilding"?"warning":"info"}
              >${u(`sale.words.${e.state}`)}<//
            >`}
  </div>`}function ti({again:e}){return s`<div class="stack" role="status">
    <${S} kind="primary" size="large" wide busy>${u("sale.asking")}<//>
    <p class="small muted">${u(e?"sale.asking.again":"sale.asking.hint")}</p>
  </div>`}var oi={scheduled:3e4,open:4e3,soldOut:8e3,paused:5e3,rebuilding:3e3,closing:15e3,closed:0},co=15e3,ri=6e4;function ni(e){let t=Math.random(),o=e?.state==="scheduled"?new Date(e.startsAt).getTime()-B():0;return o>co&&o<ri?{pause:o-co*(.5+.4*t),setsClock:!0}:o>0&&o<=co?{pause:o+300+2e3*t}:{pause:oi[e?.state??"open"]*(.5+t)}}function Zr(e){let[t,o]=w({}),[r,i]=w(0);return k(()=>{let n=new AbortController,{signal:a}=n;return p().catch(m=>{if(!a.aborted)throw m}),document.addEventListener("visibilitychange",()=>document.hidden||i(m=>m+1),{signal:a}),()=>n.abort();async function c(){let m=Ao(e),l=await go(m)??await $o("GET",m,{signal:a});return a.aborted||o({sale:l.body}),l}async function p(){let m,l=!1;for(;;){try{if(l?m=(await c()).body:(await ho(async()=>{let d=await c();return m=d.body,{...d,time:d.body.serverTime}}),l=!0),m?.state==="closed")return}catch(d){if(a.aborted)return;if(!(d instanceof y))throw d;if(o(f=>({...f,error:d})),d.status===404)return}let h=ni(m);if(await J(h.pause,a),document.hidden)return;h.setsClock&&(l=!1)}}},[e,r]),{...t,reload:()=>i(n=>n+1)}}var ii="/assets/solver-HQLW6H3V.js",ai=5e3,gt=new Map;async function vt(e){let t=gt.get(e);if(t&&t.until-ai>B())return t.solved;let o={until:1/0,solved:r()};return gt.set(e,o),o.solved.catch(()=>yt(e)),o.solved;async function r(){let i=await L(`/seckill/sales/${encodeURIComponent(e)}/challenge`);if(i)return o.until=new Date(i.expiresAt).getTime(),{challenge:i.challenge,solution:await si(i)}}}var en=e=>gt.has(e),yt=e=>{gt.delete(e)};function si(e){let t=new Worker(ii);return new Promise((o,r)=>{t.onmessage=({data:i})=>o(i),t.onerror=i=>r(new y(0,"no-answer",`The worker failed: ${i.message}`)),t.postMessage(e)}).finally(()=>t.terminate())}var Be="mall.entering.",ci=9e4,ui=1500,li=120,fi=3,uo=new Map,tn=e=>sessionStorage.getItem(Be+e)!==null;function on(e,t,o,r){let i=uo.get(e);if(i)return i;let n=Number(sessionStorage.getItem(Be+e)??o);sessionStorage.setItem(Be+e,String(n));let a=pi(e,t,n,r).finally(()=>uo.delete(e));return uo.set(e,a),a}async function pi(e,t,o,r){let i=en(e);for(let n=0;;)try{let a=i?await vt(e):void 0,c=await _e(`/seckill/sales/${encodeURIComponent(e)}/tickets`,{quantity:o,...a},{repeatable:!0,patience:ci,onRetry:r});return sessionStorage.removeItem(Be+e),yt(e),c}catch(a){if(a instanceof y&&a.code==="sale-not-open"&&Math.abs(new Date(t).getTime()-B())<ui){await J(li*(.5+Math.random()));continue}if(a instanceof y&&a.code==="challenge-needed"&&n++<fi){i&&yt(e),i=!0;continue}throw a instanceof y&&a.status>=400&&a.status<500&&sessionStorage.removeItem(Be+e),a}}var rn=5e3,nn=2e4,mi=6e4,di=24e4;function sn(e){let t=e?.id,[o,r]=w({}),[i,n]=w(0),a=e?.state==="soldOut"||o.place?.status==="waiting",c=async p=>{if(t){r(m=>({...m,entering:!0,again:!1,refusal:void 0}));try{let m=await on(t,e.startsAt,p,()=>r(l=>({...l,again:!0})));r({ticket:m,isKnown:!0})}catch(m){if(!(m instanceof y))throw m;r(l=>({...l,entering:!1,refusal:m}))}}};return k(()=>{t&&H.value&&tn(t)&&c(1)},[t,H.value]),k(()=>{let p=e?.state==="scheduled"&&new Date(e.startsAt).getTime()-B()<di;!t||!e?.needsChallenge||!o.isKnown||!(p||e.state==="open")||o.ticket&&o.ticket.status!=="released"||vt(t).catch(m=>{if(!(m instanceof y))throw m})},[e,o.isKnown,o.ticket]),k(()=>{if(!t||!H.value||o.entering)return;let p=new AbortController;return m(p.signal).catch(l=>{if(!p.signal.aborted)throw l}),()=>p.abort();async function m(l){let h=nn,d=`/seckill/sales/${encodeURIComponent(t)}`;for(;;){try{let f=await an(L(`${d}/ticket`,{signal:l}),"ticket-not-found"),_=f?.status==="held"||!a?void 0:await an(L(`${d}/waiting`,{signal:l}),"not-waiting");if(l.aborted||(r(g=>({...g,ticket:f,place:_,isKnown:!0})),f?.status==="sold"))return;f?.status==="held"?h=f.payBy?mi:rn:h=_?.status==="waiting"?rn:nn}catch(f){if(l.aborted)return;if(!(f instanceof y))throw f}await J(h*(.5+Math.random()),l),document.hidden&&await new Promise(f=>document.addEventListener("visibilitychange",f,{once:!0,signal:l}))}}},[t,F.value?.userId,a,i,ut.value?.id,o.entering]),{...o,ask:c,look:()=>n(p=>p+1)}}async function an(e,t){try{return await e}catch(o){if(o instanceof y&&o.code===t)return;throw o}}var _i={scheduled:"neutral",open:"good",soldOut:"bad",paused:"warn",rebuilding:"warn",closing:"neutral",closed:"neutral"};function lo({id:e}){let{sale:t,error:o,reload:r}=Zr(e),i=sn(t),n=be(t?.productId??"");if(z(t?.productName??u("sale.flash"),u("brand")),Sr(i.place?.status==="waiting"||i.ticket?.status==="held"),o instanceof y&&o.status===404)return s`<${K}
      heading="h1"
      icon="search"
      title=${u("problem.sale-not-found")}
      action=${s`<${S} kind="primary" href="/">${u("nav.home")}<//>`}
    />`;if(!t)return o?s`<${oe} heading="h1" error=${o} onRetry=${r} />`:s`<div class="product"><${R} height="24rem" /><${R} count=${4} height="3rem" /></div>`;let c=V(t)&&new Date(t.startsAt).getTime()<=B()?{...t,state:"open",available:t.available??t.stock}:t,p=hi(c);return s`<article class="product">
    <${we} productId=${t.productId} name=${t.productName} eager />
    <div class="stack">
      <p class="row">
        <${Oe} kind="accent">${u("sale.flash")}<//
        ><span data-testid="sale-state" data-state=${c.state}
          ><${Oe} kind=${_i[c.state]}>${u(`sale.state.${c.state}`)}<//></span
        >
      </p>
      <h1>${t.productName}</h1>
      <${_t} sale=${t} />
      ${p&&s`<${re} large until=${p.until} label=${u(p.label)} onEnd=${r} key=${p.label} />`}
      ${o&&q.value&&s`<${I} kind="warning">${u("sale.noWord")}<//>`}
      <${ht} sale=${c} />
      <${Xr} sale=${c} mine=${i} />
      <p class="small muted">${u("sale.rules",{count:t.perBuyerLimit,from:St(t.startsAt),to:St(t.endsAt)})}</p>
      ${n&&s`<p class="product-description">${n.description}</p>`}
    </div>
  </article>`}function hi(e){return V(e)?{until:e.startsAt,label:"sale.startsIn"}:["open","soldOut","paused","rebuilding"].includes(e.state)?{until:e.endsAt,label:"sale.endsIn"}:null}function cn({token:e,isLoading:t,onMore:o}){return e?s`<div class="pager"><${S} busy=${t} onClick=${o}>${u("pager.more")}<//></div>`:null}function un({label:e,checked:t,onChange:o,hint:r,...i}){return s`<label class="checkbox">
    <input type="checkbox" checked=${t} onChange=${n=>o(n.currentTarget.checked)} ...${i} />
    <span>${e}${r&&s`<small class="muted">${r}</small>`}</span>
  </label>`}function bt({label:e,value:t,onInput:o,error:r,hint:i,as:n="input",optional:a,class:c,children:p,...m}){let l=rt(),h=[r&&`${l}-error`,i&&`${l}-hint`].filter(Boolean).join(" ")||void 0;return s`<div class=${`field ${c??""}`}>
    <label for=${l}>${e}${a&&s` <span class="muted">${u("field.optional")}</span>`}</label>
    <${n}
      id=${l}
      value=${t}
      aria-invalid=${r?"true":void 0}
      aria-describedby=${h}
      onInput=${d=>o(d.currentTarget.value)}
      ...${m}
    >
      ${p}
    <//>
    ${i&&s`<p class="hint" id=${`${l}-hint`}>${i}</p>`}
    ${r&&s`<p class="field-error" id=${`${l}-error`}>${r}</p>`}
  </div>`}function fn({query:e,facets:t,onChange:o}){let r=e.get("category"),i=t?.categories??[],n=r&&!i.some(m=>m.name===r)?[{name:r,count:0}]:[],c=[...e.get("q")?["relevance"]:[],"newest","price","-price","best-selling"],p=m=>l=>o({[m]:l});return s`<form
    class="filters"
    role="search"
    aria-label=${u("search.filters")}
    onSubmit=${m=>m.preventDefault()}
  >
    <${bt} as="select" label=${u("search.category")} value=${r??""} onInput=${p("category")}>
      <option value="">${u("search.category.all")}</option>
      ${[...i,...n].map(({name:m,count:l})=>s`<option key=${m} value=${m}>${fo(xe(m),l)}</option>`)}
    <//>
    <${bt} as="select" label=${u("search.sort")} value=${e.get("sort")??c[0]} onInput=${p("sort")}>
      ${c.map(m=>s`<option key=${m} value=${m}>${u(`search.sort.${m}`)}</option>`)}
    <//>
    <div class="filters-prices">
      <${ln} label=${u("search.minPrice")} value=${e.get("minPrice")} onChange=${p("minPrice")} />
      <${ln} label=${u("search.maxPrice")} value=${e.get("maxPrice")} onChange=${p("maxPrice")} />
    </div>
    <div class="chips" role="group" aria-label=${u("search.prices")}>
      ${t?.prices.map(m=>s`<${$i} key=${m.min} band=${m} query=${e} onChange=${o} />`)}
    </div>
    <${un}
      label=${t?fo(u("search.inStock"),t.inStock):u("search.inStock")}
      checked=${e.get("inStock")==="true"}
      onChange=${m=>o({inStock:m})}
    />
  </form>`}var fo=(e,t)=>u("search.counted",{name:e,number:bo(t)});function $i({band:{min:e,max:t,count:o},query:r,onChange:i}){let[n,a]=[String(e/100),t===null?null:String(t/100)],c=r.get("minPrice")===n&&r.get("maxPrice")===a;if(o===0&&!c)return null;let[p,m]=[D({amount:e,currency:"CNY"}),t===null?"":D({amount:t+1,currency:"CNY"})];return s`<button
    type="button"
    class="chip"
    aria-pressed=${c?"true":"false"}
    onClick=${()=>i(c?{minPrice:null,maxPrice:null}:{minPrice:n,maxPrice:a})}
  >
    ${fo(t===null?u("search.price.over",{low:p}):u("search.price.band",{low:p,high:m}),o)}
  </button>`}function ln({label:e,value:t,onChange:o}){let[r,i]=w(t??"");return k(()=>i(t??""),[t]),s`<${bt}
    label=${e}
    inputmode="decimal"
    value=${r}
    onInput=${i}
    onChange=${n=>o(n.currentTarget.value.trim())}
  />`}var gi=12,Ue=new Map;function po({query:e}){let t=ze(Object.fromEntries(e)),o=e.get("q")??"";z(o?u("search.for",{q:o}):u("search.title"),u("brand"));let[,r]=w(0),[i,n]=w({}),a=Ue.get(t),c=async(m,l)=>{n({busy:!0});try{let h={...Object.fromEntries(e),pageSize:gi,continuationToken:m,facets:!m},{body:d,isOld:f,readAt:_}=await to(`/products${ze({...h,minPrice:pn(e.get("minPrice")),maxPrice:pn(e.get("maxPrice"))})}`,l);fe(d.items);let g=m?Ue.get(t):void 0,$=d.facets??g?.facets;Ue.set(t,{items:[...g?.items??[],...d.items],token:d.continuationToken,facets:$,readAt:f?_:void 0}),n({})}catch(h){l.aborted||n({error:h})}};k(()=>{if(Ue.has(t)&&!Q.value?.isNew)return;let m=new AbortController;return c(null,m.signal),()=>m.abort()},[t]);let p=m=>{let l=ze({...Object.fromEntries(e),...m});Ue.delete(l),mr(l),r(h=>h+1)};return s`<div class="with-filters">
    <h1 class="with-filters-title">${o?u("search.for",{q:o}):u("search.title")}</h1>
    <div class="stack">
      <${fn} query=${e} facets=${a?.facets} onChange=${p} />
    </div>
    <section class="stack" aria-label=${u("search.results")} aria-busy=${i.busy?"true":void 0}>
      ${a&&s`<${ye} of=${a} />`}
      ${i.error&&s`<${oe} error=${i.error} onRetry=${()=>c(null,new AbortController().signal)} />`}
      ${!a&&i.busy&&s`<${R} height="18rem" count=${6} class="product-grid" />`}
      ${a?.items.length===0&&s`<${K} icon="search" title=${u("search.nothing")} action=${s`<${S} href="/search">${u("search.clear")}<//>`}
          >${u("search.nothing.hint")}<//
        >`}
      ${a&&a.items.length>0&&s`<${ke} products=${a.items} />`}
      ${a&&s`<${cn} token=${a.token} isLoading=${i.busy} onMore=${()=>c(a.token,new AbortController().signal)} />`}
    </section>
  </div>`}var pn=e=>e&&Number(e)>=0?Math.round(Number(e)*100):null;var mn=[{pattern:"/",load:De(io)},{pattern:"/search",load:De(po)},{pattern:"/products/{id}",load:De(so)},{pattern:"/sales/{id}",load:De(lo)},{pattern:"/coupons",load:N("CouponsPage")},{pattern:"/cart",load:N("CartPage")},{pattern:"/checkout",load:N("CheckoutPage")},{pattern:"/pay/{id}",load:N("PayPage")},{pattern:"/orders",load:N("OrdersPage")},{pattern:"/orders/{id}",load:N("OrderPage")},{pattern:"/login",load:N("LogInPage")},{pattern:"/register",load:N("RegisterPage")},{pattern:"/password",load:N("PasswordPage")},{pattern:"/account",load:N("ProfilePage")},{pattern:"/account/coupons",load:N("WalletPage")},{pattern:"/account/addresses",load:N("AddressesPage")},{pattern:"/account/security",load:N("SecurityPage")},{pattern:"/account/notifications",load:N("ChannelsPage")},{pattern:"/account/data",load:N("DataPage")},{pattern:"/notifications",load:N("NotificationsPage")}],dn={pattern:"",load:De(ao)};function De(e){return async()=>({default:e})}function N(e){return async()=>({default:(await import("./storefront-later-CXQA3GLI.js"))[e]})}var vi=2e3,hn=[];function _n(){for(let e of hn.splice(0))navigator.sendBeacon(`${Fe}/api/v1/traffic/visits`,JSON.stringify(e))}function $n(){if(navigator.doNotTrack==="1"||navigator.globalPrivacyControl)return;let e="",t=yi(document.referrer);addEventListener("pagehide",_n),U(()=>{let o=Q.value;if(!o?.pattern||o.key===e)return;e=o.key;let r=o.pattern==="/sales/{id}"?o.params.id:void 0;hn.push({page:o.pattern,sale:r,referrer:t}),setTimeout(_n,vi),t=void 0})}function yi(e){let t=e===""?"":new URL(e).hostname;return t===location.hostname||t===""?void 0:t}await Io;Wo(s`<${Tr} />`,document.body);Nr();setTimeout(()=>pr(mn,dn));setTimeout(Or);setTimeout($n);export{s as a,w as b,k as c,G as d,rt as e,Wt as f,mr as g,z as h,x as i,ct as j,q as k,ve as l,ut as m,Sr as n,ee as o,Ja as p,Xa as q,Za as r,S as s,te as t,is as u,K as v,oe as w,R as x,Fr as y,to as z,I as A,ye as B,be as C,we as D,xe as E,re as F,Oe as G,$t as H,cn as I,un as J,bt as K};
